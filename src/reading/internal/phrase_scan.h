// Whether a text in small letters holds one of many phrases: one pass over its words, each looked
// up once, where a search for each phrase would read the text anew.
#ifndef TALLY_READING_INTERNAL_PHRASE_SCAN_H_
#define TALLY_READING_INTERNAL_PHRASE_SCAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/internal/first_words.h"

namespace tally::reading {

// A phrase begins with a whole word of the text; its last word may go on ('statistic' is in
// 'statistics'), but not where it is the first one, too. '^' in front: at the beginning of a line.
class PhraseScan {
 public:
  void add(std::string_view phrase);
  void seal() { by_first_.seal(); }  // once, before the first question
  [[nodiscard]] bool in(std::string_view low) const;

 private:
  struct Phrase {
    std::string text;
    bool at_line = false;
  };
  std::vector<Phrase> phrases_;
  FirstWords by_first_;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_PHRASE_SCAN_H_
