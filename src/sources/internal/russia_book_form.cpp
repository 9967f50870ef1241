// Russian customs, workbooks published until January 2022: main partners by month (96stran.xlsx)
// and totals with the neighbours by year (94itog.xlsx), million dollars.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

constexpr std::array<std::string_view, 12> kMonths = {"январь",   "февраль", "март",   "апрель",
                                                      "май",      "июнь",    "июль",   "август",
                                                      "сентябрь", "октябрь", "ноябрь", "декабрь"};

int russian_month(std::string_view text) {
  const std::string word = core::to_lower(tidy(text));
  for (std::size_t m = 0; m < kMonths.size(); ++m) {
    if (word == kMonths[m]) return static_cast<int>(m) + 1;
  }
  return 0;
}

bool mentions(const Grid& g, std::string_view word) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 5); ++r) {
    for (std::size_t c = 0; c < 3; ++c) {
      if (g.at(r, c).find(word) != std::string_view::npos) return true;
    }
  }
  return false;
}

bool is_ours(const Grid& g) { return mentions(g, "по данным ФТС России"); }

// Row that holds the names of partners: the first that has five of them.
std::size_t names_row(const Grid& g) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 12); ++r) {
    std::size_t texts = 0;
    for (std::size_t c = 1; c < g.rows[r].size(); ++c) {
      if (!tidy(g.at(r, c)).empty()) ++texts;
    }
    if (texts >= 5) return r;
  }
  return SIZE_MAX;
}

bool is_monthly(const Grid& g) { return is_ours(g) && names_row(g) != SIZE_MAX; }
bool is_yearly(const Grid& g) {
  return is_ours(g) && !is_monthly(g) && mentions(g, "Основные показатели");
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return is_monthly(g) || is_yearly(g); });
}

void put(const Grid& g, std::size_t r, std::size_t c, Direction direction, const Partner& partner,
         const ledger::Period& period, std::string_view name, Take& take) {
  const std::int64_t line = g.line(r), column = static_cast<std::int64_t>(c) + 1;
  const CellValue v = cell_value(g.at(r, c), {'.', ", ", 0});
  if (partner.group) return take.aside("groups of countries");
  if (!partner.place) return take.reject(line, column, "no such partner", name);
  if (v.kind == CellValue::Kind::missing) return take.aside("cells without a figure");
  if (v.kind != CellValue::Kind::number) return take.reject(line, column, "no number", g.at(r, c));
  Item item;
  item.reporter = places().find("RUS");
  item.partner = partner.place;
  item.direction = direction;
  item.currency = core::kUsd;
  item.period = period;
  item.value = v.number.scaled(6);
  item.line = line;
  item.column = column;
  take.figure(item);
}

void read_monthly(const Grid& g, Take& take) {
  const Direction direction = mentions(g, "Экспорт") ? Direction::exports : Direction::imports;
  Partners partners("ru-fcs");
  const std::size_t head = names_row(g);
  int year = 0;
  for (std::size_t r = head + 1; r < g.rows.size(); ++r) {
    const int month = russian_month(g.at(r, 0));
    if (month == 0) {
      const auto y = period_of(g.at(r, 0));
      if (y && y->is_year()) year = y->first.year();
      continue;
    }
    if (year == 0) {
      take.reject(g.line(r), 1, "a month before any year", g.at(r, 0));
      continue;
    }
    for (std::size_t c = 1; c < g.rows[head].size(); ++c) {
      const std::string name = tidy(g.at(head, c));
      if (!name.empty()) {
        put(g, r, c, direction, partners.named(name), ledger::Period::month(year, month), name,
            take);
      }
    }
  }
}

void read_yearly(const Grid& g, Take& take) {
  Partners partners("ru-fcs");
  std::optional<ledger::Period> year;
  std::optional<Direction> direction;
  for (std::size_t r = 0; r < g.rows.size(); ++r) {
    const std::string name = tidy(g.at(r, 0));
    if (!year) {
      const auto y = period_of(g.at(r, 1));
      if (y && y->is_year()) year = y;
      continue;
    }
    if (name.starts_with("Экспорт")) direction = Direction::exports;
    if (name.starts_with("Импорт")) direction = Direction::imports;
    if (name.empty() || !direction) continue;
    put(g, r, 1, *direction, partners.named(name), *year, name, take);
  }
}

core::Status read(const Download& d, Take& take) {
  take.source("ru-fcs");
  for (const Grid& g : d.sheets) {
    take.sheet(g.name);
    if (is_monthly(g)) {
      read_monthly(g, take);
    } else if (is_yearly(g)) {
      read_yearly(g, take);
    }
  }
  return {};
}

}  // namespace

const std::vector<Form>& russia_book_forms() {
  static const std::vector<Form> list = {
      {"ru-fcs-xlsx", "Russian customs, workbook of main partners", "CP1251", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
