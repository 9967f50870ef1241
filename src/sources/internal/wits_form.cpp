// World Bank's WITS: the time series of a country by partner (workbook or CSV), and the summary of
// a country over all years, of which the totals of all products count.
#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;

struct Layout {
  std::size_t reporter = SIZE_MAX, partner = SIZE_MAX, product = SIZE_MAX, indicator = SIZE_MAX;
  std::size_t first_year = SIZE_MAX;
};

std::optional<Layout> layout_of(const Grid& g) {
  if (g.rows.empty()) return std::nullopt;
  Layout out;
  for (std::size_t c = 0; c < std::min<std::size_t>(g.rows[0].size(), 8); ++c) {
    const std::string name = core::to_lower(tidy(g.at(0, c)));
    if (name == "reporter" || name == "reporter name") out.reporter = c;
    if (name == "partner" || name == "partner name") out.partner = c;
    if (name == "product categories" || name == "product group") out.product = c;
    if (name == "indicator") out.indicator = c;
    const auto year = period_of(name);
    if (out.first_year == SIZE_MAX && year && year->is_year()) out.first_year = c;
  }
  if (out.reporter == SIZE_MAX || out.partner == SIZE_MAX || out.product == SIZE_MAX ||
      out.indicator == SIZE_MAX || out.first_year == SIZE_MAX) {
    return std::nullopt;
  }
  return out;
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return layout_of(g).has_value(); });
}

struct Indicator {
  bool level = false;
  Direction direction = Direction::exports;
  int power = 6;
};

// "Export (US$ Thousand)", "Exports (in US$ Mil)", "Trade (US$ Mil)-Top 5 Import Partner".
Indicator indicator_of(const std::string& text) {
  Indicator out;
  const std::string s = core::to_lower(text);
  const bool top = s.starts_with("trade (us$ mil)-top 5");
  out.level = top || s.starts_with("export (us$") || s.starts_with("import (us$") ||
              s.starts_with("export(us$") || s.starts_with("import(us$") ||
              s.starts_with("exports (in us$") || s.starts_with("imports (in us$");
  out.direction = s.find("import") != std::string::npos ? Direction::imports : Direction::exports;
  out.power = s.find("thousand") != std::string::npos ? 3 : 6;
  return out;
}

void read_sheet(const Grid& g, const Layout& at, Take& take) {
  Partners partners("wits");
  for (std::size_t r = 1; r < g.rows.size() && !take.is_over_limit(); ++r) {
    if (tidy(g.at(r, at.reporter)).empty()) continue;
    const auto cells = static_cast<std::int64_t>(std::count_if(
        g.rows[r].begin() + static_cast<std::ptrdiff_t>(std::min(at.first_year, g.rows[r].size())),
        g.rows[r].end(), [](const std::string& c) { return !tidy(c).empty(); }));
    const Indicator indicator = indicator_of(tidy(g.at(r, at.indicator)));
    if (core::to_lower(tidy(g.at(r, at.product))) != "all products") {
      take.aside("products", cells);
      continue;
    }
    if (!indicator.level) {
      take.aside("shares, counts and other indicators", cells);
      continue;
    }
    const Partner reporter = partners.named(g.at(r, at.reporter));
    const Partner partner = partners.named(g.at(r, at.partner));
    if (partner.group || reporter.group) {
      take.aside("groups of countries", cells);
      continue;
    }
    for (std::size_t c = at.first_year; c < g.rows[r].size(); ++c) {
      const CellValue v = cell_value(g.at(r, c));
      if (v.kind == CellValue::Kind::missing) continue;
      const auto year = period_of(g.at(0, c));
      const bool good =
          v.kind == CellValue::Kind::number && year && reporter.place && partner.place;
      if (!good) {
        take.reject(g.line(r), static_cast<std::int64_t>(c) + 1,
                    !partner.place ? "no such partner"
                    : !year        ? "no year"
                                   : "no number",
                    !partner.place ? g.at(r, at.partner) : g.at(r, c));
        continue;
      }
      Item item;
      item.reporter = reporter.place;
      item.partner = partner.place;
      item.direction = indicator.direction;
      item.currency = core::kUsd;
      item.period = *year;
      item.value = v.number.scaled(indicator.power);
      item.line = g.line(r);
      item.column = static_cast<std::int64_t>(c) + 1;
      take.figure(item);
    }
  }
}

core::Status read(const Download& d, Take& take) {
  take.source("wits");
  for (const Grid& g : d.sheets) {
    const auto layout = layout_of(g);
    if (!layout) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    read_sheet(g, *layout, take);
  }
  take.note(
      "WITS serves figures of UN Comtrade: kept as source 'wits', which may support a statement");
  return {};
}

}  // namespace

const std::vector<Form>& wits_forms() {
  static const std::vector<Form> list = {
      {"wits", "World Bank WITS, trade by partner", "CP1252", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
