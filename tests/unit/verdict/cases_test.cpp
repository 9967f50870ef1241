// Runs tests/cases/*.case: statements with the verdicts that a careful expert gives, each with its
// reason. The format is told in tests/cases/README.md; anybody who knows trade can add some.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "language/parse.h"
#include "unit/verdict/tests_base.h"
#include "verdict/verdict.h"

namespace tally::verdict {
namespace {

struct Case {
  std::string where;  // "seed.case:12"
  std::map<std::string, std::string> fields;
  [[nodiscard]] std::string get(const std::string& key) const {
    const auto at = fields.find(key);
    return at == fields.end() ? std::string() : at->second;
  }
};

std::vector<Case> read_cases() {
  std::vector<Case> out;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(TALLY_SOURCE_DIR "/tests/cases")) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream in(path);
    std::string line;
    int number = 0;
    Case now;
    const auto close = [&] {
      if (!now.fields.empty()) out.push_back(std::move(now));
      now = Case{};
    };
    while (std::getline(in, line)) {
      ++number;
      if (line.starts_with('#')) continue;
      if (line.empty()) {
        close();
        continue;
      }
      const auto colon = line.find(": ");
      if (colon == std::string::npos) {
        ADD_FAILURE() << path.filename() << ":" << number << ": expected 'key: value'";
        continue;
      }
      if (now.fields.empty()) now.where = path.filename().string() + ":" + std::to_string(number);
      now.fields[line.substr(0, colon)] = line.substr(colon + 2);
    }
    close();
  }
  return out;
}

language::Context context_of(const Case& c) {
  language::Context out;
  if (!c.get("said").empty()) out.said_on = core::Day::parse(c.get("said"));
  if (!c.get("speaker").empty()) {
    out.speaker_place = places::places().find(c.get("speaker"));
    out.speaker = c.get("speaker");
  }
  const std::string words = c.get("words");
  const auto has = [&](const char* word) { return words.find(word) != std::string::npos; };
  out.says_country = has("country");
  out.names_source = has("source");
  out.period_written = !has("period open");
  if (has("market")) out.rank_word = language::Context::RankWord::market;
  if (has("supplier")) out.rank_word = language::Context::RankWord::supplier;
  if (has("customer")) out.rank_word = language::Context::RankWord::customer;
  if (has("destination")) out.rank_word = language::Context::RankWord::destination;
  return out;
}

// "holds" or "holds, holds_roughly": any of them.
bool fits(const std::string& wanted, Outcome outcome) {
  if (wanted.empty()) return true;
  const std::string got(key(outcome));
  std::size_t from = 0;
  while (from <= wanted.size()) {
    const std::size_t comma = std::min(wanted.find(',', from), wanted.size());
    std::string one = wanted.substr(from, comma - from);
    one.erase(0, one.find_first_not_of(' '));
    if (one == got) return true;
    from = comma + 1;
  }
  return false;
}

bool mentions(const Verdict& verdict, const std::string& words) {
  const auto in = [&](const std::string& text) { return text.find(words) != std::string::npos; };
  return in(verdict.summary) || in(verdict.deciding_short) || in(verdict.missing) ||
         std::any_of(verdict.remarks.begin(), verdict.remarks.end(), in) ||
         std::any_of(verdict.tags.begin(), verdict.tags.end(), in);
}

std::string told(const Verdict& v) {
  std::string out = std::string(key(v.outcome)) + ": " + v.summary;
  if (!v.missing.empty()) out += " [missing: " + v.missing + "]";
  for (const std::string& remark : v.remarks) out += "\n      ~ " + remark;
  return out;
}

TEST(Cases, VerdictsAreThoseOfACarefulExpert) {
  const ledger::Ledger* ledger = base_ledger();
  if (ledger == nullptr) GTEST_SKIP() << "no base ledger";
  Judge judge(*ledger);
  const std::vector<Case> cases = read_cases();
  ASSERT_GE(cases.size(), 60u);
  const bool print = std::getenv("TALLY_CASES_PRINT") != nullptr;
  int firm = 0;
  for (const Case& c : cases) {
    SCOPED_TRACE(c.where + ": " + c.get("statement"));
    EXPECT_FALSE(c.get("reason").empty()) << "a case needs its reason";
    const auto statement = language::parse(c.get("statement"));
    if (!statement) {
      ADD_FAILURE() << statement.error().to_string();
      continue;
    }
    const auto checked = judge.check(*statement, context_of(c));
    if (!checked) {
      ADD_FAILURE() << checked.error().to_string();
      continue;
    }
    EXPECT_TRUE(fits(c.get("day"), checked->as_known.outcome))
        << "day\n    " << told(checked->as_known);
    EXPECT_TRUE(fits(c.get("hindsight"), checked->hindsight.outcome))
        << "hindsight\n    " << told(checked->hindsight);
    if (!c.get("says").empty()) {
      EXPECT_TRUE(mentions(checked->hindsight, c.get("says")))
          << "says\n    " << told(checked->hindsight);
    }
    if (!c.get("day says").empty()) {
      EXPECT_TRUE(mentions(checked->as_known, c.get("day says")))
          << "day says\n    " << told(checked->as_known);
    }
    for (const Verdict* v : {&checked->as_known, &checked->hindsight}) {
      const bool is_firm = v->outcome == Outcome::holds || v->outcome == Outcome::holds_roughly ||
                           v->outcome == Outcome::fails;
      if (!is_firm) continue;
      ++firm;
      EXPECT_FALSE(v->evidence.empty());
      EXPECT_TRUE(v->evidence.front().deciding);
      EXPECT_FALSE(v->summary.empty());
    }
    if (print) {
      std::cout << c.where << " " << c.get("statement") << "\n    day " << told(checked->as_known)
                << "\n    now " << told(checked->hindsight) << "\n";
    }
  }
  EXPECT_GT(firm, 60);
}

}  // namespace
}  // namespace tally::verdict
