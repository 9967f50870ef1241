#include "reading/internal/running_time.h"

#include <algorithm>

#include "reading/internal/period_settler.h"

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

PlaceId PeriodSettler::fiscal_place(const Claim& c) const {
  const bool two = std::any_of(a.times.begin(), a.times.end(),
                               [](const TimeSpan& t) { return t.year_by == YearBy::fiscal_pair; });
  const auto has = [&](PlaceId id) {
    return id.valid() && has_fiscal_calendar(id) && (!two || writes_two_years(id));
  };
  for (const ClaimParty* p : {&c.reporter, &c.partner}) {
    for (PlaceId id : p->places) {
      if (has(id)) return id;
    }
    if (p == &c.reporter && has(w.d.topic)) return w.d.topic;
  }
  return c.reporter.places.empty() ? PlaceId{} : c.reporter.places.front();
}

// 'Trade was worth 800 million in 2010. Today it exceeds 3 billion', 'is the third largest
// supplier' behind what was years ago: how it stands at the time of the text.
bool PeriodSettler::stands_today(const Draft& d) const {
  constexpr int kLongAgo = 24;  // months
  if (future(d) || d.role != Role::main || !w.d.period || w.d.opened ||
      w.d.period->last + kLongAgo >= w.d.now)
    return false;
  if (stands(d)) return true;
  if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
  for (int i = d.item; i >= 0 && i > d.item - 4; --i) {
    if (w.clause(i) != d.clause || (i < d.item && a.quantity(i) != nullptr)) return false;
    const std::size_t first = a.items[static_cast<std::size_t>(i)].first;
    const std::string& low = a.tokens[first].low;
    for (const std::string_view verb : {"stands", "tops", "exceeds", "amounts", "totals", "reaches",
                                        "surpasses", "is", "runs", "comes"}) {
      if (low == verb) return true;
    }
  }
  return false;
}

}  // namespace tally::reading
