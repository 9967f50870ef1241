// Random statements for property tests: everything that the language can write down, and nothing
// that it cannot (units fit, ranges are ordered, one '*' where one is needed).
//
//   rc::check([] { const auto s = *tally::testing::any_statement(); ... });
#ifndef TALLY_TESTS_SUPPORT_STATEMENT_GEN_H_
#define TALLY_TESTS_SUPPORT_STATEMENT_GEN_H_

#include <rapidcheck.h>

#include <string>
#include <utility>
#include <vector>

#include "language/statement.h"
#include "places/places.h"

namespace tally::testing {

namespace detail {

using namespace language;  // NOLINT: a header of tests
using core::Unit;

inline int between(int low, int high) { return *rc::gen::inRange(low, high + 1); }
inline bool flip() { return between(0, 1) == 1; }
template <typename T>
T pick(std::vector<T> from) {
  return from[static_cast<std::size_t>(between(0, static_cast<int>(from.size()) - 1))];
}

inline PlaceId place() {
  static const std::vector<PlaceId> all = [] {
    std::vector<PlaceId> out;
    const places::Places& p = places::places();
    for (std::size_t i = 0; i < p.size(); ++i) {
      const PlaceId id(static_cast<std::uint16_t>(i));
      const std::string& code = p.code(id);
      if (!code.empty() && code[0] >= 'A' && code[0] <= 'Z' &&
          code.find('+') == std::string::npos) {
        out.push_back(id);
      }
    }
    return out;
  }();
  return pick(all);
}

inline std::string words() {
  static const std::vector<std::string> parts = {
      "HS27",         "oil",  "a b", "\"", "\\", "%",     "in",     "\xC3\xA9",
      "\xE4\xB8\xAD", "27.1", " ",   "-",  "by", "said(", "FY2020", "'",
      "\n",           "U.S.", "x",   ")"};
  std::string out;
  for (int n = between(1, 4); n > 0; --n) out += pick(parts);
  return out;
}

inline Month month() { return {between(1900, 2100), between(1, 12)}; }

inline Period period() {
  const int year = between(1900, 2100);
  switch (between(0, 5)) {
    case 0:
      return Period::month(year, between(1, 12));
    case 1:
      return Period::quarter(year, between(1, 4));
    case 2:
      return Period::half(year, between(1, 2));
    case 3: {
      const Month first(year, between(1, 12));
      return {first, first + between(0, 40)};
    }
    default:
      return Period::year(year);
  }
}

inline int months_in(Step step) {
  return step == Step::month ? 1 : step == Step::quarter ? 3 : step == Step::half ? 6 : 12;
}

inline When single() {
  When when;
  if (between(0, 4) == 0) {
    when.fiscal_of = place();
    when.period = places::places().fiscal_year(*when.fiscal_of, between(1900, 2100));
  } else {
    when.period = period();
  }
  return when;
}

// At least `least` steps.
inline When several(int least) {
  When when;
  const Step step =
      pick<Step>({Step::year, Step::half, Step::quarter, Step::month, Step::fiscal_year});
  const int n = between(least, 12);
  when.by = step;
  if (step == Step::fiscal_year || between(0, 5) == 0) {
    when.fiscal_of = place();
    const int last = between(1950, 2100);
    const places::Places& p = places::places();
    when.period = {p.fiscal_year(*when.fiscal_of, last - n + 1).first,
                   p.fiscal_year(*when.fiscal_of, last).last};
    if (step == Step::year) when.by = Step::fiscal_year;
    return when;
  }
  const Month first = flip() ? Month(between(1900, 2100), 1) : month();
  when.period = {first, first + (n * months_in(step) - 1)};
  return when;
}

inline Party party() {
  Party p;
  if (between(0, 4) == 0) {
    p.kind = Party::Kind::sum;
    for (int n = between(1, 4); n > 0; --n) p.members.push_back(place());
    return p;
  }
  p.place = place();
  if (between(0, 5) == 0) p.composition = flip() ? Month(between(1900, 2100), 1) : month();
  return p;
}

inline Party star() {
  Party p;
  p.kind = Party::Kind::any;
  if (between(0, 2) == 0) p.place = place();
  return p;
}

inline Currency currency() {
  return *Currency::parse(
      pick<std::string>({"USD", "EUR", "CNY", "RUB", "INR", "GBP", "XDR", "AAA"}));
}

inline Series series(bool with_star = false) {
  Series s;
  s.flow = static_cast<Flow>(between(0, 3));
  s.a = party();
  s.b = party();
  if (with_star) (flip() ? s.a : s.b) = star();
  if (between(0, 3) == 0) s.product = words();
  if (between(0, 3) == 0) s.scope = static_cast<Scope>(between(0, 6));
  if (between(0, 2) == 0) s.currency = currency();
  switch (between(0, 6)) {
    case 0:
      s.book.kind = Book::Kind::place;
      s.book.place = place();
      break;
    case 1:
      s.book.kind = Book::Kind::source;
      s.book.source = flip() ? pick<std::string>({"cn-gacc", "ru-fcs", "un-comtrade"}) : words();
      break;
    case 2:
      s.book.kind = Book::Kind::reconciled;
      break;
    default:
      break;
  }
  return s;
}

inline Unit any_unit() {
  return pick<Unit>(
      {Unit::money, Unit::money, Unit::percent, Unit::points, Unit::ratio, Unit::rank});
}

inline Expr expr(Unit unit, int depth);

inline Binary binary(Binary::Op op, Unit unit, int depth) {
  return {op, expr(unit, depth), expr(unit, depth)};
}

inline Window window(Unit unit, int depth) {
  return {flip() ? Window::Kind::sum : Window::Kind::mean, expr(unit, depth), between(1, 36)};
}

inline Expr expr(Unit unit, int depth) {
  const int kind = between(0, 4);
  const int next = depth - 1;
  switch (unit) {
    case Unit::percent:
      if (depth <= 0 || kind == 0) return {Growth{Expr{series()}}};
      if (kind == 1) return {Change{expr(any_unit(), next), period()}};
      if (kind == 2) return {Share{expr(Unit::money, next), expr(Unit::money, next)}};
      if (kind == 3) return {window(unit, next)};
      return {binary(Binary::Op::add, unit, next)};
    case Unit::points:
      if (kind <= 1) return {binary(Binary::Op::subtract, Unit::percent, next)};
      return {Diff{expr(Unit::percent, next), period()}};
    case Unit::ratio:
      return {binary(Binary::Op::divide, depth <= 0 ? Unit::money : any_unit(), next)};
    case Unit::rank:
      return {Rank{party(), series(true)}};
    default:
      break;
  }
  if (depth <= 0 || kind <= 1) return {series()};
  if (kind == 2) return {window(unit, next)};
  if (kind == 3) return {Diff{expr(unit, next), period()}};
  return {binary(flip() ? Binary::Op::add : Binary::Op::subtract, unit, next)};
}

inline Quantity quantity(Unit unit) {
  Quantity q;
  q.unit = unit;
  if (unit == Unit::rank) {
    q.number = {between(0, 300), 0};
    return q;
  }
  q.number = {*rc::gen::inRange<std::int64_t>(-999999999, 1000000000), between(-6, 0)};
  if (between(0, 9) == 0) q.number = {};
  if (unit == Unit::money) {
    q.scale = pick<int>({0, 3, 5, 6, 7, 9, 9, 12});
    if (between(0, 4) != 0) q.currency = currency();
  }
  if (unit == Unit::percent) q.fraction_word = between(0, 5) == 0;
  return q;
}

inline Operand value(Unit unit) {
  Operand o;
  o.low = quantity(unit);
  if (between(0, 3) != 0) return o;
  o.kind = Operand::Kind::range;
  o.high = quantity(unit);
  if (flip()) {
    const Decimal number = o.high.number;
    o.high = o.low;
    o.high.number = number;
  }
  if (o.low.value() > o.high.value()) std::swap(o.low, o.high);
  return o;
}

inline Comparator comparator() { return static_cast<Comparator>(between(0, 5)); }
inline Hedge hedge() { return flip() ? Hedge::none : static_cast<Hedge>(between(0, 4)); }
inline Decimal factor() { return {between(1, 2000), between(-2, 0)}; }

inline Condition condition() {
  const Unit unit = any_unit();
  Condition c;
  c.expr = expr(unit, 2);
  c.hedge = hedge();
  c.operand = value(unit);
  if (c.operand.kind == Operand::Kind::quantity) c.comparator = comparator();
  if (between(0, 3) == 0) {
    c.operand = {};
    c.operand.kind = Operand::Kind::series;
    c.comparator = comparator();
    if (flip()) c.operand.factor = factor();
    c.operand.expr = Box<Expr>(expr(unit, 1));
    if (flip()) c.operand.when = flip() ? single() : several(1);
  }
  return c;
}

inline Extreme extreme() {
  Extreme e;
  e.kind = flip() ? Extreme::Kind::max : Extreme::Kind::min;
  e.expr = expr(any_unit(), 2);
  e.at = single();
  if (between(0, 2) == 0) e.since = month();
  if (between(0, 3) == 0) e.within_years = between(1, 60);
  if (between(0, 3) == 0) e.within_months = between(1, 60);
  e.among_same_months = between(0, 3) == 0;
  return e;
}

inline First first() {
  First f;
  f.condition = condition();
  if (flip()) f.at = single();
  if (flip()) f.since = period();
  if (between(0, 3) == 0) f.within_months = between(1, 60);
  if (!f.at || between(0, 3) == 0) f.after = period();
  return f;
}

inline Run run() {
  Run r;
  r.condition = condition();
  r.comparator = flip() ? Comparator::eq : Comparator::ge;
  r.hedge = hedge();
  r.length = between(1, 120);
  r.step = static_cast<Step>(between(0, 4));
  const Month start = flip() ? Month(between(1900, 2100), 1) : month();
  r.to = {start, start + (months_in(r.step) - 1)};
  return r;
}

inline Target target() {
  Target t;
  const Unit unit = pick<Unit>({Unit::money, Unit::money, Unit::percent, Unit::ratio});
  t.expr = expr(unit, 1);
  t.comparator = pick<Comparator>(
      {Comparator::ge, Comparator::gt, Comparator::le, Comparator::lt, Comparator::eq});
  const Unit goal =
      unit == Unit::money ? pick<Unit>({Unit::money, Unit::percent, Unit::ratio}) : unit;
  t.goal = quantity(goal);
  if ((goal == Unit::percent || goal == Unit::ratio) && flip()) t.base = period();
  t.resolution = static_cast<Target::Resolution>(between(0, 2));
  if (flip() || t.resolution == Target::Resolution::in_period) t.by = period();
  t.early = flip();
  t.hedge = hedge();
  return t;
}

inline AtRate at_rate() {
  AtRate a;
  const Unit unit = any_unit();
  a.expr = expr(unit, 1);
  a.rate = quantity(Unit::percent);
  a.goal = quantity(unit);
  a.by = period();
  a.early = flip();
  if (flip()) a.from = period();
  return a;
}

inline Effect effect() {
  Effect e;
  e.cause = flip() ? "sanctions" : words();
  e.on = party();
  e.by = party();
  e.from = flip() ? Month(between(1900, 2100), 1) : month();
  if (flip()) e.to = e.from + between(0, 60);
  e.on_what = expr(Unit::money, 1);
  e.comparator = comparator();
  e.value = quantity(flip() ? Unit::money : Unit::percent);
  return e;
}

inline Statement statement(int depth);

inline Said said(int depth) {
  Said s;
  s.speaker = words();
  switch (between(0, 2)) {
    case 0:
      s.day = core::Day::from_ymd(between(1900, 2100), between(1, 12), between(1, 28));
      break;
    case 1:
      s.around = period();
      break;
    default:
      break;
  }
  s.what = statement(depth - 1);
  return s;
}

inline Form form(int depth) {
  const Unit unit = any_unit();
  switch (between(0, depth > 0 ? 12 : 11)) {
    case 0:
      return Query{expr(unit, 3),
                   flip() ? std::nullopt : std::optional<When>(flip() ? single() : several(1))};
    case 1: {
      Compare c;
      c.left = expr(unit, 2);
      c.left_when = single();
      c.comparator = comparator();
      c.hedge = hedge();
      if (flip()) c.factor = factor();
      c.right = expr(unit, 2);
      c.right_when = single();
      return c;
    }
    case 2:
      return extreme();
    case 3:
      return first();
    case 4:
      return run();
    case 5:
      return Overtake{party(), party(), series(true), single()};
    case 6:
      return Trend{expr(unit, 2), static_cast<Trend::Kind>(between(0, 2)), flip(), several(2)};
    case 7:
      return at_rate();
    case 8:
    case 9:
      return target();
    case 10:
      return effect();
    case 12:
      return said(depth);
    default:
      break;
  }
  Value v;
  v.expr = expr(unit, 3);
  v.when = single();
  v.hedge = hedge();
  v.operand = value(unit);
  if (v.operand.kind == Operand::Kind::quantity) v.comparator = comparator();
  return v;
}

inline Statement statement(int depth) { return {form(depth), between(0, 5) == 0}; }

}  // namespace detail

// Any statement that can be written down.
inline rc::Gen<language::Statement> any_statement() {
  return rc::gen::noShrink(rc::gen::exec([] { return detail::statement(2); }));
}
// Any expression of the given unit.
inline rc::Gen<language::Expr> any_expr(core::Unit unit = core::Unit::money) {
  return rc::gen::noShrink(rc::gen::exec([unit] { return detail::expr(unit, 3); }));
}

}  // namespace tally::testing

#endif  // TALLY_TESTS_SUPPORT_STATEMENT_GEN_H_
