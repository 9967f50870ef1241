// Made-up targets on past days: odds, and what came.
#ifndef TALLY_BENCH_OUTLOOK_MADE_UP_H_
#define TALLY_BENCH_OUTLOOK_MADE_UP_H_

#include <iosfwd>
#include <string>
#include <vector>

#include "outlook/series.h"

namespace tally::bench {

// Of every `every`-th series: how often what was given 0-10, 10-20, ... % came true, with scores,
// for shares of paths as they are and for odds whose slope was learned on other targets. As
// Markdown; as CSV to `rows`; each target as CSV to `each`. Months also thinned (Kind::mixed).
std::string made_up_targets(const std::vector<Series>& all, std::size_t every, std::ostream& rows,
                            std::ostream& each);

}  // namespace tally::bench

#endif  // TALLY_BENCH_OUTLOOK_MADE_UP_H_
