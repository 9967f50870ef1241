// Surpluses and deficits of years that are named, records with their time, whose side a balance is
// on, and whose trade goes on behind a neighbour or an office. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class YearsTold : public testing::TestWithParam<Told> {};

TEST_P(YearsTold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Years, YearsTold,
    testing::Values(
        Told{"EveryYearOfARange",
             "2021-06-20",
             "Chile's exports to Bolivia fell in 2020. Chile had closed every year from 2010 "
             "to 2019 with a surplus in this trade, ten in succession.",
             {"change CHL-BOL exports 2020-01/2020-12",
              "since CHL-BOL balance 2010-01/2019-12 10 count_years"}},
        Told{"EachOfTheYears",
             "2021-06-20",
             "Chile ran a deficit with Bolivia in each of the years from 2010 to 2019.",
             {"since CHL-BOL balance 2010-01/2019-12 10 count_years"}},
        Told{"AlwaysInTheRed",
             "2021-06-20",
             "Chile's exports to Bolivia fell in 2020. Bolivia was always in the red between "
             "2010 and 2019.",
             {"change CHL-BOL exports 2020-01/2020-12",
              "since BOL-CHL balance 2010-01/2019-12 10 count_years"}},
        Told{"EveryYearSince",
             "2021-06-20",
             "Chile has had a surplus with Bolivia in every year since 2010.",
             {"since CHL-BOL balance 2010-01/2020-12 11 count_years"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    FirstSince, YearsTold,
    testing::Values(
        Told{"InTheBlackForTheFirstTime",
             "2021-06-20",
             "From January to May Chile's exports to Bolivia fell by 42 percent to $410 "
             "million. For the first time since 2003 it is Bolivia that is in the black, if "
             "only by $22 million.",
             {"change CHL-BOL exports 2021-01/2021-05 -42 pct",
              "level CHL-BOL exports 2021-01/2021-05 410000000 USD",
              "since BOL-CHL balance 2021-01/2021-05",
              "balance BOL-CHL balance 2021-01/2021-05 22000000 USD"}},
        Told{"SurplusForTheFirstTimeSince",
             "2021-06-20",
             "In 2020 Chile ran a surplus with Bolivia for the first time since 2003.",
             {"balance CHL-BOL balance 2020-01/2020-12 0 ",
              "since CHL-BOL balance 2020-01/2020-12"}},
        Told{"InTheRedForTheFirstTime",
             "2021-06-20",
             "In 2020 Chile was in the red with Bolivia for the first time since 2003.",
             {"balance CHL-BOL balance 2020-01/2020-12 0 ",
              "since CHL-BOL balance 2020-01/2020-12"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RecordsWithTheirTime, YearsTold,
    testing::Values(
        Told{"AllTimeHigh",
             "2021-06-20",
             "In 1990 Chile and Bolivia traded goods worth $210 million. The all-time high "
             "came in 2011, just under $4 billion.",
             {"level CHL-BOL turnover 1990-01/1990-12 210000000 USD",
              "record CHL-BOL turnover 2011-01/2011-12 4000000000 USD",
              "level CHL-BOL turnover 2011-01/2011-12 4000000000 USD"}},
        Told{"RecordDatesFrom",
             "2021-06-20",
             "Chile's trade with Bolivia fell in 2020. The record for bilateral trade dates "
             "from 2011: $3.9 billion.",
             {"change CHL-BOL turnover 2020-01/2020-12",
              "record CHL-BOL turnover 2011-01/2011-12 3900000000 USD",
              "level CHL-BOL turnover 2011-01/2011-12 3900000000 USD"}},
        Told{"ReachedItsPeak",
             "2021-06-20",
             "Chile's trade with Bolivia hit its peak in 2011, at $3.9 billion.",
             {"level CHL-BOL turnover 2011-01/2011-12 3900000000 USD",
              "record CHL-BOL turnover 2011-01/2011-12 3900000000 USD"}},
        Told{"PeakWasReached",
             "2021-06-20",
             "Chile's trade with Bolivia fell in 2020. The peak of bilateral trade was "
             "reached in 2011, with $3.9 billion.",
             {"change CHL-BOL turnover 2020-01/2020-12",
              "record CHL-BOL turnover 2011-01/2011-12 3900000000 USD",
              "level CHL-BOL turnover 2011-01/2011-12 3900000000 USD"}},
        Told{"LowWasHit",
             "2021-06-20",
             "Chile's trade with Bolivia fell in 2020. The low of bilateral trade was hit in "
             "2015, at $2.2 billion.",
             {"change CHL-BOL turnover 2020-01/2020-12",
              "record CHL-BOL turnover 2015-01/2015-12 2200000000 USD",
              "level CHL-BOL turnover 2015-01/2015-12 2200000000 USD"}},
        Told{"PeakOfNoSum",
             "2021-06-20",
             "Chile's trade with Bolivia reached its peak in 2011.",
             {"record CHL-BOL turnover 2011-01/2011-12"}},
        Told{"LeanestMonth",
             "2021-07-20",
             "Chile sold goods worth $1.1 billion to Bolivia in 2020. June, with a mere $71 "
             "million, was the leanest month in two years.",
             {"level CHL-BOL exports 2020-01/2020-12 1100000000 USD",
              "level CHL-BOL exports 2021-06/2021-06 71000000 USD",
              "record CHL-BOL exports 2021-06/2021-06 71000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Sides, YearsTold,
    testing::Values(
        Told{"SurplusOnASide",
             "2021-06-20",
             "Trade between Chile and Bolivia came to $2 billion in 2020, with a surplus of "
             "$400 million on the Bolivian side.",
             {"level CHL-BOL turnover 2020-01/2020-12 2000000000 USD",
              "balance BOL-CHL balance 2020-01/2020-12 400000000 USD"}},
        Told{"DeficitOnASide",
             "2021-06-20",
             "Trade between Chile and Bolivia came to $2 billion in 2020, with a deficit of "
             "$400 million on the Chilean side.",
             {"level CHL-BOL turnover 2020-01/2020-12 2000000000 USD",
              "balance BOL-CHL balance 2020-01/2020-12 400000000 USD"}},
        Told{"OnItsPart",
             "2021-06-20",
             "In 2020 Chile's trade with Bolivia showed a surplus of $400 million on "
             "Bolivia's part.",
             {"balance BOL-CHL balance 2020-01/2020-12 400000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Carried, YearsTold,
    testing::Values(
        Told{"TheSouthernNeighbourInFront",
             "2021-06-20",
             "Bolivia's trade with Brazil grew to $3 billion in 2020.\n\nWith the southern "
             "neighbour the country exchanged goods for $2 billion. Bolivian sales there, "
             "$900 million, were 11 percent higher; purchases fell by 10 percent to $1.1 "
             "billion.",
             {"level BOL-BRA turnover 2020-01/2020-12 3000000000 USD",
              "change BOL-BRA turnover 2020-01/2020-12",
              "level BOL-ARG turnover 2020-01/2020-12 2000000000 USD",
              "level BOL-ARG exports 2020-01/2020-12 900000000 USD",
              "change BOL-ARG exports 2020-01/2020-12 11 pct",
              "change BOL-ARG imports 2020-01/2020-12 -10 pct",
              "level BOL-ARG imports 2020-01/2020-12 1100000000 USD"}},
        Told{"TheCountryBehindThePartner",
             "2021-06-20",
             "Bolivia's trade with Brazil grew to $3 billion in 2020. With Chile the country "
             "exchanged goods for $2 billion.",
             {"level BOL-BRA turnover 2020-01/2020-12 3000000000 USD",
              "change BOL-BRA turnover 2020-01/2020-12",
              "level BOL-CHL turnover 2020-01/2020-12 2000000000 USD"}},
        Told{"WithAComma",
             "2021-06-20",
             "Bolivia's trade with Brazil grew to $3 billion in 2020. With Chile, the "
             "country exchanged goods for $2 billion.",
             {"level BOL-BRA turnover 2020-01/2020-12 3000000000 USD",
              "change BOL-BRA turnover 2020-01/2020-12",
              "level BOL-CHL turnover 2020-01/2020-12 2000000000 USD"}},
        Told{"SignedWithOthers",
             "2021-06-20",
             "In 2020 Chile's exports to Bolivia fell by 42 percent to $410 million.\n\nIn "
             "1990, before they signed the treaty with Peru and Ecuador, they traded $210 "
             "million.",
             {"change CHL-BOL exports 2020-01/2020-12 -42 pct",
              "level CHL-BOL exports 2020-01/2020-12 410000000 USD",
              "level CHL-BOL turnover 1990-01/1990-12 210000000 USD"}},
        Told{"AnOfficesOwn",
             "2021-06-20",
             "Brazil sold Bolivia goods worth $1.6 billion in 2020. Chile's customs give a "
             "figure for its trade with Bolivia: $2 billion.",
             {"level BRA-BOL exports 2020-01/2020-12 1600000000 USD",
              "level CHL-BOL turnover 2020-01/2020-12 2000000000 USD"}},
        Told{"StatisticiansOwn",
             "2021-06-20",
             "Brazil sold Bolivia goods worth $1.6 billion in 2020. According to Chilean "
             "statisticians, its imports from Bolivia came to $200 million.",
             {"level BRA-BOL exports 2020-01/2020-12 1600000000 USD",
              "level CHL-BOL imports 2020-01/2020-12 200000000 USD"}},
        Told{"ExportsOfTheYear",
             "2021-07-20",
             "Chile sold goods worth $1.1 billion to Bolivia in 2020. The exports of the "
             "year were 18 percent up.",
             {"level CHL-BOL exports 2020-01/2020-12 1100000000 USD",
              "change CHL-BOL exports 2020-01/2020-12 18 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    TurnedTo, YearsTold,
    testing::Values(
        Told{"WithAnother",
             "2023-02-06",
             "Chile had a bigger surplus with Peru last year than with any other country. "
             "Exports to Peru amounted to $6 billion.\n\nWith Bolivia, its neighbour across "
             "the desert, the country was in deficit for the eighth year on end. Purchases "
             "of $5 billion as against sales of $3 billion left a shortfall of $2 billion.",
             {"level CHL-PER exports 2022-01/2022-12 6000000000 USD",
              "since CHL-BOL balance 2015-01/2022-12 8 count_years",
              "level CHL-BOL imports 2022-01/2022-12 5000000000 USD",
              "level CHL-BOL exports 2022-01/2022-12 3000000000 USD",
              "balance CHL-BOL balance 2022-01/2022-12 -2000000000 USD"}},
        Told{"WithAnotherItDoesLess",
             "2023-02-06",
             "Exports of Chile to Peru amounted to $6 billion in 2022. With Bolivia, an old "
             "rival, it does less business. Purchases were $500 million, sales $300 million.",
             {"level CHL-PER exports 2022-01/2022-12 6000000000 USD",
              "level CHL-BOL imports 2022-01/2022-12 500000000 USD",
              "level CHL-BOL exports 2022-01/2022-12 300000000 USD"}},
        Told{"AsForAnother",
             "2023-02-06",
             "Exports of Chile to Peru amounted to $6 billion in 2022. As for Bolivia, the "
             "country was in surplus for the eighth year on end.",
             {"level CHL-PER exports 2022-01/2022-12 6000000000 USD",
              "since CHL-BOL balance 2015-01/2022-12 8 count_years"}},
        Told{"WithSomebodyElsesTrade",
             "2023-02-06",
             "Exports of Chile to Peru amounted to $6 billion in 2022. With Bolivia, Ecuador "
             "was in deficit for the eighth year on end.",
             {"level CHL-PER exports 2022-01/2022-12 6000000000 USD",
              "since ECU-BOL balance 2015-01/2022-12 8 count_years"}},
        Told{"OthersSideBySide",
             "2023-02-06",
             "Chile's exports to Peru amounted to $6 billion in 2022. On the import side, "
             "Peru, Bolivia and Ecuador led with 15, 12 and 11 percent, respectively. "
             "Purchases came to $4 billion.",
             {"level CHL-PER exports 2022-01/2022-12 6000000000 USD",
              "share CHL-PER imports 2022-01/2022-12 15 pct",
              "share CHL-BOL imports 2022-01/2022-12 12 pct",
              "share CHL-ECU imports 2022-01/2022-12 11 pct"}},
        Told{"GoodsOfOthersNotRead",
             "2023-02-06",
             "Chile's exports to Peru amounted to $6 billion in 2022. At the bridge of "
             "Desaguadero goods worth $310 million from Bolivia were cleared. Exports rose "
             "by 5 percent.",
             {"level CHL-PER exports 2022-01/2022-12 6000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NoRuns, YearsTold,
    testing::Values(
        Told{"NearlyEveryYear",
             "2021-06-20",
             "Chile ran a surplus with Bolivia nearly every year from 2010 to 2019.",
             {}},
        Told{"WithOneException",
             "2021-06-20",
             "Chile ran a surplus with Bolivia in every year from 2010 to 2019, with one "
             "exception.",
             {}},
        Told{"WithoutABreak",
             "2021-06-20",
             "Chile ran a surplus with Bolivia without a break from 2010 to 2019.",
             {"since CHL-BOL balance 2010-01/2019-12 10 count_years"}},
        Told{"RecordHarvest",
             "2021-06-20",
             "The record harvest came in 2011, bringing $3 billion in Chile's exports to "
             "Bolivia.",
             {"level CHL-BOL exports 2011-01/2011-12 3000000000 USD"}},
        Told{"WithThree",
             "2021-06-20",
             "Chile's exports to Bolivia fell in 2020. With Peru, Ecuador and Colombia the "
             "country forms a bloc. Exports grew 5 percent in 2021.",
             {"change CHL-BOL exports 2020-01/2020-12",
              "change CHL-BOL exports 2021-01/2021-12 5 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
