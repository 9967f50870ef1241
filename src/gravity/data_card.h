// What the data looks like, before anything is estimated from it.
#ifndef TALLY_GRAVITY_DATA_CARD_H_
#define TALLY_GRAVITY_DATA_CARD_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tally::gravity {

struct ColumnCard {
  std::string name;
  std::size_t distinct = 0;
  std::string first;  // the least and the greatest, where they are numbers
  std::string last;
};

struct DataCard {
  std::size_t rows = 0;             // selected
  std::size_t missing_outcome = 0;  // rows with something missing; null is not 0
  std::size_t zeros = 0;
  std::vector<ColumnCard> identifiers;  // the columns that effects are made of
  // Rows whose two country columns are the same; empty if there are no two such columns.
  std::optional<std::size_t> own_country;
  // Share of the cells (of all combinations of identifiers) that have a row.
  double fill = 0;
  bool balanced = false;     // every pair that occurs has every period
  std::size_t repeated = 0;  // rows beyond the first in a cell
  // Set by whoever filled absent trade with 0: how many rows, and how it was done.
  std::size_t rows_added = 0;
  std::string added_text;

  [[nodiscard]] double zero_share() const {
    return rows == 0 ? 0 : static_cast<double>(zeros) / static_cast<double>(rows);
  }
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_DATA_CARD_H_
