// Rows of whole numbers as pages of a table, in the form that SQLite documents
// (sqlite.org/fileformat2.html, 'B-tree Pages', 'Record Format'), for a ledger that is being made
// and that nobody else sees yet. It takes a small part of the time of as many INSERTs.
#ifndef TALLY_LEDGER_INTERNAL_PAGES_H_
#define TALLY_LEDGER_INTERNAL_PAGES_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "ledger/internal/feed.h"

namespace tally::ledger::internal {

class Pages {
 public:
  // Beyond as many rows a file might reach the byte that SQLite keeps for its locks, at 1 GiB, of
  // which these pages know nothing.
  static constexpr std::size_t kMostRows = 10'000'000;

  // `root` is the first page of a table of `columns` columns, of which the first is its INTEGER
  // PRIMARY KEY; the table is empty.
  Pages(std::size_t page_size, std::uint32_t root, std::size_t columns);

  // Keys (row.value[0]) ascend.
  void add(const Record& row);
  // Once, after the last row, when no connection to `file` is open any longer and nothing of it is
  // in a log. A file that this breaks off in is none.
  core::Status put_into(const std::filesystem::path& file);

 private:
  struct Child {
    std::uint32_t page = 0;     // counted from the first of the new pages
    std::int64_t greatest = 0;  // key
  };
  std::size_t cell_of(const Record& row);
  void begin_leaf();
  std::vector<Child> level_above(const std::vector<Child>& children, std::uint32_t before);
  std::string interior(const Child* children, std::size_t count, std::uint32_t before) const;

  std::size_t page_size_, columns_;
  std::uint32_t root_;
  std::vector<std::string> pages_;
  std::vector<Child> leaves_;
  std::size_t cells_ = 0, top_ = 0;  // of the present leaf
  std::string cell_;
};

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_PAGES_H_
