// CSV (RFC 4180, LF) for spreadsheets and scripts. Cells that a spreadsheet would run as a formula
// are neutralised. `excel`: starts with a byte order mark, so that Excel reads it as UTF-8.
#ifndef TALLY_REPORT_CSV_H_
#define TALLY_REPORT_CSV_H_

#include <string>

#include "report/answer.h"

namespace tally::report {

struct CsvOptions {
  bool excel = false;
};

// One row a statement: both verdicts, the deciding figure, what was said and where.
std::string to_csv(const ArticleAnswer& answer, const CsvOptions& options = {});
// One row a figure of every statement: enough to recompute the verdicts.
std::string figures_csv(const ArticleAnswer& answer, const CsvOptions& options = {});
// The verdicts (one row) or, of a bare series, one row a figure.
std::string to_csv(const AskAnswer& answer, const CsvOptions& options = {});

}  // namespace tally::report

#endif  // TALLY_REPORT_CSV_H_
