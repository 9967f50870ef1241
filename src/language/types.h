// What an expression counts: money, per cent, points, a ratio or a rank. The parser refuses
// comparisons of unlike things; others may ask before they build a statement.
#ifndef TALLY_LANGUAGE_TYPES_H_
#define TALLY_LANGUAGE_TYPES_H_

#include <string_view>

#include "core/money.h"
#include "core/result.h"
#include "language/statement.h"

namespace tally::language {

// Unit of the expression's figures. An error (bad_usage, without a place) if its parts do not fit
// together: a share of growths, money plus per cent, `*` outside rank() and overtakes().
core::Result<core::Unit> unit_of(const Expr& expr);

// True if a figure in `unit` may be compared with `quantity`.
bool comparable(core::Unit unit, const Quantity& quantity);

// "money", "per cent", ...: for messages.
std::string_view name_of(core::Unit unit);

// True if the statement can be written down: everything that parse() demands. Equivalent to
// parse(print(s)) == s.
core::Status check(const Statement& statement);

}  // namespace tally::language

#endif  // TALLY_LANGUAGE_TYPES_H_
