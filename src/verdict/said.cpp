// Registries: who announced what and when; `said(...)` is answered from them alone.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/csv.h"
#include "core/text.h"
#include "language/print.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/registry.h"
#include "verdict/internal/value.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Series;
using language::Target;

std::optional<int> year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const auto digit = [&](std::size_t k) { return text[k] >= '0' && text[k] <= '9'; };
    if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
    if (i + 4 < text.size() && digit(i + 4)) continue;
    return (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 +
           (text[i + 3] - '0');
  }
  return std::nullopt;
}

// "2022-02-04", "2022-02", "2022" as a stretch of days.
std::optional<std::pair<Day, Day>> days_of(std::string_view date) {
  if (const auto day = Day::parse(date)) return std::make_pair(*day, *day);
  if (const auto month = Month::parse(date))
    return std::make_pair(month->first_day(), month->last_day());
  if (date.size() == 4) {
    if (const auto year = year_in(date))
      return std::make_pair(Month(*year, 1).first_day(), Month(*year, 12).last_day());
  }
  return std::nullopt;
}

bool same_pair(const Announced& a, const Series& series) {
  const PlaceId x = series.a.place, y = series.b.place;
  if (a.reporter == x && a.partner == y) return true;
  return a.direction == series::Direction::turnover && a.reporter == y && a.partner == x;
}

bool same_value(double a, double b) {
  return std::abs(a - b) <= 0.005 * std::max(std::abs(a), std::abs(b));
}

// Whether the names share a word of three letters or more that is no title: "Vladimir Putin",
// "Putin". Whom somebody met, or stood beside, did not say it.
bool names_meet(std::string_view a, std::string_view b) {
  for (const std::string_view cut : {", meeting ", ", beside ", " (proposed to "}) {
    if (const auto at = b.find(cut); at != std::string_view::npos) b = b.substr(0, at);
  }
  const std::string left = core::to_lower(a), right = core::to_lower(b);
  const auto words = core::split(left, ' ');
  for (std::string_view word : words) {
    while (!word.empty() && !((word.back() >= 'a' && word.back() <= 'z') ||
                              static_cast<unsigned char>(word.back()) >= 128))
      word.remove_suffix(1);
    if (core::code_points(word) < 2 || word == "president" || word == "minister" ||
        word == "prime" || word == "the" || word == "of" || word == "and") {
      continue;
    }
    const std::size_t at = right.find(word);
    if (at == std::string::npos) continue;
    const auto letter = [&](std::size_t i) {
      return i < right.size() && right[i] >= 'a' && right[i] <= 'z';
    };
    if ((at == 0 || !letter(at - 1)) && !letter(at + word.size()) && word.size() >= 2) {
      // A first name alone is not enough: it has to be the last word of one of the two, or the only
      // one.
      if (word == words.back() || words.size() == 1 || right.ends_with(word)) return true;
    }
  }
  return false;
}

Announced of_target(const ledger::Target& t) {
  Announced out;
  out.id = t.id;
  out.who = t.set_by;
  out.told_by = t.told_by;
  out.restated = t.restated;
  out.date = t.announced;
  out.deadline = t.deadline;
  out.kind = t.kind;
  out.page = t.page;
  out.note = t.note;
  out.reporter = t.reporter;
  out.partner = t.partner;
  out.direction = t.direction;
  out.value = t.value.value();
  out.currency = t.currency;
  out.unit = t.unit;
  out.year = year_in(t.deadline);
  return out;
}

Announced of_utterance(const ledger::Utterance& u) {
  Announced out;
  out.id = u.id;
  out.who = u.speaker;
  out.told_by = u.told_by;
  out.date = u.date;
  out.deadline = u.months ? u.months->in_words() : u.period;
  out.kind = u.kind;
  out.page = u.page;
  out.note = u.note;
  out.reporter = places::places().find(u.reporter);
  out.partner = places::places().find(u.partner);
  if (u.direction) out.direction = *u.direction;
  out.target = false;
  if (u.value) {
    const double scale = u.unit == "bn" ? 1e9 : u.unit == "mn" ? 1e6 : u.unit == "tn" ? 1e12 : 1;
    out.value = u.value->value();
    // Stores may have scaled it already: values in units are far above any number of billions.
    if (std::abs(out.value) < 1e6) out.value *= scale;
    out.unit = u.unit == "pct" ? core::Unit::percent
               : u.unit == "x" ? core::Unit::ratio
                               : core::Unit::money;
  }
  if (const auto currency = Currency::parse(u.currency)) out.currency = *currency;
  if (u.months) {
    out.year = u.months->last.year();
  } else {
    out.year = year_in(u.period);
  }
  return out;
}

// The sum as it was announced: "$250 bn", "25 %".
std::string sum_words(double value, core::Unit unit, Currency currency) {
  if (unit == core::Unit::percent) return fmt::format("{:g} %", value);
  return number_in_words(value, unit, currency);
}

std::string date_words(std::string_view date) {
  if (const auto day = Day::parse(date)) return "on " + day->in_words();
  if (const auto month = Month::parse(date)) return "in " + Period{*month, *month}.in_words();
  return date.empty() ? std::string("on a day that is not known") : "in " + std::string(date);
}

// Did any calendar year up to the deadline reach it?
std::optional<Measured> best_year(const Series& series, int from, int to, const Lens& lens) {
  std::optional<Measured> best;
  Series pair = series;
  const language::Expr expr{pair};
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled) continue;
    bool whole = true;
    best.reset();
    for (int y = from; y <= to; ++y) {
      MeasuredOr m = measure(expr, Period::year(y), rung, lens);
      if (!m) {
        whole = whole && y != to;
        continue;
      }
      if (!best || m->point.value > best->point.value) best = std::move(*m.value);
    }
    if (best && whole) return best;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Announced> announced_for(const Series& series, const Lens& lens) {
  std::vector<Announced> out;
  for (const ledger::Target& t : lens.deps.ledger->targets()) {
    Announced a = of_target(t);
    if (same_pair(a, series) && a.direction == direction_of(series.flow))
      out.push_back(std::move(a));
  }
  for (const ledger::Utterance& u : lens.deps.ledger->utterances()) {
    if (!u.value || u.reporter.empty()) continue;
    Announced a = of_utterance(u);
    if (same_pair(a, series) && a.direction == direction_of(series.flow))
      out.push_back(std::move(a));
  }
  return out;
}

void add_registry_remarks(Verdict& verdict, const Target& target, const Lens& lens) {
  const Series* series = as_series(target.expr);
  if (series == nullptr || target.goal.unit != core::Unit::money) return;
  const double goal = target.goal.value();
  const std::optional<int> by =
      target.by ? std::optional<int>(target.by->last.year()) : std::nullopt;
  const std::string sum = number_in_words(goal, core::Unit::money, target.goal.currency);
  for (const Announced& a : announced_for(*series, lens)) {
    if (!a.target || a.unit != core::Unit::money || a.currency != target.goal.currency) continue;
    const auto days = days_of(a.date);
    if (lens.on_the_day && days && days->first > lens.said_on) continue;
    const bool same = same_value(a.value, goal);
    if (same && a.year && by && *a.year < *by && days && days->first <= lens.said_on) {
      const auto best = best_year(*series, days->first.year(), *a.year, lens);
      if (best && best->point.value < goal && !best->point.lower_bound) {
        add_once(verdict.remarks,
                 fmt::format(
                     "The same {} had first been set for {} ({}, {}), and missed: at most {}, {}.",
                     sum, *a.year, a.who, date_words(a.date),
                     number_in_words(best->point.value, core::Unit::money, best->point.currency),
                     in_period(best->period)));
      } else {
        add_once(verdict.remarks, fmt::format("The same {} had first been set for {} ({}, {}).",
                                              sum, *a.year, a.who, date_words(a.date)));
      }
    } else if (same && a.year == by) {
      add_once(verdict.remarks,
               fmt::format("Registered: {} by {}, set by {} {}.", sum,
                           a.deadline.empty() ? "no date" : a.deadline,
                           a.who.empty() ? "an unnamed side" : a.who, date_words(a.date)));
    } else if (same && !a.year) {
      add_once(verdict.remarks,
               fmt::format("Registered without a deadline: {} {}, {}{}.", sum, date_words(a.date),
                           a.who, a.told_by.empty() ? "" : ", as told by " + a.told_by));
    } else if (!same && by && a.year == by) {
      add_once(
          verdict.remarks,
          fmt::format(
              "The registry has another target for {}: {} ({}, {}); the two contradict each other.",
              *by, number_in_words(a.value, core::Unit::money, a.currency), a.who,
              date_words(a.date)));
    }
  }
}

// ------------------------------------------------------------------------------------------ said

namespace {

struct Claimed {
  const Series* series = nullptr;
  double value = 0;
  core::Unit unit = core::Unit::money;
  Currency currency;
  std::optional<int> year;
  bool deadline_named = false;
};

std::optional<Claimed> claimed(const language::Statement& what) {
  Claimed out;
  if (const auto* target = std::get_if<Target>(&what.form)) {
    out.series = first_series(target->expr);
    out.value = target->goal.value();
    out.unit = target->goal.unit;
    out.currency = target->goal.currency;
    if (target->by) out.year = target->by->last.year();
    out.deadline_named = target->by.has_value();
  } else if (const auto* value = std::get_if<language::Value>(&what.form)) {
    out.series = first_series(value->expr);
    out.value = value->operand.low.value();
    out.unit = value->operand.low.unit;
    out.currency = value->operand.low.currency;
    out.year = value->when.period.last.year();
    out.deadline_named = true;
  } else {
    return std::nullopt;
  }
  if (out.series == nullptr) return std::nullopt;
  return out;
}

bool in_time(const Announced& a, const language::Said& said) {
  const auto days = days_of(a.date);
  if (!days) return false;
  if (said.day) return days->first <= *said.day && *said.day <= days->second;
  if (said.around)
    return days->first <= said.around->last.last_day() &&
           said.around->first.first_day() <= days->second;
  return true;
}

Evidence registry_row(const Announced& a, const Series& series) {
  Evidence out;
  out.series = language::print(series);
  out.measure = a.target ? "target" : "utterance";
  out.value = a.value;
  out.unit = a.unit;
  out.currency = a.currency;
  out.written = sum_words(a.value, a.unit, a.currency) +
                (a.deadline.empty() ? std::string(", no deadline") : ", " + a.deadline);
  out.source = a.target ? "targets" : "utterances";
  out.source_name = a.target ? "the registry of targets" : "the registry of utterances";
  if (a.year) out.period = Period::year(*a.year);
  if (const auto days = days_of(a.date)) {
    out.released = ledger::Released{
        days->first, days->second,
        days->first == days->second ? ledger::Evidence::stated : ledger::Evidence::bounded};
    if (!a.year) out.period = Period{Month::of(days->first), Month::of(days->second)};
  }
  out.origin = fmt::format("{}.csv:{}", out.source, a.id);
  out.note = fmt::format("{}{}{}", a.who, a.told_by.empty() ? "" : ", as told by " + a.told_by,
                         a.page.empty() ? "" : " (" + a.page + ")");
  return out;
}

std::vector<std::string> differences(const Announced& a, const language::Said& said,
                                     const Claimed& c) {
  std::vector<std::string> out;
  if (!names_meet(said.speaker, a.who) && !names_meet(said.speaker, a.restated)) {
    out.push_back(fmt::format("by {}{}, not {}", a.who.empty() ? "an unnamed side" : a.who,
                              a.told_by.empty() ? "" : ", as " + a.told_by + " told it",
                              said.speaker));
  }
  if (a.unit != c.unit || !same_value(a.value, c.value) ||
      (!c.currency.empty() && a.currency != c.currency))
    out.push_back(fmt::format("{}, not {}", sum_words(a.value, a.unit, a.currency),
                              sum_words(c.value, c.unit, c.currency)));
  if (c.year && a.year != c.year) {
    out.push_back(a.year ? fmt::format("for {}, not {}", *a.year, *c.year)
                         : fmt::format("without a year, not for {}", *c.year));
  }
  if (!in_time(a, said)) out.push_back(fmt::format("{}, not on the day named", date_words(a.date)));
  return out;
}

}  // namespace

Judgement judge_said(const language::Said& said, const Lens& lens) {
  const auto claim = claimed(*said.what);
  if (!claim)
    return without(Outcome::not_checkable,
                   "The registries hold figures that were announced, nothing else.");
  // The nearest entry: it must share the sum and the time, or the speaker and the time.
  const Announced* best = nullptr;
  std::size_t fewest = 99;
  const std::vector<Announced> all = announced_for(*claim->series, lens);
  for (const Announced& a : all) {
    const auto days = days_of(a.date);
    if (lens.on_the_day && days && days->first > lens.said_on) continue;
    const bool sum = a.unit == claim->unit && same_value(a.value, claim->value);
    const bool who = names_meet(said.speaker, a.who) || names_meet(said.speaker, a.restated);
    const bool time = in_time(a, said);
    if (!(sum && time) && !(who && time) && !(sum && who && !said.day && !said.around)) continue;
    const std::size_t differs = differences(a, said, *claim).size() + (sum ? 0 : 1);
    if (differs < fewest || (differs == fewest && best != nullptr && a.target && !best->target)) {
      fewest = differs;
      best = &a;
    }
  }
  Judgement out;
  if (best == nullptr) {
    out = no_data(
        "Neither registry has it.",
        fmt::format("an entry for {} with its day in the registries of targets and utterances",
                    said.speaker));
    out.verdict.rules = "said";
    return out;
  }
  const std::vector<std::string> differs = differences(*best, said, *claim);
  std::vector<Evidence> evidence{registry_row(*best, *claim->series)};
  const std::string sum = sum_words(best->value, best->unit, best->currency);
  if (differs.empty()) {
    out = decided(
        Outcome::holds, std::move(evidence),
        fmt::format("Registered {}: {}, {}{}.", date_words(best->date), bold(sum), best->who,
                    best->deadline.empty() ? std::string() : ", for " + best->deadline));
  } else {
    out = decided(Outcome::fails, std::move(evidence),
                  fmt::format("Registered otherwise {}: {}, {}.", date_words(best->date), bold(sum),
                              list_in_words(differs)));
  }
  out.verdict.deciding_short = fmt::format("{} {}", sum, date_words(best->date));
  if (!best->note.empty()) add_once(out.verdict.remarks, sentence(best->note) + ".");
  out.verdict.would_change = "Another dated source for what was said.";
  out.verdict.rules = "said";
  out.words = out.verdict.deciding_short;
  return out;
}

}  // namespace tally::verdict
