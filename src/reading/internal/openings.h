// With one look at a word, the tables of which an entry may begin with it. Nearly every word of a
// text begins a phrase of few tables or none; asking a dozen tables one after the other about each
// was a fifth of all reading time. A set bit may be wrong, a missing one never is.
#ifndef TALLY_READING_INTERNAL_OPENINGS_H_
#define TALLY_READING_INTERNAL_OPENINGS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tally::reading {

class FirstWords;
struct Token;

using Openings = std::uint32_t;  // bits of Opens
inline constexpr Openings kUnknownOpenings = ~Openings{0};

enum class Opens : Openings {
  lexicon = 1U << 0,
  trade = 1U << 1,  // a phrase of the lexicon without which no frame finds anything
  place = 1U << 2,
  epithet = 1U << 3,
  scale = 1U << 4,
  number = 1U << 5,
  ordinal = 1U << 6,
  fraction = 1U << 7,
  currency = 1U << 8,
  hedge_before = 1U << 9,
  hedge_behind = 1U << 10,
  quantity = 1U << 11,  // 'a', 'every', a sign: what may begin an amount beside the above
  qualifier = 1U << 12,
  filler_at_start = 1U << 13,
  filler_inside = 1U << 14,
  filler = 1U << 15,  // anywhere in a clause
};

constexpr Openings operator|(Opens a, Opens b) {
  return static_cast<Openings>(a) | static_cast<Openings>(b);
}
constexpr Openings operator|(Openings a, Opens b) { return a | static_cast<Openings>(b); }
constexpr bool opens(Openings word, Opens what) {
  return (word & static_cast<Openings>(what)) != 0;
}

// First words of all tables; filled once, immutable afterwards.
class OpeningTable {
 public:
  void add(const FirstWords& words, Opens what);
  void add(std::uint64_t key, Opens what);
  [[nodiscard]] Openings of(std::uint64_t key) const;

 private:
  struct Slot {
    std::uint32_t tag = 0;  // hash of the key; two words of one tag share their bits
    Openings bits = 0;      // 0: a free slot
  };
  void grow();
  std::vector<Slot> slots_ = std::vector<Slot>(1U << 10);
  std::size_t used_ = 0;
};

// Sets Token::opens of all tokens. What it returns is what any of them opens.
Openings mark_openings(std::vector<Token>& tokens);

// Each adds the tables of its own file.
void add_lexicon_openings(OpeningTable& table);
void add_number_openings(OpeningTable& table);
void add_quantity_openings(OpeningTable& table);
void add_place_openings(OpeningTable& table);
void add_qualifier_openings(OpeningTable& table);
void add_filler_openings(OpeningTable& table);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_OPENINGS_H_
