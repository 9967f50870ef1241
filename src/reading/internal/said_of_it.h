// 'It was the highest since 2008.', 'That was a record.', 'It was the first decline in six years.':
// a sentence about the figure of the sentence before it.
#ifndef TALLY_READING_INTERNAL_SAID_OF_IT_H_
#define TALLY_READING_INTERNAL_SAID_OF_IT_H_

#include <string_view>

#include "reading/internal/work.h"

namespace tally::reading {

// The words of such a sentence open so; a cheap test before anything is analysed.
[[nodiscard]] bool opens_on_figure(std::string_view text);
// 'That was ...' with a record, a superlative or an ordinal behind it.
[[nodiscard]] bool speaks_of_figure(const Analysis& a);
// Puts the figures told before into `w`, for the records to be read of them; `take_back` removes
// them again and gives what was read their period.
void lend_figures(Work& w);
void take_back(Work& w);
// Keeps the figures of this sentence: its one level, balance or share, else its one change; two
// balances or levels for 'the former' and 'the latter'.
void remember_figures(const Work& w, Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SAID_OF_IT_H_
