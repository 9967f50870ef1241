// Absent trade as rows of 0.
//
// Files of trade often list only what was traded. PPML wants the zeros as well, and with them the
// regressors of pairs that did not trade, which the file may tell or not. fill_absent() makes the
// panel balanced: every exporter with every importer in every period (and sector) among those that
// occur. What it cannot know it refuses; what it assumes is in Filling::text.
//
// May use: core, tables, gravity (formulas).
#ifndef TALLY_ESTIMATION_FILL_H_
#define TALLY_ESTIMATION_FILL_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/result.h"
#include "estimation/panel.h"
#include "tables/table.h"

namespace tally::estimation {

struct Filled {
  tables::Table table;  // rows of the file, then those added; only columns that are needed
  Filling filling;
};

// The panel is made of Request::panel (exporter, importer, period, sectors ...), else of the
// columns of the effects, of which those two are the countries whose values are mostly the same.
//
// Added: combinations without a row, but for trade of a country with itself, and those where an
// effect has no trade at all, which the estimate would drop (a country that does not exist yet, a
// pair that never trades beside a pair effect). The outcome is 0 there. Every other column is
// filled where the data shows what it is: it is the same in all rows that agree in some of the
// panel's columns (a distance: in the pair; a GDP: in exporter and period; a number of a pair), or
// the same in the rows of the pair before and after. Else the call is refused with the first such
// combination.
//
// A row whose outcome is null is there, and stays null.
core::Result<Filled> fill_absent(const tables::Table& table, const Request& request);

}  // namespace tally::estimation

#endif  // TALLY_ESTIMATION_FILL_H_
