// Entries of a table by their first word, in flat arrays: one probe of one slot says for most words
// of a text that no entry begins with them. Filled once, then sealed; immutable afterwards and safe
// from any thread.
#ifndef TALLY_READING_INTERNAL_FIRST_WORDS_H_
#define TALLY_READING_INTERNAL_FIRST_WORDS_H_

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/internal/words.h"

namespace tally::reading {

class FirstWords {
 public:
  // Adds entry `id` under `word`. Entries of one word keep the order in which they were added,
  // after those of a greater `rank`.
  void add(std::string_view word, std::uint32_t id, std::size_t rank = 0);
  // To be called once, after the last add() and before the first find().
  void seal();

  // The entries under a word.
  [[nodiscard]] std::span<const std::uint32_t> find(const LowWord& word) const {
    return find(word.key(), word.str());
  }
  [[nodiscard]] std::span<const std::uint32_t> find(std::string_view word) const {
    return find(word_key(word), word);
  }
  [[nodiscard]] std::span<const std::uint32_t> find(std::uint64_t key,
                                                    std::string_view word) const {
    for (std::uint32_t at = word_hash(key) & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.count == 0) return {};
      if (slot.key == key &&
          (word.size() <= kShortWord ||
           (slot.length == word.size() &&
            std::memcmp(letters_.data() + slot.letters, word.data(), word.size()) == 0))) {
        return {ids_.data() + slot.first, slot.count};
      }
    }
  }
  template <typename Function>
  void each_key(const Function& function) const {
    for (const Slot& slot : slots_) {
      if (slot.count > 0) function(slot.key);
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;      // word_key()
    std::uint32_t letters = 0;  // where the word stands in letters_
    std::uint32_t first = 0;    // into ids_
    std::uint16_t count = 0;    // 0: a free slot
    std::uint16_t length = 0;   // of the word
  };
  struct Added {
    std::uint64_t key;
    std::uint32_t letters, length, id, rank;
  };
  std::string letters_;
  std::vector<std::uint32_t> ids_;
  std::vector<Slot> slots_ = std::vector<Slot>(1);
  std::uint32_t mask_ = 0;
  std::vector<Added> added_;  // until seal()
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_FIRST_WORDS_H_
