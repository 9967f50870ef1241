#include "verdict/internal/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "language/print.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {

Judgement decided(Outcome outcome, std::vector<Evidence> deciding, std::string summary) {
  Judgement out;
  out.verdict = firm(outcome, std::move(deciding), std::move(summary));
  return out;
}

Judgement without(Outcome outcome, std::string summary) {
  Judgement out;
  const bool is_firm =
      outcome == Outcome::holds || outcome == Outcome::holds_roughly || outcome == Outcome::fails;
  out.verdict.outcome = is_firm ? Outcome::no_data : outcome;
  out.verdict.summary = std::move(summary);
  return out;
}

Judgement no_data(std::string summary, std::string missing) {
  Judgement out = without(Outcome::no_data, std::move(summary));
  out.verdict.missing = std::move(missing);
  return out;
}

Outcome outcome_of(Truth truth) {
  switch (truth) {
    case Truth::yes:
      return Outcome::holds;
    case Truth::roughly:
      return Outcome::holds_roughly;
    case Truth::no:
      return Outcome::fails;
    case Truth::unknown:
      return Outcome::no_data;
  }
  return Outcome::no_data;
}

int step_months(language::Step step) {
  switch (step) {
    case language::Step::year:
    case language::Step::fiscal_year:
      return 12;
    case language::Step::half:
      return 6;
    case language::Step::quarter:
      return 3;
    case language::Step::month:
      return 1;
  }
  return 12;
}

Period period_of(const language::When& when, const Lens& lens) {
  if (!lens.fiscal || when.fiscal_of || !when.period.is_year()) return when.period;
  return places::places().fiscal_year(lens.book.place, when.period.first.year() + 1);
}

std::vector<Period> periods_of(const language::When& when, const Lens& lens) {
  if (!when.by) return {period_of(when, lens)};
  std::vector<Period> out;
  const int months = step_months(*when.by);
  for (Month m = when.period.first; m + (months - 1) <= when.period.last; m = m + months)
    out.push_back({m, m + (months - 1)});
  return out;
}

std::string year_word(const Period& period) {
  if (period.is_year()) return "year";
  if (period.is_quarter()) return "quarter";
  if (period.is_half()) return "half-year";
  if (period.is_month()) return "month";
  return period.months() == 12 ? "year" : "period";
}

bool may_use(const series::Rung& rung, const Lens& lens) {
  return lens.book.by_source || !rung.reconciled;
}

void add_tag(Verdict& verdict, const Rules& rules, const std::string& key) {
  const auto at = rules.tags.find(key);
  if (at == rules.tags.end()) return;
  if (std::find(verdict.tags.begin(), verdict.tags.end(), key) == verdict.tags.end())
    verdict.tags.push_back(key);
}

std::string who_has(const language::Expr& expr, const Lens& lens) {
  const language::Series* series = first_series(expr);
  if (series == nullptr) return {};
  language::Series pair = *series;
  if (const language::Rank* rank = as_rank(expr)) {
    (pair.b.kind == language::Party::Kind::any ? pair.b : pair.a) = rank->subject;
  }
  series::Flow flow{direction_of(pair.flow), party_of(pair.a), party_of(pair.b)};
  return lens.deps.engine->who_has(flow);
}

std::string subject_in_words(const language::Expr& expr) { return language::plain(expr); }

std::string by_source(const Measured& measured, const Lens& lens) {
  const std::string name = source_name(measured, lens);
  return name.empty() ? std::string() : " by " + name;
}

namespace {

// The day on which the figure came out later, if it did.
std::optional<Day> came_out(const language::Expr& expr, const Period& period, const Lens& lens) {
  Lens later = lens;
  later.on_the_day = false;
  later.as_of = {lens.deps.ledger->today(), true};
  for (const series::Rung& rung : lens.book.rungs) {
    if (!may_use(rung, lens)) continue;
    const MeasuredOr measured = measure(expr, period, rung, later);
    if (!measured) continue;
    std::optional<Day> day;
    for (const ledger::Figure& part : measured->point.parts) {
      if (!day || part.released.not_before > *day) day = part.released.not_before;
    }
    return day;
  }
  return std::nullopt;
}

}  // namespace

namespace {

// Where such a figure could come from: UN Comtrade has most countries' years, by their own books.
std::string where_to_look(const language::Expr& expr, const Period& period) {
  const language::Rank* rank = as_rank(expr);
  const language::Series* series = first_series(expr);
  const PlaceId reporter = rank != nullptr     ? rank_reporter(rank->of)
                           : series != nullptr ? series->a.place
                                               : PlaceId();
  constexpr int kFirstYear = 1990;
  if (!period.is_year() || period.first.year() < kFirstYear || !reporter.valid() ||
      places::places().row(reporter).kind != places::PlaceKind::country)
    return {};
  return fmt::format("'tally fetch un-comtrade {} {}' may have it", places::places().code(reporter),
                     period.first.year());
}

}  // namespace

Judgement no_figure(const language::Expr& expr, const Period& period, const std::string& why,
                    const Lens& lens) {
  const std::string subject = subject_in_words(expr);
  if (period.last.last_day() >= lens.day()) {
    Judgement out =
        without(Outcome::open,
                fmt::format("{} was not over{}; no part of it was published.",
                            sentence(period.in_words()), lens.on_the_day ? " on that day" : ""));
    if (period.first.first_day() > lens.day())
      out.verdict.summary =
          sentence(fmt::format("{} lies ahead: no figure yet.", period.in_words()));
    out.verdict.would_change = fmt::format("Figures for {}.", period.in_words());
    return out;
  }
  std::string missing = fmt::format("{}, {}", subject, period.in_words());
  if (lens.on_the_day && as_rank(expr) == nullptr) {
    if (const auto day = came_out(expr, period, lens); day && *day > lens.day()) {
      Judgement out =
          no_data(fmt::format("No figure for {} was public on that day.", period.in_words()),
                  missing + fmt::format(" (published from {})", day->in_words()));
      out.verdict.would_change = "Reading it with hindsight: the figure came out later.";
      return out;
    }
  }
  std::string summary =
      fmt::format("{} for {} {}{}{}.", lens.on_the_day ? "No figure" : "The ledger has no figure",
                  subject, in_period(period), lens.book.name.empty() ? "" : " by " + lens.book.name,
                  lens.on_the_day ? " is known to have been public on that day" : "");
  if (!why.empty()) missing += ": " + why;
  if (const std::string who = who_has(expr, lens); !who.empty()) missing += "; there is: " + who;
  if (const std::string where = where_to_look(expr, period); !where.empty())
    missing += "; " + where;
  Judgement out = no_data(std::move(summary), std::move(missing));
  out.verdict.deciding_short = fmt::format("no figure for {}", period.in_words());
  out.verdict.would_change = fmt::format("A figure for {}.", period.in_words());
  return out;
}

Judgement judge_effect(const language::Effect& effect, const Lens& lens) {
  (void)lens;
  Judgement out =
      without(Outcome::not_checkable,
              fmt::format("What {} did to {} is an estimate under assumptions, never a verdict.",
                          effect.cause, subject_in_words(effect.on_what)));
  out.verdict.would_change = "Nothing: an effect can be estimated, not looked up.";
  return out;
}

Judgement judge(const language::Statement& statement, const Lens& lens) {
  struct Visitor {
    const Lens& lens;
    Judgement operator()(const language::Value& f) const {
      return as_rank(f.expr) != nullptr ? judge_rank(f, lens) : judge_value(f, lens);
    }
    Judgement operator()(const language::Compare& f) const { return judge_compare(f, lens); }
    Judgement operator()(const language::Extreme& f) const { return judge_extreme(f, lens); }
    Judgement operator()(const language::First& f) const { return judge_first(f, lens); }
    Judgement operator()(const language::Run& f) const { return judge_run(f, lens); }
    Judgement operator()(const language::Overtake& f) const { return judge_overtake(f, lens); }
    Judgement operator()(const language::Trend& f) const { return judge_trend(f, lens); }
    Judgement operator()(const language::AtRate& f) const { return judge_at_rate(f, lens); }
    Judgement operator()(const language::Target& f) const { return judge_target(f, lens); }
    Judgement operator()(const language::Said& f) const { return judge_said(f, lens); }
    Judgement operator()(const language::Effect& f) const { return judge_effect(f, lens); }
    Judgement operator()(const language::Query&) const {
      return without(Outcome::not_checkable, "A series claims nothing; ask for its figures.");
    }
  };
  Judgement out = std::visit(Visitor{lens}, statement.form);
  if (!statement.negated) return out;
  Verdict& verdict = out.verdict;
  const bool held = verdict.outcome == Outcome::holds || verdict.outcome == Outcome::holds_roughly;
  if (held && out.may_deny) {
    verdict.outcome = Outcome::fails;
  } else if (held) {
    verdict.outcome = Outcome::no_data;
    verdict.missing = "a source that may deny";
  } else if (verdict.outcome == Outcome::fails) {
    verdict.outcome = Outcome::holds;
  }
  verdict.tags.clear();
  return out;
}

}  // namespace tally::verdict
