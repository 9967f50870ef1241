// Time expressions of running text: 'January-November', 'the first half', 'last fiscal', 'a year
// earlier', 'since 2009', 'for over a decade'. They are found first and resolved later, when the
// country is known (fiscal years) and the text before has been read ('the same period').
// May is a month only in a time phrase.
#ifndef TALLY_READING_INTERNAL_TIMES_H_
#define TALLY_READING_INTERNAL_TIMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "places/places.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

enum class TimeKind : std::uint8_t {
  period,  // months of a year, a year, a fiscal year
  now,     // today, currently
  base,    // 'a year earlier', 'the previous month': a period that lies before another
  year_on_year,
  month_on_month,
  quarter_on_quarter,
  since,     // since 2009
  duration,  // ten years, over a decade, six months
  from_now,  // two years from now
  day,       // a day: no period of trade
};

// How the year of a period is told.
enum class YearBy : std::uint8_t {
  none,             // 'in May'
  written,          // 2022
  relative,         // last year (-1), this year (0), next year (+1)
  fiscal,           // FY24, 2023-24: `year` is the number written, see named_by
  fiscal_pair,      // 2023-24: `year` the first
  fiscal_relative,  // last fiscal (-1), this fiscal (0)
  previous,         // the year before the period spoken of
  following,        // the year after it
  same,             // 'the same year', 'that year'
};

struct TimeSpan {
  std::size_t first = 0, last = 0;  // tokens, with the article but without the preposition
  std::string preposition;          // in, by, since, from, until, than, for, over, ...
  TimeKind kind = TimeKind::period;
  YearBy year_by = YearBy::none;
  int year = 0;                      // written or relative
  int month_from = 0, month_to = 0;  // 0: whole year
  int base_year = 0;                 // 'between 2005 and 2019': 2005
  bool wraps = false;                // months run into the next year (November to February)
  int last_months = 0;               // 'the ten months to January': length; month_to is the end
  bool same_months = false;          // 'the same period of 2021': months of the period spoken of
  bool end_of = false;               // by the end of
  bool whole = false;                // 'for all of 2019', '2019 as a whole'
  bool outgoing = false;             // 'the outgoing fiscal year': about to end, or just ended
  bool fiscal_end = false;           // 'the fiscal year to July'
  bool many_years = false;           // '2017-2021': base_year to year
  bool counted =
      false;  // 'the first half', 'the first 11 months': of a fiscal year, if one is named
  bool calendar = false;  // 'calendar year 2021'
  bool next_month_rel = false;
  int month_rel = 0;  // last month -1, this month 0: with has_month_rel
  bool has_month_rel = false;
  bool to_date = false;      // so far this year
  bool closing = false;      // 'its final three months': of the time spoken of; with last_months
  bool quarter_rel = false;  // last quarter
  int decade_end = 0;        // 'by the end of the decade'
  int amount = 0;            // duration
  int unit_months = 0;       // 12, 3, 1
  bool at_least = false;     // over ten years
  bool decade = false;
  bool ever_since = false;
  bool part_of_month = false;  // 'the first 20 days of April': no period of the statistics
  bool anaphoric = false;      // 'those ten months', 'the period', 'the nine months'
  std::optional<int> anaphoric_length;
};

std::vector<TimeSpan> find_times(const std::vector<Token>& tokens, std::vector<bool>& taken);

// What a time is resolved against.
struct TimeContext {
  core::Month now;  // month of the article
  core::Day today;
  std::optional<core::Period> spoken_of;  // the period of the text so far
  places::PlaceId fiscal_place;           // whose fiscal year
  bool future = false;                    // of a target or forecast
  bool fiscal_text = false;               // quarters are those of the fiscal year
};

std::optional<core::Period> resolve(const TimeSpan& time, const TimeContext& context);
// The fiscal year of a place that is named by `number` ("FY24": 2024).
core::Period fiscal_named(places::PlaceId place, int number);
// The last fiscal year of a place that has ended before `now`; its calendar year if it has none.
core::Period last_full_fiscal(places::PlaceId place, core::Month now);
[[nodiscard]] bool has_fiscal_calendar(places::PlaceId place);
// Whether its fiscal years are written as '2018-19'.
[[nodiscard]] bool writes_two_years(places::PlaceId place);
core::Status check_fiscal_table();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_TIMES_H_
