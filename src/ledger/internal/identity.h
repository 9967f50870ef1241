// Whether a file is a ledger that this version can read.
#ifndef TALLY_LEDGER_INTERNAL_IDENTITY_H_
#define TALLY_LEDGER_INTERNAL_IDENTITY_H_

#include <filesystem>

#include "core/result.h"
#include "ledger/internal/db.h"

namespace tally::ledger::internal {

// By the first bytes and the size, before SQLite looks at it: says what is wrong in plain words.
// `whole` asks for exactly the size that the header names (the immutable base).
core::Status check_file(const std::filesystem::path& file, bool whole);
// By what SQLite reads: application id and schema version.
core::Status check_identity(const Db& db);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_IDENTITY_H_
