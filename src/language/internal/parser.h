// Recursive descent over the tokens of one statement. Never goes back: each rule looks at most
// three tokens ahead. Grammar: docs/statements.md. Split by rule group into internal/parse_*.cpp.
#ifndef TALLY_LANGUAGE_INTERNAL_PARSER_H_
#define TALLY_LANGUAGE_INTERNAL_PARSER_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "language/internal/lexer.h"
#include "language/statement.h"

namespace tally::language::internal {

inline constexpr int kDeepest = 64;         // nested expressions, parentheses and statements
inline constexpr int kMostOperations = 64;  // a + b + c ... in one expression
inline constexpr std::size_t kMostMembers = 300;

class Parser {
 public:
  explicit Parser(std::vector<Token> tokens, std::string_view source)
      : tokens_(std::move(tokens)), source_(source) {}

  core::Result<Statement> whole();

 private:
  // Counts nesting for as long as it lives.
  class Level {
   public:
    explicit Level(int& depth) : depth_(depth) { ++depth_; }
    ~Level() { --depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    int& depth_;
  };

  // What stands on the right of a comparison.
  struct Right {
    Comparator comparator = Comparator::eq;
    Hedge hedge = Hedge::none;
    Operand operand;
  };
  // One end of a period, as written.
  struct End {
    core::Period period;
    Step step = Step::year;
    bool fiscal = false;
    int fiscal_ending = 0;
  };

  // Tokens (parse.cpp).
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] bool is(std::string_view sign, std::size_t ahead = 0) const;
  [[nodiscard]] bool is_word(std::string_view word, std::size_t ahead = 0) const;
  const Token& take();
  bool accept(std::string_view sign);
  bool accept_word(std::string_view word);
  core::Status expect(std::string_view sign, std::string_view why = {});
  core::Status expect_word(std::string_view word, std::string_view why = {});
  [[nodiscard]] tl::unexpected<core::Error> expected(std::string_view what,
                                                     std::string hint = {}) const;
  [[nodiscard]] static tl::unexpected<core::Error> at(const Token& token, std::string message,
                                                      std::string hint = {});
  core::Status enter() const;

  // Places, parties, series (parse_series.cpp).
  core::Result<PlaceId> place();
  core::Result<PlaceId> place_named(const Token& from, const std::string& name);
  core::Result<std::string> place_text();
  core::Result<Party> party();
  core::Result<Party> sum_of_places();
  core::Status composition(Party& party);
  core::Result<Series> series();
  core::Status modifiers(Series& series);
  core::Result<Book> book();
  core::Result<Scope> scope();
  core::Result<std::string> product();

  // Expressions (parse_expr.cpp).
  core::Result<Expr> expr();
  core::Result<Expr> quotient();
  core::Result<Expr> primary();
  core::Result<Expr> function(std::string_view name);
  core::Result<Expr> with_base(bool percent);
  core::Result<Expr> share();
  core::Result<Expr> rank();
  core::Result<Expr> window(Window::Kind kind);
  core::Result<Box<Expr>> operand_expr();
  [[nodiscard]] bool starts_expr(std::size_t ahead = 0) const;
  [[nodiscard]] std::string nearest_form(std::string_view word) const;
  core::Result<core::Unit> unit_here(const Token& from, const Expr& expr) const;

  // Periods (parse_period.cpp).
  core::Result<When> when();
  core::Result<When> single_when();
  core::Result<core::Period> period();
  core::Result<std::optional<When>> bracketed();
  core::Result<End> end_of_range();
  core::Result<End> fiscal_end();
  core::Result<End> dashed_end(const Token& year_token, int year);
  core::Result<When> finish(const Token& from, const End& first, const End& last, bool range);
  core::Status step_suffix(const Token& from, When& when);
  core::Result<Month> month();
  core::Result<core::Day> day();
  core::Result<int> whole_number(std::string_view what, int most);
  core::Result<int> months_length(std::string_view what);
  [[nodiscard]] bool starts_period(std::size_t ahead = 0) const;

  // Values and conditions (parse_value.cpp).
  [[nodiscard]] bool starts_comparison() const;
  core::Result<Right> right(core::Unit unit);
  core::Result<Comparator> comparator();
  Hedge hedge();
  core::Result<Operand> range(core::Unit unit);
  core::Result<Operand> other_series(std::optional<Decimal> factor, core::Unit unit);
  core::Result<Quantity> quantity(core::Unit unit);
  core::Result<Quantity> fraction();
  core::Result<Decimal> number();
  core::Result<bool> unit_words(Quantity& quantity);
  core::Status settle(const Token& from, Quantity& quantity, bool bare, core::Unit unit);
  core::Result<Condition> condition();

  // Statements (parse_form.cpp, parse_target.cpp).
  core::Result<Statement> statement();
  core::Result<Statement> negation();
  core::Result<Form> form();
  core::Result<Form> about_expr();
  core::Result<Form> compared(const Token& from, Expr expr, std::optional<When> when);
  core::Result<Form> extreme(Extreme::Kind kind);
  core::Status extreme_window(Extreme& extreme);
  core::Status same_months(const Extreme& extreme);
  core::Result<Form> first();
  core::Result<Form> run();
  core::Result<Form> overtakes();
  core::Result<Form> trend(Expr expr);
  core::Result<Form> at_rate(Expr expr);
  core::Result<Form> target(Expr expr);
  core::Status deadline(Target& target);
  core::Result<Form> said();
  core::Result<Form> effect();
  [[nodiscard]] bool starts_trend() const;
  [[nodiscard]] bool starts_target() const;

  std::vector<Token> tokens_;
  std::string_view source_;
  std::size_t at_ = 0;
  int depth_ = 0;
  // Of the last period that was read: whether it was written A..B, and in which steps.
  bool range_written_ = false;
  Step range_step_ = Step::year;
};

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_PARSER_H_
