#include "report/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "report/internal/chart_kinds.h"
#include "report/internal/words.h"

namespace tally::report {
using verdict::Chart;

bool worth_drawing(const Chart& chart) {
  if (chart.kind == Chart::Kind::none) return false;
  const internal::Extent extent = internal::extent_of(chart);
  if (extent.points == 0) return false;
  return extent.points > 1 || chart.stated.has_value();
}

std::string chart_svg(const Chart& chart) {
  if (!worth_drawing(chart)) return {};
  const internal::Extent extent = internal::extent_of(chart);
  switch (chart.kind) {
    case Chart::Kind::none:
      return {};
    case Chart::Kind::record:
      return internal::draw_bars(chart);
    case Chart::Kind::level:
      // Rates are bars on zero; money is a line.
      if (extent.longest > 2 && chart.unit.starts_with("%") && chart.lines.size() == 1) {
        return internal::draw_bars(chart);
      }
      break;
    case Chart::Kind::target:
      return internal::draw_lines(chart);
    case Chart::Kind::rank:
    case Chart::Kind::share:
    case Chart::Kind::two_books:
    case Chart::Kind::comparison:
      break;
  }
  return extent.longest > 2 ? internal::draw_lines(chart) : internal::draw_rows(chart);
}

std::string chart_table(const Chart& chart) {
  if (!worth_drawing(chart)) return {};
  std::map<core::Period, std::vector<std::string>> rows;
  for (std::size_t l = 0; l < chart.lines.size(); ++l) {
    for (const verdict::ChartPoint& p : chart.lines[l].points) {
      auto& cells = rows[p.period];
      cells.resize(chart.lines.size());
      const double v = internal::drawn(chart, p.value);
      cells[l] = internal::number_text(v, std::abs(v) >= 1000 ? 0 : std::abs(v) >= 10 ? 1 : 2);
      if (p.before) {
        cells[l] += " (first " + internal::short_number(internal::drawn(chart, *p.before)) + ")";
      }
    }
  }
  std::string out = fmt::format("<table class=\"pts\"><caption>{}</caption>",
                                internal::esc("Figures drawn, " + chart.unit));
  if (chart.lines.size() > 1) {
    out += "<thead><tr><th></th>";
    for (const verdict::ChartLine& line : chart.lines) {
      out += "<th scope=\"col\">" + internal::esc(line.label) + "</th>";
    }
    out += "</tr></thead>";
  }
  out += "<tbody>";
  for (const auto& [period, cells] : rows) {
    out += "<tr><th scope=\"row\">" + internal::esc(period.iso()) + "</th>";
    for (const std::string& cell : cells) out += "<td>" + internal::esc(cell) + "</td>";
    out += "</tr>";
  }
  return out + "</tbody></table>";
}

}  // namespace tally::report
