#include "reading/internal/first_words.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace tally::reading {

void FirstWords::add(std::string_view word, std::uint32_t id, std::size_t rank) {
  const std::uint64_t key = word_key(word);
  // Rows that follow each other often share their first word: its letters are kept once.
  std::uint32_t letters = static_cast<std::uint32_t>(letters_.size());
  if (!added_.empty()) {
    const Added& last = added_.back();
    if (last.key == key && std::string_view(letters_).substr(last.letters) == word)
      letters = last.letters;
  }
  if (letters == letters_.size()) letters_.append(word);
  added_.push_back({key, letters, static_cast<std::uint32_t>(word.size()), id,
                    static_cast<std::uint32_t>(rank)});
}

void FirstWords::seal() {
  const std::string_view letters(letters_);
  const auto word = [&](const Added& a) { return letters.substr(a.letters, a.length); };
  std::stable_sort(added_.begin(), added_.end(), [&](const Added& a, const Added& b) {
    if (a.key != b.key) return a.key < b.key;
    const int order = word(a).compare(word(b));
    return order != 0 ? order < 0 : a.rank > b.rank;
  });
  const std::size_t size = std::bit_ceil(added_.size() * 2 + 1);
  slots_.assign(size, {});
  mask_ = static_cast<std::uint32_t>(size - 1);
  ids_.reserve(added_.size());
  for (std::size_t i = 0; i < added_.size();) {
    std::size_t end = i;
    Slot slot;
    slot.key = added_[i].key;
    slot.letters = added_[i].letters;
    slot.length = static_cast<std::uint16_t>(added_[i].length);
    slot.first = static_cast<std::uint32_t>(ids_.size());
    while (end < added_.size() && added_[end].key == slot.key &&
           word(added_[end]) == word(added_[i])) {
      ids_.push_back(added_[end++].id);
    }
    slot.count = static_cast<std::uint16_t>(end - i);
    std::uint32_t at = word_hash(slot.key) & mask_;
    while (slots_[at].count != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
    i = end;
  }
  added_ = {};
}

}  // namespace tally::reading
