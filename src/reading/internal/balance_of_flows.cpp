// 'Brazil bought more from Uruguay than it sold there': two flows of one pair against each other,
// without a sum, say who has the surplus.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/internal/work.h"

namespace tally::reading {
namespace {

// Who sells what the side speaks of; empty if it is no flow of goods.
ClaimParty seller_of(const ClaimParty& reporter, const ClaimParty& partner, Flow flow) {
  if (flow == Flow::exports) return reporter;
  return flow == Flow::imports ? partner : ClaimParty{};
}

}  // namespace

void read_balance_of_flows(Work& w) {
  if (w.question || w.a.any(Class::inarow)) return;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const Draft of = w.drafts[n];
    if (of.drop || of.claim.kind != ClaimKind::comparison || of.claim.value || !of.claim.other ||
        !of.claim.product.empty() || of.total_partner)
      continue;
    const language::ClaimSide& other = *of.claim.other;
    const ClaimParty reporter = other.reporter.empty() ? of.claim.reporter : other.reporter;
    const ClaimParty partner = other.partner.empty() ? of.claim.partner : other.partner;
    const bool same = (reporter == of.claim.reporter && partner == of.claim.partner) ||
                      (reporter == of.claim.partner && partner == of.claim.reporter);
    const ClaimParty more = seller_of(of.claim.reporter, of.claim.partner, of.claim.flow);
    const ClaimParty less = seller_of(reporter, partner, other.flow);
    if (!same || more.empty() || less.empty() || more == less || other.period) continue;
    const bool up =
        of.claim.comparator == ClaimComparator::gt || of.claim.comparator == ClaimComparator::eq;
    if (!up && of.claim.comparator != ClaimComparator::lt) continue;
    const bool has = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) {
      return !d.drop && (d.claim.kind == ClaimKind::balance || d.claim.unit == ClaimUnit::money);
    });
    if (has) continue;
    Series s;
    s.reporter = of.claim.reporter;
    s.partner = of.claim.partner;
    s.flow = Flow::balance;
    s.ok = true;
    const bool surplus = (more == of.claim.reporter) == up;
    Draft& d = w.add(ClaimKind::balance, s, of.item, "balance of two flows");
    d.claim.comparator = surplus ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
    d.first = of.first;
    d.last = of.last;
    d.time_item = of.time_item;
    d.assumed = of.assumed;
    w.drafts[n].drop = true;
  }
}

}  // namespace tally::reading
