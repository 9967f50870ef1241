#include "reading/internal/running_time.h"

#include <algorithm>

namespace tally::reading {

bool than_in(const Analysis& a, const TimeSpan& t) {
  for (std::size_t k = t.first; k > 0 && k + 2 > t.first; --k) {
    if (a.tokens[k - 1].low == "than") return true;
  }
  return false;
}

void remember_sums(const Work& w, Discourse& d) {
  for (int i = 0; i + 2 < w.a.size(); ++i) {  // 'the top ten partners by exports'
    const Entry* e = w.a.is(i + 1, "by") ? w.a.sense(i, Class::ranknoun) : nullptr;
    if (e == nullptr || e->flow != FlowWord::turnover) continue;
    const bool exports = w.a.low(i + 2).starts_with("export");
    if (!exports && !w.a.low(i + 2).starts_with("import")) continue;
    d.partners_by = exports ? Flow::exports : Flow::imports;
    d.partners_by_block = d.block;
  }
  std::vector<const Draft*> sums;
  for (const Draft& x : w.drafts) {
    const bool level = x.claim.kind == ClaimKind::level || x.claim.kind == ClaimKind::balance;
    if (!x.drop && level && x.role == Role::main && x.claim.product.empty() && x.claim.value)
      sums.push_back(&x);
  }
  if (sums.empty()) return;
  std::sort(sums.begin(), sums.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  d.sums_before.clear();
  for (const Draft* x : sums) {
    const int sign = x->claim.kind != ClaimKind::balance ? 0 : x->claim.value->value() < 0 ? -1 : 1;
    d.sums_before.push_back({x->claim.reporter, x->claim.partner, x->claim.flow, sign});
  }
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
