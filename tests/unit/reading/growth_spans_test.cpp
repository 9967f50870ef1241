// Over how many years something has grown. A change over ten years that is judged as one of a
// single year would be called false, so what it is measured from is taken from the words, or the
// sentence is refused. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

test::Stated read(const std::string& sentence) { return test::stated(sentence, "2024-06-10"); }

struct Spanned {
  const char* sentence;
  std::vector<std::string> statements;
};

class GrowthOverYears : public testing::TestWithParam<Spanned> {};

TEST_P(GrowthOverYears, IsMeasuredFromItsOwnBase) {
  EXPECT_THAT(read(GetParam().sentence).statements,
              testing::UnorderedElementsAreArray(GetParam().statements))
      << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    InWords, GrowthOverYears,
    testing::Values(
        Spanned{"Turkey's exports to Russia have doubled in five years.",
                {"exports(TUR, RUS)[2023] = 2 x exports(TUR, RUS)[2018]"}},
        Spanned{"Over the past 15 years, trade between Kazakhstan and Georgia has increased by 150 "
                "percent.",
                {"change(turnover(KAZ, GEO); 2008)[2023] = 150%"}},
        Spanned{"Turkey's exports to Russia rose by 5 percent over the past decade.",
                {"change(exports(TUR, RUS); 2013)[2023] = 5%"}},
        Spanned{"Turkey's exports to Russia tripled in the decade to 2020.",
                {"exports(TUR, RUS)[2020] = 3 x exports(TUR, RUS)[2010]"}},
        Spanned{"Over five years, Turkey's exports to Russia grew by 60 percent in 2022.",
                {"change(exports(TUR, RUS); 2017)[2022] = 60%"}},
        Spanned{"Turkey's exports to Russia almost doubled in the course of three years.",
                {"exports(TUR, RUS)[2023] = nearly 2 x exports(TUR, RUS)[2020]"}},
        Spanned{
            "Trade between Turkey and Russia rose from 10 billion dollars to 50 billion dollars "
            "in the past ten years.",
            {"turnover(TUR, RUS)[2013] = 10 bn USD", "turnover(TUR, RUS)[2023] = 50 bn USD"}},
        Spanned{"Turkey's exports to Russia have doubled since the annexation of Crimea in 2014.",
                {"exports(TUR, RUS)[2023] = 2 x exports(TUR, RUS)[2014]"}},
        Spanned{"For the third time in five years, Turkey's exports to Russia fell by 5 percent in "
                "2022.",
                {"growth(exports(TUR, RUS))[2022] = -5%"}},
        Spanned{
            "Imports of Uganda from Kenya fell between October and November 2023 from $80 "
            "million to $60 million.",
            {"imports(UGA, KEN)[2023-10] = 80 mn USD", "imports(UGA, KEN)[2023-11] = 60 mn USD"}}));

struct Refused {
  const char* sentence;
  const char* reason;
};

class GrowthWithoutABase : public testing::TestWithParam<Refused> {};

TEST_P(GrowthWithoutABase, IsRefusedWithItsReason) {
  const test::Stated found = read(GetParam().sentence);
  EXPECT_THAT(found.statements, testing::IsEmpty()) << GetParam().sentence;
  EXPECT_THAT(found.unread, testing::ElementsAre(GetParam().reason)) << GetParam().sentence;
}

constexpr const char* kYears = "over how many years is not said";
constexpr const char* kSince = "measured from a time that is not said";

INSTANTIATE_TEST_SUITE_P(
    InWords, GrowthWithoutABase,
    testing::Values(
        Refused{"In recent years Turkey's exports to Russia have doubled.", kYears},
        Refused{"Turkey's exports to Russia have doubled over the past few years.", kYears},
        Refused{"Turkey's exports to Russia doubled in less than three years.", kYears},
        Refused{"Turkey's exports to Russia doubled in just over three years.", kYears},
        Refused{
            "Turkey's exports to Russia fell by 20 percent in the two years after the war began.",
            kYears},
        Refused{"In the first five years of the agreement Turkey's exports to Russia grew by 40 "
                "percent.",
                kYears},
        Refused{"Turkey's exports to Russia have doubled since the agreement took effect.", kSince},
        Refused{"Turkey's exports to Russia doubled during the pandemic.", kSince},
        Refused{"Turkey's exports to Russia rose by 20 percent in six months.", kSince},
        Refused{"For five years Turkey's exports to Russia have grown by 10 percent annually.",
                "an average"},
        Refused{
            "Turkey's exports to Russia have grown by an annual 10 percent over the past decade.",
            "an average"},
        Refused{"Turkey's exports to Russia are rising by 19 percent each year.", "an average"},
        Refused{"Turkey's exports to Russia came to 50 billion dollars over the past five years.",
                "a sum of many years"}));

// What stands beside the pair of the text is not the pair's.
TEST(NotOfThePair, APlaceInFrontIsElsewhere) {
  const auto found = test::claims(
      "Uganda's trade in November\n\n"
      "Uganda's exports to Kenya were $60 million in November 2023.\n\n"
      "In Tanzania, exports were $20 million.\n",
      "2024-01-15");
  EXPECT_THAT(found, testing::ElementsAre("level UGA-KEN exports 2023-11/2023-11 60000000 USD"));
}

TEST(NotOfThePair, SumsFallOnTheFlowBehindThem) {
  EXPECT_THAT(
      test::claims("Uganda's trade with China\n\n"
                   "Some $5.9 billion fell on imports from China and $9.1 billion on exports "
                   "to it in 2022.\n",
                   "2023-03-01"),
      testing::UnorderedElementsAre("level UGA-CHN imports 2022-01/2022-12 5900000000 USD",
                                    "level UGA-CHN exports 2022-01/2022-12 9100000000 USD"));
}

TEST(NotOfThePair, ThoseCountriesAreSeveral) {
  EXPECT_THAT(
      test::claims(
          "Turkey's imports\n\n"
          "Turkey's imports from Russia totaled $28.38 bln in January-July 2023, from China "
          "$26.84 bln. Imports from those countries amounted to 43.8% of the total volume.\n",
          "2023-09-08"),
      Not(Contains(HasSubstr("share"))));
}

TEST(NotOfThePair, PartsAndOrdersAreNoSharesOfIt) {
  EXPECT_THAT(test::claims("Turkish exports to Russia\n\n"
                           "Turkish exports to Russia fell by 30% in January 2024. The fall in the "
                           "chemical industry was more than 41%.\n",
                           "2024-02-22"),
              testing::ElementsAre("change TUR-RUS exports 2024-01/2024-01 -30 pct"));
  EXPECT_THAT(test::claims("India's imports\n\n"
                           "India's top five import sources by year-on-year growth in 2024 include "
                           "Thailand (43.99%), UAE (32.06%) and China (11.52%).\n",
                           "2025-04-20"),
              testing::IsEmpty());
  EXPECT_THAT(test::claims("Vietnam and South Korea\n\n"
                           "Vietnam ran a deficit of $34 billion with South Korea in 2021. South "
                           "Korea is an important partner for Vietnam and the largest source of "
                           "FDI.\n",
                           "2022-07-01"),
              Not(Contains(HasSubstr("rank"))));
}

TEST(NotOfThePair, TheMainImportsAreSomeGoods) {
  Options options;
  options.date = core::Day::parse("2014-02-10");
  const auto reading = read_sentence(
      "The main imports by Vietnam from South Korea were computers and spare parts at a total "
      "value "
      "of $5.1 billion in 2013, which accounted for 24.6 per cent of the total imports of these "
      "goods.",
      options);
  ASSERT_TRUE(reading.has_value());
  ASSERT_FALSE(reading->statements.empty());
  for (const ReadStatement& s : reading->statements)
    EXPECT_EQ(s.claim.product, "part of the goods") << language::to_string(s.claim.kind);
}

// 'The trade gap' is the surplus that was spoken of, not a deficit.
TEST(Balances, AGapIsWhicheverWasSpokenOf) {
  EXPECT_THAT(test::claims("China's trade with Vietnam\n\n"
                           "China's trade surplus with Vietnam widened to 102 billion dollars in "
                           "2024. The trade gap had been 62 billion dollars the previous year.\n",
                           "2025-01-21"),
              testing::IsSupersetOf({"balance CHN-VNM balance 2024-01/2024-12 102000000000 USD",
                                     "balance CHN-VNM balance 2023-01/2023-12 62000000000 USD"}));
}

TEST(Numbers, ACommaBeforeOneOrTwoDigitsOfAPercentageIsADecimalOne) {
  EXPECT_EQ(
      read("Bilateral trade between Brazil and Argentina contracted 27,9% in 2020.").statements,
      (std::vector<std::string>{"growth(turnover(BRA, ARG))[2020] = -27.9%"}));
  EXPECT_EQ(read("Brazil's exports to Argentina came to 8,5 billion dollars in 2020.").statements,
            (std::vector<std::string>{"exports(BRA, ARG)[2020] = 8.5 bn USD"}));
  EXPECT_EQ(read("Brazil's exports to Argentina came to 1,345 million dollars in 2020.").statements,
            (std::vector<std::string>{"exports(BRA, ARG)[2020] = 1345 mn USD"}));
}

TEST(Goals, EachHasTheYearBehindIt) {
  EXPECT_EQ(read("South Korea and Vietnam have agreed to achieve trade of 100 billion dollars next "
                 "year and increase it to 150 billion dollars by 2030.")
                .statements,
            (std::vector<std::string>{"turnover(KOR, VNM) reaches 100 bn USD by 2025",
                                      "turnover(KOR, VNM) reaches 150 bn USD by 2030"}));
}

}  // namespace
}  // namespace tally::reading
