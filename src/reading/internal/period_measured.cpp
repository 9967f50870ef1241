// Times that another one is measured against, wherever they stand: 'above those of 2012', 'by 9
// percent, from the first six months of 2021', 'the first quarter of 2022 serving as the base'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/words/event.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {

// 'the first quarter of 2022 serving as the point of reference', 'with 2012 as the base'
bool PeriodSettler::serves_as_base(int item) const {
  constexpr int kReach = 8;
  bool as = false;
  for (int i = item + 1; i < item + kReach && a.kind(i, ItemKind::word); ++i) {
    if (a.quantity(i) != nullptr) return false;
    as = as || a.is_any(i, {"as", "being"});
    if (as && a.is_any(i, words::kNounOfBase)) return true;
  }
  return false;
}

// 'grew 1.5 times in the year to July' in a text about July: how long it took, no time of its own.
bool PeriodSettler::not_its_own(int item, const Draft& d) const {
  const TimeSpan& t = *a.time(item);
  if (d.claim.kind == ClaimKind::change && t.kind == TimeKind::period && t.last_months == 12 &&
      !t.fiscal_end && t.year_by == YearBy::none && a.is(item - 1, "in") && item > d.item &&
      item < d.item + 4 && w.d.period && w.d.period->is_month() &&
      t.month_to == w.d.period->last.month())
    return true;
  // 'rose 9 percent, having fallen to 1.6 billion in 2013': when that came before
  // '178 million, when a year ago, in the same month, it was 160': of the sum behind it
  if (d.item < item && governs_level(item) && d.claim.kind == ClaimKind::level &&
      (a.is_any(item + 1, {"it", "they"}) || a.is_any(item + 2, {"it", "they"}))) {
    for (int i = item + 2; i < item + 6 && i < a.size(); ++i) {
      if (is_money(a.quantity(i))) return true;
    }
  }
  if (d.frame == kMultipleOfThen && (item > d.item || d.aside)) return true;
  // '$200 million (115.3% to 2016)'
  if (d.frame == kPercentOfThen && w.bracketed(d.item) && w.clause(item) == d.clause) return true;
  const ClaimKind kind = d.claim.kind;
  const bool figure =
      kind == ClaimKind::change || kind == ClaimKind::level || kind == ClaimKind::balance;
  for (int i = item - 1; i > d.item && figure && a.may_say("having"); --i) {
    if (a.is(i, "having") && d.role == Role::main) return true;
  }
  return in_an_aside(item, d) || of_first_sum(item, d) ||
         (a.may_say(words::kMeasuringPreposition) || a.may_say({"short", "shy", "ahead", "instead"})
              ? of_sum_they_had(item, d)
              : false);
}

// 'below the 27.2 billion', where that is one amount
bool PeriodSettler::says_the(const QuantitySpan& q) const {
  for (std::size_t k = q.first; k <= q.number_at && k < q.last; ++k) {
    if (a.tokens[k].low == "the") return true;
  }
  return false;
}

// 'a little short of the 4.6 billion they earned in May 2017': the time of that sum alone.
bool PeriodSettler::of_sum_they_had(int item, const Draft& d) const {
  constexpr int kReach = 7;
  for (int i = item - 1; i > 0 && i > item - kReach; --i) {
    if (a.kind(i, ItemKind::punct)) return false;
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr) continue;
    const bool they =
        a.is_any(i + 1, {"they", "it", "that"}) || a.sense(i + 1, Class::self) != nullptr;
    return is_money(q) && they && i != d.item && (says_the(*q) || a.is(i - 1, "the"));
  }
  return false;
}

// 'From 45 million dollars in July 2018 it widened to 70 million': the time of the first sum alone.
bool PeriodSettler::of_first_sum(int item, const Draft& d) const {
  int sum = item - 1;
  while (a.is_any(sum, {"in", "of", "for", "the", "a"})) --sum;
  return sum >= 1 && sum != d.item && d.item > item && is_money(a.quantity(sum)) &&
         a.is(sum - 1, "from") && (sum < 3 || a.sense(sum - 2, Class::trend) != nullptr);
}

// A rate, or a word of rising or falling, in front of the word that measures: '47%, to be precise,
// from', 'a gain over'.
bool PeriodSettler::behind_growth(int word) const {
  constexpr int kReach = 9;
  for (int i = word - 1; i >= 0 && i > word - kReach && w.clause(i) == w.clause(word); --i) {
    const QuantitySpan* q = a.quantity(i);
    if (is_rate(q) || a.sense(i, Class::dir) != nullptr || a.sense(i, Class::dirnoun) != nullptr)
      return true;
    if (a.sense(i, Class::trend) != nullptr && w.mention_at[static_cast<std::size_t>(i)] < 0)
      return i >= word - 2;
    // 'or 5.2 to be precise, from'
    if ((a.is(i, "be") && a.is(i - 1, "to")) || (q != nullptr && q->kind == QuantityKind::count))
      continue;
    if (q != nullptr || a.time(i) != nullptr || a.sense(i, Class::be) != nullptr ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      return false;
  }
  return false;
}

// Whether the word in front of 'in 2012' may be what is measured against or its figure: 'than in',
// 'the level in', 'what it was in'.
bool PeriodSettler::opens_measure(int i) const {
  const Entry* compared = a.sense(i, Class::comparedwith);
  return a.is_any(i, words::kMeasuringPreposition | words::kMeasuredFigure,
                  {"that", "those", "one", "ones", "was", "were", "had", "been", "did", "vis"}) ||
         (compared != nullptr && !a.is(i, "over")) || a.sense(i, Class::figureref) != nullptr ||
         a.sense(i, Class::flowref) != nullptr || a.sense(i, Class::observed) != nullptr ||
         a.sense(i, Class::flow) != nullptr || a.sense(i, Class::be) != nullptr;
}

// 'from January through August': how long it went on, no base.
bool PeriodSettler::says_both_ends(const TimeSpan& t) const {
  for (std::size_t k = t.first + 1; k + 1 < t.last; ++k) {
    if (words::kEndOfSpan.has(*a.tokens[k].row)) return true;
  }
  return false;
}

// '1.4 times what the two countries had exchanged in 2012'
bool PeriodSettler::of_what_two_did(int item) const {
  constexpr int kReach = 10;
  bool two = false;
  for (int i = item - 1; i > 0 && i > item - kReach && !a.kind(i, ItemKind::punct); --i) {
    two = two || a.sense(i, Class::pairref) != nullptr ||
          (a.quantity(i) != nullptr && a.quantity(i)->kind == QuantityKind::count);
    if (a.is(i, "what"))
      return two && (is_rate(a.quantity(i - 1)) || a.is_any(i - 1, words::kMeasuringPreposition));
  }
  return false;
}

bool PeriodSettler::measured_against(int item) const {
  constexpr int kReach = 12;
  const TimeSpan& t = *a.time(item);
  if (serves_as_base(item)) return true;
  const int comma = a.punct(item + 1, ",") ? item + 2 : item + 1;
  if (a.is(comma + 1, "which") && a.is_any(comma, {"over", "than", "against", "from", "on"}) &&
      (a.may_have(Class::trend) || a.may_have(Class::dir)))
    return true;  // 'the preceding year, over which it has gone up'
  if (of_what_two_did(item)) return true;
  // 'from January to June 2021', where that is no one span
  if (a.is_any(item + 1, words::kEndOfSpan) && a.time(item + 2) != nullptr) return false;
  // 'the 2012 level', 'its August purchases'
  const bool behind =
      a.is_any(item + 1, words::kMeasuredFigure) ||
      (a.sense(item + 1, Class::flow) != nullptr && a.sense(item - 1, Class::poss) != nullptr);
  bool figure = behind;
  // 'The 2015 total was surpassed by 4 percent'
  if (behind && a.sense(item + 2, Class::be) != nullptr &&
      a.is_any(item + 3, words::kVerbOfOutdoing) && a.is(item + 4, "by"))
    return true;
  const bool months = t.month_from != 0 && t.month_to != t.month_from && !t.counted;
  const bool span = t.many_years || t.base_year > 0 ||
                    (months && (t.year_by == YearBy::none || says_both_ends(t)));
  for (int i = item - 1; i >= 0 && i > item - kReach; --i) {
    if (w.clause(i) != w.clause(item)) return false;
    if (a.is_any(i, words::kMeasuringPreposition)) return true;
    const Entry* compared = a.sense(i, Class::comparedwith);
    if ((compared != nullptr && !a.is(i, "over")) || a.is(i, "vis")) return true;
    if (a.is_any(i, words::kVerbOfOutdoing | words::kVerbOfTrailing))
      return figure || i == item - 1;
    // 'compare that with 2014', 'on a comparison with', 'by the yardstick of'
    if (a.is_any(i, {"with", "to"})) {
      for (int k = i - 1; k >= 0 && k > i - 4; --k) {
        if (a.is_any(k, words::kVerbOfComparing)) return true;
      }
    }
    if (a.is_any(i, words::kNounOfBase) && a.is(i + 1, "of")) return true;
    // 'ahead of the first two months of 2012', 'short of its August purchases'
    if (a.sense(i, Class::ahead) != nullptr &&
        a.tokens[a.items[static_cast<std::size_t>(i)].first].low == "ahead")
      return true;
    if (const std::size_t of = a.items[static_cast<std::size_t>(i)].last - 1;
        of > 0 && a.tokens[of].low == "of" &&
        a.tokens[of - 1].low.is_any({"ahead", "short", "shy", "excess", "clear", "instead"}))
      return true;
    if (a.is_any(i, words::kLooseMeasuringPreposition)) {
      if (a.is(i, "on") && a.is_any(item + 1, {"base", "basis"})) return true;
      if (span && !figure) return false;
      // '47% (to January-June 2021)'
      if (a.is(i, "to"))
        return a.punct(i - 1, "(") && is_rate(a.quantity(i - 2)) && a.punct(item + 1, ")");
      return behind_growth(i);
    }
    if (a.sense(i, Class::figureref) != nullptr || a.sense(i, Class::flowref) != nullptr ||
        a.is_any(i, words::kMeasuredFigure)) {
      figure = true;
      continue;
    }
    // '1.2 times as great as it had been in 2017-18'
    if (a.sense(i, Class::asmuch) != nullptr && is_rate(a.quantity(i - 1))) return true;
    // 'was 1.2x the number for 2017-18'
    // 'made 93 percent of the May level'
    if (const QuantitySpan* q = a.quantity(i); q != nullptr && figure)
      return q->kind == QuantityKind::ratio || q->kind == QuantityKind::fraction ||
             (q->kind == QuantityKind::percent && q->value.value() > 100) ||
             std::any_of(w.drafts.begin(), w.drafts.end(),
                         [&](const Draft& x) { return x.item == i && x.frame == kPercentOfThen; });
    if (a.is_any(i, {"in", "for", "during"}) && !opens_measure(i - 1)) return false;
    if (a.sense(i, Class::be) != nullptr && a.low(i) == "had") continue;  // 'had been' is one item
    if (a.sense(i, Class::self) != nullptr && !a.low(i + 1).is_any({"was", "were", "had", "did"}))
      return false;
    // 'on their deliveries of the year before'
    if (a.sense(i, Class::flow) != nullptr && a.is(i + 1, "of")) continue;
    if (a.sense(i, Class::poss) != nullptr || a.sense(i, Class::record) != nullptr ||
        a.sense(i, Class::observed) != nullptr || a.is_any(i, words::kBeforeMeasuredTime))
      continue;
    return false;
  }
  return false;
}

}  // namespace tally::reading
