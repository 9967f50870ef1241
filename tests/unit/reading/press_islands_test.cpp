// What stands apart in a text: a paragraph that sees the pair from the other side, a region among
// countries, a goal of the long run, the only year of its kind. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PressIslands : public testing::TestWithParam<Told> {};

TEST_P(PressIslands, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    TakenInReturn, PressIslands,
    testing::Values(Told{"TookWorth",
                         "2016-04-20",
                         "Latvia shipped goods worth 2.1 billion euros to Estonia in 2015, 4 "
                         "percent more than in 2014, and took 1.4 billion worth, 7.4 percent more.",
                         {"level LVA-EST exports 2015-01/2015-12 2100000000 EUR",
                          "change LVA-EST exports 2015-01/2015-12 4 pct",
                          "level LVA-EST imports 2015-01/2015-12 1400000000 EUR",
                          "change LVA-EST imports 2015-01/2015-12 7.4 pct"}},
                    Told{"Received",
                         "2019-03-02",
                         "Peru sold goods for $2.1 billion to Chile last year and received nearly "
                         "1.2 billion worth.",
                         {"level PER-CHL exports 2018-01/2018-12 2100000000 USD",
                          "level PER-CHL imports 2018-01/2018-12 1200000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RunsWithSomethingAhead, PressIslands,
    testing::Values(Told{"NextYear",
                         "2015-04-23",
                         "Germany has been the biggest supplier of Poland for more than 20 years, "
                         "although China could pass it next year.",
                         {"since POL-DEU imports 1995-01/2014-12 20 count_years"}},
                    Told{"InTheRedWith",
                         "2019-09-30",
                         "Kenya ran a surplus with Uganda of $300 million in 2018 and has been in "
                         "the red with India for 20 years.",
                         {"balance KEN-UGA balance 2018-01/2018-12 300000000 USD",
                          "since KEN-IND balance 1999-01/2018-12 20 count_years"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ThePartnersView, PressIslands,
    testing::Values(Told{"OfOneParagraph",
                         "2011-03-31",
                         "Trade between Thailand and Peru stood at $760 million last year.\n\nIn "
                         "Peru, Thailand ranked tenth among suppliers.\n\nIn January, outbound "
                         "shipments fell 6.3 percent to $27 million and inbound ones 5 percent.",
                         {"level THA-PER turnover 2010-01/2010-12 760000000 USD",
                          "rank PER-THA imports 2010-01/2010-12 10 rank",
                          "change THA-PER exports 2011-01/2011-01 -6.3 pct",
                          "level THA-PER exports 2011-01/2011-01 27000000 USD",
                          "change THA-PER imports 2011-01/2011-01 -5 pct"}},
                    Told{"TheCountryOfTheFrame",
                         "2009-03-31",
                         "In Uganda, Kenya ranked second among suppliers last year, and its share "
                         "of the country's imports rose to 15.6 percent.",
                         {"rank UGA-KEN imports 2008-01/2008-12 2 rank",
                          "share UGA-KEN imports 2008-01/2008-12 15.6 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(NamedRegions, PressIslands,
                         testing::Values(Told{
                             "Alone",
                             "2019-02-08",
                             "Trade between Kazakhstan and Russia was $18 billion in 2018.\n\nIn "
                             "the Kostanay region alone, trade with Russia rose 12 percent.",
                             {"level KAZ-RUS turnover 2018-01/2018-12 18000000000 USD"}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    TheLongRun, PressIslands,
    testing::Values(
        Told{"Perspective",
             "2019-02-08",
             "Tajikistan and Uzbekistan traded $288 million in 2018.\n\n\"Our task for 2021 is "
             "half a billion dollars, and in a longer perspective a billion,\" the minister said.",
             {"level TJK-UZB turnover 2018-01/2018-12 288000000 USD",
              "target TJK-UZB turnover 2021-01/2021-12 500000000 USD",
              "target TJK-UZB turnover none 1000000000 USD"}},
        Told{"Eventually",
             "2019-01-12",
             "Turkey and Georgia traded $1.6 billion in 2018.\n\nThe aim is 2 billion in 2021 and "
             "eventually 5 billion.",
             {"level TUR-GEO turnover 2018-01/2018-12 1600000000 USD",
              "target TUR-GEO turnover 2021-01/2021-12 2000000000 USD",
              "target TUR-GEO turnover none 5000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(NotesOnMoney, PressIslands,
                         testing::Values(Told{
                             "WhoseFiguresTheyAre",
                             "2021-08-25",
                             "Merchandise trade: July 2021\n\nGoods exports were worth $5.8 "
                             "billion in July 2021.\n\nAfter adjusting for seasonal effects, "
                             "exports to Japan fell 3.1 percent from June.\n\nImports from Germany "
                             "rose to $410 million.\n\nAll figures are in New Zealand dollars.",
                             {"level NZL-WLD exports 2021-07/2021-07 5800000000 NZD",
                              "change NZL-JPN exports 2021-07/2021-07 -3.1 pct",
                              "level NZL-DEU imports 2021-07/2021-07 410000000 NZD"}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    TheOnlyYear, PressIslands,
    testing::Values(
        Told{"OfTheSentenceBefore",
             "2013-02-14",
             "Poland sold Cuba goods worth $55 million in 2012.\n\nIn 2009 exports were just $9 "
             "million. That was the only year when Poland had a deficit with Cuba ($4 million).",
             {"level POL-CUB exports 2012-01/2012-12 55000000 USD",
              "level POL-CUB exports 2009-01/2009-12 9000000 USD",
              "balance POL-CUB balance 2009-01/2009-12 -4000000 USD"}},
        Told{"BackThen",
             "2013-02-14",
             "Serbia sold Ghana goods worth $55 million in 2012.\n\nThings looked different in "
             "2009. Back then exports totalled $9 million.",
             {"level SRB-GHA exports 2012-01/2012-12 55000000 USD",
              "level SRB-GHA exports 2009-01/2009-12 9000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    SharesAndSums, PressIslands,
    testing::Values(
        Told{"OfTheLeader",
             "2019-02-08",
             "Of Kenya's buyers Uganda is in the lead with $620 million, i.e. 10.3% of the total; "
             "Pakistan ($580 million) comes next.",
             {"rank KEN-UGA exports 2018-01/2018-12 1 rank",
              "level KEN-UGA exports 2018-01/2018-12 620000000 USD",
              "share KEN-UGA exports 2018-01/2018-12 10.3 pct",
              "level KEN-PAK exports 2018-01/2018-12 580000000 USD"}},
        Told{"CorrespondsTo",
             "2017-11-15",
             "Moldova's exports in 2016 totalled 2045 million dollars.\n\nRomania had a share of "
             "25.1% in exports, which corresponds to a value of 513 million dollars.",
             {"level MDA-WLD exports 2016-01/2016-12 2045000000 USD",
              "share MDA-ROU exports 2016-01/2016-12 25.1 pct",
              "level MDA-ROU exports 2016-01/2016-12 513000000 USD"}},
        Told{"OfAShareNotRead",
             "2017-11-15",
             "Moldova's exports in 2016 totalled 2045 million dollars.\n\nThe CIS was present in "
             "exports with a quota of 19.3%, which corresponds to a value of 395 million dollars.",
             {"level MDA-WLD exports 2016-01/2016-12 2045000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ALinePassed, PressIslands,
    testing::Values(Told{"BesideTheSum",
                         "2019-04-23",
                         "Kenya's exports to Uganda passed $600 million for the first time in "
                         "2018.\n\nExports to Uganda rose 12 percent to $628 million last year.",
                         {"record KEN-UGA exports 2018-01/2018-12 600000000 USD",
                          "change KEN-UGA exports 2018-01/2018-12 12 pct",
                          "level KEN-UGA exports 2018-01/2018-12 628000000 USD"}},
                    Told{
                        "Alone",
                        "2019-04-23",
                        "Kenya's exports to Uganda passed $600 million for the first time in 2018.",
                        {"level KEN-UGA exports 2018-01/2018-12 600000000 USD",
                         "record KEN-UGA exports 2018-01/2018-12 600000000 USD"}},
                    Told{"WithinTheTradeOfTheTwo",
                         "2018-03-28",
                         "Trade between Ghana and Benin hit $224 million last year.\n\nExports "
                         "make up 90 percent of our trade, a Ghanaian minister said.",
                         {"level GHA-BEN turnover 2017-01/2017-12 224000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OneOfSeveral, PressIslands,
    testing::Values(Told{"TheBiggerPartner",
                         "2011-07-05",
                         "Uruguay had a deficit of $900 million with China in 2010 and a surplus "
                         "of $300 million with Brazil.\n\nImports from the bigger partner rose 12 "
                         "percent to $2 billion.",
                         {"balance URY-CHN balance 2010-01/2010-12 -900000000 USD",
                          "balance URY-BRA balance 2010-01/2010-12 300000000 USD"}},
                    Told{"TheOnlyPartner",
                         "2011-07-05",
                         "Kenya's exports to Uganda were $900 million in 2010.\n\nImports from the "
                         "main partner rose 12 percent to $120 million.",
                         {"level KEN-UGA exports 2010-01/2010-12 900000000 USD",
                          "change KEN-UGA imports 2010-01/2010-12 12 pct",
                          "level KEN-UGA imports 2010-01/2010-12 120000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(SharesBeforeSums, PressIslands,
                         testing::Values(Told{
                             "FellFrom",
                             "2023-05-20",
                             "Kenya's exports to Uganda went from $221.5 million to $167.6 million "
                             "in January-April, so its share fell from 6.2% to 5.3%.",
                             {"level KEN-UGA exports 2022-01/2022-04 221500000 USD",
                              "level KEN-UGA exports 2023-01/2023-04 167600000 USD",
                              "share KEN-UGA exports 2022-01/2022-04 6.2 pct",
                              "share KEN-UGA exports 2023-01/2023-04 5.3 pct"}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    BelowAnEarlierSum, PressIslands,
    testing::Values(
        Told{"BelowTheRecord",
             "2024-05-17",
             "Kenya's trade with Uganda was 9 percent below the record $2 billion of 2022; with "
             "Rwanda it grew 4 percent, to $300 million.",
             {"change KEN-UGA turnover 2023-01/2023-12 -9 pct",
              "level KEN-UGA turnover 2022-01/2022-12 2000000000 USD",
              "record KEN-UGA turnover 2022-01/2022-12 2000000000 USD",
              "change KEN-RWA turnover 2023-01/2023-12 4 pct",
              "level KEN-RWA turnover 2023-01/2023-12 300000000 USD"}},
        Told{"BelowTheSum",
             "2024-05-17",
             "Peru's exports to Chile came to $1.8 billion in 2023, 10 percent below the $2 "
             "billion of 2022.",
             {"level PER-CHL exports 2023-01/2023-12 1800000000 USD",
              "change PER-CHL exports 2023-01/2023-12 -10 pct",
              "level PER-CHL exports 2022-01/2022-12 2000000000 USD"}},
        Told{"AboveLastYears",
             "2024-05-17",
             "Peru's exports to Chile were a tenth above the previous year's $2 billion.",
             {"change PER-CHL exports 2023-01/2023-12 10 pct",
              "level PER-CHL exports 2022-01/2022-12 2000000000 USD"}},
        Told{"DownOn",
             "2024-05-17",
             "Peru's exports to Chile were 9 percent down on the record $2 billion of 2021. "
             "Imports rose 4 percent.",
             {"change PER-CHL exports 2023-01/2023-12 -9 pct",
              "level PER-CHL exports 2021-01/2021-12 2000000000 USD",
              "record PER-CHL exports 2021-01/2021-12 2000000000 USD",
              "change PER-CHL imports 2023-01/2023-12 4 pct"}},
        Told{"ShortOf",
             "2024-05-17",
             "Turnover between Italy and Malta was 14 percent short of the EUR 3 billion of 2022.",
             {"change ITA-MLT turnover 2023-01/2023-12 -14 pct",
              "level ITA-MLT turnover 2022-01/2022-12 3000000000 EUR"}},
        Told{"BelowAsABound",
             "2024-05-17",
             "Japan's exports to Peru stayed below $2 billion in 2022.",
             {"level JPN-PER exports 2022-01/2022-12 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfAThirdCountry, PressIslands,
    testing::Values(
        Told{"Led",
             "2024-05-17",
             "Turkish exports to Iraq came to $3 billion last year. Germany led, as it did in 2022 "
             "with $7 billion.",
             {"level TUR-IRQ exports 2023-01/2023-12 3000000000 USD"}},
        Told{"ItIsThePairs",
             "2024-05-17",
             "Kenya's trade with Uganda came to $2 billion in 2023. Washington imposed sanctions, "
             "and it fell to $300 million in January.",
             {"level KEN-UGA turnover 2023-01/2023-12 2000000000 USD",
              "level KEN-UGA turnover 2024-01/2024-01 300000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfAnotherPlace, PressIslands,
    testing::Values(
        Told{"LeftOutNeighbour",
             "2024-05-17",
             "Finland's imports from its western neighbour were EUR 3.6 billion in 2023 and those "
             "from the eastern, EUR 3.1 billion.",
             {"level FIN-SWE imports 2023-01/2023-12 3600000000 EUR"}},
        Told{"ShareInAThirdPlace",
             "2023-08-14",
             "Peru's exports to Brazil came to $4 billion in 2022. Chile earned $30 billion in "
             "China in 2022, or 38 percent of its exports.",
             {"level PER-BRA exports 2022-01/2022-12 4000000000 USD",
              "level CHL-CHN exports 2022-01/2022-12 30000000000 USD",
              "share CHL-CHN exports 2022-01/2022-12 38 pct"}},
        Told{"GoodsThatCameIn",
             "2023-08-14",
             "Paraguay has no relations with Beijing.\n\nChinese goods for $4.6 billion came in "
             "during 2022, while direct sales to China were $13 million.",
             {"level PRY-CHN exports 2022-01/2022-12 13000000 USD"}},
        Told{"ShareOfItsOwn",
             "2023-08-14",
             "Kenya's exports to Uganda came to $1 billion in 2022. Ethiopia sent 38 percent of "
             "its exports to China.",
             {"level KEN-UGA exports 2022-01/2022-12 1000000000 USD",
              "share ETH-CHN exports 2022-01/2022-12 38 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
