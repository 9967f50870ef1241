// Small helpers shared by the commands.
#ifndef TALLY_APP_INTERNAL_CLI_UTIL_H_
#define TALLY_APP_INTERNAL_CLI_UTIL_H_

#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/session.h"
#include "core/time.h"
#include "places/places.h"

namespace tally::app {

// --date, --as-of: a day that exists, or Code::bad_usage. Empty text gives no day.
core::Result<std::optional<core::Day>> parse_day(const std::string& text,
                                                 const std::string& option);

// A place by code or name, or an error that suggests one.
core::Result<places::PlaceId> parse_place(const std::string& text);
// Up to two places.
core::Result<std::vector<places::PlaceId>> parse_places(const std::vector<std::string>& texts);

core::Result<Session> open_session(const Common& common);

// Columns of text, padded to their widest cell; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_CLI_UTIL_H_
