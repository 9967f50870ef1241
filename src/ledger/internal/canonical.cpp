#include "ledger/internal/canonical.h"

#include <fmt/format.h>

#include <map>
#include <unordered_map>

#include "core/sha256.h"
#include "ledger/internal/schema.h"

namespace tally::ledger::internal {
namespace {

using core::Sha256;

void put(std::string& out, std::int64_t value) {
  for (int i = 0; i < 8; ++i)
    out += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
}

void put(std::string& out, std::string_view text) {
  put(out, static_cast<std::int64_t>(text.size()));
  out += text;
}

// A column whatever its type; null differs from every value.
void put_column(std::string& out, const Stmt& row, int column) {
  out += row.is_null(column) ? '0' : '1';
  if (!row.is_null(column)) put(out, row.text(column));
}

struct Part {  // of one batch
  Sha256 figures, details;
  std::int64_t figure_count = 0, detail_count = 0, other = 0, quarantined = 0;
  std::string other_digests;
};

using Parts = std::map<std::int64_t, Part>;

core::Result<std::unordered_map<std::int64_t, std::string>> texts(const Db& db,
                                                                  std::string_view sql) {
  TALLY_TRY(rows, db.prepare(sql));
  std::unordered_map<std::int64_t, std::string> out;
  while (rows.next()) {
    std::string& bytes = out[rows.integer(0)];
    for (int c = 1; c < rows.columns(); ++c) put_column(bytes, rows, c);
  }
  TALLY_CHECK(rows.status());
  return out;
}

struct BookRow {
  Part* part = nullptr;
  std::string source;
};

core::Result<std::unordered_map<std::int64_t, BookRow>> books(const Db& db, Parts& parts) {
  TALLY_TRY(rows, db.prepare("SELECT k.id, k.batch, s.code FROM book k JOIN source s "
                             "ON s.id = k.source"));
  std::unordered_map<std::int64_t, BookRow> out;
  while (rows.next()) {
    const auto part = parts.find(rows.integer(1));
    if (part == parts.end()) continue;
    BookRow& book = out[rows.integer(0)];
    book.part = &part->second;
    put(book.source, rows.text(2));
  }
  TALLY_CHECK(rows.status());
  return out;
}

core::Status add_figures(const Db& db, Parts& parts) {
  TALLY_TRY(places, texts(db, "SELECT id, code FROM place"));
  TALLY_TRY(series, texts(db,
                          "SELECT id, direction, kind, measure, adjustment, unit, currency, "
                          "product, whole FROM series"));
  TALLY_TRY(by_book, books(db, parts));
  TALLY_TRY(rows,
            db.prepare(fmt::format("SELECT {} FROM figure ORDER BY reporter, partner, series, "
                                   "book, step, first, months, seq",
                                   kFigureColumns)));
  std::string bytes;
  std::int64_t last_book = -1;
  const BookRow* book = nullptr;
  while (rows.next()) {
    if (const std::int64_t b = rows.integer(kBook); b != last_book) {
      const auto found = by_book.find(b);
      book = found == by_book.end() ? nullptr : &found->second;
      last_book = b;
    }
    if (book == nullptr) continue;
    bytes.clear();
    bytes += places[rows.integer(kReporter)];
    bytes += places[rows.integer(kPartner)];
    bytes += series[rows.integer(kSeries)];
    bytes += book->source;
    for (int c = kStep; c <= kLine; ++c) {
      bytes += rows.is_null(c) ? '0' : '1';
      put(bytes, rows.integer(c));
    }
    book->part->figures.add(bytes);
    ++book->part->figure_count;
  }
  return rows.status();
}

core::Status add_details(const Db& db, Parts& parts) {
  TALLY_TRY(rows, db.prepare("SELECT batch, line, name, page, note, base_first, base_months "
                             "FROM detail ORDER BY batch, line"));
  std::string bytes;
  while (rows.next()) {
    const auto part = parts.find(rows.integer(0));
    if (part == parts.end()) continue;
    bytes.clear();
    for (int c = 1; c < rows.columns(); ++c) put_column(bytes, rows, c);
    part->second.details.add(bytes);
    ++part->second.detail_count;
  }
  return rows.status();
}

core::Status add_table(const Db& db, const RowTable& table, Parts& parts) {
  TALLY_TRY(rows, db.prepare(fmt::format("SELECT batch, {} FROM {} ORDER BY id", table.columns,
                                         table.name)));
  std::map<std::int64_t, Sha256> digests;
  std::string bytes;
  while (rows.next()) {
    const auto part = parts.find(rows.integer(0));
    if (part == parts.end()) continue;
    // A source that the file only refers to has no family, and was no row of any file.
    const bool reference = table.name == "source" && rows.is_null(2);
    if (!reference) ++(table.name == "quarantine" ? part->second.quarantined : part->second.other);
    bytes.clear();
    for (int c = 1; c < rows.columns(); ++c) put_column(bytes, rows, c);
    digests[rows.integer(0)].add(bytes);
  }
  TALLY_CHECK(rows.status());
  for (auto& [batch, digest] : digests) {
    std::string& out = parts.at(batch).other_digests;
    put(out, table.name);
    put(out, digest.hex());
  }
  return {};
}

}  // namespace

core::Result<std::vector<BatchHash>> hash_batches(const Db& db, std::int64_t from) {
  Parts parts;
  TALLY_TRY(batches, db.prepare("SELECT id, file, path, file_sha256, rows_in, figures, other, "
                                "duplicates, quarantined, newest, sha256 FROM batch ORDER BY id"));
  while (batches.next()) {
    if (batches.integer(0) >= from) parts.try_emplace(batches.integer(0));
  }
  TALLY_CHECK(batches.status());
  TALLY_CHECK(add_figures(db, parts));
  TALLY_CHECK(add_details(db, parts));
  for (const RowTable& table : row_tables()) TALLY_CHECK(add_table(db, table, parts));

  std::vector<BatchHash> out;
  std::string before;
  batches.reset();
  while (batches.next()) {
    const std::int64_t id = batches.integer(0);
    if (const auto found = parts.find(id); found != parts.end()) {
      Part& part = found->second;
      BatchHash& h = out.emplace_back();
      h.id = id;
      h.file = batches.string(1);
      h.stored = batches.string(10);
      h.counts_fit = batches.integer(5) == part.figure_count && batches.integer(6) == part.other &&
                     batches.integer(8) == part.quarantined &&
                     batches.integer(4) == batches.integer(5) + batches.integer(6) +
                                               batches.integer(7) + batches.integer(8);
      std::string bytes;
      put(bytes, "tallystick batch 1");
      put(bytes, before);
      for (int c = 1; c <= 9; ++c) put_column(bytes, batches, c);
      put(bytes, part.figures.hex());
      put(bytes, part.details.hex());
      bytes += part.other_digests;
      h.computed = core::sha256_hex(bytes);
      before = h.stored.empty() ? h.computed : h.stored;
    } else {
      before = batches.string(10);
    }
  }
  TALLY_CHECK(batches.status());
  return out;
}

}  // namespace tally::ledger::internal
