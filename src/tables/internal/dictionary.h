// Texts to codes in order of first appearance.
#ifndef TALLY_TABLES_INTERNAL_DICTIONARY_H_
#define TALLY_TABLES_INTERNAL_DICTIONARY_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::tables::internal {

// Holds views: the texts must outlive it. The hash is keyed anew in each process, so no file can be
// made to collide; codes do not depend on it.
class Dictionary {
 public:
  Dictionary();
  // The code of `text`; `is_new` tells whether it was seen for the first time, in which case
  // `text` itself is kept.
  std::int32_t code(std::string_view text, bool* is_new = nullptr);
  // Makes the entry with the newest code view the same text elsewhere.
  void move_last(std::string_view text) { texts_.back() = text; }
  [[nodiscard]] const std::vector<std::string_view>& texts() const { return texts_; }

 private:
  void grow();
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t code = -1;
  };
  std::vector<Slot> slots_;
  std::vector<std::string_view> texts_;
  std::int32_t last_ = -1;  // tables are often sorted: the same text comes again
};

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_DICTIONARY_H_
