// Values: levels, balances, growth, shares, differences against what was said; forecasts are values
// of a period that was not over.
#include "verdict/internal/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {

std::string value_in_words(const Measured& measured, const language::Expr& expr) {
  const series::Point& p = measured.point;
  const bool change = std::holds_alternative<language::Growth>(expr.node) ||
                      std::holds_alternative<language::Change>(expr.node) ||
                      std::holds_alternative<language::Diff>(expr.node);
  std::string number = change && p.unit != core::Unit::ratio
                           ? signed_in_words(p.value, p.unit, p.currency)
                           : number_in_words(p.value, p.unit, p.currency);
  // Published rates keep their digits: 29 % stays 29 %.
  if (p.published && p.unit == core::Unit::percent && p.parts.size() == 1 && p.parts[0].value) {
    number = (change && p.value > 0 ? "+" : "") + p.parts[0].value->text() + " %";
  }
  return p.lower_bound ? "at least " + number : number;
}

std::string when_in_words(const language::Expr& expr, const Period& period) {
  const auto* window = std::get_if<language::Window>(&expr.node);
  if (window == nullptr) return in_period(period);
  return fmt::format(
      "{} the {} months to {}",
      window->kind == language::Window::Kind::mean ? "a month on average over" : "in",
      window->months, Period{period.last, period.last}.in_words());
}

std::string distance_in_words(const Band& band, const Measured& measured, bool change) {
  const double value = measured.point.value;
  const double reference = band.at_least || band.at_most ? band.bound : band.stated;
  const double off = value - reference;
  if (off == 0) return {};
  if (band.kind == Kind::level) {
    if (reference == 0) return {};
    const double percent = std::abs(off / reference) * 100;
    const bool bigger = std::abs(value) > std::abs(reference);
    if ((value < 0) != (reference < 0)) return "of the other sign";
    if (percent < 0.05) return {};
    return fmt::format("{:.{}f} % {} what was said", percent, percent < 10 ? 1 : 0,
                       bigger ? "above" : "below");
  }
  if (band.kind == Kind::ratio || measured.point.unit == core::Unit::ratio)
    return fmt::format("{} times was said", number_in_words(reference, core::Unit::count, {}));
  (void)change;
  return fmt::format("{:.1f} points {} what was said", std::abs(off), off > 0 ? "above" : "below");
}

Reached resolve(std::vector<Tested> all) {
  Reached out;
  if (all.empty()) return out;
  const auto supports = [](const Tested& t) {
    return t.truth == Truth::yes || t.truth == Truth::roughly;
  };
  const auto denies = [](const Tested& t) { return t.truth == Truth::no && t.may_deny; };
  std::size_t chosen = 0;
  const Tested& head = all.front();
  if (supports(head)) {
    out.outcome = outcome_of(head.truth);
  } else {
    // The rest of the book: one inside makes it depend, all that may deny outside makes it fail.
    const auto inside = std::find_if(all.begin(), all.end(), supports);
    const auto outside = std::find_if(all.begin(), all.end(), denies);
    // A figure that is only assumed, and is outside itself, does not stand against a known one.
    const bool known = outside != all.end() && outside->measured &&
                       outside->measured->point.knowledge == ledger::Knowledge::known;
    const auto unsure = std::find_if(all.begin(), all.end(), [&](const Tested& t) {
      return t.truth == Truth::unknown && ((t.close_call && !(known && t.fit == Fit::outside)) ||
                                           (t.may_deny && t.fit == Fit::unclear &&
                                            !(t.measured && t.measured->point.lower_bound)));
    });
    if (inside != all.end() && outside != all.end()) {
      out.outcome = inside->may_deny ? Outcome::depends : Outcome::fails;
      chosen = static_cast<std::size_t>((inside->may_deny ? all.begin() : outside) - all.begin());
      out.straddle = inside->may_deny;
    } else if (inside != all.end()) {
      out.outcome = outcome_of(inside->truth);
      chosen = static_cast<std::size_t>(inside - all.begin());
    } else if (outside != all.end() && unsure == all.end()) {
      out.outcome = Outcome::fails;
      chosen = static_cast<std::size_t>(outside - all.begin());
    } else {
      // The figure that stands in the way is the one to show.
      out.outcome = Outcome::no_data;
      if (outside != all.end()) chosen = static_cast<std::size_t>(unsure - all.begin());
      out.why = all[chosen].why;
    }
  }
  std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(chosen),
              all.begin() + static_cast<std::ptrdiff_t>(chosen) + 1);
  out.all = std::move(all);
  return out;
}

namespace {

bool is_change(const language::Expr& expr) {
  return std::holds_alternative<language::Growth>(expr.node) ||
         std::holds_alternative<language::Change>(expr.node) ||
         std::holds_alternative<language::Diff>(expr.node);
}

std::string what_was(const language::Expr& expr, const Measured& m, const Lens& lens) {
  const std::string number = bold(value_in_words(m, expr));
  const std::string when = when_in_words(expr, m.period);
  const std::string source = by_source(m, lens);
  if (const auto* change = std::get_if<language::Change>(&expr.node)) {
    return fmt::format("The change from {} was {} {}{}", change->base.in_words(), number, when,
                       source);
  }
  if (std::holds_alternative<language::Growth>(expr.node)) {
    return fmt::format("The change was {} {}{}", number, when, source);
  }
  if (std::holds_alternative<language::Share>(expr.node))
    return fmt::format("The share was {} {}{}", number, when, source);
  if (const language::Series* s = as_series(expr);
      s != nullptr && s->flow == language::Flow::balance) {
    return fmt::format("The balance was {} {}{}", number, when, source);
  }
  return fmt::format("It was {} {}{}", number, when, source);
}

void tags_of_value(Verdict& verdict, const Condition& condition, const Tested& head,
                   const language::Expr& expr, const Lens& lens) {
  const Rules& rules = *lens.deps.rules;
  const Band& band = condition.band();
  const double value = head.measured->point.value;
  const bool held = verdict.outcome == Outcome::holds || verdict.outcome == Outcome::holds_roughly;
  if (!held) return;
  if ((band.at_least || band.at_most) && band.bound != 0 && band.kind != Kind::rank) {
    const double beyond =
        (band.at_least ? value - band.bound : band.bound - value) / std::abs(band.bound) * 100;
    if (beyond > rules.far_above) {
      add_tag(verdict, rules, "far above the stated bound");
      add_once(verdict.remarks,
               fmt::format("The figure is {:.0f} % beyond the stated bound.", beyond));
    }
  }
  // Low base: growth on a year that had itself fallen.
  const language::Growth* growth = as_growth(expr);
  if (growth == nullptr || head.measured->rung == nullptr || value < rules.low_base_growth) return;
  const MeasuredOr before =
      measure(expr, head.measured->period.year_before(), *head.measured->rung, lens);
  if (before && before->point.value <= rules.low_base) {
    add_tag(verdict, rules, "low base");
    add_once(verdict.remarks,
             fmt::format("The base was low: the change the year before was {}.",
                         signed_in_words(before->point.value, core::Unit::percent, {})));
  }
}

std::vector<Tested> test_rungs(const Condition& condition, const Period& period, const Lens& lens,
                               std::string& why) {
  std::vector<Tested> all;
  const language::Expr& expr = condition.formal().expr;
  const bool level_or_share =
      unit_of(expr) == core::Unit::money || std::holds_alternative<language::Share>(expr.node);
  for (const series::Rung& rung : lens.book.rungs) {
    // Reconciled figures may support a level, where no book has it.
    if (rung.reconciled && !lens.book.by_source && (!all.empty() || !level_or_share)) continue;
    Tested tested = condition.test(period, rung, lens);
    if (!tested.measured) {
      if (why.empty()) why = tested.why;
      continue;
    }
    if (rung.reconciled && tested.truth == Truth::yes) {
      tested.truth = Truth::roughly;
      tested.remarks.emplace_back("A best estimate from both books, nobody's own figure.");
    }
    all.push_back(std::move(tested));
    // Growth published by the first speaker is one fact; other sources are other series.
    if (!level_or_share && all.front().truth != Truth::unknown && all.front().may_deny) break;
  }
  return all;
}

// Where nobody has the whole period but a reconciled estimate, the months that an office did
// publish go first, if they decide.
std::optional<Judgement> before_reconciled(const std::vector<Tested>& all,
                                           const Condition& condition, const Period& period,
                                           const Lens& lens) {
  if (lens.book.by_source) return std::nullopt;
  const bool only = std::all_of(all.begin(), all.end(), [](const Tested& t) {
    return t.measured->rung != nullptr && t.measured->rung->reconciled;
  });
  if (!only) return std::nullopt;
  Judgement part = judge_unfinished(condition, period, {}, lens);
  const Outcome o = part.verdict.outcome;
  if (o != Outcome::holds && o != Outcome::holds_roughly && o != Outcome::fails)
    return std::nullopt;
  return part;
}

Judgement in_words(const Reached& reached, const Condition& condition, const Lens& lens) {
  const language::Expr& expr = condition.formal().expr;
  const Tested& head = reached.all.front();
  const Band& band = condition.band();
  const std::string formal = language::print(expr);
  std::vector<Evidence> evidence;
  for (std::size_t i = 0; i < reached.all.size(); ++i) {
    add_evidence(evidence, *reached.all[i].measured, formal, measure_name(expr), lens,
                 i == 0 || reached.straddle);
    if (reached.all[i].right)
      add_evidence(evidence, *reached.all[i].right, "the other side", "level", lens, i == 0);
  }
  std::string summary = what_was(expr, *head.measured, lens);
  const std::string distance = distance_in_words(band, *head.measured, is_change(expr));
  const bool one_sided = band.at_least || band.at_most;
  Judgement out;
  switch (reached.outcome) {
    case Outcome::holds:
    case Outcome::holds_roughly:
      if (!distance.empty() && !one_sided && reached.outcome == Outcome::holds_roughly)
        summary += ", " + distance;
      out = decided(reached.outcome, std::move(evidence), summary + ".");
      break;
    case Outcome::fails:
      if (!distance.empty()) summary += ", " + distance;
      out = decided(Outcome::fails, std::move(evidence), summary + ".");
      break;
    case Outcome::depends: {
      std::vector<std::string> others;
      for (std::size_t i = 1; i < reached.all.size(); ++i) {
        others.push_back(value_in_words(*reached.all[i].measured, expr) +
                         by_source(*reached.all[i].measured, lens));
      }
      out = without(Outcome::depends,
                    summary + ", " + list_in_words(others, 3) + ": its own sources disagree.");
      out.verdict.evidence = std::move(evidence);
      break;
    }
    default:
      not_deciding(evidence);
      out = no_data(
          summary + ", but " +
              (reached.why.empty() ? "the source may support a statement, not deny it"
                                   : reached.why) +
              ".",
          head.measured->point.may_deny ? "figures that tell it apart" : "a source that may deny");
      out.verdict.evidence = std::move(evidence);
  }
  Verdict& verdict = out.verdict;
  verdict.deciding_short = fmt::format("{} {}", value_in_words(*head.measured, expr),
                                       when_in_words(expr, head.measured->period));
  for (const std::string& remark : head.remarks) add_once(verdict.remarks, remark);
  add_remarks(verdict.remarks, *head.measured, lens);
  tags_of_value(verdict, condition, head, expr, lens);
  out.may_deny = head.may_deny;
  out.rung = head.measured->rung;
  out.words =
      fmt::format("{}{}", value_in_words(*head.measured, expr), by_source(*head.measured, lens));
  out.drawn = {*head.measured};
  return out;
}

// Several periods: the condition has to be true of each.
Judgement judge_each(const language::Value& value, const Condition& condition, const Lens& lens) {
  Judgement last;
  std::vector<Evidence> evidence;
  std::vector<std::string> gaps;
  Truth worst = Truth::yes;
  for (const Period& period : periods_of(value.when, lens)) {
    std::string why;
    std::vector<Tested> all = test_rungs(condition, period, lens, why);
    if (all.empty()) {
      gaps.push_back(period.in_words());
      continue;
    }
    const Reached reached = resolve(std::move(all));
    Judgement one = in_words(reached, condition, lens);
    if (reached.outcome == Outcome::fails || reached.outcome == Outcome::depends) return one;
    if (reached.outcome == Outcome::no_data) gaps.push_back(period.in_words());
    if (reached.outcome == Outcome::holds_roughly) worst = Truth::roughly;
    for (Evidence& row : one.verdict.evidence) evidence.push_back(std::move(row));
    last = std::move(one);
  }
  if (!gaps.empty()) {
    Judgement out =
        no_data("Not every period of it is covered.", "figures for " + list_in_words(gaps));
    not_deciding(evidence);
    out.verdict.evidence = std::move(evidence);
    return out;
  }
  last.verdict = firm(outcome_of(worst), std::move(evidence),
                      "True of each of its periods; the last: " + last.verdict.summary);
  return last;
}

}  // namespace

Judgement judge_value(const language::Value& value, const Lens& lens) {
  const language::Condition formal{value.expr, value.comparator, value.hedge, value.operand};
  const Condition condition(formal, *lens.deps.rules);
  Judgement out;
  if (value.when.by) {
    out = judge_each(value, condition, lens);
  } else {
    const Period period = period_of(value.when, lens);
    std::string why;
    std::vector<Tested> all = test_rungs(condition, period, lens, why);
    if (all.empty()) {
      out = judge_unfinished(condition, period, why, lens);
    } else if (auto part = before_reconciled(all, condition, period, lens)) {
      out = std::move(*part);
    } else {
      out = in_words(resolve(std::move(all)), condition, lens);
    }
    out.verdict.coverage.periods_spanned = 1;
    out.verdict.coverage.periods_present = out.verdict.evidence.empty() ? 0 : 1;
  }
  if (value.operand.kind != language::Operand::Kind::series) {
    out.verdict.claim_interval = condition.band().hold;
    out.verdict.claim_interval_words = condition.band().words;
  }
  out.verdict.rules = "rounding, deny";
  if (unit_of(value.expr) == core::Unit::percent && is_change(value.expr))
    out.verdict.rules = "rounding, growth";
  return out;
}

}  // namespace tally::verdict
