// Errors point at the place, say what was expected there, and name the nearest thing that exists.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "language/parse.h"
#include "language/print.h"
#include "language/types.h"

namespace tally::language {
namespace {

using ::testing::HasSubstr;

struct Case {
  std::string_view text;
  std::int64_t column;
  std::string_view message;
  std::string_view hint;
};

class ParseError : public ::testing::TestWithParam<Case> {};

TEST_P(ParseError, SaysWhereAndWhat) {
  const Case& c = GetParam();
  const auto s = parse(c.text);
  ASSERT_FALSE(s.has_value()) << print(*s);
  EXPECT_EQ(s.error().code, core::Code::bad_usage);
  EXPECT_EQ(s.error().place.column, c.column);
  EXPECT_THAT(s.error().message, HasSubstr(std::string(c.message)));
  EXPECT_THAT(s.error().hint, HasSubstr(std::string(c.hint)));
}

INSTANTIATE_TEST_SUITE_P(
    All, ParseError,
    ::testing::Values(
        Case{"", 1, "expected a statement", ""},
        Case{"turnovr(RUS, CHN)", 1, "found 'turnovr'", "did you mean turnover(...)?"},
        Case{"trade(RUS, CHN)[2022] > 0", 1, "expected a series", "write turnover(...)"},
        Case{"maxx(turnover(RUS, CHN)) at 2022", 1, "expected a series", "max(...)"},
        Case{"exports(RUS)", 12, "expected ',' and the partner", ""},
        Case{"exports(RUS CHN)", 9, "there is no place 'RUS CHN'", "comma"},
        Case{"exports(RUS, CHX)", 14, "there is no place 'CHX'", ""},
        Case{"exports(RUS, Chnia)", 14, "'Chnia'", "China"},
        Case{"exports(RUS, {CHN, HKG)", 23, "expected '}'", ""},
        Case{"exports(RUS, CHN", 17, "expected ')' to close exports(A, B), found the end", ""},
        Case{"exports(RUS, *)[2022] > 0", 1, "'*' stands for every partner", "WLD"},
        Case{"rank(CHN; exports(RUS, CHN))[2022] = 1", 1, "needs one '*'", ""},
        Case{"exports(RUS, CHN) in CNY in USD", 26, "said twice", ""},
        Case{"exports(RUS, CHN) scope good", 25, "expected goods", ""},
        Case{"growth(exports(RUS, CHN)) in CNY[2022] = 5%", 27, "belongs to a flow", "inside"},
        Case{"exports(RUS, CHN)[2022] = 190 bm USD", 31, "expected a unit", "did you mean bn?"},
        Case{"exports(RUS, CHN)[2022] = 190 bn USDD", 34, "expected a unit", "did you mean USD?"},
        Case{"exports(RUS, CHN)[2022] = 1,280 mn USD", 28, "without commas", "write 1280"},
        Case{"exports(RUS, CHN)[2022] = 25%", 27, "money cannot be compared with per cent",
             "190 bn USD"},
        Case{"growth(exports(RUS, CHN))[2022] = 6 points", 35, "per cent cannot be compared",
             "25%"},
        Case{"exports(RUS, CHN)[2022] > growth(exports(RUS, CHN))", 27, "cannot be compared", ""},
        Case{"exports(RUS, CHN)[2022] in [65, 60] bn USD", 28, "lower end", ""},
        Case{"exports(RUS, CHN) = 5 bn USD", 19, "the period of the series in brackets", ""},
        Case{"exports(RUS, CHN)[2010..2012] = 5 bn USD", 1, "one period, not several", "run(...)"},
        Case{"exports(RUS, CHN)[22] = 5 bn USD", 19, "expected a year such as 2022", ""},
        Case{"exports(RUS, CHN)[2022-13] = 5 bn USD", 24, "a month from 01 to 12", ""},
        Case{"exports(RUS, CHN)[2022-2023] = 5 bn USD", 24, "a month from 01 to 12", "2022..2023"},
        Case{"exports(RUS, CHN)[2022-Q5] = 5 bn USD", 24, "a quarter (Q1 to Q4)", ""},
        Case{"exports(RUS, CHN)[2022..2010]", 19, "ends before it begins", ""},
        Case{"exports(RUS, CHN)[FY2025] > 0", 25,
             "expected 'of' and a place, whose fiscal year it is: FY2025 of IND", ""},
        Case{"exports(RUS, CHN)[2022-01..2022-10 by quarter]", 19,
             "cannot be cut into whole quarters", ""},
        Case{"max(exports(RUS, CHN)) at 2022", 31, "over which time it is the extreme", ""},
        Case{"max(exports(RUS, CHN)) at 2022-05 among Junes", 41, "expected 'among Mays'", ""},
        Case{"first(exports(RUS, CHN) > 1 bn USD)", 36, "'at' and the period", ""},
        Case{"first(exports(RUS, CHN)[2022] > 1 bn USD)", 24, "expected a comparison",
             "names none"},
        Case{"run(exports(RUS, CHN) > 1 bn USD) > 10 years to 2022", 35,
             "expected = or >=", "over 10 years"},
        Case{"run(exports(RUS, CHN) > 1 bn USD) = 10 years to 2022-05", 49, "one year", ""},
        Case{"exports(RUS, CHN) rises 2014", 25, "a trend needs several periods", ""},
        Case{"exports(RUS, CHN) reaches soon", 27, "expected the goal", ""},
        Case{"exports(RUS, CHN) reaches 5 bn USD from 2020", 27, "'from' belongs to a multiple",
             ""},
        Case{"exports(RUS, CHN) at 25% reaches 5 bn USD by 2024", 26, "expected 'a year'", ""},
        Case{"said(Putin, exports(RUS, CHN)[2022] > 0)", 6, "the speaker in quotes", ""},
        Case{"said(\"X\", 2022-02-30, exports(RUS, CHN)[2022] > 0)", 11, "no such day", ""},
        Case{"exports(RUS, CHN)[2022] = \"x", 27, "never ends", ""},
        Case{"exports(RUS, CHN) ~ 5", 19, "'~' has no meaning", ""},
        Case{"exports(RUS, CHN)[2022] > 5 bn USD really", 36, "the end of the statement", ""},
        Case{"exports(RUS, CHN)[2022] = 1234567890123456789 USD", 27, "at most 18 digits", ""},
        // Columns count code points, not bytes.
        Case{"said(\"\xC3\xA9\xE4\xB8\xAD\", exportz(RUS, CHN))", 12, "found 'exportz'",
             "exports"}));

TEST(ParseLimits, LengthDepthAndBytes) {
  EXPECT_THAT(parse(std::string(30000, ' ')).error().message, HasSubstr("at most 20000 bytes"));
  EXPECT_THAT(parse("exports(RUS, \xFF\xFE)").error().message, HasSubstr("not UTF-8"));
  EXPECT_EQ(parse("exports(RUS, \xFF\xFE)").error().place.column, 14);
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "growth(";
  EXPECT_THAT(parse(deep).error().message, HasSubstr("levels deep"));
  EXPECT_THAT(parse(std::string(1000, '(')).error().message, HasSubstr("levels deep"));
  std::string nots;
  for (int i = 0; i < 1000; ++i) nots += "not (";
  EXPECT_THAT(parse(nots).error().message, HasSubstr("levels deep"));
  std::string sum = "exports(RUS, CHN)";
  for (int i = 0; i < 200; ++i) sum += " + exports(RUS, CHN)";
  EXPECT_THAT(parse(sum).error().message, HasSubstr("a shorter sum"));
  std::string set = "exports(RUS, {CHN";
  for (int i = 0; i < 1000; ++i) set += ", CHN";
  EXPECT_FALSE(parse(set + "})").has_value());
}

TEST(ParseLimits, LongTextsTakeLittleTime) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& part :
       {std::string("a "), std::string("\""), std::string("1"), std::string("FY2025 of "),
        std::string("{"), std::string("in ")}) {
    std::string text = "exports(RUS, ";
    while (text.size() + part.size() < 20000) text += part;
    EXPECT_FALSE(parse(text).has_value());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(PointAt, PutsACaretUnderTheColumn) {
  const std::string_view text = "exports(RUS, CHX)";
  EXPECT_EQ(point_at(text, parse(text).error()), "exports(RUS, CHX)\n             ^");
  const std::string_view wide = "said(\"\xE4\xB8\xAD\", x)";
  EXPECT_EQ(point_at(wide, parse(wide).error()), "said(\"\xE4\xB8\xAD\", x)\n           ^");
}

TEST(PointAt, ShowsThePartAroundTheCaretAndNoControlCharacters) {
  std::string text = "exports(RUS, CHN)[2022] > 1 bn USD";
  text += std::string(300, ' ') + "\x1B[31m" + std::string(300, 'x');
  const std::string shown = point_at(text, parse(text).error());
  EXPECT_LT(shown.size(), 300u);
  EXPECT_EQ(shown.find('\x1B'), std::string::npos);
  EXPECT_EQ(point_at("", core::Error{core::Code::bad_usage, "x", {}, {}}), "\n^");
}

TEST(Check, RefusesWhatTheTextCannotHold) {
  Statement s = parse("exports(RUS, CHN)[2022] > 1 bn USD").value();
  EXPECT_TRUE(check(s).has_value());
  std::get<Value>(s.form).operand.low.unit = core::Unit::percent;
  EXPECT_FALSE(check(s).has_value());
  std::get<Value>(s.form).expr = Expr{Series{}};
  EXPECT_FALSE(check(s).has_value());
}

}  // namespace
}  // namespace tally::language
