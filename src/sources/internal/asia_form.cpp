// Small tables of one or several partners with exports and imports side by side: Japan's Ministry
// of Finance, Korea's customs and KITA, the US Census Bureau's page of a country, Turkey's
// statistics office. What the table does not say (whose, with whom, in what unit) must be said with
// it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

// Offices whose tables come in this shape, with the unit in which they print.
struct Office {
  std::string_view source, reporter, currency;
  int power;  // of ten
  int decimals;
};
constexpr std::array<Office, 5> kOffices = {{{"jp-mof", "JPN", "JPY", 3, 0},
                                             {"kr-kcs", "KOR", "USD", 3, 0},
                                             {"us-census", "USA", "USD", 6, 1},
                                             {"tr-tuik", "TUR", "USD", 3, 0},
                                             {"tw-mof", "TWN", "USD", 3, 0}}};

const Office* office_of(std::string_view source) {
  for (const Office& o : kOffices) {
    if (o.source == source) return &o;
  }
  return nullptr;
}

struct Layout {
  std::size_t head = 0, date = SIZE_MAX, partner = SIZE_MAX, exports = SIZE_MAX, imports = SIZE_MAX;
};

bool starts(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return text.starts_with(w); });
}

std::optional<Layout> layout_of(const Grid& g) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 8); ++r) {
    Layout out;
    out.head = r;
    if (g.rows[r].size() > 12) continue;
    for (std::size_t c = 0; c < g.rows[r].size(); ++c) {
      const std::string name = core::to_lower(tidy(g.at(r, c)));
      if (name == "date" || name == "month" || name == "period" || name == "years/months" ||
          name == "year/month" || name == "year-month") {
        out.date = c;
      } else if (starts(name, {"country", "partner"})) {
        if (out.partner == SIZE_MAX) out.partner = c;
      } else if (name == "exports" || name == "export" || starts(name, {"export (", "exports ("})) {
        out.exports = c;
      } else if (name == "imports" || name == "import" || starts(name, {"import (", "imports ("})) {
        out.imports = c;
      }
    }
    if (out.date != SIZE_MAX && out.exports != SIZE_MAX && out.imports != SIZE_MAX) return out;
  }
  return std::nullopt;
}

// "Trade in Goods with China" on the page of the US Census Bureau.
std::string partner_in_title(const Download& d) {
  constexpr std::string_view kTitle = "Trade in Goods with ";
  const auto at = d.text.find(kTitle);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = d.text.substr(at + kTitle.size(), 80);
  return tidy(rest.substr(0, std::min(rest.find_first_of("<\n\r|"), rest.size())));
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return layout_of(g).has_value(); });
}

struct Reader {
  const Office& office;
  Partner only;  // the partner of all rows, if the table has no column for it
  Take& take;
  Partners partners;

  void cell(const Grid& g, std::size_t r, std::size_t c, Direction direction,
            const ledger::Period& period, const Partner& partner) {
    const std::int64_t at = static_cast<std::int64_t>(c) + 1;
    const CellValue v = cell_value(g.at(r, c), {'.', ", ", office.decimals});
    if (v.kind == CellValue::Kind::missing) return take.aside("cells without a figure");
    if (v.kind != CellValue::Kind::number) {
      return take.reject(g.line(r), at, "no number", g.at(r, c));
    }
    Item item;
    item.reporter = places().find(office.reporter);
    item.partner = partner.place;
    item.direction = direction;
    item.currency = *core::Currency::parse(office.currency);
    item.period = period;
    item.value = v.number.scaled(office.power);
    item.line = g.line(r);
    item.column = at;
    take.figure(item);
  }

  void sheet(const Grid& g, const Layout& at) {
    for (std::size_t r = at.head + 1; r < g.rows.size() && !take.is_over_limit(); ++r) {
      const std::string date = tidy(g.at(r, at.date));
      if (date.empty()) continue;
      if (core::to_lower(date).starts_with("total")) {
        take.aside("sums of the months above", 2);
        continue;
      }
      const auto period = period_of(date);
      const Partner partner = at.partner == SIZE_MAX ? only : partners.named(g.at(r, at.partner));
      if (partner.group) {
        take.aside("groups of countries", 2);
        continue;
      }
      if (!period || !partner.place) {
        take.reject(g.line(r), static_cast<std::int64_t>(period ? at.partner : at.date) + 1,
                    period ? "no such partner" : "no period",
                    period ? g.at(r, at.partner) : g.at(r, at.date));
        continue;
      }
      cell(g, r, at.exports, Direction::exports, *period, partner);
      cell(g, r, at.imports, Direction::imports, *period, partner);
    }
  }
};

core::Status read(const Download& d, Take& take) {
  const std::string title = partner_in_title(d);
  std::string source(d.source);
  if (source.empty() && !title.empty()) source = "us-census";
  const Office* office = office_of(source);
  if (office == nullptr) {
    return core::fail(core::Code::bad_usage,
                      "the table has exports and imports, but not whose they are", {d.name, 1, 0},
                      "say it with --source: jp-mof, kr-kcs, us-census, tr-tuik or tw-mof");
  }
  take.source(office->source);
  Partner only;
  if (!d.partner.empty()) {
    only.place = places().find(d.partner);
  } else if (!title.empty()) {
    only = Partners(office->source).named(title);
  }
  for (const Grid& g : d.sheets) {
    const auto layout = layout_of(g);
    if (!layout) continue;
    if (layout->partner == SIZE_MAX && !only.place) {
      return core::fail(core::Code::bad_usage, "the table does not say with whom the trade is",
                        {d.name, 1, 0}, "say it with --partner, as in --partner CHN");
    }
    if (d.sheets.size() > 1) take.sheet(g.name);
    Reader{*office, only, take, Partners(office->source)}.sheet(g, *layout);
  }
  take.note(fmt::format("the table names no unit: taken as {} of {}, as {} prints it",
                        office->power == 3 ? "thousands" : "millions", office->currency,
                        office->source));
  return {};
}

}  // namespace

const std::vector<Form>& asia_forms() {
  static const std::vector<Form> list = {
      {"exports-imports", "table of exports and imports by period (Japan, Korea, USA, Turkey)",
       "CP932", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
