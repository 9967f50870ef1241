// Shares beside other statements: in front of the rank that says of what they are, behind 'of
// which', within the trade of two.
#include <algorithm>

#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

// 'With a 10-percent share, Poland became the second biggest supplier to Ukraine', 'with a share of
// 10 percent, Poland was ...'
bool Shares::share_in_front_of_rank() {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is(first, "with") || item > first + 5) return false;
  const bool behind = a.sense(item + 1, Class::sharenoun) != nullptr ||
                      (a.punct(item + 1, "-") && a.sense(item + 2, Class::sharenoun) != nullptr);
  const bool before = a.is(item - 1, "of") && a.sense(item - 2, Class::sharenoun) != nullptr;
  if (!behind && !before) return false;
  const int last = behind ? item + 2 : item + 1;
  if (a.is_any(last, {"of", "in"}) || a.is_any(last - 1, {"of", "in"})) return false;
  const Draft* rank = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.total_partner || d.item < item) continue;
    rank = &d;
    break;
  }
  if (rank == nullptr || rank->item > item + 14) return false;
  Series s;
  s.reporter = rank->claim.reporter;
  s.flow = rank->claim.flow;
  return emit(s, ClaimParty(rank->claim.partner), Role::main);
}

// 'India's share in bilateral trade with China': of what the two trade with each other.
bool Shares::inside_the_pair(const Series& s) const {
  if (s.open_partner || s.partner.empty() || s.flow != Flow::turnover) return false;
  for (int i = item - 1; i >= 0 && i > item - 14; --i) {
    if (a.sense(i, Class::sharenoun) == nullptr) continue;
    const PlaceSpan* owner = a.place(i - 1);
    if (owner == nullptr || !(owner->possessive || is_adjective(a, i - 1))) return false;
    const ClaimParty who = w.party_of_item(i - 1);
    return who == s.reporter || who == s.partner;
  }
  return false;
}

// 'exports of 3.6 billion, of which Somalia took 0.3 billion, or 9.1 percent'
bool Shares::of_which_has_part() const {
  for (int i = item - 1; i > 0 && i > item - 9 && w.clause(i) == w.clause(item); --i) {
    if (a.is(i, "which") && a.is(i - 1, "of")) return true;
  }
  return false;
}

// The last rank, or run of years at a rank, before the share.
const Draft* Shares::rank_spoken_of() const {
  const Draft* found = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && d.item < item && !d.total_partner) found = &d;
  }
  return found;
}

}  // namespace tally::reading
