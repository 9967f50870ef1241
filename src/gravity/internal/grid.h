// The table of results before it has a form.
#ifndef TALLY_GRAVITY_INTERNAL_GRID_H_
#define TALLY_GRAVITY_INTERNAL_GRID_H_

#include <span>
#include <string>
#include <vector>

#include "gravity/print.h"

namespace tally::gravity {

struct Grid {
  struct Row {
    std::string label;
    std::vector<std::string> cells;
    bool rule_above = false;
  };
  std::vector<Row> rows;  // the first two are the header
  std::vector<std::string> notes;
};

Grid make_grid(std::span<const Estimate> fits, const PrintOptions& options);
// 1234567 as "1,234,567".
std::string grouped(std::size_t number);
// The data card as lines.
std::vector<std::string> card_lines(const Estimate& fit);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_GRID_H_
