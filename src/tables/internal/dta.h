// Stata files (.dta, versions 104 to 119) by libreadstat.
#ifndef TALLY_TABLES_INTERNAL_DTA_H_
#define TALLY_TABLES_INTERNAL_DTA_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"
#include "tables/table.h"

namespace tally::tables::internal {

core::Result<Table> read_dta(const std::filesystem::path& path, const ReadOptions& options);
core::Result<Table> parse_dta(std::string_view bytes, const std::string& file,
                              const ReadOptions& options);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_DTA_H_
