#include "gravity/formula.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tally::gravity {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Formulas, AreReadAsEconomistsWriteThem) {
  const auto f = parse_formula(
      "trade ~ rta + log(dist) + contig | exporter^year + importer^year + exporter^importer");
  ASSERT_TRUE(f) << f.error().to_string();
  EXPECT_EQ(f->outcome.name, "trade");
  ASSERT_EQ(f->regressors.size(), 3U);
  EXPECT_EQ(f->regressors[1].to_string(), "log(dist)");
  EXPECT_THAT(f->effects,
              ElementsAre(ElementsAre("exporter", "year"), ElementsAre("importer", "year"),
                          ElementsAre("exporter", "importer")));
  EXPECT_FALSE(f->constant);
}

TEST(Formulas, ConstantAndProducts) {
  EXPECT_TRUE(parse_formula("y ~ x")->constant);
  EXPECT_FALSE(parse_formula("y ~ x + 0")->constant);
  EXPECT_FALSE(parse_formula("y ~ x - 1")->constant);
  EXPECT_TRUE(parse_formula("y ~ 1")->regressors.empty());
  EXPECT_EQ(parse_formula("y ~ a:b")->regressors[0], parse_formula("y ~ I(a * b)")->regressors[0]);
  // inside any bracket '|' is 'or'
  for (const char* text : {"y ~ log(d||t) | e", "y ~ (d|t) | e", "y ~ i(x, d|t) | e"}) {
    const auto f = parse_formula(text);
    ASSERT_TRUE(f) << text << ": " << f.error().to_string();
    const auto again = parse_formula(f->to_string());
    ASSERT_TRUE(again) << f->to_string() << ": " << again.error().to_string();
    EXPECT_EQ(*again, *f);
  }
  EXPECT_EQ(parse_formula("y ~ I(a^2 + 1)")->regressors[0].to_string(), "I(a^2 + 1)");
}

TEST(Formulas, Dummies) {
  const auto f =
      parse_formula("y ~ i(year, rta, ref = 2000) + i(region, ref = 'East Asia') + i(z)");
  ASSERT_TRUE(f) << f.error().to_string();
  EXPECT_EQ(f->regressors[0].factor, "year");
  EXPECT_EQ(f->regressors[0].reference, "2000");
  EXPECT_EQ(f->regressors[0].expression.name, "rta");
  EXPECT_EQ(f->regressors[1].reference, "East Asia");
  EXPECT_TRUE(f->regressors[2].dummies);
  const auto condition = parse_formula("y ~ i(year, ref == 1)");  // a column that is called ref
  ASSERT_TRUE(condition) << condition.error().to_string();
  EXPECT_FALSE(condition->regressors[0].reference);
  EXPECT_EQ(condition->regressors[0].expression.name, "==");
}

TEST(Formulas, ANameThatBeginsAsANumberDoesKeepsItsBackticks) {
  const auto f = parse_formula("`.7p` ~ `.5` + .x | `1`");
  ASSERT_TRUE(f) << f.error().to_string();
  EXPECT_EQ(f->to_string(), "`.7p` ~ `.5` + .x | `1`");
  EXPECT_EQ(*parse_formula(f->to_string()), *f);
}

TEST(Formulas, FaultsAreNamedWithTheirPlace) {
  const struct {
    const char* text;
    const char* message;
    int column;
  } kCases[] = {
      {"trade", "expected '~'", 6},         {"trade ~", "expected an expression", 8},
      {"y ~ a * b", "inside I(...)", 7},    {"y ~ lgo(x)", "did you mean log?", 8},
      {"y ~ x | a^a", "twice", 12},         {"y ~ x | a + a", "twice", 14},
      {"y ~ x + x", "twice", 10},           {"y ~ x | exporter[trend]", "slopes", 17},
      {"y ~ x | a | b", "instruments", 12}, {"y ~ log(x", "expected ')'", 10},
      {"y ~ 5", "no regressor", 5},         {"y ~ `a", "partner", 5},
  };
  for (const auto& one : kCases) {
    const auto f = parse_formula(one.text);
    ASSERT_FALSE(f) << one.text;
    EXPECT_THAT(f.error().message, HasSubstr(one.message)) << one.text;
    EXPECT_EQ(f.error().place.column, one.column) << one.text;
    EXPECT_EQ(f.error().code, core::Code::bad_usage);
  }
}

TEST(Formulas, DeepNestingIsRefused) {
  const std::string deep = "y ~ " + std::string(5000, '(') + "x" + std::string(5000, ')');
  ASSERT_FALSE(parse_formula(deep));
  std::string minus = "y ~ I(" + std::string(5000, '-') + "x)";
  ASSERT_FALSE(parse_formula(minus));
}

TEST(Conditions, PrecedenceIsThatOfR) {
  EXPECT_EQ(parse_expression("a == 1 & b > 2 | !c")->to_string(), "a == 1 & b > 2 | !c");
  EXPECT_EQ(parse_expression("a + b * c ^ 2")->to_string(), "a + b * c^2");
  EXPECT_EQ(parse_expression("(a + b) * c")->to_string(), "(a + b) * c");
  EXPECT_EQ(parse_expression("a - (b - c)")->to_string(), "a - (b - c)");
  EXPECT_EQ(*parse_expression("!a == b"), *parse_expression("!(a == b)"));
  EXPECT_EQ(parse_expression("(!a) == b")->to_string(), "(!a) == b");
  EXPECT_EQ(parse_expression("-a^2")->to_string(), "-a^2");
}

// Writes texts that are mostly formulas: brackets where none are needed, numbers and names where a
// reader would not expect them.
class Writer {
 public:
  explicit Writer(const std::vector<int>& picks) : picks_(picks) {}

  std::string formula() {
    std::string out = expression(0) + one_of({"~", " ~ "});
    for (int terms = pick(4); terms >= 0; --terms) {
      out += term() + (terms > 0 ? one_of({"+", " + ", " - 1 + "}) : "");
    }
    out += one_of({"", "", " - 1", " + 0", "-1"});
    return out + one_of({"", "", " | a", "|a^b + `b c`", " | 0"});
  }
  std::string expression(int depth) {
    if (depth > 3) return leaf();
    switch (pick(8)) {
      case 0:
        return "(" + expression(depth + 1) + ")";
      case 1:
        return one_of({"log(", "I(", "abs("}) + expression(depth + 1) + ")";
      case 2:
        return one_of({"max(", "min("}) + expression(depth + 1) + "," + expression(depth + 1) + ")";
      case 3:
        return one_of({"-", "+", "!", "- ", "!-"}) + expression(depth + 1);
      case 4:
      case 5: {
        std::string left = expression(depth + 1);
        left += one_of({"+", "-", "*", "/", "^", "|", "||", "&", "&&", "==", "!=", "<", ">="});
        return left + expression(depth + 1);
      }
      default:
        return leaf();
    }
  }

 private:
  std::string leaf() {
    return one_of({"a", "b", "`b c`", "`a`", "1", "0", "2.5", ".5", "1e300", "'q'", "\"r's\"", ".x",
                   "`.7p`", "ref", "`log`", "`i`"});
  }
  std::string term() {
    switch (pick(6)) {
      case 0:
        return "i(" + one_of({"a", "`b c`"}) +
               one_of({"", ",b", ",(1)", ", 1", ", a|b", ",ref==2"}) +
               one_of({"", ",ref=2000", ",ref='x'", ", ref = -1"}) + ")";
      case 1:
        return expression(2) + ":" + expression(2);
      default:
        return expression(1);
    }
  }
  int pick(int below) { return at_ < picks_.size() ? picks_[at_++] % below : below - 1; }
  std::string one_of(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(pick(static_cast<int>(choices.size())))];
  }

  const std::vector<int>& picks_;
  std::size_t at_ = 0;
};

template <typename Parse>
void expect_prints_to_the_same(const std::string& text, Parse parse) {
  const auto first = parse(text);
  if (!first) return;
  const auto again = parse(first->to_string());
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == *first);
}

RC_GTEST_PROP(FormulaProperty, WrittenFormulasParseToTheSame, ()) {
  const auto picks = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 1000));
  Writer writer(picks);
  const std::string formula = writer.formula();
  RC_LOG() << formula;
  expect_prints_to_the_same(formula, parse_formula);
  Writer again(picks);
  expect_prints_to_the_same(again.expression(0), parse_expression);
}

TEST(Formula, ANumberIsNoRegressorHoweverItIsWritten) {
  for (const char* text : {"y ~ 2", "y ~ (2)", "y ~ I(2) + x", "log(y) ~ ((2)) - 1"}) {
    const auto formula = parse_formula(text);
    ASSERT_FALSE(formula) << text;
    EXPECT_THAT(formula.error().message, HasSubstr("a number is no regressor")) << text;
  }
}

// Any text over the alphabet of formulas either parses and prints to the same, or is refused.
RC_GTEST_PROP(FormulaProperty, PrintedFormulasParseToTheSame, ()) {
  static const std::vector<std::string> kPieces = {
      "a", "log(", ")", "(",  "+", "-",    "*",   "^",  "|", "~", " ",
      "1", "0.5",  ":", "i(", ",", "ref=", "'q'", "==", "&", "!", "`b c`"};
  std::string text = "y ~ ";
  const auto picks =
      *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kPieces.size())));
  for (const int pick : picks) text += kPieces[static_cast<std::size_t>(pick)];
  for (const std::string& tried : {text, text.substr(4)}) {
    if (const auto f = parse_formula(tried)) {
      const auto again = parse_formula(f->to_string());
      RC_ASSERT(again.has_value());
      RC_ASSERT(*again == *f);
    }
    if (const auto e = parse_expression(tried)) {
      const auto again = parse_expression(e->to_string());
      RC_ASSERT(again.has_value());
      RC_ASSERT(*again == *e);
    }
  }
}

}  // namespace
}  // namespace tally::gravity
