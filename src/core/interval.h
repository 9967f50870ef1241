// Closed and half-open intervals on the real line: what a claim allows, what a figure may be.
#ifndef TALLY_CORE_INTERVAL_H_
#define TALLY_CORE_INTERVAL_H_

#include <limits>

namespace tally::core {

struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_open = false;   // low itself is outside
  bool high_open = false;  // high itself is outside

  static Interval point(double x) { return {x, x, false, false}; }
  [[nodiscard]] bool contains(double x) const {
    return (low_open ? x > low : x >= low) && (high_open ? x < high : x <= high);
  }
  [[nodiscard]] bool contains(const Interval& other) const {
    return (other.low > low || (other.low == low && (!low_open || other.low_open))) &&
           (other.high < high || (other.high == high && (!high_open || other.high_open)));
  }
  [[nodiscard]] bool overlaps(const Interval& other) const {
    return !(other.high < low || other.low > high ||
             (other.high == low && (other.high_open || low_open)) ||
             (other.low == high && (other.low_open || high_open)));
  }
  [[nodiscard]] double width() const { return high - low; }
};

}  // namespace tally::core

#endif  // TALLY_CORE_INTERVAL_H_
