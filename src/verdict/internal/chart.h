// The picture that argues a verdict: points with the day they were known, the stated value, what
// the wording allows.
#ifndef TALLY_VERDICT_INTERNAL_CHART_H_
#define TALLY_VERDICT_INTERNAL_CHART_H_

#include "verdict/internal/form.h"

namespace tally::verdict {

// From the judgement with hindsight (its lens) of the ordinary reading; `other` is the other book,
// for a value that two books count differently.
Chart chart_of(const language::Statement& statement, const Judgement& hindsight, const Lens& lens,
               const Lens* other);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_CHART_H_
