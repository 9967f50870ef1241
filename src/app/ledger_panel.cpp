#include "app/internal/ledger_panel.h"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <tuple>

#include "places/places.h"
#include "series/series.h"

namespace tally::app {
namespace {

using core::Code;
using ledger::Direction;
using places::PlaceId;

// exporter, importer, year -> by the exporter's book, by the importer's.
using Cells = std::map<std::tuple<std::string, std::string, int>,
                       std::pair<std::optional<double>, std::optional<double>>>;

struct Span {
  int first = 9999, last = 0;
};

// Years for which a reporter lists partners.
core::Result<std::map<PlaceId, Span>> reporters(const ledger::Ledger& ledger) {
  TALLY_TRY(rows, ledger.coverage(PlaceId{}, PlaceId{}));
  std::map<PlaceId, Span> spans;
  for (const auto& row : rows) {
    if (row.step_months != 12 && row.step_months != 1) continue;
    Span& span = spans[row.reporter];
    span.first = std::min(span.first, row.first.year());
    span.last = std::max(span.last, row.last.year());
  }
  return spans;
}

bool is_country(PlaceId id) {
  const auto kind = places::places().row(id).kind;
  return kind == places::PlaceKind::country || kind == places::PlaceKind::former;
}

void add_year(series::Engine& engine, PlaceId reporter, Direction direction, int year,
              Cells& cells) {
  const core::Period period = core::Period::year(year);
  const series::AsOf as_of{engine.ledger().today(), true};
  for (const series::Rung& rung : engine.book(reporter)) {
    const auto ranking = engine.ranking(reporter, direction, period, rung, as_of);
    if (!ranking || ranking->entries.empty()) continue;
    if (ranking->currency.code() != "USD") continue;
    const std::string own = places::places().row(reporter).code;
    for (const auto& entry : ranking->entries) {
      if (!is_country(entry.partner) || entry.partner == reporter) continue;
      const std::string other = places::places().row(entry.partner).code;
      const bool exports = direction == Direction::exports;
      auto& cell = cells[{exports ? own : other, exports ? other : own, year}];
      (exports ? cell.first : cell.second) = entry.point.value;
    }
    return;
  }
}

void append(tables::Column& column, std::optional<double> value) {
  column.reals.push_back(value.value_or(0));
  column.valid.push_back(value ? 1 : 0);
  column.nulls += value ? 0 : 1;
}

void append(tables::Column& column, std::map<std::string, std::int32_t>& known,
            const std::string& text) {
  const auto [at, is_new] =
      known.emplace(text, static_cast<std::int32_t>(column.dictionary.size()));
  if (is_new) column.dictionary.push_back(text);
  column.codes.push_back(at->second);
}

}  // namespace

core::Result<tables::Table> ledger_panel(const ledger::Ledger& ledger, const std::string& id) {
  const auto begin = std::chrono::steady_clock::now();
  TALLY_TRY(spans, reporters(ledger));
  series::Engine engine(ledger);
  Cells cells;
  for (const auto& [reporter, span] : spans) {
    if (!is_country(reporter)) continue;
    for (int year = span.first; year <= span.last; ++year) {
      add_year(engine, reporter, Direction::exports, year, cells);
      add_year(engine, reporter, Direction::imports, year, cells);
    }
  }
  using tables::Type;
  tables::Table table;
  table.file = "ledger " + id;
  table.read_as = "the ledger";
  table.columns = {{.name = "exporter", .type = Type::text},
                   {.name = "importer", .type = Type::text},
                   {.name = "year", .type = Type::integer},
                   {.name = "exports", .type = Type::real},
                   {.name = "imports", .type = Type::real}};
  std::map<std::string, std::int32_t> exporters, importers;
  for (const auto& [key, values] : cells) {
    append(table.columns[0], exporters, std::get<0>(key));
    append(table.columns[1], importers, std::get<1>(key));
    table.columns[2].integers.push_back(std::get<2>(key));
    append(table.columns[3], values.first);
    append(table.columns[4], values.second);
    ++table.rows;
  }
  for (const tables::Column& column : table.columns) table.file_columns.push_back(column.name);
  table.notes.push_back(fmt::format(
      "{} pairs and years from the ledger, as known today: 'exports' as the exporter reports them, "
      "'imports' as the importer does, dollars",
      table.rows));
  table.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (table.rows == 0) {
    return core::fail(Code::not_found, "the ledger has no yearly figures of pairs");
  }
  return table;
}

}  // namespace tally::app
