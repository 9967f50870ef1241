// The first time, the first time since, the first time after: a condition tried period by period.
#include <fmt/format.h>

#include <algorithm>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/value.h"
#include "verdict/internal/walk.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

// Periods before `at`, nearest first, as far as the claim looks back.
std::vector<Period> before(const language::First& f, const Period& at) {
  std::vector<Period> out;
  const Period back = step_back(at, false);
  const int step = at.first - back.first;
  for (Period p = back; p.first.year() >= 1960; p = p.shifted(-step)) {
    if (f.since && p.last < f.since->first) break;
    if (f.within_months && p.first <= at.first - *f.within_months) break;
    out.push_back(p);
    if (f.since && p.first <= f.since->first) break;
  }
  return out;
}

// Steps back until the rung has had no figure for long.
std::vector<Step> walk_back(const Condition& condition, const std::vector<Period>& periods,
                            const series::Rung& rung, const Lens& lens, bool ever) {
  std::vector<Step> out;
  int missing = 0;
  for (const Period& period : periods) {
    out.push_back({period, condition.test(period, rung, lens)});
    missing = has_figure(out.back().tested) ? 0 : missing + 1;
    if (ever && missing > 13) break;
  }
  while (ever && !out.empty() && !has_figure(out.back().tested)) out.pop_back();
  return out;
}

ByRung first_at(const language::First& f, const Condition& condition, const Period& at,
                const series::Rung& rung, const Lens& lens) {
  const Tested now = condition.test(at, rung, lens);
  std::vector<Evidence> evidence;
  const language::Condition& formal = condition.formal();
  add_tested(evidence, now, formal, lens, true);
  const std::string source = source_of(rung, lens);
  const std::string own = bold(tested_in_words(now, formal) + " " + in_period(at));
  ByRung out;
  if (now.truth == Truth::no && now.may_deny) {
    out.judgement = decided(Outcome::fails, std::move(evidence),
                            fmt::format("{} by {}: it was not so then.", sentence(own), source));
    out.judgement.verdict.deciding_short = tested_in_words(now, formal) + " " + in_period(at);
    seal(out.judgement, {{at, now}}, rung, true);
    return out;
  }
  if (!is_yes(now)) {
    out.judgement =
        no_data(fmt::format("{} by {}, which does not decide it.", sentence(own), source), now.why);
    out.judgement.verdict.evidence = std::move(evidence);
    not_deciding(out.judgement.verdict.evidence);
    seal(out.judgement, {{at, now}}, rung, now.may_deny);
    out.final = false;
    return out;
  }
  const bool ever = !f.since && !f.within_months;
  std::vector<Step> steps = walk_back(condition, before(f, at), rung, lens, ever);
  std::optional<Step> origin;  // of `since`: it was so then
  if (f.since && !steps.empty() && steps.back().period.first <= f.since->first) {
    origin = steps.back();
    steps.pop_back();
  }
  std::vector<Period> sooner, holes;
  const Step* last = nullptr;
  for (const Step& step : steps) {
    if (step.tested.truth == Truth::yes && step.tested.may_deny) {
      sooner.push_back(step.period);
      if (last == nullptr) last = &step;
    } else if (step.tested.truth != Truth::no) {
      holes.push_back(step.period);
    }
  }
  Judgement& j = out.judgement;
  if (last != nullptr) {
    add_tested(evidence, last->tested, formal, lens, true);
    j = decided(
        Outcome::fails, std::move(evidence),
        fmt::format("It was so before: {} by {}.",
                    bold(tested_in_words(last->tested, formal) + " " + in_period(last->period)),
                    source));
    j.verdict.deciding_short =
        tested_in_words(last->tested, formal) + " " + in_period(last->period);
    j.beaten_by = sooner;
  } else if (origin && origin->tested.truth == Truth::no && origin->tested.may_deny) {
    add_tested(evidence, origin->tested, formal, lens, true);
    j = decided(Outcome::fails, std::move(evidence),
                fmt::format("{} by {}, but it was not so {} either: {}.", sentence(own), source,
                            in_period(origin->period), tested_in_words(origin->tested, formal)));
    j.verdict.deciding_short =
        tested_in_words(origin->tested, formal) + " " + in_period(origin->period);
  } else {
    int unbroken = 0;
    for (const Step& step : steps) {
      if (step.tested.truth != Truth::no) break;
      unbroken += at.months() >= 12 ? 12 : at.months();
    }
    const int needed = static_cast<int>(lens.deps.rules->record_years) * 12;
    const bool whole =
        ever ? unbroken + 12 >= needed
             : holes.empty() && !steps.empty() && (!f.since || (origin && is_yes(origin->tested)));
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, whole);
    if (whole) {
      if (origin) add_tested(evidence, origin->tested, formal, lens, true);
      j = decided(outcome_of(now.truth), std::move(evidence),
                  fmt::format("{} by {}, and not in the {} {}s before that are on record{}.",
                              sentence(own), source, steps.size(), year_word(at),
                              origin ? fmt::format("; {} it was {}", in_period(origin->period),
                                                   tested_in_words(origin->tested, formal))
                                     : std::string()));
      j.verdict.deciding_short = tested_in_words(now, formal) + " " + in_period(at);
    } else {
      not_deciding(evidence);
      const std::string which = periods_in_words(holes, 6);
      j = no_data(
          fmt::format("{} by {}; the {}s before are not all on record or decided{}.", sentence(own),
                      source, year_word(at), holes.empty() ? std::string() : ": not " + which),
          holes.empty() ? "figures further back" : "figures that decide " + which);
      j.verdict.evidence = std::move(evidence);
      out.final = false;
    }
  }
  steps.insert(steps.begin(), Step{at, now});
  if (origin) steps.push_back(*origin);
  seal(j, steps, rung, now.may_deny);
  return out;
}

// 'For the first time' of a period that is not over: one earlier time denies it whatever the rest
// brings; to hold it needs the whole window before, as any first does.
Judgement first_unfinished_at(const language::First& f, const Condition& condition,
                              const Period& at, const Lens& lens) {
  const bool ever = !f.since && !f.within_months;
  bool whole = false;
  for (const series::Rung& rung : lens.book.rungs) {
    std::vector<Step> steps = walk_back(condition, before(f, at), rung, lens, ever);
    bool origin_held = !f.since;
    if (f.since && !steps.empty() && steps.back().period.first <= f.since->first) {
      origin_held = is_yes(steps.back().tested);
      steps.pop_back();
    }
    int unbroken = 0;
    bool broken = false;
    for (const Step& step : steps) {
      if (step.tested.truth == Truth::yes && step.tested.may_deny) {
        std::vector<Evidence> evidence;
        add_tested(evidence, step.tested, condition.formal(), lens, true);
        const std::string then =
            tested_in_words(step.tested, condition.formal()) + " " + in_period(step.period);
        Judgement j =
            decided(Outcome::fails, std::move(evidence),
                    fmt::format("It was so before: {} by {}.", bold(then), source_of(rung, lens)));
        j.verdict.deciding_short = then;
        seal(j, {step}, rung, true);
        return j;
      }
      broken = broken || step.tested.truth != Truth::no;
      if (!broken) unbroken += at.months() >= 12 ? 12 : at.months();
    }
    const int needed = static_cast<int>(lens.deps.rules->record_years) * 12;
    whole = whole || (ever ? unbroken + 12 >= needed : !broken && !steps.empty() && origin_held);
  }
  Judgement j = judge_unfinished(condition, at, {}, lens);
  const bool held =
      j.verdict.outcome == Outcome::holds || j.verdict.outcome == Outcome::holds_roughly;
  if (!held || whole) return j;
  Judgement open = no_data("So far it would be so; the periods before are not all on record.",
                           "figures further back");
  open.verdict.evidence = std::move(j.verdict.evidence);
  not_deciding(open.verdict.evidence);
  return open;
}

ByRung first_after(const language::First& f, const Condition& condition, const series::Rung& rung,
                   const Lens& lens) {
  const language::Condition& formal = condition.formal();
  const Period start = f.after->months() == 12 ? *f.after : Period::year(f.after->last.year());
  std::vector<Step> steps{{start, condition.test(start, rung, lens)}};
  const Step* found = nullptr;
  for (Period p = start.shifted(12); p.last.last_day() < lens.day(); p = p.shifted(12)) {
    steps.push_back({p, condition.test(p, rung, lens)});
    if (is_yes(steps.back().tested) && (steps.back().tested.may_deny || !condition.is_rank())) {
      found = &steps.back();
      break;
    }
  }
  while (found == nullptr && steps.size() > 1 && !has_figure(steps.back().tested)) steps.pop_back();
  const std::string source = source_of(rung, lens);
  std::vector<Evidence> evidence;
  ByRung out;
  Judgement& j = out.judgement;
  const Step& at_start = steps.front();
  std::vector<Period> holes;
  for (const Step& step : steps) {
    if (step.tested.truth == Truth::unknown) holes.push_back(step.period);
  }
  if (is_yes(at_start.tested) && at_start.tested.may_deny) {
    add_tested(evidence, at_start.tested, formal, lens, true);
    j = decided(Outcome::fails, std::move(evidence),
                fmt::format("It was so already {}: {} by {}.", in_period(start),
                            bold(tested_in_words(at_start.tested, formal)), source));
    j.verdict.deciding_short = "already so " + in_period(start);
  } else if (found != nullptr) {
    add_tested(evidence, found->tested, formal, lens, true);
    const Step* previous = steps.size() > 1 ? &steps[steps.size() - 2] : nullptr;
    for (const Step& step : steps) {
      if (&step != found) add_tested(evidence, step.tested, formal, lens, true);
    }
    std::string before_words;
    if (previous != nullptr && has_figure(previous->tested)) {
      before_words = fmt::format("; {}: {}", in_period(previous->period),
                                 tested_in_words(previous->tested, formal));
    }
    const bool later = found->period != start.shifted(12);
    j = decided(outcome_of(found->tested.truth), std::move(evidence),
                fmt::format("In time order yes{} {}: {}{} by {}. 'After' is not 'because of'.",
                            later ? ", but only from" : ", from", bold(found->period.in_words()),
                            tested_in_words(found->tested, formal), before_words, source));
    j.verdict.deciding_short =
        later ? "only from " + found->period.in_words() : "from " + found->period.in_words();
    if (!holes.empty()) {
      add_once(j.verdict.remarks, "Not decided for " + periods_in_words(holes, 6) + ".");
      out.final = false;  // a source that has every year goes before one with holes
    }
  } else if (steps.size() > 1 && holes.empty()) {
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, true);
    const Step& last = steps.back();
    const bool deny =
        std::all_of(steps.begin(), steps.end(), [](const Step& s) { return s.tested.may_deny; });
    const std::string words =
        fmt::format("Not so in any {} from {} to {} by {}: {} in {}.", year_word(start),
                    start.in_words(), last.period.in_words(), source,
                    bold(tested_in_words(last.tested, formal)), last.period.in_words());
    if (deny) {
      j = decided(Outcome::fails, std::move(evidence), words);
    } else {
      not_deciding(evidence);
      j = no_data(words, "a source that may deny");
      j.verdict.evidence = std::move(evidence);
    }
    j.verdict.deciding_short =
        tested_in_words(last.tested, formal) + " in " + last.period.in_words();
  } else {
    j = no_data(
        fmt::format("The years after {} are not all on record by {}.", start.in_words(), source),
        holes.empty() ? "figures" : "figures for " + periods_in_words(holes, 6));
    out.final = false;
  }
  seal(j, steps, rung, at_start.tested.may_deny);
  return out;
}

}  // namespace

Judgement judge_first(const language::First& f, const Lens& lens) {
  Lens own = lens;
  own.convert = false;  // never on a conversion of ours
  const Condition condition(f.condition, *lens.deps.rules);
  if (f.at) {
    const Period at = period_of(*f.at, lens);
    if (!is_due(at, lens.day())) {
      // A period that is not over: its part decides only if the whole must agree.
      bool any = false;
      for (const series::Rung& rung : lens.book.rungs)
        any = any || has_figure(condition.test(at, rung, own));
      if (!any) return first_unfinished_at(f, condition, at, own);
    }
    return over_rungs(own, f.condition.expr, at, "records", [&](const series::Rung& rung) {
      return first_at(f, condition, at, rung, own);
    });
  }
  if (!f.after)
    return without(Outcome::not_checkable, "Neither a period nor a time after which is given.");
  return over_rungs(own, f.condition.expr, f.after->shifted(12), "ranks, records",
                    [&](const series::Rung& rung) { return first_after(f, condition, rung, own); });
}

}  // namespace tally::verdict
