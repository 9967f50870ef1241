// Exchange rates of the ECB and the Federal Reserve, in small files of their form with real rates.
#include "sources/rates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "places/money.h"

namespace tally::sources {
namespace {

using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

constexpr std::string_view kEcb =
    "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
    "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2022-01,1.1314,A\n"
    "EXR.M.RUB.EUR.SP00.A,M,RUB,EUR,SP00,A,2022-01,85.9187,A\n"
    "EXR.M.RUB.EUR.SP00.E,M,RUB,EUR,SP00,E,2022-01,86.9,A\n"
    "EXR.M.RUB.EUR.SP00.A,M,RUB,EUR,SP00,A,2022-02,,M\n"
    "EXR.M.CNY.EUR.SP00.A,M,CNY,EUR,SP00,A,1998-12,9.8,A\n"
    "EXR.M.CNY.EUR.SP00.A,M,CNY,EUR,SP00,A,2022-01,seven,A\n";

constexpr std::string_view kFed =
    "\"Series Description\",\"China -- Spot\",\"EURO AREA -- Spot\",\"Broad Index\"\n"
    "\"Unit:\",\"Currency:_Per_USD\",\"Currency:_Per_EUR\",\"Index:_1997_Jan_100\"\n"
    "\"Multiplier:\",\"1\",\"1\",\"1\"\n"
    "\"Currency:\",\"CNY\",\"USD\",\"NA\"\n"
    "\"Unique Identifier: \",\"H10/H10/RXI_N.M.CH\",\"H10/H10/RXI$US_N.M.EU\",\"H10/H10/JRX\"\n"
    "\"Time Period\",\"RXI_N.M.CH\",\"RXI$US_N.M.EU\",\"JRXWTFB_N.M\"\n"
    "2022-01,6.3556,1.1313,115.0\n"
    "2022-02,ND,1.1341,115.1\n";

std::vector<std::string> words(const RateFile& file) {
  std::vector<std::string> out;
  for (const RateRow& r : file.rows) {
    out.push_back(r.currency.code() + " " + r.month.iso() + " " + std::to_string(r.per_usd));
  }
  return out;
}

TEST(Rates, TheEcbsAreTurnedRoundToTheDollar) {
  ASSERT_TRUE(holds_rates(kEcb));
  const auto read = read_rates(kEcb, "ecb.csv");
  ASSERT_TRUE(read.has_value()) << read.error().to_string();
  EXPECT_THAT(words(*read), UnorderedElementsAre("EUR 2022-01 0.883861",     // 1 / 1.1314
                                                 "RUB 2022-01 75.940163"));  // 85.9187 / 1.1314
  EXPECT_EQ(read->set_aside, 3) << "the end of the month, an empty cell, a month without a dollar";
  EXPECT_EQ(read->bad, 1);
  EXPECT_EQ(read->rows_in, static_cast<std::int64_t>(read->rows.size()) + 4);
}

TEST(Rates, TheFedsStandInColumnsEitherWayRound) {
  ASSERT_TRUE(holds_rates(kFed));
  const auto read = read_rates(kFed, "h10.csv");
  ASSERT_TRUE(read.has_value()) << read.error().to_string();
  EXPECT_THAT(words(*read), UnorderedElementsAre("CNY 2022-01 6.355600", "EUR 2022-01 0.883939",
                                                 "EUR 2022-02 0.881756"));
  EXPECT_EQ(read->set_aside, 3) << "an index twice, and a day without a rate";
  EXPECT_EQ(read->rows_in, 6);
}

TEST(Rates, ATableKeepsTheNewestAndSaysFromWhere) {
  const auto ecb = read_rates(kEcb, "ecb.csv");
  const auto fed = read_rates(kFed, "h10.csv");
  const auto once = with_rates("", "rates.csv", *ecb, "ecb.csv");
  ASSERT_TRUE(once.has_value());
  const auto twice = with_rates(*once, "rates.csv", *fed, "h10.csv");
  ASSERT_TRUE(twice.has_value());
  EXPECT_THAT(*twice, HasSubstr("RUB,2022-01,75.940163,ECB monthly averages,ecb.csv,3\n"));
  EXPECT_THAT(*twice, HasSubstr("EUR,2022-01,0.88393883,Federal Reserve H.10 monthly averages,"
                                "h10.csv,7\n"));
  const auto rates = read_rate_table(*twice, "rates.csv");
  ASSERT_TRUE(rates.has_value()) << rates.error().to_string();
  EXPECT_EQ(rates->size(), 4u);
  EXPECT_FALSE(read_rate_table("currency,month,per_usd,source,file,line\nEUR,2022,1,a,b,1\n", "x")
                   .has_value());
}

TEST(Rates, TheyFillWhatDoesNotShipAndNothingElse) {
  const auto month = [](int year, int m) { return core::Period::month(year, m); };
  const auto eur = *core::Currency::parse("EUR"), nok = *core::Currency::parse("NOK");
  const auto shipped = places::usd_rate(eur, month(2022, 1));
  ASSERT_TRUE(shipped.has_value());
  ASSERT_FALSE(places::usd_rate(nok, month(2022, 1)).has_value());
  places::use_rates({{eur, core::Month(2022, 1), 99.0, "mine"},
                     {nok, core::Month(2022, 1), 8.8, "mine"},
                     {nok, core::Month(2022, 2), -1.0, "mine"}});
  EXPECT_EQ(places::usd_rate(eur, month(2022, 1))->per_usd, shipped->per_usd);
  EXPECT_FALSE(places::rests_on_user_rates(eur, month(2022, 1)));
  EXPECT_EQ(places::usd_rate(nok, month(2022, 1))->per_usd, 8.8);
  EXPECT_EQ(places::usd_rate(nok, month(2022, 1))->source, "mine");
  EXPECT_TRUE(places::rests_on_user_rates(nok, month(2022, 1)));
  EXPECT_FALSE(places::usd_rate(nok, month(2022, 2)).has_value());
  places::use_rates({});
  EXPECT_FALSE(places::usd_rate(nok, month(2022, 1)).has_value());
}

// Any bytes behind the head of a form: every row is counted, and nothing breaks.
TEST(Rates, AlteredFilesAreCounted) {
  for (const std::string_view whole : {kEcb, kFed}) {
    std::uint32_t state = 7;
    for (int round = 0; round < 400; ++round) {
      std::string text(whole);
      for (int k = 0; k < 4; ++k) {
        state = state * 1664525 + 1013904223;
        text[100 + (state >> 8) % (text.size() - 100)] = "\",\n\0-9A"[state >> 29];
      }
      const auto read = read_rates(text, "x");
      if (!read) continue;
      EXPECT_EQ(read->rows_in,
                static_cast<std::int64_t>(read->rows.size()) + read->set_aside + read->bad);
    }
  }
}

}  // namespace
}  // namespace tally::sources
