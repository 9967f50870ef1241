// Times as newspapers write them, against the date of the article.
#include "reading/internal/times.h"

#include <gtest/gtest.h>

#include <string>

namespace tally::reading {
namespace {

struct Case {
  std::string date, text, period, place;
};

std::string read(const Case& c, bool future = false) {
  const auto tokens = tokenize(c.text);
  std::vector<bool> taken(tokens.size(), false);
  const auto times = find_times(tokens, taken);
  for (const TimeSpan& t : times) {
    if (t.kind == TimeKind::since) continue;
    TimeContext context;
    context.today = *core::Day::parse(c.date);
    context.now = core::Month::of(context.today);
    context.future = future;
    if (!c.place.empty()) context.fiscal_place = places::places().find(c.place);
    if (const auto p = resolve(t, context)) return p->slashed();
  }
  return "none";
}

class Time : public testing::TestWithParam<Case> {};
TEST_P(Time, IsResolved) { EXPECT_EQ(read(GetParam()), GetParam().period) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    Written, Time,
    testing::Values(Case{"2023-06-07", "in May alone", "2023-05/2023-05", ""},
                    Case{"2024-01-20", "in December", "2023-12/2023-12", ""},
                    Case{"2023-12-07", "trade from January through November", "2023-01/2023-11",
                         ""},
                    Case{"2024-10-21", "in January-August", "2024-01/2024-08", ""},
                    Case{"2024-03-02", "in January–February", "2024-01/2024-02", ""},
                    Case{"2023-01-13", "grew last year", "2022-01/2022-12", ""},
                    Case{"2023-01-13", "in the first half of 2022", "2022-01/2022-06", ""},
                    Case{"2022-12-13", "the first 11 months", "2022-01/2022-11", ""},
                    Case{"2024-11-07", "in the first ten months of 2024", "2024-01/2024-10", ""},
                    Case{"2023-08-20", "in the third quarter of last year", "2022-07/2022-09", ""},
                    Case{"2023-12-05", "in Q3 2023", "2023-07/2023-09", ""},
                    Case{"2023-04-18", "in the ten months to January", "2022-04/2023-01", ""},
                    Case{"2024-04-04", "in the year to September 2023", "2022-10/2023-09", ""},
                    Case{"2024-07-09", "in FY24", "2023-04/2024-03", "IND"},
                    Case{"2024-05-13", "in 2023-24", "2023-04/2024-03", "IND"},
                    Case{"2024-04-16", "worth 8 crore last fiscal", "2023-04/2024-03", "IND"},
                    Case{"2023-07-12", "in April-May of this fiscal", "2023-04/2023-05", "IND"},
                    Case{"2023-10-01", "in 2022-23", "2022-07/2023-06", "BGD"},
                    Case{"2022-02-10", "in the 2021 calendar year", "2021-01/2021-12", "AUS"},
                    Case{"2022-12-30", "by the end of 2022", "2022-01/2022-12", ""},
                    Case{"2023-09-25", "will grow this year", "2023-01/2023-12", ""},
                    Case{"2013-03-22", "two years from now", "2015-01/2015-12", ""},
                    Case{"2021-06-05", "by the end of the decade", "2030-01/2030-12", ""},
                    Case{"2023-08-10", "last month", "2023-07/2023-07", ""},
                    Case{"2020-01-01", "quadrupled between 2005 and 2019", "2019-01/2019-12", ""},
                    Case{"2023-07-01", "so far this year", "2023-01/2023-06", ""}));

INSTANTIATE_TEST_SUITE_P(
    FiscalAndOfficial, Time,
    testing::Values(
        Case{"2019-07-20", "in the just-ended fiscal year", "2018-07/2019-06", "PAK"},
        Case{"2019-07-20", "in the recently concluded financial year", "2018-07/2019-06", "PAK"},
        Case{"2019-07-20", "during the outgoing fiscal year", "2018-07/2019-06", "PAK"},
        Case{"2019-05-20", "during the outgoing fiscal year", "2018-07/2019-06", "PAK"},
        Case{"2019-05-20", "the first nine months of the ongoing fiscal", "2018-07/2019-03", "PAK"},
        Case{"2020-11-20", "the first quarter (Q1) of current fiscal year (2020-21)",
             "2020-07/2020-09", "PAK"},
        Case{"2020-09-20", "the first month of the current financial year", "2020-07/2020-07",
             "PAK"},
        Case{"2020-11-20", "in July-September (2020-21)", "2020-07/2020-09", "PAK"},
        Case{"2020-11-20", "in July-June (2018-19)", "2018-07/2019-06", "PAK"},
        Case{"2021-09-20", "in the fiscal year to July", "2020-07/2021-06", "ETH"},
        Case{"2024-06-20", "in Quarter 1 2024", "2024-01/2024-03", ""},
        Case{"2024-06-20", "in Quarter 1 (Jan to Mar) 2024", "2024-01/2024-03", ""},
        Case{"2024-06-20", "in the fourth quarter (October-December) of 2023", "2023-10/2023-12",
             ""},
        Case{"2023-07-20", "in the quarter ended June 2023", "2023-04/2023-06", ""},
        Case{"2023-11-20", "in the half-year to September", "2023-04/2023-09", ""},
        Case{"2024-02-20", "in the final three months of 2023", "2023-10/2023-12", ""},
        Case{"2024-02-20", "in the closing two months of last year", "2023-11/2023-12", ""},
        Case{"2024-06-20", "in the opening four months of 2024", "2024-01/2024-04", ""},
        Case{"2022-11-01", "as of September", "2022-01/2022-09", ""},
        Case{"2023-03-13", "over 2017-2021", "2021-01/2021-12", ""}));

TEST(Times, AYearMayBeMeantAsAWhole) {
  const auto whole = [](std::string_view text) {
    const auto tokens = tokenize(text);
    std::vector<bool> taken(tokens.size(), false);
    const auto times = find_times(tokens, taken);
    return times.size() == 1 && times[0].whole;
  };
  EXPECT_TRUE(whole("for all of 2019"));
  EXPECT_TRUE(whole("in the whole of 2019"));
  EXPECT_TRUE(whole("in the entire year 2019"));
  EXPECT_TRUE(whole("in full-year 2019"));
  EXPECT_TRUE(whole("in 2019 as a whole"));
  EXPECT_FALSE(whole("in 2019"));
  EXPECT_FALSE(whole("by the end of 2019"));
}

TEST(Times, MayIsAMonthOnlyInATimePhrase) {
  EXPECT_EQ(read({"2023-06-07", "Trade may reach a new high", "", ""}), "none");
  EXPECT_EQ(read({"2018-06-07", "May told the House that trade would grow", "", ""}), "none");
  EXPECT_EQ(read({"2018-06-07", "Theresa May said so", "", ""}), "none");
  EXPECT_EQ(read({"2018-06-07", "since May 2016", "", ""}), "none");  // a since, not a period
  EXPECT_EQ(read({"2018-06-07", "below May 2017", "", ""}), "2017-05/2017-05");
}

TEST(Times, SumsAreNoYears) {
  EXPECT_EQ(read({"2018-06-07", "a sum of $2010", "", ""}), "none");
  EXPECT_EQ(read({"2018-06-07", "2010 tonnes", "", ""}), "none");
}

TEST(Times, TheSamePeriodNeedsAPeriod) {
  const auto tokens = tokenize("than in the same period of 2021");
  std::vector<bool> taken(tokens.size(), false);
  const auto times = find_times(tokens, taken);
  ASSERT_EQ(times.size(), 1u);
  TimeContext context;
  context.today = *core::Day::parse("2022-11-11");
  context.now = core::Month::of(context.today);
  EXPECT_FALSE(resolve(times[0], context).has_value());
  context.spoken_of = core::Period{core::Month(2022, 1), core::Month(2022, 10)};
  EXPECT_EQ(resolve(times[0], context)->slashed(), "2021-01/2021-10");
}

TEST(Times, AQuarterOfAWholeIsNoTime) {
  const auto tokens = tokenize("A quarter of everything");
  std::vector<bool> taken(tokens.size(), false);
  EXPECT_TRUE(find_times(tokens, taken).empty());
}

}  // namespace
}  // namespace tally::reading
