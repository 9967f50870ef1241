// What one firm does, runs beside a mark, first times with somebody, shares set against another's,
// and a paragraph that turns to a pair without the country that the text is about. Texts and
// figures are made up.
#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::Told;

struct FirmsAndRuns : testing::TestWithParam<Told> {};

TEST_P(FirmsAndRuns, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Firms, FirmsAndRuns,
    testing::Values(
        Told{"AGroupWithAName",
             "2018-10-26",
             "Chile and Bolivia traded goods worth 2 billion dollars in 2017. The Chilean group "
             "Copec announced that it would double its sales in La Paz within three years.\n",
             {"level CHL-BOL turnover 2017-01/2017-12 2000000000 USD"}},
        Told{"ABankOfACountry",
             "2018-10-26",
             "Kenya and Uganda traded goods worth 2 billion dollars in 2017. The Kenyan bank plans "
             "to triple its exports to Uganda by 2020.\n",
             {"level KEN-UGA turnover 2017-01/2017-12 2000000000 USD"}},
        Told{"ACountryItself",
             "2018-10-26",
             "Kenya and Uganda traded goods worth 2 billion dollars in 2017. The bank says that "
             "Kenya will double its exports to Uganda by 2020.\n",
             {"level KEN-UGA turnover 2017-01/2017-12 2000000000 USD",
              "forecast KEN-UGA exports 2020-01/2020-12 2 ratio"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    Runs, FirmsAndRuns,
    testing::Values(
        Told{
            "TheSixthYearThatItExceeded",
            "2024-01-31",
            "Trade between Peru and Chile was flat at 7.8 billion dollars in 2023. The balance was "
            "2.5 billion dollars in Peru's favour, the sixth year running that it exceeded 2 "
            "billion.\n",
            {"change PER-CHL turnover 2023-01/2023-12 0 pct",
             "level PER-CHL turnover 2023-01/2023-12 7800000000 USD",
             "balance PER-CHL balance 2023-01/2023-12 2500000000 USD",
             "since PER-CHL balance 2018-01/2023-12 6 count_years"}},
        Told{"TheThirdYearThatTheySurpassed",
             "2024-01-31",
             "Peru's exports to Chile were 5 billion dollars in 2023, the third year running that "
             "they surpassed 4 billion.\n",
             {"level PER-CHL exports 2023-01/2023-12 5000000000 USD",
              "since PER-CHL exports 2021-01/2023-12 3 count_years"}},
        Told{"DeepestOnRecord",
             "2024-01-31",
             "Peru's 2023 deficit with Chile was 3.4 billion dollars, the deepest on record.\n",
             {"balance PER-CHL balance 2023-01/2023-12 -3400000000 USD",
              "record PER-CHL balance 2023-01/2023-12 -3400000000 USD"}},
        Told{
            "ItsFirstWithSomebodySince",
            "2020-03-12",
            "Peru sold Chile goods worth 2.1 billion dollars last year and bought goods worth 1.9 "
            "billion from it. That left Lima with a surplus of 200 million dollars, its first with "
            "Santiago since 2001.\n",
            {"level PER-CHL exports 2019-01/2019-12 2100000000 USD",
             "level PER-CHL imports 2019-01/2019-12 1900000000 USD",
             "balance PER-CHL balance 2019-01/2019-12 200000000 USD",
             "since PER-CHL balance 2019-01/2019-12"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    Shares, FirmsAndRuns,
    testing::Values(
        Told{
            "AgainstANumberForAnother",
            "2020-03-12",
            "Peru's leading buyer in 2019 was China with 29 percent of exports, against 17 for the "
            "United States.\n",
            {"rank PER-CHN exports 2019-01/2019-12 1 rank",
             "share PER-CHN exports 2019-01/2019-12 29 pct",
             "share PER-USA exports 2019-01/2019-12 17 pct"}},
        Told{"AmongTheFormerAndTheLatter",
             "2022-08-31",
             "China was the leading source of Kenyan imports in 2021 (21% of the total) and the "
             "third "
             "destination of exports (4%). The United States (8.8%) was second among the latter.\n",
             {"rank KEN-CHN imports 2021-01/2021-12 1 rank",
              "share KEN-CHN imports 2021-01/2021-12 21 pct",
              "rank KEN-CHN exports 2021-01/2021-12 3 rank",
              "share KEN-CHN exports 2021-01/2021-12 4 pct",
              "share KEN-USA exports 2021-01/2021-12 8.8 pct",
              "rank KEN-USA exports 2021-01/2021-12 2 rank"}},
        Told{"HavingPostedADeficitBefore",
             "2022-11-16",
             "Australia's exports to Malaysia jumped 42 per cent to A$9.9 billion in 2021-22. "
             "Canberra thereby swung to a surplus of A$1.4 billion, having posted a deficit of "
             "A$0.2 billion in 2020-21. Malaysia was Australia's 13th largest trading partner in "
             "the year.\n",
             {"change AUS-MYS exports 2021-07/2022-06 42 pct",
              "level AUS-MYS exports 2021-07/2022-06 9900000000 AUD",
              "balance AUS-MYS balance 2021-07/2022-06 1400000000 AUD",
              "balance AUS-MYS balance 2020-07/2021-06 -200000000 AUD",
              "rank AUS-MYS turnover 2021-07/2022-06 13 rank"}},
        Told{
            "PetrolIsAProduct",
            "2022-08-31",
            "Kenya's exports to Uganda came to 640 million dollars in July 2022. Diesel and petrol "
            "sold to Uganda were worth 19 million dollars.\n",
            {"level KEN-UGA exports 2022-07/2022-07 640000000 USD",
             "level KEN-UGA exports 2022-07/2022-07 19000000 USD"}},
        Told{"AParagraphAboutANeighbour",
             "2020-03-12",
             "Uganda in the black with Kenya\n\n"
             "Uganda cut its imports from Kenya by 21 percent to $1.9 billion last year, while "
             "Kenya bought Ugandan goods worth $2.1 billion.\n\n"
             "Next door, things look otherwise. Tanzania sold goods worth $1 billion to Kenya in "
             "2019. With 21 percent of exports, Kenya was the leading buyer.\n\n"
             "Kenya absorbed 49 percent of Uganda's exports.\n",
             {"change UGA-KEN imports 2019-01/2019-12 -21 pct",
              "level UGA-KEN imports 2019-01/2019-12 1900000000 USD",
              "level KEN-UGA imports 2019-01/2019-12 2100000000 USD",
              "level TZA-KEN exports 2019-01/2019-12 1000000000 USD",
              "share TZA-KEN exports 2019-01/2019-12 21 pct",
              "rank TZA-KEN exports 2019-01/2019-12 1 rank",
              "share UGA-KEN exports 2019-01/2019-12 49 pct"}}),
    test::name_of);

}  // namespace
}  // namespace tally::reading
