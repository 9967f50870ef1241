// The marks of money as the papers of each country print them; a mark that nobody knows is not
// taken for the money of another sum.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using ::testing::ElementsAre;

struct Mark {
  const char* mark;
  const char* country;
  const char* partner;
  const char* code;
};

class MoneyMark : public testing::TestWithParam<Mark> {};

// What the sentence says of the sum, printed with its currency.
std::vector<std::string> sums(const std::string& text) {
  std::vector<std::string> out;
  for (const std::string& claim : test::claims(text, "2022-07-13")) {
    if (claim.find(" 1180000000") != std::string::npos)
      out.push_back(claim.substr(claim.rfind(' ') + 1));
  }
  return out;
}

TEST_P(MoneyMark, IsThatOfTheCountry) {
  const Mark& m = GetParam();
  const std::string country = m.country;
  const std::string trade = country + "'s exports to " + m.partner + " rose by 20% in 2021 to ";
  for (const char* blank : {"", " "}) {
    const std::string sum = std::string(m.mark) + blank + "1.18 billion";
    EXPECT_THAT(sums(trade + sum + ", the office said."), ElementsAre(m.code)) << sum;
    // also behind a sum in dollars
    EXPECT_THAT(
        sums(trade + "$55 billion. Imports from " + std::string(m.partner) + " were " + sum + "."),
        ElementsAre(m.code))
        << sum;
  }
}

INSTANTIATE_TEST_SUITE_P(
    OfThePapers, MoneyMark,
    testing::Values(
        Mark{"TD", "Tunisia", "Libya", "TND"}, Mark{"DA", "Algeria", "Tunisia", "DZD"},
        Mark{"DH", "Morocco", "Spain", "MAD"}, Mark{"Dh", "Oman", "the UAE", "AED"},
        Mark{"MDH", "Morocco", "Spain", "MAD"}, Mark{"JDs", "Jordan", "Iraq", "JOD"},
        Mark{"LD", "Libya", "Italy", "LYD"}, Mark{"£S", "Sudan", "Egypt", "SDG"},
        Mark{"S£", "Syria", "Iraq", "SYP"}, Mark{"L£", "Lebanon", "Syria", "LBP"},
        Mark{"FRW", "Rwanda", "Uganda", "RWF"}, Mark{"CFAF", "Senegal", "Mali", "XOF"},
        Mark{"CFA F", "Cameroon", "Chad", "XAF"}, Mark{"Kz", "Angola", "Portugal", "AOA"},
        Mark{"PRs", "Pakistan", "Iran", "PKR"}, Mark{"Ks", "Myanmar", "Thailand", "MMK"},
        Mark{"Bt", "Thailand", "Laos", "THB"}, Mark{"B", "Thailand", "Laos", "THB"},
        Mark{"Php", "Vietnam", "the Philippines", "PHP"}, Mark{"NTD", "Taiwan", "Japan", "TWD"},
        Mark{"W", "South Korea", "Japan", "KRW"}, Mark{"Y", "Japan", "China", "JPY"},
        Mark{"Y", "China", "Vietnam", "CNY"}, Mark{"Tg", "Mongolia", "China", "MNT"},
        Mark{"R", "Russia", "China", "RUB"}, Mark{"R", "South Africa", "Namibia", "ZAR"},
        Mark{"HRN", "Ukraine", "Poland", "UAH"}, Mark{"Afs", "Afghanistan", "Iran", "AFN"},
        Mark{"zł", "Poland", "Germany", "PLN"}, Mark{"Fr", "Switzerland", "Germany", "CHF"},
        Mark{"Skr", "Sweden", "Norway", "SEK"}, Mark{"kr", "Norway", "Germany", "NOK"},
        Mark{"Kr", "Denmark", "Germany", "DKK"}, Mark{"Gs", "Paraguay", "Brazil", "PYG"},
        Mark{"Ps", "Mexico", "Guatemala", "MXN"}, Mark{"C$", "Nicaragua", "Honduras", "NIO"},
        Mark{"C$", "Canada", "Mexico", "CAD"}, Mark{"Lps", "Honduras", "Guatemala", "HNL"},
        Mark{"Stg", "Britain", "Ireland", "GBP"}));

TEST(MoneyMark, ThatNobodyKnowsGivesNoStatement) {
  for (const char* sum : {"Qz1.18 billion", "QZT 1.18 billion", "QZT1.18 billion"}) {
    EXPECT_THAT(sums("Kenya's exports to Uganda rose to $55 billion in 2021. Imports from Uganda "
                     "were " +
                     std::string(sum) + "."),
                ElementsAre())
        << sum;
  }
}

TEST(MoneyMark, CapitalsBehindASumAreAThingThatIsCounted) {
  EXPECT_THAT(
      test::claims("Kenya's exports to Uganda rose to 1.18 million MT in 2021.", "2022-07-13"),
      ElementsAre());
}

}  // namespace
}  // namespace tally::reading
