// Percentages of the level of then, what was exceeded, sums of a year ago.
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

class GrowthOfThen : public testing::TestWithParam<Told> {};

TEST_P(GrowthOfThen, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, GrowthOfThen,
    testing::Values(
        Told{"PercentOfTheLevel",
             "2020-11-25",
             "Oman's exports to India were worth $590 million in January-October 2020.\n\nThat is "
             "104 percent of the level of the same months of 2019.",
             {"level OMN-IND exports 2020-01/2020-10 590000000 USD",
              "change OMN-IND exports 2020-01/2020-10 4 pct"}},
        Told{"PercentOfTheDebt",
             "2020-11-25",
             "Oman's exports to India were worth $590 million in January-October 2020.\n\nThe debt "
             "is 104 percent of the level of 2019.",
             {"level OMN-IND exports 2020-01/2020-10 590000000 USD"}},
        Told{"ShortOfItsPurchases",
             "2020-11-25",
             "Oman's exports to India were worth $590 million in January-October 2020.\n\nIndia "
             "bought Omani goods for $58 million in October, 3 percent short of its September "
             "purchases.",
             {"level OMN-IND exports 2020-01/2020-10 590000000 USD",
              "level IND-OMN imports 2020-10/2020-10 58000000 USD",
              "change IND-OMN imports 2020-10/2020-10 -3 pct"}},
        Told{"LevelWasExceeded",
             "2020-11-25",
             "Oman's exports to India were worth $590 million in January-October 2020.\n\nThe "
             "September level was exceeded by 4 percent.",
             {"level OMN-IND exports 2020-01/2020-10 590000000 USD",
              "change OMN-IND exports 2020-10/2020-10 4 pct"}},
        Told{"BehindAColon",
             "2020-11-25",
             "Oman's exports to India were worth $590 million in January-October 2020.\n\nExports "
             "to India rose in October: by 5 percent on the month, by 8 percent on the year.",
             {"level OMN-IND exports 2020-01/2020-10 590000000 USD",
              "change OMN-IND exports 2020-10/2020-10 5 pct",
              "change OMN-IND exports 2020-10/2020-10 8 pct"}},
        Told{"YearAgoSameMonth",
             "2019-09-12",
             "Senegal's trade with Mali came to $120 million in June.\n\nExports came to $95 "
             "million. A year ago, in the same month, they had come to $88 million.",
             {"level SEN-MLI turnover 2019-06/2019-06 120000000 USD",
              "level SEN-MLI exports 2019-06/2019-06 95000000 USD",
              "level SEN-MLI exports 2018-06/2018-06 88000000 USD"}},
        Told{"TwoFlowsAgainstTwo",
             "2020-09-10",
             "Chile's trade with Bolivia was worth $700 million in the first half of "
             "2020.\n\nExports to Bolivia were put at $560 million, imports at $140 million, "
             "against $540 million and $150 million a year earlier.",
             {"level CHL-BOL turnover 2020-01/2020-06 700000000 USD",
              "level CHL-BOL exports 2020-01/2020-06 560000000 USD",
              "level CHL-BOL imports 2020-01/2020-06 140000000 USD",
              "level CHL-BOL exports 2019-01/2019-06 540000000 USD",
              "level CHL-BOL imports 2019-01/2019-06 150000000 USD"}},
        Told{"MeasuredFromThen",
             "2020-09-10",
             "Chile's trade with Bolivia was worth $700 million in the first half of "
             "2020.\n\nMeasured from the same period of 2019, imports gained 3 percent.",
             {"level CHL-BOL turnover 2020-01/2020-06 700000000 USD",
              "change CHL-BOL imports 2020-01/2020-06 3 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
