// The whole way from bytes to statements: spans, duplicates, examples, labelled articles.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/sha256.h"
#include "document_support.h"
#include "reading/internal/merge.h"
#include "reading/reading.h"

namespace tally::reading {
namespace {

using language::Claim;
using language::ClaimComparator;
using language::ClaimKind;
using language::ClaimUnit;
using testing::Contains;

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

Reading read(const std::string& text, const std::string& date = {}) {
  Options options;
  if (!date.empty()) options.date = core::Day::parse(date);
  auto reading = read_article(text, options);
  EXPECT_TRUE(reading) << (reading ? "" : reading.error().to_string());
  return reading ? std::move(*reading) : Reading();
}

Found level(double billions, int digits, std::size_t begin) {
  Found f;
  f.begin = begin;
  f.end = begin + 10;
  f.claim.kind = ClaimKind::level;
  f.claim.reporter.places = {places::places().find("PER")};
  f.claim.partner.places = {places::places().find("CHN")};
  f.claim.period = core::Period::year(2023);
  f.claim.unit = ClaimUnit::money;
  f.claim.currency = core::kUsd;
  f.claim.value = language::ClaimNumber{core::Decimal::from_double(billions, digits), 9, false};
  f.confidence = 0.5;
  return f;
}

TEST(Merge, HeadlineAndLeadAreOne) {
  const auto merged =
      merge_claims({level(84, 2, 0), level(83.7, 3, 50), level(36, 2, 90), level(84, 2, 120)});
  ASSERT_EQ(merged.size(), 2u);
  EXPECT_DOUBLE_EQ(merged[0].found.claim.value->value(), 83.7e9);  // the finer one stands
  ASSERT_EQ(merged[0].spans.size(), 3u);
  EXPECT_EQ(merged[0].spans[0].begin, 50u);
  EXPECT_EQ(merged[0].first_begin, 0u);
}

TEST(Merge, WhatDiffersStaysApart) {
  Found a = level(84, 2, 0), b = a, c = a, d = a, e = a;
  b.claim.period = core::Period::year(2022);
  c.claim.flow = language::Flow::exports;
  d.claim.value = language::ClaimNumber{core::Decimal{85, 0}, 9, false};
  e.claim.comparator = ClaimComparator::gt;
  EXPECT_EQ(merge_claims({a, b, c, d, e}).size(), 5u);
}

TEST(Merge, ATurnoverHasNoOrderAndExportsHave) {
  Found a = level(84, 2, 0), b = a;
  std::swap(b.claim.reporter, b.claim.partner);
  EXPECT_EQ(merge_claims({a, b}).size(), 1u);
  a.claim.flow = b.claim.flow = language::Flow::exports;
  EXPECT_EQ(merge_claims({a, b}).size(), 2u);
}

TEST(Merge, TwoSpeakersSayTwoThings) {
  Found a = level(84, 2, 0), b = a, c = a;
  a.claim.speaker = "Ana";
  b.claim.speaker = "Ben";
  EXPECT_EQ(merge_claims({a, b}).size(), 2u);
  const auto merged = merge_claims({c, b});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].found.claim.speaker, "Ben");
}

TEST(Merge, WordsAndFigures) {
  Found a = level(25, 2, 0), b = level(24.4, 3, 30);
  for (Found* f : {&a, &b}) {
    f->claim.kind = ClaimKind::change;
    f->claim.unit = ClaimUnit::pct;
    f->claim.currency = {};
    f->claim.value->scale = 0;
  }
  a.claim.value->from_words = true;  // 'by a fourth'
  ASSERT_EQ(merge_claims({a, b}).size(), 1u);
  b.claim.value->number = core::Decimal{-244, -1};
  EXPECT_EQ(merge_claims({a, b}).size(), 2u);
}

TEST(Article, SpansAreTheWordsAndBlocksCoverTheText) {
  const Reading r = read(
      "T\u00FCrkiye's trade with Per\u00FA\n\nLIMA, May 5, 2022 \u2013 Peru's exports to "
      "T\u00FCrkiye rose 5 percent to "
      "\u20AC2 billion in 2021.\n\nRead more: Other news\n");
  EXPECT_EQ(r.sha256.size(), 64u);
  EXPECT_EQ(r.date->iso(), "2022-05-05");
  ASSERT_FALSE(r.statements.empty());
  for (const ReadStatement& s : r.statements) {
    ASSERT_FALSE(s.spans.empty());
    EXPECT_EQ(test::at(r.text, s.spans[0]), s.text);
  }
  ASSERT_EQ(r.blocks.size(), 3u);
  EXPECT_EQ(r.blocks[0].kind, "headline");
  EXPECT_EQ(r.blocks[2].kind, "aside");
  EXPECT_EQ(test::at(r.text, r.blocks[2].span), "Read more: Other news");
}

TEST(Article, NothingIsReadFromWhatIsSetAside) {
  const Reading r =
      read("Peru sells copper\n\n" + test::body() +
               "\nRead more: Peru's exports to Japan fell 9 percent to $1 billion in 2020\n",
           "2022-05-05");
  for (const ReadStatement& s : r.statements) EXPECT_LT(s.spans[0].end, r.set_aside[0].span.start);
}

TEST(Article, AnotherLanguageIsSaid) {
  std::string french;
  for (int i = 0; i < 12; ++i)
    french += "Le commerce entre le Chili et le Pérou augmente fortement cette année. ";
  const Reading r = read(french);
  EXPECT_EQ(r.language, "und");
  EXPECT_THAT(r.notes, Contains(testing::HasSubstr("English")));
  EXPECT_EQ(read(test::body()).language, "en");
}

// Every example is dated, has statements with a formal form, and something set aside.
TEST(Article, Examples) {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TALLY_SOURCE_DIR) + "/examples")) {
    if (entry.path().filename() == "README.md") continue;
    ++files;
    const Reading r = read(slurp(entry.path()));
    EXPECT_TRUE(r.date) << entry.path();
    EXPECT_FALSE(r.title.empty()) << entry.path();
    EXPECT_FALSE(r.set_aside.empty()) << entry.path();
    EXPECT_GE(std::count_if(r.statements.begin(), r.statements.end(),
                            [](const ReadStatement& s) { return s.statement.has_value(); }),
              3)
        << entry.path();
  }
  EXPECT_EQ(files, 5u);
}

// Labelled articles that are not part of the project: what is boilerplate is set aside, and no
// claim is.
TEST(Article, LabelledDocuments) {
  const char* shared = std::getenv("TALLY_SHARED");
  const std::string root =
      shared != nullptr ? shared : std::string(TALLY_SOURCE_DIR) + "/../shared";
  std::ifstream in(root + "/reference/reading/documents.jsonl");
  if (!in) GTEST_SKIP() << "skipped: no labelled documents";
  const auto squeeze = [](const std::string& s) {
    std::string out;
    for (const char c : s) {
      const bool white = c == ' ' || c == '\n' || c == '\t';
      if (!white) out.push_back(c);
      if (white && !out.empty() && out.back() != ' ') out.push_back(' ');
    }
    return out;
  };
  std::size_t labels = 0, found = 0;
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    const Document d = test::load(row["text"].get<std::string>());
    const std::string text = squeeze(d.text);
    std::string aside, kept;
    for (const SetAside& a : d.set_aside) aside += squeeze(test::at(d.text, a.span)) + " ";
    for (const Sentence& s : d.sentences)
      kept += squeeze(d.text.substr(s.begin, s.end - s.begin)) + " ";
    EXPECT_EQ(d.title, row["headline"].get<std::string>());
    for (const auto& b : row["boilerplate"]) {
      ++labels;
      found += aside.find(squeeze(b.get<std::string>())) != std::string::npos ? 1 : 0;
    }
    for (const auto& c : row["claims"]) {
      if (!c.contains("quote")) continue;
      const std::string quote = squeeze(c["quote"].get<std::string>());
      EXPECT_NE(kept.find(quote), std::string::npos) << row["id"] << ": " << quote;
    }
  }
  EXPECT_GE(found + 1, labels) << found << " of " << labels;
}

}  // namespace
}  // namespace tally::reading
