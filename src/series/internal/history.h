// What one rung says about one ordered pair in one direction, as of one day: per period and
// currency the row that was current then. And how a period that nobody published is built from
// periods that were.
#ifndef TALLY_SERIES_INTERNAL_HISTORY_H_
#define TALLY_SERIES_INTERNAL_HISTORY_H_

#include <optional>
#include <string>
#include <vector>

#include "series/series.h"

namespace tally::series {

// The current row of one period and currency.
struct Current {
  Period period;
  Currency currency;
  const Figure* figure = nullptr;
  Knowledge knowledge = Knowledge::known;
};

struct History {
  std::vector<Current> levels;  // ordered by period, then currency
};

// Of all vintages of one key (ascending or not), the row that was current: the newest known one,
// else the oldest that may have been known (assumed). nullptr if none was known, or if the figure
// was taken back. `rows` share source, period and currency.
const Figure* current_row(const std::vector<const Figure*>& rows, const AsOf& as_of,
                          Knowledge* knowledge);

// True if the figure can stand for a level that is compared with unadjusted figures; or, where
// adjusted figures are asked for, if it is one.
bool usable_adjustment(const Figure& figure, const AsOf& as_of);

// A period put together from published ones: +1 adds, -1 takes away.
struct Piece {
  const Current* current = nullptr;
  int sign = 1;
};

// The shortest chain of published periods of one currency that adds up to `period`: one row if it
// was published itself, else months, quarters, year-to-date figures, with at most one piece taken
// away. Empty if there is none.
std::vector<Piece> compose(const History& history, const Period& period, Currency currency);

// "12 months", "2022-01..2022-11 less 2022-01..2022-10".
std::string words_of(const std::vector<Piece>& pieces);

}  // namespace tally::series

#endif  // TALLY_SERIES_INTERNAL_HISTORY_H_
