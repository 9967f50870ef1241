// Whose trade a sentence is about where it says so by a reference: 'its', 'the country', 'the Asian
// giant', 'that of Peru'. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class References : public testing::TestWithParam<Told> {};

TEST_P(References, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    ItsAndTheCountry, References,
    testing::Values(
        Told{"OwnerOfThePartner",
             "2020-03-10",
             "Slovenia is Croatia's third partner, after Germany and Italy, and receives 11 "
             "percent of its exports.",
             {"rank HRV-SVN turnover 2019-01/2019-12 3 rank",
              "rank HRV-DEU turnover 2019-01/2019-12 1 rank",
              "rank HRV-ITA turnover 2019-01/2019-12 2 rank",
              "share HRV-SVN exports 2019-01/2019-12 11 pct"}},
        Told{"SupplierOfItsImports",
             "2020-03-10",
             "Peru is Ecuador's fifth supplier, behind Colombia and China, and provides 4 percent "
             "of its imports.",
             {"rank ECU-PER imports 2019-01/2019-12 5 rank",
              "share ECU-PER imports 2019-01/2019-12 4 pct"}},
        Told{"OneOfThePartners",
             "2020-03-10",
             "Latvia, like Estonia, is one of Finland's close partners and buys 3 percent of its "
             "exports.",
             {"share FIN-LVA exports 2019-01/2019-12 3 pct"}},
        Told{"TheCountryExports",
             "2020-03-10",
             "Ghana is Togo's best customer in Africa and absorbs 12 percent of everything the "
             "country exports.",
             {"share TGO-GHA exports 2019-01/2019-12 12 pct"}},
        Told{"ItTakesOfIts",
             "2020-03-10",
             "Norway is Sweden's second partner. It takes 10 percent of its exports.",
             {"rank SWE-NOR turnover 2019-01/2019-12 2 rank",
              "share SWE-NOR exports 2019-01/2019-12 10 pct"}},
        Told{"PossessiveWithoutFigure",
             "2012-09-03",
             "Thai exports to Laos came to $3.1 billion in 2011.\nThe main buyers of Laos live "
             "elsewhere. To Vietnam it sold goods for $400 million in the same year.",
             {"level THA-LAO exports 2011-01/2011-12 3100000000 USD",
              "level LAO-VNM exports 2011-01/2011-12 400000000 USD"}},
        Told{"ForSomebody",
             "2012-09-03",
             "Serbia's exports to Bosnia were 900 million euros in 2011.\nFor Bosnia the Drina is "
             "no border. In 2011 it also supplied Croatia with goods for 600 million euros.",
             {"level SRB-BIH exports 2011-01/2011-12 900000000 EUR",
              "level BIH-HRV exports 2011-01/2011-12 600000000 EUR"}},
        Told{"TheCountryJustNamed",
             "2012-09-03",
             "Serbian exports to Bosnia were 900 million euros in 2011.\nMost of the lorries at "
             "the bridge come from Bosnia. The country's sales to Austria were put at 350 million "
             "euros for that year.",
             {"level SRB-BIH exports 2011-01/2011-12 900000000 EUR",
              "level BIH-AUT exports 2011-01/2011-12 350000000 EUR"}},
        Told{"HisCountry",
             "2012-09-03",
             "Serbian exports to Bosnia were 900 million euros in 2011.\nThe president of Bosnia "
             "opened a fair in Split. His country had sales of 600 million euros to Croatia in "
             "2011.",
             {"level SRB-BIH exports 2011-01/2011-12 900000000 EUR",
              "level BIH-HRV exports 2011-01/2011-12 600000000 EUR"}},
        Told{"NobodySaysWhoseCountry",
             "2012-09-03",
             "Serbian exports to Bosnia were 900 million euros in 2011.\nHis country had sales of "
             "600 million euros to Croatia in 2011.",
             {"level SRB-BIH exports 2011-01/2011-12 900000000 EUR"}},
        Told{"AmongTheBuyers",
             "2012-09-03",
             "Chile exported goods worth 800 million dollars to Peru in 2011.\nNobody can say that "
             "Peru forgets its sister. Among the buyers of its exports Bolivia stands with 300 "
             "million dollars.",
             {"level CHL-PER exports 2011-01/2011-12 800000000 USD",
              "level PER-BOL exports 2011-01/2011-12 300000000 USD"}},
        Told{"NamedBehind",
             "2012-09-03",
             "Thai exports to Laos came to $3.1 billion in 2011, those to China to $27 "
             "billion.\nThanks to its sales of $900 million to Thailand, Laos could pay for a part "
             "of that.",
             {"level THA-LAO exports 2011-01/2011-12 3100000000 USD",
              "level THA-CHN exports 2011-01/2011-12 27000000000 USD",
              "level LAO-THA exports 2011-01/2011-12 900000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Epithets, References,
    testing::Values(
        Told{"SouthAmericanGiant",
             "2012-09-03",
             "Spain sold Morocco goods worth 4.1 billion euros in 2011, more than it placed in "
             "Brazil.\nSales to the South American giant came to 2.5 billion euros.",
             {"level ESP-MAR exports 2011-01/2011-12 4100000000 EUR",
              "level ESP-BRA exports 2011-01/2011-12 2500000000 EUR"}},
        Told{"GiantOfNobody",
             "2012-09-03",
             "Chilean exports to Peru came to 1.9 billion dollars in 2011.\nExports to the Asian "
             "giant were 18 billion dollars.",
             {"level CHL-PER exports 2011-01/2011-12 1900000000 USD"}},
        Told{"PacificNation",
             "2012-09-03",
             "Australia's exports to Fiji were 340 million dollars in 2011, those to Japan 49 "
             "billion.\nImports from the Pacific nation came to 120 million dollars.",
             {"level AUS-FJI exports 2011-01/2011-12 340000000 USD",
              "level AUS-JPN exports 2011-01/2011-12 49000000000 USD",
              "level AUS-FJI imports 2011-01/2011-12 120000000 USD"}},
        Told{"RepublicByName",
             "2012-09-03",
             "Croatia's exports to Slovenia were 1.6 billion euros in 2011.\nSales to the Alpine "
             "republic, Austria, were 900 million euros in 2011.",
             {"level HRV-SVN exports 2011-01/2011-12 1600000000 EUR",
              "level HRV-AUT exports 2011-01/2011-12 900000000 EUR"}},
        Told{"NeighbourOfAThird",
             "2012-09-03",
             "Vietnam's exports to Indonesia came to $2 billion in 2011, those to the Philippines "
             "to $1.5 billion.\nIndonesian companies bought $700 million worth from their northern "
             "neighbour in that year.",
             {"level VNM-IDN exports 2011-01/2011-12 2000000000 USD",
              "level VNM-PHL exports 2011-01/2011-12 1500000000 USD",
              "level IDN-PHL imports 2011-01/2011-12 700000000 USD"}},
        Told{"NeighboursSuppliers",
             "2012-09-03",
             "Bulgaria exported goods worth 2.5 billion euros to Romania in 2011.\nBulgaria was "
             "only 11th among the northern neighbour's suppliers.",
             {"level BGR-ROU exports 2011-01/2011-12 2500000000 EUR",
              "rank ROU-BGR imports 2011-01/2011-12 11 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ThirdParties, References,
    testing::Values(
        Told{"ThatOfAnother",
             "2012-09-03",
             "Chile's deficit with Brazil widened 12 percent to $1.1 billion in 2011, while that "
             "of Peru shrank 5 percent to $400 million.",
             {"change CHL-BRA balance 2011-01/2011-12 12 pct",
              "balance CHL-BRA balance 2011-01/2011-12 -1100000000 USD",
              "change PER-BRA balance 2011-01/2011-12 -5 pct",
              "balance PER-BRA balance 2011-01/2011-12 -400000000 USD"}},
        Told{"ThatOfNobody",
             "2012-09-03",
             "Chile's exports to Brazil exceeded those of Peru in 2011.",
             {"comparison BRA-CHL imports 2011-01/2011-12"}},
        Told{"SoldItAsWell",
             "2012-09-03",
             "In 2011 Uganda sold Kenya goods worth $600 million, and Tanzania sold it $300 "
             "million worth.",
             {"level UGA-KEN exports 2011-01/2011-12 600000000 USD",
              "level TZA-KEN exports 2011-01/2011-12 300000000 USD"}},
        Told{"BoughtMoreGoods",
             "2012-09-03",
             "Turkey's exports to Georgia were $1 billion in 2010. In 2011, shipments to Georgia "
             "rose 8 percent, whereas Azerbaijani buyers took in 3 percent fewer Turkish goods.",
             {"level TUR-GEO exports 2010-01/2010-12 1000000000 USD",
              "change TUR-GEO exports 2011-01/2011-12 8 pct",
              "change TUR-AZE exports 2011-01/2011-12 -3 pct"}},
        Told{"GoodsExportedAndImported",
             "2012-09-03",
             "Moldova's external trade in 2011.\nExports to Romania came to $240 million. EU "
             "countries took 47 percent of the exported goods and supplied 45 percent of the "
             "imported ones.",
             {"level MDA-ROU exports 2011-01/2011-12 240000000 USD",
              "share MDA-EU exports 2011-01/2011-12 47 pct",
              "share MDA-EU imports 2011-01/2011-12 45 pct"}},
        Told{"MarketShrank",
             "2012-09-03",
             "Georgian firms sold goods worth $240 million to Turkey in 2011, while the Ukrainian "
             "market shrank by 22 percent to $140 million.",
             {"level GEO-TUR exports 2011-01/2011-12 240000000 USD",
              "change GEO-UKR exports 2011-01/2011-12 -22 pct",
              "level GEO-UKR exports 2011-01/2011-12 140000000 USD"}},
        Told{"FourthWithWhom",
             "2023-05-11",
             "Speech by India's Minister of Commerce, Abu Dhabi.\nOur trade with the Emirates came "
             "to 84 billion dollars in 2022. With Saudi Arabia, which stands fourth, we are at 52 "
             "billion dollars.",
             {"level IND-ARE turnover 2022-01/2022-12 84000000000 USD",
              "level IND-SAU turnover 2022-01/2022-12 52000000000 USD"}},
        Told{"ImportsFromThere",
             "2016-11-22",
             "Ghana's exports to Togo came to $90 million in 2015. Purchases from there were $30 "
             "million.\n\nTogo's imports from China came to $400 million, those from Benin to $50 "
             "million and those from France to $200 million.",
             {"level GHA-TGO exports 2015-01/2015-12 90000000 USD",
              "level GHA-TGO imports 2015-01/2015-12 30000000 USD",
              "level TGO-CHN imports 2015-01/2015-12 400000000 USD",
              "level TGO-BEN imports 2015-01/2015-12 50000000 USD",
              "level TGO-FRA imports 2015-01/2015-12 200000000 USD"}},
        Told{"TheFormerOfTwoCountries",
             "2019-02-01",
             "Azerbaijan's trade with Turkey was 3.4 billion dollars in 2018.\n\nTwo countries to "
             "the west buy from Azerbaijan, Turkey and Georgia. The former took goods for $1.9 "
             "billion in 2018, the latter for $580 million.",
             {"level AZE-TUR turnover 2018-01/2018-12 3400000000 USD",
              "level TUR-AZE imports 2018-01/2018-12 1900000000 USD",
              "level GEO-AZE imports 2018-01/2018-12 580000000 USD"}},
        Told{"ThoseOfTheLatter",
             "2024-06-01",
             "Kampala and Kigali both buy Kenyan goods; the former's imports from Kenya were $600m "
             "in 2023, those of the latter $180m.",
             {"level UGA-KEN imports 2023-01/2023-12 600000000 USD",
              "level RWA-KEN imports 2023-01/2023-12 180000000 USD"}},
        Told{"SoldToTwo",
             "2014-01-24",
             "Spain sold Morocco goods worth 5.8 billion euros in 2013 and Algeria 3.9 billion.",
             {"level ESP-MAR exports 2013-01/2013-12 5800000000 EUR",
              "level ESP-DZA exports 2013-01/2013-12 3900000000 EUR"}},
        Told{"InWhoseStatistics",
             "2020-02-10",
             "Turkey's exports to Georgia were $1.6 billion in 2019, those to Azerbaijan $1.7 "
             "billion. In the Georgian tables, Turkey was the second-largest supplier.",
             {"level TUR-GEO exports 2019-01/2019-12 1600000000 USD",
              "level TUR-AZE exports 2019-01/2019-12 1700000000 USD",
              "rank GEO-TUR imports 2019-01/2019-12 2 rank"}},
        Told{"ByWhoseCustoms",
             "2016-04-11",
             "France is losing Algeria. French exports to Algeria had come to 6.3 billion dollars "
             "in 2014. According to Algerian customs, goods worth $8.2 billion arrived from China "
             "in 2015; French deliveries dropped 14.6 percent to $5.4 billion.",
             {"level FRA-DZA exports 2014-01/2014-12 6300000000 USD",
              "level DZA-CHN imports 2015-01/2015-12 8200000000 USD",
              "change FRA-DZA exports 2015-01/2015-12 -14.6 pct",
              "level FRA-DZA exports 2015-01/2015-12 5400000000 USD"}},
        Told{"AndChinasWas",
             "2016-04-11",
             "Last year France's share of Algerian imports was 10.5 percent, and China's was 16.",
             {"share DZA-FRA imports 2015-01/2015-12 10.5 pct",
              "share DZA-CHN imports 2015-01/2015-12 16 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    BothNamed, References,
    testing::Values(
        Told{"BillRunUp",
             "2012-09-03",
             "Chile's exports to Peru were $800 million in 2011.\nThe import bill that Bolivia ran "
             "up with Argentina was 700 million dollars in the same year.",
             {"level CHL-PER exports 2011-01/2011-12 800000000 USD",
              "level BOL-ARG imports 2011-01/2011-12 700000000 USD"}},
        Told{"BillPresented",
             "2012-09-03",
             "Chile's exports to Peru were $800 million in 2011.\nThe bill presented to Bolivia by "
             "Argentina for 2011 was 700 million dollars.",
             {"level CHL-PER exports 2011-01/2011-12 800000000 USD",
              "level BOL-ARG imports 2011-01/2011-12 700000000 USD"}},
        Told{"SpentBy",
             "2012-09-03",
             "Kenya's exports to Rwanda were $84 million in 2011.\nA total of $41 million was "
             "spent by Rwandans on Tanzanian products in that year.",
             {"level KEN-RWA exports 2011-01/2011-12 84000000 USD",
              "level RWA-TZA imports 2011-01/2011-12 41000000 USD"}},
        Told{"ImportsFromIt",
             "2012-09-03",
             "Kenya's exports to Uganda came to $500 million in 2011.\nTanzania has long been a "
             "friend, and Rwanda's imports from it, at $90 million in 2011, show it.",
             {"level KEN-UGA exports 2011-01/2011-12 500000000 USD",
              "level RWA-TZA imports 2011-01/2011-12 90000000 USD"}},
        Told{"PaidForGoods",
             "2016-09-01",
             "Chile's exports to Peru were $840 million in the first half of 2016. In those months "
             "Bolivia paid Argentina 410 million dollars for its goods.",
             {"level CHL-PER exports 2016-01/2016-06 840000000 USD",
              "level BOL-ARG imports 2016-01/2016-06 410000000 USD"}},
        Told{"InAnotherCountry",
             "2011-09-01",
             "Kenya bought goods worth $2 billion in India in 2010. In Uganda it sold goods worth "
             "$600 million.",
             {"level KEN-IND imports 2010-01/2010-12 2000000000 USD",
              "level KEN-UGA exports 2010-01/2010-12 600000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
