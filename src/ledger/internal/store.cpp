#include "ledger/internal/store.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/internal/identity.h"
#include "ledger/internal/schema.h"

namespace tally::ledger::internal {
namespace {

core::Error damaged(const Db& db, std::string what) {
  return core::Error{core::Code::corrupt, "the ledger is damaged: " + std::move(what),
                     core::Place{db.file(), 0, 0},
                     "put back a copy, or build the base ledger anew"};
}

// Prepares at first use.
core::Result<Stmt*> ready(const Db& db, std::optional<Stmt>& slot, std::string_view sql) {
  if (!slot) {
    TALLY_TRY(stmt, db.prepare(sql));
    slot.emplace(std::move(stmt));
  }
  slot->reset();
  return &*slot;
}

constexpr std::int64_t kMaxNumber = 1 << 20;  // of a place, series or book

// Rows of one series of a pair in a book, by step, whose first month lies between two months.
std::string rows_between(std::int64_t schema) {
  if (schema < 2) {
    return fmt::format(
        "SELECT {} FROM figure WHERE reporter = ?1 AND partner = ?2 AND series = ?3 AND book = ?4 "
        "AND step = ?5 AND first BETWEEN ?6 AND ?7 ORDER BY first, months, seq",
        kFigureColumns);
  }
  return fmt::format(
      "SELECT ?1, ?2, ?3, ?4, ?5, {} FROM figure_row WHERE id BETWEEN (?8 << {}) + (?6 << {}) AND "
      "(?8 << {}) + (?7 + 1 << {}) - 1 ORDER BY id",
      kDecoded, kRunShift, kFirstShift, kRunShift, kFirstShift);
}

}  // namespace

core::Result<Store> Store::open_base(const std::filesystem::path& file) {
  TALLY_CHECK(check_file(file, true));
  Store store;
  TALLY_TRY(db, Db::open(file, Mode::immutable));
  store.db_ = std::move(db);
  TALLY_CHECK(store.db_.run("PRAGMA mmap_size=268435456; PRAGMA query_only=1"));
  TALLY_CHECK(store.load());
  return store;
}

core::Result<Store> Store::open_user(const std::filesystem::path& file) {
  TALLY_CHECK(check_file(file, false));
  Store store;
  // Writing mode lets SQLite take up what an interrupted import left in its log.
  core::Result<Db> db = Db::open(file, Mode::write);
  if (!db) db = Db::open(file, Mode::read);
  if (!db) return core::fail(db.error());
  store.db_ = std::move(*db);
  core::Status identity = check_identity(store.db_);
  std::filesystem::path log = file;
  log += "-wal";
  std::error_code ec;
  if (!identity && identity.error().code == core::Code::io && !std::filesystem::exists(log, ec)) {
    // A folder that may not be written, and nothing in the log: the file alone is the ledger.
    TALLY_TRY(still, Db::open(file, Mode::immutable));
    store.db_ = std::move(still);
    identity = check_identity(store.db_);
  }
  if (!identity) return core::fail(identity.error());
  TALLY_CHECK(store.db_.run("PRAGMA query_only=1"));
  TALLY_TRY(mode, store.db_.word("PRAGMA journal_mode"));
  // One picture for as long as it is open; with a log that keeps no writer waiting.
  if (mode == "wal") TALLY_CHECK(store.db_.run("BEGIN; SELECT count(*) FROM batch"));
  TALLY_CHECK(store.load());
  return store;
}

core::Status Store::load() {
  TALLY_TRY(schema, db_.number("PRAGMA user_version"));
  schema_ = schema;
  TALLY_TRY(place, db_.prepare("SELECT id, code FROM place"));
  const auto& places = places::places();
  number_of_.assign(places.size(), -1);
  while (place.next()) {
    const std::int64_t id = place.integer(0);
    if (id < 0 || id > kMaxNumber) return core::fail(damaged(db_, "a place has a wild number"));
    if (static_cast<std::size_t>(id) >= place_of_.size()) {
      place_of_.resize(static_cast<std::size_t>(id) + 1);
    }
    const PlaceId known = places.find(place.text(1));
    place_of_[static_cast<std::size_t>(id)] = known;
    if (known && known.value() < number_of_.size()) number_of_[known.value()] = id;
  }
  TALLY_CHECK(place.status());

  TALLY_TRY(series, db_.prepare("SELECT id, direction, kind, measure, adjustment, unit, currency, "
                                "product, whole FROM series"));
  while (series.next()) {
    const std::int64_t id = series.integer(0);
    if (id < 0 || id > kMaxNumber) return core::fail(damaged(db_, "a series has a wild number"));
    if (static_cast<std::size_t>(id) >= series_.size()) {
      series_.resize(static_cast<std::size_t>(id) + 1);
    }
    SeriesKey& key = series_[static_cast<std::size_t>(id)];
    key.direction = static_cast<Direction>(series.integer(1) & 3);
    key.kind = static_cast<FlowKind>(series.integer(2) & 3);
    key.measure = static_cast<Measure>(series.integer(3) & 3);
    key.adjustment = static_cast<Adjustment>(series.integer(4) & 3);
    key.unit = static_cast<core::Unit>(std::min<std::int64_t>(series.integer(5) & 7, 5));
    key.currency = core::Currency::parse(series.text(6)).value_or(core::Currency());
    key.product = series.string(7);
    key.whole = series.string(8);
  }
  TALLY_CHECK(series.status());

  TALLY_TRY(book, db_.prepare("SELECT id, source, batch FROM book"));
  while (book.next()) {
    const std::int64_t id = book.integer(0);
    if (id < 0 || id > kMaxNumber) return core::fail(damaged(db_, "a book has a wild number"));
    if (static_cast<std::size_t>(id) >= books_.size()) {
      books_.resize(static_cast<std::size_t>(id) + 1);
    }
    books_[static_cast<std::size_t>(id)] = {book.integer(1), book.integer(2), {}, {}};
  }
  TALLY_CHECK(book.status());

  TALLY_TRY(batch, db_.prepare("SELECT id, file, path, figures, duplicates, quarantined, newest, "
                               "sha256 FROM batch ORDER BY id"));
  while (batch.next()) {
    BatchRow& row = batches_.emplace_back();
    row.id = batch.integer(0);
    row.file = batch.string(1);
    row.path = batch.string(2);
    row.figures = batch.integer(3);
    row.duplicates = batch.integer(4);
    row.quarantined = batch.integer(5);
    if (!batch.is_null(6)) row.newest = static_cast<std::int32_t>(batch.integer(6));
    row.sha256 = batch.string(7);
  }
  TALLY_CHECK(batch.status());
  TALLY_TRY(sources, read_sources(db_));
  sources_ = std::move(sources);
  return {};
}

std::int64_t Store::number(PlaceId id) const {
  return id && id.value() < number_of_.size() ? number_of_[id.value()] : -1;
}

PlaceId Store::place(std::int64_t number) const {
  return number >= 0 && static_cast<std::size_t>(number) < place_of_.size()
             ? place_of_[static_cast<std::size_t>(number)]
             : PlaceId();
}

core::Status Store::fill(const Stmt& row, Figure& f) const {
  const auto series = static_cast<std::size_t>(row.integer(kSeries));
  const auto book = static_cast<std::size_t>(row.integer(kBook));
  const std::int64_t months = row.integer(kMonths);
  if (series >= series_.size() || book >= books_.size() || !books_[book].source_id || months < 1 ||
      months > 1200) {
    return core::fail(damaged(db_, "a figure belongs to no known series or source"));
  }
  const SeriesKey& key = series_[series];
  f.direction = key.direction;
  f.kind = key.kind;
  f.measure = key.measure;
  f.adjustment = key.adjustment;
  f.unit = key.unit;
  f.currency = key.currency;
  if (!key.whole.empty()) f.whole = key.whole;
  if (key.product != f.product) f.product = key.product;
  const auto first = core::Month::from_serial(static_cast<std::int32_t>(row.integer(kFirst)));
  f.period = {first, first + static_cast<int>(months - 1)};
  if (!row.is_null(kMantissa)) {
    f.value =
        core::Decimal{row.integer(kMantissa), static_cast<std::int32_t>(row.integer(kExponent))};
  }
  f.flags = static_cast<std::uint32_t>(row.integer(kFlags));
  f.source = books_[book].source_id;
  f.file = books_[book].file_id;
  f.line = row.integer(kLine);
  f.released.not_before = Day::from_serial(static_cast<std::int32_t>(row.integer(kNotBefore)));
  if (!row.is_null(kNotAfter)) {
    f.released.not_after = Day::from_serial(static_cast<std::int32_t>(row.integer(kNotAfter)));
  }
  f.released.evidence =
      static_cast<Evidence>(std::min<std::int64_t>(row.integer(kEvidence) & 7, 4));
  return {};
}

namespace {

void fill_detail(const Stmt& row, Figure& f) {
  f.id = row.text(1);
  f.page = row.text(2);
  f.note = row.text(3);
  if (row.is_null(4)) return;
  const auto first = core::Month::from_serial(static_cast<std::int32_t>(row.integer(4)));
  f.base = Period{first, first + static_cast<int>(row.integer(5) - 1)};
}

}  // namespace

// The texts of figures from `from` on that have some. Rows of one pair stand close together in
// their file, so each file is read in few runs of lines instead of line by line.
core::Status Store::add_details(std::vector<Figure>& figures, std::size_t from) {
  std::vector<Figure*> wanted;
  for (std::size_t i = from; i < figures.size(); ++i) {
    if ((figures[i].flags & kHasDetail) == 0) continue;
    figures[i].flags &= ~kHasDetail;
    wanted.push_back(&figures[i]);
  }
  if (wanted.empty()) return {};
  const auto place = [](const Figure* f) { return std::pair(f->file, f->line); };
  std::sort(wanted.begin(), wanted.end(),
            [&](const Figure* a, const Figure* b) { return place(a) < place(b); });
  TALLY_TRY(stmt, ready(db_, detail_,
                        "SELECT line, name, page, note, base_first, base_months FROM "
                        "detail WHERE batch = ? AND line BETWEEN ? AND ?"));
  for (std::size_t i = 0; i < wanted.size();) {
    std::size_t end = i + 1;
    while (end < wanted.size() && wanted[end]->file == wanted[i]->file &&
           wanted[end]->line - wanted[end - 1]->line <= 8)
      ++end;
    stmt->reset();
    stmt->bind(0, batch_of(wanted[i]->file))
        .bind(1, wanted[i]->line)
        .bind(2, wanted[end - 1]->line);
    std::size_t at = i;
    while (stmt->next()) {
      const std::int64_t line = stmt->integer(0);
      while (at < end && wanted[at]->line < line) ++at;
      for (; at < end && wanted[at]->line == line; ++at) fill_detail(*stmt, *wanted[at]);
    }
    TALLY_CHECK(stmt->status());
    i = end;
  }
  stmt->reset();
  return {};
}

std::int64_t Store::batch_of(FileId file) const {
  for (const Book& book : books_) {
    if (book.file_id == file) return book.batch;
  }
  return -1;
}

core::Status Store::collect(Stmt& rows, PlaceId reporter, PlaceId partner,
                            const std::vector<Period>* wanted, std::vector<Figure>& out) {
  const std::size_t from = out.size();
  while (rows.next()) {
    if (wanted != nullptr) {
      const auto first = core::Month::from_serial(static_cast<std::int32_t>(rows.integer(kFirst)));
      const Period period{first, first + static_cast<int>(rows.integer(kMonths) - 1)};
      if (!std::binary_search(wanted->begin(), wanted->end(), period)) continue;
    }
    Figure& f = out.emplace_back();
    f.reporter = reporter;
    f.partner = partner;
    TALLY_CHECK(fill(rows, f));
  }
  TALLY_CHECK(rows.status());
  return add_details(out, from);
}

core::Status Store::pair(PlaceId reporter, PlaceId partner, std::vector<Figure>& out) {
  if (!has(reporter) || !has(partner)) return {};
  TALLY_TRY(stmt, ready(db_, pair_,
                        fmt::format("SELECT {} FROM figure WHERE reporter = ? AND partner = ? "
                                    "ORDER BY series, book, step, {}",
                                    kFigureColumns, order_of_rows(schema_))));
  stmt->bind(0, number(reporter)).bind(1, number(partner));
  out.reserve(out.size() + 256);
  return collect(*stmt, reporter, partner, nullptr, out);
}

core::Status Store::periods(const CoverageCell& cell, const std::vector<Period>& wanted,
                            std::vector<Figure>& out) {
  TALLY_TRY(stmt, ready(db_, range_, rows_between(schema_)));
  // Neighbouring periods are read in one run; far ones each on its own.
  for (std::size_t i = 0; i < wanted.size();) {
    std::size_t end = i + 1;
    while (end < wanted.size() && wanted[end].first.serial() - wanted[end - 1].first.serial() <= 12)
      ++end;
    const std::int32_t from = wanted[i].first.serial();
    const std::int32_t to = wanted[end - 1].first.serial();
    if (to >= cell.first && from <= cell.last) {
      stmt->reset();
      stmt->bind(0, number(cell.reporter))
          .bind(1, number(cell.partner))
          .bind(2, static_cast<std::int64_t>(cell.series))
          .bind(3, static_cast<std::int64_t>(cell.book))
          .bind(4, static_cast<std::int64_t>(cell.step))
          .bind(5, static_cast<std::int64_t>(from))
          .bind(6, static_cast<std::int64_t>(to));
      if (schema_ >= 2) stmt->bind(7, cell.run);
      TALLY_CHECK(collect(*stmt, cell.reporter, cell.partner, &wanted, out));
    }
    i = end;
  }
  return {};
}

core::Status Store::coverage(PlaceId reporter, PlaceId partner, std::vector<CoverageCell>& out) {
  if ((reporter && !has(reporter)) || (partner && !has(partner))) return {};
  if (reporter && !partner) {
    if (const auto kept = coverage_of_.find(reporter); kept != coverage_of_.end()) {
      out.insert(out.end(), kept->second.begin(), kept->second.end());
      return {};
    }
  }
  const std::size_t from = out.size();
  const std::string columns = fmt::format(
      "SELECT reporter, partner, series, book, step, first, last, periods, {} FROM coverage",
      schema_ < 2 ? "0" : "run");
  std::optional<Stmt> once;
  Stmt* stmt = nullptr;
  if (reporter && partner) {
    TALLY_TRY(s, ready(db_, coverage_pair_, columns + " WHERE reporter = ? AND partner = ?"));
    stmt = s;
    stmt->bind(0, number(reporter)).bind(1, number(partner));
  } else if (reporter) {
    TALLY_TRY(s, ready(db_, coverage_reporter_, columns + " WHERE reporter = ?"));
    stmt = s;
    stmt->bind(0, number(reporter));
  } else {
    TALLY_TRY(s, ready(db_, once, columns));
    stmt = s;
  }
  while (stmt->next()) {
    CoverageCell cell;
    cell.reporter = place(stmt->integer(0));
    cell.partner = place(stmt->integer(1));
    cell.series = static_cast<std::size_t>(stmt->integer(2));
    cell.book = static_cast<std::size_t>(stmt->integer(3));
    cell.step = static_cast<int>(stmt->integer(4));
    cell.first = static_cast<std::int32_t>(stmt->integer(5));
    cell.last = static_cast<std::int32_t>(stmt->integer(6));
    cell.periods = static_cast<int>(stmt->integer(7));
    cell.run = std::clamp<std::int64_t>(stmt->integer(8), 0, kMostRuns);
    if (cell.series >= series_.size() || cell.book >= books_.size()) {
      return core::fail(damaged(db_, "its coverage names no known series or source"));
    }
    if (partner && cell.partner != partner) continue;
    if (cell.reporter && cell.partner) out.push_back(cell);
  }
  TALLY_CHECK(stmt->status());
  if (reporter && !partner)
    coverage_of_[reporter].assign(out.begin() + static_cast<std::ptrdiff_t>(from), out.end());
  return {};
}

core::Result<std::vector<PlaceId>> Store::reporters() {
  // Jumps from one reporter to the next.
  TALLY_TRY(stmt, db_.prepare("SELECT reporter FROM coverage WHERE reporter > ? "
                              "ORDER BY reporter LIMIT 1"));
  std::vector<PlaceId> out;
  std::int64_t last = -1;
  for (;;) {
    stmt.reset();
    stmt.bind(0, last);
    if (!stmt.next()) break;
    last = stmt.integer(0);
    if (const PlaceId id = place(last)) out.push_back(id);
  }
  TALLY_CHECK(stmt.status());
  return out;
}

core::Result<std::vector<Quarantined>> Store::quarantine(std::size_t limit) const {
  TALLY_TRY(stmt, db_.prepare("SELECT b.path, q.line, q.col, q.reason, q.raw FROM quarantine q "
                              "JOIN batch b ON b.id = q.batch ORDER BY q.id LIMIT ?"));
  stmt.bind(0, static_cast<std::int64_t>(std::min<std::size_t>(limit, 1u << 30)));
  std::vector<Quarantined> out;
  while (stmt.next()) {
    out.push_back(
        {stmt.string(0), stmt.integer(1), stmt.integer(2), stmt.string(3), stmt.string(4)});
  }
  TALLY_CHECK(stmt.status());
  return out;
}

}  // namespace tally::ledger::internal
