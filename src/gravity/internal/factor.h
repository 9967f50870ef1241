// Groups of rows: an effect or a cluster, as one dense code per used row.
#ifndef TALLY_GRAVITY_INTERNAL_FACTOR_H_
#define TALLY_GRAVITY_INTERNAL_FACTOR_H_

#include <cstdint>
#include <span>
#include <vector>

#include "gravity/internal/frame.h"

namespace tally::gravity {

struct Factor {
  std::vector<std::int32_t> codes;  // 0..levels-1, by position among the rows given
  std::int32_t levels = 0;
  std::vector<std::size_t> first;  // position of the first row of each level
};

// Groups of rows[k] by the combination of keys. Levels are numbered in order of appearance.
Factor make_factor(const Frame& frame, std::span<const std::size_t> keys,
                   std::span<const std::size_t> rows);
// Groups by two factors together.
Factor cross(const Factor& a, const Factor& b);
// Each level of `inner` lies within one level of `outer`.
bool is_nested(const Factor& inner, const Factor& outer);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_FACTOR_H_
