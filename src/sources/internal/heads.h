// Heads of tables that stand in two rows and more: a group ('Exports', '2024') over several
// columns, and below it what tells its columns apart ('March', 'Year-to-Date').
#ifndef TALLY_SOURCES_INTERNAL_HEADS_H_
#define TALLY_SOURCES_INTERNAL_HEADS_H_

#include <algorithm>
#include <string>
#include <vector>

#include "core/text.h"
#include "sources/internal/grid.h"

namespace tally::sources::internal {

inline constexpr std::size_t kMostTitles = 16;  // rows above the heads

// A cell in lower case.
inline std::string word(const Grid& g, std::size_t row, std::size_t column) {
  return core::to_lower(tidy(g.at(row, column)));
}

// What stands above row `top`, a cell a line.
inline std::string title_above(const Grid& g, std::size_t top) {
  std::string out;
  for (std::size_t r = 0; r < std::min(g.rows.size(), top); ++r) {
    for (std::size_t c = 0; c < g.rows[r].size(); ++c) out += word(g, r, c) + "\n";
  }
  return out;
}

struct Head {
  std::string group;  // of row `top`, also over the empty cells on its right
  std::string below;  // of the rows between, joined by blanks
};

// One for each column from `from` on; row `first` is the first of figures.
inline std::vector<Head> heads_of(const Grid& g, std::size_t top, std::size_t first,
                                  std::size_t from) {
  std::size_t width = from;
  for (std::size_t r = top; r < std::min(first, g.rows.size()); ++r)
    width = std::max(width, g.rows[r].size());
  std::vector<Head> out(width - from);
  std::string group;
  for (std::size_t c = from; c < width; ++c) {
    if (std::string own = word(g, top, c); !own.empty()) group = std::move(own);
    Head& head = out[c - from];
    head.group = group;
    for (std::size_t r = top + 1; r < first; ++r) {
      const std::string part = word(g, r, c);
      if (!part.empty()) head.below += (head.below.empty() ? "" : " ") + part;
    }
  }
  return out;
}

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_HEADS_H_
