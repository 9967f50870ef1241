// Rows of whole numbers from memory into a table, by one statement: SQLite reads them as a virtual
// table, which spares it the start and the end of a statement for each row.
#ifndef TALLY_LEDGER_INTERNAL_FEED_H_
#define TALLY_LEDGER_INTERNAL_FEED_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/result.h"
#include "ledger/internal/db.h"

namespace tally::ledger::internal {

struct Record {
  std::array<std::int64_t, 15> value{};
  std::uint32_t nulls = 0;  // bit c: column c is null, and value[c] is 0

  void set(std::size_t column, std::int64_t number) { value[column] = number; }
  void set_null(std::size_t column) { nulls |= 1u << column; }
  [[nodiscard]] bool is_null(std::size_t column) const { return (nulls >> column & 1u) != 0; }
};

class Feed {
 public:
  virtual ~Feed() = default;
  // The next row, valid until the next call; nullptr at the end.
  virtual const Record* next() = 0;
};

// Appends the rows of `feed` to `table`, of which they fill the first `columns`. Rows in the order
// of the table's key go in fastest. Within a transaction of the caller, who rolls back when it
// fails.
core::Status insert_rows(const Db& db, std::string_view table, int columns, Feed& feed);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_FEED_H_
