// A file that is read in stretches gives what one reader makes of it.
#include "sources/internal/plain_part.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sources/import.h"

namespace tally::sources {
namespace {

using internal::line_blocks;

constexpr std::string_view kHeader =
    "reporter,partner,direction,period,value,currency,source,released,measure,note\n";

int lag(std::string_view source) { return static_cast<int>(source.size()); }

// Everything about a batch that a ledger would see.
std::string words(const core::Result<internal::PlainPart>& part) {
  if (!part) return "fails: " + part.error().to_string();
  const ledger::Batch& b = part->batch;
  std::string out = std::to_string(b.rows_in) + (part->over_limit ? " over" : "") + "\n";
  for (const auto& row : b.figures) {
    const auto& key = b.series[row.series];
    out += std::to_string(row.line) + " " + places::places().code(row.partner) + " " +
           std::to_string(row.series) + key.currency.code() + " " + b.sources[row.source] + " " +
           row.value.text() + " " + std::to_string(row.first) + "+" + std::to_string(row.months) +
           " " + std::to_string(row.not_before) + ".." + std::to_string(row.not_after);
    if (row.detail >= 0) {
      const auto& detail = b.details[static_cast<std::size_t>(row.detail)];
      out += " (" + detail.note + (detail.base ? detail.base->iso() : "") + ")";
    }
    out += "\n";
  }
  for (const auto& q : b.quarantined) {
    out += std::to_string(q.line) + ":" + std::to_string(q.column) + " " + q.reason + " " + q.raw +
           "\n";
  }
  return out;
}

void expect_same(const std::string& text) {
  const std::string wanted = words(internal::parse_plain_part(text, {}, 10, "f.csv", lag));
  for (const std::size_t readers : {1, 2, 3, 7, 50}) {
    EXPECT_EQ(words(internal::parse_plain_parts(text, "f.csv", lag, readers)), wanted)
        << readers << " readers of " << text.substr(0, 300);
  }
}

std::string rows(int from, int to) {
  static const char* const kPartners[] = {"CHN", "RUS", "DEU", "XXX", "FRA", "Russia"};
  std::string out;
  for (int i = from; i < to; ++i) {
    out += std::string("USA,") + kPartners[i % 6] + (i % 5 == 0 ? ",import," : ",export,") +
           std::to_string(1950 + i % 70) + (i % 4 == 0 ? "-05" : "") + "," + std::to_string(i) +
           (i % 9 == 0 ? ".50," : ",") + (i % 7 == 0 ? "EUR" : "USD") + ",source-" +
           std::to_string(i % 3) + ",2024-0" + std::to_string(1 + i % 9) + "," +
           (i % 11 == 0 ? "growth" : "") + "," + (i % 13 == 0 ? "\"one, two\nthree\"" : "") + "\n";
  }
  return out;
}

TEST(PlainParts, TogetherTheyAreTheText) {
  const std::string text = "a,b\n1,\"x\ny\"\n\n3,\"\"\"\n\"\n5,6";
  for (std::size_t most = 1; most < 12; ++most) {
    std::string all;
    const auto blocks = line_blocks(text, most);
    EXPECT_LE(blocks.size(), most);
    for (const auto block : blocks) {
      all += block;
      EXPECT_EQ(std::count(block.begin(), block.end(), '"') % 2, 0) << block;
    }
    EXPECT_EQ(all, text);
  }
  EXPECT_EQ(line_blocks("", 4).size(), 1u);
  EXPECT_EQ(line_blocks("one line without an end", 4).size(), 1u);
}

TEST(PlainParts, TheNumberOfReadersChangesNothing) {
  const std::string header(kHeader);
  expect_same(header + rows(0, 400));
  expect_same("\xEF\xBB\xBF" + header + rows(0, 100) + "\xEF\xBB\xBF" + rows(100, 300));
  expect_same(header);
  expect_same(header + "\n\n\n" + rows(0, 3) + "\n\r\n\n" + rows(3, 90) + "USA,CHN");
  std::string dos = header + rows(0, 200);
  for (std::size_t i = 0; (i = dos.find('\n', i)) != std::string::npos; i += 2) dos.insert(i, "\r");
  expect_same(dos);
}

// Where rows begin behind a broken quote only one reader can tell.
TEST(PlainParts, BrokenRowsAreReadByOne) {
  const std::string header(kHeader);
  expect_same(header + rows(0, 60) + "USA,CHN,export,2020,\"1,USD,a,2024,,\n" + rows(60, 200));
  expect_same(header + rows(0, 60) + "USA,C\"HN,export,2020,1,USD,a,2024,,\n" + rows(60, 200));
  expect_same(header + rows(0, 60) + std::string("USA,C\0HN,export\n", 16) + rows(60, 200) + "\"");
  expect_same(header + "\"" + rows(0, 100));
}

TEST(PlainParts, LimitsHoldForTheWholeFile) {
  std::string text(kHeader);
  for (int i = 0; i < 2500; ++i) {
    text += "USA,CHN,export,2020,1,USD,source-" + std::to_string(i) + ",2024-05,,\n";
  }
  expect_same(text);
}

}  // namespace
}  // namespace tally::sources
