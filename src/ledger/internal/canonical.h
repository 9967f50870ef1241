// The hash chain. A batch's SHA-256 covers, in this order: the words "tallystick batch 1", the hash
// of the batch before (empty for the first), file name, path, the file's own SHA-256, the counts,
// then the digest of its figures and the digests of its other tables. Rows are taken in the order
// of their keys; places, sources and series enter by their codes, so that the numbers that a file
// happens to give them do not matter. Texts are preceded by their length, so no two contents give
// the same bytes.
#ifndef TALLY_LEDGER_INTERNAL_CANONICAL_H_
#define TALLY_LEDGER_INTERNAL_CANONICAL_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"
#include "ledger/internal/db.h"

namespace tally::ledger::internal {

struct BatchHash {
  std::int64_t id = 0;
  std::string file;
  std::string stored;    // empty while a writer is still at it
  std::string computed;  // upon the stored hash of the batch before
  bool counts_fit = true;
};

// Hashes of all batches from number `from` on, computed from the rows.
core::Result<std::vector<BatchHash>> hash_batches(const Db& db, std::int64_t from);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_CANONICAL_H_
