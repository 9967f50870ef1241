// Statements about goals, sayings and effects.
#include <fmt/format.h>

#include "core/text.h"
#include "language/internal/parser.h"
#include "language/internal/words.h"
#include "language/types.h"

namespace tally::language::internal {

using core::Unit;

namespace {

struct Verb {
  std::string_view first, second;
  Comparator comparator;
};
// `second` is empty for one word. Longer ones first.
constexpr Verb kVerbs[] = {{"falls", "below", Comparator::lt},
                           {"falls", "to", Comparator::le},
                           {"comes", "to", Comparator::eq},
                           {"reaches", "", Comparator::ge},
                           {"exceeds", "", Comparator::gt}};

}  // namespace

bool Parser::starts_target() const {
  for (const Verb& verb : kVerbs) {
    if (is_word(verb.first) && (verb.second.empty() || is_word(verb.second, 1))) return true;
  }
  return false;
}

core::Result<Form> Parser::target(Expr subject) {
  Target target;
  const Token from = peek();
  TALLY_TRY(unit, unit_here(from, subject));
  target.expr = std::move(subject);
  for (const Verb& verb : kVerbs) {
    if (!is_word(verb.first) || (!verb.second.empty() && !is_word(verb.second, 1))) continue;
    take();
    if (!verb.second.empty()) take();
    target.comparator = verb.comparator;
    break;
  }
  target.hedge = hedge();
  // Of money, a goal may also be a multiple or a growth: reaches 2 x from 2020.
  const Token value = peek();
  std::size_t ahead = is("-") ? 2 : 1;
  const bool multiple = is_word("x", ahead) || is_word("times", ahead);
  const bool percent = is("%", ahead) || is_word("percent", ahead) || is_word("per", ahead);
  if (value.kind == Token::Kind::word && !is_word("eur") && !is_word("gbp")) {
    return expected("the goal, such as 200 bn USD, 50% or 2 x");
  }
  const Unit goal = unit != Unit::money ? unit
                    : multiple          ? Unit::ratio
                    : percent           ? Unit::percent
                                        : unit;
  TALLY_TRY(amount, quantity(goal));
  target.goal = amount;
  if (accept_word("from")) {
    if (goal != Unit::ratio && goal != Unit::percent) {
      return at(value, "'from' belongs to a multiple or a growth: reaches 2 x from 2020 by 2025");
    }
    TALLY_TRY(base, period());
    target.base = base;
  }
  TALLY_CHECK(deadline(target));
  target.early = accept_word("early");
  return target;
}

// by 2024, in 2024, within any 12 months [by 2024], or nothing.
core::Status Parser::deadline(Target& target) {
  if (accept_word("within")) {
    TALLY_CHECK(expect_word("any", "12 months"));
    if (peek().text != "12" || !is_word("months", 1)) return expected("'12 months'");
    take();
    take();
    target.resolution = Target::Resolution::any_12_months;
  } else if (accept_word("in")) {
    TALLY_TRY(in, period());
    target.by = in;
    target.resolution = Target::Resolution::in_period;
    return {};
  }
  if (!accept_word("by")) return {};
  TALLY_TRY(by, period());
  target.by = by;
  return {};
}

// at 25% a year [from 2022] reaches 200 bn USD by 2024 [early].
core::Result<Form> Parser::at_rate(Expr subject) {
  AtRate out;
  TALLY_CHECK(expect_word("at"));
  const Token from = peek();
  TALLY_TRY(unit, unit_here(from, subject));
  out.expr = std::move(subject);
  TALLY_TRY(rate, quantity(Unit::percent));
  out.rate = rate;
  if (!accept_word("a") && !accept_word("per")) return expected("'a year' after the rate");
  TALLY_CHECK(expect_word("year"));
  if (accept_word("from")) {
    TALLY_TRY(base, period());
    out.from = base;
  }
  TALLY_CHECK(expect_word("reaches", "and the goal"));
  TALLY_TRY(goal, quantity(unit));
  out.goal = goal;
  TALLY_CHECK(expect_word("by", "and the deadline: by 2024"));
  TALLY_TRY(by, period());
  out.by = by;
  out.early = accept_word("early");
  return out;
}

core::Result<Form> Parser::said() {
  Said said;
  const Token& speaker = take();
  if (speaker.kind != Token::Kind::string) {
    return at(speaker, "expected the speaker in quotes: said(\"Vladimir Putin\", 2022-02-04, ...)");
  }
  said.speaker = speaker.value;
  TALLY_CHECK(expect(",", "after the speaker"));
  if (starts_period()) {
    const bool full = is("-", 1) && is("-", 3) && peek(2).kind == Token::Kind::number;
    if (full) {
      TALLY_TRY(on, day());
      said.day = on;
    } else {
      TALLY_TRY(around, period());
      said.around = around;
    }
    TALLY_CHECK(expect(",", "after the day"));
  }
  TALLY_TRY(what, statement());
  said.what = std::move(what);
  TALLY_CHECK(expect(")", "to close said(...)"));
  return said;
}

core::Result<Form> Parser::effect() {
  Effect effect;
  const Token& cause = take();
  if (cause.kind == Token::Kind::string && !cause.value.empty()) {
    effect.cause = cause.value;
  } else if (cause.kind == Token::Kind::word) {
    effect.cause = std::string(cause.text);
  } else {
    return at(cause,
              "expected a cause: effect(sanctions on RUS by WEST, 2014..; exports(RUS, CHN)) > 0");
  }
  TALLY_CHECK(expect_word("on", "and who bears it"));
  TALLY_TRY(on, party());
  effect.on = std::move(on);
  TALLY_CHECK(expect_word("by", "and who brings it"));
  TALLY_TRY(by, party());
  effect.by = std::move(by);
  TALLY_CHECK(expect(",", "and since when: 2014.."));
  TALLY_TRY(from, month());
  effect.from = from;
  TALLY_CHECK(expect("..", "after the start"));
  if (!is(";")) {
    const Token to_token = peek();
    TALLY_TRY(to, period());
    if (to.last < from) return at(to_token, "the range ends before it begins");
    effect.to = to.last;
  }
  TALLY_CHECK(expect(";", "and the series on which it works"));
  const Token subject = peek();
  TALLY_TRY(on_what, expr());
  TALLY_TRY(unit, unit_here(subject, on_what));
  effect.on_what = std::move(on_what);
  TALLY_CHECK(expect(")", "to close effect(...)"));
  TALLY_TRY(sign, comparator());
  effect.comparator = sign;
  const bool percent = is("%", 1) || is("%", 2);
  TALLY_TRY(value, quantity(percent ? Unit::percent : unit));
  effect.value = value;
  return effect;
}

}  // namespace tally::language::internal
