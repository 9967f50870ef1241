#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/internal/chart_kinds.h"

namespace tally::report::internal {
namespace {

using verdict::Chart;
using verdict::ChartLine;
using verdict::ChartPoint;

std::string line_class(std::size_t index) {
  return fmt::format("series s{}", std::min<std::size_t>(index, 3));
}

// Lines broken at gaps, dotted where the figure came after the article.
void draw_line(Svg& svg, const Frame& frame, const Chart& chart, const ChartLine& line,
               std::size_t index, int step) {
  std::vector<Svg::Dot> run;
  bool run_after = false;
  const auto flush = [&] {
    svg.path(line_class(index) + (run_after ? " hind" : ""), run);
    run.clear();
  };
  const ChartPoint* last = nullptr;
  for (std::size_t i = 0; i < line.points.size(); ++i) {
    const ChartPoint& p = line.points[i];
    if (!std::isfinite(p.value)) continue;
    const Svg::Dot dot{frame.x(at_end(p.period)), frame.y(drawn(chart, p.value))};
    const bool gap = last != nullptr && p.period.first - last->period.first > step + step / 2;
    if (last == nullptr || gap) {
      const bool lone = i + 1 >= line.points.size() ||
                        line.points[i + 1].period.first - p.period.first > step + step / 2;
      flush();
      run.push_back(dot);
      if (lone)
        svg.circle(fmt::format("dot s{}", std::min<std::size_t>(index, 3)), dot.x, dot.y, 2.2);
    } else if (p.after_article != run_after && run.size() > 1) {
      const Svg::Dot joint = run.back();
      flush();
      run = {joint, dot};
    } else {
      run.push_back(dot);
    }
    run_after = p.after_article;
    last = &p;
  }
  flush();
}

void draw_ghosts(Svg& svg, const Frame& frame, const Chart& chart, const ChartLine& line) {
  for (const ChartPoint& p : line.points) {
    if (!p.before || !std::isfinite(*p.before)) continue;
    const double x = frame.x(at_end(p.period));
    const double from = frame.y(drawn(chart, *p.before)), to = frame.y(drawn(chart, p.value));
    if (std::abs(from - to) < 1.5) continue;
    svg.line("ghostline", x, from, x, to);
    svg.circle("ghost", x, from, 2.6, "first published: " + short_number(drawn(chart, *p.before)));
  }
}

const ChartPoint* point_at(const ChartLine& line, const std::optional<core::Period>& period) {
  if (!period) return nullptr;
  for (const ChartPoint& p : line.points) {
    if (p.period == *period) return &p;
  }
  return nullptr;
}

void draw_after(Svg& svg, const Frame& frame, const Chart& chart) {
  const auto words = after_words(frame, chart);
  if (!words) return;
  const double x = std::clamp(frame.x(on_day(*chart.as_of)), frame.left, frame.right);
  svg.rect("after", x, frame.top - 6, frame.right - x, frame.bottom - frame.top + 6);
  svg.text("note", words->first, frame.top - 10, kAfterWords, "start");
}

// Area under the line of a share, or between the lines of two books.
void draw_area(Svg& svg, const Frame& frame, const Chart& chart, int step) {
  if (chart.kind == Chart::Kind::share && chart.lines.size() == 1) {
    std::vector<Svg::Dot> area;
    const auto close = [&] {
      if (area.size() > 1) {
        area.push_back({area.back().x, frame.y(0)});
        area.insert(area.begin(), {area.front().x, frame.y(0)});
        svg.polygon("area", area);
      }
      area.clear();
    };
    const ChartPoint* last = nullptr;
    for (const ChartPoint& p : chart.lines[0].points) {
      if (last != nullptr && p.period.first - last->period.first > step + step / 2) close();
      area.push_back({frame.x(at_end(p.period)), frame.y(drawn(chart, p.value))});
      last = &p;
    }
    close();
  }
  if (chart.kind != Chart::Kind::two_books || chart.lines.size() != 2) return;
  std::vector<Svg::Dot> upper, lower;
  double widest = 0, gap_value = 0;
  Svg::Dot middle{0, 0};
  const auto close = [&] {
    upper.insert(upper.end(), lower.rbegin(), lower.rend());
    svg.polygon("gap", upper);
    upper.clear();
    lower.clear();
  };
  const ChartPoint* last = nullptr;
  for (const ChartPoint& p : chart.lines[0].points) {
    const ChartPoint* q = point_at(chart.lines[1], p.period);
    if (q == nullptr ||
        (last != nullptr && p.period.first - last->period.first > step + step / 2)) {
      close();
    }
    last = &p;
    if (q == nullptr) continue;
    const double x = frame.x(at_end(p.period));
    const double a = frame.y(drawn(chart, p.value)), b = frame.y(drawn(chart, q->value));
    upper.push_back({x, a});
    lower.push_back({x, b});
    if (std::abs(a - b) > widest && x > frame.left + 34 && x < frame.right - 34) {
      widest = std::abs(a - b);
      middle = {x, (a + b) / 2};
      gap_value = std::abs(drawn(chart, p.value) - drawn(chart, q->value));
    }
  }
  close();
  // Between the lines there must be room for it and for the figure at a point of the lower one.
  if (widest > 30)
    svg.text("note", middle.x, middle.y + 3.5, "gap " + short_number(gap_value), "middle");
}

void draw_band(Svg& svg, const Frame& frame, const Chart& chart) {
  if (chart.allowed && chart.kind != Chart::Kind::target) {
    const double high = std::isfinite(chart.allowed->high)
                            ? frame.y(drawn(chart, chart.allowed->high))
                            : frame.top - 6;
    const double low = std::isfinite(chart.allowed->low) ? frame.y(drawn(chart, chart.allowed->low))
                                                         : frame.bottom;
    const double top = std::clamp(std::min(high, low), frame.top - 6, frame.bottom);
    const double bottom = std::clamp(std::max(high, low), frame.top - 6, frame.bottom);
    svg.rect("band", frame.left, top, frame.right - frame.left, std::max(bottom - top, 1.5));
  }
  if (chart.stated && chart.kind != Chart::Kind::target) {
    const double y = frame.y(drawn(chart, *chart.stated));
    svg.line("stated", frame.left, y, frame.right, y);
  }
}

void draw_goal(Svg& svg, const Frame& frame, const Chart& chart) {
  if (chart.kind != Chart::Kind::target || !chart.stated) return;
  const double y = frame.y(drawn(chart, *chart.stated));
  const double end = chart.stated_at ? frame.x(at_end(*chart.stated_at)) : frame.right;
  std::string words = short_number(drawn(chart, *chart.stated));
  if (chart.stated_at) {
    words += " by " +
             (chart.stated_at->is_year() ? chart.stated_at->iso() : chart.stated_at->in_words());
  }
  const double width = text_width(words, 11, true);
  const double start =
      std::clamp(end - 120, frame.left + width + 6, std::max(end - 12, frame.left + width + 6));
  svg.line("goal", start, y, end - 4.5, y);
  svg.text("lab goalt", start - 4, y + 3.8, words, "end");
  if (chart.stated_at) svg.circle("goaldot", end, y, 4.2, words);
}

// Names at the ends of lines; one line alone shows its last value.
std::vector<Label> end_labels(const Frame& frame, const Chart& chart) {
  constexpr double kRoom = 92;
  std::vector<std::string> names;
  for (const ChartLine& line : chart.lines) names.push_back(line.label);
  names = short_names(std::move(names), kRoom);
  std::vector<Label> labels;
  for (std::size_t i = 0; i < chart.lines.size(); ++i) {
    const ChartLine& line = chart.lines[i];
    if (line.points.empty() || !std::isfinite(line.points.back().value)) continue;
    Label label;
    label.y = frame.y(drawn(chart, line.points.back().value));
    label.css = fmt::format("lab t{}", std::min<std::size_t>(i, 3));
    if (chart.lines.size() > 1) {
      set_name(label, names[i], kRoom);
    } else {
      label.text = short_number(drawn(chart, line.points.back().value));
    }
    labels.push_back(std::move(label));
  }
  if (chart.stated && std::isfinite(*chart.stated) && chart.kind != Chart::Kind::target) {
    labels.push_back({frame.y(drawn(chart, *chart.stated)),
                      "said " + short_number(drawn(chart, *chart.stated)), "lab said", ""});
  }
  return labels;
}

// The figure of the claim's own period, if the end of the line does not show it.
void draw_own_point(Svg& svg, const Frame& frame, const Chart& chart) {
  if (chart.kind == Chart::Kind::target || chart.kind == Chart::Kind::rank) return;
  for (const ChartLine& line : chart.lines) {
    const ChartPoint* p = point_at(line, chart.stated_at);
    if (p == nullptr) continue;
    const double x = frame.x(at_end(p->period)), y = frame.y(drawn(chart, p->value));
    svg.circle("own", x, y, 3.6);
    if (p == &line.points.back()) continue;
    const bool above = y > frame.top + 18;
    svg.text("lab", x, above ? y - 8 : y + 17, short_number(drawn(chart, p->value)), "middle");
  }
}

}  // namespace

std::string draw_lines(const Chart& chart) {
  const Extent extent = extent_of(chart);
  const int step = step_months(chart);
  Frame frame;
  // A level near its stated value is seen best close up, but a floor of zero is kept where it costs
  // little; shares, targets and ranks always stand on zero.
  const bool on_zero = chart.kind != Chart::Kind::level || extent.low < 0.6 * extent.high;
  const double low = on_zero ? std::min(0.0, extent.low) : extent.low;
  const double high = on_zero ? std::max(0.0, extent.high) : extent.high;
  const Ticks ticks = set_y_scale(frame, low, high);
  if (ticks.at.size() < 2) return {};
  frame.x_low = extent.first;
  frame.x_high = extent.last > extent.first ? extent.last : extent.first + 1;
  double left = 0;
  for (double tick : ticks.at) left = std::max(left, text_width(ticks.text(tick), 10.5));
  frame.left = left + 8;
  double right = 16;
  for (const Label& label : end_labels(frame, chart)) {
    right = std::max(right, text_width(label.text, 11, true) + 8);
    right = std::max(right, text_width(label.second, 11, true) + 8);
  }
  frame.right = kChartWidth - right;

  Svg svg;
  draw_unit(svg, chart);
  draw_after(svg, frame, chart);
  draw_y_axis(svg, frame, ticks);
  draw_x_axis(svg, frame, step >= 12);
  draw_band(svg, frame, chart);
  draw_area(svg, frame, chart, step);
  draw_marks(svg, frame, chart);
  for (std::size_t i = chart.lines.size(); i > 0; --i) {
    draw_ghosts(svg, frame, chart, chart.lines[i - 1]);
    draw_line(svg, frame, chart, chart.lines[i - 1], i - 1, step);
  }
  draw_goal(svg, frame, chart);
  draw_own_point(svg, frame, chart);
  std::vector<Label> labels = end_labels(frame, chart);
  keep_apart(labels, frame.top, frame.bottom, 13);
  draw_labels(svg, frame, labels);
  return wrap_svg(chart, frame.height, svg);
}

}  // namespace tally::report::internal
