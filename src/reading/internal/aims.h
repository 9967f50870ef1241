// Targets and forecasts by who means the sum; aims.cpp.
#ifndef TALLY_READING_INTERNAL_AIMS_H_
#define TALLY_READING_INTERNAL_AIMS_H_

#include "reading/internal/work.h"

namespace tally::reading {

// Behind the periods: what lies ahead is wanted or expected.
void settle_aims(Work& w);

// 'Why not 6 billion?': nobody has said that it will be.
[[nodiscard]] bool only_wished(const Analysis& a);
// 'If the chamber is right, trade should reach': no condition.
[[nodiscard]] bool if_right(const Analysis& a, int item);
// 'Both governments want to lift that to 6 billion by 2025': the trade of the pair, as what is told
// ahead of a sentence without a word for it; fills `s`.
[[nodiscard]] bool aimed_sum(Work& w, int item, Series& s);

// 'to bring trade to 2 billion in the short term, and then to 5 billion': the goal before; null if
// the draft is none of the kind.
[[nodiscard]] const Draft* next_goal(const Work& w, const Draft& d);
// 'did not sell you even two billion', 'did not even buy 2 billion': less than that.
[[nodiscard]] bool not_even(const Work& w, const Draft& d);

// 'short of the 10 billion registered in 2022' beside a forecast: what was (past_measures.cpp).
[[nodiscard]] bool measured_by_past(const Work& w, const Draft& d);

// 'November alone brought 690 million' behind a sentence about the deficit: of the trade that the
// text is about (past_measures.cpp).
void brought_by_months(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_AIMS_H_
