// Broken, cut and altered files of every form: refused or quarantined, every row counted once.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "../ledger/make.h"
#include "sources/import.h"

namespace tally::sources {
namespace {

std::vector<std::filesystem::path> corpus() {
  std::vector<std::filesystem::path> out;
  const std::filesystem::path folder =
      std::filesystem::path(TALLY_SOURCE_DIR) / "fuzz/corpus/published";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

void expect_counted(const std::string& bytes, const std::string& name) {
  ImportOptions options;
  options.source = "jp-mof";
  options.partner = "CHN";
  ImportReport report;
  const auto batches = parse_published(bytes, name, options, report);
  if (!batches) {
    EXPECT_FALSE(batches.error().message.empty()) << name;
    return;
  }
  std::int64_t rows = report.set_aside;
  for (const auto& b : *batches) {
    rows += static_cast<std::int64_t>(b.figures.size() + b.quarantined.size());
  }
  EXPECT_EQ(rows, report.rows_in) << name;
}

TEST(AnyBytes, EveryFormOfTheCorpusIsRead) {
  for (const auto& file : corpus()) {
    std::string bytes = ledger::testing::bytes_of(file);
    if (bytes.starts_with('\x01')) bytes.erase(0, 1);  // a mark of the fuzzer
    ImportOptions options;
    options.source = "jp-mof";
    options.partner = "CHN";
    ImportReport report;
    const auto batches = parse_published(bytes, file.filename(), options, report);
    if (file.filename() == "rates") {
      EXPECT_FALSE(batches.has_value());
      continue;
    }
    ASSERT_TRUE(batches.has_value()) << file << ": " << batches.error().to_string();
    EXPECT_FALSE(report.what.empty()) << file;
    EXPECT_GT(report.rows_in, 0) << file;
  }
}

TEST(AnyBytes, AlteredFilesAreRefusedOrCounted) {
  std::mt19937 random(5);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  static constexpr std::string_view kNasty = "\"\n,;\t<>{}[]\\\0\xff-:.0123456789eE";
  for (const auto& file : corpus()) {
    const std::string whole = ledger::testing::bytes_of(file);
    for (int round = 0; round < 60; ++round) {
      std::string bytes = whole;
      if (round % 3 == 0) bytes.resize(below(bytes.size()) + 1);
      for (std::size_t k = below(6); k > 0; --k) {
        bytes[below(bytes.size())] = kNasty[below(kNasty.size())];
      }
      if (round % 7 == 0) bytes.insert(below(bytes.size()), bytes.substr(below(bytes.size()), 40));
      expect_counted(bytes, file.filename().string() + " round " + std::to_string(round));
    }
  }
}

// A download that broke off.
TEST(AnyBytes, HalfAZipIsRefused) {
  ImportReport report;
  std::string half_a_zip = ledger::testing::bytes_of(std::filesystem::path(TALLY_SOURCE_DIR) /
                                                     "fuzz/corpus/published/zip");
  half_a_zip.resize(half_a_zip.size() / 2);
  const auto half = parse_published(half_a_zip, "half.zip", {}, report);
  ASSERT_FALSE(half.has_value());
  EXPECT_NE(half.error().message.find("zip"), std::string::npos) << half.error().to_string();
}

// 8 MB of zeros in 8 kB.
TEST(AnyBytes, AZipBombIsRefused) {
  ImportReport report;
  const auto bomb =
      parse_published(ledger::testing::bytes_of(std::filesystem::path(TALLY_SOURCE_DIR) /
                                                "tests/unit/sources/samples/bomb.zip"),
                      "bomb.zip", {}, report);
  ASSERT_FALSE(bomb.has_value());
  EXPECT_EQ(bomb.error().code, core::Code::too_large) << bomb.error().to_string();
}

}  // namespace
}  // namespace tally::sources
