#ifndef TALLY_VERDICT_INTERNAL_FIGURES_H_
#define TALLY_VERDICT_INTERNAL_FIGURES_H_

#include "verdict/internal/lens.h"

namespace tally::verdict {

// Figures of a series by every rung of the books of its sides; columns without any are left out.
Judge::Table figures_of(const language::Query& query, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_FIGURES_H_
