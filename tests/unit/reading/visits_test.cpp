// What the press writes around visits and summits and in the first lines of regional agencies: the
// same period named twice, growth that follows from two sums, records that are hoped for, spans of
// days, sums of many years, partners beside partners. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class Visits : public testing::TestWithParam<Told> {};

TEST_P(Visits, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    SamePeriod, Visits,
    testing::Values(Told{"OverAsWell",
                         "2024-09-08",
                         "Kenya announced an increase in exports to Uganda over the first eight "
                         "months of 2024.\n\nThey reached 609 million dollars, up 10.8% from 549 "
                         "million dollars during the same period in 2023.",
                         {"level KEN-UGA exports 2024-01/2024-08 609000000 USD",
                          "change KEN-UGA exports 2024-01/2024-08 10.8 pct",
                          "level KEN-UGA exports 2023-01/2023-08 549000000 USD"}},
                    Told{"FromTheOneToTheOther",
                         "2024-09-08",
                         "Kenya's trade with Uganda jumped from $51 million in the first seven "
                         "months of 2023 to $64 million over the same period in 2024.",
                         {"level KEN-UGA turnover 2023-01/2023-07 51000000 USD",
                          "level KEN-UGA turnover 2024-01/2024-07 64000000 USD"}},
                    Told{"FellToTheSame",
                         "2024-09-08",
                         "Peru's imports from Bolivia fell from 51 million dollars in the first "
                         "half of 2023 to 40 million dollars during the same period of 2024.",
                         {"level PER-BOL imports 2023-01/2023-06 51000000 USD",
                          "level PER-BOL imports 2024-01/2024-06 40000000 USD"}},
                    Told{"MonthsThatNobodyTold",
                         "2024-09-08",
                         "Jordanian exports to Iraq reached 609 million dollars, up 10.8% from 549 "
                         "million dollars during the same period in 2023.",
                         {}},
                    Told{"AllOfTheYear",
                         "2021-09-13",
                         "Trade of Peru with Chile reached $523 million in the first half of "
                         "2021.\n\nThis is a jump of about 177 per cent compared to a trade figure "
                         "of $188.9 million recorded throughout all 2020.",
                         {"level PER-CHL turnover 2021-01/2021-06 523000000 USD",
                          "change PER-CHL turnover 2021-01/2021-06 177 pct",
                          "level PER-CHL turnover 2020-01/2020-12 188900000 USD"}},
                    Told{"ComparedToAllOf",
                         "2021-09-13",
                         "Peru's imports from Chile jumped threefold in the first half to $342 "
                         "million compared to all of 2020.",
                         {"change PER-CHL imports 2021-01/2021-06 3 ratio",
                          "level PER-CHL imports 2021-01/2021-06 342000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhatFollows, Visits,
    testing::Values(
        Told{"Implies",
             "2023-09-08",
             "In January to June trade between Peru and Chile closed at 388 million dollars; in "
             "the same period last year it had been 324 million dollars; that implies an increase "
             "of 20%.",
             {"level PER-CHL turnover 2023-01/2023-06 388000000 USD",
              "level PER-CHL turnover 2022-01/2022-06 324000000 USD",
              "change PER-CHL turnover 2023-01/2023-06 20 pct"}},
        Told{"WhichMeans",
             "2023-09-08",
             "Trade between Laos and Nepal was 388 million dollars in the first half of 2023. In "
             "the same period of 2022 it was 324 million dollars, which means an increase of 20%.",
             {"level LAO-NPL turnover 2023-01/2023-06 388000000 USD",
              "level LAO-NPL turnover 2022-01/2022-06 324000000 USD",
              "change LAO-NPL turnover 2023-01/2023-06 20 pct"}},
        Told{"Representing",
             "2023-09-08",
             "Trade between Laos and Nepal was 388 million dollars in the first half of 2023. A "
             "year earlier it stood at 324 million dollars, representing growth of 20%.",
             {"level LAO-NPL turnover 2023-01/2023-06 388000000 USD",
              "level LAO-NPL turnover 2022-01/2022-06 324000000 USD",
              "change LAO-NPL turnover 2023-01/2023-06 20 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Ahead, Visits,
    testing::Values(Told{"RecordHopedFor",
                         "2024-09-07",
                         "Kenya's exports to Uganda came to 4.5 billion dollars in January-August. "
                         "He said: \"We hope to achieve the record figure of $10 billion in "
                         "exports by the end of the year.\"",
                         {"level KEN-UGA exports 2024-01/2024-08 4500000000 USD",
                          "target KEN-UGA exports 2024-01/2024-12 10000000000 USD"}},
                    Told{"RecordAimedAt",
                         "2024-09-07",
                         "Peru aims to reach a record $10 billion in exports to Chile next year.",
                         {"target PER-CHL exports 2025-01/2025-12 10000000000 USD"}},
                    Told{"LikelyTheHighest",
                         "2023-05-02",
                         "In 2022 Peru's exports to Brazil crossed $16 billion and are likely to "
                         "be the highest in a decade.",
                         {"level PER-BRA exports 2022-01/2022-12 16000000000 USD"}},
                    Told{"AfterFallingFrom",
                         "2021-04-13",
                         "Peru's exports to Chile are expected to reach $1 billion in 2021, after "
                         "falling from $1.27 billion in 2019 to $972 million in 2020.",
                         {"forecast PER-CHL exports 2021-01/2021-12 1000000000 USD",
                          "level PER-CHL exports 2019-01/2019-12 1270000000 USD",
                          "level PER-CHL exports 2020-01/2020-12 972000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Times, Visits,
    testing::Values(
        Told{"SinceTheBeginningOfThisYear",
             "2020-05-27",
             "Peru's exports to China totalled US$509 million in April.\n\nSince the start of "
             "2020, exports to China have reached US$1.211 billion.",
             {"level PER-CHN exports 2020-04/2020-04 509000000 USD",
              "level PER-CHN exports 2020-01/2020-04 1211000000 USD"}},
        Told{"SinceTheBeginningTheyRose",
             "2020-05-27",
             "Peru's exports to China totalled US$509 million in April.\n\nSince the beginning of "
             "2020, trade both to and from China has risen. Exports to China increased to US$1.211 "
             "billion, while imports grew to US$2.841 billion.",
             {"level PER-CHN exports 2020-04/2020-04 509000000 USD",
              "level PER-CHN exports 2020-01/2020-04 1211000000 USD",
              "level PER-CHN imports 2020-01/2020-04 2841000000 USD"}},
        Told{"BetweenDays",
             "2023-08-14",
             "Trade between Peru and Bolivia came to $143 million from September 26, 2022, to June "
             "30, 2023.",
             {"level PER-BOL turnover 2022-10/2023-06 143000000 USD"}},
        Told{"BetweenDaysOfAQuarter",
             "2023-08-14",
             "Between 1 April and 30 June, exports of Peru to Bolivia reached $143 million.",
             {"level PER-BOL exports 2023-04/2023-06 143000000 USD"}},
        Told{"SevenWeeks",
             "2023-08-14",
             "Between April 1 and May 23, exports of Peru to Bolivia reached $143 million.",
             {}},
        Told{"MoreThanAYear",
             "2021-08-26",
             "Peru recorded $457 million of imports from Bolivia between January 2020 and June "
             "this year.",
             {}},
        Told{"SumSince",
             "2021-08-26",
             "Trade of Peru with Bolivia has come to $272 million since September 2020.",
             {}},
        Told{"UsedToBe",
             "2024-09-15",
             "Trade between Peru and Bolivia used to be worth 7 billion dollars a year. Now it is "
             "close to 700 million dollars.",
             {"level PER-BOL turnover 2023-01/2023-12 700000000 USD"}},
        Told{"AnnualVolume",
             "2024-09-07",
             "Trade between Peru and Chile rose 21% in the first five months of 2024.\n\n\"The "
             "annual volume of trade between our countries is about $10 billion,\" the minister "
             "said.",
             {"change PER-CHL turnover 2024-01/2024-05 21 pct",
              "level PER-CHL turnover 2023-01/2023-12 10000000000 USD"}},
        Told{"MonthsBeforeBrackets",
             "2020-05-27",
             "Peru had posted deficits with China in January (US$468 million), February (US$385 "
             "million) and March (US$253 million).",
             {"balance PER-CHN balance 2020-01/2020-01 -468000000 USD",
              "balance PER-CHN balance 2020-02/2020-02 -385000000 USD",
              "balance PER-CHN balance 2020-03/2020-03 -253000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Partners, Visits,
    testing::Values(
        Told{"ImporterTo",
             "2019-08-20",
             "In 2018 China was the largest importer to Kenya.",
             {"rank KEN-CHN imports 2018-01/2018-12 1 rank"}},
        Told{"ImporterOf",
             "2019-08-20",
             "In 2018 China was the largest importer of Kenyan goods.",
             {"rank KEN-CHN exports 2018-01/2018-12 1 rank"}},
        Told{"SaudiAlone",
             "2020-09-22",
             "In 2019 Jordan's exports to Saudi came to $1 billion.",
             {"level JOR-SAU exports 2019-01/2019-12 1000000000 USD"}},
        Told{"SalesBetween",
             "2024-08-08",
             "Last year sales between Peru and Chile reached 4.4 billion dollars.",
             {"level PER-CHL turnover 2023-01/2023-12 4400000000 USD"}},
        Told{"DeficitBalance",
             "2022-02-24",
             "In 2021 Kenya had a deficit trade balance with Egypt of 300 million dollars.",
             {"balance KEN-EGY balance 2021-01/2021-12 -300000000 USD"}},
        Told{"AlongWith",
             "2023-07-20",
             "Brazil was the top source of Peru's imports in June, accounting for 1.99 billion "
             "dollars, along with China which provided 1.27 billion dollars.",
             {"rank PER-BRA imports 2023-06/2023-06 1 rank",
              "level PER-BRA imports 2023-06/2023-06 1990000000 USD",
              "level PER-CHN imports 2023-06/2023-06 1270000000 USD"}},
        Told{"WithoutOil",
             "2021-09-13",
             "Peru's exports to Chile rose 5 percent to $181 million in the first half of 2021, "
             "while without copper the exports rose 17 percent to $50 million.",
             {"change PER-CHL exports 2021-01/2021-06 5 pct",
              "level PER-CHL exports 2021-01/2021-06 181000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Commas, Visits,
    testing::Values(
        Told{"InMillions",
             "2023-10-08",
             "Trade between Peru and Chile amounted to $612,87 million in January-August 2023. In "
             "the same months of 2022 it amounted to $525,737 million.",
             {"level PER-CHL turnover 2023-01/2023-08 612870000 USD",
              "level PER-CHL turnover 2022-01/2022-08 525737000 USD"}},
        Told{"OfThousands",
             "2023-10-08",
             "Trade between Peru and Chile amounted to $612,87 million in January-August 2023. In "
             "the same months of 2022 it amounted to $1,737 million.",
             {"level PER-CHL turnover 2023-01/2023-08 612870000 USD",
              "level PER-CHL turnover 2022-01/2022-08 1737000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Aims, Visits,
    testing::Values(Told{"SignedTo",
                         "2020-02-28",
                         "Peru and Chile signed a trade agreement on February 25 to bring their "
                         "trade volume to $15bn.",
                         {"target PER-CHL turnover none 15000000000 USD"}},
                    Told{"WasSignedTo",
                         "2020-02-28",
                         "The agreement was signed to bring trade between Peru and Chile to $15bn.",
                         {"target PER-CHL turnover none 15000000000 USD"}},
                    Told{"RoadThatHelped",
                         "2020-02-28",
                         "The new road helped to bring trade between Peru and Chile to 5 billion "
                         "dollars last year.",
                         {"level PER-CHL turnover 2019-01/2019-12 5000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Months, Visits,
    testing::Values(
        Told{"ListOfMonths",
             "2023-07-31",
             "Turkish exports to Iraq during the months of January, February, March, April, May, "
             "and June 2023 reached $5.671 billion.",
             {"level TUR-IRQ exports 2023-01/2023-06 5671000000 USD"}},
        Told{"ThreeMonths",
             "2023-07-31",
             "Peru's exports to Chile in January, February and March reached $5.671 billion.",
             {"level PER-CHL exports 2023-01/2023-03 5671000000 USD"}},
        Told{"YearSaidAgain",
             "2023-07-31",
             "Turkey's exports to Iraq during the first six months of the current year witnessed a "
             "decrease of 10.7% compared to the same period in the previous year, 2022.",
             {"change TUR-IRQ exports 2023-01/2023-06 -10.7 pct"}},
        Told{"PeriodBetweenDays",
             "2023-08-14",
             "Trade of Peru with Bolivia came to $143.8 million in the nine-month period from "
             "September 26, 2022, to June 30, 2023.",
             {"level PER-BOL turnover 2022-10/2023-06 143800000 USD"}},
        Told{
            "ToLateMonth",
            "2021-12-01",
            "Iran's exports to Russia came to $388 million over the eight months to late November.",
            {"level IRN-RUS exports 2021-04/2021-11 388000000 USD"}},
        Told{"WhereTheyWere",
             "2018-01-26",
             "Peru's exports to Chile came to 9.1 billion dollars in January-September 2017, an "
             "increase of 21.8% compared with the same period in 2016, where they were 7.5 billion "
             "dollars.",
             {"level PER-CHL exports 2017-01/2017-09 9100000000 USD",
              "change PER-CHL exports 2017-01/2017-09 21.8 pct",
              "level PER-CHL exports 2016-01/2016-09 7500000000 USD"}},
        Told{"WeekOfAMonth",
             "2017-08-21",
             "Peru's exports to Chile reached USD 117 million in the third week of August.",
             {}},
        Told{"AtThatTime",
             "2023-08-14",
             "Turkey's trade with Iran exceeded 6 billion dollars last year. At that time, the "
             "turnover with Iraq was about 2 billion dollars.",
             {"level TUR-IRN turnover 2022-01/2022-12 6000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Whose, Visits,
    testing::Values(
        Told{"StemmingFrom",
             "2017-08-21",
             "In the first half of 2017, Brazil ran a surplus of 4.5 billion dollars with Chile "
             "stemming from 13.7 billion dollars in exports and 9.2 billion dollars in imports.",
             {"balance BRA-CHL balance 2017-01/2017-06 4500000000 USD",
              "level BRA-CHL exports 2017-01/2017-06 13700000000 USD",
              "level BRA-CHL imports 2017-01/2017-06 9200000000 USD"}},
        Told{"ResultingFrom",
             "2017-08-21",
             "Peru's trade surplus with Chile in 2016 was 2 billion dollars, resulting from "
             "exports of 5 billion dollars and imports of 3 billion dollars.",
             {"balance PER-CHL balance 2016-01/2016-12 2000000000 USD",
              "level PER-CHL exports 2016-01/2016-12 5000000000 USD",
              "level PER-CHL imports 2016-01/2016-12 3000000000 USD"}},
        Told{"RankedSixthAs",
             "2023-07-31",
             "Turkey's Statistical Institute announced on Monday that Iraq ranked sixth as its "
             "largest importer in 2022.",
             {"rank TUR-IRQ exports 2022-01/2022-12 6 rank"}},
        Told{"PartnerForExports",
             "2023-08-31",
             "Germany maintained its position as the leading partner country for Turkish exports "
             "in July, with $1.673 billion, followed by Italy in second place with $1.103 billion.",
             {"rank TUR-DEU exports 2023-07/2023-07 1 rank",
              "level TUR-DEU exports 2023-07/2023-07 1673000000 USD",
              "rank TUR-ITA exports 2023-07/2023-07 2 rank",
              "level TUR-ITA exports 2023-07/2023-07 1103000000 USD"}},
        Told{"LargestEconomy",
             "2018-11-20",
             "Peru's exports to Japan rose to $2 billion in October 2018. Peru's imports from the "
             "world's third-largest economy amounted to $1.4 billion.",
             {"level PER-JPN exports 2018-10/2018-10 2000000000 USD",
              "level PER-JPN imports 2018-10/2018-10 1400000000 USD"}},
        Told{"CitysExports",
             "2022-12-11",
             "Istanbul is the largest Turkish city in terms of exports to Iraq, with exports worth "
             "2.6 billion dollars in 2021.",
             {}},
        Told{"SumsBeforeFlows",
             "2021-04-24",
             "Armenia came next with $17 million and $304 million worth of exports to and imports "
             "from Iran respectively in 2020.",
             {"level ARM-IRN exports 2020-01/2020-12 17000000 USD",
              "level ARM-IRN imports 2020-01/2020-12 304000000 USD"}},
        Told{"DairyProducts",
             "2023-07-05",
             "In June, Uruguay's main destination was Brazil, with US$ 157 million (19% of the "
             "total). \"32% of the total exported to Brazil was dairy products,\" the report said.",
             {"rank URY-BRA exports 2023-06/2023-06 1 rank",
              "level URY-BRA exports 2023-06/2023-06 157000000 USD",
              "share URY-BRA exports 2023-06/2023-06 19 pct",
              "share URY-BRA exports 2023-06/2023-06 32 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Books, Visits,
    testing::Values(
        Told{"WhileImporting",
             "2025-05-24",
             "In February 2025, Pakistan exported $29.7 million to Turkey while importing $46.9 "
             "million, resulting in a trade deficit of $17.1 million.",
             {"level PAK-TUR exports 2025-02/2025-02 29700000 USD",
              "level PAK-TUR imports 2025-02/2025-02 46900000 USD",
              "balance PAK-TUR balance 2025-02/2025-02 -17100000 USD"}},
        Told{"NonMining",
             "2021-04-22",
             "During the first quarter of 2021, China remained the main buyer of Chile. Non-mining "
             "exports accounted for 25.6% of shipments to China, totaling $2,191 million.",
             {"rank CHL-CHN exports 2021-01/2021-03 1 rank"}},
        Told{"UpTo",
             "2024-03-16",
             "The trade turnover of Uzbekistan and Russia increased by 5.4% compared to 2022 – up "
             "to 9.9 billion dollars.",
             {"change UZB-RUS turnover 2023-01/2023-12 5.4 pct",
              "level UZB-RUS turnover 2023-01/2023-12 9900000000 USD"}},
        Told{"UpToBehindAComma",
             "2024-03-16",
             "Exports of Armenia to Georgia grew by 7 percent compared with 2022, up to 900 "
             "million dollars.",
             {"change ARM-GEO exports 2023-01/2023-12 7 pct",
              "level ARM-GEO exports 2023-01/2023-12 900000000 USD"}},
        Told{"AtYearEnd",
             "2024-03-16",
             "In 2023, Russia's trade with Uzbekistan was $56.2 billion. At year-end, Uzbekistan "
             "became Russia's fifth largest trading partner.",
             {"level RUS-UZB turnover 2023-01/2023-12 56200000000 USD",
              "rank RUS-UZB turnover 2023-01/2023-12 5 rank"}},
        Told{"NearAbroad",
             "2024-03-16",
             "In 2023, Russia's trade with near abroad countries rose to $56.2 billion.",
             {}},
        Told{"ToTheRegion",
             "2023-05-02",
             "In 2022, Kenya's exports to the region crossed $16 billion.",
             {}},
        Told{"ToARegionNamed",
             "2023-05-02",
             "In 2021, Kenya's exports to the ASEAN countries came to $900 million. In 2022 "
             "exports to the region came to $989 million.",
             {"level KEN-ASEAN exports 2021-01/2021-12 900000000 USD",
              "level KEN-ASEAN exports 2022-01/2022-12 989000000 USD"}},
        Told{"FromThePrevious",
             "2019-02-24",
             "Peru's exports to Chile rose from the previous $236 million to $365 million in 2018.",
             {"level PER-CHL exports 2017-01/2017-12 236000000 USD",
              "level PER-CHL exports 2018-01/2018-12 365000000 USD"}},
        Told{"YearToYear",
             "2023-11-15",
             "On a year-to-year basis, Pakistan's exports to Turkey dipped by 9.70 per cent from "
             "$32.026 million in September 2022, against the exports of $28.917 million in "
             "September 2023.",
             {"change PAK-TUR exports 2023-09/2023-09 -9.7 pct",
              "level PAK-TUR exports 2022-09/2022-09 32026000 USD",
              "level PAK-TUR exports 2023-09/2023-09 28917000 USD"}},
        Told{"RepresentingInItsOwnYear",
             "2010-07-20",
             "Exports of Chile to China came to 9 billion dollars in 2010. Last year, exports to "
             "China amounted to 11.8 billion dollars, representing a growth of 18.9% in comparison "
             "with 2008 figures.",
             {"level CHL-CHN exports 2010-01/2010-12 9000000000 USD",
              "level CHL-CHN exports 2009-01/2009-12 11800000000 USD",
              "change CHL-CHN exports 2009-01/2009-12 18.9 pct"}},
        Told{"AgainstTheLaterMonth",
             "2023-11-15",
             "Pakistan's exports to Turkey amounted to $90 million in July-September. On a "
             "year-to-year basis, the exports to Turkey also dipped by 9.70 per cent from $32.026 "
             "million in September 2022, against the exports of $28.917 million in September 2023.",
             {"level PAK-TUR exports 2023-07/2023-09 90000000 USD",
              "change PAK-TUR exports 2023-09/2023-09 -9.7 pct",
              "level PAK-TUR exports 2022-09/2022-09 32026000 USD",
              "level PAK-TUR exports 2023-09/2023-09 28917000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Others, Visits,
    testing::Values(
        Told{"ThanWithAnother",
             "2022-02-24",
             "Argentina's deficit with China was 1,135 million dollars in January, almost ten "
             "times more than that registered with Germany (127 million dollars).",
             {"balance ARG-CHN balance 2022-01/2022-01 -1135000000 USD",
              "balance ARG-DEU balance 2022-01/2022-01 -127000000 USD"}},
        Told{"WhichQuadruples",
             "2022-02-24",
             "Kenya's deficit with India reached 1.1 billion dollars in 2021, which almost "
             "quadruples the deficit with Egypt (308 million dollars).",
             {"balance KEN-IND balance 2021-01/2021-12 -1100000000 USD",
              "balance KEN-EGY balance 2021-01/2021-12 -308000000 USD"}},
        Told{"ThanToAnother",
             "2022-02-24",
             "In 2021 Kenya exported three times more to Uganda than to Rwanda.",
             {}},
        Told{"ThanInAYear",
             "2022-02-24",
             "Kenya's exports to Uganda in 2021, at 900 million dollars, were three times higher "
             "than in 2015.",
             {"level KEN-UGA exports 2021-01/2021-12 900000000 USD",
              "change KEN-UGA exports 2021-01/2021-12 3 ratio"}},
        Told{"LastWeek",
             "2015-09-21",
             "Brazil registered a surplus of US$ 352 million with Chile last week.",
             {}},
        Told{"SaidLastWeek",
             "2015-09-21",
             "Brazil said last week that its exports to Chile totaled US$ 352 million in July.",
             {"level BRA-CHL exports 2015-07/2015-07 352000000 USD"}},
        Told{"TheCountryIsNoBloc",
             "2021-12-01",
             "Trade with Russia had been responsible for a bulk of Iran's exchanges with the EAEU "
             "in March-November as imports from the country topped $2.56 billion while exports to "
             "Russia reached $375 million.",
             {"level IRN-RUS imports 2021-03/2021-11 2560000000 USD",
              "level IRN-RUS exports 2021-03/2021-11 375000000 USD"}},
        Told{"TheAsianGiant",
             "2023-07-24",
             "In 2022 China was Peru's first customer, with shipments to the Asian giant amounting "
             "to 20 billion dollars.",
             {"rank PER-CHN exports 2022-01/2022-12 1 rank",
              "level PER-CHN exports 2022-01/2022-12 20000000000 USD"}},
        Told{"CorrespondedTo",
             "2006-01-20",
             "Trade between Brazil and China amounted to US$ 2.3 billion last year, of which US$ "
             "1.17 billion corresponded to Brazilian exports and US$ 1.15 billion to imports.",
             {"level BRA-CHN turnover 2005-01/2005-12 2300000000 USD",
              "level BRA-CHN exports 2005-01/2005-12 1170000000 USD",
              "level BRA-CHN imports 2005-01/2005-12 1150000000 USD"}},
        Told{"ComparesWithASurplus",
             "2023-07-20",
             "Brazil was the top source of Peru's imports in June, accounting for $900 million. In "
             "the first six months of 2023, Peru's exports totaled $33 billion, while imports "
             "totaled $37 billion, leaving a deficit of $4 billion. This compares with a trade "
             "surplus of $3 billion registered in the first six months of 2022.",
             {"rank PER-BRA imports 2023-06/2023-06 1 rank",
              "level PER-BRA imports 2023-06/2023-06 900000000 USD",
              "level PER-WLD exports 2023-01/2023-06 33000000000 USD",
              "level PER-WLD imports 2023-01/2023-06 37000000000 USD",
              "balance PER-WLD balance 2023-01/2023-06 -4000000000 USD",
              "balance PER-WLD balance 2022-01/2022-06 3000000000 USD"}},
        Told{"BeginsWithASum",
             "2012-02-24",
             "Georgia's turnover with the EU countries in January 2012 was 193 million dollars. 37 "
             "million dollars of it were exports.",
             {"level GEO-EU turnover 2012-01/2012-01 193000000 USD",
              "level GEO-EU exports 2012-01/2012-01 37000000 USD"}},
        Told{"DollarsTwice",
             "2021-07-03",
             "Trade between Kenya and Uganda was $262 million dollars in May, with $153 million "
             "USD in imports and $109 million USD in exports.",
             {"level KEN-UGA turnover 2021-05/2021-05 262000000 USD",
              "level KEN-UGA imports 2021-05/2021-05 153000000 USD",
              "level KEN-UGA exports 2021-05/2021-05 109000000 USD"}},
        Told{"HasNotReachedTheDesired",
             "2011-02-14",
             "Trade between Kenya and Uganda amounted to 4.6 billion dollars in 2010, but it has "
             "not yet reached the desired level of 20 billion dollars.",
             {"level KEN-UGA turnover 2010-01/2010-12 4600000000 USD",
              "level KEN-UGA turnover 2010-01/2010-12 20000000000 USD"}},
        Told{"InThePreviousYear",
             "2024-11-10",
             "Uganda is the top export destination for Kenyan goods. Two-way trade reached 6.9 "
             "billion dollars in the previous year.",
             {"rank KEN-UGA exports 2023-01/2023-12 1 rank",
              "level KEN-UGA turnover 2023-01/2023-12 6900000000 USD"}},
        Told{"RegionOfARank",
             "2023-07-16",
             "Uganda is Kenya's third-largest trading partner from the West Asian region.",
             {}},
        Told{"ProjectsValuedAt",
             "2023-12-05",
             "The minister said the objective is to increase trade between Kenya and Uganda to $10 "
             "billion, adding that companies pledged to carry out 400 projects, valued at $28 "
             "billion.",
             {"target KEN-UGA turnover none 10000000000 USD"}},
        Told{"AmongExportersTo",
             "2011-06-01",
             "Among exporters to Kenya, China ranked first in 2010 with 329 million dollars.",
             {"rank KEN-CHN imports 2010-01/2010-12 1 rank",
              "level KEN-CHN imports 2010-01/2010-12 329000000 USD"}},
        Told{"MeanwhileAThird",
             "2021-07-03",
             "In May trade between Kenya and Uganda amounted to $262 million. Rwanda had exports "
             "of $30 million.",
             {"level KEN-UGA turnover 2021-05/2021-05 262000000 USD"}},
        Told{"ExportsToJuly",
             "2022-09-18",
             "Peru's exports to Chile to July came to 346 million dollars, 5 percent more than a "
             "year before.",
             {"level PER-CHL exports 2022-01/2022-07 346000000 USD",
              "change PER-CHL exports 2022-01/2022-07 5 pct"}},
        Told{"MeanwhileAThirdInBoth",
             "2021-07-03",
             "In May trade between Kenya and Uganda amounted to $262 million. Rwanda had exports "
             "of $30 million, while its imports came to $55 million.",
             {"level KEN-UGA turnover 2021-05/2021-05 262000000 USD"}},
        Told{"TotalingBehindARank",
             "2021-07-03",
             "In May trade between Kenya and Uganda amounted to $262 million. Rwanda closely "
             "followed as the third-largest trading partner of Uganda, totaling $248 million "
             "during the first five months of the year, with $61 million in exports and $187 "
             "million in imports.",
             {"level KEN-UGA turnover 2021-05/2021-05 262000000 USD",
              "rank UGA-RWA turnover 2021-01/2021-05 3 rank",
              "level UGA-RWA turnover 2021-01/2021-05 248000000 USD",
              "level UGA-RWA exports 2021-01/2021-05 61000000 USD",
              "level UGA-RWA imports 2021-01/2021-05 187000000 USD"}},
        Told{"FollowedInTheLeadersFlow",
             "2023-08-18",
             "In July Brazil was Argentina's main partner, accounting for $922 million of exports, "
             "followed by China with $475 million and Chile with $400 million.",
             {"rank ARG-BRA turnover 2023-07/2023-07 1 rank",
              "level ARG-BRA exports 2023-07/2023-07 922000000 USD",
              "rank ARG-CHN turnover 2023-07/2023-07 2 rank",
              "level ARG-CHN exports 2023-07/2023-07 475000000 USD",
              "rank ARG-CHL turnover 2023-07/2023-07 3 rank",
              "level ARG-CHL exports 2023-07/2023-07 400000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
