// The small parts of an .xlsx: which cell styles show dates, the shared texts, the list of sheets.
#ifndef TALLY_TABLES_INTERNAL_XLSX_STYLES_H_
#define TALLY_TABLES_INTERNAL_XLSX_STYLES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::tables::internal {

// True if a number format shows a day, a month or a year ("mmm-yy", "dd.mm.yyyy"); clock times
// alone are numbers to us.
bool is_date_format(std::string_view code);

// By index of the cell style: does it show a date? From styles.xml.
core::Result<std::vector<bool>> date_styles(std::string xml, const std::string& file);
// sharedStrings.xml: the texts in their order.
core::Result<std::vector<std::string>> shared_texts(std::string xml, const std::string& file);
// A relationships part: id -> target as a path in the zip, seen from `folder`; links that lead out
// of the file are left out.
core::Result<std::map<std::string, std::string>> relations(std::string xml,
                                                           const std::string& folder,
                                                           const std::string& file);

struct SheetEntry {
  std::string name, relation;
  bool hidden = false;
};
struct WorkbookParts {
  std::vector<SheetEntry> sheets;
  bool date1904 = false;
};
// workbook.xml.
core::Result<WorkbookParts> workbook_parts(std::string xml, const std::string& file);

// "_x000D_" and the like as the characters that they stand for.
std::string unescape_x(std::string text);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_XLSX_STYLES_H_
