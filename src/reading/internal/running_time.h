// What the words of a sentence tell of the time that the text is about.
#ifndef TALLY_READING_INTERNAL_RUNNING_TIME_H_
#define TALLY_READING_INTERNAL_RUNNING_TIME_H_

#include <optional>
#include <string_view>

#include "reading/internal/work.h"

namespace tally::reading {

// 'a notch better than in 2022-23, when it was fourth': what something is set against.
[[nodiscard]]  // (past_measures.cpp)
[[nodiscard]] bool
of_an_old_record(const Work& w, const Discourse& d, const core::Period& period);
[[nodiscard]] bool than_in(const Analysis& a, const TimeSpan& t);

// 'trade of 30 billion by 2025, up from 25 billion in 2018': beside a goal, the time of today.
[[nodiscard]] std::optional<core::Period> time_beside_goal(const Work& w, core::Month now);

// 'The gap with other countries narrowed from $5.8 billion in November to $4.4 billion in
// December': the time that the text is about is named again, whatever else was not understood.
[[nodiscard]] bool says_running_time(const Work& w, const Discourse& d);

// Whether a new paragraph goes back to the time that the one before began with: the last one ended
// with a look back or at a part of it. `answer`: it is one, or was asked for; `home`: the one that
// ends was about the time that the text is about.
[[nodiscard]] bool returns_to(const core::Period& began, const Discourse& d, bool answer,
                              bool month_stated, bool home);

// 'Of this, $23 billion were exports', 'Of the total turnover, ...'
[[nodiscard]] bool goes_on_with_it(std::string_view text);

// Adds the years that these times name ('in 2014', 'ten years ago') to those that the sentence
// named.
void name_years(const std::vector<TimeSpan>& times, Discourse& d);

// 'The two signed a pact in 2014.': the years of a sentence without a word of trade.
void plain_years(const Work& w, Discourse& d);

// What the sums of this sentence leave to the next one: their series in order and their time, the
// figures that a record may be said of, and whether a sum stayed unread.
void remember_sums(const Work& w, Discourse& d);

// 'compared to June 2012', 'smaller than in 2012', '9 percent above the level of 2012'
[[nodiscard]] bool compared_to(const Analysis& a, const TimeSpan& t);

// 'the same as in 2013', 'on a par with 2013', 'just as they were in 2013': the time of `item`.
[[nodiscard]] bool likened_to(const Analysis& a, int item);

// Keeps the time of figures that a sentence speaks of without one.
void time_of_data(const Work& w, Discourse& d);

// The one time that a sentence gives, if it has passed.
[[nodiscard]] std::optional<core::Period> only_time(const Work& w, const Discourse& d);

// 'the year-to-date surplus' in a text about one month that it ends with.
[[nodiscard]] bool runs_to_date(const Work& w, const Draft& draft, const Discourse& d);

// A trade of the sentence is with a group that has no code: 'exports to non-EU countries'.
[[nodiscard]] bool only_of_groups(const Work& w);
// 'from the June figure of 14.9 billion': a look back.
[[nodiscard]] bool names_figure(const Analysis& a, const TimeSpan& t);
// 'for the sixth straight month', 'an 11th consecutive monthly increase'
[[nodiscard]] bool counts_months(const Analysis& a);
// Keeps whom 'Exports to Japan and Korea fell' names as partners where nobody has said whose
// exports; they are not the country of the next series.
void remember_partners_of_nobody(const Work& w, Discourse& d);
// The last fiscal year that a statement named.
void remember_fiscal_year(const Work& w, Discourse& d);

// 'Vietnam and the United States normalised ties': two places make a pair.
void pair_of_places(const Work& w, Discourse& d);

// 'Annual imports rose to $50 billion', 'On an annual basis the surplus was 648 million' in a text
// about a month: of the year up to it, which no word names.
[[nodiscard]] bool annual_in_a_month(const Work& w, const Draft& draft);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RUNNING_TIME_H_
