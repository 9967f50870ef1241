// Wordings of shares, ranks and runs beyond the plain ones: the unit said once, the verb said once,
// relative clauses, runs that are over.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Wording {
  std::string name, date, context, sentence;
  std::vector<std::string> claims;  // "kind A-B flow period value unit"
};

class Wordings : public testing::TestWithParam<Wording> {};

TEST_P(Wordings, AreRead) { test::expect_claims(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Shares, Wordings,
    testing::Values(
        Wording{"OfWhatIsEarnedAbroad",
                "2019-04-10",
                "",
                "Two out of five euros that Slovenia earns abroad come from Germany.",
                {"share SVN-DEU exports 2018-01/2018-12 40 pct"}},
        Wording{"OneInSo",
                "2019-04-10",
                "",
                "One in five of Lithuania's export euros comes from Russia.",
                {"share LTU-RUS exports 2018-01/2018-12 20 pct"}},
        Wording{"OfEveryHundred",
                "2023-07-28",
                "",
                "Of every 100 euros Estonia earned from exports in 2022, 17 came from Finland and "
                "11 from Sweden.",
                {"share EST-FIN exports 2022-01/2022-12 17 pct",
                 "share EST-SWE exports 2022-01/2022-12 11 pct"}},
        Wording{"MadeWithOne",
                "2019-04-10",
                "",
                "Belarus makes 38 percent of its exports to Russia and 12 percent to Ukraine.",
                {"share BLR-RUS exports 2018-01/2018-12 38 pct",
                 "share BLR-UKR exports 2018-01/2018-12 12 pct"}},
        Wording{"OfABlocsExportsToOne",
                "2022-03-10",
                "",
                "France accounted for 14% of the EU's exports to Japan in 2021.",
                {"share FRA-JPN exports 2021-01/2021-12 14 pct"}},
        Wording{"IsWith",
                "2019-04-10",
                "",
                "Over two thirds of Bhutan's foreign trade is with India.",
                {"share BTN-IND turnover 2018-01/2018-12 66.7 pct"}},
        Wording{"ThatInTheOtherFlow",
                "2019-04-10",
                "",
                "The United Kingdom's share in Irish imports was 22 percent, that in Irish exports "
                "11 percent.",
                {"share IRL-GBR imports 2018-01/2018-12 22 pct",
                 "share IRL-GBR exports 2018-01/2018-12 11 pct"}},
        Wording{"UnitSaidAtBothEnds",
                "2019-04-10",
                "",
                "India supplies 65 percent of Nepal's imports, China 13 and the UAE 3 percent.",
                {"share NPL-IND imports 2018-01/2018-12 65 pct",
                 "share NPL-CHN imports 2018-01/2018-12 13 pct",
                 "share NPL-ARE imports 2018-01/2018-12 3 pct"}},
        Wording{"InFrontOfItsHolder",
                "2019-04-10",
                "",
                "At 27 percent, China has the largest share in Australia's trade.",
                {"share AUS-CHN turnover 2018-01/2018-12 27 pct"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Ranks, Wordings,
    testing::Values(Wording{"CountryToWhichMost",
                            "2019-04-10",
                            "",
                            "Spain is the country to which Morocco exports most.",
                            {"rank MAR-ESP exports 2018-01/2018-12 1 rank"}},
                    Wording{"CountryFromWhichMost",
                            "2019-04-10",
                            "",
                            "The country from which Georgia bought most in 2018 was Turkey.",
                            {"rank GEO-TUR imports 2018-01/2018-12 1 rank"}},
                    Wording{"NoCountryMore",
                            "2019-04-10",
                            "",
                            "No country bought more from Australia in 2018 than China.",
                            {"rank AUS-CHN exports 2018-01/2018-12 1 rank"}},
                    Wording{
                        "ClimbedTo",
                        "2019-04-10",
                        "",
                        "Vietnam climbed to fifth among South Korea's trading partners in 2017.",
                        {"rank KOR-VNM turnover 2017-01/2017-12 5 rank"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Runs, Wordings,
    testing::Values(
        Wording{"OverWhenItTurned",
                "2019-04-10",
                "",
                "After six straight years of growth, Irish exports to Britain fell by 4 percent in "
                "2018.",
                {"since IRL-GBR exports 2012-01/2017-12 6 count_years",
                 "change IRL-GBR exports 2018-01/2018-12 -4 pct"}},
        Wording{"InEachOf",
                "2019-04-10",
                "",
                "Serbia has run a trade deficit with China in every one of the last 12 years.",
                {"since SRB-CHN balance 2007-01/2018-12 12 count_years"}},
        Wording{"InAsMany",
                "2019-04-10",
                "",
                "The decline in Japanese shipments to South Korea in February was the fourth in as "
                "many months.",
                {"since JPN-KOR exports 2018-11/2019-02 4 count_months"}},
        Wording{"MonthlyDeclineRunning",
                "2025-11-21",
                "",
                "Thailand's exports to Vietnam fell 3.4 percent in October, the seventh monthly "
                "decline running.",
                {"change THA-VNM exports 2025-10/2025-10 -3.4 pct",
                 "since THA-VNM exports 2025-04/2025-10 7 count_months"}},
        Wording{"AboveAMark",
                "2024-02-27",
                "",
                "Turkish-Algerian trade was worth more than 5 billion dollars in 2023, for the "
                "second year in a row.",
                {"level TUR-DZA turnover 2023-01/2023-12 5000000000 USD",
                 "since TUR-DZA turnover 2022-01/2023-12 2 count_years"}},
        Wording{"AtTheTopUntilThen",
                "2022-03-15",
                "",
                "Ending Italy's six-year run at the top, Turkey became Libya's main supplier in "
                "2021.",
                {"since LBY-ITA imports 2015-01/2020-12 6 count_years",
                 "rank LBY-TUR imports 2021-01/2021-12 1 rank"}},
        Wording{"TwoSigns",
                "2024-04-30",
                "",
                "Ecuador ran a trade surplus with the United States last year but a deficit with "
                "China.",
                {"balance ECU-USA balance 2023-01/2023-12 0 ",
                 "balance ECU-CHN balance 2023-01/2023-12 0 "}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    TwoFlows, Wordings,
    testing::Values(
        Wording{"MoreThanItImported",
                "2017-05-10",
                "",
                "Mexico exported $63 billion more to the US than it imported in 2016.",
                {"balance MEX-USA balance 2016-01/2016-12 63000000000 USD"}},
        Wording{"InTheRedWith",
                "2017-05-10",
                "",
                "Spain was in the red with China by 19.3 billion euros in 2016.",
                {"balance ESP-CHN balance 2016-01/2016-12 -19300000000 EUR"}},
        Wording{"GapInOnesTrade",
                "2017-05-10",
                "",
                "The gap in Serbia's trade with Russia came to $700 million in 2016.",
                {"balance SRB-RUS balance 2016-01/2016-12 -700000000 USD"}},
        Wording{
            "PartnerBehindTheSum",
            "2013-02-10",
            "",
            "Japan logged a deficit of 3.52 trillion yen with China in 2012, as exports came to "
            "11.51 trillion yen.",
            {"balance JPN-CHN balance 2012-01/2012-12 -3520000000000 JPY",
             "level JPN-CHN exports 2012-01/2012-12 11510000000000 JPY"}},
        Wording{"OwnersOfTheParts",
                "2022-03-14",
                "",
                "Trade between Oman and India came to $9.9 billion in 2021, of which 5.5 billion "
                "were Omani and 4.4 billion Indian exports.",
                {"level OMN-IND turnover 2021-01/2021-12 9900000000 USD",
                 "level OMN-IND exports 2021-01/2021-12 5500000000 USD",
                 "level IND-OMN exports 2021-01/2021-12 4400000000 USD"}},
        Wording{"OneEach",
                "2016-05-20",
                "",
                "Chile and Peru each sold Ecuador goods worth some $0.9 billion in 2015.",
                {"level CHL-ECU exports 2015-01/2015-12 900000000 USD",
                 "level PER-ECU exports 2015-01/2015-12 900000000 USD"}},
        Wording{"NoProduct",
                "2014-05-08",
                "",
                "Chile's robust exports to China came to $19 billion in 2013.",
                {"level CHL-CHN exports 2013-01/2013-12 19000000000 USD"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    TimesAndModes, Wordings,
    testing::Values(
        Wording{"ElevenMonths",
                "2022-12-12",
                "",
                "In 11M 2022, Kyrgyz-Russian trade turnover amounted to $2.9 bln.",
                {"level KGZ-RUS turnover 2022-01/2022-11 2900000000 USD"}},
        Wording{"AYearsOwnMonths",
                "2012-09-03",
                "",
                "Vietnamese exports to Korea came to $3.6 billion in 2012's first seven months.",
                {"level VNM-KOR exports 2012-01/2012-07 3600000000 USD"}},
        Wording{
            "MultipleOfALevel",
            "2024-01-21",
            "",
            "Israel's exports to Jordan reached $0.4 billion in 2023, 1.7 times the 2022 level.",
            {"level ISR-JOR exports 2023-01/2023-12 400000000 USD",
             "change ISR-JOR exports 2023-01/2023-12 1.7 ratio"}},
        Wording{"WhatStandsToday",
                "2011-02-10",
                "",
                "Ankara and Tehran want to lift their trade, now $10.7 billion, to $30 billion by "
                "2015.",
                {"level TUR-IRN turnover 2010-01/2010-12 10700000000 USD",
                 "target TUR-IRN turnover 2015-01/2015-12 30000000000 USD"}},
        Wording{"WhichWouldBe",
                "2024-02-13",
                "",
                "Officials put Iran's exports to Iraq at 9.2 billion dollars for 2023, which would "
                "be 11 percent less than in the year before.",
                {"level IRN-IRQ exports 2023-01/2023-12 9200000000 USD",
                 "change IRN-IRQ exports 2023-01/2023-12 -11 pct"}},
        Wording{"AddedUpTo",
                "2022-05-20",
                "",
                "India's trade with the six-nation Gulf Cooperation Council added up to Rs 11.5 "
                "lakh crore in FY22.",
                {"level IND-GCC turnover 2021-04/2022-03 11500000000000 INR"}}),
    [](const auto& p) { return p.param.name; });

}  // namespace
}  // namespace tally::reading
