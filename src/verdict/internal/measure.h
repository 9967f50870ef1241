// Expressions to numbers: one rung, one period, one day. Never mixes rungs or books.
#ifndef TALLY_VERDICT_INTERNAL_MEASURE_H_
#define TALLY_VERDICT_INTERNAL_MEASURE_H_

#include <string>
#include <vector>

#include "verdict/internal/lens.h"

namespace tally::verdict {

// The flow of the engine for a series, with the merge of the lens applied. `rung` tells whose book
// it is: a place is never merged away from its own book.
series::Flow flow_of(const language::Series& series, const Lens& lens, const series::Rung& rung);
// A bloc whose members change over time, such as the EU.
bool has_moving_members(PlaceId place);
series::Party party_of(const language::Party& party);
series::Direction direction_of(language::Flow flow);

// The first bare series of an expression; null if there is none (never for a parsed statement).
const language::Series* first_series(const language::Expr& expr);
std::vector<const language::Series*> all_series(const language::Expr& expr);
const language::Rank* as_rank(const language::Expr& expr);
const language::Growth* as_growth(const language::Expr& expr);
// The series itself if the expression is one.
const language::Series* as_series(const language::Expr& expr);
// A one-way level: exports or imports without the other leg.
bool is_one_way_level(const language::Expr& expr);
core::Unit unit_of(const language::Expr& expr);

// The number of `expr` over `period`. Ranks are not measured here but in rank.h.
MeasuredOr measure(const language::Expr& expr, const Period& period, const series::Rung& rung,
                   const Lens& lens);

// The same months of each earlier year, or the periods of the same length before: one step back.
Period step_back(const Period& period, bool same_months);

// Bounds of an unfinished or unpublished period from its longest published part, for a series or
// its growth; nothing if no part is published.
struct Unfinished {
  Period part;
  Measured so_far;                         // of the part, in the unit of the expression
  Interval bounds;                         // of the whole period
  std::optional<series::Point> last_year;  // level of the year before, for growth
};
std::optional<Unfinished> unfinished(const language::Expr& expr, const Period& period,
                                     const series::Rung& rung, const Lens& lens);

// Sums up rights, knowledge and provenance of two points that make one number.
series::Point combine(const series::Point& a, const series::Point& b);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_MEASURE_H_
