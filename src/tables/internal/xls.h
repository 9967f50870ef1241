// The older Excel format (BIFF, .xls) by libfreexl.
#ifndef TALLY_TABLES_INTERNAL_XLS_H_
#define TALLY_TABLES_INTERNAL_XLS_H_

#include <filesystem>
#include <string>

#include "core/result.h"
#include "tables/workbook.h"

namespace tally::tables::internal {

core::Result<Workbook> read_xls(const std::filesystem::path& path, const std::string& file,
                                const WorkbookLimits& limits);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_XLS_H_
