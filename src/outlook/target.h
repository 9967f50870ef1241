// The odds that a target is met, and by when.
//
// A target is a sum for some calendar year that ends by a deadline. Its resolution rule is fixed
// when it is stated and travels with the odds, so that they can be scored: which period, whose
// book, which currency, which release. The odds are shares of simulated paths (outlook/model.h);
// those of a year not yet over are never 0 or 1, since no share of paths can tell what the model
// does not know: they end at kLeastOdds and 1 - kLeastOdds. Where past targets showed such shares
// to be too sure, odds are drawn towards even (target_odds), and are not quite the share that the
// bands show.
#ifndef TALLY_OUTLOOK_TARGET_H_
#define TALLY_OUTLOOK_TARGET_H_

#include <optional>
#include <string>
#include <vector>

#include "outlook/model.h"

namespace tally::outlook {

inline constexpr double kLeastOdds = 0.005;

struct Goal {
  double value = 0;            // the sum to be reached, slack of its last written digit taken off
  bool at_most = false;        // to fall to it instead
  int from_year = 0;           // first calendar year that counts: that in which it was stated
  int by_year = 0;             // last
  int early_years = 1;         // how many years before count as early
  std::optional<double> rate;  // stated growth a year, in per cent
};

struct AtRate {
  double rate = 0;          // per cent a year
  bool stated = false;      // by the speaker; false: the pace of the last twelve months
  std::optional<int> year;  // first year that reaches the goal; empty: none within 30
  int base_year = 0;        // the last full year, from which it is carried on
  double base = 0;
};

struct Odds {
  double by_deadline = 0;
  std::optional<double> early;  // by by_year - early_years; empty if that had passed
  // First month by which, in half of the paths, some twelve months in a row reach the goal (the
  // year's last month where only years are known); empty: not within the horizon.
  std::optional<Month> expected;
  bool beyond_horizon = false;
  // Months by which that is before (+) or after (-) the end of the deadline year.
  std::optional<int> ahead_months;
  std::optional<AtRate> at_rate;
  std::vector<Band> years;  // distribution of each calendar year asked about, the running one first
  std::vector<Band> steps;  // fan for a chart
  Kind kind = Kind::monthly;
  std::string members;
  std::string calibration;  // measured coverage of bands of this kind, one sentence
  std::vector<std::string> notes;
};

struct OddsOptions {
  int paths = 10000;
  std::uint64_t seed = 1;
  Options model;
  bool as_measured = true;  // odds are drawn towards even as far as past targets ask for
};

// A rate carried on from a full year: arithmetic, no forecast.
AtRate carried_on(double base, int base_year, double rate, const Goal& goal);

// The distribution of the sum over one period that is not over or not out, ascending.
struct Foretold {
  std::vector<double> sample;
  Kind kind = Kind::monthly;
  int steps = 0;  // ahead of the last figure
  std::string members;
  std::string calibration;
  std::vector<std::string> notes;
};
// Errors: those of history() and Model::fit; Code::bad_input if the period is known, or too far.
core::Result<Foretold> foretell(std::span<const Observation> observations, const Period& period,
                                const OddsOptions& options);
// Odds from a share of paths: between kLeastOdds and 1 - kLeastOdds.
double open_odds(double share);
// The same of a target, with log odds multiplied by odds_slope(kind).
double target_odds(double share, Kind kind);

// Errors: those of history() and Model::fit; Code::bad_input if the deadline is beyond kMostSteps,
// or before the end of the history ('decided by the figures: no odds').
core::Result<Odds> odds(std::span<const Observation> observations, const Goal& goal,
                        const OddsOptions& options);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_TARGET_H_
