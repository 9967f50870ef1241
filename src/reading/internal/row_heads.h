// Lists below a line that says what they are of: 'Exports to our main partners in June were:' over
// 'China - up 5 percent to $4 billion'. Each item is read as if the line stood in front of it.
#ifndef TALLY_READING_INTERNAL_ROW_HEADS_H_
#define TALLY_READING_INTERNAL_ROW_HEADS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "reading/internal/work.h"

namespace tally::reading {

// Whether the line heads a list of partners; then what the items are of is kept in `d`.
void head_rows(const Work& w, Discourse& d);
// 'Imports', a line of its own: the flow of the ranks and items below, in the time of the text,
// which is the `first` that it named.
bool head_side(const Work& w, const std::optional<core::Period>& first, Discourse& d);
// 'Among the suppliers', 'On the import side', 'As for exports': the flow of the ranks and lists
// that follow in a text about `own`.
void list_side(std::string_view text, PlaceId own, Discourse& d);
// 'In the first nine months:', 'September quarter': the period that a line above others says and
// nothing else; none if it says more.
std::optional<core::Period> period_of_heading(std::string_view text, const Discourse& d);
// 'In 1991, when the treaty was signed, the country looked the other way.' The year that the next
// sentences are about.
std::optional<core::Period> opening_year(std::string_view text, const Discourse& d);
// 'I have just seen the numbers for the first two months of this year.', 'October was the busiest
// month since.', 'Take January to May together.': the time that the sentence behind it is of.
// `words`: what was analysed of the sentence already, maybe no more than its places.
std::optional<core::Period> time_of_figures(std::string_view text, const Analysis& words,
                                            const Discourse& d);
// The place that begins an item of such a list becomes a mention of the head's series.
void add_row_mention(const Analysis& a, const Discourse& d, std::vector<Mention>& mentions);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_ROW_HEADS_H_
