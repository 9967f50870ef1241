// Whose trade and which time it is in a text that is about one country: read again once that is
// known. Texts and figures are made up.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

TEST(Centre, SidesThatOneSentenceLeavesOutAreThoseOfTheText) {
  const auto found = claims(
      "LAO PEOPLE'S CUSTOMS REPORT\n\n"
      "VIENTIANE, Feb 3 - Laos's trade with Thailand rose 4 percent to $7.1 billion in 2023, while "
      "Laos's trade with Vietnam shrank 9 percent to $1.6 billion.\n\n"
      "Laotian exports to China reached $2.4 billion and Laotian exports to Cambodia $90 "
      "million.\n\n"
      "Consequently, the gap with Hanoi narrowed to $310 million.\n\n"
      "In December alone exports to Thailand doubled, whereas those to Vietnam lost 12 percent.\n",
      "2024-02-03");
  EXPECT_THAT(found, IsSupersetOf({"change LAO-THA exports 2023-12/2023-12 2 ratio",
                                   "change LAO-VNM exports 2023-12/2023-12 -12 pct"}));
  EXPECT_THAT(found, Not(Contains(testing::HasSubstr("VNM-THA"))));
  EXPECT_THAT(found, Not(Contains(testing::HasSubstr("THA-VNM"))));
}

TEST(Centre, TheKingdomOfATextAboutMoroccoIsMorocco) {
  const auto found = claims(
      "RABAT, March 4 - Morocco's exports to Spain rose 8 percent to $13 billion in 2023. "
      "Morocco's "
      "exports to France came to $8 billion. Moroccan imports from Spain were $12 billion.\n\n"
      "Purchases from Saudi Arabia, another kingdom, were $2 billion, the office said.\n\n"
      "The Kingdom's sales to Brazil jumped 20 percent to $1.1 billion.\n",
      "2024-03-04");
  EXPECT_THAT(found, IsSupersetOf({"level MAR-SAU imports 2023-01/2023-12 2000000000 USD",
                                   "change MAR-BRA exports 2023-01/2023-12 20 pct",
                                   "level MAR-BRA exports 2023-01/2023-12 1100000000 USD"}));
}

TEST(Centre, AMemberOfABlocIsTheOneSpokenOf) {
  const auto found = claims(
      "India's exports to the Netherlands rose 48 percent to $18.5 billion in 2022. Imports from "
      "the "
      "European country were $4.3 billion.\n",
      "2023-05-14");
  EXPECT_THAT(found, Contains("level IND-NLD imports 2022-01/2022-12 4300000000 USD"));
}

TEST(Centre, AFellowMemberIsTheOneSpokenOf) {
  const auto found = claims(
      "Belarus' exports to Kazakhstan were $390 million in 2017. Imports from the fellow EAEU "
      "member were "
      "$50.8 million.\n",
      "2018-02-14");
  EXPECT_THAT(found, Contains("level BLR-KAZ imports 2017-01/2017-12 50800000 USD"));
}

TEST(Ranks, ABracketBehindTheFirstDoesNotHideIt) {
  EXPECT_THAT(
      claims("Malaysia (10.4 percent) was Laos's largest export market in 2022, Japan (10.1) came "
             "second.\n",
             "2023-04-20"),
      IsSupersetOf({"rank LAO-MYS exports 2022-01/2022-12 1 rank",
                    "rank LAO-JPN exports 2022-01/2022-12 2 rank"}));
}

TEST(Centre, ThereIsThePlaceLastNamed) {
  EXPECT_THAT(
      claims("Germany is another world: a quarter of all that Hungary exports goes there.\n",
             "2018-03-27"),
      Contains("share HUN-DEU exports 2017-01/2017-12 25 pct"));
}

TEST(Centre, TheTwoThatTheParagraphNamed) {
  const auto found = claims(
      "Peru's exports to Chile rose 5 percent to $1.9 billion in 2022.\n\n"
      "Quito broke off relations with Caracas in 2018. Trade between the two was $310 million in "
      "2022.\n",
      "2023-05-14");
  EXPECT_THAT(found, Contains("level ECU-VEN turnover 2022-01/2022-12 310000000 USD"));
}

TEST(Pronouns, ItIsATradeTheyAreExports) {
  const auto found = claims(
      "Trade between Kenya and Uganda came to $1.2 billion in 2022. Kenya's exports to Uganda were "
      "$0.7 billion. In 2015 it had been below $0.9 billion.\n",
      "2023-05-14");
  EXPECT_THAT(found, Contains("level KEN-UGA turnover 2015-01/2015-12 900000000 USD"));
  const auto more = claims(
      "Kenya's exports to Uganda were $0.7 billion in 2022, and the surplus was $0.3 billion. In "
      "2015 "
      "they had been $0.5 billion.\n",
      "2023-05-14");
  EXPECT_THAT(more, Contains("level KEN-UGA exports 2015-01/2015-12 500000000 USD"));
}

TEST(LooksBack, TheYearBeforeDoesNotBecomeTheTimeOfTheText) {
  const auto found = claims(
      "Uganda bought Kenyan goods worth $680 million in 2015. That was 13.2 percent more than the "
      "$601 million of the year before. Kenya's imports from Uganda were $220 million.\n",
      "2016-03-29");
  EXPECT_THAT(found, Contains("level KEN-UGA imports 2015-01/2015-12 220000000 USD"));
}

TEST(Speeches, WhoseWeItIsByWhatStandsBesideYouAndByTheMoney) {
  const auto found = claims(
      "Address to the Korea-Australia business dinner\n"
      "The Minister for Trade\n"
      "Seoul, 8 April 2014\n\n"
      "Ladies and gentlemen, our two governments signed an agreement. Two-way trade was worth "
      "A$30.7 "
      "billion in 2013. You bought a great deal of what Australia shipped. Our imports from you "
      "came "
      "to A$10.4 billion. Our exports to Korea matter to us.\n",
      "2014-04-08");
  EXPECT_THAT(found, Contains("level AUS-KOR imports 2013-01/2013-12 10400000000 AUD"));
}

TEST(Speeches, WhoIsQuotedSaysWe) {
  const auto found = claims(
      "Trade between Russia and Finland reached $14.7 billion in 2018.\n\n"
      "Niinisto pointed out that his country's statistics look different. \"By our count we sold "
      "you "
      "goods for three billion euros last year and bought from you for 9.1 billion,\" he said.\n",
      "2019-04-10");
  EXPECT_THAT(found, IsSupersetOf({"level FIN-RUS exports 2018-01/2018-12 3000000000 EUR",
                                   "level FIN-RUS imports 2018-01/2018-12 9100000000 EUR"}));
}

TEST(Places, TheEuroAreaNeedsNoArticleAnIslandNeedsOneSomewhere) {
  EXPECT_THAT(
      claims("Euro-sceptics noted that euro area exports to China were 20 billion euros in May "
             "2017.\n",
             "2017-07-15"),
      Contains("level EUROAREA-CHN exports 2017-05/2017-05 20000000000 EUR"));
  EXPECT_THAT(
      claims(
          "Taiwan's exports to Japan were $5 billion in 2019. The self-ruled island's exports to "
          "the US grew 4.5 percent to $23 billion.\n",
          "2020-07-20"),
      Contains("level TWN-USA exports 2019-01/2019-12 23000000000 USD"));
}

TEST(Money, ADollarInFullIsThatOfTheWholeText) {
  const auto found = claims(
      "Trade between Australia and Korea was worth A$30.7 billion in 2013. Of this, Australia's "
      "exports "
      "to Korea were $20.3 billion.\n",
      "2014-04-08");
  EXPECT_THAT(found, Contains("level AUS-KOR exports 2013-01/2013-12 20300000000 AUD"));
  EXPECT_THAT(
      claims("Trade between Australia and Korea was worth A$30.7 billion (US$28 billion) in "
             "2013. Australia's exports to Korea were $20.3 billion.\n",
             "2014-04-08"),
      Contains("level AUS-KOR exports 2013-01/2013-12 20300000000 USD"));
}

TEST(Centre, MayIsAMonthWhereAMonthStands) {
  const auto found = claims(
      "U.S. International Trade in Goods, May 2018: Selected Countries\n"
      "FOR RELEASE AT 8:30 A.M.\n\n"
      "The May figures show surpluses, in billions of dollars, with Hong Kong ($2.4) and Singapore "
      "($0.9).\n",
      "2018-07-06");
  EXPECT_THAT(found, IsSupersetOf({"balance USA-HKG balance 2018-05/2018-05 2400000000 USD",
                                   "balance USA-SGP balance 2018-05/2018-05 900000000 USD"}));
}

TEST(Speeches, AMinisterWhoAnswersAPaperSpeaksForHisCountry) {
  const auto found = claims(
      "\"Yerevan is four hours away\"\n"
      "Armenia's minister of economy answers questions of a magazine\n\n"
      "Q: Minister, here in Tbilisi people think of Armenia as a small customer.\n\n"
      "A: Your companies delivered goods for 115 million dollars to us in 2007.\n\n"
      "Q: We hear that your sales to Russia have collapsed.\n\n"
      "A: On the contrary. In 2007 they rose by 28 percent.\n",
      "2008-04-11");
  EXPECT_THAT(found, IsSupersetOf({"level GEO-ARM exports 2007-01/2007-12 115000000 USD",
                                   "change ARM-RUS exports 2007-01/2007-12 28 pct"}));
}

TEST(Sections, ALineOrALabelNamesThePartnerOfWhatFollows) {
  const auto found = claims(
      "Vietnam's exports up 9 percent in May\n\n"
      "HANOI, June 3 - Vietnam's exports rose 9.1 percent to $39.2 billion in May from a year "
      "earlier, the General Department of Customs said.\n\n"
      "China\n\n"
      "Exports fell 3 percent to $4.9 billion. Imports were $14.8 billion, up 20 percent.\n\n"
      "Trade with Japan\n\n"
      "Shipments came to $2.1 billion, the first decline in five months.\n\n"
      "European Union. Exports jumped 12.4 percent to $4.7 billion.\n\n"
      "South Korea \u2013 exports slipped 1.2 percent to $2.2 billion.\n\n"
      "United Kingdom: deliveries rose for a third straight month, to $650 million.\n\n"
      "Germany, France: to the former exports grew 6 percent, to the latter they fell 2 percent.\n",
      "2025-06-03");
  EXPECT_THAT(found, IsSupersetOf({"level VNM-WLD exports 2025-05/2025-05 39200000000 USD",
                                   "change VNM-CHN exports 2025-05/2025-05 -3 pct",
                                   "level VNM-CHN imports 2025-05/2025-05 14800000000 USD",
                                   "level VNM-JPN exports 2025-05/2025-05 2100000000 USD",
                                   "change VNM-EU exports 2025-05/2025-05 12.4 pct",
                                   "level VNM-KOR exports 2025-05/2025-05 2200000000 USD",
                                   "level VNM-GBR exports 2025-05/2025-05 650000000 USD",
                                   "change VNM-DEU exports 2025-05/2025-05 6 pct",
                                   "change VNM-FRA exports 2025-05/2025-05 -2 pct"}));
  EXPECT_THAT(found, Not(Contains("change VNM-WLD exports 2025-05/2025-05 -3 pct")));
}

TEST(Sections, ALineThatNamesNoPartnerEndsThem) {
  const auto found = claims(
      "Sweden's exports rose 4 percent to SEK 180 billion in March 2024, Statistics Sweden "
      "said.\n\n"
      "Norway\n\n"
      "Exports fell 6 percent to SEK 19 billion.\n\n"
      "The first quarter\n\n"
      "Exports came to SEK 540 billion in January-March.\n",
      "2024-04-29");
  EXPECT_THAT(found, IsSupersetOf({"level SWE-NOR exports 2024-03/2024-03 19000000000 SEK",
                                   "level SWE-WLD exports 2024-01/2024-03 540000000000 SEK"}));
}

TEST(Centre, AMinistryThatIssuesAReleaseSpeaksOfItsCountry) {
  const auto found = claims(
      "Exports rise 3.7 percent in April\n"
      "Press release | May 1, 2025\n\n"
      "Exports rose 3.7 percent year-on-year to $58.2 billion in April, the Ministry of Trade, "
      "Industry and Energy of the Republic of Korea announced.\n\n"
      "ASEAN: Exports reached $9.4 billion.\n",
      "2025-05-01");
  EXPECT_THAT(found, IsSupersetOf({"level KOR-WLD exports 2025-04/2025-04 58200000000 USD",
                                   "level KOR-ASEAN exports 2025-04/2025-04 9400000000 USD"}));
}

TEST(Centre, ASecondPartnerDoesNotHideWhoseTextItIs) {
  const auto found = claims(
      "Namibia remained the top buyer of Botswana's goods in 2023 even as Botswana's exports to "
      "Namibia inched up by only 2.1 percent to $974 million.\n\n"
      "Sales to Zambia, by contrast, jumped 23.6 percent to $672 million.\n\n"
      "Imports from Namibia stood at $389 million and those from Zambia at $501 million, so that "
      "Botswana's surplus with Namibia was $585 million, against Botswana's $171 million with "
      "Zambia.\n\n"
      "China ($540 million) was again the biggest source of imports.\n",
      "2024-03-07");
  EXPECT_THAT(found, IsSupersetOf({"change BWA-ZMB exports 2023-01/2023-12 23.6 pct",
                                   "level BWA-ZMB imports 2023-01/2023-12 501000000 USD"}));
  EXPECT_THAT(found, Not(Contains(testing::HasSubstr("NAM-ZMB"))));
}

TEST(Lists, TheSideOfAListIsSaidInFrontOfIt) {
  const std::string about =
      "Uruguay's exports came to 8.4 billion dollars in January-November 2019.\n\n";
  EXPECT_THAT(
      claims(about + "On the import side the order was the reverse. Brazil ranked first with "
                     "1.5 billion dollars, followed by China (1.46 billion) and Argentina "
                     "(0.95 billion); purchases from the United States fell by a fifth.\n",
             "2019-12-05"),
      IsSupersetOf({"rank URY-BRA imports 2019-01/2019-11 1 rank",
                    "level URY-CHN imports 2019-01/2019-11 1460000000 USD",
                    "rank URY-ARG imports 2019-01/2019-11 3 rank",
                    "change URY-USA imports 2019-01/2019-11 -20 pct"}));
  EXPECT_THAT(
      claims(about + "The largest customer was China with 2.6 billion, followed by Brazil with "
                     "1.1 billion. Among suppliers, Brazil came first (1.5 billion) and China "
                     "second (1.4 billion).\n",
             "2019-12-05"),
      IsSupersetOf({"rank URY-BRA exports 2019-01/2019-11 2 rank",
                    "rank URY-BRA imports 2019-01/2019-11 1 rank",
                    "level URY-CHN imports 2019-01/2019-11 1400000000 USD"}));
}

TEST(Lists, GoodsThatWentThereAndCameFromItAreOfTheCountryOfTheText) {
  EXPECT_THAT(
      claims("Slovenia's exports amounted to EUR 14.3 billion in January-August 2015.\n\n"
             "Germany remained the first partner on both sides. Goods worth EUR 3.2 billion, or "
             "20.4% of total exports, went to that country, and goods worth EUR 2.8 billion, "
             "18.6% of total imports, came from it. Among the markets it was followed by Italy "
             "(EUR 1.74 billion) and Austria (EUR 1.24 billion).\n",
             "2015-10-09"),
      IsSupersetOf({"level SVN-DEU exports 2015-01/2015-08 3200000000 EUR",
                    "share SVN-DEU exports 2015-01/2015-08 20.4 pct",
                    "level SVN-DEU imports 2015-01/2015-08 2800000000 EUR",
                    "rank SVN-ITA exports 2015-01/2015-08 2 rank",
                    "level SVN-AUT exports 2015-01/2015-08 1240000000 EUR"}));
}

TEST(Centre, ALineThatNamesAnOfficeSaysWhoseTextItIs) {
  EXPECT_THAT(
      claims("Trade in goods with the main partners: January-November 2019\n\n"
             "Central Bank of Uruguay, External Sector Unit. Montevideo, 5 December 2019\n\n"
             "Exports to Argentina contracted by 22% to 330 million dollars in the eleven "
             "months.\n",
             "2019-12-05"),
      Contains("level URY-ARG exports 2019-01/2019-11 330000000 USD"));
}

TEST(Centre, ThereIsNotTheCountryOfTheText) {
  const auto found = claims(
      "Madrid, Feb 20 - Spain's exports to Morocco grew by 23.8% in 2022 to 11.75 billion euros, "
      "while "
      "Morocco's exports to Spain went up 18.9% to 8.68 billion. Morocco's exports to France were "
      "6.6 "
      "billion euros and Morocco's imports from France 7 billion.\n\n"
      "Algeria suspended a treaty with Spain in June. Spanish sales there collapsed by 45.9% to "
      "1.02 "
      "billion euros in 2022.\n",
      "2023-02-20");
  EXPECT_THAT(found, Not(Contains("change ESP-MAR exports 2022-01/2022-12 -45.9 pct")));
}

TEST(Lists, PartnersInAFlowAndTheOtherFlowBelowThem) {
  const auto found = claims(
      "Serbia's external trade in 2014 amounted to EUR 26.7 billion.\n\n"
      "The main partners in Serbia's exports in 2014 were Italy (EUR 1,937 million) and Germany "
      "(EUR "
      "1,330 million). The major part of imports came from Germany (1,852), followed by the "
      "Russian "
      "Federation with EUR 1,750 million.\n\n"
      "The highest surplus was achieved in trade with Bosnia and Herzegovina, EUR 582 million; "
      "with "
      "Montenegro it was EUR 421 million.\n\n"
      "The European Union accounted for 64.4% of external trade.\n",
      "2015-01-30");
  EXPECT_THAT(found, IsSupersetOf({"level SRB-ITA exports 2014-01/2014-12 1937000000 EUR",
                                   "rank SRB-RUS imports 2014-01/2014-12 2 rank",
                                   "level SRB-RUS imports 2014-01/2014-12 1750000000 EUR",
                                   "balance SRB-BIH balance 2014-01/2014-12 582000000 EUR",
                                   "balance SRB-MNE balance 2014-01/2014-12 421000000 EUR"}));
  EXPECT_THAT(found, Not(Contains("share SRB-EU exports 2014-01/2014-12 64.4 pct")));
}

TEST(Ranks, TheSourceOfASurplusIsNoSupplier) {
  EXPECT_THAT(claims("Vietnam became the top source of South Korea's trade surplus in 2022.\n",
                     "2023-01-05"),
              Not(Contains(testing::HasSubstr("rank"))));
}

}  // namespace
}  // namespace tally::reading
