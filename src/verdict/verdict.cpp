#include "verdict/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <future>

#include "language/print.h"
#include "numeric/threads.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/chart.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/figures.h"
#include "verdict/internal/form.h"
#include "verdict/internal/gate.h"
#include "verdict/internal/odds.h"
#include "verdict/internal/rank.h"
#include "verdict/internal/readings.h"
#include "verdict/internal/words.h"

namespace tally::verdict {

std::string_view word(Outcome outcome) {
  switch (outcome) {
    case Outcome::no_data:
      return "no data";
    case Outcome::not_checkable:
      return "not checkable";
    case Outcome::open:
      return "open";
    case Outcome::depends:
      return "depends on the reading";
    case Outcome::holds:
      return "holds";
    case Outcome::holds_roughly:
      return "holds roughly";
    case Outcome::fails:
      return "fails";
  }
  return "no data";
}

std::string_view sign(Outcome outcome) {
  switch (outcome) {
    case Outcome::no_data:
      return "∅";
    case Outcome::not_checkable:
      return "–";
    case Outcome::open:
      return "◔";
    case Outcome::depends:
      return "⇄";
    case Outcome::holds:
      return "✓";
    case Outcome::holds_roughly:
      return "≈";
    case Outcome::fails:
      return "✕";
  }
  return "∅";
}

std::string_view key(Outcome outcome) {
  switch (outcome) {
    case Outcome::no_data:
      return "no_data";
    case Outcome::not_checkable:
      return "not_checkable";
    case Outcome::open:
      return "open";
    case Outcome::depends:
      return "depends";
    case Outcome::holds:
      return "holds";
    case Outcome::holds_roughly:
      return "holds_roughly";
    case Outcome::fails:
      return "fails";
  }
  return "no_data";
}

Verdict firm(Outcome outcome, std::vector<Evidence> deciding, std::string summary) {
  Verdict out;
  const bool is_firm =
      outcome == Outcome::holds || outcome == Outcome::holds_roughly || outcome == Outcome::fails;
  const bool rests = std::any_of(deciding.begin(), deciding.end(),
                                 [](const Evidence& row) { return row.deciding; });
  std::stable_partition(deciding.begin(), deciding.end(),
                        [](const Evidence& row) { return row.deciding; });
  out.evidence = std::move(deciding);
  out.summary = std::move(summary);
  if (is_firm && rests) {
    out.outcome = outcome;
  } else {
    out.outcome = Outcome::no_data;
    out.missing = "figures that decide it";
  }
  return out;
}

struct Judge::Impl {
  const ledger::Ledger* ledger;
  core::Result<Rules> rules;
  // The two days of a verdict have nothing in common but what was read from the ledger, so that
  // each may be judged on a thread of its own.
  struct Bench {
    series::Engine engine;
    RankCache ranks;
    explicit Bench(series::Engine of) : engine(std::move(of)) {}
  };
  Bench hindsight_bench, day_bench;

  explicit Impl(const ledger::Ledger& of)
      : ledger(&of),
        rules(Rules::load()),
        hindsight_bench(series::Engine(of)),
        day_bench(hindsight_bench.engine.sibling()) {}

  Lens lens(const language::Context& context, bool on_the_day) {
    Bench& bench = on_the_day ? day_bench : hindsight_bench;
    Lens out;
    out.deps = {ledger, &bench.engine, &*rules, &bench.ranks};
    const Day today = ledger->today();
    out.said_on = context.said_on.value_or(today);
    out.on_the_day = on_the_day;
    out.as_of = on_the_day ? series::AsOf{out.said_on, false}
                           : series::AsOf{std::max(today, out.said_on), true};
    out.context = &context;
    return out;
  }

  struct Side {
    Judgement judgement;
    Lens lens;
    Choice choice;
    std::vector<Reading> readings;
    std::vector<Tried> tried;
    Outcome ordinary = Outcome::no_data;
    std::string words;
    std::future<std::optional<OpenOdds>> odds;
  };

  // One day's answer. The side must not move: its judgements point at rungs of its books.
  void side(Side& out, const language::Statement& statement, const language::Context& context,
            bool on_the_day, OddsDesk& desk);
  // Both days' answers as one. `then` is empty where no day is given.
  Checked together(const Question& question, Side& now, Side& then);
};

namespace {

void finish(Verdict& verdict, const Lens& lens) {
  verdict.as_of = lens.as_of.day;
  std::stable_partition(verdict.evidence.begin(), verdict.evidence.end(),
                        [](const Evidence& row) { return row.deciding; });
  if (verdict.outcome == Outcome::no_data && verdict.missing.empty())
    verdict.missing = "figures that decide it";
  if (!verdict.would_change.empty()) return;
  const bool held = verdict.outcome == Outcome::holds || verdict.outcome == Outcome::holds_roughly;
  if (held) {
    verdict.would_change =
        verdict.claim_interval_words.empty()
            ? "A revision of the figures shown."
            : fmt::format("A revision that takes the figure out of what was said ({}).",
                          verdict.claim_interval_words);
  } else if (verdict.outcome == Outcome::fails) {
    verdict.would_change =
        verdict.claim_interval_words.empty()
            ? "A revision of the figures shown."
            : fmt::format("A revision that brings the figure to what was said ({}).",
                          verdict.claim_interval_words);
  } else if (verdict.outcome == Outcome::no_data && !verdict.missing.empty()) {
    verdict.would_change = "What is missing: " + verdict.missing + ".";
  }
}

// Whether a sum of money stands in the statement without a currency.
bool lacks_currency(const language::Statement& statement) {
  const auto bare = [](const language::Quantity& q) {
    return q.unit == core::Unit::money && q.currency.empty();
  };
  const auto operand = [&](const language::Operand& o) {
    return o.kind != language::Operand::Kind::series && bare(o.low);
  };
  if (const auto* v = std::get_if<language::Value>(&statement.form)) return operand(v->operand);
  if (const auto* f = std::get_if<language::First>(&statement.form))
    return operand(f->condition.operand);
  if (const auto* r = std::get_if<language::Run>(&statement.form))
    return operand(r->condition.operand);
  if (const auto* t = std::get_if<language::Target>(&statement.form)) return bare(t->goal);
  if (const auto* a = std::get_if<language::AtRate>(&statement.form)) return bare(a->goal);
  return false;
}

// An assumption has to stand where the answer is.
void say_currency(Judgement& judgement, const language::Statement& statement) {
  if (!lacks_currency(statement)) return;
  Verdict& verdict = judgement.verdict;
  Currency currency;
  for (const Evidence& row : verdict.evidence) {
    if (currency.empty() && row.unit == core::Unit::money) currency = row.currency;
  }
  if (currency.empty()) return;
  verdict.summary +=
      fmt::format(" (No currency was named: read as {}, as the figures are.)", currency.code());
}

// What a figure was on the day and what it is now.
void note_revision(Verdict& now, const Judgement& then, const Judgement& later) {
  if (then.drawn.empty() || later.drawn.empty()) return;
  const Measured& a = then.drawn.back();
  const Measured& b = later.drawn.back();
  if (a.period != b.period || a.point.currency != b.point.currency || a.point.unit != b.point.unit)
    return;
  if (a.point.knowledge != ledger::Knowledge::known || a.rung == nullptr || b.rung == nullptr)
    return;
  if (a.rung->source != b.rung->source || a.rung->where != b.rung->where) return;
  if (std::abs(a.point.value - b.point.value) <= a.point.rounding + b.point.rounding) return;
  add_once(now.remarks,
           fmt::format("The figure for {} known on the day, {}, was later revised to {}.",
                       a.period.in_words(),
                       number_in_words(a.point.value, a.point.unit, a.point.currency),
                       number_in_words(b.point.value, b.point.unit, b.point.currency)));
}

}  // namespace

void Judge::Impl::side(Side& out, const language::Statement& statement,
                       const language::Context& context, bool on_the_day, OddsDesk& desk) {
  out.lens = lens(context, on_the_day);
  if (auto stopped = gate(statement, out.lens)) {
    out.judgement = std::move(*stopped);
    out.ordinary = out.judgement.verdict.outcome;
    finish(out.judgement.verdict, out.lens);
    return;
  }
  const Outline outline = outline_of(statement, out.lens.said_on, out.lens.day());
  out.lens.members_of = outline.members_of;
  out.choice = choose_book(outline, out.lens);
  out.lens.book = out.choice.ordinary;
  out.lens.currency = outline.currency;
  out.lens.convert = outline.convert;
  out.judgement = judge(statement, out.lens);
  weigh_scope(out.judgement, outline, out.lens);
  out.ordinary = out.judgement.verdict.outcome;
  out.words = out.judgement.words;
  const bool plain = out.ordinary != Outcome::open && out.ordinary != Outcome::not_checkable;
  if (plain) {
    out.readings = other_readings(statement, outline, out.choice, out.lens);
    out.tried.reserve(out.readings.size());
    for (const Reading& reading : out.readings) {
      Tried tried{&reading, judge(statement, reading.lens)};
      // A book without figures of its own is no reading: another's would stand under its name.
      const series::Rung* rung = tried.judgement.rung;
      const bool other_book = reading.lens.book.place != out.lens.book.place;
      if (other_book && rung != nullptr && rung->book != reading.lens.book.place) continue;
      out.tried.push_back(std::move(tried));
    }
    // A year that the text leaves open is the fiscal one where only that is on record.
    for (Tried& tried : out.tried) {
      const Outcome other = tried.judgement.verdict.outcome;
      if (!tried.reading->lens.fiscal || out.ordinary != Outcome::no_data ||
          other == Outcome::no_data)
        continue;
      out.judgement = tried.judgement;
      add_once(out.judgement.verdict.remarks,
               "The text names no year, and only the fiscal year is on record: judged by it.");
      break;
    }
    weigh_readings(out.judgement, out.tried, outline, out.lens);
  }
  say_currency(out.judgement, statement);
  if (out.lens.members_of && !out.judgement.verdict.evidence.empty()) {
    add_once(out.judgement.verdict.remarks,
             fmt::format("A bloc is taken with its members of {} in every period.",
                         Period{*out.lens.members_of, *out.lens.members_of}.in_words()));
  }
  if (out.lens.book.steps_in)
    add_once(out.judgement.verdict.remarks, sentence(out.lens.book.why) + ".");
  if (out.judgement.odds) out.odds = desk.ask(std::move(out.judgement.odds));
  finish(out.judgement.verdict, out.lens);
}

Judge::Judge(const ledger::Ledger& ledger) : impl_(std::make_unique<Impl>(ledger)) {}
Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;

Checked Judge::Impl::together(const Question& question, Side& now, Side& then) {
  const language::Statement& statement = *question.statement;
  Checked out;
  out.statement = statement;
  out.plain = language::plain(statement, question.context);
  const bool two_days = question.context.said_on.has_value();
  for (Side* side : {&now, &then}) {
    if (side->odds.valid()) side->judgement.verdict.odds = side->odds.get();
  }
  if (two_days) note_revision(now.judgement.verdict, then.judgement, now.judgement);
  const Side& day = two_days ? then : now;
  const Outline outline = outline_of(statement, now.lens.said_on, now.lens.day());
  const auto add_reading = [&](const std::string& name, bool ordinary, Outcome known, Outcome later,
                               std::string words) {
    out.readings.push_back({name, ordinary, known, later, std::move(words)});
  };
  if (!now.lens.book.name.empty()) {
    add_reading(ordinary_name(outline, now.lens), true, day.ordinary, now.ordinary, now.words);
    for (const Tried& tried : now.tried) {
      Outcome known = tried.judgement.verdict.outcome;
      if (two_days) {
        known = Outcome::no_data;
        for (const Tried& other : then.tried) {
          if (other.reading->name == tried.reading->name) known = other.judgement.verdict.outcome;
        }
      }
      const Outcome later = tried.judgement.verdict.outcome;
      if (known == Outcome::no_data && later == Outcome::no_data) continue;
      add_reading(tried.reading->name, false, known, later, tried.judgement.words);
    }
    out.chosen_reading = fmt::format("By {}: {}.", now.lens.book.name, now.lens.book.why);
  }
  const Lens* other_book = nullptr;
  for (const Tried& tried : now.tried) {
    if (other_book == nullptr && tried.judgement.rung != nullptr &&
        tried.reading->lens.merge == Merge::none &&
        tried.reading->lens.book.place != now.lens.book.place) {
      other_book = &tried.reading->lens;
    }
  }
  out.chart = chart_of(statement, now.judgement, now.lens, other_book);
  out.hindsight = std::move(now.judgement.verdict);
  out.as_known = two_days ? std::move(then.judgement.verdict) : out.hindsight;
  return out;
}

core::Result<std::vector<Checked>> Judge::check(std::span<const Question> questions) {
  if (!impl_->rules) return core::fail(impl_->rules.error());
  // A thread costs more than one statement does.
  const bool alone = questions.size() < 2 || numeric::processors() < 2;
  std::vector<Impl::Side> now(questions.size()), then(questions.size());
  OddsDesk desk(!alone);
  const auto judge_later = [&] {
    for (std::size_t i = 0; i < questions.size(); ++i)
      impl_->side(now[i], *questions[i].statement, questions[i].context, false, desk);
  };
  const auto judge_then = [&] {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (questions[i].context.said_on)
        impl_->side(then[i], *questions[i].statement, questions[i].context, true, desk);
    }
  };
  auto other = std::async(alone ? std::launch::deferred : std::launch::async, judge_later);
  judge_then();
  other.get();
  std::vector<Checked> out;
  out.reserve(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i)
    out.push_back(impl_->together(questions[i], now[i], then[i]));
  return out;
}

core::Result<Checked> Judge::check(const language::Statement& statement,
                                   const language::Context& context) {
  const Question question{&statement, context};
  TALLY_TRY(checked, check(std::span(&question, 1)));
  return std::move(checked.front());
}

core::Result<Judge::Table> Judge::figures(const language::Query& query,
                                          const language::Context& context) {
  if (!impl_->rules) return core::fail(impl_->rules.error());
  const language::Statement statement{query, false};
  Lens lens = impl_->lens(context, context.said_on.has_value());
  if (auto stopped = gate(statement, lens);
      stopped && stopped->verdict.outcome == Outcome::no_data) {
    Table out;
    out.title = language::plain(query.expr);
    out.remarks.push_back(stopped->verdict.summary);
    return out;
  }
  return figures_of(query, lens);
}

}  // namespace tally::verdict
