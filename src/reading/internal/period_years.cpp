// Sums of several years, and sums of years ago.
#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"

namespace tally::reading {

// 'The two exchanged goods for 1.1 billion euros then.', but neither 'since then' nor 'then' as
// 'next'
bool PeriodSettler::says_then(const Draft& d) const {
  for (int i = d.item + 1; i < a.size() && w.clause(i) == d.clause; ++i) {
    if (!a.is(i, "then") ||
        a.is_any(i - 1, {"since", "by", "until", "till", "from", "before", "and"}))
      continue;
    return i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct);
  }
  return false;
}

// 'sold goods for $50 million in the summer of 2022'
bool PeriodSettler::in_a_season(const Draft& d) const {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::day || w.clause(i) != d.clause) continue;
    if (t->year_by == YearBy::written && t->month_from == 0) return true;
  }
  return false;
}

// 'came to $50 billion ten years ago', 'ten years ago amounted to $50 billion': nothing is set
// against that sum.
bool PeriodSettler::sum_of_years_ago(int item) const {
  const TimeSpan& t = *a.time(item);
  if (t.year_by != YearBy::relative || t.amount < 2 || t.unit_months < 12) return false;
  const bool governs = a.sense(item + 1, Class::level) != nullptr;
  if (!governs && !is_money(a.quantity(item - 1))) return false;
  for (int i = 0; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    const bool sum = q != nullptr && q->kind == QuantityKind::money;
    if (sum && i != item - 1 && !(governs && i > item && i < item + 5)) return false;
    // (but '..., 7 percent more than before' goes on)
    if (q != nullptr && !sum && is_money_or_rate(i) && !(i > item && a.punct(item + 1, ",")))
      return false;
    if (a.time(i) != nullptr && i != item) return false;
  }
  return true;
}

// 'came to $50 billion between 2018 and 2022', 'in 2021 and 2022': one sum, and no word of a
// change.
bool PeriodSettler::one_sum_of_two_years(const Draft& d, int time) const {
  const auto year = [&](int i) {
    const TimeSpan* t = a.time(i);
    return t != nullptr && t->kind == TimeKind::period && t->year_by == YearBy::written &&
           t->month_from == 0 && !t->same_months;
  };
  const bool span = year(time) && a.time(time)->base_year > 0;
  const bool both = (year(time) && a.is(time + 1, "and") && year(time + 2)) ||
                    (year(time) && a.is(time - 1, "and") && year(time - 2));
  if (!span && !both) return false;
  for (int i = 0; i < a.size(); ++i) {
    if (i != d.item && (a.is(i, "respectively") || is_money(a.quantity(i)))) return false;
    // (also 'rose by 3 percent from 2021 to 2022, and the surplus stood at 0.4 billion')
    if (i < d.item && (w.clause(i) == d.clause || (span && w.clause(i) == w.clause(time))) &&
        (a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dir) != nullptr))
      return false;
  }
  return true;
}

// 'totalled 1.79 trillion in the last ten years', 'came to $50 billion in 2017-2021': no sum of a
// year. Where two years are set against each other ('from 3 to 5 billion') it is another matter.
bool PeriodSettler::over_many_years(const Draft& d, int time) const {
  if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
  for (const Draft& other : w.drafts) {
    if (other.role == Role::base && other.clause == d.clause) return false;
  }
  const TimeSpan* t = time >= 0 ? a.time(time) : nullptr;
  if (t != nullptr && t->many_years) return true;
  if (t != nullptr && one_sum_of_two_years(d, time)) return true;
  for (int i = 0; i < a.size() && time < 0; ++i) {
    const TimeSpan* span = a.time(i);
    if (span == nullptr || span->kind != TimeKind::duration || span->unit_months != 12 ||
        span->amount < 2 || w.clause(i) != d.clause)
      continue;
    bool past = false;
    for (std::size_t k = span->first; k < span->last; ++k)
      past = past || a.tokens[k].low == "last" || a.tokens[k].low == "past";
    bool total = false;
    for (int k = 0; k < d.item; ++k) {
      total = total || (w.clause(k) == d.clause && a.kind(k, ItemKind::word) &&
                        (a.low(k).starts_with("total") || a.low(k).starts_with("cumulative") ||
                         a.low(k).starts_with("accumulated") || a.is(k, "altogether")));
    }
    if (past && total && a.is_any(i - 1, words::kDurationPreposition)) return true;
    // 'exports came to 50 billion over the past five years'; but 'have grown to 50 billion'
    const int prep = a.is(i - 1, "the") ? i - 2 : i - 1;
    bool grew = false;
    for (int k = 0; k < d.item; ++k)
      grew = grew || (w.clause(k) == d.clause &&
                      (a.sense(k, Class::trend) != nullptr || a.sense(k, Class::dir) != nullptr));
    const bool verb =
        a.sense(i + 1, Class::level) != nullptr || a.sense(i + 1, Class::be) != nullptr;
    const bool beside = prep == d.item + 1 || (i < d.item && (prep <= 1 || verb));
    if (past && !grew && beside && a.is_any(prep, words::kDurationPreposition)) return true;
  }
  return false;
}

}  // namespace tally::reading
