// Writing ledgers: the immutable base, and imports into a user's own file.
//
// Both take whole batches: one import is one transaction is one batch. After a crash at any moment
// a user's ledger holds a batch whole or not at all; a base is written beside its place and
// renamed.
#ifndef TALLY_LEDGER_WRITER_H_
#define TALLY_LEDGER_WRITER_H_

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"

namespace tally::ledger {

struct Written {
  std::string id;            // hash of the last batch
  std::int64_t figures = 0;  // of these batches
  std::int64_t bytes = 0;    // size of the file
};

// Builds the base ledger from `batches`, in that order. The same batches give the same id and the
// same bytes. `out` is replaced in one step when all is well, and untouched otherwise.
core::Result<Written> write_base(const std::filesystem::path& out,
                                 const std::vector<Batch>& batches);

// Appends batches to the user's ledger, which is made if it does not exist, in one transaction.
// Others may read it meanwhile; a second writer waits two seconds, then Code::busy. With `after`,
// fails with Code::busy unless that is the hash of the last batch (empty: there is none).
core::Result<Written> append(const std::filesystem::path& user_ledger,
                             const std::vector<Batch>& batches,
                             const std::optional<std::string>& after = {});

}  // namespace tally::ledger

#endif  // TALLY_LEDGER_WRITER_H_
