// Expressions: flows and what is derived from them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "language/internal/parser.h"
#include "language/internal/words.h"
#include "language/types.h"

namespace tally::language::internal {
namespace {

constexpr std::array<std::string_view, 11> kFunctions = {
    "exports", "imports", "turnover", "balance", "growth", "change",
    "diff",    "share",   "rank",     "sum",     "mean"};
constexpr std::array<std::string_view, 8> kForms = {"max",       "min",  "first",  "run",
                                                    "overtakes", "said", "effect", "not"};

// Other words that people write for a form.
struct Synonym {
  std::string_view word, form;
};
constexpr std::array<Synonym, 14> kSynonyms = {{{"trade", "turnover"},
                                                {"export", "exports"},
                                                {"import", "imports"},
                                                {"sales", "exports"},
                                                {"purchases", "imports"},
                                                {"deficit", "balance"},
                                                {"surplus", "balance"},
                                                {"average", "mean"},
                                                {"record", "max"},
                                                {"highest", "max"},
                                                {"lowest", "min"},
                                                {"streak", "run"},
                                                {"difference", "diff"},
                                                {"total", "sum"}}};

}  // namespace

bool Parser::starts_expr(std::size_t ahead) const {
  if (is("(", ahead)) return true;
  const Token& token = peek(ahead);
  if (token.kind != Token::Kind::word || !is("(", ahead + 1)) return false;
  const std::string lower = core::to_lower(token.text);
  return std::find(kFunctions.begin(), kFunctions.end(), lower) != kFunctions.end();
}

std::string Parser::nearest_form(std::string_view word) const {
  const std::string lower = core::to_lower(word.substr(0, 40));
  for (const Synonym& synonym : kSynonyms) {
    if (lower == synonym.word) return fmt::format("write {}(...)", synonym.form);
  }
  std::vector<std::string> known(kFunctions.begin(), kFunctions.end());
  known.insert(known.end(), kForms.begin(), kForms.end());
  const std::string near = core::nearest(lower, known);
  return near.empty() ? "" : fmt::format("did you mean {}(...)?", near);
}

core::Result<core::Unit> Parser::unit_here(const Token& from, const Expr& expr) const {
  auto unit = unit_of(expr);
  if (unit) return unit;
  core::Error error = unit.error();
  error.place = {{}, 1, from.column};
  return core::fail(std::move(error));
}

core::Result<Expr> Parser::expr() {
  TALLY_CHECK(enter());
  const Level level(depth_);
  TALLY_TRY(result, quotient());
  int operations = 0;
  while (is("+") || is("-")) {
    if (++operations > kMostOperations) return expected("a shorter sum");
    Binary binary;
    binary.op = take().is("+") ? Binary::Op::add : Binary::Op::subtract;
    TALLY_TRY(right, quotient());
    binary.left = std::move(result);
    binary.right = std::move(right);
    result = Expr{std::move(binary)};
  }
  return result;
}

core::Result<Expr> Parser::quotient() {
  TALLY_TRY(result, primary());
  int operations = 0;
  while (accept("/")) {
    if (++operations > kMostOperations) return expected("fewer divisions");
    Binary binary;
    TALLY_TRY(right, primary());
    binary.left = std::move(result);
    binary.right = std::move(right);
    result = Expr{std::move(binary)};
  }
  return result;
}

core::Result<Expr> Parser::primary() {
  if (accept("(")) {
    TALLY_TRY(inner, expr());
    TALLY_CHECK(expect(")"));
    return inner;
  }
  const Token& token = peek();
  if (token.kind != Token::Kind::word) {
    return expected("a series such as exports(RUS, CHN) or growth(turnover(RUS, CHN))");
  }
  const std::string name = core::to_lower(token.text);
  if (flow_of(name)) {
    TALLY_TRY(flow, series());
    return Expr{std::move(flow)};
  }
  if (std::find(kFunctions.begin(), kFunctions.end(), name) == kFunctions.end()) {
    return expected("a series such as exports(RUS, CHN) or growth(turnover(RUS, CHN))",
                    nearest_form(name));
  }
  take();
  return function(name);
}

core::Result<Expr> Parser::function(std::string_view name) {
  TALLY_CHECK(expect("(", fmt::format("after {}", name)));
  const auto inside = [&]() -> core::Result<Expr> {
    if (name == "growth") {
      TALLY_TRY(of, operand_expr());
      return Expr{Growth{std::move(of)}};
    }
    if (name == "change" || name == "diff") return with_base(name == "change");
    if (name == "share") return share();
    if (name == "rank") return rank();
    return window(name == "sum" ? Window::Kind::sum : Window::Kind::mean);
  };
  TALLY_TRY(result, inside());
  TALLY_CHECK(expect(")", fmt::format("to close {}(...)", name)));
  const bool modifier =
      (is_word("in") && peek(1).kind == Token::Kind::word && currency_of(peek(1).text)) ||
      is_word("product") || is_word("scope") || is_word("by");
  if (modifier) {
    return at(peek(), fmt::format("'{}' belongs to a flow, not to {}(...)", peek().text, name),
              "put it inside the parentheses, behind exports(...), imports(...), turnover(...) or "
              "balance(...)");
  }
  return result;
}

core::Result<Box<Expr>> Parser::operand_expr() {
  TALLY_TRY(inner, expr());
  return Box<Expr>(std::move(inner));
}

core::Result<Expr> Parser::with_base(bool percent) {
  TALLY_TRY(of, operand_expr());
  TALLY_CHECK(expect(";", "and the period that it is measured from: change(exports(A, B); 2013)"));
  TALLY_TRY(base, period());
  if (percent) return Expr{Change{std::move(of), base}};
  return Expr{Diff{std::move(of), base}};
}

core::Result<Expr> Parser::share() {
  TALLY_TRY(part, operand_expr());
  TALLY_CHECK(expect(";", "and the whole: share(exports(A, B); exports(A, WLD))"));
  TALLY_TRY(whole, operand_expr());
  return Expr{Share{std::move(part), std::move(whole)}};
}

core::Result<Expr> Parser::rank() {
  Rank rank;
  TALLY_TRY(subject, party());
  rank.subject = std::move(subject);
  TALLY_CHECK(expect(";", "and what is ranked: rank(CHN; exports(RUS, *))"));
  TALLY_TRY(of, series());
  rank.of = std::move(of);
  return Expr{std::move(rank)};
}

core::Result<Expr> Parser::window(Window::Kind kind) {
  Window window;
  window.kind = kind;
  TALLY_TRY(of, operand_expr());
  window.of = std::move(of);
  TALLY_CHECK(expect(";", "and the length: sum(exports(A, B); 12 months)"));
  TALLY_TRY(months, months_length("a length such as 12 months"));
  window.months = months;
  return Expr{std::move(window)};
}

}  // namespace tally::language::internal
