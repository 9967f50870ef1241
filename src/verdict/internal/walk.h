// A condition period by period: shared by firsts, runs and their charts.
#ifndef TALLY_VERDICT_INTERNAL_WALK_H_
#define TALLY_VERDICT_INTERNAL_WALK_H_

#include <string>
#include <vector>

#include "verdict/internal/test.h"

namespace tally::verdict {

struct Step {
  Period period;
  Tested tested;
};
std::vector<Step> walk(const Condition& condition, const std::vector<Period>& periods,
                       const series::Rung& rung, const Lens& lens);
bool is_yes(const Tested& tested);
void add_tested(std::vector<Evidence>& to, const Tested& tested, const language::Condition& condition,
                const Lens& lens, bool deciding);
// "China $59.3 bn and the Netherlands $58.4 bn", "+29.3 %".
std::string tested_in_words(const Tested& tested, const language::Condition& condition);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_WALK_H_
