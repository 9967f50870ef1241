#include "reading/internal/running_time.h"

namespace tally::reading {

bool than_in(const Analysis& a, const TimeSpan& t) {
  for (std::size_t k = t.first; k > 0 && k + 2 > t.first; --k) {
    if (a.tokens[k - 1].low == "than") return true;
  }
  return false;
}

std::optional<core::Period> time_beside_goal(const Work& w, core::Month now) {
  std::optional<core::Period> out;
  for (const Draft& x : w.drafts) {
    const Claim& c = x.claim;
    if (x.drop || !c.period || !c.period_written || c.period->last >= now) continue;
    if (c.kind != ClaimKind::level && c.kind != ClaimKind::balance) continue;
    if (!out || out->last < c.period->last) out = c.period;
  }
  return out;
}

}  // namespace tally::reading
