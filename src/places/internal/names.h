// Reading and checking of the three tables of names: names.csv, people.csv, offices.csv.
#ifndef TALLY_PLACES_INTERNAL_NAMES_H_
#define TALLY_PLACES_INTERNAL_NAMES_H_

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "places/internal/impl.h"
#include "places/internal/table.h"

namespace tally::places {

// All names, sorted by text. `check` also looks for conflicts between rows; the rows themselves are
// always checked. `impl` has its places read already.
core::Result<std::vector<Name>> read_names(const Places::Impl& impl, const Tables& tables,
                                           bool check);

// The place whose code (no alias) stands in that column.
core::Result<PlaceId> known_place(const Places::Impl& impl, const Table& t, std::size_t column);

template <typename Enum, std::size_t N>
std::optional<Enum> choose(const std::array<std::pair<std::string_view, Enum>, N>& words,
                           std::string_view text) {
  for (const auto& [word, value] : words) {
    if (word == text) return value;
  }
  return std::nullopt;
}

}  // namespace tally::places

#endif  // TALLY_PLACES_INTERNAL_NAMES_H_
