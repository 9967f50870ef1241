// Who sells to whom and which way a figure points, in running text and in talk: former and latter,
// red and black, sums of two, roles that stand in front, goods that are no totals, expectations.
// Texts and figures are made up.
#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

// A text and the statements that must come out of it.
struct Role {
  std::string name, date, text;
  std::vector<std::string> claims;
};

class Roles : public testing::TestWithParam<Role> {};

TEST_P(Roles, AreTold) {
  EXPECT_THAT(test::claims(GetParam().text, GetParam().date),
              testing::IsSupersetOf(GetParam().claims));
}

INSTANTIATE_TEST_SUITE_P(
    FormerAndLatter, Roles,
    testing::Values(
        Role{"OfTwoPartners",
             "2010-03-12",
             "Hungary's trade with its northern neighbour did better than that with its eastern "
             "one. Exports to Slovakia rose 4 percent in 2009, while those to Romania fell 18 "
             "percent. Imports from the former were up 6 percent and those from the latter down 9 "
             "percent.",
             {"change HUN-SVK exports 2009-01/2009-12 4 pct",
              "change HUN-ROU exports 2009-01/2009-12 -18 pct",
              "change HUN-SVK imports 2009-01/2009-12 6 pct",
              "change HUN-ROU imports 2009-01/2009-12 -9 pct"}},
        Role{"OfTheTwoFlowsOfTheSentenceBefore",
             "2010-03-12",
             "In the first half of 2009 Hungarian exports to Slovakia and imports from there went "
             "different ways. The former grew 5.3 percent and the latter fell 11 percent.",
             {"change HUN-SVK exports 2009-01/2009-06 5.3 pct",
              "change HUN-SVK imports 2009-01/2009-06 -11 pct"}},
        Role{"OfTwoFlowsThatOnlyGrew",
             "2019-02-10",
             "Chilean exports to Peru and imports from Peru both grew in 2018. The former were "
             "worth $1.6 billion, the latter $1.1 billion.",
             {"level CHL-PER exports 2018-01/2018-12 1600000000 USD",
              "level CHL-PER imports 2018-01/2018-12 1100000000 USD"}},
        Role{"BehindAComparison",
             "2019-02-10",
             "In 2018 Estonia sold more to Finland than to Sweden. Sales to the former came to 2.2 "
             "billion euros, to the latter 1.5 billion.",
             {"level EST-FIN exports 2018-01/2018-12 2200000000 EUR",
              "level EST-SWE exports 2018-01/2018-12 1500000000 EUR"}},
        Role{"OfTwoSurpluses",
             "2014-05-22",
             "Kenya had a surplus of Sh49.3 billion with Uganda in 2013 and one of Sh28.6 billion "
             "with Tanzania. The latter was Sh31.2 billion in 2012.",
             {"balance KEN-UGA balance 2013-01/2013-12 49300000000 KES",
              "balance KEN-TZA balance 2013-01/2013-12 28600000000 KES",
              "balance KEN-TZA balance 2012-01/2012-12 31200000000 KES"}},
        Role{"ThoseFromIt",
             "2018-02-10",
             "Finland's exports to Estonia fell 4 percent in 2017, while those from it rose 6 "
             "percent.",
             {"change FIN-EST exports 2017-01/2017-12 -4 pct",
              "change FIN-EST imports 2017-01/2017-12 6 pct"}},
        Role{"ThoseFromThere",
             "2018-02-10",
             "Lithuanian exports to Belarus came to 900 million euros in 2017 and those from there "
             "to 600 million euros.",
             {"level LTU-BLR exports 2017-01/2017-12 900000000 EUR",
              "level LTU-BLR imports 2017-01/2017-12 600000000 EUR"}},
        Role{"TheWesternOne",
             "2018-02-10",
             "Cambodia's exports to its eastern neighbour fell 3 percent in 2017, those to the "
             "western one edged up 0.9 percent to $850 million.",
             {"change KHM-VNM exports 2017-01/2017-12 -3 pct",
              "change KHM-THA exports 2017-01/2017-12 0.9 pct",
              "level KHM-THA exports 2017-01/2017-12 850000000 USD"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    RedAndBlack, Roles,
    testing::Values(
        Role{"GapOfTheKingdom",
             "2022-12-20",
             "Cambodia and Vietnam traded goods worth 5.5 billion USD in the first 11 months of "
             "2022. Phnom Penh's customs put the country's purchases from Vietnam at 3.6 billion "
             "USD and its sales at 1.9 billion USD, which leaves the Kingdom with a gap of 1.7 "
             "billion USD.",
             {"level KHM-VNM turnover 2022-01/2022-11 5500000000 USD",
              "level KHM-VNM imports 2022-01/2022-11 3600000000 USD",
              "level KHM-VNM exports 2022-01/2022-11 1900000000 USD",
              "balance KHM-VNM balance 2022-01/2022-11 -1700000000 USD"}},
        Role{"TheOtherWayRound",
             "2019-05-20",
             "In 2017 Slovenia had a deficit of 200 million euros in its trade with Croatia. In "
             "2018 it was the other way round, with Ljubljana 150 million in the black.",
             {"balance SVN-HRV balance 2017-01/2017-12 -200000000 EUR",
              "balance SVN-HRV balance 2018-01/2018-12 150000000 EUR"}},
        Role{"WithChinaTheCountryWas",
             "2026-02-20",
             "Argentina's trade with China and Brazil ended 2025 in the red. With China the "
             "country was $6.9 billion in the red, and with Brazil $5.2 billion.",
             {"balance ARG-CHN balance 2025-01/2025-12 -6900000000 USD",
              "balance ARG-BRA balance 2025-01/2025-12 -5200000000 USD"}},
        Role{"ClosedInTheRedForBuenosAires",
             "2021-02-20",
             "Argentina's exports to Brazil fell 23 percent to $7.9 billion in 2020, and imports "
             "from there came to $8.5 billion. The year thus closed with 594 million in the red "
             "for Buenos Aires after 560 million in 2019.",
             {"change ARG-BRA exports 2020-01/2020-12 -23 pct",
              "level ARG-BRA exports 2020-01/2020-12 7900000000 USD",
              "level ARG-BRA imports 2020-01/2020-12 8500000000 USD",
              "balance ARG-BRA balance 2020-01/2020-12 -594000000 USD",
              "balance ARG-BRA balance 2019-01/2019-12 -560000000 USD"}},
        Role{"FifthMonthInARow",
             "2021-02-20",
             "Argentina's exports to Brazil fell to $0.6 billion in December 2020, and imports "
             "from there came to $0.8 billion. It was the fifth month in a row with an "
             "unfavourable balance.",
             {"level ARG-BRA exports 2020-12/2020-12 600000000 USD",
              "level ARG-BRA imports 2020-12/2020-12 800000000 USD",
              "since ARG-BRA balance 2020-08/2020-12 5 count_months"}},
        Role{"ToTheGood",
             "2021-02-20",
             "Serbia's trade with Montenegro was worth 900 million euros in 2020. Belgrade was 600 "
             "million to the good.",
             {"level SRB-MNE turnover 2020-01/2020-12 900000000 EUR",
              "balance SRB-MNE balance 2020-01/2020-12 600000000 EUR"}},
        Role{"AheadInItsExchanges",
             "2021-02-20",
             "Italy's trade with Algeria came to 12 billion dollars in 2020. Algiers was 2.1 "
             "billion ahead in its exchanges with Rome.",
             {"level ITA-DZA turnover 2020-01/2020-12 12000000000 USD",
              "balance DZA-ITA balance 2020-01/2020-12 2100000000 USD"}},
        Role{
            "AnInsertedClauseKeepsTheSubject",
            "2021-12-14",
            "Belarus' exports to Kazakhstan went up by 14.6% to $603.5 million in January-October. "
            "Imports, though they grew 1.7-fold, came to a mere $127 million, so that the balance "
            "was positive for the Belarusian side in the amount of some $476 million.",
            {"change BLR-KAZ exports 2021-01/2021-10 14.6 pct",
             "level BLR-KAZ exports 2021-01/2021-10 603500000 USD",
             "change BLR-KAZ imports 2021-01/2021-10 1.7 ratio",
             "level BLR-KAZ imports 2021-01/2021-10 127000000 USD",
             "balance BLR-KAZ balance 2021-01/2021-10 476000000 USD"}},
        Role{"InsertedClauses",
             "2021-12-14",
             "Chilean exports to Peru, although they fell 3 percent, still came to $1.9 billion in "
             "2020; imports, while smaller, grew 4 percent to $1.1 billion.",
             {"change CHL-PER exports 2020-01/2020-12 -3 pct",
              "level CHL-PER exports 2020-01/2020-12 1900000000 USD",
              "change CHL-PER imports 2020-01/2020-12 4 pct",
              "level CHL-PER imports 2020-01/2020-12 1100000000 USD"}},
        Role{"TheSideWithTheSurplus",
             "2016-06-10",
             "New Zealand trades with Indonesia for NZ$1.7 billion a year. New Zealand is still "
             "the side with the surplus, though NZ$142 million is nothing to lose sleep over.",
             {"balance NZL-IDN balance 2015-01/2015-12 142000000 NZD"}},
        Role{"FellowMember",
             "2017-11-10",
             "Belarus's exports to Kazakhstan rose to $391.8 million in January-September 2017. "
             "Imports from the fellow EAEU member were $50.8 million (up 18.2%). The balance was "
             "in the black at $341 million; a year before the surplus had been $187.5 million.",
             {"level BLR-KAZ exports 2017-01/2017-09 391800000 USD",
              "level BLR-KAZ imports 2017-01/2017-09 50800000 USD",
              "change BLR-KAZ imports 2017-01/2017-09 18.2 pct",
              "balance BLR-KAZ balance 2017-01/2017-09 341000000 USD",
              "balance BLR-KAZ balance 2016-01/2016-09 187500000 USD"}},
        Role{"TheOtherOneWasInSurplus",
             "2016-05-12",
             "Ireland's goods trade with Britain was close to balance; the UK was in surplus, £1.1 "
             "billion in Quarter 1 of 2016.",
             {"balance GBR-IRL balance 2016-01/2016-03 1100000000 GBP"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Talk, Roles,
    testing::Values(
        Role{"WeInTheBlack",
             "2023-11-20",
             "Interview with Chile's ambassador to Indonesia\nQ: How important is Indonesia for "
             "Chile?\nA: Less than it should be. Indonesia supplies 0.4 percent of what we import, "
             "Vietnam 1.5. In 2022 our trade came to 560 million dollars, and we were 40 million "
             "in the red. In 2018 it was the other way round, we were 12 million in the black.",
             {"level CHL-IDN turnover 2022-01/2022-12 560000000 USD",
              "balance CHL-IDN balance 2022-01/2022-12 -40000000 USD",
              "balance CHL-IDN balance 2018-01/2018-12 12000000 USD"}},
        Role{"OfWhatWeBuy",
             "2023-02-20",
             "Q&A with the Moroccan ambassador to Spain\nQ: Madrid is your first supplier.\nA: It "
             "is. 15 percent of what we buy comes from you, and a fifth of what we sell goes to "
             "you. Last year our trade with Spain was 20 billion euros.",
             {"share MAR-ESP imports 2022-01/2022-12 15 pct",
              "share MAR-ESP exports 2022-01/2022-12 20 pct",
              "level MAR-ESP turnover 2022-01/2022-12 20000000000 EUR"}},
        Role{"OfYours",
             "2023-02-20",
             "Interview with the Kazakh ambassador to Uzbekistan\nQ: And what part does Uzbekistan "
             "have?\nA: You account for 3 percent of our foreign trade, we for 9 percent of yours. "
             "Last year trade between Kazakhstan and Uzbekistan grew to 5 billion dollars.",
             {"share KAZ-UZB turnover 2022-01/2022-12 3 pct",
              "share UZB-KAZ turnover 2022-01/2022-12 9 pct",
              "level KAZ-UZB turnover 2022-01/2022-12 5000000000 USD"}},
        Role{"SetThemselves",
             "2022-12-20",
             "Trade between Cambodia and Vietnam reached 9.9 billion USD in the first 11 months. "
             "The two governments had set themselves 10 billion for 2023; the mark would be passed "
             "already by the end of this December, the minister said.",
             {"level KHM-VNM turnover 2022-01/2022-11 9900000000 USD",
              "target KHM-VNM turnover 2023-01/2023-12 10000000000 USD"}},
        Role{"ThatTheTwoHadSetThemselves",
             "2015-06-20",
             "Trade between India and Indonesia came to USD 19 billion in 2014-15. The USD 45 "
             "billion that the two governments had set themselves for 2015 will not be met.",
             {"level IND-IDN turnover 2014-04/2015-03 19000000000 USD",
              "target IND-IDN turnover 2015-01/2015-12 45000000000 USD"}},
        Role{"TheGovernmentExpects",
             "2021-12-20",
             "Trade between Belarus and Kazakhstan reached $750 million in January-October 2021. "
             "The government expects about $900 million for the whole of the current year.",
             {"level BLR-KAZ turnover 2021-01/2021-10 750000000 USD",
              "forecast BLR-KAZ turnover 2021-01/2021-12 900000000 USD"}},
        Role{"AsOurGoal",
             "2018-03-20",
             "Hungary and Turkey traded 2.6 billion dollars' worth of goods in 2017. We have set 5 "
             "billion dollars as our goal for 2020, the minister said.",
             {"level HUN-TUR turnover 2017-01/2017-12 2600000000 USD",
              "target HUN-TUR turnover 2020-01/2020-12 5000000000 USD"}},
        Role{"TheyMeanToLiftIt",
             "2022-12-20",
             "South Korea's trade with Vietnam was worth $80 billion in 2021. The surplus was $32 "
             "billion. The two want to double that trade; they mean to lift it to $100 billion by "
             "2023 and 150 billion by the end of the decade.",
             {"level KOR-VNM turnover 2021-01/2021-12 80000000000 USD",
              "balance KOR-VNM balance 2021-01/2021-12 32000000000 USD",
              "target KOR-VNM turnover 2023-01/2023-12 100000000000 USD",
              "target KOR-VNM turnover 2030-01/2030-12 150000000000 USD"}},
        Role{"GivingOurselvesUntil",
             "2016-05-20",
             "Colombia and Ecuador trade goods worth 2.5 billion dollars a year. For 3 billion we "
             "are giving ourselves until 2025, the minister said.",
             {"target COL-ECU turnover 2025-01/2025-12 3000000000 USD"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    RolesInFront, Roles,
    testing::Values(
        Role{"ABlocThatAbsorbed",
             "2014-05-22",
             "Kenya's exports to Uganda were worth Sh65 billion in 2013. The East African "
             "Community as a whole absorbed Sh125 billion. Rwanda took Sh13 billion.",
             {"level KEN-UGA exports 2013-01/2013-12 65000000000 KES",
              "level KEN-EAC exports 2013-01/2013-12 125000000000 KES",
              "level KEN-RWA exports 2013-01/2013-12 13000000000 KES"}},
        Role{"CompaniesOfACountry",
             "2022-06-20",
             "Spanish companies had sold Algeria goods worth 1.9 billion euros in 2021. Moroccan "
             "firms bought goods for 9.5 billion euros from Spain.",
             {"level ESP-DZA exports 2021-01/2021-12 1900000000 EUR",
              "level MAR-ESP imports 2021-01/2021-12 9500000000 EUR"}},
        Role{"SeenFrom",
             "2009-09-10",
             "Hungary's exports to Slovakia came to EUR 1.5bn in the first half of 2009. Seen from "
             "Bratislava, Hungary was the number five customer.",
             {"level HUN-SVK exports 2009-01/2009-06 1500000000 EUR",
              "rank SVK-HUN exports 2009-01/2009-06 5 rank"}},
        Role{"AnOfficeThatPuts",
             "2014-05-22",
             "The Bank of Uganda has different data: it put imports from Kenya at $596 million in "
             "2013. Kenya's exports to Uganda were $650 million that year, Nairobi says.",
             {"level UGA-KEN imports 2013-01/2013-12 596000000 USD",
              "level KEN-UGA exports 2013-01/2013-12 650000000 USD"}},
        Role{"LeadingSource",
             "2014-06-10",
             "Kenya's imports rose 2.9 per cent in 2013. India was again the leading source with "
             "Sh258 billion, or 18.3 per cent, ahead of China with Sh182 billion.",
             {"rank KEN-IND imports 2013-01/2013-12 1 rank",
              "level KEN-IND imports 2013-01/2013-12 258000000000 KES",
              "share KEN-IND imports 2013-01/2013-12 18.3 pct",
              "level KEN-CHN imports 2013-01/2013-12 182000000000 KES"}},
        Role{"AsASourceOf",
             "2014-06-10",
             "As a source of Ugandan imports, India led in 2013 with $1.6 billion, ahead of China "
             "($0.7 billion) and Kenya ($0.6 billion).",
             {"rank UGA-IND imports 2013-01/2013-12 1 rank",
              "level UGA-IND imports 2013-01/2013-12 1600000000 USD",
              "level UGA-CHN imports 2013-01/2013-12 700000000 USD",
              "level UGA-KEN imports 2013-01/2013-12 600000000 USD"}},
        Role{"TheLandlockedNeighbour",
             "2014-06-10",
             "Kenya's exports to Uganda fell 4 per cent to Sh65 billion in 2013. The landlocked "
             "neighbour nevertheless remained the country's best customer, taking 13 per cent of "
             "total exports.",
             {"change KEN-UGA exports 2013-01/2013-12 -4 pct",
              "level KEN-UGA exports 2013-01/2013-12 65000000000 KES",
              "rank KEN-UGA exports 2013-01/2013-12 1 rank",
              "share KEN-UGA exports 2013-01/2013-12 13 pct"}},
        Role{"AmongCustomersCameTop",
             "2009-02-20",
             "Algeria exported goods worth 79 billion dollars in 2008. Among Algeria's customers "
             "the United States came top with purchases of 19 billion dollars, followed by Italy "
             "(12.1 billion) and Spain (nine billion).",
             {"rank DZA-USA exports 2008-01/2008-12 1 rank",
              "level DZA-USA exports 2008-01/2008-12 19000000000 USD",
              "rank DZA-ITA exports 2008-01/2008-12 2 rank",
              "level DZA-ITA exports 2008-01/2008-12 12100000000 USD",
              "rank DZA-ESP exports 2008-01/2008-12 3 rank",
              "level DZA-ESP exports 2008-01/2008-12 9000000000 USD"}},
        Role{"AmongSuppliersLed",
             "2009-02-20",
             "Among Algeria's suppliers France led with sales of 6.5 billion dollars, ahead of "
             "China (4.1 billion) and Italy (3.9 billion) in 2008.",
             {"rank DZA-FRA imports 2008-01/2008-12 1 rank",
              "level DZA-FRA imports 2008-01/2008-12 6500000000 USD",
              "level DZA-CHN imports 2008-01/2008-12 4100000000 USD",
              "level DZA-ITA imports 2008-01/2008-12 3900000000 USD"}},
        Role{"AsADestinationIt",
             "2015-06-20",
             "India bought goods worth USD 15 billion from Indonesia in 2014-15, which made the "
             "archipelago its seventh-biggest supplier. As a destination it ranked only 23rd.",
             {"level IND-IDN imports 2014-04/2015-03 15000000000 USD",
              "rank IND-IDN imports 2014-04/2015-03 7 rank",
              "rank IND-IDN exports 2014-04/2015-03 23 rank"}},
        Role{"AsASupplierIt",
             "2015-06-20",
             "Poland sold goods worth 4.1 billion euros to Ukraine in 2014. As a supplier it was "
             "second, behind Russia; as a market Poland came only fourth for Ukrainian goods.",
             {"level POL-UKR exports 2014-01/2014-12 4100000000 EUR",
              "rank UKR-POL imports 2014-01/2014-12 2 rank",
              "rank UKR-POL exports 2014-01/2014-12 4 rank"}},
        Role{"EarnedAndSpent",
             "2013-08-10",
             "Vietnam's trade with Thailand came to 4.4 billion USD in the first half of 2013. "
             "Vietnam earned 1.53 billion USD from exports (+22.4 percent) and spent 2.87 billion "
             "USD on imports (+2.5 percent).",
             {"level VNM-THA turnover 2013-01/2013-06 4400000000 USD",
              "level VNM-THA exports 2013-01/2013-06 1530000000 USD",
              "change VNM-THA exports 2013-01/2013-06 22.4 pct",
              "level VNM-THA imports 2013-01/2013-06 2870000000 USD",
              "change VNM-THA imports 2013-01/2013-06 2.5 pct"}},
        Role{"EarnedAndPaid",
             "2013-08-10",
             "In trade with Cambodia, Laos earned 90 million dollars from exports and paid 30 "
             "million for imports in 2012.",
             {"level LAO-KHM exports 2012-01/2012-12 90000000 USD",
              "level LAO-KHM imports 2012-01/2012-12 30000000 USD"}},
        Role{"BillForGoods",
             "2022-05-10",
             "Spain and Algeria have fallen out. Spanish companies had sold Algeria goods worth "
             "1.9 billion euros in 2021. Spain's bill for Algerian goods, gas above all, was 4.8 "
             "billion.",
             {"level ESP-DZA exports 2021-01/2021-12 1900000000 EUR",
              "level ESP-DZA imports 2021-01/2021-12 4800000000 EUR"}},
        Role{"AcquiredThere",
             "2023-02-10",
             "Last year 2022 trade between Morocco and France amounted to 13.6 billion euros. "
             "France, for its part, sold goods worth 6.6 billion euros to its former protectorate, "
             "24% more than in 2021, and acquired there 7 billion worth. Paris thus recorded a "
             "negative balance of some 400 million.",
             {"level MAR-FRA turnover 2022-01/2022-12 13600000000 EUR",
              "level FRA-MAR exports 2022-01/2022-12 6600000000 EUR",
              "change FRA-MAR exports 2022-01/2022-12 24 pct",
              "level FRA-MAR imports 2022-01/2022-12 7000000000 EUR",
              "balance FRA-MAR balance 2022-01/2022-12 -400000000 EUR"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Sums, Roles,
    testing::Values(
        Role{"BetweenThem",
             "2016-03-12",
             "China and India between them supplied 36 per cent of what Uganda imported in 2015.",
             {"share UGA-CHN+IND imports 2015-01/2015-12 36 pct"}},
        Role{"BetweenThemInFront",
             "2016-03-12",
             "Between them, Germany and Austria took 41 percent of Hungarian exports in 2015.",
             {"share HUN-DEU+AUT exports 2015-01/2015-12 41 pct"}},
        Role{"TakenTogetherInFront",
             "2016-03-12",
             "Taken together, China and Hong Kong bought 40 percent of Taiwan's exports in 2015.",
             {"share TWN-CHN+HKG exports 2015-01/2015-12 40 pct"}},
        Role{"TakenTogetherBehind",
             "2016-03-12",
             "Taiwan's exports to China and Hong Kong taken together recovered by 6% to $12.7 "
             "billion in February 2016.",
             {"change TWN-CHN+HKG exports 2016-02/2016-02 6 pct",
              "level TWN-CHN+HKG exports 2016-02/2016-02 12700000000 USD"}},
        Role{"Combined",
             "2016-03-12",
             "Exports to Norway and Denmark combined came to 310 billion kronor in 2015, Swedish "
             "statisticians say.",
             {"level SWE-NOR+DNK exports 2015-01/2015-12 310000000000 SEK"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Comparisons, Roles,
    testing::Values(
        Role{"PassingTwoOnTheWay",
             "2009-09-10",
             "In the first half of 2009 Slovakia became Hungary's third-largest market, passing "
             "Romania and Austria on the way.",
             {"rank HUN-SVK exports 2009-01/2009-06 3 rank",
              "comparison HUN-SVK exports 2009-01/2009-06"}},
        Role{"ThreeTimesTheSize",
             "2021-02-10",
             "Uruguay's exports to Argentina were worth $0.4 billion in 2020. Brazil is a market "
             "three times the size of the Argentine one.",
             {"level URY-ARG exports 2020-01/2020-12 400000000 USD",
              "comparison URY-BRA exports 2020-01/2020-12 3 ratio"}},
        Role{"HalfOfAnothers",
             "2016-03-10",
             "In 2005 Dar es Salaam's purchases of Kenyan goods had been half of Kampala's.",
             {"comparison KEN-TZA exports 2005-01/2005-12 0.5 ratio"}}),
    [](const auto& test) { return test.param.name; });

TEST(RolesInLists, WhoSellsStandsBeforeWith) {
  const auto found = test::claims(
      "Among Iran's export destinations Iraq was first in 2020, with importing $7.3 billion worth "
      "of products. The top sources of Iran's imports were China with exporting $9.7 billion worth "
      "of products to the Islamic Republic, and Turkey with $4.3 billion.\n",
      "2021-02-01");
  EXPECT_THAT(found, testing::Contains("level CHN-IRN exports 2020-01/2020-12 9700000000 USD"));
  EXPECT_THAT(found, testing::Not(testing::Contains(testing::HasSubstr("IRQ-IRN exports"))));
}

// Goods are what the verb or the sum is about: no level or change of all trade but those named.
struct Part {
  std::string name, text;
  std::vector<std::string> claims;  // all that is not of a product
};

class Parts : public testing::TestWithParam<Part> {};

TEST_P(Parts, AreNoTotals) {
  Options options;
  options.date = core::Day::parse("2022-02-10");
  const auto reading = read_article(GetParam().text, options);
  ASSERT_TRUE(reading.has_value());
  std::vector<std::string> found;
  for (const ReadStatement& s : reading->statements) {
    if (s.claim.product.empty()) found.push_back(in_short(s.claim));
  }
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(GetParam().claims));
}

INSTANTIATE_TEST_SUITE_P(
    Goods, Parts,
    testing::Values(
        Part{"AloneBrought",
             "Belarus's exports to Kazakhstan were $0.6 billion in 2021; tractors alone brought "
             "$92 million, up 31%.",
             {"level BLR-KAZ exports 2021-01/2021-12 600000000 USD"}},
        Part{"DeliveriesOf",
             "Belarus's exports to Kazakhstan were worth $800 million in 2021. Deliveries of "
             "Belarusian tractors fetched $92 million, 31% more than a year ago.",
             {"level BLR-KAZ exports 2021-01/2021-12 800000000 USD"}},
        Part{"FellOnWheat",
             "Trade between Kazakhstan and Uzbekistan was worth $2.9 billion in 2021. Of "
             "Kazakhstan's exports of $2 billion, $388 mln fell on wheat and flour.",
             {"level KAZ-UZB turnover 2021-01/2021-12 2900000000 USD",
              "level KAZ-UZB exports 2021-01/2021-12 2000000000 USD"}},
        Part{"VehiclesWereDown",
             "Trade between Argentina and Brazil came to $16.4 billion in 2021. Vehicles and auto "
             "parts, half of the total, were down 29%. Machinery rose 4% to $1.2 billion.",
             {"level ARG-BRA turnover 2021-01/2021-12 16400000000 USD"}},
        Part{"OneAfterTheOther",
             "Ghana's imports from Belgium were worth $400 million in 2021. Used cars came to $150 "
             "million, frozen chicken to $60 million.",
             {"level GHA-BEL imports 2021-01/2021-12 400000000 USD"}},
        Part{"BeefAboveAll",
             "What does Paraguay sell to Chile? Beef, above all: 480 million dollars last year.",
             {}},
        Part{"DonatedTrucks",
             "Canada has donated 20 trucks worth C$34 million to Ukraine. Canadian exports to "
             "Ukraine came to C$220 million in 2021.",
             {"level CAN-UKR exports 2021-01/2021-12 220000000 CAD"}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace tally::reading
