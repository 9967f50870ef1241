#include "estimation/panel.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "gravity/formula.h"

namespace tally::estimation {
namespace {

using core::Code;

struct Names {
  std::vector<std::string> numbers, groups, conditions;
};

// Columns that are computed with must hold numbers; one that is compared with a text may be text:
// importer == 'DEU'.
void collect(const gravity::Expression& expression, Names& names, bool may_be_text = false) {
  using Kind = gravity::Expression::Kind;
  if (expression.kind == Kind::column) {
    (may_be_text ? names.conditions : names.numbers).push_back(expression.name);
  }
  const bool with_text = std::any_of(expression.arguments.begin(), expression.arguments.end(),
                                     [](const auto& a) { return a.kind == Kind::text; });
  for (const gravity::Expression& argument : expression.arguments) {
    collect(argument, names, may_be_text || with_text);
  }
}

core::Status collect(const std::string& text, Names& names, bool may_be_text = false) {
  if (text.empty()) return {};
  TALLY_TRY(expression, gravity::parse_expression(text));
  collect(expression, names, may_be_text);
  return {};
}

core::Result<Names> names_of(const Request& request) {
  Names names;
  for (const std::string& text : request.formulas) {
    TALLY_TRY(formula, gravity::parse_formula(text));
    collect(formula.outcome, names);
    for (const gravity::Term& term : formula.regressors) {
      collect(term.expression, names);
      if (term.dummies) names.groups.push_back(term.factor);
    }
    for (const auto& effect : formula.effects) {
      names.groups.insert(names.groups.end(), effect.begin(), effect.end());
    }
  }
  TALLY_CHECK(collect(request.options.weights, names));
  TALLY_CHECK(collect(request.options.offset, names));
  TALLY_CHECK(collect(request.options.where, names, /*may_be_text=*/true));
  for (const std::string& cluster : request.options.clusters) {
    TALLY_TRY(columns, gravity::parse_interaction(cluster));
    names.groups.insert(names.groups.end(), columns.begin(), columns.end());
  }
  names.groups.insert(names.groups.end(), request.panel.begin(), request.panel.end());
  return names;
}

bool fits_codes(const tables::Column& column) {
  return std::all_of(column.integers.begin(), column.integers.end(), [](std::int64_t value) {
    return value >= 0 && value <= std::numeric_limits<std::int32_t>::max();
  });
}

}  // namespace

Panel::Panel(tables::Table table, std::optional<Filling> filling)
    : table_(std::move(table)), filling_(std::move(filling)) {
  for (const tables::Column& column : table_.columns) {
    gravity::Column out;
    out.name = column.name;
    out.valid = column.valid;
    switch (column.type) {
      case tables::Type::real:
        out.numbers = column.reals;
        break;
      case tables::Type::integer: {
        auto& numbers = doubles_.emplace_back();
        numbers.reserve(column.integers.size());
        for (const std::int64_t value : column.integers) {
          numbers.push_back(static_cast<double>(value));
        }
        out.numbers = numbers;
        if (fits_codes(column)) {
          auto& codes = codes_.emplace_back();
          codes.reserve(column.integers.size());
          for (const std::int64_t value : column.integers) {
            codes.push_back(static_cast<std::int32_t>(value));
          }
          out.codes = codes;
        }
        break;
      }
      case tables::Type::text:
        out.codes = column.codes;
        out.labels = column.dictionary;
        break;
    }
    columns_.add(std::move(out));
  }
}

core::Result<std::vector<std::string>> columns_needed(const Request& request) {
  TALLY_TRY(names, names_of(request));
  std::vector<std::string> all;
  for (const auto* list : {&names.numbers, &names.groups, &names.conditions}) {
    for (const std::string& name : *list) {
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    }
  }
  return all;
}

bool lists_only_trade(const std::vector<std::string>& header) {
  const auto has = [&](std::string_view name) {
    return std::find(header.begin(), header.end(), name) != header.end();
  };
  return header.size() <= 7 && has("t") && has("i") && has("j") && has("v");
}

core::Result<std::vector<gravity::Estimate>> estimate(const Panel& panel, const Request& request) {
  if (request.formulas.empty()) return core::fail(Code::bad_usage, "a formula is needed");
  TALLY_TRY(names, names_of(request));
  for (const std::string& name : names.groups) TALLY_CHECK(panel.table().require(name));
  for (const std::string& name : names.conditions) TALLY_CHECK(panel.table().require(name));
  for (const std::string& name : names.numbers) TALLY_CHECK(panel.table().require_number(name));
  if (panel.table().rows == 0) {
    return core::fail(Code::bad_input, "the table has no rows", {panel.table().file, 0, 0});
  }
  const bool fill = request.options.zeros == gravity::Zeros::fill;
  if (!fill && !request.panel.empty()) {
    return core::fail(Code::bad_usage, "--panel has an effect only when zeros are filled");
  }
  if (fill && !panel.filling()) {
    return core::fail(Code::bad_usage, "the table has not been filled with rows of 0");
  }
  std::vector<gravity::Estimate> fits;
  for (const std::string& formula : request.formulas) {
    gravity::Options options = request.options;
    options.formula = formula;
    if (fill) options.zeros = gravity::Zeros::as_is;
    TALLY_TRY(fit, gravity::estimate(panel.columns(), options));
    fit.seconds.read = panel.table().seconds;
    if (panel.filling()) {
      fit.card.rows_added = panel.filling()->added;
      fit.card.added_text = panel.filling()->text;
    }
    fits.push_back(std::move(fit));
    if (fits.back().outcome == gravity::Outcome::interrupted) break;
  }
  return fits;
}

}  // namespace tally::estimation
