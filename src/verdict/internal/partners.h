// A bloc's share in the trade of a place whose own book has ended: over a fixed set of partners
// that report all its periods themselves, named, with its coverage. docs/judging.md, 'Trends'.
#ifndef TALLY_VERDICT_INTERNAL_PARTNERS_H_
#define TALLY_VERDICT_INTERNAL_PARTNERS_H_

#include <optional>
#include <vector>

#include "verdict/internal/form.h"

namespace tally::verdict {

// Of `share(turnover(A, BLOC); turnover(A, WLD))` only, and only where A's own book lacks the end
// of the trend. The first and the last period are compared, over the same partners. Nothing if it
// does not apply. Never firm against the statement: the partners that do not report may have made
// up for it.
std::optional<Judgement> judge_by_partners(const language::Trend& trend,
                                           const std::vector<Period>& periods, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_PARTNERS_H_
