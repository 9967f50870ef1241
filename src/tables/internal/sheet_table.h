// A sheet that holds one plain table: names in its first row with cells, records below.
#ifndef TALLY_TABLES_INTERNAL_SHEET_TABLE_H_
#define TALLY_TABLES_INTERNAL_SHEET_TABLE_H_

#include "core/result.h"
#include "tables/table.h"
#include "tables/workbook.h"

namespace tally::tables::internal {

// The sheet is options.sheet, or the only visible one with cells. Dates become text, YYYY-MM-DD.
core::Result<Table> table_of(const Workbook& book, const ReadOptions& options);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_SHEET_TABLE_H_
