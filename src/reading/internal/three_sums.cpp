// Exports, imports and what is left of them: of three sums of a sentence the third is told by the
// two others.
#include "reading/internal/three_sums.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "reading/internal/amount_reader.h"
#include "reading/words/roles.h"

namespace tally::reading {
namespace {

// 'Sold 1.30 billion and bought 1.25 billion, which leaves 50 million': where one of three sums is
// what the two others leave, it is the balance, and the two are the two flows.
struct ThreeSums {
  Work& w;
  const Analysis& a = w.a;

  static bool is_flow(const Draft& d, Flow flow) {
    return !d.drop && d.claim.kind == ClaimKind::level && d.claim.unit == ClaimUnit::money &&
           d.claim.flow == flow && d.claim.value && !d.claim.value_high && !d.total_partner &&
           d.claim.period && d.claim.product.empty();
  }
  // The exports of `reporter` to `partner`, or its imports from there, from whichever side told.
  [[nodiscard]] static bool of(const Draft& d, const ClaimParty& reporter,
                               const ClaimParty& partner, Flow flow) {
    const Flow mirror = flow == Flow::exports ? Flow::imports : Flow::exports;
    return (is_flow(d, flow) && d.claim.reporter == reporter && d.claim.partner == partner) ||
           (is_flow(d, mirror) && d.claim.reporter == partner && d.claim.partner == reporter);
  }
  [[nodiscard]] Draft* draft_at(int item) const {
    for (Draft& d : w.drafts) {
      if (d.item == item && !d.drop && d.claim.unit == ClaimUnit::money) return &d;
    }
    return nullptr;
  }
  [[nodiscard]] static bool equal(double x, double y, double of) {
    constexpr double kRounding = 0.006;
    return std::abs(x - y) <= kRounding * of;
  }

  void tell(int item, Claim like, ClaimKind kind, Flow flow, int sign) {
    Draft* known = draft_at(item);
    const core::Period period = *like.period;
    if (known == nullptr) {
      Series s;
      s.reporter = like.reporter;
      s.partner = like.partner;
      s.flow = flow;
      s.ok = true;
      Draft& d = w.add(kind, s, item, "three sums");
      if (!w.set_money(d, *a.quantity(item))) {
        w.drafts.pop_back();
        return;
      }
      known = &w.drafts.back();
    }
    Claim& c = known->claim;
    c.kind = kind;
    c.flow = flow;
    c.reporter = like.reporter;
    c.partner = like.partner;
    c.period = period;
    c.period_written = like.period_written;
    c.modality = language::Modality::fact;
    known->role = Role::main;
    const bool negative = c.value->value() < 0;
    if (negative != (sign < 0)) c.value->number = c.value->number.negated();
    w.spent[static_cast<std::size_t>(item)] = true;
  }

  void run() {
    std::vector<int> sums;
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (is_money(q) && !q->high && q->value.value() >= 1e5) sums.push_back(i);
    }
    if (sums.size() != 3) return;
    // (450 less 425 is 25, and 450 less 25 is 425: the words tell which one is left)
    int best = -1;
    int score = 0;
    for (std::size_t k = 0; k < sums.size(); ++k) {
      const int rest = sums[k];
      const double x = a.quantity(sums[(k + 1) % 3])->value.value();
      const double y = a.quantity(sums[(k + 2) % 3])->value.value();
      if (!equal(std::abs(x - y), a.quantity(rest)->value.value(), std::max(x, y))) continue;
      const Draft* d = draft_at(rest);
      const int own = (d != nullptr && d->claim.kind == ClaimKind::balance ? 4 : 0) +
                      (left_word(rest) ? 2 : 0) + (k == 2 ? 1 : 0);
      if (own > score) {
        score = own;
        best = static_cast<int>(k);
      }
    }
    if (best < 0 || score < 2) return;  // (5, 3 and 2 billion may be of three partners)
    const auto k = static_cast<std::size_t>(best);
    told(sums[(k + 1) % 3], sums[(k + 2) % 3], sums[k]);
  }

  // 'the remaining 25 million', 'leaving it 25 million ahead', 'by 25 million'
  [[nodiscard]] bool left_word(int item) const {
    for (int i = item - 1; i >= 0 && i > item - 8 && !is_money(a.quantity(i)); --i) {
      const Entry* flow = a.sense(i, Class::flow);
      if ((flow != nullptr && flow->flow == FlowWord::balance) ||
          a.is_any(i, words::kDifferenceWord, {"remaining", "short", "left"}) ||
          a.sense(i, Class::leave) != nullptr ||
          (a.is(i, "by") && i == item - 1 && a.any(Class::overtake)))
        return true;
    }
    for (int i = item + 1; i < item + 6 && i < a.size() && !is_money(a.quantity(i)); ++i) {
      const Entry* flow = a.sense(i, Class::flow);
      if ((flow != nullptr && flow->flow == FlowWord::balance) ||
          a.is_any(i, {"ahead", "remain", "between", "stay", "separate"}) ||
          a.sense(i, Class::inred) != nullptr || a.sense(i, Class::favour) != nullptr)
        return true;
    }
    return false;
  }

  void told(int one, int two, int rest) {
    const Draft* first = draft_at(one);
    const Draft* second = draft_at(two);
    const Draft* left = draft_at(rest);
    const bool balance = left != nullptr && left->claim.kind == ClaimKind::balance;
    for (const Draft* d : {first, second}) {
      if (d == nullptr || !(is_flow(*d, Flow::exports) || is_flow(*d, Flow::imports))) continue;
      const Draft* other = d == first ? second : first;
      const int at = d == first ? two : one;
      const Claim like = d->claim;
      const Flow mirror = like.flow == Flow::exports ? Flow::imports : Flow::exports;
      const double own = a.quantity(d->item)->value.value();
      const double its = a.quantity(at)->value.value();
      const int sign = (like.flow == Flow::exports) == (own > its) ? 1 : -1;
      if (other != nullptr && of(*other, like.reporter, like.partner, mirror) &&
          other->claim.period == like.period) {
        const auto of_them = [&](const ClaimParty& p) {
          return p == like.partner || p == like.reporter;
        };
        const bool another =
            left != nullptr && !(of_them(left->claim.partner) && of_them(left->claim.reporter));
        if (another) return;
        tell(rest, like, ClaimKind::balance, Flow::balance, sign);
        return;
      }
      // the balance is told, and the other flow is not, or as the same one
      if (!balance || !left->claim.value) continue;
      const bool mine =
          left->claim.reporter == like.reporter && left->claim.partner == like.partner;
      const bool theirs =
          left->claim.reporter == like.partner && left->claim.partner == like.reporter;
      if (!mine && !theirs) continue;
      const bool surplus = (left->claim.value->value() > 0) == mine;
      if (surplus != (sign > 0)) continue;
      const auto theirs_too = [&](const ClaimParty& p) {
        return p == like.partner || p == like.reporter;
      };
      if (other != nullptr &&
          (other->claim.kind != ClaimKind::level || !theirs_too(other->claim.partner) ||
           !theirs_too(other->claim.reporter)))
        continue;
      Claim as = like;
      if (left->claim.period_written && !like.period_written) as.period = left->claim.period;
      tell(at, as, ClaimKind::level, mirror, 1);
      return;
    }
  }
};

}  // namespace

void read_three_sums(Work& w) { ThreeSums{w}.run(); }

}  // namespace tally::reading
