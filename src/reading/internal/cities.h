// Cities that agencies and papers write from and that are no capitals: 'KARACHI:', 'MUMBAI, June
// 8'. Only for where a text was written; a city in a sentence is no country's trade.
#ifndef TALLY_READING_INTERNAL_CITIES_H_
#define TALLY_READING_INTERNAL_CITIES_H_

#include <string_view>

#include "core/result.h"
#include "places/places.h"

namespace tally::reading {

// The country of a city of data/reading/cities.csv, in any case of letters; null if it is not
// there.
[[nodiscard]] places::PlaceId country_of_city(std::string_view name);
// 'the secretary-general of the Brazilian chamber in Dubai talks to ...': the country of the first
// such city behind 'in' or 'from'; null if none is named.
[[nodiscard]] places::PlaceId country_of_city_in(std::string_view line);
core::Status check_cities();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_CITIES_H_
