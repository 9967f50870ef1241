// What comes in: any bytes. Refused in words, or read with offsets that are right.
#include <gmock/gmock.h>

#include <ctime>

#include "document_support.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Input, RefusesWhatIsNoText) {
  EXPECT_THAT(test::error_of(""), HasSubstr("empty"));
  EXPECT_THAT(test::error_of(" \n\t\r\n "), HasSubstr("empty"));
  EXPECT_THAT(test::error_of("\xEF\xBB\xBF\n"), HasSubstr("empty"));
  EXPECT_THAT(test::error_of("%PDF-1.7 and so on"), HasSubstr("pdftotext"));
  EXPECT_THAT(test::error_of(std::string_view("PK\x03\x04rest", 8)), HasSubstr("zip archive"));
  EXPECT_THAT(test::error_of(std::string_view("Trade\0rose", 10)),
              HasSubstr("zero byte at offset 5"));
  EXPECT_THAT(test::error_of("\x01\x02\x03\x04\x05\x06\x07\x01\x02\x03 text"),
              HasSubstr("control characters"));
  EXPECT_THAT(test::error_of("|||||||"), HasSubstr("no words"));
}

TEST(Input, NamesTheEncoding) {
  EXPECT_THAT(test::error_of(std::string_view("\xFF\xFET\0r\0", 6)), HasSubstr("UTF-16"));
  std::string wide;
  for (const char c : std::string("Exports rose in May and fell in June.")) wide.append({c, '\0'});
  EXPECT_THAT(test::error_of(wide), HasSubstr("UTF-16LE"));
  const std::string latin = "First line\nSecond caf\xE9 line";
  EXPECT_THAT(test::error_of(latin), HasSubstr("byte 0xE9 at offset 21 (line 2)"));
  EXPECT_THAT(test::error_of(latin), HasSubstr("iconv -f windows-1252"));
  const std::string page = "<html><head><meta charset=\"koi8-r\"></head><p>\xF0\xF2</p>";
  EXPECT_THAT(test::error_of(page), HasSubstr("iconv -f koi8-r"));
}

TEST(Input, RefusesWhatIsTooLarge) {
  Options options;
  options.max_bytes = 1u << 20;
  const auto document = load_document(std::string((1u << 20) + 1, 'x'), options);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, core::Code::too_large);
  EXPECT_THAT(document.error().message, HasSubstr("1 MiB"));
}

TEST(Input, OneFormOfBlanksAndLetters) {
  EXPECT_EQ(normalise("a\r\nb\rc"), "a\nb\nc");
  EXPECT_EQ(normalise("RM5\u00A0billion\u2009more"), "RM5 billion more");
  EXPECT_EQ(normalise("ex\u00ADports\u200B rose\uFEFF"), "exports rose");
  EXPECT_EQ(normalise("Cote d\u2019Ivoire, Tu\u0308rkei"), "Cote d\u2019Ivoire, T\u00FCrkei");
  EXPECT_EQ(normalise("\u212B"), "\u00C5");
}

TEST(Input, OffsetsCountCodePointsOfTheTextThatIsKept) {
  const Document d = test::load(
      "Headline\n\n\u00C9conomie: ex\u00ADports of 5\u00A0\u20AC rose.\nAFP contributed "
      "reporting.\n");
  ASSERT_EQ(d.set_aside.size(), 1u);
  EXPECT_EQ(test::at(d.text, d.set_aside[0].span), "AFP contributed reporting.");
  EXPECT_EQ(d.set_aside[0].span.start, 10 + 30 + 1);
}

TEST(Input, PlainTextKeepsItsOffsets) {
  const std::string text = "One line\n\n  Two  blanks stay, and the text has its own length.\n";
  EXPECT_EQ(test::load(text).text, text);
}

TEST(Input, LinesBrokenAtAFixedWidthAreJoined) {
  const Document d = test::load(
      "Trade of the two neighbours grew in the first half of the year\n"
      "as lorries queued at the border for days and ships waited in\n"
      "the roads. Exports were worth 3 billion euros, which is more\n"
      "than ever before.\n\nThe minister was pleased.\n");
  EXPECT_THAT(
      test::sentences(d),
      ElementsAre(
          "Trade of the two neighbours grew in the first half of the year as lorries queued at "
          "the border for days and ships waited in the roads.",
          "Exports were worth 3 billion euros, which is more than ever before.",
          "The minister was pleased."));
}

TEST(Input, BulletsAndTables) {
  const Document d = test::load(
      "Partners of the year\n\n"
      "The list has three places.\n"
      "\u2022 Kenya with $1 billion\n- Uganda with $0.5 billion\n3. Rwanda with $0.2 billion\n\n"
      "Exports, millions of dollars\n"
      "Country | 2021 | 2022\nKenya | 900 | 1,000\nUganda | 450 | 500\n");
  ASSERT_EQ(d.sentences.size(), 8u);
  EXPECT_EQ(d.sentences[2].role, BlockRole::list_item);
  EXPECT_EQ(test::sentences(d)[2], "Kenya with $1 billion");
  EXPECT_EQ(test::sentences(d)[4], "Rwanda with $0.2 billion");
  const Sentence& row = d.sentences[6];
  EXPECT_EQ(row.role, BlockRole::table_row);
  EXPECT_THAT(row.table_header, ElementsAre("Country", "2021", "2022"));
  EXPECT_EQ(row.table_caption, "Exports, millions of dollars");
  ASSERT_EQ(row.cells.size(), 3u);
  EXPECT_EQ(d.text.substr(row.cells[2].begin, row.cells[2].end - row.cells[2].begin), "1,000");
}

TEST(Input, TranscriptsHaveSpeakers) {
  const Document d = test::load(
      "Two ministers on trade\n\n"
      "Q: How large is your trade today?\n\nA: It is small. We want more of it.\n\nNothing was "
      "signed, he added.\n\n"
      "Q: And next year?\n");
  ASSERT_EQ(d.sentences.size(), 6u);
  EXPECT_EQ(d.sentences[1].speaker, "Q");
  EXPECT_EQ(test::sentences(d)[1], "How large is your trade today?");
  EXPECT_EQ(d.sentences[3].speaker, "A");
  EXPECT_EQ(d.sentences[4].speaker, "A");
  EXPECT_EQ(d.sentences[5].speaker, "Q");
}

TEST(Input, OneLabelIsNoTranscript) {
  const Document d = test::load(
      "Exports: $5 billion in May. They had been $4 billion in April of the same year.\n");
  ASSERT_EQ(d.sentences.size(), 2u);
  EXPECT_TRUE(d.sentences[0].speaker.empty());
}

// Twenty times the text takes about twenty times as long, not four hundred.
TEST(Input, TimeIsLinearOnHostileText) {
  const auto seconds = [](const std::string& piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    const std::clock_t start = std::clock();  // of the processor: other programs do not count
    (void)load_document(text, {});
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  for (const std::string piece :
       {"\"", "(", "a | b\n", "Latest\nRelated\n", "Donate now to our journalism.\n", "x", "Mr. ",
        ". ", "a  b\nx  y\n\n", "MOSCOW, ", "\u2014", "- a\n", "A: b\n"}) {
    const double small = seconds(piece, 20'000 / piece.size() + 1);
    const double large = seconds(piece, 400'000 / piece.size() + 1);
    EXPECT_LT(large, 20 * 6 * small + 0.5) << piece;
  }
}

}  // namespace
}  // namespace tally::reading
