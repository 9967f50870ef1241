// Comparisons, values as written, conditions.
#include <fmt/format.h>

#include <array>

#include "core/text.h"
#include "language/internal/parser.h"
#include "language/internal/words.h"
#include "language/types.h"

namespace tally::language::internal {
namespace {

using core::Unit;

std::string unit_hint(Unit unit) {
  switch (unit) {
    case Unit::money:
      return "this counts money: 190 bn USD";
    case Unit::percent:
      return "this counts per cent: 25%";
    case Unit::points:
      return "this counts percentage points: 6 points";
    case Unit::ratio:
      return "this is a ratio: 3 x";
    case Unit::rank:
      return "this is a rank: a whole number, 1 is the largest";
    case Unit::count:
      return {};
  }
  return {};
}

std::string_view symbol_currency(const Token& token) { return token.is("$") ? "USD" : token.text; }

}  // namespace

bool Parser::starts_comparison() const {
  for (std::string_view sign : {"=", "!=", "<", "<=", ">", ">="}) {
    if (is(sign)) return true;
  }
  return is_word("in");
}

core::Result<Comparator> Parser::comparator() {
  for (Comparator c : {Comparator::eq, Comparator::ne, Comparator::lt, Comparator::le,
                       Comparator::gt, Comparator::ge}) {
    if (accept(sign_of(c))) return c;
  }
  return expected("one of = != < <= > >=");
}

Hedge Parser::hedge() {
  if (accept_word("about") || accept_word("around")) return Hedge::about;
  if (accept_word("nearly") || accept_word("almost")) return Hedge::nearly;
  if (accept_word("over")) return Hedge::over;
  if (is_word("up") && is_word("to", 1)) {
    take();
    take();
    return Hedge::up_to;
  }
  return Hedge::none;
}

core::Result<Parser::Right> Parser::right(Unit unit) {
  Right right;
  if (accept_word("in")) {
    right.hedge = hedge();
    TALLY_TRY(operand, range(unit));
    right.operand = std::move(operand);
    return right;
  }
  TALLY_TRY(sign, comparator());
  right.comparator = sign;
  right.hedge = hedge();
  if (starts_expr()) {
    TALLY_TRY(operand, other_series(std::nullopt, unit));
    right.operand = std::move(operand);
    return right;
  }
  const bool factor = peek().kind == Token::Kind::number &&
                      (is_word("x", 1) || is_word("times", 1)) && starts_expr(2);
  if (factor) {
    TALLY_TRY(times, number());
    take();
    TALLY_TRY(operand, other_series(times, unit));
    right.operand = std::move(operand);
    return right;
  }
  TALLY_TRY(value, quantity(unit));
  right.operand.low = value;
  return right;
}

core::Result<Operand> Parser::other_series(std::optional<Decimal> factor, Unit unit) {
  const Token from = peek();
  Operand operand;
  operand.kind = Operand::Kind::series;
  operand.factor = factor;
  TALLY_TRY(other, expr());
  TALLY_TRY(other_unit, unit_here(from, other));
  if (other_unit != unit) {
    return at(from,
              fmt::format("{} cannot be compared with {}", name_of(unit), name_of(other_unit)));
  }
  operand.expr = Box<Expr>(std::move(other));
  TALLY_TRY(when, bracketed());
  operand.when = when;
  return operand;
}

// [60, 65] bn USD, or [900 mn USD, 1.1 bn USD].
core::Result<Operand> Parser::range(Unit unit) {
  const Token from = peek();
  TALLY_CHECK(expect("[", "and a range such as [60, 65] bn USD"));
  Operand operand;
  operand.kind = Operand::Kind::range;
  const auto part = [&](Quantity& out, bool& bare) -> core::Status {
    if (is_word("a") || is_word("an") || is_word("half")) {
      TALLY_TRY(value, fraction());
      out = value;
      bare = false;
      return {};
    }
    TALLY_TRY(value, number());
    out.number = value;
    TALLY_TRY(said, unit_words(out));
    bare = !said;
    return {};
  };
  bool low_bare = true, high_bare = true;
  TALLY_CHECK(part(operand.low, low_bare));
  TALLY_CHECK(expect(",", "between the ends of the range"));
  TALLY_CHECK(part(operand.high, high_bare));
  TALLY_CHECK(expect("]", "to close the range"));
  if (low_bare && high_bare) {
    Quantity common;
    TALLY_TRY(said, unit_words(common));
    for (Quantity* end : {&operand.low, &operand.high}) {
      const Decimal written = end->number;
      *end = common;
      end->number = written;
    }
    low_bare = high_bare = !said;
  }
  TALLY_CHECK(settle(from, operand.low, low_bare, unit));
  TALLY_CHECK(settle(from, operand.high, high_bare, unit));
  if (operand.low.value() > operand.high.value()) {
    return at(from, "the lower end of the range comes first");
  }
  return operand;
}

core::Result<Decimal> Parser::number() {
  const bool negative = is("-") && peek(1).kind == Token::Kind::number;
  if (negative) take();
  if (peek().kind != Token::Kind::number) return expected("a number such as 190 or 25.3");
  const Token& token = take();
  const auto value = Decimal::parse(token.text);
  if (!value) return at(token, "a number has at most 18 digits");
  return negative ? value->negated() : *value;
}

// Reads the scale and unit behind a number; false if there is none.
core::Result<bool> Parser::unit_words(Quantity& out) {
  bool said = false;
  if (peek().kind == Token::Kind::word) {
    if (const auto scale = scale_of(peek().text)) {
      take();
      out.scale = *scale;
      said = true;
      // "lakh crore" is a trillion.
      if (*scale == 5 && peek().kind == Token::Kind::word && scale_of(peek().text) == 7) {
        take();
        out.scale = 12;
      }
    }
  }
  const Token& token = peek();
  if (out.scale == 0) {
    Unit unit = Unit::money;
    if (is("%") || is_word("percent")) {
      unit = Unit::percent;
    } else if (is_word("per") && is_word("cent", 1)) {
      take();
      unit = Unit::percent;
    } else if (is_word("points") || is_word("point") || is_word("pp")) {
      unit = Unit::points;
    } else if (is_word("x") || is_word("times")) {
      unit = Unit::ratio;
    }
    if (unit != Unit::money) {
      take();
      out.unit = unit;
      if (unit == Unit::percent && is_word("as") && is_word("fraction", 1)) {
        take();
        take();
        out.fraction_word = true;
      }
      return true;
    }
  }
  if (token.kind == Token::Kind::word) {
    if (const auto currency = currency_of(token.text)) {
      take();
      out.currency = *currency;
      said = true;
    }
  }
  return said;
}

// "a third", "half", "two thirds".
core::Result<Quantity> Parser::fraction() {
  const Token from = peek();
  std::string words(take().text);
  if (words != "half" && peek().kind == Token::Kind::word) words += " " + std::string(take().text);
  for (const Fraction& known : tables().fractions) {
    if (core::to_lower(words) != known.words) continue;
    Quantity value;
    value.number = known.percent;
    value.unit = Unit::percent;
    value.fraction_word = true;
    return value;
  }
  return at(from, "expected a number, or a fraction such as 'a third'");
}

core::Result<Quantity> Parser::quantity(Unit unit) {
  const Token from = peek();
  Quantity value;
  Currency before;
  for (std::string_view word : {"a", "an", "half", "two", "three", "four", "nine"}) {
    if (!is_word(word)) continue;
    TALLY_TRY(part, fraction());
    TALLY_CHECK(settle(from, part, false, unit));
    return part;
  }
  const bool negative = is("-") && (is("$", 1) || peek(1).kind == Token::Kind::word);
  const std::size_t ahead = negative ? 1 : 0;
  if ((is("$", ahead) || is_word("eur", ahead) || is_word("gbp", ahead)) &&
      peek(ahead + 1).kind == Token::Kind::number) {
    if (negative) take();
    before = *Currency::parse(symbol_currency(take()));
  }
  TALLY_TRY(written, number());
  value.number = negative ? written.negated() : written;
  const Token& last = tokens_[at_ - 1];
  if (is(",") && peek().begin == last.end && peek(1).kind == Token::Kind::number &&
      peek(1).begin == peek().end && peek(1).text.size() >= 3) {
    return expected("a number without commas", fmt::format("write {}{}", last.text, peek(1).text));
  }
  TALLY_TRY(said, unit_words(value));
  if (!before.empty()) {
    if (value.unit != Unit::money || !value.currency.empty()) {
      return at(from, "the currency is said twice");
    }
    value.currency = before;
  }
  TALLY_CHECK(settle(from, value, !said && before.empty(), unit));
  return value;
}

// Gives a bare number the unit of what it is compared with, and refuses unlike units.
core::Status Parser::settle(const Token& from, Quantity& value, bool bare, Unit unit) {
  if (bare) value.unit = unit;
  if (!comparable(unit, value)) {
    return at(from,
              fmt::format("{} cannot be compared with {}", name_of(unit), name_of(value.unit)),
              unit_hint(unit));
  }
  if (unit == Unit::rank && (value.number.exponent != 0 || value.number.mantissa < 0)) {
    return at(from, "a rank is a whole number, 1 for the largest");
  }
  if (peek().kind == Token::Kind::word && value.unit == Unit::money && value.currency.empty() &&
      !is_word("at") && !is_word("by") && !is_word("early") && !is_word("from") && !is_word("in") &&
      !is_word("within")) {
    std::vector<std::string> known;
    for (const ScaleWords& s : tables().scales) known.push_back(s.brief);
    for (const CurrencyWords& c : tables().currencies) known.push_back(c.currency.code());
    const std::string near = core::nearest(peek().text.substr(0, 40), known);
    return expected("a unit such as bn USD, mn EUR or %",
                    near.empty() ? "" : fmt::format("did you mean {}?", near));
  }
  return {};
}

core::Result<Condition> Parser::condition() {
  const Token from = peek();
  Condition condition;
  TALLY_TRY(left, expr());
  TALLY_TRY(unit, unit_here(from, left));
  condition.expr = std::move(left);
  if (is("[")) {
    return expected("a comparison", "a condition is tried in many periods, so it names none");
  }
  if (!starts_comparison()) return expected("a comparison such as > 100 bn USD");
  TALLY_TRY(compared, right(unit));
  condition.comparator = compared.comparator;
  condition.hedge = compared.hedge;
  condition.operand = std::move(compared.operand);
  return condition;
}

}  // namespace tally::language::internal
