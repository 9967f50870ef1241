#include "verdict/internal/window.h"

#include <fmt/format.h>

#include <algorithm>

#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

// Nobody's figures start earlier, and a gap of this length ends a series.
constexpr int kFirstYear = 1960;
constexpr int kLongestGapMonths = 13 * 12;
constexpr int kLongestGapSteps = 40;

}  // namespace

Bounds window_of(const language::Extreme& e, const Period& period) {
  Bounds out;
  out.same_months = e.among_same_months;
  out.since = e.since;
  // 'Since 2009' of a month or a quarter: one in 2009 was beyond it, the years after are meant.
  if (e.since && e.since->month() == 1 && period.months() < 12) {
    out.since = Month(e.since->year(), 12);
    out.since_year = true;
  }
  if (e.within_years) out.not_before = period.first - 12 * (*e.within_years) + 1;
  if (e.within_months) out.not_before = period.first - *e.within_months + 1;
  return out;
}

Window look_back(const language::Expr& expr, const Period& period, const Bounds& bounds,
                 const series::Rung& rung, const Lens& lens) {
  Window out;
  out.bounds = bounds;
  std::vector<Period> missing;
  bool broken = false;
  Period p = step_back(period, bounds.same_months);
  const int step = period.first - p.first;
  const int longest =
      std::min(kLongestGapSteps, std::max(2, kLongestGapMonths / std::max(step, 1)));
  for (; p.first.year() >= kFirstYear; p = p.shifted(-step)) {
    if (bounds.not_before && p.first < *bounds.not_before) break;
    if (bounds.since && p.first <= *bounds.since) {
      if (bounds.since_year) break;
      if (MeasuredOr start = measure(expr, p, rung, lens); start && !start->point.lower_bound)
        out.at_start = std::move(*start.value);
      break;
    }
    out.wanted_first = p;
    MeasuredOr measured = measure(expr, p, rung, lens);
    if (measured && !measured->point.lower_bound) {
      out.holes.insert(out.holes.end(), missing.begin(), missing.end());
      missing.clear();
      if (!broken) out.unbroken_months += step;
      out.values.push_back(std::move(*measured.value));
    } else {
      broken = true;
      missing.push_back(p);
      if (static_cast<int>(missing.size()) > longest && bounds.ever()) break;
    }
  }
  // In a bounded window whatever is missing at its start is missing too.
  if (!bounds.ever()) out.holes.insert(out.holes.end(), missing.begin(), missing.end());
  std::reverse(out.values.begin(), out.values.end());
  std::reverse(out.holes.begin(), out.holes.end());
  return out;
}

std::string Window::complete(const Rules& rules, const Period& period) const {
  if (bounds.ever()) {
    const int needed = static_cast<int>(rules.record_years) * 12;
    // The period itself counts as one of the years.
    const int own = bounds.same_months ? 12 : period.months();
    if (unbroken_months + own >= needed) return {};
    return fmt::format("a record needs {} years without a hole, and there are {}",
                       static_cast<int>(rules.record_years), (unbroken_months + own) / 12);
  }
  if (!holes.empty()) return periods_in_words(holes, 6) + " not reported";
  if (values.empty()) return "there is nothing to compare with";
  return {};
}

Coverage Window::coverage(const Period& period) const {
  Coverage out;
  out.periods_present = static_cast<int>(values.size()) + 1;
  out.periods_spanned = out.periods_present + static_cast<int>(holes.size());
  const Period first = values.empty() ? period : values.front().period;
  out.words = first == period ? period.in_words()
              : first.is_year() && period.is_year()
                  ? fmt::format("{}-{}", first.iso(), period.iso())
                  : fmt::format("{} to {}", first.in_words(), period.in_words());
  if (!holes.empty()) out.words += ", " + periods_in_words(holes, 6) + " not reported";
  return out;
}

}  // namespace tally::verdict
