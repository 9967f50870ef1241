// Pages as they are on the web, and pages that are made to hurt.
#include "reading/internal/html.h"

#include <gmock/gmock.h>

#include "document_support.h"

namespace tally::reading {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

constexpr const char* kPage =
    R"(<!DOCTYPE html><html><head><title>Coffee sales up | Daily Bean</title>
<script>var x = "<p>not text</p>";</script><style>p { color: red }</style>
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Daily Bean"},
 {"@type": ["NewsArticle"], "headline": "Coffee sales to Japan rise", "datePublished": "2021-05-04T23:30:00-05:00",
  "publisher": {"@type": "Organization", "name": "Daily Bean"}}]}</script>
<meta property="article:published_time" content="2020-01-01"></head>
<body class="has-sidebar"><div id="cookie-banner">We use cookies. <button>Accept</button></div>
<nav><ul><li><a href="/a">Markets</a><li><a href="/b">Weather</a></ul></nav>
<main><article><header><h1>Coffee sales to Japan rise</h1></header>
<span class="date">4 May 2021</span>
<figure><img src=x><figcaption>A port &mdash; sales of beans were worth $9&nbsp;billion.</figcaption></figure>
<p>Sales of coffee to Japan rose <b>5%</b> to $2&nbsp;billion, the board said<sup><a href="#1">1</a></sup>.
<p>It was the <a href="/y">best year</a> since 2011.<script>track()</script></p>
<div class="related-links"><a href="/r">Tea exports to India fall 9%</a></div>
<ul><li>Brazil sold most.</li><li>Vietnam came second.</li></ul>
<table><caption>Sales, in millions of dollars</caption><tr><th rowspan=2>Buyer<th colspan=2>Year</tr>
<tr><th>2019<th>2020</tr><tr><td>Japan<td>1,900<td>2,000</tr><tr><td>Italy<td>800<td>790</tr></table>
<p hidden>Nobody sees this.</p><p>The board expects more.</p></article>
<section class="comments"><p>Great article, said nobody at all, ever.</p></section></main>
<footer>&copy; Daily Bean. All rights reserved.</footer></body></html>)";

TEST(Html, TakesTheArticle) {
  const Document d = test::load(kPage);
  EXPECT_EQ(d.title, "Coffee sales to Japan rise");
  ASSERT_TRUE(d.date);
  EXPECT_EQ(d.date->iso(), "2021-05-04");  // the day as written, not moved to another time zone
  EXPECT_EQ(d.date_from, "JSON-LD");
  EXPECT_EQ(d.publisher, "Daily Bean");
  EXPECT_THAT(test::sentences(d),
              ElementsAre("Coffee sales to Japan rise",
                          "Sales of coffee to Japan rose 5% to $2 billion, the board said.",
                          "It was the best year since 2011.", "Brazil sold most.",
                          "Vietnam came second.", "Sales, in millions of dollars",
                          "Japan\t1,900\t2,000", "Italy\t800\t790", "The board expects more."));
  EXPECT_THAT(d.text, Not(HasSubstr("not text")));
  EXPECT_THAT(d.text, Not(HasSubstr("Nobody sees")));
}

TEST(Html, SetsTheRestAside) {
  const auto aside = test::set_aside(test::load(kPage));
  EXPECT_THAT(aside, Contains("cookie notice: We use cookies.\nAccept"));
  EXPECT_THAT(aside, Contains("byline: 4 May 2021"));
  EXPECT_THAT(aside, Contains(HasSubstr("caption: A port")));
  EXPECT_THAT(aside, Contains("related link: Tea exports to India fall 9%"));
  EXPECT_THAT(aside, Contains(HasSubstr("comments: Great article")));
  EXPECT_THAT(aside, Contains(HasSubstr("page footer: ")));
}

TEST(Html, TableRowsKnowTheirColumns) {
  const Document d = test::load(kPage);
  const auto row = std::find_if(d.sentences.begin(), d.sentences.end(),
                                [](const Sentence& s) { return s.role == BlockRole::table_row; });
  ASSERT_NE(row, d.sentences.end());
  EXPECT_THAT(row->table_header, ElementsAre("Buyer", "Year 2019", "Year 2020"));
  EXPECT_EQ(row->table_caption, "Sales, in millions of dollars");
  ASSERT_EQ(row->cells.size(), 3u);
  EXPECT_EQ(d.text.substr(row->cells[1].begin, 5), "1,900");
}

TEST(Html, DatesInOrderOfTrust) {
  const std::string text = "<p>" + test::body() + "</p>";
  const auto date = [&](const std::string& head) {
    const Document d = test::load("<html><head>" + head + "</head><body><article><h1>A title</h1>" +
                                  text + "</article>");
    return (d.date ? d.date->iso() : "-") + " " + d.date_from;
  };
  EXPECT_EQ(date("<meta property='article:published_time' content='2019-03-04T10:00'>"),
            "2019-03-04 meta");
  EXPECT_EQ(date("<meta name=pubdate content='Mon, 4 Mar 2019 10:00 GMT'>"), "2019-03-04 meta");
  EXPECT_EQ(date("<meta name=pubdate content='no date'>"), "- none");
  EXPECT_EQ(date("<time datetime='2018-12-31'>x</time>"), "2018-12-31 time element");
  Options options;
  options.date = core::Day::parse("2000-01-01");
  EXPECT_EQ(test::load(kPage, options).date_from, "given");
}

TEST(Html, BrokenPagesAreRead) {
  const Document d = test::load(
      "<html><body><div><p>Exports <b>rose <i>in</b> May</i> again, it was said<p>Imports <a "
      "href=x>fell, "
      "as <td>everybody</div> knows by now");
  EXPECT_THAT(d.text, HasSubstr("Exports rose in May again"));
  EXPECT_THAT(d.text, HasSubstr("everybody"));
  EXPECT_THAT(test::load("<p>5 < 6 and 7 > 3 &amp; &copy; &#8364;5 &unknown; R&D</p><p>x</p>").text,
              HasSubstr("5 < 6 and 7 > 3 & \u00A9 \u20AC5 &unknown; R&D"));
}

TEST(Html, TextWithoutTagsIsNoHtml) {
  EXPECT_EQ(test::load("Exports < imports, and that is all there is.\nNext line here.").text[8],
            '<');
  Options options;
  options.format = Format::html;
  EXPECT_EQ(test::load("just &amp; text", options).text, "just & text");
}

TEST(Html, NestingIsRefusedAtOnce) {
  for (const std::string_view tag :
       {"<div>", "<span></div>", "<span><div></span>", "<div><table><tr><td></div>", "<x-y>",
        "<section><p>", "<a href=x><div>"}) {
    const std::string page = "<html><body>" + repeat(tag, 100'000);
    EXPECT_THAT(test::error_of(page), HasSubstr("256 elements deep")) << tag;
  }
  EXPECT_THAT(test::error_of("<html>" + repeat("<p>x", 301'000)), HasSubstr("300,000 tags"));
}

TEST(Html, FlatPagesWithUnclosedTagsAreFine) {
  EXPECT_TRUE(load_document("<html><ul>" + repeat("<li>one more item of it", 3000), {}));
  EXPECT_TRUE(load_document("<html>" + repeat("<a name=x><font color=red>word ", 3000), {}));
  EXPECT_TRUE(load_document("<html>" + repeat("<p><b>bold words", 3000), {}));
}

TEST(Html, LinkedDataSurvivesNonsense) {
  EXPECT_EQ(read_linked_data("{\"datePublished\": \"2020-02-03\"").published, "2020-02-03");
  EXPECT_EQ(read_linked_data(repeat("[{\"a\":", 100'000)).published, "");
  EXPECT_EQ(read_linked_data("\"\\u00e9\\").headline, "");
  const LinkedData d = read_linked_data(
      R"([{"@type":"ItemList","x":[{"@type":"NewsArticle","headline":"Caf\u00e9 \"trade\"",
      "datePublished":"2022-01-02"}]}])");
  EXPECT_EQ(d.headline, "Caf\u00E9 \"trade\"");
  EXPECT_EQ(d.published, "2022-01-02");
}

TEST(Html, EntitiesInTitles) {
  EXPECT_EQ(decode_entities("A&amp;B &#x20AC;5 &rsquo;&nosuch; &"), "A&B \u20AC5 \u2019&nosuch; &");
  EXPECT_EQ(decode_entities("&#0;&#1114112;"), "&#0;&#1114112;");
}

}  // namespace
}  // namespace tally::reading
