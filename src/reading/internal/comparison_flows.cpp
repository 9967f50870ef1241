// Two flows, or the same flow of two, set against each other: '1.6 times its imports', 'sells more
// than it buys', 'a bigger market than China'.
#include <algorithm>

#include "reading/internal/comparison_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

int behind_multiple(const Analysis& a, int item) {
  int k = item + 1;
  if (a.punct(k, "-")) ++k;
  if (a.is(k, "times")) ++k;
  if (a.is_any(k, words::kComparativeOfSize)) ++k;
  if (a.is(k, "than")) ++k;
  if (a.sense(k, Class::asmuch) != nullptr) ++k;
  while (a.is_any(k, {"the", "of", "amount", "value", "size", "volume", "figure"})) ++k;
  return k;
}

// 'Vietnam was a bigger market for South Korea than China in 2018'
void Comparisons::bigger_partner() {
  if (!a.may_have(Class::ranknoun) || !a.may_say("than")) return;
  for (int i = 1; i + 2 < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::ranknoun);
    if (e == nullptr) continue;
    int dir = i - 1;
    while (dir > i - 4 &&
           (a.is_any(dir, words::kTradeAdjective) || a.sense(dir, Class::mod) != nullptr))
      --dir;
    const bool more = a.is_any(dir, words::kComparativeUp);
    if (!more && !a.is_any(dir, words::kComparativeDown)) continue;
    if (a.is_any(dir, {"more", "less"}) && !a.is(dir + 1, "important")) continue;
    Series s;
    s.flow = flow_of(e->flow);
    int k = i + 1;
    if (a.is_any(k, {"for", "of", "to"})) {
      int next = 0;
      const PartyRef ref = party_at(a, k + 1, next, false);
      s.reporter = resolve_party(a, ref, w.d, {}, false);
      const int m = w.mention_at[static_cast<std::size_t>(std::min(k + 1, a.size() - 1))];
      if (s.reporter.empty() && m >= 0) s.reporter = w.series[static_cast<std::size_t>(m)].reporter;
      k = next > k ? next : m >= 0 ? w.mentions[static_cast<std::size_t>(m)].last : k + 2;
    }
    while (a.time(k) != nullptr || a.is(k, "in")) ++k;
    if (!a.is(k, "than") || s.reporter.empty()) continue;
    int at = 0;
    const ClaimParty loser = party_behind(k, at, s.reporter);
    const int subject = w.subject_place(dir);
    if (loser.empty() || subject < 0) continue;
    s.partner = w.party_of_item(subject);
    if (s.partner.empty() || s.partner == s.reporter) continue;
    s.ok = true;
    add(s, loser, i, more, "bigger partner");
  }
}

// 'sells more to France than it buys from it: $3.8 billion against $2.9 billion': a sum for each.
void Comparisons::sums_of_two_flows() {
  const Draft* pair = nullptr;
  std::vector<Draft*> sums;
  for (Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::comparison && d.frame == "two flows") pair = &d;
  }
  if (pair == nullptr || !pair->claim.other) return;
  for (Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::level && d.item > pair->item) sums.push_back(&d);
  }
  if (sums.size() != 2 || sums[1]->item - sums[0]->item > 3) return;
  const int between = sums[0]->item + 1;
  if (a.sense(between, Class::comparedwith) == nullptr && !a.is_any(between, {"to", "and", ","}))
    return;
  const language::ClaimSide& other = *pair->claim.other;
  sums[0]->claim.reporter = pair->claim.reporter;
  sums[0]->claim.partner = pair->claim.partner;
  sums[0]->claim.flow = pair->claim.flow;
  sums[1]->claim.reporter = other.reporter;
  sums[1]->claim.partner = other.partner;
  sums[1]->claim.flow = other.flow;
  sums[0]->role = sums[1]->role = Role::main;
}

Flow Comparisons::mirror(Flow f) {
  return f == Flow::exports ? Flow::imports : f == Flow::imports ? Flow::exports : f;
}

// The last verb of trade before an item in its clause, or null.
const Series* Comparisons::verb_before(int at) const {
  const Series* found = nullptr;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& s = w.series[m];
    // 'Peru imports from Ecuador three times as much as it sells there'
    const int head = w.mentions[m].head;
    const bool verb = w.mentions[m].kind == Mention::Kind::verb ||
                      (a.is_any(head, {"imports", "exports"}) && head > 0 &&
                       (is_bare_place(a, head - 1) || a.is_any(head - 1, words::kCountryNoun)));
    if (verb && head < at && s.ok && !s.open_partner && s.product.empty() &&
        s.flow != Flow::turnover)
      found = &s;
  }
  return found;
}

// Two flows, or the same flow of two, at one time. `times`: the item of the ratio, -1 if none.
void Comparisons::flows(const Series& s, const language::ClaimSide& other, int item, int times,
                        bool greater) {
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::comparison && d.claim.reporter == s.reporter) return;
    // 'supplied a tenth of its imports' is a share
    if (d.claim.kind == ClaimKind::share && d.item == times && !d.drop) return;
  }
  // '... while a tenth of our imports come from there' too
  for (int i = times + 2; times >= 0 && a.is(times + 1, "of") && i < times + 9; ++i) {
    const Entry* verb = a.sense(i, Class::shareverb);
    if (verb != nullptr && (verb->comes || verb->goes)) return;
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

bool Comparisons::multiple(const QuantitySpan* q) {
  return q != nullptr && (q->kind == QuantityKind::ratio || q->kind == QuantityKind::fraction);
}

// 'For Montevideo, Brazil is a market three times the size of the Argentine one', 'is twice as
// large a market for us as Peru'
void Comparisons::market_of_size() {
  if (!a.may_have(Class::asmuch) || !a.may_have(Class::ranknoun)) return;
  for (int i = 2; i + 2 < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    const bool twice = a.is_any(i, {"twice", "double"});
    if (!twice && (q == nullptr || q->kind != QuantityKind::ratio)) continue;
    int size = i + 1;
    if (a.is(size, "as")) ++size;
    const bool same = a.sense(i + 1, Class::asmuch) != nullptr;
    if (!same) continue;
    const Entry* noun = a.sense(i - 1, Class::ranknoun);
    if (noun == nullptr || !a.is_any(i - 2, {"a", "an"})) continue;
    if (a.sense(i - 3, Class::be) == nullptr || !is_bare_place(a, i - 4)) continue;
    int other = i + 2;
    while (a.is_any(other, {"of", "the"})) ++other;
    if (a.place(other) == nullptr) continue;
    const ClaimParty winner = w.party_of_item(i - 4);
    const ClaimParty loser = w.party_of_item(other);
    Series s;
    int next = 0;
    if (a.is(0, "for")) s.reporter = resolve_party(a, party_at(a, 1, next, false), w.d, {}, false);
    if (s.reporter.empty()) s.reporter = w.d.own_side(winner);
    if (s.reporter.empty() || s.reporter == winner || s.reporter == loser) continue;
    s.partner = winner;
    s.flow = flow_of(noun->flow);
    s.ok = true;
    const std::size_t count = w.drafts.size();
    add(s, loser, i, true, "times the size");
    if (w.drafts.size() == count) continue;
    Draft& d = w.drafts.back();
    d.claim.unit = ClaimUnit::ratio;
    ClaimNumber two;
    two.number = core::Decimal{2, 0};
    two.from_words = true;
    d.claim.value = q != nullptr ? q->value : two;
    w.spent[static_cast<std::size_t>(i)] = true;
  }
}

// 'Dar es Salaam's purchases of Kenyan wares had been half of Kampala's'
void Comparisons::times_of_another() {
  if (a.quantities.empty()) return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    if (!multiple(a.quantity(i))) continue;
    int k = i + 1;
    if (a.is(k, "of")) ++k;
    const PlaceSpan* p = a.place(k);
    if (p == nullptr || !p->possessive || (k + 1 < a.size() && !a.kind(k + 1, ItemKind::punct)) ||
        a.sense(i - 1, Class::be) == nullptr)
      continue;
    const Series* s = series_before(i);
    if (s == nullptr || !s->product.empty() || s->flow == Flow::balance) continue;
    const ClaimParty other = w.party_of_item(k);
    Series own = *s;
    std::swap(own.reporter, own.partner);  // who stands beside the other one is the partner
    own.flow = mirror(s->flow);
    if (other.empty() || other == own.reporter || other == own.partner) continue;
    const bool fraction = a.quantity(i)->kind == QuantityKind::fraction;
    const std::size_t count = w.drafts.size();
    add(own, other, i, !fraction, "times another's");
    if (w.drafts.size() == count) continue;
    Draft& d = w.drafts.back();
    d.claim.unit = ClaimUnit::ratio;
    d.claim.value = a.quantity(i)->value;
    if (fraction) d.claim.value->scale -= 2;
    w.spent[static_cast<std::size_t>(i)] = true;
  }
}

// 'Exports, at $173 billion, were 1.6 times its imports from the continent'
void Comparisons::times_its() {
  if (a.quantities.empty()) return;
  for (int i = 0; i + 1 < a.size(); ++i) {
    if (!multiple(a.quantity(i))) continue;
    const int behind = behind_multiple(a, i);
    if (behind >= a.size()) continue;
    const int m = w.mention_at[static_cast<std::size_t>(behind)];
    if (m < 0 || w.mentions[static_cast<std::size_t>(m)].first > behind ||
        w.mentions[static_cast<std::size_t>(m)].first <= i)
      continue;
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
void Comparisons::exceeds_its() {
  if (!a.may_have(Class::overtake)) return;
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
void Comparisons::than_somebody() {
  if (!a.may_have(Class::asmuch) && !a.may_say({"than", "as", "what"})) return;
  const bool verb_of_trade =
      std::any_of(w.mentions.begin(), w.mentions.end(),
                  [](const Mention& m) { return m.kind == Mention::Kind::verb; });
  if (!verb_of_trade) return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    const bool phrase = a.sense(i, Class::asmuch) != nullptr && a.low(i) == "as";
    const bool what = a.is(i, "what") && multiple(a.quantity(i - 1));  // 'four times what it sold'
    if (!phrase && !what && !a.is_any(i, {"than", "as"})) continue;
    int from = phrase || what ? i : i - 1;
    while (from > 0 && from > i - 8 && !phrase && !what &&
           !a.is_any(from, words::kQuantityComparative))
      --from;
    if (!phrase && !what && !a.is_any(from, words::kQuantityComparative)) continue;
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
    // 'bought goods worth $8.9 billion from Cambodia, three times as much as Vietnam'
    const bool bare = phrase && s->flow == Flow::imports && place != nullptr &&
                      (subject + 1 >= a.size() || a.kind(subject + 1, ItemKind::punct));
    const bool does = bare || a.is_any(subject + 1, words::kFormOfDo | words::kPerfectAuxiliary);
    // 'buys ten times as much from Peru as we do'
    const bool we = self != nullptr && (self->ref == Ref::our || self->ref == Ref::your);
    if ((place == nullptr && !we) || !does || who == s->reporter || who == s->partner ||
        who.empty())
      continue;
    // 'Only Brazil and Argentina sell more than Chile does': each of them
    if (s->reporter.places.size() > 1 && !a.may_say(words::kTogetherAdverb)) continue;
    Series mirrored = *s;
    std::swap(mirrored.reporter, mirrored.partner);
    mirrored.flow = mirror(s->flow);
    side.reporter = mirrored.reporter;
    side.partner = who;
    side.flow = mirrored.flow;
    flows(mirrored, side, i, times, greater);
  }
}

}  // namespace tally::reading
