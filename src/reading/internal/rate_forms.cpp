// Rates that are no plain growth: multiples of another flow or of another time, 'twice as fast'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/comparison_reader.h"
#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"

namespace tally::reading {

// 'were three times higher than those to Korea', '4 times the imports from China', 'were double its
// imports from Japan': a comparison, no growth.
bool AmountReader::against_another_series(int item) const {
  // 'is nearly four times larger than the next largest deficit'
  for (int i = item + 1; i < item + 4; ++i) {
    if (a.is(i, "than") && a.is(i + 1, "the") && a.is(i + 2, "next")) return true;
  }
  const int other = behind_multiple(a, item);
  if (a.sense(other, Class::flowref) != nullptr && a.is_any(other + 1, {"to", "from", "with"}))
    return true;
  const int named = other < a.size() ? w.mention_at[static_cast<std::size_t>(other)] : -1;
  if (named < 0) return false;
  const Mention& noun = w.mentions[static_cast<std::size_t>(named)];
  int be = item - 1;
  while (a.is_any(be, {"almost", "nearly", "about", "roughly", "than", "more", "some", "over"}))
    --be;
  const bool stands =
      a.quantity(item) != nullptr ? other > item + 1 : a.sense(be, Class::be) != nullptr;
  return stands && noun.kind == Mention::Kind::noun && noun.first > item && !noun.partner.empty();
}

// 'exports seven times more to Germany than it imports from there', '1.6 times its imports': two
// flows of one time, no growth; comparisons.cpp reads it.
bool AmountReader::against_other_flow(int item) const {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::ratio && q.kind != QuantityKind::fraction) return false;
  if (then_by_two(item + 1)) return false;
  const int m = w.mention_at[static_cast<std::size_t>(std::min(item + 1, a.size() - 1))];
  if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun &&
      w.mentions[static_cast<std::size_t>(m)].first == item + 1)
    return true;
  if (against_another_series(item)) return true;
  for (int k = item + 1; k < a.size() && k < item + 10 && a.quantity(k) == nullptr; ++k) {
    if (k == item + 1 ? !a.is(k, "what") : !a.is_any(k, {"than", "as"})) continue;
    for (int v = k + 1; v < k + 4 && v < a.size(); ++v) {
      if (a.sense(v, Class::flowverb) != nullptr) return true;
    }
  }
  return false;
}

// 'Shipments to the neighbour have shrunk to a third': what is left of them.
bool AmountReader::shrunk_to(int item) {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::fraction || !a.is(item - 1, "to") || a.is(item + 1, "of"))
    return false;
  const Entry* verb = a.sense(item - 2, Class::trend);
  const Series* s = verb != nullptr && verb->sign < 0 ? series_for(item) : nullptr;
  if (s == nullptr || !s->ok || s->open_partner || s->flow == Flow::balance) return false;
  Draft& d = w.add(ClaimKind::change, *s, item, "shrunk to a part");
  d.claim.unit = ClaimUnit::ratio;
  d.claim.value = ClaimNumber{core::Decimal::from_double(q.value.value() / 100, 4), 0, true};
  d.claim.comparator = ClaimComparator::approx;
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

// 'what the two countries had exchanged in 2012'
bool AmountReader::then_by_two(int what) const {
  constexpr int kReach = 9;
  if (!a.is(what, "what")) return false;
  bool two = false;
  bool verb = false;
  for (int k = what + 1; k < what + kReach && k < a.size(); ++k) {
    if (a.kind(k, ItemKind::punct)) return false;
    if (const TimeSpan* t = a.time(k))
      return two && verb && (t->kind == TimeKind::base || t->kind == TimeKind::period);
    two = two || a.sense(k, Class::pairref) != nullptr ||
          (a.quantity(k) != nullptr && a.quantity(k)->kind == QuantityKind::count);
    verb = verb || a.sense(k, Class::flowverb) != nullptr;
  }
  return false;
}

// 'as great as it had been in 2012'
bool AmountReader::as_it_was(int i) const {
  if (a.sense(i, Class::asmuch) == nullptr || a.sense(i + 1, Class::self) == nullptr) return false;
  int k = i + 2;
  while (a.sense(k, Class::be) != nullptr ||
         a.is_any(k, {"had", "been", "was", "were", "in", "the"}))
    ++k;
  return k > i + 2 && a.time(k) != nullptr;
}

// 'that of a year earlier', 'the level of 2019', 'as much in 2022 as in 2019'
bool AmountReader::of_other_time(int i) const {
  if (a.sense(i, Class::flowref) != nullptr || a.sense(i, Class::figureref) != nullptr) {
    int k = i + 1;
    if (!a.is_any(k, words::kBeforeBaseYear) && a.time(k) == nullptr) return false;
    while (a.is_any(k, words::kBeforeBaseYear, {"the"})) ++k;
    const TimeSpan* t = a.time(k);
    return t != nullptr && (t->kind == TimeKind::base || t->kind == TimeKind::period);
  }
  // 'of what they had been in 2022', '1.7 times the 2022 level', 'twice the 2019 figure'
  int what = a.is(i, "of") ? i + 1 : i;
  if (then_by_two(what) || as_it_was(i)) return true;
  if (a.is(what, "what") && a.sense(what + 1, Class::self) != nullptr) {
    // 'less than half of what it had bought from Moldova in 2010', 'four times what it did in 2006'
    for (int k = what + 2; k < what + 8 && k < a.size(); ++k) {
      if (const TimeSpan* t = a.time(k))
        return t->kind == TimeKind::base || t->kind == TimeKind::period || t->kind == TimeKind::now;
      if (a.is(k, "today")) return true;  // 'twice what they are today'
      const bool beside = a.is_any(k, {"from", "to"}) && is_bare_place(a, k + 1);
      if (a.sense(k, Class::be) == nullptr && a.sense(k, Class::flowverb) == nullptr && !beside &&
          !is_bare_place(a, k) && !a.is_any(k, words::kWithinBaseClause))
        return false;
    }
  }
  while (a.is_any(what, {"the", "that", "its"})) ++what;
  if (const TimeSpan* t = a.time(what);
      t != nullptr && (t->kind == TimeKind::period || t->kind == TimeKind::base) &&
      a.is_any(what + 1, words::kFigureNoun | words::kMeasuredFigure))
    return true;
  if (a.sense(i, Class::asmuch) == nullptr && !(a.is(i, "as") && a.is_any(i + 1, {"much", "high"})))
    return false;
  for (int k = i + 1; k < i + 7 && k < a.size(); ++k) {
    if (!a.is(k, "as")) continue;
    int time = k + 1;
    while (a.is_any(time, {"in", "the"})) ++time;
    return a.time(time) != nullptr && a.is_any(time - 1, {"in", "the", "as"});
  }
  return false;
}

// 'That is almost four times what it was in 2006', 'It is double the figure of 2010': of the sum
// that the sentence before told.
bool AmountReader::said_of_that(int item) const {
  const int subject = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  return w.mentions.empty() && !w.d.told.empty() && a.is_any(subject, {"that", "this", "it"}) &&
         a.sense(subject + 1, Class::be) != nullptr && of_other_time(item + 1);
}

// 'less than half the N78 billion of the same quarter in 2022', 'three times the $5 bn of 2019'
bool AmountReader::multiple_of(int item) {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::ratio && q.kind != QuantityKind::fraction) return false;
  const int sum = a.is(item + 1, "the") ? item + 2 : item + 1;
  const bool money = is_money(a.quantity(sum)) && (sum > item + 1 || begins_with_the(sum));
  if (!money && !of_other_time(item + 1)) return false;
  const Series* s = series_for(item);
  if (s == nullptr && said_of_that(item)) s = w.from_before();
  if (s == nullptr || !s->ok || s->flow == Flow::balance) return false;
  Series own = *s;
  partner_moved(item, own);
  if (!whole_trade(own)) return false;
  Draft& draft = w.add(ClaimKind::change, own, item, "a multiple of another sum");
  w.set_percent(draft, q, 1);
  if (q.kind == QuantityKind::fraction) {
    draft.claim.unit = ClaimUnit::ratio;
    draft.claim.value->scale -= 2;
  }
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

// 'increased by 567 million - or 60% - to 1.5 billion': the change in money says the direction.
void AmountReader::beside_change_in_money(int item, Direction& dir) const {
  if (!a.is(item - 1, "or")) return;
  int sum = item - 2;
  while (a.punct(sum, "-") || a.punct(sum, "–") || a.punct(sum, "—") || a.punct(sum, ",")) --sum;
  if (!is_money(a.quantity(sum)) || !absolute_change(sum)) return;
  for (int i = sum - 1; i >= 0 && i > sum - 6; --i) {
    const Entry* t = a.sense(i, Class::trend);
    if (a.quantity(i) != nullptr) return;
    if (t == nullptr) continue;
    dir.found = t->sign != 0;
    dir.sign = t->sign;
    return;
  }
}

// 'went up by 31 per cent, twice as fast as ours': two rates set against each other.
bool AmountReader::of_two_rates(int item) const {
  const QuantityKind kind = a.quantity(item)->kind;
  if (kind != QuantityKind::ratio && kind != QuantityKind::fraction) return false;
  return a.is(item + 1, "as") && a.is_any(item + 2, words::kPaceAdverb);
}

// 'The amount of mutual investments', 'the number of projects': the figure of something else
bool AmountReader::of_other_things(int i) const {
  for (int k = i + 2; a.is(i + 1, "of") && k < i + 5; ++k) {
    for (const Class c : {Class::noise, Class::nontrade, Class::services, Class::company}) {
      if (a.sense(k, c) != nullptr) return true;
    }
  }
  return false;
}

// 'gave Indonesia a surplus of $5.9 billion, the Philippines one of $3.9 billion', 'with Britain
// one of 3 billion': another of the same kind.
void AmountReader::another_one(int item, Series& s) const {
  if (!a.is(item - 1, "of") || !a.is(item - 2, "one") || s.open_partner) return;
  if (a.place(item - 3) == nullptr || a.place(item - 3)->possessive) return;
  const ClaimParty party = w.party_of_item(item - 3);
  if (party.empty() || overlaps(party, s.reporter)) return;
  s.partner = party;
}

// 'Belarus raised its purchases to $78 million, Ukraine cut its by a third': those of Ukraine.
void AmountReader::its_own(int item, Series& s) const {
  const Entry* its = a.is(item - 1, "by") ? a.sense(item - 2, Class::poss) : nullptr;
  if (its == nullptr || its->ref != Ref::its || !is_bare_place(a, item - 4)) return;
  if (a.sense(item - 3, Class::trend) == nullptr && a.sense(item - 3, Class::dir) == nullptr)
    return;
  const ClaimParty who = w.party_of_item(item - 4);
  if (!who.empty() && !overlaps(who, s.partner)) s.reporter = who;
}

// 'trade multiplied by 26'
bool AmountReader::multiplied(int item) {
  if (!a.is(item - 1, "by") || !a.low(item - 2).starts_with("multipl")) return false;
  const Series* s = series_for(item);
  if (s == nullptr || !s->ok || s->open_partner) return false;
  Draft& d = w.add(ClaimKind::change, *s, item, "multiplied by");
  d.claim.unit = ClaimUnit::ratio;
  d.claim.value = a.quantity(item)->value;
  return true;
}

// 'imports rose 4 percent; exports were down 6.': the unit is that of the rate before.
bool AmountReader::bare_rate(int item) const {
  const bool before = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::change && d.claim.unit == ClaimUnit::pct && d.item < item;
  });
  const QuantitySpan& q = *a.quantity(item);
  if (!before || a.tokens[q.number_at].kind != TokenKind::number || q.value.value() >= 1000)
    return false;
  const bool ends = item + 1 >= a.size() || a.kind(item + 1, ItemKind::punct) ||
                    a.is_any(item + 1, words::kClauseJoint, {"in"});
  const bool led = a.is(item - 1, "by") || a.sense(item - 1, Class::trend) != nullptr ||
                   a.sense(item - 1, Class::dir) != nullptr ||
                   w.mention_at[static_cast<std::size_t>(item > 0 ? item - 1 : 0)] >= 0 ||
                   from_partner(item);
  return ends && led;
}

}  // namespace tally::reading
