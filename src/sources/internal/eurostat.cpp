#include "sources/internal/eurostat.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/grid.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;

std::string folded(std::string_view text) { return core::to_lower(tidy(text)); }

bool is_code(std::string_view name) {
  return name.size() <= 24 && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
         });
}

std::optional<Direction> direction(std::string_view flow) {
  const std::string f = folded(flow);
  if (f == "1" || f == "import" || f == "imports" || f == "imp" || f == "[1] import") {
    return Direction::imports;
  }
  if (f == "2" || f == "export" || f == "exports" || f == "exp" || f == "[2] export") {
    return Direction::exports;
  }
  return std::nullopt;
}

// "Total", "TOTAL", "Total [TOTAL]", "TOTAL-Total", "TOTAL:..." of products; "Total - all
// products".
bool is_total(std::string_view product) {
  std::string p = folded(product);
  if (const auto at = p.find(" ["); at != std::string::npos) p.resize(at);
  return p.empty() || p == "total" || p == "total-total" || p == "total - all products" ||
         p == "total (total)" || p.starts_with("total:");
}

struct Indicator {
  bool value = false;
  int power = 0;  // of ten, of a euro
  ledger::Adjustment adjustment = ledger::Adjustment::none;
};

Indicator indicator_of(std::string_view text) {
  std::string name = folded(text);
  std::replace(name.begin(), name.end(), ' ', '_');
  if (name.empty() || name == "value_in_euros" || name == "value_in_eur" || name == "value_eur") {
    return {true, 0, ledger::Adjustment::none};
  }
  if (name == "trd_val") return {true, 6, ledger::Adjustment::none};
  if (name == "trd_val_sca") return {true, 6, ledger::Adjustment::calendar_and_seasonal};
  if (name == "trd_val_sa") return {true, 6, ledger::Adjustment::seasonal};
  if (name == "trd_val_ca") return {true, 6, ledger::Adjustment::calendar};
  return {};
}

}  // namespace

void Eurostat::updated(std::string_view text) {
  const std::string day = tidy(text);
  if (const auto iso = core::Day::parse(std::string_view(day).substr(0, 10))) {
    take_.edition(*iso);
    return;
  }
  // 13/01/2023 or 13/01/23
  const auto parts = core::split(std::string_view(day).substr(0, day.find(' ')), '/');
  if (parts.size() != 3) return;
  int n[3] = {0, 0, 0};
  for (int i = 0; i < 3; ++i) {
    const auto part = parts[static_cast<std::size_t>(i)];
    if (part.size() > 4 ||
        std::from_chars(part.data(), part.data() + part.size(), n[i]).ec != std::errc()) {
      return;
    }
  }
  if (const auto d = core::Day::from_ymd(n[2] < 100 ? 2000 + n[2] : n[2], n[1], n[0])) {
    take_.edition(*d);
  }
}

// Countries of the EU count the world; for the EU as one 'the world' is what lies outside it.
Partner Eurostat::partner_of(std::string_view name, core::Month month) {
  if (!is_code(name)) return partners_.named(name);
  if (name == "WORLD" || name == "WRL") return {places::places().world(), false};
  // QP to QZ: stores, not specified, secret; EXT and INT: inside and outside a bloc; EA: the euro
  // area.
  if (name.starts_with('Q') && name != "QA") return {{}, true};
  if (name.starts_with("EXT_") || name.ends_with("_EXTRA")) return {{}, true};
  if (name.starts_with("INT_") || name.ends_with("_INTRA")) return {{}, true};
  if (name.starts_with("EA") && name.size() > 2) return {{}, true};
  return partners_.coded("eurostat", name, month);
}

bool Eurostat::breakdown(const EurostatPoint& p) {
  if (!is_total(p.product)) {
    take_.aside("products");
  } else if (!indicator_of(p.indicator).value) {
    take_.aside("quantities and indices");
  } else if (!is_total(p.procedure)) {
    take_.aside("customs procedures");
  } else {
    return false;
  }
  return true;
}

void Eurostat::point(const EurostatPoint& p) {
  if (breakdown(p)) return;
  const auto reject = [&](std::string reason, std::string_view raw) {
    take_.reject(p.line, p.column, std::move(reason), raw);
  };
  const auto way = direction(p.flow);
  if (!way) {
    if (folded(p.flow).starts_with("bal")) return take_.aside("balances");
    return reject("neither import nor export", p.flow);
  }
  const auto period = period_of(p.period);
  if (!period) return reject("no period", p.period);
  const Partner reporter = partner_of(p.reporter, period->last);
  if (reporter.group) return take_.aside("groups of countries");
  if (!reporter.place) return reject("no such reporter", p.reporter);
  Partner partner = partner_of(p.partner, period->last);
  const bool bloc = places::places().row(reporter.place).kind == places::PlaceKind::bloc;
  const std::string label = folded(p.partner);
  if (label.starts_with("ext_eu") || (label.starts_with("eu") && label.ends_with("_extra")) ||
      label.starts_with("extra-eu") || label.starts_with("extra-ue")) {
    partner = bloc ? Partner{places::places().world(), false} : Partner{{}, true};
  } else if (bloc && partner.place == places::places().world()) {
    partner = {{}, true};  // with trade among its own members
  } else if (partner.place && partner.place == reporter.place && bloc) {
    partner = {{}, true};
  }
  if (partner.group) return take_.aside("groups, stores and what is not specified");
  if (!partner.place) return reject("no such partner", p.partner);
  const Indicator indicator = indicator_of(p.indicator);
  const CellValue value = cell_value(p.value);
  if (value.kind == CellValue::Kind::bad) return reject("no plain number", p.value);
  if (value.kind == CellValue::Kind::missing && folded(p.flag).find('c') == std::string::npos) {
    return take_.aside("cells without a figure");
  }
  Item item;
  item.reporter = reporter.place;
  item.partner = partner.place;
  item.direction = *way;
  item.adjustment = indicator.adjustment;
  item.currency = core::kEur;
  item.period = *period;
  item.line = p.line;
  item.column = p.column;
  if (value.kind == CellValue::Kind::number) item.value = value.number.scaled(indicator.power);
  item.flags = value.flags;
  for (const char c : folded(p.flag)) {
    if (c == 'p') item.flags |= ledger::kProvisional;
    if (c == 'e' || c == 's') item.flags |= ledger::kEstimated;
    if (c == 'b') item.flags |= ledger::kBreak;
    if (c == 'c') item.flags |= ledger::kConfidential;
    if (c == 'r') item.flags |= ledger::kRevised;
  }
  take_.figure(item);
}

}  // namespace tally::sources::internal
