// FT-900, the monthly release of the US Census Bureau: its exhibits by country and area, as CSV or
// workbook. A title, a row 'Balance | Exports | Imports', a row of months below it, then countries;
// in millions of dollars.
#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "sources/internal/form.h"
#include "sources/internal/heads.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

const NumberForm kMillions{'.', ", ", 1};  // tenths are printed

struct Layout {
  std::size_t groups = SIZE_MAX;  // the row that names exports and imports
  std::size_t first = SIZE_MAX;   // the first row of figures
  std::string title;              // what stands above, in lower case
};

bool has_number(const Grid& g, std::size_t r, bool years_too) {
  for (std::size_t c = 1; c < g.rows[r].size(); ++c) {
    const CellValue v = cell_value(g.at(r, c), kMillions);
    if (v.kind == CellValue::Kind::number && (years_too || !period_of(g.at(r, c)))) return true;
  }
  return false;
}

std::optional<Layout> layout_of(const Grid& g) {
  Layout out;
  for (std::size_t r = 0; r < std::min(g.rows.size(), kMostTitles); ++r) {
    bool exports = false, imports = false;
    for (std::size_t c = 1; c < g.rows[r].size(); ++c) {
      exports = exports || word(g, r, c).starts_with("export");
      imports = imports || word(g, r, c).starts_with("import");
    }
    if (exports && imports) {
      out.groups = r;
      break;
    }
  }
  out.title = title_above(g, std::min(out.groups, kMostTitles));
  const bool by_country = out.title.find("exhibit") != std::string::npos &&
                          out.title.find("countr") != std::string::npos;
  if (out.groups == SIZE_MAX || !by_country) return std::nullopt;
  for (std::size_t r = out.groups + 1; r < std::min(g.rows.size(), out.groups + 6); ++r) {
    if (!word(g, r, 0).empty() && has_number(g, r, false)) {
      out.first = r;
      return out;
    }
  }
  return std::nullopt;
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return layout_of(g).has_value(); });
}

// The last "month year" of a text, such as "january 2025" in a title.
std::optional<core::Month> month_in(const std::string& text) {
  std::optional<core::Month> out;
  for (std::size_t at = text.find("20"); at != std::string::npos; at = text.find("20", at + 1)) {
    if (at < 4 || text[at - 1] != ' ') continue;
    const auto start = text.find_last_of(" \n:,;-", at - 2);
    const std::size_t from = start == std::string::npos ? 0 : start + 1;
    const auto period = period_of(std::string_view(text).substr(from, at + 4 - from));
    if (period && period->is_month()) out = period->first;
  }
  return out;
}

class Reader {
 public:
  Reader(const Grid& grid, Layout layout, Take& take)
      : grid_(grid), layout_(std::move(layout)), take_(take), partners_("us-census") {
    month_ = month_in(layout_.title);
    const std::string& t = layout_.title;
    adjusted_ = t.find("seasonally adjusted") != std::string::npos &&
                t.find("not seasonally adjusted") == std::string::npos;
  }

  void read() {
    for (const Head& head : heads_of(grid_, layout_.groups, layout_.first, 1))
      columns_.push_back(column(head));
    for (std::size_t r = layout_.first; r < grid_.rows.size() && !take_.is_over_limit(); ++r) {
      row(r);
    }
  }

 private:
  struct Column {
    std::string group;
    std::optional<ledger::Period> period;
  };

  Column column(const Head& head) const {
    const std::string& below = head.below;
    Column out{head.group, period_of(below)};
    const bool to_date = below.find("year-to-date") != std::string::npos ||
                         below.find("year to date") != std::string::npos ||
                         below.find("cumulative") != std::string::npos;
    if (!out.period && month_) {
      if (to_date) {
        out.period = ledger::Period{core::Month(month_->year(), 1), *month_};
      } else if (below.empty() || below == "month" || month_number(below) == month_->month()) {
        out.period = ledger::Period{*month_, *month_};
      }
    }
    return out;
  }

  void row(std::size_t r) {
    const std::string name = tidy(grid_.at(r, 0));
    if (!has_number(grid_, r, true)) return;  // a heading, or the notes below
    const Partner partner = partners_.named(name);
    for (std::size_t k = 0; k < columns_.size(); ++k) {
      const std::size_t c = k + 1;
      if (tidy(grid_.at(r, c)).empty()) continue;
      cell(r, c, name, partner, columns_[k]);
    }
  }

  void cell(std::size_t r, std::size_t c, const std::string& name, const Partner& partner,
            const Column& column) {
    const bool exports = column.group.starts_with("export");
    if (partner.group) return take_.aside("groups of countries");
    if (!exports && !column.group.starts_with("import")) {
      return take_.aside("balances, ranks and notes");
    }
    const auto reject = [&](std::string_view why, std::string_view raw) {
      take_.reject(grid_.line(r), static_cast<std::int64_t>(c) + 1, std::string(why), raw);
    };
    if (name.empty()) return reject("no country stands beside it", grid_.at(r, c));
    if (!partner.place) return reject("no such partner", name);
    if (!column.period) return reject("the head of the column names no period", grid_.at(r, c));
    const CellValue v = cell_value(grid_.at(r, c), kMillions);
    if (v.kind == CellValue::Kind::missing || core::to_lower(tidy(grid_.at(r, c))) == "(x)") {
      return take_.aside("cells without a figure");
    }
    if (v.kind != CellValue::Kind::number) return reject("no number", grid_.at(r, c));
    Item item;
    item.reporter = places().find("USA");
    item.partner = partner.place;
    item.direction = exports ? Direction::exports : Direction::imports;
    if (adjusted_) item.adjustment = ledger::Adjustment::seasonal;
    item.currency = core::kUsd;
    item.period = *column.period;
    item.value = v.number.scaled(6);
    item.flags = v.flags;
    item.line = grid_.line(r);
    item.column = static_cast<std::int64_t>(c) + 1;
    take_.figure(item);
  }

  const Grid& grid_;
  Layout layout_;
  Take& take_;
  Partners partners_;
  std::optional<core::Month> month_;
  bool adjusted_ = false;
  std::vector<Column> columns_;
};

core::Status read(const Download& d, Take& take) {
  take.source("us-census");
  for (const Grid& g : d.sheets) {
    auto layout = layout_of(g);
    if (!layout) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    Reader(g, std::move(*layout), take).read();
  }
  return {};
}

}  // namespace

const std::vector<Form>& ft900_forms() {
  static const std::vector<Form> list = {
      {"census-ft900", "US Census Bureau, exhibit of FT-900 by country", "CP1252", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
