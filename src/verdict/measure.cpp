#include "verdict/internal/measure.h"

#include <algorithm>
#include <cmath>

#include "language/print.h"

namespace tally::verdict {
namespace {

using language::Binary;
using language::Change;
using language::Diff;
using language::Expr;
using language::Growth;
using language::Series;
using language::Share;
using language::Window;
using series::Point;

MeasuredOr none(std::string why) { return {std::nullopt, std::move(why)}; }

Measured of_point(const Period& period, const series::Rung& rung, Point point) {
  Measured out;
  out.period = period;
  out.rung = &rung;
  out.point = std::move(point);
  return out;
}

MeasuredOr level(const Series& series, const Period& period, const series::Rung& rung,
                 const Lens& lens) {
  const Currency wanted = series.currency.empty() ? lens.currency : series.currency;
  auto answer = lens.deps.engine->level(flow_of(series, lens, rung), period, rung, lens.as_of,
                                        wanted, lens.convert);
  if (!answer) return none(std::move(answer.why_not));
  Measured out = of_point(period, rung, std::move(*answer.value));
  Point& point = out.point;
  if (point.published && point.parts.size() == 1) {
    const ledger::Figure& figure = point.parts.front();
    if (figure.has(ledger::kMoreThan) && !point.lower_bound) {
      point.lower_bound = true;
      point.missing.emplace_back("the rest: published as 'more than'");
    }
    if ((figure.has(ledger::kCut) || figure.has(ledger::kAbout)) && figure.value)
      point.rounding = std::max(point.rounding, figure.value->step());
  }
  return {std::move(out), {}};
}

// now / base - 1 in per cent.
Point quotient(const Point& now, const Point& base) {
  Point out = combine(now, base);
  out.unit = core::Unit::percent;
  out.value = (now.value / base.value - 1) * 100;
  const double ratio = std::abs(now.value / base.value);
  const auto relative = [](double part, const Point& p) { return part / std::abs(p.value); };
  out.rounding = ratio * 100 * (relative(now.rounding, now) + relative(base.rounding, base));
  out.slack = std::min(0.3, ratio * 100 * (relative(now.slack, now) + relative(base.slack, base)));
  out.lower_bound = now.lower_bound || base.lower_bound;
  out.how = "quotient of levels";
  return out;
}

MeasuredOr growth_of_levels(const Expr& of, const Period& period, const Period& base_period,
                            const series::Rung& rung, const Lens& lens) {
  Lens own = lens;
  own.convert = false;  // growth never rests on a conversion of ours
  MeasuredOr now = measure(of, period, rung, own);
  if (!now) return now;
  MeasuredOr base = measure(of, base_period, rung, own);
  if (!base) return none(std::move(base.why_not));
  if (now->point.currency != base->point.currency)
    return none("the two periods are published in different currencies");
  if (base->point.value == 0 || (now->point.value < 0) != (base->point.value < 0))
    return none("a rate from such a base would say nothing");
  if (now->point.lower_bound != base->point.lower_bound)
    return none("one of the two periods lacks a part");
  Measured out = of_point(period, rung, quotient(now->point, base->point));
  out.point.lower_bound = false;
  const std::string name = language::print(of);
  out.inputs = {{name, now->point}, {name, base->point}};
  out.inputs[0].point.period = period;
  out.inputs[1].point.period = base_period;
  return {std::move(out), {}};
}

MeasuredOr growth_of_series(const Series& series, const Period& period, const series::Rung& rung,
                            const Lens& lens) {
  const Currency wanted = series.currency.empty() ? lens.currency : series.currency;
  auto answer =
      lens.deps.engine->growth(flow_of(series, lens, rung), period, rung, lens.as_of, wanted);
  if (!answer) return none(std::move(answer.why_not));
  series::GrowthPoint& g = *answer.value;
  if (!g.published && !g.quotient) return none("no growth rate follows from its figures");
  Measured out = of_point(period, rung, g.published ? std::move(*g.published) : *g.quotient);
  if (g.published && g.quotient) out.quotient = std::move(g.quotient);
  const std::string name = language::print(series);
  if (g.now) out.inputs.push_back({name, std::move(*g.now)});
  if (g.base) out.inputs.push_back({name, std::move(*g.base)});
  return {std::move(out), {}};
}

MeasuredOr change(const Change& change, const Period& period, const series::Rung& rung,
                  const Lens& lens) {
  const Series* series = as_series(*change.of);
  if (series != nullptr && change.base == period.year_before())
    return growth_of_series(*series, period, rung, lens);
  MeasuredOr levels = growth_of_levels(*change.of, period, change.base, rung, lens);
  if (series == nullptr) return levels;
  const Currency wanted = series->currency.empty() ? lens.currency : series->currency;
  auto published = lens.deps.engine->published_change(flow_of(*series, lens, rung), period,
                                                      change.base, rung, lens.as_of, wanted);
  if (!published) return levels;
  Measured out = of_point(period, rung, std::move(*published.value));
  if (levels) {
    out.quotient = levels->point;
    out.inputs = std::move(levels.value->inputs);
  }
  return {std::move(out), {}};
}

MeasuredOr difference(const Diff& diff, const Period& period, const series::Rung& rung,
                      const Lens& lens) {
  MeasuredOr now = measure(*diff.of, period, rung, lens);
  if (!now) return now;
  MeasuredOr base = measure(*diff.of, diff.base, rung, lens);
  if (!base) return none(std::move(base.why_not));
  if (now->point.currency != base->point.currency)
    return none("the two periods are published in different currencies");
  if (now->point.lower_bound || base->point.lower_bound)
    return none("one of the two periods lacks a part");
  Point point = combine(now->point, base->point);
  point.value = now->point.value - base->point.value;
  point.rounding = now->point.rounding + base->point.rounding;
  point.slack = now->point.slack + base->point.slack;
  point.unit = now->point.unit == core::Unit::percent ? core::Unit::points : now->point.unit;
  point.how = "difference";
  Measured out = of_point(period, rung, std::move(point));
  const std::string name = language::print(*diff.of);
  out.inputs = {{name, now->point}, {name, base->point}};
  return {std::move(out), {}};
}

// a / b; `percent`: in per cent of b.
MeasuredOr ratio(MeasuredOr a, MeasuredOr b, const Expr& left, const Expr& right, bool percent) {
  if (!a) return a;
  if (!b) return none(std::move(b.why_not));
  if (a->point.currency != b->point.currency)
    return none("the two are published in different currencies");
  if (b->point.value == 0) return none("the whole is zero");
  if (b->point.lower_bound) return none("the whole lacks a part");
  Point point = combine(a->point, b->point);
  const double scale = percent ? 100 : 1;
  const double value = a->point.value / b->point.value;
  const auto relative = [](double part, const Point& p) {
    return p.value == 0 ? 0 : part / std::abs(p.value);
  };
  point.value = value * scale;
  point.rounding = std::abs(value) * scale *
                   (relative(a->point.rounding, a->point) + relative(b->point.rounding, b->point));
  // A share is a rate: assumed ones are moved by 0.3 points.
  const double moved = relative(a->point.slack, a->point) + relative(b->point.slack, b->point);
  point.slack = percent ? std::min(0.3, scale * std::abs(value) * moved) : std::abs(value) * moved;
  point.unit = percent ? core::Unit::percent : core::Unit::ratio;
  point.lower_bound = a->point.lower_bound;
  point.missing = a->point.missing;
  point.how = percent ? "share of the total" : "quotient";
  Measured out;
  out.period = a->period;
  out.rung = a->rung;
  out.point = std::move(point);
  out.inputs = {{language::print(left), a->point}, {language::print(right), b->point}};
  return {std::move(out), {}};
}

MeasuredOr share(const Share& share, const Period& period, const series::Rung& rung,
                 const Lens& lens) {
  const Series* part = as_series(*share.part);
  const Series* whole = as_series(*share.whole);
  MeasuredOr computed =
      ratio(measure(*share.part, period, rung, lens), measure(*share.whole, period, rung, lens),
            *share.part, *share.whole, true);
  const bool of_world = part != nullptr && whole != nullptr && part->flow == whole->flow &&
                        part->a == whole->a && whole->b.kind == language::Party::Kind::place &&
                        whole->b.place == places::places().world();
  if (!of_world) return computed;
  auto published =
      lens.deps.engine->published_share(flow_of(*part, lens, rung), period, rung, lens.as_of);
  if (!published) return computed;
  // A published share stands before a lower bound or a hole; a full quotient before whole per cent.
  if (computed && !computed->point.lower_bound) return computed;
  return {of_point(period, rung, std::move(*published.value)), {}};
}

MeasuredOr window(const Window& window, const Period& period, const series::Rung& rung,
                  const Lens& lens) {
  const Period months{period.last - (window.months - 1), period.last};
  MeasuredOr sum = measure(*window.of, months, rung, lens);
  if (!sum) return sum;
  Measured out = std::move(*sum.value);
  out.period = period;
  out.inputs.push_back({language::print(*window.of), out.point});
  if (window.kind == Window::Kind::mean) {
    out.point.value /= window.months;
    out.point.rounding /= window.months;
    out.point.slack /= window.months;
    out.point.derived = true;
    out.point.published = false;
    out.point.how = "mean of the months";
  }
  return {std::move(out), {}};
}

MeasuredOr binary(const Binary& binary, const Period& period, const series::Rung& rung,
                  const Lens& lens) {
  MeasuredOr left = measure(*binary.left, period, rung, lens);
  MeasuredOr right = measure(*binary.right, period, rung, lens);
  if (binary.op == Binary::Op::divide)
    return ratio(std::move(left), std::move(right), *binary.left, *binary.right, false);
  if (!left) return left;
  if (!right) return right;
  if (left->point.currency != right->point.currency)
    return none("the two are published in different currencies");
  const bool add = binary.op == Binary::Op::add;
  if (!add && (left->point.lower_bound || right->point.lower_bound))
    return none("one of the two lacks a part");
  Point point = combine(left->point, right->point);
  point.value = left->point.value + (add ? right->point.value : -right->point.value);
  point.rounding = left->point.rounding + right->point.rounding;
  point.slack = left->point.slack + right->point.slack;
  point.how = add ? "sum" : "difference";
  Measured out = of_point(period, rung, std::move(point));
  out.inputs = {{language::print(*binary.left), left->point},
                {language::print(*binary.right), right->point}};
  return {std::move(out), {}};
}

}  // namespace

Point combine(const Point& a, const Point& b) {
  Point out;
  out.period = a.period;
  out.currency = a.currency;
  out.unit = a.unit;
  out.knowledge = std::max(a.knowledge, b.knowledge);
  out.derived = true;
  out.converted = a.converted || b.converted;
  out.lower_bound = a.lower_bound || b.lower_bound;
  out.may_deny = a.may_deny && b.may_deny;
  out.deny_margin_pct = std::max(a.deny_margin_pct, b.deny_margin_pct);
  out.missing = a.missing;
  out.missing.insert(out.missing.end(), b.missing.begin(), b.missing.end());
  out.notes = a.notes;
  for (const std::string& note : b.notes) {
    if (std::find(out.notes.begin(), out.notes.end(), note) == out.notes.end())
      out.notes.push_back(note);
  }
  out.parts = a.parts;
  out.parts.insert(out.parts.end(), b.parts.begin(), b.parts.end());
  return out;
}

series::Direction direction_of(language::Flow flow) {
  switch (flow) {
    case language::Flow::exports:
      return series::Direction::exports;
    case language::Flow::imports:
      return series::Direction::imports;
    case language::Flow::turnover:
      return series::Direction::turnover;
    case language::Flow::balance:
      return series::Direction::balance;
  }
  return series::Direction::turnover;
}

series::Party party_of(const language::Party& party) {
  series::Party out;
  out.place = party.place;
  out.composition = party.composition;
  if (party.kind == language::Party::Kind::sum) {
    out.place = PlaceId();
    out.sum = party.members;
  }
  return out;
}

bool has_moving_members(PlaceId place) {
  const places::PlaceRow& row = places::places().row(place);
  return row.kind == places::PlaceKind::bloc && !row.fixed_composition && row.membership.size() > 1;
}

series::Flow flow_of(const Series& series, const Lens& lens, const series::Rung& rung) {
  series::Flow flow{direction_of(series.flow), party_of(series.a), party_of(series.b)};
  if (lens.members_of) {
    for (series::Party* side : {&flow.a, &flow.b}) {
      if (side->place.valid() && !side->composition && has_moving_members(side->place))
        side->composition = lens.members_of;
    }
  }
  if (lens.merge == Merge::hong_kong) {
    const PlaceId china = places::places().find("CHN");
    const PlaceId hong_kong = places::places().find("HKG");
    for (series::Party* side : {&flow.a, &flow.b}) {
      if (side->place == china && rung.book != china) {
        side->place = PlaceId();
        side->sum = {china, hong_kong};
      }
    }
  }
  return flow;
}

const Series* as_series(const Expr& expr) { return std::get_if<Series>(&expr.node); }
const language::Rank* as_rank(const Expr& expr) { return std::get_if<language::Rank>(&expr.node); }
const Growth* as_growth(const Expr& expr) { return std::get_if<Growth>(&expr.node); }

namespace {
void collect(const Expr& expr, std::vector<const Series*>& out) {
  struct Visitor {
    std::vector<const Series*>& into;
    void operator()(const Series& s) const { into.push_back(&s); }
    void operator()(const Growth& g) const { collect(*g.of, into); }
    void operator()(const Change& c) const { collect(*c.of, into); }
    void operator()(const Diff& d) const { collect(*d.of, into); }
    void operator()(const Share& s) const {
      collect(*s.part, into);
      collect(*s.whole, into);
    }
    void operator()(const language::Rank& r) const { into.push_back(&r.of); }
    void operator()(const Window& w) const { collect(*w.of, into); }
    void operator()(const Binary& b) const {
      collect(*b.left, into);
      collect(*b.right, into);
    }
  };
  std::visit(Visitor{out}, expr.node);
}
}  // namespace

std::vector<const Series*> all_series(const Expr& expr) {
  std::vector<const Series*> out;
  collect(expr, out);
  return out;
}

const Series* first_series(const Expr& expr) {
  const std::vector<const Series*> all = all_series(expr);
  return all.empty() ? nullptr : all.front();
}

bool is_one_way_level(const Expr& expr) {
  if (const auto* window = std::get_if<Window>(&expr.node)) return is_one_way_level(*window->of);
  if (const auto* diff = std::get_if<Diff>(&expr.node)) return is_one_way_level(*diff->of);
  const Series* series = as_series(expr);
  return series != nullptr &&
         (series->flow == language::Flow::exports || series->flow == language::Flow::imports);
}

core::Unit unit_of(const Expr& expr) {
  struct Visitor {
    core::Unit operator()(const Series&) const { return core::Unit::money; }
    core::Unit operator()(const Growth&) const { return core::Unit::percent; }
    core::Unit operator()(const Change&) const { return core::Unit::percent; }
    core::Unit operator()(const Diff& d) const {
      const core::Unit of = unit_of(*d.of);
      return of == core::Unit::percent ? core::Unit::points : of;
    }
    core::Unit operator()(const Share&) const { return core::Unit::percent; }
    core::Unit operator()(const language::Rank&) const { return core::Unit::rank; }
    core::Unit operator()(const Window& w) const { return unit_of(*w.of); }
    core::Unit operator()(const Binary& b) const {
      return b.op == Binary::Op::divide ? core::Unit::ratio : unit_of(*b.left);
    }
  };
  return std::visit(Visitor{}, expr.node);
}

MeasuredOr measure(const Expr& expr, const Period& period, const series::Rung& rung,
                   const Lens& lens) {
  struct Visitor {
    const Period& period;
    const series::Rung& rung;
    const Lens& lens;
    MeasuredOr operator()(const Series& s) const { return level(s, period, rung, lens); }
    MeasuredOr operator()(const Growth& g) const {
      if (const Series* series = as_series(*g.of))
        return growth_of_series(*series, period, rung, lens);
      return growth_of_levels(*g.of, period, period.year_before(), rung, lens);
    }
    MeasuredOr operator()(const Change& c) const { return change(c, period, rung, lens); }
    MeasuredOr operator()(const Diff& d) const { return difference(d, period, rung, lens); }
    MeasuredOr operator()(const Share& s) const { return share(s, period, rung, lens); }
    MeasuredOr operator()(const language::Rank&) const {
      return none("a rank is counted, not measured");
    }
    MeasuredOr operator()(const Window& w) const { return window(w, period, rung, lens); }
    MeasuredOr operator()(const Binary& b) const { return binary(b, period, rung, lens); }
  };
  return std::visit(Visitor{period, rung, lens}, expr.node);
}

Period step_back(const Period& period, bool same_months) {
  if (same_months) return period.year_before();
  const int months = period.months();
  const bool regular = 12 % months == 0;  // months, quarters, halves, years
  return regular ? period.shifted(-months) : period.year_before();
}

std::optional<Unfinished> unfinished(const Expr& expr, const Period& period,
                                     const series::Rung& rung, const Lens& lens) {
  const Growth* growth = as_growth(expr);
  const Series* series = growth != nullptr ? as_series(*growth->of) : as_series(expr);
  if (series == nullptr) return std::nullopt;
  series::Engine& engine = *lens.deps.engine;
  const series::Flow flow = flow_of(*series, lens, rung);
  const Currency wanted = series->currency.empty() ? lens.currency : series->currency;
  // The longest part that says something of the whole; one in another currency does not.
  auto part = engine.longest_part(flow, period, rung, lens.as_of, wanted);
  MeasuredOr so_far;
  decltype(engine.bounds_from_part(flow, period, period, rung, lens.as_of, wanted)) bounds;
  for (; part; part = engine.longest_part(flow, *part, rung, lens.as_of, wanted)) {
    so_far = measure(expr, *part, rung, lens);
    if (!so_far) continue;
    bounds = engine.bounds_from_part(flow, period, *part, rung, lens.as_of, wanted,
                                     lens.book.rungs.all());
    if (bounds) break;
  }
  if (!part) return std::nullopt;
  Unfinished out{*part, std::move(*so_far.value), *bounds.value, std::nullopt};
  if (growth == nullptr) return out;
  auto base = engine.level(flow, period.year_before(), rung, lens.as_of, wanted, false);
  if (!base || base->value <= 0 || base->lower_bound) return std::nullopt;
  out.bounds = {(bounds->low / base->value - 1) * 100, (bounds->high / base->value - 1) * 100,
                false, false};
  out.last_year = *base.value;
  return out;
}

}  // namespace tally::verdict
