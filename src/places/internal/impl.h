// What a loaded Places holds. Private to the module.
#ifndef TALLY_PLACES_INTERNAL_IMPL_H_
#define TALLY_PLACES_INTERNAL_IMPL_H_

#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "places/places.h"

namespace tally::places {

struct Places::Impl {
  std::vector<PlaceRow> rows;  // by code
  std::vector<PlaceId> self;   // 0, 1, 2, ...: a country is its own member
  std::unordered_map<std::string_view, PlaceId>
      by_code;  // codes and aliases; views into rows, codes
  std::unordered_map<std::string_view, PlaceId> by_alpha2, by_numeric;
  std::vector<SourceCode> source_codes;  // by scheme, code
  std::vector<std::string> not_places;
  PlaceId world;

  // Rows of source_codes for one code of one scheme (leading zeros of numbers set aside).
  std::span<const std::uint16_t> codes(std::string_view scheme, std::string_view code) const;
  std::vector<std::uint16_t> code_order;  // indices of source_codes by scheme and code

  // Names are read when somebody first asks for them: a statement of codes needs none.
  const std::vector<Name>& all_names() const;
  Tables tables;  // the embedded texts
  mutable std::once_flag names_once;
  mutable std::vector<Name> names;  // by text

  // Folded names -> the places that they can mean, made at the first look-up of a typed name.
  using Index = std::unordered_map<std::string, std::vector<PlaceId>>;
  const Index& index() const;
  // Places that a typed name or code can mean; one if it is clear.
  std::vector<PlaceId> typed(std::string_view text) const;

 private:
  mutable std::once_flag index_once_;
  mutable Index index_;
};

}  // namespace tally::places

#endif  // TALLY_PLACES_INTERNAL_IMPL_H_
