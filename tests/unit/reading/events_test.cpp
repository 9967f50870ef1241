// Dated events and the times that belong to them.
#include "reading/internal/events.h"

#include <gmock/gmock.h>

#include "document_support.h"
#include "reading/internal/dates.h"

namespace tally::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Events, TheTableIsRead) {
  const auto status = check_event_table();
  EXPECT_TRUE(status) << status.error().to_string();
}

struct Time {
  std::string text, iso;
};
class EventTime : public testing::TestWithParam<Time> {};
TEST_P(EventTime, IsResolved) {
  std::string buffer;
  const auto words = split_words(GetParam().text, buffer);
  const auto times =
      find_event_times(GetParam().text, words, core::Day::parse("2023-03-15"));  // a Wednesday
  if (GetParam().iso.empty()) {
    EXPECT_THAT(times, IsEmpty()) << times[0].iso;
  } else {
    ASSERT_EQ(times.size(), 1u) << GetParam().text;
    EXPECT_EQ(times[0].iso, GetParam().iso);
  }
}
INSTANTIATE_TEST_SUITE_P(
    Times, EventTime,
    testing::Values(Time{"on Friday", "2023-03-10"}, Time{"Wednesday's call", "2023-03-15"},
                    Time{"next Monday", "2023-03-20"}, Time{"last Wednesday", "2023-03-08"},
                    Time{"on 30 December 2022", "2022-12-30"},
                    Time{"on Dec. 30, 2022", "2022-12-30"}, Time{"on December 30", "2022-12-30"},
                    Time{"due on May 4", "2023-05-04"}, Time{"today", "2023-03-15"},
                    Time{"yesterday", "2023-03-14"}, Time{"last month", "2023-02"},
                    Time{"earlier this month", "2023-03"},
                    Time{"in the spring of 2023", "2023-03/2023-05"}, Time{"last year", "2022"},
                    Time{"in 2014", "2014"}, Time{"in March 2021", "2021-03"},
                    Time{"since May", "2022-05"}, Time{"ten years ago", "2013"},
                    Time{"two months ago", "2023-01"}, Time{"last week", "2023-03-06/2023-03-12"},
                    Time{"it may rise in march step", ""}, Time{"worth 2014 dollars", ""},
                    Time{"sat in the sun on the second", ""}, Time{"up 5 may be much", ""}));

struct Told {
  std::string text, event;  // "type plover date actors"
};
std::string told(const std::string& text) {
  Options options;
  options.date = core::Day::parse("2023-03-15");
  std::string out;
  for (const Event& e : find_events(test::load(text, options))) {
    out += (out.empty() ? "" : "; ") + e.type + " " + e.plover + " " + e.date;
    for (const std::string& a : e.actors) out += " " + a;
  }
  return out;
}
class EventIn : public testing::TestWithParam<Told> {};
TEST_P(EventIn, IsFound) { EXPECT_EQ(told(GetParam().text), GetParam().event); }
INSTANTIATE_TEST_SUITE_P(
    Texts, EventIn,
    testing::Values(Told{"Chile signed a trade agreement with Peru in May 2009.",
                         "agreement AGREE 2009-05 CHL PER"},
                    Told{"Canada imposed sanctions on Belarus last month.",
                         "sanction SANCTION 2023-02 CAN BLR"},
                    Told{"The presidents of Kenya and Uganda held talks in Nairobi on Tuesday.",
                         "meeting CONSULT 2023-03-14 KEN UGA"},
                    Told{"The Polish minister arrived in Hungary on a visit on Monday.",
                         "visit CONSULT 2023-03-13 POL HUN"},
                    Told{"Iraq invaded Kuwait in 1990.", "military ASSAULT 1990 IRQ KWT"},
                    Told{"Italy and Greece held joint exercises in April 2022.",
                         "military MOBILIZE 2022-04 ITA GRC"},
                    Told{"If Chile signs an agreement with Peru, trade could double.", ""},
                    Told{"About a million tourists visited Greece in 2019.", ""},
                    Told{"Exports from Chile to Peru rose by 5 percent in 2019.", ""},
                    Told{"In 2004, when Poland joined the EU, trade was small.",
                         "other COOPERATE 2004 POL EU"}));

TEST(Events, TheSameTwiceIsOne) {
  EXPECT_EQ(told("Kenya and Uganda hold talks\n\nKenya's president held talks with the leader of "
                 "Uganda on Tuesday in the capital.\n\n"
                 "During Tuesday's discussion, the leader of Uganda invited Kenya's president to a "
                 "state visit in June 2023.\n"),
            "meeting CONSULT 2023-03-14 KEN UGA; visit CONSULT 2023-06 UGA KEN");
}

TEST(Events, TheyAreThoseSpokenOf) {
  EXPECT_EQ(told("Trade of Kenya and Uganda grew by a tenth.\n\nThe two countries signed a treaty "
                 "on Monday.\n"),
            "agreement AGREE 2023-03-13 KEN UGA");
}

TEST(Days, OrdersThatAreSure) {
  const auto day = [](std::string_view s) {
    return day_of_timestamp(s) ? day_of_timestamp(s)->iso() : "-";
  };
  EXPECT_EQ(day("2023-01-30T08:15:00+08:00"), "2023-01-30");
  EXPECT_EQ(day("20230130"), "2023-01-30");
  EXPECT_EQ(day("30.01.2023"), "2023-01-30");
  EXPECT_EQ(day("30/01/2023"), "2023-01-30");
  EXPECT_EQ(day("01/30/2023"), "2023-01-30");
  EXPECT_EQ(day("05/06/2023"), "-");  // May or June
  EXPECT_EQ(day("2023-02-30"), "-");
  EXPECT_EQ(day("Sunday, August 20th, 2023"), "2023-08-20");
}

}  // namespace
}  // namespace tally::reading
