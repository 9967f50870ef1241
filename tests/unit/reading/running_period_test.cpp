// The time that a whole text is about: what an aside, a look back, 'that year' or a standing rank
// does to it, and what it does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Text {
  std::string name, date, text;
  std::vector<std::string> some;  // statements that must be among those read
};

class RunningPeriod : public testing::TestWithParam<Text> {};

TEST_P(RunningPeriod, IsKept) {
  const std::vector<std::string> found = test::claims(GetParam().text, GetParam().date);
  for (const std::string& s : GetParam().some) {
    EXPECT_NE(std::find(found.begin(), found.end(), s), found.end())
        << s << "\n is not among\n  " << testing::PrintToString(found);
  }
}

INSTANTIATE_TEST_SUITE_P(
    LookingBack, RunningPeriod,
    testing::Values(
        Text{"ADeficitAYearEarlier",
             "2023-11-09",
             "Chile had a surplus of 20 million dollars with Indonesia in the first half after a "
             "deficit of 15 million dollars a year earlier.",
             {"balance CHL-IDN balance 2023-01/2023-06 20000000 USD",
              "balance CHL-IDN balance 2022-01/2022-06 -15000000 USD"}},
        Text{"OfAYearEarlier",
             "2023-11-09",
             "In the first half Chile's exports to Indonesia came to less than half of the 310 "
             "million dollars of a year earlier.",
             {"level CHL-IDN exports 2022-01/2022-06 310000000 USD"}},
        Text{"ItHadBeen",
             "2023-11-09",
             "In the first half Chile posted a surplus of 20 million dollars with Indonesia. It "
             "had been 12 million the year before.",
             {"balance CHL-IDN balance 2022-01/2022-06 12000000 USD"}},
        Text{"TheYearBeforeItTookEffect",
             "2023-11-09",
             "In 2018, the year before the agreement took effect, Chile and Indonesia traded 274 "
             "million dollars.",
             {"level CHL-IDN turnover 2018-01/2018-12 274000000 USD"}},
        Text{"TheWholeOfThatYear",
             "2019-02-05",
             "Trade between Chile and Peru came to $3.1 billion in the ten months to October, 12% "
             "more than in the same stretch of 2017. In the whole of that year it had been $3.4 "
             "billion.\n\nChile's exports rose 8% to $1.7 billion.",
             {"level CHL-PER turnover 2018-01/2018-10 3100000000 USD",
              "level CHL-PER turnover 2017-01/2017-12 3400000000 USD",
              "level CHL-PER exports 2018-01/2018-10 1700000000 USD"}},
        Text{"RankThatYear",
             "2021-11-22",
             "Peru's surplus with Ecuador of 2019 was the smallest in years. Ecuador was the ninth "
             "destination of Peruvian goods that year.",
             {"rank PER-ECU exports 2019-01/2019-12 9 rank"}},
        Text{"ThreeMonthsOnThree",
             "2016-05-10",
             "In the 3 months to March 2016 Norway's imports from China stood at $1.9 billion. "
             "This was 3.3% down on the previous 3 months.",
             {"change NOR-CHN imports 2016-01/2016-03 -3.3 pct"}},
        Text{"HadBeenInTheParagraph",
             "2023-02-15",
             "Trade between Spain and Morocco rose 20 percent to 18.6 billion euros in "
             "January-November 2022. For the whole of 2021 the figure had been 16.8 billion. "
             "Spanish exports jumped 25 percent to 10.8 billion euros.",
             {"level ESP-MAR turnover 2021-01/2021-12 16800000000 EUR",
              "level ESP-MAR exports 2022-01/2022-11 10800000000 EUR"}},
        Text{"ADecadeAgo",
             "2023-02-15",
             "Trade between Spain and Morocco rose 20 percent to 18.6 billion euros in 2022. A "
             "decade ago it stood at 6 billion.",
             {"level ESP-MAR turnover 2013-01/2013-12 6000000000 EUR"}},
        Text{"AgainstThatWithAnother",
             "2021-02-20",
             "Kenya's exports to Uganda came to 65 billion shillings in 2020, against 17.1 billion "
             "with Tanzania.",
             {"level KEN-TZA exports 2020-01/2020-12 17100000000 KES"}},
        Text{
            "ThatOfMarchLastYear",
            "2024-04-09",
            "Taiwan's surplus with the United States came to $5.09 billion in March; that of March "
            "last year was $1.41 billion.",
            {"balance TWN-USA balance 2023-03/2023-03 1410000000 USD"}},
        Text{"AllOfThatYear",
             "2022-07-25",
             "Turkey sold Bangladesh goods for 199 million dollars from January to May, which "
             "compares with 150 million in the same months of 2021.",
             {"level TUR-BGD exports 2021-01/2021-05 150000000 USD"}},
        Text{"TheYearInWhich",
             "2023-02-20",
             "Spain has been Morocco's first trading partner since 2012, the year in which it "
             "overtook France.",
             {"comparison MAR-ESP turnover 2012-01/2012-12"}},
        Text{
            "HadStoodTwice",
            "2022-07-25",
            "Turkey's exports to Bangladesh rose to 499 million dollars in 2021. They had stood at "
            "402 million in 2020 and at 350 million in 2019. Imports from Bangladesh grew 8 "
            "percent.",
            {"level TUR-BGD exports 2019-01/2019-12 350000000 USD",
             "change TUR-BGD imports 2021-01/2021-12 8 pct"}},
        Text{"TheYearThatAParagraphOpensWith",
             "2026-02-08",
             "In 1991, when the treaty was signed, people looked the other way.\n\nArgentina's "
             "exports to Brazil were $9 billion in 2025.\n\nIn 1991, when the treaty was signed, "
             "they looked the other way. Argentina traded barely $3 billion with Brazil.",
             {"level ARG-BRA turnover 1991-01/1991-12 3000000000 USD"}},
        Text{"GrownInFiveYears",
             "2023-11-09",
             "Chile's exports to Indonesia, 240 million dollars in 2016, more than doubled in five "
             "years, to 510 million.",
             {"level CHL-IDN exports 2016-01/2016-12 240000000 USD",
              "level CHL-IDN exports 2021-01/2021-12 510000000 USD"}}),
    [](const auto& it) { return it.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Running, RunningPeriod,
    testing::Values(
        Text{"ThroughSeptember",
             "2023-11-09",
             "Chile's exports to Indonesia were 310 million dollars in 2022. Through September "
             "they are at 250 million.",
             {"level CHL-IDN exports 2023-01/2023-09 250000000 USD"}},
        Text{"AMonthInPassing",
             "2024-08-12",
             "Nepal's exports to India rose 31% to $1.1 billion in 2023.\n\nIndia took two thirds "
             "of all exports that year. In January, exports to India fell 8% to $78 million.\n\n"
             "Nepal's imports from China swelled to $1.4 billion.",
             {"level NPL-IND exports 2024-01/2024-01 78000000 USD",
              "level NPL-CHN imports 2023-01/2023-12 1400000000 USD"}},
        Text{"StandingRankBesideMonths",
             "2023-11-09",
             "In January-September Chile's trade with Thailand was worth 300 million dollars.\n\n"
             "Thailand is Chile's eleventh largest trading partner.",
             {"level CHL-THA turnover 2023-01/2023-09 300000000 USD",
              "rank CHL-THA turnover 2022-01/2022-12 11 rank"}},
        Text{"AMarketOfAnotherYear",
             "2024-05-20",
             "Japan's exports to China rose 3 percent in April. South Korea, Japan's third-biggest "
             "market in fiscal 2023, bucked the trend by buying 12.1 percent more. Shipments to "
             "Taiwan dropped 4 percent.",
             {"rank JPN-KOR exports 2023-04/2024-03 3 rank",
              "change JPN-KOR exports 2024-04/2024-04 12.1 pct",
              "change JPN-TWN exports 2024-04/2024-04 -4 pct"}},
        Text{"EndedTheYearInSecondPlace",
             "2021-02-20",
             "Argentina and Brazil traded $16.4 billion in 2020. China, which in May had pushed "
             "Brazil aside as Argentina's leading partner, closed the year in second place, with "
             "an exchange of $14 billion.",
             {"rank ARG-CHN turnover 2020-05/2020-05 1 rank",
              "rank ARG-CHN turnover 2020-01/2020-12 2 rank",
              "level ARG-CHN turnover 2020-01/2020-12 14000000000 USD"}},
        Text{"RemainsBesideMonths",
             "2022-08-20",
             "In the first half of 2022 Laos and Vietnam traded 825 million dollars.\n\nLaos' "
             "largest trading partner remains Thailand.",
             {"rank LAO-THA turnover 2021-01/2021-12 1 rank"}},
        Text{"AQuarterBehindTheYear",
             "2014-05-22",
             "Kenya's exports to Uganda declined by 3.5 per cent to Sh65.3 billion last year.\n\n"
             "In the first quarter of 2014, exports to Uganda recovered by 5.2 per cent. Those to "
             "Tanzania lost a further 8 per cent.\n\nKenya's imports from India amounted to Sh258 "
             "billion.",
             {"change KEN-TZA exports 2014-01/2014-03 -8 pct",
              "level KEN-IND imports 2013-01/2013-12 258000000000 KES"}},
        Text{"MonthsInARowBesideALookBack",
             "2022-08-01",
             "Seoul ran a deficit of $575 million with Beijing in July, staying in the red for the "
             "third month in a row; in July 2021 it had still been $3.3 billion in the black.",
             {"since KOR-CHN balance 2022-05/2022-07 3 count_months"}},
        Text{"AHeadlineAnnounces",
             "2013-07-08",
             "Vietnam-Thailand trade to top 9 billion USD this year\n\nVietnam's trade with "
             "Thailand hit 4.4 billion USD in the first six months.\n\nVietnam's exports came to "
             "1.53 billion USD.",
             {"forecast VNM-THA turnover 2013-01/2013-12 9000000000 USD",
              "level VNM-THA exports 2013-01/2013-06 1530000000 USD"}},
        Text{"TimesBeforeADash",
             "2022-07-25",
             "Turkey's exports to Bangladesh: 2019 – 350 million dollars, 2020 – 402 million.",
             {"level TUR-BGD exports 2019-01/2019-12 350000000 USD",
              "level TUR-BGD exports 2020-01/2020-12 402000000 USD"}},
        Text{"AFiveMonthTotal",
             "2022-07-04",
             "Turkey's exports to Bangladesh came to 45 million dollars in May, for a five-month "
             "total of 210 million.",
             {"level TUR-BGD exports 2022-01/2022-05 210000000 USD"}},
        Text{"NowOfWhatFollows",
             "2024-05-03",
             "In the first quarter of 2024 exports from Kenya to Uganda recovered by 5.2 per cent. "
             "Those to Tanzania lost a further 8 per cent and now stand at less than half of the "
             "former.",
             {"change KEN-TZA exports 2024-01/2024-03 -8 pct"}},
        Text{"AccountsForInTheDataOfAQuarter",
             "2022-04-13",
             "China's trade with ASEAN rose 8.4 percent in the first quarter of 2022. Data from "
             "the first quarter showed that China's trade with ASEAN accounts for "
             "14.4 percent of its foreign trade.",
             {"share CHN-ASEAN turnover 2022-01/2022-03 14.4 pct"}},
        Text{"YearsNowInAHistory",
             "2023-11-09",
             "In 2001 Chile sold Indonesia goods for 30 million dollars. For six years now it has "
             "run a deficit with Indonesia.",
             {"since CHL-IDN balance 2017-01/2022-12 6 count_years"}},
        Text{"ByThen",
             "2023-11-09",
             "Chile and Thailand have set a goal of 2 billion dollars in trade by 2025. It could "
             "be nearer 3 billion.",
             {"target CHL-THA turnover 2025-01/2025-12 2000000000 USD",
              "forecast CHL-THA turnover 2025-01/2025-12 3000000000 USD"}},
        Text{"ThePeriodUnderReview",
             "2021-05-05",
             "Pakistan's exports to Afghanistan were $750 million in July-March FY21.\n\nAs a "
             "destination, Afghanistan ranked third in FY20; in the period under review it slipped "
             "to fifth. Pakistan's imports from Afghanistan came to $123 million.",
             {"level PAK-AFG imports 2020-07/2021-03 123000000 USD"}}),
    [](const auto& it) { return it.param.name; });

}  // namespace
}  // namespace tally::reading
