#include "outlook/made_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <ostream>

#include "outlook/cases.h"
#include "outlook/internal/random.h"
#include "outlook/score.h"
#include "outlook/target.h"

namespace tally::bench {
namespace {

using core::Month;
using core::Period;
using outlook::Observation;

constexpr std::size_t kMostOrigins = 6;
constexpr int kGoals = 2;  // of each day and each number of years

std::optional<double> total_of(const std::vector<Observation>& all, const Period& period) {
  double sum = 0;
  int months = 0;
  for (const Observation& o : all) {
    if (!period.contains(o.period)) continue;
    sum += o.value;
    months += o.period.months();
  }
  return months == period.months() ? std::optional(sum) : std::nullopt;
}

struct Bin {
  int n = 0, came = 0;
  double odds = 0;
};

struct Score {
  std::array<Bin, 10> bins;
  double brier = 0;
  int n = 0, came = 0;
  void add(double odds, bool happened) {
    Bin& b = bins[static_cast<std::size_t>(std::min(9, static_cast<int>(odds * 10)))];
    ++b.n;
    b.came += happened ? 1 : 0;
    b.odds += odds;
    brier += outlook::brier(odds, happened);
    ++n;
    came += happened ? 1 : 0;
  }
  [[nodiscard]] std::string table(const std::string& title) const {
    const double share = static_cast<double>(came) / std::max(1, n);
    std::string out = fmt::format(
        "\n### Made-up targets, {}: Brier score {:.3f} of {} targets; {:.3f} for naming always "
        "{:.0f} "
        "%\n\n| odds | targets | odds named, mean % | came true, % |\n| --- | ---: | ---: | ---: "
        "|\n",
        title, brier / std::max(1, n), n, share * (1 - share), 100 * share);
    for (std::size_t i = 0; i < bins.size(); ++i) {
      const Bin& b = bins[i];
      if (b.n == 0) continue;
      out += fmt::format("| {}-{} % | {} | {:.1f} | {:.1f} |\n", 10 * i, 10 * i + 10, b.n,
                         100 * b.odds / b.n, 100.0 * b.came / b.n);
    }
    return out;
  }
  void rows(const char* kind, std::ostream& out) const {
    for (const Bin& b : bins) {
      if (b.n == 0) continue;
      out << fmt::format("{},{},{:.2f},{:.2f}\n", kind, b.n, 100 * b.odds / b.n,
                         100.0 * b.came / b.n);
    }
  }
};

void one_origin(const Series& s, Month origin, outlook::Stream& stream, Score& score) {
  const auto known = up_to(s, origin);
  const auto last = total_of(known, {origin - 11, origin});
  if (!last || *last <= 0) return;
  const int from = origin.month() == 12 ? origin.year() + 1 : origin.year();
  for (int k = 0; k < 3 * kGoals; ++k) {
    const int ahead = k / kGoals;
    const double years = ahead + 1;
    outlook::Goal goal;
    goal.value =
        *last * std::exp(0.05 * years + 0.3 * std::sqrt(years) * (2 * stream.uniform() - 1));
    goal.from_year = from;
    goal.by_year = from + ahead;
    bool happened = false, whole = true;
    for (int y = from; y <= goal.by_year && whole; ++y) {
      const auto total = total_of(s.values, Period::year(y));
      whole = total.has_value();
      happened = happened || (whole && *total >= goal.value);
    }
    if (!whole) return;
    outlook::OddsOptions options;
    options.paths = 1000;
    const auto odds = outlook::odds(known, goal, options);
    if (odds) score.add(odds->by_deadline, happened);
  }
}

}  // namespace

std::string made_up_targets(const std::vector<Series>& all, std::size_t every, std::ostream& rows) {
  Score months, years;
  outlook::Stream stream(2024, 7);
  for (std::size_t i = 0; i < all.size(); i += every) {
    auto days = origins(all[i]);
    if (days.size() > kMostOrigins) days.resize(kMostOrigins);
    for (const Month origin : days) {
      one_origin(all[i], origin, stream, all[i].step == outlook::Step::month ? months : years);
    }
  }
  rows << "kind,targets,odds,came\n";
  months.rows("monthly", rows);
  years.rows("yearly", rows);
  return months.table("from months") + years.table("from years");
}

}  // namespace tally::bench
