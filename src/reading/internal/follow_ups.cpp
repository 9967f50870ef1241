// What goes on with the sum before it: ', which is 15.7 per cent more than in the year before',
// ', which was a drop of 6 percent and the least in 15 years'.
#include <algorithm>

#include "reading/internal/work.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

// The item of 'which' or 'that' with its verb right before the rate at `item`; -1 if there is none.
int which_is(const Work& w, int item) {
  constexpr int kReach = 8;
  const Analysis& a = w.a;
  for (int k = item - 1; k > 0 && k > item - kReach; --k) {
    if (a.quantity(k) != nullptr || a.punct(k, ";") ||
        w.mention_at[static_cast<std::size_t>(k)] >= 0)
      return -1;
    if (!a.is_any(k, {"which", "that", "this"}) || !(a.punct(k - 1, ",") || a.punct(k - 1, ";")))
      continue;
    const bool verb =
        a.sense(k + 1, Class::be) != nullptr || a.is_any(k + 1, words::kVerbOfEqualling);
    return verb ? k : -1;
  }
  return -1;
}

// 'The year before, it had been 62.9 billion and 52.0 billion, respectively': of the sums of the
// sentence before, in their order.
void respective_to_before(Work& w) {
  const std::vector<Discourse::Side>& before = w.d.sums_before;
  if (before.size() < 2 || !w.a.any(Class::respectively) || !w.a.places.empty()) return;
  if (std::any_of(w.mentions.begin(), w.mentions.end(),
                  [](const Mention& m) { return m.kind == Mention::Kind::noun; }))
    return;
  std::vector<Draft*> sums;
  for (Draft& d : w.drafts) {
    if (!d.drop && (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance))
      sums.push_back(&d);
  }
  if (sums.size() != before.size()) return;
  std::sort(sums.begin(), sums.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  for (std::size_t n = 0; n < sums.size(); ++n) {
    if (before[n].flow == Flow::balance) return;
    sums[n]->claim.kind = ClaimKind::level;
    sums[n]->claim.reporter = before[n].reporter;
    sums[n]->claim.partner = before[n].partner;
    sums[n]->claim.flow = before[n].flow;
  }
}

// 'exported 535 million worth of goods and bought 157 million, making a total of 692 million': the
// trade of the two.
void total_of_both(Work& w) {
  const Analysis& a = w.a;
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.kind != ClaimKind::level || d.claim.flow == Flow::turnover) continue;
    bool total = a.is(d.item - 1, "of") && a.is(d.item - 2, "total");
    const Item& sum = a.items[static_cast<std::size_t>(d.item)];  // 'a total of $692 million'
    for (std::size_t t = sum.first; t < sum.last; ++t) total = total || a.tokens[t].low == "total";
    if (!total) continue;
    bool exports = false;
    bool imports = false;
    for (const Draft& x : w.drafts) {
      if (x.drop || x.claim.kind != ClaimKind::level || x.item >= d.item) continue;
      const bool same = x.claim.reporter == d.claim.reporter && x.claim.partner == d.claim.partner;
      exports = exports || (same && x.claim.flow == Flow::exports);
      imports = imports || (same && x.claim.flow == Flow::imports);
    }
    if (exports && imports) d.claim.flow = Flow::turnover;
  }
}

}  // namespace

void read_follow_ups(Work& w) {
  total_of_both(w);
  respective_to_before(w);
  for (std::size_t n = 0; n < w.drafts.size(); ++n) {
    Draft& d = w.drafts[n];
    if (d.drop || d.role != Role::main || d.claim.kind != ClaimKind::change) continue;
    const int which = which_is(w, d.item);
    if (which < 0) continue;
    const Draft* sum = nullptr;
    for (const Draft& x : w.drafts) {
      const bool kind = x.claim.kind == ClaimKind::level || x.claim.kind == ClaimKind::balance;
      if (x.drop || !kind || x.role != Role::main || x.item >= which || x.item < which - 12)
        continue;
      if (sum == nullptr || x.item > sum->item) sum = &x;
    }
    if (sum == nullptr) continue;
    const ClaimParty reporter = d.claim.reporter;
    const ClaimParty partner = d.claim.partner;
    if (reporter == sum->claim.reporter && partner == sum->claim.partner &&
        d.claim.flow == sum->claim.flow)
      continue;
    const language::Claim of = sum->claim;
    for (Draft& x : w.drafts) {  // the record behind it as well
      if (x.item < which || x.claim.reporter != reporter || x.claim.partner != partner) continue;
      x.claim.reporter = of.reporter;
      x.claim.partner = of.partner;
      x.claim.flow = of.flow;
      x.claim.product = of.product;
      x.total_partner = false;
    }
  }
}

}  // namespace tally::reading
