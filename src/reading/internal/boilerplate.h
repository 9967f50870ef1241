// What is set aside is said in data/reading/boilerplate.csv: phrases and words of markup with the
// reason that a reader of the report sees. Loaded once; immutable; safe from any thread.
#ifndef TALLY_READING_INTERNAL_BOILERPLATE_H_
#define TALLY_READING_INTERNAL_BOILERPLATE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "reading/internal/first_words.h"

namespace tally::reading {

// Lower-case words of a text: letters, digits and the signs @ and ©; the apostrophe stays inside.
// Each with its place in the text.
struct PlainWord {
  std::string_view text;  // into the buffer that split_words() filled
  std::uint64_t key = 0;  // word_key(text)
  std::size_t begin = 0, end = 0;

  friend bool operator==(const PlainWord& a, const LowWord& b) {
    return a.key == b.key() && (a.text.size() <= kShortWord || a.text == b.str());
  }
};
std::vector<PlainWord> split_words(std::string_view text, std::string& buffer);

struct Phrase {
  enum class Kind : std::uint8_t {
    line,      // the whole block is the phrase
    starts,    // the block starts with it
    contains,  // it stands somewhere in the block
    ends,      // the block ends with it
    section,   // the whole block is it, and it heads a list of links or the like
    appeal,    // starts an appeal for money or subscriptions
    plea,      // goes on with an appeal that has started; alone it means nothing
  };
  Kind kind = Kind::line;
  bool tail_only = false;       // only after the article's first full paragraphs
  std::size_t max_bytes = 300;  // of the block
  bool colon = false;           // a colon must follow
  std::vector<LowWord> words;   // "*" = any words between
  std::string reason;
};

class Rules {
 public:
  // The embedded tables; errors name file and line.
  static core::Result<Rules> load();

  // Phrases whose first word is `word`, as indexes into phrases().
  [[nodiscard]] std::span<const std::uint32_t> starting_with(const PlainWord& word) const {
    return by_first_.find(word.key, word.text);
  }
  [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }
  // Reason for an element by the words of its class, id and role; empty = none.
  [[nodiscard]] std::string_view markup(std::string_view attributes) const;
  // "AFP", "Xinhua": an agency's name, as written.
  [[nodiscard]] bool agency(std::string_view name) const;
  // Lower-case word that may stand in the label of a speaker: "president", "q", "moderator".
  [[nodiscard]] bool speaker_word(std::string_view word) const;
  // A word that no label of a speaker holds: 'you', 'has', 'said'.
  [[nodiscard]] bool sentence_word(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  template <typename V>
  using Map = std::unordered_map<std::string, V, Hash, std::equal_to<>>;

  std::vector<Phrase> phrases_;
  FirstWords by_first_;
  Map<std::string> markup_, agencies_, speakers_, sentence_words_;
};

const Rules& rules();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_BOILERPLATE_H_
