// A condition period by period: shared by firsts, runs and their charts.
#ifndef TALLY_VERDICT_INTERNAL_WALK_H_
#define TALLY_VERDICT_INTERNAL_WALK_H_

#include <functional>
#include <string>
#include <vector>

#include "verdict/internal/form.h"
#include "verdict/internal/test.h"

namespace tally::verdict {

struct Step {
  Period period;
  Tested tested;
};
std::vector<Step> walk(const Condition& condition, const std::vector<Period>& periods,
                       const series::Rung& rung, const Lens& lens);
bool is_yes(const Tested& tested);
bool has_figure(const Tested& tested);
void add_tested(std::vector<Evidence>& to, const Tested& tested,
                const language::Condition& condition, const Lens& lens, bool deciding);
// "China $59.3 bn and the Netherlands $58.4 bn", "+29.3 %".
std::string tested_in_words(const Tested& tested, const language::Condition& condition);

std::string source_of(const series::Rung& rung, const Lens& lens);
// Coverage, chart points and rights of a judgement that rests on these steps.
void seal(Judgement& out, const std::vector<Step>& steps, const series::Rung& rung, bool may_deny);

// What one rung says; not final: another rung may say more.
struct ByRung {
  Judgement judgement;
  bool final = true;
};
// Asks the rungs of the lens's book in order; what says most waits for a source that decides it.
Judgement over_rungs(const Lens& lens, const language::Expr& expr, const Period& period,
                     const char* rules, const std::function<ByRung(const series::Rung&)>& by_rung);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_WALK_H_
