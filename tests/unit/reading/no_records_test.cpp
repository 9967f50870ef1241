// What looks like a record of the trade and is none.
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

class NoRecords : public testing::TestWithParam<Told> {};

TEST_P(NoRecords, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, NoRecords,
    testing::Values(
        Told{"AsMuchAsToAnother",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenya has never sold as much to Uganda as to Tanzania.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"AllExpectations",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda beat all expectations in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"ADelegation",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenya sent the largest delegation in history to talk about exports to "
             "Uganda.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"SoManyFirms",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nNever before have so many Kenyan firms asked about exports to Uganda.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{
            "InvestmentBrokeRecords",
            "2018-03-02",
            "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
            "said.\n\nInvestment in Uganda broke all previous records and imports from Kenya grew.",
            {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"Tourists",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe number of tourists from Uganda was the highest ever, while imports from "
             "there fell.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"ShouldBeat",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda should beat every previous year in 2018.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
