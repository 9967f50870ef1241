#include "reading/internal/word_sets.h"

#include <bit>

namespace tally::reading {
namespace {

// Words by their hash, a third of the slots taken at most. Immutable once made.
class Table {
 public:
  Table() : slots_(std::bit_ceil(words::all_words().size() * 3 + 1)), mask_(slots_.size() - 1) {
    for (const words::WordOfSets& word : words::all_words()) {
      const std::uint64_t key = word_key(word.word);
      std::size_t at = word_hash(key) & mask_;
      while (slots_[at].word != nullptr) at = (at + 1) & mask_;
      slots_[at] = {&word, key};
    }
  }
  [[nodiscard]] const WordRow& find(std::uint64_t key, std::string_view low) const {
    for (std::size_t at = word_hash(key) & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_.data()[at];
      if (slot.word == nullptr) return kNoRow;
      if (slot.key == key && (low.size() <= kShortWord || slot.word->word == low))
        return slot.word->row;
    }
  }

 private:
  struct Slot {
    const words::WordOfSets* word = nullptr;
    std::uint64_t key = 0;
  };
  std::vector<Slot> slots_;
  std::size_t mask_;
};

}  // namespace

const WordRow& word_row(std::uint64_t key, std::string_view low) {
  static const Table table;
  return table.find(key, low);
}

std::vector<std::string_view> words_in(const WordSet& set) {
  std::vector<std::string_view> out;
  for (const words::WordOfSets& word : words::all_words()) {
    if (set.has(word.row)) out.push_back(word.word);
  }
  return out;
}

}  // namespace tally::reading
