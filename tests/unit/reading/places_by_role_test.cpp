// Places in an order and who is ahead of whom, among the buyers or suppliers of a country, by the
// roles of those named. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

// A place, a word for those who buy or sell, and a holder, in any order.
class PlacesByRole : public testing::TestWithParam<Told> {};

TEST_P(PlacesByRole, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, PlacesByRole,
    testing::Values(
        Told{"LineUp",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "is sixth in the line-up of Peru's suppliers.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL imports 2017-01/2017-12 6 rank"}},
        Told{"CountedAhead",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nJust "
             "five countries shipped more goods to Peru than Chile.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL imports 2017-01/2017-12 6 rank"}},
        Told{"SeenFromSantiago",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nSeen "
             "from Santiago, Peru ranks only 14th among the markets to which Chilean firms export.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank CHL-PER exports 2017-01/2017-12 14 rank"}},
        Told{"NationsThatBuy",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nOf the "
             "nations that buy from Peru, Chile occupies the seventh place.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL exports 2017-01/2017-12 7 rank"}},
        Told{"OnlyTwoNamed",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nOnly "
             "Brazil and Argentina sell more to Peru than Chile does.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL imports 2017-01/2017-12 3 rank"}},
        Told{"ThoseWhoSell",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nLima "
             "is in fifth position on the list of those who sell to Chile.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank CHL-PER imports 2017-01/2017-12 5 rank"}},
        Told{"TwentySeventh",
             "2013-04-02",
             "Kenya's trade with Japan came to $900 million in 2012.\n\nKenya was twenty-seventh "
             "among the sources of Japan's imports.",
             {"level KEN-JPN turnover 2012-01/2012-12 900000000 USD",
              "rank JPN-KEN imports 2012-01/2012-12 27 rank"}},
        Told{"BehindOthers",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "came in behind four others as a supplier to Peru.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL imports 2017-01/2017-12 5 rank"}},
        Told{"BiggerMarkets",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nThere "
             "are six bigger markets for Peruvian exporters than Chile.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL exports 2017-01/2017-12 7 rank"}},
        Told{"FromOnlyFive",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nPeru "
             "buys more from only five countries than it does from Chile.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "rank PER-CHL imports 2017-01/2017-12 6 rank"}},
        Told{"ExceptTwo",
             "2011-02-08",
             "Nepal's trade with Thailand amounted to $450 million in 2010.\n\nWith the exception "
             "of China and India, no country sold more to Nepal than Thailand.",
             {"level NPL-THA turnover 2010-01/2010-12 450000000 USD",
              "rank NPL-THA imports 2010-01/2010-12 3 rank"}},
        Told{"SecondLargestShare",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nTogolese goods made up "
             "the third-largest national share of Ghana's imports.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "rank GHA-TGO imports 2015-01/2015-12 3 rank"}},
        Told{"ComesAfter",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nAfter Nigeria and Mali "
             "comes Togo in the order of those who bought Ghanaian goods.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "rank GHA-TGO exports 2015-01/2015-12 3 rank"}},
        Told{"AnyCountryButTwo",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nGhana imported more "
             "goods from Togo than from any other country but two.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "rank GHA-TGO imports 2015-01/2015-12 3 rank"}},
        Told{"OfficeOfTheCountry",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nTogo's customs service "
             "lists Ghana as the country's fourth supplier.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "rank TGO-GHA imports 2015-01/2015-12 4 rank"}},
        Told{"ClosedTheDozen",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nTogo closed the top "
             "dozen of Ghana's import sources last year.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "rank GHA-TGO imports 2015-01/2015-12 12 rank"}},
        Told{"CountriesItBuysFrom",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nWith Ivorian supplies "
             "gone, Togo rose to third among the countries Ghana buys from.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "rank GHA-TGO imports 2015-01/2015-12 3 rank"}}),
    name_of);

// What looks like a place and is none.
class NoPlaces : public testing::TestWithParam<Told> {};

TEST_P(NoPlaces, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, NoPlaces,
    testing::Values(
        Told{"Aims",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "aims to become the third supplier of Peru.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"TheThirdToSign",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "was the third country to sign a trade agreement with Peru's customers in Asia.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Tourists",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nThe "
             "second largest source of tourists in Peru was Chile.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Grapes",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nTwo "
             "countries bought more Peruvian grapes than Chile did.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Agreements",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nThree "
             "countries signed more agreements with Peru than Chile did.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Investor",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "is the second investor in Peru after Spain, and the fourth in the list of creditors.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"AProvince",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nThe "
             "Arequipa region is the third source of Peru's exports to Chile.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"MoreThanTheySold",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nFour "
             "countries sold more to Peru in 2017 than in 2016.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"AnEconomy",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "is the second largest economy among the countries that Peru sells to.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"UsedToComeFirst",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nTogo used to come first "
             "on the list of Ghana's suppliers.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD"}}),
    name_of);

// Who is ahead now; what was so before, a growth, one product are none.
class AheadByRole : public testing::TestWithParam<Told> {};

TEST_P(AheadByRole, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, AheadByRole,
    testing::Values(
        Told{"GoodsOfBoth",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office "
             "said.\n\nPeruvians bought more Chilean goods than Colombian ones.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "comparison PER-CHL imports 2017-01/2017-12"}},
        Told{"LostItsPlace",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office "
             "said.\n\nColombia lost its place to Chile among Peru's suppliers.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "comparison PER-CHL imports 2017-01/2017-12"}},
        Told{"GaveWay",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office "
             "said.\n\nColombia gave way to Chile on the list of Peru's suppliers.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "comparison PER-CHL imports 2017-01/2017-12"}},
        Told{"EarnedMore",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office "
             "said.\n\nChilean suppliers earned more in Peru than Colombian ones.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "comparison PER-CHL imports 2017-01/2017-12"}},
        Told{"LeftBehind",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nAs a "
             "customer of Peru's exporters, Chile left Colombia behind.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "comparison PER-CHL exports 2017-01/2017-12"}},
        Told{"MoreReached",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nMore "
             "goods reached Peru from Chile than from Colombia.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "comparison PER-CHL imports 2017-01/2017-12"}},
        Told{"WasOutsold",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nMali, formerly the "
             "larger supplier to Ghana, was outstripped by Togo last year.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "comparison GHA-TGO imports 2015-01/2015-12"}},
        Told{"FellBehindIt",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nMali, which had been "
             "ahead of Togo on the import side, fell behind it last year.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "comparison GHA-TGO imports 2015-01/2015-12"}},
        Told{"RolePassed",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nMali had until then "
             "been Ghana's bigger supplier; last year that role passed to Togo.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "comparison GHA-TGO imports 2015-01/2015-12"}},
        Told{"InTheNextSentence",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nMali used to be the "
             "bigger supplier to Ghana. Last year that was Togo.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "comparison GHA-TGO imports 2015-01/2015-12"}},
        Told{"OtherWayRound",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nMali used to sell more "
             "to Ghana than Togo did. Last year it was the other way round.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "comparison GHA-TGO imports 2015-01/2015-12"}},
        Told{"MoreInBoth",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nGhanaian importers, who "
             "earlier used to spend more in Mali, spent more in Togo last year.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD",
              "comparison GHA-TGO imports 2015-01/2015-12"}},
        Told{"OnlyBefore",
             "2016-05-10",
             "Ghana's trade with Togo amounted to $310 million in 2015.\n\nMali used to sell more "
             "to Ghana than Togo did.",
             {"level GHA-TGO turnover 2015-01/2015-12 310000000 USD"}},
        Told{"NoLonger",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office "
             "said.\n\nColombia is no longer ahead of Chile among those who sell to Peru.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"AGrowth",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office "
             "said.\n\nImports from Chile rose more than those from Colombia.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Copper",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "bought more copper from Peru than Colombia did.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Invested",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "invested more in Peru than Colombia.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"CouldOvertake",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nChile "
             "could overtake Colombia as a supplier of Peru next year.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Tariffs",
             "2018-03-05",
             "Peru's trade with Chile reached $3.1 billion in 2017, the tax office said.\n\nTrade "
             "policy: Chile is ahead of Colombia in cutting tariffs on imports.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
