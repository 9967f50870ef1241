#include "gravity/formula.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "core/text.h"

namespace tally::gravity {
namespace {

constexpr std::size_t kLongest = std::size_t{64} * 1024;
constexpr int kDeepest = 100;

bool is_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Operator {
  std::string_view text;
  int strength;
};
// Longer ones first. '^' is handled apart: it binds tightest and to the right.
constexpr std::array<Operator, 13> kOperators = {{{"==", 4},
                                                  {"!=", 4},
                                                  {"<=", 4},
                                                  {">=", 4},
                                                  {"&&", 2},
                                                  {"||", 1},
                                                  {"<", 4},
                                                  {">", 4},
                                                  {"&", 2},
                                                  {"+", 5},
                                                  {"-", 5},
                                                  {"*", 6},
                                                  {"/", 6}}};

// Backticks where the bare name would be read as something else: '.7p' begins with a number.
std::string column_name(std::string_view name) {
  const bool number = name.size() > 1 && name[0] == '.' && is_digit(name[1]);
  bool plain = !name.empty() && is_start(name.front()) && !number;
  for (const char c : name) plain = plain && (is_start(c) || is_digit(c));
  return plain ? std::string(name) : fmt::format("`{}`", name);
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  core::Result<Formula> formula() {
    TALLY_CHECK(check_text());
    Formula out;
    TALLY_TRY(outcome, expression(1));
    out.outcome = std::move(outcome);
    if (!take("~")) return wrong("expected '~' after the outcome");
    TALLY_CHECK(regressors(out));
    if (take("|")) TALLY_CHECK(effects(out));
    if (take("|")) return wrong("a second '|' (instruments) is not offered");
    if (!at_end()) return wrong("expected '+', '|' or the end");
    if (!out.effects.empty()) out.constant = false;
    return out;
  }

  core::Result<Expression> alone() {
    TALLY_CHECK(check_text());
    TALLY_TRY(value, expression(1));
    if (!at_end()) return wrong("expected an operator or the end");
    return value;
  }

  core::Result<std::vector<std::string>> interaction_alone() {
    TALLY_CHECK(check_text());
    TALLY_TRY(value, interaction());
    if (!at_end()) return wrong("expected '^' or the end");
    return value;
  }

 private:
  tl::unexpected<core::Error> wrong(std::string what) const {
    const auto column = core::code_points(text_.substr(0, at_));
    return core::fail(core::Code::bad_usage, "formula: " + std::move(what), {"", 0, column + 1});
  }

  core::Status check_text() {
    if (text_.size() > kLongest) {
      return core::fail(core::Code::too_large, "formula: longer than 64 KiB");
    }
    if (core::first_invalid_utf8(text_)) {
      return core::fail(core::Code::bad_usage, "formula: the text is not UTF-8");
    }
    for (const char c : text_) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        return core::fail(core::Code::bad_usage, "formula: a control character");
      }
    }
    return {};
  }

  void space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
      ++at_;
    }
  }
  bool at_end() {
    space();
    return at_ == text_.size();
  }
  bool looks_at(std::string_view token) {
    space();
    return text_.substr(at_).starts_with(token);
  }
  bool take(std::string_view token) {
    if (!looks_at(token)) return false;
    at_ += token.size();
    return true;
  }

  core::Result<std::string> identifier() {
    space();
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '`') {
      const std::size_t end = text_.find('`', at_ + 1);
      if (end == std::string_view::npos) return wrong("a ` without its partner");
      at_ = end + 1;
      if (end == begin + 1) return wrong("an empty name");
      return std::string(text_.substr(begin + 1, end - begin - 1));
    }
    if (at_ < text_.size() && is_start(text_[at_]) && !starts_number()) {
      while (at_ < text_.size() && (is_start(text_[at_]) || is_digit(text_[at_]))) ++at_;
      return std::string(text_.substr(begin, at_ - begin));
    }
    return wrong("expected the name of a column");
  }

  bool starts_number() const {
    const auto digit = [&](std::size_t k) { return k < text_.size() && is_digit(text_[k]); };
    return digit(at_) || (at_ < text_.size() && text_[at_] == '.' && digit(at_ + 1));
  }

  core::Result<Expression> number() {
    double value = 0;
    const char* begin = text_.data() + at_;
    const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
    if (error != std::errc()) return wrong("a number that cannot be represented");
    at_ += static_cast<std::size_t>(end - begin);
    return Expression{
        .kind = Expression::Kind::number, .number = value, .name = {}, .arguments = {}};
  }

  core::Result<Expression> quoted(char quote) {
    const std::size_t end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos) return wrong("a text without its closing quote");
    Expression out{.kind = Expression::Kind::text, .number = 0, .name = {}, .arguments = {}};
    out.name = std::string(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return out;
  }

  static Expression call(std::string name, std::vector<Expression> arguments) {
    return {.kind = Expression::Kind::call,
            .number = 0,
            .name = std::move(name),
            .arguments = std::move(arguments)};
  }

  core::Result<Expression> named() {
    const bool ticked = text_[at_] == '`';
    TALLY_TRY(name, identifier());
    if (ticked || !looks_at("(")) {
      return Expression{
          .kind = Expression::Kind::column, .number = 0, .name = std::move(name), .arguments = {}};
    }
    static const std::vector<std::string> kFunctions = {"log", "log1p", "log10", "exp", "sqrt",
                                                        "abs", "asinh", "min",   "max", "I"};
    bool known = false;
    for (const std::string& function : kFunctions) known = known || function == name;
    if (!known) {
      const std::string near = core::nearest(name, kFunctions);
      return wrong(fmt::format("there is no function '{}'{}", name,
                               near.empty() ? "" : fmt::format("; did you mean {}?", near)));
    }
    (void)take("(");
    const Depth inside(*this);
    std::vector<Expression> arguments;
    do {
      TALLY_TRY(argument, expression(1));
      arguments.push_back(std::move(argument));
    } while (take(","));
    if (!take(")")) return wrong("expected ')'");
    const bool several = name == "min" || name == "max";
    if (several ? arguments.size() < 2 : arguments.size() != 1) {
      return wrong(fmt::format("{}() takes {}", name, several ? "two or more" : "one argument"));
    }
    if (name == "I") return std::move(arguments.front());
    return call(std::move(name), std::move(arguments));
  }

  core::Result<Expression> primary() {
    space();
    if (at_ == text_.size()) return wrong("expected an expression, found the end");
    if (starts_number()) return number();
    const char c = text_[at_];
    if (c == '\'' || c == '"') return quoted(c);
    if (c == '(') {
      ++at_;
      const Depth inside(*this);
      TALLY_TRY(inner, expression(1));
      if (!take(")")) return wrong("expected ')'");
      return inner;
    }
    if (c == '`' || is_start(c)) return named();
    return wrong("expected an expression");
  }

  core::Result<Expression> power() {
    TALLY_TRY(base, primary());
    if (!take("^")) return base;
    TALLY_TRY(exponent, unary());
    return call("^", {std::move(base), std::move(exponent)});
  }

  core::Result<Expression> unary() {
    const Depth depth(*this);
    if (depth_ > kDeepest) return wrong("nested too deeply");
    if (take("-")) {
      TALLY_TRY(value, unary());
      return call("neg", {std::move(value)});
    }
    if (take("+")) return unary();
    if (!looks_at("!=") && take("!")) {  // as in R: weaker than comparisons
      TALLY_TRY(value, expression(3));
      return call("!", {std::move(value)});
    }
    return power();
  }

  const Operator* next_operator(int least) {
    for (const Operator& op : kOperators) {
      if (!looks_at(op.text)) continue;
      return op.strength >= least ? &op : nullptr;
    }
    // A lone '|' is 'or' inside brackets and in conditions; in a formula it starts the effects.
    static constexpr Operator kOr = {"|", 1};
    if (looks_at("|") && (depth_ > 1 || condition_) && least <= 1) return &kOr;
    return nullptr;
  }

  core::Result<Expression> expression(int least) {
    const Depth depth(*this);
    if (depth_ > kDeepest) return wrong("nested too deeply");
    TALLY_TRY(left, unary());
    int length = 0;
    while (const Operator* op = next_operator(least)) {
      if (++length > 1000) return wrong("more than 1000 operators in a row");
      at_ += op->text.size();
      TALLY_TRY(right, expression(op->strength + 1));
      std::string name(op->text);
      if (name == "&&" || name == "||") name.resize(1);
      left = call(std::move(name), {std::move(left), std::move(right)});
    }
    return left;
  }

  core::Result<std::vector<std::string>> interaction() {
    std::vector<std::string> columns;
    do {
      TALLY_TRY(name, identifier());
      if (looks_at("[")) return wrong("slopes in brackets are not offered");
      for (const std::string& other : columns) {
        if (other == name) return wrong(fmt::format("'{}' is in the interaction twice", name));
      }
      columns.push_back(std::move(name));
    } while (take("^"));
    return columns;
  }

  core::Status effects(Formula& out) {
    if (take("0")) return {};
    do {
      TALLY_TRY(columns, interaction());
      for (const auto& other : out.effects) {
        if (other == columns) {
          return wrong(fmt::format("the effect {} is there twice", interaction_name(columns)));
        }
      }
      out.effects.push_back(std::move(columns));
      if (out.effects.size() > 16) return wrong("more than 16 effects");
    } while (take("+"));
    return {};
  }

  core::Status regressors(Formula& out) {
    do {
      if (out.regressors.size() >= 1000) return wrong("more than 1000 regressors");
      if (take("-")) {
        if (!take("1")) return wrong("only '- 1' can be subtracted");
        out.constant = false;
        continue;
      }
      space();
      if (starts_number()) {
        if (take("0")) {
          out.constant = false;
        } else if (!take("1")) {
          return wrong("a number is no regressor");
        }
        if (starts_number()) return wrong("a number is no regressor");
        continue;
      }
      TALLY_TRY(one, term());
      for (const Term& other : out.regressors) {
        if (other == one) return wrong(fmt::format("'{}' is there twice", one.to_string()));
      }
      out.regressors.push_back(std::move(one));
    } while (take("+") || looks_at("-"));
    return {};
  }

  core::Result<Term> term() {
    space();
    if (text_.substr(at_).starts_with("i(")) {
      at_ += 2;
      return dummies();
    }
    Term out;
    TALLY_TRY(first, power());
    out.expression = std::move(first);
    int factors = 0;
    while (take(":")) {
      if (++factors > 10) return wrong("more than ten factors in a product");
      TALLY_TRY(next, power());
      out.expression = call("*", {std::move(out.expression), std::move(next)});
    }
    if (looks_at("*") || looks_at("/")) {
      return wrong("arithmetic among regressors stands inside I(...); a product is a:b");
    }
    if (out.expression.kind == Expression::Kind::text) return wrong("a text is no regressor");
    if (out.expression.kind == Expression::Kind::number) return wrong("a number is no regressor");
    return out;
  }

  core::Result<Term> dummies() {
    const Depth inside(*this);
    Term out;
    out.dummies = true;
    out.expression = {.kind = Expression::Kind::number, .number = 1, .name = {}, .arguments = {}};
    TALLY_TRY(factor, identifier());
    out.factor = std::move(factor);
    while (take(",")) {
      const std::size_t before = at_;
      if (take("ref") && !looks_at("==") && take("=")) {  // `ref == 1` is a condition
        space();
        TALLY_CHECK(reference(out));
        continue;
      }
      at_ = before;
      TALLY_TRY(times, expression(1));
      out.expression = std::move(times);
    }
    if (!take(")")) return wrong("expected ',' or ')' in i(...)");
    return out;
  }

  core::Status reference(Term& out) {
    if (at_ < text_.size() && (text_[at_] == '\'' || text_[at_] == '"')) {
      TALLY_TRY(value, quoted(text_[at_]));
      out.reference = std::move(value.name);
      return {};
    }
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '-') ++at_;
    while (at_ < text_.size() && (is_start(text_[at_]) || is_digit(text_[at_]))) ++at_;
    if (at_ == begin) return wrong("expected a level after ref =");
    out.reference = std::string(text_.substr(begin, at_ - begin));
    return {};
  }

  class Depth {
   public:
    explicit Depth(Parser& parser) : parser_(parser) { ++parser_.depth_; }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

   private:
    Parser& parser_;
  };

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;

 public:
  bool condition_ = false;
};

int strength_of(std::string_view name) {
  if (name == "|") return 1;
  for (const Operator& op : kOperators) {
    if (op.text == name) return op.strength;
  }
  return 0;
}

std::string shown_text(std::string_view text) {
  const char quote = text.find('\'') == std::string_view::npos ? '\'' : '"';
  return fmt::format("{0}{1}{0}", quote, text);
}

// What a tighter operator may take as it stands.
std::string bracketed(const Expression& e, bool needs) {
  return needs ? fmt::format("({})", e.to_string()) : e.to_string();
}
bool is_operation(const Expression& e) {
  return e.kind == Expression::Kind::call &&
         (strength_of(e.name) > 0 || e.name == "^" || e.name == "neg" || e.name == "!");
}

}  // namespace

std::string Expression::to_string() const {
  switch (kind) {
    case Kind::number:
      return fmt::format("{}", number);
    case Kind::text:
      return shown_text(name);
    case Kind::column:
      return column_name(name);
    case Kind::call:
      break;
  }
  if (name == "neg") {
    const std::string& inner = arguments[0].name;
    return "-" +
           bracketed(arguments[0], is_operation(arguments[0]) && inner != "^" && inner != "neg");
  }
  if (name == "!") {
    const int inner = strength_of(arguments[0].name);
    return "!" + bracketed(arguments[0], arguments[0].kind == Kind::call && inner > 0 && inner < 3);
  }
  if (name == "^") {
    return fmt::format("{}^{}", bracketed(arguments[0], is_operation(arguments[0])),
                       bracketed(arguments[1], is_operation(arguments[1])));
  }
  if (const int strength = strength_of(name); strength > 0) {
    const auto side = [&](const Expression& e, bool right) {
      if (!is_operation(e)) return e.to_string();
      const int inner = strength_of(e.name);
      if (inner == 0) return bracketed(e, e.name == "!" && strength >= 3);
      return bracketed(e, inner < strength || (right && inner == strength));
    };
    return fmt::format("{} {} {}", side(arguments[0], false), name, side(arguments[1], true));
  }
  std::string out = name + "(";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    out += (i > 0 ? ", " : "") + arguments[i].to_string();
  }
  return out + ")";
}

std::string Term::to_string() const {
  if (!dummies) {
    return is_operation(expression) ? fmt::format("I({})", expression.to_string())
                                    : expression.to_string();
  }
  std::string out = "i(" + column_name(factor);
  const bool one = expression.kind == Expression::Kind::number && expression.number == 1;
  if (!one) out += ", " + expression.to_string();
  if (reference) out += ", ref = " + shown_text(*reference);
  return out + ")";
}

std::string interaction_name(const std::vector<std::string>& columns) {
  std::string out;
  for (const std::string& column : columns) {
    out += (out.empty() ? "" : "^") + column_name(column);
  }
  return out;
}

std::string Formula::to_string() const {
  // Outside brackets '|' begins the effects.
  std::string out = bracketed(outcome, is_operation(outcome) && outcome.name == "|") + " ~ ";
  bool first = true;
  for (const Term& term : regressors) {
    out += (first ? "" : " + ") + term.to_string();
    first = false;
  }
  if (effects.empty()) {
    if (!constant) out += first ? "0" : " + 0";
    if (constant && first) out += "1";
    return out;
  }
  if (first) out += "0";
  for (std::size_t i = 0; i < effects.size(); ++i) {
    out += (i == 0 ? " | " : " + ") + interaction_name(effects[i]);
  }
  return out;
}

core::Result<Formula> parse_formula(std::string_view text) { return Parser(text).formula(); }

core::Result<Expression> parse_expression(std::string_view text) {
  Parser parser(text);
  parser.condition_ = true;
  return parser.alone();
}

core::Result<std::vector<std::string>> parse_interaction(std::string_view text) {
  return Parser(text).interaction_alone();
}

}  // namespace tally::gravity
