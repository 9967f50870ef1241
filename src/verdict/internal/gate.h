#ifndef TALLY_VERDICT_INTERNAL_GATE_H_
#define TALLY_VERDICT_INTERNAL_GATE_H_

#include <optional>

#include "verdict/internal/form.h"

namespace tally::verdict {

// What the ledger cannot speak about, before any figure is looked at: products, services, volumes,
// places it does not know. Nothing if the statement may be judged.
std::optional<Judgement> gate(const language::Statement& statement, const Lens& lens);
// Every series of a statement, those inside `said` and on the right of a condition included.
std::vector<const language::Series*> series_of(const language::Statement& statement);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_GATE_H_
