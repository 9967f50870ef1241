// Forms of sentences and tables that unseen texts have: the partner beside the amount, the unit or
// the verb said once, parts of a whole, who 'we' are, rows of tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Form {
  std::string name, date, context, sentence;
  std::vector<std::string> claims;  // "kind A-B flow period value unit"
};

class Forms : public testing::TestWithParam<Form> {};

TEST_P(Forms, AreRead) { test::expect_claims(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Own, Forms,
    testing::Values(
        Form{
            "PartnerInFrontOfTheSum",
            "2018-07-16",
            "",
            "In the first six months Russia's trade with China was $49.2 billion (up 24.3 percent),"
            " with Germany $29.1 billion (up 26.2 percent).",
            {"level RUS-CHN turnover 2018-01/2018-06 49200000000 USD",
             "change RUS-CHN turnover 2018-01/2018-06 24.3 pct",
             "level RUS-DEU turnover 2018-01/2018-06 29100000000 USD",
             "change RUS-DEU turnover 2018-01/2018-06 26.2 pct"}},
        Form{
            "SharesOfOneVerb",
            "2023-01-20",
            "",
            "Some 38 percent of Paraguay's exports went to Brazil in 2022, 12 percent to Argentina "
            "and 9 percent to Chile.",
            {"share PRY-BRA exports 2022-01/2022-12 38 pct",
             "share PRY-ARG exports 2022-01/2022-12 12 pct",
             "share PRY-CHL exports 2022-01/2022-12 9 pct"}},
        Form{"NotTheOther",
             "2024-11-07",
             "",
             "Mexico, not China, was the leading source of American imports last year.",
             {"rank USA-MEX imports 2023-01/2023-12 1 rank"}},
        Form{"OneEach",
             "2024-05-21",
             "",
             "Uganda's exports to the DRC, to Kenya and to South Sudan were worth $58m, $51m and "
             "$47m in March.",
             {"level UGA-COD exports 2024-03/2024-03 58000000 USD",
              "level UGA-KEN exports 2024-03/2024-03 51000000 USD",
              "level UGA-SSD exports 2024-03/2024-03 47000000 USD"}},
        Form{"InTheRed",
             "2015-03-18",
             "",
             "The UK exported £14.1bn of goods to China in 2014 and imported £37.6bn, leaving it "
             "£23.5bn in the red.",
             {"level GBR-CHN exports 2014-01/2014-12 14100000000 GBP",
              "level GBR-CHN imports 2014-01/2014-12 37600000000 GBP",
              "balance GBR-CHN balance 2014-01/2014-12 -23500000000 GBP"}},
        Form{"OfWhich",
             "2023-07-11",
             "Oman and the Emirates share a border.",
             "Trade between the two was worth 18.6 billion dirhams in 2022, of which 15.1 billion "
             "were Emirati exports.",
             {"level OMN-ARE turnover 2022-01/2022-12 18600000000 AED",
              "level ARE-OMN exports 2022-01/2022-12 15100000000 AED"}},
        Form{
            "FromTheCurrent",
            "2023-09-05",
            "The presidents of Kazakhstan and Turkmenistan met.",
            "The two presidents agreed to increase bilateral trade to $10 billion by 2030 from the "
            "current $3.4 billion.",
            {"target KAZ-TKM turnover 2030-01/2030-12 10000000000 USD",
             "level KAZ-TKM turnover 2022-01/2022-12 3400000000 USD"}},
        Form{
            "MonthsOfAFiscalYear",
            "2023-06-20",
            "",
            "In the first eleven months of fiscal 2022-23 Nepal imported goods worth Rs 936 billion"
            " from India.",
            {"level NPL-IND imports 2022-07/2023-05 936000000000 NPR"}},
        Form{"UnitSaidOnce",
             "2017-02-15",
             "",
             "India's imports from China grew 4.1 per cent in 2016; exports to it were down 6.",
             {"change IND-CHN imports 2016-01/2016-12 4.1 pct",
              "change IND-CHN exports 2016-01/2016-12 -6 pct"}},
        Form{"TwoSumsOfMillions",
             "2023-08-16",
             "",
             "Estonia's imports from Latvia went up from 158 to 171 million euros in June.",
             {"level EST-LVA imports 2022-06/2022-06 158000000 EUR",
              "level EST-LVA imports 2023-06/2023-06 171000000 EUR"}},
        Form{"AGroupIsNotTheWorld",
             "2024-12-05",
             "",
             "Thailand's shipments to the Indochina group were worth $21 billion in 2023.",
             {}},
        Form{"APriceIsNoTrade",
             "2017-02-01",
             "Angola's exports to China fell in 2016.",
             "The price stayed at $40.",
             {}}),
    [](const testing::TestParamInfo<Form>& form) { return form.param.name; });

// What is said of others beside a rank, what takes a statement back, and which words go with which
// amount.
INSTANTIATE_TEST_SUITE_P(
    Kinds, Forms,
    testing::Values(
        Form{"BehindNamesTheFirst",
             "2024-03-10",
             "",
             "In 2023 Argentina was Uruguay's second-largest market, behind Brazil.",
             {"rank URY-ARG exports 2023-01/2023-12 2 rank",
              "rank URY-BRA exports 2023-01/2023-12 1 rank"}},
        Form{"ALostRankIsNone",
             "2024-02-20",
             "",
             "China dropped out of first place among Korea's markets in December 2023.",
             {}},
        Form{
            "FromTenthToFifth",
            "2024-04-23",
            "",
            "Poland climbed to fifth place among Germany's trading partners in 2023, from tenth in "
            "2008.",
            {"rank DEU-POL turnover 2023-01/2023-12 5 rank",
             "rank DEU-POL turnover 2008-01/2008-12 10 rank"}},
        Form{"MakingItTheSecond",
             "2016-07-22",
             "",
             "Ireland sent goods worth €15.6 billion to the UK in 2015, making it its "
             "second-largest "
             "market behind the US.",
             {"level IRL-GBR exports 2015-01/2015-12 15600000000 EUR",
              "rank IRL-GBR exports 2015-01/2015-12 2 rank",
              "rank IRL-USA exports 2015-01/2015-12 1 rank"}},
        Form{"ServicesAreNoGoods",
             "2024-02-20",
             "",
             "Germany sold services worth 20 billion euros to the United States in 2022.",
             {}},
        Form{"ABalanceInTrade",
             "2023-01-27",
             "",
             "South Korea recorded a deficit of $6.4 billion in trade with Australia in 2021.",
             {"balance KOR-AUS balance 2021-01/2021-12 -6400000000 USD"}},
        Form{
            "ARelativeClauseEnds",
            "2017-11-14",
            "",
            "Trade turnover between Moscow and Ankara, which in 2016 collapsed by a third to $15.8 "
            "billion, rebounded by 36 percent in the first nine months of this year.",
            {"change RUS-TUR turnover 2016-01/2016-12 -33.3 pct",
             "level RUS-TUR turnover 2016-01/2016-12 15800000000 USD",
             "change RUS-TUR turnover 2017-01/2017-09 36 pct"}},
        Form{
            "AheadOfWithItsSum",
            "2024-02-20",
            "",
            "Germany's trade with China fell 15.5 percent to 253 billion euros in 2023, just ahead "
            "of the United States at 252 billion euros.",
            {"change DEU-CHN turnover 2023-01/2023-12 -15.5 pct",
             "level DEU-CHN turnover 2023-01/2023-12 253000000000 EUR",
             "comparison DEU-CHN turnover 2023-01/2023-12",
             "level DEU-USA turnover 2023-01/2023-12 252000000000 EUR"}},
        Form{"TwoFlowsCompared",
             "2023-07-26",
             "",
             "Britain imports three times more from Germany than it exports to it.",
             {"comparison GBR-DEU imports 2022-01/2022-12 3 ratio"}},
        Form{"MoreThanAnotherDid",
             "2024-02-20",
             "",
             "Mexico sold more to the United States than China did in 2023.",
             {"comparison USA-MEX imports 2023-01/2023-12"}},
        Form{
            "DoubleThatOfAYearEarlier",
            "2022-08-02",
            "",
            "Australia's June trade surplus with Japan hit A$6.8 billion, more than double that of "
            "a year earlier.",
            {"balance AUS-JPN balance 2022-06/2022-06 6800000000 AUD",
             "change AUS-JPN balance 2022-06/2022-06 2 ratio"}},
        Form{"TheGrowthBefore",
             "2025-09-24",
             "",
             "Thai exports to the US advanced 12.8 percent in August, compared with 3.1 percent a "
             "year earlier.",
             {"change THA-USA exports 2025-08/2025-08 12.8 pct",
              "change THA-USA exports 2024-08/2024-08 3.1 pct"}},
        Form{"ThePeak",
             "2021-02-20",
             "",
             "Trade between Russia and Germany peaked at $97 billion in 2012.",
             {"level RUS-DEU turnover 2012-01/2012-12 97000000000 USD",
              "record RUS-DEU turnover 2012-01/2012-12 97000000000 USD"}},
        Form{"OfAProduct",
             "2022-02-11",
             "",
             "Azerbaijan shipped $9.4 billion worth of goods to Italy in 2021, including $8.5 "
             "billion of crude.",
             {"level AZE-ITA exports 2021-01/2021-12 9400000000 USD"}},
        Form{
            "LeftWithADeficit",
            "2022-02-11",
            "",
            "Turkish exports to Israel came to $6.4 billion in 2021, leaving Israel with a deficit "
            "of $4.5 billion.",
            {"level TUR-ISR exports 2021-01/2021-12 6400000000 USD",
             "balance ISR-TUR balance 2021-01/2021-12 -4500000000 USD"}},
        Form{"TwoTogether",
             "2022-02-11",
             "",
             "Together, France and Italy bought 17 percent of Spain's exports in 2020.",
             {"share ESP-FRA+ITA exports 2020-01/2020-12 17 pct"}},
        Form{"HeldEverSince",
             "2024-02-08",
             "",
             "In 2009 China became Brazil's main trading partner, a position it has held ever "
             "since.",
             {"rank BRA-CHN turnover 2009-01/2009-12 1 rank",
              "since BRA-CHN turnover 2009-01/2023-12 15 count_years"}},
        Form{"SecondToFourth",
             "2019-03-06",
             "",
             "Taiwan dropped from second to fourth among Hong Kong's suppliers in 2018.",
             {"rank HKG-TWN imports 2017-01/2017-12 2 rank",
              "rank HKG-TWN imports 2018-01/2018-12 4 rank"}},
        Form{"AccountsForASum",
             "2019-03-06",
             "",
             "Of the $21 billion that Morocco earned from exports to the EU in 2018, Spain "
             "accounted "
             "for $7 billion and France for $6 billion.",
             {"level MAR-EU exports 2018-01/2018-12 21000000000 USD",
              "level MAR-ESP exports 2018-01/2018-12 7000000000 USD",
              "level MAR-FRA exports 2018-01/2018-12 6000000000 USD"}},
        Form{"SumsOfTwoFlows",
             "2019-03-15",
             "",
             "Denmark sells more to France than it buys from it: $3.8 billion against $2.9 billion "
             "in "
             "2017.",
             {"comparison DNK-FRA exports 2017-01/2017-12",
              "level DNK-FRA exports 2017-01/2017-12 3800000000 USD",
              "level DNK-FRA imports 2017-01/2017-12 2900000000 USD"}},
        Form{"ABiggerMarket",
             "2020-03-15",
             "",
             "Vietnam was a bigger market for South Korea than China in 2018.",
             {"comparison KOR-VNM exports 2018-01/2018-12"}},
        Form{"GoodsThatWent",
             "2015-03-15",
             "",
             "Goods worth over $5.8 billion went from Sweden to Poland in 2013.",
             {"level SWE-POL exports 2013-01/2013-12 5800000000 USD"}},
        Form{"MoreThanTheYearBefore",
             "2021-03-15",
             "",
             "Greece exported more to Spain in 2019 than in 2018.",
             {"change GRC-ESP exports 2019-01/2019-12"}},
        Form{"ItsExportsAndItsImports",
             "2023-11-15",
             "",
             "Spain, Morocco's number one partner, accounted for 21 percent of its exports and 15 "
             "percent of its imports in 2022.",
             {"rank MAR-ESP turnover 2022-01/2022-12 1 rank",
              "share MAR-ESP exports 2022-01/2022-12 21 pct",
              "share MAR-ESP imports 2022-01/2022-12 15 pct"}},
        Form{"ASumForEachDay",
             "2023-02-16",
             "",
             "The US and Canada trade some $2.5 billion worth of goods every day.",
             {}},
        Form{"AFiscalYearThatEnded",
             "2023-04-20",
             "",
             "In the fiscal year that ended in March Japan's deficit with China swelled by 29 "
             "percent to 6.4 trillion yen.",
             {"change JPN-CHN balance 2022-04/2023-03 29 pct",
              "balance JPN-CHN balance 2022-04/2023-03 -6400000000000 JPY"}}),
    [](const testing::TestParamInfo<Form>& form) { return form.param.name; });

// Services alone are no statement, and are said to be left out.
TEST(Unread, SaysThatServicesWereLeftOut) {
  for (const char* sentence :
       {"Germany sold services worth 20 billion euros to the United States in 2022.",
        "The UK's services exports to France reached £18 billion in 2022.",
        "In 2023 trade in services between Japan and the US grew 5 percent to $80 billion."}) {
    Options options;
    options.date = core::Day::parse("2024-02-20");
    const auto reading = read_sentence(sentence, options);
    ASSERT_TRUE(reading.has_value());
    EXPECT_TRUE(reading->statements.empty()) << sentence;
    ASSERT_EQ(reading->unread.size(), 1u) << sentence;
    EXPECT_EQ(reading->unread.front().reason, "services alone") << sentence;
  }
}

std::vector<std::string> claims_of(const std::string& text) {
  Options options;
  options.date = core::Day::parse("2025-08-29");
  const auto reading = read_article(text, options);
  std::vector<std::string> out;
  if (!reading) return {"not read"};
  for (const ReadStatement& s : reading->statements) out.push_back(in_short(s.claim));
  std::sort(out.begin(), out.end());
  return out;
}

TEST(TableRows, TakeFlowFromTheColumnAndUnitFromTheCaption) {
  const auto found = claims_of(
      "<html><body><h1>Foreign trade of Croatia, July 2025</h1>"
      "<p>The statistical office published the figures for trade with the main partners today.</p>"
      "<table><caption>Croatia's trade by country, July, million euros</caption>"
      "<tr><th>Country</th><th>Exports 2024</th><th>Exports 2025</th><th>Change, %</th></tr>"
      "<tr><td>Italy</td><td>290</td><td>301</td><td>3.8</td></tr>"
      "<tr><td>Total</td><td>2,010</td><td>2,090</td><td>4.0</td></tr></table></body></html>");
  const std::vector<std::string> expected = {"change HRV-ITA exports 2025-07/2025-07 3.8 pct",
                                             "level HRV-ITA exports 2024-07/2024-07 290000000 EUR",
                                             "level HRV-ITA exports 2025-07/2025-07 301000000 EUR"};
  EXPECT_EQ(found, expected);
}

TEST(TableRows, WithoutAUnitSayNothing) {
  EXPECT_TRUE(claims_of("<html><body><h1>Trade</h1><table>"
                        "<tr><th>Country</th><th>Exports 2024</th></tr>"
                        "<tr><td>Italy</td><td>290</td></tr></table></body></html>")
                  .empty());
}

TEST(Sections, KeepTheirLinksOutOfTheText) {
  const auto found = claims_of(
      "Trade between Chile and Peru came to $3 billion in 2021, the ministry in Lima said.\n\n"
      "Officials of both countries expect little change in the coming year, they added.\n\n"
      "Read also\nBolivia's trade with Brazil down 4% in September\nSubscribe to our channel\n");
  EXPECT_EQ(found,
            std::vector<std::string>{"level CHL-PER turnover 2021-01/2021-12 3000000000 USD"});
}

bool has(const std::vector<std::string>& found, const std::string& claim) {
  return std::find(found.begin(), found.end(), claim) != found.end();
}

// A paragraph whose first sentence only says whose accounts follow is about that country, whatever
// pair was spoken of before.
TEST(Paragraphs, AreAboutTheCountryThatTheirFirstSentenceNames) {
  const auto found = claims_of(
      "Copper and its shores\n\n"
      "Exports from Chile to Brazil came to $4.1 billion in 2022, the customs office in Santiago "
      "said.\n\n"
      "Bolivia is a purer case. Trade with Argentina grew by 15 percent in 2022, to $2.4 "
      "billion.\n\n"
      "Take Peru last. In 2022 imports from Ecuador fell to $0.9 billion.\n");
  EXPECT_TRUE(has(found, "level BOL-ARG turnover 2022-01/2022-12 2400000000 USD"));
  EXPECT_TRUE(has(found, "level PER-ECU imports 2022-01/2022-12 900000000 USD"));
  EXPECT_FALSE(has(found, "level CHL-ARG turnover 2022-01/2022-12 2400000000 USD"));
}

TEST(Sections, ALineOfLatestNewsIsNoText) {
  const auto found = claims_of(
      "Trade between Chile and Peru came to $3 billion in 2021, the ministry in Lima said.\n\n"
      "Officials of both countries expect little change in the coming year, they added.\n\n"
      "Latest: Rice harvest seen 7% smaller | Bolivia's trade with Brazil dips 4%\n");
  EXPECT_EQ(found,
            std::vector<std::string>{"level CHL-PER turnover 2021-01/2021-12 3000000000 USD"});
}

}  // namespace
}  // namespace tally::reading
