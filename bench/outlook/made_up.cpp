#include "outlook/made_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <ostream>

#include "outlook/calibration.h"
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

// One target: odds as the share of paths, and whether it was met.
struct Target {
  int half = 0;
  int origin = 0, by = 0;  // years
  double odds = 0;
  bool met = false;
};

double log_odds(double p) { return std::log(p / (1 - p)); }
double drawn(double odds, double slope) { return 1 / (1 + std::exp(-slope * log_odds(odds))); }

// The slope on log odds with the highest likelihood, by Newton's steps; 1 of too few.
template <typename Pick>
double learn_slope(const std::vector<Target>& all, Pick pick) {
  constexpr int kFewest = 500;
  double slope = 1;
  for (int step = 0; step < 30; ++step) {
    double first = 0, second = 0;
    int n = 0;
    for (const Target& t : all) {
      if (!pick(t)) continue;
      const double x = log_odds(t.odds), p = drawn(t.odds, slope);
      first += x * ((t.met ? 1 : 0) - p);
      second += x * x * p * (1 - p);
      ++n;
    }
    if (n < kFewest) return 1;
    slope += first / second;
  }
  return slope;
}

struct Bin {
  int n = 0, came = 0;
  double odds = 0;
};

struct Score {
  std::array<Bin, 10> bins;
  double brier = 0, log = 0;
  int n = 0, came = 0;
  void add(double odds, bool happened) {
    Bin& b = bins[static_cast<std::size_t>(std::min(9, static_cast<int>(odds * 10)))];
    ++b.n;
    b.came += happened ? 1 : 0;
    b.odds += odds;
    brier += outlook::brier(odds, happened);
    log -= std::log(happened ? odds : 1 - odds);
    ++n;
    came += happened ? 1 : 0;
  }
  [[nodiscard]] std::string words(const char* what) const {
    return fmt::format("{}: Brier score {:.4f}, log score {:.4f}, {} targets\n", what,
                       brier / std::max(1, n), log / std::max(1, n), n);
  }
};

std::string table(const Score& paths, const Score& named) {
  std::string out =
      "\n| odds | targets | share of paths, mean % | came true, % | targets | odds named, mean % | "
      "came true, % |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";
  for (std::size_t i = 0; i < paths.bins.size(); ++i) {
    out += fmt::format("| {}-{} % |", 10 * i, 10 * i + 10);
    for (const Bin* b : {&paths.bins[i], &named.bins[i]}) {
      const double n = std::max(1, b->n);
      out += fmt::format(" {} | {:.1f} | {:.1f} |", b->n, 100 * b->odds / n, 100 * b->came / n);
    }
    out += "\n";
  }
  return out;
}

// Odds drawn by slopes that were learned elsewhere: on the other half of the pairs, and on targets
// that had been decided before the year of the day.
std::string judged(const char* kind, const std::vector<Target>& all, std::ostream& rows) {
  Score paths, named, paths_later, named_later;
  const double slopes[] = {learn_slope(all, [](const Target& t) { return t.half == 0; }),
                           learn_slope(all, [](const Target& t) { return t.half == 1; })};
  std::map<int, double> by_year;
  for (const Target& t : all) {
    paths.add(t.odds, t.met);
    named.add(drawn(t.odds, slopes[1 - t.half]), t.met);
    const auto [slot, fresh] = by_year.try_emplace(t.origin, 1);
    if (fresh) {
      slot->second = learn_slope(all, [&](const Target& other) { return other.by < t.origin; });
    }
    if (slot->second == 1) continue;
    paths_later.add(t.odds, t.met);
    named_later.add(drawn(t.odds, slot->second), t.met);
  }
  const auto kinds = {outlook::Kind::monthly, outlook::Kind::mixed, outlook::Kind::yearly};
  const auto of = std::find_if(kinds.begin(), kinds.end(),
                               [&](outlook::Kind k) { return outlook::key(k) == kind; });
  const bool as_paths = of != kinds.end() && outlook::odds_slope(*of) == 1;
  for (const Bin& b : as_paths ? paths.bins : named.bins) {
    if (b.n == 0) continue;
    rows << fmt::format("{},{},{:.2f},{:.2f}\n", kind, b.n, 100 * b.odds / b.n,
                        100.0 * b.came / b.n);
  }
  const double share = static_cast<double>(paths.came) / std::max(1, paths.n);
  return fmt::format(
             "\n### Made-up targets, {}: slope {:.3f} of all; {:.3f} and {:.3f} of the halves; "
             "Brier score {:.3f} for naming always {:.0f} %\n\n",
             kind, learn_slope(all, [](const Target&) { return true; }), slopes[0], slopes[1],
             share * (1 - share), 100 * share) +
         paths.words("Shares of paths") + named.words("Slope of the other half") +
         paths_later.words("Later targets, shares of paths") +
         named_later.words("Later targets, slope of those decided by then") + table(paths, named);
}

struct Collected {
  std::vector<Target> monthly, mixed, yearly;
  std::vector<Target>& of(outlook::Kind kind) {
    return kind == outlook::Kind::monthly ? monthly : kind == outlook::Kind::mixed ? mixed : yearly;
  }
};

void one_origin(const Series& s, Month origin, outlook::Stream& stream, Collected& to,
                std::ostream& each) {
  const auto known = up_to(s, origin);
  const auto last = total_of(known, {origin - 11, origin});
  if (!last || *last <= 0) return;
  std::vector<std::vector<Observation>> views = {known};
  if (s.step == outlook::Step::month) views.push_back(thinned(known));
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
    options.as_measured = false;
    for (const auto& view : views) {
      const auto odds = outlook::odds(view, goal, options);
      if (!odds) continue;
      to.of(odds->kind)
          .push_back({half_of(s.name), origin.year(), goal.by_year, odds->by_deadline, happened});
      each << fmt::format("{},{},{},{},{},{:.4f},{}\n", outlook::key(odds->kind), s.name,
                          half_of(s.name), origin.iso(), goal.by_year, odds->by_deadline,
                          happened ? 1 : 0);
    }
  }
}

}  // namespace

std::string made_up_targets(const std::vector<Series>& all, std::size_t every, std::ostream& rows,
                            std::ostream& each) {
  each << "kind,series,half,origin,by_year,odds,happened\n";
  Collected found;
  outlook::Stream stream(2024, 7);
  for (std::size_t i = 0; i < all.size(); i += every) {
    auto days = origins(all[i]);
    if (days.size() > kMostOrigins) days.resize(kMostOrigins);
    for (const Month origin : days) one_origin(all[i], origin, stream, found, each);
  }
  rows << "kind,targets,odds,came\n";
  std::string out = judged("monthly", found.monthly, rows);
  out += judged("mixed", found.mixed, rows);
  return out + judged("yearly", found.yearly, rows);
}

}  // namespace tally::bench
