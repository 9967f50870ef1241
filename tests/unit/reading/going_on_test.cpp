// How a text goes on from the sentence before: what a pronoun, an owner, a month or a place alone
// stands for; former and latter; sums that are one each; whose balance it is; ranks and shares told
// in other orders; who speaks at a forum of two. Texts and figures are made up.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

// A text and the statements that must come out of it.
struct Passage {
  std::string name, date, text;
  std::vector<std::string> claims;
};

class GoingOn : public testing::TestWithParam<Passage> {};

TEST_P(GoingOn, IsRead) {
  EXPECT_THAT(test::claims(GetParam().text, GetParam().date),
              testing::IsSupersetOf(GetParam().claims));
}

INSTANTIATE_TEST_SUITE_P(
    GoingOn, GoingOn,
    testing::Values(
        Passage{"WithTheSameFlowOfAnother",
                "2024-03-01",
                "Spain's exports to Algeria were worth 3 billion euros in 2023. Italian ones "
                "came to 2.9 billion.",
                {"level ESP-DZA exports 2023-01/2023-12 3000000000 EUR",
                 "level ITA-DZA exports 2023-01/2023-12 2900000000 EUR"}},
        Passage{"WithThoseOfAnotherInANewParagraph",
                "2024-03-01",
                "Spanish exports to Algeria fell 5 percent to 3 billion euros in 2023.\n\nThe "
                "Turkish ones were flat at 2.3 billion euros.",
                {"change ESP-DZA exports 2023-01/2023-12 -5 pct",
                 "level ESP-DZA exports 2023-01/2023-12 3000000000 EUR",
                 "level TUR-DZA exports 2023-01/2023-12 2300000000 EUR"}},
        Passage{"WithAnOwnerAlone",
                "2024-03-01",
                "India's exports to Sri Lanka reached US$ 530 million in January-February 2024. "
                "China's amounted to US$ 430 million, 6 per cent more than in the same months of "
                "2023.",
                {"level IND-LKA exports 2024-01/2024-02 530000000 USD",
                 "level CHN-LKA exports 2024-01/2024-02 430000000 USD",
                 "change CHN-LKA exports 2024-01/2024-02 6 pct"}},
        Passage{"WithOneMonthAlone",
                "2024-03-01",
                "Turkish exports to Iraq rose 12 percent to $6 billion in 2023. In December "
                "alone, Iraqi importers took $610 million, up 9 percent from November.",
                {"change TUR-IRQ exports 2023-01/2023-12 12 pct",
                 "level TUR-IRQ exports 2023-01/2023-12 6000000000 USD",
                 "level IRQ-TUR imports 2023-12/2023-12 610000000 USD",
                 "change IRQ-TUR imports 2023-12/2023-12 9 pct"}},
        Passage{"WithAMonthThatSaw",
                "2024-03-01",
                "Malaysia's trade with Thailand rose to RM30 billion in the first nine months of "
                "2023. September alone saw RM3.1 billion, 5 per cent less than in August.",
                {"level MYS-THA turnover 2023-01/2023-09 30000000000 MYR",
                 "level MYS-THA turnover 2023-09/2023-09 3100000000 MYR",
                 "change MYS-THA turnover 2023-09/2023-09 -5 pct"}},
        Passage{"WithWhatWentToOthers",
                "2024-03-01",
                "Colombian exports to Ecuador were worth $900 million in 2023. To Peru went $520 "
                "million, and $770 million went to Venezuela.",
                {"level COL-ECU exports 2023-01/2023-12 900000000 USD",
                 "level COL-PER exports 2023-01/2023-12 520000000 USD",
                 "level COL-VEN exports 2023-01/2023-12 770000000 USD"}},
        Passage{"WithTwoFiguresInOrder",
                "2024-03-01",
                "In 2023 North Korea sold Japan goods for $100 million and bought $62 million "
                "worth. The year before the figures were $132 million and $82 million, "
                "respectively.",
                {"level PRK-JPN exports 2023-01/2023-12 100000000 USD",
                 "level PRK-JPN imports 2023-01/2023-12 62000000 USD",
                 "level PRK-JPN exports 2022-01/2022-12 132000000 USD",
                 "level PRK-JPN imports 2022-01/2022-12 82000000 USD"}},
        Passage{"WithTheTradeOfAnother",
                "2024-03-01",
                "China's trade with North Korea rose to $1.58 billion in 2023. South Korea's, at "
                "$1.06 billion, climbed above $1 billion for the first time.",
                {"level CHN-PRK turnover 2023-01/2023-12 1580000000 USD",
                 "level KOR-PRK turnover 2023-01/2023-12 1060000000 USD",
                 "record KOR-PRK turnover 2023-01/2023-12 1000000000 USD"}},
        Passage{"WithAPronounBeforeAnotherFlow",
                "2017-04-20",
                "Brazil's exports to Argentina were worth 4.0 billion dollars in the first "
                "quarter. In March alone they jumped 27.5%, to $1.6 billion, and purchases from "
                "the country grew 9.3% to $820 million.",
                {"level BRA-ARG exports 2017-01/2017-03 4000000000 USD",
                 "change BRA-ARG exports 2017-03/2017-03 27.5 pct",
                 "level BRA-ARG exports 2017-03/2017-03 1600000000 USD",
                 "change BRA-ARG imports 2017-03/2017-03 9.3 pct",
                 "level BRA-ARG imports 2017-03/2017-03 820000000 USD"}},
        Passage{"WithAWhatIsUpFrom",
                "2018-11-15",
                "Jordan's exports to Iraq have been climbing. Between January and August they "
                "totalled $405 million, up from $334 million, and imports, tiny as they are, "
                "doubled to $1.7 million.",
                {"level JOR-IRQ exports 2018-01/2018-08 405000000 USD",
                 "level JOR-IRQ exports 2017-01/2017-08 334000000 USD",
                 "change JOR-IRQ imports 2018-01/2018-08 2 ratio",
                 "level JOR-IRQ imports 2018-01/2018-08 1700000 USD"}},
        Passage{"WithBothFlowsTogether",
                "2009-02-17",
                "In January South Korean exports to China fell 38.6 percent. Imports from that "
                "country declined 32.3 percent, so that the two together were down by more than "
                "a third, to $9.8 billion.",
                {"change KOR-CHN exports 2009-01/2009-01 -38.6 pct",
                 "change KOR-CHN imports 2009-01/2009-01 -32.3 pct",
                 "change KOR-CHN turnover 2009-01/2009-01 -33.3 pct",
                 "level KOR-CHN turnover 2009-01/2009-01 9800000000 USD"}},
        Passage{"WithAnotherWhoBuysToo",
                "2021-12-02",
                "Portugal's sales to Angola declined in the nine months to September. "
                "Mozambique, too, bought less: 142 million euros.",
                {"change PRT-AGO exports 2021-01/2021-09",
                 "level MOZ-PRT imports 2021-01/2021-09 142000000 EUR"}},
        Passage{"WithTheDeliveriesOfAnother",
                "2012-11-26",
                "From France Morocco bought goods worth 38.4 billion dirhams between January and "
                "October. Spain's deliveries came to 36.9 billion.",
                {"level MAR-FRA imports 2012-01/2012-10 38400000000 MAD",
                 "level ESP-MAR exports 2012-01/2012-10 36900000000 MAD"}},
        Passage{"WithPurchasesBySomebody",
                "2014-01-07",
                "Peru's exports to Bolivia were $600 million in 2013. Purchases by Ecuador came "
                "to $900 million.",
                {"level PER-BOL exports 2013-01/2013-12 600000000 USD",
                 "level ECU-PER imports 2013-01/2013-12 900000000 USD"}},
        Passage{"WithTheDollarOfTheText",
                "2011-08-22",
                "Indonesia bought Australian goods worth A$4.9 billion in 2010. The year before, "
                "the figure had been $4.6 billion.",
                {"level IDN-AUS imports 2010-01/2010-12 4900000000 AUD",
                 "level IDN-AUS imports 2009-01/2009-12 4600000000 AUD"}},
        Passage{"WithTheOneThatIsTheMarket",
                "2012-05-31",
                "In 2011 Iceland's main market was the Netherlands. It received 200.9 billion "
                "ISK of goods, 32.4% of all exports.",
                {"rank ISL-NLD exports 2011-01/2011-12 1 rank",
                 "level NLD-ISL imports 2011-01/2011-12 200900000000 ISK",
                 "share ISL-NLD exports 2011-01/2011-12 32.4 pct"}}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    FormerAndLatter, GoingOn,
    testing::Values(
        Passage{"InTheSameSentence",
                "2024-03-01",
                "Bulgaria's exports to Romania and Turkey were €3 billion and €2 billion in "
                "2023, the former up 11 per cent.",
                {"level BGR-ROU exports 2023-01/2023-12 3000000000 EUR",
                 "level BGR-TUR exports 2023-01/2023-12 2000000000 EUR",
                 "change BGR-ROU exports 2023-01/2023-12 11 pct"}},
        Passage{"WithASumBehindARate",
                "2024-03-01",
                "Honduras' exports to Taiwan and its imports from there were $113 million and "
                "$98 million in 2022. Last year the former dropped by 32 percent to $77 million, "
                "while the latter rose to $105 million.",
                {"level HND-TWN exports 2022-01/2022-12 113000000 USD",
                 "level HND-TWN imports 2022-01/2022-12 98000000 USD",
                 "change HND-TWN exports 2023-01/2023-12 -32 pct",
                 "level HND-TWN exports 2023-01/2023-12 77000000 USD",
                 "level HND-TWN imports 2023-01/2023-12 105000000 USD"}},
        Passage{"AsHolderOfARank",
                "2024-03-01",
                "Colombia exported $770 million to Venezuela and $845 million to Ecuador in "
                "2023. The latter was thus Colombia's second-largest customer.",
                {"level COL-VEN exports 2023-01/2023-12 770000000 USD",
                 "level COL-ECU exports 2023-01/2023-12 845000000 USD",
                 "rank COL-ECU exports 2023-01/2023-12 2 rank"}},
        Passage{"OfTwoPartnersOfOneTrade",
                "2024-03-01",
                "Kyrgyzstan's trade with China and Russia grew in 2023. The former was worth $5 "
                "billion, the latter $3 billion.",
                {"change KGZ-CHN+RUS turnover 2023-01/2023-12",
                 "level KGZ-CHN turnover 2023-01/2023-12 5000000000 USD",
                 "level KGZ-RUS turnover 2023-01/2023-12 3000000000 USD"}},
        Passage{"AsAGoal",
                "2024-03-01",
                "Qatar's imports from Turkey were QR 2 billion in 2023, and its exports QR 1 "
                "billion. \"We want to double the latter by 2030,\" the minister said.",
                {"level QAT-TUR imports 2023-01/2023-12 2000000000 QAR",
                 "level QAT-TUR exports 2023-01/2023-12 1000000000 QAR",
                 "target QAT-TUR exports 2030-01/2030-12 2 ratio"}}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OneEach, GoingOn,
    testing::Values(
        Passage{"OfExportsAndImports",
                "2024-03-01",
                "In 2023 Chile's exports and imports with Peru were worth $2 billion and $1.5 "
                "billion respectively.",
                {"level CHL-PER exports 2023-01/2023-12 2000000000 USD",
                 "level CHL-PER imports 2023-01/2023-12 1500000000 USD"}},
        Passage{"OfTwoPartnersWithoutTheWord",
                "2024-03-01",
                "Kenya's trade with Uganda and Tanzania rose 5 and 7 percent in 2023.",
                {"change KEN-UGA turnover 2023-01/2023-12 5 pct",
                 "change KEN-TZA turnover 2023-01/2023-12 7 pct"}},
        Passage{"OfARowOfPlaces",
                "2024-03-01",
                "Croatia's exports in 2023 by country: Italy €3.2 billion, Bosnia €2.9 billion, "
                "Serbia €1.4 billion.",
                {"level HRV-ITA exports 2023-01/2023-12 3200000000 EUR",
                 "level HRV-BIH exports 2023-01/2023-12 2900000000 EUR",
                 "level HRV-SRB exports 2023-01/2023-12 1400000000 EUR"}},
        Passage{"OfARowOfSellers",
                "2024-03-01",
                "In 2023 sales to Algeria were as follows: Spain 3 billion euros, Italy 2.9 "
                "billion euros, Turkey 2.3 billion euros.",
                {"level ESP-DZA exports 2023-01/2023-12 3000000000 EUR",
                 "level ITA-DZA exports 2023-01/2023-12 2900000000 EUR",
                 "level TUR-DZA exports 2023-01/2023-12 2300000000 EUR"}},
        Passage{"OfAListWithItsUnitInFront",
                "2023-08-09",
                "Main export markets of Greece in 2022 were (EUR million): Italy (5,937), "
                "Bulgaria (4,320), Germany (3,801), followed by Cyprus with 2,750.",
                {"level GRC-ITA exports 2022-01/2022-12 5937000000 EUR",
                 "level GRC-BGR exports 2022-01/2022-12 4320000000 EUR",
                 "level GRC-DEU exports 2022-01/2022-12 3801000000 EUR",
                 "rank GRC-CYP exports 2022-01/2022-12 4 rank",
                 "level GRC-CYP exports 2022-01/2022-12 2750000000 EUR"}},
        Passage{"OfGoodsFromTwoCountries",
                "2024-03-01",
                "Morocco bought Chinese goods for 30 billion dirhams in 2023, French ones for "
                "45.9 billion.",
                {"level MAR-CHN imports 2023-01/2023-12 30000000000 MAD",
                 "level MAR-FRA imports 2023-01/2023-12 45900000000 MAD"}}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Balances, GoingOn,
    testing::Values(
        Passage{"OnTheTradeWithSomebody",
                "2012-05-31",
                "Iceland had a deficit of 79.6 billion ISK on the trade in goods with Norway in "
                "2011, and a surplus of 173.5 billion ISK on that with the Netherlands.",
                {"balance ISL-NOR balance 2011-01/2011-12 -79600000000 ISK",
                 "balance ISL-NLD balance 2011-01/2011-12 173500000000 ISK"}},
        Passage{"ThatSomebodyHasAlwaysEnjoyed",
                "2016-11-14",
                "Latvian exports to Sweden were worth EUR 396 million in January-September. The "
                "surplus that Latvia has always enjoyed in this trade melted away to EUR 133.2 "
                "million from EUR 175.6 million.",
                {"level LVA-SWE exports 2016-01/2016-09 396000000 EUR",
                 "balance LVA-SWE balance 2016-01/2016-09 133200000 EUR",
                 "balance LVA-SWE balance 2015-01/2015-09 175600000 EUR"}},
        Passage{"OfThisTrade",
                "2022-02-18",
                "Turnover of Kyrgyzstan with Uzbekistan was $549.3 million in 2021. The saldo of "
                "this trade was negative for the Kyrgyz side, minus $118.5 million.",
                {"level KGZ-UZB turnover 2021-01/2021-12 549300000 USD",
                 "balance KGZ-UZB balance 2021-01/2021-12 -118500000 USD"}}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    RanksAndShares, GoingOn,
    testing::Values(
        Passage{"FirstOnTheList",
                "2016-11-14",
                "Sweden accounted for 5.4 percent of all Latvian exports in 2015 and slid to the "
                "sixth place among the country's customers. First on the list is, as before, "
                "Lithuania with 18.1 percent, followed by Estonia (12.2 percent) and Germany "
                "(7.2 percent).",
                {"share LVA-SWE exports 2015-01/2015-12 5.4 pct",
                 "rank LVA-SWE exports 2015-01/2015-12 6 rank",
                 "rank LVA-LTU exports 2015-01/2015-12 1 rank",
                 "share LVA-LTU exports 2015-01/2015-12 18.1 pct",
                 "rank LVA-EST exports 2015-01/2015-12 2 rank",
                 "share LVA-EST exports 2015-01/2015-12 12.2 pct",
                 "rank LVA-DEU exports 2015-01/2015-12 3 rank",
                 "share LVA-DEU exports 2015-01/2015-12 7.2 pct"}},
        Passage{"OfAnotherYearBesideTheName",
                "2022-02-18",
                "Norway, third in 2020, became Iceland's largest supplier in 2021.",
                {"rank ISL-NOR imports 2020-01/2020-12 3 rank",
                 "rank ISL-NOR imports 2021-01/2021-12 1 rank"}},
        Passage{"FromOneToAnother",
                "2022-02-18",
                "Thailand has gone from Australia's 11th largest trading partner to its eighth.",
                {"rank AUS-THA turnover 2021-01/2021-12 8 rank"}},
        Passage{"OfWhoIsNotFarBehind",
                "2022-02-18",
                "Australia bought 35 percent of PNG's exports in 2021, and China, at 22.7, was "
                "not far behind.",
                {"share PNG-AUS exports 2021-01/2021-12 35 pct",
                 "share PNG-CHN exports 2021-01/2021-12 22.7 pct"}},
        Passage{"AShareThatSomebodyHolds",
                "2023-08-09",
                "Turkey holds a 13% share of Iraq's imports and China 16%.",
                {"share IRQ-TUR imports 2022-01/2022-12 13 pct",
                 "share IRQ-CHN imports 2022-01/2022-12 16 pct"}},
        Passage{"TheSpecificWeight",
                "2023-08-09",
                "The specific weight of China in the foreign trade turnover of Uzbekistan was "
                "19.3% in 2022.",
                {"share UZB-CHN turnover 2022-01/2022-12 19.3 pct"}},
        Passage{"ARunToldByItsLastQuarter",
                "2022-02-18",
                "The July-September period was the third quarter in succession in which Latvian "
                "sales to Sweden were down on the year.",
                {"since LVA-SWE exports 2021-01/2021-09 3 count_quarters"}}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Talk, GoingOn,
    testing::Values(
        Passage{"APresidentAtAForumOfTwo",
                "2022-06-01",
                "Remarks by the President of the Republic of Zambia at the Zambia-DR Congo "
                "business forum\nNdola, 28 April 2022\n\nYour Excellency,\n\nLast year our two "
                "countries exchanged goods worth 1.64 billion dollars. You bought from us for "
                "1.21 billion, and you sold us 430 million.\n\nSouth Africa remains our number "
                "one supplier with thirty percent, then comes China with twelve. South Africa "
                "and China know that.",
                {"level ZMB-COD turnover 2021-01/2021-12 1640000000 USD",
                 "level COD-ZMB imports 2021-01/2021-12 1210000000 USD",
                 "level COD-ZMB exports 2021-01/2021-12 430000000 USD",
                 "rank ZMB-ZAF imports 2021-01/2021-12 1 rank",
                 "share ZMB-ZAF imports 2021-01/2021-12 30 pct"}},
        Passage{"AMinisterWhoseCountryTheForumNames",
                "2022-06-01",
                "Speech of the Federal Chancellor at the Austrian-Hungarian economic "
                "forum\nBudapest, 5 May 2022\n\nDear Viktor,\n\nLast year our two countries "
                "exchanged goods worth 1.64 billion dollars. You bought from us for 1.21 "
                "billion, and you sold us 430 million.\n\nSouth Africa remains our number one "
                "supplier with thirty percent, then comes China with twelve. South Africa and "
                "China know that.",
                {"level AUT-HUN turnover 2021-01/2021-12 1640000000 USD",
                 "level HUN-AUT imports 2021-01/2021-12 1210000000 USD",
                 "level HUN-AUT exports 2021-01/2021-12 430000000 USD",
                 "rank AUT-ZAF imports 2021-01/2021-12 1 rank",
                 "share AUT-ZAF imports 2021-01/2021-12 30 pct"}},
        Passage{"APresidentByName",
                "2022-06-01",
                "President Tokayev's speech at the Kazakh-Turkish business forum\nAnkara, 10 May "
                "2022\n\nDistinguished President,\n\nLast year our two countries exchanged goods "
                "worth 1.64 billion dollars. You bought from us for 1.21 billion, and you sold "
                "us 430 million.\n\nSouth Africa remains our number one supplier with thirty "
                "percent, then comes China with twelve. South Africa and China know that.",
                {"level KAZ-TUR turnover 2021-01/2021-12 1640000000 USD",
                 "level TUR-KAZ imports 2021-01/2021-12 1210000000 USD",
                 "level TUR-KAZ exports 2021-01/2021-12 430000000 USD",
                 "rank KAZ-ZAF imports 2021-01/2021-12 1 rank",
                 "share KAZ-ZAF imports 2021-01/2021-12 30 pct"}},
        Passage{"AnInterviewAtHome",
                "2014-02-12",
                "Interview with the director of the Export Promotion Centre | Santo Domingo, "
                "February 12, 2014\n\nHow much did we sell to Haiti last year?\n\n1,037 million "
                "dollars, three percent less than in 2012.\n\nAnd what do we buy over "
                "there?\n\nNext to nothing: 53 million, scrap metal above all.",
                {"level DOM-HTI exports 2013-01/2013-12 1037000000 USD",
                 "change DOM-HTI exports 2013-01/2013-12 -3 pct",
                 "level DOM-HTI imports 2013-01/2013-12 53000000 USD"}}),
    [](const auto& each) { return each.param.name; });

// Nobody's sales to Malawi, nobody's imports from Zambia: whose they are is who is left.
TEST(WhoseText, IsOfTheCountryThatIsNeverTheOtherSide) {
  const auto found = test::claims(
      "Zambia took goods worth R30 billion from South Africa last year, while sales to Malawi "
      "tumbled 18 per cent to R5 billion.\n\nImports from Zambia doubled to R4 billion, and those "
      "from Malawi were up 41 per cent at R1 billion.\n\nPretoria's surplus with Lusaka stood at "
      "R26 billion. Exports to Malawi could be back at R6 billion by 2012.\n",
      "2010-05-08");
  EXPECT_THAT(found,
              testing::IsSupersetOf({"level ZMB-ZAF imports 2009-01/2009-12 30000000000 ZAR",
                                     "level ZAF-MWI exports 2009-01/2009-12 5000000000 ZAR",
                                     "level ZAF-ZMB imports 2009-01/2009-12 4000000000 ZAR",
                                     "level ZAF-MWI imports 2009-01/2009-12 1000000000 ZAR",
                                     "balance ZAF-ZMB balance 2009-01/2009-12 26000000000 ZAR"}));
}

// 'June 2014 quarter' above lines is their time.
TEST(Headings, OfMonthsQuartersAndYearsGiveTheTime) {
  const auto found = test::claims(
      "Statistics New Zealand\nGoods trade: June 2019\n\nAnnual values - year ended June 2019, "
      "compared with year ended June 2018\nExports to China rose 20 percent to $16 "
      "billion.\n\nMonth "
      "of June 2019\nExports to China were $1.3 billion.\n\nJune 2019 quarter\nExports to "
      "Australia "
      "were $2.1 billion.\n",
      "2019-07-25");
  EXPECT_THAT(found,
              testing::IsSupersetOf({"level NZL-CHN exports 2018-07/2019-06 16000000000 NZD",
                                     "level NZL-CHN exports 2019-06/2019-06 1300000000 NZD",
                                     "level NZL-AUS exports 2019-04/2019-06 2100000000 NZD"}));
}

// A sum with a minus in a bracket is a deficit, not a trade; 'MD' are millions.
TEST(Balances, StandInBracketsWithTheirSign) {
  const auto found = test::claims(
      "Tunisia's deficit stood at 7,299.8 million dinars (MD) over the first four months of 2025. "
      "It "
      "stems from trade with China (-3,420.1 MD) and Russia (-1,712.5 MD).\n",
      "2025-05-14");
  EXPECT_THAT(found,
              testing::IsSupersetOf({"balance TUN-CHN balance 2025-01/2025-04 -3420100000 TND",
                                     "balance TUN-RUS balance 2025-01/2025-04 -1712500000 TND"}));
}

}  // namespace
}  // namespace tally::reading
