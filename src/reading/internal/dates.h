// Days and other times in running text: the date of an article, the dates of events. Only what
// stands in a time phrase counts: 'May' alone is no month.
#ifndef TALLY_READING_INTERNAL_DATES_H_
#define TALLY_READING_INTERNAL_DATES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/time.h"
#include "reading/internal/boilerplate.h"

namespace tally::reading {

// 1-12 for "january", "jan", "sept"; 0-6 (Monday first) for "friday", "fri"; the first of three
// months for "spring". Lower case; the words are data/reading/calendar.csv.
std::optional<int> month_word(std::string_view word);
std::optional<int> month_word(const LowWord& word);
std::optional<int> weekday_word(std::string_view word);
std::optional<int> season_word(std::string_view word);
// Checks data/reading/calendar.csv.
core::Status check_calendar();

// "30 December 2022", "Dec. 30", "2022-12-30", "30.12.2022". Without a year where none is written.
struct FoundDay {
  std::size_t begin = 0, end = 0;  // bytes
  std::optional<int> year;
  int month = 0, day = 0;
  std::optional<int> weekday;

  [[nodiscard]] std::optional<core::Day> date() const;
};
// All of them in the order of the text. `words` are those of split_words(text).
std::vector<FoundDay> find_days(std::string_view text, const std::vector<PlainWord>& words);
std::vector<FoundDay> find_days(std::string_view text);

// "2023-01-30T08:15:00+08:00", "20230130", "Mon, 30 Jan 2023 08:15 GMT", "January 30, 2023": the
// day as written, without a change of time zone.
std::optional<core::Day> day_of_timestamp(std::string_view text);

// A time phrase, resolved against the article's date: a day "2022-12-30", a month "2023-03", a year
// "2014", or an interval "2023-03/2023-05".
struct TimePhrase {
  std::size_t begin = 0, end = 0;
  std::string iso;
  bool future = false;  // 'next month', 'tomorrow'
};
std::vector<TimePhrase> find_event_times(std::string_view text, const std::vector<PlainWord>& words,
                                         std::optional<core::Day> article);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_DATES_H_
