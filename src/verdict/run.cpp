// Runs: so many periods in a row. One counter-example fails it, to hold it needs them all.
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

bool near_in_year(const language::Rank& rank, const Period& half, const Lens& lens) {
  const Period year = Period::year(half.first.year());
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled) continue;
    const RankOr fact = rank_of(rank, year, rung, lens);
    if (!fact.value || fact.value->trusted < 2 || fact.value->subject() == nullptr) continue;
    const int place = fact.value->place;
    const auto& list = fact.value->list;
    const auto gap = [&](int larger, int smaller) {
      if (larger < 1 || smaller > static_cast<int>(list.size())) return 1e9;
      return (list[static_cast<std::size_t>(larger - 1)].value() /
                  list[static_cast<std::size_t>(smaller - 1)].value() -
              1) *
             100;
    };
    return std::min(gap(place - 1, place), gap(place, place + 1)) <= lens.deps.rules->half_year_gap;
  }
  return true;
}

// One period of a run. January and February are often published as one: then they stand or fall
// together.
Tested test_one(const Condition& condition, const Period& p, const series::Rung& rung,
                const Lens& lens) {
  Tested out = condition.test(p, rung, lens);
  if (has_figure(out) || !p.is_month() || p.first.month() > 2) return out;
  const Period both{Month(p.first.year(), 1), Month(p.first.year(), 2)};
  Tested together = condition.test(both, rung, lens);
  return has_figure(together) ? std::move(together) : std::move(out);
}

struct RunShape {
  Period last;
  int step = 12;
  int wanted = 0;  // in steps
};

ByRung run_of(const language::Run& run, const Condition& condition, RunShape shape,
              const series::Rung& rung, const Lens& lens) {
  const language::Condition& formal = condition.formal();
  ByRung out;
  Judgement& j = out.judgement;
  // The end of a run that goes on: the last period on record, not long before the stated end.
  int dropped = 0;
  const int most = static_cast<int>(lens.deps.rules->run_open_end);
  Period last = shape.last;
  // Half-years are a try for counter-examples: they may be had for some years only.
  while (!lens.halves && dropped <= most && !has_figure(test_one(condition, last, rung, lens))) {
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
  const language::Rank* rank = as_rank(formal.expr);
  for (int i = 0; i < shape.wanted; ++i) {
    const Period p = last.shifted(-shape.step * i);
    // A half-year can turn a place only in a year in which the places were near.
    if (lens.halves && rank != nullptr && !near_in_year(*rank, p, lens)) continue;
    steps.push_back({p, test_one(condition, p, rung, lens)});
    const Tested& t = steps.back().tested;
    if (t.truth == Truth::no && t.may_deny && broken == nullptr) broken = &steps.back();
    if (t.truth == Truth::roughly) worst = Truth::roughly;
    if (t.truth == Truth::unknown || (t.truth == Truth::no && !t.may_deny)) unknown.push_back(p);
  }
  const std::string source = source_of(rung, lens);
  std::vector<Evidence> evidence;
  if (lens.halves && broken == nullptr) {
    j = no_data("No half-year on record says otherwise.", "figures by half-year");
    out.final = false;
    j.rung = &rung;
    return out;
  }
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
      longer.push_back({p, test_one(condition, p, rung, lens)});
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
        "True of every {} from {} to {} by {}: {}", year_word(last), first.in_words(),
        last.in_words(), source,
        bold(fmt::format("{}{} {}s", ended ? "" : "at least ", length, year_word(last))));
    j = decided(too_long ? Outcome::fails : outcome_of(worst), std::move(evidence),
                words + (too_long ? ", longer than was said." : "."));
    j.verdict.deciding_short = fmt::format("{}{} {}s to {}", ended ? "" : "at least ", length,
                                           year_word(last), last.in_words());
    if (exact && !ended && !too_long)
      add_once(j.verdict.remarks, "Whether it was so before is not on record.");
    steps.insert(steps.end(), longer.begin(), longer.end() - 1);
  } else {
    for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, false);
    std::sort(unknown.begin(), unknown.end());
    j = no_data(
        fmt::format("No counter-example by {}, but not the whole of it is on record.", source),
        "figures that decide " + periods_in_words(unknown, 6));
    j.verdict.evidence = std::move(evidence);
    out.final = false;
  }
  if (dropped > 0) {
    add_once(j.verdict.remarks, fmt::format("Judged to {}: nothing later is on record by {}.",
                                            last.in_words(), source));
  }
  seal(j, steps, rung, true);
  return out;
}

}  // namespace

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
