// Pages of a table made without SQLite: SQLite finds in them what its own INSERTs would have left.
#include "ledger/internal/pages.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

#include "ledger/internal/db.h"
#include "make.h"

namespace tally::ledger {
namespace {

using internal::Db;
using internal::Mode;
using internal::Pages;
using internal::Record;
using testing::Folder;

constexpr int kColumns = 6;

// Numbers of every length that a record can have, both signs, and nulls; keys ascend by gaps of
// every length.
std::vector<Record> some_rows(std::size_t count) {
  std::mt19937_64 random(count);
  std::vector<Record> rows(count);
  std::int64_t key = count % 2 == 0 ? -5 : 0;
  const std::int64_t room = INT64_MAX / static_cast<std::int64_t>(2 * count + 2);
  for (Record& row : rows) {
    key += 1 + static_cast<std::int64_t>(random() >> (1 + random() % 63)) % room;
    row.set(0, key);
    for (std::size_t c = 1; c < kColumns; ++c) {
      const auto value = static_cast<std::int64_t>(random() >> (random() % 64));
      row.set(c, random() % 2 == 0 ? value : ~value);
      if (random() % 8 == 0) {
        row.set(c, 0);
        row.set_null(c);
      }
    }
  }
  return rows;
}

class VectorFeed : public internal::Feed {
 public:
  explicit VectorFeed(const std::vector<Record>& rows) : rows_(rows) {}
  const Record* next() override { return at_ < rows_.size() ? &rows_[at_++] : nullptr; }

 private:
  const std::vector<Record>& rows_;
  std::size_t at_ = 0;
};

void make(const std::filesystem::path& file, int page_size, const std::vector<Record>& rows,
          bool by_pages) {
  std::optional<Pages> pages;
  {
    auto db = Db::open(file, Mode::create);
    ASSERT_TRUE(db.has_value());
    ASSERT_TRUE(
        db->run(fmt::format("PRAGMA page_size={}; PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; "
                            "BEGIN; CREATE TABLE other(a); "
                            "CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c, d, e); "
                            "CREATE TABLE last(a); INSERT INTO last VALUES('stays'); COMMIT",
                            page_size)));
    if (!by_pages) {
      ASSERT_TRUE(db->run("PRAGMA synchronous=OFF"));
      VectorFeed feed(rows);
      ASSERT_TRUE(insert_rows(*db, "t", kColumns, feed));
      return;
    }
    const auto root = db->number("SELECT rootpage FROM sqlite_schema WHERE name = 't'");
    ASSERT_TRUE(root.has_value());
    pages.emplace(static_cast<std::size_t>(page_size), static_cast<std::uint32_t>(*root),
                  std::size_t{kColumns});
  }
  for (const Record& row : rows) pages->add(row);
  ASSERT_TRUE(pages->put_into(file));
}

std::vector<std::string> lines(const std::filesystem::path& file, const std::string& sql) {
  const auto db = Db::open(file, Mode::write);
  EXPECT_TRUE(db.has_value());
  std::vector<std::string> out;
  auto rows = db->prepare(sql);
  EXPECT_TRUE(rows.has_value());
  while (rows->next()) {
    std::string& line = out.emplace_back();
    for (int c = 0; c < rows->columns(); ++c) {
      line += rows->is_null(c) ? std::string("null|") : fmt::format("{}|", rows->integer(c));
    }
  }
  EXPECT_TRUE(rows->status());
  return out;
}

TEST(Pages, HoldWhatInsertsWould) {
  // None, one page, two, and trees of up to five storeys.
  for (const int page_size : {512, 4096, 8192}) {
    for (const std::size_t count : {0u, 1u, 7u, 40u, 300u, 5000u}) {
      SCOPED_TRACE(fmt::format("{} rows on pages of {} bytes", count, page_size));
      const Folder folder;
      const std::vector<Record> rows = some_rows(count);
      make(folder / "pages", page_size, rows, true);
      make(folder / "inserts", page_size, rows, false);
      auto db = Db::open(folder / "pages", Mode::read);
      ASSERT_TRUE(db.has_value());
      EXPECT_EQ(*db->word("PRAGMA integrity_check"), "ok");
      EXPECT_EQ(*db->word("SELECT a FROM last"), "stays");
      EXPECT_EQ(lines(folder / "pages", "SELECT * FROM t ORDER BY id"),
                lines(folder / "inserts", "SELECT * FROM t ORDER BY id"));
      // SQLite finds each row by its key, and goes on writing.
      if (rows.empty()) continue;
      const std::int64_t key = rows[count / 2].value[0];
      EXPECT_EQ(lines(folder / "pages", fmt::format("SELECT id FROM t WHERE id = {}", key)),
                std::vector<std::string>{fmt::format("{}|", key)});
      db = Db::open(folder / "pages", Mode::write);
      ASSERT_TRUE(db->run(
          "PRAGMA synchronous=OFF; DELETE FROM t WHERE a IS NULL; INSERT INTO t(a) VALUES(77)"));
      EXPECT_EQ(*db->word("PRAGMA integrity_check"), "ok");
      EXPECT_EQ(*db->number("SELECT count(*) FROM t WHERE a = 77"), 1);
    }
  }
}

TEST(Pages, SayWhenTheFileCannotBeWritten) {
  const Folder folder;
  Pages pages(4096, 2, kColumns);
  pages.add(some_rows(1).front());
  const auto done = pages.put_into(folder / "not there");
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, core::Code::io);
}

}  // namespace
}  // namespace tally::ledger
