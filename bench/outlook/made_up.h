// Made-up targets on past days: odds, and what came.
#ifndef TALLY_BENCH_OUTLOOK_MADE_UP_H_
#define TALLY_BENCH_OUTLOOK_MADE_UP_H_

#include <iosfwd>
#include <string>
#include <vector>

#include "outlook/series.h"

namespace tally::bench {

// Of every `every`-th series: a table of how often what was given 0-10, 10-20, ... % came true, and
// the Brier score beside that of always naming the share that came true. As Markdown, and as
// CSV to `rows`.
std::string made_up_targets(const std::vector<Series>& all, std::size_t every, std::ostream& rows);

}  // namespace tally::bench

#endif  // TALLY_BENCH_OUTLOOK_MADE_UP_H_
