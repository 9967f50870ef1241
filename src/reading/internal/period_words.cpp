// Words that tell whose time a time is: 'the same stretch', 'the record year 2022', 'annual trade',
// 'since the pact of 2010', 'against 63 % in 2022 and 39 % before the war, in 2021'.
#include "reading/internal/period_settler.h"
#include "reading/internal/work.h"

namespace tally::reading {

// 'totalled $10 billion over the same stretch': the months spoken of before, no base.
bool PeriodSettler::of_the_text(int item) const {
  const TimeSpan& time = *a.time(item);
  const bool bare =
      time.year_by == YearBy::none ||
      (time.kind == TimeKind::base && time.year_by == YearBy::previous && !says_year(time));
  if (!time.same_months || !bare) return false;
  const int prep = a.is(item - 1, "the") ? item - 2 : item - 1;
  const bool within =
      a.is_any(prep, {"over", "in", "during", "for"}) &&
      (a.quantity(prep - 1) == nullptr || a.quantity(prep - 1)->kind == QuantityKind::money) &&
      a.sense(prep - 1, Class::asmuch) == nullptr && !a.is(prep - 1, "than");
  return within;
}

// 'annual trade', 'their yearly turnover': of the year that holds the month.
bool PeriodSettler::yearly_sum(const Draft& d) const {
  if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
  for (const Mention& m : w.mentions) {
    if (m.kind != Mention::Kind::noun || m.head > d.item || w.clause(m.head) != d.clause) continue;
    for (int i = m.first; i < m.head; ++i) {
      if (a.is_any(i, {"annual", "yearly"})) return true;
    }
  }
  return false;
}

// 'Since the pact took effect in 2010, trade has tripled', 'since 2016': to the last full year.
bool PeriodSettler::since_a_year(const Draft& d) const {
  for (int i = 0; i < d.item; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->month_from != 0 || t->year_by != YearBy::written) continue;
    if (t->kind == TimeKind::since) return true;
    if (t->kind == TimeKind::period && a.is(0, "since")) return true;
  }
  return false;
}

// 'than in the record year 2022', 'from the crisis year of 2020': the item before such words, else
// `direct`.
int PeriodSettler::before_named_year(int item, int direct) const {
  int i = a.is(item - 1, "of") ? item - 2 : item - 1;
  if (!a.is(i, "year") && !a.is(i, "level")) return direct;
  for (int steps = 0; steps < 4 && a.kind(i, ItemKind::word); ++steps) {
    if (a.is_any(--i, {"the", "a"})) return i - 1;
  }
  return direct;
}

// A year that has not begun: no time of what is told as done.
bool PeriodSettler::lies_ahead(int item, const Claim& c) const {
  const auto p = resolve(*a.time(item), context(c, false));
  return p && p->first > w.d.now;
}

// 'took 65%, against 63% in 2022 and 39% before the war, in 2021': the time of the last base.
bool PeriodSettler::behind_a_base(const Draft& d, int time) const {
  bool against = false;
  bool another = false;
  for (int i = d.item + 1; i < time; ++i) {
    if (w.clause(i) != d.clause) return false;
    const QuantitySpan* q = a.quantity(i);
    if (a.sense(i, Class::comparedwith) != nullptr) against = true;
    another = another ||
              (against && q != nullptr && q->kind != QuantityKind::ordinal &&
               q->kind != QuantityKind::count && a.time(i + 1) == nullptr && a.is(i - 1, "and"));
  }
  return against && another;
}

}  // namespace tally::reading
