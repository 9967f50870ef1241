// Comparisons: 'overtook Germany as Russia's largest partner', 'shipped more to the US than to
// China', 'a shade above the United States', 'more than to any other country', 'twice as much as
// China'.
#include <algorithm>

#include "reading/internal/work.h"

namespace tally::reading {
namespace {

struct Comparisons {
  Work& w;
  const Analysis& a = w.a;

  void add(const Series& winner, const ClaimParty& loser, int item, bool greater,
           const char* frame) {
    if (loser.empty() || winner.partner.empty() || loser == winner.partner ||
        loser == winner.reporter)
      return;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::comparison && d.claim.partner == winner.partner &&
          d.claim.reporter == winner.reporter)
        return;
    }
    Draft& d = w.add(ClaimKind::comparison, winner, item, frame);
    d.claim.comparator = greater ? ClaimComparator::gt : ClaimComparator::lt;
    language::ClaimSide side;
    side.reporter = winner.reporter;
    side.partner = loser;
    side.flow = winner.flow;
    d.claim.other = side;
  }

  // Who overtakes was behind in the year before; of 'exceeded' that is not said.
  void was_behind(int item) {
    const Entry* e = a.sense(item, Class::overtake);
    if (e == nullptr || e->weak || w.drafts.empty() || w.drafts.back().item != item) return;
    w.drafts.back().claim.overtakes = true;
  }

  ClaimParty party_behind(int item, int& at, const ClaimParty& reporter) const {
    for (int k = item + 1; k < item + 5 && k < a.size(); ++k) {
      int next = 0;
      if (a.is_any(k, {"to", "from", "with", "those", "that", "the", "its", "neighbouring",
                       "former", "leader", "long", "time"}))
        continue;
      if (a.place(k) != nullptr && !a.place(k)->possessive &&
          a.place(k)->kind != places::NameKind::adjective) {
        const PartyRef ref = party_at(a, k, next, false);
        if (a.is(next, "and") && a.place(next + 1) != nullptr)
          return {};  // 'than to France and Germany together'
        at = k;
        return resolve_party(a, ref, w.d, reporter, true);
      }
      break;
    }
    return {};
  }

  // 'Peru overtook Chile in 2019 as Bolivia's main trading partner'
  void overtakes() {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::overtake) == nullptr) continue;
      int at = 0;
      int behind = i + 1;
      while (a.is_any(behind, {"the", "long", "time", "leader", "rival", "even"})) ++behind;
      if (a.place(behind) == nullptr || a.place(behind)->possessive) continue;
      const ClaimParty loser = party_behind(i, at, {});
      const int subject = w.subject_place(i);
      ClaimParty winner;
      if (subject >= 0)
        winner = w.party_of_item(subject);
      else if (a.sense(i - 1, Class::self) != nullptr || a.sense(i - 2, Class::self) != nullptr)
        winner = w.d.partner;
      if (winner.empty() || loser.empty() || winner == loser) continue;
      // as what: the rank noun behind, or 'as a destination'
      Series s;
      s.partner = winner;
      s.ok = true;
      bool known = false;
      for (const Draft& d : w.drafts) {
        if (d.claim.kind == ClaimKind::rank && d.claim.partner == winner) {
          s.reporter = d.claim.reporter;
          s.flow = d.claim.flow;
          known = true;
        }
      }
      if (!known) {
        for (int k = at + 1; k < a.size() && k < at + 12; ++k) {
          const Entry* e = a.sense(k, Class::ranknoun);
          if (e == nullptr) continue;
          s.flow = flow_of(e->flow);
          for (int o = at + 1; o < k; ++o) {
            if (a.place(o) != nullptr && (a.place(o)->possessive || is_adjective(a, o)))
              s.reporter = w.party_of_item(o);
          }
          if (s.reporter.empty() && a.is(k + 1, "of") && a.place(k + 2) != nullptr)
            s.reporter = w.party_of_item(k + 2);
          if (s.reporter.empty() && (a.is_any(k + 1, {"for", "of"}))) {
            for (int o = k + 2; o < k + 5 && o < a.size(); ++o) {
              const int m = w.mention_at[static_cast<std::size_t>(o)];
              if (m >= 0 && w.series[static_cast<std::size_t>(m)].ok)
                s.reporter = w.series[static_cast<std::size_t>(m)].reporter;
            }
          }
          known = true;
          break;
        }
      }
      if (!known) continue;
      if (s.reporter.empty()) {
        s.reporter = w.d.reporter;
        if (s.reporter.empty() && w.d.topic.valid()) s.reporter = single(w.d.topic);
        if (s.reporter == winner || s.reporter == loser) s.reporter = w.d.partner;
      }
      if (s.reporter.empty() || s.reporter == winner || s.reporter == loser) continue;
      add(s, loser, i, true, "overtake");
      was_behind(i);
    }
  }

  // The last series with both its sides that is named before a token: what 'those' are set against.
  [[nodiscard]] const Series* series_before(int at) const {
    const Series* found = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (w.mentions[m].head < at && w.mentions[m].kind == Mention::Kind::noun && w.series[m].ok &&
          !w.series[m].open_partner)
        found = &w.series[m];
    }
    return found;
  }

  // 'exports to the US exceeded those to China'
  void series_overtakes() {
    for (int i = 0; i < a.size(); ++i) {
      const Entry* dir = a.is(i + 1, "than") ? a.sense(i, Class::dir) : nullptr;
      const bool more = a.quantity(i - 1) == nullptr && dir != nullptr;
      if (a.sense(i, Class::overtake) == nullptr && a.sense(i, Class::asmuch) == nullptr && !more)
        continue;
      int k = more ? i + 2 : i + 1;
      if (a.sense(k, Class::flowref) == nullptr || !a.is_any(k + 1, {"to", "from", "with"}))
        continue;
      const Series* s = series_before(i);
      if (s == nullptr || !s->product.empty() || s->flow == Flow::balance) continue;
      int next = 0;
      const PartyRef ref = party_at(a, k + 2, next);  // 'than those to China and Japan combined'
      const ClaimParty loser = resolve_party(a, ref, w.d, s->reporter, true);
      if (loser.empty()) continue;
      add(*s, loser, i, !more || dir->sign > 0, "exceeded those");
      was_behind(i);
    }
  }

  // 'exports to the US were 2.5 times those to mainland China and Hong Kong combined'
  void times_those() {
    for (int i = 0; i + 2 < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      const bool twice = a.is_any(i, {"twice", "double", "thrice"});
      if (!twice &&
          (q == nullptr || (q->kind != QuantityKind::ratio && q->kind != QuantityKind::fraction)))
        continue;
      int k = i + 1;
      if (a.sense(k, Class::asmuch) != nullptr) ++k;
      if (a.is(k, "of")) ++k;
      if (a.sense(k, Class::flowref) == nullptr || !a.is_any(k + 1, {"to", "from", "with"}))
        continue;
      const Series* s = series_before(i);
      if (s == nullptr || !s->product.empty() || s->flow == Flow::balance) continue;
      int next = 0;
      const PartyRef ref = party_at(a, k + 2, next);
      const ClaimParty loser = resolve_party(a, ref, w.d, s->reporter, true);
      const std::size_t count = w.drafts.size();
      add(*s, loser, i, q == nullptr || q->kind == QuantityKind::ratio, "times those");
      if (w.drafts.size() == count) continue;
      Draft& d = w.drafts.back();
      d.claim.unit = ClaimUnit::ratio;
      if (q != nullptr) {
        d.claim.value = q->value;
        if (q->kind == QuantityKind::fraction) d.claim.value->scale -= 2;
        w.spent[static_cast<std::size_t>(i)] = true;
      } else {
        ClaimNumber n;
        n.number = core::Decimal{a.is(i, "thrice") ? 3 : 2, 0};
        n.from_words = true;
        d.claim.value = n;
      }
    }
  }

  // 'sold more to Poland than to China'
  void more_than() {
    for (int i = 0; i < a.size(); ++i) {
      const bool more = a.is(i, "more") || a.is(i, "less");
      if (!more) continue;
      int than = -1;
      for (int k = i + 1; k < a.size() && k < i + 9; ++k) {
        if (a.is(k, "than")) {
          than = k;
          break;
        }
        if (a.quantity(k) != nullptr) break;
      }
      if (than < 0) continue;
      const Series* s = nullptr;
      for (std::size_t m = 0; m < w.mentions.size(); ++m) {
        const Mention& mention = w.mentions[m];
        if (mention.kind != Mention::Kind::verb || !w.series[m].ok || w.series[m].open_partner)
          continue;
        if (mention.head < i && w.clause(mention.head) == w.clause(i)) s = &w.series[m];
      }
      if (s == nullptr || !s->product.empty()) continue;
      if (a.quantity(i - 1) != nullptr) continue;  // '5 percent more than'
      int at = 0;
      const bool prep = a.is_any(than + 1, {"to", "from", "with"});
      if (!prep) continue;
      const ClaimParty loser = party_behind(than, at, s->reporter);
      if (loser.empty()) continue;
      add(*s, loser, i, a.is(i, "more"), "more than");
    }
  }

  // 'imported twice as much from China as from Denmark'
  void as_much() {
    for (int i = 0; i + 4 < a.size(); ++i) {
      if (!a.is(i, "as") || !a.is_any(i + 1, {"much", "many"})) continue;
      if (!a.is_any(i + 2, {"to", "from", "with"})) continue;
      int second = -1;
      for (int k = i + 4; k < a.size() && k < i + 9 && second < 0; ++k) {
        if (a.is(k, "as")) second = k;
      }
      if (second < 0) continue;
      const Series* s = nullptr;
      for (std::size_t m = 0; m < w.mentions.size(); ++m) {
        if (w.mentions[m].kind == Mention::Kind::verb && w.series[m].ok &&
            !w.series[m].open_partner && w.mentions[m].head < i)
          s = &w.series[m];
      }
      const QuantitySpan* times = a.quantity(i - 1);
      if (s == nullptr || !s->product.empty() || times == nullptr) continue;
      if (times->kind != QuantityKind::ratio && times->kind != QuantityKind::fraction) continue;
      int at = 0;
      const ClaimParty loser = party_behind(second, at, s->reporter);
      const std::size_t count = w.drafts.size();
      add(*s, loser, i, times->kind == QuantityKind::ratio, "as much as");
      if (w.drafts.size() == count) continue;
      Draft& d = w.drafts.back();
      d.claim.unit = ClaimUnit::ratio;
      d.claim.value = times->value;
      if (times->kind == QuantityKind::fraction) d.claim.value->scale -= 2;  // a half is 0.5
    }
  }

  static Flow mirror(Flow f) {
    return f == Flow::exports ? Flow::imports : f == Flow::imports ? Flow::exports : f;
  }

  // The last verb of trade before an item in its clause, or null.
  [[nodiscard]] const Series* verb_before(int at) const {
    const Series* found = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      const Series& s = w.series[m];
      if (w.mentions[m].kind == Mention::Kind::verb && w.mentions[m].head < at && s.ok &&
          !s.open_partner && s.product.empty() && s.flow != Flow::turnover)
        found = &s;
    }
    return found;
  }

  // Two flows, or the same flow of two, at one time. `times`: the item of the ratio, -1 if none.
  void flows(const Series& s, const language::ClaimSide& other, int item, int times, bool greater) {
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::comparison && d.claim.reporter == s.reporter) return;
    }
    Draft& d = w.add(ClaimKind::comparison, s, item, "two flows");
    d.claim.comparator = greater ? ClaimComparator::gt : ClaimComparator::lt;
    d.claim.other = other;
    const QuantitySpan* q = a.quantity(times);
    if (q == nullptr) return;
    d.claim.unit = ClaimUnit::ratio;
    d.claim.value = q->value;
    if (q->kind == QuantityKind::fraction) d.claim.value->scale -= 2;
    if (greater && q->kind == QuantityKind::fraction) d.claim.comparator = ClaimComparator::lt;
    w.spent[static_cast<std::size_t>(times)] = true;
  }

  static bool multiple(const QuantitySpan* q) {
    return q != nullptr && (q->kind == QuantityKind::ratio || q->kind == QuantityKind::fraction);
  }

  // 'Exports, at $173 billion, were 1.6 times its imports from the continent'
  void times_its() {
    for (int i = 0; i + 1 < a.size(); ++i) {
      if (!multiple(a.quantity(i))) continue;
      const int m = w.mention_at[static_cast<std::size_t>(i) + 1];
      if (m < 0 || w.mentions[static_cast<std::size_t>(m)].first != i + 1) continue;
      const Series& other = w.series[static_cast<std::size_t>(m)];
      const Series* s = series_before(i);
      if (s == nullptr || !s->product.empty() || s->flow == Flow::balance || !other.ok ||
          other.open_partner || !other.product.empty())
        continue;
      if (other.flow == s->flow && other.partner == s->partner) continue;
      language::ClaimSide side;
      side.reporter = other.reporter;
      side.partner = other.partner;
      side.flow = other.flow;
      flows(*s, side, i, i, true);
    }
  }

  // 'imports from Germany exceeded its exports there by 10 billion'
  void exceeds_its() {
    for (int i = 0; i + 1 < a.size(); ++i) {
      if (a.sense(i, Class::overtake) == nullptr) continue;
      const int m = w.mention_at[static_cast<std::size_t>(i) + 1];
      if (m < 0 || w.mentions[static_cast<std::size_t>(m)].kind != Mention::Kind::noun) continue;
      const Series& other = w.series[static_cast<std::size_t>(m)];
      const Series* s = series_before(i);
      if (s == nullptr || !s->product.empty() || s->flow == Flow::balance || !other.ok ||
          other.open_partner || !other.product.empty() || other.flow == Flow::balance)
        continue;
      if (other.flow == s->flow && other.partner == s->partner && other.reporter == s->reporter)
        continue;
      language::ClaimSide side;
      side.reporter = other.reporter;
      side.partner = other.partner;
      side.flow = other.flow;
      flows(*s, side, i, -1, true);
    }
  }

  // 'imports three times more from Germany than it exports to it', '1.4 times as much as it sold
  // there', 'sold more to the United States than China did'
  void than_somebody() {
    for (int i = 1; i + 1 < a.size(); ++i) {
      const bool phrase = a.sense(i, Class::asmuch) != nullptr && a.low(i) == "as";
      const bool what =
          a.is(i, "what") && multiple(a.quantity(i - 1));  // 'four times what it sold'
      if (!phrase && !what && !a.is_any(i, {"than", "as"})) continue;
      int from = phrase || what ? i : i - 1;
      while (from > 0 && from > i - 8 && !phrase && !what &&
             !a.is_any(from, {"more", "less", "much", "many"}))
        --from;
      if (!phrase && !what && !a.is_any(from, {"more", "less", "much", "many"})) continue;
      const Series* s = verb_before(from);
      if (s == nullptr) continue;
      int times = from - 1;
      while (times > 0 && times > from - 3 && a.is(times, "as")) --times;
      const bool as = phrase || what || a.is(i, "as");
      if (as && !multiple(a.quantity(times))) continue;
      if (!as && a.quantity(times) != nullptr && !multiple(a.quantity(times))) continue;
      const bool greater = !a.is(from, "less");
      int subject = i + 1;
      while (a.is(subject, "the")) ++subject;
      const PlaceSpan* place = a.place(subject);
      const Entry* self = a.sense(subject, Class::self);
      if (place == nullptr && self == nullptr) continue;
      if (place != nullptr && place->possessive) continue;
      ClaimParty who = place != nullptr ? w.party_of_item(subject) : s->reporter;
      if (place == nullptr && (self->ref == Ref::our || self->ref == Ref::your)) {
        PartyRef ref;  // 'you buy twice as much from us as we buy from you'
        ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        who = resolve_party(a, ref, w.d, {}, false);
      }
      const Entry* verb = a.sense(subject + 1, Class::flowverb);
      language::ClaimSide side;
      if (verb != nullptr && (who == s->reporter || who == s->partner)) {
        side.reporter = who;
        side.partner = who == s->reporter ? s->partner : s->reporter;
        side.flow = flow_of(verb->flow);
        const Flow same = who == s->reporter ? s->flow : mirror(s->flow);
        if (side.flow == same || side.flow == Flow::turnover) continue;
        flows(*s, side, i, times, greater);
        continue;
      }
      const bool does = a.is_any(subject + 1, {"did", "does", "do", "has", "had"});
      if (place == nullptr || !does || who == s->reporter || who == s->partner || who.empty())
        continue;
      Series mirrored = *s;
      std::swap(mirrored.reporter, mirrored.partner);
      mirrored.flow = mirror(s->flow);
      side.reporter = mirrored.reporter;
      side.partner = who;
      side.flow = mirrored.flow;
      flows(mirrored, side, i, times, greater);
    }
  }

  // '... at $12 billion, a little above Peru'
  void ahead() {
    for (int i = 0; i < a.size(); ++i) {
      const Entry* e = a.sense(i, Class::ahead);
      if (e == nullptr || a.is_any(i, {"over", "before", "above", "below"})) continue;
      // 'the second-largest market, behind Turkey' is an order that the rank has said
      if (e->sign < 0 && std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) {
            return d.claim.kind == ClaimKind::rank;
          }))
        continue;
      const bool more_than = a.is(i, "more") || a.low(i) == "more" || a.low(i) == "less";
      if (more_than) continue;
      int at = 0;
      Series s;
      bool known = false;
      for (const Draft& d : w.drafts) {
        if ((d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::level) && d.item < i &&
            !d.total_partner && d.claim.flow != Flow::balance) {
          s.reporter = d.claim.reporter;
          s.partner = d.claim.partner;
          s.flow = d.claim.flow;
          known = true;
          if (d.claim.kind == ClaimKind::rank) break;
        }
      }
      if (!known) continue;
      const ClaimParty loser = party_behind(i, at, s.reporter);
      if (loser.empty()) continue;
      const bool plural = a.is(at + 1, "and") || a.punct(at + 1, ",");
      if (plural && a.place(a.is(at + 2, "the") ? at + 3 : at + 2) != nullptr) continue;
      if (a.time(at) != nullptr) continue;
      add(s, loser, i, e->sign > 0, "ahead of");
    }
  }

  // 'more than to any other country'
  void any_other() {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::anyother) == nullptr) continue;
      bool more = false;
      for (int k = i - 1; k >= 0 && k > i - 6; --k)
        more = more || a.is(k, "more") || a.is(k, "than");
      if (!more && !(a.sense(i - 1, Class::dir) != nullptr)) continue;
      const Draft* best = nullptr;
      for (const Draft& d : w.drafts) {
        if (d.item < i && !d.total_partner &&
            (d.claim.kind == ClaimKind::share || d.claim.kind == ClaimKind::level)) {
          best = &d;
        }
      }
      Series s;
      int clause = w.clause(i);
      if (best == nullptr) {  // 'Rwanda exported more to the DRC than to any other country'
        for (std::size_t m = 0; m < w.mentions.size(); ++m) {
          if (w.mentions[m].kind == Mention::Kind::verb && w.series[m].ok &&
              !w.series[m].open_partner && w.series[m].product.empty() &&
              w.clause(w.mentions[m].head) == clause && w.mentions[m].head < i)
            s = w.series[m];
        }
        if (!s.ok || s.flow == Flow::balance || s.flow == Flow::turnover) continue;
      } else {
        if (best->claim.flow == Flow::balance) continue;
        s.reporter = best->claim.reporter;
        s.partner = best->claim.partner;
        s.flow = best->claim.flow;
        s.ok = true;
        clause = best->clause;
      }
      Draft& d = w.add(ClaimKind::rank, s, i, "more than any other");
      d.clause = clause;
      d.claim.unit = ClaimUnit::rank;
      ClaimNumber n;
      n.number = core::Decimal{1, 0};
      n.from_words = true;
      d.claim.value = n;
      d.claim.rank_word = s.flow == Flow::exports ? language::Context::RankWord::market
                                                  : language::Context::RankWord::supplier;
    }
  }
};

}  // namespace

void read_comparisons(Work& w) {
  Comparisons c{w};
  c.overtakes();
  c.series_overtakes();
  c.times_those();
  c.more_than();
  c.as_much();
  c.times_its();
  c.exceeds_its();
  c.than_somebody();
  c.ahead();
  c.any_other();
}

}  // namespace tally::reading
