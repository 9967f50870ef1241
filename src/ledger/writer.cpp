#include "ledger/writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <map>
#include <system_error>
#include <unordered_map>

#include "core/large_pages.h"
#include "ledger/internal/canonical.h"
#include "ledger/internal/db.h"
#include "ledger/internal/figure_rows.h"
#include "ledger/internal/identity.h"
#include "ledger/internal/schema.h"
#include "ledger/internal/tables.h"

namespace tally::ledger {
namespace {

using internal::Db;
using internal::Entry;
using internal::Mode;
using internal::Stmt;

// Numbers of places, series, sources and books in one file, made when first met.
class Numbers {
 public:
  explicit Numbers(const Db& db) : db_(db) {}

  core::Status load() {
    TALLY_TRY(place, db_.prepare("SELECT id, code FROM place"));
    while (place.next()) places_[place.string(1)] = place.integer(0);
    TALLY_TRY(source, db_.prepare("SELECT id, code FROM source"));
    while (source.next()) sources_[source.string(1)] = source.integer(0);
    TALLY_TRY(series,
              db_.prepare("SELECT id, direction, kind, measure, adjustment, unit, currency, "
                          "product, whole FROM series ORDER BY id"));
    while (series.next()) {
      SeriesKey key;
      key.direction = static_cast<Direction>(series.integer(1));
      key.kind = static_cast<FlowKind>(series.integer(2));
      key.measure = static_cast<Measure>(series.integer(3));
      key.adjustment = static_cast<Adjustment>(series.integer(4));
      key.unit = static_cast<core::Unit>(series.integer(5));
      key.currency = core::Currency::parse(series.text(6)).value_or(core::Currency());
      key.product = series.string(7);
      key.whole = series.string(8);
      series_.emplace_back(series.integer(0), key);
    }
    return series.status();
  }

  core::Result<std::int64_t> place(const std::string& code) {
    if (const auto found = places_.find(code); found != places_.end()) return found->second;
    TALLY_CHECK(insert("INSERT INTO place(code) VALUES(?)", code));
    TALLY_TRY(id, db_.number("SELECT last_insert_rowid()"));
    return places_[code] = id;
  }

  core::Result<std::int64_t> source(const std::string& code, std::int64_t batch) {
    if (const auto found = sources_.find(code); found != sources_.end()) return found->second;
    TALLY_TRY(stmt, db_.prepare("INSERT INTO source(code, batch) VALUES(?, ?)"));
    stmt.bind(0, std::string_view(code)).bind(1, batch);
    TALLY_CHECK(stmt.run());
    TALLY_TRY(id, db_.number("SELECT last_insert_rowid()"));
    return sources_[code] = id;
  }

  core::Result<std::int64_t> series(const SeriesKey& key) {
    for (const auto& [id, known] : series_) {
      if (known == key) return id;
    }
    TALLY_TRY(stmt, db_.prepare("INSERT INTO series(direction, kind, measure, adjustment, unit, "
                                "currency, product, whole) VALUES(?,?,?,?,?,?,?,?)"));
    const std::string currency = key.currency.code();
    stmt.bind(0, static_cast<std::int64_t>(key.direction))
        .bind(1, static_cast<std::int64_t>(key.kind))
        .bind(2, static_cast<std::int64_t>(key.measure))
        .bind(3, static_cast<std::int64_t>(key.adjustment))
        .bind(4, static_cast<std::int64_t>(key.unit))
        .bind(5, std::string_view(currency))
        .bind(6, std::string_view(key.product))
        .bind(7, std::string_view(key.whole));
    TALLY_CHECK(stmt.run());
    TALLY_TRY(id, db_.number("SELECT last_insert_rowid()"));
    series_.emplace_back(id, key);
    return id;
  }

  core::Result<std::int64_t> book(std::int64_t source, std::int64_t batch) {
    auto [at, fresh] = books_.try_emplace({source, batch}, 0);
    if (!fresh) return at->second;
    TALLY_TRY(stmt, db_.prepare("INSERT INTO book(source, batch) VALUES(?, ?)"));
    stmt.bind(0, source).bind(1, batch);
    TALLY_CHECK(stmt.run());
    TALLY_TRY(id, db_.number("SELECT last_insert_rowid()"));
    return at->second = id;
  }

 private:
  core::Status insert(std::string_view sql, const std::string& text) {
    TALLY_TRY(stmt, db_.prepare(sql));
    stmt.bind(0, std::string_view(text));
    return stmt.run();
  }

  const Db& db_;
  std::unordered_map<std::string, std::int64_t> places_, sources_;
  std::vector<std::pair<std::int64_t, SeriesKey>> series_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> books_;
};

core::Status write_batch_row(const Db& db, const Batch& b, std::int64_t id) {
  std::int32_t newest = FigureRow::kNoDay;
  for (const FigureRow& row : b.figures) newest = std::max(newest, row.not_after);
  TALLY_TRY(stmt, db.prepare("INSERT INTO batch VALUES(?,?,?,?,?,?,?,?,?,?,'')"));
  stmt.bind(0, id)
      .bind(1, std::string_view(b.name))
      .bind(2, std::string_view(b.path))
      .bind(3, std::string_view(b.file_sha256))
      .bind(4, b.rows_in)
      .bind(5, static_cast<std::int64_t>(b.figures.size()))
      .bind(6, b.table_rows())
      .bind(7, b.duplicates)
      .bind(8, static_cast<std::int64_t>(b.quarantined.size()));
  if (newest == FigureRow::kNoDay) {
    stmt.bind_null(9);
  } else {
    stmt.bind(9, static_cast<std::int64_t>(newest));
  }
  return stmt.run();
}

core::Status write_details(const Db& db, const Batch& b, std::int64_t id) {
  if (b.details.empty()) return {};
  TALLY_TRY(stmt, db.prepare("INSERT OR IGNORE INTO detail VALUES(?,?,?,?,?,?,?)"));
  for (const FigureRow& row : b.figures) {
    if (row.detail < 0) continue;
    const RowDetail& d = b.details[static_cast<std::size_t>(row.detail)];
    stmt.bind(0, id)
        .bind(1, static_cast<std::int64_t>(row.line))
        .bind(2, std::string_view(d.id))
        .bind(3, std::string_view(d.page))
        .bind(4, std::string_view(d.note));
    if (d.base) {
      stmt.bind(5, static_cast<std::int64_t>(d.base->first.serial()))
          .bind(6, static_cast<std::int64_t>(d.base->months()));
    } else {
      stmt.bind_null(5).bind_null(6);
    }
    TALLY_CHECK(stmt.run());
  }
  return {};
}

// All places, series and sources of the batches, numbered in their natural order, so that a
// ledger's numbers do not depend on the order of rows in a file.
core::Status number_in_order(Numbers& numbers, const std::vector<const Batch*>& batches) {
  std::vector<std::string> codes;
  std::vector<SeriesKey> series;
  std::vector<bool> met;
  for (const Batch* b : batches) {
    for (const FigureRow& row : b->figures) {
      for (const PlaceId id : {row.reporter, row.partner}) {
        if (met.size() <= id.value()) met.resize(id.value() + 1u);
        if (met[id.value()]) continue;
        met[id.value()] = true;
        codes.push_back(places::places().code(id));
      }
    }
    series.insert(series.end(), b->series.begin(), b->series.end());
  }
  std::sort(codes.begin(), codes.end());
  for (const std::string& code : codes) TALLY_CHECK(numbers.place(code));
  std::stable_sort(series.begin(), series.end(), before);
  for (const SeriesKey& key : series) TALLY_CHECK(numbers.series(key));
  return {};
}

core::Status number_books(Numbers& numbers, const std::vector<const Batch*>& batches,
                          std::int64_t first_id) {
  std::vector<std::pair<std::int64_t, std::int64_t>> books;
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const std::int64_t batch = first_id + static_cast<std::int64_t>(i);
    for (const std::string& code : batches[i]->sources) {
      TALLY_TRY(source, numbers.source(code, batch));
      books.emplace_back(source, batch);
    }
  }
  std::sort(books.begin(), books.end());
  for (const auto& [source, batch] : books) TALLY_CHECK(numbers.book(source, batch));
  return {};
}

core::Result<std::vector<Entry>> sorted_entries(Numbers& numbers,
                                                const std::vector<const Batch*>& batches,
                                                std::int64_t first_id, const std::string& db_file) {
  std::vector<std::uint64_t> place_number;  // by PlaceId
  std::vector<Entry> entries;
  std::size_t count = 0;
  for (const Batch* b : batches) count += b->figures.size();
  entries.reserve(count);
  core::prefer_large_pages(entries);
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const Batch& b = *batches[i];
    std::vector<std::uint64_t> series, books;
    for (const SeriesKey& key : b.series) {
      TALLY_TRY(id, numbers.series(key));
      series.push_back(static_cast<std::uint64_t>(id));
    }
    for (const std::string& code : b.sources) {
      const std::int64_t batch = first_id + static_cast<std::int64_t>(i);
      TALLY_TRY(source, numbers.source(code, batch));
      TALLY_TRY(id, numbers.book(source, batch));
      books.push_back(static_cast<std::uint64_t>(id));
    }
    for (const std::vector<std::uint64_t>* ids : {&series, &books}) {
      if (!ids->empty() && *std::max_element(ids->begin(), ids->end()) > 0xffff) {
        return core::fail(core::Code::too_large, "the ledger is full: 65,535 series or imports",
                          {db_file, 0, 0}, "begin a new user's ledger");
      }
    }
    for (const FigureRow& row : b.figures) {
      for (const PlaceId id : {row.reporter, row.partner}) {
        if (place_number.size() <= id.value()) place_number.resize(id.value() + 1u);
        if (place_number[id.value()] != 0) continue;
        TALLY_TRY(number, numbers.place(places::places().code(id)));
        place_number[id.value()] = static_cast<std::uint64_t>(number);
      }
      Entry& e = entries.emplace_back();
      e.who = place_number[row.reporter.value()] << 48 | place_number[row.partner.value()] << 32 |
              series[row.series] << 16 | books[row.source];
      e.when = internal::when_of(row);
      e.release = row.not_after == FigureRow::kNoDay ? INT32_MAX : row.not_after;
      e.row = &row;
    }
  }
  internal::sort_entries(entries);
  return entries;
}

core::Status write_hashes(const Db& db, std::int64_t first_id, internal::FigureDigests& figures,
                          std::string& last) {
  TALLY_TRY(hashes, internal::hash_batches(db, first_id, &figures));
  TALLY_TRY(stmt, db.prepare("UPDATE batch SET sha256 = ? WHERE id = ?"));
  for (const auto& hash : hashes) {
    stmt.bind(0, std::string_view(hash.computed)).bind(1, hash.id);
    TALLY_CHECK(stmt.run());
    last = hash.computed;
  }
  return {};
}

// Inside a transaction of the caller. With `pages`, most figures go there (write_figures).
core::Result<Written> write_batches(const Db& db, const std::vector<const Batch*>& batches,
                                    internal::Pages* pages = nullptr) {
  TALLY_TRY(newest, db.number("SELECT coalesce(max(id), 0) FROM batch"));
  const std::int64_t first_id = newest + 1;
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const std::int64_t id = first_id + static_cast<std::int64_t>(i);
    TALLY_CHECK(write_batch_row(db, *batches[i], id));
    TALLY_CHECK(internal::write_tables(db, *batches[i], id));
    TALLY_CHECK(write_details(db, *batches[i], id));
  }
  Numbers numbers(db);
  TALLY_CHECK(numbers.load());
  TALLY_CHECK(number_in_order(numbers, batches));
  TALLY_CHECK(number_books(numbers, batches, first_id));
  TALLY_TRY(entries, sorted_entries(numbers, batches, first_id, db.file()));
  TALLY_TRY(digests, internal::write_figures(db, entries, first_id, pages));
  Written written;
  TALLY_CHECK(write_hashes(db, first_id, digests, written.id));
  written.figures = static_cast<std::int64_t>(entries.size());
  return written;
}

core::Status sync_file(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return core::fail(core::Code::io, "cannot open the new file", {path.string(), 0, 0});
  const int failed = ::fsync(fd);
  ::close(fd);
  if (failed != 0) {
    return core::fail(core::Code::io, "cannot bring the new file to disk", {path.string(), 0, 0});
  }
  return {};
}

std::filesystem::path beside(const std::filesystem::path& path) {
  std::filesystem::path fresh = path;
  fresh += fmt::format(".new-{}", ::getpid());
  return fresh;
}

struct Removed {  // a file that must not stay behind
  std::filesystem::path path;
  ~Removed() {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }
};

// A ledger that nobody else sees yet, without a log: it is none if it breaks off.
core::Result<Written> write_fresh(const std::filesystem::path& path,
                                  const std::vector<const Batch*>& batches, int page_size,
                                  const std::string& then = {}) {
  std::optional<internal::Pages> pages;
  std::optional<Written> written;
  {
    TALLY_TRY(db, Db::open(path, Mode::create));
    TALLY_CHECK(
        db.run(fmt::format("PRAGMA page_size={}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; "
                           "PRAGMA cache_size=-131072; BEGIN IMMEDIATE",
                           page_size)));
    TALLY_CHECK(db.run(internal::schema_sql()));
    TALLY_TRY(root, db.number("SELECT rootpage FROM sqlite_schema WHERE name = 'figure_row'"));
    pages.emplace(static_cast<std::size_t>(page_size), static_cast<std::uint32_t>(root),
                  std::size_t{internal::kRowColumns});
    TALLY_TRY(done, write_batches(db, batches, &*pages));
    written = done;
    TALLY_CHECK(db.run("COMMIT; " + then));
  }
  TALLY_CHECK(pages->put_into(path));
  TALLY_CHECK(sync_file(path));
  std::error_code ec;
  written->bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, ec));
  return *written;
}

// Removes what processes that were killed have left beside `path` of ledgers they were making.
void remove_leftovers(const std::filesystem::path& path) {
  const std::string prefix = path.filename().string() + ".new-";
  std::error_code ec;
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  for (const auto& entry : std::filesystem::directory_iterator(folder, ec)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix)) continue;
    pid_t pid = 0;
    const auto [end, bad] =
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), pid);
    const bool ours = bad == std::errc() && pid > 0 && end == name.data() + name.size();
    std::error_code ignored;
    if (ours && ::kill(pid, 0) != 0 && errno == ESRCH) {
      std::filesystem::remove(entry.path(), ignored);
    }
  }
}

// A ledger with its first batches, made beside its place and put there in one step. Nothing if
// somebody else's was there first, which stands.
core::Result<std::optional<Written>> create_user(const std::filesystem::path& path,
                                                 const std::vector<const Batch*>& batches) {
  std::error_code ec;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), ec);
  remove_leftovers(path);
  const Removed fresh{beside(path)};
  std::filesystem::remove(fresh.path, ec);
  TALLY_TRY(written, write_fresh(fresh.path, batches, 4096, "PRAGMA journal_mode=WAL"));
  if (::link(fresh.path.c_str(), path.c_str()) != 0) {
    if (errno == EEXIST) return std::nullopt;
    std::filesystem::rename(fresh.path, path, ec);  // no hard links here
    if (ec) {
      return core::fail(core::Code::io, "cannot make the ledger: " + ec.message(),
                        {path.string(), 0, 0}, "check that its folder may be written");
    }
  }
  return written;
}

// Brings a ledger of an older schema to the present one, within the caller's transaction.
core::Status upgraded(const Db& db) {
  TALLY_TRY(schema, db.number("PRAGMA user_version"));
  return schema < internal::kWrittenSchema ? db.run(internal::upgrade_sql()) : core::Status();
}

}  // namespace

core::Result<Written> write_base(const std::filesystem::path& out,
                                 const std::vector<Batch>& batches) {
  const Removed fresh{beside(out)};
  std::error_code ec;
  std::filesystem::remove(fresh.path, ec);
  std::vector<const Batch*> all;
  for (const Batch& b : batches) all.push_back(&b);
  TALLY_TRY(written, write_fresh(fresh.path, all, 8192));
  std::filesystem::rename(fresh.path, out, ec);
  if (ec) {
    return core::fail(core::Code::io, "cannot put the ledger in its place: " + ec.message(),
                      {out.string(), 0, 0});
  }
  return written;
}

core::Result<Written> append(const std::filesystem::path& user_ledger,
                             const std::vector<Batch>& batches,
                             const std::optional<std::string>& after) {
  std::error_code ec;
  std::vector<const Batch*> all;
  for (const Batch& b : batches) all.push_back(&b);
  if (!std::filesystem::exists(user_ledger, ec) && (!after || after->empty())) {
    TALLY_TRY(created, create_user(user_ledger, all));
    if (created) return *created;
  }
  TALLY_CHECK(internal::check_file(user_ledger, false));
  TALLY_TRY(db, Db::open(user_ledger, Mode::write));
  TALLY_CHECK(internal::check_identity(db));
  // Room for the pages of a large import; SQLite takes only what it needs.
  TALLY_CHECK(db.run("PRAGMA cache_size=-131072; BEGIN IMMEDIATE"));
  TALLY_TRY(last, db.word("SELECT sha256 FROM batch ORDER BY id DESC LIMIT 1"));
  if (after && last != *after) {
    return core::fail(core::Code::busy, "another import has been made meanwhile",
                      {user_ledger.string(), 0, 0}, "import the file again");
  }
  core::Result<Written> written = upgraded(db).and_then([&] { return write_batches(db, all); });
  if (!written) {
    static_cast<void>(db.run("ROLLBACK"));
    return written;
  }
  TALLY_CHECK(db.run("COMMIT"));
  written->bytes = static_cast<std::int64_t>(std::filesystem::file_size(user_ledger, ec));
  return written;
}

}  // namespace tally::ledger
