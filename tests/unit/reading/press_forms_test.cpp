// What news agencies, customs offices and newspapers of Asia and the Pacific write: fiscal years
// that run, datelines that tell whose trade it is, several markets in one text. Sentences and
// figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PressForms : public testing::TestWithParam<Told> {};

TEST_P(PressForms, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Times, PressForms,
    testing::Values(
        Told{"YearsOfAnAverage",
             "2021-06-01",
             "Trade between Vietnam and Laos had an annual growth of around 18 percent during "
             "2010-2019.",
             {}},
        Told{"AnnualizedRate",
             "2021-06-01",
             "India's exports to Bhutan have grown at an annualised rate of 11 percent.",
             {}},
        Told{"GrowthOfOneYear",
             "2021-06-01",
             "India's exports to Bhutan registered an annual growth of 11 percent in 2020.",
             {"change IND-BTN exports 2020-01/2020-12 11 pct"}},
        Told{"MonthsOfTheCurrentFiscalYear",
             "2024-10-19",
             "In three months of the current fiscal year, Nepal's trade deficit with India was 2 "
             "billion dollars.",
             {"balance NPL-IND balance 2024-07/2024-09 -2000000000 USD"}},
        Told{"LastMonthsOfTheCurrentFiscalYear",
             "2024-06-21",
             "In the last 11 months of the current fiscal year, Nepal's imports from India were 2 "
             "billion dollars.",
             {"level NPL-IND imports 2023-07/2024-05 2000000000 USD"}},
        Told{"ThatYearAndAYearLater",
             "2024-02-06",
             "The two countries signed the pact in 2014. Thailand's exports to Laos were 3 billion "
             "dollars that year and 3.4 billion dollars a year later.",
             {"level THA-LAO exports 2014-01/2014-12 3000000000 USD",
              "level THA-LAO exports 2015-01/2015-12 3400000000 USD"}},
        Told{"MayIsAMonth",
             "2020-06-08",
             "Japan's May exports to Thailand were 2 billion dollars.",
             {"level JPN-THA exports 2020-05/2020-05 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Sides, PressForms,
    testing::Values(
        Told{"CountryOfTheDateline",
             "2019-04-26",
             "COLOMBO: The country's exports to India rose 4 percent in March.",
             {"change LKA-IND exports 2019-03/2019-03 4 pct"}},
        Told{"ShortNames",
             "2019-04-26",
             "Lankan exports to S. Korea rose 4 percent in 2018.",
             {"change LKA-KOR exports 2018-01/2018-12 4 pct"}},
        Told{"MoneyOfThePacific",
             "2016-01-12",
             "Fiji currently exports 58-million kina in goods to Papua New Guinea.",
             {"level FJI-PNG exports 2015-01/2015-12 58000000 PGK"}},
        Told{"TradeLoss",
             "2024-08-01",
             "Nepal incurred a trade loss of 2 billion dollars with China in 2023.",
             {"balance NPL-CHN balance 2023-01/2023-12 -2000000000 USD"}},
        Told{"GroupOfMarkets",
             "2024-08-01",
             "Vietnam's exports to its ten largest markets came to 28 billion dollars in 2023.",
             {}},
        Told{"MarketOfTwoPlaces",
             "2021-11-09",
             "China (including Hong Kong) was Taiwan's largest export market in 2020.",
             {"rank TWN-CHN+HKG exports 2020-01/2020-12 1 rank"}},
        Told{"ExportsToTheWorld",
             "2013-01-23",
             "India took 5 percent of Sri Lanka's exports to the world in 2011. Trade between the "
             "two countries was 4 billion dollars in 2012.",
             {"share LKA-IND exports 2011-01/2011-12 5 pct",
              "level LKA-IND turnover 2012-01/2012-12 4000000000 USD"}},
        Told{
            "GrowthOfExportsAsAWhole",
            "2017-08-23",
            "Korea's exports to Vietnam rose 49 percent in 2016, more than the 16 percent increase "
            "for Korean exports as a whole.",
            {"change KOR-VNM exports 2016-01/2016-12 49 pct",
             "change KOR-WLD exports 2016-01/2016-12 16 pct"}},
        Told{"DecreaseInSurplus",
             "2020-09-13",
             "Pakistan's trade with Afghanistan witnessed a decrease of 42 percent in surplus in "
             "2019.",
             {"change PAK-AFG balance 2019-01/2019-12 -42 pct"}},
        Told{"MutualInvestments",
             "2024-02-06",
             "Trade between Korea and Vietnam came to 80 billion dollars in 2023. The amount of "
             "mutual investments rose to 2.5 billion dollars.",
             {"level KOR-VNM turnover 2023-01/2023-12 80000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    PartsAndMultiples, PressForms,
    testing::Values(
        Told{"ExportsAsAPartOfImports",
             "2022-03-25",
             "India's exports to Bhutan accounted for 83 per cent of its imports in 2021.",
             {"share BTN-IND imports 2021-01/2021-12 83 pct"}},
        Told{"SumOfTheWhole",
             "2022-03-25",
             "Nepal's exports to India made up 80 percent of Nepal's total exports of 1.1 billion "
             "dollars in 2021.",
             {"share NPL-IND exports 2021-01/2021-12 80 pct",
              "level NPL-WLD exports 2021-01/2021-12 1100000000 USD"}},
        Told{"TimesTheImportsFromAnother",
             "2021-08-02",
             "The imports of Nepal from India were 4 times the imports from China in 2020.",
             {"comparison NPL-IND imports 2020-01/2020-12 4 ratio"}},
        Told{"TimesHigherThanThose",
             "2021-08-02",
             "Malaysia's exports to Japan were three times higher than those to Korea in 2020.",
             {"comparison MYS-JPN exports 2020-01/2020-12 3 ratio"}},
        Told{"DoubleIsNoGrowth",
             "2021-08-02",
             "Thailand's imports from China in 2020 were almost double its imports from Japan.",
             {}},
        Told{"RecordOfAFigureThatIsNotRead",
             "2022-03-05",
             "Exports to China were 9 percent of Taiwan's total exports in 1991, with the figure "
             "rising to 16 percent in 1996 and a record high of 19 percent last year.",
             {"share TWN-CHN exports 1991-01/1991-12 9 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NationalReports, PressForms,
    testing::Values(
        Told{"FiscalFirstHalf",
             "2017-10-19",
             "Japan's exports to Thailand rose 21 percent in the fiscal first half.",
             {"change JPN-THA exports 2017-04/2017-09 21 pct"}},
        Told{"YearToTheEndOfAMonth",
             "2014-06-27",
             "Trade between New Zealand and China hit 20 billion dollars in the year to the end of "
             "May.",
             {"level NZL-CHN turnover 2013-06/2014-05 20000000000 USD"}},
        Told{"MoneyWithAShortName",
             "2014-05-16",
             "New Zealand's exports to China were valued at 10 billion NZ dollars in 2013.",
             {"level NZL-CHN exports 2013-01/2013-12 10000000000 NZD"}},
        Told{"PartnerBehindTheConversion",
             "2020-08-19",
             "Japan booked a trade deficit of 212 billion yen (2 billion U.S. dollars) with the "
             "European Union in July.",
             {"balance JPN-EU balance 2020-07/2020-07 -212000000000 JPY"}},
        Told{
            "AGroupInFront",
            "2017-10-19",
            "With other Asian countries, Japan logged a trade surplus of 3.1 trillion yen in 2016.",
            {}},
        Told{"FirstSurplusOfAll",
             "2020-08-19",
             "Japan posted its first trade surplus in four months in July, as a sharp rise in "
             "exports to China helped.\n\nJapan logged a surplus of 12 billion yen in July.",
             {"balance JPN-WLD balance 2020-07/2020-07 12000000000 JPY"}},
        Told{"ComparedToThatOf",
             "2021-03-08",
             "Cambodia's imports from China came to 7 billion dollars in 2020, down 7 percent "
             "compared to that in 2019.",
             {"level KHM-CHN imports 2020-01/2020-12 7000000000 USD",
              "change KHM-CHN imports 2020-01/2020-12 -7 pct"}},
        Told{"OfThatInANewParagraph",
             "2023-08-14",
             "Trade between Cambodia and China in the first seven months was 7 billion "
             "dollars.\n\nFor the month of July, trade was 940 million dollars.\n\nOf that, "
             "Cambodia's exports were 100 million dollars.",
             {"level KHM-CHN turnover 2023-01/2023-07 7000000000 USD",
              "level KHM-CHN turnover 2023-07/2023-07 940000000 USD",
              "level KHM-CHN exports 2023-07/2023-07 100000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhatIsSaidBesideASum, PressForms,
    testing::Values(
        Told{"SumsInBracketsOfTheTimeThatTheFirstNames",
             "2024-02-06",
             "The countries from which Kenya bought most in 2023: China - USD 4.1 billion (USD 3.8 "
             "billion in 2022), India - USD 2.2 billion (USD 2.5 billion).",
             {"level KEN-CHN imports 2023-01/2023-12 4100000000 USD",
              "level KEN-CHN imports 2022-01/2022-12 3800000000 USD",
              "level KEN-IND imports 2023-01/2023-12 2200000000 USD",
              "level KEN-IND imports 2022-01/2022-12 2500000000 USD"}},
        Told{"OfWhichWereOnesExports",
             "2025-09-02",
             "Austria and Kosovo traded goods worth €156m in 2024, €131m of which were Austrian "
             "exports.",
             {"level AUT-XKX turnover 2024-01/2024-12 156000000 EUR",
              "level AUT-XKX exports 2024-01/2024-12 131000000 EUR"}},
        Told{"OfWhichWentElsewhereIsNotTheWhole",
             "2019-09-10",
             "Trade between Peru and Chile was $3 billion in 2018, $1 billion of it in copper.",
             {"level PER-CHL turnover 2018-01/2018-12 3000000000 USD"}},
        Told{"BoughtOfAnothersGoods",
             "2019-09-10",
             "Togo bought $190 million of Ghana's goods in 2018.",
             {"level TGO-GHA imports 2018-01/2018-12 190000000 USD"}},
        Told{"BoughtOfItsNeighboursGoods",
             "2019-09-10",
             "Ghana's neighbour Togo bought $190 million of its goods in 2018.",
             {"level TGO-GHA imports 2018-01/2018-12 190000000 USD"}},
        Told{"SharesBesideARankAndBehindIt",
             "2018-09-10",
             "India was the top destination of Nigerian exports in the second quarter with 15.6 "
             "percent, followed by Spain with 9.8 percent.",
             {"rank NGA-IND exports 2018-04/2018-06 1 rank",
              "share NGA-IND exports 2018-04/2018-06 15.6 pct",
              "rank NGA-ESP exports 2018-04/2018-06 2 rank",
              "share NGA-ESP exports 2018-04/2018-06 9.8 pct"}},
        Told{
            "SignedBracketsAreChanges",
            "2023-07-01",
            "As regards the main partners, Italy's exports in May grew most to Turkey (+34.9%) and "
            "fell for the United Kingdom (-9.3%).",
            {"change ITA-TUR exports 2023-05/2023-05 34.9 pct",
             "change ITA-GBR exports 2023-05/2023-05 -9.3 pct"}},
        Told{"FromTheFirstHalfIsTheBase",
             "2018-08-27",
             "The trade figures for January-June 2018 are out.\n\nQatar's trade with Oman doubled "
             "from the first half of 2017, to QR 3.9 billion.",
             {"change QAT-OMN turnover 2018-01/2018-06 2 ratio",
              "level QAT-OMN turnover 2018-01/2018-06 3900000000 QAR"}},
        Told{"AYearThatASentenceOpensWith",
             "2015-11-05",
             "Moldova looked west.\n\nIn 2005 the matter was simple. Russia took 32 percent of "
             "Moldova's exports.",
             {"share MDA-RUS exports 2005-01/2005-12 32 pct"}},
        Told{"AMonthThatASentenceOpensWith",
             "2019-11-03",
             "Kenyan exports to Uganda sank by 7 percent in the first nine months.\n\nSeptember "
             "brought a first sign of life. Kenyan shipments stood at 118 million dollars.",
             {"change KEN-UGA exports 2019-01/2019-09 -7 pct",
              "level KEN-UGA exports 2019-09/2019-09 118000000 USD"}},
        Told{"TheWorldsBiggestExporterIsNobodysSupplier",
             "2018-08-03",
             "UK exports to the US came to 100 billion pounds in 2017.\n\nChina is the world's "
             "biggest exporter, shipping merchandise worth about $2.3tn, followed by the US with "
             "about $1.5tn and Germany with $1.4tn.",
             {"level GBR-USA exports 2017-01/2017-12 100000000000 GBP"}},
        Told{"TheSameTimeTwiceInASentence",
             "2011-08-01",
             "In 2010 trade between India and China came to $61.7 billion. In the first half of "
             "this year (January-June 2011) trade kept its momentum. It has reached $35.27 "
             "billion.",
             {"level IND-CHN turnover 2010-01/2010-12 61700000000 USD",
              "level IND-CHN turnover 2011-01/2011-06 35270000000 USD"}},
        Told{"WithThreePartners",
             "2017-01-20",
             "Total trade between the U.S. and China, Canada and Mexico was $1.6 trillion in 2015.",
             {"level USA-CHN+CAN+MEX turnover 2015-01/2015-12 1600000000000 USD"}},
        Told{"TheYearOfATitle",
             "2021-09-13",
             "Uganda was the biggest market for Kenyan goods last year, the Economic Survey 2021 "
             "shows, as Kenya's exports to it came to Sh72.2 billion.",
             {"rank KEN-UGA exports 2020-01/2020-12 1 rank",
              "level KEN-UGA exports 2020-01/2020-12 72200000000 KES"}},
        Told{"ToHerPartnerStates",
             "2021-09-13",
             "Kenya exported goods worth Sh158.3 billion to her East African Community partner "
             "states in 2020.",
             {"level KEN-EAC exports 2020-01/2020-12 158300000000 KES"}},
        Told{"ThisIndicatorBehindAllTrade",
             "2024-09-22",
             "Imports of Uzbekistan from Kazakhstan reached $1.7 billion from January to August "
             "2024.\n\nIn these months Uzbekistan's foreign trade turnover totalled $42.7 billion. "
             "This indicator increased by 6.7 per cent.",
             {"level UZB-KAZ imports 2024-01/2024-08 1700000000 USD",
              "level UZB-WLD turnover 2024-01/2024-08 42700000000 USD",
              "change UZB-WLD turnover 2024-01/2024-08 6.7 pct"}},
        Told{"APartOfAnotherThingInMoney",
             "2024-02-24",
             "Uzbekistan's foreign trade turnover amounted to $4.2 billion in January 2024. A "
             "significant share was recorded in Tashkent, which is 47 percent, or $1.97 billion.",
             {"level UZB-WLD turnover 2024-01/2024-01 4200000000 USD"}},
        Told{"BoughtFromItIsFromWhomItSoldTo",
             "2024-03-01",
             "Chile's exports to China were $20 billion in 2018. In 2019 China sold Pakistan goods "
             "worth 16 billion dollars and bought 1.8 billion from it.",
             {"level CHL-CHN exports 2018-01/2018-12 20000000000 USD",
              "level CHN-PAK exports 2019-01/2019-12 16000000000 USD",
              "level CHN-PAK imports 2019-01/2019-12 1800000000 USD"}},
        Told{"AGapBehindBothFlows",
             "2015-04-22",
             "In 2014 Argentina sold Algeria goods for 1.55 billion dollars and bought 410 million "
             "from it. In 2012 the gap was wider, 1.6 billion.",
             {"level ARG-DZA exports 2014-01/2014-12 1550000000 USD",
              "level ARG-DZA imports 2014-01/2014-12 410000000 USD",
              "balance ARG-DZA balance 2012-01/2012-12 1600000000 USD"}},
        Told{"AGapOfWhichNobodySaysTheDirection",
             "2015-04-22",
             "In 2014 Argentina's exports to Algeria were 1.55 billion dollars. The gap was 1.1 "
             "billion.",
             {"level ARG-DZA exports 2014-01/2014-12 1550000000 USD"}},
        Told{
            "WhoseTradeOfTwo",
            "2024-02-01",
            "Peru and Chile, whose trade reached $4 billion in 2023, plan to take it to $5 billion "
            "by 2026.",
            {"level PER-CHL turnover 2023-01/2023-12 4000000000 USD",
             "target PER-CHL turnover 2026-01/2026-12 5000000000 USD"}},
        Told{"AMarkOfTheDeskIsNoMoney",
             "2007-08-16",
             "Kazakhstan's trade with Kyrgyzstan in the first half of 2007 came to $245.8 "
             "mln.\n\nRTS$#&: GA SK",
             {"level KAZ-KGZ turnover 2007-01/2007-06 245800000 USD"}},
        Told{"NonOilAndGasIsAScope",
             "2018-08-20",
             "Indonesia's non-oil and gas exports to the Philippines reached US$557 million in "
             "July.",
             {"level IDN-PHL exports 2018-07/2018-07 557000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RunsAndFirsts, PressForms,
    testing::Values(
        Told{"ADeficitEveryYearSince",
             "2015-03-10",
             "Since 2009 Tunisia has run a deficit with Turkey every year.",
             {"since TUN-TUR balance 2009-01/2014-12 6 count_years"}},
        Told{"HasBeenInDeficitSince",
             "2018-06-05",
             "Kenya has been in deficit with India since 1995.",
             {"since KEN-IND balance 1995-01/2017-12 23 count_years"}},
        Told{"HasHadASurplusSince",
             "2018-06-05",
             "Chile has had a trade surplus with Japan since 2003.",
             {"since CHL-JPN balance 2003-01/2017-12 15 count_years"}},
        Told{"ADeficitThatGrowsIsNoRunOfDeficits",
             "2018-06-05",
             "Since 2012 Kenya's deficit with China has grown by 40 percent.",
             {"change KEN-CHN balance 2017-01/2017-12 40 pct",
              "balance KEN-CHN balance 2017-01/2017-12 0 "}},
        Told{"FirstExceeded",
             "2017-12-20",
             "Trade between Kazakhstan and Afghanistan first exceeded 300 million dollars in 2014.",
             {"record KAZ-AFG turnover 2014-01/2014-12 300000000 USD",
              "level KAZ-AFG turnover 2014-01/2014-12 300000000 USD"}},
        Told{"AsMuchAsItSellsThere",
             "2024-03-10",
             "Peru imports from Ecuador three times as much as it sells there.",
             {"comparison PER-ECU imports 2023-01/2023-12 3 ratio"}},
        Told{"OfTheListOfTheSentenceBefore",
             "2018-08-27",
             "In January-June Turkey was fifth among Qatar's suppliers with 4.5 percent of all "
             "imports. Oman, with 3.3 percent, is eighth.",
             {"rank QAT-TUR imports 2018-01/2018-06 5 rank",
              "share QAT-TUR imports 2018-01/2018-06 4.5 pct",
              "share QAT-OMN imports 2018-01/2018-06 3.3 pct",
              "rank QAT-OMN imports 2018-01/2018-06 8 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhoseFiguresAndGoals, PressForms,
    testing::Values(
        Told{"OnSomebodysBooks",
             "2020-11-05",
             "Italy sold Albania goods worth $10 million in 2019.\n\nOn Vienna's own books, sales "
             "to "
             "Albania amounted to $146 million in 2019 and purchases to $11 million.",
             {"level ITA-ALB exports 2019-01/2019-12 10000000 USD",
              "level AUT-ALB exports 2019-01/2019-12 146000000 USD",
              "level AUT-ALB imports 2019-01/2019-12 11000000 USD"}},
        Told{"ASetMarkAndWhatWeShouldMakeIt",
             "2018-02-14",
             "Turkey's trade with Iraq reached $12 billion in 2017. The two governments set the "
             "mark "
             "at $15 billion for 2020. Let us make it $20 billion by 2023!",
             {"level TUR-IRQ turnover 2017-01/2017-12 12000000000 USD",
              "target TUR-IRQ turnover 2020-01/2020-12 15000000000 USD",
              "target TUR-IRQ turnover 2023-01/2023-12 20000000000 USD"}},
        Told{"InflowOfGoods",
             "2014-03-17",
             "In November, the inflow of goods from Kenya to Uganda slid 22 per cent from October.",
             {"change UGA-KEN imports 2013-11/2013-11 -22 pct"}},
        Told{"LeadersOfTwo",
             "2025-02-13",
             "Kenya's trade with China was worth $8 billion in 2024.\n\nThe Ghanaian and Togolese "
             "presidents agreed to raise their countries' trade to $500 million by 2030.",
             {"level KEN-CHN turnover 2024-01/2024-12 8000000000 USD",
              "target GHA-TGO turnover 2030-01/2030-12 500000000 USD"}},
        Told{
            "ThoseInTheOppositeDirection",
            "2019-09-17",
            "Exports of Ghana to Togo came to $84 million in 2018. Those in the opposite direction "
            "jumped 1.6 times, to $17 million.",
            {"level GHA-TGO exports 2018-01/2018-12 84000000 USD",
             "change TGO-GHA exports 2018-01/2018-12 1.6 ratio",
             "level TGO-GHA exports 2018-01/2018-12 17000000 USD"}},
        Told{"TheYearAsAWholeAndTheTwo",
             "2019-09-17",
             "Peru's trade with Chile came to $2 billion in the first half of 2019. In 2018 as a "
             "whole the two neighbours exchanged goods for $3 billion.",
             {"level PER-CHL turnover 2019-01/2019-06 2000000000 USD",
              "level PER-CHL turnover 2018-01/2018-12 3000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RatesOfTwoSeries, PressForms,
    testing::Values(
        Told{"RatesOfTheSumsBefore",
             "2023-08-23",
             "Kenya's exports to Uganda were $176 million and those to Rwanda $98 million in 2022, "
             "up 11 percent and down 2.7 percent, respectively.",
             {"level KEN-UGA exports 2022-01/2022-12 176000000 USD",
              "level KEN-RWA exports 2022-01/2022-12 98000000 USD",
              "change KEN-UGA exports 2022-01/2022-12 11 pct",
              "change KEN-RWA exports 2022-01/2022-12 -2.7 pct"}},
        Told{"RatesRightBehindTheLastSum",
             "2023-08-23",
             "Kenya's exports to Uganda in 2022 were $176 million and those to Rwanda $98 million, "
             "up "
             "11 percent and 2.7 percent, respectively.",
             {"level KEN-UGA exports 2022-01/2022-12 176000000 USD",
              "level KEN-RWA exports 2022-01/2022-12 98000000 USD",
              "change KEN-UGA exports 2022-01/2022-12 11 pct",
              "change KEN-RWA exports 2022-01/2022-12 2.7 pct"}},
        Told{"ByEvenMore",
             "2018-02-14",
             "Kenya's exports to Uganda fell 5 percent in 2017, and imports by even more, 14 "
             "percent.",
             {"change KEN-UGA exports 2017-01/2017-12 -5 pct",
              "change KEN-UGA imports 2017-01/2017-12 -14 pct"}},
        Told{"EvenFasterBy",
             "2018-02-14",
             "Kenya's exports to Uganda grew even more, by 14 percent, in 2017.",
             {"change KEN-UGA exports 2017-01/2017-12 14 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    SumsBeside, PressForms,
    testing::Values(
        Told{"FellToSecondAndTook",
             "2017-01-27",
             "Kenya was Uganda's largest market last year, with $757 million. Rwanda fell to "
             "second: it took goods for $324 million (-1.9%).",
             {"rank UGA-KEN exports 2016-01/2016-12 1 rank",
              "level UGA-KEN exports 2016-01/2016-12 757000000 USD",
              "rank UGA-RWA exports 2016-01/2016-12 2 rank",
              "level UGA-RWA exports 2016-01/2016-12 324000000 USD",
              "change UGA-RWA exports 2016-01/2016-12 -1.9 pct"}},
        Told{"AboveTheFigureForTheYearBefore",
             "2022-09-12",
             "In 2021 Kenya's imports from Tanzania hit Sh10.6 billion. That was 19 per cent above "
             "the figure for the previous year.",
             {"level KEN-TZA imports 2021-01/2021-12 10600000000 KES",
              "change KEN-TZA imports 2021-01/2021-12 19 pct"}},
        Told{"FallenAndStillInAnEarlierYear",
             "2019-10-02",
             "Kenya's exports to Uganda have fallen for four years running, and in 2014 they were "
             "still $600 million.",
             {"since KEN-UGA exports 2015-01/2018-12 4 count_years",
              "level KEN-UGA exports 2014-01/2014-12 600000000 USD"}},
        Told{"BeforeFallingForYears",
             "2022-04-10",
             "Chile's exports to Peru rose to $2 billion in 2012 before falling five years in a "
             "row, to $1.4 billion in 2017.",
             {"level CHL-PER exports 2012-01/2012-12 2000000000 USD",
              "since CHL-PER exports 2013-01/2017-12 5 count_years",
              "level CHL-PER exports 2017-01/2017-12 1400000000 USD"}},
        Told{"TheMostEverAndMoreThan",
             "2025-04-10",
             "Last year Ghana bought Ivorian goods worth $1.7 billion, the most ever and 19 "
             "percent more than in 2023.",
             {"level GHA-CIV imports 2024-01/2024-12 1700000000 USD",
              "record GHA-CIV imports 2024-01/2024-12 1700000000 USD",
              "change GHA-CIV imports 2024-01/2024-12 19 pct"}},
        Told{"ShareInBracketsBehindASum",
             "2022-09-12",
             "Germany was the main market for Czech goods in 2021: it bought goods worth $70 "
             "billion (32% of all exports), 12% more than in 2020.",
             {"rank CZE-DEU exports 2021-01/2021-12 1 rank",
              "level CZE-DEU exports 2021-01/2021-12 70000000000 USD",
              "share CZE-DEU exports 2021-01/2021-12 32 pct",
              "change CZE-DEU exports 2021-01/2021-12 12 pct"}},
        Told{"YearInFrontOfTheQuarter",
             "2022-09-12",
             "Kenya's exports to Mali were $5 million in 2022 Q2.",
             {"level KEN-MLI exports 2022-04/2022-06 5000000 USD"}},
        Told{"GrowthOfThePeriodInFront",
             "2016-09-21",
             "Danish sales to Ghana grew 2.9 percent in the first half of 2016. In the first half "
             "of last year growth had been 8.7 percent.",
             {"change DNK-GHA exports 2016-01/2016-06 2.9 pct",
              "change DNK-GHA exports 2015-01/2015-06 8.7 pct"}},
        Told{"ARiseOfAYearEarlier",
             "2016-09-21",
             "Danish exports to Ghana grew 2.9 percent in 2015. A year earlier the rise had been "
             "8.7 percent.",
             {"change DNK-GHA exports 2015-01/2015-12 2.9 pct",
              "change DNK-GHA exports 2014-01/2014-12 8.7 pct"}},
        Told{"ASurplusForOneOfTheTwo",
             "2025-04-10",
             "Last year Ghana paid $1.7 billion for Togolese goods. Hence a surplus of $1 billion "
             "for Lome, where as late as 2017 there had been a deficit of $490 million.",
             {"level GHA-TGO imports 2024-01/2024-12 1700000000 USD",
              "balance TGO-GHA balance 2024-01/2024-12 1000000000 USD",
              "balance TGO-GHA balance 2017-01/2017-12 -490000000 USD"}},
        Told{"ADeficitForOneOfTheTwo",
             "2025-04-10",
             "Trade between Chile and Peru reached $3 billion in 2023, with a deficit for Peru of "
             "$500 million.",
             {"level CHL-PER turnover 2023-01/2023-12 3000000000 USD",
              "balance PER-CHL balance 2023-01/2023-12 -500000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RanksThatAreNone, PressForms,
    testing::Values(Told{"OneOfTheTopTen",
                         "2024-12-02",
                         "Singapore and Australia are among each other's top 10 largest trading "
                         "partners.",
                         {}},
                    Told{"PartnerInServices",
                         "2016-06-30",
                         "The United States was Singapore's top trading partner in services in "
                         "2015.",
                         {}},
                    Told{"CloserToOvertaking",
                         "2013-10-24",
                         "China edged closer to overtaking Australia as New Zealand's biggest "
                         "trade partner in 2012.",
                         {}}),
    name_of);

}  // namespace
}  // namespace tally::reading
