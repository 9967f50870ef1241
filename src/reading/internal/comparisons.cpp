// Comparisons: 'overtook Germany as Russia's largest partner', 'shipped more to the US than to
// China', 'a shade above the United States', 'more than to any other country', 'twice as much as
// China'.
#include <algorithm>

#include "reading/internal/comparison_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

void Comparisons::add(const Series& winner, const ClaimParty& loser, int item, bool greater,
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
void Comparisons::was_behind(int item) {
  const Entry* e = a.sense(item, Class::overtake);
  if (e == nullptr || e->weak || w.drafts.empty() || w.drafts.back().item != item) return;
  w.drafts.back().claim.overtakes = true;
}

ClaimParty Comparisons::party_behind(int item, int& at, const ClaimParty& reporter) const {
  for (int k = item + 1; k < item + 5 && k < a.size(); ++k) {
    int next = 0;
    if (a.is_any(k, words::kSkippedBeforeCompared)) continue;
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

// The last rank, or run of years at a rank, before an item that is not `not_this`'s.
const Draft* Comparisons::ranked_before(int item, const ClaimParty& not_this) const {
  const Draft* found = nullptr;
  for (const Draft& d : w.drafts) {
    const bool held =
        d.claim.kind == ClaimKind::since && d.claim.comparator == ClaimComparator::rank_held_streak;
    if ((d.claim.kind == ClaimKind::rank || held) && d.item < item && !d.drop &&
        d.claim.partner != not_this && d.claim.reporter != not_this)
      found = &d;
  }
  return found;
}

// 'China edged closer to overtaking Australia as its biggest partner': neither did it, nor is it.
bool Comparisons::not_yet(int verb) {
  if (!a.is(verb - 1, "to")) return false;
  bool near = false;
  for (int i = verb - 2; i >= 0 && i > verb - 5; --i)
    near = near || a.is_any(i, words::kNearlyOvertaking);
  for (Draft& d : w.drafts) {
    if (near && d.claim.kind == ClaimKind::rank && d.item > verb && d.clause == w.clause(verb))
      d.drop = true;
  }
  return near;
}

// 'Peru overtook Chile in 2019 as Bolivia's main trading partner'
void Comparisons::overtakes() {
  if (!a.may_have(Class::overtake)) return;
  for (int i = 0; i < a.size(); ++i) {
    if (a.sense(i, Class::overtake) == nullptr) continue;
    if (not_yet(i)) continue;
    int at = 0;
    int behind = i + 1;
    const bool fell_behind = a.sense(i, Class::overtake)->sign < 0;
    const bool passive = a.is(behind, "by") && a.is_any(i - 1, words::kCopula);
    if (passive) ++behind;
    while (a.is_any(behind, words::kEpithetOfRival)) ++behind;
    if (a.place(behind) == nullptr || a.place(behind)->possessive) continue;
    ClaimParty loser = party_behind(passive ? i + 1 : i, at, {});
    const int subject = w.subject_place(i);
    ClaimParty winner;
    if (subject >= 0)
      winner = w.party_of_item(subject);
    else if (a.sense(i - 1, Class::self) != nullptr || a.sense(i - 2, Class::self) != nullptr)
      winner =
          ranked_before(i, loser) != nullptr ? ranked_before(i, loser)->claim.partner : w.d.partner;
    if (passive || fell_behind) std::swap(winner, loser);
    // 'advanced to fourth place among Hungary's markets, passing Romania and Austria'
    if ((subject < 0 ? winner.empty() : loser.empty()) && a.low(i).ends_with("ing") && !passive) {
      const Draft* ranked = ranked_before(i, {});
      int next = 0;
      const ClaimParty first = resolve_party(a, party_at(a, i + 1, next, false), w.d, {}, true);
      if (ranked != nullptr) winner = ranked->claim.partner;
      if (ranked != nullptr && loser.empty()) loser = first;
    }
    if (winner.empty() || loser.empty() || winner == loser) continue;
    // as what: the rank noun behind, or 'as a destination'
    Series s;
    s.partner = winner;
    s.ok = true;
    bool known = false;
    for (const Draft& d : w.drafts) {
      const bool held = d.claim.kind == ClaimKind::since &&
                        d.claim.comparator == ClaimComparator::rank_held_streak;
      if ((d.claim.kind == ClaimKind::rank || held) && d.claim.partner == winner) {
        s.reporter = d.claim.reporter;
        s.flow = d.claim.flow;
        known = true;
      }
    }
    if (!known) {
      for (int k = at + 1; k < a.size() && k < at + 12; ++k) {
        const Entry* e = a.sense(k, Class::ranknoun);
        if (e == nullptr) continue;
        bool product = a.sense(k - 1, Class::product) != nullptr;
        for (int o = k + 2; a.is_any(k + 1, {"of", "for"}) && o < k + 5; ++o)
          product = product || a.sense(o, Class::product) != nullptr;
        if (product) break;
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
    if (!known) known = in_trade(at, s);
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

// 'In 2022 Austria and Czechia both moved past it': of the rank that the text spoke of.
void Comparisons::past_it() {
  if (!w.d.list_flow || !w.d.pair_holds() || w.d.list_reporter.empty()) return;
  if (w.d.list_reporter != w.d.reporter || !w.mentions.empty()) return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    if (a.sense(i, Class::overtake) == nullptr || a.sense(i, Class::overtake)->weak) continue;
    if (!a.is(i + 1, "it") || (i + 2 < a.size() && !a.kind(i + 2, ItemKind::punct) &&
                               a.time(i + 2) == nullptr && !a.is_any(i + 2, {"in", "as"})))
      continue;
    int subject = w.subject_place(i);
    for (int more = 0; subject >= 0 && more < 3; ++more) {
      Series s;
      s.reporter = w.d.list_reporter;
      s.partner = w.party_of_item(subject);
      s.flow = *w.d.list_flow;
      s.ok = true;
      if (s.partner != s.reporter) add(s, ClaimParty(w.d.partner), i, true, "past it");
      was_behind(i);
      const int before = a.is(subject - 1, "and") ? subject - 2 : -1;
      subject = a.place(before) != nullptr && is_bare_place(a, before) ? before : -1;
    }
    return;
  }
}

// The last series with both its sides that is named before a token: what 'those' are set against.
const Series* Comparisons::series_before(int at) const {
  const Series* found = nullptr;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    if (w.mentions[m].head < at && w.mentions[m].kind == Mention::Kind::noun && w.series[m].ok &&
        !w.series[m].open_partner)
      found = &w.series[m];
  }
  return found;
}

// 'exports to the US exceeded those to China'
void Comparisons::series_overtakes() {
  if (!a.may_have(Class::flowref)) return;
  for (int i = 0; i < a.size(); ++i) {
    const Entry* dir = a.is(i + 1, "than") ? a.sense(i, Class::dir) : nullptr;
    // (but 'rose more than those to China' is a growth)
    const bool more =
        a.quantity(i - 1) == nullptr && dir != nullptr && a.sense(i - 1, Class::trend) == nullptr;
    if (a.sense(i, Class::overtake) == nullptr && a.sense(i, Class::asmuch) == nullptr && !more)
      continue;
    int k = more ? i + 2 : i + 1;
    if (a.sense(k, Class::flowref) == nullptr || !a.is_any(k + 1, {"to", "from", "with"})) continue;
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
void Comparisons::times_those() {
  if (!a.may_have(Class::flowref)) return;
  for (int i = 0; i + 2 < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    const bool twice = a.is_any(i, {"twice", "double", "thrice"});
    if (!twice &&
        (q == nullptr || (q->kind != QuantityKind::ratio && q->kind != QuantityKind::fraction)))
      continue;
    const int k = behind_multiple(a, i);
    if (a.sense(k, Class::flowref) == nullptr || !a.is_any(k + 1, {"to", "from", "with"})) continue;
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
void Comparisons::more_than() {
  if (!a.may_say("than")) return;
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
    ClaimParty loser = party_behind(than, at, s->reporter);
    if (loser.empty()) {  // 'than to China and Japan put together'
      int next = 0;
      const PartyRef ref = party_at(a, than + 2, next);
      if (a.is_any(next, words::kTogetherAdverb) ||
          (a.is_any(next, {"put", "taken"}) && a.is(next + 1, "together")))
        loser = resolve_party(a, ref, w.d, s->reporter, true);
    }
    if (loser.empty()) continue;
    add(*s, loser, i, a.is(i, "more"), "more than");
  }
}

// 'imported twice as much from China as from Denmark'
void Comparisons::as_much() {
  if (!a.may_have(Class::asmuch) && !a.may_say({"much", "many"})) return;
  for (int i = 0; i + 4 < a.size(); ++i) {
    int second = -1;
    const bool phrase = a.sense(i, Class::asmuch) != nullptr && a.low(i) == "as" &&
                        a.is_any(i + 1, {"to", "from", "with"});
    if (phrase)
      second = i;
    else if (!a.is(i, "as") || !a.is_any(i + 1, {"much", "many"}))
      continue;
    if (!phrase && !a.is_any(i + 2, {"to", "from", "with"})) {
      // 'buys from Iraq three times as much as from Kuwait'
      if (!a.is(i + 2, "as") || !a.is_any(i + 3, {"to", "from", "with"})) continue;
      second = i + 2;
    }
    for (int k = i + 4; k < a.size() && k < i + 9 && second < 0; ++k) {
      if (a.is(k, "as")) second = k;
    }
    // (but 'half as much from Kenya as Uganda did' is of another buyer)
    if (second < 0 || !a.is_any(second + 1, {"to", "from", "with"})) continue;
    const Series* s = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (w.mentions[m].kind == Mention::Kind::verb && w.series[m].ok &&
          !w.series[m].open_partner && w.mentions[m].head < i)
        s = &w.series[m];
    }
    const QuantitySpan* times = a.quantity(i - 1);
    // 'sent 31 percent of its exports to China, more than twice as much as to the US'
    Series of_share;
    for (const Draft& d : w.drafts) {
      if (s != nullptr || d.claim.kind != ClaimKind::share || d.item > i || i - d.item > 14)
        continue;
      of_share.reporter = d.claim.reporter;
      of_share.partner = d.claim.partner;
      of_share.flow = d.claim.flow;
      of_share.ok = true;
    }
    if (s == nullptr && of_share.ok) s = &of_share;
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

// '... at $12 billion, a little above Peru'
void Comparisons::ahead() {
  if (!a.may_have(Class::ahead)) return;
  for (int i = 0; i < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::ahead);
    if (e == nullptr || a.is_any(i, {"over", "before", "above", "below"})) continue;
    // 'the second-largest market, behind Turkey' is an order that the rank has said
    if (e->sign < 0 && std::any_of(w.drafts.begin(), w.drafts.end(),
                                   [](const Draft& d) { return d.claim.kind == ClaimKind::rank; }))
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
    int behind = at + 1;  // 'ahead of Indonesia (8.4 percent) and Japan'
    if (a.punct(behind, "(")) {
      while (behind < a.size() && behind < at + 8 && !a.punct(behind, ")")) ++behind;
      ++behind;
    }
    const bool plural = a.is(behind, "and") || a.punct(behind, ",");
    if (plural && a.place(a.is(behind + 1, "the") ? behind + 2 : behind + 1) != nullptr) continue;
    if (a.time(at) != nullptr) continue;
    add(s, loser, i, e->sign > 0, "ahead of");
  }
}

// A verb of trade has that sum: 'bought goods worth 5 bn'.
bool Comparisons::of_verb(int item) const {
  const Series* s = w.governing(item);
  return s != nullptr && s->mention >= 0 &&
         w.mentions[static_cast<std::size_t>(s->mention)].kind == Mention::Kind::verb;
}

// 'sells Paraguay more than any other country', 'sells more to Paraguay than any other country' in
// a text about Paraguay: nobody else sells it as much, whomever else the seller has.
bool Comparisons::sells_most(const Series& s) const {
  if (s.mention < 0) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  if (m.partner.kind == PartyRef::Kind::places && m.partner.at == m.head + 1) return true;
  return w.d.own_side({}) == s.partner;
}

// 'more than to any other country'
void Comparisons::any_other() {
  if (!a.may_have(Class::anyother)) return;
  for (int i = 0; i < a.size(); ++i) {
    if (a.sense(i, Class::anyother) == nullptr) continue;
    bool more = false;
    for (int k = i - 1; k >= 0 && k > i - 6; --k) more = more || a.is(k, "more") || a.is(k, "than");
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
    // 'Japan bought goods worth 5 bn from Peru, more than any other country except China'
    int except = i + 1;
    while (except < i + 4 && !a.is_any(except, words::kExceptionWord)) ++except;
    const LowWord& opens = a.tokens[a.items[static_cast<std::size_t>(i)].first].low;
    const bool of_subject = best == nullptr
                                ? sells_most(s)
                                : best->claim.kind == ClaimKind::level && of_verb(best->item);
    const bool subject = of_subject && opens != "from" && opens != "to" && opens != "with" &&
                         opens != "anywhere" && !a.is_any(i - 1, {"from", "to", "with"}) &&
                         (s.flow == Flow::imports || s.flow == Flow::exports);
    Draft& d = w.add(ClaimKind::rank, s, i, "more than any other");
    d.clause = clause;
    d.claim.unit = ClaimUnit::rank;
    if (subject) {
      std::swap(d.claim.reporter, d.claim.partner);
      d.claim.flow = s.flow = s.flow == Flow::imports ? Flow::exports : Flow::imports;
    }
    ClaimNumber n;
    const int excepted = a.is(except + 1, "the") ? except + 2 : except + 1;
    int rank = a.place(excepted) != nullptr && except < i + 4 ? 2 : 1;
    // 'than from any other country but two'
    if (const QuantitySpan* q = a.quantity(excepted);
        except < i + 4 && q != nullptr && q->kind == QuantityKind::count && q->value.value() < 50)
      rank = static_cast<int>(q->value.value()) + 1;
    else if (except < i + 4 && a.is(excepted, "one"))
      rank = 2;
    if (rank == 2 && a.is(excepted + 1, "and") && a.place(excepted + 2) != nullptr) rank = 3;
    n.number = core::Decimal{rank, 0};
    n.from_words = true;
    d.claim.value = n;
    d.claim.rank_word = s.flow == Flow::exports ? language::Context::RankWord::market
                                                : language::Context::RankWord::supplier;
  }
}

// 'exported more to the Netherlands than to Germany: $7.1 billion against $6.9 billion': the second
// sum is of whoever the first is set against.
void Comparisons::one_sum_each() {
  const Draft* of = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::comparison && d.claim.other && !d.drop) of = &d;
  }
  if (of == nullptr) return;
  const language::ClaimSide other = *of->claim.other;
  for (Draft& d : w.drafts) {
    const int sum = a.is_any(d.item - 1, {"against", "versus", "to"}) ? d.item - 2 : -1;
    if (d.claim.kind != ClaimKind::level || d.item < of->item || sum < 0 ||
        a.quantity(sum) == nullptr || !a.punct(sum - 1, ":"))
      continue;
    d.claim.reporter = other.reporter;
    d.claim.partner = other.partner;
    d.claim.flow = other.flow;
    d.role = Role::main;
    d.moved = true;
  }
}

void read_comparisons(Work& w) {
  Comparisons c{w};
  c.overtakes();
  c.driven_off();
  c.ahead_of_it();
  c.share_above_others();
  c.past_it();
  c.series_overtakes();
  c.others_of_owner();
  c.times_those();
  c.market_of_size();
  c.times_of_another();
  c.more_than();
  c.as_much();
  c.times_its();
  c.exceeds_its();
  c.than_somebody();
  c.bigger_partner();
  c.sums_of_two_flows();
  c.ahead();
  c.any_other();
  c.times_as_large();
  c.more_business();
  c.latter_overtakes();
  c.another_owners();
  c.times_anothers_figure();
  c.as_much_as_before();
  if (std::none_of(w.drafts.begin(), w.drafts.end(),
                   [](const Draft& d) { return d.claim.kind == ClaimKind::comparison; }))
    c.than_what_others_trade();
  c.by_roles();
  c.one_sum_each();
}

}  // namespace tally::reading
