// Two series, or one at two times; one partner overtaking another.
#include <fmt/format.h>

#include <algorithm>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/value.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Comparator;

struct Pair {
  Measured left, right;
};

// Both sides by one rung; the first rung that has both.
struct PairOr {
  std::optional<Pair> value;
  std::string why_not;
};

PairOr by_rung(const language::Compare& c, const Period& left, const Period& right,
               const series::Rung& rung, const Lens& lens) {
  MeasuredOr l = measure(c.left, left, rung, lens);
  if (!l) return {std::nullopt, std::move(l.why_not)};
  MeasuredOr r = measure(c.right, right, rung, lens);
  if (!r) return {std::nullopt, std::move(r.why_not)};
  if (l->point.unit == core::Unit::money && l->point.currency != r->point.currency) {
    Lens dollars = lens;
    dollars.currency = core::kUsd;
    dollars.convert = true;
    l = measure(c.left, left, rung, dollars);
    r = measure(c.right, right, rung, dollars);
    if (!l || !r) return {std::nullopt, "the two are published in different currencies"};
  }
  return {Pair{std::move(*l.value), std::move(*r.value)}, {}};
}

std::string pair_in_words(const language::Compare& c, const Measured& left, const Measured& right,
                          const Lens& lens) {
  const bool same_series = c.left == c.right;
  const std::string l = value_in_words(left, c.left);
  const std::string r = value_in_words(right, c.right);
  if (same_series) {
    return fmt::format("It was {} {}, against {} {}{}", bold(l), in_period(left.period), r,
                       in_period(right.period), by_source(left, lens));
  }
  const std::string when =
      left.period == right.period ? std::string() : " " + in_period(right.period);
  return fmt::format("{} came to {} {}, {} to {}{}{}", sentence(subject_in_words(c.left)), bold(l),
                     in_period(left.period), subject_in_words(c.right), r, when,
                     by_source(left, lens));
}

Judgement in_words(const language::Compare& c, std::vector<Tested> all, const Lens& lens) {
  const Reached reached = resolve(std::move(all));
  const Tested& head = reached.all.front();
  std::vector<Evidence> evidence;
  for (std::size_t i = 0; i < reached.all.size(); ++i) {
    const bool deciding = i == 0 || reached.straddle;
    add_evidence(evidence, *reached.all[i].measured, language::print(c.left), measure_name(c.left),
                 lens, deciding);
    add_evidence(evidence, *reached.all[i].right, language::print(c.right), measure_name(c.right),
                 lens, deciding);
  }
  std::string summary = pair_in_words(c, *head.measured, *head.right, lens);
  const double r = head.right->point.value;
  const bool sized = c.factor || c.comparator == Comparator::eq;
  if (sized && r != 0) {
    summary +=
        fmt::format(", {}", number_in_words(head.measured->point.value / r, core::Unit::ratio, {}));
    summary += " as much";
  }
  Judgement out;
  if (reached.outcome == Outcome::holds || reached.outcome == Outcome::holds_roughly ||
      reached.outcome == Outcome::fails) {
    out = decided(reached.outcome, std::move(evidence), summary + ".");
  } else if (reached.outcome == Outcome::depends) {
    out = without(Outcome::depends, summary + "; another source of the same book says otherwise.");
    out.verdict.evidence = std::move(evidence);
  } else {
    not_deciding(evidence);
    out = no_data(
        summary + ", but " + (reached.why.empty() ? "the source may not deny" : reached.why) + ".",
        "a source that may decide which is larger");
    out.verdict.evidence = std::move(evidence);
  }
  out.verdict.deciding_short = fmt::format("{} against {}", value_in_words(*head.measured, c.left),
                                           value_in_words(*head.right, c.right));
  add_remarks(out.verdict.remarks, *head.measured, lens);
  add_remarks(out.verdict.remarks, *head.right, lens);
  out.may_deny = head.may_deny;
  out.rung = head.measured->rung;
  out.words = out.verdict.deciding_short;
  out.drawn = {*head.measured, *head.right};
  return out;
}

// Both series are of the same two places: which is larger is the sign of their balance, which a
// book that steps in decides.
bool one_pair(const language::Compare& c) {
  const auto* l = as_series(c.left);
  const auto* r = as_series(c.right);
  if (l == nullptr || r == nullptr) return false;
  return (l->a == r->a && l->b == r->b) || (l->a == r->b && l->b == r->a);
}

// A place that both series name; the world is none.
bool share_a_place(const language::Compare& c) {
  const auto* l = first_series(c.left);
  const auto* r = first_series(c.right);
  if (l == nullptr || r == nullptr) return false;
  const auto same = [](const language::Party& a, const language::Party& b) {
    return a == b && a.place != places::places().world();
  };
  return same(l->a, r->a) || same(l->a, r->b) || same(l->b, r->a) || same(l->b, r->b);
}

// An unfinished left side against a finished right one: by the bounds of the year.
std::optional<Judgement> while_running(const language::Compare& c, const Period& left,
                                       const Period& right, const Lens& lens) {
  if (is_due(left, lens.day())) return std::nullopt;
  const auto part = first_unfinished(c.left, left, lens);
  if (!part) return std::nullopt;
  const MeasuredOr other = measure(c.right, right, *part->so_far.rung, lens);
  if (!other || other->point.currency != part->so_far.point.currency) return std::nullopt;
  const double bound = other->point.value * (c.factor ? c.factor->value() : 1);
  language::Quantity quantity;
  quantity.number = core::Decimal::from_double(bound);
  quantity.unit = unit_of(c.right);
  quantity.currency = other->point.currency;
  Band band = make_band(*lens.deps.rules, c.comparator, c.hedge, quantity);
  const Fit fits = fit(band, part->bounds);
  std::vector<Evidence> evidence;
  add_evidence(evidence, part->so_far, language::print(c.left), measure_name(c.left), lens, true);
  add_evidence(evidence, *other, language::print(c.right), measure_name(c.right), lens, true);
  const std::string summary =
      fmt::format("{} was not over or published on that day: {}{}, against {} {}",
                  sentence(left.in_words()), running(*part, c.left), by_source(part->so_far, lens),
                  value_in_words(*other, c.right), in_period(right));
  Judgement out;
  const bool safe = part->so_far.point.may_deny && other->point.may_deny;
  if (fits == Fit::unclear || !safe) {
    out = without(Outcome::open, summary + ".");
    out.verdict.evidence = std::move(evidence);
    out.verdict.would_change = "The figure for the whole of " + left.in_words() + ".";
  } else {
    out = decided(fits == Fit::outside ? Outcome::fails : Outcome::holds, std::move(evidence),
                  summary + "; the missing months cannot change it.");
  }
  out.verdict.deciding_short = value_in_words(part->so_far, c.left) + " " + in_period(part->part);
  out.rung = part->so_far.rung;
  out.words = out.verdict.deciding_short;
  out.drawn = {part->so_far, *other};
  return out;
}

// Sides without a place in common: each by its own book, and said.
Judgement by_two_books(const language::Compare& c, const Period& left, const Period& right,
                       const Lens& lens) {
  const auto side = [&](const language::Expr& expr, const Period& period) {
    Outline outline;
    outline.exprs = {&expr};
    outline.key = {period};
    outline.currency = core::kUsd;
    outline.convert = true;
    Lens own = lens;
    own.book = choose_book(outline, lens).ordinary;
    own.currency = core::kUsd;
    own.convert = true;
    struct Found {
      Book book;
      MeasuredOr measured;
    } out{own.book, {std::nullopt, {}}};
    for (const series::Rung& rung : out.book.rungs) {
      if (rung.reconciled) continue;
      out.measured = measure(expr, period, rung, own);
      if (out.measured) break;
    }
    return out;
  };
  auto l = side(c.left, left);
  auto r = side(c.right, right);
  if (!l.measured) return no_figure(c.left, left, l.measured.why_not, lens);
  if (!r.measured) return no_figure(c.right, right, r.measured.why_not, lens);
  if (l.book.steps_in || r.book.steps_in) {
    l.measured.value->point.may_deny = false;
  }
  Tested tested = judge_pair(*l.measured, *r.measured, c.comparator, c.hedge, c.factor, lens, true);
  Judgement out = in_words(c, {std::move(tested)}, lens);
  add_once(out.verdict.remarks, fmt::format("Two books: {} for the first, {} for the second.",
                                            l.book.name, r.book.name));
  out.rung = nullptr;
  out.drawn.clear();  // the rungs of the two books do not outlive this function
  return out;
}

// 'Doubled' of a series whose earlier level nobody has, but whose rate of change was published.
std::optional<Judgement> by_published_growth(const language::Compare& c, const Period& left,
                                             const Period& right, const Lens& lens) {
  const bool rate =
      unit_of(c.left) == core::Unit::money && c.left == c.right && right == left.year_before();
  if (!rate) return std::nullopt;
  language::Value value;
  value.expr = language::Expr{language::Growth{c.left}};
  value.when = c.left_when;
  value.comparator = c.comparator;
  value.hedge = c.hedge;
  value.operand.low.number = c.factor ? *c.factor : core::Decimal();
  value.operand.low.unit = c.factor ? core::Unit::ratio : core::Unit::percent;
  Judgement out = judge_value(value, lens);
  if (out.verdict.evidence.empty() || out.verdict.outcome == Outcome::open) return std::nullopt;
  return out;
}

}  // namespace

Judgement judge_compare(const language::Compare& c, const Lens& lens) {
  const Period left = period_of(c.left_when, lens);
  const Period right = period_of(c.right_when, lens);
  std::vector<Tested> all;
  std::string why;
  for (const series::Rung& rung : lens.book.rungs) {
    if (!may_use(rung, lens)) continue;
    PairOr pair = by_rung(c, left, right, rung, lens);
    if (!pair.value) {
      if (why.empty()) why = std::move(pair.why_not);
      continue;
    }
    all.push_back(judge_pair(pair.value->left, pair.value->right, c.comparator, c.hedge, c.factor,
                             lens, is_one_way_level(c.left) && !one_pair(c)));
    if (lens.book.steps_in && c.left != c.right && !one_pair(c)) {
      all.back().truth = Truth::unknown;
      all.back().may_deny = false;
      all.back().why = "the book of another place cannot compare its partners";
    }
  }
  Judgement out;
  if (!all.empty()) {
    out = in_words(c, std::move(all), lens);
  } else if (auto growth = by_published_growth(c, left, right, lens)) {
    out = std::move(*growth);
  } else if (auto running_now = while_running(c, left, right, lens)) {
    out = std::move(*running_now);
  } else {
    // Without a place in common, or where the book of that place has neither.
    out = by_two_books(c, left, right, lens);
    if (share_a_place(c) && out.verdict.evidence.empty()) out = no_figure(c.left, left, why, lens);
  }
  out.verdict.rules = "comparisons, deny";
  return out;
}

Judgement judge_overtake(const language::Overtake& o, const Lens& lens) {
  // Ahead in that period, and not in the one before: both by one rung of the book that ranks.
  const auto series_of = [&](const language::Party& partner) {
    language::Series s = o.of;
    (s.a.kind == language::Party::Kind::any ? s.a : s.b) = partner;
    return s;
  };
  const language::Expr winner{series_of(o.winner)};
  const language::Expr loser{series_of(o.loser)};
  const Period now = period_of(o.at, lens);
  const Period before = step_back(now, false);
  std::string why;
  std::optional<Judgement> undecided;
  for (const series::Rung& rung : lens.book.rungs) {
    if (!may_use(rung, lens)) continue;
    const MeasuredOr w1 = measure(winner, now, rung, lens);
    const MeasuredOr l1 = measure(loser, now, rung, lens);
    const MeasuredOr w0 = measure(winner, before, rung, lens);
    const MeasuredOr l0 = measure(loser, before, rung, lens);
    if (!w1 || !l1) {
      if (why.empty()) why = !w1 ? w1.why_not : l1.why_not;
      continue;
    }
    const bool one_way = is_one_way_level(winner);
    const Tested ahead = judge_pair(*w1, *l1, language::Comparator::gt, {}, {}, lens, one_way);
    Tested behind;
    if (w0 && l0) behind = judge_pair(*w0, *l0, language::Comparator::le, {}, {}, lens, one_way);
    std::vector<Evidence> evidence;
    add_evidence(evidence, *w1, language::print(winner), "level", lens, true);
    add_evidence(evidence, *l1, language::print(loser), "level", lens, true);
    if (w0) add_evidence(evidence, *w0, language::print(winner), "level", lens, true);
    if (l0) add_evidence(evidence, *l0, language::print(loser), "level", lens, true);
    std::string summary =
        fmt::format("{} {}, {} {}{}", sentence(name_of(o.winner)),
                    bold(value_in_words(*w1, winner) + " " + in_period(now)), name_of(o.loser),
                    value_in_words(*l1, loser), by_source(*w1, lens));
    if (w0 && l0)
      summary += fmt::format("; {} it was {} against {}", in_period(before),
                             value_in_words(*w0, winner), value_in_words(*l0, loser));
    Truth truth = Truth::unknown;
    if (ahead.truth == Truth::no || behind.truth == Truth::no) truth = Truth::no;
    if (ahead.truth == Truth::yes && behind.truth == Truth::yes) truth = Truth::yes;
    Judgement out;
    if (truth == Truth::yes) {
      out = decided(Outcome::holds, std::move(evidence), summary + ".");
    } else if (truth == Truth::no && !lens.book.steps_in) {
      out = decided(Outcome::fails, std::move(evidence),
                    summary + (ahead.truth == Truth::no ? "." : ": it was ahead already."));
    } else {
      not_deciding(evidence);
      out = no_data(summary + ", but the figures cannot decide which was ahead.",
                    !w0 || !l0 ? "figures for " + before.in_words() : "a source that may decide");
      out.verdict.evidence = std::move(evidence);
    }
    out.verdict.deciding_short = fmt::format("{} against {} {}", value_in_words(*w1, winner),
                                             value_in_words(*l1, loser), in_period(now));
    out.verdict.rules = "ranks";
    add_remarks(out.verdict.remarks, *w1, lens);
    out.rung = &rung;
    out.words = out.verdict.deciding_short;
    if (truth != Truth::unknown) return out;
    if (!undecided) undecided = std::move(out);
  }
  if (undecided) return std::move(*undecided);
  Judgement out = no_figure(winner, now, why, lens);
  out.verdict.rules = "ranks";
  return out;
}

}  // namespace tally::verdict
