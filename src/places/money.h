// Average exchange rates by month and year, from data/places/rates-*.csv.
//
// May use: core. A conversion is always derived: callers mark it and never use it where the
// publisher gives the currency itself.
#ifndef TALLY_PLACES_MONEY_H_
#define TALLY_PLACES_MONEY_H_

#include <optional>
#include <string>

#include "core/money.h"
#include "core/result.h"
#include "core/time.h"

namespace tally::places {

struct Rate {
  double per_usd = 0;    // units of the currency per US dollar, average of the period
  std::string source;    // "FRED H.10 monthly average", "IMF IFS annual average"
  bool complete = true;  // false if months of the period are missing
};

// Average rate of `currency` per US dollar over `period`: the yearly average for calendar years,
// else the mean of the months there are, with complete = false if some are missing. nullopt if not
// known. Thread-safe; the tables are parsed at first use.
std::optional<Rate> usd_rate(core::Currency currency, const core::Period& period);
// Converts between two currencies over USD.
std::optional<double> convert(double amount, core::Currency from, core::Currency to,
                              const core::Period& period);

// Status of the embedded rate tables and currencies.csv; the tests call it. With a fault in a table
// it counts as empty.
core::Status check_money();

}  // namespace tally::places

#endif  // TALLY_PLACES_MONEY_H_
