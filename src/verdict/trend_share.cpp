// Trends: ends apart beyond roughly and a slope that agrees; 'steadily' allows few steps against
// it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/print.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/partners.h"
#include "verdict/internal/value.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Trend;

struct Line {
  std::vector<Measured> values;  // in time order
  std::vector<Period> missing;
  std::string partial;  // a bloc of which some members are missing, the same throughout
};

std::vector<Period> steps_of(const Trend& trend, const Lens& lens) {
  if (trend.over.by) return periods_of(trend.over, lens);
  std::vector<Period> out;
  if (trend.over.period.months() < 24) return {trend.over.period.year_before(), trend.over.period};
  for (int y = trend.over.period.first.year(); y <= trend.over.period.last.year(); ++y)
    out.push_back(Period::year(y));
  return out;
}

Line line_of(const Trend& trend, const std::vector<Period>& periods, const series::Rung& rung,
             const Lens& lens) {
  Line out;
  std::vector<Measured> partial;
  for (const Period& period : periods) {
    MeasuredOr m = measure(trend.expr, period, rung, lens);
    if (!m) {
      out.missing.push_back(period);
    } else {
      partial.push_back(std::move(*m.value));
    }
  }
  // Figures that lack members may be set beside each other only where all lack the same.
  const auto whole = std::count_if(partial.begin(), partial.end(),
                                   [](const Measured& m) { return !m.point.lower_bound; });
  const auto same = [&](const Measured& m) {
    return m.point.lower_bound && m.point.missing == partial.back().point.missing;
  };
  const bool by_part = whole == 0 && !partial.empty();
  for (Measured& m : partial) {
    if (by_part ? same(m) : !m.point.lower_bound) {
      out.values.push_back(m);
    } else {
      out.missing.push_back(m.period);
    }
  }
  if (by_part && !out.values.empty())
    out.partial = lacking_in_words(out.values.back().point.missing, 6);
  std::sort(out.missing.begin(), out.missing.end());
  return out;
}

double slope(const std::vector<Measured>& values) {
  double mean_x = 0, mean_y = 0;
  const auto n = static_cast<double>(values.size());
  const auto x = [](const Measured& m) { return static_cast<double>(m.period.first.serial()); };
  for (const Measured& m : values) {
    mean_x += x(m) / n;
    mean_y += m.point.value / n;
  }
  double up = 0, down = 0;
  for (const Measured& m : values) {
    up += (x(m) - mean_x) * (m.point.value - mean_y);
    down += (x(m) - mean_x) * (x(m) - mean_x);
  }
  return down > 0 ? up / down : 0;
}

// How far the ends have to be apart.
double apart(const Rules& rules, double first, core::Unit unit) {
  if (unit == core::Unit::percent || unit == core::Unit::points)
    return std::min(std::abs(first) * rules.roughly_of_rate / 100, rules.roughly_rate_most);
  return std::abs(first) * rules.roughly_of_level / 100;
}

std::string lacks(const Line& line, const std::vector<Period>& periods, const Rules& rules) {
  const auto spanned = periods.size();
  const auto least = std::min<std::size_t>(spanned, static_cast<std::size_t>(rules.trend_least));
  if (line.values.size() < std::max<std::size_t>(least, 2))
    return "too few of its periods are on record";
  const int step = spanned > 1 ? periods[1].first - periods[0].first : 12;
  const int gap = static_cast<int>(rules.trend_end_gap) * step;
  if (spanned > 3 && line.values.front().period.first - periods.front().first > gap)
    return "its start is not on record";
  if (spanned > 3 && periods.back().last - line.values.back().period.last > gap)
    return "its end is not on record";
  if (static_cast<double>(line.values.size()) < rules.trend_cover * static_cast<double>(spanned))
    return "too many of its periods are not on record";
  return {};
}

struct Shape {
  Truth truth = Truth::unknown;
  int against = 0, steps = 0;
  std::string why;  // in words, of a no
};

Shape shape_of(const Trend& trend, const Line& line, const Rules& rules) {
  Shape out;
  const double first = line.values.front().point.value;
  const double last = line.values.back().point.value;
  const core::Unit unit = line.values.front().point.unit;
  if (trend.kind == Trend::Kind::flat) {
    const double change =
        unit == core::Unit::money ? std::abs(last / first - 1) * 100 : std::abs(last - first);
    out.truth = change <= rules.flat ? Truth::yes : Truth::no;
    out.why = "it moved";
    return out;
  }
  const double sign = trend.kind == Trend::Kind::rises ? 1 : -1;
  const double moved = sign * (last - first);
  for (std::size_t i = 1; i < line.values.size(); ++i) {
    ++out.steps;
    if (sign * (line.values[i].point.value - line.values[i - 1].point.value) < 0) ++out.against;
  }
  const bool far = moved > apart(rules, first, unit);
  const bool leans = sign * slope(line.values) > 0;
  out.truth = far && leans ? Truth::yes : Truth::no;
  if (moved < 0) {
    out.why = trend.kind == Trend::Kind::rises ? "it fell" : "it rose";
  } else if (!far) {
    out.why = "its ends are hardly apart";
  } else if (!leans) {
    out.why = "between its ends it leaned the other way";
  }
  if (out.truth == Truth::yes && trend.steadily &&
      out.against > rules.steadily_against * static_cast<double>(out.steps)) {
    out.truth = Truth::no;
    out.why =
        fmt::format("not steadily: {} of {} steps went the other way", out.against, out.steps);
  }
  return out;
}

std::string money_beside(const Measured& m) {
  if (m.point.unit != core::Unit::percent || m.inputs.empty()) return {};
  const series::Point& part = m.inputs.front().point;
  return fmt::format(" ({})", number_in_words(part.value, part.unit, part.currency));
}

std::string in_words(const Trend& trend, const Line& line, const Shape& shape, const Lens& lens) {
  const Measured& first = line.values.front();
  const Measured& last = line.values.back();
  const auto by_value = [](const Measured& a, const Measured& b) {
    return a.point.value < b.point.value;
  };
  const auto [low, high] = std::minmax_element(line.values.begin(), line.values.end(), by_value);
  std::string out = fmt::format("From {}{} {} to {}{} {}{}", value_in_words(first, trend.expr),
                                money_beside(first), in_period(first.period),
                                bold(value_in_words(last, trend.expr)), money_beside(last),
                                in_period(last.period), by_source(last, lens));
  if (shape.truth == Truth::no && !shape.why.empty()) {
    out += ": " + shape.why;
  } else if (shape.against > 0 && line.values.size() > 3) {
    const Measured& odd = trend.kind == Trend::Kind::rises ? *low : *high;
    if (odd.period != first.period && odd.period != last.period)
      out +=
          fmt::format(", by way of {} {}", value_in_words(odd, trend.expr), in_period(odd.period));
    out += fmt::format("; {} of {} steps went the other way", shape.against, shape.steps);
  }
  return out + ".";
}

void tag_start(Verdict& verdict, const Trend& trend, const Line& line, const series::Rung& rung,
               const Lens& lens) {
  if (verdict.outcome != Outcome::holds) return;
  const Measured& first = line.values.front();
  double sum = 0;
  int n = 0;
  for (const int back : {-24, -12, 12, 24}) {
    if (const MeasuredOr m = measure(trend.expr, first.period.shifted(back), rung, lens)) {
      sum += m->point.value;
      ++n;
    }
  }
  if (n < 3 || sum <= 0) return;
  const double off = (first.point.value / (sum / n) - 1) * 100;
  const double helps = trend.kind == Trend::Kind::rises ? -off : off;
  if (helps >= lens.deps.rules->chosen_start) add_tag(verdict, *lens.deps.rules, "chosen start");
}

// A later figure of the same book by another source, for what came after.
void later_figure(Verdict& verdict, const Trend& trend, const std::vector<Period>& periods,
                  const Measured& last, const Lens& lens) {
  for (auto it = periods.rbegin(); it != periods.rend() && last.period < *it; ++it) {
    for (const series::Rung& rung : lens.book.rungs) {
      if (rung.reconciled) continue;
      const MeasuredOr m = measure(trend.expr, *it, rung, lens);
      if (!m || m->point.lower_bound) continue;
      add_once(verdict.remarks, sentence(fmt::format("{} {}{}.", value_in_words(*m, trend.expr),
                                                     in_period(*it), by_source(*m, lens))));
      return;
    }
  }
}

// Beside a line that lacks members: what a source that has them all says.
void whole_beside(Verdict& verdict, const Trend& trend, const std::vector<Period>& periods,
                  const series::Rung& but, const Lens& lens) {
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled || &rung == &but) continue;
    // Its first and its last figure that lack nobody; what lies between is not shown.
    const auto whole = [&](const Period& period) {
      MeasuredOr m = measure(trend.expr, period, rung, lens);
      if (m && m->point.lower_bound) m.value.reset();
      return m;
    };
    MeasuredOr first, last;
    auto from = periods.begin();
    for (; from != periods.end() && !first; ++from) first = whole(*from);
    for (auto to = periods.rbegin(); to != periods.rend() && to.base() > from && !last; ++to)
      last = whole(*to);
    if (!first || !last) continue;
    add_once(verdict.remarks,
             fmt::format("With all its members: {}{} {}, {}{} {}{}.",
                         value_in_words(*first, trend.expr), money_beside(*first),
                         in_period(first->period), value_in_words(*last, trend.expr),
                         money_beside(*last), in_period(last->period), by_source(*last, lens)));
    return;
  }
}

}  // namespace

Judgement judge_trend(const Trend& trend, const Lens& lens) {
  const std::vector<Period> periods = steps_of(trend, lens);
  if (periods.size() > 400) return without(Outcome::not_checkable, "Too many periods for a trend.");
  const Rules& rules = *lens.deps.rules;
  std::optional<Judgement> waiting;
  std::string why;
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled && !lens.book.by_source) continue;
    const Line line = line_of(trend, periods, rung, lens);
    if (line.values.size() < 2) continue;
    const std::string gap = lacks(line, periods, rules);
    const std::string formal = language::print(trend.expr);
    std::vector<Evidence> evidence;
    add_evidence(evidence, line.values.front(), formal, measure_name(trend.expr), lens,
                 gap.empty());
    add_evidence(evidence, line.values.back(), formal, measure_name(trend.expr), lens, gap.empty());
    for (const Measured& m : line.values)
      add_headline(evidence, m, formal, measure_name(trend.expr), lens, gap.empty());
    Judgement out;
    if (!gap.empty()) {
      const Shape shape = shape_of(trend, line, rules);
      out = no_data(in_words(trend, line, shape, lens) + " " + sentence(gap) + ".",
                    "figures for " + periods_in_words(line.missing, 6));
      out.verdict.evidence = std::move(evidence);
    } else {
      const Shape shape = shape_of(trend, line, rules);
      const bool deny = line.values.front().point.may_deny && line.values.back().point.may_deny;
      const std::string summary = in_words(trend, line, shape, lens);
      if (shape.truth == Truth::no && !deny) {
        not_deciding(evidence);
        out = no_data(summary + " The source may support a statement, not deny it.",
                      "a source that may deny");
        out.verdict.evidence = std::move(evidence);
      } else {
        out = decided(outcome_of(shape.truth), std::move(evidence), summary);
      }
      out.may_deny = deny;
      tag_start(out.verdict, trend, line, rung, lens);
      later_figure(out.verdict, trend, periods, line.values.back(), lens);
    }
    if (!line.partial.empty()) whole_beside(out.verdict, trend, periods, rung, lens);
    if (!line.partial.empty())
      add_once(out.verdict.remarks,
               "Over the same partners throughout; without " + line.partial + ".");
    out.verdict.deciding_short = fmt::format(
        "{} {}, {} {}", value_in_words(line.values.front(), trend.expr),
        in_period(line.values.front().period), value_in_words(line.values.back(), trend.expr),
        in_period(line.values.back().period));
    out.verdict.coverage.periods_spanned = static_cast<int>(periods.size());
    out.verdict.coverage.periods_present = static_cast<int>(line.values.size());
    out.verdict.coverage.words = fmt::format("{} to {}", line.values.front().period.in_words(),
                                             line.values.back().period.in_words());
    if (!line.missing.empty())
      out.verdict.coverage.words += ", " + periods_in_words(line.missing, 5) + " not reported";
    out.verdict.rules = "trends";
    out.rung = &rung;
    out.words = out.verdict.deciding_short;
    out.drawn = line.values;
    if (gap.empty()) return out;
    if (!waiting ||
        waiting->verdict.coverage.periods_present < out.verdict.coverage.periods_present)
      waiting = std::move(out);
  }
  if (auto fixed = judge_by_partners(trend, periods, lens)) {
    if (waiting) add_once(fixed->verdict.remarks, "By its own book: " + waiting->words + ".");
    fixed->verdict.rules = "trends, partners";
    return std::move(*fixed);
  }
  if (waiting) return std::move(*waiting);
  Judgement out =
      no_figure(trend.expr, periods.empty() ? trend.over.period : periods.back(), why, lens);
  out.verdict.rules = "trends";
  return out;
}

}  // namespace tally::verdict
