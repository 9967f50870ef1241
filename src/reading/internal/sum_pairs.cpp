// Sums whose series stands behind them or in the sentence before: 'From 45 million in July 2018,
// Peru's surplus with Chile widened to 70', 'The year before they had paid 143 million'.
#include "reading/internal/amount_reader.h"
#include "reading/words/roles.h"

namespace tally::reading {

// 'From 45 million dollars in July 2018, the surplus widened to': of the series that follows.
bool AmountReader::opens_from(int item) const {
  if (!a.is(item - 1, "from") || item > 2 || !is_money(a.quantity(item))) return false;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& next = w.mentions[m];
    if (next.head < item) continue;
    if (!w.series[m].ok || w.series[m].open_partner) return false;
    int verb = next.last;
    while (verb < next.last + 3 && a.sense(verb, Class::trend) == nullptr) ++verb;
    if (a.sense(verb, Class::trend) == nullptr) return false;
    borrowed = w.series[m];
    return true;
  }
  return false;
}

// 'In the preceding year they had paid $143 million', 'In 2013 they walked away with 183 million':
// what those did whose sum was told before.
bool AmountReader::same_people(int item) const {
  constexpr int kReach = 9;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  int self = -1;
  bool does = false;
  for (int i = item - 1; i >= first && i > item - kReach; --i) {
    if (a.place(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0 ||
        a.quantity(i) != nullptr || a.punct(i, ";") || a.punct(i, ":"))
      return false;
    does = does || a.is_any(i, words::kVerbOfSellingFor | words::kVerbOfBuyingFor,
                            {"content", "walked", "made", "took", "received"});
    if (a.is_any(i, {"they", "it"})) {
      self = i;
      break;
    }
  }
  if (self < 0 || !does || a.time(self - 1) == nullptr) return false;
  if (a.is_any(item + 1, {"for", "on", "in", "into", "to"}) && a.time(item + 2) == nullptr)
    return false;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < self && d.claim.kind == ClaimKind::level && !d.drop && d.claim.product.empty())
      last = &d;
  }
  if (last != nullptr) {
    borrowed = Series{};
    borrowed.reporter = last->claim.reporter;
    borrowed.partner = last->claim.partner;
    borrowed.flow = last->claim.flow;
    borrowed.ok = !last->total_partner;
    return borrowed.ok;
  }
  if (!w.mentions.empty() || !w.a.places.empty() || !w.d.pair_holds() || !w.d.flow ||
      w.d.pair_block != w.d.block || w.d.unread_sum)
    return false;
  const Series* before = w.from_before();
  if (before == nullptr || !before->ok || before->flow == Flow::balance) return false;
  borrowed = *before;
  return true;
}

}  // namespace tally::reading
