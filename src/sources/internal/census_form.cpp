// US Census Bureau: country.xlsx (all countries by month), the answers of its service, and the page
// of a country ("Trade in Goods with China").
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"
#include "sources/internal/json.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

constexpr std::array<std::string_view, 13> kMonths = {
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "YR"};
// Tenths of a million dollars are printed; 15134 stands for 15134.0.
const NumberForm kMillions{'.', ", ", 1};

struct Layout {
  std::size_t year = SIZE_MAX, code = SIZE_MAX, name = SIZE_MAX;
  std::array<std::array<std::size_t, 13>, 2> columns{};  // exports, imports
};

std::optional<Layout> layout_of(const Grid& g) {
  if (g.rows.empty()) return std::nullopt;
  Layout out;
  for (auto& half : out.columns) half.fill(SIZE_MAX);
  for (std::size_t c = 0; c < g.rows[0].size(); ++c) {
    const std::string name = core::to_lower(tidy(g.at(0, c)));
    if (name == "year") out.year = c;
    if (name == "cty_code") out.code = c;
    if (name == "ctyname") out.name = c;
    for (std::size_t m = 0; m < kMonths.size(); ++m) {
      if (name == core::to_lower("E" + std::string(kMonths[m]))) out.columns[0][m] = c;
      if (name == core::to_lower("I" + std::string(kMonths[m]))) out.columns[1][m] = c;
    }
  }
  const bool whole = out.year != SIZE_MAX && out.code != SIZE_MAX && out.name != SIZE_MAX &&
                     std::none_of(out.columns.begin(), out.columns.end(), [](const auto& half) {
                       return std::find(half.begin(), half.end(), SIZE_MAX) != half.end();
                     });
  return whole ? std::optional(out) : std::nullopt;
}

bool fits_table(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return layout_of(g).has_value(); });
}

class CountryTable {
 public:
  CountryTable(const Grid& grid, const Layout& layout, Take& take)
      : grid_(grid), layout_(layout), take_(take), partners_("us-census") {}

  void read() {
    find_ends();
    for (std::size_t r = 1; r < grid_.rows.size() && !take_.is_over_limit(); ++r) row(r);
    for (const auto& [year, months] : ends_) {
      if (months < 12) {
        take_.note(fmt::format("{} reaches to month {}: the zeros of later months are no figures",
                               year, months));
      }
    }
  }

 private:
  double number(std::size_t row, std::size_t column) const {
    const CellValue v = cell_value(grid_.at(row, column), kMillions);
    return v.kind == CellValue::Kind::number ? v.number.value() : 0.0;
  }

  // Months to come stand as 0: a year reaches as far as some country has a figure.
  void find_ends() {
    for (std::size_t r = 1; r < grid_.rows.size(); ++r) {
      int& end = ends_[year_text(r)];
      for (int m = 12; m > end; --m) {
        const auto at = static_cast<std::size_t>(m - 1);
        if (number(r, layout_.columns[0][at]) > 0 || number(r, layout_.columns[1][at]) > 0) end = m;
      }
    }
  }

  [[nodiscard]] std::string year_text(std::size_t r) const {
    return tidy(grid_.at(r, layout_.year));
  }

  void row(std::size_t r) {
    const std::string name = tidy(grid_.at(r, layout_.name));
    if (name.empty() && year_text(r).empty()) return;
    const auto year = period_of(year_text(r));
    if (!year || !year->is_year()) {
      return take_.reject(grid_.line(r), static_cast<std::int64_t>(layout_.year) + 1, "no year",
                          year_text(r));
    }
    const Partner partner = partners_.named(name);
    if (partner.group) return take_.aside("groups of countries", 26);
    if (!partner.place) {
      return take_.reject(grid_.line(r), static_cast<std::int64_t>(layout_.name) + 1,
                          "no such partner", name);
    }
    for (const std::size_t half : {std::size_t{0}, std::size_t{1}}) {
      Item item;
      item.reporter = places().find("USA");
      item.partner = partner.place;
      item.direction = half == 0 ? Direction::exports : Direction::imports;
      item.currency = core::kUsd;
      item.line = grid_.line(r);
      figures(r, *year, layout_.columns[half], item);
    }
  }

  void figures(std::size_t r, const ledger::Period& year,
               const std::array<std::size_t, 13>& columns, Item& item) {
    bool all_zero = true;
    for (const std::size_t c : columns) all_zero = all_zero && number(r, c) == 0;
    if (all_zero) return take_.aside("years in which a row holds zeros alone", 13);
    const int end = ends_[year_text(r)];
    for (int m = 1; m <= 13; ++m) {
      const std::size_t c = columns[static_cast<std::size_t>(m - 1)];
      if (m <= 12 && m > end) {
        take_.aside("months to come");
        continue;
      }
      const CellValue v = cell_value(grid_.at(r, c), kMillions);
      item.column = static_cast<std::int64_t>(c) + 1;
      if (v.kind != CellValue::Kind::number) {
        take_.reject(item.line, item.column, "no number", grid_.at(r, c));
        continue;
      }
      item.value = v.number.scaled(6);
      item.period = m <= 12 ? ledger::Period::month(year.first.year(), m)
                            : ledger::Period{year.first, year.first + (std::max(end, 1) - 1)};
      if (m == 13 && end == 1) {
        take_.aside("the year to date of a single month");
        continue;
      }
      take_.figure(item);
    }
  }

  const Grid& grid_;
  const Layout& layout_;
  Take& take_;
  Partners partners_;
  std::map<std::string, int> ends_;
};

core::Status read_table(const Download& d, Take& take) {
  take.source("us-census");
  for (const Grid& g : d.sheets) {
    const auto layout = layout_of(g);
    if (!layout) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    CountryTable(g, *layout, take).read();
  }
  return {};
}

// ---- [["CTY_CODE","CTY_NAME","ALL_VAL_MO","time"],["5700","CHINA","123","2024-06"],...]
bool fits_service(const Download& d) {
  if (!looks_like_json(d.text)) return false;
  const std::string_view head = d.text.substr(0, 1000);
  return head.find("\"CTY_CODE\"") != std::string_view::npos &&
         (head.find("_VAL_MO\"") != std::string_view::npos ||
          head.find("_VAL_YR\"") != std::string_view::npos);
}

core::Status read_service(const Download& d, Take& take) {
  TALLY_TRY(document, JsonDocument::parse(d.text, d.name));
  take.source("us-census");
  const auto& rows = document.root().items();
  if (rows.empty() || !rows[0].is(Json::Kind::array)) {
    return core::fail(core::Code::bad_input, "the answer is no table", {d.name, 0, 0});
  }
  const auto column = [&](std::string_view name) {
    for (std::size_t i = 0; i < rows[0].items().size(); ++i) {
      if (rows[0].items()[i].as_text() == name) return i;
    }
    return SIZE_MAX;
  };
  const bool exports = column("ALL_VAL_MO") != SIZE_MAX || column("ALL_VAL_YR") != SIZE_MAX;
  const std::size_t value = exports ? column("ALL_VAL_MO") : column("GEN_VAL_MO");
  const std::size_t name = column("CTY_NAME"), code = column("CTY_CODE"), time = column("time");
  if (value == SIZE_MAX || name == SIZE_MAX || time == SIZE_MAX) {
    return core::fail(core::Code::bad_input, "CTY_NAME, time and a value by month are wanted",
                      {d.name, 1, 0});
  }
  Partners partners("us-census");
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const auto get = [&](std::size_t c) {
      return c < rows[r].items().size() ? rows[r].items()[c].as_text() : std::string_view();
    };
    // "-" is the total; four digits a country; 0003, 1XXX and the like groups.
    const std::string_view cty = get(code);
    Partner partner = partners.named(get(name));
    if (cty == "-") {
      partner = {places().world(), false};
    } else if (cty.starts_with("00") || cty.find('X') != std::string_view::npos) {
      partner = {{}, true};
    }
    if (partner.group) {
      take.aside("groups of countries");
      continue;
    }
    const auto period = period_of(get(time));
    const CellValue v = cell_value(get(value));
    if (!partner.place || !period || v.kind != CellValue::Kind::number) {
      take.reject(rows[r].line, 0,
                  !partner.place ? "no such partner"
                  : !period      ? "no period"
                                 : "no number",
                  !partner.place ? get(name)
                  : !period      ? get(time)
                                 : get(value));
      continue;
    }
    Item item;
    item.reporter = places().find("USA");
    item.partner = partner.place;
    item.direction = exports ? Direction::exports : Direction::imports;
    item.currency = core::kUsd;
    item.period = *period;
    item.value = v.number;
    item.line = rows[r].line;
    take.figure(item);
  }
  return {};
}

}  // namespace

const std::vector<Form>& census_forms() {
  static const std::vector<Form> list = {
      {"census-country", "US Census Bureau, all countries by month (country.xlsx)", "CP1252",
       fits_table, read_table},
      {"census-service", "US Census Bureau, answer of its service", "", fits_service,
       read_service}};
  return list;
}

}  // namespace tally::sources::internal
