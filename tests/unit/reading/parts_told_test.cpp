// Parts of what the sentence before told: 'Of this, $3 billion went to China'.
#include "unit/reading/told_support.h"

namespace tally::reading::test {
namespace {

class PartsTold : public testing::TestWithParam<Told> {};
TEST_P(PartsTold, AreRead) { expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Parts, PartsTold,
    testing::Values(
        Told{"OfAllExports",
             "2021-07-22",
             "Peru's exports amounted to $40 billion in 2020. Of this, $11.2 billion went to China "
             "and $6.2 billion to the United States.",
             {"level PER-WLD exports 2020-01/2020-12 40000000000 USD",
              "level PER-CHN exports 2020-01/2020-12 11200000000 USD",
              "level PER-USA exports 2020-01/2020-12 6200000000 USD"}},
        Told{"OfAllTradeBehindABalance",
             "2021-07-22",
             "Mutual trade of Armenia and Georgia reached $500 million in 2020. The negative "
             "balance "
             "for Yerevan came to $90 million.\n\nArmenia's total trade turnover amounted to $7 "
             "billion. Of that sum, $2.2 billion fell on Russia.",
             {"level ARM-GEO turnover 2020-01/2020-12 500000000 USD",
              "balance ARM-GEO balance 2020-01/2020-12 -90000000 USD",
              "level ARM-WLD turnover 2020-01/2020-12 7000000000 USD",
              "level ARM-RUS turnover 2020-01/2020-12 2200000000 USD"}},
        Told{"Shares",
             "2021-07-22",
             "Kenya's imports amounted to $16 billion in 2020. Of the total, 21 percent came from "
             "China and 12 percent from India.",
             {"level KEN-WLD imports 2020-01/2020-12 16000000000 USD",
              "share KEN-CHN imports 2020-01/2020-12 21 pct",
              "share KEN-IND imports 2020-01/2020-12 12 pct"}},
        Told{"ExportsAndImports",
             "2021-07-22",
             "Trade between Kenya and Uganda was $1 billion in 2020. Of the sum, $600 million came "
             "from Kenya's exports, a yearly decrease of 3.4 percent, and the remaining $400 "
             "million "
             "from imports, 16 percent less.",
             {"level KEN-UGA turnover 2020-01/2020-12 1000000000 USD",
              "level KEN-UGA exports 2020-01/2020-12 600000000 USD",
              "change KEN-UGA exports 2020-01/2020-12 -3.4 pct",
              "level KEN-UGA imports 2020-01/2020-12 400000000 USD",
              "change KEN-UGA imports 2020-01/2020-12 -16 pct"}},
        // one product is no part by partner
        Told{
            "WheatFromKazakhstan",
            "2021-07-22",
            "Uzbekistan's imports amounted to $21 billion in 2020. Of this, $500 million was wheat "
            "from Kazakhstan.",
            {"level UZB-WLD imports 2020-01/2020-12 21000000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading::test
