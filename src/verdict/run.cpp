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

// The last periods of a run that are not on record yet: what can be said of them from their
// published parts.
struct Pending {
  int periods = 0;
  bool due = true;             // all should be out by that day
  Truth truth = Truth::yes;    // of all of them together
  std::optional<Step> broken;  // a part that denies the run already
};

Pending pending_of(const Condition& condition, const Period& last, int step, int periods,
                   const series::Rung& rung, const Lens& lens) {
  Pending out;
  out.periods = periods;
  for (int i = 0; i < periods; ++i) {
    const Period p = last.shifted(-step * i);
    if (is_due(p, lens.day())) {
      out.truth = Truth::unknown;
      continue;
    }
    out.due = false;
    std::optional<Unfinished> part;
    if (!condition.is_rank()) part = unfinished(condition.formal().expr, p, rung, lens);
    const Truth truth = part ? condition.test(part->bounds) : Truth::unknown;
    if (truth == Truth::no && part->so_far.point.may_deny) {
      Tested tested;
      tested.truth = truth;
      tested.may_deny = true;
      tested.measured = std::move(part->so_far);
      out.broken = Step{p, std::move(tested)};
    }
    if (truth != Truth::yes && truth != Truth::roughly) out.truth = Truth::unknown;
  }
  if (periods == 0) out.truth = Truth::yes;
  return out;
}

struct RunShape {
  Period last;
  int step = 12;
  int wanted = 0;  // in steps
};

// A run as far as it is on record, from its last period back.
struct Counted {
  Period last;
  int dropped = 0;          // periods of the stated window after `last`
  std::vector<Step> steps;  // nearest first, as many as were said
  int broken = -1;          // index of the first that says otherwise
  int agreeing = 0;         // how many agree before the first that does not, or cannot say
  Truth worst = Truth::yes;
  std::vector<Period> unknown;
};

Counted count_back(const Condition& condition, const RunShape& shape, const series::Rung& rung,
                   const Lens& lens) {
  Counted out;
  out.last = shape.last;
  // The end of a run that goes on: the last period on record, not long before the stated end.
  const int most = static_cast<int>(lens.deps.rules->run_open_end);
  // Half-years are a try for counter-examples within the years of the run: they may be had for some
  // of them only.
  const auto on_record = [&](const Period& p) {
    if (!lens.halves) return has_figure(test_one(condition, p, rung, lens));
    const Period year = Period::year(p.last.year());
    return std::any_of(lens.book.rungs.begin(), lens.book.rungs.end(), [&](const series::Rung& r) {
      return may_use(r, lens) && has_figure(test_one(condition, year, r, lens));
    });
  };
  const int back = lens.halves ? 12 : shape.step;
  while (out.dropped <= most && !on_record(out.last)) {
    out.last = out.last.shifted(-back);
    ++out.dropped;
  }
  if (out.dropped > most) return out;
  out.steps.reserve(static_cast<std::size_t>(shape.wanted) + 1);
  const language::Rank* rank = as_rank(condition.formal().expr);
  for (int i = 0; i < shape.wanted; ++i) {
    const Period p = out.last.shifted(-shape.step * i);
    // A half-year can turn a place only in a year in which the places were near.
    if (lens.halves && rank != nullptr && !near_in_year(*rank, p, lens)) continue;
    out.steps.push_back({p, test_one(condition, p, rung, lens)});
    const Tested& t = out.steps.back().tested;
    if (t.truth == Truth::no && t.may_deny && out.broken < 0)
      out.broken = static_cast<int>(out.steps.size()) - 1;
    if (is_yes(t) && out.agreeing == i) ++out.agreeing;
    if (t.truth == Truth::roughly) out.worst = Truth::roughly;
    if (t.truth == Truth::unknown || (t.truth == Truth::no && !t.may_deny))
      out.unknown.push_back(p);
  }
  return out;
}

Judgement not_in(const Step& broken, const std::vector<Step>& steps, const Condition& condition,
                 const series::Rung& rung, const Lens& lens) {
  const language::Condition& formal = condition.formal();
  std::vector<Evidence> evidence;
  add_tested(evidence, broken.tested, formal, lens, true);
  for (const Step& step : steps) add_tested(evidence, step.tested, formal, lens, false);
  Judgement j =
      decided(Outcome::fails, std::move(evidence),
              fmt::format("Not in {}: {} by {}.", broken.period.in_words(),
                          bold(tested_in_words(broken.tested, formal)), source_of(rung, lens)));
  j.verdict.deciding_short = "not in " + broken.period.in_words();
  j.beaten_by = {broken.period};
  return j;
}

// All that is on record agrees: how long the run is, and whether that is what was said.
Judgement in_length(const language::Run& run, const Condition& condition, const RunShape& shape,
                    Counted& counted, const Pending& pending, const series::Rung& rung,
                    const Lens& lens) {
  const language::Condition& formal = condition.formal();
  const Period last = counted.last;
  // The run on record is shorter than was said: its first years lie before the stated window.
  const bool short_of = counted.agreeing < shape.wanted;
  std::vector<Step> longer;
  int length = counted.agreeing;
  bool ended = true;
  if (short_of) {
    counted.steps.resize(static_cast<std::size_t>(counted.agreeing) + 1);
    longer.push_back(counted.steps.back());
    counted.steps.pop_back();
    ended = longer.back().tested.truth == Truth::no;
  } else {
    for (int i = shape.wanted; i < shape.wanted + 60; ++i) {
      const Period p = last.shifted(-shape.step * i);
      longer.push_back({p, test_one(condition, p, rung, lens)});
      if (!is_yes(longer.back().tested)) break;
    }
    length = shape.wanted + static_cast<int>(longer.size()) - 1;
    ended = longer.back().tested.truth == Truth::no;
  }
  const bool exact = run.comparator == language::Comparator::eq &&
                     run.hedge == language::Hedge::none && !lens.halves;
  const bool goes_on = counted.dropped > 0 && pending.truth == Truth::yes;
  const int whole = length + (goes_on ? counted.dropped : 0);
  const bool too_long = exact && whole > shape.wanted;
  // What the periods still to come decide.
  const bool open =
      counted.dropped > 0 && !goes_on && !too_long && (short_of || (exact && !pending.due));
  std::vector<Evidence> evidence;
  for (const Step& step : counted.steps) add_tested(evidence, step.tested, formal, lens, !open);
  for (const Step& step : longer) add_tested(evidence, step.tested, formal, lens, too_long);
  const Period first = last.shifted(-shape.step * (length - 1));
  const std::string how_long =
      fmt::format("{}{} {}s", ended ? "" : "at least ", length, year_word(last));
  std::string words =
      length == 0
          ? fmt::format("Not so in {} by {}", last.in_words(), source_of(rung, lens))
          : fmt::format("True of every {} from {} to {} by {}: {}", year_word(last),
                        first.in_words(), last.in_words(), source_of(rung, lens), bold(how_long));
  if (goes_on) words += fmt::format(", and by what was out already of {}", shape.last.in_words());
  Judgement j;
  if (open) {
    words += fmt::format("; {} was not on record{}", shape.last.in_words(),
                         lens.on_the_day ? " on that day" : "");
    j = pending.due ? no_data(words + ".", "figures for " + shape.last.in_words())
                    : without(Outcome::open, words + ".");
    j.verdict.evidence = std::move(evidence);
    j.verdict.would_change = fmt::format("The figure for {}.", shape.last.in_words());
  } else {
    j = decided(too_long ? Outcome::fails : outcome_of(counted.worst), std::move(evidence),
                words + (too_long ? ", longer than was said." : "."));
  }
  j.verdict.deciding_short = fmt::format("{} to {}", how_long, last.in_words());
  if (exact && !ended && !too_long && !open)
    add_once(j.verdict.remarks, "Whether it was so before is not on record.");
  counted.steps.insert(counted.steps.end(), longer.begin(), longer.end() - 1);
  return j;
}

ByRung run_of(const language::Run& run, const Condition& condition, const RunShape& shape,
              const series::Rung& rung, const Lens& lens) {
  ByRung out;
  Judgement& j = out.judgement;
  Counted counted = count_back(condition, shape, rung, lens);
  if (counted.steps.empty() && !lens.halves) {
    j = no_data("Its last periods are not on record.", "figures for " + shape.last.in_words());
    out.final = false;
    j.rung = &rung;
    return out;
  }
  if (lens.halves && counted.broken < 0) {
    j = no_data("No half-year on record says otherwise.", "figures by half-year");
    out.final = false;
    j.rung = &rung;
    return out;
  }
  const Pending pending =
      pending_of(condition, shape.last, shape.step, counted.dropped, rung, lens);
  // The part of the stated window that is on record.
  const int certain = std::max(0, shape.wanted - counted.dropped);
  if (counted.broken >= 0 && (lens.halves || counted.broken < certain)) {
    const Step step = counted.steps[static_cast<std::size_t>(counted.broken)];
    j = not_in(step, counted.steps, condition, rung, lens);
  } else if (pending.broken) {
    j = not_in(*pending.broken, counted.steps, condition, rung, lens);
  } else if (counted.agreeing >= certain) {
    j = in_length(run, condition, shape, counted, pending, rung, lens);
  } else {
    std::vector<Evidence> evidence;
    for (const Step& step : counted.steps)
      add_tested(evidence, step.tested, condition.formal(), lens, false);
    std::sort(counted.unknown.begin(), counted.unknown.end());
    j = no_data(fmt::format("No counter-example by {}, but not the whole of it is on record.",
                            source_of(rung, lens)),
                "figures that decide " + periods_in_words(counted.unknown, 6));
    j.verdict.evidence = std::move(evidence);
    out.final = false;
  }
  if (counted.dropped > 0) {
    add_once(j.verdict.remarks, fmt::format("Judged to {}: nothing later is on record by {}.",
                                            counted.last.in_words(), source_of(rung, lens)));
  }
  seal(j, counted.steps, rung, true);
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
