// The sets of words of data/reading/words: each is asked for somewhere, each word can be met in a
// text, and the table says of a word what the files say. What the files themselves must be like is
// checked when they are built in (tools/word_sets.cpp); the last tests plant faults there.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "reading/internal/tokens.h"
#include "reading/internal/word_sets.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

// 'verb_of_arrival' -> 'words::kVerbOfArrival'
std::string constant(std::string_view name) {
  std::string out = "words::k";
  bool capital = true;
  for (const char c : name) {
    if (c != '_')
      out += capital ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    capital = c == '_';
  }
  return out;
}

TEST(Words, EverySetIsAskedFor) {
  std::string code;
  for (const auto& file : fs::recursive_directory_iterator(TALLY_SOURCE_DIR "/src/reading"))
    if (file.is_regular_file()) code += read(file.path());
  for (const words::NamedSet& set : words::all_sets()) {
    const std::string name = constant(set.name);
    bool found = false;
    for (std::size_t at = code.find(name); at != std::string::npos && !found;
         at = code.find(name, at + 1)) {
      const char next = code[at + name.size()];
      found = std::isalnum(static_cast<unsigned char>(next)) == 0 && next != '_';
    }
    EXPECT_TRUE(found) << "nothing in src/reading asks for '" << set.name << "' of " << set.group
                       << ".toml";
  }
}

TEST(Words, EveryWordIsOneTokenThatKnowsItsSets) {
  ASSERT_GT(words::all_words().size(), 500u);
  for (const words::WordOfSets& word : words::all_words()) {
    // "'s" is no token of its own at the beginning of a text
    const std::string text = (word.word == "'s" ? "x" : "x ") + std::string(word.word);
    const std::vector<Token> tokens = tokenize(text);
    ASSERT_EQ(tokens.size(), 2u) << word.word;
    EXPECT_EQ(tokens[1].low, word.word);
    EXPECT_EQ(tokens[1].row->bits, word.row.bits) << word.word;
  }
}

TEST(Words, AWordInNoSetHasNoBits) {
  const std::vector<Token> tokens = tokenize("Xylophones MORE");
  EXPECT_EQ(tokens[0].row->bits, WordRow{}.bits);
  EXPECT_TRUE(words::kComparativeUp.has(*tokens[1].row));
  EXPECT_FALSE(words::kComparativeDown.has(*tokens[1].row));
  EXPECT_TRUE((words::kComparativeDown | words::kComparativeUp).has(*tokens[1].row));
  EXPECT_TRUE((words::kCountryNoun | words::kComparativeUp).has(*tokens[1].row));
  EXPECT_TRUE(words::kComparativeUp.has("more"));
  EXPECT_FALSE(words::kComparativeUp.has("mor"));
}

// The message with which the build refuses a file; empty if it does not.
std::string refusal(const std::string& file) {
  const fs::path folder =
      fs::path(testing::TempDir()) / ("tally_word_sets_" + std::to_string(getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "planted.toml") << file;
  const std::string command = TALLY_BINARY_DIR "/bin/word_sets " + (folder / "out").string() + " " +
                              (folder / "planted.toml").string() + " 2> " +
                              (folder / "said").string();
  const int status = std::system(command.c_str());
  const std::string said = read(folder / "said");
  EXPECT_EQ(status == 0, said.empty());
  fs::remove_all(folder);
  const std::size_t at = said.find("planted.toml:");
  return at == std::string::npos ? said : said.substr(at);
}

TEST(Words, FaultsInAFileStopTheBuild) {
  const std::string head = "[ever]\nnote = \"x\"\n";
  EXPECT_EQ(refusal(head + "words = \"ever never\"\n"), "");
  const auto expect = [](const std::string& file, const std::string& said) {
    EXPECT_NE(refusal(file).find(said), std::string::npos) << refusal(file);
  };
  expect(head + "words = \"ever ever\"\n", "planted.toml:1: in 'ever': 'ever' stands twice");
  expect(head + "words = \"Ever\"\n", "small letters");
  expect(head + "words = \"ever-more\"\n", "one word, one number or one sign");
  expect(head + "words = \"u.s.\"\n", "one word, one number or one sign");
  expect(head + "words = \"\"\n", "words are expected");
  expect("[ever]\nwords = \"ever\"\n", "a note is expected");
  expect(head + "word = \"ever\"\n", "planted.toml:3: expected note, words or against");
  expect(head + "words = \"ever\"\nagainst = \"never\"\n", "there is no set 'never'");
  expect(head + "words = \"ever\"\n[Never]\nnote = \"x\"\nwords = \"no\"\n",
         "planted.toml:4: a set has a name like");
  const std::string other = "words = \"ever\"\n[never]\nnote = \"y\"\n";
  expect(head + other + "words = \"ever\"\n", "planted.toml:4: 'never' has the words of 'ever'");
  expect(head + other + "words = \"ever no\"\nagainst = \"ever\"\n",
         "'ever' is in 'ever' too, the contrary");
  expect("[ever\n", "planted.toml:1:");
}

}  // namespace
}  // namespace tally::reading
