#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/internal/chart_kinds.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

using verdict::Chart;
using verdict::ChartPoint;

struct Bar {
  const ChartPoint* point = nullptr;
  double x = 0;       // middle
  bool said = false;  // the period of the claim
  bool beats = false;
};

bool contains(const std::vector<core::Period>& periods, const core::Period& period) {
  return std::find(periods.begin(), periods.end(), period) != periods.end();
}

struct Layout {
  Frame frame;
  Ticks ticks;
  std::vector<Bar> bars;
  double slot = 10;  // pixels from bar to bar
  int step = 12;
};

Layout lay_out(const Chart& chart) {
  Layout l;
  const Extent extent = extent_of(chart);
  l.step = step_months(chart);
  l.ticks = set_y_scale(l.frame, std::min(0.0, extent.low), std::max(0.0, extent.high));
  if (l.ticks.at.size() < 2) return l;
  double left = 0;
  for (double tick : l.ticks.at) left = std::max(left, text_width(l.ticks.text(tick), 10.5));
  l.frame.left = left + 8;
  const bool labelled_line = chart.stated.has_value() || chart.kind == Chart::Kind::record;
  l.frame.right = kChartWidth - (labelled_line ? 58 : 10);
  const auto& points = chart.lines.front().points;
  const double first = points.front().period.first.serial();
  const double slots =
      std::max(1.0, std::floor((points.back().period.first.serial() - first) / l.step) + 1);
  l.slot = (l.frame.right - l.frame.left) / slots;
  l.frame.x_low = first;
  l.frame.x_high = first + slots * l.step;
  for (const ChartPoint& p : points) {
    if (!std::isfinite(p.value)) continue;
    Bar bar;
    bar.point = &p;
    bar.x = l.frame.left + ((p.period.first.serial() - first) / l.step + 0.5) * l.slot;
    bar.said = chart.stated_at && p.period == *chart.stated_at;
    bar.beats = contains(chart.beaten_by, p.period);
    l.bars.push_back(bar);
  }
  return l;
}

void draw_years(Svg& svg, const Layout& l) {
  const int per_label = static_cast<int>(std::ceil(38 / l.slot)) * l.step;  // months
  int years = 50;
  for (int candidate : {1, 2, 5, 10, 20}) {
    if (12 * candidate >= per_label) {
      years = candidate;
      break;
    }
  }
  int last_year = -1;
  const auto label = [&](const core::Period& period, double x) {
    // A fiscal year bears the number of the year in which it ends.
    const int year = l.step >= 12 ? period.last.year() : period.first.year();
    if (year % years != 0 || year == last_year) return;
    if (l.step < 12 && period.first.month() > l.step) return;
    last_year = year;
    svg.text("tick", x, l.frame.bottom + 15, fmt::format("{}", year), "middle");
  };
  if (l.bars.empty()) return;
  core::Period period = l.bars.front().point->period;
  for (double x = l.frame.left + l.slot / 2; x < l.frame.right; x += l.slot) {
    label(period, x);
    period = period.shifted(l.step);
  }
}

// Numbers over the bars that matter: the claim's own, then those that beat it, highest first, as
// long as none touches another.
void draw_numbers(Svg& svg, const Layout& l, const Chart& chart) {
  std::vector<const Bar*> wanted;
  for (const Bar& bar : l.bars) {
    if (bar.said) wanted.insert(wanted.begin(), &bar);
    if (bar.beats) wanted.push_back(&bar);
  }
  const auto own = std::find_if(l.bars.begin(), l.bars.end(), [](const Bar& b) { return b.said; });
  const auto from = wanted.begin() + (own != l.bars.end() && !wanted.empty() ? 1 : 0);
  std::stable_sort(from, wanted.end(), [](const Bar* a, const Bar* b) {
    return std::abs(a->point->value) > std::abs(b->point->value);
  });
  // Rounded numbers must not look equal where the values differ.
  int decimals = 0;
  for (const Bar* bar : wanted) {
    if (own == l.bars.end() || bar == &*own) continue;
    const double a = drawn(chart, bar->point->value), b = drawn(chart, own->point->value);
    if (a != b && number_text(a, 0) == number_text(b, 0)) decimals = 1;
  }
  if (extent_of(chart).high < 10) decimals = std::max(decimals, 1);
  std::vector<std::pair<double, double>> taken;
  for (const Bar* bar : wanted) {
    const double value = drawn(chart, bar->point->value);
    const std::string words = number_text(value, decimals);
    const double half = text_width(words, 11, true) / 2 + 1;
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const auto& t) {
      return bar->x - half < t.second && bar->x + half > t.first;
    });
    if (!free) continue;
    taken.emplace_back(bar->x - half, bar->x + half);
    const double y = l.frame.y(value) + (value < 0 ? 12.5 : -4);
    svg.text(bar->said ? "lab" : "lab hitt", bar->x, y, words, "middle");
  }
}

void draw_reference(Svg& svg, const Layout& l, const Chart& chart) {
  std::vector<Label> labels;
  if (chart.allowed && chart.kind == Chart::Kind::level) {
    const auto pixel = [&](double v, double fallback) {
      return std::isfinite(v)
                 ? std::clamp(l.frame.y(drawn(chart, v)), l.frame.top - 6, l.frame.bottom)
                 : fallback;
    };
    const double top = pixel(chart.allowed->high, l.frame.top - 6);
    const double bottom = pixel(chart.allowed->low, l.frame.bottom);
    svg.rect("band", l.frame.left, top, l.frame.right - l.frame.left, std::max(bottom - top, 1.5));
  }
  if (chart.stated) {
    const double y = l.frame.y(drawn(chart, *chart.stated));
    svg.line("stated", l.frame.left, y, l.frame.right, y);
    labels.push_back({y, "said " + short_number(drawn(chart, *chart.stated)), "lab said", ""});
  } else if (chart.kind == Chart::Kind::record) {
    for (const Bar& bar : l.bars) {
      if (!bar.said) continue;
      const double y = l.frame.y(drawn(chart, bar.point->value));
      svg.line("stated", l.frame.left, y, l.frame.right, y);
      labels.push_back({y, bar.point->period.iso(), "lab", ""});
    }
  }
  keep_apart(labels, l.frame.top, l.frame.bottom, 13);
  draw_labels(svg, l.frame, labels);
}

}  // namespace

std::string draw_bars(const Chart& chart) {
  if (chart.lines.front().points.empty()) return draw_lines(chart);
  Layout l = lay_out(chart);
  if (l.bars.empty() || l.ticks.at.size() < 2) return {};
  Svg svg;
  draw_unit(svg, chart);
  draw_y_axis(svg, l.frame, l.ticks);
  draw_years(svg, l);
  const double zero = l.frame.y(0);
  const double width = std::clamp(l.slot * 0.68, 0.6, 30.0);
  for (const Bar& bar : l.bars) {
    const double value = drawn(chart, bar.point->value);
    const double y = l.frame.y(value);
    std::string css = bar.said ? "bar own" : bar.beats ? "bar hit" : "bar";
    if (bar.point->after_article && !bar.said) css += " late";
    svg.rect(css, bar.x - width / 2, std::min(y, zero), width, std::max(std::abs(y - zero), 0.8), 0,
             bar.point->period.in_words() + ": " + short_number(value));
    if (bar.point->before) {
      const double before = l.frame.y(drawn(chart, *bar.point->before));
      if (std::abs(before - y) >= 1.5) {
        svg.line("ghostline", bar.x - width / 2, before, bar.x + width / 2, before);
      }
    }
  }
  draw_reference(svg, l, chart);
  draw_numbers(svg, l, chart);
  return wrap_svg(chart, l.frame.height, svg);
}

std::string draw_rows(const Chart& chart) {
  struct Row {
    std::string name, value;
    double v;
    bool after;
    std::size_t line;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < chart.lines.size(); ++i) {
    for (const ChartPoint& p : chart.lines[i].points) {
      if (!std::isfinite(p.value) || rows.size() >= 8) continue;
      std::string name = chart.lines.size() > 1 ? chart.lines[i].label : "";
      if (chart.lines.size() == 1 || chart.lines[i].points.size() > 1) {
        name += (name.empty() ? "" : ", ") + p.period.iso();
      }
      const double v = drawn(chart, p.value);
      rows.push_back({std::move(name), short_number(v), v, p.after_article, i});
    }
  }
  double name_width = 0, value_width = 0, low = 0, high = 0;
  for (Row& row : rows) {
    row.name = fitted(row.name, 11, true, 130);
    name_width = std::max(name_width, text_width(row.name, 11, true));
    value_width = std::max(value_width, text_width(row.value, 11, true));
    low = std::min(low, row.v);
    high = std::max(high, row.v);
  }
  if (chart.stated) {
    low = std::min(low, drawn(chart, *chart.stated));
    high = std::max(high, drawn(chart, *chart.stated));
  }
  if (high <= low) high = low + 1;
  const double top = chart.stated ? 36 : 22, pitch = 24;
  const double height = top + pitch * static_cast<double>(rows.size()) + 4;
  const double left = name_width + 8, right = kChartWidth - value_width - 10;
  const double room = low < 0 ? value_width + 6 : 0;  // numbers of negative bars stand left of them
  const auto x = [&](double v) {
    return left + room + (v - low) / (high - low) * (right - left - room);
  };
  Svg svg;
  draw_unit(svg, chart);
  if (chart.allowed && chart.stated) {
    const double from = std::isfinite(chart.allowed->low)
                            ? x(std::max(drawn(chart, chart.allowed->low), low))
                            : left;
    const double to = std::isfinite(chart.allowed->high)
                          ? x(std::min(drawn(chart, chart.allowed->high), high)) + 0.0
                          : right;
    svg.rect("band", std::min(from, to), top - 4, std::max(std::abs(to - from), 1.5), height - top);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const double y = top + pitch * static_cast<double>(i);
    const double from = std::min(x(0), x(row.v));
    svg.text("lab", left - 8, y + 11.5, row.name, "end");
    svg.rect(fmt::format("row r{}{}", std::min<std::size_t>(row.line, 3), row.after ? " late" : ""),
             from, y, std::max(std::abs(x(row.v) - x(0)), 1.0), 15, 2, row.name + ": " + row.value);
    svg.text("lab", row.v < 0 ? from - 5 : from + std::abs(x(row.v) - x(0)) + 5, y + 11.5,
             row.value, row.v < 0 ? "end" : "start");
  }
  if (low < 0) svg.line("zero", x(0), top - 4, x(0), height - 4);
  if (chart.stated) {
    const double at = x(drawn(chart, *chart.stated));
    const std::string words = "said " + short_number(drawn(chart, *chart.stated));
    const double half = text_width(words, 11, true) / 2;
    svg.line("stated", at, top - 4, at, height - 4);
    svg.text("lab said", std::clamp(at, half, kChartWidth - half), top - 9, words, "middle");
  }
  return wrap_svg(chart, height, svg);
}

}  // namespace tally::report::internal
