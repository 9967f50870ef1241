// A sum that was passed for the first time, told by what had not been: 'Never before 2017 had sales
// passed $1 billion', 'Until May they had never sold more than 5 billion'; and marks that are named
// without a number: 'passed the billion-dollar mark'.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

struct MarksPassed {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;

  explicit MarksPassed(Work& work) : w(work), m(work) {}

  // The time behind 'until' or 'never before': then it happened. -1 if there is none.
  [[nodiscard]] int since_then(int clause) const {
    for (int i = 1; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period || w.clause(i) != clause) continue;
      const bool until = m.says(i - 1, words::kUntilWord) || t->preposition == "until";
      if (until || m.says_any(i - 1, {"before"})) return i;
    }
    return -1;
  }
  void had_never() {
    for (Draft& d : w.drafts) {
      if (d.drop || d.claim.kind != ClaimKind::level || d.role != Role::main || d.mode_set ||
          (d.claim.comparator != ClaimComparator::gt && d.claim.comparator != ClaimComparator::ge))
        continue;
      bool never = false;
      bool had = false;
      for (int i = 0; i < d.item; ++i) {
        if (w.clause(i) != d.clause) continue;
        never = never || m.says_any(i, {"never"});
        had = had || m.says_any(i, {"had"});
      }
      const int then = never && had ? since_then(d.clause) : -1;
      if (then < 0) continue;
      d.time_item = then;
      d.mode_set = true;
    }
  }

  // 'the billion-dollar mark', 'the million-euro threshold'
  [[nodiscard]] int scale(int i) const {
    if (!m.says_any(i, {"billion", "million", "trillion"})) return 0;
    return m.says_any(i, {"trillion"}) ? 12 : m.says_any(i, {"billion"}) ? 9 : 6;
  }
  void named_mark() {
    for (const QuantitySpan& q : a.quantities) {
      if (q.kind == QuantityKind::money) return;
    }
    for (const Draft& d : w.drafts) {
      if (!d.drop && d.claim.unit == ClaimUnit::money) return;
    }
    for (int i = 1; i < a.size(); ++i) {
      const int exponent = scale(i);
      if (exponent == 0 || !m.says_any(i - 1, {"the", "a", "one"})) continue;
      int money = i + 1;
      if (a.punct(money, "-")) ++money;
      const bool dollar = m.says_any(money, {"dollar"});
      const bool euro = m.says_any(money, {"euro"});
      if (!dollar && !euro) continue;
      if (!m.says_any(money + 1, {"mark", "barrier", "threshold", "line", "wall", "ceiling",
                                  "milestone", "level", "hurdle", "limit"}))
        continue;
      int passed = -1;
      for (int k = 0; k < a.size() && k < money + 9; ++k) {
        if (m.segment_of(k) < m.segment_of(i) - 1 || a.time(k) != nullptr) continue;
        if (m.says(k, words::kSurpassingVerb) ||
            m.says_any(k, {"passed", "crossed", "cracked", "cleared", "breached", "hit", "reached",
                           "overcame", "pierced", "gave", "fell"}))
          passed = k;
      }
      if (passed < 0 || m.denied(passed) || m.ahead(passed)) continue;
      const auto s = m.series(passed);
      if (!s || (w.mentions.empty() && a.places.empty())) continue;
      Draft& d = w.add(ClaimKind::level, *s, i, "named mark");
      ClaimNumber n;
      n.number = core::Decimal{1, 0};
      n.scale = exponent;
      d.claim.value = n;
      d.claim.unit = ClaimUnit::money;
      d.claim.currency = euro ? *core::Currency::parse("EUR") : core::kUsd;
      d.claim.comparator = ClaimComparator::gt;
      d.first = std::min(i, passed);
      d.last = std::max(money + 2, passed + 1);
      d.confidence = 0.75;
      return;
    }
  }
};

}  // namespace

void read_marks_passed(Work& w) {
  if (w.question) return;
  const bool named = w.a.may_say({"billion", "million", "trillion"}) &&
                     w.a.may_say({"mark", "barrier", "threshold", "line", "wall", "ceiling",
                                  "milestone", "level", "hurdle", "limit"});
  const bool never = w.a.may_say({"never"});
  if (!named && !never) return;
  MarksPassed marks(w);
  if (never) marks.had_never();
  if (named) marks.named_mark();
}

}  // namespace tally::reading
