// A comparison as subject and predicate: "trade between Russia and China" + "grew 25 %".
#ifndef TALLY_LANGUAGE_INTERNAL_CLAUSE_H_
#define TALLY_LANGUAGE_INTERNAL_CLAUSE_H_

#include <optional>
#include <string>

#include "language/internal/english.h"
#include "language/statement.h"

namespace tally::language::internal {

struct Clause {
  std::string subject;
  std::string predicate;
  std::optional<Period> base;   // measured from: "from 2013 to 2022"
  bool on_year_before = false;  // a growth: of a month it is said from when

  // "trade between Russia and China grew 25 % in 2022"
  [[nodiscard]] std::string with(const When& when) const;
};

struct Style {
  Tense tense = Tense::past;
  bool with_tail = false;  // see noun_of()
  const Context* context = nullptr;
};

Clause clause_of(const Expr& expr, Comparator comparator, Hedge hedge, const Operand& operand,
                 const Style& style);

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_CLAUSE_H_
