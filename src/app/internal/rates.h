// The user's own exchange rates: a table beside the ledger (sources/rates.h).
#ifndef TALLY_APP_INTERNAL_RATES_H_
#define TALLY_APP_INTERNAL_RATES_H_

#include <filesystem>
#include <string>

#include "core/result.h"

namespace tally::app {

// In a ledger's id: what comes before the hash of the user's rates.
inline constexpr const char* kRatesPart = "rates:";

// Hands the user's table to places::use_rates(), or no rates if there is none or it is not wanted.
// Returns the hash of those that answers can rest on; empty if there are none.
core::Result<std::string> take_user_rates(bool wanted);

// Puts the rates of `file` into the table beside the ledger `into` and tells what came of each row;
// an empty text if the file holds no rates.
core::Result<std::string> import_rates(const std::filesystem::path& file,
                                       const std::filesystem::path& into, bool dry_run);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_RATES_H_
