// Small ledgers for tests.
#ifndef TALLY_TESTS_UNIT_LEDGER_MAKE_H_
#define TALLY_TESTS_UNIT_LEDGER_MAKE_H_

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "ledger/ledger.h"
#include "ledger/writer.h"

namespace tally::ledger::testing {

// A folder of its own that goes when the test ends.
class Folder {
 public:
  Folder() {
    path_ = std::filesystem::temp_directory_path() /
            ("tally-" + std::to_string(::getpid()) + "-" + std::to_string(count_++));
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  static inline int count_ = 0;
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
inline void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline PlaceId place(std::string_view code) { return places::places().find(code); }

inline FigureRow& add(Batch& b, std::string_view reporter, std::string_view partner,
                      const Period& period, std::string_view value, std::string_view not_after,
                      SeriesKey key = {}) {
  if (key.currency.empty()) key.currency = core::kUsd;
  FigureRow row;
  row.reporter = place(reporter);
  row.partner = place(partner);
  row.series = b.series_number(key);
  row.source = b.source_number("us-census");
  row.first = period.first.serial();
  row.months = static_cast<std::uint16_t>(period.months());
  if (!value.empty()) {
    row.has_value = true;
    row.value = *core::Decimal::parse(value);
  }
  const Day day = *Day::parse(not_after);
  row.not_after = day.serial();
  row.not_before = (day - 30).serial();
  row.evidence = Evidence::edition;
  row.line = static_cast<std::int32_t>(b.rows_in + 2);
  ++b.rows_in;
  b.figures.push_back(row);
  return b.figures.back();
}

inline Batch sources_batch() {
  Batch b;
  b.name = "sources";
  b.path = "sources.csv";
  Source s;
  s.code = "us-census";
  s.family = "us-census";
  s.publisher = "US Census Bureau";
  s.short_name = "US Census Bureau";
  s.what = "own tables; own release";
  s.first_release_lag_days = 36;
  b.source_rows.push_back(s);
  b.rows_in = 1;
  return b;
}

inline Batch figures_batch(std::string name = "flows/test") {
  Batch b;
  b.path = name + ".csv.gz";
  b.name = std::move(name);
  return b;
}

// Two batches: sources, and some figures of the USA.
inline std::vector<Batch> small_base() {
  Batch b = figures_batch();
  SeriesKey imports;
  imports.direction = Direction::imports;
  for (int year = 2015; year <= 2020; ++year) {
    add(b, "USA", "CHN", Period::year(year), std::to_string(100 + year), "2021-03-05");
    add(b, "USA", "CHN", Period::year(year), std::to_string(200 + year), "2021-03-05", imports);
    add(b, "USA", "MEX", Period::year(year), std::to_string(300 + year), "2021-03-05");
    add(b, "CAN", "CHN", Period::year(year), std::to_string(400 + year), "2021-03-05");
    for (int m = 1; m <= 12; ++m) {
      add(b, "USA", "CHN", Period::month(year, m), std::to_string(10 * m), "2021-03-05");
    }
  }
  add(b, "USA", "CHN", Period::year(2020), "123456789012", "2021-09-05");
  return {sources_batch(), b};
}

}  // namespace tally::ledger::testing

#endif  // TALLY_TESTS_UNIT_LEDGER_MAKE_H_
