#include "report/internal/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/csv.h"
#include "core/utf8.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

// Numbers in attributes: one decimal is a tenth of a pixel.
std::string px(double v) {
  if (!std::isfinite(v)) v = 0;
  std::string out = fmt::format("{:.1f}", v);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

double character_width(char32_t c) {
  if (c < 0x80) {
    constexpr std::string_view kNarrow = "ijl.,:;'|!()[]/ ";
    constexpr std::string_view kWide = "mwMW%@";
    const char ch = static_cast<char>(c);
    if (kNarrow.find(ch) != std::string_view::npos) return 0.33;
    if (ch == 'f' || ch == 't' || ch == 'r' || ch == '-') return 0.41;
    if (kWide.find(ch) != std::string_view::npos) return 0.9;
    if (ch >= '0' && ch <= '9') return 0.63;
    if (ch >= 'A' && ch <= 'Z') return 0.69;
    return 0.59;
  }
  if (c >= 0x300 && c < 0x370) return 0;
  if (c >= 0x1100 && c < 0xFFE0 && !(c >= 0x1E00 && c < 0x2E80)) return 1.0;
  return 0.66;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  double width = 0;
  for (char32_t c : core::decode_all(text)) width += character_width(c);
  return width * size * (bold ? 1.06 : 1.0);
}

std::string fitted(std::string_view text, double size, bool bold, double room) {
  if (text_width(text, size, bold) <= room) return std::string(text);
  std::string out;
  for (char32_t c : core::decode_all(text)) {
    std::string longer = out;
    core::append_utf8(longer, c);
    if (text_width(longer + "…", size, bold) > room) break;
    out = std::move(longer);
  }
  while (out.ends_with(' ') || out.ends_with(',')) out.pop_back();
  return out + "…";
}

std::string Ticks::text(double value) const {
  int decimals = 0;
  for (double s = step; decimals < 6 && std::abs(s - std::round(s)) > 1e-9 * std::abs(s); s *= 10) {
    ++decimals;
  }
  return number_text(value, decimals);
}

Ticks nice_ticks(double low, double high, int wanted) {
  Ticks ticks;
  if (!std::isfinite(low) || !std::isfinite(high) || high - low > 1e300) return ticks;
  if (high <= low) high = low + (low == 0 ? 1 : std::abs(low));
  const double raw = (high - low) / std::max(wanted, 1);
  const double power = std::pow(10, std::floor(std::log10(raw)));
  double step = 10 * power;
  for (double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (raw <= 1.2 * factor * power) {
      step = factor * power;
      break;
    }
  }
  ticks.step = step;
  const double first = std::floor(low / step + 1e-9), last = std::ceil(high / step - 1e-9);
  for (double k = first; k <= last && ticks.at.size() < 12; ++k) ticks.at.push_back(k * step);
  return ticks;
}

void Svg::line(std::string_view css, double x1, double y1, double x2, double y2) {
  out_ += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", css, px(x1),
                      px(y1), px(x2), px(y2));
}

void Svg::rect(std::string_view css, double x, double y, double width, double height, double radius,
               std::string_view title) {
  out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", css, px(x),
                      px(y), px(std::max(width, 0.0)), px(std::max(height, 0.0)));
  if (radius > 0) out_ += fmt::format(" rx=\"{}\"", px(radius));
  out_ += title.empty() ? "/>" : "><title>" + esc(title) + "</title></rect>";
}

void Svg::circle(std::string_view css, double x, double y, double radius, std::string_view title) {
  out_ += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"", css, px(x), px(y),
                      px(radius));
  out_ += title.empty() ? "/>" : "><title>" + esc(title) + "</title></circle>";
}

void Svg::text(std::string_view css, double x, double y, std::string_view words,
               std::string_view anchor) {
  out_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\"", css, px(x), px(y));
  if (anchor != "start") out_ += fmt::format(" text-anchor=\"{}\"", anchor);
  out_ += ">" + esc(words) + "</text>";
}

void Svg::path(std::string_view css, const std::vector<Dot>& points) {
  if (points.size() < 2) return;
  out_ += fmt::format("<polyline class=\"{}\" points=\"", css);
  for (std::size_t i = 0; i < points.size(); ++i) {
    out_ += fmt::format("{}{},{}", i > 0 ? " " : "", px(points[i].x), px(points[i].y));
  }
  out_ += "\"/>";
}

void Svg::polygon(std::string_view css, const std::vector<Dot>& points) {
  if (points.size() < 3) return;
  out_ += fmt::format("<polygon class=\"{}\" points=\"", css);
  for (std::size_t i = 0; i < points.size(); ++i) {
    out_ += fmt::format("{}{},{}", i > 0 ? " " : "", px(points[i].x), px(points[i].y));
  }
  out_ += "\"/>";
}

double Frame::x(double month) const {
  const double span = x_high - x_low;
  return span > 0 ? left + (month - x_low) / span * (right - left) : (left + right) / 2;
}

double Frame::y(double value) const {
  const double span = y_high - y_low;
  return span > 0 ? bottom - (value - y_low) / span * (bottom - top) : bottom;
}

Ticks set_y_scale(Frame& frame, double low, double high) {
  Ticks ticks = nice_ticks(low, high, 3);
  if (ticks.at.size() < 2) return ticks;
  const double span = std::max(high - low, 1e-12 * std::abs(high));
  frame.y_low = ticks.at.front();
  frame.y_high = ticks.at.back();
  if (low != 0 && low - frame.y_low > 0.15 * span) frame.y_low = low - 0.04 * span;
  if (high != 0 && frame.y_high - high > 0.15 * span) frame.y_high = high + 0.04 * span;
  std::erase_if(ticks.at, [&](double t) { return t < frame.y_low || t > frame.y_high; });
  return ticks;
}

double at_end(const core::Period& period) { return period.last.serial() + 1.0; }

double on_day(const core::Day& day) {
  const core::Month month = core::Month::of(day);
  return month.serial() + (day.day() - 1) / 31.0;
}

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::string_view word : core::split(text, ' ')) {
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += (out.empty() ? "" : " ") + std::string(words[i]);
  return out;
}

}  // namespace

std::vector<std::string> short_names(std::vector<std::string> names, double room) {
  const bool fit = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return text_width(name, 11, true) <= room;
  });
  if (fit || names.size() < 2) return names;
  std::vector<std::vector<std::string_view>> words;
  std::size_t shortest = 1000;
  for (const std::string& name : names) {
    words.push_back(words_of(name));
    shortest = std::min(shortest, words.back().size());
  }
  const auto same = [&](auto word) {
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& w) { return word(w) == word(words[0]); });
  };
  std::size_t head = 0, tail = 0;
  while (head + 1 < shortest && same([&](const auto& w) { return w[head]; })) ++head;
  while (head + tail + 1 < shortest && same([&](const auto& w) { return w[w.size() - 1 - tail]; }))
    ++tail;
  std::vector<std::string> out;
  for (const auto& w : words) out.push_back(joined(w, head, w.size() - tail));
  return out;
}

void set_name(Label& label, std::string_view name, double room) {
  if (text_width(name, 11, true) <= room) {
    label.text = name;
    return;
  }
  const auto words = words_of(name);
  std::size_t taken = 1;
  while (taken < words.size() && text_width(joined(words, 0, taken + 1), 11, true) <= room) ++taken;
  label.text = fitted(joined(words, 0, std::min(taken, words.size())), 11, true, room);
  label.second = fitted(joined(words, std::min(taken, words.size()), words.size()), 11, true, room);
}

void draw_labels(Svg& svg, const Frame& frame, const std::vector<Label>& labels) {
  for (const Label& label : labels) {
    const double up = label.second.empty() ? 0 : 6;
    svg.text(label.css, frame.right + 5, label.y + 3.8 - up, label.text);
    if (!label.second.empty())
      svg.text(label.css, frame.right + 5, label.y + 3.8 + up, label.second);
  }
}

void keep_apart(std::vector<Label>& labels, double top, double bottom, double distance) {
  std::stable_sort(labels.begin(), labels.end(),
                   [](const Label& a, const Label& b) { return a.y < b.y; });
  const auto between = [&](std::size_t i) {  // label i and the one above it
    const int lines = (labels[i].second.empty() ? 1 : 2) + (labels[i - 1].second.empty() ? 1 : 2);
    return distance * lines / 2;
  };
  const auto push_down = [&] {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      labels[i].y = std::max(labels[i].y, i == 0 ? top : labels[i - 1].y + between(i));
    }
  };
  push_down();
  if (labels.empty() || labels.back().y <= bottom) return;
  labels.back().y = bottom;  // back up from the floor
  for (std::size_t i = labels.size() - 1; i > 0; --i) {
    labels[i - 1].y = std::min(labels[i - 1].y, labels[i].y - between(i));
  }
  push_down();
}

void draw_y_axis(Svg& svg, const Frame& frame, const Ticks& ticks) {
  for (double tick : ticks.at) {
    const double y = frame.y(tick);
    if (y < frame.top - 0.5 || y > frame.bottom + 0.5) continue;
    svg.line(tick == 0 ? "zero" : "grid", frame.left, y, frame.right, y);
    svg.text("tick", frame.left - 6, y + 3.6, ticks.text(tick), "end");
  }
}

void draw_x_axis(Svg& svg, const Frame& frame, bool yearly) {
  const double months = std::max(frame.x_high - frame.x_low, 1.0);
  const double per_label = months / std::max(1.0, (frame.right - frame.left) / 44);
  const double y = frame.bottom + 15;
  if (!yearly && months <= 30) {  // single months
    constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const int step = per_label <= 3 ? 3 : 6;
    for (int m = static_cast<int>(frame.x_low); m < static_cast<int>(frame.x_high); ++m) {
      const core::Month month = core::Month::from_serial(m);
      if ((month.month() - 1) % step != 0) continue;
      const std::string name(kMonths[month.month() - 1]);
      svg.text("tick", frame.x(m + 1), y,
               month.month() == 1 ? fmt::format("{}", month.year()) : name, "middle");
    }
    return;
  }
  int step = 50;
  for (int candidate : {1, 2, 5, 10, 20}) {
    if (12 * candidate >= per_label) {
      step = candidate;
      break;
    }
  }
  // A year's point stands at its end; the label of a monthly series at its January.
  const int first = static_cast<int>(std::ceil(frame.x_low / 12)) - 1;
  const int last = static_cast<int>(frame.x_high / 12) + 1;
  for (int year = first; year <= last; ++year) {
    const double at = yearly ? 12.0 * (year + 1) : 12.0 * year + 1;
    if (year % step != 0 || at < frame.x_low - 0.1 || at > frame.x_high + 0.1) continue;
    svg.text("tick", frame.x(at), y, fmt::format("{}", year), "middle");
  }
}

void draw_unit(Svg& svg, const verdict::Chart& chart) {
  std::string words = chart.unit;
  if (!chart.source.empty()) words += (words.empty() ? "" : ", ") + chart.source;
  svg.text("unit", 0, 11, fitted(words, 10.5, false, kChartWidth - 4));
}

std::optional<std::pair<double, double>> after_words(const Frame& frame,
                                                     const verdict::Chart& chart) {
  bool any = false;
  for (const verdict::ChartLine& line : chart.lines) {
    any = any || std::any_of(line.points.begin(), line.points.end(),
                             [](const verdict::ChartPoint& p) { return p.after_article; });
  }
  if (!any || !chart.as_of) return std::nullopt;
  const double x = std::clamp(frame.x(on_day(*chart.as_of)), frame.left, frame.right);
  if (frame.right - x < 2) return std::nullopt;
  const double width = text_width(kAfterWords, 10.5);
  const double start = x + 2 + width < kChartWidth ? x + 2 : frame.right - width;
  return std::pair{start, start + width};
}

void draw_marks(Svg& svg, const Frame& frame, const verdict::Chart& chart) {
  double row_ends[2] = {-1e9, -1e9};
  const auto taken = after_words(frame, chart);
  for (const verdict::Chart::Mark& mark : chart.marks) {
    const double x = frame.x(at_end(mark.at));
    if (x < frame.left - 1 || x > frame.right + 1) continue;
    svg.line("ev", x, frame.top - 4, x, frame.bottom);
    const std::string words = fitted(mark.text, 10.5, false, 130);
    const double width = text_width(words, 10.5);
    const bool left_of = x + width + 3 > kChartWidth;
    const double start = left_of ? x - 3 - width : x + 3;
    for (int row = 0; row < 2; ++row) {
      if (start < row_ends[row]) continue;
      if (row == 0 && taken && start < taken->second + 6 && taken->first - 6 < start + width) {
        continue;
      }
      svg.text("note", left_of ? x - 3 : x + 3, frame.top - 8 + 15 * row, words,
               left_of ? "end" : "start");
      row_ends[row] = start + width + 6;
      break;
    }
  }
}

double drawn(const verdict::Chart& chart, double value) {
  const double scale =
      std::isfinite(chart.unit_scale) && chart.unit_scale != 0 ? chart.unit_scale : 1;
  return value / scale;
}

std::string short_number(double v, int decimals) {
  if (decimals < 0) decimals = std::abs(v) >= 100 ? 0 : std::abs(v) >= 1 ? 1 : 2;
  std::string out = number_text(v, decimals);
  if (out.find('.') != std::string::npos && out.ends_with("0") && decimals == 1) {
    out.resize(out.size() - 2);
  }
  return out;
}

int step_months(const verdict::Chart& chart) {
  int step = 0;
  for (const verdict::ChartLine& line : chart.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const int gap = line.points[i].period.first - line.points[i - 1].period.first;
      if (gap > 0 && (step == 0 || gap < step)) step = gap;
    }
  }
  return step == 0 ? 12 : step;
}

Extent extent_of(const verdict::Chart& chart) {
  Extent e;
  bool any = false;
  const auto take = [&](double value) {
    const double v = drawn(chart, value);
    if (!std::isfinite(v)) return;
    e.low = any ? std::min(e.low, v) : v;
    e.high = any ? std::max(e.high, v) : v;
    any = true;
  };
  bool dated = false;
  const auto date = [&](double at) {
    e.first = dated ? std::min(e.first, at) : at;
    e.last = dated ? std::max(e.last, at) : at;
    dated = true;
  };
  for (const verdict::ChartLine& line : chart.lines) {
    std::size_t present = 0;
    for (const verdict::ChartPoint& point : line.points) {
      if (!std::isfinite(point.value)) continue;
      take(point.value);
      if (point.before) take(*point.before);
      date(at_end(point.period));
      ++present;
    }
    e.points += present;
    e.longest = std::max(e.longest, present);
  }
  if (e.points == 0) return e;
  if (chart.stated) take(*chart.stated);
  if (chart.kind == verdict::Chart::Kind::target && chart.stated_at) date(at_end(*chart.stated_at));
  return e;
}

std::string wrap_svg(const verdict::Chart& chart, double height, const Svg& svg) {
  const std::string title = esc(chart.title);
  return fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}</svg>",
      px(kChartWidth), px(height), title, svg.body());
}

}  // namespace tally::report::internal
