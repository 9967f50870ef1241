// The language of formulas, as users of fixest and ppmlhdfe know it:
//
//   trade ~ rta + log(dist) + i(year, rta, ref = 2000) | exporter^year + importer^year
//
//   outcome ~ regressors | effects      terms are joined by +
//   a:b                                 the product of two regressors
//   i(f), i(f, ref = v)                 a dummy for each level of f, but for the level v
//   i(f, z), i(f, z, ref = v)           each dummy times the number z
//   exporter^year                       one effect for each combination that occurs
//   0 or -1, 1                          without, with a constant (there is none beside effects)
//
// Expressions have numbers, columns (`names in backticks` may hold anything), 'text', + - * / ^,
// the comparisons == != < <= > >=, the connectives & | !, and the functions log, log1p, log10, exp,
// sqrt, abs, asinh, min, max, I. In a list of regressors, arithmetic stands inside I(...) or a
// function. Anything that is missing makes the result missing; log of 0 is an error, not a missing
// value.
//
// Parsing is linear in the length of the text (at most 64 KiB, nesting at most 100).
#ifndef TALLY_GRAVITY_FORMULA_H_
#define TALLY_GRAVITY_FORMULA_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::gravity {

struct Expression {
  enum class Kind : std::uint8_t { number, text, column, call };
  Kind kind = Kind::number;
  double number = 0;
  std::string name;  // text, column; call: function or operator ("+", "log", "neg", ":")
  std::vector<Expression> arguments;

  // Canonical text; parses back to the same expression.
  [[nodiscard]] std::string to_string() const;
  bool operator==(const Expression&) const = default;
};

struct Term {
  Expression expression;  // of the number; of `times` for dummies, or the number 1
  bool dummies = false;
  std::string factor;  // i(factor, ...)
  std::optional<std::string> reference;

  [[nodiscard]] std::string to_string() const;
  bool operator==(const Term&) const = default;
};

struct Formula {
  Expression outcome;
  std::vector<Term> regressors;
  bool constant = true;                           // false after 0 or -1
  std::vector<std::vector<std::string>> effects;  // columns of each

  [[nodiscard]] std::string to_string() const;
  bool operator==(const Formula&) const = default;
};

// bad_usage, with the column in `place`.
core::Result<Formula> parse_formula(std::string_view text);
// An expression by itself, for conditions, weights and offsets.
core::Result<Expression> parse_expression(std::string_view text);
// "exporter^importer" or one name.
core::Result<std::vector<std::string>> parse_interaction(std::string_view text);
// "exporter^year" from its columns, with backticks where a name needs them.
std::string interaction_name(const std::vector<std::string>& columns);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_FORMULA_H_
