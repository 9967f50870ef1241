// Targets, and what a stated rate leads to.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/odds.h"
#include "verdict/internal/registry.h"
#include "verdict/internal/value.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Target;

// The first full release of a period: as known on the earliest of a few days after its end on which
// the rung had it. Later revisions do not decide a target.
MeasuredOr first_release(const language::Expr& expr, const Period& period, const series::Rung& rung,
                         const Lens& lens) {
  MeasuredOr now = measure(expr, period, rung, lens);
  if (!now || lens.on_the_day) return now;
  for (const int days : {20, 45, 75, 120, 200, 400}) {
    Lens early = lens;
    early.as_of = {period.last.last_day() + days, false};
    if (early.as_of.day > lens.day()) break;
    MeasuredOr then = measure(expr, period, rung, early);
    if (then && then->point.knowledge == ledger::Knowledge::known) return then;
  }
  return now;
}

struct Goal {
  Band band;
  double value = 0;
  core::Currency currency;
  std::string words;
};

std::optional<Goal> goal_of(const Target& t, const series::Rung& rung, const Lens& lens) {
  Goal out;
  language::Quantity quantity = t.goal;
  if (t.goal.unit != core::Unit::money && unit_of(t.expr) == core::Unit::money) {
    // A multiple of, or growth over, the base year.
    if (!t.base) return std::nullopt;
    const MeasuredOr base = measure(t.expr, *t.base, rung, lens);
    if (!base) return std::nullopt;
    const double times =
        t.goal.unit == core::Unit::ratio ? t.goal.value() : 1 + t.goal.value() / 100;
    quantity.number = core::Decimal::from_double(base->point.value * times, 6);
    quantity.scale = 0;
    quantity.unit = core::Unit::money;
    quantity.currency = base->point.currency;
  }
  const bool at_most =
      t.comparator == language::Comparator::le || t.comparator == language::Comparator::lt;
  out.band =
      make_band(*lens.deps.rules, at_most ? language::Comparator::le : language::Comparator::ge,
                language::Hedge::none, quantity);
  out.value = quantity.value();
  out.currency = quantity.currency;
  out.words = number_in_words(out.value, quantity.unit, quantity.currency);
  return out;
}

int deadline_year(const Target& t) { return t.by->last.year(); }

std::string last_twelve(const language::Expr& expr, const Period& part, const series::Rung& rung,
                        const Lens& lens) {
  const Period rolling{part.last - 11, part.last};
  if (rolling.is_year()) return {};
  // The year before, less its same months, and what there is of this one; or the months themselves,
  // if they are published with finer digits.
  const Period year = Period::year(part.first.year());
  const MeasuredOr whole = measure(expr, year.year_before(), rung, lens);
  const MeasuredOr same = measure(expr, part.year_before(), rung, lens);
  const MeasuredOr now = measure(expr, part, rung, lens);
  const MeasuredOr months = measure(expr, rolling, rung, lens);
  if (whole && same && now && whole->point.currency == now->point.currency) {
    const double rounding = whole->point.rounding + same->point.rounding + now->point.rounding;
    if (!months || months->point.rounding >= rounding) {
      return number_in_words(whole->point.value - same->point.value + now->point.value,
                             core::Unit::money, now->point.currency);
    }
  }
  return months ? value_in_words(*months, expr) : std::string();
}

struct State {
  std::vector<Measured> years;        // full years from the one in which it was said
  std::optional<Measured> reached;    // the first that meets the goal
  std::optional<Measured> before;     // the last full year before
  std::optional<Unfinished> running;  // the year that is not over or not out
  std::optional<Measured> deadline;   // figure of the last year that counts
  std::optional<Unfinished> late;     // the year before it was said, where only a part was out
};

State state_of(const Target& t, const Goal& goal, int from, int to, const series::Rung& rung,
               const Lens& lens) {
  State out;
  const auto meets = [&](const Measured& m) {
    return fit(goal.band, m.point.value, m.point.rounding, m.point.lower_bound) == Fit::inside;
  };
  for (int y = from; y <= to; ++y) {
    const Period year = Period::year(y);
    if (year.first.first_day() > lens.day()) break;
    MeasuredOr m = first_release(t.expr, year, rung, lens);
    if (m) {
      if (!out.reached && meets(*m)) out.reached = *m;
      if (y == to) out.deadline = *m;
      out.years.push_back(std::move(*m.value));
    } else if (!out.running) {
      out.running = unfinished(t.expr, year, rung, lens);
    }
  }
  for (int y = from - 1; y >= from - 4 && !out.before; --y) {
    if (MeasuredOr m = measure(t.expr, Period::year(y), rung, lens))
      out.before = std::move(*m.value);
    else if (y == from - 1 && !is_due(Period::year(y), lens.day()))
      out.late = unfinished(t.expr, Period::year(y), rung, lens);
  }
  return out;
}

std::string where_it_stood(const Target& t, const State& state, const series::Rung& rung,
                           const Lens& lens) {
  const Measured* last = !state.years.empty() ? &state.years.back()
                         : state.before       ? &*state.before
                                              : nullptr;
  std::string out;
  const std::optional<Unfinished>& part =
      state.running || !state.years.empty() ? state.running : state.late;
  if (part) {
    out = fmt::format("{} {}{}", bold(value_in_words(part->so_far, t.expr)), in_period(part->part),
                      by_source(part->so_far, lens));
    if (const std::string twelve = last_twelve(t.expr, part->part, rung, lens); !twelve.empty())
      out += fmt::format("; the last twelve months came to about {}", twelve);
  } else if (last != nullptr) {
    out = fmt::format("{} {}{}", bold(value_in_words(*last, t.expr)), in_period(last->period),
                      by_source(*last, lens));
  }
  return out;
}

std::function<std::optional<OpenOdds>()> odds_of(const Target& t, const Goal& goal, int from,
                                                 const series::Rung& rung, const Lens& lens) {
  outlook::Goal out;
  out.at_most = std::isinf(goal.band.hold.low);
  out.value = out.at_most ? goal.band.hold.high : goal.band.hold.low;
  out.from_year = from;
  out.by_year = deadline_year(t);
  out.early_years = static_cast<int>(lens.deps.rules->early_years);
  return target_odds(t.expr, out, t.early, rung, lens);
}

Judgement calendar_years(const Target& t, const series::Rung& rung, const Lens& lens, bool& final) {
  const auto goal = goal_of(t, rung, lens);
  final = false;
  if (!goal)
    return no_data("The year that the goal is measured from is not on record.", "the base year");
  const int early = t.early ? static_cast<int>(lens.deps.rules->early_years) : 0;
  const int to = deadline_year(t) - early;
  const int from = std::min(lens.said_on.year(), to);
  const State state = state_of(t, *goal, from, to, rung, lens);
  const std::string formal = language::print(t.expr);
  std::vector<Evidence> evidence;
  for (const Measured& m : state.years)
    add_evidence(evidence, m, formal, measure_name(t.expr), lens, true);
  if (state.before)
    add_evidence(evidence, *state.before, formal, measure_name(t.expr), lens, false);
  if (state.running)
    add_evidence(evidence, state.running->so_far, formal, measure_name(t.expr), lens, false);
  if (state.late)
    add_evidence(evidence, state.late->so_far, formal, measure_name(t.expr), lens, false);
  const bool nothing = state.years.empty() && !state.running && !state.before && !state.late;
  Judgement out;
  if (nothing) return out;
  final = true;
  if (state.reached) {
    const Measured& m = *state.reached;
    const int spare = deadline_year(t) - m.period.last.year();
    std::string summary =
        fmt::format("It came to {}{}", bold(value_in_words(m, t.expr) + " " + in_period(m.period)),
                    by_source(m, lens));
    if (spare > 0)
      summary += spare == 1 ? ", a year early" : fmt::format(", {} years early", spare);
    out = decided(Outcome::holds, std::move(evidence), summary + ".");
    out.verdict.deciding_short = value_in_words(m, t.expr) + " " + in_period(m.period);
  } else if (state.deadline) {
    const Measured& m = *state.deadline;
    const double off = std::abs(m.point.value / goal->value - 1) * 100;
    std::string summary = fmt::format("It came to {}{}, {:.{}f} % short of {}",
                                      bold(value_in_words(m, t.expr) + " " + in_period(m.period)),
                                      by_source(m, lens), off, off < 10 ? 1 : 0, goal->words);
    if (m.point.lower_bound || !m.point.may_deny) {
      out = no_data(
          summary + (m.point.lower_bound ? ", by a lower bound only."
                                         : ", by figures that may support but not deny it."),
          m.point.lower_bound ? lacking_in_words(m.point.missing, 6) : "a source that may deny");
      out.verdict.evidence = std::move(evidence);
    } else {
      out = decided(Outcome::fails, std::move(evidence), summary + ".");
    }
    out.verdict.deciding_short = value_in_words(m, t.expr) + " " + in_period(m.period);
  } else {
    const bool last_year_runs = state.running && state.running->part.first.year() == to;
    const Fit fits = state.running ? fit(goal->band, state.running->bounds) : Fit::unclear;
    const std::string stood = where_it_stood(t, state, rung, lens);
    if (state.running && fits == Fit::inside) {
      add_evidence(evidence, state.running->so_far, formal, measure_name(t.expr), lens, true);
      out = decided(Outcome::holds, std::move(evidence),
                    fmt::format("Reached already: {}; the missing months cannot undo it.", stood));
    } else if (last_year_runs && fits == Fit::outside && state.running->so_far.point.may_deny) {
      add_evidence(evidence, state.running->so_far, formal, measure_name(t.expr), lens, true);
      out = decided(
          Outcome::fails, std::move(evidence),
          fmt::format("Out of reach: {}; the missing months cannot bring {}.", stood, goal->words));
    } else if (Period::year(to).last.last_day() < lens.day() && !last_year_runs) {
      not_deciding(evidence);
      out = no_data(fmt::format("The figure for {} is not on record; {}.", to, stood),
                    fmt::format("the figure for {}; there is: {}", to, who_has(t.expr, lens)));
      out.verdict.evidence = std::move(evidence);
      final = false;
    } else {
      out = without(Outcome::open,
                    fmt::format("{} {}.", lens.on_the_day ? "On that day:" : "Still open:", stood));
      out.verdict.evidence = std::move(evidence);
      out.verdict.would_change =
          fmt::format("A calendar year of at least {} that ends by {}.", goal->words, to);
    }
    const Measured* shown = state.running          ? &state.running->so_far
                            : !state.years.empty() ? &state.years.back()
                            : state.late           ? &state.late->so_far
                            : state.before         ? &*state.before
                                                   : nullptr;
    if (shown != nullptr)
      out.verdict.deciding_short = value_in_words(*shown, t.expr) + " " + in_period(shown->period);
  }
  if (state.before && fit(goal->band, state.before->point.value, 0,
                          state.before->point.lower_bound) == Fit::inside) {
    add_once(out.verdict.remarks,
             fmt::format("It had been reached before it was said: {} {}.",
                         value_in_words(*state.before, t.expr), in_period(state.before->period)));
  }
  if (state.before) out.drawn.push_back(*state.before);
  if (state.late) out.drawn.push_back(state.late->so_far);
  out.drawn.insert(out.drawn.end(), state.years.begin(), state.years.end());
  if (state.running) {
    add_remarks(out.verdict.remarks, state.running->so_far, lens);
    out.drawn.push_back(state.running->so_far);
  }
  out.verdict.claim_interval = goal->band.hold;
  out.verdict.claim_interval_words = goal->band.words;
  out.rung = &rung;
  out.may_deny = state.deadline ? state.deadline->point.may_deny : true;
  out.words = out.verdict.deciding_short;
  return out;
}

Judgement rolling_years(const Target& t, const series::Rung& rung, const Lens& lens, bool& final) {
  const auto goal = goal_of(t, rung, lens);
  final = false;
  if (!goal)
    return no_data("The year that the goal is measured from is not on record.", "the base year");
  const std::string formal = language::print(t.expr);
  std::optional<Measured> best, last;
  int seen = 0, spanned = 0;
  const Month end = t.by->last;
  for (Month m = Month::of(lens.said_on) - 1; m <= end && m.last_day() < lens.day(); m = m + 1) {
    ++spanned;
    MeasuredOr year = measure(t.expr, {m - 11, m}, rung, lens);
    if (!year) continue;
    ++seen;
    last = *year;
    if (!best || year->point.value > best->point.value) best = std::move(*year.value);
  }
  if (!best) return {};
  std::vector<Evidence> evidence;
  add_evidence(evidence, *best, formal, measure_name(t.expr), lens, true);
  const bool met = fit(goal->band, best->point.value, best->point.rounding,
                       best->point.lower_bound) == Fit::inside;
  const std::string words = fmt::format(
      "The highest twelve months on record came to {}{}",
      bold(value_in_words(*best, t.expr) + " " + in_period(best->period)), by_source(*best, lens));
  Judgement out;
  final = true;
  if (met) {
    out = decided(Outcome::holds, std::move(evidence), words + ".");
  } else if (end.last_day() >= lens.day()) {
    out = without(Outcome::open, words + ".");
    out.verdict.evidence = std::move(evidence);
  } else if (seen == spanned && best->point.may_deny) {
    out = decided(Outcome::fails, std::move(evidence), words + ", short of " + goal->words + ".");
  } else {
    final = false;
    out = no_data(words + "; not every month of the time is on record.", "figures by month");
    out.verdict.evidence = std::move(evidence);
  }
  out.verdict.coverage = {seen, spanned, 0, 0,
                          fmt::format("{} of {} windows of twelve months", seen, spanned)};
  out.verdict.deciding_short = value_in_words(*best, t.expr) + " " + in_period(best->period);
  out.verdict.claim_interval = goal->band.hold;
  out.verdict.claim_interval_words = goal->band.words;
  out.rung = &rung;
  out.words = out.verdict.deciding_short;
  out.drawn = {*best};
  return out;
}

// The same goal in one given period: a value that has to reach it.
Judgement in_period_of(const Target& t, const Lens& lens) {
  language::Value value;
  value.expr = t.expr;
  value.when.period = *t.by;
  value.comparator =
      t.comparator == language::Comparator::eq ? language::Comparator::ge : t.comparator;
  value.operand.low = t.goal;
  return judge_value(value, lens);
}

// The last month of the newest figure that a judgement shows.
std::int32_t newest(const Judgement& judgement) {
  std::int32_t out = 0;
  for (const Measured& m : judgement.drawn) out = std::max(out, m.period.last.serial());
  return out;
}

Judgement no_deadline(const Target& t, const Lens& lens) {
  std::optional<Judgement> best;
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled) continue;
    const auto goal = goal_of(t, rung, lens);
    if (!goal) continue;
    const int now = lens.day().year();
    const State state = state_of(t, *goal, std::min(lens.said_on.year(), now), now, rung, lens);
    const std::string stood = where_it_stood(t, state, rung, lens);
    if (stood.empty()) continue;
    const Measured* met = state.reached ? &*state.reached : nullptr;
    Judgement out =
        without(Outcome::open, fmt::format("No deadline was named, so it cannot fail. {}: {}.",
                                           lens.on_the_day ? "On that day" : "So far", stood));
    if (met != nullptr) {
      add_once(out.verdict.remarks, fmt::format("Reached: {} {}.", value_in_words(*met, t.expr),
                                                in_period(met->period)));
    }
    for (const Measured& m : state.years)
      add_evidence(out.verdict.evidence, m, language::print(t.expr), measure_name(t.expr), lens,
                   false);
    const Measured* shown = met != nullptr         ? met
                            : !state.years.empty() ? &state.years.back()
                                                   : nullptr;
    if (shown != nullptr)
      out.verdict.deciding_short = value_in_words(*shown, t.expr) + " " + in_period(shown->period);
    out.verdict.would_change = "A deadline.";
    out.rung = &rung;
    if (state.before) out.drawn.push_back(*state.before);
    if (state.late) out.drawn.push_back(state.late->so_far);
    out.drawn.insert(out.drawn.end(), state.years.begin(), state.years.end());
    if (state.running) out.drawn.push_back(state.running->so_far);
    if (!best || newest(out) > newest(*best)) best = std::move(out);
  }
  if (best) return std::move(*best);
  return without(Outcome::open, "No deadline was named, so it cannot fail.");
}

}  // namespace

Judgement judge_target(const Target& t, const Lens& lens) {
  Judgement out;
  if (!t.by) {
    out = no_deadline(t, lens);
  } else if (t.resolution == Target::Resolution::in_period) {
    out = in_period_of(t, lens);
  } else {
    std::optional<Judgement> waiting;
    bool done = false;
    for (const series::Rung& rung : lens.book.rungs) {
      if (rung.reconciled && !lens.book.by_source) continue;
      bool final = false;
      Judgement one = t.resolution == Target::Resolution::any_12_months
                          ? rolling_years(t, rung, lens, final)
                          : calendar_years(t, rung, lens, final);
      if (final) {
        // Where it stood is told by the newest figure of the book.
        if (!done || newest(one) > newest(out) || one.verdict.outcome == Outcome::holds)
          out = std::move(one);
        done = true;
        if (out.verdict.outcome != Outcome::open) break;
        continue;
      }
      if (!waiting && !one.verdict.summary.empty()) waiting = std::move(one);
    }
    // Only the rung that is told gets a forecast.
    if (done && out.verdict.outcome == Outcome::open && out.rung != nullptr &&
        t.resolution != Target::Resolution::any_12_months) {
      const int to =
          deadline_year(t) - (t.early ? static_cast<int>(lens.deps.rules->early_years) : 0);
      if (const auto goal = goal_of(t, *out.rung, lens)) {
        out.odds = odds_of(t, *goal, std::min(lens.said_on.year(), to), *out.rung, lens);
      }
    }
    if (!done) {
      out = waiting ? std::move(*waiting) : no_figure(t.expr, *t.by, {}, lens);
      if (!waiting && t.by->last.last_day() >= lens.day()) {
        out = without(Outcome::open,
                      "The deadline lies ahead, and the ledger has no figures of it yet.");
        out.verdict.missing = "there is: " + who_has(t.expr, lens);
      }
    }
  }
  out.verdict.rules = "targets";
  add_registry_remarks(out.verdict, t, lens);
  return out;
}

Judgement judge_at_rate(const language::AtRate& a, const Lens& lens) {
  // The last full year that was known on the day grows at the stated rate.
  const int said = lens.said_on.year();
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled && !lens.book.by_source) continue;
    Lens then = lens;
    then.as_of = {lens.said_on, false};
    std::optional<Period> base;
    for (int y = said - 1; y >= said - 3 && !base; --y) {
      const Period year = a.from ? *a.from : Period::year(y);
      if (measure(a.expr, year, rung, then)) base = year;
    }
    if (!base) continue;
    const MeasuredOr m = measure(a.expr, *base, rung, lens);
    if (!m || m->point.value <= 0) continue;
    const double rate = 1 + a.rate.value() / 100;
    Band band =
        make_band(*lens.deps.rules, language::Comparator::ge, language::Hedge::none, a.goal);
    double value = m->point.value;
    int year = base->last.year();
    const int most =
        a.by.last.year() - (a.early ? static_cast<int>(lens.deps.rules->early_years) : 0);
    std::string path = value_in_words(*m, a.expr) + " " + in_period(*base);
    while (year < most && !band.hold.contains(value)) {
      value *= rate;
      ++year;
    }
    std::vector<Evidence> evidence;
    add_evidence(evidence, *m, language::print(a.expr), measure_name(a.expr), lens, true);
    const bool reached = band.hold.contains(value);
    const std::string summary =
        fmt::format("{}{}, growing by {} a year, makes {} in {}", bold(path), by_source(*m, lens),
                    a.rate.number.text() + " %",
                    number_in_words(value, core::Unit::money, m->point.currency), year);
    Judgement out;
    if (!reached && !m->point.may_deny) {
      out = no_data(summary + ", by a figure that may support but not deny.",
                    "a source that may deny");
      out.verdict.evidence = std::move(evidence);
    } else {
      const int spare = a.by.last.year() - year;
      out = decided(reached ? Outcome::holds : Outcome::fails, std::move(evidence),
                    summary + (!reached     ? ", short of the goal."
                               : spare == 1 ? ": past the goal a year early."
                               : spare > 1  ? fmt::format(": past the goal {} years early.", spare)
                                            : ": past the goal in time."));
    }
    out.verdict.deciding_short = path;
    out.verdict.claim_interval = band.hold;
    out.verdict.claim_interval_words = band.words;
    out.verdict.rules = "rates carried on";
    add_remarks(out.verdict.remarks, *m, lens);
    add_once(out.verdict.remarks, "Arithmetic on the stated rate, no forecast.");
    out.may_deny = m->point.may_deny;
    out.rung = &rung;
    out.words = path;
    out.drawn = {*m};
    return out;
  }
  return no_figure(a.expr, Period::year(said - 1), {}, lens);
}

}  // namespace tally::verdict
