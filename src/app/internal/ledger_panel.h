// The ledger as a table for estimation: yearly trade of each pair by each side's book.
#ifndef TALLY_APP_INTERNAL_LEDGER_PANEL_H_
#define TALLY_APP_INTERNAL_LEDGER_PANEL_H_

#include "core/result.h"
#include "ledger/ledger.h"
#include "tables/table.h"

namespace tally::app {

// Columns: exporter, importer (codes of countries), year, exports (as the exporter reports them),
// imports (as the importer does); in whole dollars, as known today. For each reporter and year the
// first of its sources that lists partners speaks. Null where a side does not report the pair; the
// ledger lists no zeros that nobody published.
core::Result<tables::Table> ledger_panel(const ledger::Ledger& ledger, const std::string& id);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_LEDGER_PANEL_H_
