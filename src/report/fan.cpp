// The fan of a target: years that are known, bands of those to come, the goal.
#include <fmt/format.h>

#include <algorithm>

#include "report/internal/odds_parts.h"
#include "report/internal/plot.h"
#include "report/internal/words.h"
#include "report/odds.h"

namespace tally::report {
namespace {

using internal::Frame;
using internal::Svg;

constexpr std::size_t kMostYears = 12;

struct Drawn {
  std::vector<outlook::Observation> past;
  const std::vector<outlook::Band>* ahead = nullptr;
  double unit = 1e9;
};

double middle_of(const core::Period& year) { return year.first.serial() + 5.5; }

Frame frame_of(const Drawn& d, double goal, internal::Ticks& ticks) {
  Frame f;
  f.x_low = middle_of(d.past.front().period) - 6;
  f.x_high = middle_of(d.ahead->back().period) + 6;
  double high = goal;
  for (const auto& o : d.past) high = std::max(high, o.value);
  // The widest band may be cut: a fan that fills the page says nothing of the past.
  for (const auto& b : *d.ahead) high = std::max(high, b.quantile[4]);
  ticks = internal::set_y_scale(f, 0, high / d.unit);
  return f;
}

// Between quantile `low` and its mirror, from the last known year on.
void layer(Svg& svg, const Frame& f, const Drawn& d, std::size_t low, std::string_view css) {
  std::vector<Svg::Dot> edge;
  const auto at = [&](const core::Period& p, double v) {
    return Svg::Dot{f.x(middle_of(p)), f.y(std::min(v / d.unit, f.y_high))};
  };
  edge.push_back(at(d.past.back().period, d.past.back().value));
  for (const auto& b : *d.ahead) edge.push_back(at(b.period, b.quantile[low]));
  for (auto b = d.ahead->rbegin(); b != d.ahead->rend(); ++b) {
    edge.push_back(at(b->period, b->quantile[5 - low]));
  }
  svg.polygon(css, edge);
}

}  // namespace

std::string fan_svg(const verdict::OpenOdds& odds) {
  if (!odds.target || odds.target->years.empty() || odds.years.empty()) return {};
  Drawn d;
  const auto first = odds.target->years.front().period;
  for (const auto& o : odds.years) {
    if (o.period < first && o.period.is_year()) d.past.push_back(o);
  }
  if (d.past.empty()) return {};
  if (d.past.size() > kMostYears) d.past.erase(d.past.begin(), d.past.end() - kMostYears);
  d.ahead = &odds.target->years;
  d.unit = odds.goal.value >= 1e12 ? 1e12 : odds.goal.value >= 1e9 ? 1e9 : 1e6;
  internal::Ticks ticks;
  const Frame f = frame_of(d, odds.goal.value, ticks);
  Svg svg;
  for (const double tick : ticks.at) {
    if (tick > f.y_high) continue;
    svg.line(tick == 0 ? "zero" : "grid", f.left, f.y(tick), f.right, f.y(tick));
    svg.text("tick", f.left - 4, f.y(tick) + 3.5, ticks.text(tick), "end");
  }
  layer(svg, f, d, 0, "fan f95");
  layer(svg, f, d, 1, "fan f80");
  layer(svg, f, d, 2, "fan f50");
  std::vector<Svg::Dot> known, middle;
  for (const auto& o : d.past) known.push_back({f.x(middle_of(o.period)), f.y(o.value / d.unit)});
  middle.push_back(known.back());
  for (const auto& b : *d.ahead) {
    middle.push_back({f.x(middle_of(b.period)), f.y(std::min(b.median / d.unit, f.y_high))});
  }
  svg.path("series", known);
  svg.path("series hind", middle);
  svg.line("goal", f.left, f.y(odds.goal.value / d.unit), f.right, f.y(odds.goal.value / d.unit));
  svg.text("lab goalt", f.left + 2, f.y(odds.goal.value / d.unit) - 4,
           internal::amount(odds.goal.value, odds));
  const auto year = [&](const core::Period& p, std::string_view anchor) {
    svg.text("tick", f.x(middle_of(p)), f.bottom + 13, std::to_string(p.first.year()), anchor);
  };
  year(d.past.front().period, "middle");
  year(first, "middle");
  if (d.ahead->size() > 1) year(d.ahead->back().period, "middle");
  const char* scale = d.unit == 1e12 ? "tn" : d.unit == 1e9 ? "bn" : "mn";
  svg.text("unit", 0, 12,
           fmt::format("{} {}; bands: 50, 80 and 95 % of the paths", scale, odds.currency.code()));
  const std::string title =
      fmt::format("Odds of {} by {}: {}", internal::amount(odds.goal.value, odds),
                  odds.goal.by_year, chance_text(odds.chance));
  return fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" "
      "aria-label=\"{}\"><title>{}</title>{}</svg>",
      internal::kChartWidth, f.height, internal::esc(title), internal::esc(title), svg.body());
}

}  // namespace tally::report
