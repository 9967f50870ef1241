#include "verdict/internal/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "verdict/internal/measure.h"
#include "verdict/internal/rank.h"
#include "verdict/internal/registry.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

constexpr int kBefore = 8;  // periods drawn before the one that is claimed
constexpr int kAfter = 3;

bool after_article(const series::Point& point, const Lens& lens) {
  if (point.parts.empty()) return point.period.last.last_day() >= lens.said_on;
  return std::any_of(point.parts.begin(), point.parts.end(), [&](const ledger::Figure& part) {
    return ledger::knowledge(part.released, lens.said_on) == ledger::Knowledge::unknown;
  });
}

ChartPoint point_of(const Measured& m, const Lens& lens) {
  ChartPoint out{m.period, m.point.value, after_article(m.point, lens)};
  if (m.point.parts.empty() && !m.inputs.empty()) {
    out.after_article = false;
    for (const Measured::Input& input : m.inputs)
      out.after_article = out.after_article || after_article(input.point, lens);
  }
  return out;
}

ChartLine line_over(const language::Expr& expr, const Period& from, int steps,
                    const series::Rung& rung, const Lens& lens, std::string label) {
  ChartLine out;
  out.label = std::move(label);
  const int step = from.first - step_back(from, false).first;
  Lens own = lens;
  own.convert = false;
  for (int i = 0; i < steps; ++i) {
    const Period p = from.shifted(step * i);
    if (p.first.first_day() > lens.day()) break;
    if (const MeasuredOr m = measure(expr, p, rung, own); m && !m->point.lower_bound)
      out.points.push_back(point_of(*m, lens));
  }
  return out;
}

void set_unit(Chart& chart, core::Unit unit, Currency currency) {
  switch (unit) {
    case core::Unit::money: {
      double most = 0;
      for (const ChartLine& line : chart.lines) {
        for (const ChartPoint& p : line.points) most = std::max(most, std::abs(p.value));
      }
      chart.unit_scale = most >= 2e12 ? 1e12 : most >= 2e8 ? 1e9 : 1e6;
      chart.unit = (chart.unit_scale == 1e12 ? "tn" : chart.unit_scale == 1e9 ? "bn" : "mn");
      if (!currency.empty()) chart.unit += " " + currency.code();
      return;
    }
    case core::Unit::rank:
      chart.unit = "place";
      return;
    case core::Unit::ratio:
      chart.unit = "times";
      return;
    case core::Unit::percent:
      chart.unit = chart.kind == Chart::Kind::share ? "%" : "% on the year before";
      return;
    default:
      chart.unit = "points";
      return;
  }
}

Chart of_value(const language::Value& v, const Judgement& j, const Lens& lens, const Lens* other) {
  Chart out;
  if (j.rung == nullptr) return out;
  const Period period = period_of(v.when, lens);
  const int step = period.first - step_back(period, false).first;
  const Period from = period.shifted(-step * kBefore);
  ChartLine line =
      line_over(v.expr, from, kBefore + 1 + kAfter, *j.rung, lens, name_of(j.rung->book));
  if (line.points.size() < 2) return out;
  out.kind = std::holds_alternative<language::Share>(v.expr.node) ? Chart::Kind::share
                                                                  : Chart::Kind::level;
  out.lines.push_back(std::move(line));
  if (other != nullptr) {
    for (const series::Rung& rung : other->book.rungs) {
      if (rung.reconciled) continue;
      ChartLine second =
          line_over(v.expr, from, kBefore + 1 + kAfter, rung, *other, name_of(rung.book));
      if (second.points.size() < 2) continue;
      out.kind = Chart::Kind::two_books;
      out.lines.push_back(std::move(second));
      break;
    }
  }
  if (v.operand.kind == language::Operand::Kind::quantity) {
    const double stated = v.operand.low.value();
    if (kind_of(v.operand.low.unit) == kind_of(unit_of(v.expr))) {
      out.stated = stated;
      if (j.verdict.claim_interval) out.allowed = j.verdict.claim_interval;
    }
  }
  out.stated_at = period;
  out.title = fmt::format("{}, {} to {}; stated for {}", sentence(subject_in_words(v.expr)),
                          out.lines[0].points.front().period.in_words(),
                          out.lines[0].points.back().period.in_words(), period.in_words());
  return out;
}

ChartLine drawn_line(const Judgement& j, const Lens& lens, std::string label) {
  ChartLine line;
  line.label = std::move(label);
  for (const Measured& m : j.drawn) line.points.push_back(point_of(m, lens));
  return line;
}

Chart of_drawn(Chart::Kind kind, const Judgement& j, const Lens& lens, std::string title) {
  Chart out;
  if (j.drawn.size() < 2 || j.rung == nullptr) return out;
  out.kind = kind;
  out.lines.push_back(drawn_line(j, lens, name_of(j.rung->book)));
  out.title = std::move(title);
  return out;
}

// Two partners that pass each other: the subject and whoever stands nearest to it in the deciding
// period.
Chart of_rank(const language::Rank& rank, const Period& period, const Judgement& j,
              const Lens& lens) {
  Chart out;
  if (j.rung == nullptr || rank.subject.kind != language::Party::Kind::place) return out;
  const RankOr fact = rank_of(rank, period, *j.rung, lens);
  if (!fact.value || fact.value->list.size() < 2 || fact.value->subject() == nullptr) return out;
  const Standing& rival = fact.value->list[fact.value->place == 1 ? 1 : 0];
  const int step = period.first - step_back(period, false).first;
  for (const PlaceId place : {rank.subject.place, rival.partner}) {
    if (!place.valid()) return out;
    language::Series series = rank.of;
    language::Party& side = series.a.kind == language::Party::Kind::any ? series.a : series.b;
    side = language::Party{};
    side.place = place;
    out.lines.push_back(line_over(language::Expr{series}, period.shifted(-step * kBefore),
                                  kBefore + 1 + kAfter, *j.rung, lens, name_of(place)));
  }
  if (out.lines[0].points.size() < 2) return Chart{};
  out.kind = Chart::Kind::rank;
  out.stated_at = period;
  out.title = fmt::format("{} and {}, partners of {}", out.lines[0].label, out.lines[1].label,
                          name_of(rank_reporter(rank.of)));
  return out;
}

Chart of_target(const language::Target& t, const Judgement& j, const Lens& lens) {
  Chart out;
  if (j.rung == nullptr) return out;
  const int to = t.by ? t.by->last.year() : lens.day().year();
  const int from = std::min(lens.said_on.year(), to) - 6;
  ChartLine line =
      line_over(t.expr, Period::year(from), to - from + 1, *j.rung, lens, name_of(j.rung->book));
  if (line.points.size() < 2) return out;
  out.kind = Chart::Kind::target;
  out.lines.push_back(std::move(line));
  if (t.goal.unit == unit_of(t.expr)) out.stated = t.goal.value();
  out.stated_at = t.by;
  out.title = fmt::format("{} by year, and the goal{}", sentence(subject_in_words(t.expr)),
                          t.by ? " for " + t.by->in_words() : std::string());
  if (const language::Series* series = as_series(t.expr)) {
    for (const Announced& a : announced_for(*series, lens)) {
      const auto day = Day::parse(a.date);
      if (!a.target || !day || day->year() < from || day->year() > to || out.marks.size() >= 4)
        continue;
      out.marks.push_back({Period{Month::of(*day), Month::of(*day)},
                           fmt::format("{} set{}", number_in_words(a.value, a.unit, a.currency),
                                       a.year ? fmt::format(" for {}", *a.year) : std::string())});
    }
  }
  return out;
}

Chart of_compare(const language::Compare& c, const Judgement& j, const Lens& lens) {
  Chart out;
  if (j.drawn.size() != 2 || j.rung == nullptr) return out;
  out.kind = Chart::Kind::comparison;
  if (c.left == c.right) {
    ChartLine line = line_over(c.left, std::min(j.drawn[0].period, j.drawn[1].period).shifted(-36),
                               24, *j.rung, lens, name_of(j.rung->book));
    std::erase_if(line.points, [&](const ChartPoint& p) {
      return p.period.last > std::max(j.drawn[0].period, j.drawn[1].period).last;
    });
    out.lines.push_back(std::move(line));
  } else {
    for (const int i : {0, 1}) {
      const Measured& m = j.drawn[static_cast<std::size_t>(i)];
      const language::Expr& expr = i == 0 ? c.left : c.right;
      const int step = m.period.first - step_back(m.period, false).first;
      ChartLine line = line_over(expr, m.period.shifted(-step * kBefore), kBefore + 1, *j.rung,
                                 lens, subject_in_words(expr));
      if (line.points.empty()) line.points.push_back(point_of(m, lens));
      out.lines.push_back(std::move(line));
    }
  }
  out.stated_at = j.drawn[0].period;
  out.title =
      fmt::format("{} against {}", sentence(subject_in_words(c.left)), subject_in_words(c.right));
  return out;
}

struct Drawer {
  const Judgement& j;
  const Lens& lens;
  const Lens* other;

  Chart operator()(const language::Value& v) const {
    if (const language::Rank* rank = as_rank(v.expr))
      return of_rank(*rank, period_of(v.when, lens), j, lens);
    return of_value(v, j, lens, other);
  }
  Chart operator()(const language::Compare& c) const { return of_compare(c, j, lens); }
  Chart operator()(const language::Extreme& e) const {
    Chart out = of_drawn(
        Chart::Kind::record, j, lens,
        fmt::format("{} by {}; those beyond {} stand out", sentence(subject_in_words(e.expr)),
                    year_word(e.at.period), e.at.period.in_words()));
    out.beaten_by = j.beaten_by;
    out.stated_at = e.at.period;
    return out;
  }
  Chart operator()(const language::First& f) const {
    if (const language::Rank* rank = as_rank(f.condition.expr)) {
      const Period at = f.at              ? f.at->period
                        : j.drawn.empty() ? f.after.value_or(Period{})
                                          : j.drawn.back().period;
      return of_rank(*rank, at, j, lens);
    }
    Chart out =
        of_drawn(Chart::Kind::record, j, lens, sentence(subject_in_words(f.condition.expr)));
    out.beaten_by = j.beaten_by;
    if (f.at) out.stated_at = f.at->period;
    if (f.condition.operand.kind == language::Operand::Kind::quantity &&
        out.kind != Chart::Kind::none)
      out.stated = f.condition.operand.low.value();
    return out;
  }
  Chart operator()(const language::Run& r) const {
    if (const language::Rank* rank = as_rank(r.condition.expr)) {
      const Period at = j.drawn.empty() ? r.to : j.drawn.back().period;
      return of_rank(*rank, at, j, lens);
    }
    Chart out =
        of_drawn(Chart::Kind::record, j, lens, sentence(subject_in_words(r.condition.expr)));
    out.beaten_by = j.beaten_by;
    return out;
  }
  Chart operator()(const language::Overtake& o) const {
    const language::Rank rank{o.winner, o.of};
    Chart out = of_rank(rank, o.at.period, j, lens);
    return out;
  }
  Chart operator()(const language::Trend& t) const {
    const bool share = std::holds_alternative<language::Share>(t.expr.node);
    return of_drawn(share ? Chart::Kind::share : Chart::Kind::level, j, lens,
                    fmt::format("{} over time", sentence(subject_in_words(t.expr))));
  }
  Chart operator()(const language::Target& t) const { return of_target(t, j, lens); }
  Chart operator()(const language::AtRate& a) const {
    Chart out;
    if (j.drawn.empty() || j.rung == nullptr) return out;
    const Measured& base = j.drawn.front();
    ChartLine line =
        line_over(a.expr, base.period.shifted(-12 * 5), 6, *j.rung, lens, name_of(j.rung->book));
    ChartLine path{"at the stated rate", {}};
    double value = base.point.value;
    for (Period p = base.period; p.last <= a.by.last && path.points.size() < 40;
         p = p.shifted(12)) {
      path.points.push_back({p, value, true});
      value *= 1 + a.rate.value() / 100;
    }
    out.kind = Chart::Kind::target;
    out.lines = {std::move(line), std::move(path)};
    out.stated = a.goal.value();
    out.stated_at = a.by;
    out.title =
        fmt::format("{}, carried on at the stated rate", sentence(subject_in_words(a.expr)));
    return out;
  }
  Chart operator()(const language::Said&) const { return {}; }
  Chart operator()(const language::Effect&) const { return {}; }
  Chart operator()(const language::Query&) const { return {}; }
};

}  // namespace

Chart chart_of(const language::Statement& statement, const Judgement& hindsight, const Lens& lens,
               const Lens* other) {
  Chart out = std::visit(Drawer{hindsight, lens, other}, statement.form);
  if (out.kind == Chart::Kind::none) return out;
  core::Unit unit = core::Unit::money;
  Currency currency;
  if (out.kind != Chart::Kind::rank && !hindsight.drawn.empty()) {
    unit = hindsight.drawn.back().point.unit;
    currency = hindsight.drawn.back().point.currency;
  } else if (hindsight.rung != nullptr) {
    for (const Evidence& row : hindsight.verdict.evidence) {
      if (row.unit == core::Unit::money && currency.empty()) currency = row.currency;
    }
  }
  set_unit(out, unit, currency);
  if (hindsight.rung != nullptr)
    out.source = lens.deps.ledger->source(hindsight.rung->source).short_name;
  out.as_of = lens.said_on;
  return out;
}

}  // namespace tally::verdict
