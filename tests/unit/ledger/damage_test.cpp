// Ledgers that are cut off, altered, foreign or newer: a clear error, never a crash or a quiet
// answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "make.h"

namespace tally::ledger {
namespace {

using testing::bytes_of;
using testing::Folder;
using ::testing::HasSubstr;
using testing::place;
using testing::write_bytes;

class Damage : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(write_base(file_, testing::small_base()).has_value());
    good_ = bytes_of(file_);
  }
  core::Result<Ledger> open() { return Ledger::open({file_, {}}); }
  core::Error error() {
    auto ledger = open();
    return ledger ? core::Error{core::Code::interrupted, "opened", {}, {}} : ledger.error();
  }

  Folder folder_;
  std::filesystem::path file_ = folder_ / "base.tally";
  std::string good_;
};

TEST_F(Damage, Missing) {
  std::filesystem::remove(file_);
  EXPECT_EQ(error().code, core::Code::not_found);
  EXPECT_THAT(error().hint, HasSubstr("tally ledger build"));
}

TEST_F(Damage, Folder) {
  std::filesystem::remove(file_);
  std::filesystem::create_directory(file_);
  EXPECT_EQ(error().code, core::Code::bad_input);
}

TEST_F(Damage, CutOffAnywhere) {
  std::vector<std::size_t> sizes = {0, 1, 15, 16, 17, 60, 99, 100, 101, 4096};
  for (std::size_t page = 8192; page < good_.size(); page += 8192) {
    sizes.insert(sizes.end(), {page - 1, page, page + 1});
  }
  sizes.push_back(good_.size() - 1);
  for (const std::size_t size : sizes) {
    write_bytes(file_, std::string_view(good_).substr(0, size));
    EXPECT_EQ(error().code, core::Code::corrupt) << size;
    EXPECT_THAT(error().message, HasSubstr("cut off")) << size;
    EXPECT_FALSE(error().hint.empty());
  }
}

TEST_F(Damage, Longer) {
  write_bytes(file_, good_ + "x");
  EXPECT_EQ(error().code, core::Code::corrupt);
}

TEST_F(Damage, Foreign) {
  write_bytes(file_, std::string(5000, 'a'));
  EXPECT_THAT(error().message, HasSubstr("no Tallystick ledger"));
  std::string other = good_;  // some other program's SQLite file
  other.replace(68, 4, 4, '\0');
  write_bytes(file_, other);
  EXPECT_THAT(error().message, HasSubstr("no Tallystick ledger"));
}

TEST_F(Damage, NewerVersion) {
  std::string newer = good_;
  newer[63] = static_cast<char>(99);
  write_bytes(file_, newer);
  EXPECT_EQ(error().code, core::Code::unsupported);
  EXPECT_THAT(error().hint, HasSubstr("newer Tallystick"));
}

TEST_F(Damage, ChangedFigureIsNamed) {
  // 123456789012 as it lies in the file.
  const std::string stored("\x00\x1c\xbe\x99\x1a\x14", 6);
  const auto at = good_.find(stored);
  ASSERT_NE(at, std::string::npos);
  std::string altered = good_;
  altered[at + 5] = '\x15';
  write_bytes(file_, altered);
  auto ledger = open();
  ASSERT_TRUE(ledger.has_value());
  const auto status = ledger->verify();
  ASSERT_FALSE(status.has_value());
  EXPECT_EQ(status.error().code, core::Code::corrupt);
  EXPECT_THAT(status.error().message, HasSubstr("batch 2 (flows/test)"));
}

TEST_F(Damage, ChangedSourceIsNamed) {
  std::string altered = good_;
  const auto at = altered.find("US Census Bureau");
  ASSERT_NE(at, std::string::npos);
  altered[at] = 'X';
  write_bytes(file_, altered);
  auto ledger = open();
  ASSERT_TRUE(ledger.has_value());
  const auto status = ledger->verify();
  ASSERT_FALSE(status.has_value());
  EXPECT_THAT(status.error().message, HasSubstr("batch 1 (sources)"));
}

TEST_F(Damage, EveryChangedByteIsSafe) {
  // Any byte may be hit: no crash, and whatever still opens answers or says that it cannot.
  std::mt19937 random(7);
  int unnoticed = 0;
  for (int i = 0; i < 400; ++i) {
    std::string altered = good_;
    std::size_t at = i < 100 ? static_cast<std::size_t>(i) : random() % good_.size();
    while (i >= 100 && good_[at] == 0) at = (at + 1) % good_.size();  // most of a page is unused
    altered[at] = static_cast<char>(altered[at] ^ static_cast<char>(1 + random() % 255));
    write_bytes(file_, altered);
    auto ledger = open();
    if (!ledger) {
      EXPECT_FALSE(ledger.error().message.empty());
      continue;
    }
    const auto rows = ledger->pair(place("USA"), place("CHN"));
    const auto coverage = ledger->coverage({}, {});
    if (rows && coverage && ledger->verify()) {
      ++unnoticed;  // unused space of a page, or a counter that nobody reads
      EXPECT_EQ(rows->size(), 85u) << at;
    }
  }
  EXPECT_LT(unnoticed, 130) << "of 400, of which 100 in the header";
}

TEST_F(Damage, RowTakenOutOfTheChain) {
  auto batches = testing::small_base();
  Batch third = testing::figures_batch("flows/third");
  testing::add(third, "USA", "FRA", Period::year(2020), "5", "2021-03-05");
  batches.push_back(third);
  ASSERT_TRUE(write_base(file_, batches).has_value());
  std::string altered = bytes_of(file_);
  auto ledger = open();
  ASSERT_TRUE(ledger.has_value());
  EXPECT_TRUE(ledger->verify().has_value());
  // The second batch's hash as text: change one digit of it.
  const std::string last = ledger->info().id;
  const auto at = altered.find(last);
  ASSERT_NE(at, std::string::npos);
  altered[at] = altered[at] == 'a' ? 'b' : 'a';
  write_bytes(file_, altered);
  ledger = open();
  ASSERT_TRUE(ledger.has_value());
  EXPECT_FALSE(ledger->verify().has_value());
}

TEST_F(Damage, UserLedger) {
  const auto user = folder_ / "user.tally";
  const OpenOptions options{file_, user};
  write_bytes(user, "no ledger at all");
  auto ledger = Ledger::open(options);
  ASSERT_FALSE(ledger.has_value());
  EXPECT_EQ(ledger.error().code, core::Code::corrupt);
  EXPECT_EQ(ledger.error().place.file, user.string());
  write_bytes(user, "");
  EXPECT_FALSE(Ledger::open(options).has_value());
  // An import does not touch what is no ledger.
  Batch own = testing::figures_batch("mine.csv");
  testing::add(own, "USA", "CHN", Period::year(2021), "77", "2022-03-05");
  write_bytes(user, std::string(5000, 'z'));
  EXPECT_FALSE(append(user, {own}).has_value());
  EXPECT_EQ(bytes_of(user), std::string(5000, 'z'));
}

}  // namespace
}  // namespace tally::ledger
