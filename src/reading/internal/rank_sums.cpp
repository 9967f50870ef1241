// Sums told beside places in an order: whose they are, and sums of several that cannot all be of
// the one that the text is about.
#include <algorithm>
#include <set>

#include "reading/internal/rank_reader.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'Gold goes to Kenya, silver to Togo: 26 billion, 22 billion': more than one sum of one series at
// one time in a sentence that names several partners.
void RankReader::sums_of_several() {
  sums_of_ranked();
  std::set<std::uint32_t> named;
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->possessive || is_adjective(a, i)) continue;
    const ClaimParty c = w.party_of_item(i);
    if (c.places.size() == 1) named.insert(static_cast<std::uint32_t>(i));
  }
  // 'They bought 11 billion, 9 billion and 7 billion respectively'
  const bool they = a.any(Class::respectively) && named.empty() && a.is_any(0, {"they", "these"});
  if (named.size() < 3 && !they) return;
  std::vector<std::size_t> same;
  for (std::size_t n = 0; n < w.drafts.size() && same.size() < 3; ++n) {
    same.clear();
    const Claim& c = w.drafts[n].claim;
    int last = -1;
    for (std::size_t k = n; k < w.drafts.size(); ++k) {
      const Draft& d = w.drafts[k];
      const Claim& o = d.claim;
      if (o.kind != ClaimKind::level || d.drop || d.role != Role::main || d.time_item >= 0 ||
          !o.value || d.total_partner || w.bracketed(d.item) || o.reporter != c.reporter ||
          o.partner != c.partner || o.flow != c.flow || c.kind != ClaimKind::level)
        continue;
      bool apart = false;  // 'in 2017 of 2 billion, in 2018': of times told apart
      for (int i = last; last >= 0 && i < d.item; ++i) apart = apart || a.time(i) != nullptr;
      if (apart) break;
      last = d.item;
      same.push_back(k);
    }
  }
  if (same.size() < 3) return;
  for (const std::size_t n : same) w.drafts[n].drop = true;
  if (!same.empty()) w.refuse("sums of several partners");
}

// 'its share of Latvian exports was 18 percent, its purchases 425 million': of the one whose share
// or place was told.
void RankReader::purchases_of_holder() {
  for (Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::level || d.drop || d.claim.flow != Flow::imports) continue;
    const Series* s = w.governing(d.item);
    if (s == nullptr || s->mention < 0) continue;
    const Mention& m = w.mentions[static_cast<std::size_t>(s->mention)];
    if (!m.partner.empty() || m.kind != Mention::Kind::noun ||
        (m.reporter.kind != PartyRef::Kind::its && m.reporter.kind != PartyRef::Kind::their))
      continue;
    for (const Draft& told : w.drafts) {
      const Claim& c = told.claim;
      const bool place = c.kind == ClaimKind::share || c.kind == ClaimKind::rank;
      if (!place || told.drop || told.item > d.item || c.flow != Flow::exports ||
          c.reporter != d.claim.reporter || c.partner != d.claim.partner)
        continue;
      d.claim.flow = Flow::exports;
      break;
    }
  }
}

// 'Russia kept the second line (1.2 billion) and Kenya the third (740 million)': the sum behind a
// partner with its place is that partner's.
void RankReader::sums_of_ranked() {
  struct Ranked {
    int place = -1;
    Claim claim;
  };
  std::vector<Ranked> ranked;
  for (const Draft& d : w.drafts) {
    const Claim& c = d.claim;
    if (c.kind != ClaimKind::rank || d.drop || d.frame != "rank" || d.role != Role::main) continue;
    if (c.flow != Flow::exports && c.flow != Flow::imports) return;
    int place = -1;
    for (int i = 0; i < a.size() && place < 0; ++i) {
      const PlaceSpan* p = a.place(i);
      if (p != nullptr && !p->possessive && w.party_of_item(i) == c.partner) place = i;
    }
    if (place < 0) return;
    for (const Ranked& r : ranked) {
      if (r.claim.partner == c.partner || r.claim.reporter != c.reporter || r.claim.flow != c.flow)
        return;
    }
    ranked.push_back({place, c});
  }
  if (ranked.size() < 2) return;
  std::sort(ranked.begin(), ranked.end(),
            [](const Ranked& x, const Ranked& y) { return x.place < y.place; });
  std::vector<int> sums;
  for (std::size_t n = 0; n < ranked.size(); ++n) {
    const int end = n + 1 < ranked.size() ? ranked[n + 1].place : a.size();
    int sum = -1, count = 0;
    for (int i = ranked[n].place + 1; i < end; ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (a.place(i) != nullptr && is_bare_place(a, i) && count == 0) break;
      if (q == nullptr || q->kind != QuantityKind::money || a.sense(i - 1, Class::after) != nullptr)
        continue;
      sum = i;
      ++count;
    }
    sums.push_back(count == 1 ? sum : -1);
  }
  if (std::count(sums.begin(), sums.end(), -1) > 0) return;
  for (std::size_t n = 0; n < ranked.size(); ++n) {
    const Claim& of = ranked[n].claim;
    Draft* level = nullptr;
    for (Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && d.item == sums[n] && !d.drop) level = &d;
    }
    if (level == nullptr) {
      Series s;
      s.reporter = of.reporter;
      s.partner = of.partner;
      s.flow = of.flow;
      s.ok = true;
      Draft& d = w.add(ClaimKind::level, s, sums[n], "sum of a ranked one");
      if (!w.set_money(d, *a.quantity(sums[n]))) w.drafts.pop_back();
      continue;
    }
    level->claim.reporter = of.reporter;
    level->claim.partner = of.partner;
    level->claim.flow = of.flow;
    level->role = Role::main;
    level->moved = true;
  }
}

}  // namespace tally::reading
