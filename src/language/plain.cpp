// plain(): one sentence for each form of statement.
#include <fmt/format.h>

#include "language/internal/clause.h"
#include "language/internal/english.h"
#include "language/internal/noun.h"
#include "language/internal/words.h"
#include "language/print.h"
#include "language/types.h"

namespace tally::language {
namespace {

using core::Unit;
using internal::capitalized;
using internal::Clause;
using internal::clause_of;
using internal::common_tail;
using internal::conjugate;
using internal::hedge_words;
using internal::in_period;
using internal::Noun;
using internal::noun_of;
using internal::Style;
using internal::Tail;
using internal::Tense;
using internal::words;

std::string sentence(const Statement& statement, const Context& context);

// Small letter at the start unless it is a name: sentences are built without a capital.
struct FormWriter {
  const Context& context;

  [[nodiscard]] Tense tense_at(const Period& period) const {
    const bool over = !context.said_on || period.last < core::month_of(*context.said_on);
    return over ? Tense::past : Tense::future;
  }
  // Of what is measured against the past: a record or a trend of the running year has happened.
  [[nodiscard]] Tense tense_since(const Period& period) const {
    const bool begun = !context.said_on || period.first <= core::month_of(*context.said_on);
    return begun ? Tense::past : Tense::future;
  }
  // Decides whether the books are named once, at the end.
  [[nodiscard]] std::string end_tail(const std::vector<const Expr*>& exprs, Style& style) const {
    Tail tail;
    style.context = &context;
    style.with_tail = !common_tail(exprs, tail);
    return style.with_tail ? "" : tail.text();
  }
  // As end_tail, but the currency goes without saying where the value names the same one.
  [[nodiscard]] std::string value_tail(const Expr& expr, const Operand& operand,
                                       Style& style) const {
    std::string out = end_tail({&expr}, style);
    const auto* s = std::get_if<Series>(&expr.node);
    if (s != nullptr && !s->currency.empty() && operand.low.currency == s->currency) {
      Tail tail = internal::tail_of(*s);
      tail.currency.clear();
      return tail.text();
    }
    return out;
  }

  std::string operator()(const Value& v) const;
  std::string operator()(const Compare& c) const;
  std::string operator()(const Extreme& e) const;
  std::string operator()(const First& f) const;
  std::string operator()(const Run& r) const;
  std::string operator()(const Overtake& o) const;
  std::string operator()(const Trend& t) const;
  std::string operator()(const AtRate& a) const;
  std::string operator()(const Target& t) const;
  std::string operator()(const Said& s) const;
  std::string operator()(const Effect& e) const;
  std::string operator()(const Query& q) const;
};

std::string FormWriter::operator()(const Value& v) const {
  Style style;
  const std::string tail = value_tail(v.expr, v.operand, style);
  style.tense = tense_at(v.when.period);
  return clause_of(v.expr, v.comparator, v.hedge, v.operand, style).with(v.when) + tail;
}

// "larger than", "at least 10 times as large as".
std::string comparison_words(const Compare& c, std::string_view large, std::string_view small,
                             std::string_view positive) {
  // 'More than' is said once.
  const bool bound_says_it = c.hedge == Hedge::over && c.comparator != Comparator::eq;
  const std::string_view bend = bound_says_it ? std::string_view() : hedge_words(c.hedge);
  const std::string hedge = bend.empty() ? "" : fmt::format("{} ", bend);
  if (c.factor) {
    const std::string_view bound = c.comparator == Comparator::gt   ? "more than "
                                   : c.comparator == Comparator::ge ? "at least "
                                   : c.comparator == Comparator::lt ? "less than "
                                   : c.comparator == Comparator::le ? "at most "
                                   : c.comparator == Comparator::ne ? "not exactly "
                                                                    : "";
    return fmt::format("{}{}{} times as {} as", bound, hedge, internal::digits(*c.factor),
                       positive);
  }
  switch (c.comparator) {
    case Comparator::eq:
      return fmt::format("{}as {} as", hedge, positive);
    case Comparator::ne:
      return fmt::format("not {}as {} as", hedge, positive);
    case Comparator::lt:
      return fmt::format("{}{} than", hedge, small);
    case Comparator::le:
      return fmt::format("at most {}as {} as", hedge, positive);
    case Comparator::gt:
      return fmt::format("{}{} than", hedge, large);
    case Comparator::ge:
      return fmt::format("at least {}as {} as", hedge, positive);
  }
  return "compared with";
}

std::string FormWriter::operator()(const Compare& c) const {
  Style style;
  const std::string tail = end_tail({&c.left, &c.right}, style);
  const Noun left = noun_of(c.left, style.with_tail, context);
  const Noun right = noun_of(c.right, style.with_tail, context);
  const auto* series = std::get_if<Series>(&c.left.node);
  const bool size = series != nullptr && series->flow != Flow::balance;
  const std::string how = size || c.factor ? comparison_words(c, "larger", "smaller", "large")
                                           : comparison_words(c, "higher", "lower", "high");
  const Period& later =
      c.left_when.period.last < c.right_when.period.last ? c.right_when.period : c.left_when.period;
  const std::string be = conjugate("be", tense_at(later), left.plural);
  if (c.left == c.right) {
    const std::size_t cut = how.rfind(' ');
    return fmt::format("{} {} {} {} {} {}{}", left.text, be, how.substr(0, cut),
                       in_period(c.left_when), how.substr(cut + 1), in_period(c.right_when), tail);
  }
  if (c.left_when == c.right_when) {
    return fmt::format("{} {} {} {} {}{}", left.text, be, how, right.text, in_period(c.left_when),
                       tail);
  }
  return fmt::format("{} {} {} {} {} {}{}", left.text, in_period(c.left_when), be, how, right.text,
                     in_period(c.right_when), tail);
}

std::string FormWriter::operator()(const Extreme& e) const {
  Style style;
  const std::string tail = end_tail({&e.expr}, style);
  const Noun n = noun_of(e.expr, style.with_tail, context);
  const bool high = e.kind == Extreme::Kind::max;
  const bool rate = std::holds_alternative<Growth>(e.expr.node);
  const auto* series = std::get_if<Series>(&e.expr.node);
  std::string most = rate ? (high ? "fastest" : "slowest") : high ? "highest" : "lowest";
  if (series != nullptr && series->flow == Flow::balance && !high) {
    most += " (the largest deficit or the smallest surplus)";
  }
  std::string among;
  if (e.among_same_months) {
    const std::string same = internal::same_months_words(e.at);
    among = same == "same months"
                ? " of any such months"
                : fmt::format(
                      " of any {}",
                      same.substr(0, same.ends_with("halves") ? same.size() - 3 : same.size() - 1));
    if (same.ends_with("halves")) among += "f";
  }
  std::string window;
  if (e.since) {
    window += e.since->month() == 1 ? fmt::format(" since {}", e.since->year())
                                    : " since " + Period{*e.since, *e.since}.in_words();
  }
  if (e.within_years) window += fmt::format(" in {} years", *e.within_years);
  if (e.within_months) window += fmt::format(" in {} months", *e.within_months);
  if (window.empty()) window = " on record";
  return fmt::format("{} {} {} the {}{}{}{}", n.text, in_period(e.at),
                     conjugate("be", tense_since(e.at.period), n.plural), most, among, window,
                     tail);
}

std::string FormWriter::operator()(const First& f) const {
  const Condition& c = f.condition;
  Style style;
  const std::string tail = value_tail(c.expr, c.operand, style);
  if (f.at) style.tense = tense_since(f.at->period);
  const Clause clause = clause_of(c.expr, c.comparator, c.hedge, c.operand, style);
  std::string out =
      f.at ? clause.with(*f.at) : fmt::format("{} {}", clause.subject, clause.predicate);
  if (!f.at && clause.base) out += " compared with " + clause.base->in_words();
  out += " for the first time";
  if (f.since) out += " since " + f.since->in_words();
  if (f.within_months) {
    const int n = *f.within_months;
    out += n % 12 == 0 ? " in " + internal::length_words(n / 12, Step::year)
                       : " in " + internal::length_words(n, Step::month);
  }
  if (f.after) out += " after " + f.after->in_words();
  return out + tail;
}

std::string FormWriter::operator()(const Run& r) const {
  const Condition& c = r.condition;
  Style style;
  const std::string tail = value_tail(c.expr, c.operand, style);
  style.tense = Tense::perfect;
  const Clause clause = clause_of(c.expr, c.comparator, c.hedge, c.operand, style);
  std::string length = internal::length_words(r.length, r.step);
  if (r.hedge != Hedge::none) {
    length = fmt::format("{} {}", hedge_words(r.hedge), length);
  } else if (r.comparator == Comparator::ge) {
    length = "at least " + length;
  }
  const bool one = r.length == 1 && r.comparator == Comparator::eq;
  const std::string base = clause.base ? " compared with " + clause.base->in_words() : "";
  return fmt::format("{} {}{} for {}{} to {}{}", clause.subject, clause.predicate, base, length,
                     one || r.comparator == Comparator::ge ? "" : " running", r.to.in_words(),
                     tail);
}

std::string FormWriter::operator()(const Overtake& o) const {
  const internal::Ranking ranking = internal::ranking_of(o.of, context);
  return fmt::format("{} {} {} as {} {} of {}{} {}{}", internal::name_of(o.winner),
                     conjugate("overtake", tense_since(o.at.period), false),
                     internal::name_of(o.loser), internal::article(ranking.role), ranking.role,
                     ranking.owner, ranking.within, in_period(o.at),
                     internal::tail_of(o.of).text());
}

std::string FormWriter::operator()(const Trend& t) const {
  Style style;
  const std::string tail = end_tail({&t.expr}, style);
  const Noun n = noun_of(t.expr, style.with_tail, context);
  const Tense tense = tense_since(t.over.period);
  const std::string steadily = t.steadily ? " steadily" : "";
  const std::string verb =
      t.kind == Trend::Kind::flat
          ? fmt::format("{}{} flat", conjugate("be", tense, n.plural), steadily)
          : conjugate(t.kind == Trend::Kind::rises ? "rise" : "fall", tense, n.plural) + steadily;
  return fmt::format("{} {} {}{}", n.text, verb, in_period(t.over), tail);
}

std::string FormWriter::operator()(const AtRate& a) const {
  Style style;
  const std::string tail = end_tail({&a.expr}, style);
  const Noun n = noun_of(a.expr, style.with_tail, context);
  const bool down = a.rate.number.mantissa < 0;
  return fmt::format("{} {} a year{}, {} {} {} by {}{}{}", down ? "falling" : "growing",
                     words(a.rate, true), a.from ? " from " + a.from->in_words() : "", n.text,
                     n.plural ? "reach" : "reaches", words(a.goal), a.by.in_words(),
                     a.early ? ", ahead of schedule" : "", tail);
}

// "reaches $200 billion", "grow 50 %", "falls below a third".
std::string target_predicate(const Target& t, bool plural) {
  const std::string s = plural ? "" : "s";
  const std::string_view bend = hedge_words(t.hedge);
  const std::string hedge = bend.empty() ? "" : fmt::format("{} ", bend);
  const auto unit = unit_of(t.expr);
  const bool growth = unit && *unit == Unit::money && t.goal.unit == Unit::percent;
  if (growth) {
    const bool down = t.goal.number.mantissa < 0;
    const bool beyond = t.comparator == Comparator::gt || t.comparator == Comparator::lt;
    return fmt::format("{}{} {}{}{}{}", down ? "fall" : "grow", s,
                       t.goal.fraction_word ? "by " : "", beyond ? "more than " : "", hedge,
                       words(t.goal, true));
  }
  std::string value = hedge + words(t.goal);
  if (t.goal.unit == Unit::ratio && unit && *unit == Unit::money) {
    value += t.base ? " the value of " + t.base->in_words() : " the present value";
  }
  switch (t.comparator) {
    case Comparator::lt:
      return fmt::format("fall{} below {}", s, value);
    case Comparator::le:
      return fmt::format("fall{} to {}", s, value);
    case Comparator::gt:
      return fmt::format("exceed{} {}", s, value);
    case Comparator::eq:
    case Comparator::ne:
      return fmt::format("come{} to {}", s, value);
    case Comparator::ge:
      break;
  }
  return fmt::format("reach{} {}", plural ? "" : "es", value);
}

std::string FormWriter::operator()(const Target& t) const {
  using Resolution = Target::Resolution;
  Style style;
  Operand goal;
  goal.low = t.goal;
  const std::string tail = value_tail(t.expr, goal, style);
  const Noun n = noun_of(t.expr, style.with_tail, context);
  std::string out = fmt::format("{} {}", n.text, target_predicate(t, n.plural));
  if (t.base && t.goal.unit == Unit::percent) out += " from " + t.base->in_words();
  const bool any = t.resolution == Resolution::any_12_months;
  if (t.by && t.resolution == Resolution::in_period) {
    out += " " + in_period(*t.by);
  } else if (t.by) {
    out += fmt::format("{} by {}", any ? " within any 12 months" : "", t.by->in_words());
  } else {
    out += any ? " within any 12 months" : " at a time that is left open";
  }
  return out + (t.early ? ", ahead of schedule" : "") + tail;
}

std::string FormWriter::operator()(const Said& s) const {
  Context then = context;
  std::string when;
  if (s.day) {
    then.said_on = s.day;
    when = " on " + s.day->in_words();
  } else if (s.around) {
    then.said_on = s.around->last.last_day();
    when = " " + in_period(*s.around);
  }
  const std::string who = s.speaker.empty() ? "somebody" : s.speaker;
  return fmt::format("{} said{} that {}", who, when, sentence(*s.what, then));
}

std::string FormWriter::operator()(const Effect& e) const {
  Style style;
  const std::string tail = end_tail({&e.on_what}, style);
  const Noun n = noun_of(e.on_what, style.with_tail, context);
  const auto month = [](Month m, int plain_month) {
    return m.month() == plain_month ? fmt::format("{}", m.year()) : Period{m, m}.in_words();
  };
  const std::string time = e.to ? fmt::format("from {} to {}", month(e.from, 1), month(*e.to, 12))
                                : "since " + month(e.from, 1);
  const std::string cause = fmt::format("{} on {} by {} {}", e.cause, internal::name_of(e.on),
                                        internal::name_of(e.by), time);
  const bool nought = e.value.number.mantissa == 0;
  if (nought && e.comparator == Comparator::gt)
    return fmt::format("{} raised {}{}", cause, n.text, tail);
  if (nought && e.comparator == Comparator::lt)
    return fmt::format("{} lowered {}{}", cause, n.text, tail);
  constexpr std::string_view kBounds[] = {"",         "something else than ", "less than ",
                                          "at most ", "more than ",           "at least "};
  return fmt::format("{} changed {} by {}{}{}", cause, n.text,
                     kBounds[static_cast<std::size_t>(e.comparator)], words(e.value), tail);
}

std::string FormWriter::operator()(const Query& q) const {
  Style style;
  const std::string tail = end_tail({&q.expr}, style);
  const Noun n = noun_of(q.expr, style.with_tail, context);
  return n.text + (q.when ? " " + in_period(*q.when) : "") + tail;
}

std::string sentence(const Statement& statement, const Context& context) {
  const std::string form = std::visit(FormWriter{context}, statement.form);
  return statement.negated ? "it is not the case that " + form : form;
}

}  // namespace

std::string plain(const Statement& statement, const Context& context) {
  return capitalized(sentence(statement, context)) + ".";
}

std::string plain(const Expr& expr) {
  Tail tail;
  const bool common = common_tail({&expr}, tail);
  return noun_of(expr, !common, Context{}).text + (common ? tail.text() : "");
}

}  // namespace tally::language
