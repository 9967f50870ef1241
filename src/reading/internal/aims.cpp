// Who means a sum of the years ahead: governments, a protocol, a word of wanting or agreeing make
// it a target ('$4 billion by 2022 is what both governments are shooting for'); analysts, an
// estimate, a scenario a forecast ('the chamber pegs this year's trade at $3 billion'), wherever
// they stand.
#include <algorithm>

#include "reading/internal/aims.h"
#include "reading/internal/amount_reader.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

struct Aims {
  Work& w;
  const Analysis& a = w.a;

  // A word of what is expected, not wanted: of the same clause, or whose office it is to expect.
  [[nodiscard]] bool expected(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, words::kForecaster)) return true;
      const bool word = a.is_any(i, words::kExpectationWord) ||
                        (a.sense(i, Class::forecast) != nullptr && a.low(i).starts_with("expect"));
      if (word && (w.clause(i) == d.clause || i < d.item)) return true;
    }
    return false;
  }

  // 'is the goal', 'both governments have committed themselves', 'according to a protocol'
  [[nodiscard]] bool wanted(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, words::kAimWord) && !denied(i)) return true;
      if (a.is_any(i, words::kAimMaker)) return true;
      // 'the two sides are counting on'
      if (a.sense(i, Class::target) != nullptr && std::abs(i - d.item) < 24 && !a.is(i, "is to"))
        return true;
    }
    return both_in_front(d);
  }
  [[nodiscard]] bool denied(int i) const { return a.is_any(i - 1, {"no", "not", "without"}); }

  // 'Stockholm and Helsinki are counting on': both of the pair, one beside the other, and no verb
  // of saying.
  [[nodiscard]] bool both_in_front(const Draft& d) const {
    for (int i = 0; i + 2 < a.size() && i < d.item; ++i) {
      if (a.place(i) == nullptr || a.place(i + 2) == nullptr || !a.is(i + 1, "and") ||
          a.place(i + 2)->possessive || is_adjective(a, i + 2) || a.place(i)->possessive)
        continue;
      // 'trade between A and B should reach' is nobody's wish
      if (i > 0 && !a.kind(i - 1, ItemKind::punct) && !a.is_any(i - 1, {"both", "that", "which"}))
        continue;
      const ClaimParty one = w.party_of_item(i);
      const ClaimParty two = w.party_of_item(i + 2);
      if ((one == d.claim.reporter && two == d.claim.partner) ||
          (two == d.claim.reporter && one == d.claim.partner))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool estimate(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, words::kForecaster | words::kExpectationWord)) return true;
      if (a.sense(i, Class::forecast) != nullptr && i < d.item && w.clause(i) == d.clause)
        return true;
    }
    return false;
  }

  void settle(Draft& d) const {
    Claim& c = d.claim;
    const bool sum = c.unit == ClaimUnit::money && c.flow != Flow::balance;
    if (d.drop || d.role == Role::base || !sum || w.d.headline) return;
    if (c.kind == ClaimKind::forecast && c.modality == language::Modality::forecast && c.period &&
        c.period->first > w.d.now && !expected(d) && wanted(d)) {
      c.kind = ClaimKind::target;
      c.modality = language::Modality::target;
      if (c.comparator == ClaimComparator::eq) c.comparator = ClaimComparator::ge;
      return;
    }
    // a year that is not over yet
    if (c.kind == ClaimKind::level && c.period && c.period_written && c.period->months() == 12 &&
        c.period->last > w.d.now && c.period->first <= w.d.now && estimate(d)) {
      c.kind = ClaimKind::forecast;
      c.modality = language::Modality::forecast;
      c.deadline = c.period->last;
    }
  }
};

}  // namespace

void settle_aims(Work& w) {
  if (w.drafts.empty()) return;
  const bool aims = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) {
    return !d.drop && d.claim.kind == ClaimKind::target;
  });
  Aims s{w};
  for (Draft& d : w.drafts) {
    // (beside a target 'will reach 2 billion this year' stays what is expected)
    if (!aims || d.claim.kind != ClaimKind::forecast) s.settle(d);
  }
}

}  // namespace tally::reading
