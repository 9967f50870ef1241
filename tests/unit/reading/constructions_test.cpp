// Constructions of each kind of statement in several wordings: forecasts and goals, comparisons,
// ranks, runs, shares, balances, sums, changes and records. Figures are made up.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Wording {
  std::string name, date, context, sentence;
  std::vector<std::string> claims;  // "kind A-B flow period value unit"
};

class Constructions : public testing::TestWithParam<Wording> {};

TEST_P(Constructions, AreRead) { test::expect_claims(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Forecasts, Constructions,
    testing::Values(
        Wording{"IExpectBetweenBillionEndYear",
                "2021-03-08",
                "Trade between Laos and Thailand was 6 billion dollars in 2020.",
                "I expect between 6.5 and 7 billion by the end of the year.",
                {"forecast LAO-THA turnover 2021-01/2021-12 6500000000 USD"}},
        Wording{"FirmForecastsDeficitBetweenBillionBillion",
                "2021-03-08",
                "Kenya's deficit with India came to $1.6 billion in 2020.",
                "For 2021 the firm forecasts a deficit of between $1.7 billion and $1.9 billion.",
                {"forecast KEN-IND balance 2021-01/2021-12 -1900000000 USD"}},
        Wording{"ChileanCentralBankSeesExportsJapanExceedingBil",
                "2021-03-08",
                "",
                "The Chilean central bank sees exports to Japan exceeding $8 billion this year.",
                {"forecast CHL-JPN exports 2021-01/2021-12 8000000000 USD"}},
        Wording{"PactEstimatedLiftGhanaExportsNigeriaQuarter",
                "2021-03-08",
                "",
                "The pact is estimated to lift Ghana's exports to Nigeria by a quarter by 2028.",
                {"forecast GHA-NGA exports 2028-01/2028-12 25 pct"}},
        Wording{"PolishExportsSwedenWillBeThreeTimesWhatTheyAre",
                "2021-03-08",
                "",
                "By 2030 Polish exports to Sweden will be three times what they are today.",
                {"forecast POL-SWE exports 2030-01/2030-12 3 ratio"}},
        Wording{"EndThisYearPeruTradeKoreaWillHaveGrownPercent",
                "2021-03-08",
                "",
                "By the end of this year Peru's trade with Korea will have grown by 15 percent.",
                {"forecast PER-KOR turnover 2021-01/2021-12 15 pct"}},
        Wording{"AnalystsHadExpectedNorwayTradeDeficitChinaBeBi",
                "2021-03-08",
                "",
                "Analysts had expected Norway's trade deficit with China to be 5 billion kroner in "
                "January.",
                {}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Goals, Constructions,
    testing::Values(
        Wording{
            "AnkaraKyivAgreedMayCarryOutWorkRaiseTheirTrade",
            "2019-02-02",
            "",
            "Ankara and Kyiv agreed in May 2018 to carry out work to raise their trade 2.5 times.",
            {"target TUR-UKR turnover none 2.5 ratio"}},
        Wording{"JordanOmanAgreedThatTheirTradeShouldTriple",
                "2019-02-02",
                "",
                "Jordan and Oman agreed that their trade should triple by 2025.",
                {"target JOR-OMN turnover 2025-01/2025-12 3 ratio"}},
        Wording{"LimaQuitoHadSetMarkBillionTrade",
                "2019-02-02",
                "",
                "Lima and Quito had set the mark of $2 billion in trade for 2021.",
                {"target PER-ECU turnover 2021-01/2021-12 2000000000 USD"}},
        Wording{"ItHerTargetTakeTradeMillionDollarsBetweenNepal",
                "2019-02-02",
                "",
                "It is her target to take trade of 40 million dollars between Nepal and Kenya to "
                "100 million dollars by 2022.",
                {"target NPL-KEN turnover 2022-01/2022-12 100000000 USD"}},
        Wording{"TradeBetweenEgyptBrazilHasDoubledTenYearsBilli",
                "2019-02-02",
                "",
                "Trade between Egypt and Brazil has doubled in ten years to $2.2 billion and the "
                "two countries have set a target of $5 billion by 2024.",
                {"change EGY-BRA turnover 2018-01/2018-12 2 ratio",
                 "level EGY-BRA turnover 2018-01/2018-12 2200000000 USD",
                 "target EGY-BRA turnover 2024-01/2024-12 5000000000 USD"}},
        Wording{"IndiaStrivingMakeOmanSecondTradingPartnerTrade",
                "2019-02-02",
                "",
                "India is striving to make Oman its second trading partner with trade exceeding $9 "
                "billion.",
                {"target IND-OMN turnover none 9000000000 USD"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Comparisons, Constructions,
    testing::Values(
        Wording{"DenmarkPassedPolandAsLithuaniaLargestCustomer",
                "2020-02-08",
                "",
                "Denmark was passed by Poland as Lithuania's largest customer in 2018.",
                {"comparison LTU-POL exports 2018-01/2018-12",
                 "rank LTU-POL exports 2018-01/2018-12 1 rank"}},
        Wording{"SpainFranceBothMovedPastIt",
                "2020-02-08",
                "Norway was Iceland's fifth partner in 2018.",
                "In 2019 Spain and France both moved past it.",
                {"comparison ISL-FRA turnover 2019-01/2019-12",
                 "comparison ISL-ESP turnover 2019-01/2019-12"}},
        Wording{"JapanFellBehindVietnamAmongCambodiaSuppliers",
                "2020-02-08",
                "",
                "Japan fell behind Vietnam among Cambodia's suppliers in 2018.",
                {"comparison KHM-VNM imports 2018-01/2018-12"}},
        Wording{"AustriaSellsMoreItalyThanFranceSpainPutTogethe",
                "2020-02-08",
                "",
                "Austria sells more to Italy than to France and Spain put together.",
                {"comparison AUT-ITA exports 2019-01/2019-12"}},
        Wording{
            "GermanyTookBillionWorthTunisianProductsTwiceAs",
            "2020-02-08",
            "",
            "In 2019 Germany took $3 billion worth of Tunisian products, twice as much as Italy.",
            {"level DEU-TUN imports 2019-01/2019-12 3000000000 USD",
             "comparison TUN-DEU exports 2019-01/2019-12 2 ratio"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Runs, Constructions,
    testing::Values(
        Wording{"ChinaBecameAngolaBiggestTradingPartnerPlaceItH",
                "2018-02-08",
                "",
                "China became Angola's biggest trading partner in 2009, a place it has not given "
                "up since.",
                {"rank AGO-CHN turnover 2009-01/2009-12 1 rank",
                 "since AGO-CHN turnover 2009-01/2017-12 9 count_years"}},
        Wording{"GhanaBecameThirdMostImportantMarketTogoRankTha",
                "2018-02-08",
                "",
                "Ghana became the third most important market of Togo in 2006, a rank that it kept "
                "through 2013.",
                {"rank TGO-GHA exports 2006-01/2006-12 3 rank",
                 "since TGO-GHA exports 2006-01/2013-12 8 count_years"}},
        Wording{"FranceHasBeenNumberOneAmongTunisiaSuppliersSin",
                "2018-02-08",
                "",
                "France has been the number one among Tunisia's suppliers since 1990.",
                {"since TUN-FRA imports 1990-01/2017-12 28 count_years"}},
        Wording{"SwedenTradePolandReturnedSurplusBillionDecembe",
                "2018-02-08",
                "",
                "Sweden's trade with Poland returned to a surplus of $0.2 billion in December, "
                "after three straight months in deficit.",
                {"balance SWE-POL balance 2017-12/2017-12 200000000 USD",
                 "since SWE-POL balance 2017-09/2017-11 3 count_months"}},
        Wording{"SinceWhenItJoinedBlocMexicoHasBeenCubaBiggestC",
                "2018-02-08",
                "",
                "Since 2011, when it joined the bloc, Mexico has been Cuba's biggest customer.",
                {"since CUB-MEX exports 2011-01/2017-12 7 count_years"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Ranks, Constructions,
    testing::Values(
        Wording{"YearBeforeItHadBeenThird",
                "2022-02-08",
                "In 2021 Spain was the biggest market of Morocco.",
                "The year before it had been third.",
                {"rank MAR-ESP exports 2020-01/2020-12 3 rank"}},
        Wording{"NowItNumberNine",
                "2022-02-08",
                "Oman was Iran's fifth partner in 2015.",
                "Now it is number nine.",
                {"rank IRN-OMN turnover 2021-01/2021-12 9 rank"}},
        Wording{"ItHadRankedFifthTurnoverMillionDollars",
                "2022-02-08",
                "Oman was Iran's seventh partner in 2019.",
                "In 2015 it had ranked fifth with a turnover of 900 million dollars.",
                {"rank IRN-OMN turnover 2015-01/2015-12 5 rank",
                 "level IRN-OMN turnover 2015-01/2015-12 900000000 USD"}},
        Wording{"JanuarySerbiaMainPartnerCountryExportsGermany",
                "2022-02-08",
                "",
                "In January Serbia's main partner country for exports was Germany.",
                {"rank SRB-DEU exports 2022-01/2022-01 1 rank"}},
        Wording{"ItalySerbiaThirdSupplierBillionRussiaPercentTo",
                "2022-02-08",
                "",
                "Italy was Serbia's third supplier in 2021 with $3 billion; Russia, with 12 "
                "percent of the total, led the customers.",
                {"rank SRB-ITA imports 2021-01/2021-12 3 rank",
                 "level SRB-ITA imports 2021-01/2021-12 3000000000 USD",
                 "share SRB-RUS exports 2021-01/2021-12 12 pct",
                 "rank SRB-RUS exports 2021-01/2021-12 1 rank"}},
        Wording{"DecemberChileLostFirstPlaceAmongPeruMarketsJap",
                "2022-02-08",
                "",
                "In December Chile lost first place among Peru's markets to Japan.",
                {"rank PER-JPN exports 2021-12/2021-12 1 rank"}},
        Wording{
            "LaosThBiggestTradePartnerThLargestExportMarket",
            "2022-02-08",
            "",
            "Laos is the 9th biggest trade partner and the 5th largest export market of Cambodia.",
            {"rank KHM-LAO turnover 2021-01/2021-12 9 rank",
             "rank KHM-LAO exports 2021-01/2021-12 5 rank"}},
        Wording{
            "NepalBhutanThLargestTradingPartnerWhileBhutanN",
            "2022-02-08",
            "",
            "Nepal was Bhutan's 4th largest trading partner while Bhutan was Nepal's 11th largest.",
            {"rank BTN-NPL turnover 2021-01/2021-12 4 rank",
             "rank NPL-BTN turnover 2021-01/2021-12 11 rank"}},
        Wording{"LaosNepalAreEachOtherLargestTradingPartners",
                "2022-02-08",
                "",
                "Laos and Nepal are each other's largest trading partners.",
                {"rank NPL-LAO turnover 2021-01/2021-12 1 rank",
                 "rank LAO-NPL turnover 2021-01/2021-12 1 rank"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Shares, Constructions,
    testing::Values(
        Wording{"ThirdWhatSwissSellAbroadGoesGermany",
                "2016-02-08",
                "",
                "A third of what the Swiss sell abroad goes to Germany.",
                {"share CHE-DEU exports 2015-01/2015-12 33.3 pct"}},
        Wording{"MoldovaEarnedPercentExportIncomeUkraine",
                "2016-02-08",
                "",
                "Moldova earned 12 percent of its export income in Ukraine in 2014.",
                {"share MDA-UKR exports 2014-01/2014-12 12 pct"}},
        Wording{"SpainPortugalFirstBuyerPercentTotalAheadFrance",
                "2016-02-08",
                "",
                "Spain was Portugal's first buyer with 25 percent of the total in 2014, ahead of "
                "France, which took 12.",
                {"rank PRT-ESP exports 2014-01/2014-12 1 rank",
                 "share PRT-ESP exports 2014-01/2014-12 25 pct",
                 "comparison PRT-ESP exports 2014-01/2014-12",
                 "share PRT-FRA exports 2014-01/2014-12 12 pct"}},
        Wording{
            "PercentShareKenyaBecameSecondBiggestSupplierUg",
            "2016-02-08",
            "",
            "With a 9-percent share, Kenya became the second biggest supplier to Uganda in 2014.",
            {"share UGA-KEN imports 2014-01/2014-12 9 pct",
             "rank UGA-KEN imports 2014-01/2014-12 2 rank"}},
        Wording{"SerbiaTookPercentKosovoExportsGermanySuppliedP",
                "2016-02-08",
                "Kosovo has small trade.",
                "Serbia took 14 percent of Kosovo's exports in 2014, Germany supplied 12 percent "
                "of its imports.",
                {"share XKX-SRB exports 2014-01/2014-12 14 pct",
                 "share XKX-DEU imports 2014-01/2014-12 12 pct"}},
        Wording{"TradeBetweenChadCameroonWorthBillionPercentWhi",
                "2016-02-08",
                "",
                "Trade between Chad and Cameroon was worth $0.3 billion in 2014, 70 percent of "
                "which was Chadian imports.",
                {"level TCD-CMR turnover 2014-01/2014-12 300000000 USD"}},
        Wording{"JapanShareChileImportsPercentPercentPercent",
                "2016-02-08",
                "",
                "Japan's share of Chile's imports was 9 percent in 1990, 6 percent in 2000 and 3 "
                "percent in 2010.",
                {"share CHL-JPN imports 1990-01/1990-12 9 pct",
                 "share CHL-JPN imports 2000-01/2000-12 6 pct",
                 "share CHL-JPN imports 2010-01/2010-12 3 pct"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Balances, Constructions,
    testing::Values(
        Wording{"GhanaMillionRedTurkey",
                "2024-02-08",
                "",
                "In 2021 Ghana was $320 million in the red with Turkey.",
                {"balance GHA-TUR balance 2021-01/2021-12 -320000000 USD"}},
        Wording{"IraqiGoodsWorthBillionCameDuringWhichLeftJorda",
                "2024-02-08",
                "",
                "Iraqi goods worth $1.2 billion came in during 2022, which left Jordan $0.9 "
                "billion in the red with Iraq.",
                {"level IRQ-JOR exports 2022-01/2022-12 1200000000 USD",
                 "balance JOR-IRQ balance 2022-01/2022-12 -900000000 USD"}},
        Wording{"ImbalanceMillionDollarsMaltaFavourTradeLibyaWo",
                "2024-02-08",
                "",
                "The imbalance of 90 million dollars in Malta's favour in trade with Libya in 2022 "
                "worries Tripoli.",
                {"balance MLT-LBY balance 2022-01/2022-12 90000000 USD"}},
        Wording{"EstoniaTradeBalanceLatviaNegativeMillionEuros",
                "2024-02-08",
                "",
                "Estonia's trade balance with Latvia was negative by 300 million euros in 2022.",
                {"balance EST-LVA balance 2022-01/2022-12 -300000000 EUR"}},
        Wording{"SurplusGhanaTogoRecordedMillionShowingNegative",
                "2024-02-08",
                "",
                "The surplus of Ghana with Togo was recorded at $57 million in 2022, showing "
                "negative growth of 12 percent.",
                {"balance GHA-TGO balance 2022-01/2022-12 57000000 USD",
                 "change GHA-TGO balance 2022-01/2022-12 -12 pct"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Sums, Constructions,
    testing::Values(
        Wording{
            "UgandaTradeKenyaCameBillionDollarsLastYearRwan",
            "2024-02-08",
            "",
            "Uganda's trade with Kenya came to 1.2 billion dollars last year and with Rwanda 0.4.",
            {"level UGA-KEN turnover 2023-01/2023-12 1200000000 USD",
             "level UGA-RWA turnover 2023-01/2023-12 400000000 USD"}},
        Wording{"CubaSoldCanadaGoodsWorthMillionDollarsMillionY",
                "2024-02-08",
                "",
                "Cuba sold Canada goods worth 500 million dollars in 2018 and 430 million the year "
                "after.",
                {"level CUB-CAN exports 2018-01/2018-12 500000000 USD",
                 "level CUB-CAN exports 2019-01/2019-12 430000000 USD"}},
        Wording{"MaltaSpentMillionEurosTurkishGoods",
                "2024-02-08",
                "",
                "Malta spent 300 million euros on Turkish goods in 2022.",
                {"level MLT-TUR imports 2022-01/2022-12 300000000 EUR"}},
        Wording{"GoodsWorthBillionEurosTradedBetweenBelgiumSpai",
                "2024-02-08",
                "",
                "Goods worth 40 billion euros were traded between Belgium and Spain in 2022.",
                {"level BEL-ESP turnover 2022-01/2022-12 40000000000 EUR"}},
        Wording{"TunisiaAcquiredBillionEurosWorthGoodsItaly",
                "2024-02-08",
                "",
                "Tunisia acquired 2 billion euros worth of goods in Italy in 2022.",
                {"level TUN-ITA imports 2022-01/2022-12 2000000000 EUR"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Changes, Constructions,
    testing::Values(
        Wording{"AugustAloneStatisticiansReportMinusPercent",
                "2017-10-04",
                "Latvia's exports to Russia fell by 12 percent in January-August.",
                "For August alone the statisticians report minus 20 percent.",
                {"change LVA-RUS exports 2017-08/2017-08 -20 pct"}},
        Wording{
            "LatvianExportsSwedenIncreasedMOrJustOverM",
            "2017-10-04",
            "",
            "Latvian exports to Sweden increased by €60m – or 15% – to just over €460m in 2016.",
            {"change LVA-SWE exports 2016-01/2016-12 15 pct",
             "level LVA-SWE exports 2016-01/2016-12 460000000 EUR"}},
        Wording{"TradeGrewNearlyPercentLastYearBetweenLatviaNor",
                "2017-10-04",
                "",
                "Trade grew nearly 20 percent last year between Latvia and Norway.",
                {"change LVA-NOR turnover 2016-01/2016-12 20 pct"}},
        Wording{"ChileTradedBarelyBillionIndiaTenYearsLaterSumT",
                "2017-10-04",
                "",
                "Chile traded barely $1 billion with India in 2002; ten years later the sum was "
                "three times as large.",
                {"level CHL-IND turnover 2002-01/2002-12 1000000000 USD",
                 "change CHL-IND turnover 2012-01/2012-12 3 ratio"}},
        Wording{"TurkeyWantsTradeChileNationMillionGrow",
                "2017-10-04",
                "",
                "Turkey wants trade with Chile, a nation of 18 million, to grow.",
                {}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Records, Constructions,
    testing::Values(
        Wording{
            "ChileanExportsImportsSpainBothHitRecordHighs",
            "2019-02-02",
            "",
            "Chilean exports to and imports from Spain both hit record highs in 2018.",
            {"record CHL-ESP exports 2018-01/2018-12", "record CHL-ESP imports 2018-01/2018-12"}},
        Wording{"FirstTimeYearsKenyaRecordedTradeSurplusEgyptRe",
                "2019-02-02",
                "",
                "For the first time in 10 years Kenya recorded a trade surplus with Egypt in 2018, "
                "reaching $40 million, compared with $25 million in 2017.",
                {"since KEN-EGY balance 2018-01/2018-12",
                 "balance KEN-EGY balance 2018-01/2018-12 40000000 USD"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Following, Constructions,
    testing::Values(
        Wording{"ThatPercentMoreThanBillionYearBefore",
                "2016-03-29",
                "Polish exports to Latvia came to 3 billion euros in 2015.",
                "That was 12 percent more than the 2.7 billion of the year before.",
                {"change POL-LVA exports 2015-01/2015-12 12 pct",
                 "level POL-LVA exports 2014-01/2014-12 2700000000 EUR"}},
        Wording{"WeExpectBillionNextYear",
                "2016-03-29",
                "Polish exports to Latvia came to 3 billion euros in 2015.",
                "We expect 4 billion next year.",
                {"forecast POL-LVA exports 2017-01/2017-12 4000000000 EUR"}},
        Wording{"BothGovernmentsAreWorkingTowardsBillionEuros",
                "2016-03-29",
                "Poland's trade with Latvia came to 3 billion euros in 2015.",
                "Both governments are working towards 8 billion euros by 2030.",
                {"target POL-LVA turnover 2030-01/2030-12 8000000000 EUR"}},
        Wording{"NextYearWeWillReachBillionEuros",
                "2016-03-29",
                "Poland's trade with Latvia came to 3 billion euros in 2015.",
                "Next year we will reach 4 billion euros.",
                {"forecast POL-LVA turnover 2017-01/2017-12 4000000000 EUR"}},
        Wording{"LatviaTookAllEstonianExportsWhichPutItThPlaceA",
                "2016-03-29",
                "",
                "In 2015 Latvia took 4.6% of all Estonian exports, which put it in 5th place among "
                "the buyers (7th a year earlier).",
                {"share EST-LVA exports 2015-01/2015-12 4.6 pct",
                 "rank EST-LVA exports 2015-01/2015-12 5 rank",
                 "rank EST-LVA exports 2014-01/2014-12 7 rank"}},
        Wording{"PolandSouthernNeighbourSlovakiaTradedBillionEu",
                "2016-03-29",
                "",
                "Poland and its southern neighbour Slovakia traded 12 billion euros' worth of "
                "goods in 2015, 3 percent less than a year ago.",
                {"level POL-SVK turnover 2015-01/2015-12 12000000000 EUR",
                 "change POL-SVK turnover 2015-01/2015-12 -3 pct"}},
        Wording{"LatviaTooEstoniaRedSomeMillionEuros",
                "2016-03-29",
                "",
                "With Latvia, too, Estonia was in the red in 2015, by some 300 million euros.",
                {"balance EST-LVA balance 2015-01/2015-12 -300000000 EUR"}},
        Wording{"ExportsFinlandSlippedPercentTheirSecondFallRun",
                "2016-03-29",
                "Estonia's exports to Latvia slipped 0.1 percent in February 2016.",
                "Exports to Finland slipped 2 percent, their second fall running.",
                {"change EST-FIN exports 2016-02/2016-02 -2 pct",
                 "since EST-FIN exports 2016-01/2016-02 2 count_months"}},
        Wording{"LatviaStoodFourthAmongBuyersEstonianGoods",
                "2016-03-29",
                "",
                "Latvia stood fourth among the buyers of Estonian goods in 2015.",
                {"rank EST-LVA exports 2015-01/2015-12 4 rank"}},
        Wording{"LatviaRoseNinthPlaceFifthLastYearListEstoniaPa",
                "2016-03-29",
                "",
                "Latvia rose from ninth place in 2010 to fifth last year on the list of Estonia's "
                "partners.",
                {"rank EST-LVA turnover 2010-01/2010-12 9 rank",
                 "rank EST-LVA turnover 2015-01/2015-12 5 rank"}},
        Wording{"EuAccountedNorwayImportsWhichBillionDollarsCam",
                "2016-03-29",
                "",
                "The EU accounted for 41% of Norway's imports in 2015, of which 9 billion dollars "
                "came from Sweden and 8 billion from Germany.",
                {"share NOR-EU imports 2015-01/2015-12 41 pct",
                 "level NOR-SWE imports 2015-01/2015-12 9000000000 USD",
                 "level NOR-DEU imports 2015-01/2015-12 8000000000 USD"}}),
    [](const auto& p) { return p.param.name; });

}  // namespace
}  // namespace tally::reading
