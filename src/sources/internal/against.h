// Sets the rows of an import beside what the ledger has already.
#ifndef TALLY_SOURCES_INTERNAL_AGAINST_H_
#define TALLY_SOURCES_INTERNAL_AGAINST_H_

#include "core/result.h"
#include "ledger/batch.h"
#include "ledger/ledger.h"

namespace tally::sources::internal {

// Takes out of `batch` the figures that the ledger has from the same source and release: with the
// same digits they are duplicates, else contradictions, which go to quarantine. Marks as
// corroboration, or as finer, what an older release has said already. Reads of the ledger only
// reporters of whom a source of the batch has said something before.
core::Status compare_with(const ledger::Ledger& ledger, ledger::Batch& batch);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_AGAINST_H_
