// What looks like the first fall since a year and is none.
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

class NoFirstFalls : public testing::TestWithParam<Told> {};

TEST_P(NoFirstFalls, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, NoFirstFalls,
    testing::Values(
        Told{"NoFallAtAll",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda have not fallen since 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"GrowthSinceTheLastFall",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda last fell in 2011 and rose once more in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA exports 2011-01/2011-12"}},
        Told{"AVisit",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe first visit of a Kenyan minister since 2011 follows a decline in "
             "exports to Uganda.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{
            "ASteeperFall",
            "2018-03-02",
            "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
            "said.\n\nOne must go back to 2011 to find a steeper fall in Kenyan exports to Uganda.",
            {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"WouldBe",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nIt would be the first fall in Kenyan exports to Uganda since 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"NotTheFirst",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda fell, but the fall was not the first since 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"OfAnotherThing",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nUganda's GDP contracted for the first time since 2011, and imports from "
             "Kenya suffered.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"AnotherSubjectBehind",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda fell last year. The last time the two presidents "
             "met was in 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA exports 2017-01/2017-12"}},
        Told{"TheCurrencyFell",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda had not fallen since 2011. In 2017 the shilling "
             "fell.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
