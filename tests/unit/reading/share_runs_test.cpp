// Runs of partners with their shares, and trade with the members of a bloc: what is said before or
// behind a run tells of which flow the shares are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sentence_support.h"

namespace tally::reading::test {
namespace {

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

struct Run {
  const char* name;
  const char* date;
  const char* context;
  const char* sentence;
  std::vector<std::string> claims;
};

class ShareRuns : public ::testing::TestWithParam<Run> {};

TEST_P(ShareRuns, OfTheFlowThatTheWordsBesideThemName) { expect_claims(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Sentences, ShareRuns,
    ::testing::Values(
        Run{"MostGoodsWent",
            "2022-04-11",
            "Lithuania's exports rose by 31.2 per cent in February, Statistics Lithuania reported.",
            "Most goods went to Russia (10.6 per cent), Latvia (9.1 per cent) and Germany (8.4).",
            {"share LTU-RUS exports 2022-02/2022-02 10.6 pct",
             "share LTU-LVA exports 2022-02/2022-02 9.1 pct",
             "share LTU-DEU exports 2022-02/2022-02 8.4 pct"}},
        Run{"MostImportsCame",
            "2022-04-11",
            "Lithuania's exports rose by 31.2 per cent in February, Statistics Lithuania reported.",
            "Most imports came from Poland (12.9 per cent), Germany (12.2) and Latvia (7.7).",
            {"share LTU-POL imports 2022-02/2022-02 12.9 pct",
             "share LTU-DEU imports 2022-02/2022-02 12.2 pct",
             "share LTU-LVA imports 2022-02/2022-02 7.7 pct"}},
        Run{"TheLargestShareFellOn",
            "2019-08-14",
            "In January-June 2019 exports of Kyrgyzstan made 930.2 mln. US dollars.",
            "The largest share of exports fell on the United Kingdom (44.1 percent), followed by "
            "Kazakhstan (15.2 percent) and Russia (14.9 percent).",
            {"rank KGZ-GBR exports 2019-01/2019-06 1 rank",
             "share KGZ-GBR exports 2019-01/2019-06 44.1 pct",
             "rank KGZ-KAZ exports 2019-01/2019-06 2 rank",
             "share KGZ-KAZ exports 2019-01/2019-06 15.2 pct",
             "rank KGZ-RUS exports 2019-01/2019-06 3 rank",
             "share KGZ-RUS exports 2019-01/2019-06 14.9 pct"}},
        Run{"BelongedToAndTookSecondPlace",
            "2019-08-14",
            "In January-June 2019 exports of Kyrgyzstan made 930.2 mln. US dollars.",
            "The biggest share in imports belonged to China (38.1 percent), Russia took second "
            "place (31.2 percent).",
            {"rank KGZ-CHN imports 2019-01/2019-06 1 rank",
             "share KGZ-CHN imports 2019-01/2019-06 38.1 pct",
             "rank KGZ-RUS imports 2019-01/2019-06 2 rank",
             "share KGZ-RUS imports 2019-01/2019-06 31.2 pct"}},
        Run{"TookTheLargestShare",
            "2014-10-09",
            "Czech exports rose 13.1 percent in August, the Czech Statistical Office said.",
            "Germany took the largest share of exports (31.6 percent), ahead of Slovakia (8.4 "
            "percent) and Poland (5.9 percent).",
            {"rank CZE-DEU exports 2014-08/2014-08 1 rank",
             "share CZE-DEU exports 2014-08/2014-08 31.6 pct",
             "share CZE-SVK exports 2014-08/2014-08 8.4 pct",
             "share CZE-POL exports 2014-08/2014-08 5.9 pct"}},
        Run{"TheFlowBehindTheRun",
            "2015-06-10",
            "Exports from Estonia decreased by 3 percent in April, Statistics Estonia announced.",
            "Sweden (18% of Estonia's total exports), Finland (16%) and Latvia (11%) were the top "
            "destination countries.",
            {"share EST-SWE exports 2015-04/2015-04 18 pct",
             "share EST-FIN exports 2015-04/2015-04 16 pct",
             "share EST-LVA exports 2015-04/2015-04 11 pct"}},
        Run{"WithAndOrdinals",
            "2020-08-25",
            "Azerbaijan's foreign trade turnover reached $14.4 billion in January-July.",
            "Italy accounted for the largest part of the exports with 26.4 percent, Turkey came "
            "second with 17.9 percent and Israel third with 4.4 percent.",
            {"rank AZE-ITA exports 2020-01/2020-07 1 rank",
             "share AZE-ITA exports 2020-01/2020-07 26.4 pct",
             "rank AZE-TUR exports 2020-01/2020-07 2 rank",
             "share AZE-TUR exports 2020-01/2020-07 17.9 pct",
             "rank AZE-ISR exports 2020-01/2020-07 3 rank",
             "share AZE-ISR exports 2020-01/2020-07 4.4 pct"}}),
    [](const auto& each) { return std::string(each.param.name); });

// A rate in brackets behind a rise is no share, and neither is one with a sign.
TEST(ShareRunsOfRises, AreNoShares) {
  const std::string before = "Danish exports rose in May 2021, Statistics Denmark said. ";
  for (const std::string sentence :
       {"The biggest increases in exports were to Norway (10.6 per cent) and Sweden (9.1 per "
        "cent).",
        "Exports to Norway (+10.6 per cent) and Sweden (+9.1 per cent) rose most.",
        "Exports of pork went to Norway (10.6 per cent) and Sweden (9.1 per cent)."}) {
    for (const std::string& claim : claims(before + sentence + "\n", "2021-07-10"))
      EXPECT_THAT(claim, Not(::testing::StartsWith("share"))) << sentence;
  }
}

TEST(TradeWithABloc, GoesOnWithItsStates) {
  EXPECT_THAT(
      claims("Trade of Armenia with the EAEU\nThe National Statistical Service of Armenia\n\n"
             "In January-July 2017 mutual trade of Armenia with the member states of the EAEU "
             "totalled 890.6 mln. dollars. Exports to these states were 301.4 mln. and imports "
             "from them 589.2 mln. dollars; the balance of this trade was negative and made 287.8 "
             "mln. dollars.\n",
             "2017-09-14"),
      UnorderedElementsAre("level ARM-EAEU turnover 2017-01/2017-07 890600000 USD",
                           "level ARM-EAEU exports 2017-01/2017-07 301400000 USD",
                           "level ARM-EAEU imports 2017-01/2017-07 589200000 USD",
                           "balance ARM-EAEU balance 2017-01/2017-07 -287800000 USD"));
  EXPECT_THAT(
      claims("Georgia's trade with CIS countries\n"
             "TBILISI - Geostat has published its figures for January-August 2023.\n\n"
             "The external trade turnover with CIS countries totalled USD 5,310.4 million. Exports "
             "to these countries amounted to USD 2,710.5 million and imports to USD 2,599.9 "
             "million.\n",
             "2023-10-05"),
      IsSupersetOf({"level GEO-CIS turnover 2023-01/2023-08 5310400000 USD",
                    "level GEO-CIS exports 2023-01/2023-08 2710500000 USD",
                    "level GEO-CIS imports 2023-01/2023-08 2599900000 USD"}));
}

// Headlines of other articles amid the text or at its end, with no word that says so.
TEST(OtherArticles, AreToldByACountryOfWhichTheTextSaysNothing) {
  const std::string head =
      "Kenya and Uganda agree to talk\n\n"
      "NAIROBI, May 3 - Kenya's exports to Uganda came to $620 million in 2015, the bureau of "
      "statistics said on Tuesday.\n\n"
      "Imports from Uganda amounted to $190 million in the same year, less than before.\n\n";
  const std::string tail =
      "The two ministers will meet again in Kampala in July, officials said.\n";
  const auto of_the_text =
      UnorderedElementsAre("level KEN-UGA exports 2015-01/2015-12 620000000 USD",
                           "level KEN-UGA imports 2015-01/2015-12 190000000 USD");
  const std::string other = "Kenya-Rwanda trade falls 8pc in 2015\n\n";
  EXPECT_THAT(claims(head + other + tail, "2016-05-03"), of_the_text);
  EXPECT_THAT(claims(head + tail + "\n" + other, "2016-05-03"), of_the_text);
  EXPECT_THAT(claims(head + "Subscribe to our newsletter\n" + other + tail, "2016-05-03"),
              of_the_text);
  // a subhead about a country of the text is read
  EXPECT_THAT(claims(head + "Kenya's trade with Uganda up 8pc in 2015\n\n" + tail, "2016-05-03"),
              Contains("change KEN-UGA turnover 2015-01/2015-12 8 pct"));
}

// Trade inside a country is no trade with another.
TEST(RetailTrade, IsNoForeignTrade) {
  EXPECT_THAT(claims("In 2018 trade of Georgia with Turkey came to USD 1 093.4 million. Retail "
                     "trade turnover increased by 5.3 percent.\n",
                     "2019-03-01"),
              UnorderedElementsAre("level GEO-TUR turnover 2018-01/2018-12 1093400000 USD"));
}

}  // namespace
}  // namespace tally::reading::test
