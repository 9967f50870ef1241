// Rows of the governance tables and registries, to and from a ledger file.
#ifndef TALLY_LEDGER_INTERNAL_TABLES_H_
#define TALLY_LEDGER_INTERNAL_TABLES_H_

#include <cstdint>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "ledger/internal/db.h"

namespace tally::ledger::internal {

// Inserts all table rows of `batch` (not its figures) as rows of batch number `id`.
core::Status write_tables(const Db& db, const Batch& batch, std::int64_t id);

// A source as it stands in one file; `defined` is false for one that the file only refers to.
struct StoredSource {
  std::int64_t id = 0;
  bool defined = true;
  Source source;
};
core::Result<std::vector<StoredSource>> read_sources(const Db& db);
core::Result<std::vector<Batch::CodedDefault>> read_defaults(const Db& db);
core::Result<std::vector<Batch::CodedDefect>> read_defects(const Db& db);
core::Result<std::vector<Batch::CodedRankTo>> read_rank_to(const Db& db);
core::Result<std::vector<Target>> read_targets(const Db& db);
core::Result<std::vector<Utterance>> read_utterances(const Db& db);
core::Result<std::vector<Event>> read_events(const Db& db);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_TABLES_H_
