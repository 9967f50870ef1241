// Data for the tests of estimation: panels that are made here, and tables that are read.
#ifndef TALLY_TESTS_UNIT_GRAVITY_SUPPORT_H_
#define TALLY_TESTS_UNIT_GRAVITY_SUPPORT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gravity/estimate.h"

namespace tally::gravity::test {

// Columns that own what they show.
struct Table {
  std::map<std::string, std::vector<double>> numbers;
  std::map<std::string, std::vector<std::int32_t>> codes;
  std::map<std::string, std::vector<std::string>> labels;

  [[nodiscard]] Columns columns() const;
  [[nodiscard]] std::size_t rows() const;
  // The rows for which `keep` is true.
  template <typename Keep>
  [[nodiscard]] Table where(Keep keep) const {
    Table out;
    out.labels = labels;
    for (std::size_t i = 0; i < rows(); ++i) {
      if (!keep(i)) continue;
      for (const auto& [name, values] : numbers) out.numbers[name].push_back(values[i]);
      for (const auto& [name, values] : codes) out.codes[name].push_back(values[i]);
    }
    return out;
  }
  // Rows in the order given.
  [[nodiscard]] Table take(const std::vector<std::size_t>& order) const;
  [[nodiscard]] std::string label(const std::string& column, std::size_t row) const;
};

// A CSV file with a header, perhaps compressed with gzip. A column is numbers if every cell is one.
std::optional<Table> read_csv(const std::string& path);
// A binary panel as tests/reference/gravity/README.md tells: exporter, importer, year, sector as
// codes, y, rta, x as numbers.
std::optional<Table> read_panel(const std::string& path);

// Countries trade with each other for some years; about a third of the flows is 0. The same for the
// same arguments.
struct PanelKind {
  int exporters = 10;
  int importers = 10;
  int years = 5;
  int sectors = 1;
  double fill = 1;  // share of cells that have a row
  std::uint64_t seed = 1;
};
Table make_panel(const PanelKind& kind);

// Where reference data lies that does not ship with the project; empty if it is not there.
std::string shared_folder();

// Fails the test with the message if there is no estimate.
Estimate must(const Table& table, const Options& options);

inline constexpr const char* kThreeWay =
    "y ~ rta + x | exporter^year + importer^year + exporter^importer";

}  // namespace tally::gravity::test

#endif  // TALLY_TESTS_UNIT_GRAVITY_SUPPORT_H_
