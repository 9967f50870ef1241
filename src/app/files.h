// Files and places on disk: reading with a limit, writing whole or not at all, finding the ledger.
//
// May use: core. No state; safe to use from any thread.
#ifndef TALLY_APP_FILES_H_
#define TALLY_APP_FILES_H_

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace tally::app {

// Reads a file, or standard input for "-". More than `max_bytes` is refused (Code::too_large) after
// having read no more than that.
core::Result<std::string> read_input(const std::string& path, std::size_t max_bytes);

// Writes beside the target, flushes to disk and renames: a reader sees the old file or the new one.
core::Status write_whole(const std::filesystem::path& path, std::string_view content);

// The folder of the running program; empty if the system does not tell.
std::filesystem::path executable_folder();

// The base ledger: `chosen` (--ledger), else $TALLY_BASE, else base.tally beside the program, else
// in
// ../share/tallystick. Code::not_found names the places that were tried.
core::Result<std::filesystem::path> find_base(const std::optional<std::string>& chosen);

// The user's own ledger: $TALLY_USER, else tallystick/user.tally under $XDG_DATA_HOME or
// ~/.local/share. It need not exist.
std::filesystem::path user_ledger();
// Beside it: the exchange rates that the user imported (sources/rates.h).
std::filesystem::path user_rates();

}  // namespace tally::app

#endif  // TALLY_APP_FILES_H_
