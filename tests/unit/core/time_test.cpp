#include "core/time.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace tally::core {
namespace {

TEST(Day, KnowsTheCalendar) {
  EXPECT_EQ(Day::parse("1970-01-01")->serial(), 0);
  EXPECT_EQ(Day::parse("2000-03-01")->serial(), 11017);
  EXPECT_EQ(Day::parse("2022-12-30")->weekday(), 4);  // a Friday
  EXPECT_EQ(Day::parse("1969-12-31")->weekday(), 2);  // before the epoch: a Wednesday
  EXPECT_EQ(Day::parse("2022-12-30")->in_words(), "30 December 2022");
}

TEST(Day, RefusesDaysThatDoNotExist) {
  for (const char* text :
       {"2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-1-10", "2022-01-32",
        "2022/01/10", "20220110", "", "2022-01-1x", "-022-01-10"}) {
    EXPECT_FALSE(Day::parse(text)) << text;
  }
  EXPECT_TRUE(Day::parse("2000-02-29"));
  EXPECT_TRUE(Day::parse("2024-02-29"));
}

RC_GTEST_PROP(Day, ReadsWhatItPrints, ()) {
  const auto serial = *rc::gen::inRange<std::int32_t>(-719000, 2900000);
  const Day day = Day::from_serial(serial);
  RC_ASSERT(Day::parse(day.iso()) == day);
  RC_ASSERT(Day::from_ymd(day.year(), day.month(), day.day()) == day);
  RC_ASSERT((day + 7).weekday() == day.weekday());
}

TEST(Month, EndsWithItsLastDay) {
  EXPECT_EQ(Month(2024, 2).last_day().iso(), "2024-02-29");
  EXPECT_EQ(Month(2023, 2).last_day().iso(), "2023-02-28");
  EXPECT_EQ(Month(2022, 12) + 1, Month(2023, 1));
  EXPECT_EQ(Month(2023, 1) - Month(2022, 1), 12);
  EXPECT_EQ(month_of(*Day::parse("2022-05-31")), Month(2022, 5));
  EXPECT_EQ(Month::of(*Day::parse("2022-05-31")), Month(2022, 5));
}

RC_GTEST_PROP(Month, ReadsWhatItPrints, ()) {
  const Month m = Month::from_serial(*rc::gen::inRange<std::int32_t>(0, 12 * 10000));
  RC_ASSERT(Month::parse(m.iso()) == m);
  RC_ASSERT(m.last_day() + 1 == (m + 1).first_day());
}

TEST(Period, HasTheShortestName) {
  EXPECT_EQ(Period::year(2022).iso(), "2022");
  EXPECT_EQ(Period::quarter(2022, 4).iso(), "2022-Q4");
  EXPECT_EQ(Period::half(2022, 2).iso(), "2022-H2");
  EXPECT_EQ(Period::month(2022, 5).iso(), "2022-05");
  EXPECT_EQ((Period{Month(2022, 1), Month(2022, 9)}).iso(), "2022-01..2022-09");
  EXPECT_EQ(Period::parse("2022-01..2022-12"), Period::year(2022));
  EXPECT_EQ(Period::parse("2022-04..2022-06"), Period::quarter(2022, 2));
}

TEST(Period, SpeaksInWords) {
  EXPECT_EQ(Period::year(2022).in_words(), "2022");
  EXPECT_EQ(Period::month(2022, 5).in_words(), "May 2022");
  EXPECT_EQ(Period::quarter(2022, 1).in_words(), "the first quarter of 2022");
  EXPECT_EQ(Period::half(2022, 2).in_words(), "the second half of 2022");
  EXPECT_EQ((Period{Month(2022, 1), Month(2022, 2)}).in_words(), "January-February 2022");
  EXPECT_EQ((Period{Month(2022, 4), Month(2023, 3)}).in_words(), "April 2022 to March 2023");
  EXPECT_EQ((Period{Month(2010, 1), Month(2012, 12)}).in_words(), "2010-2012");
  EXPECT_EQ(Period::month(2022, 5).slashed(), "2022-05/2022-05");
}

TEST(Period, RefusesWhatIsNoRange) {
  for (const char* text : {"", "22", "2022-Q5", "2022-Q0", "2022-H3", "2022-13", "2010..2021",
                           "2022-09..2022-01", "2022-1..2022-9", "2022-q1", "abcd", "FY2022"}) {
    EXPECT_FALSE(Period::parse(text)) << text;
  }
}

RC_GTEST_PROP(Period, ReadsWhatItPrints, ()) {
  const auto first = *rc::gen::inRange<std::int32_t>(12 * 1900, 12 * 2100);
  const Period p{Month::from_serial(first), Month::from_serial(first + *rc::gen::inRange(0, 40))};
  RC_ASSERT(Period::parse(p.iso()) == p);
  RC_ASSERT(p.contains(p.first) && p.contains(p.last) && !p.contains(p.last + 1));
  RC_ASSERT(p.year_before().months() == p.months());
  RC_ASSERT(!p.in_words().empty());
}

RC_GTEST_PROP(Time, TakesAnyBytes, (const std::string& text)) {
  (void)Day::parse(text);
  (void)Month::parse(text);
  (void)Period::parse(text);
}

}  // namespace
}  // namespace tally::core
