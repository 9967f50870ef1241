// Japan's customs, tables with countries side by side (d42ma001.csv and others): titles, then
// 'Years/Months,Exp-Total,Imp-Total,Exp-304,Imp-304,...', in thousands of yen.
#include <fmt/format.h>

#include <algorithm>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

constexpr int kThousand = 3;
constexpr std::size_t kMostTitles = 12;

std::size_t head_of(const Grid& g) {
  for (std::size_t r = 0; r < std::min(g.rows.size(), kMostTitles); ++r) {
    const std::string first = core::to_lower(tidy(g.at(r, 0)));
    if ((first == "years/months" || first == "years" || first == "months") &&
        core::to_lower(tidy(g.at(r, 1))).starts_with("exp-")) {
      return r;
    }
  }
  return SIZE_MAX;
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return head_of(g) != SIZE_MAX; });
}

struct Column {
  bool known = false;
  Direction direction = Direction::exports;
  std::string code;  // "total", or three digits
};

Column column_of(std::string_view cell) {
  const std::string name = core::to_lower(tidy(cell));
  Column out;
  out.known = name.starts_with("exp-") || name.starts_with("imp-");
  if (!out.known) return out;
  out.direction = name.starts_with("imp-") ? Direction::imports : Direction::exports;
  out.code = name.substr(4);
  return out;
}

class Reader {
 public:
  Reader(const Grid& grid, std::size_t head, std::string_view partner, Take& take)
      : grid_(grid), head_(head), take_(take), partners_("jp-mof") {
    for (std::size_t r = 0; r < head; ++r) {
      for (std::size_t c = 0; c < grid.rows[r].size(); ++c) title_ += tidy(grid.at(r, c)) + "\n";
    }
    const bool world = title_.find("WORLD") != std::string::npos ||
                       title_.find("\xE4\xB8\x96\xE7\x95\x8C") != std::string::npos;  // 世界
    if (!partner.empty()) {
      total_ = {places().find(partner), false};
    } else if (world) {
      total_ = {places().world(), false};
    } else {
      total_ = {{}, true};  // of a region, or of a country that only the title names
    }
  }

  void read() {
    std::size_t end = grid_.rows.size();
    while (end > head_ + 1 && is_empty(end - 1)) --end;
    for (std::size_t r = head_ + 1; r < grid_.rows.size() && !take_.is_over_limit(); ++r) {
      const std::string date = tidy(grid_.at(r, 0));
      if (date.empty()) continue;
      const auto period = period_of(date);
      for (std::size_t c = 1; c < grid_.rows[head_].size(); ++c) {
        if (tidy(grid_.at(head_, c)).empty()) continue;
        cell(r, c, period, r >= end);
      }
    }
    if (total_.group) {
      take_.note(
          "the column 'Total' is that of a region or of a country that only the title "
          "names: --partner says whose it is");
    }
  }

 private:
  // Months to come stand as zeros in all columns.
  [[nodiscard]] bool is_empty(std::size_t r) const {
    for (std::size_t c = 1; c < grid_.rows[r].size(); ++c) {
      const CellValue v = cell_value(grid_.at(r, c));
      if (v.kind == CellValue::Kind::bad ||
          (v.kind == CellValue::Kind::number && v.number.mantissa != 0)) {
        return false;
      }
    }
    return true;
  }

  void cell(std::size_t r, std::size_t c, const std::optional<ledger::Period>& period,
            bool to_come) {
    const auto at = static_cast<std::int64_t>(c) + 1;
    const auto reject = [&](std::string why, std::string_view raw) {
      take_.reject(grid_.line(r), at, std::move(why), raw);
    };
    if (!period) return reject("no period", grid_.at(r, 0));
    if (to_come) return take_.aside("months to come");
    const Column column = column_of(grid_.at(head_, c));
    if (!column.known) return reject("neither exports nor imports", grid_.at(head_, c));
    const Partner partner =
        column.code == "total" ? total_ : partners_.coded("jp-mof", column.code, period->last);
    if (partner.group) return take_.aside("regions");
    if (!partner.place) {
      return reject(fmt::format("Japan's code {} means no place", column.code), grid_.at(head_, c));
    }
    const CellValue v = cell_value(grid_.at(r, c));
    if (v.kind == CellValue::Kind::missing) return take_.aside("cells without a figure");
    if (v.kind != CellValue::Kind::number) return reject("no number", grid_.at(r, c));
    Item item;
    item.reporter = places().find("JPN");
    item.partner = partner.place;
    item.direction = column.direction;
    item.currency = *core::Currency::parse("JPY");
    item.period = *period;
    item.value = v.number.scaled(kThousand);
    item.line = grid_.line(r);
    item.column = at;
    take_.figure(item);
  }

  const Grid& grid_;
  std::size_t head_;
  Take& take_;
  Partners partners_;
  Partner total_;
  std::string title_;
};

core::Status read(const Download& d, Take& take) {
  take.source("jp-mof");
  for (const Grid& g : d.sheets) {
    const std::size_t head = head_of(g);
    if (head == SIZE_MAX) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    Reader(g, head, d.partner, take).read();
  }
  return {};
}

}  // namespace

const std::vector<Form>& japan_forms() {
  static const std::vector<Form> list = {
      {"jp-side-by-side", "Japan's customs, countries side by side", "CP932", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
