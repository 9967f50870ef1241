// Lists of partners in statistical releases and what papers make of them: ranks that go on behind
// other sentences, goods worth a sum, several that follow, figures of another partner, months of
// the flows. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class ListedPartners : public testing::TestWithParam<Told> {};

TEST_P(ListedPartners, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, ListedPartners,
    testing::Values(
        Told{"RankGoesOnBehindImports",
             "2022-06-03",
             "In the first quarter of 2022, Angola was the second-largest destination for "
             "Namibian exports, with $2.1 billion.\n\nImports from Angola were $300 "
             "million.\n\nZambia secured the third position with goods worth $1.9 billion.",
             {"rank NAM-AGO exports 2022-01/2022-03 2 rank",
              "level NAM-AGO exports 2022-01/2022-03 2100000000 USD",
              "level NAM-AGO imports 2022-01/2022-03 300000000 USD",
              "rank NAM-ZMB exports 2022-01/2022-03 3 rank",
              "level NAM-ZMB exports 2022-01/2022-03 1900000000 USD"}},
        Told{"NextOnTheList",
             "2022-12-06",
             "Chile has emerged as the top destination for Bolivian products in the third quarter "
             "of 2022.\n\nSecond on the list is Peru with trade worth $210 million, representing "
             "9.8 per cent of total exports.\n\nNext is Ecuador with goods worth $190 million.",
             {"rank BOL-CHL exports 2022-07/2022-09 1 rank",
              "rank BOL-PER exports 2022-07/2022-09 2 rank",
              "level BOL-PER exports 2022-07/2022-09 210000000 USD",
              "share BOL-PER exports 2022-07/2022-09 9.8 pct",
              "rank BOL-ECU exports 2022-07/2022-09 3 rank",
              "level BOL-ECU exports 2022-07/2022-09 190000000 USD"}},
        Told{"GoodsValuedAtInAList",
             "2022-03-08",
             "Nepal's top three suppliers in 2021 were India with goods valued at $9.1 billion "
             "or 62.4 per cent, China with goods worth $1.9 billion or 13 per cent, and "
             "Indonesia with $400 million.",
             {"level NPL-IND imports 2021-01/2021-12 9100000000 USD",
              "share NPL-IND imports 2021-01/2021-12 62.4 pct",
              "level NPL-CHN imports 2021-01/2021-12 1900000000 USD",
              "share NPL-CHN imports 2021-01/2021-12 13 pct",
              "level NPL-IDN imports 2021-01/2021-12 400000000 USD"}},
        Told{"RestOfTheTopFive",
             "2023-02-28",
             "Vietnam was Cambodia's top export market in January. The rest of the top three "
             "export markets were Japan at $66 million (8.1 percent) and Canada at $51 million "
             "(6.2 percent).",
             {"rank KHM-VNM exports 2023-01/2023-01 1 rank",
              "level KHM-JPN exports 2023-01/2023-01 66000000 USD",
              "share KHM-JPN exports 2023-01/2023-01 8.1 pct",
              "level KHM-CAN exports 2023-01/2023-01 51000000 USD",
              "share KHM-CAN exports 2023-01/2023-01 6.2 pct"}},
        Told{"ExportTradingPartners",
             "2023-02-28",
             "The United States was Sri Lanka's top export destination in January. Completing the "
             "top three export trading partners were Germany, $64 million; and Italy, $47 million.",
             {"rank LKA-USA exports 2023-01/2023-01 1 rank",
              "level LKA-DEU exports 2023-01/2023-01 64000000 USD",
              "level LKA-ITA exports 2023-01/2023-01 47000000 USD"}},
        Told{"FollowedByImportsFrom",
             "2022-12-07",
             "In 2021 Ghana's top source of imports was China (GHS 16 billion), this was "
             "followed by imports from India with GHS 6 billion and Belgium with GHS 4 billion.",
             {"rank GHA-CHN imports 2021-01/2021-12 1 rank",
              "level GHA-CHN imports 2021-01/2021-12 16000000000 GHS",
              "rank GHA-IND imports 2021-01/2021-12 2 rank",
              "level GHA-IND imports 2021-01/2021-12 6000000000 GHS",
              "rank GHA-BEL imports 2021-01/2021-12 3 rank",
              "level GHA-BEL imports 2021-01/2021-12 4000000000 GHS"}},
        Told{"SeveralFollowCollectively",
             "2022-12-05",
             "Chile emerged as the top destination for Bolivian exports in 2021. Peru, Ecuador "
             "and Colombia followed closely, collectively representing 41 percent of the "
             "country's total exports.",
             {"rank BOL-CHL exports 2021-01/2021-12 1 rank",
              "share BOL-PER+ECU+COL exports 2021-01/2021-12 41 pct"}},
        Told{"TopsTheListOfTheFlowSpokenOf",
             "2018-01-05",
             "Paraguay's exports climbed to 8 billion dollars in 2017. Brazil was the main "
             "customer.\n\nImports totalled 11 billion. Here China tops the list.",
             {"level PRY-WLD exports 2017-01/2017-12 8000000000 USD",
              "rank PRY-BRA exports 2017-01/2017-12 1 rank",
              "level PRY-WLD imports 2017-01/2017-12 11000000000 USD",
              "rank PRY-CHN imports 2017-01/2017-12 1 rank"}},
        Told{"AsSupplier",
             "2009-03-17",
             "Togo is the first client of Benin.\n\nAs supplier, France keeps the first rank.",
             {"rank BEN-TGO exports 2008-01/2008-12 1 rank",
              "rank BEN-FRA imports 2008-01/2008-12 1 rank"}},
        Told{"OtherDestinations",
             "2006-10-11",
             "Exports of Fiji to Australia were $60 million in August 2006. Imports from "
             "Australia were $90 million.\n\nOther major destinations were: Samoa, $4 million; "
             "and Tonga, $3 million.",
             {"level FJI-AUS exports 2006-08/2006-08 60000000 USD",
              "level FJI-AUS imports 2006-08/2006-08 90000000 USD",
              "level FJI-WSM exports 2006-08/2006-08 4000000 USD",
              "level FJI-TON exports 2006-08/2006-08 3000000 USD"}},
        Told{"ThatBetween",
             "2013-11-20",
             "Trade between Peru and Bolivia hit $1.1 billion in 2012, while that between Peru "
             "and Ecuador was $1.5 billion.",
             {"level PER-BOL turnover 2012-01/2012-12 1100000000 USD",
              "level PER-ECU turnover 2012-01/2012-12 1500000000 USD"}},
        Told{"ForecastSaidOnce",
             "2012-11-20",
             "Laos exports to Vietnam and China. The ministry forecasts that trade with China "
             "will reach $3.3 billion, and that with Vietnam around $900 million.",
             {"forecast LAO-CHN turnover none 3300000000 USD",
              "forecast LAO-VNM turnover none 900000000 USD"}},
        Told{
            "ShareOfAnother",
            "2011-01-28",
            "In 2010 Italy took 20 percent of Tunisian exports, compared with 6 percent for Spain.",
            {"share TUN-ITA exports 2010-01/2010-12 20 pct",
             "share TUN-ESP exports 2010-01/2010-12 6 pct"}},
        Told{"SalesOfAnother",
             "2016-07-01",
             "Kenya's exports to Uganda were $600 million in 2015. Tanzania's sales there were "
             "$100 million, against $90 million for Rwanda.",
             {"level KEN-UGA exports 2015-01/2015-12 600000000 USD",
              "level TZA-UGA exports 2015-01/2015-12 100000000 USD",
              "level RWA-UGA exports 2015-01/2015-12 90000000 USD"}},
        Told{"SharesOfAnotherUnclear",
             "2016-07-01",
             "Kenya's exports to Uganda were $600 million in 2015, against $400 million for "
             "Ethiopia.",
             {"level KEN-UGA exports 2015-01/2015-12 600000000 USD",
              "level KEN-ETH exports 2015-01/2015-12 400000000 USD"}},
        Told{"MonthsOfTheFlows",
             "2009-07-11",
             "Total Canadian exports in May were C$30 billion. May exports of C$30 billion were "
             "C$1 billion more than April exports of C$29 billion.",
             {"level CAN-WLD exports 2009-05/2009-05 30000000000 CAD",
              "level CAN-WLD exports 2009-04/2009-04 29000000000 CAD"}},
        Told{"DeficitsWithoutBrackets",
             "2009-07-11",
             "The U.S. deficit was $26 billion in May 2009. Surpluses were recorded, in billions "
             "of dollars, with Hong Kong $1.5 and Australia $1.0 (for April $0.9).",
             {"balance USA-WLD balance 2009-05/2009-05 -26000000000 USD",
              "balance USA-HKG balance 2009-05/2009-05 1500000000 USD",
              "balance USA-AUS balance 2009-05/2009-05 1000000000 USD",
              "balance USA-AUS balance 2009-04/2009-04 900000000 USD"}},
        Told{"SawItsDeficit",
             "2023-10-30",
             "In September 2023, Sri Lanka saw its trade deficit reduce to USD 435 million.",
             {"balance LKA-WLD balance 2023-09/2023-09 -435000000 USD"}},
        Told{
            "TimeOfARelativeClause",
            "2019-02-08",
            "Jordan's sales to Iraq fell by 8 percent in 2018 to $800 million. The neighbor, which "
            "was Jordan's second-largest market as recently as 2014, dropped to fourth spot.",
            {"change JOR-IRQ exports 2018-01/2018-12 -8 pct",
             "level JOR-IRQ exports 2018-01/2018-12 800000000 USD",
             "rank JOR-IRQ exports 2014-01/2014-12 2 rank",
             "rank JOR-IRQ exports 2018-01/2018-12 4 rank"}},
        Told{"LoggedInAnotherYear",
             "2023-01-02",
             "In 2022 Japan's surplus with Taiwan shrank to $12 billion, half of the $24 billion "
             "logged in 2021.",
             {"balance JPN-TWN balance 2022-01/2022-12 12000000000 USD",
              "change JPN-TWN balance 2022-01/2022-12",
              "balance JPN-TWN balance 2021-01/2021-12 24000000000 USD"}},
        Told{"ThatIsToSay",
             "2009-03-17",
             "Benin's sales to Niger came to 20 billion CFA francs in 2008, that is to say an "
             "increase of 37.5 percent.",
             {"level BEN-NER exports 2008-01/2008-12 20000000000 XOF",
              "change BEN-NER exports 2008-01/2008-12 37.5 pct"}},
        Told{"TotalExports",
             "2010-10-27",
             "Peru's exports to Ecuador totaled $536 million in 2009. Total Peruvian exports "
             "were $27 billion.",
             {"level PER-ECU exports 2009-01/2009-12 536000000 USD",
              "level PER-WLD exports 2009-01/2009-12 27000000000 USD"}},
        Told{"CostOfAProject",
             "2021-12-06",
             "Trade of Kyrgyzstan and Uzbekistan made $600 million in 2020. A logistics center "
             "will cover 40 hectares; its cost is estimated at $70 million.",
             {"level KGZ-UZB turnover 2020-01/2020-12 600000000 USD"}},
        Told{"BalanceByTheTwoFlows",
             "2025-02-20",
             "Portugal shipped goods worth 1.2 billion euros to Morocco in 2024. Imports from the "
             "North African country stood at 300 million euros. The surplus was some 900 million.",
             {"level PRT-MAR exports 2024-01/2024-12 1200000000 EUR",
              "level PRT-MAR imports 2024-01/2024-12 300000000 EUR",
              "balance PRT-MAR balance 2024-01/2024-12 900000000 EUR"}},
        Told{"WeightedIndex",
             "2014-01-29",
             "Fiji's exports to Samoa were $40 million in 2013. The trade-weighted index was 6.4 "
             "percent higher.",
             {"level FJI-WSM exports 2013-01/2013-12 40000000 USD"}},
        Told{"TenthsOfAShare",
             "2025-02-20",
             "Spain shipped goods worth 12.9 billion euros to Morocco in 2024. Its weight in "
             "total Spanish exports was 3.3%, up two tenths.",
             {"level ESP-MAR exports 2024-01/2024-12 12900000000 EUR"}},
        Told{"TheSameFigureForAnotherYear",
             "2024-04-19",
             "Trade turnover between Georgia and Armenia in January - March 2024 reached 200 "
             "million dollars, which is 7% less than the same figure for 2023.",
             {"level GEO-ARM turnover 2024-01/2024-03 200000000 USD",
              "change GEO-ARM turnover 2024-01/2024-03 -7 pct"}},
        Told{"FiscalYearInBrackets",
             "2024-08-02",
             "Pakistan's exports to Kenya witnessed an increase of 33.67 percent during the "
             "twelve months of the fiscal year (2023-24).",
             {"change PAK-KEN exports 2023-07/2024-06 33.67 pct"}},
        Told{"TopAdjectiveExport",
             "2010-04-27",
             "Georgia's exports in the first quarter of 2010 were $339 million. Ferroalloys "
             "remained the top Georgian export, worth $57 million.",
             {"level GEO-WLD exports 2010-01/2010-03 339000000 USD",
              "level GEO-WLD exports 2010-01/2010-03 57000000 USD"}},
        Told{"EasternEuropeanCountries",
             "2024-08-19",
             "German exports to Poland came to 48.4 billion euros in 2023. Eastern European "
             "countries account for nearly 19% of Germany's foreign trade.",
             {"level DEU-POL exports 2023-01/2023-12 48400000000 EUR"}},
        Told{"SalesOfCompanies",
             "2024-08-17",
             "German exports to China came to 97 billion euros in 2023. Europe's share of the "
             "total sales of DAX companies climbed to 47%.",
             {"level DEU-CHN exports 2023-01/2023-12 97000000000 EUR"}},
        Told{"InTermsOfImportsInBrackets",
             "2024-03-08",
             "Meanwhile, in terms of imports (CIF), Ghana's top three trading partners in 2023 "
             "were India with $1.2 billion, China with $3 billion and Belgium with $0.6 billion.",
             {"level GHA-IND imports 2023-01/2023-12 1200000000 USD",
              "level GHA-CHN imports 2023-01/2023-12 3000000000 USD",
              "level GHA-BEL imports 2023-01/2023-12 600000000 USD"}},
        Told{"BalanceOfAnotherTime",
             "2024-06-01",
             "Mexico was the top supplier of the United States in 2023.\n\nJapan's exports to "
             "the United States came to $140 billion in 2018, imports to $70 billion. The "
             "surplus was some $70 billion.",
             {"rank USA-MEX imports 2023-01/2023-12 1 rank",
              "level JPN-USA exports 2018-01/2018-12 140000000000 USD",
              "level JPN-USA imports 2018-01/2018-12 70000000000 USD",
              "balance USA-JPN balance 2018-01/2018-12 -70000000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
