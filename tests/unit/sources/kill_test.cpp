// An import that is killed at any moment leaves its batch whole or absent.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "../ledger/make.h"
#include "sources/import.h"

namespace tally::sources {
namespace {

using ledger::Ledger;
using ledger::testing::Folder;
using ledger::testing::place;

constexpr int kRows = 1500;

std::string file_of(int number) {
  std::string text = "reporter,partner,direction,first_month,last_month,value,currency,source\n";
  for (int i = 0; i < kRows; ++i) {
    const std::string month = core::Month(1900 + i / 12, i % 12 + 1).iso();
    text += "USA,FRA,export," + month + "," + month + "," + std::to_string(1000 * number + i + 1) +
            ",USD,mine-" + std::to_string(number) + "\n";
  }
  return text;
}

TEST(Kill, AHundredTimes) {
  const Folder folder;
  const auto base = folder / "base.tally", user = folder / "user.tally", file = folder / "f.csv";
  ASSERT_TRUE(ledger::write_base(base, ledger::testing::small_base()).has_value());
  // How long an import takes here, to spread the kills over it.
  ledger::testing::write_bytes(file, file_of(999));
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(import_plain(file, folder / "trial.tally", base).has_value());
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);

  std::mt19937 random(11);
  int whole = 0, absent = 0;
  std::size_t figures = 0;
  for (int round = 0; round < 100; ++round) {
    if (round % 10 == 0) {  // also while the ledger is being made
      std::filesystem::remove(user);
      std::filesystem::remove(folder / "user.tally-wal");
      std::filesystem::remove(folder / "user.tally-shm");
      figures = 0;
    }
    ledger::testing::write_bytes(file, file_of(round));
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      const auto report = import_plain(file, user, base);
      ::_exit(report.has_value() ? 0 : 1);
    }
    const auto wait = random() % static_cast<std::uint64_t>(took.count() * 5 / 4 + 1);
    int status = 0;
    // A machine that became slower kills all of them too early: some are let through.
    const bool let_through = round % 20 == 19;
    if (!let_through) {
      std::this_thread::sleep_for(std::chrono::microseconds(wait));
      ::kill(child, SIGKILL);
    }
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    if (WIFEXITED(status)) {
      ASSERT_EQ(WEXITSTATUS(status), 0);
    }

    auto ledger = Ledger::open({base, user});
    ASSERT_TRUE(ledger.has_value()) << round << ": " << ledger.error().to_string();
    const auto rows = ledger->pair(place("USA"), place("FRA"));
    ASSERT_TRUE(rows.has_value()) << rows.error().to_string();
    if (rows->size() == figures + kRows) {
      ++whole;
    } else {
      ASSERT_EQ(rows->size(), figures) << round;
      ++absent;
    }
    figures = rows->size();
    ASSERT_EQ(ledger->info().figures, static_cast<std::int64_t>(97 + figures));
    ASSERT_TRUE(ledger->verify().has_value()) << ledger->verify().error().to_string();
  }
  EXPECT_GT(whole, 0);
  EXPECT_GT(absent, 0);
}

// The same for a published form, while somebody reads.
TEST(Kill, PublishedFormsAreWholeOrAbsent) {
  const Folder folder;
  const auto base = folder / "base.tally", user = folder / "user.tally", file = folder / "f.csv";
  ASSERT_TRUE(ledger::write_base(base, ledger::testing::small_base()).has_value());
  const auto text = [](int round) {
    std::string out = "freqCode,period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue\n";
    for (int i = 0; i < kRows; ++i) {
      const core::Month month(1900 + i / 12, i % 12 + 1);
      out += "M," + std::to_string(month.year() * 100 + month.month()) + ",842,251,X,TOTAL," +
             std::to_string(1000 * round + i + 1) + "\n";
    }
    return out;
  };
  const auto import = [&](int round, const std::filesystem::path& into) {
    ImportOptions options;
    options.edition = core::Day::from_ymd(2030 + round, 1, 1);
    return import_file(file, into, base, options);
  };
  ledger::testing::write_bytes(file, text(999));
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(import(99, folder / "trial.tally").has_value());
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  std::mt19937 random(7);
  std::size_t figures = 0;
  for (int round = 0; round < 12; ++round) {
    ledger::testing::write_bytes(file, text(round));
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) ::_exit(import(round, user).has_value() ? 0 : 1);
    // Somebody reads meanwhile.
    if (auto reader = Ledger::open({base, user})) {
      EXPECT_TRUE(reader->pair(place("USA"), place("FRA")).has_value());
    }
    std::this_thread::sleep_for(
        std::chrono::microseconds(random() % static_cast<std::uint64_t>(took.count() * 5 / 4 + 1)));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    auto ledger = Ledger::open({base, user});
    ASSERT_TRUE(ledger.has_value()) << round << ": " << ledger.error().to_string();
    const auto rows = ledger->pair(place("USA"), place("FRA"));
    ASSERT_TRUE(rows.has_value());
    ASSERT_TRUE(rows->size() == figures || rows->size() == figures + kRows) << round;
    figures = rows->size();
    ASSERT_TRUE(ledger->verify().has_value()) << ledger->verify().error().to_string();
  }
}

// Readers go on answering while imports run: each sees whole batches, what it saw before, and never
// an error.
TEST(Kill, ReadersAnswerDuringImports) {
  const Folder folder;
  const auto base = folder / "base.tally", user = folder / "user.tally";
  ASSERT_TRUE(ledger::write_base(base, ledger::testing::small_base()).has_value());
  constexpr int kImports = 8;
  for (int i = 0; i <= kImports; ++i)
    ledger::testing::write_bytes(folder / ("f" + std::to_string(i) + ".csv"), file_of(i));
  ASSERT_TRUE(import_plain(folder / "f0.csv", user, base).has_value());
  const auto open_before = Ledger::open({base, user});
  ASSERT_TRUE(open_before.has_value());
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    for (int i = 1; i <= kImports; ++i) {
      const auto file = folder / ("f" + std::to_string(i) + ".csv");
      if (!import_plain(file, user, base)) ::_exit(1);
    }
    ::_exit(0);
  }
  int status = 0, answers = 0;
  std::size_t most = kRows;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    const auto reader = Ledger::open({base, user});
    ASSERT_TRUE(reader.has_value()) << reader.error().to_string();
    const auto rows = reader->pair(place("USA"), place("FRA"));
    ASSERT_TRUE(rows.has_value()) << rows.error().to_string();
    EXPECT_EQ(rows->size() % kRows, 0u);
    EXPECT_GE(rows->size(), most);
    most = rows->size();
    const auto same = open_before->pair(place("USA"), place("FRA"));
    ASSERT_TRUE(same.has_value()) << same.error().to_string();
    EXPECT_EQ(same->size() % kRows, 0u);
    ++answers;
  }
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_GT(answers, 0);
  EXPECT_EQ(Ledger::open({base, user})->pair(place("USA"), place("FRA"))->size(),
            std::size_t{kRows} * (kImports + 1));
}

}  // namespace
}  // namespace tally::sources
