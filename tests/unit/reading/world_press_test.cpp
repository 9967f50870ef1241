// What papers of small countries and of several neighbours write: moneys that few use, kingdoms
// and republics of their own, wholes beside a partner, times of another clause. Sentences and
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

class WorldPress : public testing::TestWithParam<Told> {};

TEST_P(WorldPress, IsRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Moneys, WorldPress,
    testing::Values(
        Told{"TrinidadDollar",
             "2006-06-26",
             "Trinidad and Tobago's exports to Barbados were TT$1.7 billion in 2005. Imports from "
             "Barbados were $135 million.",
             {"level TTO-BRB exports 2005-01/2005-12 1700000000 TTD",
              "level TTO-BRB imports 2005-01/2005-12 135000000 TTD"}},
        Told{"UnknownDollar",
             "2006-06-26",
             "Trinidad and Tobago's exports to Barbados were XQ$1.7 billion in 2005.",
             {}},
        Told{"BahamasDollar",
             "2006-06-26",
             "The Bahamas exported goods worth B$31 million to Canada in 2005.",
             {"level BHS-CAN exports 2005-01/2005-12 31000000 BSD"}},
        Told{"LettersBeforeSums",
             "2006-06-26",
             "Botswana's exports to Zambia were P270 million in 2005. Malawi's exports to Tanzania "
             "were MK4.1 billion in 2005. Gambia's exports to Guinea were D31 million in 2005.",
             {"level BWA-ZMB exports 2005-01/2005-12 270000000 BWP",
              "level MWI-TZA exports 2005-01/2005-12 4100000000 MWK",
              "level GMB-GIN exports 2005-01/2005-12 31000000 GMD"}},
        Told{"FormerMoneys",
             "2006-06-26",
             "Lithuania's exports to Poland were 2.4 billion litas in 2005. Slovenia's exports to "
             "Croatia were SIT 310 billion in 2005.",
             {"level LTU-POL exports 2005-01/2005-12 2400000000 LTL",
              "level SVN-HRV exports 2005-01/2005-12 310000000000 SIT"}},
        Told{"MoneyOfSeveral",
             "2006-06-26",
             "Moldova's exports to Belarus were 270 million lei in 2005. Cameroon's exports to "
             "Gabon were 21 billion CFA francs in 2005. Morocco's exports to Senegal were Dh310 "
             "million in 2005.",
             {"level MDA-BLR exports 2005-01/2005-12 270000000 MDL",
              "level CMR-GAB exports 2005-01/2005-12 21000000000 XAF",
              "level MAR-SEN exports 2005-01/2005-12 310000000 MAD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Wholes, WorldPress,
    testing::Values(
        Told{"KingdomOfTheDateline",
             "2018-10-29",
             "Exports to Iraq pick up; Saudi Arabia keeps its lead\n\nAMMAN — The Kingdom's "
             "exports to Iraq stood at JD310 million in the first eight months of this year, the "
             "Department of Statistics said on Sunday.",
             {"level JOR-IRQ exports 2018-01/2018-08 310000000 JOD"}},
        Told{"DeficitAtLarge",
             "2018-10-29",
             "Norway exported goods worth $410 million to Peru last year, while its exports "
             "overall rose by 4.2 percent. Its trade surplus at large was $31 billion.",
             {"level NOR-PER exports 2017-01/2017-12 410000000 USD",
              "change NOR-WLD exports 2017-01/2017-12 4.2 pct",
              "balance NOR-WLD balance 2017-01/2017-12 31000000000 USD"}},
        Told{"TheTotalOfAll",
             "2018-10-29",
             "In January, Peru's exports to Ecuador grew by 18 percent year-on-year, while the "
             "total dropped by 27 percent.",
             {"change PER-ECU exports 2018-01/2018-01 18 pct",
              "change PER-WLD exports 2018-01/2018-01 -27 pct"}},
        Told{"ChangeBehindOr",
             "2018-10-29",
             "In 2011, the best year, Peru sold goods for 2.5 billion dollars to Ecuador, a fifth "
             "of all its exports. In 2017 it was no more than 310 million, or 47 percent less than "
             "in 2016.",
             {"level PER-ECU exports 2011-01/2011-12 2500000000 USD",
              "share PER-ECU exports 2011-01/2011-12 20 pct",
              "level PER-ECU exports 2017-01/2017-12 310000000 USD",
              "change PER-ECU exports 2017-01/2017-12 -47 pct"}},
        Told{"RankOfAnother",
             "2018-10-29",
             "Brazil is once again in first place as a market of Peru, a rank that India, on "
             "account of gold, had held in 2016.",
             {"rank PER-BRA exports 2017-01/2017-12 1 rank"}},
        Told{"MonthBehindColon",
             "2018-11-12",
             "Georgia's turnover with Turkey was $1.7 billion, having increased by 12.4% in nine "
             "months, but most of that was gained before summer: in September it stood at $170 "
             "million, 11% less than in September 2017.",
             {"level GEO-TUR turnover 2018-01/2018-09 1700000000 USD",
              "change GEO-TUR turnover 2018-01/2018-09 12.4 pct",
              "level GEO-TUR turnover 2018-09/2018-09 170000000 USD",
              "change GEO-TUR turnover 2018-09/2018-09 -11 pct"}},
        Told{"ClosesTheTopThree",
             "2018-11-12",
             "Georgia's trade turnover with Turkey was $1.7 billion in January-September. China "
             "closed the top three with a turnover of $0.9 billion (+21.5%).",
             {"level GEO-TUR turnover 2018-01/2018-09 1700000000 USD",
              "rank GEO-CHN turnover 2018-01/2018-09 3 rank",
              "level GEO-CHN turnover 2018-01/2018-09 900000000 USD",
              "change GEO-CHN turnover 2018-01/2018-09 21.5 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Others, WorldPress,
    testing::Values(
        Told{"InTheCaseOf",
             "2010-03-10",
             "Spain had a surplus of 57 million euros with Ghana in 2009, compared with 1.2 "
             "billion in the case of Senegal.",
             {"balance ESP-GHA balance 2009-01/2009-12 57000000 EUR",
              "balance ESP-SEN balance 2009-01/2009-12 1200000000 EUR"}},
        Told{"TheOnlyOneWithWhich",
             "2010-03-10",
             "Spain's exports to Senegal were 257 million euros in 2009. Algeria stays the only "
             "large African country with which the balance is negative. Last year's deficit was "
             "one billion euros.",
             {"level ESP-SEN exports 2009-01/2009-12 257000000 EUR",
              "balance ESP-DZA balance 2009-01/2009-12 -1000000000 EUR"}},
        Told{"GoodsInTheLead",
             "2010-03-10",
             "Ghana bought 92 million euros' worth of goods from Spain in 2009, with wine and "
             "tiles in the lead.",
             {"level GHA-ESP imports 2009-01/2009-12 92000000 EUR"}},
        Told{"TookTwiceAsMuch",
             "2010-03-10",
             "Spain's exports to Ghana were 92 million euros in 2009.\n\nSenegal took twice as "
             "much as Ghana: 184 million euros, an increase of 9 percent.",
             {"level ESP-GHA exports 2009-01/2009-12 92000000 EUR",
              "comparison ESP-SEN exports 2009-01/2009-12 2 ratio",
              "level SEN-ESP imports 2009-01/2009-12 184000000 EUR",
              "change SEN-ESP imports 2009-01/2009-12 9 pct"}},
        Told{"MeltedTo",
             "2010-03-10",
             "Spain's exports to Ghana were 92 million euros in 2007. A year later they had melted "
             "to 41 million.",
             {"level ESP-GHA exports 2007-01/2007-12 92000000 EUR",
              "level ESP-GHA exports 2008-01/2008-12 41000000 EUR"}},
        Told{"NamesOfInstitutions",
             "2010-03-10",
             "Spain's exports to Ghana were 92 million euros in 2009. The Spanish Export Bank is "
             "ready to lend 150 million euros. The Import Promotion Centre spent 3 million euros.",
             {"level ESP-GHA exports 2009-01/2009-12 92000000 EUR"}},
        Told{"SalesThatAreNone",
             "2010-03-10",
             "Estonia's exports to Russia were 1.2 billion euros in 2009. Tax-free sales to "
             "Russians were 44 per cent down in January.",
             {"level EST-RUS exports 2009-01/2009-12 1200000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
