// Everything under data/ledger as batches, in a fixed order.
#ifndef TALLY_SOURCES_INTERNAL_LOAD_H_
#define TALLY_SOURCES_INTERNAL_LOAD_H_

#include <filesystem>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "sources/internal/formats.h"

namespace tally::sources::internal {

struct Loaded {
  SourceRules rules;
  std::vector<ledger::Batch> batches;  // governance, registries, releases, Russian tables, flows
  // Where the figures stand among them.
  std::size_t releases = 0, first_flow = 0;
};

// `folder` is data/ledger. Rows that are wrong are in the batches' quarantines.
core::Result<Loaded> load(const std::filesystem::path& folder);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_LOAD_H_
