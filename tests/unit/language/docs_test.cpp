// The page that explains the language is right: each of its examples parses, is printed as written,
// and means the sentence beside it.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "language/parse.h"
#include "language/print.h"

namespace tally::language {
namespace {

TEST(Documentation, ExamplesAreWhatTheySay) {
  std::ifstream file(std::string(TALLY_SOURCE_DIR) + "/docs/statements.md");
  ASSERT_TRUE(file.is_open());
  int examples = 0;
  bool table = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("| statement |")) table = true;
    if (line.empty()) table = false;
    if (!table || !line.starts_with("| `")) continue;
    const std::size_t end = line.find("` | ");
    ASSERT_NE(end, std::string::npos) << line;
    const std::string text = line.substr(3, end - 3);
    const std::string words = line.substr(end + 4, line.rfind(" |") - end - 4);
    const auto s = parse(text);
    ASSERT_TRUE(s.has_value()) << text << ": " << s.error().to_string();
    EXPECT_EQ(print(*s), text);
    EXPECT_EQ(plain(*s), words);
    ++examples;
  }
  EXPECT_GE(examples, 35);
}

}  // namespace
}  // namespace tally::language
