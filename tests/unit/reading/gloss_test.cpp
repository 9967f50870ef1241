// German, read word by word: the simplest frames.
#include "reading/internal/gloss.h"

#include <gtest/gtest.h>

#include "language/print.h"
#include "reading/reading.h"

namespace tally::reading {
namespace {

std::vector<std::string> statements_of(std::string_view text) {
  Options options;
  options.date = core::Day::parse("2024-03-01");
  const auto read = read_article(text, options);
  std::vector<std::string> out;
  if (!read) return {read.error().to_string()};
  for (const auto& s : read->statements) {
    out.push_back(s.statement ? language::print(*s.statement) : s.why_no_statement);
  }
  return out;
}

TEST(Gloss, TablesAreSound) {
  const auto status = check_gloss_tables();
  EXPECT_TRUE(status.has_value()) << (status ? "" : status.error().to_string());
}

TEST(Gloss, VerbsOfTheEndComeForward) {
  const Gloss g = gloss_of("Die Exporte sind um 8,8 Prozent gesunken.", "de");
  EXPECT_EQ(g.text, "exports fall by 8.8 percent.");
  const auto [begin, end] = g.back(0, 7);
  EXPECT_EQ(begin, 4u);
  EXPECT_EQ(end, 11u);
}

TEST(Gloss, ReadsGrowthAndLevel) {
  const auto found = statements_of(
      "Die deutschen Ausfuhren nach China sanken im Jahr 2023 um 8,8 Prozent auf 97,3 Milliarden "
      "Euro, wie das Amt mit der Bilanz mitteilte.");
  EXPECT_EQ(found, (std::vector<std::string>{"growth(exports(DEU, CHN))[2023] = -8.8%",
                                             "exports(DEU, CHN)[2023] = 97.3 bn EUR"}));
}

TEST(Gloss, ReadsAGoal) {
  const auto found = statements_of(
      "Der Handel zwischen Deutschland und Kasachstan soll bis 2030 auf 20 Milliarden Euro "
      "steigen, "
      "sagte der Minister nach den Gesprächen mit der Regierung.");
  EXPECT_EQ(found, (std::vector<std::string>{"turnover(DEU, KAZ) reaches 20 bn EUR by 2030"}));
}

TEST(Gloss, SaysWhichLanguage) {
  EXPECT_EQ(language_of("Die Ausfuhren nach China sind im Mai um 3 Prozent gestiegen."), "de");
  EXPECT_EQ(language_of("Exports to China rose by 3 percent in May."), "en");
  EXPECT_EQ(language_of(""), "en");
}

}  // namespace
}  // namespace tally::reading
