#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/text.h"
#include "tables/bytes.h"
#include "tables/csv.h"
#include "tables/internal/dta.h"
#include "tables/internal/sheet_table.h"
#include "tables/parquet.h"
#include "tables/table.h"
#include "tables/workbook.h"

namespace tally::tables {
namespace {

using core::Code;

enum class Format : std::uint8_t { csv, excel, stata, parquet, unknown };

Format format_of(const std::filesystem::path& path) {
  std::filesystem::path name = path.filename();
  if (core::to_lower(name.extension().string()) == ".gz") name = name.stem();
  const std::string ending = core::to_lower(name.extension().string());
  if (ending == ".csv" || ending == ".tsv" || ending == ".txt" || ending == ".tab") {
    return Format::csv;
  }
  if (ending == ".xlsx" || ending == ".xlsm" || ending == ".xls") return Format::excel;
  if (ending == ".dta") return Format::stata;
  if (ending == ".parquet" || ending == ".pq") return Format::parquet;
  return Format::unknown;
}

core::Status refuse_foreign(std::string_view bytes, const std::string& file) {
  const auto is = [&](std::string_view begin) { return bytes.starts_with(begin); };
  std::string what;
  if (is("PK\x03\x04")) what = "a zip or an Excel file";
  if (is("\xD0\xCF\x11\xE0")) what = "an old Excel file";
  if (is("PAR1")) what = "a Parquet file";
  if (is("<stata_dta>")) what = "a Stata file";
  if (is("%PDF")) what = "a PDF file";
  if (what.empty()) return {};
  return core::fail(Code::bad_input, fmt::format("this is {}, not CSV", what), {file, 0, 0},
                    "the ending of its name should say what it is");
}

core::Result<Table> read_csv(const std::filesystem::path& path, const ReadOptions& options) {
  TALLY_TRY(bytes, read_file(path, options.max_bytes));
  TALLY_CHECK(refuse_foreign(bytes.view(), path.string()));
  return parse_csv(bytes.view(), path.string(), options);
}

core::Result<Table> read_any(const std::filesystem::path& path, const ReadOptions& options) {
  switch (format_of(path)) {
    case Format::csv:
      return read_csv(path, options);
    case Format::stata:
      return internal::read_dta(path, options);
    case Format::parquet:
      return read_parquet(path, options);
    case Format::excel: {
      TALLY_TRY(book, read_workbook(path));
      return internal::table_of(book, options);
    }
    case Format::unknown:
      break;
  }
  return core::fail(Code::unsupported, "the ending of the name does not say what the file is",
                    {path.string(), 0, 0},
                    "known are .csv .tsv .txt (also .gz), .parquet, .xlsx, .xls and .dta");
}

}  // namespace

core::Result<Table> read_table(const std::filesystem::path& path, const ReadOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  TALLY_TRY(table, read_any(path, options));
  table.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return table;
}

}  // namespace tally::tables
