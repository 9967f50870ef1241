// Periods that were not over or not published: judged by their longest published part.
// docs/judging.md, 'As known on the day'.
#ifndef TALLY_VERDICT_INTERNAL_AS_KNOWN_H_
#define TALLY_VERDICT_INTERNAL_AS_KNOWN_H_

#include <string>

#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"

namespace tally::verdict {

// A condition about a period without a figure: by what is known of it, or open, or no_data.
Judgement judge_unfinished(const Condition& condition, const Period& period, const std::string& why,
                           const Lens& lens);
// The first rung of the book that has a part of the period.
std::optional<Unfinished> first_unfinished(const language::Expr& expr, const Period& period,
                                           const Lens& lens);
// "running at +32 % in January-November 2022".
std::string running(const Unfinished& part, const language::Expr& expr);
// What the whole period would come to if its missing months grew as its published ones did.
double at_its_pace(const Unfinished& part, const language::Expr& expr, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_AS_KNOWN_H_
