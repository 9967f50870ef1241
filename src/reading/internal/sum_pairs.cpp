// Sums whose series stands behind them or in the sentence before: 'From 45 million in July 2018,
// Peru's surplus with Chile widened to 70', 'The year before they had paid 143 million'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/words/event.h"
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

// 'rather than the 700 million that Nairobi had hoped for': no sum that came.
bool AmountReader::hoped_for(int item) const {
  constexpr int kReach = 8;
  const bool led = a.sense(item - 1, Class::comparedwith) != nullptr ||
                   (a.is(item - 1, "the") && a.sense(item - 2, Class::comparedwith) != nullptr);
  if (!led) return false;
  for (int i = item + 1; i < item + kReach && i < a.size(); ++i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
    if (a.sense(i, Class::forecast) != nullptr || a.sense(i, Class::target) != nullptr ||
        a.is_any(i, words::kParticipleOfHoping))
      return true;
  }
  return false;
}

// 'paid Kazakhstan 6.9 billion for goods, against 4.7 in those months of 2021', ', who had
// earned 1.6 billion there in 2013, took in 1.7 this time': the other sum of those whose parts
// stand around the first.
bool AmountReader::second_of_two(int item) const {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.unit == ClaimUnit::money &&
        (last == nullptr || d.item > last->item))
      last = &d;
  }
  if (last == nullptr || last->drop || last->claim.kind != ClaimKind::level ||
      last->total_partner || !last->claim.product.empty() || w.bracketed(item))
    return false;
  const bool by_parts =
      std::any_of(last->assumed.begin(), last->assumed.end(),
                  [](const std::string& s) { return s.find("who sells") != std::string::npos; });
  if (!by_parts) return false;
  int end = item + 1;
  while (end < a.size() && !a.kind(end, ItemKind::punct) && a.quantity(end) == nullptr) ++end;
  bool dated = false;
  bool led = false;
  const bool relative =
      w.clauses[static_cast<std::size_t>(last->clause)].relative && w.clause(item) != last->clause;
  for (int i = last->item + 1; i < end; ++i) {
    if (i == item) continue;
    // (in the relative clause itself the parts of the first may follow it)
    if (relative && i < item && w.clause(i) == last->clause) continue;
    const bool parts_of_first = i < item && w.clause(i) == w.clause(last->item) && !led && !dated;
    const bool part = a.place(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0;
    if (part && !parts_of_first) return false;
    if (a.punct(i, ";") || a.punct(i, ":") || a.sense(i, Class::noise) != nullptr ||
        a.sense(i, Class::product) != nullptr || a.sense(i, Class::services) != nullptr ||
        a.sense(i, Class::neighbour) != nullptr || a.is_any(i, words::kOwing) ||
        (i > item && a.is_any(i, {"from", "to", "with", "by"})))
      return false;
    if (const TimeSpan* t = a.time(i))
      dated = dated || i > item || t->kind == TimeKind::base || t->kind == TimeKind::now ||
              (t->year_by == YearBy::relative && i > last->item + 3);
    led = led || a.sense(i, Class::comparedwith) != nullptr || a.is_any(i, {"against", "them"}) ||
          (a.is(i, "to") && i == item - 1);
  }
  if (!led && !relative && !dated) return false;
  borrowed = Series{};
  borrowed.reporter = last->claim.reporter;
  borrowed.partner = last->claim.partner;
  borrowed.flow = last->claim.flow;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: by who sells and who buys");
  return true;
}

}  // namespace tally::reading
