// A share and its sum, sums and partners in turn, times of figures, neighbours.
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

class SharesAndSums : public testing::TestWithParam<Told> {};

TEST_P(SharesAndSums, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, SharesAndSums,
    testing::Values(
        Told{"ShareAndItsSum",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nOf everything Peru "
             "sold abroad, 3 percent, or $1.4 billion, went to Chile.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "share PER-CHL exports 2018-01/2018-12 3 pct",
              "level PER-CHL exports 2018-01/2018-12 1400000000 USD"}},
        Told{"SumAndItsShare",
             "2019-03-14",
             "Chile was a customer for $1.4 billion or 3 per cent of all that Peru sold abroad in "
             "2018.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "share PER-CHL exports 2018-01/2018-12 3 pct"}},
        Told{"ContributedToTotal",
             "2019-03-14",
             "In 2018 Chile contributed 3 per cent to Peru's total exports.",
             {"share PER-CHL exports 2018-01/2018-12 3 pct"}},
        Told{"ShareThatMoved",
             "2019-03-14",
             "Chile's share in total Peruvian exports has increased from 2.4% in 2010 to 3.1% in "
             "2018.",
             {"share PER-CHL exports 2010-01/2010-12 2.4 pct",
              "share PER-CHL exports 2018-01/2018-12 3.1 pct"}},
        Told{"ShareOfTwoYears",
             "2019-03-14",
             "In 2010, 2.4 percent of what Peru exported went to Chile; in 2018, 3.1 percent did.",
             {"share PER-CHL exports 2010-01/2010-12 2.4 pct",
              "share PER-CHL exports 2018-01/2018-12 3.1 pct"}},
        Told{"TheSameAgain",
             "2019-03-14",
             "In 2010 Chile took 2.4 per cent of Peru's exports; last year it took 3.1 per cent.",
             {"share PER-CHL exports 2010-01/2010-12 2.4 pct",
              "share PER-CHL exports 2018-01/2018-12 3.1 pct"}},
        Told{"SumsInTurn",
             "2019-03-14",
             "Of the goods that Peru exported in 2018, $1.4 billion worth was destined for Chile "
             "and $0.6 billion worth for Bolivia.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "level PER-BOL exports 2018-01/2018-12 600000000 USD"}},
        Told{"SumsWithNamesInFront",
             "2019-03-14",
             "Chile accounted for $1.4 billion of Peruvian exports in 2018, Bolivia for $0.6 "
             "billion.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "level PER-BOL exports 2018-01/2018-12 600000000 USD"}},
        Told{"SumsRespectively",
             "2019-03-14",
             "Chile and Bolivia were the destination of Peruvian goods worth $1.4 billion and $0.6 "
             "billion, respectively, in 2018.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "level PER-BOL exports 2018-01/2018-12 600000000 USD"}},
        Told{"SumsOfTwoOwners",
             "2019-03-14",
             "In 2018 Peru sold Chile goods for $1.4 billion and Kenya sold Uganda goods for $0.6 "
             "billion.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "level KEN-UGA exports 2018-01/2018-12 600000000 USD"}},
        Told{"WhoseSales",
             "2015-08-11",
             "Latvia's trade with Lithuania came to 1.7 billion euros in 2014.\n\nThere was good "
             "news for Latvian exporters, whose sales across the southern border were worth 850 "
             "million euros.",
             {"level LVA-LTU turnover 2014-01/2014-12 1700000000 EUR",
              "level LVA-LTU exports 2014-01/2014-12 850000000 EUR"}},
        Told{"TimeOfTheNumbers",
             "2013-04-17",
             "Peru's exports to Chile came to $1.7 billion in 2012.\n\nI have just seen the "
             "numbers for the first two months of this year. Peruvian exports to Chile stood at "
             "$300 million.",
             {"level PER-CHL exports 2012-01/2012-12 1700000000 USD",
              "level PER-CHL exports 2013-01/2013-02 300000000 USD"}},
        Told{"BusiestMonth",
             "2020-11-25",
             "Peru's exports to Chile came to $1 billion in January-October 2020.\n\nOctober was "
             "the busiest month. Sales to Chile came to $110 million.",
             {"level PER-CHL exports 2020-01/2020-10 1000000000 USD",
              "level PER-CHL exports 2020-10/2020-10 110000000 USD"}},
        Told{"NumbersReleased",
             "2020-11-25",
             "Peru's exports to Chile came to $1 billion in January-October 2020.\n\nThe figures "
             "were released in November. Imports were $0.9 billion.",
             {"level PER-CHL exports 2020-01/2020-10 1000000000 USD",
              "level PER-CHL imports 2020-01/2020-10 900000000 USD"}},
        Told{"NorthernNeighbour",
             "2016-03-10",
             "Bulgarian exports to Greece came to EUR 1.5 bn in 2015.\n\nFrom the northern "
             "neighbour there arrived goods for EUR 108m.",
             {"level BGR-GRC exports 2015-01/2015-12 1500000000 EUR",
              "level ROU-BGR exports 2015-01/2015-12 108000000 EUR"}},
        Told{"Eastbound",
             "2016-03-10",
             "Sweden and its eastern neighbour traded goods for 160 billion kronor in "
             "2015.\n\nEastbound goods were worth 90 billion kronor.",
             {"level SWE-FIN turnover 2015-01/2015-12 160000000000 SEK",
              "level SWE-FIN exports 2015-01/2015-12 90000000000 SEK"}},
        Told{"ThirdBuysFromIt",
             "2016-03-10",
             "Georgia's trade with Turkey came to $1.6 billion in 2015.\n\nAzerbaijan bought from "
             "it goods for $240 million.",
             {"level GEO-TUR turnover 2015-01/2015-12 1600000000 USD",
              "level AZE-GEO imports 2015-01/2015-12 240000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
