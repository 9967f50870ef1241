// Builds a text column whose texts do not stay where they are.
#ifndef TALLY_TABLES_INTERNAL_TEXT_COLUMN_H_
#define TALLY_TABLES_INTERNAL_TEXT_COLUMN_H_

#include <deque>
#include <string>
#include <string_view>

#include "tables/internal/dictionary.h"
#include "tables/table.h"

namespace tally::tables::internal {

class TextBuilder {
 public:
  std::int32_t code(std::string_view text) {
    bool is_new = false;
    const std::int32_t code = dictionary_.code(text, &is_new);
    if (is_new) {
      kept_.emplace_back(text);
      dictionary_.move_last(kept_.back());
    }
    return code;
  }
  void finish(Column& column) {
    column.dictionary.assign(dictionary_.texts().begin(), dictionary_.texts().end());
  }

 private:
  Dictionary dictionary_;
  std::deque<std::string> kept_;
};

// Appends null to a column of `rows` values.
inline void append_null(Column& column, std::size_t rows) {
  if (column.valid.empty()) column.valid.assign(rows, 1);
  column.valid.push_back(0);
  ++column.nulls;
  switch (column.type) {
    case Type::real:
      column.reals.push_back(0);
      break;
    case Type::integer:
      column.integers.push_back(0);
      break;
    case Type::text:
      column.codes.push_back(-1);
      break;
  }
}
// To be called after each value that is there.
inline void mark_valid(Column& column) {
  if (!column.valid.empty()) column.valid.push_back(1);
}

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_TEXT_COLUMN_H_
