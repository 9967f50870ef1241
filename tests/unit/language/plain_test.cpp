// One plain sentence for each statement: articles, possessives, signs, hedges, tenses. The forms
// themselves are in docs/statements.md and docs_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "language/parse.h"
#include "language/print.h"
#include "support/statement_gen.h"

namespace tally::language {
namespace {

std::string say(std::string_view text, const Context& context = {}) {
  const auto s = parse(text);
  return s ? plain(*s, context) : s.error().to_string();
}

TEST(PlainNames, ArticlesAndPossessives) {
  EXPECT_EQ(say("exports(NLD, USA)[2023] > 10 bn EUR"),
            "The Netherlands' exports to the United States exceeded \xE2\x82\xAC"
            "10 billion in 2023.");
  EXPECT_EQ(say("share(exports(PHL, JPN); exports(PHL, WLD))[2023] = 14%"),
            "Japan's share of the Philippines' exports was 14 % in 2023.");
  EXPECT_EQ(say("exports(RUS, EUROAREA)[2023] = 5 bn EUR"),
            "Russia's exports to the euro area came to \xE2\x82\xAC"
            "5 billion in 2023.");
  EXPECT_EQ(say("turnover(CHN, {RUS, BLR, KAZ})[2023] = 5 bn USD"),
            "China's trade with Russia, Belarus and Kazakhstan came to $5 billion in 2023.");
  EXPECT_EQ(
      say("turnover(RUS, EU@2020)[2023] = 5 bn USD"),
      "Russia's trade with the European Union as composed in 2020 came to $5 billion in 2023.");
  EXPECT_EQ(say("exports(DEU, WLD)[2023] = 1.6 tn EUR"),
            "Germany's total exports came to \xE2\x82\xAC"
            "1.6 trillion in 2023.");
}

TEST(PlainValues, KeepTheWrittenDigits) {
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = 76.0 bn USD"),
            "Russia's exports to China came to $76.0 billion in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = 114150000000 USD"),
            "Russia's exports to China came to $114.15 billion in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = 34512 USD"),
            "Russia's exports to China came to $34,512 in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = 1.28 tn CNY"),
            "Russia's exports to China came to 1.28 trillion yuan in 2022.");
  EXPECT_EQ(say("exports(IND, CHN)[2022] = 35 crore INR"),
            "India's exports to China came to 35 crore Indian rupees in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = 5 bn AFN"),
            "Russia's exports to China came to 5 billion AFN in 2022.");
}

TEST(PlainValues, BoundsAndHedges) {
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = nearly 5 bn USD"),
            "Russia's exports to China came to nearly $5 billion in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = over 5 bn USD"),
            "Russia's exports to China came to more than $5 billion in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] = up to 5 bn USD"),
            "Russia's exports to China came to up to $5 billion in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] < 5 bn USD"),
            "Russia's exports to China were below $5 billion in 2022.");
  EXPECT_EQ(say("exports(RUS, CHN)[2022] <= 5 bn USD"),
            "Russia's exports to China were at most $5 billion in 2022.");
  EXPECT_EQ(say("turnover(RUS, CHN)[2022] >= 5 bn USD"),
            "Trade between Russia and China was at least $5 billion in 2022.");
  EXPECT_EQ(say("turnover(RUS, CHN)[2022] in about [60, 65] bn CNY"),
            "Trade between Russia and China came to between about 60 and 65 billion yuan in 2022.");
}

TEST(PlainGrowth, SaysTheDirection) {
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] = -7.0%"),
            "Russia's exports to China fell 7.0 % in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] = about -33.3% as fraction"),
            "Russia's exports to China fell by about a third in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] < -50%"),
            "Russia's exports to China fell more than 50 % in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] > 20%"),
            "Russia's exports to China grew more than 20 % in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] = 0%"),
            "Russia's exports to China were unchanged in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] >= 0"),
            "Russia's exports to China did not fall in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] in [-25, -20]%"),
            "Russia's exports to China fell by between 20 and 25 % in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022] in [-2, 3]%"),
            "The growth of Russia's exports to China was between minus 2 and 3 % in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN))[2022-Q1] = 3%"),
            "Russia's exports to China grew 3 % in the first quarter of 2022 from a year earlier.");
  EXPECT_EQ(say("change(exports(RUS, CHN); 2022-04)[2022-05] = 3%"),
            "Russia's exports to China grew 3 % from April 2022 to May 2022.");
  EXPECT_EQ(say("growth(balance(USA, CHN))[2022] = 12%"),
            "The size of the United States' trade balance with China grew 12 % in 2022.");
}

TEST(PlainDiff, RisesAndFallsByAnAmount) {
  EXPECT_EQ(say("diff(exports(RUS, CHN); 2021)[2022] = 0.4 bn USD"),
            "Russia's exports to China rose by $0.4 billion from 2021 to 2022.");
  EXPECT_EQ(say("diff(share(exports(RUS, CHN); exports(RUS, WLD)); 2021)[2022] = -1 points"),
            "China's share of Russia's exports fell by 1 percentage point from 2021 to 2022.");
  EXPECT_EQ(say("diff(exports(RUS, CHN); 2021)[2022] < -1 bn USD"),
            "Russia's exports to China fell by more than $1 billion from 2021 to 2022.");
}

TEST(PlainBalance, DeficitsAndSurpluses) {
  EXPECT_EQ(say("balance(USA, CHN)[2023] = -85.1 bn USD"),
            "The United States ran a trade deficit of $85.1 billion with China in 2023.");
  EXPECT_EQ(say("balance(CHN, USA)[2023] = about 85.1 bn USD"),
            "China ran a trade surplus of about $85.1 billion with the United States in 2023.");
  EXPECT_EQ(say("balance(CHN, WLD)[2023] > 0"), "China ran a trade surplus in 2023.");
  EXPECT_EQ(say("balance(USA, CHN)[2023] < -85 bn USD"),
            "The United States ran a trade deficit of more than $85 billion with China in 2023.");
  EXPECT_EQ(
      say("balance(USA, CHN)[2023] in [-65, -60] bn USD"),
      "The United States ran a trade deficit of between $60 and $65 billion with China in 2023.");
  EXPECT_EQ(say("balance(USA, CHN)[2023] > -85 bn USD"),
            "The United States' trade balance with China exceeded minus $85 billion in 2023.");
  EXPECT_EQ(say("balance(GBR, EU) scope services[2023] > 0"),
            "Britain ran a trade surplus in services with the European Union in 2023.");
}

TEST(PlainRank, WordsByFlowAndContext) {
  EXPECT_EQ(say("rank(CHN; turnover(RUS, *))[2022] = 1"),
            "China was Russia's largest trading partner in 2022.");
  EXPECT_EQ(say("rank(CHN; exports(RUS, *))[2022] = 2"),
            "China was Russia's second-largest export market in 2022.");
  EXPECT_EQ(say("rank(CHN; imports(RUS, *))[2022] = 11"),
            "China was Russia's 11th-largest supplier in 2022.");
  EXPECT_EQ(say("rank(CHN; imports(RUS, *))[2022] <= 3"),
            "China was among Russia's three largest suppliers in 2022.");
  EXPECT_EQ(say("rank(CHN; exports(*, RUS))[2022] = 1"),
            "China was Russia's largest supplier in 2022.");
  EXPECT_EQ(say("rank(VNM; imports(RUS, * in ASEAN))[2022] = 1"),
            "Vietnam was Russia's largest supplier in ASEAN in 2022.");
  EXPECT_EQ(say("rank(CHN; imports(RUS, *))[2022] != 1"),
            "China was not Russia's largest supplier in 2022.");
  Context context;
  context.rank_word = Context::RankWord::destination;
  context.says_country = true;
  EXPECT_EQ(say("rank(CHN; exports(RUS, *))[2022] = 1", context),
            "China was Russia's largest export destination among countries in 2022.");
}

TEST(PlainTense, FollowsTheDayOfTheWords) {
  Context context;
  context.said_on = core::Day::from_ymd(2022, 12, 30);
  EXPECT_EQ(say("growth(turnover(RUS, CHN))[2022] = 25%", context),
            "Trade between Russia and China will grow 25 % in 2022.");
  EXPECT_EQ(say("growth(turnover(RUS, CHN))[2021] = 25%", context),
            "Trade between Russia and China grew 25 % in 2021.");
  EXPECT_EQ(say("turnover(RUS, CHN)[2024] = 250 bn USD", context),
            "Trade between Russia and China will come to $250 billion in 2024.");
  EXPECT_EQ(say("rank(CHN; turnover(RUS, *))[2030] = 1", context),
            "China will be Russia's largest trading partner in 2030.");
}

TEST(PlainPeriods, FiscalYearsAndRanges) {
  EXPECT_EQ(say("exports(IND, USA)[FY2025 of IND] = 86 bn USD"),
            "India's exports to the United States came to $86 billion in India's fiscal year to "
            "March 2025.");
  EXPECT_EQ(say("exports(IND, USA)[2022-01..2022-09] = 8 bn USD"),
            "India's exports to the United States came to $8 billion in January-September 2022.");
  EXPECT_EQ(
      say("exports(IND, USA)[2022-05..2023-02] = 8 bn USD"),
      "India's exports to the United States came to $8 billion from May 2022 to February 2023.");
  EXPECT_EQ(say("exports(IND, USA) rises FY2020..FY2025 of IND"),
            "India's exports to the United States rose from India's fiscal year 2020 to fiscal "
            "year 2025.");
}

TEST(PlainBooks, AreSaidOnceAtTheEnd) {
  EXPECT_EQ(
      say("turnover(IND, CHN) by IND in CNY[2022] = 1.28 tn CNY"),
      "Trade between India and China came to 1.28 trillion yuan in 2022, by India's figures.");
  EXPECT_EQ(say("growth(turnover(RUS, CHN) by cn-gacc in CNY)[2022] = 34.3%"),
            "Trade between Russia and China grew 34.3 % in 2022, by the figures of cn-gacc, "
            "counted in yuan.");
  EXPECT_EQ(say("exports(RUS, CHN) by RUS[2022] < imports(CHN, RUS) by CHN[2022]"),
            "Russia's exports to China (by Russia's figures) were smaller than China's imports "
            "from Russia "
            "(by China's figures) in 2022.");
}

TEST(PlainProducts, AndScopes) {
  EXPECT_EQ(say("exports(RUS, CHN) product \"crude oil\"[2022] = 5 mn USD"),
            "Russia's exports of crude oil to China came to $5 million in 2022.");
  EXPECT_EQ(say("turnover(RUS, CHN) product HS27[2022] = 5 mn USD"),
            "Trade in products under HS27 between Russia and China came to $5 million in 2022.");
  EXPECT_EQ(say("exports(ARE, IND) scope non-oil[2022] = 5 bn USD"),
            "The United Arab Emirates' non-oil exports to India came to $5 billion in 2022.");
  EXPECT_EQ(say("growth(exports(RUS, CHN) scope volume)[2022] = 5%"),
            "The volume of Russia's exports to China grew 5 % in 2022.");
}

TEST(PlainExpr, IsANounPhrase) {
  const auto noun = [](std::string_view text) {
    return plain(std::get<Query>(parse(text)->form).expr);
  };
  EXPECT_EQ(noun("turnover(RUS, CHN)"), "trade between Russia and China");
  EXPECT_EQ(noun("share(exports(RUS, CHN); exports(RUS, WLD))"),
            "China's share of Russia's exports");
  EXPECT_EQ(noun("rank(CHN; exports(RUS, *))"), "China's rank among Russia's export markets");
  EXPECT_EQ(noun("exports(RUS, CHN) by cn-gacc"),
            "Russia's exports to China, by the figures of cn-gacc");
  EXPECT_EQ(noun("sum(exports(RUS, CHN); 12 months)"),
            "the 12-month total of Russia's exports to China");
}

// Whatever the statement: one sentence, with a capital and a full stop, without doubled blanks,
// without a pronoun that leans on another sentence.
RC_GTEST_PROP(Plain, IsOneCleanSentence, ()) {
  Statement s = *testing::any_statement();
  const std::string words = plain(s);
  RC_ASSERT(words.size() > 10);
  RC_ASSERT(words.back() == '.');
  RC_ASSERT(words.find("unknown") == std::string::npos);
  for (const char* pronoun : {" its ", " their ", " they ", " this ", " these "}) {
    if (words.find(pronoun) != std::string::npos) {
      RC_FAIL(std::string("'") + pronoun + "' in " + words);
    }
  }
}

}  // namespace
}  // namespace tally::language
