// Constructions of releases and agencies: sums in brackets with their own time, lists that say
// whose the rates are, shares whose whole is said once, decimal commas. Sentences and figures are
// made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Case {
  const char* text;
  std::vector<std::string> claims;
};

class ListsAndBrackets : public testing::TestWithParam<Case> {};

TEST_P(ListsAndBrackets, AreReadOneByOne) {
  EXPECT_THAT(test::claims(GetParam().text, "2023-05-22"),
              testing::UnorderedElementsAreArray(GetParam().claims))
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    OwnTime, ListsAndBrackets,
    testing::Values(
        Case{"Trade between Peru and Chile reached $1.5 billion in January-April 2023 ($1.4 "
             "billion over the same period of 2022).",
             {"level PER-CHL turnover 2023-01/2023-04 1500000000 USD",
              "level PER-CHL turnover 2022-01/2022-04 1400000000 USD"}},
        Case{"Trade between Peru and Chile reached $1.5 billion in January-April 2023 ($1.4 "
             "billion for the reporting period of 2022).",
             {"level PER-CHL turnover 2023-01/2023-04 1500000000 USD",
              "level PER-CHL turnover 2022-01/2022-04 1400000000 USD"}},
        Case{
            "Trade between Peru and Chile rose by 7 percent from January through April 2023.\n\nIn "
            "the reporting period of 2023, Peru's exports to Chile amounted to $426.8 million.",
            {"change PER-CHL turnover 2023-01/2023-04 7 pct",
             "level PER-CHL exports 2023-01/2023-04 426800000 USD"}},
        Case{"Chile's trade deficit with Peru rose to $585 million in the period February to April "
             "this year.\n\nJanuary trade figures are not available, the agency said.",
             {"balance CHL-PER balance 2023-02/2023-04 -585000000 USD"}},
        Case{"Over the past month exports from Chile to Peru rose 3.1%.",
             {"change CHL-PER exports 2023-04/2023-04 3.1 pct"}}));

INSTANTIATE_TEST_SUITE_P(
    NoSingleYear, ListsAndBrackets,
    testing::Values(Case{"Trade between China and Kenya grew 20% a year in the 2000s.", {}},
                    Case{"In the first half of the decade trade between China and Kenya doubled.",
                         {}},
                    Case{"Trade between China and Kenya grew by 20 percent a year between 2005 and "
                         "2019.",
                         {}}));

INSTANTIATE_TEST_SUITE_P(
    Lists, ListsAndBrackets,
    testing::Values(
        Case{"In April 2023, increases were registered in Chile's exports to most major "
             "destinations, in particular Korea (+64.1%), Taiwan (+46.1%) and Peru (+36.6%).",
             {"change CHL-KOR exports 2023-04/2023-04 64.1 pct",
              "change CHL-TWN exports 2023-04/2023-04 46.1 pct",
              "change CHL-PER exports 2023-04/2023-04 36.6 pct"}},
        Case{"In 2022 Lithuania shipped ten and five percent of its exports to Latvia and Estonia, "
             "respectively.",
             {"share LTU-LVA exports 2022-01/2022-12 10 pct",
              "share LTU-EST exports 2022-01/2022-12 5 pct"}},
        Case{"Germany accounted for 12% and France for 9% of Poland's exports in 2022.",
             {"share POL-DEU exports 2022-01/2022-12 12 pct",
              "share POL-FRA exports 2022-01/2022-12 9 pct"}},
        Case{"Lithuania received 7 percent of its total imports from Latvia and 3 percent from "
             "Estonia in 2022.",
             {"share LTU-LVA imports 2022-01/2022-12 7 pct",
              "share LTU-EST imports 2022-01/2022-12 3 pct"}}));

INSTANTIATE_TEST_SUITE_P(
    OneListBehindAnother, ListsAndBrackets,
    testing::Values(Case{
        "In April 2023, the main partner country for exports of Peru was China with $2 "
        "billion. It was followed by Chile with $1 billion.\n\nThe top country for Peru's "
        "imports was Brazil with $3 billion. The country was followed by Spain with $1.5 "
        "billion.",
        {"rank PER-CHN exports 2023-04/2023-04 1 rank",
         "level PER-CHN exports 2023-04/2023-04 2000000000 USD",
         "rank PER-CHL exports 2023-04/2023-04 2 rank",
         "level PER-CHL exports 2023-04/2023-04 1000000000 USD",
         "rank PER-BRA imports 2023-04/2023-04 1 rank",
         "level PER-BRA imports 2023-04/2023-04 3000000000 USD",
         "rank PER-ESP imports 2023-04/2023-04 2 rank",
         "level PER-ESP imports 2023-04/2023-04 1500000000 USD"}}));

INSTANTIATE_TEST_SUITE_P(
    BalanceOfTheTrade, ListsAndBrackets,
    testing::Values(
        Case{"The surplus of Peru's trade with Chile stood at $2 billion in April 2023.",
             {"balance PER-CHL balance 2023-04/2023-04 2000000000 USD"}},
        Case{"The deficit of Peru's trade balance stood at $2 billion in April 2023.",
             {"balance PER-WLD balance 2023-04/2023-04 -2000000000 USD"}},
        Case{
            "Peru's exports rose 3% in April 2023.\n\nAs regards the Arab countries, sales rose to "
            "Libya (+7.3%) and Egypt (+61.1%).",
            {"change PER-WLD exports 2023-04/2023-04 3 pct",
             "change PER-LBY exports 2023-04/2023-04 7.3 pct",
             "change PER-EGY exports 2023-04/2023-04 61.1 pct"}}));

INSTANTIATE_TEST_SUITE_P(
    DecimalCommas, ListsAndBrackets,
    testing::Values(
        Case{"Brazil's trade with Argentina fell 20,5% to $1,345 billion in April 2023.",
             {"change BRA-ARG turnover 2023-04/2023-04 -20.5 pct",
              "level BRA-ARG turnover 2023-04/2023-04 1345000000 USD"}},
        Case{"Brazil's trade with Argentina fell 20.5% to $1,345 million in April 2023.",
             {"change BRA-ARG turnover 2023-04/2023-04 -20.5 pct",
              "level BRA-ARG turnover 2023-04/2023-04 1345000000 USD"}}));

}  // namespace
}  // namespace tally::reading
