#include "places/money.h"

#include <gtest/gtest.h>

#include "places/currencies.h"

namespace tally::places {
namespace {

using core::Currency;
using core::Month;
using core::Period;

Currency cur(std::string_view code) { return Currency::parse(code).value(); }

TEST(Money, TablesAreSound) {
  const auto status = check_money();
  EXPECT_TRUE(status) << status.error().to_string();
  EXPECT_GT(currency_words().size(), 500u);
}

TEST(Rates, AYearHasItsOwnAverage) {
  const auto rate = usd_rate(cur("CNY"), Period::year(2022));
  ASSERT_TRUE(rate);
  EXPECT_NEAR(rate->per_usd, 6.737158, 1e-6);
  EXPECT_EQ(rate->source, "IMF IFS annual average");
  EXPECT_TRUE(rate->complete);
}

TEST(Rates, OtherPeriodsAreMeansOfMonths) {
  const auto january = usd_rate(cur("BRL"), Period::month(2022, 1));
  ASSERT_TRUE(january);
  EXPECT_NEAR(january->per_usd, 5.53, 1e-9);
  const auto two = usd_rate(cur("BRL"), {Month(2022, 1), Month(2022, 2)});
  ASSERT_TRUE(two);
  EXPECT_NEAR(two->per_usd, (5.53 + 5.1984) / 2, 1e-9);
  // 2025 has no yearly average in the table, but twelve months.
  const auto year = usd_rate(cur("CNY"), Period::year(2025));
  ASSERT_TRUE(year);
  EXPECT_TRUE(year->complete);
  EXPECT_EQ(year->source, "FRED H.10 monthly averages");
}

TEST(Rates, SayWhatIsMissing) {
  EXPECT_FALSE(usd_rate(cur("RUB"), Period::month(2022, 5)));  // the ECB ended in March 2022
  EXPECT_FALSE(usd_rate(cur("RUB"), Period::month(2022, 3)));
  const auto half = usd_rate(cur("RUB"), Period::half(2022, 1));
  ASSERT_TRUE(half);
  EXPECT_FALSE(half->complete);
  EXPECT_FALSE(usd_rate(cur("XXX"), Period::year(2022)));
  EXPECT_FALSE(usd_rate(Currency{}, Period::year(2022)));
  EXPECT_FALSE(usd_rate(cur("CNY"), Period{Month(0, 1), Month(9999, 12)}));
}

TEST(Convert, GoesOverTheDollar) {
  EXPECT_NEAR(*convert(67.37158, cur("CNY"), core::kUsd, Period::year(2022)), 10, 1e-9);
  EXPECT_NEAR(*convert(1, core::kEur, cur("CNY"), Period::year(2022)), 6.737158 / 0.950916, 1e-9);
  EXPECT_EQ(*convert(5, core::kEur, core::kEur, Period::year(1950)), 5);
  EXPECT_FALSE(convert(5, core::kEur, core::kUsd, Period::year(1950)));
}

TEST(CurrencyWords, KnowTheSignsOfTheField) {
  const Places& p = places();
  EXPECT_EQ(currency_of("yuan"), core::kCny);
  EXPECT_EQ(currency_of("renminbi"), core::kCny);
  EXPECT_EQ(currency_of("RMB"), core::kCny);
  EXPECT_EQ(currency_of("roubles"), cur("RUB"));
  EXPECT_EQ(currency_of("A$"), cur("AUD"));
  EXPECT_EQ(currency_of("R$"), cur("BRL"));
  EXPECT_EQ(currency_of("RM"), cur("MYR"));
  EXPECT_EQ(currency_of("₩"), cur("KRW"));
  EXPECT_EQ(currency_of("Rs"), cur("INR"));
  EXPECT_EQ(currency_of("Rs", p.find("PAK")), cur("PKR"));
  EXPECT_EQ(currency_of("$"), core::kUsd);
  EXPECT_EQ(currency_of("$", p.find("CAN")), cur("CAD"));
  EXPECT_EQ(currency_of("$", p.find("DEU")), core::kUsd);
  EXPECT_EQ(currency_of("¥"), std::nullopt);
  EXPECT_EQ(currency_of("¥", p.find("JPN")), cur("JPY"));
  EXPECT_EQ(currency_of("riyals"), std::nullopt);
  EXPECT_EQ(currency_of("Omani rials"), cur("OMR"));
  EXPECT_EQ(currency_of("OMR"), cur("OMR"));
  EXPECT_EQ(currency_of("bananas"), std::nullopt);
}

TEST(CurrencyWords, CoverTheCurrencyOfEveryPlace) {
  for (std::size_t i = 0; i < places().size(); ++i) {
    const PlaceRow& row = places().row(PlaceId(static_cast<std::uint16_t>(i)));
    if (row.currency.empty()) continue;
    EXPECT_EQ(currency_of(row.currency.code()), row.currency) << row.code;
  }
}

}  // namespace
}  // namespace tally::places
