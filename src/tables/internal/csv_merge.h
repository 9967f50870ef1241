// Pieces of a file into one table. Takes the pieces' columns apart as it goes, so that memory does
// not double.
#ifndef TALLY_TABLES_INTERNAL_CSV_MERGE_H_
#define TALLY_TABLES_INTERNAL_CSV_MERGE_H_

#include <vector>

#include "core/result.h"
#include "tables/internal/csv_piece.h"
#include "tables/table.h"

namespace tally::tables::internal {

// Number of rows, and where they stand. `first_line` is the line of the first piece.
void merge_rows(const std::vector<Piece>& pieces, std::int64_t first_line, Table& table);
// Fills the columns of `table`, which has their names already. The texts are copied, so the file
// may go afterwards.
void merge_columns(std::vector<Piece>& pieces, int threads, Table& table);
// All names and texts as UTF-8.
core::Status to_utf8(Encoding encoding, Table& table);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_CSV_MERGE_H_
