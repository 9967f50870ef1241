// Statements: value, comparison, extreme, first, run, overtaking, trend.
#include <fmt/format.h>

#include <array>

#include "core/text.h"
#include "language/internal/parser.h"
#include "language/internal/words.h"
#include "language/types.h"

namespace tally::language::internal {

core::Result<Statement> Parser::statement() {
  TALLY_CHECK(enter());
  const Level level(depth_);
  if (is_word("not") && peek(1).kind != Token::Kind::end) return negation();
  TALLY_TRY(result, form());
  return Statement{std::move(result), false};
}

core::Result<Statement> Parser::negation() {
  take();
  TALLY_CHECK(expect("(", "after not"));
  TALLY_TRY(inner, statement());
  TALLY_CHECK(expect(")", "to close not (...)"));
  inner.negated = !inner.negated;
  return inner;
}

core::Result<Form> Parser::form() {
  if (is("(", 1) && peek().kind == Token::Kind::word) {
    const std::string name = core::to_lower(peek().text);
    const auto begin = [&] {
      take();
      take();
    };
    if (name == "max" || name == "min") {
      begin();
      return extreme(name == "max" ? Extreme::Kind::max : Extreme::Kind::min);
    }
    if (name == "first") return begin(), first();
    if (name == "run") return begin(), run();
    if (name == "overtakes") return begin(), overtakes();
    if (name == "said") return begin(), said();
    if (name == "effect") return begin(), effect();
  }
  return about_expr();
}

// Whatever begins with an expression: value, comparison, trend, at rate, target, query.
core::Result<Form> Parser::about_expr() {
  const Token from = peek();
  TALLY_TRY(subject, expr());
  TALLY_CHECK(unit_here(from, subject));
  TALLY_TRY(when, bracketed());
  if (starts_comparison()) return compared(from, std::move(subject), when);
  if (peek().kind == Token::Kind::end || is(")")) return Query{std::move(subject), when};
  const bool other = starts_trend() || starts_target() || is_word("at");
  if (!other) {
    return expected(
        "a comparison (= 190 bn USD), 'rises', 'falls', 'flat', 'reaches', 'at 25% a year' or the "
        "end");
  }
  if (when) {
    return expected(
        "a comparison (= 190 bn USD)",
        "without the period in brackets if 'rises', 'falls', 'at' or 'reaches' is meant");
  }
  if (starts_target()) return target(std::move(subject));
  if (is_word("at")) return at_rate(std::move(subject));
  return trend(std::move(subject));
}

core::Result<Form> Parser::compared(const Token& from, Expr subject, std::optional<When> when) {
  if (!when) {
    return expected("the period of the series in brackets, such as [2022]",
                    "or max(...), first(...), run(...) for a claim about many periods");
  }
  if (when->by) {
    return at(from, "a comparison is about one period, not several",
              "for many periods use run(...), first(...), max(...) or 'rises'");
  }
  TALLY_TRY(unit, unit_here(from, subject));
  TALLY_TRY(compared, right(unit));
  if (compared.operand.kind != Operand::Kind::series) {
    return Value{std::move(subject), *when, compared.comparator, compared.hedge,
                 std::move(compared.operand)};
  }
  Compare out;
  out.left = std::move(subject);
  out.left_when = *when;
  out.comparator = compared.comparator;
  out.hedge = compared.hedge;
  out.factor = compared.operand.factor;
  out.right = std::move(**compared.operand.expr);
  out.right_when = compared.operand.when.value_or(*when);
  if (out.right_when.by) return at(from, "a comparison is about one period, not several");
  return out;
}

core::Result<Form> Parser::extreme(Extreme::Kind kind) {
  const Token from = peek();
  Extreme extreme;
  extreme.kind = kind;
  TALLY_TRY(subject, expr());
  TALLY_CHECK(unit_here(from, subject));
  extreme.expr = std::move(subject);
  TALLY_CHECK(expect(")", kind == Extreme::Kind::max ? "to close max(...)" : "to close min(...)"));
  TALLY_CHECK(expect_word("at", "and the period of the extreme: at 2022"));
  TALLY_TRY(when, single_when());
  extreme.at = when;
  TALLY_CHECK(extreme_window(extreme));
  return extreme;
}

core::Status Parser::extreme_window(Extreme& extreme) {
  bool ever = false;
  while (true) {
    const Token from = peek();
    bool twice = false;
    if (accept_word("ever")) {
      twice = ever;
      ever = true;
    } else if (accept_word("since")) {
      twice = extreme.since.has_value();
      TALLY_TRY(begin, month());
      extreme.since = begin;
    } else if (accept_word("in")) {
      TALLY_TRY(number, whole_number("a number of years or months", 1200));
      const auto step = peek().kind == Token::Kind::word ? step_of(peek().text) : std::nullopt;
      if (step != Step::year && step != Step::month) return expected("years or months");
      take();
      auto& window = step == Step::year ? extreme.within_years : extreme.within_months;
      twice = window.has_value();
      window = number;
    } else if (accept_word("among")) {
      twice = extreme.among_same_months;
      TALLY_CHECK(same_months(extreme));
      extreme.among_same_months = true;
    } else {
      break;
    }
    if (twice) return at(from, fmt::format("'{}' is said twice", from.text));
  }
  const bool window = extreme.since || extreme.within_years || extreme.within_months;
  if (ever && window) return expected("either 'ever' or a window, not both");
  if (!ever && !window && !extreme.among_same_months) {
    return expected(
        "'ever', 'since 2010', 'in 11 years' or 'among ...': over which time it is the extreme");
  }
  return {};
}

// among same months, among first quarters, among Mays.
core::Status Parser::same_months(const Extreme& extreme) {
  const Token from = peek();
  std::string words;
  while (peek().kind == Token::Kind::word && words.size() < 40) {
    if (!words.empty() && (is_word("ever") || is_word("since") || is_word("in"))) break;
    words += (words.empty() ? "" : " ") + std::string(take().text);
  }
  const std::string known = same_months_words(extreme.at);
  const std::string lower = core::to_lower(words);
  if (lower == core::to_lower(known) || lower == "same months") return {};
  if (extreme.at.period.is_year() && lower == "years") return {};
  return at(from, fmt::format("expected 'among {}', for {}", known, extreme.at.period.in_words()));
}

core::Result<Form> Parser::first() {
  First first;
  const Token from = peek();
  TALLY_TRY(what, condition());
  first.condition = std::move(what);
  TALLY_CHECK(expect(")", "to close first(...)"));
  while (true) {
    const Token word = peek();
    bool twice = false;
    if (accept_word("at")) {
      twice = first.at.has_value();
      TALLY_TRY(when, single_when());
      first.at = when;
    } else if (accept_word("since")) {
      twice = first.since.has_value();
      TALLY_TRY(since, period());
      first.since = since;
    } else if (accept_word("in")) {
      twice = first.within_months.has_value();
      TALLY_TRY(months, months_length("a length such as 6 months"));
      first.within_months = months;
    } else if (accept_word("after")) {
      twice = first.after.has_value();
      TALLY_TRY(after, period());
      first.after = after;
    } else {
      break;
    }
    if (twice) return at(word, fmt::format("'{}' is said twice", word.text));
  }
  if (!first.at && !first.after) {
    return expected("'at' and the period in which it was first so, or 'after' and a period");
  }
  return first;
}

core::Result<Form> Parser::run() {
  Run run;
  TALLY_TRY(what, condition());
  run.condition = std::move(what);
  TALLY_CHECK(expect(")", "to close run(...)"));
  if (!is("=") && !is(">=")) {
    return expected("= or >= and the length: run(...) >= 10 years to 2022",
                    is(">") ? "'over ten years' is >= over 10 years" : "");
  }
  TALLY_TRY(sign, comparator());
  run.comparator = sign;
  run.hedge = hedge();
  TALLY_TRY(length, whole_number("a number of years, quarters or months", 1200));
  run.length = length;
  if (is_word("fiscal") && (is_word("years", 1) || is_word("year", 1))) {
    take();
    run.step = Step::fiscal_year;
  } else {
    const auto step = peek().kind == Token::Kind::word ? step_of(peek().text) : std::nullopt;
    if (!step) return expected("years, halves, quarters, months or fiscal years");
    run.step = *step;
  }
  take();
  TALLY_CHECK(expect_word("to", "and the last period of the run: to 2022"));
  const Token from = peek();
  TALLY_TRY(last, period());
  run.to = last;
  if (last.months() != months_in(run.step)) {
    return at(from, fmt::format("the last period of a run of {}s is one {}", word_of(run.step),
                                word_of(run.step)));
  }
  return run;
}

core::Result<Form> Parser::overtakes() {
  Overtake overtake;
  TALLY_TRY(winner, party());
  overtake.winner = std::move(winner);
  TALLY_CHECK(expect(",", "and who is overtaken: overtakes(CHN, DEU; turnover(RUS, *))"));
  TALLY_TRY(loser, party());
  overtake.loser = std::move(loser);
  TALLY_CHECK(expect(";", "and in what: overtakes(CHN, DEU; turnover(RUS, *))"));
  const Token from = peek();
  TALLY_TRY(of, series());
  const bool stars = (of.a.kind == Party::Kind::any) != (of.b.kind == Party::Kind::any);
  const bool parties =
      overtake.winner.kind != Party::Kind::any && overtake.loser.kind != Party::Kind::any;
  if (!stars || !parties)
    return at(from, "overtakes() needs one '*' in its flow: turnover(RUS, *)");
  overtake.of = std::move(of);
  TALLY_CHECK(expect(")", "to close overtakes(...)"));
  TALLY_CHECK(expect_word("at", "and the period: at 2010"));
  TALLY_TRY(when, single_when());
  overtake.at = when;
  return overtake;
}

bool Parser::starts_trend() const {
  if (starts_target()) return false;
  std::size_t ahead = 0;
  while (is_word("is", ahead) || is_word("stays", ahead) || is_word("steadily", ahead)) {
    if (++ahead > 2) return false;
  }
  return is_word("rises", ahead) || is_word("falls", ahead) || is_word("flat", ahead);
}

core::Result<Form> Parser::trend(Expr subject) {
  Trend trend;
  trend.expr = std::move(subject);
  if (is_word("is") || is_word("stays")) take();
  trend.steadily = accept_word("steadily");
  const Token kind = take();
  const std::string word = core::to_lower(kind.text);
  if (word != "rises" && word != "falls" && word != "flat") {
    return at(kind, "expected 'rises', 'falls' or 'flat'");
  }
  trend.kind = word == "rises"   ? Trend::Kind::rises
               : word == "falls" ? Trend::Kind::falls
                                 : Trend::Kind::flat;
  trend.steadily = accept_word("steadily") || trend.steadily;
  const Token from = peek();
  TALLY_TRY(over, when());
  if (!over.by) {
    if (!range_written_ || over.fiscal_of) {
      return at(from, "a trend needs several periods: 2014..2021, or 2014-01..2014-09 by month");
    }
    over.by = range_step_;  // the ends say what the steps are: 2014-Q1..2015-Q2
  }
  if (over.period.months() < 2 * months_in(*over.by)) {
    return at(from, "a trend needs at least two periods");
  }
  trend.over = over;
  return trend;
}

}  // namespace tally::language::internal
