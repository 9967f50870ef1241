// Runs tests/reference/country-code-traps.csv: names and codes that other tools have been caught
// by.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/csv.h"
#include "places/places.h"

namespace tally::places {
namespace {

TEST(CountryCodeTraps, AllAreAvoided) {
  const std::string path = TALLY_SOURCE_DIR "/tests/reference/country-code-traps.csv";
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  const auto table = core::CsvTable::parse(text.str(), path);
  ASSERT_TRUE(table) << table.error().to_string();
  ASSERT_GT(table->rows(), 200u);
  const Places& p = places();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string_view input = table->get(r, "input");
    const std::string_view scheme = table->get(r, "scheme");
    const auto on = core::Month::parse(table->get(r, "date"));
    const PlaceId id = scheme == "name" ? p.find_by_name(input) : p.find_code(scheme, input, on);
    EXPECT_EQ(id.valid() ? p.code(id) : "", table->get(r, "expected"))
        << "line " << table->line(r) << ": '" << input << "' in " << scheme << ", "
        << table->get(r, "why");
  }
}

}  // namespace
}  // namespace tally::places
