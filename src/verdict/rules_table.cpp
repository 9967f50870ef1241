#include "verdict/rules_table.h"

#include "core/csv.h"
#include "core/embedded.h"
#include "verdict/embedded.h"

namespace tally::verdict {

core::Result<std::vector<RuleText>> tolerance_table() {
  constexpr const char* kFile = "verdict/tolerances.csv";
  const auto bytes = embedded().find(kFile);
  if (!bytes) return core::fail(core::Code::not_found, "the table of tolerances is not embedded");
  TALLY_TRY(table, core::CsvTable::parse(*bytes, kFile));
  std::vector<RuleText> out;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto text = [&](const char* name) { return std::string(table.get(row, name)); };
    out.push_back({text("key"), text("value"), text("unit"), text("words"), text("note")});
  }
  return out;
}

core::Result<std::vector<RuleWords>> rule_words() {
  constexpr const char* kFile = "verdict/rules.csv";
  const auto bytes = embedded().find(kFile);
  if (!bytes) return core::fail(core::Code::not_found, "the table of rules is not embedded");
  TALLY_TRY(table, core::CsvTable::parse(*bytes, kFile));
  std::vector<RuleWords> out;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto text = [&](const char* name) { return std::string(table.get(row, name)); };
    out.push_back({text("id"), text("title"), text("words")});
  }
  return out;
}

}  // namespace tally::verdict
