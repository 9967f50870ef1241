// What looks like a run of the trade and is none.
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

class NoRuns : public testing::TestWithParam<Told> {};

TEST_P(NoRuns, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, NoRuns,
    testing::Values(
        Told{"Negotiated",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenya and Uganda have negotiated for three years without a pause, and "
             "exports grew.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"RoundsOfTalks",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe two countries held three successive rounds of talks on how to increase "
             "exports to Uganda.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"UpAndDown",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda rose in 2015, fell in 2016 and rose in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA exports 2015-01/2015-12"}},
        Told{"YearsApart",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda rose in 2015 and again in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA exports 2015-01/2015-12"}},
        Told{"WillGrow",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda will grow for the third year in a row.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"TheNumberOfSellers",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe number of Kenyan exporters to Uganda grew for the third year in a row.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
