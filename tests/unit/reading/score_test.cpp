// Scores the reader against labelled sentences where the reference set is at hand (TALLY_SHARED, or
// ../shared beside the project); skipped without it.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/text.h"
#include "reading/claims_json.h"
#include "reading/reading.h"

namespace tally::reading {
namespace {

std::filesystem::path shared() {
  if (const char* given = std::getenv("TALLY_SHARED")) return given;
  return std::filesystem::path(TALLY_SOURCE_DIR) / ".." / "shared";
}

std::string run(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  char buffer[512];
  while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) out += buffer;
  pclose(pipe);
  return out;
}

double after(const std::string& text, const std::string& word) {
  const auto at = text.find(word);
  return at == std::string::npos ? -1 : std::atof(text.c_str() + at + word.size());
}

TEST(Score, LabelledSentences) {
  const auto gold = shared() / "reference" / "reading" / "dev.jsonl";
  const auto scorer = shared() / "tools" / "score_reading.py";
  if (!std::filesystem::exists(gold) || !std::filesystem::exists(scorer) ||
      std::system("python3 -c pass") != 0) {
    GTEST_SKIP() << "skipped: no labelled sentences here";
  }
  const auto found = std::filesystem::temp_directory_path() /
                     ("tally_score_" + std::to_string(std::random_device{}()) + ".jsonl");
  {
    std::ifstream in(gold);
    std::ofstream out(found);
    std::string line;
    while (std::getline(in, line)) {
      const auto row = nlohmann::json::parse(line);
      Options options;
      options.date = core::Day::parse(row.at("article_date").get<std::string>());
      if (row.at("context").is_string()) options.context = row.at("context").get<std::string>();
      const auto reading = read_sentence(row.at("sentence").get<std::string>(), options);
      ASSERT_TRUE(reading.has_value());
      out << "{\"id\": " << core::json_quote(row.at("id").get<std::string>())
          << ", \"claims\": " << claims_json(*reading) << "}\n";
    }
  }
  const std::string report =
      run("python3 " + scorer.string() + " " + gold.string() + " " + found.string());
  std::filesystem::remove(found);
  const std::string last = report.substr(report.find("exact claims"));
  EXPECT_GE(after(last, "precision "), 0.93) << report;
  EXPECT_GE(after(last, "recall "), 0.85) << report;
}

}  // namespace
}  // namespace tally::reading
