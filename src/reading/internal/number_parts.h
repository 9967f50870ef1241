// Pieces of which amounts are made: digits and number words, 'per cent' and 'percentage points'.
#ifndef TALLY_READING_INTERNAL_NUMBER_PARTS_H_
#define TALLY_READING_INTERNAL_NUMBER_PARTS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "language/claim.h"
#include "reading/internal/tokens.h"

namespace tally::reading::number_parts {

inline bool is(const std::vector<Token>& t, std::size_t at, const Word& word) {
  return at < t.size() && t[at].low == word;
}

template <std::size_t N>
[[gnu::always_inline]] inline bool any_of(const std::vector<Token>& t, std::size_t at,
                                          const Word (&words)[N]) {
  return at < t.size() && t[at].low.is_any(words);
}

inline bool any_of(const std::vector<Token>& t, std::size_t at, const WordSet& set) {
  return at < t.size() && set.has(*t[at].row);
}
template <std::size_t N>
[[gnu::always_inline]] inline bool any_of(const std::vector<Token>& t, std::size_t at,
                                          const WordSet& set, const Word (&words)[N]) {
  return any_of(t, at, set) || any_of(t, at, words);
}

inline language::ClaimNumber whole(std::int64_t n) {
  language::ClaimNumber out;
  out.number = core::Decimal{n, 0};
  return out;
}

// Digits or words; `length` in tokens. "two and a half" is 2.5, "ninety five" 95, "a billion" is
// one.
std::optional<language::ClaimNumber> number_at(const std::vector<Token>& t, std::size_t at,
                                               std::size_t& length);
// "per cent", "%", "percentage points", "pct"; length in tokens, 0 if none.
std::size_t percent_at(const std::vector<Token>& t, std::size_t at, bool& points);

}  // namespace tally::reading::number_parts

#endif  // TALLY_READING_INTERNAL_NUMBER_PARTS_H_
