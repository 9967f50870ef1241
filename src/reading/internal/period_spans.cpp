// The first of two figures between which a longer time went by: 'Over the decade exports rose from
// $517 million to $2.46 billion', 'edged up to 3.5 percent from 3 percent before the deal'. It is
// of the start of that time, never of the year before the last one; where the start is not told it
// is of no time.
#include <algorithm>

#include "reading/internal/period_settler.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {

// Whether the sentence tells that more than a year lies between the figure of `d` and that of
// `main`; `start` is then when the time began, if that can be told.
bool PeriodSettler::says_span(const Draft& d, const Period& main,
                              std::optional<Period>& start) const {
  constexpr int kBehind = 3;
  // 'from 3 percent before the deal', 'at the time of the pact'
  for (int i = d.item + 1; i <= d.item + kBehind && w.clause(i) == d.clause; ++i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct) || a.time(i) != nullptr) break;
    const bool at =
        a.is(i, "at") && a.is(i + 1, "the") && a.is_any(i + 2, {"time", "start", "outset"});
    const bool before = a.is_any(i, {"before", "prior", "when"}) && a.time(i + 1) == nullptr;
    if (at || before) return true;
  }
  constexpr int kYears = 10;
  const bool year = main.months() == 12;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != d.clause && i > d.item) break;
    // 'over the decade'
    if (a.is(i, "decade") && a.is_any(i - 1, words::kDeterminer, {"a"}) &&
        (a.is(i - 2, "over") || a.is_any(i - 2, words::kDurationPreposition))) {
      if (year) start = main.shifted(-12 * kYears);
      return true;
    }
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::duration || t->unit_months != 12 || t->amount < 2 ||
        a.sense(i + 1, Class::inarow) != nullptr)
      continue;
    int prep = i - 1;
    while (a.is_any(prep, words::kSkippedBeforeYears, {"the", "these"})) --prep;
    const bool bears = a.tokens[t->first].low == "over" || t->preposition == "over";
    if (!bears && !a.is_any(prep, words::kDurationPreposition) && t->preposition != "within")
      continue;
    const bool loose = (t->at_least && !bears) || a.is_any(prep + 1, {"less", "more", "first"}) ||
                       a.is_any(i + 1, {"of", "after", "before", "since"});
    if (!loose && year) start = main.shifted(-12 * t->amount);
    return true;
  }
  const bool timed = std::any_of(a.times.begin(), a.times.end(), [](const TimeSpan& t) {
    return t.kind == TimeKind::period || t.kind == TimeKind::base ||
           t.kind == TimeKind::year_on_year || t.kind == TimeKind::month_on_month;
  });
  if (timed || !a.is(d.item - 1, "from")) return false;
  // 'In 2003 they traded 1.6 billion, last year 7.1. Our sales went from 1.1 to 4.7': the two times
  // of this paragraph
  const auto& began = w.d.paragraph_main;
  if (began && year && began->months() == 12 && began->last + 12 < main.first) {
    start = began;
    return true;
  }
  // 'have gone from 300 million to 700': over how long is not said
  for (int i = d.item - 2; i >= 0 && i > d.item - 6 && w.clause(i) == d.clause; --i) {
    if (a.is_any(i, {"has", "have"})) return true;
    if (a.quantity(i) != nullptr) break;
  }
  return false;
}

}  // namespace tally::reading
