// Other languages: a sentence is turned into the words of the lexicon, phrase by phrase, from a
// table, and then read like any other. Enough for the simplest frames (level, growth, target); what
// a table does not know stays as it is, and a sentence that makes no sense then gives nothing.
#ifndef TALLY_READING_INTERNAL_GLOSS_H_
#define TALLY_READING_INTERNAL_GLOSS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace tally::reading {

struct Gloss {
  struct Piece {
    std::size_t begin = 0, end = 0;  // bytes of `text`
    std::size_t from = 0, to = 0;    // bytes of the sentence
  };
  std::string text;
  std::vector<Piece> pieces;  // in the order of `text`

  // The bytes of the sentence that stand behind bytes [begin, end) of `text`.
  [[nodiscard]] std::pair<std::size_t, std::size_t> back(std::size_t begin, std::size_t end) const;
};

// "de" or "en": by the commonest small words. English where it cannot be told.
std::string language_of(std::string_view text);
// Only for a language that has a table: "de".
Gloss gloss_of(std::string_view sentence, std::string_view language);
core::Status check_gloss_tables();  // faults with file and line; for tests

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_GLOSS_H_
