// Whose trade a sentence is about and when, where the words around it name others too: a rival in
// an aside, a leader of two, a heading of partners, the time of an event. Sentences and figures are
// made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PressSides : public testing::TestWithParam<Told> {};

TEST_P(PressSides, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Likened, PressSides,
    testing::Values(
        Told{"TheSameAsIn",
             "2016-02-10",
             "Georgia's trade with Turkey was $1.7 billion in 2015.\n\nUkraine came third with "
             "$480 million, much the same as in 2014 ($470 million). Exports there fell 9%.",
             {"level GEO-TUR turnover 2015-01/2015-12 1700000000 USD",
              "rank GEO-UKR turnover 2015-01/2015-12 3 rank",
              "level GEO-UKR turnover 2015-01/2015-12 480000000 USD",
              "level GEO-UKR turnover 2014-01/2014-12 470000000 USD",
              "change GEO-UKR exports 2015-01/2015-12 -9 pct"}},
        Told{"OnAParWith",
             "2016-02-10",
             "Georgia's trade with Turkey was $1.7 billion in 2015.\n\nExports to Ukraine were $60 "
             "million, on a par with 2013.",
             {"level GEO-TUR turnover 2015-01/2015-12 1700000000 USD",
              "level GEO-UKR exports 2015-01/2015-12 60000000 USD"}},
        Told{"JustAsTheyWere",
             "2016-02-10",
             "Georgia's trade with Turkey was $1.7 billion in 2015.\n\nImports from Ukraine were "
             "$400 million, just as they were in 2014.",
             {"level GEO-TUR turnover 2015-01/2015-12 1700000000 USD",
              "level GEO-UKR imports 2015-01/2015-12 400000000 USD"}},
        Told{"AsEarlyAsIn",
             "2016-02-10",
             "Georgia's trade with Turkey was $1.7 billion in 2015.\n\nAs early as in 2008, "
             "imports from Ukraine hit $600 million.",
             {"level GEO-TUR turnover 2015-01/2015-12 1700000000 USD",
              "level GEO-UKR imports 2008-01/2008-12 600000000 USD"}},
        Told{"RevisedUpTo",
             "2016-08-04",
             "Norway's trade surplus was 12 billion kroner in June 2016. May's surplus was revised "
             "up to 15 billion kroner. Exports rose 4 percent from a year earlier.",
             {"balance NOR-WLD balance 2016-06/2016-06 12000000000 NOK",
              "balance NOR-WLD balance 2016-05/2016-05 15000000000 NOK",
              "change NOR-WLD exports 2016-06/2016-06 4 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    UntilAnEvent, PressSides,
    testing::Values(
        Told{"OvertakenByAnother",
             "2014-03-05",
             "Chile's trade with Brazil was $9 billion in 2013.\n\nPeru, the largest Andean market "
             "until Bolivia went past it in 2011, bought Chilean goods for $2 billion.",
             {"level CHL-BRA turnover 2013-01/2013-12 9000000000 USD",
              "level PER-CHL imports 2013-01/2013-12 2000000000 USD"}},
        Told{"NoRankOfThatYear",
             "2014-03-05",
             "Chile's trade with Brazil was $9 billion in 2013.\n\nSpain was the best customer "
             "until Italy overtook it in 2010.",
             {"level CHL-BRA turnover 2013-01/2013-12 9000000000 USD"}},
        Told{"ARelativeClause",
             "2014-03-05",
             "Chile's trade with Brazil was $9 billion in 2013.\n\nSales to Spain, which led the "
             "list until a new rule came in 2010, reached $1.9 billion.",
             {"level CHL-BRA turnover 2013-01/2013-12 9000000000 USD",
              "level CHL-ESP exports 2013-01/2013-12 1900000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Sides, PressSides,
    testing::Values(
        Told{"ALeaderOfTwo",
             "2012-03-05",
             "Lee flies to Lima\n\nPresident Lee Myung-bak and his Peruvian counterpart met on "
             "Monday.\n\nTwo-way trade stood at $3 billion in 2011.",
             {"level KOR-PER turnover 2011-01/2011-12 3000000000 USD"}},
        Told{"OurPartners",
             "2012-03-05",
             "Our exports to Malta came to $40 million. To Cyprus we sold $60 "
             "million.\n\nPurchases from Malta were $5 million in 2010.",
             {}},
        Told{"WithXTheDeficit",
             "2012-03-05",
             "Kenya's exports to Uganda rose 3 percent to $800 million in 2011. The deficit with "
             "India came to $2 billion, while Nairobi stayed $300 million in the black with "
             "Rwanda.\n\nWith Egypt, whose sugar is cheap, the gap was $100 million.",
             {"change KEN-UGA exports 2011-01/2011-12 3 pct",
              "level KEN-UGA exports 2011-01/2011-12 800000000 USD",
              "balance KEN-IND balance 2011-01/2011-12 -2000000000 USD",
              "balance KEN-RWA balance 2011-01/2011-12 300000000 USD",
              "balance KEN-EGY balance 2011-01/2011-12 -100000000 USD"}},
        Told{"InTheCaseOf",
             "2012-03-05",
             "Kenya's exports to Uganda rose 3 percent to $800 million in 2011.\n\nIn the case of "
             "Rwanda, whose roads are new, exports grew 12 percent.",
             {"change KEN-UGA exports 2011-01/2011-12 3 pct",
              "level KEN-UGA exports 2011-01/2011-12 800000000 USD",
              "change KEN-RWA exports 2011-01/2011-12 12 pct"}},
        Told{"ItOfTheSubject",
             "2012-03-05",
             "Kenya's exports to Uganda rose 3 percent to $800 million in 2011.\n\nRwanda is "
             "catching up: exports to it grew 12 percent.",
             {"change KEN-UGA exports 2011-01/2011-12 3 pct",
              "level KEN-UGA exports 2011-01/2011-12 800000000 USD",
              "change KEN-RWA exports 2011-01/2011-12 12 pct"}},
        Told{"SellsItMost",
             "2023-05-02",
             "Bolivia's trade with Peru reached $900 million in 2022.\n\nAnd Brazil? It sells "
             "Bolivia more than any other country. Its goods cost importers $2 billion, 17 percent "
             "of the total, against China's 15 percent.",
             {"level BOL-PER turnover 2022-01/2022-12 900000000 USD",
              "rank BOL-BRA imports 2022-01/2022-12 1 rank",
              "share BOL-BRA imports 2022-01/2022-12 17 pct",
              "share BOL-CHN imports 2022-01/2022-12 15 pct"}},
        Told{"SoldThere",
             "2023-05-02",
             "Bolivia's trade with Peru reached $900 million in 2022.\n\nMuch of the zinc goes to "
             "Japan. Chile sells $7 billion there.",
             {"level BOL-PER turnover 2022-01/2022-12 900000000 USD",
              "level CHL-JPN exports 2022-01/2022-12 7000000000 USD"}},
        Told{"GoodsOfAnother",
             "2023-05-02",
             "Bolivia's exports came to $13 billion in 2022.\n\nBolivia bought $2.1 billion of "
             "Chinese goods, or 16 percent of all imports. Germany took $300 million of Bolivian "
             "goods, 2 percent of the total.",
             {"level BOL-WLD exports 2022-01/2022-12 13000000000 USD",
              "level BOL-CHN imports 2022-01/2022-12 2100000000 USD",
              "share BOL-CHN imports 2022-01/2022-12 16 pct",
              "level DEU-BOL imports 2022-01/2022-12 300000000 USD",
              "share BOL-DEU exports 2022-01/2022-12 2 pct"}},
        Told{"PaidBesideARank",
             "2010-02-18",
             "Ghana's trade in 2009: India is Ghana's second customer with 12 percent of the "
             "total.\n\nItaly, first by far, paid $1.9 billion, and Spain moved up to third place.",
             {"rank GHA-IND exports 2009-01/2009-12 2 rank",
              "share GHA-IND exports 2009-01/2009-12 12 pct",
              "level GHA-ITA exports 2009-01/2009-12 1900000000 USD",
              "rank GHA-ESP exports 2009-01/2009-12 3 rank"}},
        Told{"ABuyersAside",
             "2010-08-04",
             "Norway's trade with Sweden was $5 billion in 2009.\n\nDenmark, where wages have "
             "risen, took Norwegian goods for $2 billion.",
             {"level NOR-SWE turnover 2009-01/2009-12 5000000000 USD",
              "level DNK-NOR imports 2009-01/2009-12 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Headings, PressSides,
    testing::Values(
        Told{"ImportSources",
             "2022-07-12",
             "In May 2022 Malawi's exports stood at $76 million. Imports were valued at $113 "
             "million.\n\nExport markets\nBelgium was the largest market with 22 percent of all "
             "exports.\n\nImport sources\nChina continued to top the list. India ($12 million) "
             "took second position, and Zambia came third with $7 million.",
             {"level MWI-WLD exports 2022-05/2022-05 76000000 USD",
              "level MWI-WLD imports 2022-05/2022-05 113000000 USD",
              "rank MWI-BEL exports 2022-05/2022-05 1 rank",
              "share MWI-BEL exports 2022-05/2022-05 22 pct",
              "rank MWI-CHN imports 2022-05/2022-05 1 rank",
              "level MWI-IND imports 2022-05/2022-05 12000000 USD",
              "rank MWI-IND imports 2022-05/2022-05 2 rank",
              "rank MWI-ZMB imports 2022-05/2022-05 3 rank",
              "level MWI-ZMB imports 2022-05/2022-05 7000000 USD"}},
        Told{"MainSuppliers",
             "2022-07-12",
             "In May 2022 Malawi's exports stood at $76 million. Imports were valued at $113 "
             "million.\n\nMain suppliers\nZambia came third with $7 million.",
             {"level MWI-WLD exports 2022-05/2022-05 76000000 USD",
              "level MWI-WLD imports 2022-05/2022-05 113000000 USD",
              "rank MWI-ZMB imports 2022-05/2022-05 3 rank",
              "level MWI-ZMB imports 2022-05/2022-05 7000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Dollars, PressSides,
    testing::Values(Told{"BesideTheAmerican",
                         "2006-02-14",
                         "OTTAWA - Canadian exports to Chile climbed 8 per cent to $0.3 billion in "
                         "2005, Statistics Canada said. Its sales to Cuba were US$4 million.",
                         {"change CAN-CHL exports 2005-01/2005-12 8 pct",
                          "level CAN-CHL exports 2005-01/2005-12 300000000 CAD",
                          "level CAN-CUB exports 2005-01/2005-12 4000000 USD"}},
                    Told{"AmericanFromTheStart",
                         "2006-02-14",
                         "OTTAWA - Canadian exports to Chile climbed 8 per cent to US$0.3 billion "
                         "in 2005, Statistics Canada said. Imports were $1.4 billion.",
                         {"change CAN-CHL exports 2005-01/2005-12 8 pct",
                          "level CAN-CHL exports 2005-01/2005-12 300000000 USD",
                          "level CAN-CHL imports 2005-01/2005-12 1400000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Balances, PressSides,
    testing::Values(
        Told{"InItsFavour",
             "2022-07-12",
             "Malawi's deficit with Kenya came to $32 million in May 2022.\n\nTrade with Zambia "
             "closed in Malawi's favour ($3 million). Trade with Uganda was in Uganda's favour, at "
             "$9 million.",
             {"balance MWI-KEN balance 2022-05/2022-05 -32000000 USD",
              "balance MWI-ZMB balance 2022-05/2022-05 3000000 USD",
              "balance UGA-MWI balance 2022-05/2022-05 9000000 USD"}},
        Told{"BetterWith",
             "2022-07-12",
             "Malawi's deficit with Kenya came to $32 million in May 2022.\n\nThe country fared "
             "better with Zambia: exports of $17 million exceeded imports by $5 million.",
             {"balance MWI-KEN balance 2022-05/2022-05 -32000000 USD",
              "level MWI-ZMB exports 2022-05/2022-05 17000000 USD",
              "balance MWI-ZMB balance 2022-05/2022-05 5000000 USD"}},
        Told{"ARivalsHole",
             "2006-02-14",
             "Chile's exports to Peru came to $4 billion in 2005. That left Chile with a surplus "
             "of $1.3 billion, smaller only than the $2.2 billion surplus with Japan.",
             {"level CHL-PER exports 2005-01/2005-12 4000000000 USD",
              "balance CHL-PER balance 2005-01/2005-12 1300000000 USD",
              "balance CHL-JPN balance 2005-01/2005-12 2200000000 USD"}},
        Told{"OtherBooks",
             "2006-02-14",
             "Chile's exports to Peru came to $4 billion in 2005. Ahead is only Brazil, which "
             "bought 8 percent of everything Chile sold abroad.\n\nThe Peruvian government counts "
             "differently. It says its exports to Chile were $2.2 billion.",
             {"level CHL-PER exports 2005-01/2005-12 4000000000 USD",
              "share CHL-BRA exports 2005-01/2005-12 8 pct",
              "level PER-CHL exports 2005-01/2005-12 2200000000 USD"}},
        Told{"TheTwoExchanged",
             "2017-05-22",
             "Togo is Benin's seventh-largest customer, and the two exchanged $310 million in "
             "2015, under 2 percent of their combined commerce.",
             {"rank BEN-TGO exports 2015-01/2015-12 7 rank",
              "level TGO-BEN turnover 2015-01/2015-12 310000000 USD"}},
        Told{"ThatWasOfAll",
             "2013-11-11",
             "Estonia's exports fell 9 percent in September 2013. The deficit with Spain was 65 "
             "million euros.\n\nIn the third quarter, exports totalled 3.1 billion euros. That was "
             "7 percent less than a year before.",
             {"change EST-WLD exports 2013-09/2013-09 -9 pct",
              "balance EST-ESP balance 2013-09/2013-09 -65000000 EUR",
              "level EST-WLD exports 2013-07/2013-09 3100000000 EUR",
              "change EST-WLD exports 2013-07/2013-09 -7 pct"}},
        Told{"AHeadlineOfTwo",
             "2008-01-09",
             "Surplus with Peru widens, gap with Brazil too\n\nChile's exports broke through the "
             "$60 billion barrier last year, with China absorbing more than 15 percent of the "
             "total.\n\nOutbound sales expanded 10 percent to $67 billion and inbound ones 8 "
             "percent to $42 billion.",
             {"level CHL-WLD exports 2007-01/2007-12 60000000000 USD",
              "share CHL-CHN exports 2007-01/2007-12 15 pct",
              "change CHL-WLD exports 2007-01/2007-12 10 pct",
              "level CHL-WLD exports 2007-01/2007-12 67000000000 USD",
              "change CHL-WLD imports 2007-01/2007-12 8 pct",
              "level CHL-WLD imports 2007-01/2007-12 42000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    UntoldTimes, PressSides,
    testing::Values(
        Told{"ItsBestYear",
             "2023-04-24",
             "Peru's trade with Chile reached $3 billion in 2022.\n\nIn its best year trade with "
             "Cuba was worth $35 million. Exports to Iran were $9 million in a good year.",
             {"level PER-CHL turnover 2022-01/2022-12 3000000000 USD"}},
        Told{"TheBestYearSoFar",
             "2023-04-24",
             "Peru's trade with Chile reached $3 billion in 2022.\n\nIn 2014, the best year so "
             "far, exports to Cuba were $30 million.",
             {"level PER-CHL turnover 2022-01/2022-12 3000000000 USD",
              "level PER-CUB exports 2014-01/2014-12 30000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Ranked, PressSides,
    testing::Values(
        Told{"InExportsItRanks",
             "2021-08-20",
             "Croatia's exports to Austria climbed 28 percent in 2020. Austria is Croatia's sixth "
             "trading partner. In exports it ranks seventh.",
             {"change HRV-AUT exports 2020-01/2020-12 28 pct",
              "rank HRV-AUT turnover 2020-01/2020-12 6 rank",
              "rank HRV-AUT exports 2020-01/2020-12 7 rank"}},
        Told{"AmongOurBuyers",
             "2021-08-20",
             "INTERVIEW\n\nEstonia's ambassador to Kenya answers the questions of Nairobi "
             "Business\n\nQuestion: How is trade?\n\nAmbassador: In 2020 our mutual trade was 30 "
             "million euros. You are 54th among our customers, with 0.1 percent of our exports.",
             {"level EST-KEN turnover 2020-01/2020-12 30000000 EUR",
              "rank EST-KEN exports 2020-01/2020-12 54 rank",
              "share EST-KEN exports 2020-01/2020-12 0.1 pct"}},
        Told{"ByTheWay",
             "2021-08-20",
             "Croatian exports to Austria climbed 28 percent in the first half of 2021 to 560 "
             "million euros, while imports from Austria were up by 31 percent at 690 "
             "million.\n\nAustria is Croatia's fifth trading partner, after Germany, Italy, "
             "Slovenia and Hungary.\n\nThe deficit, 130 million euros, was a third larger than a "
             "year earlier.",
             {"change HRV-AUT exports 2021-01/2021-06 28 pct",
              "level HRV-AUT exports 2021-01/2021-06 560000000 EUR",
              "change HRV-AUT imports 2021-01/2021-06 31 pct",
              "level HRV-AUT imports 2021-01/2021-06 690000000 EUR",
              "rank HRV-AUT turnover 2020-01/2020-12 5 rank",
              "rank HRV-DEU turnover 2020-01/2020-12 1 rank",
              "rank HRV-ITA turnover 2020-01/2020-12 2 rank",
              "rank HRV-SVN turnover 2020-01/2020-12 3 rank",
              "rank HRV-HUN turnover 2020-01/2020-12 4 rank",
              "balance HRV-AUT balance 2021-01/2021-06 -130000000 EUR",
              "change HRV-AUT balance 2021-01/2021-06 33.3 pct"}},
        Told{"SetAgainst",
             "2021-08-20",
             "Croatia's deficit with Austria came to 2.1 billion euros in 2020, compared with a "
             "surplus of 400 million with Bosnia. With Hungary it was 700 million.",
             {"balance HRV-AUT balance 2020-01/2020-12 -2100000000 EUR",
              "balance HRV-BIH balance 2020-01/2020-12 400000000 EUR",
              "balance HRV-HUN balance 2020-01/2020-12 -700000000 EUR"}},
        Told{"LikenedInPassing",
             "2016-03-14",
             "Togo's exports to Benin came to $300 million in 2015.\n\nExports to the rest of West "
             "Africa stagnated at $1 billion, as much as in 2012. Niger bought $41 million worth.",
             {"level TGO-BEN exports 2015-01/2015-12 300000000 USD",
              "level NER-TGO imports 2015-01/2015-12 41000000 USD"}},
        Told{"OfTheImports",
             "2022-07-12",
             "Malawi's imports were valued at $113 million in May 2022.\n\nChina was the top "
             "supplier with $46 million, or 40.7 percent of the import bill.",
             {"level MWI-WLD imports 2022-05/2022-05 113000000 USD",
              "rank MWI-CHN imports 2022-05/2022-05 1 rank",
              "level MWI-CHN imports 2022-05/2022-05 46000000 USD",
              "share MWI-CHN imports 2022-05/2022-05 40.7 pct"}},
        Told{"SeveralTogether",
             "2018-05-16",
             "Peru's shipments to Chile expanded 14 percent in the first quarter of 2018 to $380 "
             "million.\n\nSpain and Italy together bought less than Brazil did.\n\nTotal exports "
             "grew by 22 percent to $11.4 billion.",
             {"change PER-CHL exports 2018-01/2018-03 14 pct",
              "level PER-CHL exports 2018-01/2018-03 380000000 USD",
              "comparison PER-ESP+ITA exports 2018-01/2018-03",
              "change PER-WLD exports 2018-01/2018-03 22 pct",
              "level PER-WLD exports 2018-01/2018-03 11400000000 USD"}},
        Told{"ApposedToAShare",
             "2018-05-16",
             "Peru's shipments to Chile expanded 14 percent in 2017 to $980 million. China "
             "absorbed a fourth of all exports, $10.1 billion, and Spain 4 percent.",
             {"change PER-CHL exports 2017-01/2017-12 14 pct",
              "level PER-CHL exports 2017-01/2017-12 980000000 USD",
              "share PER-CHN exports 2017-01/2017-12 25 pct",
              "level PER-CHN exports 2017-01/2017-12 10100000000 USD",
              "share PER-ESP exports 2017-01/2017-12 4 pct"}},
        Told{"AnotherUnion",
             "2018-05-16",
             "Peru's shipments to Chile expanded 14 percent in 2017 to $980 million. Trade with "
             "the Customs Union came to $300 million.",
             {"change PER-CHL exports 2017-01/2017-12 14 pct",
              "level PER-CHL exports 2017-01/2017-12 980000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
