// Sentences of our own, with figures as published or plausible, and what a careful reader finds in
// them.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/claims_json.h"
#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Case {
  std::string date, context, sentence;
  std::vector<std::string> claims;  // "kind A-B flow period value unit"
};

class Sentences : public testing::TestWithParam<Case> {};

TEST_P(Sentences, AreRead) {
  Options options;
  options.date = core::Day::parse(GetParam().date);
  options.context = GetParam().context;
  const auto reading = read_sentence(GetParam().sentence, options);
  ASSERT_TRUE(reading.has_value());
  std::vector<std::string> found;
  for (const ReadStatement& s : reading->statements) found.push_back(in_short(s.claim));
  std::sort(found.begin(), found.end());
  std::vector<std::string> expected = GetParam().claims;
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(found, expected) << GetParam().sentence << "\n"
                             << explain(GetParam().sentence, options);
}

// A direction without a figure is read where it is all that is said, and the period is written.
INSTANTIATE_TEST_SUITE_P(
    Directions, Sentences,
    testing::Values(Case{"2020-06-25",
                         "",
                         "Albania's exports to Italy rose in 2019.",
                         {"change ALB-ITA exports 2019-01/2019-12"}},
                    Case{"2023-09-01",
                         "",
                         "U.S. imports from Germany fell in the first half of 2023.",
                         {"change USA-DEU imports 2023-01/2023-06"}},
                    Case{"2023-09-01", "", "Trade between Kenya and Uganda is growing.", {}},
                    Case{"2025-03-01",
                         "",
                         "Mexico was the largest supplier of goods to the United States in 2024.",
                         {"rank USA-MEX imports 2024-01/2024-12 1 rank"}}));

INSTANTIATE_TEST_SUITE_P(
    Own, Sentences,
    testing::Values(
        Case{"2023-02-10",
             "",
             "Thailand's exports to Vietnam fell 8.2 percent to $1.1 billion in January, while "
             "imports were up 3 percent at $0.7 billion.",
             {"change THA-VNM exports 2023-01/2023-01 -8.2 pct",
              "level THA-VNM exports 2023-01/2023-01 1100000000 USD",
              "change THA-VNM imports 2023-01/2023-01 3 pct",
              "level THA-VNM imports 2023-01/2023-01 700000000 USD"}},
        Case{"2024-03-01",
             "",
             "Trade between Kenya and Uganda totalled 150 billion shillings in 2023, down from 162 "
             "billion shillings a year earlier.",
             {"level KEN-UGA turnover 2023-01/2023-12 150000000000 KES",
              "level KEN-UGA turnover 2022-01/2022-12 162000000000 KES"}},
        Case{"2023-05-19",
             "",
             "China has been Brazil's largest trading partner since 2009.",
             {"since BRA-CHN turnover 2009-01/2022-12 14 count_years"}},
        Case{"2022-05-05",
             "",
             "Ankara and Tehran aim to raise bilateral trade to $30 billion by 2025.",
             {"target TUR-IRN turnover 2025-01/2025-12 30000000000 USD"}},
        Case{"2014-08-07",
             "",
             "Ukraine's exports to Russia slumped 24.5% in the first six months, imports 22.1%.",
             {"change UKR-RUS exports 2014-01/2014-06 -24.5 pct",
              "change UKR-RUS imports 2014-01/2014-06 -22.1 pct"}},
        Case{"2021-04-22",
             "",
             "Moscow's share in Finland's imports declined from 14% in 2018 to 9.7% in 2020.",
             {"share FIN-RUS imports 2018-01/2018-12 14 pct",
              "share FIN-RUS imports 2020-01/2020-12 9.7 pct"}},
        Case{"2013-06-01",
             "",
             "In the first four months of 2013 trade between Turkey and Iraq amounted to $4.6bn "
             "(+12.3%).",
             {"level TUR-IRQ turnover 2013-01/2013-04 4600000000 USD",
              "change TUR-IRQ turnover 2013-01/2013-04 12.3 pct"}},
        Case{"2022-04-01",
             "",
             "Argentina ran a deficit with Brazil for the 18th year in a row.",
             {"since ARG-BRA balance 2004-01/2021-12 18 count_years"}},
        Case{"2019-09-09",
             "",
             "Spain sold Morocco goods worth 8.5 billion euros last year and bought 6.9 billion "
             "from it.",
             {"level ESP-MAR exports 2018-01/2018-12 8500000000 EUR",
              "level ESP-MAR imports 2018-01/2018-12 6900000000 EUR"}},
        Case{"2023-05-25",
             "Kuwait trades little with Finland.",
             "In 2022 its exports there were worth a mere $3 million.",
             {"level KWT-FIN exports 2022-01/2022-12 3000000 USD"}},
        Case{"2022-09-30",
             "",
             "Shipments from Singapore to Indonesia shrank 3.4% in August from July but were 12% "
             "higher than a year earlier.",
             {"change SGP-IDN exports 2022-08/2022-08 -3.4 pct",
              "change SGP-IDN exports 2022-08/2022-08 12 pct"}},
        Case{"2024-10-10",
             "",
             "Mexico's share of US imports climbed to 15.9 percent in the first eight months, "
             "against 14.8 percent a year earlier.",
             {"share USA-MEX imports 2024-01/2024-08 15.9 pct",
              "share USA-MEX imports 2023-01/2023-08 14.8 pct"}},
        Case{"2018-02-02",
             "",
             "Italy's trade surplus with the US shrank by 4.1 percent to €24.9 billion.",
             {"change ITA-USA balance 2017-01/2017-12 -4.1 pct",
              "balance ITA-USA balance 2017-01/2017-12 24900000000 EUR"}},
        Case{"2023-08-15",
             "",
             "Indonesia recorded a trade surplus of $1.2 billion with the United States in July.",
             {"balance IDN-USA balance 2023-07/2023-07 1200000000 USD"}}));

// What looks like trade and is none.
TEST(Silence, IsKept) {
  Options options;
  options.date = core::Day::parse("2023-06-01");
  for (const char* sentence :
       {"Sri Lanka owes China $3.3 billion in loans.",
        "The tonnage of goods moved between Chile and Peru grew 8% last year.",
        "The minister denied that trade with Israel had dropped 40 percent.",
        "If tariffs rise, exports to the US would fall by 30 percent.",
        "Norway will order two ferries from Poland for some 90 million euros.",
        "Trade unions in Italy want 6% more pay.",
        "Staff turnover at the embassy in Oslo reached 20 percent.",
        "Ghana's economy grew 3 percent in 2022.",
        "Turkey became Kenya's second-largest steel supplier.", "", " ", "2022", "$$$ % . ,"}) {
    const auto reading = read_sentence(sentence, options);
    ASSERT_TRUE(reading.has_value());
    EXPECT_EQ(claims_json(*reading), "[]") << sentence << "\n" << explain(sentence, options);
  }
}

// A verb that says an amount by itself, where the text before gives the pair.
TEST(BareTrend, WithoutAnyAmountIsRead) {
  Options options;
  options.date = core::Day::parse("2023-06-01");
  options.context = "Trade between Kenya and Uganda rose to $2 billion in 2022.";
  const auto reading = read_sentence("We expect that it doubled.", options);
  ASSERT_TRUE(reading.has_value());
}

// Any sequence of words of the trade: no crash, spans within the sentence.
RC_GTEST_PROP(AnyText, SpansAreValid, ()) {
  static const std::vector<std::string> kWords = {"China",
                                                  "Russia's",
                                                  "exports",
                                                  "to",
                                                  "from",
                                                  "trade",
                                                  "with",
                                                  "$5 billion",
                                                  "12%",
                                                  "in 2022",
                                                  "rose",
                                                  "fell",
                                                  "and",
                                                  ",",
                                                  ";",
                                                  "(",
                                                  ")",
                                                  "the",
                                                  "largest",
                                                  "trading partner",
                                                  "record",
                                                  "since 2016",
                                                  "for the first time",
                                                  "a third",
                                                  "of",
                                                  "its",
                                                  "their",
                                                  "May",
                                                  "first half",
                                                  "respectively",
                                                  "more than",
                                                  "twice",
                                                  "the two countries",
                                                  "deficit",
                                                  "surplus",
                                                  "target",
                                                  "by 2030",
                                                  "could",
                                                  "reach",
                                                  "overtook",
                                                  "share",
                                                  "accounting for",
                                                  "—",
                                                  "\xF0\x9F\x98\x80",
                                                  "é",
                                                  "\"",
                                                  "'s",
                                                  "-",
                                                  "second",
                                                  "ten years",
                                                  "in a row",
                                                  "Germany",
                                                  "there",
                                                  "former",
                                                  "goods",
                                                  "those",
                                                  "₹8 lakh crore",
                                                  "2.1-fold"};
  const auto picks =
      *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kWords.size())));
  std::string text;
  for (const int p : picks) text += kWords[static_cast<std::size_t>(p)] + " ";
  Options options;
  options.date = core::Day::parse("2023-06-01");
  options.context = text.substr(0, text.size() / 2);
  while (core::first_invalid_utf8(options.context)) options.context.pop_back();
  const auto reading = read_sentence(text, options);
  RC_ASSERT(reading.has_value());
  for (const ReadStatement& s : reading->statements) {
    RC_ASSERT(!s.spans.empty());
    RC_ASSERT(s.spans[0].start >= 0 && s.spans[0].start < s.spans[0].end &&
              s.spans[0].end <= core::code_points(text));
    RC_ASSERT(s.claim.reporter != s.claim.partner);
  }
  RC_ASSERT(!explain(text, options).empty());
}

RC_GTEST_PROP(AnyText, BytesAreRefusedOrRead, (const std::string& bytes)) {
  Options options;
  options.date = core::Day::parse("2023-06-01");
  const auto reading = read_sentence(bytes, options);
  RC_ASSERT(reading.has_value() == !core::first_invalid_utf8(bytes).has_value());
}

}  // namespace
}  // namespace tally::reading
