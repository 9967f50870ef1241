// Records: the highest or lowest of a window that looks back from its period, never forward. One
// earlier value beyond it denies a record whatever the holes; to hold it needs the whole window.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/value.h"
#include "verdict/internal/window.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Extreme;

// The record's own value: a figure, or the range that an unfinished period may still take.
struct At {
  Measured number;
  Interval range;
  bool running = false;
  bool over = false;  // and yet its last months were never put on record
};

std::optional<At> value_at(const Extreme& e, const Period& period, const series::Rung& rung,
                           const Lens& lens, std::string& why) {
  MeasuredOr measured = measure(e.expr, period, rung, lens);
  if (measured) {
    if (measured->point.lower_bound) {
      why = "only a lower bound: without " + lacking_in_words(measured->point.missing, 4);
      return std::nullopt;
    }
    const Interval range = Interval::point(measured->point.value);
    return At{std::move(*measured.value), range, false, false};
  }
  if (why.empty()) why = measured.why_not;
  auto part = unfinished(e.expr, period, rung, lens);
  const bool over = is_due(period, lens.day());
  if (!part || (over && part->part.months() * 3 < period.months() * 2)) return std::nullopt;
  const Interval bounds = part->bounds;
  return At{std::move(part->so_far), bounds, true, over};
}

struct Weighed {
  std::vector<const Measured*> beats, ties;  // beyond it; equal to it within what is known
  int better = 0;                            // for the place
};

Weighed weigh(const Extreme& e, const At& at, const Window& window, const Lens& lens) {
  Weighed out;
  const bool max = e.kind == Extreme::Kind::max;
  for (const Measured& earlier : window.values) {
    const double u = earlier.point.value;
    const double gap = max ? u - at.range.high : at.range.low - u;
    const double ahead = max ? u - at.range.low : at.range.high - u;
    double slack = earlier.point.rounding + (at.running ? 0 : at.number.point.rounding);
    if (lens.on_the_day) {
      if (earlier.point.knowledge == ledger::Knowledge::assumed) slack += earlier.point.slack;
      if (at.number.point.knowledge == ledger::Knowledge::assumed) slack += at.number.point.slack;
    }
    if (gap > slack) {
      out.beats.push_back(&earlier);
    } else if (ahead >= -slack) {
      out.ties.push_back(&earlier);
    }
    if (gap > 0) ++out.better;
  }
  return out;
}

const Measured* furthest(const std::vector<const Measured*>& of, bool max) {
  const Measured* best = nullptr;
  for (const Measured* m : of) {
    if (best == nullptr ||
        (max ? m->point.value > best->point.value : m->point.value < best->point.value))
      best = m;
  }
  return best;
}

std::string window_in_words(const Extreme& e, const Window& window, const Period& period) {
  if (window.values.empty()) return "no other " + year_word(period);
  return fmt::format("{} {}s since {}{}", window.values.size() + 1, year_word(period),
                     window.values.front().period.in_words(),
                     e.among_same_months ? ", same months" : "");
}

bool level_was_record(const Extreme& e, const Period& period, const series::Rung& rung,
                      const Lens& lens) {
  const language::Growth* growth = as_growth(e.expr);
  if (growth == nullptr || e.kind != Extreme::Kind::max) return false;
  Extreme level = e;
  level.expr = *growth->of;
  std::string why;
  const auto at = value_at(level, period, rung, lens, why);
  if (!at) return false;
  const Window window = look_back(level.expr, period, window_of(level, period), rung, lens);
  const Weighed weighed = weigh(level, *at, window, lens);
  return !window.values.empty() && weighed.beats.empty() && weighed.ties.empty();
}

std::string list_beats(const std::vector<const Measured*>& beats) {
  std::vector<Period> periods;
  for (const Measured* m : beats) periods.push_back(m->period);
  return periods_in_words(periods, 7);
}

Judgement beaten(const Extreme& e, const At& at, const Window& window, const Weighed& weighed,
                 const series::Rung& rung, const Lens& lens) {
  const bool max = e.kind == Extreme::Kind::max;
  const std::string formal = language::print(e.expr);
  const std::string name = measure_name(e.expr);
  const Measured& best = *furthest(weighed.beats, max);
  std::vector<Evidence> evidence;
  add_evidence(evidence, at.number, formal, name, lens, true);
  add_evidence(evidence, best, formal, name, lens, true);
  for (const Measured* m : weighed.beats) add_headline(evidence, *m, formal, name, lens, true);
  const std::string own =
      at.running ? value_in_words(at.number, e.expr) + " " + in_period(at.number.period)
                 : value_in_words(at.number, e.expr) + " " + in_period(at.number.period);
  std::string summary = fmt::format("{} was {} in {}", bold(own), max ? "outdone" : "undercut",
                                    list_beats(weighed.beats));
  if (at.running) {
    summary += fmt::format("; even the most that the year could still bring, {}, would not be {}",
                           number_in_words(max ? at.range.high : at.range.low, at.number.point.unit,
                                           at.number.point.currency),
                           max ? "the highest" : "the lowest");
  } else {
    summary +=
        fmt::format(": {} of {}{}", ordinal(weighed.better + 1),
                    window_in_words(e, window, at.number.period), by_source(at.number, lens));
  }
  if (weighed.beats.size() > 1 || at.running) {
    summary += fmt::format("; the {} is {} in {}", max ? "highest" : "lowest",
                           bold(value_in_words(best, e.expr)), best.period.in_words());
  }
  summary += ".";
  Judgement out = decided(Outcome::fails, std::move(evidence), std::move(summary));
  out.verdict.deciding_short = fmt::format("{}; {} in {}", value_in_words(at.number, e.expr),
                                           value_in_words(best, e.expr), best.period.in_words());
  if (level_was_record(e, period_of(e.at, lens), rung, lens)) {
    add_tag(out.verdict, *lens.deps.rules, "level told as rate");
    out.verdict.summary += " The level was a record; the rate was not.";
  }
  for (const Measured* m : weighed.beats) out.beaten_by.push_back(m->period);
  return out;
}

Judgement held(const Extreme& e, const At& at, const Window& window, const Weighed& weighed,
               const Lens& lens) {
  const bool max = e.kind == Extreme::Kind::max;
  const std::string formal = language::print(e.expr);
  const std::string name = measure_name(e.expr);
  std::vector<Evidence> evidence;
  add_evidence(evidence, at.number, formal, name, lens, true);
  for (auto it = window.values.rbegin(); it != window.values.rend(); ++it)
    add_headline(evidence, *it, formal, name, lens, true);
  const std::string own =
      bold(value_in_words(at.number, e.expr) + " " + in_period(at.number.period));
  std::string summary = fmt::format(
      "{} {} the {} of {}{}", own, at.running ? "is already" : "is", max ? "highest" : "lowest",
      window_in_words(e, window, period_of(e.at, lens)), by_source(at.number, lens));
  std::vector<const Measured*> all;
  for (const Measured& m : window.values) all.push_back(&m);
  if (const Measured* next = furthest(all, max)) {
    summary +=
        fmt::format("; before it {} in {}", value_in_words(*next, e.expr), next->period.in_words());
  }
  Judgement out = decided(weighed.ties.empty() ? Outcome::holds : Outcome::holds_roughly,
                          std::move(evidence), summary + ".");
  if (!weighed.ties.empty()) {
    add_once(out.verdict.remarks,
             fmt::format("Equal within the published digits: {}.", list_beats(weighed.ties)));
  }
  out.verdict.deciding_short =
      value_in_words(at.number, e.expr) + " " + in_period(at.number.period);
  if (unit_of(e.expr) == core::Unit::money &&
      window.values.size() + 1 >= static_cast<std::size_t>(lens.deps.rules->nominal_years)) {
    add_tag(out.verdict, *lens.deps.rules, "nominal record");
  }
  return out;
}

Judgement undecided(const Extreme& e, const At& at, const Window& window, const std::string& reason,
                    bool open, const Lens& lens) {
  std::vector<Evidence> evidence;
  add_evidence(evidence, at.number, language::print(e.expr), measure_name(e.expr), lens, false);
  const bool max = e.kind == Extreme::Kind::max;
  std::string summary = fmt::format(
      "{}{}", sentence(value_in_words(at.number, e.expr)) + " " + in_period(at.number.period),
      by_source(at.number, lens));
  if (open) {
    Judgement out =
        without(Outcome::open,
                fmt::format("{} was not over on that day: {}; whether it would be "
                            "the {} of {} was open.",
                            sentence(e.at.period.in_words()), summary, max ? "highest" : "lowest",
                            window_in_words(e, window, e.at.period)));
    out.verdict.evidence = std::move(evidence);
    out.verdict.would_change = "The figure for the whole of " + e.at.period.in_words() + ".";
    return out;
  }
  Judgement out =
      no_data(fmt::format("{} is beyond every earlier figure there is, but {}.", summary, reason),
              "figures for " + (window.holes.empty() ? std::string("earlier periods")
                                                     : periods_in_words(window.holes)));
  out.verdict.evidence = std::move(evidence);
  return out;
}

Judgement by_rung(const Extreme& e, const At& at, const series::Rung& rung, const Lens& lens,
                  bool& final) {
  const Period period = period_of(e.at, lens);
  const Window window = look_back(e.expr, period, window_of(e, period), rung, lens);
  const Weighed weighed = weigh(e, at, window, lens);
  Judgement out;
  final = true;
  const bool deniable =
      at.number.point.may_deny && std::any_of(weighed.beats.begin(), weighed.beats.end(),
                                              [](const Measured* m) { return m->point.may_deny; });
  const std::string gap = window.complete(*lens.deps.rules, period);
  if (!weighed.beats.empty() && deniable) {
    out = beaten(e, at, window, weighed, rung, lens);
  } else if (!weighed.beats.empty()) {
    out = undecided(e, at, window, "it is not", false, lens);
    out.verdict.summary = fmt::format(
        "{} was beyond it in the same source, which may support a "
        "statement but not deny it.",
        value_in_words(*weighed.beats.front(), e.expr));
    out.verdict.missing = "a source that may deny: " + who_has(e.expr, lens);
    final = false;
  } else if (!gap.empty()) {
    out = undecided(e, at, window, gap, false, lens);
    final = false;
  } else if (!weighed.ties.empty() && at.over) {
    out = undecided(e, at, window, "the last months are not on record", false, lens);
    final = false;
  } else if (!weighed.ties.empty() && at.running) {
    out = undecided(e, at, window, {}, true, lens);
  } else if (!weighed.ties.empty() && lens.on_the_day &&
             at.number.point.knowledge == ledger::Knowledge::assumed) {
    out = undecided(
        e, at, window,
        "that the figures were public on the day is assumed, and they are too near to each other",
        false, lens);
    final = false;
  } else {
    out = held(e, at, window, weighed, lens);
  }
  out.verdict.coverage = window.coverage(period);
  if (window.at_start) {
    add_once(out.verdict.remarks,
             fmt::format("{} itself: {}.", sentence(window.at_start->period.in_words()),
                         value_in_words(*window.at_start, e.expr)));
  }
  out.drawn = window.values;
  out.drawn.push_back(at.number);
  out.rung = &rung;
  out.may_deny = at.number.point.may_deny;
  add_remarks(out.verdict.remarks, at.number, lens);
  out.words = out.verdict.deciding_short.empty() ? std::string("not enough figures")
                                                 : out.verdict.deciding_short;
  return out;
}

}  // namespace

Judgement judge_extreme(const Extreme& e, const Lens& lens) {
  const Period period = period_of(e.at, lens);
  Lens own = lens;
  own.convert = false;  // never on a conversion of ours
  std::string why;
  std::optional<Judgement> waiting;
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled && !lens.book.by_source) continue;
    const auto at = value_at(e, period, rung, own, why);
    if (!at) continue;
    bool final = false;
    Judgement out = by_rung(e, *at, rung, own, final);
    out.verdict.rules = "records";
    if (final) return out;
    if (!waiting) waiting = std::move(out);
  }
  if (waiting) return std::move(*waiting);
  Judgement out = no_figure(e.expr, period, why, lens);
  out.verdict.rules = "records";
  return out;
}

}  // namespace tally::verdict
