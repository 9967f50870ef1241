#include "report/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <regex>

#include "core/sha256.h"
#include "report/card.h"
#include "report/rules.h"
#include "support/sample_page.h"

namespace tally::report {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const std::size_t from = text.find(open);
  if (from == std::string::npos) return {};
  const std::size_t to = text.find(close, from + open.size());
  return text.substr(from + open.size(), to - from - open.size());
}

std::string hex_of_base64(const std::string& text) {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, held = 0;
  for (char c : text) {
    if (c == '=') break;
    bits = (bits << 6) | static_cast<unsigned>(letters.find(c));
    held += 6;
    if (held >= 8) {
      held -= 8;
      char two[3];
      std::snprintf(two, sizeof two, "%02x", (bits >> held) & 255u);
      out += two;
    }
  }
  return out;
}

// Tags of a page as a browser's tokenizer finds them, outside of script and style; a quote that
// does not close or a tag inside a tag counts as a fault.
struct Tags {
  std::map<std::string, int> count;
  std::map<std::string, int> balance;
  bool fault = false;
  bool handler = false;   // an on... attribute
  bool bad_link = false;  // an href that is no fragment and not http(s)
};

Tags tags_of(const std::string& page) {
  Tags out;
  for (std::size_t i = 0; i < page.size();) {
    if (page[i] != '<') {
      ++i;
      continue;
    }
    const bool closing = i + 1 < page.size() && page[i + 1] == '/';
    std::size_t j = i + 1 + (closing ? 1 : 0);
    std::string name;
    while (j < page.size() && (std::isalnum(static_cast<unsigned char>(page[j])) || page[j] == '!'))
      name += page[j++];
    if (name.empty()) out.fault = true;
    char quote = 0;
    std::string attributes;
    for (; j < page.size() && (quote != 0 || page[j] != '>'); ++j) {
      if (quote != 0) {
        if (page[j] == quote) quote = 0;
      } else if (page[j] == '"' || page[j] == '\'') {
        quote = page[j];
      } else if (page[j] == '<') {
        out.fault = true;
      }
      attributes += page[j];
    }
    if (j >= page.size()) out.fault = true;
    static const std::regex handler("(^|\\s)on[a-z]+\\s*=\\s*\"");
    static const std::regex link("href=\"([^\"]*)\"");
    std::string unquoted;
    bool inside = false;
    for (char c : attributes) {
      if (c == '"') inside = !inside;
      if (!inside || c == '"') unquoted += c;
    }
    if (std::regex_search(unquoted, handler)) out.handler = true;
    for (std::sregex_iterator it(attributes.begin(), attributes.end(), link), end; it != end;
         ++it) {
      const std::string to = (*it)[1];
      if (!to.starts_with("#") && !to.starts_with("http://") && !to.starts_with("https://"))
        out.bad_link = true;
    }
    if (!closing) ++out.count[name];
    const bool empty = attributes.ends_with("/") || name == "meta" || name == "!doctype";
    if (!empty) out.balance[name] += closing ? -1 : 1;
    i = j + 1;
    if (!closing && (name == "script" || name == "style")) {
      i = page.find("</" + name + ">", i);
      if (i == std::string::npos) {
        out.fault = true;
        break;
      }
    }
  }
  return out;
}

void expect_sound(const std::string& page, const std::string& what) {
  const Tags tags = tags_of(page);
  EXPECT_FALSE(tags.fault) << what;
  EXPECT_FALSE(tags.handler) << what;
  EXPECT_FALSE(tags.bad_link) << what;
  for (const auto& [name, balance] : tags.balance) EXPECT_EQ(balance, 0) << name << " in " << what;
  EXPECT_EQ(tags.count.count("img"), 0u) << what;
}

TEST(Html, IsOneFileWithoutNetwork) {
  const std::string page = to_html(testing::sample_article());
  expect_sound(page, "sample");
  EXPECT_EQ(page.find("src="), std::string::npos);
  EXPECT_EQ(page.find("<link"), std::string::npos);
  EXPECT_EQ(page.find("@import"), std::string::npos);
  EXPECT_EQ(page.find("url("), std::string::npos);
  EXPECT_EQ(page.find(" style=\""), std::string::npos) << "the policy forbids it";
  EXPECT_EQ(page, to_html(testing::sample_article()));
}

TEST(Html, PolicyAllowsItsOwnStyleAndScriptAndNothingElse) {
  for (const std::string& page :
       {to_html(testing::sample_article()), to_html(testing::sample_page()),
        card_html(testing::sample_article(), 0)}) {
    const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    EXPECT_TRUE(policy.starts_with("default-src 'none'")) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    const std::string style = between(page, "<style>", "</style>");
    const std::string script = between(page, "<script>", "</script>");
    EXPECT_EQ(hex_of_base64(between(policy, "style-src 'sha256-", "'")), core::sha256_hex(style));
    EXPECT_EQ(hex_of_base64(between(policy, "script-src 'sha256-", "'")), core::sha256_hex(script));
    EXPECT_EQ(count(page, "<script"), 1u);
    EXPECT_EQ(count(page, "<style"), 1u);
  }
}

TEST(Html, EveryStatementHasMarkCardAndRow) {
  const ArticleAnswer answer = testing::sample_article();
  const std::string page = to_html(answer);
  for (std::size_t i = 1; i <= answer.items.size(); ++i) {
    const std::string n = std::to_string(i);
    EXPECT_EQ(count(page, "id=\"s" + n + "\""), 1u) << n;
    EXPECT_EQ(count(page, "id=\"t" + n + "\""), 1u) << n;
    EXPECT_GE(count(page, "href=\"#s" + n + "\""), 2u) << n;
    EXPECT_GE(count(page, "href=\"#t" + n + "\""), 1u) << n;
  }
  // Each link inside the page leads somewhere.
  const std::regex link("href=\"#([^\"]+)\"");
  const std::string body = page.substr(0, page.find("<script>"));
  for (std::sregex_iterator it(body.begin(), body.end(), link), end; it != end; ++it) {
    const std::string id = (*it)[1];
    EXPECT_EQ(count(page, "id=\"" + id + "\""), 1u) << id;
  }
}

TEST(Html, ShowsItsWork) {
  const std::string page = to_html(testing::sample_article());
  for (const char* part :
       {"turnover(RUS, CHN) reaches 200 bn USD by 2024 early", "4f9c2e18b7d05a66",
        "tally check article.txt", "Donation appeal", "No pair", "video call",
        "General Administration of Customs of China", "True but misleading: nominal record",
        "EU as one partner", "24.5 to 25.5", "releases.csv:256", "What would change the verdict",
        "Cite as", "‘This year’ is 2022"}) {
    EXPECT_NE(page.find(part), std::string::npos) << part;
  }
}

TEST(Html, CardsFollowTheirParagraph) {
  const std::string page = to_html(testing::sample_article());
  const std::size_t text = page.find("Despite pressure from abroad"), card = page.find("id=\"s3\"");
  const std::size_t next = page.find("China has been <mark");
  ASSERT_NE(next, std::string::npos);
  EXPECT_LT(text, card);
  EXPECT_LT(card, next);
}

ArticleAnswer with_spans(const std::vector<core::Span>& spans) {
  ArticleAnswer a = testing::sample_article();
  a.reading.text = "abcdefghij klmno";
  a.reading.blocks = {{{0, 10}, "paragraph"}, {{11, 16}, "paragraph"}};
  a.reading.set_aside.clear();
  a.reading.unread.clear();
  a.items.clear();
  for (const core::Span& span : spans) {
    a.items.push_back(testing::growth_item());
    a.items.back().read.spans = {span};
  }
  return a;
}

// The visible words of the article, without reference numbers.
std::string visible(std::string page) {
  page = between(page, "<article", "</article>");
  page = page.substr(page.find('>') + 1);
  page = std::regex_replace(page, std::regex("<div class=\"cards\">.*?</section></div>"), "|");
  page = std::regex_replace(page, std::regex("<sup.*?</sup>|<title>.*?</title>"), "");
  return std::regex_replace(page, std::regex("<[^>]*>"), "");
}

TEST(Html, NestedOverlappingAndOddSpansKeepTheText) {
  const std::vector<std::vector<core::Span>> cases = {{{2, 8}, {4, 6}},  // nested
                                                      {{2, 6}, {4, 9}},  // overlapping
                                                      {{2, 6}, {2, 6}},  // the same twice
                                                      {{8, 13}},         // over two paragraphs
                                                      {{0, 16}, {3, 5}, {4, 12}},  // all of it
                                                      {{-5, 3}, {14, 99}, {7, 7}, {9, 4}},
                                                      {{1 << 30, 2}}};
  for (const auto& spans : cases) {
    const std::string page = to_html(with_spans(spans));
    expect_sound(page, "spans");
    std::string words = visible(page);
    words.erase(std::remove(words.begin(), words.end(), '|'), words.end());
    EXPECT_EQ(words, "abcdefghijklmno");
    for (std::size_t i = 1; i <= spans.size(); ++i) {
      EXPECT_EQ(count(page, "id=\"s" + std::to_string(i) + "\""), 1u);
    }
  }
}

TEST(Html, OffsetsCountCodePoints) {
  ArticleAnswer a = with_spans({{2, 4}});
  a.reading.text = "ä€cd\U0001F600f";
  a.reading.blocks = {{{0, 6}, "paragraph"}};
  EXPECT_NE(to_html(a).find("\">cd<sup"), std::string::npos);
}

TEST(Html, WorksWithoutBlocksStatementsOrText) {
  ArticleAnswer a = testing::sample_article();
  a.reading.blocks.clear();
  expect_sound(to_html(a), "no blocks");
  a.items.clear();
  EXPECT_NE(to_html(a).find("No statement about trade was found"), std::string::npos);
  expect_sound(to_html(ArticleAnswer{}), "empty");
  expect_sound(to_html(ShowPage{}), "empty page");
}

TEST(Html, LongArticleStaysSmall) {
  ArticleAnswer a = testing::sample_article();
  a.reading.text.clear();
  a.reading.blocks.clear();
  a.items.clear();
  const std::string sentence =
      "In a long paragraph somebody says that trade grew by so many percent and more. ";
  for (int i = 0; i < 24; ++i) {
    const auto start = static_cast<std::int64_t>(a.reading.text.size());
    for (int k = 0; k < 5; ++k) a.reading.text += sentence;
    a.reading.blocks.push_back(
        {{start, static_cast<std::int64_t>(a.reading.text.size())}, "paragraph"});
    Item item = i % 3 == 0   ? testing::record_item()
                : i % 3 == 1 ? testing::target_item()
                             : testing::market_item();
    item.read.spans = {{start + 20, start + 60}};
    a.items.push_back(std::move(item));
  }
  EXPECT_LT(to_html(a).size(), 200'000u);
}

TEST(Html, ManyBlocksMarksAndAsidesTakeLinearTime) {
  ArticleAnswer a = testing::sample_article();
  a.items.clear();
  a.reading.set_aside.clear();
  a.reading.unread.clear();
  a.reading.blocks.clear();
  constexpr std::int64_t kBlocks = 60'000;
  a.reading.text = std::string(kBlocks * 10, 'x');
  for (std::int64_t b = 0; b < kBlocks; ++b) {
    a.reading.blocks.push_back({{10 * b, 10 * b + 9}, "paragraph"});
    if (b % 2 == 0) a.reading.set_aside.push_back({{10 * b, 10 * b + 9}, b % 4 == 0 ? "a" : "b"});
    if (b % 2 == 1) a.reading.unread.push_back({{10 * b + 2, 10 * b + 5}, "no pair"});
  }
  EXPECT_NE(to_html(a).find("class=\"unread\""), std::string::npos);
  // In quadratic time the test would run into its limit.
}

TEST(Html, OutsideTextCannotBecomeMarkup) {
  for (const std::string& hostile : testing::hostile_texts()) {
    const ArticleAnswer answer = testing::hostile_article(hostile);
    const std::string page = to_html(answer);
    expect_sound(page, hostile);
    EXPECT_EQ(count(page, "<script"), 1u) << hostile;
    EXPECT_EQ(count(page, "<style"), 1u) << hostile;
    EXPECT_EQ(page.find("\xE2\x80\xAE"), std::string::npos) << "bidi control";
    EXPECT_EQ(page.find('\x1b'), std::string::npos);
    for (std::size_t i = 0; i < answer.items.size(); ++i) {
      expect_sound(card_html(answer, i), hostile);
      expect_sound(card_svg(answer, i), hostile);
    }
    expect_sound(to_html(testing::hostile_page(hostile)), hostile);
    expect_sound(rules_html(answer.rules, hostile), hostile);
  }
}

TEST(Html, LinksLeaveOnlyToHttp) {
  ArticleAnswer a = testing::sample_article();
  a.attributions[0].link = "javascript:alert(1)";
  a.colophon.judging_link = "data:text/html,x";
  const std::string page = to_html(a);
  EXPECT_EQ(page.find("javascript:"), std::string::npos);
  EXPECT_EQ(page.find("data:text"), std::string::npos);
}

TEST(Html, StarsMakeBoldAndNothingElse) {
  ArticleAnswer a = testing::sample_article();
  a.items[0].checked->hindsight.summary =
      "Turnover <i>was</i> **$240 bn & more**, *not* this ** open";
  const std::string page = to_html(a);
  EXPECT_NE(
      page.find(
          "Turnover &lt;i&gt;was&lt;/i&gt; <b>$240\u00a0bn &amp; more</b>, *not* this ** open"),
      std::string::npos);
}

TEST(Card, StandsAloneWithItsSource) {
  const ArticleAnswer answer = testing::sample_article();
  const std::string svg = card_svg(answer, 2);
  EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  EXPECT_NE(svg.find("Source: General Administration of Customs of China"), std::string::npos);
  EXPECT_NE(svg.find(">Fails</text>"), std::string::npos);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  const std::string page = card_html(answer, 2);
  EXPECT_NE(page.find("Source: General Administration of Customs of China"), std::string::npos);
  EXPECT_EQ(page.find("href=\"#t"), std::string::npos);
  EXPECT_TRUE(card_svg(answer, 99).empty());
  EXPECT_TRUE(card_html(answer, 99).empty());
}

TEST(Rules, MarkdownAndHtmlNameEveryRule) {
  std::vector<RuleRow> rules = testing::sample_article().rules;
  rules.push_back({"odd|id", "Targets", "a | pipe\nand a line", "2.5", "%", "<b>", "*why*"});
  const std::string text = rules_markdown(rules);
  EXPECT_NE(text.find("## Targets"), std::string::npos);
  EXPECT_NE(text.find("<a id=\"rule-records\"></a>"), std::string::npos);
  EXPECT_NE(text.find("a \\| pipe and a line | 2.5 % | &lt;b> | \\*why\\*"), std::string::npos)
      << text;
  const std::string page = rules_html(rules, "0.1.0");
  EXPECT_NE(page.find("id=\"rule-oddid\""), std::string::npos);
  expect_sound(page, "rules");
}

}  // namespace
}  // namespace tally::report
