// Sums beside those of the pair: goods that pass through a third country, trade with several
// together, a sum a year at an event, a goal beside the time of what was reached. Sentences are
// made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class NotOfTheTwo : public testing::TestWithParam<Told> {};

TEST_P(NotOfTheTwo, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    OtherSums, NotOfTheTwo,
    testing::Values(Told{"ReachedThroughAThird",
                         "2022-02-08",
                         "Imports of Kenya from China tumbled 20% to $4.2 billion in 2021. "
                         "He estimates that Chinese goods worth $300 million reached Kenya "
                         "through Tanzania last year.",
                         {"change KEN-CHN imports 2021-01/2021-12 -20 pct",
                          "level KEN-CHN imports 2021-01/2021-12 4200000000 USD"}},
                    Told{"ViaAThird",
                         "2022-02-08",
                         "Armenia's exports to Russia were $2 billion in 2021. Russian "
                         "goods worth $90 million came to Armenia via Georgia in 2021.",
                         {"level ARM-RUS exports 2021-01/2021-12 2000000000 USD"}},
                    Told{"TargetBesideAYear",
                         "2022-02-08",
                         "Trade between Peru and Chile exceeded $3 billion for the first "
                         "time last year, and the presidents, who met in Lima in June "
                         "2021, agreed to raise it to $5 billion.",
                         {"level PER-CHL turnover 2021-01/2021-12 3000000000 USD",
                          "record PER-CHL turnover 2021-01/2021-12 3000000000 USD",
                          "target PER-CHL turnover none 5000000000 USD"}},
                    Told{"TargetForAYear",
                         "2022-02-08",
                         "Peru and Chile had set a target of $3 billion for their trade "
                         "for last year.",
                         {"target PER-CHL turnover 2021-01/2021-12 3000000000 USD"}},
                    Told{"WithSeveralTogether",
                         "2022-02-08",
                         "Remarks at the Finland–Chile mining forum\n\nMinister of Trade "
                         "of Finland: Last year trade between us was 380 million "
                         "euros.\n\nMinister of Trade of Chile: Thank you. With all four "
                         "EFTA states we traded 11 billion.",
                         {"level FIN-CHL turnover 2021-01/2021-12 380000000 EUR"}},
                    Told{"WithThreeOthers",
                         "2022-02-08",
                         "Remarks at the Finland–Chile mining forum\n\nMinister of Trade "
                         "of Finland: Last year trade between us was 380 million "
                         "euros.\n\nMinister of Trade of Chile: Thank you. With three "
                         "African countries we traded 2 billion.",
                         {"level FIN-CHL turnover 2021-01/2021-12 380000000 EUR"}},
                    Told{"ASumAYear",
                         "2022-02-08",
                         "Remarks at the Finland–Chile mining forum\n\nMinister of Trade "
                         "of Finland: Last year trade between us was 380 million "
                         "euros.\n\nMinister of Trade of Chile: Thank you. When our "
                         "agreement took effect in September 2006, you and we exchanged "
                         "goods for just over 150 million euros a year.",
                         {"level FIN-CHL turnover 2021-01/2021-12 380000000 EUR",
                          "level CHL-FIN turnover 2006-01/2006-12 150000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
