#include "core/embedded.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace tally::core {
namespace {

const std::string kFirst = "a,b\n1,2\n";
const std::string kEmpty;
const std::string kBinary("\0\xff\n", 3);

class EmbeddedTest : public testing::Test {
 protected:
  static EmbeddedBytes entry(std::string_view name, const std::string& bytes) {
    return {name, bytes.data(), bytes.data() + bytes.size()};
  }
  std::array<EmbeddedBytes, 3> table_{entry("places/a.csv", kFirst), entry("places/b.csv", kEmpty),
                                      entry("report/x.bin", kBinary)};
  EmbeddedFiles files_{table_};
};

TEST_F(EmbeddedTest, BytesComeBackAsTheyAre) {
  EXPECT_EQ(files_.find("places/a.csv"), kFirst);
  EXPECT_EQ(files_.find("places/b.csv"), "");
  EXPECT_EQ(files_.find("report/x.bin"), kBinary);
}

TEST_F(EmbeddedTest, NamesAreWholePaths) {
  EXPECT_EQ(files_.find("a.csv"), std::nullopt);
  EXPECT_EQ(files_.find("places/a"), std::nullopt);
  EXPECT_EQ(files_.find(""), std::nullopt);
}

TEST_F(EmbeddedTest, AMissingFileIsNamed) {
  const auto missing = files_.get("places/c.csv");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Code::not_found);
  EXPECT_NE(missing.error().message.find("places/c.csv"), std::string::npos);
}

TEST_F(EmbeddedTest, AFolderIsListedInOrder) {
  const auto found = files_.under("places/");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "places/a.csv");
  EXPECT_EQ(found[1].name, "places/b.csv");
  EXPECT_TRUE(files_.under("nowhere/").empty());
}

TEST(Embedded, AnEmptyTableHasNothing) {
  const EmbeddedFiles none({});
  EXPECT_EQ(none.find("x"), std::nullopt);
  EXPECT_TRUE(none.under("").empty());
}

}  // namespace
}  // namespace tally::core
