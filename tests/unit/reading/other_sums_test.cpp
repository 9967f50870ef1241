// What a sum is of: prices, one branch, one of the goods and other sums that stand in a text about
// trade; whose a balance is; what one side sold or was paid; what is no goal. Each with the reading
// next to it that stays. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class OtherSums : public testing::TestWithParam<Told> {};

TEST_P(OtherSums, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, OtherSums,
    testing::Values(
        Told{"PriceOfAQuay",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nA new quay, "
             "which cost 280 million dollars, will handle shipments to Uganda.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"RebuiltFor",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nThe road, "
             "rebuilt for 120 million dollars, has made exports to Uganda easier.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"SpentOnIt",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nThe road to "
             "Malaba, on which Kenya spent 90 million dollars, has made exports to Uganda easier.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"WhatImportsCost",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nImports from "
             "Uganda cost Kenya 230 million dollars in 2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "level KEN-UGA imports 2020-01/2020-12 230000000 USD"}},
        Told{"OneOfTheGoods",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nImports from "
             "Uganda, led by milk, which rose 31 percent to 80 million dollars, grew 4 percent in "
             "2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "change KEN-UGA imports 2020-01/2020-12 4 pct"}},
        Told{"TheFlowInFrontOfWhich",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nImports from "
             "Uganda, which rose 31 percent, were helped by a dry year.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "change KEN-UGA imports 2020-01/2020-12 31 pct"}},
        Told{"WhichIsLessThanBefore",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nImports from "
             "Uganda came to 230 million dollars in 2020, which is 6 percent less than in 2019.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "level KEN-UGA imports 2020-01/2020-12 230000000 USD",
              "change KEN-UGA imports 2020-01/2020-12 -6 pct"}},
        Told{"FlowerFarms",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nFlower farms "
             "sold 4 percent more to Uganda in 2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"FurnitureMakers",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nKenyan "
             "furniture makers sold goods for 9 million dollars to Uganda in 2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"AFirm",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nBrookvale "
             "exported 8 percent more to Uganda in 2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"AllExporters",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nKenya's "
             "exporters sold 8 percent more to Uganda in 2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "change KEN-UGA exports 2020-01/2020-12 8 pct"}},
        Told{"ByAChain",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nPurchases by "
             "the Tusk chain came to 90 million dollars.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"MadeUpByAThing",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nCement, half of "
             "it bound for Uganda, made up 12 percent of exports.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"MadeUpByAPartner",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nUganda, for its "
             "part, made up 12 percent of exports.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "share KEN-UGA exports 2020-01/2020-12 12 pct"}},
        Told{"AGroupInFront",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nFor the East "
             "African states as a group the rise was 5 percent.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"ForWhichWasPaid",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nA bridge over "
             "the Sio, for which 15 million dollars was paid, will carry the exports to Uganda.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"CoverForExports",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nInsurance cover "
             "for exports to Uganda was raised to 90 million dollars.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"OfTheSubsidiary",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nTurnover of the "
             "local subsidiary rose 24 percent to 120 million dollars.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD"}},
        Told{"BetweenTwoRates",
             "2021-03-04",
             "Kenya exported goods worth 700 million dollars to Uganda in 2020.\n\nExports to "
             "Uganda were between 2% and 3% lower in the first quarter of 2020.",
             {"level KEN-UGA exports 2020-01/2020-12 700000000 USD",
              "change KEN-UGA exports 2020-01/2020-03 -3 pct"}}),
    name_of);

class BalancesByTheirSums : public testing::TestWithParam<Told> {};

TEST_P(BalancesByTheirSums, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, BalancesByTheirSums,
    testing::Values(
        Told{"DeficitAndSurplusApart",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway posted a deficit of 4.1 billion euros with Germany in 2018, but a "
             "surplus, 3.1 billion euros, with Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-DEU balance 2018-01/2018-12 -4100000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 3100000000 EUR"}},
        Told{"BracketForTwo",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe biggest deficits were recorded with Germany and Sweden (62 and 58 "
             "million euros, respectively).",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-DEU balance 2018-01/2018-12 -62000000 EUR",
              "balance NOR-SWE balance 2018-01/2018-12 -58000000 EUR"}},
        Told{"GapOfTheOneInTheRed",
             "2019-02-20",
             "Norway's deficit with Germany came to 5 billion euros in 2018. For Berlin, Norway "
             "was the third supplier. In 2015 the gap was still 2 billion euros.",
             {"balance NOR-DEU balance 2018-01/2018-12 -5000000000 EUR",
              "rank DEU-NOR imports 2018-01/2018-12 3 rank",
              "balance NOR-DEU balance 2015-01/2015-12 -2000000000 EUR"}},
        Told{"GapInTradeWith",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe gap was 369 million euros in trade with Warsaw.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 -369000000 EUR"}},
        Told{"GoodsAreNoBalance",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway posted a surplus of 2 billion euros, on 5 billion euros of goods "
             "delivered to Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 2000000000 EUR"}}),
    name_of);

class OneSideOnly : public testing::TestWithParam<Told> {};

TEST_P(OneSideOnly, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, OneSideOnly,
    testing::Values(
        Told{"EarnedThem",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe market has been good to the fishermen. It earned them 84 million euros.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"PaidForGoods",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nPoland paid Norway 5 billion euros for its goods in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level POL-NOR imports 2018-01/2018-12 5000000000 EUR"}},
        Told{"MoneyWentTo",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nIn 2018 Polish buyers were generous, and 5 billion euros went to Norway for "
             "its goods.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level POL-NOR imports 2018-01/2018-12 5000000000 EUR"}},
        Told{"GotForItsExports",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway got 5 billion euros from Poland for its exports in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level NOR-POL exports 2018-01/2018-12 5000000000 EUR"}},
        Told{"GotGoods",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway got goods worth 3 billion euros from Poland in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level NOR-POL imports 2018-01/2018-12 3000000000 EUR"}},
        Told{"BillPresented",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe bill presented to Poland by Norway for 2018 was 5 billion euros.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level POL-NOR imports 2018-01/2018-12 5000000000 EUR"}},
        Told{"BillSettled",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe bill that Warsaw had to settle with Norwegian suppliers was 5 billion "
             "euros in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level POL-NOR imports 2018-01/2018-12 5000000000 EUR"}},
        Told{"CouldBill",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nIn 2017 Poland could bill its partner for just 2 billion euros.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"SellerOf",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nPoland, better known as a buyer of fish, was itself the seller of 3 billion "
             "euros worth in its exchange with Oslo.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}}),
    name_of);

class PastAbilityAndMoney : public testing::TestWithParam<Told> {};

TEST_P(PastAbilityAndMoney, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, PastAbilityAndMoney,
    testing::Values(
        Told{"CouldSellThen",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway could sell Poland goods for only 4 billion euros in 2016.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level NOR-POL exports 2016-01/2016-12 4000000000 EUR"}},
        Told{"CouldSellTomorrow",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway could sell Poland goods for 6 billion euros in 2020.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "forecast NOR-POL exports 2020-01/2020-12 6000000000 EUR"}},
        Told{"EyesElsewhere",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nIts eyes are on the Oder, beyond which Germans bought 60 billion euros of "
             "Polish goods in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level DEU-POL imports 2018-01/2018-12 60000000000 EUR"}},
        Told{"CountedInKroner",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorwegian statistics, which count in kroner, put exports to Poland at 48 "
             "billion in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level NOR-POL exports 2018-01/2018-12 48000000000 NOK"}},
        Told{"SumBeforeItsShare",
             "2019-02-20",
             "Norway's exports came to 100 billion euros in 2018. Germany was the biggest buyer "
             "with 20 billion euros. Sweden was next with 9.2 billion euros, then Poland, with 5, "
             "or 5 percent of the total.",
             {"level NOR-WLD exports 2018-01/2018-12 100000000000 EUR",
              "rank NOR-DEU exports 2018-01/2018-12 1 rank",
              "level NOR-DEU exports 2018-01/2018-12 20000000000 EUR",
              "rank NOR-SWE exports 2018-01/2018-12 2 rank",
              "level NOR-SWE exports 2018-01/2018-12 9200000000 EUR",
              "rank NOR-POL exports 2018-01/2018-12 3 rank",
              "level NOR-POL exports 2018-01/2018-12 5000000000 EUR",
              "share NOR-POL exports 2018-01/2018-12 5 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
