#include "reading/internal/cities.h"

#include <fmt/format.h>

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

core::Status check_cities() {
  TALLY_TRY(loaded, built_in());
  (void)loaded;
  return {};
}

}  // namespace tally::reading
