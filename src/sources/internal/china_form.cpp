// China's customs (GACC): the monthly table of trade by country (region), in English or Chinese, in
// dollars or yuan, as a workbook, CSV or HTML page; and the same table copied into columns of its
// own with year and month.
//
// The official table has, for total, exports and imports, the month and 'from January to this
// month', and the change of the latter on a year before: published growth is a fact of its own.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

bool holds(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

std::string cell(const Grid& g, std::size_t r, std::size_t c) {
  return core::to_lower(tidy(g.at(r, c)));
}

// "进出口", "total" before the parts of it.
std::optional<Direction> direction_of_head(std::string_view text) {
  if (holds(text, {"进出口", "total", "export and import", "exports and imports",
                   "imports and exports", "export & import"})) {
    return Direction::turnover;
  }
  if (holds(text, {"出口", "export"})) return Direction::exports;
  if (holds(text, {"进口", "import"})) return Direction::imports;
  return std::nullopt;
}

// ---- name | 进出口 | 出口 | 进口 | year | month, one month a row, thousand dollars
struct Copied {
  std::size_t name = SIZE_MAX, year = SIZE_MAX, month = SIZE_MAX;
  std::array<std::size_t, 3> values{SIZE_MAX, SIZE_MAX, SIZE_MAX};  // turnover, exports, imports
};

std::optional<Copied> copied_layout(const Grid& g) {
  if (g.rows.empty()) return std::nullopt;
  Copied out;
  for (std::size_t c = 0; c < std::min<std::size_t>(g.rows[0].size(), 12); ++c) {
    const std::string head = cell(g, 0, c);
    if (head == "year") {
      out.year = c;
    } else if (head == "month") {
      out.month = c;
    } else if (head == "进出口") {
      out.values[0] = c;
    } else if (head == "出口") {
      out.values[1] = c;
    } else if (head == "进口") {
      out.values[2] = c;
    } else if (out.name == SIZE_MAX) {
      out.name = c;
    }
  }
  if (out.name == SIZE_MAX || out.year == SIZE_MAX || out.month == SIZE_MAX ||
      out.values[1] == SIZE_MAX || out.values[2] == SIZE_MAX) {
    return std::nullopt;
  }
  return out;
}

Item item_of(const Partner& partner, Direction direction, core::Currency currency,
             const ledger::Period& period, std::int64_t line, std::size_t column) {
  Item item;
  item.reporter = places().find("CHN");
  item.partner = partner.place;
  item.direction = direction;
  item.currency = currency;
  item.period = period;
  item.line = line;
  item.column = static_cast<std::int64_t>(column) + 1;
  return item;
}

void read_copied(const Grid& g, const Copied& at, Take& take) {
  Partners partners("cn-gacc");
  constexpr std::array kWays = {Direction::turnover, Direction::exports, Direction::imports};
  for (std::size_t r = 1; r < g.rows.size() && !take.is_over_limit(); ++r) {
    const std::string name = tidy(g.at(r, at.name));
    if (name.empty()) continue;
    const auto year = cell_value(g.at(r, at.year)), month = cell_value(g.at(r, at.month));
    const int y = static_cast<int>(year.number.value()), m = static_cast<int>(month.number.value());
    const Partner partner = partners.named(name);
    for (std::size_t k = 0; k < kWays.size(); ++k) {
      const std::size_t c = at.values[k];
      if (c == SIZE_MAX) continue;
      const auto reject = [&](std::string_view why, std::string_view raw) {
        take.reject(g.line(r), static_cast<std::int64_t>(c) + 1, std::string(why), raw);
      };
      if (partner.group) {
        take.aside("groups and parts of countries");
        continue;
      }
      if (!partner.place) {
        reject("no such partner", name);
        continue;
      }
      if (y < 1980 || y > 2200 || m < 1 || m > 12) {
        reject("no month", g.at(r, at.month));
        continue;
      }
      const CellValue v = cell_value(g.at(r, c));
      if (v.kind == CellValue::Kind::missing) {
        take.aside("cells without a figure");
        continue;
      }
      if (v.kind != CellValue::Kind::number) {
        reject("no number", g.at(r, c));
        continue;
      }
      Item item = item_of(partner, kWays[k], core::kUsd, ledger::Period::month(y, m), g.line(r), c);
      item.value = v.number.scaled(3);
      take.figure(item);
    }
  }
}

// ---- the official table
struct Column {
  std::optional<Direction> direction;
  enum class What : std::uint8_t { none, month, to_date, growth } what = What::none;
};

struct Official {
  std::size_t head = SIZE_MAX;  // first row of the header
  std::size_t first = 0;        // first row of figures
  std::vector<Column> columns;
  int year = 0, month = 0;
  int power = -1;
  core::Currency currency;
};

void read_title(const std::string& text, Official& out) {
  // "(2023年5月)", "1至5月", "May 2023", "5 2023"
  if (const auto at = text.find("年"); at != std::string::npos && at >= 4) {
    if (const auto y = period_of(std::string_view(text).substr(at - 4, 4))) {
      out.year = y->first.year();
      std::string_view rest = std::string_view(text).substr(at + 3);
      if (const auto to = rest.find("至"); to < 6) {  // npos is larger
        rest.remove_prefix(to + 3);
      } else if (const auto dash = rest.find('-'); dash < 4) {
        rest.remove_prefix(dash + 1);
      }
      const auto digits = rest.find_first_not_of("0123456789");
      const CellValue m = cell_value(rest.substr(0, std::min(digits, rest.size())));
      if (m.kind == CellValue::Kind::number) out.month = static_cast<int>(m.number.value());
    }
  }
  if (out.year == 0) {
    std::string_view rest = text;
    std::vector<std::string_view> words;
    while (!rest.empty()) {
      const auto at = rest.find_first_not_of(" ,.()-");
      if (at == std::string_view::npos) break;
      rest.remove_prefix(at);
      const auto end = std::min(rest.find_first_of(" ,.()-"), rest.size());
      words.push_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const int m = month_number(words[i]);
      const auto y = period_of(words[i + 1]);
      if (m > 0 && y && y->is_year()) {
        out.month = m;
        out.year = y->first.year();
      }
    }
  }
  if (holds(text, {"万元人民币", "rmb 10,000", "rmb10,000", "10,000 rmb", "万元"})) {
    out.power = 4;
    out.currency = core::kCny;
  } else if (holds(text, {"亿元"})) {
    out.power = 8;
    out.currency = core::kCny;
  } else if (holds(text, {"千美元", "us$1,000", "us$ 1,000", "1000 us", "1,000 us", "usd1,000",
                          "usd 1,000", "us$ thousand"})) {
    out.power = 3;
    out.currency = core::kUsd;
  } else if (holds(text, {"万美元", "us$10,000", "10,000 us"})) {
    out.power = 4;
    out.currency = core::kUsd;
  }
}

bool names_a_month(std::string_view text) {
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    if ((i == 0 || text[i - 1] == ' ') && month_number(text.substr(i, 3)) > 0) return true;
  }
  return text.find("月") != std::string_view::npos;
}

Column::What what_of(std::string_view text) {
  if (holds(text, {"±", "%", "change", "比去年", "同比"})) return Column::What::growth;
  if (holds(text, {"累计", "1至", "1-", "jan-", "jan.-", "jan to", "from jan", "to date", "cumul",
                   "1 to"})) {
    return Column::What::to_date;
  }
  if (holds(text, {"当月", "本月", "month"}) || names_a_month(text)) return Column::What::month;
  return Column::What::none;
}

// The row of the header that has the countries on its left and flows to the right. A title that
// spans the table has the same text everywhere.
bool is_head(const Grid& g, std::size_t r) {
  const std::string first = cell(g, r, 0);
  if (!holds(first, {"国别", "国家(地区)", "国家（地区）", "原产国", "country", "countries"})) {
    return false;
  }
  for (std::size_t c = 1; c < std::min<std::size_t>(g.rows[r].size(), 12); ++c) {
    const std::string text = cell(g, r, c);
    if (text != first && text.size() < 60 && direction_of_head(text)) return true;
  }
  return false;
}

std::optional<Official> official_layout(const Grid& g) {
  Official out;
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 15); ++r) {
    for (std::size_t c = 0; c < std::min<std::size_t>(g.rows[r].size(), 12); ++c) {
      const std::string text = cell(g, r, c);
      if (out.head == SIZE_MAX) read_title(text, out);
    }
    if (out.head == SIZE_MAX && is_head(g, r)) out.head = r;
  }
  if (out.head == SIZE_MAX || out.year == 0 || out.month < 1 || out.month > 12 || out.power < 0) {
    return std::nullopt;
  }
  std::size_t width = 0;
  for (std::size_t r = out.head; r < std::min(out.head + 3, g.rows.size()); ++r) {
    width = std::max(width, g.rows[r].size());
  }
  out.columns.resize(std::min<std::size_t>(width, 40));
  // The header has one to three lines; a cell that is empty continues the one to its left.
  std::array<std::string, 3> left;
  out.first = out.head + 1;
  for (std::size_t c = 1; c < out.columns.size(); ++c) {
    std::string all;
    for (std::size_t k = 0; k < 3 && out.head + k < g.rows.size(); ++k) {
      std::string text = cell(g, out.head + k, c);
      const bool number = cell_value(text).kind == CellValue::Kind::number;
      if (number || (k > 0 && !cell(g, out.head + k, 0).empty() &&
                     cell(g, out.head + k, 0) != cell(g, out.head, 0))) {
        break;  // a row of figures
      }
      out.first = std::max(out.first, out.head + k + 1);
      if (text.empty() && k == 0) text = left[0];
      if (text != left[k] && !text.empty()) {
        left[k] = text;
        for (std::size_t below = k + 1; below < left.size(); ++below) left[below].clear();
      }
      all += " " + (text.empty() ? left[k] : text);
    }
    out.columns[c].what = what_of(all);
    out.columns[c].direction = direction_of_head(all);
  }
  const bool any = std::any_of(out.columns.begin(), out.columns.end(), [](const Column& c) {
    return c.what != Column::What::none && c.direction;
  });
  return any ? std::optional(out) : std::nullopt;
}

void read_official(const Grid& g, const Official& t, Take& take) {
  take.source(t.currency == core::kCny ? "cn-gacc-cny" : "cn-gacc");
  Partners partners("cn-gacc");
  const ledger::Period month = ledger::Period::month(t.year, t.month);
  const ledger::Period to_date{core::Month(t.year, 1), core::Month(t.year, t.month)};
  for (std::size_t r = t.first; r < g.rows.size() && !take.is_over_limit(); ++r) {
    const std::string name = tidy(g.at(r, 0));
    const bool note = name.size() > 60 || holds(core::to_lower(name), {"注", "note", "source"});
    if (name.empty() || note) continue;
    const Partner partner = partners.named(name);
    for (std::size_t c = 1; c < t.columns.size(); ++c) {
      const Column& column = t.columns[c];
      if (column.what == Column::What::none || !column.direction) continue;
      if (partner.group) {
        take.aside("groups and parts of countries");
        continue;
      }
      const std::int64_t at = static_cast<std::int64_t>(c) + 1;
      if (!partner.place) {
        take.reject(g.line(r), at, "no such partner", name);
        continue;
      }
      const CellValue v = cell_value(g.at(r, c));
      if (v.kind == CellValue::Kind::missing) {
        take.aside("cells without a figure");
        continue;
      }
      if (v.kind != CellValue::Kind::number) {
        take.reject(g.line(r), at, "no number", g.at(r, c));
        continue;
      }
      // In January both columns are the same figure.
      if (column.what == Column::What::to_date && t.month == 1) {
        take.aside("the year to date of a single month");
        continue;
      }
      Item item = item_of(partner, *column.direction, t.currency,
                          column.what == Column::What::month ? month : to_date, g.line(r), c);
      item.growth = column.what == Column::What::growth;
      item.value = item.growth ? v.number : v.number.scaled(t.power);
      take.figure(item);
    }
  }
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(), [](const Grid& g) {
    return copied_layout(g).has_value() || official_layout(g).has_value();
  });
}

core::Status read(const Download& d, Take& take) {
  for (const Grid& g : d.sheets) {
    if (d.sheets.size() > 1) take.sheet(g.name);
    if (const auto copied = copied_layout(g)) {
      take.source("cn-gacc");
      take.note("this table names no unit: taken as thousand dollars, as China's customs print it");
      read_copied(g, *copied, take);
    } else if (const auto official = official_layout(g)) {
      read_official(g, *official, take);
    }
  }
  return {};
}

}  // namespace

const std::vector<Form>& china_forms() {
  static const std::vector<Form> list = {
      {"cn-gacc-country", "China's customs, trade by country (region)", "GB18030", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
