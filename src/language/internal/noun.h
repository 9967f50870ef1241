// Expressions as noun phrases: "trade between Russia and China", "China's share of Russia's
// exports".
#ifndef TALLY_LANGUAGE_INTERNAL_NOUN_H_
#define TALLY_LANGUAGE_INTERNAL_NOUN_H_

#include <string>
#include <vector>

#include "language/statement.h"

namespace tally::language::internal {

struct Noun {
  std::string text;
  bool plural = false;  // "exports were", "trade was"
};

// What is said once, at the end of the sentence, instead of behind each series: whose figures, and
// in which currency.
struct Tail {
  std::string book;      // "by Russia's figures"
  std::string currency;  // "in yuan terms"
  bool operator==(const Tail&) const = default;
  [[nodiscard]] bool empty() const { return book.empty() && currency.empty(); }
  // ", by Russia's figures, in yuan terms"
  [[nodiscard]] std::string text() const;
};
Tail tail_of(const Series& series);
// True if all series of these expressions have the same tail; then it is that of the first.
bool common_tail(const std::vector<const Expr*>& exprs, Tail& tail);

// `with_tail`: each series carries its own tail in parentheses.
Noun noun_of(const Series& series, bool with_tail);
Noun noun_of(const Expr& expr, bool with_tail, const Context& context);

// The partners that a rank runs over, seen from the place whose partners they are.
struct Ranking {
  std::string owner;   // "Russia"
  std::string role;    // "trading partner", "export market", "supplier"
  std::string within;  // " in ASEAN", " among countries", or empty
};
Ranking ranking_of(const Series& of, const Context& context);

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_NOUN_H_
