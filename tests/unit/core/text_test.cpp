#include "core/text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/utf8.h"

namespace tally::core {
namespace {

rc::Gen<std::string> any_bytes() {
  return rc::gen::container<std::string>(
      rc::gen::map(rc::gen::inRange(0, 256), [](int byte) { return static_cast<char>(byte); }));
}

TEST(HtmlEscape, LeavesNothingThatOpensATag) {
  EXPECT_EQ(html_escape("<a href='x'>\"&\"</a>"),
            "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
  EXPECT_EQ(html_escape("a\xFF"
                        "b\x01"),
            "a\uFFFDb\uFFFD");
}

TEST(JsonQuote, IsSafeInAScriptBlock) {
  EXPECT_EQ(json_quote("</script>&\u2028"), "\"\\u003c/script\\u003e\\u0026\\u2028\"");
  EXPECT_EQ(json_quote("a\"\\\n\t\r\x01\x7F"), "\"a\\\"\\\\\\n\\t\\r\\u0001\\u007f\"");
  EXPECT_EQ(json_quote("\xC0\xAFü"), "\"\uFFFD\uFFFDü\"");
}

TEST(CsvCell, DoesNotStartAFormula) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(csv_cell("-0.4"), "-0.4");
  EXPECT_EQ(csv_cell("-0.4*2"), "'-0.4*2");
  EXPECT_EQ(csv_cell("a,\"b\""), "\"a,\"\"b\"\"\"");
}

TEST(TerminalSafe, CannotDriveATerminal) {
  EXPECT_EQ(terminal_safe("\x1B[31mred\x07\u009B"), "\uFFFD[31mred\uFFFD\uFFFD");
  EXPECT_EQ(terminal_safe("a\u202Eb"), "ab");
  EXPECT_EQ(terminal_safe("two\nlines\t"), "two\nlines\t");
}

RC_GTEST_PROP(Sinks, HoldForAnyBytes, ()) {
  const std::string text = *any_bytes();
  const std::string html = html_escape(text);
  RC_ASSERT(html.find_first_of("<>\"'") == std::string::npos);
  RC_ASSERT(!first_invalid_utf8(html));
  const std::string json = json_quote(text);
  RC_ASSERT(json.find_first_of("<>&\n\r") == std::string::npos);
  RC_ASSERT(!first_invalid_utf8(json));
  const std::string terminal = terminal_safe(text);
  RC_ASSERT(terminal.find('\x1B') == std::string::npos);
  RC_ASSERT(!first_invalid_utf8(terminal));
  (void)csv_cell(text);
  (void)to_lower(text);
  (void)display_width(text);
  (void)nearest(text, {"China", text});
}

TEST(Utf8, FindsTheFirstFault) {
  EXPECT_FALSE(first_invalid_utf8("Türkiye 中国 😀"));
  EXPECT_EQ(first_invalid_utf8("ab\xC3"), 2u);
  EXPECT_EQ(first_invalid_utf8("\xC0\x80"), 0u);          // overlong
  EXPECT_EQ(first_invalid_utf8("x\xED\xA0\x80"), 1u);     // surrogate
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // over U+10FFFF
  EXPECT_EQ(code_points("Türkiye"), 7);
  EXPECT_EQ(display_width("中国 a"), 6);
  EXPECT_EQ(display_width("e\u0301"), 1);
}

RC_GTEST_PROP(Utf8, AppendsWhatItReads, ()) {
  const auto c = static_cast<char32_t>(*rc::gen::suchThat(
      rc::gen::inRange(0, 0x110000), [](int x) { return x < 0xD800 || x > 0xDFFF; }));
  std::string text;
  append_utf8(text, c);
  const Decoded d = decode(text, 0);
  RC_ASSERT(d.valid && d.code == c && d.length == text.size());
}

TEST(ToLower, KnowsTheScriptsOfNames) {
  EXPECT_EQ(to_lower("CÔTE D'IVOIRE"), "côte d'ivoire");
  EXPECT_EQ(to_lower("ÅLAND ŁÓDŹ ŽILINA ÇANKAYA"), "åland łódź žilina çankaya");
  EXPECT_EQ(to_lower("РОССИЯ ЎЗБЕКИСТОН ЁЖ"), "россия ўзбекистон ёж");
  EXPECT_EQ(to_lower("ΕΛΛΆΔΑ"), "ελλάδα");
  EXPECT_EQ(to_lower("VIỆT NAM, ĐÀ NẴNG"), "việt nam, đà nẵng");
}

RC_GTEST_PROP(ToLower, IsStable, ()) {
  const std::string once = to_lower(*any_bytes());
  RC_ASSERT(to_lower(once) == once);
}

TEST(EditDistance, CountsSwapsAsOne) {
  EXPECT_EQ(edit_distance("Chian", "China", 3), 1);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3);
  EXPECT_EQ(edit_distance("a", "abcdef", 2), 3);  // limit + 1 for 'more'
  EXPECT_EQ(edit_distance("Türkiye", "Turkiye", 2), 1);
  EXPECT_EQ(edit_distance(std::string(100000, 'a'), std::string(100000, 'b'), 2), 3);
}

RC_GTEST_PROP(EditDistance, IsSymmetric, (const std::string& a, const std::string& b)) {
  RC_ASSERT(edit_distance(a, b, 4) == edit_distance(b, a, 4));
  RC_ASSERT(edit_distance(a, a, 4) == 0);
}

TEST(Nearest, SuggestsOnlyWhatIsNear) {
  EXPECT_EQ(nearest("chna", {"Chile", "China", "Chad"}), "China");
  EXPECT_EQ(nearest("RUSS", {"RUS", "USA"}), "RUS");
  EXPECT_EQ(nearest("qwertyuiop", {"China"}), "");
}

}  // namespace
}  // namespace tally::core
