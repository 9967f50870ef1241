#include "sources/internal/comtrade.h"

#include <fmt/format.h>

#include <array>

#include "core/csv.h"
#include "sources/internal/grid.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using ledger::FlowKind;

struct Flow {
  std::string_view code;
  Direction direction;
  FlowKind kind;
};
constexpr std::array<Flow, 9> kFlows = {{{"M", Direction::imports, FlowKind::all_goods},
                                         {"X", Direction::exports, FlowKind::all_goods},
                                         {"RX", Direction::exports, FlowKind::re_export},
                                         {"RM", Direction::imports, FlowKind::re_import},
                                         {"DX", Direction::exports, FlowKind::domestic},
                                         {"1", Direction::imports, FlowKind::all_goods},
                                         {"2", Direction::exports, FlowKind::all_goods},
                                         {"3", Direction::exports, FlowKind::re_export},
                                         {"4", Direction::imports, FlowKind::re_import}}};

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text == word) return true;
  }
  return false;
}

}  // namespace

// Totals are the rows of all goods, all customs procedures, all means of transport, all partners of
// second rank; every other row is part of one of them.
bool Comtrade::breakdown(const ComtradeRow& row) {
  const auto is = [](std::string_view text, std::initializer_list<std::string_view> words) {
    return is_one_of(text, words) || is_one_of(core::trim(text), words);
  };
  if (!is(row.type, {"", "C"})) {
    take_.aside("services");
  } else if (!is(row.commodity, {"TOTAL"})) {
    take_.aside("products");
  } else if (!is(row.customs, {"", "C00"})) {
    take_.aside("customs procedures");
  } else if (!is(row.transport, {"", "0"})) {
    take_.aside("means of transport");
  } else if (!is(row.supply, {"", "0"})) {
    take_.aside("modes of supply");
  } else if (!is(row.partner2, {"", "0", "W00"})) {
    take_.aside("second partners");
  } else {
    return false;
  }
  return true;
}

void Comtrade::row(const ComtradeRow& row) {
  if (breakdown(row)) return;
  const auto reject = [&](std::string reason, std::string_view raw) {
    take_.reject(row.line, 0, std::move(reason), raw);
  };
  const Flow* flow = nullptr;
  for (const Flow& f : kFlows) {
    if (f.code == row.flow) flow = &f;
  }
  if (flow == nullptr) {
    return take_.aside("flows for processing and other special flows");
  }
  const auto period = period_of(row.period);
  if (!period || (row.frequency == "M" && !period->is_month()) ||
      (row.frequency == "A" && !period->is_year())) {
    return reject("no period", row.period);
  }
  Item item;
  item.line = row.line;
  item.period = *period;
  item.direction = flow->direction;
  item.kind = flow->kind;
  item.currency = core::kUsd;
  item.reporter = partners_.coded("comtrade", row.reporter, period->last).place;
  item.partner = partners_.coded("comtrade", row.partner, period->last).place;
  if (!item.reporter) {
    return reject(fmt::format("Comtrade's code {} of the reporter means no place", row.reporter),
                  row.reporter);
  }
  if (!item.partner) {
    return reject(fmt::format("Comtrade's code {} of the partner means no place", row.partner),
                  row.partner);
  }
  const CellValue value = cell_value(row.value);
  if (value.kind == CellValue::Kind::bad) return reject("no plain number", row.value);
  if (value.kind == CellValue::Kind::number) item.value = value.number;
  item.flags = value.flags;
  take_.figure(item);
}

void Comtrade::end(std::int64_t rows, std::string_view what) {
  for (const std::int64_t limit : {500, 50'000, 100'000, 250'000}) {
    if (rows != limit) continue;
    take_.note(
        fmt::format("{} {} are exactly as many as the service gives at most: the file may be cut "
                    "off; ask for fewer at a time",
                    rows, what));
  }
}

}  // namespace tally::sources::internal
