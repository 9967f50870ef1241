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

}  // namespace

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
  constexpr std::array<std::string_view, 11> kOthers = {"US$",
                                                        "C$",
                                                        "A$",
                                                        "NZ$",
                                                        "S$",
                                                        "HK$",
                                                        "NT$",
                                                        "U.S. dollar",
                                                        "US dollar",
                                                        "USD",
                                                        "American dollar"};
  const bool another = std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view other) {
    return text.find(other) != std::string_view::npos;
  });
  return another ? core::Currency{} : out;
}

core::Status check_dollar_table() {
  auto loaded = load_offices();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
