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

TEST_P(Wordings, AreRead) {
  Options options;
  options.date = core::Day::parse(GetParam().date);
  options.context = GetParam().context;
  const auto reading = read_sentence(GetParam().sentence, options);
  ASSERT_TRUE(reading.has_value());
  std::vector<std::string> found;
  for (const ReadStatement& s : reading->statements) found.push_back(in_short(s.claim));
  std::vector<std::string> expected = GetParam().claims;
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(found, expected) << explain(GetParam().sentence, options);
}

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

}  // namespace
}  // namespace tally::reading
