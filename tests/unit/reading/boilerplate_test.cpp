// What is set aside, why, and what is not.
#include "reading/internal/boilerplate.h"

#include <gmock/gmock.h>

#include "document_support.h"
#include "reading/internal/dateline.h"

namespace tally::reading {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Boilerplate, TheTableIsRead) {
  const auto rules = Rules::load();
  ASSERT_TRUE(rules) << rules.error().to_string();
  EXPECT_GT(rules->phrases().size(), 300u);
}

struct Line {
  std::string text, reason;
};
class Tail : public testing::TestWithParam<Line> {};

TEST_P(Tail, IsSetAside) {
  const Document d =
      test::load("A headline of some length\n\n" + test::body() + "\n" + GetParam().text + "\n");
  EXPECT_THAT(test::set_aside(d), Contains(GetParam().reason + ": " + GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, Tail,
    testing::Values(
        Line{"AFP contributed reporting.", "agency credit"},
        Line{"(Reporting by A. Writer in Lima; editing by B. Reader)", "agency credit"},
        Line{"\u00A9 2021 The Lima Courier", "agency credit"}, Line{"AB/cd", "agency credit"},
        Line{"This report is auto-generated from a news feed and was not edited.", "agency credit"},
        Line{"Photo: The port of Callao at night.", "caption"},
        Line{"Photo shows ships at Callao. Trade with Bolivia fell 8 percent.", "caption"},
        Line{"Ships at Callao. Trade with Bolivia fell 8 percent. [Photo/Xinhua]", "caption"},
        Line{"Ships at Callao. Trade with Bolivia fell 8 percent. Photo by A. Perez", "caption"},
        Line{"FILE - Ships at Callao. Trade with Bolivia fell 8 percent.", "caption"},
        Line{"Podcast: Why Bolivia trades less with Peru", "related link"},
        Line{"Read more: Copper exports at a record $40 billion", "related link"},
        Line{"See also: The year in figures", "related link"},
        Line{"Comments (0) | Send | Print", "share bar"},
        Line{"Jobs | Events | About us", "page links"}, Line{"Share this story", "share bar"},
        Line{"Follow us on Telegram", "share bar"},
        Line{"Sign up for our morning newsletter and never miss a figure.", "newsletter"},
        Line{"This website uses cookies to remember you.", "cookie notice"},
        Line{"Note to readers: figures are seasonally adjusted.", "notes and contact"},
        Line{"Tags: trade, copper, Peru", "tags"},
        Line{"Support us: give what you can, and our reporting stays free.", "donation appeal"},
        Line{"If you enjoyed it, buy us a coffee", "donation appeal"}));

class Kept : public testing::TestWithParam<std::string> {};

TEST_P(Kept, IsPartOfTheArticle) {
  const Document d = test::load("A headline of some length\n\n" + test::body() + "\n" + GetParam() +
                                "\n\nThat was all that was said.\n");
  EXPECT_THAT(test::set_aside(d), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Lines, Kept,
    testing::Values(
        "More than half of the copper was sold to China, and more from Chile.",
        "Read in the light of these figures, the surplus is small.",
        "Share of China in Peruvian exports: 36 percent, by the ministry's count.",
        "Video games worth $2 billion were exported by Japan.",
        "Photo equipment made up a tenth of imports from Japan.",
        "\"If you believe in free trade, you sell what others want,\" the minister said.",
        "Contact between the two governments broke off in 2019.",
        "Also on Friday, China reported its exports for June.",
        "Subscriptions of new shares came to $2 billion, officials said.",
        "Latest figures show that exports grew by 4 percent.",
        "Donations of wheat to Sudan are not counted as exports.",
        "(The talks went on behind closed doors.)", "Exports were $5 billion, up 3%",
        "\u2022 India with $1.0 billion (9.8%)"));

TEST(Boilerplate, AppealsRunOverSeveralParagraphs) {
  const Document d =
      test::load(test::body() +
                 "\nA message from the editors:\nDear readers,\nThese are hard times for a small "
                 "paper. Our reporting costs money.\n"
                 "Prices of paper rose.\nWe need your help to go on. Support us with $5.\n");
  ASSERT_EQ(d.set_aside.size(), 1u);
  EXPECT_EQ(d.set_aside[0].reason, "donation appeal");
  EXPECT_THAT(test::at(d.text, d.set_aside[0].span), HasSubstr("Prices of paper rose."));
  EXPECT_THAT(test::at(d.text, d.set_aside[0].span), HasSubstr("with $5."));
}

TEST(Boilerplate, TheArticleGoesOnBelowAnAppeal) {
  const Document d =
      test::load(test::body() +
                 "\nSupport us and our journalism today.\n\n"
                 "Exports of fruit to Asia grew by a fifth, the ministry said on Monday.\n");
  EXPECT_THAT(test::sentences(d),
              Contains("Exports of fruit to Asia grew by a fifth, the ministry said on Monday."));
}

TEST(Boilerplate, HeadlinesOfOtherArticlesAtTheEnd) {
  const Document d = test::load("A headline of some length\n\n" + test::body() +
                                "\nAuditors leave the central bank\nShares close lower in Lima\n");
  EXPECT_THAT(
      test::set_aside(d),
      ElementsAre("related link: Auditors leave the central bank\nShares close lower in Lima"));
}

TEST(Boilerplate, AListAtTheEndIsNoLink) {
  const Document d = test::load("A headline of some length\n\n" + test::body() +
                                "\nThe largest buyers\n- China\n- Japan\n");
  EXPECT_THAT(test::set_aside(d), IsEmpty());
}

TEST(Boilerplate, LinesBetweenHeadlineAndText) {
  const Document d = test::load(
      "Trade of Chile and Peru stalls\nBy Ana Writer\nEconomy | Tuesday, March 1, 2022\n\n" +
      test::body());
  EXPECT_THAT(test::set_aside(d),
              ElementsAre("byline: By Ana Writer", "date line: Economy | Tuesday, March 1, 2022"));
  EXPECT_EQ(d.date->iso(), "2022-03-01");
  EXPECT_EQ(d.date_from, "dateline");
  EXPECT_EQ(d.title, "Trade of Chile and Peru stalls");
}

TEST(Boilerplate, InitialsOfADesk) {
  const Document d = test::load(
      test::body() + "\nCotton shipments fell to a third of what they had been. PTI AB CDE\n");
  EXPECT_THAT(test::set_aside(d), ElementsAre("agency credit: PTI AB CDE"));
}

TEST(Boilerplate, OneLineIsRead) {
  const Document d = test::load("China is Peru's largest trading partner");
  EXPECT_THAT(test::sentences(d), ElementsAre("China is Peru's largest trading partner"));
  EXPECT_TRUE(d.title.empty());
}

struct Head {
  std::string text, place, agency;
};
class DatelineOf : public testing::TestWithParam<Head> {};
TEST_P(DatelineOf, IsFound) {
  const auto d = find_dateline(GetParam().text + "Trade of the two countries grew.");
  ASSERT_TRUE(d) << GetParam().text;
  EXPECT_EQ(d->length, GetParam().text.size());
  EXPECT_EQ(d->place, GetParam().place);
  EXPECT_EQ(d->agency, GetParam().agency);
}
INSTANTIATE_TEST_SUITE_P(Heads, DatelineOf,
                         testing::Values(Head{"MOSCOW, December 30 (TASS) -- ", "MOSCOW", "TASS"},
                                         Head{"BEIJING, Jan. 13 (Xinhua) -- ", "BEIJING", "Xinhua"},
                                         Head{"TEHRAN \u2013 ", "TEHRAN", ""},
                                         Head{"KUALA LUMPUR: ", "KUALA LUMPUR", ""},
                                         Head{"BAKU, Azerbaijan, October 24. ", "BAKU, Azerbaijan",
                                              ""},
                                         Head{"New Delhi, Apr 20 (PTI) ", "New Delhi", "PTI"},
                                         Head{"WASHINGTON (Reuters) - ", "WASHINGTON", "Reuters"},
                                         Head{"HANOI, May 5, 2021 \u2014 ", "HANOI", ""}));

class NoDateline : public testing::TestWithParam<std::string> {};
TEST_P(NoDateline, IsFound) { EXPECT_FALSE(find_dateline(GetParam())); }
INSTANTIATE_TEST_SUITE_P(Heads, NoDateline,
                         testing::Values("US - China trade grew by a tenth.",
                                         "ASEAN \u2013 the bloc of ten \u2013 sold more.",
                                         "U.S. - Chinese talks went on.",
                                         "Trade between the two grew - a little.",
                                         "Revisions: May was higher.",
                                         "China's exports, on May 5, rose.", ""));

TEST(Boilerplate, NoYearInTheDateline) {
  const Document d = test::load(
      "BAKU, Azerbaijan, October 24. Trade of the two countries grew by a third in the "
      "period.\n\n" +
      test::body());
  EXPECT_FALSE(d.date);
  EXPECT_EQ(d.date_from, "none");
  EXPECT_THAT(d.notes, Contains("the dateline 'October 24' has no year"));
}

}  // namespace
}  // namespace tally::reading
