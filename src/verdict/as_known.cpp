#include "verdict/internal/as_known.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/print.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/odds.h"
#include "verdict/internal/value.h"
#include "verdict/internal/words.h"

namespace tally::verdict {

std::optional<Unfinished> first_unfinished(const language::Expr& expr, const Period& period,
                                           const Lens& lens) {
  // The rung with the longest part; figures known on the day go before assumed ones.
  std::optional<Unfinished> best;
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled) continue;
    auto part = unfinished(expr, period, rung, lens);
    if (!part) continue;
    const bool better = !best || part->so_far.point.knowledge < best->so_far.point.knowledge ||
                        (part->so_far.point.knowledge == best->so_far.point.knowledge &&
                         part->part.last > best->part.last);
    if (better) best = std::move(part);
  }
  return best;
}

std::string running(const Unfinished& part, const language::Expr& expr) {
  return fmt::format("{} {}", bold(value_in_words(part.so_far, expr)), in_period(part.part));
}

double at_its_pace(const Unfinished& part, const language::Expr& expr, const Lens& lens) {
  if (as_growth(expr) != nullptr) return part.so_far.point.value;
  const series::Rung& own = *part.so_far.rung;
  const Period whole{part.part.first, part.part.first + 11};
  // How much of a year such a part is, by the same rung, else by another of the same book.
  const auto of_part = [&](const series::Rung& rung) -> std::optional<double> {
    const MeasuredOr year = measure(expr, whole.year_before(), rung, lens);
    const MeasuredOr same = measure(expr, part.part.year_before(), rung, lens);
    if (!year || !same || same->point.value == 0 || year->point.currency != same->point.currency)
      return std::nullopt;
    return year->point.value / same->point.value;
  };
  std::optional<double> ratio = of_part(own);
  for (const series::Rung& rung : lens.book.rungs) {
    if (!ratio && rung.book == own.book && !rung.reconciled) ratio = of_part(rung);
  }
  if (!ratio) return (part.bounds.low + part.bounds.high) / 2;
  return *ratio * part.so_far.point.value;
}

namespace {

// Whether a range that lies outside may be said to: the nearest of it has to be off by more than
// the margin, as a figure would.
bool may_deny_range(const Interval& range, const Band& band, const series::Point& so_far,
                    const language::Expr& expr, const Lens& lens) {
  if (!so_far.may_deny) return false;
  if (so_far.unit != core::Unit::money) return true;
  const double nearest = range.low > band.rough.high ? range.low : range.high;
  return off_pct(band, nearest) > deny_margin(so_far, is_one_way_level(expr), lens);
}

}  // namespace

Judgement judge_unfinished(const Condition& condition, const Period& period, const std::string& why,
                           const Lens& lens) {
  const language::Expr& expr = condition.formal().expr;
  const bool due = is_due(period, lens.day());
  const auto part = first_unfinished(expr, period, lens);
  // A year of which the last months were never put on record: most of it may decide all the same.
  const bool too_short = due && part && part->part.months() * 3 < period.months() * 2;
  if (!part || too_short) {
    // A share, a difference: its published part is shown, nothing follows from it.
    return no_figure(expr, period, why, lens);
  }
  Truth truth = condition.test(part->bounds);
  const Band& band = condition.band();
  const series::Point& so_far = part->so_far.point;
  if (truth == Truth::no && !may_deny_range(part->bounds, band, so_far, expr, lens))
    truth = Truth::unknown;
  if (!sign_is_safe(condition.band(), so_far, expr)) truth = Truth::unknown;
  if (due && truth != Truth::yes && truth != Truth::roughly && truth != Truth::no)
    return no_figure(expr, period, why, lens);
  const bool over = period.last.last_day() < lens.day();
  const std::string state = due    ? "not on record as a whole"
                            : over ? "not yet published"
                                   : "not over";
  const std::string range =
      range_in_words(part->bounds.low, part->bounds.high, unit_of(expr), so_far.currency);
  std::vector<Evidence> evidence;
  add_evidence(evidence, part->so_far, language::print(expr), measure_name(expr), lens, true);
  std::string summary = fmt::format("{} was {}{}: {}{}", sentence(period.in_words()), state,
                                    lens.on_the_day && !due ? " on that day" : "",
                                    running(*part, expr), by_source(part->so_far, lens));
  Judgement out;
  if (truth == Truth::yes || truth == Truth::roughly || truth == Truth::no) {
    const bool yes = truth != Truth::no;
    summary += fmt::format("; whatever the missing months brought, between {}, {}.", range,
                           yes ? "it holds already" : "it cannot come true");
    out =
        decided(yes ? outcome_of(truth) : Outcome::fails, std::move(evidence), std::move(summary));
  } else {
    const double pace = at_its_pace(*part, expr, lens);
    const char* direction = band.rough.contains(pace) ? "running near it"
                            : pace > band.rough.high  ? "running above"
                            : pace < band.rough.low   ? "running below"
                                                      : "running near it";
    out = without(Outcome::open, summary + ", " + direction + ".");
    out.verdict.evidence = std::move(evidence);
    out.verdict.would_change = fmt::format(
        "The figure for the whole of {}; with what is known it can lie "
        "anywhere between {}.",
        period.in_words(), range);
    out.odds = value_odds(expr, period, band, *part->so_far.rung, lens);
  }
  out.verdict.deciding_short =
      fmt::format("{} {}", value_in_words(part->so_far, expr), in_period(part->part));
  add_remarks(out.verdict.remarks, part->so_far, lens);
  out.verdict.coverage.words = part->part.in_words() + " of " + period.in_words();
  out.may_deny = so_far.may_deny;
  out.rung = part->so_far.rung;
  out.words = fmt::format("{} {}", value_in_words(part->so_far, expr), in_period(part->part));
  out.drawn = {part->so_far};
  return out;
}

}  // namespace tally::verdict
