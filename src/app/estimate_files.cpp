#include "app/internal/estimate_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <utility>

#include "app/files.h"
#include "core/text.h"
#include "gravity/postfit.h"
#include "tables/parquet.h"

namespace tally::app {
namespace {

using tables::Type;

std::string ending(const std::string& file) {
  return core::to_lower(std::filesystem::path(file).extension().string());
}

std::string to_csv(const tables::Table& table) {
  std::string text;
  for (const auto& column : table.columns) text += (text.empty() ? "" : ",") + column.name;
  text += '\n';
  for (std::size_t r = 0; r < table.rows; ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      text += (c == 0 ? "" : ",") + core::csv_cell(table.columns[c].text(r));
    }
    text += '\n';
  }
  return text;
}

std::string json_cell(const tables::Column& column, std::size_t row) {
  if (!column.is_valid(row)) return "null";
  return column.type == Type::text ? core::json_quote(column.text(row)) : column.text(row);
}

std::string to_json(const tables::Table& table, const std::string& formula) {
  std::string text =
      fmt::format("{{\"schema\": 1, \"formula\": {}, \"columns\": [", core::json_quote(formula));
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    text += (c > 0 ? ", " : "") + core::json_quote(table.columns[c].name);
  }
  text += "], \"rows\": [";
  for (std::size_t r = 0; r < table.rows; ++r) {
    text += r > 0 ? ",\n [" : "\n [";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      text += (c > 0 ? ", " : "") + json_cell(table.columns[c], r);
    }
    text += "]";
  }
  return text + "]}\n";
}

// Texts as codes, numbered as they come.
class Texts {
 public:
  void add(tables::Column& column, const std::string& text) {
    const auto [at, is_new] =
        known_.emplace(text, static_cast<std::int32_t>(column.dictionary.size()));
    if (is_new) column.dictionary.push_back(text);
    column.codes.push_back(at->second);
  }

 private:
  std::map<std::string, std::int32_t> known_;
};

void add_number(tables::Column& column, double value) {
  const bool there = std::isfinite(value);
  column.reals.push_back(there ? value : 0);
  column.valid.push_back(there ? 1 : 0);
  column.nulls += there ? 0 : 1;
}

tables::Table effects_table(const gravity::Estimate& fit) {
  std::size_t widest = 0;
  for (const auto& term : fit.fixed_effects.terms) widest = std::max(widest, term.columns.size());
  tables::Table table;
  table.columns.push_back({.name = "effect", .type = Type::text});
  for (std::size_t k = 0; k < widest; ++k) {
    table.columns.push_back({.name = fmt::format("level_{}", k + 1), .type = Type::text});
  }
  table.columns.push_back({.name = "value", .type = Type::real});
  std::vector<Texts> texts(widest + 1);
  for (const auto& term : fit.fixed_effects.terms) {
    for (std::size_t level = 0; level < term.values.size(); ++level) {
      texts[0].add(table.columns[0], term.name);
      for (std::size_t k = 0; k < widest; ++k) {
        texts[k + 1].add(table.columns[k + 1],
                         k < term.columns.size() ? term.key(k, level) : std::string());
      }
      table.columns.back().reals.push_back(term.values[level]);
      ++table.rows;
    }
  }
  return table;
}

core::Result<tables::Table> predictions_table(const gravity::Estimate& fit,
                                              const estimation::Panel& panel) {
  TALLY_TRY(predictions, gravity::fitted(fit, panel.columns()));
  TALLY_TRY(residuals, gravity::residuals(fit, panel.columns()));
  tables::Table table;
  table.rows = predictions.mean.size();
  table.columns = {{.name = "row", .type = Type::integer},
                   {.name = "fitted", .type = Type::real},
                   {.name = "residual", .type = Type::real},
                   {.name = "reason", .type = Type::text}};
  Texts reasons;
  tables::Column& reason = table.columns[3];
  for (std::size_t r = 0; r < table.rows; ++r) {
    table.columns[0].integers.push_back(static_cast<std::int64_t>(r) + 1);
    add_number(table.columns[1], predictions.mean[r]);
    add_number(table.columns[2], residuals[r]);
    const bool none = predictions.reasons[r] == gravity::NoPrediction::none;
    reason.valid.push_back(none ? 0 : 1);
    reason.nulls += none ? 1 : 0;
    if (none) {
      reason.codes.push_back(-1);
    } else {
      reasons.add(reason, std::string(gravity::name(predictions.reasons[r])));
    }
  }
  return table;
}

}  // namespace

core::Status write_effects(const gravity::Estimate& fit, const std::string& file) {
  if (ending(file) == ".json") return write_whole(file, gravity::effects_json(fit));
  const tables::Table table = effects_table(fit);
  if (ending(file) == ".parquet") return tables::write_parquet(table, file);
  return write_whole(file, to_csv(table));
}

core::Status write_predictions(const gravity::Estimate& fit, const estimation::Panel& panel,
                               const std::string& file) {
  TALLY_TRY(table, predictions_table(fit, panel));
  if (ending(file) == ".parquet") return tables::write_parquet(table, file);
  return write_whole(file, ending(file) == ".json" ? to_json(table, fit.formula) : to_csv(table));
}

}  // namespace tally::app
