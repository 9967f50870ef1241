// UK Office for National Statistics: 'Trade in goods: all countries', a workbook with sheets by
// year, quarter and month, million pounds, seasonally adjusted.
#include <fmt/format.h>

#include <algorithm>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using places::places;

// Row of the header "Country Code | Country Name | 1997 | ...", or SIZE_MAX.
std::size_t header_of(const Grid& g) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 12); ++r) {
    if (core::to_lower(tidy(g.at(r, 0))) == "country code" &&
        core::to_lower(tidy(g.at(r, 1))) == "country name") {
      return r;
    }
  }
  return SIZE_MAX;
}

bool is_table(const Grid& g) {
  return header_of(g) != SIZE_MAX &&
         core::to_lower(g.at(0, 0)).find("uk trade in goods") != std::string::npos;
}

bool fits(const Download& d) { return std::any_of(d.sheets.begin(), d.sheets.end(), is_table); }

// "... originally published at 7:00am Thursday 13 August 2026."
std::optional<core::Day> published(const Download& d) {
  for (const Grid& g : d.sheets) {
    for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 30); ++r) {
      const std::string text = tidy(g.at(r, 0));
      const auto at = text.find("published at");
      if (at == std::string::npos || text.find("next publication") != std::string::npos) continue;
      const auto words = core::split(std::string_view(text).substr(at), ' ');
      for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const int month = month_number(words[i + 1]);
        const auto day = cell_value(words[i]);
        std::string_view year = words[i + 2];
        while (!year.empty() && (year.back() == '.' || year.back() == ',')) year.remove_suffix(1);
        const auto y = period_of(year);
        if (month > 0 && day.kind == CellValue::Kind::number && y && y->is_year()) {
          return core::Day::from_ymd(y->first.year(), month, static_cast<int>(day.number.value()));
        }
      }
    }
  }
  return std::nullopt;
}

void read_sheet(const Grid& g, Take& take) {
  const std::size_t head = header_of(g);
  const std::string title = core::to_lower(tidy(g.at(0, 0)));
  const bool exports = title.find("export") != std::string::npos;
  const bool seasonal = title.find("not seasonally") == std::string::npos &&
                        title.find("seasonally adjusted") != std::string::npos;
  Partners partners("uk-ons");
  std::vector<std::optional<ledger::Period>> periods;
  for (std::size_t c = 0; c < g.rows[head].size(); ++c) periods.push_back(period_of(g.at(head, c)));
  for (std::size_t r = head + 1; r < g.rows.size() && !take.is_over_limit(); ++r) {
    const std::string code = tidy(g.at(r, 0)), name = tidy(g.at(r, 1));
    if (code.empty() && name.empty()) continue;
    Partner partner;
    if (code == "W1") {
      partner.place = places().world();
    } else if (code == "B5") {
      partner.place = places().find("EU27_2020");
    } else if (code.size() == 2 && code[1] >= '0' && code[1] <= '9') {
      partner.group = true;
    } else {
      partner = partners.coded("iso2", code, core::Month(2026, 1));
      if (!partner.place) partner = partners.named(name);
    }
    for (std::size_t c = 2; c < periods.size(); ++c) {
      if (tidy(g.at(head, c)).empty()) continue;
      const std::int64_t column = static_cast<std::int64_t>(c) + 1;
      if (partner.group) {
        take.aside("groups of countries");
        continue;
      }
      const CellValue v = cell_value(g.at(r, c));
      if (!partner.place || !periods[c] || v.kind == CellValue::Kind::bad) {
        take.reject(g.line(r), column,
                    !partner.place ? "no such partner"
                    : !periods[c]  ? "no period"
                                   : "no number",
                    !partner.place ? name
                    : !periods[c]  ? g.at(head, c)
                                   : g.at(r, c));
        continue;
      }
      if (v.kind == CellValue::Kind::missing) {
        take.aside("cells without a figure");
        continue;
      }
      Item item;
      item.reporter = places().find("GBR");
      item.partner = partner.place;
      item.direction = exports ? ledger::Direction::exports : ledger::Direction::imports;
      item.currency = *core::Currency::parse("GBP");
      item.period = *periods[c];
      // Adjustment moves value within a year only: yearly figures are those of the unadjusted
      // months.
      item.adjustment = seasonal && !periods[c]->is_year() ? ledger::Adjustment::seasonal
                                                           : ledger::Adjustment::none;
      if (v.kind == CellValue::Kind::number) item.value = v.number.scaled(6);
      item.flags = v.flags;
      item.line = g.line(r);
      item.column = column;
      take.source(periods[c]->is_year() ? "uk-ons-annual" : "uk-ons");
      take.figure(item);
    }
  }
}

core::Status read(const Download& d, Take& take) {
  if (const auto day = published(d)) take.edition(*day);
  take.source("uk-ons");
  for (const Grid& g : d.sheets) {
    if (!is_table(g)) continue;
    take.sheet(g.name);
    read_sheet(g, take);
  }
  return {};
}

}  // namespace

const std::vector<Form>& ons_forms() {
  static const std::vector<Form> list = {
      {"ons-all-countries", "UK Office for National Statistics, trade in goods, all countries", "",
       fits, read}};
  return list;
}

}  // namespace tally::sources::internal
