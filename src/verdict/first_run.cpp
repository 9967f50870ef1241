// Firsts and runs: a condition tried period by period, by one rung.
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

bool is_yes(const Tested& t) { return t.truth == Truth::yes || t.truth == Truth::roughly; }

void add_tested(std::vector<Evidence>& to, const Tested& tested, const language::Condition& condition,
                const Lens& lens, bool deciding) {
  if (tested.rank) {
    add_rank_evidence(to, *tested.rank, *as_rank(condition.expr), lens, deciding);
    return;
  }
  if (!tested.measured) return;
  add_evidence(to, *tested.measured, language::print(condition.expr), measure_name(condition.expr), lens,
               deciding);
  if (tested.right && condition.operand.expr)
    add_evidence(to, *tested.right, language::print(**condition.operand.expr), "level", lens, deciding);
}

std::string tested_in_words(const Tested& tested, const language::Condition& condition) {
  if (tested.rank) {
    const RankFact& fact = *tested.rank;
    if (fact.published || fact.list.empty())
      return fact.place > 0 ? ordinal(fact.place) : std::string("not listed");
    return leaders_in_words(fact, 2);
  }
  if (!tested.measured) return "no figure";
  std::string out = value_in_words(*tested.measured, condition.expr);
  if (tested.right) out += " against " + value_in_words(*tested.right, condition.operand.expr
                                                                          ? **condition.operand.expr
                                                                          : condition.expr);
  return out;
}

std::vector<Step> walk(const Condition& condition, const std::vector<Period>& periods,
                       const series::Rung& rung, const Lens& lens) {
  std::vector<Step> out;
  out.reserve(periods.size());
  for (const Period& period : periods) out.push_back({period, condition.test(period, rung, lens)});
  return out;
}

namespace {

bool has_figure(const Tested& t) { return t.measured.has_value() || t.rank.has_value(); }

void draw(Judgement& out, const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    if (step.tested.measured) {
      out.drawn.push_back(*step.tested.measured);
    } else if (step.tested.rank) {
      Measured place;
      place.period = step.period;
      place.rung = step.tested.rank->rung;
      place.point = step.tested.rank->point;
      out.drawn.push_back(std::move(place));
    }
  }
  std::sort(out.drawn.begin(), out.drawn.end(),
            [](const Measured& a, const Measured& b) { return a.period < b.period; });
}

Coverage cover(const std::vector<Step>& steps) {
  Coverage out;
  std::vector<Period> holes;
  std::optional<Period> first, last;
  for (const Step& step : steps) {
    ++out.periods_spanned;
    if (has_figure(step.tested)) {
      ++out.periods_present;
      if (!first || step.period < *first) first = step.period;
      if (!last || *last < step.period) last = step.period;
    } else {
      holes.push_back(step.period);
    }
  }
  std::sort(holes.begin(), holes.end());
  if (first) {
    out.words = *first == *last ? first->in_words()
                                : fmt::format("{} to {}", first->in_words(), last->in_words());
  }
  if (!holes.empty()) out.words += fmt::format("{}{} not reported", out.words.empty() ? "" : ", ",
                                               periods_in_words(holes, 6));
  return out;
}

std::string source_of(const series::Rung& rung, const Lens& lens) {
  return lens.deps.ledger->source(rung.source).short_name;
}

void seal(Judgement& out, const std::vector<Step>& steps, const series::Rung& rung, bool may_deny) {
  out.verdict.coverage = cover(steps);
  out.rung = &rung;
  out.may_deny = may_deny;
  draw(out, steps);
  if (out.words.empty()) out.words = out.verdict.deciding_short;
}

// ------------------------------------------------------------------------------------------ first

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

struct FirstFound {
  Judgement judgement;
  bool final = true;
};

FirstFound first_at(const language::First& f, const Condition& condition, const Period& at,
                    const series::Rung& rung, const Lens& lens) {
  const Tested now = condition.test(at, rung, lens);
  std::vector<Evidence> evidence;
  const language::Condition& formal = condition.formal();
  add_tested(evidence, now, formal, lens, true);
  const std::string source = source_of(rung, lens);
  const std::string own = bold(tested_in_words(now, formal) + " " + in_period(at));
  FirstFound out;
  if (now.truth == Truth::no && now.may_deny) {
    out.judgement = decided(Outcome::fails, std::move(evidence),
                            fmt::format("{} by {}: it was not so then.", sentence(own), source));
    out.judgement.verdict.deciding_short = tested_in_words(now, formal) + " " + in_period(at);
    seal(out.judgement, {{at, now}}, rung, true);
    return out;
  }
  if (!is_yes(now)) {
    out.judgement = no_data(fmt::format("{} by {}, which does not decide it.", sentence(own), source),
                            now.why);
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
    j = decided(Outcome::fails, std::move(evidence),
                fmt::format("It was so before: {} by {}.",
                            bold(tested_in_words(last->tested, formal) + " " + in_period(last->period)), source));
    j.verdict.deciding_short = tested_in_words(last->tested, formal) + " " + in_period(last->period);
    j.beaten_by = sooner;
  } else if (origin && origin->tested.truth == Truth::no && origin->tested.may_deny) {
    add_tested(evidence, origin->tested, formal, lens, true);
    j = decided(Outcome::fails, std::move(evidence),
                fmt::format("{} by {}, but it was not so {} either: {}.", sentence(own), source,
                            in_period(origin->period), tested_in_words(origin->tested, formal)));
    j.verdict.deciding_short = tested_in_words(origin->tested, formal) + " " + in_period(origin->period);
  } else {
    int unbroken = 0;
    for (const Step& step : steps) {
      if (step.tested.truth != Truth::no) break;
      unbroken += at.months() >= 12 ? 12 : at.months();
    }
    const int needed = static_cast<int>(lens.deps.rules->record_years) * 12;
    const bool whole = ever ? unbroken + 12 >= needed
                            : holes.empty() && !steps.empty() && (!f.since || (origin && is_yes(origin->tested)));
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, whole);
    if (whole) {
      if (origin) add_tested(evidence, origin->tested, formal, lens, true);
      j = decided(outcome_of(now.truth), std::move(evidence),
                  fmt::format("{} by {}, and not in the {} {}s before that are on record{}.", sentence(own), source,
                              steps.size(), year_word(at),
                              origin ? fmt::format("; {} it was {}", in_period(origin->period),
                                                   tested_in_words(origin->tested, formal))
                                     : std::string()));
      j.verdict.deciding_short = tested_in_words(now, formal) + " " + in_period(at);
    } else {
      not_deciding(evidence);
      j = no_data(fmt::format("{} by {}; the {}s before are not all on record.", sentence(own), source, year_word(at)),
                  holes.empty() ? "figures further back" : "figures for " + periods_in_words(holes, 6));
      j.verdict.evidence = std::move(evidence);
      out.final = false;
    }
  }
  steps.insert(steps.begin(), Step{at, now});
  if (origin) steps.push_back(*origin);
  seal(j, steps, rung, now.may_deny);
  return out;
}

FirstFound first_after(const language::First& f, const Condition& condition, const series::Rung& rung,
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
  FirstFound out;
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
    j.verdict.deciding_short = later ? "only from " + found->period.in_words() : "from " + found->period.in_words();
    if (!holes.empty())
      add_once(j.verdict.remarks, "Not decided for " + periods_in_words(holes, 6) + ".");
  } else if (steps.size() > 1 && holes.empty()) {
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, true);
    const Step& last = steps.back();
    const bool deny = std::all_of(steps.begin(), steps.end(), [](const Step& s) { return s.tested.may_deny; });
    const std::string words = fmt::format("Not so in any {} from {} to {} by {}: {} in {}.", year_word(start),
                                          start.in_words(), last.period.in_words(), source,
                                          bold(tested_in_words(last.tested, formal)), last.period.in_words());
    if (deny) {
      j = decided(Outcome::fails, std::move(evidence), words);
    } else {
      not_deciding(evidence);
      j = no_data(words, "a source that may deny");
      j.verdict.evidence = std::move(evidence);
    }
    j.verdict.deciding_short = tested_in_words(last.tested, formal) + " in " + last.period.in_words();
  } else {
    j = no_data(fmt::format("The years after {} are not all on record by {}.", start.in_words(), source),
                holes.empty() ? "figures" : "figures for " + periods_in_words(holes, 6));
    out.final = false;
  }
  seal(j, steps, rung, at_start.tested.may_deny);
  return out;
}

// ------------------------------------------------------------------------------------------ run

struct RunShape {
  Period last;
  int step = 12;
  int wanted = 0;       // in steps
};

FirstFound run_of(const language::Run& run, const Condition& condition, RunShape shape,
                  const series::Rung& rung, const Lens& lens) {
  const language::Condition& formal = condition.formal();
  FirstFound out;
  Judgement& j = out.judgement;
  // The end of a run that goes on: the last period on record, not long before the stated end.
  int dropped = 0;
  const int most = static_cast<int>(lens.deps.rules->run_open_end);
  Period last = shape.last;
  while (dropped <= most && !has_figure(condition.test(last, rung, lens))) {
    last = last.shifted(-shape.step);
    ++dropped;
  }
  if (dropped > most) {
    j = no_data("Its last periods are not on record.", "figures for " + shape.last.in_words());
    out.final = false;
    j.rung = &rung;
    return out;
  }
  std::vector<Step> steps;
  Truth worst = Truth::yes;
  const Step* broken = nullptr;
  std::vector<Period> unknown;
  steps.reserve(static_cast<std::size_t>(shape.wanted) + 1);
  for (int i = 0; i < shape.wanted; ++i) {
    const Period p = last.shifted(-shape.step * i);
    steps.push_back({p, condition.test(p, rung, lens)});
    const Tested& t = steps.back().tested;
    if (t.truth == Truth::no && t.may_deny && broken == nullptr) broken = &steps.back();
    if (t.truth == Truth::roughly) worst = Truth::roughly;
    if (t.truth == Truth::unknown || (t.truth == Truth::no && !t.may_deny)) unknown.push_back(p);
  }
  const std::string source = source_of(rung, lens);
  std::vector<Evidence> evidence;
  if (broken != nullptr) {
    add_tested(evidence, broken->tested, formal, lens, true);
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, false);
    j = decided(Outcome::fails, std::move(evidence),
                fmt::format("Not in {}: {} by {}.", broken->period.in_words(),
                            bold(tested_in_words(broken->tested, formal)), source));
    j.verdict.deciding_short = "not in " + broken->period.in_words();
    j.beaten_by = {broken->period};
  } else if (unknown.empty()) {
    // How long it is in truth.
    std::vector<Step> longer;
    for (int i = shape.wanted; i < shape.wanted + 60; ++i) {
      const Period p = last.shifted(-shape.step * i);
      longer.push_back({p, condition.test(p, rung, lens)});
      if (!is_yes(longer.back().tested)) break;
    }
    const int extra = static_cast<int>(longer.size()) - 1;
    const bool ended = longer.back().tested.truth == Truth::no;
    const bool exact = run.comparator == language::Comparator::eq;
    const bool too_long = exact && extra > 0 && run.hedge == language::Hedge::none && !lens.halves;
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, true);
    for (const Step& step : longer) add_tested(evidence, step.tested, formal, lens, too_long);
    const Period first = last.shifted(-shape.step * (shape.wanted - 1 + extra));
    const int length = shape.wanted + extra;
    const std::string words = fmt::format(
        "True of every {} from {} to {} by {}: {}", year_word(last), first.in_words(), last.in_words(), source,
        bold(fmt::format("{}{} {}s", ended ? "" : "at least ", length, year_word(last))));
    j = decided(too_long ? Outcome::fails : outcome_of(worst), std::move(evidence),
                words + (too_long ? ", longer than was said." : "."));
    j.verdict.deciding_short = fmt::format("{}{} {}s to {}", ended ? "" : "at least ", length, year_word(last),
                                           last.in_words());
    if (exact && !ended && !too_long)
      add_once(j.verdict.remarks, "Whether it was so before is not on record.");
    steps.insert(steps.end(), longer.begin(), longer.end() - 1);
  } else {
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, false);
    std::sort(unknown.begin(), unknown.end());
    j = no_data(fmt::format("No counter-example by {}, but not the whole of it is on record.", source),
                "figures that decide " + periods_in_words(unknown, 6));
    j.verdict.evidence = std::move(evidence);
    out.final = false;
  }
  if (dropped > 0) {
    add_once(j.verdict.remarks, fmt::format("Judged to {}: nothing later is on record by {}.", last.in_words(),
                                            source));
  }
  seal(j, steps, rung, true);
  return out;
}

template <typename Judge>
Judgement over_rungs(const Lens& lens, const language::Expr& expr, const Period& period,
                     const char* rules, const Judge& by_rung) {
  std::optional<Judgement> waiting;
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled && !lens.book.by_source) continue;
    FirstFound found = by_rung(rung);
    found.judgement.verdict.rules = rules;
    if (found.final) return std::move(found.judgement);
    // What says most about the question waits for a source that decides it.
    if (!waiting || found.judgement.verdict.coverage.periods_present >
                        waiting->verdict.coverage.periods_present) {
      waiting = std::move(found.judgement);
    }
  }
  if (waiting && waiting->verdict.coverage.periods_present > 0) return std::move(*waiting);
  Judgement out = no_figure(expr, period, {}, lens);
  out.verdict.rules = rules;
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
      if (!any) return judge_unfinished(condition, at, {}, own);
    }
    return over_rungs(own, f.condition.expr, at, "records", [&](const series::Rung& rung) {
      return first_at(f, condition, at, rung, own);
    });
  }
  if (!f.after) return without(Outcome::not_checkable, "Neither a period nor a time after which is given.");
  return over_rungs(own, f.condition.expr, f.after->shifted(12), "ranks, records",
                    [&](const series::Rung& rung) { return first_after(f, condition, rung, own); });
}

Judgement judge_run(const language::Run& run, const Lens& lens) {
  const Condition condition(run.condition, *lens.deps.rules);
  RunShape shape;
  shape.step = step_months(run.step);
  shape.wanted = run.length;
  shape.last = {run.to.last - (shape.step - 1), run.to.last};
  if (run.comparator == language::Comparator::gt) ++shape.wanted;
  if (shape.wanted < 1 || shape.wanted > 600)
    return without(Outcome::not_checkable, "A run has to be at least one period long.");
  if (lens.halves && shape.step == 12) {
    shape.step = 6;
    shape.wanted *= 2;
    shape.last = {run.to.last - 5, run.to.last};
  }
  return over_rungs(lens, run.condition.expr, shape.last, "runs", [&](const series::Rung& rung) {
    return run_of(run, condition, shape, rung, lens);
  });
}

}  // namespace tally::verdict
