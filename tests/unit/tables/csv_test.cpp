#include "tables/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

#include "tables/internal/csv_dialect.h"
#include "tables/internal/number.h"

namespace tally::tables {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Table parsed(std::string_view text, const ReadOptions& options = {}) {
  auto table = parse_csv(text, "trade.csv", options);
  EXPECT_TRUE(table.has_value()) << table.error().to_string();
  return table ? std::move(*table) : Table{};
}

std::string refused(std::string_view text, const ReadOptions& options = {}) {
  auto table = parse_csv(text, "trade.csv", options);
  EXPECT_FALSE(table.has_value());
  return table ? std::string() : table.error().to_string();
}

TEST(TablesCsv, ColumnsAreTypedByAllTheirCells) {
  const Table t = parsed("exporter,year,trade\nDEU,2019,12.5\nFRA,2020,7\n");
  ASSERT_EQ(t.rows, 2U);
  EXPECT_EQ(t.columns[0].type, Type::text);
  EXPECT_THAT(t.columns[0].dictionary, ElementsAre("DEU", "FRA"));
  EXPECT_THAT(t.columns[0].codes, ElementsAre(0, 1));
  EXPECT_EQ(t.columns[1].type, Type::integer);
  EXPECT_THAT(t.columns[1].integers, ElementsAre(2019, 2020));
  EXPECT_EQ(t.columns[2].type, Type::real);
  EXPECT_THAT(t.columns[2].reals, ElementsAre(12.5, 7.0));
  EXPECT_THAT(t.notes, IsEmpty());
}

TEST(TablesCsv, NullIsNotZeroAndIsCounted) {
  const Table t = parsed("iso,trade\nNAM,\nNA,NA\nZAF,0\n");
  const Column& trade = *t.find("trade");
  EXPECT_EQ(trade.type, Type::integer);
  EXPECT_EQ(trade.nulls, 2);
  EXPECT_FALSE(trade.is_valid(0));
  EXPECT_FALSE(trade.is_valid(1));
  EXPECT_TRUE(trade.is_valid(2));
  // 'NA' is Namibia where the column is text.
  EXPECT_EQ(t.find("iso")->text(1), "NA");
  EXPECT_THAT(t.notes, ElementsAre("column 'trade': 'NA' was read as null in 1 rows"));
}

TEST(TablesCsv, TextInANumberColumnIsReportedWithItsPlace) {
  const Table t = parsed("exporter,trade\nDEU,12\nFRA,n.a.\nITA,8\n");
  const auto column = t.require_number("trade");
  ASSERT_FALSE(column.has_value());
  EXPECT_EQ(column.error().to_string(),
            "trade.csv:3:5: column 'trade' must hold numbers, but here it has 'n.a.' "
            "(1 numbers stand before it)");
}

TEST(TablesCsv, TextFarBeyondTheSampleIsFoundToo) {
  std::string text = "exporter,trade\n";
  for (int i = 0; i < 300'000; ++i) text += "DEU," + std::to_string(i) + "\n";
  text += "FRA,(c)\nITA,5\n";
  const Table t = parsed(text);
  const Column& trade = *t.find("trade");
  EXPECT_EQ(trade.type, Type::text);
  EXPECT_EQ(trade.first_text->line, 300'002);
  EXPECT_EQ(trade.first_text->column, 5);
  EXPECT_EQ(trade.numbers_before, 300'000);
  EXPECT_EQ(trade.text(299'999), "299999");
  EXPECT_EQ(trade.text(300'000), "(c)");
}

TEST(TablesCsv, CodesWithLeadingZerosAreText) {
  const Table t = parsed("hs\n0101\n0102\n");
  EXPECT_EQ(t.columns[0].type, Type::text);
  EXPECT_EQ(t.columns[0].text(0), "0101");
}

TEST(TablesCsv, WholeNumbersBeyond64BitsStayApart) {
  const Table t = parsed("id\n99999999999999999998\n99999999999999999999\n");
  EXPECT_EQ(t.columns[0].type, Type::text);
  EXPECT_EQ(t.columns[0].dictionary.size(), 2U);
}

TEST(TablesCsv, DelimitersAreDetectedAndSaid) {
  const Table t = parsed("exporter;trade\nDEU;1\nFRA;2\n");
  ASSERT_EQ(t.columns.size(), 2U);
  EXPECT_THAT(t.notes, ElementsAre("fields are separated by semicolon (detected)"));
  EXPECT_EQ(parsed("a\tb\n1\t2\n").columns.size(), 2U);
  EXPECT_EQ(parsed("a|b\n1|2\n").columns.size(), 2U);
  EXPECT_EQ(parsed("sep=;\na;b\n1;2\n").columns.size(), 2U);
}

TEST(TablesCsv, DecimalCommasAreDeclaredNotGuessed) {
  const std::string text = "e;trade\nDEU;1,5\n";
  const auto undeclared = parsed(text).require_number("trade");
  ASSERT_FALSE(undeclared.has_value());
  EXPECT_THAT(undeclared.error().hint, HasSubstr("--decimal ,"));
  ReadOptions options;
  options.decimal = ',';
  EXPECT_THAT(parsed(text, options).find("trade")->reals, ElementsAre(1.5));
}

TEST(TablesCsv, QuotesHoldDelimitersQuotesAndLineBreaks) {
  const Table t = parsed("name,n\r\n\"Korea, Rep.\",1\r\n\"a \"\"b\"\"\nc\",2\r\n\r\nplain,3\r\n");
  ASSERT_EQ(t.rows, 3U);
  EXPECT_EQ(t.columns[0].text(0), "Korea, Rep.");
  EXPECT_EQ(t.columns[0].text(1), "a \"b\"\nc");
  EXPECT_EQ(t.lines.line(0), 2);
  EXPECT_EQ(t.lines.line(1), 3);
  EXPECT_EQ(t.lines.line(2), 6);
}

TEST(TablesCsv, FaultsHaveLineAndColumn) {
  EXPECT_THAT(refused("a,b\n1,2\n3\n"), HasSubstr("trade.csv:3:1: 1 fields, but the header has 2"));
  EXPECT_THAT(refused("a,b\n1,x\"y\n"), HasSubstr("trade.csv:2:4: a quote inside a field"));
  EXPECT_THAT(refused("a,b\n1,\"y\n"), HasSubstr("trade.csv:2:3: a quote that never closes"));
  EXPECT_THAT(refused("a,b\n1,\"y\"z\n"), HasSubstr("text after a closing quote"));
  EXPECT_THAT(refused("a,a\n1,2\n"), HasSubstr("stands twice in the header"));
  EXPECT_THAT(refused(""), HasSubstr("the file is empty"));
  EXPECT_THAT(refused("\xFF\xFE"
                      "a"),
              HasSubstr("UTF-16"));
}

TEST(TablesCsv, ADelimiterTooManyAtTheEndOfLinesIsIgnoredAndSaid) {
  const Table t = parsed("a,b\n1,2,\n3,4,\n");
  EXPECT_EQ(t.rows, 2U);
  EXPECT_THAT(t.notes, ElementsAre(HasSubstr("2 lines end with a delimiter too many")));
}

TEST(TablesCsv, OnlyColumnsAskedForAreRead) {
  ReadOptions options;
  options.columns = {"trade", "exporter"};
  const Table t = parsed("exporter,year,trade\nDEU,2019,12.5\n", options);
  ASSERT_EQ(t.columns.size(), 2U);
  EXPECT_EQ(t.columns[0].name, "trade");
  options.columns = {"exprter"};
  EXPECT_THAT(refused("exporter,year,trade\nDEU,2019,12.5\n", options),
              HasSubstr("there is no column 'exprter' (did you mean 'exporter'? it has "));
}

TEST(TablesCsv, Latin1IsReadAndSaid) {
  const Table t = parsed("pays,n\nC\xF4te d'Ivoire,1\n");
  EXPECT_EQ(t.columns[0].text(0), "C\xC3\xB4te d'Ivoire");
  EXPECT_THAT(t.notes, ElementsAre(HasSubstr("Windows-1252")));
  ReadOptions options;
  options.encoding = Encoding::utf8;
  EXPECT_THAT(refused("pays,n\nC\xF4te d'Ivoire,1\n", options), HasSubstr("is not UTF-8"));
  EXPECT_EQ(parsed("\xEF\xBB\xBFpays\nx\n").columns[0].name, "pays");
}

TEST(TablesCsv, ManyThreadsReadWhatOneReads) {
  std::string text = "id,name,value\n";
  for (int i = 0; i < 200'000; ++i) {
    text += std::to_string(i) + ",\"n " + std::to_string(i % 977) + (i % 7 == 0 ? "\n" : "") +
            " \"\"x\"\"\"," + (i % 11 == 0 ? "" : std::to_string(i * 0.37)) + "\n";
  }
  ReadOptions one, four;
  one.threads = 1;
  four.threads = 4;
  const Table a = parsed(text, one), b = parsed(text, four);
  ASSERT_EQ(a.rows, 200'000U);
  ASSERT_EQ(b.rows, a.rows);
  EXPECT_EQ(a.columns[1].dictionary, b.columns[1].dictionary);
  EXPECT_EQ(a.columns[1].codes, b.columns[1].codes);
  EXPECT_EQ(a.columns[2].reals, b.columns[2].reals);
  EXPECT_EQ(a.columns[2].valid, b.columns[2].valid);
  EXPECT_EQ(a.lines.line(199'999), b.lines.line(199'999));
  EXPECT_EQ(a.columns[1].text(0), "n 0\n \"x\"");
}

TEST(TablesCsv, PiecesAreCutBetweenRecordsOnly) {
  const std::string text = "a,\"x\ny\nz\"\nb,c\nd,\"\"\"\n\"\ne,f\n";
  for (std::size_t size = 1; size < 12; ++size) {
    std::string joined;
    const auto begins = internal::cut(text, size, 1);
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
      const std::string piece = text.substr(begins[i], begins[i + 1] - begins[i]);
      EXPECT_EQ(std::count(piece.begin(), piece.end(), '"') % 2, 0) << size;
      EXPECT_TRUE(piece.ends_with("\n"));
      joined += piece;
    }
    EXPECT_EQ(joined, text);
  }
}

TEST(TablesNumber, KnownForms) {
  using internal::Number;
  using internal::parse_number;
  EXPECT_EQ(parse_number("-17", '.').integer, -17);
  EXPECT_EQ(parse_number("9223372036854775807", '.').integer, INT64_MAX);
  EXPECT_EQ(parse_number("-9223372036854775808", '.').integer, INT64_MIN);
  EXPECT_EQ(parse_number("1e-400", '.').real, 0.0);
  EXPECT_EQ(parse_number("0.1", '.').real, 0.1);
  EXPECT_EQ(parse_number("1e15", '.').real, 1e15);
  EXPECT_EQ(parse_number(".5", '.').real, 0.5);
  for (const char* none : {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "inf", "nan", "1 2",
                           "007", "1,5", "1e999", "--1"}) {
    EXPECT_EQ(parse_number(none, '.').kind, Number::Kind::none) << none;
  }
}

// The fast way gives the nearest double, as strtod does.
RC_GTEST_PROP(TablesNumber, AgreesWithTheLibrary, (std::int64_t mantissa)) {
  const int exponent = *rc::gen::inRange(-30, 30);
  const std::string text = std::to_string(mantissa) + ".25e" + std::to_string(exponent);
  RC_ASSERT(internal::parse_number(text, '.').real == std::strtod(text.c_str(), nullptr));
}

}  // namespace
}  // namespace tally::tables
