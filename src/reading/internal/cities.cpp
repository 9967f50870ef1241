#include "reading/internal/cities.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/shipped.h"

namespace tally::reading {
namespace {

using Cities = std::unordered_map<std::string, places::PlaceId>;  // by the name in lower case

core::Result<Cities> built_in() {
  const std::string file = "reading/cities.csv";
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  Cities out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const core::Place where{file, table.line(r), 0};
    const std::string_view code = table.get(r, "country");
    const places::PlaceId country = places::places().find(code);
    if (!country.valid() || places::places().row(country).kind != places::PlaceKind::country)
      return core::fail(core::Code::bad_input, fmt::format("'{}' is no country", code), where);
    const std::string_view name = table.get(r, "city");
    if (!out.emplace(core::to_lower(name), country).second)
      return core::fail(core::Code::bad_input, fmt::format("'{}' stands there twice", name), where);
  }
  return out;
}

}  // namespace

places::PlaceId country_of_city(std::string_view name) {
  static const Cities cities = shipped(built_in());
  const auto at = cities.find(core::to_lower(name));
  return at == cities.end() ? places::PlaceId{} : at->second;
}

places::PlaceId country_of_city_in(std::string_view line) {
  constexpr std::size_t kMostWords = 5;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    const std::size_t length = rest.starts_with(" in ") ? 4 : rest.starts_with(" from ") ? 6 : 0;
    if (length == 0) continue;
    std::string_view name = rest.substr(length);
    name = name.substr(0, name.find_first_of(",.;:()|\n"));
    if (name.empty() || (name[0] >= 'a' && name[0] <= 'z')) continue;  // 'in bar'
    std::size_t end = 0;
    places::PlaceId found;
    for (std::size_t words = 0; words < kMostWords && end < name.size(); ++words) {
      end = std::min(name.find(' ', end == 0 ? 0 : end + 1), name.size());
      const places::PlaceId city = country_of_city(name.substr(0, end));
      if (city.valid()) found = city;
    }
    if (found.valid()) return found;
  }
  return {};
}

core::Status check_cities() {
  TALLY_TRY(loaded, built_in());
  (void)loaded;
  return {};
}

}  // namespace tally::reading
