// Words, numbers and symbols of a sentence, with byte offsets. Any bytes are accepted; linear time.
#ifndef TALLY_READING_INTERNAL_TOKENS_H_
#define TALLY_READING_INTERNAL_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/internal/openings.h"
#include "reading/internal/word_sets.h"
#include "reading/internal/words.h"

namespace tally::reading {

enum class TokenKind : std::uint8_t { word, number, symbol };

struct Token {
  Token() = default;
  Token(std::size_t from, TokenKind what, bool no_blank, std::string_view written, LowWord lower)
      : begin(from),
        end(from + written.size()),
        kind(what),
        glued(no_blank),
        row(&word_row(lower)),
        raw(written),
        low(std::move(lower)) {}

  std::size_t begin = 0, end = 0;  // bytes of the sentence
  TokenKind kind = TokenKind::word;
  bool capital = false;               // begins with a capital letter
  bool all_caps = false;              // two or more letters, all capital
  bool glued = false;                 // no blank before it
  Openings opens = kUnknownOpenings;  // the tables of which an entry may begin here
  const WordRow* row = &kNoRow;       // the sets that `low` is in
  std::string raw;  // as written, without the dots of abbreviations ("U.S." -> "US")
  LowWord low;      // the same in lower case; numbers without thousands separators
};

// What a comma between digits is in a text: '1,234' is over a thousand, or, where the text writes
// '20,5%' and never '20.5%', a little over one.
enum class Comma : std::uint8_t { thousands, decimal, decimal_in_millions };
Comma comma_of(std::string_view text);

// "China's" is two tokens, "China" and "'s"; "Sino-Russian" three, the hyphen glued; "$200bn"
// three; "1,234.5" one number. Curly quotes and apostrophes become straight ones.
// Of texts with decimal commas '1,858 billion' is 1.858 billion; '1,858 million' is left as it is,
// since many of them mix the two. Of such as write '612,87 million', '525,737 million' is 525.737.
std::vector<Token> tokenize(std::string_view text, Comma comma = Comma::thousands);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_TOKENS_H_
