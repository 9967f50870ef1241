// Odds of open statements: the figures that were public on the day, handed to the outlook.
#ifndef TALLY_VERDICT_INTERNAL_ODDS_H_
#define TALLY_VERDICT_INTERNAL_ODDS_H_

#include <optional>

#include "verdict/internal/band.h"
#include "verdict/internal/measure.h"

namespace tally::verdict {

// Of a target: some calendar year from `from` to `by` by this rung. Nothing where the outlook has
// too little data, or the expression is no plain series.
std::optional<OpenOdds> target_odds(const language::Expr& expr, const outlook::Goal& goal,
                                    bool early, const series::Rung& rung, const Lens& lens);
// Of a level or growth in a period that is not over or not out: that it falls inside `band`, or
// holds roughly.
std::optional<OpenOdds> value_odds(const language::Expr& expr, const Period& period,
                                   const Band& band, const series::Rung& rung, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_ODDS_H_
