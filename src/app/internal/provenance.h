// Where the figures of an answer come from.
#ifndef TALLY_APP_INTERNAL_PROVENANCE_H_
#define TALLY_APP_INTERNAL_PROVENANCE_H_

#include <vector>

#include "ledger/ledger.h"
#include "report/answer.h"

namespace tally::app {

// A row for each row of a file that the figures shown rest on, in the order of the figures; none
// twice.
std::vector<report::Provenance> provenance_of(const report::AskAnswer& answer,
                                              const ledger::Ledger& ledger);
std::vector<report::Provenance> provenance_of(const report::ShowPage& page,
                                              const ledger::Ledger& ledger);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_PROVENANCE_H_
