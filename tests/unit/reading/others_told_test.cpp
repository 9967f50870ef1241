// Shares and ranks of others beside one that is told, runs beside a place or a mark, comparisons
// that leave out what is the same on both sides, and goals by who means them.
// Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class OthersTold : public testing::TestWithParam<Told> {};

TEST_P(OthersTold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    SharesAndRanks, OthersTold,
    testing::Values(
        Told{"ThatOfAnotherFell",
             "2020-02-10",
             "The share of Austria in Slovenia's exports rose from 7.1 percent to 8.3 percent in "
             "2019, and that of Croatia fell from 9 percent to 8.2.",
             {"share SVN-AUT exports 2018-01/2018-12 7.1 pct",
              "share SVN-AUT exports 2019-01/2019-12 8.3 pct",
              "share SVN-HRV exports 2018-01/2018-12 9 pct",
              "share SVN-HRV exports 2019-01/2019-12 8.2 pct"}},
        Told{"AnothersWas",
             "2020-02-10",
             "In 2019 Ghana's share of Togo's imports was 6.5 percent, and Benin's was 4.",
             {"share TGO-GHA imports 2019-01/2019-12 6.5 pct",
              "share TGO-BEN imports 2019-01/2019-12 4 pct"}},
        Told{"TheirWeightsOnTheBuyingSide",
             "2020-02-10",
             "In 2019 Peru absorbed a fifth of all Bolivian shipments and Chile 6.5 percent; on "
             "the buying side their weights were 12.6 and 9.3 percent.",
             {"share BOL-PER exports 2019-01/2019-12 20 pct",
              "share BOL-CHL exports 2019-01/2019-12 6.5 pct",
              "share BOL-PER imports 2019-01/2019-12 12.6 pct",
              "share BOL-CHL imports 2019-01/2019-12 9.3 pct"}},
        Told{"OfTheMarket",
             "2020-02-10",
             "In 2019 Finland was Ghana's 31st supplier, with barely one percent of the market.",
             {"rank GHA-FIN imports 2019-01/2019-12 31 rank",
              "share GHA-FIN imports 2019-01/2019-12 1 pct"}},
        Told{"WithAPartOfTheirShipments",
             "2020-02-10",
             "In 2019 Peru came in as the fourth customer of Ecuadorean companies, behind Chile "
             "and Panama, with 3.4 percent of their total shipments.",
             {"rank ECU-PER exports 2019-01/2019-12 4 rank",
              "share ECU-PER exports 2019-01/2019-12 3.4 pct"}},
        Told{"WasThatOfAnotherCountry",
             "2020-02-10",
             "In 2019 a quarter of what Laos bought abroad was Chinese.",
             {"share LAO-CHN imports 2019-01/2019-12 25 pct"}},
        Told{"PartnerAfterOthersAndReceives",
             "2020-02-10",
             "Slovenia was Croatia's second most important trading partner in 2019, after Germany, "
             "and received 9.6 percent of its exports.",
             {"rank HRV-SVN turnover 2019-01/2019-12 2 rank",
              "rank HRV-DEU turnover 2019-01/2019-12 1 rank",
              "share HRV-SVN exports 2019-01/2019-12 9.6 pct"}},
        Told{"OfTheCountryAndNotOfTheContinent",
             "2020-02-10",
             "Angola is Portugal's leading customer in Africa and absorbs 2.2 percent of "
             "everything the country exports.",
             {"share PRT-AGO exports 2019-01/2019-12 2.2 pct"}},
        Told{"ThirdAfterOthersWithTheirs",
             "2020-02-10",
             "In 2019 Estonia's share in Latvia's foreign trade was 9.2 percent, third after "
             "Lithuania with 16.1 percent and Germany with 11.4 percent.",
             {"share LVA-EST turnover 2019-01/2019-12 9.2 pct",
              "share LVA-LTU turnover 2019-01/2019-12 16.1 pct",
              "share LVA-DEU turnover 2019-01/2019-12 11.4 pct"}},
        Told{"OfThoseTogether",
             "2020-02-10",
             "In 2019 the American share of Kenya's exports was 8.3 percent. Uganda and Rwanda "
             "together absorbed 15.4 percent.",
             {"share KEN-USA exports 2019-01/2019-12 8.3 pct",
              "share KEN-UGA+RWA exports 2019-01/2019-12 15.4 pct"}},
        Told{
            "FollowedNextRespectively",
            "2020-02-10",
            "In 2019, Omani exports to India came to $3.2 billion, making it the main destination. "
            "Japan and Iraq followed next with $2.1 billion and $1.4 billion, respectively.",
            {"level OMN-IND exports 2019-01/2019-12 3200000000 USD",
             "rank OMN-IND exports 2019-01/2019-12 1 rank",
             "rank OMN-JPN exports 2019-01/2019-12 2 rank",
             "rank OMN-IRQ exports 2019-01/2019-12 3 rank",
             "level OMN-JPN exports 2019-01/2019-12 2100000000 USD",
             "level OMN-IRQ exports 2019-01/2019-12 1400000000 USD"}},
        Told{"WasNextThenAnother",
             "2020-02-10",
             "Italy was the best customer in 2019, taking $2.6 billion worth of Libyan products. "
             "Spain was next ($1.2 billion), then France, with 0.9.",
             {"rank LBY-ITA exports 2019-01/2019-12 1 rank",
              "level ITA-LBY imports 2019-01/2019-12 2600000000 USD",
              "rank LBY-ESP exports 2019-01/2019-12 2 rank",
              "level LBY-ESP exports 2019-01/2019-12 1200000000 USD",
              "rank LBY-FRA exports 2019-01/2019-12 3 rank",
              "level LBY-FRA exports 2019-01/2019-12 900000000 USD"}},
        Told{"InAnotherYearItWas",
             "2020-02-10",
             "Panama is Peru's third most important trading partner. Peru was only 11th among "
             "Panama's suppliers in 2019; in 2018 it was 13th.",
             {"rank PER-PAN turnover 2019-01/2019-12 3 rank",
              "rank PAN-PER imports 2019-01/2019-12 11 rank",
              "rank PAN-PER imports 2018-01/2018-12 13 rank"}},
        Told{"SupplierOfTheKingdom",
             "2020-02-10",
             "Turkey has been the main supplier of the kingdom of Jordan since 2012.",
             {"since JOR-TUR imports 2012-01/2019-12 8 count_years"}},
        Told{"SupplierOfTheCountry",
             "2020-02-10",
             "Turkish exports to Georgia were worth $1.6 billion in 2019. Turkey has been the main "
             "supplier of the country since 2007.",
             {"level TUR-GEO exports 2019-01/2019-12 1600000000 USD",
              "since GEO-TUR imports 2007-01/2019-12 13 count_years"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    SharesOfOneFlow, OthersTold,
    testing::Values(Told{"TheExportShareOf",
                         "2015-02-16",
                         "Slovenia's exports grew in 2014. The export share of Croatia rose to 7.6 "
                         "percent.",
                         {"share SVN-HRV exports 2014-01/2014-12 7.6 pct"}},
                    Told{
                        "ForYouWeAreNumberTwo",
                        "2023-05-11",
                        "Address by the Trade Minister of Kenya at the Kenya-Oman business forum, "
                        "Muscat\nOur exports to you were 50 million dollars in 2022. For you, I am "
                        "told, we are number two overall.",
                        {"level KEN-OMN exports 2022-01/2022-12 50000000 USD",
                         "rank OMN-KEN turnover 2022-01/2022-12 2 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RunsAndAims, OthersTold,
    testing::Values(
        Told{"TookItsPlaceAndHeldIt",
             "2021-04-20",
             "From 2009 to 2013 Russia was Armenia's main supplier; China then took its place and "
             "has held it ever since.",
             {"rank ARM-RUS imports 2013-01/2013-12 1 rank",
              "since ARM-CHN imports 2014-01/2020-12 7 count_years"}},
        Told{"StayedBelowThatLine",
             "2019-05-14",
             "Trade between Chile and Egypt went over $300 million in 2015 and has stayed below "
             "that line ever since.",
             {"level CHL-EGY turnover 2015-01/2015-12 300000000 USD",
              "since CHL-EGY turnover 2016-01/2018-12 3 count_years"}},
        Told{"StayedAboveIt",
             "2019-05-14",
             "Trade between Chile and Egypt passed $300 million in 2015 and has remained above "
             "that mark ever since.",
             {"level CHL-EGY turnover 2015-01/2015-12 300000000 USD",
              "since CHL-EGY turnover 2015-01/2018-12 4 count_years"}},
        Told{"InARowAboveTheMark",
             "2021-01-20",
             "In November, Dutch exports to Ghana were worth 105 million euros, the third month in "
             "a row above the 100 million mark.",
             {"level NLD-GHA exports 2020-11/2020-11 105000000 EUR",
              "since NLD-GHA exports 2020-09/2020-11 3 count_months"}},
        Told{"ExceededAnothers",
             "2018-02-10",
             "Chilean sales to Cuba rose 9 percent in 2017 and exceeded Peru's.",
             {"change CHL-CUB exports 2017-01/2017-12 9 pct",
              "comparison CUB-CHL imports 2017-01/2017-12"}},
        Told{"OutstrippedAnothersForTheFirstTime",
             "2018-02-10",
             "China's sales to Fiji doubled between 2012 and 2017, and in 2017 they outstripped "
             "Australia's for the first time.",
             {"change CHN-FJI exports 2017-01/2017-12 2 ratio",
              "comparison FJI-CHN imports 2017-01/2017-12"}},
        Told{"MoreThanSomebodyDid",
             "2018-02-10",
             "In 2017 Iran sold Iraq goods worth $6.3 billion, more than Turkey did.",
             {"level IRN-IRQ exports 2017-01/2017-12 6300000000 USD",
              "comparison IRQ-IRN imports 2017-01/2017-12"}},
        Told{"ToldTheMinistersToTake",
             "2022-12-06",
             "Trade between Oman and Iran grew by a third in 2021. The presidents told their "
             "ministers to take mutual trade to $5 billion within a few years.",
             {"change OMN-IRN turnover 2021-01/2021-12 33.3 pct",
              "target OMN-IRN turnover none 5000000000 USD"}},
        Told{"IsToBeReachedThisYear",
             "2022-12-06",
             "Trade between Oman and India reached $5.4 billion in 2021. The nearer mark, $7 "
             "billion, is to be taken by the end of this year.",
             {"level OMN-IND turnover 2021-01/2021-12 5400000000 USD",
              "target OMN-IND turnover 2022-01/2022-12 7000000000 USD"}},
        Told{"TheMinisterSpokeOf",
             "2018-05-14",
             "Trade between Peru and Egypt was $230 million in 2017. The foreign minister spoke of "
             "half a billion by 2025 when he was here in March.",
             {"level PER-EGY turnover 2017-01/2017-12 230000000 USD",
              "target PER-EGY turnover 2025-01/2025-12 500000000 USD"}},
        Told{"AgainSpokeOf",
             "2018-09-14",
             "Trade between Peru and Egypt was $230 million in 2017. In June the two presidents "
             "again spoke of $500 million.",
             {"level PER-EGY turnover 2017-01/2017-12 230000000 USD",
              "target PER-EGY turnover none 500000000 USD"}},
        Told{"WhatItWasLastYear",
             "2016-04-11",
             "An Egyptian diplomat reckons that Egypt's trade with Jordan, $900 million last year, "
             "may touch one billion before long.",
             {"level EGY-JOR turnover 2015-01/2015-12 900000000 USD",
              "forecast EGY-JOR turnover none 1000000000 USD"}},
        Told{"OurImportsFromThere",
             "2012-03-08",
             "Japan's imports from Oman came to $5 billion in 2011. \"Our imports from there could "
             "drop below $4 billion this year,\" a trade official said.",
             {"level JPN-OMN imports 2011-01/2011-12 5000000000 USD",
              "forecast JPN-OMN imports 2012-01/2012-12 4000000000 USD"}},
        Told{"BothGovernmentsWhoeverElseIsNamed",
             "2024-03-20",
             "Poland and Turkey traded 11 billion euros' worth of goods in 2023. Both governments "
             "have set out to be exchanging 15 billion euros' worth of goods by the end of 2028, "
             "the year in which they host a fair together with Hungary.",
             {"level POL-TUR turnover 2023-01/2023-12 11000000000 EUR",
              "target POL-TUR turnover 2028-01/2028-12 15000000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
