// Every kind and comparator of a claim has a form.
#include "language/claim.h"

#include <gtest/gtest.h>

#include "claim_words.h"

namespace tally::language {
namespace {

TEST(ClaimLevel, ComparesMoneyAsItWasWritten) {
  EXPECT_EQ(text(money(trade(K::level), "190.0")), "turnover(RUS, CHN)[2022] = 190.0 bn USD");
  EXPECT_EQ(text(compared(money(trade(K::level), "190"), C::approx)),
            "turnover(RUS, CHN)[2022] = about 190 bn USD");
  EXPECT_EQ(text(compared(money(trade(K::level), "190"), C::gt)),
            "turnover(RUS, CHN)[2022] > 190 bn USD");
  EXPECT_EQ(text(compared(money(trade(K::level), "190"), C::ge)),
            "turnover(RUS, CHN)[2022] >= 190 bn USD");
  EXPECT_EQ(text(compared(money(trade(K::level), "190"), C::lt)),
            "turnover(RUS, CHN)[2022] < 190 bn USD");
  EXPECT_EQ(text(compared(money(trade(K::level), "190"), C::le)),
            "turnover(RUS, CHN)[2022] <= 190 bn USD");
  EXPECT_EQ(text(money(trade(K::level, "2022-01..2022-11"), "1.28", 12, "CNY")),
            "turnover(RUS, CHN)[2022-01..2022-11] = 1.28 tn CNY");
}

TEST(ClaimLevel, TakesRanges) {
  Claim c = compared(money(trade(K::level), "60"), C::between);
  c.value_high = number("65", 9);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] in [60, 65] bn USD");
  c.value_high = number("1.1", 12);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] in [60 bn USD, 1.1 tn USD]");
}

TEST(ClaimLevel, HedgesThatBendOneWayWinOverTheLabel) {
  Claim c = compared(money(trade(K::level), "190"), C::approx);
  c.hedge = Hedge::nearly;
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = nearly 190 bn USD");
  c.comparator = C::lt;
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = nearly 190 bn USD");
  c.comparator = C::gt;
  c.hedge = Hedge::over;
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] > 190 bn USD");
  c.comparator = C::le;
  c.hedge = Hedge::up_to;
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] <= 190 bn USD");
}

TEST(ClaimLevel, KeepsTheWorthOfTheLastDigit) {
  Claim c = money(trade(K::level), "4.9", 12, "INR");  // 4.9 lakh crore
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = 4.9 tn INR");
  c = money(trade(K::level), "35", 7, "INR");
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = 35 crore INR");
  c.value = ClaimNumber{{2, 11}, 0, false};  // to the nearest 100 billion
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = 0.2 tn INR");
  const auto s = to_statement(c);
  EXPECT_DOUBLE_EQ(std::get<Value>(s->form).operand.low.step(), 1e11);
}

TEST(ClaimLevel, NamesBooksScopesProductsSumsAndFiscalYears) {
  Claim c = money(claim(K::level, "IND", "CHN", Flow::exports, "2022-04..2023-03"), "15");
  c.source_named = "China customs";
  c.source_place = id("CHN");
  EXPECT_EQ(text(c), "exports(IND, CHN) by CHN[FY2023 of IND] = 15 bn USD");
  c = money(trade(K::level), "15");
  c.partner = {{id("CHN"), id("HKG")}};
  c.scope = "goods and services";
  EXPECT_EQ(text(c), "turnover(RUS, {CHN, HKG}) scope goods and services[2022] = 15 bn USD");
  c.scope = "non-oil";
  c.product = "wheat";
  EXPECT_EQ(text(c), "turnover(RUS, {CHN, HKG}) product wheat scope non-oil[2022] = 15 bn USD");
  c.scope = "settled in roubles";
  EXPECT_EQ(text(c), "turnover(RUS, {CHN, HKG}) product wheat scope other[2022] = 15 bn USD");
}

TEST(ClaimLevel, SaysWhatIsMissing) {
  Claim c = trade(K::level);
  EXPECT_EQ(text(c), "error: the claim has no number");
  c = money(c, "5");
  c.period.reset();
  EXPECT_EQ(text(c), "error: the claim names no period");
  c.partner = {};
  EXPECT_EQ(text(c), "error: the claim names no partner");
  EXPECT_EQ(text(with(trade(K::level), U::pct, "5")), "error: a level is no number of pct");
  EXPECT_EQ(text(with(trade(K::share), U::ratio, "0.5")), "error: a share is no number of ratio");
}

TEST(ClaimBalance, IsSigned) {
  const Claim c = claim(K::balance, "USA", "CHN", Flow::balance, "2023");
  EXPECT_EQ(text(money(c, "-279.4")), "balance(USA, CHN)[2023] = -279.4 bn USD");
  EXPECT_EQ(text(compared(money(c, "-279"), C::approx)),
            "balance(USA, CHN)[2023] = about -279 bn USD");
  EXPECT_EQ(text(compared(with(c, U::none, "0"), C::lt)), "balance(USA, CHN)[2023] < 0");
  EXPECT_EQ(text(compared(with(c, U::none, "0"), C::gt)), "balance(USA, CHN)[2023] > 0");
  EXPECT_EQ(text(compared(c, C::gt)), "balance(USA, CHN)[2023] > 0");
}

TEST(ClaimChange, IsGrowthOnAYearBeforeUnlessABaseIsNamed) {
  Claim c = with(trade(K::change), U::pct, "29.3");
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] = 29.3%");
  c.base_period = Period::year(2021);
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] = 29.3%");
  c.base_period = Period::year(2013);
  EXPECT_EQ(text(c), "change(turnover(RUS, CHN); 2013)[2022] = 29.3%");
  c.currency = currency("CNY");
  EXPECT_EQ(text(c), "change(turnover(RUS, CHN) in CNY; 2013)[2022] = 29.3%");
  c = with(trade(K::change, "2023-05"), U::pct, "-7");
  c.base_period = Period::month(2023, 4);
  EXPECT_EQ(text(c), "change(turnover(RUS, CHN); 2023-04)[2023-05] = -7%");
}

TEST(ClaimChange, TakesEveryUnit) {
  Claim c = with(trade(K::change), U::ratio, "2");
  c.value->from_words = true;
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = 2 x turnover(RUS, CHN)[2021]");
  c.comparator = C::gt;
  c.base_period = Period::year(1995);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] > 2 x turnover(RUS, CHN)[1995]");
  c.value_high = number("3");
  EXPECT_EQ(text(c), "change(turnover(RUS, CHN); 1995)[2022] in [100, 200]%");
  c = money(trade(K::change), "0.4");
  EXPECT_EQ(text(c), "diff(turnover(RUS, CHN); 2021)[2022] = 0.4 bn USD");
  c = with(trade(K::change), U::pp, "6");
  EXPECT_EQ(text(c), "diff(share(turnover(RUS, CHN); turnover(RUS, WLD)); 2021)[2022] = 6 points");
}

TEST(ClaimChange, KeepsFractionsAndDirections) {
  Claim c = compared(with(trade(K::change), U::pct, "-33.3"), C::approx);
  c.value->from_words = true;
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] = -33.3% as fraction");
  c.hedge = Hedge::about;  // 'by about a third'
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] = about -33.3% as fraction");
  c = compared(with(trade(K::change), U::pct, "-50"), C::lt);
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] < -50%");
  EXPECT_EQ(text(compared(trade(K::change), C::gt)), "growth(turnover(RUS, CHN))[2022] > 0");
  EXPECT_EQ(text(compared(trade(K::change), C::lt)), "growth(turnover(RUS, CHN))[2022] < 0");
  EXPECT_EQ(text(trade(K::change)), "error: the claim has neither a number nor a direction");
  c = compared(with(trade(K::change), U::pct, "20"), C::between);
  c.value_high = number("25");
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] in [20, 25]%");
  c.negated = true;
  EXPECT_EQ(text(c), "not (growth(turnover(RUS, CHN))[2022] in [20, 25]%)");
}

TEST(ClaimForecast, OfADirectionIsAChangeOfTheYear) {
  Claim c = compared(trade(K::forecast), C::lt);
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2022] < 0");
  c.deadline = core::Month(2023, 12);
  c.period.reset();
  EXPECT_EQ(text(c), "growth(turnover(RUS, CHN))[2023] < 0");
}

TEST(ClaimShare, IsOfTheReportersTradeUnlessADenominatorIsNamed) {
  Claim c = with(claim(K::share, "CAN", "USA", Flow::exports, "2023"), U::pct, "77.1");
  EXPECT_EQ(text(c), "share(exports(CAN, USA); exports(CAN, WLD))[2023] = 77.1%");
  c.comparator = C::gt;
  EXPECT_EQ(text(c), "share(exports(CAN, USA); exports(CAN, WLD))[2023] > 77.1%");
  c = compared(with(trade(K::share), U::pct, "20"), C::approx);
  c.value->from_words = true;
  EXPECT_EQ(text(c), "share(turnover(RUS, CHN); turnover(RUS, WLD))[2022] = 20% as fraction");
  c = with(trade(K::share), U::pct, "3");
  c.denominator = ClaimSide{party("CHN"), party("WLD"), Flow::turnover, {}};
  EXPECT_EQ(text(c), "share(turnover(RUS, CHN); turnover(CHN, WLD))[2022] = 3%");
  c = with(trade(K::share), U::pct, "60");
  c.product = "oil";
  c.denominator = ClaimSide{party("RUS"), party("CHN"), Flow::turnover, {}};
  EXPECT_EQ(text(c), "share(turnover(RUS, CHN) product oil; turnover(RUS, CHN))[2022] = 60%");
  c = with(claim(K::share, "KEN", "UGA", Flow::exports, "2023"), U::pct, "30");
  c.scope = "within Africa";
  EXPECT_EQ(text(c), "share(exports(KEN, UGA); exports(KEN, AFRICA))[2023] = 30%");
}

TEST(ClaimRank, IsOfThePartnerAmongAll) {
  Claim c = with(claim(K::rank, "RUS", "CHN", Flow::exports, "2022"), U::rank, "1");
  EXPECT_EQ(text(c), "rank(CHN; exports(RUS, *))[2022] = 1");
  c.comparator = C::le;
  c.value = number("3");
  EXPECT_EQ(text(c), "rank(CHN; exports(RUS, *))[2022] <= 3");
  c.comparator = C::between;
  c.value = number("2");
  c.value_high = number("3");
  EXPECT_EQ(text(c), "rank(CHN; exports(RUS, *))[2022] in [2, 3]");
  c = with(claim(K::rank, "KEN", "UGA", Flow::exports, "2023"), U::rank, "2");
  c.scope = "within Africa";
  EXPECT_EQ(text(c), "rank(UGA; exports(KEN, * in AFRICA))[2023] = 2");
  c = with(claim(K::rank, "RUS", "CHN", Flow::exports, "2021"), U::rank, "1");
  c.after = Period::year(2014);
  EXPECT_EQ(text(c), "first(rank(CHN; exports(RUS, *)) = 1) after 2014");
}

TEST(ClaimTarget, IsReachedByItsYear) {
  Claim c = money(trade(K::target, "2024"), "200");
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 200 bn USD by 2024");
  EXPECT_EQ(text(compared(c, C::ge)), "turnover(RUS, CHN) reaches 200 bn USD by 2024");
  EXPECT_EQ(text(compared(c, C::gt)), "turnover(RUS, CHN) exceeds 200 bn USD by 2024");
  EXPECT_EQ(text(compared(c, C::lt)), "turnover(RUS, CHN) falls below 200 bn USD by 2024");
  EXPECT_EQ(text(compared(c, C::le)), "turnover(RUS, CHN) falls to 200 bn USD by 2024");
  EXPECT_EQ(text(compared(c, C::approx)), "turnover(RUS, CHN) reaches about 200 bn USD by 2024");
  c.early = true;
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 200 bn USD by 2024 early");
  c.period.reset();
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 200 bn USD early");
  c.deadline = Month(2024, 12);
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 200 bn USD by 2024 early");
}

TEST(ClaimTarget, TakesGrowthRatiosSharesRanksAndRanges) {
  Claim c = with(trade(K::target, "2030"), U::pct, "50");
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 50% by 2030");
  c.base_period = Period::year(2022);
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 50% from 2022 by 2030");
  c.unit = U::ratio;
  c.value = number("2");
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches 2 x from 2022 by 2030");
  c = with(trade(K::target, "2030"), U::pct, "-30");
  EXPECT_EQ(text(c), "turnover(RUS, CHN) falls to -30% by 2030");
  c = with(trade(K::target, "2030"), U::pct, "25");
  c.denominator = ClaimSide{party("RUS"), party("WLD"), Flow::turnover, {}};
  EXPECT_EQ(text(c), "share(turnover(RUS, CHN); turnover(RUS, WLD)) reaches 25% by 2030");
  EXPECT_EQ(text(with(trade(K::target, "2030"), U::rank, "1")),
            "rank(CHN; turnover(RUS, *)) falls to 1 by 2030");
  c = compared(money(trade(K::target, "2030"), "60"), C::between);
  c.value_high = number("65", 9);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2030] in [60, 65] bn USD");
}

TEST(ClaimForecast, IsAValueOfALaterPeriod) {
  Claim c = compared(money(trade(K::forecast, "2030"), "3", 9, "OMR"), C::approx);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2030] = about 3 bn OMR");
  EXPECT_EQ(text(compared(c, C::gt)), "turnover(RUS, CHN)[2030] > 3 bn OMR");
  c.deadline = Month(2030, 12);
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches about 3 bn OMR by 2030");
  c.deadline.reset();
  c.period.reset();
  EXPECT_EQ(text(c), "turnover(RUS, CHN) reaches about 3 bn OMR");
  EXPECT_EQ(text(with(trade(K::forecast), U::pct, "25")), "growth(turnover(RUS, CHN))[2022] = 25%");
  c = with(trade(K::forecast, "2028"), U::ratio, "2");
  c.base_period = Period::year(2022);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2028] = 2 x turnover(RUS, CHN)[2022]");
  EXPECT_EQ(text(with(trade(K::forecast, "2028"), U::rank, "1")),
            "rank(CHN; turnover(RUS, *))[2028] = 1");
  c = compared(money(trade(K::forecast, "2023"), "200"), C::between);
  c.value_high = number("220", 9);
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2023] in [200, 220] bn USD");
  EXPECT_EQ(text(compared(trade(K::forecast, "2023"), C::lt)),
            "growth(turnover(RUS, CHN))[2023] < 0");
}

TEST(ClaimComparison, HasTwoSides) {
  Claim c = compared(claim(K::comparison, "DEU", "USA", Flow::turnover, "2024"), C::gt);
  EXPECT_EQ(text(c), "error: the comparison names no other side");
  c.other = ClaimSide{party("DEU"), party("CHN"), Flow::turnover, {}};
  EXPECT_EQ(text(c), "turnover(DEU, USA)[2024] > turnover(DEU, CHN)[2024]");
  c.other->reporter = {};
  EXPECT_EQ(text(c), "turnover(DEU, USA)[2024] > turnover(DEU, CHN)[2024]");
  c.other->period = Period::year(2023);
  EXPECT_EQ(text(c), "turnover(DEU, USA)[2024] > turnover(DEU, CHN)[2023]");
  c.other->period.reset();
  c.first_since = Month(2015, 1);
  EXPECT_EQ(text(c), "first(turnover(DEU, USA) > turnover(DEU, CHN)) at 2024 since 2015");
  c.first_since.reset();
  c = with(compared(c, C::approx), U::ratio, "0.125");
  EXPECT_EQ(text(c), "turnover(DEU, USA)[2024] = about 0.125 x turnover(DEU, CHN)[2024]");
  c.value_high = number("0.2");
  EXPECT_EQ(text(c), "(turnover(DEU, USA) / turnover(DEU, CHN))[2024] in about [0.125, 0.2] x");
  c.unit = U::pct;
  EXPECT_EQ(text(c), "error: a comparison with a number needs how many times");
}

TEST(ClaimTrend, IsOfTheShareByDefault) {
  Claim c = claim(K::trend, "RUS", "WEST", Flow::turnover, "2021");
  c.since = Month(2014, 1);
  c.falls = true;
  EXPECT_EQ(text(c), "share(turnover(RUS, WEST); turnover(RUS, WLD)) falls 2014..2021");
  c.steadily = true;
  c.trend_of = "level";
  c.falls = false;
  EXPECT_EQ(text(c), "turnover(RUS, WEST) rises steadily 2014..2021");
  c.trend_of = "growth";
  EXPECT_EQ(text(c), "growth(turnover(RUS, WEST)) rises steadily 2014..2021");
  c.since.reset();
  EXPECT_EQ(text(c), "error: a trend needs at least two years");
}

TEST(ClaimAtRate, GrowsToAGoal) {
  Claim c = money(trade(K::at_rate, "2024"), "200");
  EXPECT_EQ(text(c), "error: the claim does not say at which rate");
  c.rate = number("25");
  c.early = true;
  EXPECT_EQ(text(c), "turnover(RUS, CHN) at 25% a year reaches 200 bn USD by 2024 early");
  c.base_period = Period::year(2021);
  EXPECT_EQ(text(c), "turnover(RUS, CHN) at 25% a year from 2021 reaches 200 bn USD by 2024 early");
}

TEST(ClaimSaid, WrapsWhatWasSaid) {
  Claim c = money(trade(K::said, "2024"), "250");
  EXPECT_EQ(text(c), "error: nobody is named who said it");
  c.speaker = "Vladimir Putin";
  EXPECT_EQ(text(c), "said(\"Vladimir Putin\", turnover(RUS, CHN) reaches 250 bn USD by 2024)");
  c.said_around = Period::month(2022, 2);
  EXPECT_EQ(text(c),
            "said(\"Vladimir Putin\", 2022-02, turnover(RUS, CHN) reaches 250 bn USD by 2024)");
  c.said_on = core::Day::from_ymd(2022, 2, 4);
  c.negated = true;
  EXPECT_EQ(
      text(c),
      "not (said(\"Vladimir Putin\", 2022-02-04, turnover(RUS, CHN) reaches 250 bn USD by 2024))");
}

TEST(ClaimContext, CarriesTheWordsAround) {
  Claim c = trade(K::record);
  c.speaker = "Vladimir Putin";
  c.speaker_place = id("RUS");
  c.source_named = "Rosstat";
  c.says_country = true;
  c.period_written = false;
  const auto day = core::Day::from_ymd(2022, 12, 30);
  const Context context = context_of(c, day);
  EXPECT_EQ(context.said_on, day);
  EXPECT_EQ(context.speaker_place, id("RUS"));
  EXPECT_EQ(context.speaker, "Vladimir Putin");
  EXPECT_TRUE(context.names_source);
  EXPECT_TRUE(context.says_country);
  EXPECT_FALSE(context.period_written);
  EXPECT_TRUE(context.record_without_start);
  c.window_years = 5;
  EXPECT_FALSE(context_of(c, day).record_without_start);
}

TEST(ClaimWords, AreThoseOfTheLabels) {
  EXPECT_EQ(to_string(K::at_rate), "at_rate");
  EXPECT_EQ(to_string(K::comparison), "comparison");
  EXPECT_EQ(to_string(C::between), "between");
  EXPECT_EQ(to_string(C::first_above), "first_above");
  EXPECT_EQ(to_string(C::min_since), "min_since");
  EXPECT_EQ(to_string(U::count_months), "count_months");
  EXPECT_EQ(to_string(Modality::hedged), "hedged");
  EXPECT_EQ((ClaimParty{{id("CHN"), id("HKG")}}).code(), "CHN+HKG");
  EXPECT_DOUBLE_EQ(number("4.4", 9).value(), 4.4e9);
}

}  // namespace
}  // namespace tally::language
