// Exchange rates as the European Central Bank and the Federal Reserve publish them, for a user's
// own table of rates. They fill the months for which none ships (places/user_rates.h).
#ifndef TALLY_SOURCES_RATES_H_
#define TALLY_SOURCES_RATES_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "places/user_rates.h"

namespace tally::sources {

struct RateRow {
  core::Currency currency;
  core::Month month;
  double per_usd = 0;  // units per US dollar, average of the month
  std::int64_t line = 0;
};

// rows_in = rows.size() + set_aside + bad. In the Fed's table a row is one cell of figures.
struct RateFile {
  std::string what;    // "European Central Bank, monthly averages"
  std::string source;  // "ECB monthly averages"
  std::vector<RateRow> rows;
  std::int64_t rows_in = 0, set_aside = 0, bad = 0;
  std::vector<std::string> examples;  // of what is wrong, with its line
};

// True if the text begins as the ECB's CSV of series EXR or the Fed's H.10 by series in columns.
bool holds_rates(std::string_view text);
core::Result<RateFile> read_rates(std::string_view text, const std::string& file);

// The user's table: currency,month,per_usd,source,file,line. Reading it gives rates with a source
// that names the file they came from.
core::Result<std::vector<places::UserRate>> read_rate_table(std::string_view text,
                                                            const std::string& file);
// The table with the rows of `fresh` in it; what it had for the same currency and month goes.
core::Result<std::string> with_rates(std::string_view table, const std::string& table_name,
                                     const RateFile& fresh, const std::string& fresh_name);

}  // namespace tally::sources

#endif  // TALLY_SOURCES_RATES_H_
