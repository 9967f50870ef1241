// Which of many ranges of text overlap a given one, without looking at all of them.
#ifndef TALLY_REPORT_INTERNAL_RANGES_H_
#define TALLY_REPORT_INTERNAL_RANGES_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/text.h"

namespace tally::report::internal {

class Ranges {
 public:
  // Empty ranges are left out.
  explicit Ranges(const std::vector<core::Span>& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].start < spans[i].end) sorted_.push_back({spans[i], i, 0});
    }
    std::stable_sort(sorted_.begin(), sorted_.end(),
                     [](const Entry& a, const Entry& b) { return a.span.start < b.span.start; });
    std::int64_t furthest = INT64_MIN;
    for (Entry& entry : sorted_) {
      furthest = std::max(furthest, entry.span.end);
      entry.furthest = furthest;
    }
  }

  // Positions in the list that was given, of the ranges that share a character with `span`, in the
  // order of their starts.
  [[nodiscard]] std::vector<std::size_t> over(const core::Span& span) const {
    std::vector<std::size_t> out;
    auto it = std::lower_bound(sorted_.begin(), sorted_.end(), span.end,
                               [](const Entry& e, std::int64_t at) { return e.span.start < at; });
    while (it != sorted_.begin()) {
      --it;
      if (it->furthest <= span.start) break;  // nothing before reaches that far
      if (it->span.end > span.start) out.push_back(it->index);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  struct Entry {
    core::Span span;
    std::size_t index;
    std::int64_t furthest;  // end of this range or any before it
  };
  std::vector<Entry> sorted_;
};

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_RANGES_H_
