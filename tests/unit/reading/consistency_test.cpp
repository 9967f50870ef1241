// Two figures of one text cannot both be true of one series: the one that was guessed is given up,
// and the sentence is listed with the reason. Sentences and figures are made up.
#include "reading/internal/consistency.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

std::string unread_reason(const std::string& text) {
  Options options;
  options.date = core::Day::parse("2023-06-20");
  const auto reading = read_article(text, options);
  EXPECT_TRUE(reading);
  std::string out;
  if (reading) {
    for (const Unread& u : reading->unread) out += u.reason + "\n";
  }
  return out;
}

constexpr const char* kOwnExports =
    "Trade between South Korea and Kenya reached $1.2 billion in 2022, up 8 percent from a year "
    "earlier.\n\nThe RoK's export turnover hit $684 billion in 2022, up 6.1 percent.";

TEST(Consistency, APartOfThePairsTradeIsNotFarAboveIt) {
  const auto found = test::claims(kOwnExports, "2023-06-20");
  EXPECT_THAT(found, Contains("level KOR-KEN turnover 2022-01/2022-12 1200000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("exports"))));
  EXPECT_THAT(unread_reason(kOwnExports), HasSubstr("would contradict"));
}

TEST(Consistency, TheRateOfTheSumThatGoesGoesToo) {
  EXPECT_THAT(test::claims(kOwnExports, "2023-06-20"), Each(Not(HasSubstr("6.1"))));
}

TEST(Consistency, TwoSumsOfOneSeriesKeepTheWrittenOne) {
  const auto found = test::claims(
      "India's exports to China fell to $15.3 billion in the calendar year 2022.\n\nIndia's "
      "merchandise exports rose 6% to $447 billion in 2022.",
      "2023-06-20");
  EXPECT_THAT(found, Contains("level IND-CHN exports 2022-01/2022-12 15300000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("IND-CHN exports 2022-01/2022-12 447000000000"))));
  EXPECT_THAT(found, Each(Not(HasSubstr("6 pct"))));
}

TEST(Consistency, NoPartnerBuysMoreThanAllTogether) {
  const auto found = test::claims(
      "Peru sold goods worth $300 million to Kenya in 2022. Kenya's total exports came to $7.4 "
      "billion in 2022. Its imports were $20 billion.",
      "2023-06-20");
  EXPECT_THAT(found, Contains("level PER-KEN exports 2022-01/2022-12 300000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("PER-KEN imports"))));
}

TEST(Consistency, TheTwoBooksOfAPairMayDiffer) {
  const auto found = test::claims(
      "Kyrgyz exports to Uzbekistan came to $100 million in 2022, the statistical committee of "
      "Kyrgyzstan said. According to Uzbekistan's customs, Kyrgyz exports to Uzbekistan were $260 "
      "million in 2022.",
      "2023-06-20");
  EXPECT_THAT(found, Contains("level KGZ-UZB exports 2022-01/2022-12 100000000 USD"));
  EXPECT_THAT(found, Contains("level KGZ-UZB exports 2022-01/2022-12 260000000 USD"));
}

// ---- the same with claims that were not read from a text

using language::Claim;
using language::ClaimKind;
using language::ClaimUnit;
using language::Flow;

language::ClaimParty party(std::string_view code) { return {{places::places().find(code)}}; }

Found figure(ClaimKind kind, Flow flow, std::string_view number, std::size_t begin,
             std::vector<std::string> assumed = {}) {
  Found f;
  f.begin = begin;
  f.end = begin + 4;
  f.claim.kind = kind;
  f.claim.flow = flow;
  f.claim.reporter = party("KEN");
  f.claim.partner = party("UGA");
  f.claim.period = core::Period::year(2022);
  f.claim.value = language::ClaimNumber{*core::Decimal::parse(number), 0, false};
  f.claim.unit = ClaimUnit::pct;
  if (kind == ClaimKind::level || kind == ClaimKind::balance) {
    f.claim.unit = ClaimUnit::money;
    f.claim.currency = core::kUsd;
  }
  if (kind == ClaimKind::rank) f.claim.unit = ClaimUnit::rank;
  f.assumed = std::move(assumed);
  return f;
}

// Two sentences of a hundred bytes.
std::vector<std::string> kept(std::vector<Found> found,
                              std::vector<MissedSentence>* missed = nullptr) {
  Document document;
  document.text.assign(200, 'x');
  for (const std::size_t begin : {0, 100}) {
    Sentence s;
    s.begin = begin;
    s.end = begin + 100;
    document.sentences.push_back(s);
  }
  std::vector<MissedSentence> none;
  refuse_contradictions(document, found, missed != nullptr ? *missed : none);
  std::vector<std::string> out;
  for (const Found& f : found) {
    out.push_back(f.claim.value->number.text());
  }
  return out;
}

const std::string kCarried = "period: that of the text before";
const std::string kPair = "pair: the one spoken of before";

TEST(Contradictions, OfTwoSumsOfOneTimeTheOneThatCarriedItsTimeGoes) {
  std::vector<MissedSentence> missed;
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "54", 10),
                    figure(ClaimKind::level, Flow::exports, "62", 110, {kCarried})},
                   &missed),
              testing::ElementsAre("54"));
  ASSERT_EQ(missed.size(), 1u);
  EXPECT_EQ(missed[0].begin, 100u);
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "54", 10, {kCarried}),
                    figure(ClaimKind::level, Flow::exports, "62", 110, {kPair})}),
              testing::ElementsAre("62"));
}

TEST(Contradictions, NothingThatWasWrittenGoes) {
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "54", 10),
                    figure(ClaimKind::level, Flow::exports, "62", 110)}),
              testing::ElementsAre("54", "62"));
}

TEST(Contradictions, ARoundedFigureIsNone) {
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "58", 10),
                    figure(ClaimKind::level, Flow::exports, "60", 110, {kCarried})}),
              testing::ElementsAre("58", "60"));
  Found over = figure(ClaimKind::level, Flow::exports, "52", 110, {kCarried});
  over.claim.comparator = language::ClaimComparator::gt;
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "58", 10), over}),
              testing::ElementsAre("58", "52"));
}

TEST(Contradictions, RatesRanksAndSharesOfOneSeries) {
  for (const ClaimKind kind : {ClaimKind::change, ClaimKind::rank, ClaimKind::share}) {
    EXPECT_THAT(kept({figure(kind, Flow::exports, "3", 10),
                      figure(kind, Flow::exports, "9", 110, {kCarried})}),
                testing::ElementsAre("3"));
  }
  // against another base both are true
  Found month = figure(ClaimKind::change, Flow::exports, "9", 110, {kCarried});
  month.claim.base_period = core::Period::year(2015);
  EXPECT_THAT(kept({figure(ClaimKind::change, Flow::exports, "3", 10), month}),
              testing::ElementsAre("3", "9"));
}

TEST(Contradictions, TheOtherBookOfAPairMayDiffer) {
  Found other = figure(ClaimKind::level, Flow::imports, "41", 110, {kCarried});
  std::swap(other.claim.reporter, other.claim.partner);
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "31", 10), other}),
              testing::ElementsAre("31", "41"));
}

TEST(Contradictions, WhatTheTwoFlowsBearOutStays) {
  // a deficit of 16 with exports of 93 and imports of 109, however much of it was inferred
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "93", 10),
                    figure(ClaimKind::level, Flow::imports, "109", 20),
                    figure(ClaimKind::balance, Flow::balance, "-109", 30, {kCarried}),
                    figure(ClaimKind::balance, Flow::balance, "-16", 110, {kPair, kCarried})}),
              testing::ElementsAre("93", "109", "-16"));
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::turnover, "150", 10, {kCarried}),
                    figure(ClaimKind::level, Flow::exports, "93", 20, {kCarried}),
                    figure(ClaimKind::level, Flow::imports, "109", 30, {kCarried}),
                    figure(ClaimKind::level, Flow::turnover, "202", 110, {kCarried})}),
              testing::ElementsAre("93", "109", "202"));
}

TEST(Contradictions, WhatWasWrittenStaysBesideAnIdentity) {
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::turnover, "150", 10),
                    figure(ClaimKind::level, Flow::exports, "93", 20),
                    figure(ClaimKind::level, Flow::imports, "109", 30),
                    figure(ClaimKind::level, Flow::turnover, "202", 110, {kCarried})}),
              testing::ElementsAre("150", "93", "109", "202"));
}

TEST(Contradictions, TheRateNearestToTheSumGoesWithIt) {
  // 'came to 175, 33 percent more; 106, a plus of 27 percent, went the other way'
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "175", 10, {kCarried}),
                    figure(ClaimKind::change, Flow::exports, "33", 16, {kCarried}),
                    figure(ClaimKind::level, Flow::exports, "106", 60, {kCarried}),
                    figure(ClaimKind::change, Flow::exports, "27", 66, {kCarried})}),
              testing::ElementsAre("175", "33"));
}

TEST(Contradictions, NobodyBuysMoreThanAllTogether) {
  Found all = figure(ClaimKind::level, Flow::exports, "40", 110, {"series: all trade", kCarried});
  all.claim.partner = party("WLD");
  EXPECT_THAT(kept({figure(ClaimKind::level, Flow::exports, "93", 10), all}),
              testing::ElementsAre("93"));
}

}  // namespace
}  // namespace tally::reading
