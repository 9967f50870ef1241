// The figures of an import in the order of the table's key, and what is made of them on their way
// in: rows of `figure`, rows of `coverage`, digests for the hash chain.
#ifndef TALLY_LEDGER_INTERNAL_FIGURE_ROWS_H_
#define TALLY_LEDGER_INTERNAL_FIGURE_ROWS_H_

#include <cstdint>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "ledger/internal/canonical.h"
#include "ledger/internal/db.h"
#include "ledger/internal/feed.h"
#include "ledger/internal/pages.h"

namespace tally::ledger::internal {

struct Entry {
  std::uint64_t who = 0;  // reporter, partner, series, book, 16 bits each, as the file numbers them
  std::uint64_t when = 0;  // step, first month, months
  std::int32_t release = 0;
  const FigureRow* row = nullptr;
};

// By key, then by the order of release.
bool operator<(const Entry& a, const Entry& b);
// Puts them in that order.
void sort_entries(std::vector<Entry>& entries);
// `when` of a row.
std::uint64_t when_of(const FigureRow& row);

// Writes sorted entries into `figure_row` and `coverage`; the digests of their batches, counted
// from `first_batch`, are made beside that. With `pages`, rows of `figure_row` go there, if they
// are the first and not too many. Fails if they do not fit into the table: more than 8,191 vintages
// of one figure, a period out of range, a ledger that is full.
core::Result<FigureDigests> write_figures(const Db& db, const std::vector<Entry>& entries,
                                          std::int64_t first_batch, Pages* pages = nullptr);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_FIGURE_ROWS_H_
