// How two stood before is no statement of now; who is ahead now where that was told: 'Nigeria used
// to be the bigger supplier. In 2015 that was Ghana.'
#include <algorithm>

#include "reading/internal/ahead_by_role.h"
#include "reading/internal/comparison_reader.h"
#include "reading/internal/role_lists.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'used to sell more', 'until then the larger', 'had been ahead': of an earlier time.
bool AheadByRole::former(int item) const {
  const auto [first, last] = segment(item);
  for (int i = first; i < last; ++i) {
    if (a.is_any(i, words::kInFormerOrder) &&
        !(a.is(i, "once") &&
          (a.is(i + 1, "again") || (a.is(i + 1, "more") && !a.kind(i + 2, ItemKind::word)))) &&
        !(a.is(i, "round") || a.is(i - 1, "the")) && (i < item || a.is(i, "until")))
      return true;
    if (i < item && a.low(i) == "had" && !a.is(i + 1, "to") && a.low(i) != "had to") return true;
  }
  return false;
}

// 'is no longer ahead', 'could overtake'
bool AheadByRole::unsure(int item) const {
  for (int i = segment(item).first; i < item; ++i) {
    if (a.sense(i, Class::neg) != nullptr || a.sense(i, Class::hedged) != nullptr ||
        a.sense(i, Class::lostrank) != nullptr || a.sense(i, Class::conditional) != nullptr ||
        a.is_any(i, {"not", "never", "nor", "would", "will", "to", "if", "almost", "nearly"}))
      return !a.is(i, "to") || a.sense(i - 1, Class::target) != nullptr ||
             a.is_any(i - 1, {"aims", "wants", "hopes", "plans", "close", "about", "ready", "seeks",
                              "tries", "set", "hoping", "able"});
  }
  return false;
}

// All times of the sentence are of what was before: 'which led the year before'.
bool AheadByRole::only_earlier_times() const {
  return !a.times.empty() && std::all_of(a.times.begin(), a.times.end(), [&](const TimeSpan& t) {
    const LowWord& end = a.tokens[t.last - 1].low;
    return t.kind == TimeKind::base || end == "before" || end == "earlier";
  });
}

// 'used to be the bigger supplier', 'was until then the main source': who was first.
void AheadByRole::led_before(std::vector<Order>& out) const {
  for (const PartnerList& l : lists) {
    if (l.whole || !former(l.first)) continue;
    bool more = false;
    for (int k = std::max(0, l.first - 3); k < l.last; ++k) {
      const QuantitySpan* q = a.quantity(k);
      more = more || a.is_any(k, words::kComparingMore) || a.sense(k, Class::super) != nullptr ||
             (q != nullptr && q->kind == QuantityKind::ordinal && q->value.value() == 1);
    }
    Order o;
    o.item = l.first;
    o.first = more ? subject(l.first) : ClaimParty{};
    o.flow = l.flow;
    o.former = true;
    if (!o.first.empty() && o.first != l.owner) out.push_back(std::move(o));
  }
  // 'used to spend more in Peru'
  for (int k = 1; k + 2 < a.size(); ++k) {
    if (!a.is(k, "more") || !a.is_any(k + 1, {"in", "from", "on"}) || !former(k)) continue;
    Order o;
    o.item = k;
    o.first = named(a.is(k + 2, "the") ? k + 3 : k + 2);
    o.flow = Flow::imports;
    o.former = true;
    if (!o.first.empty() && a.kind(a.is(k + 2, "the") ? k + 4 : k + 3, ItemKind::punct))
      out.push_back(std::move(o));
  }
}

// Who is said to be ahead now where it was told who had been: 'that role passed to Italy', 'In
// 2015 that was Ghana', 'we brought in more from Quito'; -1 if nobody is.
int AheadByRole::now_ahead(int from, const Series& before, const ClaimParty& first) const {
  int found = -1;
  for (int i = from; i < a.size(); ++i) {
    const ClaimParty c = named(i);
    if (c.empty() || c == first || c == before.reporter || former(i) || unsure(i)) continue;
    if (!before.partner.empty() && c != before.partner) return -1;
    const int at = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool is = a.sense(at, Class::be) != nullptr &&
                    a.is_any(at - 1, {"that", "it", "this", "answer", "lead", "leader"});
    bool role = false, more = false;
    for (int k = at; k > at - 7 && k >= from; --k) {
      role = role || a.sense(k, Class::place_noun) != nullptr ||
             a.is_any(k, words::kPlaceOfOrder | words::kHonour, {"lead"});
      more = more || a.is(k, "more");
    }
    const bool passed = a.is(at, "to") && role;
    const bool from_it = a.is_any(at, {"from", "in"}) && more;
    const bool ahead = a.is_any(i + 1, {"went", "moved", "came", "stood", "pulled", "is", "was"}) &&
                       a.is_any(i + 2, {"ahead", "first", "above", "on", "in"});
    if (!is && !passed && !from_it && !ahead && !past_it(i + 1)) continue;
    if (found >= 0 && named(found) != c) return -1;
    found = i;
  }
  return found;
}

// 'stood above it', 'took its place'
bool AheadByRole::past_it(int verb) const {
  const LowWord& end = a.kind(verb, ItemKind::word)
                           ? a.tokens[a.items[static_cast<std::size_t>(verb)].last - 1].low
                           : a.low(-1);
  if (end == "above" || end == "past") return a.is(verb + 1, "it");
  return (a.is_any(verb + 1, {"above", "past"}) && a.is(verb + 2, "it")) ||
         (a.is(verb, "took") && a.is(verb + 1, "its") && a.is(verb + 2, "place"));
}

void AheadByRole::after_former(const std::vector<Order>& orders) {
  for (const Order& o : orders) {
    if (!o.former || unsure(o.item)) continue;
    Series before = whose(o, o.first, o.second, orders);
    before.partner = o.second;
    const int end = segment(o.item).second;
    const int now = now_ahead(end, before, o.first);
    if (now >= 0) {
      const ClaimParty winner = named(now);
      if (!before.ok) before = whose(o, winner, o.first, orders);
      before.partner = winner;
      if (make(before, o.first, now, true)) return;
    }
    Discourse::FormerOrder f;
    f.first = o.first;
    f.second = o.second;
    f.owner = before.ok ? before.reporter : ClaimParty{};
    f.flow = before.ok ? before.flow : o.flow.value_or(Flow::imports);
    w.former_order = std::move(f);
    return;
  }
}

// The sentence before told who was ahead: 'Last year it was the other way round'.
void AheadByRole::goes_on(const Discourse::FormerOrder& f) {
  Series before;
  before.reporter = f.owner;
  before.partner = f.second;
  before.flow = f.flow;
  int item = now_ahead(0, before, f.first);
  ClaimParty winner = item >= 0 ? named(item) : ClaimParty{};
  if (winner.empty() && turned()) {
    winner = f.second;
    item = a.size() - 1;
  }
  if (winner.empty() || winner == f.first) return;
  if (before.reporter.empty() && w.d.pair_holds()) before.reporter = w.d.other_of(winner);
  before.partner = winner;
  before.ok = !before.reporter.empty() && before.reporter != f.first;
  make(before, f.first, item, true);
}

// 'having relied on Peru more than on Ecuador, they reversed the order': what is now.
bool AheadByRole::turned() const {
  for (int i = 0; i < a.size(); ++i) {
    if (!a.is_any(i, words::kOrderTurned)) continue;
    if (a.is_any(i, {"round", "around"}) && !(a.is(i - 1, "way") || a.low(i - 1) == "way"))
      continue;
    if (!former(i)) return true;
  }
  return a.any(Class::otherway);
}

}  // namespace tally::reading
