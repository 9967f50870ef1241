// What '$' means in a text that retells the figures of an office: data/reading/dollars.csv.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/csv.h"
#include "reading/embedded.h"
#include "reading/internal/find_text.h"
#include "reading/internal/profile.h"
#include "reading/internal/shipped.h"

namespace tally::reading {
namespace {

using Offices = std::vector<std::pair<std::string, core::Currency>>;

core::Result<Offices> load_offices() {
  const std::string file = "reading/dollars.csv";
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  Offices out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::string_view code = table.get(r, "code");
    if (code == "#") continue;
    const core::Place at{file, table.line(r), 0};
    const auto money = core::Currency::parse(code);
    if (!money) return core::fail(core::Code::bad_input, "no such money", at);
    std::string_view rest = table.get(r, "offices");
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(" | "), rest.size());
      if (end == 0) return core::fail(core::Code::bad_input, "an office without a name", at);
      out.emplace_back(rest.substr(0, end), *money);
      rest.remove_prefix(std::min(rest.size(), end + 3));
    }
  }
  return out;
}

// The first sum of the text in dollars is of another country's: 'C$2 billion', but not 'US$2
// billion'. ('$3 billion ..., by Canberra's figures A$4 billion' sets the other one apart.)
bool begins_with_other(std::string_view text, std::string_view sign) {
  const std::size_t first = text.find('$');
  const std::size_t at = text.find(sign);
  if (first == std::string_view::npos || at == std::string_view::npos) return false;
  if (at + sign.size() - 1 != first) return false;
  return at == 0 || text[at - 1] < 'A' || text[at - 1] > 'Z';
}

// The text counts in American dollars too, and does not set them apart from its own: whoever has
// written '$3 billion' before 'US$4 billion' means another dollar by it.
bool american_too(std::string_view text) {
  const std::size_t first = american_dollar_in(text);
  if (first == std::string_view::npos) return false;
  if (first != text.find("US$")) return true;
  const std::size_t sign = text.find('$');
  return sign > first || (sign > 0 && text[sign - 1] >= 'A' && text[sign - 1] <= 'Z');
}

}  // namespace

std::size_t american_dollar_in(std::string_view text) {
  constexpr std::array<std::string_view, 5> kAmerican = {"US$", "U.S. dollar", "US dollar", "USD",
                                                         "American dollar"};
  std::size_t first = std::string_view::npos;
  for (const std::string_view words : kAmerican) first = std::min(first, text.find(words));
  return first;
}

core::Currency office_dollar(std::string_view text) {
  static const Offices kOffices = shipped(load_offices());
  if (text.find('$') == std::string_view::npos && !holds(text, "dollar")) return {};
  core::Currency out;
  for (const auto& [office, money] : kOffices) {
    if (!holds(text, office)) continue;
    if (!out.empty() && out != money) return {};  // those of two countries
    out = money;
  }
  if (out.empty()) return {};
  constexpr std::array<std::string_view, 6> kOthers = {"C$", "A$", "NZ$", "S$", "HK$", "NT$"};
  const bool another = american_too(text) ||
                       std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view other) {
                         return begins_with_other(text, other);
                       });
  return another ? core::Currency{} : out;
}

core::Status check_dollar_table() {
  auto loaded = load_offices();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
