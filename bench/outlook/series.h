// Series for the measurement of the outlook: taken from a ledger, or read from a CSV file with the
// columns series,step,period,value (step: 1 months, 12 years; period as ISO month or year).
#ifndef TALLY_BENCH_OUTLOOK_SERIES_H_
#define TALLY_BENCH_OUTLOOK_SERIES_H_

#include <string>
#include <vector>

#include "outlook/history.h"

namespace tally::bench {

struct Series {
  std::string name;  // "us-census USA CHN imports"
  outlook::Step step = outlook::Step::month;
  std::vector<outlook::Observation> values;  // consecutive, in time order
};

// Every one-way series of goods with one source and file, longest stretch without a hole: at least
// 84 months or 16 years, median at least 5 million of its currency.
std::vector<Series> from_ledger(const std::string& path);
std::vector<Series> from_csv(const std::string& path);
void to_csv(const std::vector<Series>& all, const std::string& path);

}  // namespace tally::bench

#endif  // TALLY_BENCH_OUTLOOK_SERIES_H_
