#include "verdict/internal/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/csv.h"
#include "core/decimal.h"
#include "core/embedded.h"
#include "verdict/embedded.h"

namespace tally::verdict {
namespace {

using core::Code;
using core::CsvTable;

constexpr const char* kTolerances = "verdict/tolerances.csv";
constexpr const char* kBlocRivals = "verdict/bloc_rivals.csv";
constexpr const char* kHeadlineScope = "verdict/headline_scope.csv";
constexpr const char* kNoBook = "verdict/no_book.csv";
constexpr const char* kTags = "verdict/tags.csv";

struct Slot {
  std::string_view key;
  double Rules::*field;
};
constexpr std::array<Slot, 32> kSlots = {{
    {"unit_cap_of_level", &Rules::unit_cap_of_level},
    {"holds_units", &Rules::holds_units},
    {"roughly_units", &Rules::roughly_units},
    {"roughly_of_level", &Rules::roughly_of_level},
    {"roughly_of_rate", &Rules::roughly_of_rate},
    {"roughly_rate_most", &Rules::roughly_rate_most},
    {"about_factor", &Rules::about_factor},
    {"cap_of_level", &Rules::cap_of_level},
    {"cap_of_level_about", &Rules::cap_of_level_about},
    {"fraction_word", &Rules::fraction_word},
    {"flat", &Rules::flat},
    {"nearly_level", &Rules::nearly_level},
    {"nearly_rate_units", &Rules::nearly_rate_units},
    {"threshold_units", &Rules::threshold_units},
    {"far_above", &Rules::far_above},
    {"multiple_low", &Rules::multiple_low},
    {"multiple_high", &Rules::multiple_high},
    {"convert_deny", &Rules::convert_deny},
    {"step_in_deny", &Rules::step_in_deny},
    {"record_years", &Rules::record_years},
    {"steadily_against", &Rules::steadily_against},
    {"trend_cover", &Rules::trend_cover},
    {"trend_end_gap", &Rules::trend_end_gap},
    {"trend_least", &Rules::trend_least},
    {"run_open_end", &Rules::run_open_end},
    {"low_base", &Rules::low_base},
    {"low_base_growth", &Rules::low_base_growth},
    {"chosen_start", &Rules::chosen_start},
    {"nominal_years", &Rules::nominal_years},
    {"early_years", &Rules::early_years},
    {"partners_cover", &Rules::partners_cover},
    {"half_year_gap", &Rules::half_year_gap},
}};

core::Place at(const CsvTable& table, std::size_t row, std::string_view column) {
  return {table.file(), table.line(row), static_cast<std::int64_t>(table.column(column)) + 1};
}

core::Result<CsvTable> open(std::string_view text, const char* file,
                            std::initializer_list<const char*> columns) {
  TALLY_TRY(table, CsvTable::parse(text, file));
  for (const char* column : columns) {
    TALLY_TRY(index, table.require(column));
    (void)index;
  }
  return table;
}

core::Result<places::PlaceId> place_at(const CsvTable& table, std::size_t row,
                                       std::string_view column) {
  const std::string_view code = table.get(row, column);
  const places::PlaceId id = places::places().find(code);
  if (!id.valid()) {
    return core::fail(Code::bad_input, fmt::format("'{}' is not the code of a place", code),
                      at(table, row, column));
  }
  return id;
}

}  // namespace

std::vector<places::PlaceId> Rules::blocs_ranked_by(places::PlaceId reporter) const {
  std::vector<places::PlaceId> out;
  for (const BlocRival& rival : bloc_rivals) {
    if (rival.reporter == reporter) out.push_back(rival.bloc);
  }
  return out;
}

const Rules::HeadlineScope* Rules::headline(places::PlaceId reporter, language::Flow flow) const {
  for (const HeadlineScope& row : headline_scope) {
    if (row.reporter == reporter && row.flow == flow) return &row;
  }
  return nullptr;
}

bool Rules::is_no_book(std::string_view source) const {
  return std::find(no_book.begin(), no_book.end(), source) != no_book.end();
}

core::Status Rules::read_tolerances(std::string_view text) {
  TALLY_TRY(table, open(text, kTolerances, {"key", "value", "unit", "words", "note"}));
  std::vector<std::string_view> seen;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view key = table.get(row, "key");
    const auto slot =
        std::find_if(kSlots.begin(), kSlots.end(), [&](const Slot& s) { return s.key == key; });
    if (slot == kSlots.end()) {
      return core::fail(Code::bad_input, fmt::format("no rule is called '{}'", key),
                        at(table, row, "key"));
    }
    if (std::find(seen.begin(), seen.end(), slot->key) != seen.end()) {
      return core::fail(Code::bad_input, fmt::format("the rule '{}' stands twice", key),
                        at(table, row, "key"));
    }
    const auto value = core::Decimal::parse(table.get(row, "value"));
    if (!value) {
      return core::fail(Code::bad_input,
                        fmt::format("'{}' is not a number", table.get(row, "value")),
                        at(table, row, "value"));
    }
    if (table.get(row, "words").empty() || table.get(row, "unit").empty()) {
      return core::fail(Code::bad_input, "a rule needs its unit and its words",
                        at(table, row, "words"));
    }
    this->*(slot->field) = value->value();
    seen.push_back(slot->key);
  }
  for (const Slot& slot : kSlots) {
    if (std::find(seen.begin(), seen.end(), slot.key) == seen.end()) {
      return core::fail(Code::bad_input, fmt::format("the rule '{}' is missing", slot.key),
                        {kTolerances, 0, 0});
    }
  }
  return {};
}

core::Status Rules::read_bloc_rivals(std::string_view text) {
  TALLY_TRY(table, open(text, kBlocRivals, {"reporter", "bloc", "note"}));
  bloc_rivals.clear();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    TALLY_TRY(reporter, place_at(table, row, "reporter"));
    TALLY_TRY(bloc, place_at(table, row, "bloc"));
    if (places::places().row(bloc).kind != places::PlaceKind::bloc) {
      return core::fail(Code::bad_input, fmt::format("'{}' is not a bloc", table.get(row, "bloc")),
                        at(table, row, "bloc"));
    }
    bloc_rivals.push_back({reporter, bloc, std::string(table.get(row, "note"))});
  }
  return {};
}

core::Status Rules::read_headline_scope(std::string_view text) {
  TALLY_TRY(table, open(text, kHeadlineScope, {"reporter", "flow", "scope", "note"}));
  headline_scope.clear();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    HeadlineScope entry;
    TALLY_TRY(reporter, place_at(table, row, "reporter"));
    entry.reporter = reporter;
    const std::string_view flow = table.get(row, "flow");
    if (flow == "exports") {
      entry.flow = language::Flow::exports;
    } else if (flow == "imports") {
      entry.flow = language::Flow::imports;
    } else if (flow == "turnover") {
      entry.flow = language::Flow::turnover;
    } else if (flow == "balance") {
      entry.flow = language::Flow::balance;
    } else {
      return core::fail(Code::bad_input,
                        fmt::format("'{}' is no flow: exports, imports, turnover, balance", flow),
                        at(table, row, "flow"));
    }
    entry.scope = table.get(row, "scope");
    entry.note = table.get(row, "note");
    headline_scope.push_back(std::move(entry));
  }
  return {};
}

core::Status Rules::read_no_book(std::string_view text) {
  TALLY_TRY(table, open(text, kNoBook, {"source", "why"}));
  no_book.clear();
  for (std::size_t row = 0; row < table.rows(); ++row)
    no_book.emplace_back(table.get(row, "source"));
  return {};
}

core::Status Rules::read_tags(std::string_view text) {
  TALLY_TRY(table, open(text, kTags, {"key", "words", "when"}));
  tags.clear();
  for (std::size_t row = 0; row < table.rows(); ++row)
    tags[std::string(table.get(row, "key"))] = table.get(row, "words");
  return {};
}

core::Result<Rules> Rules::load() {
  Rules rules;
  const core::EmbeddedFiles& files = embedded();
  TALLY_TRY(tolerances, files.get(kTolerances));
  TALLY_CHECK(rules.read_tolerances(tolerances));
  TALLY_TRY(blocs, files.get(kBlocRivals));
  TALLY_CHECK(rules.read_bloc_rivals(blocs));
  TALLY_TRY(scopes, files.get(kHeadlineScope));
  TALLY_CHECK(rules.read_headline_scope(scopes));
  TALLY_TRY(no_books, files.get(kNoBook));
  TALLY_CHECK(rules.read_no_book(no_books));
  TALLY_TRY(words, files.get(kTags));
  TALLY_CHECK(rules.read_tags(words));
  return rules;
}

}  // namespace tally::verdict
