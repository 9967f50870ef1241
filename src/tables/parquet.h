// Parquet through DuckDB, which is opened when it is needed (dlopen) and never linked. Nothing else
// in the program needs it. `tools/get_duckdb.sh` fetches it.
#ifndef TALLY_TABLES_PARQUET_H_
#define TALLY_TABLES_PARQUET_H_

#include <filesystem>
#include <string>

#include "core/result.h"
#include "tables/table.h"

namespace tally::tables {

// Where libduckdb.so was found and its version ("v1.5.6"), or why it was not: it is looked for in
// $TALLY_DUCKDB (a file), beside the program, in lib/tallystick beside it or beside its folder, and
// where the system looks.
struct DuckDbFound {
  std::string path, version;
};
core::Result<DuckDbFound> find_duckdb();

// Whole numbers up to 64 bits are read as integers, other numbers and truth values as numbers,
// texts, dates and times as text; columns of other types are left out and noted.
core::Result<Table> read_parquet(const std::filesystem::path& path, const ReadOptions& options);

// Writes a table; to a temporary file first, then renamed. It is read back as it was.
core::Status write_parquet(const Table& table, const std::filesystem::path& path);

}  // namespace tally::tables

#endif  // TALLY_TABLES_PARQUET_H_
