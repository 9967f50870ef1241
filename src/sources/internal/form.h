// Published forms: what people download from a statistics office or a service, told apart by what
// stands in the file, never by its name.
//
// A file becomes a Download (bytes unpacked, text as UTF-8, spreadsheets and HTML tables as grids);
// the first Form that recognises it reads it into a Take, which counts every row: kept, set aside
// as a breakdown, or quarantined. Start reading at forms() and one small reader, such as
// ons_form.cpp.
#ifndef TALLY_SOURCES_INTERNAL_FORM_H_
#define TALLY_SOURCES_INTERNAL_FORM_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "sources/internal/grid.h"
#include "sources/internal/take.h"

namespace tally::sources::internal {

struct Download {
  std::string name;          // as it is shown to people; of a member of a zip "a.zip/b.csv"
  std::string_view text;     // UTF-8; empty if it is a spreadsheet
  std::string encoding;      // what it was converted from; empty: it was UTF-8
  std::vector<Grid> sheets;  // of a spreadsheet, or the tables of an HTML page
  // Named by the person who imports, where a table does not say it.
  std::string_view source;
  std::string_view partner;  // a code of places

  // Fields of the first line that is not blank, split at `separator`, quotes taken off.
  [[nodiscard]] std::vector<std::string> header(char separator) const;
};

struct Form {
  std::string_view id;    // "comtrade-csv"
  std::string_view what;  // "UN Comtrade, CSV in the present form"
  std::string_view
      encodings;  // in which it is published besides UTF-8, as iconv names them: "GB18030"
  bool (*fits)(const Download&);
  core::Status (*read)(const Download&, Take&);
};

// All forms, in the order in which they are tried.
const std::vector<Form>& forms();
// The first that fits, or nullptr.
const Form* recognise(const Download& download);

// True if it is the project's own CSV (docs/import.md), which parse_plain() reads.
bool is_plain(const Download& download);

// True if each of `wanted` stands among `header`.
bool has_all(const std::vector<std::string>& header,
             std::initializer_list<std::string_view> wanted);

// The forms, by publisher; each list is short and stands in one file.
const std::vector<Form>& comtrade_forms();
const std::vector<Form>& comtrade_json_forms();
const std::vector<Form>& imf_forms();
const std::vector<Form>& eurostat_forms();
const std::vector<Form>& eurostat_book_forms();
const std::vector<Form>& census_forms();
const std::vector<Form>& ons_forms();
const std::vector<Form>& china_forms();
const std::vector<Form>& russia_book_forms();
const std::vector<Form>& asia_forms();
const std::vector<Form>& office_forms();
const std::vector<Form>& baci_forms();
const std::vector<Form>& wits_forms();
const std::vector<Form>& brazil_forms();
const std::vector<Form>& japan_forms();
const std::vector<Form>& ft900_forms();
const std::vector<Form>& turkey_forms();
const std::vector<Form>& other_forms();

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_FORM_H_
