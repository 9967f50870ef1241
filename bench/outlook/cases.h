// Rolling origins: for each series and each of up to twelve days of the past, a forecast and what
// came.
#ifndef TALLY_BENCH_OUTLOOK_CASES_H_
#define TALLY_BENCH_OUTLOOK_CASES_H_

#include <string>
#include <vector>

#include "outlook/model.h"
#include "outlook/series.h"

namespace tally::bench {

struct Case {
  int series = 0;
  outlook::Kind kind = outlook::Kind::monthly;
  core::Month origin;              // last month known
  int h = 1;                       // steps ahead
  int year = 0;                    // in which the foretold period ends
  double x = 0, mean = 0, sd = 1;  // in the scale of the model
  bool logs = true;
  double y = 0;
  double scale = 1;  // of MASE: mean absolute seasonal change before the origin
};

struct Run {
  std::vector<Case> cases;
  int fits = 0, refused = 0;
  double fit_seconds = 0, slowest_fit = 0;
};

inline constexpr int kMonthsAhead = 24, kYearsAhead = 5;

// `thin`: months are hidden, as an office hides them that publishes January and February together,
// the year to date now and then, and years before that (Kind::mixed).
Run forecasts(const std::vector<Series>& all, outlook::Method method, bool thin);

// The part of a monthly or yearly series up to and with `origin`.
std::vector<outlook::Observation> up_to(const Series& s, core::Month origin);
std::vector<outlook::Observation> thinned(const std::vector<outlook::Observation>& months);
std::vector<core::Month> origins(const Series& s);
// 0 or 1: which half a series belongs to; all series between two places are in the same.
int half_of(const std::string& name);

}  // namespace tally::bench

#endif  // TALLY_BENCH_OUTLOOK_CASES_H_
