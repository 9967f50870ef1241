// Sets of words: which words say that a figure is a rough one, end a clause, are verbs of arrival
// ... The words are data, data/reading/words/GROUP.toml; the build makes "reading/words/GROUP.h" of
// each file, with a constant for each set: `a.is_any(i, words::kApproximator)`.
//
// A word has one row of bits, a bit for each set that it is in, looked up once when a text is cut
// into tokens; to ask for a set is to test one bit. Sets are joined with `|`, also those of several
// groups.
#ifndef TALLY_READING_INTERNAL_WORD_SETS_H_
#define TALLY_READING_INTERNAL_WORD_SETS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "reading/internal/words.h"

namespace tally::reading {

// One cache line, a word for each group.
struct WordRow {
  std::array<std::uint64_t, 8> bits{};
  WordRow& operator|=(const WordRow& other) {
    for (std::size_t g = 0; g < bits.size(); ++g) bits[g] |= other.bits[g];
    return *this;
  }
};

inline constexpr WordRow kNoRow{};

class WordSet {
 public:
  constexpr WordSet() = default;
  constexpr WordSet(std::size_t group, unsigned bit) { row_.bits[group] = std::uint64_t{1} << bit; }
  [[nodiscard]] constexpr bool has(const WordRow& row) const {
    // written out, so that the compiler drops the groups that are not asked for
    const auto common = [&](std::size_t g) { return row.bits[g] & row_.bits[g]; };
    return (common(0) | common(1) | common(2) | common(3) | common(4) | common(5) | common(6) |
            common(7)) != 0;
  }
  // By the letters of the word, for texts that are not tokens.
  [[nodiscard]] bool has(std::string_view low) const;
  friend constexpr WordSet operator|(WordSet a, const WordSet& b) {
    for (std::size_t g = 0; g < a.row_.bits.size(); ++g) a.row_.bits[g] |= b.row_.bits[g];
    return a;
  }

 private:
  WordRow row_;
};

// The row of a word in small letters; all zeros for a word that is in no set.
const WordRow& word_row(std::uint64_t key, std::string_view low);
inline const WordRow& word_row(const LowWord& low) { return word_row(low.key(), low.str()); }
inline const WordRow& word_row(std::string_view low) { return word_row(word_key(low), low); }

inline bool WordSet::has(std::string_view low) const { return has(word_row(low)); }

// The words of a set in the order of the alphabet: for stems and endings, which no token is equal
// to.
std::vector<std::string_view> words_in(const WordSet& set);

namespace words {

struct WordOfSets {
  std::string_view word;
  WordRow row;
};
struct NamedSet {
  std::string_view group, name;
  WordSet set;
};
// All of the files, for the table and for tests.
std::span<const WordOfSets> all_words();
std::span<const NamedSet> all_sets();

}  // namespace words
}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_WORD_SETS_H_
