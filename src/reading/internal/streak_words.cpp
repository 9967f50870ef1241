// Words beside a run that say how long it was, whether it ended and what it is counted in.
#include "reading/internal/amount_reader.h"
#include "reading/internal/record_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/time.h"

namespace tally::reading {

bool RecordReader::preceded_by_for(int i) const {
  return a.is(i - 1, "for") || (a.is(i - 1, "over") && a.is(i - 2, "for"));
}

bool RecordReader::over_before(int i) const {
  return a.is_any(i - 1, {"over"}) || (a.is(i - 1, "than") && a.is(i - 2, "more"));
}

bool RecordReader::ended_before(int i) const {
  for (int k = i - 1; k >= 0 && k > i - 6; --k) {
    if (a.sense(k, Class::ended) != nullptr) return true;
    if (a.kind(k, ItemKind::punct) || a.quantity(k) != nullptr) return false;
  }
  return false;
}

// 'after two years of', 'following three straight months of', 'after falling for two years in a
// row': it was over when what is said happened.
bool RecordReader::after_before(int i) const {
  for (int k = i - 1; k >= 0 && k > i - 5; --k) {
    if (a.is_any(k, words::kAfterPreposition)) return true;
    const bool skip = a.is_any(k, words::kSkippedBeforeLength) ||
                      a.sense(k, Class::inarow) != nullptr || a.low(k).ends_with("ing");
    if (!skip) return false;
  }
  return false;
}

// The unit of a run that is only counted, by the words beside it and the time of its clause.
bool RecordReader::unit_of_clause(int clause, ClaimUnit& unit) const {
  unit = ClaimUnit::count_years;
  for (int k = 0; k < a.size(); ++k) {
    if (w.clause(k) != clause) continue;
    if (a.is_any(k, words::kPeriodAttribute)) return unit_of(a.low(k), unit);
    const TimeSpan* when = a.time(k);
    if (when == nullptr || when->kind != TimeKind::period) continue;
    const int months = when->month_from > 0 ? when->month_to - when->month_from + 1 : 12;
    if (months == 1 || when->has_month_rel) unit = ClaimUnit::count_months;
    if (months == 3) unit = ClaimUnit::count_quarters;
    return true;
  }
  // 'exports slipped 0.1 percent, their second fall running' in a text about a month
  if (w.d.period && w.d.period->months() == 1) unit = ClaimUnit::count_months;
  return true;
}

// 'Three consecutive years of drought cut exports': not of the exports.
bool RecordReader::of_other_years(int item) const {
  for (int k = item + 1; k < item + 4; ++k) {
    if (a.is(k, "of")) return unknown_word(a, k + 1);
  }
  return false;
}

// 'will grow for the third year in a row', 'the number of exporters grew for'
bool RecordReader::ahead_or_counted(int event) const {
  for (int k = event - 1; k >= 0 && w.clause(k) == w.clause(event); --k) {
    if (k > event - 4 && a.is_any(k, {"will", "would", "could", "may", "might", "should"}))
      return true;
    const Item& it = a.items[static_cast<std::size_t>(k)];
    for (std::size_t t = it.first; t < it.last; ++t) {
      if (a.tokens[t].low == "number") return true;
    }
  }
  return false;
}

// 'Since 2009 it has run a deficit every year', 'year after year'
bool RecordReader::year_by_year(int clause) const {
  bool balance = false;
  bool moves = false;  // 'the deficit has grown each year' is no run of deficits alone
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != clause) continue;
    const Entry* flow = a.sense(i, Class::flow);
    const Entry* trend = a.sense(i, Class::trend);
    balance = balance || (flow != nullptr && flow->flow == FlowWord::balance);
    moves = moves || (trend != nullptr && trend->sign != 0);
  }
  if (balance && moves) return false;
  for (int i = 1; i < a.size(); ++i) {
    if (w.clause(i) != clause || !a.is(i, "year")) continue;
    if (a.is_any(i - 1, words::kEachWord) || (a.is(i - 1, "after") && a.is(i - 2, "year")))
      return true;
  }
  return false;
}

// 'has maintained a trade surplus with Australia since 2009', 'has been in deficit since'
bool RecordReader::has_run_balance(int clause) const {
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != clause) continue;
    const std::size_t first = a.items[static_cast<std::size_t>(i)].first;
    if (a.sense(i, Class::inred) != nullptr && first > 0 && a.tokens[first - 1].low == "been")
      return true;
    if (!a.is_any(i, {"has", "have"})) continue;
    if (a.sense(i + 1, Class::trend) != nullptr || a.quantity(i + 1) != nullptr) continue;
    if (!a.is(i + 2, "a")) continue;
    for (int k = i + 3; k < i + 6 && k < a.size(); ++k) {
      const Entry* flow = a.sense(k, Class::flow);
      if (flow != nullptr && flow->flow == FlowWord::balance && flow->sign != 0) return true;
      if (!a.kind(k, ItemKind::word) || a.sense(k, Class::record) != nullptr) break;
    }
  }
  return false;
}

}  // namespace tally::reading
