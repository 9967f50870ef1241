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

}  // namespace tally::reading
