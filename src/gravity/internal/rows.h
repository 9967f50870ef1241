// The used rows, one after the other, sorted by the largest effect: what the general solver works
// on.
#ifndef TALLY_GRAVITY_INTERNAL_ROWS_H_
#define TALLY_GRAVITY_INTERNAL_ROWS_H_

#include <vector>

#include "gravity/internal/factor.h"
#include "gravity/internal/frame.h"

namespace tally::gravity {

struct Rows {
  std::vector<std::size_t> row;  // of the frame
  std::vector<double> y;
  std::vector<double> weight;  // prior weights; 1 where none were given
  std::vector<double> offset;
  std::vector<std::vector<double>> x;
  std::vector<std::size_t> order;  // order[k]: which effect of the frame is effects[k]
  std::vector<Factor> effects;     // the largest first

  [[nodiscard]] std::size_t size() const { return row.size(); }
};

// Drops groups without trade and, unless they are kept, rows alone in a group, again and again
// until there are none.
void prune(Frame& frame, const Options& options);
std::vector<std::size_t> used_rows(const Frame& frame);
Rows make_rows(const Frame& frame);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_ROWS_H_
