// The words of a statement's text. Linear, bounded, and safe for any bytes.
#ifndef TALLY_LANGUAGE_INTERNAL_LEXER_H_
#define TALLY_LANGUAGE_INTERNAL_LEXER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::language::internal {

inline constexpr std::size_t kLongestText = 20000;  // bytes of one statement

struct Token {
  enum class Kind : std::uint8_t { end, word, number, string, punct };
  Kind kind = Kind::end;
  std::string_view text;  // as written, or the plain form of a typographic sign ("\u2265" is ">=")
  std::string value;      // of a string: without quotes and escapes
  std::int64_t column = 1;  // code points, from 1
  std::size_t begin = 0;    // bytes in the source
  std::size_t end = 0;

  [[nodiscard]] bool is(std::string_view sign) const { return kind == Kind::punct && text == sign; }
};

// All tokens, with one of kind `end` last. Errors: too long, not UTF-8, a string that never closes,
// a character that no statement uses.
core::Result<std::vector<Token>> tokenize(std::string_view text);

// True if `text` lexes as exactly one word, so that it can stand without quotes.
bool is_one_word(std::string_view text);
// A string of the language with its quotes.
std::string quoted(std::string_view text);

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_LEXER_H_
