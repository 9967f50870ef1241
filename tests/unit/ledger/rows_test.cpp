// How figures lie in the file: their order, ledgers of the schema before, what does not fit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "ledger/internal/db.h"
#include "ledger/internal/figure_rows.h"
#include "ledger/internal/schema.h"
#include "make.h"

namespace tally::ledger {
namespace {

using internal::Db;
using internal::Entry;
using testing::add;
using testing::Folder;
using testing::place;

TEST(Rows, AreSortedByDigitsAsByComparison) {
  std::mt19937 random(5);
  const auto below = [&](std::uint64_t n) { return random() % n; };
  for (const std::uint64_t spread : {2u, 40u, 60'000u}) {  // the last does not fit into 64 bits
    std::vector<FigureRow> rows(30'000);
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      FigureRow& row = rows[i];
      row.first = static_cast<std::int32_t>(18'000 + below(spread < 100 ? 300 : 9000));
      row.months = below(2) == 0 ? 1 : static_cast<std::uint16_t>(1 + below(1200));
      row.line = static_cast<std::int32_t>(i);
      row.not_before = static_cast<std::int32_t>(below(3));
      Entry e;
      for (int part = 0; part < 4; ++part) e.who = e.who << 16 | below(spread);
      e.when = internal::when_of(row);
      e.release = static_cast<std::int32_t>(below(5)) - 2;
      e.row = &row;
      entries.push_back(e);
    }
    std::vector<Entry> wanted = entries;
    std::stable_sort(wanted.begin(), wanted.end());
    internal::sort_entries(entries);
    const auto is_same = [](const Entry& a, const Entry& b) { return a.row == b.row; };
    EXPECT_TRUE(std::equal(entries.begin(), entries.end(), wanted.begin(), wanted.end(), is_same))
        << spread;
  }
}

// Brings a ledger back to the tables of schema 1.
void make_old(const std::filesystem::path& file) {
  auto db = Db::open(file, internal::Mode::write);
  ASSERT_TRUE(db.has_value());
  const auto done = db->run(
      "BEGIN; DROP VIEW figures_readable;"
      "CREATE TABLE f(reporter INTEGER NOT NULL, partner INTEGER NOT NULL,"
      " series INTEGER NOT NULL, book INTEGER NOT NULL, step INTEGER NOT NULL,"
      " first INTEGER NOT NULL, months INTEGER NOT NULL, seq INTEGER NOT NULL, mantissa INTEGER,"
      " exponent INTEGER NOT NULL, flags INTEGER NOT NULL, not_before INTEGER NOT NULL,"
      " not_after INTEGER, evidence INTEGER NOT NULL, line INTEGER NOT NULL,"
      " PRIMARY KEY(reporter, partner, series, book, step, first, months, seq)) WITHOUT ROWID;"
      "INSERT INTO f SELECT reporter, partner, series, book, step, first, months, seq, mantissa,"
      " exponent, flags, not_before, not_after, evidence, line FROM figure;"
      "CREATE TABLE c(reporter INTEGER NOT NULL, partner INTEGER NOT NULL,"
      " series INTEGER NOT NULL, book INTEGER NOT NULL, step INTEGER NOT NULL,"
      " first INTEGER NOT NULL, last INTEGER NOT NULL, periods INTEGER NOT NULL,"
      " PRIMARY KEY(reporter, partner, series, book, step)) WITHOUT ROWID;"
      "INSERT INTO c SELECT reporter, partner, series, book, step, first, last, periods"
      " FROM coverage;"
      "DROP VIEW figure; DROP TABLE figure_row; DROP TABLE coverage;"
      "ALTER TABLE f RENAME TO figure; ALTER TABLE c RENAME TO coverage;"
      "CREATE VIEW figures_readable AS SELECT * FROM figure; PRAGMA user_version=1; COMMIT");
  ASSERT_TRUE(done.has_value()) << done.error().to_string();
}

std::vector<std::string> words(const Ledger& ledger) {
  std::vector<std::string> out;
  for (const char* partner : {"CHN", "MEX"}) {
    const auto rows = *ledger.pair(place("USA"), place(partner));
    for (const Figure& f : rows) {
      out.push_back(f.period.iso() + " = " + (f.value ? f.value->text() : "-") + " " + f.note +
                    " " + std::to_string(f.flags) + " " + f.released.not_before.iso() + " " +
                    (f.released.not_after ? f.released.not_after->iso() : "-") + " " +
                    std::string(to_string(f.released.evidence)) + " " + std::to_string(f.line));
    }
  }
  const auto partners =
      *ledger.partners(place("USA"), Direction::exports, {Period::month(2018, 7)});
  for (const Figure& f : partners) {
    out.push_back("among partners " + f.value->text());
  }
  return out;
}

// One row of each kind: without a value, without a day, with a note, with a negative exponent.
Batch mixed() {
  Batch b = testing::figures_batch("mine.csv");
  add(b, "USA", "CHN", Period::month(1951, 3), "12.345", "1951-06-30");
  add(b, "USA", "CHN", Period::year(2021), "", "2022-03-05").not_after = FigureRow::kNoDay;
  FigureRow& noted = add(b, "USA", "MEX", Period::quarter(2021, 2), "77000", "2022-03-05");
  noted.value = {77, 3};
  noted.flags = kProvisional | kFiner;
  noted.detail = 0;
  b.details.push_back({"id", "page", "a note", {}});
  return b;
}

TEST(Rows, ALedgerOfTheSchemaBeforeIsReadAndBroughtUp) {
  const Folder folder;
  const auto base = folder / "base.tally", user = folder / "user.tally";
  ASSERT_TRUE(write_base(base, testing::small_base()).has_value());
  ASSERT_TRUE(append(user, {mixed()}).has_value());
  const auto first = Ledger::open({base, user});
  ASSERT_TRUE(first.has_value()) << first.error().to_string();
  const std::vector<std::string> wanted = words(*first);
  const std::string id = first->info().id;
  EXPECT_THAT(wanted, ::testing::Contains(::testing::HasSubstr("1951-03 = 12.345 ")));
  EXPECT_THAT(wanted, ::testing::Contains("among partners 70"));

  make_old(base);
  make_old(user);
  {
    const auto old = Ledger::open({base, user});
    ASSERT_TRUE(old.has_value()) << old.error().to_string();
    EXPECT_EQ(words(*old), wanted);
    EXPECT_EQ(old->info().id, id);
    EXPECT_EQ(old->info().schema, internal::kOldestReadSchema);
    EXPECT_TRUE(old->verify().has_value()) << old->verify().error().to_string();
  }
  Batch more = testing::figures_batch("more.csv");
  add(more, "FRA", "CHN", Period::year(2022), "78", "2023-03-05");
  const auto written = append(user, {more}, id.substr(id.find('+') + 1));
  ASSERT_TRUE(written.has_value()) << written.error().to_string();
  EXPECT_EQ(*Db::open(user, internal::Mode::read)->number("PRAGMA user_version"),
            internal::kWrittenSchema);
  const auto now = Ledger::open({base, user});
  ASSERT_TRUE(now.has_value()) << now.error().to_string();
  EXPECT_EQ(words(*now), wanted);
  EXPECT_EQ(now->pair(place("FRA"), place("CHN"))->size(), 1u);
  EXPECT_TRUE(now->verify().has_value()) << now->verify().error().to_string();
}

TEST(Rows, AnyToolReadsThem) {
  const Folder folder;
  const auto user = folder / "user.tally";
  ASSERT_TRUE(append(user, {mixed()}).has_value());
  const auto db = Db::open(user, internal::Mode::read);
  ASSERT_TRUE(db.has_value());
  EXPECT_EQ(*db->word("SELECT group_concat(first_month || ' ' || last_month || ' ' || "
                      "coalesce(value, '-') || ' ' || evidence || ' ' || coalesce(note, ''), '; ') "
                      "FROM figures_readable WHERE reporter = 'USA'"),
            "1951-03 1951-03 12.345 edition ; 2021-01 2021-12 - edition ; "
            "2021-04 2021-06 77000.0 edition a note");
}

// More than fits into a row's number: refused whole, and what was there stands.
TEST(Rows, WhatDoesNotFitIsRefused) {
  const Folder folder;
  const auto user = folder / "user.tally";
  Batch many = testing::figures_batch("many.csv");
  for (int i = 0; i < 8193; ++i) {
    add(many, "USA", "CHN", Period::year(1990), std::to_string(1000 + i),
        Day::from_serial(9000 + i).iso());
  }
  const auto fresh = append(user, {many});
  ASSERT_FALSE(fresh.has_value());
  EXPECT_THAT(fresh.error().message, ::testing::HasSubstr("8,191 releases"));
  EXPECT_FALSE(std::filesystem::exists(user));
  ASSERT_TRUE(append(user, {mixed()}).has_value());
  EXPECT_FALSE(append(user, {many}).has_value());
  many.figures.resize(8192);
  many.rows_in = 8192;
  EXPECT_TRUE(append(user, {many}).has_value());
}

// Of a ledger that somebody was making when he was killed nothing stays for long.
TEST(Rows, LeftoversGoWithTheNextImport) {
  const Folder folder;
  const auto user = folder / "user.tally";
  testing::write_bytes(folder / "user.tally.new-999999999", "half a ledger");
  testing::write_bytes(folder / "user.tally.new-notes", "somebody's own");
  ASSERT_TRUE(append(user, {mixed()}).has_value());
  EXPECT_FALSE(std::filesystem::exists(folder / "user.tally.new-999999999"));
  EXPECT_TRUE(std::filesystem::exists(folder / "user.tally.new-notes"));
  for (const auto& entry : std::filesystem::directory_iterator(user.parent_path())) {
    EXPECT_THAT(entry.path().filename().string(),
                ::testing::AnyOf("user.tally", "user.tally.new-notes"));
  }
}

}  // namespace
}  // namespace tally::ledger
