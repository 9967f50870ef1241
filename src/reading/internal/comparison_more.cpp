// Comparisons with what the sentence before was about, and of those who do business.
#include <algorithm>

#include "reading/internal/comparison_reader.h"
#include "reading/internal/rank_before.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

// 'Czech exports to Ukraine came to 27 billion. Those to Russia were only half as large': the
// series before is what it is set against.
void Comparisons::times_as_large() {
  if (a.quantities.empty() || !a.may_say("as")) return;
  for (int i = 1; i + 2 < a.size(); ++i) {
    const QuantitySpan* times = a.quantity(i);
    if (times == nullptr ||
        (times->kind != QuantityKind::ratio && times->kind != QuantityKind::fraction))
      continue;
    if (!a.is(i + 1, "as") || !a.is_any(i + 2, words::kSizeAdjective)) continue;
    if (i + 3 < a.size() && !a.kind(i + 3, ItemKind::punct)) continue;
    int be = i - 1;
    while (a.is_any(be, words::kFocusAdverb | words::kApproximator, {"more", "than"})) --be;
    if (a.sense(be, Class::be) == nullptr) continue;
    const Series* s = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (w.mentions[m].head < be && w.series[m].ok && !w.series[m].open_partner &&
          w.mentions[m].kind == Mention::Kind::noun && w.series[m].product.empty())
        s = &w.series[m];
    }
    if (s == nullptr || !w.d.pair_holds() || w.d.weak_pair || !w.d.flow || *w.d.flow != s->flow ||
        s->flow == Flow::balance || w.d.reporter != s->reporter || w.d.partner == s->partner)
      continue;
    const std::size_t count = w.drafts.size();
    add(*s, w.d.partner, i, times->kind == QuantityKind::ratio, "times as large as before");
    if (w.drafts.size() == count) continue;
    Draft& d = w.drafts.back();
    d.claim.unit = ClaimUnit::ratio;
    d.claim.value = times->value;
    if (times->kind == QuantityKind::fraction) d.claim.value->scale -= 2;  // a half is 0.5
    w.spent[static_cast<std::size_t>(i)] = true;
  }
}

// 'China overtook Russia in Kazakhstan's trade', '... in exports to Kazakhstan': whose trade it is
// that the two are partners of; `loser` is the item of the second.
bool Comparisons::in_trade(int loser, Series& s) const {
  constexpr int kReach = 6;
  for (std::size_t n = 0; n < w.mentions.size(); ++n) {
    const Mention& m = w.mentions[n];
    if (m.kind != Mention::Kind::noun || m.first <= loser || m.first > loser + kReach ||
        !a.is(m.first - 1, "in") || !m.product.empty() || m.unknown_owner)
      continue;
    if (m.flow != FlowWord::turnover && m.flow != FlowWord::exports && m.flow != FlowWord::imports)
      continue;
    if (m.reporter.empty() == m.partner.empty()) continue;  // 'in trade', 'in its trade with Togo'
    const bool owned = !m.reporter.empty();
    s.reporter = resolve_party(a, owned ? m.reporter : m.partner, w.d, {}, !owned);
    s.flow = owned ? flow_of(m.flow) : mirror(flow_of(m.flow));
    return !s.reporter.empty();
  }
  return false;
}

// 'In overall trade Slovakia, at 11.9 billion, remained ahead of it': of the one that a rank was
// told of last, in the flow that the sentence names.
void Comparisons::ahead_of_it() {
  if (!a.may_have(Class::ahead) || !w.d.list_flow || w.d.list_reporter.empty() ||
      !w.d.pair_holds() || w.d.list_reporter != w.d.reporter)
    return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::ahead);
    if (e == nullptr || e->sign <= 0 || !a.is(i + 1, "it")) continue;
    if (i + 2 < a.size() && !a.kind(i + 2, ItemKind::punct)) continue;
    const int subject = w.subject_place(i);
    if (subject < 0) continue;
    Series s;
    s.reporter = w.d.list_reporter;
    s.partner = w.party_of_item(subject);
    s.flow = *w.d.list_flow;
    s.ok = true;
    for (const Mention& m : w.mentions) {
      if (m.kind != Mention::Kind::noun || m.first > 2 || !a.is(m.first - 1, "in")) continue;
      if (!m.reporter.empty() || !m.partner.empty() || !m.product.empty()) return;
      s.flow = flow_of(m.flow);
    }
    if (s.flow == Flow::balance || s.partner == s.reporter) return;
    // 'remained ahead of it, at 11.9 billion': the sum of who is ahead
    for (Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && d.claim.partner == w.d.partner &&
          d.claim.reporter == s.reporter && d.role == Role::main && !w.bracketed(d.item)) {
        d.claim.partner = s.partner;
        d.claim.flow = s.flow;
      }
    }
    add(s, ClaimParty(w.d.partner), i, true, "ahead of it");
    return;
  }
}

// 'took 3.3 percent of exports, more than Russia and Belarus put together': among the partners that
// the share is one of.
void Comparisons::share_above_others() {
  constexpr int kNear = 6;
  if (!a.may_say("than")) return;
  for (int i = 2; i + 1 < a.size(); ++i) {
    int than = -1;
    if (a.is_any(i, {"more", "less"}) && a.is(i + 1, "than")) than = i + 1;
    const Item& it = a.items[static_cast<std::size_t>(i)];  // 'more than' is one phrase
    if (it.last == it.first + 2 && a.kind(i, ItemKind::word) &&
        a.tokens[it.last - 1].low == "than" && a.tokens[it.first].low.is_any({"more", "less"}))
      than = i;
    if (than < 0 || !a.punct(i - 1, ",")) continue;
    const Draft* share = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::share && !d.drop && !d.total_partner && d.item < i &&
          d.item >= i - kNear && d.claim.product.empty())
        share = &d;
    }
    int next = than + 1;
    const PartyRef ref = party_at(a, than + 1, next);
    if (share == nullptr || ref.kind != PartyRef::Kind::places) continue;
    // (but 'more than China sold')
    const bool all = a.is_any(next, words::kTogetherAdverb) ||
                     (a.is_any(next, {"put", "taken"}) && a.is(next + 1, "together"));
    if (ref.items.size() > 1 ? !all : next < a.size() && !a.kind(next, ItemKind::punct)) continue;
    Series s;
    s.reporter = share->claim.reporter;
    s.partner = share->claim.partner;
    s.flow = share->claim.flow;
    s.ok = true;
    const ClaimParty others = resolve_party(a, ref, w.d, s.reporter, true);
    if (others.empty() || overlaps(others, s.reporter) || overlaps(others, s.partner)) continue;
    add(s, others, i, a.tokens[it.first].low == "more", "share above others");
  }
}

// 'In April China pushed Brazil off the top of the list of Argentina's partners', 'China became the
// main partner, relegating Russia to second place': one is ahead of the other now.
void Comparisons::driven_off() {
  if (!a.may_say(words::kVerbOfDriving)) return;
  for (int v = 1; v < a.size(); ++v) {
    const std::optional<Driven> d = driven_at(a, v);
    const int subject = d ? w.subject_place(v) : -1;
    if (subject < 0) continue;
    const ClaimParty winner = w.party_of_item(subject);
    const ClaimParty loser = w.party_of_item(d->object);
    for (const Draft& r : std::vector<Draft>(w.drafts)) {
      if (r.claim.kind != ClaimKind::rank || r.drop || r.claim.partner != winner) continue;
      Series s;
      s.reporter = r.claim.reporter;
      s.partner = winner;
      s.flow = r.claim.flow;
      s.ok = true;
      const std::size_t count = w.drafts.size();
      add(s, loser, v, true, "driven off");
      if (w.drafts.size() > count) w.drafts.back().claim.overtakes = true;
      return;
    }
  }
}

// 'Tokyo did more business with the mainland than with the United States', 'we did more business
// with you than with the Turks'
void Comparisons::more_business() {
  if (!a.may_say(words::kFormOfDo) || !a.may_say({"business", "trade"})) return;
  for (int i = 1; i + 4 < a.size(); ++i) {
    if (!a.is_any(i, words::kFormOfDo) || !a.is_any(i + 1, {"more", "less"})) continue;
    if (!a.is_any(i + 2, {"business", "trade"}) || !a.is(i + 3, "with")) continue;
    int next = 0;
    const PartyRef first = party_at(a, i + 4, next, false);
    if (first.empty() || !a.is(next, "than")) continue;
    int end = 0;
    const int other = a.is(next + 1, "with") ? next + 2 : next + 1;
    const PartyRef second = party_at(a, other, end, false);
    ClaimParty subject;
    for (int k = i - 1; k >= 0 && k > i - 6 && subject.empty(); --k) {
      const Entry* self = a.sense(k, Class::self);
      if (self != nullptr && (self->ref == Ref::our || self->ref == Ref::your)) {
        PartyRef who;
        who.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        subject = resolve_party(a, who, w.d, {}, false);
      } else if (is_bare_place(a, k)) {
        subject = w.party_of_item(k);
      }
    }
    Series s;
    s.partner = resolve_party(a, first, w.d, subject, true);
    // 'with you than the Turks': whose business with you is the other one's
    const bool rival = other == next + 1;
    const ClaimParty loser = resolve_party(a, second, w.d, rival ? s.partner : subject, true);
    if (subject.empty() || s.partner.empty() || loser.empty() || subject == s.partner) continue;
    s.reporter = subject;
    s.flow = Flow::turnover;
    s.ok = true;
    if (rival) std::swap(s.reporter, s.partner);
    add(s, loser, i, a.is(i + 1, "more"), "more business with");
  }
}

// 'As a result the latter overtook the former and became China's biggest partner'
void Comparisons::latter_overtakes() {
  if (!a.may_have(Class::overtake) || w.d.two.size() != 2) return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::overtake);
    if (e == nullptr || e->sign < 0) continue;
    const bool latter = a.sense(i - 1, Class::latter) != nullptr;
    const bool former = a.sense(i - 1, Class::former) != nullptr;
    if (!latter && !former) continue;
    if (latter ? a.sense(i + 1, Class::former) == nullptr
               : a.sense(i + 1, Class::latter) == nullptr)
      continue;
    if (w.d.two.size() != 2) continue;
    const ClaimParty winner = w.d.of_two(former);
    const ClaimParty loser = w.d.of_two(latter);
    const Discourse::Side& side = w.d.two[latter ? 1 : 0];
    if (winner.empty() || loser.empty() || winner == loser) continue;
    Series s;
    s.reporter = side.reporter == winner ? side.partner : side.reporter;
    s.partner = winner;
    s.flow = side.flow;
    s.ok = true;
    add(s, loser, i, true, "overtakes");
    was_behind(i);
  }
}

// The series that a comparison without a subject of its own sets against another: the last sum of
// the sentence, or, of 'That is more than', the series before.
bool Comparisons::compared(int item, Series& s) const {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.kind == ClaimKind::level && !d.total_partner && !d.drop &&
        (d.claim.flow == Flow::exports || d.claim.flow == Flow::imports ||
         d.claim.flow == Flow::turnover))
      last = &d;
  }
  if (last != nullptr) {
    s.reporter = last->claim.reporter;
    s.partner = last->claim.partner;
    s.flow = last->claim.flow;
    s.ok = true;
    return true;
  }
  const int be = a.sense(1, Class::be) != nullptr ? 1 : -1;
  if (be < 0 || !a.is_any(0, {"that", "this", "it"}) || item > 8 || !w.d.pair_holds() ||
      w.d.weak_pair || !w.d.flow || *w.d.flow == Flow::balance)
    return false;
  s.reporter = w.d.reporter;
  s.partner = w.d.partner;
  s.flow = *w.d.flow;
  s.ok = true;
  return true;
}

// '2.2 billion, less than half of what Italy sold to Turkey, though more than Morocco bought';
// 'That is more than Spain sells to China and Japan combined'; '37 times as much as its eastern
// neighbour'
void Comparisons::than_what_others_trade() {
  if (!a.may_have(Class::asmuch) && !a.may_say({"than", "what"})) return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    const bool than =
        a.is(i, "than") && a.is_any(i - 1, {"more", "less"}) && a.quantity(i + 1) == nullptr;
    const int before = a.is(i - 1, "of") ? i - 2 : i - 1;
    const bool what = a.is(i, "what") && multiple(a.quantity(before));
    const bool much =
        a.sense(i, Class::asmuch) != nullptr && a.low(i) == "as" && multiple(a.quantity(i - 1));
    if (!than && !what && !much) continue;
    // '3 percent more than': a growth
    if (than && a.quantity(i - 2) != nullptr) continue;
    Series s;
    if (!compared(i, s)) continue;
    int next = 0;
    const bool named = a.place(a.is(i + 1, "the") ? i + 2 : i + 1) != nullptr;
    const PartyRef subject = party_at(a, i + 1, next, false);
    // 'sold them goods for 1.3 billion, more than we did'
    const bool did = than && a.is_any(next, words::kFormOfDo) &&
                     (next + 1 >= a.size() || a.kind(next + 1, ItemKind::punct));
    const bool we =
        did && (subject.kind == PartyRef::Kind::our || subject.kind == PartyRef::Kind::your);
    if (subject.kind != PartyRef::Kind::places && subject.kind != PartyRef::Kind::neighbour && !we)
      continue;
    language::ClaimSide side;
    side.reporter = resolve_party(a, subject, w.d, named ? ClaimParty{} : s.reporter, false);
    const Entry* verb = a.sense(next, Class::flowverb);
    if (side.reporter.empty()) continue;
    if (verb == nullptr && did) {
      if (side.reporter == s.reporter || side.reporter == s.partner) continue;
      side.flow = s.flow;
      side.partner = s.partner;
    } else if (verb == nullptr) {
      if (!much || next + 1 < a.size() || side.reporter == s.reporter) {
        if (!(much && a.kind(next, ItemKind::punct))) continue;
      }
      side.flow = s.flow;
      side.partner = s.partner;
    } else {
      side.flow = flow_of(verb->flow == FlowWord::taker ? FlowWord::imports : verb->flow);
      if (side.flow == Flow::turnover || s.flow == Flow::turnover) continue;
      const Word prep = side.flow == Flow::exports ? Word("to") : Word("from");
      int end = 0;
      if (a.is(next + 1, prep)) {
        side.partner = resolve_party(a, party_at(a, next + 2, end), w.d, side.reporter, true);
      } else {
        // 'than Morocco bought': from the same seller
        const bool ends = next + 1 >= a.size() || a.kind(next + 1, ItemKind::punct) ||
                          a.is_any(next + 1, {"there", "in"});
        if (!ends) continue;
        const Flow own = s.flow;
        side.partner = own == side.flow ? s.partner : s.reporter;
      }
    }
    if (side.partner.empty() || overlaps(side.reporter, side.partner)) continue;
    if (side.reporter == s.reporter && side.partner == s.partner && side.flow == s.flow) continue;
    const QuantitySpan* times = what ? a.quantity(before) : much ? a.quantity(i - 1) : nullptr;
    Draft& d = w.add(ClaimKind::comparison, s, i, "what others trade");
    const bool fraction = times != nullptr && times->kind == QuantityKind::fraction;
    d.claim.comparator =
        a.is(i - 1, "less") || fraction ? ClaimComparator::lt : ClaimComparator::gt;
    d.claim.other = side;
    if (times == nullptr) continue;
    d.claim.unit = ClaimUnit::ratio;
    d.claim.value = times->value;
    if (fraction) d.claim.value->scale -= 2;
    w.spent[static_cast<std::size_t>(what ? before : i - 1)] = true;
    // the same words may have been read as a growth
    for (Draft& x : w.drafts) {
      if (x.claim.kind == ClaimKind::change && x.item == (what ? before : i - 1)) x.drop = true;
    }
  }
}

// 'French deliveries to Algeria exceed those of Italy', 'were ahead of the Italian ones', 'were
// larger than Italian ones': the same flow of another owner.
void Comparisons::others_of_owner() {
  if (!a.may_say({"ones", "those", "that"})) return;
  for (int i = 1; i + 2 < a.size(); ++i) {
    const Entry* ahead = a.sense(i, Class::ahead);
    const Entry* dir = a.is(i + 1, "than") ? a.sense(i, Class::dir) : nullptr;  // 'higher than'
    const bool more = a.is(i + 1, "than") &&
                      (dir != nullptr ? dir->sign > 0 : a.is_any(i, words::kComparativeUp));
    const bool less = a.is(i + 1, "than") &&
                      (dir != nullptr ? dir->sign < 0 : a.is_any(i, words::kComparativeDown));
    if (a.quantity(i - 1) != nullptr) continue;
    if ((more || less) && a.sense(i - 1, Class::trend) != nullptr) continue;  // 'fell more than'
    if (a.sense(i, Class::overtake) == nullptr && !more && !less &&
        (ahead == nullptr || a.is_any(i, {"over", "before", "above", "below"})))
      continue;
    int k = more || less ? i + 2 : i + 1;
    int owner = -1;
    if (a.is_any(k, {"those", "that"}) && a.is(k + 1, "of")) {
      owner = a.is(k + 2, "the") ? k + 3 : k + 2;
      const PlaceSpan* p = a.place(owner);
      if (p == nullptr || p->possessive || is_adjective(a, owner) || a.is(owner + 1, "and"))
        continue;
    } else {
      if (a.is(k, "the")) ++k;
      if (a.place(k) == nullptr || !is_adjective(a, k) || !a.is(k + 1, "ones")) continue;
      owner = k;
    }
    const Series* s = series_before(i);
    if (s == nullptr || !s->ok || s->mention < 0 || !s->product.empty()) continue;
    if (s->flow != Flow::exports && s->flow != Flow::imports) continue;
    const PartyRef& own = w.mentions[static_cast<std::size_t>(s->mention)].reporter;
    if (own.kind != PartyRef::Kind::places) continue;
    const ClaimParty loser = w.party_of_item(owner);
    if (loser == s->reporter || loser == s->partner) continue;
    Series mirrored = *s;
    std::swap(mirrored.reporter, mirrored.partner);
    mirrored.flow = mirror(s->flow);
    const bool greater = !less && (ahead == nullptr || ahead->sign > 0);
    add(mirrored, loser, i, greater, "another owner's");
    was_behind(i);
  }
}

}  // namespace tally::reading
