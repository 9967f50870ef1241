// What papers make of a ministry's monthly figures: records and former records, whose imports are
// meant, bare totals beside one partner, months that are only counted.
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

class MinistriesRetold : public testing::TestWithParam<Told> {};

TEST_P(MinistriesRetold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, MinistriesRetold,
    testing::Values(
        Told{"ThatOfImportsWhich",
             "2003-08-26",
             "Japan's exports grew 5.6 percent to 4.64 trillion yen in July. The growth in exports "
             "outpaced that of imports, which rose 5.3 percent to 3.85 trillion yen.",
             {"change JPN-WLD exports 2003-07/2003-07 5.6 pct",
              "level JPN-WLD exports 2003-07/2003-07 4640000000000 JPY",
              "change JPN-WLD imports 2003-07/2003-07 5.3 pct",
              "level JPN-WLD imports 2003-07/2003-07 3850000000000 JPY"}},
        Told{"SlowerThanThatOf",
             "2003-08-26",
             "Growth of Peru's exports in July was slower than that of imports, which went up 9 "
             "percent to $2 billion.",
             {"change PER-WLD imports 2003-07/2003-07 9 pct",
              "level PER-WLD imports 2003-07/2003-07 2000000000 USD"}},
        Told{"HelpedByARecord",
             "2003-08-26",
             "Japan's trade surplus expanded in July by 7.3 percent to 799.2 billion yen, helped "
             "by record-high exports to China.",
             {"change JPN-WLD balance 2003-07/2003-07 7.3 pct",
              "balance JPN-WLD balance 2003-07/2003-07 799200000000 JPY",
              "record JPN-CHN exports 2003-07/2003-07"}},
        Told{"PreviousRecordInMarch",
             "2003-08-26",
             "Chile's exports reached $9 billion in July, beating the previous record of $8.5 "
             "billion set in March.",
             {"level CHL-WLD exports 2003-07/2003-07 9000000000 USD",
              "level CHL-WLD exports 2003-03/2003-03 8500000000 USD"}},
        Told{"PreviousHighOfAYear",
             "2003-08-26",
             "Turkey's exports to Iraq hit a record $1.2 billion in May, surpassing the previous "
             "high of $1.1 billion in December 2002.",
             {"level TUR-IRQ exports 2003-05/2003-05 1200000000 USD",
              "record TUR-IRQ exports 2003-05/2003-05 1200000000 USD",
              "level TUR-IRQ exports 2002-12/2002-12 1100000000 USD"}},
        Told{"PreviousRecordOfNoTime",
             "2003-08-26",
             "Turkey's exports to Iraq reached $1.2 billion in May, surpassing the previous record "
             "of $1.1 billion.",
             {"level TUR-IRQ exports 2003-05/2003-05 1200000000 USD"}},
        Told{
            "BareTotalsBesideAPair",
            "2003-08-26",
            "Japan's exports grew 5.6 percent to 4.64 trillion yen in July, imports 5.3 percent to "
            "3.85 trillion yen.\n\nThe trade surplus with the United States slipped 6.2 percent to "
            "570.1 billion yen.\n\nExports were down 7.3 percent to 1.16 trillion yen, as demand "
            "for cars dropped in the country. Imports decreased 8.4 percent to 588.9 billion yen.",
            {"change JPN-WLD exports 2003-07/2003-07 5.6 pct",
             "level JPN-WLD exports 2003-07/2003-07 4640000000000 JPY",
             "change JPN-WLD imports 2003-07/2003-07 5.3 pct",
             "level JPN-WLD imports 2003-07/2003-07 3850000000000 JPY",
             "change JPN-USA balance 2003-07/2003-07 -6.2 pct",
             "balance JPN-USA balance 2003-07/2003-07 570100000000 JPY"}},
        Told{"WhoIncreasedImports",
             "2024-12-05",
             "Argentina purchased 24.8% fewer Brazilian products between January and October, "
             "while Brazil increased imports by 9.7%.",
             {"change ARG-BRA imports 2024-01/2024-10 -24.8 pct",
              "change BRA-ARG imports 2024-01/2024-10 9.7 pct"}},
        Told{"WhoCutImports",
             "2024-12-05",
             "Last year Kenya bought 8 percent more from Uganda, while Uganda cut imports by 9.7%.",
             {"change KEN-UGA imports 2023-01/2023-12 8 pct",
              "change UGA-KEN imports 2023-01/2023-12 -9.7 pct"}},
        Told{"MoreThanDoubledTheSum",
             "2020-09-07",
             "Argentina's trade with Brazil resulted in a deficit of $107 million in August, which "
             "more than doubled the $42 million of the same month a year ago.",
             {"balance ARG-BRA balance 2020-08/2020-08 -107000000 USD",
              "change ARG-BRA balance 2020-08/2020-08 2 ratio",
              "balance ARG-BRA balance 2019-08/2019-08 -42000000 USD"}},
        Told{"TradingRelationship",
             "2020-02-10",
             "Australia and Indonesia are close.\n\nIn 2019 our two-way trading relationship was "
             "around $18 billion, and it's broad.",
             {"level AUS-IDN turnover 2019-01/2019-12 18000000000 USD"}},
        Told{"MonthsCountedNotNamed",
             "2022-02-17",
             "Marking the sixth straight month of red ink, Japan's trade deficit stood at 2.19 "
             "trillion yen, the finance ministry said.\n\nJapan's exports hit 6.33 trillion yen.",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Offices, MinistriesRetold,
    testing::Values(
        Told{"MoreThanAnyInTheRegion",
             "2019-01-08",
             "Uganda exported more goods to Kenya than any other country in the East African "
             "region in 2018.",
             {}},
        Told{"BracketsOfContinents",
             "2013-06-20",
             "In May 2013 Swiss shipments to Africa (-17 percent), North America (-3 percent), "
             "Asia (-2 percent) and Europe (-1 percent) decreased.",
             {"change CHE-AFRICA exports 2013-05/2013-05 -17 pct",
              "change CHE-NORTH_AMERICA exports 2013-05/2013-05 -3 pct",
              "change CHE-ASIA exports 2013-05/2013-05 -2 pct"}},
        Told{"AfterADrawback",
             "2022-09-20",
             "August 2022: Swiss trade.\n\nAfter the drawback in July 2022 the Swiss foreign trade "
             "increased. Swiss exports rose by 1.4 % and imports by 1.5 %.",
             {"change CHE-WLD exports 2022-08/2022-08 1.4 pct",
              "change CHE-WLD imports 2022-08/2022-08 1.5 pct"}},
        Told{"SwissFrancs",
             "2009-08-20",
             "Swiss exports rose to SFr16.27 billion ($15.1 billion) in July.",
             {"level CHE-WLD exports 2009-07/2009-07 16270000000 CHF"}},
        Told{
            "FromTheJuneFigure",
            "2009-08-20",
            "Switzerland's trade surplus widened in July.\n\nExports rose to SFr16.27 billion from "
            "the June figure of SFr14.9 billion. Imports fell by 14 per cent to SFr13.9 billion.",
            {"level CHE-WLD exports 2009-07/2009-07 16270000000 CHF",
             "level CHE-WLD exports 2009-06/2009-06 14900000000 CHF",
             "change CHE-WLD imports 2009-07/2009-07 -14 pct",
             "level CHE-WLD imports 2009-07/2009-07 13900000000 CHF"}},
        Told{"TradeInBothDirections",
             "2009-08-20",
             "Swiss trade in both directions with the European Union dropped by a fifth in July.",
             {"change CHE-EU turnover 2009-07/2009-07 -20 pct"}},
        Told{"ExportSectors",
             "2009-08-20",
             "Six out of ten Swiss export sectors suffered falls of between 22 and 35 per cent in "
             "July.",
             {}},
        Told{"LargestSinceJanuary",
             "2014-09-17",
             "Marking the sixth straight month of red ink and the largest since minus figures in "
             "January 2014 hit 2.80 trillion yen, Japan's goods trade deficit was a sixth "
             "one.\n\nJapan's exports hit 6.33 trillion yen.",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Banks, MinistriesRetold,
    testing::Values(
        Told{"FirstMonthLastYear",
             "2022-09-03",
             "Pakistan's exports to Nepal rose 8.57 percent during the first month of the current "
             "fiscal year.\n\nPakistan's exports to China posted growth to $174 million during the "
             "month under review from $165 million during first month last year.",
             {"change PAK-NPL exports 2022-07/2022-07 8.57 pct",
              "level PAK-CHN exports 2022-07/2022-07 174000000 USD",
              "level PAK-CHN exports 2021-07/2021-07 165000000 USD"}},
        Told{"AndWithAfterADash",
             "2020-08-15",
             "In 2019 Ukraine's trade with China was 9 billion dollars. This is more than trade "
             "with Poland — $5.6 billion – and with Germany — $3 billion.",
             {"level UKR-CHN turnover 2019-01/2019-12 9000000000 USD",
              "level UKR-POL turnover 2019-01/2019-12 5600000000 USD",
              "level UKR-DEU turnover 2019-01/2019-12 3000000000 USD"}},
        Told{"GroupIncluding",
             "2024-07-25",
             "In 2023 Kenya's exports to the regional countries including Uganda, Rwanda, and "
             "Tanzania account for a small amount of $433 million, which is 13.94 per cent of "
             "Kenya's overall exports.",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Factsheets, MinistriesRetold,
    testing::Values(
        Told{"DecreaseInBrackets",
             "2025-03-10",
             "The U.S. goods trade surplus with Chile was $1.7 billion in 2024, a 46.5 percent "
             "decrease ($1.5 billion) over 2023.",
             {"balance USA-CHL balance 2024-01/2024-12 1700000000 USD",
              "change USA-CHL balance 2024-01/2024-12 -46.5 pct"}},
        Told{"ExportsPlusImports",
             "2024-05-17",
             "Total trade in goods and services (exports plus imports) between the UK and Norway "
             "was £45.2 billion in 2023. Of this £45.2 billion: UK exports to Norway amounted to "
             "£9.1 billion.",
             {"level GBR-NOR turnover 2023-01/2023-12 45200000000 GBP",
              "level GBR-NOR exports 2023-01/2023-12 9100000000 GBP"}},
        Told{"RankOfThisYear",
             "2023-06-10",
             "India-Oman bilateral trade stood at US$ 12.388 billion in FY 2022-23. During FY "
             "2021-22, bilateral trade was US$ 9.99 billion. India is Oman's third largest source "
             "of imports.",
             {"level IND-OMN turnover 2022-04/2023-03 12388000000 USD",
              "level IND-OMN turnover 2021-04/2022-03 9990000000 USD",
              "rank OMN-IND imports 2022-04/2023-03 3 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Agencies, MinistriesRetold,
    testing::Values(
        Told{"TheNextGoal",
             "2022-07-28",
             "The trade turnover between Uzbekistan and Tajikistan exceeded $1 billion in 2021, "
             "the president said; the next goal is $2 billion.",
             {"level UZB-TJK turnover 2021-01/2021-12 1000000000 USD",
              "target UZB-TJK turnover none 2000000000 USD"}},
        Told{"FollowedByRespectively",
             "2015-02-20",
             "Spain was Algeria's top customer in January, followed by Italy, with $480 million "
             "and $410 million respectively.",
             {"rank DZA-ESP exports 2015-01/2015-01 1 rank",
              "rank DZA-ITA exports 2015-01/2015-01 2 rank"}},
        Told{"MainlandExports",
             "2012-08-15",
             "Norway's trade surplus shrank to 29.3 billion crowns in July. Mainland exports, "
             "which exclude oil and gas, fell 4.1 percent from a year earlier to 29.8 billion.",
             {"balance NOR-WLD balance 2012-07/2012-07 29300000000 NOK"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Asides, MinistriesRetold,
    testing::Values(Told{"InJanuaryTheFlow",
                         "2011-03-03",
                         "Argentina's exports to Chile reached US$ 4.5 billion in 2010.\n\nIn "
                         "January the flow slackened. Shipments to Chile were worth US$ 338 "
                         "million, 8% less than in the same month of 2010.",
                         {"level ARG-CHL exports 2010-01/2010-12 4500000000 USD",
                          "level ARG-CHL exports 2011-01/2011-01 338000000 USD",
                          "change ARG-CHL exports 2011-01/2011-01 -8 pct"}},
                    Told{"DeficitOnFlows",
                         "2014-09-18",
                         "Pakistan's trade in 2013.\n\nWith China the deficit was wider still: "
                         "$4.7 billion, on exports of $2.4 billion and imports of $7.1 billion.",
                         {"balance PAK-CHN balance 2013-01/2013-12 -4700000000 USD",
                          "level PAK-CHN exports 2013-01/2013-12 2400000000 USD",
                          "level PAK-CHN imports 2013-01/2013-12 7100000000 USD"}},
                    Told{"BelowTheRecordOf",
                         "2023-05-25",
                         "Hungary's goods trade with Vietnam in 2022.\n\nIt totalled 1.1 billion "
                         "euros, 14 percent below the record of 2021.",
                         {"level HUN-VNM turnover 2022-01/2022-12 1100000000 EUR",
                          "change HUN-VNM turnover 2022-01/2022-12 -14 pct"}},
                    Told{"WithinComesa",
                         "2008-06-11",
                         "Egypt bought Sh11.4 billion of Kenyan goods in 2007.\n\nUganda remains "
                         "the top market. Within COMESA, Egypt is second.",
                         {"level EGY-KEN imports 2007-01/2007-12 11400000000 KES",
                          "rank KEN-UGA exports 2007-01/2007-12 1 rank"}},
                    Told{"SumOfAnAside",
                         "2008-06-11",
                         "Egypt bought Sh11.4 billion of Kenyan goods in 2007.\n\nKenya's imports "
                         "from Egypt soared by 41 percent to Sh8.9 billion, so that the surplus, "
                         "Sh5.3 billion in 2006, shrank.",
                         {"level EGY-KEN imports 2007-01/2007-12 11400000000 KES",
                          "change KEN-EGY imports 2007-01/2007-12 41 pct",
                          "level KEN-EGY imports 2007-01/2007-12 8900000000 KES",
                          "balance KEN-EGY balance 2006-01/2006-12 5300000000 KES"}},
                    Told{"SumOfTheOvertaken",
                         "2019-02-14",
                         "Morocco overtook South Africa in 2017 as a buyer of French goods, "
                         "importing €4.3bn against €1.9bn.",
                         {"comparison FRA-MAR exports 2017-01/2017-12"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Now, MinistriesRetold,
    testing::Values(
        Told{"GetTo",
             "2016-04-12",
             "Croatia's trade with Slovenia was 3 billion euros in 2015.\n\n\"We should get to "
             "four billion before 2020,\" said the chamber's president in Zagreb.",
             {"level HRV-SVN turnover 2015-01/2015-12 3000000000 EUR",
              "forecast HRV-SVN turnover 2020-01/2020-12 4000000000 EUR"}},
        Told{"SharesInBracketsNow",
             "2009-09-30",
             "In January-July, Lithuania's exports to Russia shrank by 44 percent to 2.6 billion "
             "litas.\n\nLatvia (10.5 percent of all exports) and Estonia (7.4 percent) now buy "
             "almost as much as Russia (13.4 percent).",
             {"change LTU-RUS exports 2009-01/2009-07 -44 pct",
              "level LTU-RUS exports 2009-01/2009-07 2600000000 LTL",
              "share LTU-LVA exports 2009-01/2009-07 10.5 pct",
              "share LTU-EST exports 2009-01/2009-07 7.4 pct",
              "share LTU-RUS exports 2009-01/2009-07 13.4 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Neighbours, MinistriesRetold,
    testing::Values(
        Told{"HadEntered",
             "2019-12-04",
             "Kosovo's imports from Serbia were 6 million euros in January-October "
             "2019.\n\nSerbian goods worth 338 million euros had entered the country in the first "
             "ten months of 2018.",
             {"level XKX-SRB imports 2019-01/2019-10 6000000 EUR",
              "level SRB-XKX exports 2018-01/2018-10 338000000 EUR"}},
        Told{"DownOnTheMonths",
             "2019-12-04",
             "Kosovo's trade data for January to October 2019.\n\nKosovo's exports to Serbia have "
             "shrunk too: 21 million euros, 24 percent down on the ten months of last year.",
             {"level XKX-SRB exports 2019-01/2019-10 21000000 EUR",
              "change XKX-SRB exports 2019-01/2019-10 -24 pct"}},
        Told{"WentOutAndCameIn",
             "2021-05-10",
             "In March 2021, trade of Estonia with Latvia was in surplus by 22 million euros, as "
             "163 million euros' worth of goods went out and 141 million came in.",
             {"balance EST-LVA balance 2021-03/2021-03 22000000 EUR",
              "level EST-LVA exports 2021-03/2021-03 163000000 EUR",
              "level EST-LVA imports 2021-03/2021-03 141000000 EUR"}},
        Told{"ItWasFollowedBy",
             "2021-05-10",
             "Finland was again Estonia's main country of destination in March with 15%. It was "
             "followed by Latvia (10.4%) and Sweden (8.9%).",
             {"rank EST-FIN exports 2021-03/2021-03 1 rank",
              "share EST-FIN exports 2021-03/2021-03 15 pct",
              "rank EST-LVA exports 2021-03/2021-03 2 rank",
              "share EST-LVA exports 2021-03/2021-03 10.4 pct",
              "rank EST-SWE exports 2021-03/2021-03 3 rank",
              "share EST-SWE exports 2021-03/2021-03 8.9 pct"}},
        Told{"HaveMultiplied",
             "2006-08-22",
             "In 2005, Costa Rican sales to Nicaragua climbed to 251 million dollars. In 1990 they "
             "had been 25 million, so they have multiplied by ten in fifteen years.",
             {"level CRI-NIC exports 2005-01/2005-12 251000000 USD",
              "change CRI-NIC exports 2005-01/2005-12",
              "level CRI-NIC exports 1990-01/1990-12 25000000 USD",
              "change CRI-NIC exports 2005-01/2005-12 10 ratio"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    SmallLetters, MinistriesRetold,
    testing::Values(
        Told{"AReleaseInSmallLetters",
             "2019-12-30",
             "The total external trade in goods of Montenegro for period january - november 2019 "
             "is 2 757,5 million eur, indicating the growth of 2.0% in comparison with the same "
             "period for previous year.\n\nThe value of exports of goods was 373,5 million eur, "
             "and import was 2 384,0 million eur.\n\nMain trading partners in exports on an "
             "individual basis were: Serbia (93,2 million eur), Hungary (41,7 million eur) and "
             "Bosnia and Herzegovina (27,5 million eur).",
             {"level MNE-WLD turnover 2019-01/2019-11 2757500000 EUR",
              "change MNE-WLD turnover 2019-01/2019-11 2 pct",
              "level MNE-WLD exports 2019-01/2019-11 373500000 EUR",
              "level MNE-WLD imports 2019-01/2019-11 2384000000 EUR",
              "level MNE-SRB exports 2019-01/2019-11 93200000 EUR",
              "level MNE-HUN exports 2019-01/2019-11 41700000 EUR",
              "level MNE-BIH exports 2019-01/2019-11 27500000 EUR"}},
        Told{"ThoseOfTheSameCountry",
             "2023-06-01",
             "Total trade in goods between Russia and China was $190 billion in 2022. Chinese "
             "exports to Russia amounted to $76 billion.\n\nJapan's exports to China exceeded "
             "those to South Korea in 2021, at $163 billion to $52 billion.",
             {"level RUS-CHN turnover 2022-01/2022-12 190000000000 USD",
              "level CHN-RUS exports 2022-01/2022-12 76000000000 USD",
              "comparison JPN-CHN exports 2021-01/2021-12",
              "level JPN-CHN exports 2021-01/2021-12 163000000000 USD",
              "level JPN-KOR exports 2021-01/2021-12 52000000000 USD"}},
        Told{"ExceededThoseAt",
             "2025-04-05",
             "South Korea's exports.\n\nShipments to ASEAN exceeded those to China again in March, "
             "at $10.26 billion to $10.06 billion.",
             {"comparison KOR-ASEAN exports 2025-03/2025-03",
              "level KOR-ASEAN exports 2025-03/2025-03 10260000000 USD",
              "level KOR-CHN exports 2025-03/2025-03 10060000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
