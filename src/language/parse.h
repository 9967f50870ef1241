// Text to statement.
#ifndef TALLY_LANGUAGE_PARSE_H_
#define TALLY_LANGUAGE_PARSE_H_

#include <string_view>

#include "core/result.h"
#include "language/statement.h"

namespace tally::language {

// Reads one statement. Errors point at the column (code points, from 1), say what was expected
// there and suggest the nearest form, place or unit; Code::bad_usage. Linear time; nesting and
// length are limited.
core::Result<Statement> parse(std::string_view text);

// Places the caret of `error` under `text`, for terminals (two lines).
std::string point_at(std::string_view text, const core::Error& error);

}  // namespace tally::language

#endif  // TALLY_LANGUAGE_PARSE_H_
