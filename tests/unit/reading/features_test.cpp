// Features and speeches: money of something else beside a trade, looks back over many years, how
// things stand now. Texts and figures are made up.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

const char kTrade[] = "Trade between Peru and Chile reached $9 billion in 2017. ";
const char kTradeClaim[] = "level PER-CHL turnover 2017-01/2017-12 9000000000 USD";

TEST(Features, MoneyOfSomethingElseBehindAPronoun) {
  for (const char* next :
       {"It spent $4 billion on roads.", "It is building a $1.6 billion harbour.",
        "The country owes it $6 billion.", "This would attract $12 billion.",
        "In that regard I look forward to the signing of a $250 million deal.",
        "They have pledged $3 billion for hospitals.", "It must repay $700 million."}) {
    EXPECT_THAT(claims(std::string(kTrade) + next + "\n", "2018-03-10"), ElementsAre(kTradeClaim))
        << next;
  }
}

TEST(Features, APronounOfTheTradeItself) {
  EXPECT_THAT(
      claims(std::string(kTrade) + "A year earlier it had only been $7 billion.\n", "2018-03-10"),
      Contains("level PER-CHL turnover 2016-01/2016-12 7000000000 USD"));
}

TEST(Features, HowItStandsNowIsNotOfLongAgo) {
  EXPECT_THAT(claims("Poland's trade with Kenya was worth $80 million in 2010. Bilateral trade "
                     "exceeds $300 million. Poland is the ninth largest supplier of Kenya.\n",
                     "2023-05-04"),
              IsSupersetOf({"level POL-KEN turnover 2022-01/2022-12 300000000 USD",
                            "rank KEN-POL imports 2022-01/2022-12 9 rank"}));
}

TEST(Features, WhatWillBeThisYearIsNotTheTimeOfARank) {
  EXPECT_THAT(claims("The two countries will sign a treaty this year, and it should be said that "
                     "Peru is Chile's largest supplier.\n",
                     "2012-02-16"),
              ElementsAre("rank CHL-PER imports 2011-01/2011-12 1 rank"));
}

TEST(Features, DataOfACountryAreOfItsTrade) {
  EXPECT_THAT(claims("Kenya's exports to Uganda fell 11 percent in 2023.\n\nTanzanian data from "
                     "January to September show exports to Kenya fell 17%, while shipments to "
                     "Uganda rose 11% over the same period.\n",
                     "2024-11-15"),
              IsSupersetOf({"change TZA-KEN exports 2024-01/2024-09 -17 pct",
                            "change TZA-UGA exports 2024-01/2024-09 11 pct"}));
}

TEST(Features, TwoYearsInOneAreNoAmericanFiscalYear) {
  EXPECT_THAT(claims("Trade between the USA and India rose from USD 87.9 billion in 2018-19 to USD "
                     "88.7 billion in the financial year 2019-20.\n",
                     "2020-07-12"),
              IsSupersetOf({"level USA-IND turnover 2018-04/2019-03 87900000000 USD",
                            "level USA-IND turnover 2019-04/2020-03 88700000000 USD"}));
}

TEST(Features, AShareGoesOn) {
  EXPECT_THAT(claims("In 2006, Spain accounted for 55% of all Moroccan exports. By 2016, this had "
                     "fallen to 43%, before increasing slightly to 44% in 2017.\n",
                     "2018-08-20"),
              ElementsAre("share MAR-ESP exports 2006-01/2006-12 55 pct",
                          "share MAR-ESP exports 2016-01/2016-12 43 pct",
                          "share MAR-ESP exports 2017-01/2017-12 44 pct"));
  EXPECT_THAT(claims("Japan draws around 3% of its imports from Chile, up from about 2% in 2013.\n",
                     "2023-06-10"),
              ElementsAre("share JPN-CHL imports 2022-01/2022-12 3 pct",
                          "share JPN-CHL imports 2013-01/2013-12 2 pct"));
}

TEST(Features, SharesOfThoseBehindFor) {
  EXPECT_THAT(claims("In 2017 Uganda was the main destination of exports for Rwanda (30%), Burundi "
                     "(28%) and South Sudan (27%).\n",
                     "2018-05-10"),
              IsSupersetOf({"share RWA-UGA exports 2017-01/2017-12 30 pct",
                            "share BDI-UGA exports 2017-01/2017-12 28 pct",
                            "share SSD-UGA exports 2017-01/2017-12 27 pct"}));
}

TEST(Features, BothMarketAndSource) {
  EXPECT_THAT(claims("In 2017 the EU was both the largest Moroccan export destination ($21 "
                     "billion) and the largest source of Moroccan imports ($28 billion).\n",
                     "2018-05-10"),
              IsSupersetOf({"rank MAR-EU exports 2017-01/2017-12 1 rank",
                            "level MAR-EU exports 2017-01/2017-12 21000000000 USD",
                            "rank MAR-EU imports 2017-01/2017-12 1 rank",
                            "level MAR-EU imports 2017-01/2017-12 28000000000 USD"}));
}

TEST(Features, TheNextOfAListWithoutItsNoun) {
  EXPECT_THAT(
      claims("Norway's largest trading partner in 2017 was Sweden with €22 billion. Germany "
             "was the second biggest with €19 billion.\n",
             "2018-05-10"),
      IsSupersetOf({"rank NOR-DEU turnover 2017-01/2017-12 2 rank",
                    "level NOR-DEU turnover 2017-01/2017-12 19000000000 EUR"}));
}

TEST(Features, ASumGoesWithTheTimeInFrontOfIt) {
  EXPECT_THAT(
      claims("The minister noted that last year trade between Peru and Chile went up by 21% "
             "exceeding $9 bln, and gained another 20% in seven months of this year.\n",
             "2018-10-05"),
      Contains("level PER-CHL turnover 2017-01/2017-12 9000000000 USD"));
}

TEST(Features, AShareOfWhatThePartnerBuys) {
  EXPECT_THAT(
      claims("In 2022, Turkish exports to Israel reached $5.7 billion, comprising 6.2 percent "
             "of total Israeli imports that year.\n",
             "2024-02-05"),
      IsSupersetOf({"level TUR-ISR exports 2022-01/2022-12 5700000000 USD",
                    "share ISR-TUR imports 2022-01/2022-12 6.2 pct"}));
}

TEST(Features, ASumInBracketsBehindARateIsTheChange) {
  EXPECT_THAT(
      claims("Chile's exports to Peru totaled $1.7 billion in 2018, a 7.8% ($120.7 million) "
             "increase from 2017.\n",
             "2019-08-13"),
      Not(Contains(HasSubstr("120700000"))));
}

TEST(Features, WhatIsHopedForIsAGoal) {
  EXPECT_THAT(claims("Trade between India and Malaysia fell to $10.8 billion in 2016-17. The prime "
                     "ministers have expressed their aspiration to see this trade increase to $15 "
                     "billion in the near future.\n",
                     "2017-04-03"),
              Not(Contains(testing::AllOf(HasSubstr("level"), HasSubstr("15000000000")))));
}

TEST(Features, ExportsWereToAPlace) {
  EXPECT_THAT(
      claims("In 2013, 28% of Argentina's exports were to Brazil, compared with 20% in 2023.\n",
             "2024-07-20"),
      IsSupersetOf({"share ARG-BRA exports 2013-01/2013-12 28 pct",
                    "share ARG-BRA exports 2023-01/2023-12 20 pct"}));
}

struct Untold {
  const char* text;
  const char* not_this;
};

TEST(Features, WhatHasNoTimeOrNoTradeIsNotStated) {
  for (const Untold& x : {
           Untold{"Chilean exports to Peru grew from 5% of GDP to 12% of GDP in 2017.", "pct"},
           Untold{"China's share of Chilean exports has fluctuated between 34% and 44%.", "share"},
           Untold{"Peru accounts for more than 50% of Chinese imports of that product.", "share"},
           Untold{"Just a few years ago, Peru was second only to Chile as a customer of Bolivia.",
                  "rank"},
           Untold{"In real (volume) terms, Peru's exports to Chile fell by 6.7% in 2017.",
                  "change"},
           Untold{"Trade of Peru and Chile was double what it was only a few years ago.", "change"},
           Untold{"Chile is Peru's main market. Energy from gas accounted for 11.4% of the "
                  "country's total energy consumption.",
                  "share"},
           Untold{"China, India and Japan are Peru's main markets. Those three countries alone "
                  "took goods worth $19 billion.",
                  "level"},
           Untold{"Peru's exports to Chile grew more than sixfold over the decade.", "change"},
           Untold{"The leaders of Peru and Chile want to redress an imbalance in Peru's favour.",
                  "balance"},
       }) {
    for (const std::string& claim : claims(std::string(x.text) + "\n", "2018-10-05"))
      EXPECT_THAT(claim, Not(HasSubstr(x.not_this))) << x.text;
  }
}

}  // namespace
}  // namespace tally::reading
