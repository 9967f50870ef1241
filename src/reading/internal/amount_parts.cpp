// Parts of the trade of two, each with its owner: 'of the 41 billion, 19.3 billion were Turkish
// exports', '$5 billion the other way', 'Chile and Peru each'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

bool AmountReader::owners_part(int item) {
  int k = item + 1;
  const bool be = a.sense(k, Class::be) != nullptr && a.sense(k, Class::level) == nullptr;
  if (be || a.is_any(k, {"was", "were", "is", "are"})) ++k;
  const PlaceSpan* owner = a.place(k);
  if (owner == nullptr || !(owner->possessive || is_adjective(a, k))) return false;
  Flow flow = Flow::turnover;
  for (int n = k + 1; n < k + 6 && n < a.size() && flow == Flow::turnover; ++n) {
    const Entry* e = a.sense(n, Class::flow);
    if (e != nullptr && (e->flow == FlowWord::exports || e->flow == FlowWord::imports)) {
      flow = flow_of(e->flow);
    } else if (a.is(n, "ones")) {
      for (const Draft& d : w.drafts) {
        if (d.frame == "an owner's part") flow = d.claim.flow;
      }
      break;
    } else if (n == k + 1 && (a.sense(n, Class::goods) != nullptr || a.is(n, "deliveries"))) {
      flow = Flow::exports;
    } else if (n == k + 1 ? !a.is(n, "and") : a.quantity(n) == nullptr && a.place(n) == nullptr) {
      return false;
    }
  }
  if (flow == Flow::turnover) return false;
  // directly behind the sum only where a part was named before
  if (k == item + 1 && std::none_of(w.drafts.begin(), w.drafts.end(),
                                    [](const Draft& d) { return d.frame == "an owner's part"; }))
    return false;
  const ClaimParty own = w.party_of_item(k);
  Series s;
  for (std::size_t m = 0; m < w.mentions.size() && !own.empty(); ++m) {
    const Series& pair = w.series[m];
    if (!pair.ok || pair.open_partner || w.mentions[m].head > item) continue;
    if (pair.reporter != own && pair.partner != own) continue;
    s.partner = pair.reporter == own ? pair.partner : pair.reporter;
  }
  if (s.partner.empty() && w.mentions.size() < 2) s.partner = w.d.other_of(own);
  if (own.empty() || s.partner.empty() || s.partner == own) return false;
  s.reporter = own;
  s.flow = flow;
  s.ok = true;
  Draft& d = w.add(ClaimKind::level, s, item, "an owner's part");
  if (!w.set_money(d, *a.quantity(item))) {
    w.drafts.pop_back();
    return false;
  }
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

bool AmountReader::reversed_behind(int item) const {
  int k = item + 1;
  if (a.is(k, "in")) ++k;
  return a.is(k, "the") && a.is_any(k + 1, {"other", "opposite", "reverse"}) &&
         a.is_any(k + 2, {"way", "direction"});
}

namespace {

// 'Estonia and Lithuania took 11.6 and 18.3 percent': one each.
void shares_of_two(Work& w) {
  const Analysis& a = w.a;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    if (w.drafts[n].claim.kind != ClaimKind::share || w.drafts[n].drop) continue;
    const int item = w.drafts[n].item;
    const QuantitySpan* before = a.is(item - 1, "and") ? a.quantity(item - 2) : nullptr;
    if (before == nullptr || before->kind != QuantityKind::percent) continue;
    if (w.drafts[n].claim.partner.places.size() == 2) {
      const ClaimParty two = w.drafts[n].claim.partner;
      Draft first = w.drafts[n];
      w.drafts[n].claim.partner = single(two.places[1]);
      first.claim.partner = single(two.places[0]);
      first.claim.value = before->value;
      first.item = first.first = item - 2;
      first.last = item - 1;
      std::erase_if(w.drafts, [&](const Draft& d) {
        return d.item == item - 2 && d.claim.kind == ClaimKind::share;
      });
      w.drafts.push_back(std::move(first));
      return;
    }
    // 'Trade with Hungary and Slovenia accounted for 9 and 7 percent of Croatia's total'
    for (Draft& d : w.drafts) {
      if (d.item != item - 2 || d.claim.kind != ClaimKind::share ||
          d.claim.partner != w.drafts[n].claim.partner)
        continue;
      for (std::size_t m = 0; m < w.mentions.size(); ++m) {
        const ClaimParty& list = w.series[m].partner;
        if (list.places.size() == 2 && single(list.places[1]) == d.claim.partner)
          d.claim.partner = single(list.places[0]);
      }
      for (int i = 0; i + 2 < item; ++i) {  // 'with Hungary and Slovenia'
        if (a.place(i) == nullptr || !a.is(i + 1, "and") || a.place(i + 2) == nullptr) continue;
        if (w.party_of_item(i + 2) == w.drafts[n].claim.partner &&
            d.claim.partner == w.drafts[n].claim.partner)
          d.claim.partner = w.party_of_item(i);
      }
    }
  }
}

}  // namespace

// 'Chile and Peru each sold Ecuador goods worth $0.9 billion': one statement for each.
void one_each(Work& w) {
  shares_of_two(w);
  if (!w.a.any_of({"each"})) return;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const Claim& c = w.drafts[n].claim;
    if (c.kind != ClaimKind::level && c.kind != ClaimKind::change) continue;
    const bool of_reporters = c.reporter.places.size() == 2;
    if (!of_reporters && c.partner.places.size() != 2) continue;
    bool each = false;
    for (int i = 0; i < w.a.size(); ++i)
      each = each ||
             (w.a.is(i, "each") && w.clause(i) == w.drafts[n].clause && !w.a.is(i + 1, "other"));
    if (!each) continue;
    const ClaimParty two = of_reporters ? c.reporter : c.partner;
    Draft second = w.drafts[n];
    (of_reporters ? w.drafts[n].claim.reporter : w.drafts[n].claim.partner) = single(two.places[0]);
    (of_reporters ? second.claim.reporter : second.claim.partner) = single(two.places[1]);
    w.drafts.push_back(std::move(second));
  }
}

}  // namespace tally::reading
