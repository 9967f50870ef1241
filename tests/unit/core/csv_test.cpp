#include "core/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/text.h"

namespace tally::core {
namespace {

using ::testing::ElementsAre;
using std::literals::operator""sv;

TEST(CsvReader, ReadsQuotesBreaksAndMarks) {
  CsvReader r(
      "\xEF\xBB\xBF"
      "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n,\r\nlast,",
      "t.csv");
  ASSERT_TRUE(r.next());
  EXPECT_THAT(r.fields(), ElementsAre("a", "b"));
  EXPECT_EQ(r.raw(), "a,b");
  ASSERT_TRUE(r.next());
  EXPECT_THAT(r.fields(), ElementsAre("x, \"y\"", "two\nlines"));
  EXPECT_EQ(r.line(), 2);
  ASSERT_TRUE(r.next());
  EXPECT_THAT(r.fields(), ElementsAre("", ""));
  EXPECT_EQ(r.line(), 5);
  ASSERT_TRUE(r.next());
  EXPECT_THAT(r.fields(), ElementsAre("last", ""));
  EXPECT_FALSE(r.next());
}

TEST(CsvReader, NamesFaultsAndGoesOn) {
  CsvReader r("ok,1\nx,\"y\"z,2\nü,a\"b\nn\0n,3\nfine,4\nq,\"open\nend,5\n"sv, "t.csv");
  ASSERT_TRUE(r.next() && r.ok());
  ASSERT_TRUE(r.next());
  EXPECT_FALSE(r.ok());
  EXPECT_TRUE(r.fields().empty());
  EXPECT_EQ(r.raw(), "x,\"y\"z,2");
  EXPECT_EQ(r.error().place.line, 2);
  EXPECT_EQ(r.error().place.column, 6);
  ASSERT_TRUE(r.next());
  EXPECT_EQ(r.error().place.column, 4);  // columns count code points
  ASSERT_TRUE(r.next());
  EXPECT_THAT(r.error().message, ::testing::HasSubstr("NUL"));
  ASSERT_TRUE(r.next() && r.ok());
  EXPECT_THAT(r.fields(), ElementsAre("fine", "4"));
  ASSERT_TRUE(r.next());
  EXPECT_THAT(r.error().message, ::testing::HasSubstr("never closes"));
  ASSERT_TRUE(r.next() && r.ok());
  EXPECT_THAT(r.fields(), ElementsAre("end", "5"));
  EXPECT_EQ(r.line(), 7);
  EXPECT_FALSE(r.next());
}

// Whatever text is written through csv_cell() comes back.
RC_GTEST_PROP(CsvReader, ReadsWhatCsvCellWrites, (std::vector<std::vector<std::string>> rows)) {
  std::string text;
  std::vector<std::vector<std::string>> expected;
  for (auto& row : rows) {
    if (row.empty() || (row.size() == 1 && row[0].empty())) continue;  // a blank line is no row
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::erase(row[i], '\0');
      if (!row[i].empty() && std::string_view("=+-@\t\r").find(row[i][0]) != std::string::npos) {
        row[i].insert(0, "x");
      }
      text += (i > 0 ? "," : "") + csv_cell(row[i]);
    }
    if (row.size() == 1 && row[0].empty()) continue;
    text += "\r\n";
    expected.push_back(row);
  }
  CsvReader reader(text);
  for (const auto& row : expected) {
    RC_ASSERT(reader.next());
    RC_ASSERT(reader.ok());
    RC_ASSERT(std::vector<std::string>(reader.fields().begin(), reader.fields().end()) == row);
  }
  RC_ASSERT(!reader.next());
}

RC_GTEST_PROP(CsvReader, TakesAnyBytes, ()) {
  const auto text = *rc::gen::container<std::string>(
      rc::gen::element('a', '"', '"', ',', '\n', '\r', '\0', '\xC3', '\xFF'));
  CsvReader reader(text);
  std::int64_t last = 0;
  while (reader.next()) {
    RC_ASSERT(reader.line() > last);  // it always moves on
    RC_ASSERT(reader.ok() != reader.fields().empty());
    last = reader.line();
  }
}

TEST(CsvReader, TakesLinearTimeOnHostileQuotes) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "x\",a,\"\n";
  for (int i = 0; i < 200000; ++i) text += "\"\"\"\n";
  CsvReader reader(text);
  std::size_t rows = 0;
  while (reader.next()) ++rows;
  EXPECT_GT(rows, 0u);  // in quadratic time the test would run into its limit
}

TEST(CsvReader, ReadsAMillionRows) {
  std::string text;
  for (int i = 0; i < 1000000; ++i)
    text += "RUS,CHN,export,2022-01,2022-12,114149000000,\"a, b\"\n";
  CsvReader reader(text);
  std::size_t rows = 0;
  while (reader.next()) rows += reader.fields().size() == 7 ? 1u : 0u;
  EXPECT_EQ(rows, 1000000u);
}

TEST(CsvTable, RefusesUnevenRows) {
  const auto table = CsvTable::parse("a,b\n1,2\n3\n", "t.csv");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().place.line, 3);
  EXPECT_EQ(table.error().to_string(), "t.csv:3: 1 fields, but the header has 2");
  EXPECT_FALSE(CsvTable::parse("", "t.csv"));
  EXPECT_FALSE(CsvTable::parse("a,a\n", "t.csv"));
}

TEST(CsvTable, FindsColumnsByName) {
  const auto table = CsvTable::parse("a,b\n1,2\n", "t.csv");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->get(0, "b"), "2");
  EXPECT_EQ(table->get(0, "c"), "");
  EXPECT_EQ(table->line(0), 2);
  const auto missing = table->require("c");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().hint, "it has a, b");
}

TEST(Split, TrimsAndKeepsEmptyParts) {
  EXPECT_THAT(split(" a ; b;;c ", ';'), ElementsAre("a", "b", "", "c"));
  EXPECT_TRUE(split("  ", ';').empty());
  EXPECT_EQ(trim("\t x y \r\n"), "x y");
}

}  // namespace
}  // namespace tally::core
