#include "ledger/internal/canonical.h"

#include <fmt/format.h>

#include <map>
#include <optional>
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
  Sha256 details;
  std::int64_t detail_count = 0, other = 0, quarantined = 0;
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

core::Status add_figures(const Db& db, FigureDigests& digests) {
  TALLY_TRY(schema, db.number("PRAGMA user_version"));
  TALLY_TRY(rows,
            db.prepare(fmt::format("SELECT {} FROM figure ORDER BY reporter, partner, series, "
                                   "book, step, {}",
                                   kFigureColumns, order_of_rows(schema))));
  constexpr int kStretch = 1000;  // rows
  FigureDigests::Stretch stretch(digests);
  Record record;
  for (int n = 0; rows.next(); ++n) {
    if (n == kStretch) {
      digests.add(stretch);
      n = 0;
    }
    record.nulls = 0;
    for (int c = 0; c <= kLine; ++c) {
      const auto i = static_cast<std::size_t>(c);
      record.set(i, rows.integer(c));
      if (rows.is_null(c)) record.set_null(i);
    }
    stretch.add(record);
  }
  digests.add(stretch);
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

core::Result<FigureDigests> FigureDigests::open(const Db& db, std::int64_t from) {
  FigureDigests out;
  TALLY_TRY(places, texts(db, "SELECT id, code FROM place"));
  TALLY_TRY(series, texts(db,
                          "SELECT id, direction, kind, measure, adjustment, unit, currency, "
                          "product, whole FROM series"));
  out.places_ = std::move(places);
  out.series_ = std::move(series);
  TALLY_TRY(batches, db.prepare("SELECT id FROM batch WHERE id >= ?"));
  batches.bind(0, from);
  while (batches.next()) out.digests_.try_emplace(batches.integer(0));
  TALLY_CHECK(batches.status());
  TALLY_TRY(rows, db.prepare("SELECT k.id, k.batch, s.code FROM book k JOIN source s "
                             "ON s.id = k.source"));
  while (rows.next()) {
    if (!out.digests_.contains(rows.integer(1))) continue;
    Book& book = out.books_[rows.integer(0)];
    book.batch = rows.integer(1);
    put(book.source, rows.text(2));
  }
  TALLY_CHECK(rows.status());
  return out;
}

// Rows come in runs of one series.
void FigureDigests::Stretch::add(const Record& row) {
  const std::array<std::int64_t, 4> of = {row.value[kReporter], row.value[kPartner],
                                          row.value[kSeries], row.value[kBook]};
  if (of != head_of_) {
    head_of_ = of;
    head_.clear();
    const auto add_text = [&](const auto& texts, std::int64_t number) {
      if (const auto found = texts.find(number); found != texts.end()) head_ += found->second;
    };
    const auto book = of_->books_.find(row.value[kBook]);
    part_ = book == of_->books_.end() ? nullptr : &parts_[book->second.batch];
    if (part_ != nullptr) {
      add_text(of_->places_, row.value[kReporter]);
      add_text(of_->places_, row.value[kPartner]);
      add_text(of_->series_, row.value[kSeries]);
      head_ += book->second.source;
    }
  }
  if (part_ == nullptr) return;
  constexpr std::size_t kColumns = kLine - kStep + 1;
  const std::size_t begin = part_->bytes.size() + head_.size();
  part_->bytes += head_;
  part_->bytes.resize(begin + 9 * kColumns);
  char* at = part_->bytes.data() + begin;
  for (std::size_t c = kStep; c <= kLine; ++c) {
    *at++ = row.is_null(c) ? '0' : '1';
    const auto value = static_cast<std::uint64_t>(row.value[c]);
    for (int i = 0; i < 8; ++i) *at++ = static_cast<char>(value >> (8 * i) & 0xff);
  }
  ++part_->figures;
}

void FigureDigests::add(Stretch& stretch) {
  for (auto& [batch, part] : stretch.parts_) {
    Digest& digest = digests_.at(batch);
    digest.sha256.add(part.bytes);
    digest.figures += part.figures;
    part.bytes.clear();  // keeps its memory
    part.figures = 0;
  }
}

std::pair<std::int64_t, std::string> FigureDigests::take(std::int64_t batch) {
  Digest& d = digests_[batch];
  return {d.figures, d.sha256.hex()};
}

core::Result<std::vector<BatchHash>> hash_batches(const Db& db, std::int64_t from,
                                                  FigureDigests* figures) {
  Parts parts;
  TALLY_TRY(batches, db.prepare("SELECT id, file, path, file_sha256, rows_in, figures, other, "
                                "duplicates, quarantined, newest, sha256 FROM batch ORDER BY id"));
  while (batches.next()) {
    if (batches.integer(0) >= from) parts.try_emplace(batches.integer(0));
  }
  TALLY_CHECK(batches.status());
  std::optional<FigureDigests> read;
  if (figures == nullptr) {
    TALLY_TRY(digests, FigureDigests::open(db, from));
    read = std::move(digests);
    TALLY_CHECK(add_figures(db, *read));
    figures = &*read;
  }
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
      const auto [figure_count, figure_digest] = figures->take(id);
      h.counts_fit = batches.integer(5) == figure_count && batches.integer(6) == part.other &&
                     batches.integer(8) == part.quarantined &&
                     batches.integer(4) == batches.integer(5) + batches.integer(6) +
                                               batches.integer(7) + batches.integer(8);
      std::string bytes;
      put(bytes, "tallystick batch 1");
      put(bytes, before);
      for (int c = 1; c <= 9; ++c) put_column(bytes, batches, c);
      put(bytes, figure_digest);
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
