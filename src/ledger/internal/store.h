// One open ledger file: its numbers for places, series and books, and the queries on its figures.
#ifndef TALLY_LEDGER_INTERNAL_STORE_H_
#define TALLY_LEDGER_INTERNAL_STORE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "ledger/internal/db.h"
#include "ledger/internal/tables.h"

namespace tally::ledger::internal {

struct BatchRow {
  std::int64_t id = 0;
  std::string file, path;
  std::int64_t figures = 0, duplicates = 0, quarantined = 0;
  std::optional<std::int32_t> newest;
  std::string sha256;
};

struct CoverageCell {
  PlaceId reporter, partner;
  std::size_t series = 0, book = 0;  // as numbered in the file
  int step = 0;
  std::int32_t first = 0, last = 0;
  int periods = 0;
  std::int64_t run = 0;
};

class Store {
 public:
  struct Book {
    std::int64_t source = 0, batch = 0;  // as numbered in the file
    SourceId source_id;                  // as the Ledger numbers them; set by it
    FileId file_id;
  };

  // The base (immutable) or a user's file (read as it was when opened).
  static core::Result<Store> open_base(const std::filesystem::path& file);
  static core::Result<Store> open_user(const std::filesystem::path& file);

  core::Status pair(PlaceId reporter, PlaceId partner, std::vector<Figure>& out);
  // Levels of the pair over exactly these periods; `cells` are the pair's rows of coverage.
  core::Status periods(const CoverageCell& cell, const std::vector<Period>& wanted,
                       std::vector<Figure>& out);
  // Rows of coverage of a reporter, of a pair, or (both null) of all.
  core::Status coverage(PlaceId reporter, PlaceId partner, std::vector<CoverageCell>& out);
  core::Result<std::vector<PlaceId>> reporters();
  core::Result<std::vector<Quarantined>> quarantine(std::size_t limit) const;

  [[nodiscard]] const SeriesKey& series(std::size_t number) const { return series_[number]; }
  [[nodiscard]] std::vector<Book>& books() { return books_; }
  [[nodiscard]] const std::vector<Book>& books() const { return books_; }
  [[nodiscard]] const std::vector<BatchRow>& batches() const { return batches_; }
  [[nodiscard]] const std::vector<StoredSource>& sources() const { return sources_; }
  [[nodiscard]] const Db& db() const { return db_; }
  [[nodiscard]] std::int64_t schema() const { return schema_; }
  [[nodiscard]] bool has(PlaceId id) const { return number(id) >= 0; }

 private:
  core::Status load();
  [[nodiscard]] std::int64_t number(PlaceId id) const;
  [[nodiscard]] PlaceId place(std::int64_t number) const;
  // All of a figure but its places and texts.
  core::Status fill(const Stmt& row, Figure& figure) const;
  core::Status add_details(std::vector<Figure>& figures, std::size_t from);
  [[nodiscard]] std::int64_t batch_of(FileId file) const;
  // Rows of one pair; with `wanted` (sorted), only of these periods.
  core::Status collect(Stmt& rows, PlaceId reporter, PlaceId partner,
                       const std::vector<Period>* wanted, std::vector<Figure>& out);

  // Statements go before their connection, so it is declared first.
  Db db_;
  std::int64_t schema_ = 0;  // of the file
  std::optional<Stmt> pair_, range_, detail_, coverage_reporter_, coverage_pair_;
  // Rows of coverage by reporter: lists of partners ask again and again, and nothing changes.
  std::unordered_map<PlaceId, std::vector<CoverageCell>> coverage_of_;
  std::vector<PlaceId> place_of_;        // by number in the file
  std::vector<std::int64_t> number_of_;  // by PlaceId
  std::vector<SeriesKey> series_;        // by number
  std::vector<Book> books_;              // by number
  std::vector<BatchRow> batches_;
  std::vector<StoredSource> sources_;
};

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_STORE_H_
