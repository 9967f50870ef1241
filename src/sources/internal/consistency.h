// How well the figures fit together: months with years, partners with the world, legs with totals,
// releases with tables, published growth with the quotient of first levels.
#ifndef TALLY_SOURCES_INTERNAL_CONSISTENCY_H_
#define TALLY_SOURCES_INTERNAL_CONSISTENCY_H_

#include <string_view>
#include <vector>

#include "core/result.h"
#include "sources/build.h"
#include "sources/internal/load.h"

namespace tally::sources::internal {

// The differences that were found; `allowed` is filled from the budget, a CSV with the columns
// `what` and `allowed`. Each difference must stand in the budget, and nothing else.
core::Result<std::vector<Difference>> compare(const Loaded& loaded, std::string_view budget_csv,
                                              const std::string& budget_file);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_CONSISTENCY_H_
