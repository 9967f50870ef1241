// Which rows enter the ledger: exact duplicates once, contradictions not at all, the same figure at
// another rounding as corroboration. Works on whole batches, since one source may stand in several
// files.
#ifndef TALLY_SOURCES_INTERNAL_ADMIT_H_
#define TALLY_SOURCES_INTERNAL_ADMIT_H_

#include <vector>

#include "ledger/batch.h"
#include "sources/internal/formats.h"

namespace tally::sources::internal {

// Rows of editions (flows): of each figure the oldest row may have been public since the usual lag
// after its period; each later one came with its edition.
void date_vintages(std::vector<ledger::Batch>& batches, const SourceRules& rules);

// Moves rows out of batch.figures into duplicates and quarantine, and sets kQuotedAgain, kFiner and
// kDisputed. For rows without marks of their own, two values of one release that disagree
// contradict; values of different releases are vintages.
void admit(std::vector<ledger::Batch>& batches);

// The same for releases.csv, whose rows say how they hang together: a second value without a mark
// contradicts. Ids that lead nowhere are errors.
core::Status admit_marked(ledger::Batch& batch, const std::vector<ReleaseMarks>& marks);

// A line for people about a row that is set aside.
std::string in_words(const ledger::Batch& batch, const ledger::FigureRow& row);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_ADMIT_H_
