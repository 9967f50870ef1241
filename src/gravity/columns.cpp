#include "gravity/columns.h"

#include <algorithm>
#include <utility>

namespace tally::gravity {

void Columns::add(Column column) {
  const auto same = [&](const Column& other) { return other.name == column.name; };
  const auto found = std::find_if(columns_.begin(), columns_.end(), same);
  if (found != columns_.end()) {
    *found = std::move(column);
  } else {
    columns_.push_back(std::move(column));
  }
}

void Columns::add_numbers(std::string name, std::span<const double> numbers,
                          std::span<const std::uint8_t> valid) {
  add({.name = std::move(name), .numbers = numbers, .valid = valid});
}

void Columns::add_codes(std::string name, std::span<const std::int32_t> codes,
                        std::span<const std::string> labels, std::span<const std::uint8_t> valid) {
  add({.name = std::move(name), .codes = codes, .labels = labels, .valid = valid});
}

const Column* Columns::find(std::string_view name) const {
  for (const Column& column : columns_) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

}  // namespace tally::gravity
