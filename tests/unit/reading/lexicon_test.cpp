// The tables of words are checked when they are read: faults name file and line.
#include "reading/internal/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "reading/internal/dates.h"
#include "reading/internal/place_spans.h"
#include "reading/internal/profile.h"
#include "reading/internal/quantity.h"
#include "reading/internal/speech_heading.h"
#include "reading/internal/times.h"

namespace tally::reading {
namespace {

TEST(Lexicon, ShippedTablesAreSound) {
  EXPECT_GT(lexicon().size(), 1500u);
  const auto calendar = check_calendar();
  EXPECT_TRUE(calendar.has_value()) << (calendar ? "" : calendar.error().to_string());
  const auto numbers = check_number_tables();
  EXPECT_TRUE(numbers.has_value()) << (numbers ? "" : numbers.error().to_string());
  const auto fiscal = check_fiscal_table();
  EXPECT_TRUE(fiscal.has_value()) << (fiscal ? "" : fiscal.error().to_string());
  const auto releases = check_release_table();
  EXPECT_TRUE(releases.has_value()) << (releases ? "" : releases.error().to_string());
  const auto dollars = check_dollar_table();
  EXPECT_TRUE(dollars.has_value()) << (dollars ? "" : dollars.error().to_string());
  const auto speeches = check_speech_table();
  EXPECT_TRUE(speeches.has_value()) << (speeches ? "" : speeches.error().to_string());
  const auto places = check_place_tables();
  EXPECT_TRUE(places.has_value()) << (places ? "" : places.error().to_string());
}

TEST(Lexicon, FormsMultiply) {
  const auto lexicon =
      Lexicon::parse("class,attributes,words\ntrend,+,go/goes/went up | rise/rose\n", "x.csv");
  ASSERT_TRUE(lexicon.has_value());
  EXPECT_EQ(lexicon->size(), 5u);
  std::size_t length = 0;
  const auto tokens = tokenize("It went up again");
  EXPECT_EQ(lexicon->match(tokens, 0, length), nullptr);
  ASSERT_NE(lexicon->match(tokens, 1, length), nullptr);
  EXPECT_EQ(length, 2u);
  EXPECT_EQ(lexicon->match(tokens, 1, length, 2), nullptr);  // may not run past the limit
}

TEST(Lexicon, HyphensArePassedOver) {
  const auto lexicon = Lexicon::parse("class,attributes,words\nmod,pair,two way\n", "x.csv");
  ASSERT_TRUE(lexicon.has_value());
  std::size_t length = 0;
  EXPECT_NE(lexicon->match(tokenize("two-way trade"), 0, length), nullptr);
  EXPECT_EQ(length, 3u);
  EXPECT_NE(lexicon->match(tokenize("two way trade"), 0, length), nullptr);
}

TEST(Lexicon, FaultsNameTheLine) {
  const auto unknown_class = Lexicon::parse(
      "class,attributes,words\nflow,exports,exports\nfloww,exports,sales\n", "x.csv");
  ASSERT_FALSE(unknown_class.has_value());
  EXPECT_EQ(unknown_class.error().place.line, 3);
  const auto unknown_attribute =
      Lexicon::parse("class,attributes,words\nflow,exprots,exports\n", "x.csv");
  ASSERT_FALSE(unknown_attribute.has_value());
  EXPECT_NE(unknown_attribute.error().message.find("exprots"), std::string::npos);
  const auto twice = Lexicon::parse(
      "class,attributes,words\nflow,exports,exports\nflow,imports,exports\n", "x.csv");
  ASSERT_FALSE(twice.has_value());
  EXPECT_EQ(twice.error().place.line, 3);
}

std::string joined(const std::vector<LowWord>& words) {
  std::string out;
  for (const LowWord& w : words) out += (out.empty() ? "" : " ") + w.str();
  return out;
}

// An entry that no text can ever reach: its words are cut otherwise by the tokenizer, or another
// row always wins.
TEST(Lexicon, EveryPhraseIsFoundInItsOwnWords) {
  for (const LexiconPhrase& phrase : lexicon().phrases()) {
    const std::string text = joined(phrase.words);
    std::size_t length = 0;
    const LexiconPhrase* found = lexicon().match(tokenize(text), 0, length);
    EXPECT_NE(found, nullptr) << "'" << text << "' is never found";
    if (found == nullptr) continue;
    EXPECT_EQ(joined(found->words), text) << "hidden by another entry";
  }
}

// The same words may not say that something rises and that it falls, that they are trade and that
// they are none.
TEST(Lexicon, NoEntryContradictsAnother) {
  const auto sign_of = [](const Entry& e) {
    return e.cls == Class::trend || e.cls == Class::dir || e.cls == Class::dirnoun ||
                   e.cls == Class::record || e.cls == Class::extreme
               ? e.sign
               : 0;
  };
  for (const LexiconPhrase& phrase : lexicon().phrases()) {
    bool flow = false;
    bool no_flow = false;
    int up = 0;
    int down = 0;
    for (const Entry& e : phrase.senses) {
      flow = flow || e.cls == Class::flow;
      no_flow = no_flow || e.cls == Class::nontrade;
      up += sign_of(e) > 0 ? 1 : 0;
      down += sign_of(e) < 0 ? 1 : 0;
    }
    EXPECT_FALSE(flow && no_flow) << "'" << joined(phrase.words) << "' is a flow and is none";
    EXPECT_FALSE(up > 0 && down > 0) << "'" << joined(phrase.words) << "' rises and falls";
  }
}

// A class that stands in the table and that no frame asks for does nothing.
TEST(Lexicon, EveryClassOfTheTableIsUsed) {
  const std::filesystem::path folder =
      std::filesystem::path(TALLY_SOURCE_DIR) / "src" / "reading" / "internal";
  std::string code;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".cpp") continue;
    std::ifstream in(file.path());
    std::stringstream text;
    text << in.rdbuf();
    code += text.str();
  }
  std::ifstream table(std::filesystem::path(TALLY_SOURCE_DIR) / "data" / "reading" / "lexicon.csv");
  std::set<std::string> classes;
  for (std::string line; std::getline(table, line);) {
    const std::string name = line.substr(0, line.find(','));
    if (name != "#" && name != "class" && !name.empty()) classes.insert(name);
  }
  EXPECT_GT(classes.size(), 40u);
  for (const std::string& name : classes) {
    bool used = false;
    for (std::size_t at = code.find("Class::" + name); at != std::string::npos && !used;
         at = code.find("Class::" + name, at + 1)) {
      const char after = code[at + 7 + name.size()];
      used = std::isalnum(static_cast<unsigned char>(after)) == 0 && after != '_';
    }
    EXPECT_TRUE(used) << "no frame asks for the class '" << name << "'";
  }
}

}  // namespace
}  // namespace tally::reading
