// The places in an order that a sentence says, and which of two is that of now.
#ifndef TALLY_READING_INTERNAL_RANK_VALUES_H_
#define TALLY_READING_INTERNAL_RANK_VALUES_H_

#include <vector>

#include "reading/internal/rank_reader.h"
#include "reading/internal/role_lists.h"

namespace tally::reading {

struct RankValue {
  int item = -1, last = -1;
  int rank = 0;
  int than = -1;  // of a count: where those stand that the others are ahead of
  bool counted = false;
};

[[nodiscard]] std::vector<RankValue> rank_values(const Work& w, const RankReader& ranks,
                                                 const std::vector<PartnerList>& lists);
// Which of two places of one holder is that of now; -1 if that is not said.
[[nodiscard]] int later_of_two(const Work& w, const std::vector<RankValue>& two);
// The place of before beside that of now, which has been read.
void add_earlier(Work& w, const Draft& main, const RankValue& now, const RankValue& then);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RANK_VALUES_H_
