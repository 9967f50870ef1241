// Tables whose heads stand over several columns, lists below a heading, and whose country a text is
// by where it was written. Texts and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class HeadsTold : public testing::TestWithParam<Told> {};

TEST_P(HeadsTold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Columns, HeadsTold,
    testing::Values(
        Told{"BarsWithTrailingOnes",
             "2019-08-20",
             "Statistics Latvia: trade with the Baltic neighbours in the second quarter\n"
             "\n"
             "Latvia's trade in goods with neighbours, EUR million\n"
             "\n"
             " | Exports | | Imports |\n"
             " | Q2 2018 | Q2 2019 | Q2 2018 | Q2 2019\n"
             "Lithuania | 512.4 | 530.1 | 601.8 | 622.3\n"
             "Estonia | 380.2 | 391.0 | 333.5 | 340.6\n",
             {"level LVA-LTU exports 2018-04/2018-06 512400000 EUR",
              "level LVA-LTU exports 2019-04/2019-06 530100000 EUR",
              "level LVA-LTU imports 2018-04/2018-06 601800000 EUR",
              "level LVA-LTU imports 2019-04/2019-06 622300000 EUR",
              "level LVA-EST exports 2018-04/2018-06 380200000 EUR",
              "level LVA-EST exports 2019-04/2019-06 391000000 EUR",
              "level LVA-EST imports 2018-04/2018-06 333500000 EUR",
              "level LVA-EST imports 2019-04/2019-06 340600000 EUR"}},
        Told{"Tabs",
             "2023-03-10",
             "Moldova: external trade in January 2023\n"
             "\n"
             "National Bureau of Statistics, Chisinau\n"
             "\n"
             "Moldova's trade with main partners, million dollars\n"
             "\tExports\t\tImports\t\n"
             "\tJan 2022\tJan 2023\tJan 2022\tJan 2023\n"
             "Romania\t70.1\t95.4\t60.2\t88.0\n"
             "Ukraine\t20.5\t48.8\t45.0\t70.3\n",
             {"level MDA-ROU exports 2022-01/2022-01 70100000 USD",
              "level MDA-ROU exports 2023-01/2023-01 95400000 USD",
              "level MDA-ROU imports 2022-01/2022-01 60200000 USD",
              "level MDA-ROU imports 2023-01/2023-01 88000000 USD",
              "level MDA-UKR exports 2022-01/2022-01 20500000 USD",
              "level MDA-UKR exports 2023-01/2023-01 48800000 USD",
              "level MDA-UKR imports 2022-01/2022-01 45000000 USD",
              "level MDA-UKR imports 2023-01/2023-01 70300000 USD"}},
        Told{"AChangeBesideEach",
             "2022-02-15",
             "Foreign trade of Slovakia in 2021\n"
             "\n"
             "Statistical Office of the Slovak Republic\n"
             "\n"
             "Slovakia's trade with neighbours in 2021 (EUR million)\n"
             "            Exports                    Imports\n"
             "            2020     2021   change %   2020     2021   change %\n"
             "Czechia     7,912    9,403  18.8       7,204    8,701  20.8\n"
             "Poland      5,310    6,402  20.6       4,101    4,950  20.7\n"
             "Hungary     4,120    5,003  21.4       3,404    4,215  23.8\n",
             {"level SVK-CZE exports 2020-01/2020-12 7912000000 EUR",
              "level SVK-CZE exports 2021-01/2021-12 9403000000 EUR",
              "change SVK-CZE exports 2021-01/2021-12 18.8 pct",
              "level SVK-CZE imports 2020-01/2020-12 7204000000 EUR",
              "level SVK-CZE imports 2021-01/2021-12 8701000000 EUR",
              "change SVK-CZE imports 2021-01/2021-12 20.8 pct",
              "level SVK-POL exports 2020-01/2020-12 5310000000 EUR",
              "level SVK-POL exports 2021-01/2021-12 6402000000 EUR",
              "change SVK-POL exports 2021-01/2021-12 20.6 pct",
              "level SVK-POL imports 2020-01/2020-12 4101000000 EUR",
              "level SVK-POL imports 2021-01/2021-12 4950000000 EUR",
              "change SVK-POL imports 2021-01/2021-12 20.7 pct",
              "level SVK-HUN exports 2020-01/2020-12 4120000000 EUR",
              "level SVK-HUN exports 2021-01/2021-12 5003000000 EUR",
              "change SVK-HUN exports 2021-01/2021-12 21.4 pct",
              "level SVK-HUN imports 2020-01/2020-12 3404000000 EUR",
              "level SVK-HUN imports 2021-01/2021-12 4215000000 EUR",
              "change SVK-HUN imports 2021-01/2021-12 23.8 pct"}},
        Told{"AHeadOfTheLabels",
             "2021-02-18",
             "Zambia's trade with neighbours, 2020\n"
             "\n"
             "ZamStats, Lusaka\n"
             "\n"
             "Zambia's trade with neighbouring countries, ZMW million\n"
             "Country        Exports             Imports\n"
             "               2019     2020       2019     2020\n"
             "Congo DR       11,210   12,904     1,340    1,505\n"
             "Zimbabwe       1,020    1,301      890      777\n"
             "Malawi         801      903        412      420\n",
             {"level ZMB-COD exports 2019-01/2019-12 11210000000 ZMW",
              "level ZMB-COD exports 2020-01/2020-12 12904000000 ZMW",
              "level ZMB-COD imports 2019-01/2019-12 1340000000 ZMW",
              "level ZMB-COD imports 2020-01/2020-12 1505000000 ZMW",
              "level ZMB-ZWE exports 2019-01/2019-12 1020000000 ZMW",
              "level ZMB-ZWE exports 2020-01/2020-12 1301000000 ZMW",
              "level ZMB-ZWE imports 2019-01/2019-12 890000000 ZMW",
              "level ZMB-ZWE imports 2020-01/2020-12 777000000 ZMW",
              "level ZMB-MWI exports 2019-01/2019-12 801000000 ZMW",
              "level ZMB-MWI exports 2020-01/2020-12 903000000 ZMW",
              "level ZMB-MWI imports 2019-01/2019-12 412000000 ZMW",
              "level ZMB-MWI imports 2020-01/2020-12 420000000 ZMW"}},
        Told{"Quarters",
             "2023-08-22",
             "Statistics Finland\n"
             "\n"
             "Finland's trade with Nordic countries by quarter, EUR mill.\n"
             "Country | Exports Q1 2023 | Exports Q2 2023 | Imports Q1 2023 | Imports Q2 2023\n"
             "Sweden | 1,950 | 1,902 | 2,290 | 2,205\n"
             "Denmark | 440 | 421 | 515 | 498\n",
             {"level FIN-SWE exports 2023-01/2023-03 1950000000 EUR",
              "level FIN-SWE exports 2023-04/2023-06 1902000000 EUR",
              "level FIN-SWE imports 2023-01/2023-03 2290000000 EUR",
              "level FIN-SWE imports 2023-04/2023-06 2205000000 EUR",
              "level FIN-DNK exports 2023-01/2023-03 440000000 EUR",
              "level FIN-DNK exports 2023-04/2023-06 421000000 EUR",
              "level FIN-DNK imports 2023-01/2023-03 515000000 EUR",
              "level FIN-DNK imports 2023-04/2023-06 498000000 EUR"}},
        Told{"MonthsInCapitals",
             "2022-03-22",
             "KENYA NATIONAL BUREAU OF STATISTICS\n"
             "\n"
             "Kenya's exports by destination (KES million)\n"
             "DESTINATION | JAN 2021 | JAN 2022 | % CHANGE\n"
             "UGANDA | 6,120 | 6,945 | 13.5\n"
             "PAKISTAN | 4,410 | 4,802 | 8.9\n"
             "UNITED KINGDOM | 3,905 | 3,650 | -6.5\n",
             {"level KEN-UGA exports 2021-01/2021-01 6120000000 KES",
              "level KEN-UGA exports 2022-01/2022-01 6945000000 KES",
              "change KEN-UGA exports 2022-01/2022-01 13.5 pct",
              "level KEN-PAK exports 2021-01/2021-01 4410000000 KES",
              "level KEN-PAK exports 2022-01/2022-01 4802000000 KES",
              "change KEN-PAK exports 2022-01/2022-01 8.9 pct",
              "level KEN-GBR exports 2021-01/2021-01 3905000000 KES",
              "level KEN-GBR exports 2022-01/2022-01 3650000000 KES",
              "change KEN-GBR exports 2022-01/2022-01 -6.5 pct"}},
        Told{"MoneyOfOneLetter",
             "2016-05-31",
             "South Africa: trade statistics for April 2016\n"
             "\n"
             "SARS, Pretoria\n"
             "\n"
             "South Africa's trade with its main partners, April 2016 (R million)\n"
             "Country | Exports | Imports\n"
             "China | 8,012 | 15,640\n"
             "Germany | 6,740 | 10,203\n"
             "Botswana | 4,330 | 512\n",
             {"level ZAF-CHN exports 2016-04/2016-04 8012000000 ZAR",
              "level ZAF-CHN imports 2016-04/2016-04 15640000000 ZAR",
              "level ZAF-DEU exports 2016-04/2016-04 6740000000 ZAR",
              "level ZAF-DEU imports 2016-04/2016-04 10203000000 ZAR",
              "level ZAF-BWA exports 2016-04/2016-04 4330000000 ZAR",
              "level ZAF-BWA imports 2016-04/2016-04 512000000 ZAR"}},
        Told{"TheRateBehindAllFlows",
             "2023-01-20",
             "Kazakhstan's top trade partners\n"
             "\n"
             "Kazakhstan traded with 190 countries in 2022, the Bureau of National Statistics in "
             "Astana said.\n"
             "\n"
             "Top partners of Kazakhstan, January-November 2022, $ billion\n"
             "No. | Country | Turnover | Exports | Imports | Share, %\n"
             "1 | Russia | 23.7 | 8.0 | 15.7 | 19.3\n"
             "2 | China | 21.9 | 12.3 | 9.6 | 17.8\n"
             "3 | Italy | 13.9 | 13.0 | 0.9 | 11.3\n",
             {"level KAZ-RUS turnover 2022-01/2022-11 23700000000 USD",
              "level KAZ-RUS exports 2022-01/2022-11 8000000000 USD",
              "level KAZ-RUS imports 2022-01/2022-11 15700000000 USD",
              "share KAZ-RUS turnover 2022-01/2022-11 19.3 pct",
              "level KAZ-CHN turnover 2022-01/2022-11 21900000000 USD",
              "level KAZ-CHN exports 2022-01/2022-11 12300000000 USD",
              "level KAZ-CHN imports 2022-01/2022-11 9600000000 USD",
              "share KAZ-CHN turnover 2022-01/2022-11 17.8 pct",
              "level KAZ-ITA turnover 2022-01/2022-11 13900000000 USD",
              "level KAZ-ITA exports 2022-01/2022-11 13000000000 USD",
              "level KAZ-ITA imports 2022-01/2022-11 900000000 USD",
              "share KAZ-ITA turnover 2022-01/2022-11 11.3 pct"}},
        Told{"BothSidesInTheCaption",
             "2020-08-25",
             "Armenia: foreign trade with Georgia\n"
             "\n"
             "Armenian-Georgian trade, thousand US dollars\n"
             "\n"
             "              Jan-Jun 2019   Jan-Jun 2020\n"
             "Exports       34,120         30,411\n"
             "Imports       101,200        88,305\n"
             "Turnover      135,320        118,716\n",
             {"level ARM-GEO exports 2019-01/2019-06 34120000 USD",
              "level ARM-GEO exports 2020-01/2020-06 30411000 USD",
              "level ARM-GEO imports 2019-01/2019-06 101200000 USD",
              "level ARM-GEO imports 2020-01/2020-06 88305000 USD",
              "level ARM-GEO turnover 2019-01/2019-06 135320000 USD",
              "level ARM-GEO turnover 2020-01/2020-06 118716000 USD"}},
        Told{"SpannedInHtml",
             "2023-06-20",
             "<html><body><h1>Nepal's trade with neighbours</h1><p>Kathmandu: The Department of "
             "Customs put out the figures on Nepal's foreign trade.</p>\n"
             "<table><tr><th>Rs billion</th><th colspan=2>FY 2020/21</th><th colspan=2>FY "
             "2021/22</th></tr>\n"
             "<tr><th></th><th>Exports</th><th>Imports</th><th>Exports</th><th>Imports</th></tr>\n"
             "<tr><td>India</td><td>106.4</td><td>971.6</td><td>155.2</td><td>1,199.5</td></tr>\n"
             "<tr><td>China</td><td>1.0</td><td>233.9</td><td>0.8</td><td>264.8</td></tr></table></"
             "body></html>\n",
             {"level NPL-IND exports 2020-07/2021-06 106400000000 NPR",
              "level NPL-IND imports 2020-07/2021-06 971600000000 NPR",
              "level NPL-IND exports 2021-07/2022-06 155200000000 NPR",
              "level NPL-IND imports 2021-07/2022-06 1199500000000 NPR",
              "level NPL-CHN exports 2020-07/2021-06 1000000000 NPR",
              "level NPL-CHN imports 2020-07/2021-06 233900000000 NPR",
              "level NPL-CHN exports 2021-07/2022-06 800000000 NPR",
              "level NPL-CHN imports 2021-07/2022-06 264800000000 NPR"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Lists, HeadsTold,
    testing::Values(
        Told{"MainDestinations",
             "2019-05-20",
             "Fiji Bureau of Statistics: merchandise trade, first quarter of 2019\n"
             "Suva\n"
             "\n"
             "In the first quarter of 2019 goods from Singapore cost Fiji F$210.4 million, the "
             "Bureau said.\n"
             "\n"
             "Main destinations of exports:\n"
             "- Australia: F$61.2 million, up 4.0 per cent\n"
             "- United States: F$50.3 million, down 7.5 per cent\n"
             "- New Zealand: F$33.9 million, up 0.6 per cent\n"
             "\n"
             "Main origins of imports:\n"
             "- Singapore: F$210.4 million, up 12.2 per cent\n"
             "- New Zealand: F$118.0 million, down 2.3 per cent\n",
             {"level FJI-AUS exports 2019-01/2019-03 61200000 FJD",
              "change FJI-AUS exports 2019-01/2019-03 4 pct",
              "level FJI-USA exports 2019-01/2019-03 50300000 FJD",
              "change FJI-USA exports 2019-01/2019-03 -7.5 pct",
              "level FJI-NZL exports 2019-01/2019-03 33900000 FJD",
              "change FJI-NZL exports 2019-01/2019-03 0.6 pct",
              "level FJI-SGP imports 2019-01/2019-03 210400000 FJD",
              "change FJI-SGP imports 2019-01/2019-03 12.2 pct",
              "level FJI-NZL imports 2019-01/2019-03 118000000 FJD",
              "change FJI-NZL imports 2019-01/2019-03 -2.3 pct"}},
        Told{"BehindAColon",
             "2020-03-12",
             "Azerbaijan's trade in January 2020\n"
             "\n"
             "State Customs Committee, Baku\n"
             "\n"
             "In January 2020 Azerbaijan imported goods worth $150.2 million from Russia. By "
             "destination, exports were as follows: Italy – $410.4 million (28.1 percent); Turkey "
             "– $205.6 million (14.1 percent); Israel – $98.2 million (6.7 percent). By origin, "
             "imports were: Russia – $150.2 million (18.4 percent); China – $101.7 million (12.5 "
             "percent).\n",
             {"level AZE-RUS imports 2020-01/2020-01 150200000 USD",
              "level AZE-ITA exports 2020-01/2020-01 410400000 USD",
              "share AZE-ITA exports 2020-01/2020-01 28.1 pct",
              "level AZE-TUR exports 2020-01/2020-01 205600000 USD",
              "share AZE-TUR exports 2020-01/2020-01 14.1 pct",
              "level AZE-ISR exports 2020-01/2020-01 98200000 USD",
              "share AZE-ISR exports 2020-01/2020-01 6.7 pct",
              "level AZE-RUS imports 2020-01/2020-01 150200000 USD",
              "share AZE-RUS imports 2020-01/2020-01 18.4 pct",
              "level AZE-CHN imports 2020-01/2020-01 101700000 USD",
              "share AZE-CHN imports 2020-01/2020-01 12.5 pct"}},
        Told{"AFlowAsAnItem",
             "2016-11-22",
             "Tajikistan: foreign trade in January-October 2016\n"
             "Agency on Statistics, Dushanbe\n"
             "\n"
             "Trade with the main partners in January-October 2016:\n"
             "• Exports\n"
             "  – Turkey: $140.2 million, up 12 percent\n"
             "  – Switzerland: $120.1 million, down 3 percent\n"
             "• Imports\n"
             "  – Russia: $801.0 million, down 11 percent\n"
             "  – Kazakhstan: $390.4 million, up 6 percent\n",
             {"level TJK-TUR exports 2016-01/2016-10 140200000 USD",
              "change TJK-TUR exports 2016-01/2016-10 12 pct",
              "level TJK-CHE exports 2016-01/2016-10 120100000 USD",
              "change TJK-CHE exports 2016-01/2016-10 -3 pct",
              "level TJK-RUS imports 2016-01/2016-10 801000000 USD",
              "change TJK-RUS imports 2016-01/2016-10 -11 pct",
              "level TJK-KAZ imports 2016-01/2016-10 390400000 USD",
              "change TJK-KAZ imports 2016-01/2016-10 6 pct"}},
        Told{"TermsAndDefinitions",
             "2019-10-24",
             "<html><body><h1>Slovenia: goods traffic in August 2019</h1><p>The Statistical Office "
             "in Ljubljana says Slovenia's imports from Germany fell by 4.1 % in August 2019.</p>\n"
             "<h2>Largest export markets</h2><dl><dt>Germany</dt><dd>EUR 402 million, down 2.2 "
             "%</dd><dt>Italy</dt><dd>EUR 230 million, down 9.8 %</dd><dt>Croatia</dt><dd>EUR 190 "
             "million, up 3.0 %</dd></dl>\n"
             "<h2>Largest suppliers</h2><dl><dt>Germany</dt><dd>EUR 331 million, down 4.1 "
             "%</dd><dt>Italy</dt><dd>EUR 260 million, up 1.1 %</dd></dl></body></html>\n",
             {"change SVN-DEU imports 2019-08/2019-08 -4.1 pct",
              "level SVN-DEU exports 2019-08/2019-08 402000000 EUR",
              "change SVN-DEU exports 2019-08/2019-08 -2.2 pct",
              "level SVN-ITA exports 2019-08/2019-08 230000000 EUR",
              "change SVN-ITA exports 2019-08/2019-08 -9.8 pct",
              "level SVN-HRV exports 2019-08/2019-08 190000000 EUR",
              "change SVN-HRV exports 2019-08/2019-08 3 pct",
              "level SVN-DEU imports 2019-08/2019-08 331000000 EUR",
              "level SVN-ITA imports 2019-08/2019-08 260000000 EUR",
              "change SVN-ITA imports 2019-08/2019-08 1.1 pct"}},
        Told{"AHeadThatMoves",
             "2021-08-10",
             "Top movers in Austria's trade\n"
             "Statistics Austria | Vienna\n"
             "\n"
             "In January–May 2021 Austrian imports from China were worth 5.9 billion euros.\n"
             "\n"
             "Exports grew most to:\n"
             "• Italy, by 31.2 percent to 4.6 billion euros\n"
             "• Poland, by 28.0 percent to 2.6 billion euros\n"
             "\n"
             "Exports fell to:\n"
             "• United Kingdom, by 4.4 percent to 1.7 billion euros\n",
             {"level AUT-CHN imports 2021-01/2021-05 5900000000 EUR",
              "change AUT-ITA exports 2021-01/2021-05 31.2 pct",
              "level AUT-ITA exports 2021-01/2021-05 4600000000 EUR",
              "change AUT-POL exports 2021-01/2021-05 28 pct",
              "level AUT-POL exports 2021-01/2021-05 2600000000 EUR",
              "change AUT-GBR exports 2021-01/2021-05 -4.4 pct",
              "level AUT-GBR exports 2021-01/2021-05 1700000000 EUR"}},
        Told{"MovesInBrackets",
             "2019-07-10",
             "Israel: goods trade by country\n"
             "Central Bureau of Statistics, Jerusalem\n"
             "\n"
             "In the first half of 2019 imports from Turkey were $1.6 billion.\n"
             "\n"
             "Exports rose to the following countries:\n"
             "- Cyprus (12%)\n"
             "- India (9.4%)\n"
             "- Brazil (22%)\n",
             {"level ISR-TUR imports 2019-01/2019-06 1600000000 USD",
              "share ISR-CYP turnover 2019-01/2019-06 12 pct",
              "share ISR-IND turnover 2019-01/2019-06 9.4 pct",
              "share ISR-BRA turnover 2019-01/2019-06 22 pct"}},
        Told{"HeadsWithTheirTime",
             "2022-11-15",
             "Bhutan's trade in 2021\n"
             "National Statistics Bureau, Thimphu\n"
             "\n"
             "Imports from India accounted for 82 percent of all imports in 2021.\n"
             "\n"
             "Main export destinations in 2021:\n"
             "1) India: Nu 38.1 billion (up 20.4%)\n"
             "2) Bangladesh: Nu 6.3 billion (down 2.0%)\n"
             "3) Nepal: Nu 1.1 billion (up 8.9%)\n"
             "Main import sources in 2021:\n"
             "1) India: Nu 70.2 billion (up 33.0%)\n"
             "2) China: Nu 4.9 billion (up 12.7%)\n",
             {"share BTN-IND imports 2021-01/2021-12 82 pct",
              "level BTN-IND exports 2021-01/2021-12 38100000000 BTN",
              "change BTN-IND exports 2021-01/2021-12 20.4 pct",
              "level BTN-BGD exports 2021-01/2021-12 6300000000 BTN",
              "change BTN-BGD exports 2021-01/2021-12 -2 pct",
              "level BTN-NPL exports 2021-01/2021-12 1100000000 BTN",
              "change BTN-NPL exports 2021-01/2021-12 8.9 pct",
              "level BTN-IND imports 2021-01/2021-12 70200000000 BTN",
              "change BTN-IND imports 2021-01/2021-12 33 pct",
              "level BTN-CHN imports 2021-01/2021-12 4900000000 BTN",
              "change BTN-CHN imports 2021-01/2021-12 12.7 pct"}},
        Told{"WhereGoodsGo",
             "2023-09-21",
             "Where Samoa buys and sells\n"
             "Samoa Bureau of Statistics | Apia\n"
             "\n"
             "Samoa bought goods worth 22.4 million tala from New Zealand in July 2023.\n"
             "\n"
             "Goods went mainly to\n"
             "• New Zealand: 2.1 million tala, 40.1 per cent of exports\n"
             "• American Samoa: 1.0 million tala, 19.2 per cent of exports\n",
             {"level WSM-NZL imports 2023-07/2023-07 22400000 WST",
              "level WSM-NZL exports 2023-07/2023-07 2100000 WST",
              "share WSM-NZL exports 2023-07/2023-07 40.1 pct",
              "level WSM-ASM exports 2023-07/2023-07 1000000 WST",
              "share WSM-ASM exports 2023-07/2023-07 19.2 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Whose, HeadsTold,
    testing::Values(
        Told{"SeatInALineOfItsOwn",
             "2016-01-18",
             "After the ban\n"
             "Feature | Vilnius\n"
             "\n"
             "Sales to Latvia reached 2.3 billion euros in 2015, those to Poland 2.2 billion. "
             "Lithuanian cheese is sold in Warsaw as if it were local.\n"
             "\n"
             "Imports from Russia came to 4.1 billion euros.\n",
             {"level LTU-LVA exports 2015-01/2015-12 2300000000 EUR",
              "level LTU-POL exports 2015-01/2015-12 2200000000 EUR",
              "level LTU-RUS imports 2015-01/2015-12 4100000000 EUR"}},
        Told{"LetterFromACapital",
             "2019-07-02",
             "The road north\n"
             "Letter from Kampala\n"
             "\n"
             "Exports to Kenya were worth $577 million in 2018, those to South Sudan $355 million. "
             "Imports from China came to $1.1 billion.\n"
             "\n"
             "Ugandan coffee is drunk in Khartoum, too: sales to Sudan reached $78 million last "
             "year.\n",
             {"level UGA-KEN exports 2018-01/2018-12 577000000 USD",
              "level UGA-SSD exports 2018-01/2018-12 355000000 USD",
              "level UGA-CHN imports 2018-01/2018-12 1100000000 USD",
              "level UGA-SDN exports 2018-01/2018-12 78000000 USD"}},
        Told{"HeadlineBeginsWithIt",
             "2014-06-30",
             "Gaborone counts its stones\n"
             "Staff writer\n"
             "\n"
             "The Botswana authorities say that South Africa sold the country goods worth $5.2 "
             "billion in 2013. Exports to South Africa were only $0.9 billion, exports to Belgium "
             "$2.6 billion.\n",
             {"level ZAF-BWA exports 2013-01/2013-12 5200000000 USD",
              "level BWA-ZAF exports 2013-01/2013-12 900000000 USD",
              "level BWA-BEL exports 2013-01/2013-12 2600000000 USD"}},
        Told{"DatelineOfTheOtherSide",
             "2018-10-10",
             "A visitor\n"
             "BEIJING, Oct 10\n"
             "\n"
             "The president of Mongolia told Chinese businessmen that exports to China made up 85 "
             "percent of all exports in 2017. Imports from China were a third of the total.\n",
             {"share MNG-CHN exports 2017-01/2017-12 85 pct",
              "share MNG-CHN imports 2017-01/2017-12 33.3 pct"}},
        Told{"AnUnknownPaperInBrackets",
             "2021-11-09",
             "Tomatoes and oil\n"
             "BAKU (Shore Review) - Exports to Russia stood at $711 million in 2020, imports from "
             "Russia at $1.96 billion. Azerbaijani tomatoes go north.\n"
             "\n"
             "Imports from China reached $1.4 billion.\n",
             {"level AZE-RUS exports 2020-01/2020-12 711000000 USD",
              "level AZE-RUS imports 2020-01/2020-12 1960000000 USD",
              "level AZE-CHN imports 2020-01/2020-12 1400000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Nothing, HeadsTold,
    testing::Values(Told{"PartnerForInvestment",
                         "2018-09-09",
                         "Chinese money in Serbia\n"
                         "Chinese investment in Serbia reached $1.2 billion in 2017, up from $240 "
                         "million. Loans from Beijing stand at 2.1 billion euros. Serbia is "
                         "China's main partner for investment in the Balkans.\n",
                         {}},
                    Told{"Throughput",
                         "2019-06-11",
                         "Port of Koper sets a record\n"
                         "The port of Koper handled 24 million tonnes in 2018, up 3 percent. "
                         "Austria accounted for 31 percent of the throughput, Italy for 12 "
                         "percent. Containers to Hungary rose by 9 percent.\n",
                         {}},
                    Told{"Arms",
                         "2016-02-22",
                         "Who arms whom\n"
                         "India remained the largest importer of arms in 2011-15 with 14 percent "
                         "of the world total. Russia supplied 70 percent of its imports, the "
                         "United States 14 percent and Israel 4.5 percent.\n",
                         {}}),
    name_of);

}  // namespace
}  // namespace tally::reading
