// Two sums of one series, of which one has its time beside it and the other none: 'widened to 70
// million, having been 45 million in July 2018'. Two words that make one time: 'last year ... in
// the opening quarter', 'that of 2023'.
#include <algorithm>
#include <cstdlib>

#include "reading/internal/period_settler.h"
#include "reading/words/figures.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"

namespace tally::reading {

// 'In 2020 it had bought 1.45 billion worth, so there was a decline of 2 percent': up to now.
bool PeriodSettler::follows_from_then(const Draft& d) const {
  int so = d.item - 1;
  while (so > 0 && so > d.item - 8 && !a.is_any(so, {"so", "hence", "thus", "therefore"})) --so;
  if (so <= 0 || !a.is_any(so, {"so", "hence", "thus", "therefore"})) return false;
  const bool had = a.any_of({"had"});
  return had && std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
           return x.item < so && !x.drop && x.claim.unit == ClaimUnit::money &&
                  x.claim.period == d.claim.period && x.claim.flow == d.claim.flow;
         });
}

// 'In 2015 the two had traded 10 percent less': set against what came after, no growth of then.
void PeriodSettler::looked_back() {
  constexpr int kReach = 6;
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.kind != ClaimKind::change || !d.claim.period || !w.d.period ||
        !d.claim.period_written || d.claim.period->last >= w.d.period->last)
      continue;
    if (follows_from_then(d)) {
      d.claim.period = w.d.period;
      d.claim.period_written = false;
      continue;
    }
    if (a.sense(d.item + 1, Class::dir) == nullptr) continue;
    int end = d.item + 2;
    while (a.is_any(end, {"still", "there", "then"})) ++end;
    if (end < a.size() && !a.punct(end, ".") && !a.punct(end, ",")) continue;
    bool had = false;
    for (int i = d.item - 1; i >= 0 && i > d.item - kReach && w.clause(i) == d.clause; --i)
      had = had || a.low(i) == "had";
    if (!had) continue;
    d.drop = true;
    w.refuse("measured from what came after");
  }
}

// 'Compared with the same ten months of 2019, a fifth has been added to exports, now 590 million':
// the months that the text is about.
bool PeriodSettler::now_of_months() const {
  return w.d.period && !w.d.guessed && w.d.period->months() < 12 &&
         w.d.period->last.year() == w.d.now.year() &&
         std::any_of(a.times.begin(), a.times.end(), [&](const TimeSpan& t) {
           // 'ranked sixth in 2021 and now comes fourth': the last full year is what was before
           const bool last_year = t.kind == TimeKind::period && t.month_from == 0 &&
                                  t.year_by == YearBy::written && t.year == w.d.now.year() - 1;
           return t.same_months || t.kind == TimeKind::base || last_year;
         });
}

// The time that says `p`, nearest to the draft; -1 if none does.
int PeriodSettler::own_time(const Draft& d, const Period& p) const {
  int best = -1;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || (t->kind != TimeKind::period && t->kind != TimeKind::base)) continue;
    const auto own = resolve(*t, context(d.claim, false, w.d.period));
    if (!own || *own != p) continue;
    if (best < 0 || std::abs(i - d.item) < std::abs(best - d.item)) best = i;
  }
  return best;
}

// Whether the time is that of `x` and not of `y`: between it and `y` stands `x`, or a comma or the
// like stands on the side of `y` alone.
bool PeriodSettler::nearer_to(int time, const Draft& x, const Draft& y) const {
  const auto within = [](int i, int from, int to) {
    return i > std::min(from, to) && i < std::max(from, to);
  };
  // 'rose to 13 billion from a 2015 level of 12': what is measured against comes behind the time
  for (int i = x.item + 1; i < time && time < y.item; ++i) {
    if (a.is_any(i, {"from", "after"}) || a.sense(i, Class::comparedwith) != nullptr) return false;
  }
  if (within(x.item, time, y.item)) return true;
  if (within(y.item, time, x.item)) return false;
  const auto parts = [&](int from, int to) {
    int n = 0;
    for (int i = std::min(from, to) + 1; i < std::max(from, to); ++i) {
      if (a.kind(i, ItemKind::punct)) ++n;
    }
    return n;
  };
  const int of_x = parts(time, x.item);
  const int of_y = parts(time, y.item);
  if (of_x != of_y) return of_x < of_y;
  // 'grew from 45 million in July 2018 to 70 million': the time stands behind its sum
  if (x.item < time && y.item > time) return true;
  if (y.item < time && x.item > time) return false;
  return std::abs(time - x.item) < std::abs(time - y.item);
}

// 'The nine-month total, 380 million in 2020, became 410 million in 2021': the same months of both.
bool PeriodSettler::same_months_before(const Draft& now, Draft& then) const {
  if (!then.claim.period->is_year() || now.claim.period->months() >= 12 ||
      then.claim.period->last.year() + 1 != now.claim.period->last.year() ||
      now.claim.period->first.year() != now.claim.period->last.year())
    return false;
  if (!counts_part_of_year(std::min(now.item, then.item))) return false;
  then.claim.period = now.claim.period->year_before();
  return true;
}

// 'nine-month', 'first-half' in front of the item
bool PeriodSettler::counts_part_of_year(int item) const {
  const std::size_t first = a.items[static_cast<std::size_t>(item)].first;
  for (std::size_t k = 1; k < first; ++k) {
    if (a.tokens[k - 1].low == "-" && a.tokens[k].low.is_any({"month", "half", "quarter"}))
      return true;
  }
  return false;
}

// Two sums of one series cannot be of one time. The one beside the time has it; the other one is of
// the text's time, if that is later.
void PeriodSettler::two_sums() {
  if (!w.d.period || w.d.guessed || a.may_say(words::kRevisionWord) || a.any(Class::revised) ||
      a.may_say({"adjusted", "corrected", "restated"}) || a.any(Class::respectively))
    return;
  const auto sum = [&](const Draft& d) {
    const ClaimKind kind = d.claim.kind;
    return !d.drop && d.claim.unit == ClaimUnit::money && d.claim.period && !w.bracketed(d.item) &&
           (kind == ClaimKind::level || kind == ClaimKind::balance) && !d.period_set &&
           d.claim.product.empty() && d.claim.value;
  };
  for (Draft& x : w.drafts) {
    for (Draft& y : w.drafts) {
      if (&x == &y || !sum(x) || !sum(y) || x.item > y.item || x.claim.kind != y.claim.kind ||
          x.claim.reporter != y.claim.reporter || x.claim.partner != y.claim.partner ||
          x.claim.flow != y.claim.flow || x.claim.currency != y.claim.currency ||
          x.claim.scope != y.claim.scope || x.claim.value->value() == y.claim.value->value())
        continue;
      if (y.item <= x.item + 2) continue;  // '4.6 and 4.4 billion': of two partners
      if (same_months_before(x, y) || same_months_before(y, x)) continue;
      if (*x.claim.period != *y.claim.period) continue;
      const Period then = *x.claim.period;
      const Period now = *w.d.period;
      if (then.last >= now.last || then.months() != now.months()) continue;
      const int time = own_time(x, then);
      if (time < 0) continue;
      Draft& other = nearer_to(time, x, y) ? y : x;
      other.claim.period = now;
      other.claim.period_written = false;
      other.role = Role::main;
      other.assumed.push_back("period: that of the text before");
      const Draft& owner = &other == &x ? y : x;
      for (Draft& rate : w.drafts) {  // 'rose 9 percent to 1.7 billion': of the same time
        const bool same = rate.claim.kind == ClaimKind::change && rate.claim.period == then &&
                          rate.claim.reporter == x.claim.reporter &&
                          rate.claim.partner == x.claim.partner && rate.claim.flow == x.claim.flow;
        if (same && std::abs(rate.item - other.item) < std::abs(rate.item - owner.item))
          rate.claim.period = now;
      }
    }
  }
}

// 'that of 2023', 'for those of 2022' behind 'the first quarter of 2022': the same months.
// 'The first-half total, 4.1 billion in 2021, became 6.4 in 2022': so are those of a noun's months.
std::optional<Period> PeriodSettler::months_of_that(int item, const Draft& d) const {
  const TimeSpan& t = *a.time(item);
  if (t.month_from != 0 || t.many_years || t.whole || t.end_of ||
      (t.year_by != YearBy::written && t.year_by != YearBy::relative))
    return std::nullopt;
  const int of = a.is(item - 1, "of") ? item - 2 : item - 1;
  const bool that = a.is_any(of, {"that", "those"});
  for (int i = of - 1; i >= 0 && (that || w.clause(i) == w.clause(item)); --i) {
    const TimeSpan* months = a.time(i);
    if (months == nullptr || months->kind != TimeKind::period || months->month_from == 0) continue;
    const bool noun = months->year_by == YearBy::none && a.kind(i + 1, ItemKind::word) &&
                      w.mention_at[static_cast<std::size_t>(i)] >= 0 &&
                      !a.is_any(i - 1, {"in", "for", "during", "over"});
    const bool figure = months->year_by == YearBy::none && a.is_any(i + 1, words::kFigureNoun) &&
                        (a.is(i + 2, "of") || a.punct(i + 2, ","));
    if (!that && !noun && !figure) return std::nullopt;
    TimeSpan later = *months;
    later.year_by = t.year_by;
    later.year = t.year;
    later.same_months = false;
    return resolve(later, context(d.claim, false));
  }
  return std::nullopt;
}

// 'Last year they paid 23 billion in the opening quarter': the months in the year that opens the
// clause. 'That was 1.8 billion in 2017-18 and closed the next fiscal at 1.9': the one behind it.
std::optional<Period> PeriodSettler::in_that_year(int item, const Draft& d,
                                                  std::optional<Period> p) const {
  if (future(d) || !p) return p;
  const TimeSpan& t = *a.time(item);
  if (const auto months = months_of_that(item, d)) return months;
  // 'became 410 million in 2021', said before that year is over: of the months that are told
  if (counts_part_of_year(d.item) && t.year_by == YearBy::written && t.month_from == 0 &&
      !t.whole && !t.end_of && p->is_year() && p->last >= w.d.now && w.d.period && !w.d.guessed &&
      w.d.period->months() < 12 && w.d.period->first.year() == t.year &&
      w.d.period->last.year() == t.year)
    return w.d.period;
  const bool next = (t.year_by == YearBy::fiscal_relative || t.year_by == YearBy::relative) &&
                    t.year == 1 && t.month_from == 0 && p->first > w.d.now - 12;
  for (int i = item - 1; i >= 0; --i) {
    const TimeSpan* before = a.time(i);
    if (before == nullptr || (before->kind != TimeKind::period && before->kind != TimeKind::base))
      continue;
    const auto then = resolve(*before, context(d.claim, false, w.d.period));
    if (!then) continue;
    // 'In April-June 2014 they were 469 million; a year later, 450'
    const LowWord& end = a.tokens[t.last - 1].low;
    if (t.year_by == YearBy::following && t.month_from == 0 && then->months() < 12 &&
        (end == "later" || end == "on" || end == "after") && before->year_by == YearBy::written)
      return then->shifted(12 * std::max(1, t.year));
    if (next && then->months() == 12 && then->last < w.d.now) return then->shifted(12);
    // 'A year ago, in the same month, they had come to 160 million'
    if (t.same_months && t.year_by != YearBy::written && before->kind == TimeKind::base &&
        before->unit_months == 12 && !before->same_months && item - i <= 4 && w.d.period &&
        *p == *w.d.period)
      return p->shifted(-12 * std::max(1, before->amount));
    // 'A year earlier they had sold goods for 469 million in the quarter'
    if (t.anaphoric && before->kind == TimeKind::base && before->unit_months == 12 &&
        opens_clause(i) && w.clause(i) == w.clause(item) && w.d.period && *p == *w.d.period)
      return p->shifted(-12 * std::max(1, before->amount));
    const bool year = before->month_from == 0 && !before->same_months && opens_clause(i) &&
                      w.clause(i) == w.clause(item) &&
                      (before->year_by == YearBy::written || before->year_by == YearBy::relative ||
                       before->unit_months == 12);
    if (!year || t.month_from == 0 || t.year_by != YearBy::none || t.kind != TimeKind::period ||
        p->months() >= 12)
      continue;
    const int from = p->first.year();
    const int to = then->last.year();
    return to < from ? p->shifted(12 * (to - from)) : p;
  }
  return p;
}

}  // namespace tally::reading
