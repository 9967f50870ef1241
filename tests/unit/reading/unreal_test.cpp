// Ranges of forecasts, sums that nobody states, three sums of two flows, balances by who is
// favoured. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class Ranges : public testing::TestWithParam<Told> {};

TEST_P(Ranges, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Unsaid, Ranges,
    testing::Values(
        Told{
            "BillionToBillion",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nTrade is expected to reach 2.5 billion euros to 2.7 billion euros this year.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "forecast MDA-ROU turnover 2017-01/2017-12 2500000000 EUR"}},
        Told{
            "AtWorstAtBest",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nTrade in 2017 will be 2.5 billion euros at worst and 2.7 billion at best.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "forecast MDA-ROU turnover 2017-01/2017-12 2500000000 EUR"}},
        Told{
            "EstimatesRange",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nEstimates for trade in 2017 range from 2.5 billion to 2.7 billion euros.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "forecast MDA-ROU turnover 2017-01/2017-12 2500000000 EUR"}},
        Told{"NoLessNoMore",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nTrade should be no less than 2.5 billion euros and no more than 2.7 "
             "billion euros in 2017.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2500000000 EUR"}},
        Told{"ScaleSaidOnce",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nI expect trade this year to come to no less than 2.5 and perhaps as "
             "much as 2.7 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2500000000 EUR"}},
        Told{"ToGrowFrom",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nTrade is expected to grow from 2.4 billion euros to 2.6 billion "
             "euros in 2017.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"FromTheCurrent",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe two neighbours can increase their annual trade from the current $3.1 "
             "billion to $5 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "forecast PER-CHL turnover none 5000000000 USD"}},
        Told{"Between",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe ministry expects the figure to come in between 2.5 billion and "
             "2.7 billion euros this year.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2500000000 EUR"}}),
    name_of);

class Unreal : public testing::TestWithParam<Told> {};

TEST_P(Unreal, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Unsaid, Unreal,
    testing::Values(
        Told{
            "IsFalse",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nA blogger's claim that trade with Romania was 5 billion euros is false.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"Doubted",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nHe doubted that trade had come to 5 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{
            "NotKnownWhether",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nIt is not known whether exports to Romania reached 1.3 billion euros.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{
            "LikeToBelieve",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nOne would like to believe that exports to Romania were 1.3 billion euros.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"Rumour",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nRumour has it that exports to Romania were 1.3 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"DoNotExist",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe 1.3 billion euros of exports to Romania that the tabloid printed "
             "do not exist.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"Suppose",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nSuppose exports to Romania were 1.3 billion euros: the bridge would "
             "be too narrow.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"InDreams",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nIn his dreams exports to Romania are 1.3 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"ThisIsWrong",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nExports to Romania were said to be 1.3 billion euros. This is wrong.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"IsAMistake",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe number of 1.3 billion euros that some use for our exports to "
             "Romania is a mistake.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"WereIt",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nWere exports to Chile $2 billion, the port would need another pier.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}}),
    name_of);

class Stated : public testing::TestWithParam<Told> {};

TEST_P(Stated, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Unsaid, Stated,
    testing::Values(
        Told{
            "NoDoubt",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nNo doubt trade with Romania, at 2.1 billion euros in 2015, was important.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "level MDA-ROU turnover 2015-01/2015-12 2100000000 EUR"}},
        Told{"AskedAbout",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nAsked whether he was content, the minister said that exports to "
             "Romania were 1.1 billion euros in 2016.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "level MDA-ROU exports 2016-01/2016-12 1100000000 EUR"}},
        Told{"WrongToCall",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nExports to Romania were 1.1 billion euros in 2016, and it is wrong "
             "to call that little.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "level MDA-ROU exports 2016-01/2016-12 1100000000 EUR"}},
        Told{"NotSoImports",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nExports to Romania were 1.1 billion euros in 2016. Not so imports, "
             "which fell.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "level MDA-ROU exports 2016-01/2016-12 1100000000 EUR"}},
        Told{"WronglyReported",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nExports to Romania were 1.1 billion euros in 2016, not 1.3 billion "
             "as wrongly reported.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "level MDA-ROU exports 2016-01/2016-12 1100000000 EUR"}},
        Told{
            "Sceptics",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nSceptics were wrong: exports to Romania reached 1.1 billion euros in 2016.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "level MDA-ROU exports 2016-01/2016-12 1100000000 EUR"}},
        Told{"WishToBring",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe two countries wish to bring trade to 4 billion euros by 2022.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{"NobodyDisputes",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nWhat nobody disputes is that trade has quadrupled since 2001.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "change MDA-ROU turnover 2016-01/2016-12 4 ratio"}}),
    name_of);

class ThreeSums : public testing::TestWithParam<Told> {};

TEST_P(ThreeSums, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Unsaid, ThreeSums,
    testing::Values(
        Told{"LeavesIt",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nChile sold Peru goods for $2 billion and bought goods for $1.1 billion "
             "there, which leaves it $900 million ahead.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "level CHL-PER exports 2017-01/2017-12 2000000000 USD",
              "level CHL-PER imports 2017-01/2017-12 1100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 900000000 USD"}},
        Told{"ByTheRest",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nWhat Peru bought from Chile, $2 billion, exceeded what it sold there, $1.1 "
             "billion, by $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "level PER-CHL imports 2017-01/2017-12 2000000000 USD",
              "level PER-CHL exports 2017-01/2017-12 1100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD"}},
        Told{"RemainingIsDeficit",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nFor the $2 billion of goods that Chile sold in Peru it bought back $1.1 "
             "billion, and the remaining $900 million is the Peruvian deficit.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "level CHL-PER exports 2017-01/2017-12 2000000000 USD",
              "level CHL-PER imports 2017-01/2017-12 1100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 900000000 USD"}},
        Told{"HoleInTrade",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe hole in Peru's trade with Chile measured $900 million, the $2 billion "
             "of imports being covered only in part by $1.1 billion of exports.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD",
              "level PER-CHL imports 2017-01/2017-12 2000000000 USD",
              "level PER-CHL exports 2017-01/2017-12 1100000000 USD"}},
        Told{"DeficitWithAnother",
             "2018-03-14",
             "Peru's trade with Chile came to $8 billion in 2017, the customs office "
             "said.\n\nExports to Chile were $5 billion, imports $3 billion; the deficit with "
             "Bolivia was $2 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 8000000000 USD",
              "level PER-CHL exports 2017-01/2017-12 5000000000 USD",
              "level PER-CHL imports 2017-01/2017-12 3000000000 USD",
              "balance PER-BOL balance 2017-01/2017-12 -2000000000 USD"}},
        Told{"LessThanBefore",
             "2018-03-14",
             "Peru's trade with Chile came to $8 billion in 2017, the customs office "
             "said.\n\nExports to Chile were $5 billion and imports $3 billion, $2 billion less "
             "than in 2016.",
             {"level PER-CHL turnover 2017-01/2017-12 8000000000 USD",
              "level PER-CHL exports 2017-01/2017-12 5000000000 USD",
              "level PER-CHL imports 2017-01/2017-12 3000000000 USD"}},
        Told{"ThreePartners",
             "2018-03-14",
             "Peru's trade with Chile came to $8 billion in 2017, the customs office "
             "said.\n\nExports to Chile were $5 billion, imports from there $3 billion and exports "
             "to Bolivia $2 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 8000000000 USD",
              "level PER-CHL exports 2017-01/2017-12 5000000000 USD",
              "level PER-CHL imports 2017-01/2017-12 3000000000 USD",
              "level PER-BOL exports 2017-01/2017-12 2000000000 USD"}},
        Told{"ToAnotherOne",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe surplus with Chile was $2 billion; exports to Chile were $3 billion and "
             "exports to Bolivia $5 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 2000000000 USD",
              "level PER-CHL exports 2017-01/2017-12 3000000000 USD",
              "level PER-BOL exports 2017-01/2017-12 5000000000 USD"}}),
    name_of);

class Leaning : public testing::TestWithParam<Told> {};

TEST_P(Leaning, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Unsaid, Leaning,
    testing::Values(
        Told{"Tilted",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe trade balance between the two tilted towards Santiago.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 0 "}},
        Told{"PutInTheBlack",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nExports were the smaller of the two flows, which put Chile in the black.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 0 "}},
        Told{"ClosedInTheRed",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nPeru's account with Chile closed the year in the red.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 0 "}},
        Told{"PlusSign",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe balance of trade came out with a plus sign for the Chilean side.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 0 "}},
        Told{"BySum",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe balance tilted towards Chile, by $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 900000000 USD"}},
        Told{"Favoured",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe trade balance favoured Chile by $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 900000000 USD"}},
        Told{"MoreCameIn",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nMore goods came in from Chile than went out to it.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 0 "}},
        Told{"EarnedMore",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nChile earned more from Peru in trade than it spent there.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 0 "}},
        Told{"LargerFlow",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nExports were the larger of the two flows.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 0 "}},
        Told{"Budget",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe state budget of Peru closed in the red as trade fell.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Opinion",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nOpinion in Peru leans to Chile in matters of trade.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"InFront",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe gap is Peru's: Chile is $900 million in front.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 900000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
