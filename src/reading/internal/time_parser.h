// The grammar of times: each NAME_at() tries one form at a token and returns its length in tokens,
// 0 if it is not there. Used by find_times() alone; in three files by kind of expression.
#ifndef TALLY_READING_INTERNAL_TIME_PARSER_H_
#define TALLY_READING_INTERNAL_TIME_PARSER_H_

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/internal/dates.h"
#include "reading/internal/times.h"
#include "reading/words/time.h"

namespace tally::reading {

using Tokens = std::vector<Token>;

// 'II' in 'II quarter 2023'
std::optional<int> roman_number(const Tokens& t, std::size_t at, std::size_t& used);

inline constexpr int kCenturySplit = 50;

inline bool is(const Tokens& t, std::size_t at, const Word& word) {
  return at < t.size() && t[at].low == word;
}
template <std::size_t N>
[[gnu::always_inline]] inline bool in(const Tokens& t, std::size_t at, const Word (&words)[N]) {
  return at < t.size() && t[at].low.is_any(words);
}
inline bool in(const Tokens& t, std::size_t at, const WordSet& set) {
  return at < t.size() && set.has(*t[at].row);
}
template <std::size_t N>
[[gnu::always_inline]] inline bool in(const Tokens& t, std::size_t at, const WordSet& set,
                                      const Word (&words)[N]) {
  return in(t, at, set) || in(t, at, words);
}
// Tokens from `at` match the words; hyphens in the text are passed over. Length or 0.
inline std::size_t seq(const Tokens& t, std::size_t at, Words words) {
  constexpr Word kHyphen = "-";
  std::size_t i = at;
  for (const Word& w : words) {
    if (i > at && is(t, i, kHyphen) && w.key != kHyphen.key) ++i;
    if (!is(t, i, w)) return 0;
    ++i;
  }
  return i - at;
}

// Some offices write 'january - november 2019'; 'march', 'may' and 'august' are other words, too.
inline bool small_month(const Token& token) {
  constexpr std::string_view kFirst = "jfasond";
  return token.raw.size() >= 4 && token.raw.size() <= 9 &&
         kFirst.find(token.raw[0]) != std::string_view::npos && token.low != "august" &&
         token.low != "sept";
}

inline int month_number(const Token& token) {
  if (token.raw.size() < 3 || (!token.capital && !small_month(token))) return 0;
  return month_word(token.low).value_or(0);
}

// "Jan", "Sept", but not "May", "June" or "July".
inline bool abbreviated(const Token& token) {
  return (token.raw.size() == 3 && token.low != "may") || token.low == "sept";
}

inline std::optional<int> digits(const Token& token, std::size_t count) {
  if (token.kind != TokenKind::number || token.raw.size() != count) return std::nullopt;
  if (token.end - token.begin != count) return std::nullopt;  // '1,937'
  int n = 0;
  const char* end = token.raw.data() + token.raw.size();
  const auto [ptr, ec] = std::from_chars(token.raw.data(), end, n);
  if (ec != std::errc() || ptr != end) return std::nullopt;
  return n;
}

inline std::optional<int> year_number(const Tokens& t, std::size_t at) {
  if (at >= t.size()) return std::nullopt;
  const auto n = digits(t[at], 4);
  if (!n || *n < 1900 || *n > 2099 || t[at].low.find('.') != std::string::npos) return std::nullopt;
  // "$2000", "2,000 tonnes", "2000 people" are amounts.
  if (at > 0 && t[at].glued && in(t, at - 1, words::kSignBeforeAmount)) return std::nullopt;
  if (in(t, at + 1, words::kUnitBehindYearDigits)) {
    return std::nullopt;
  }
  return n;
}

inline int full_year(int two_digits) {
  return two_digits < kCenturySplit ? 2000 + two_digits : 1900 + two_digits;
}

struct TimeParser {
  const Tokens& t;
  // "FY24", "FY2023-24", "2023-24", "fiscal 2023", "the 2021 calendar year", "2022".
  std::size_t year_at(std::size_t at, TimeSpan& out) const;
  // "-24" or "/24" or "-2024" behind a first year.
  std::size_t pair_tail(std::size_t i, TimeSpan& out) const;
  // "last year", "this fiscal", "the previous year", "the same year", "the year before".
  std::size_t relative_year_at(std::size_t at, TimeSpan& out) const;
  std::size_t year_before_at(std::size_t at, TimeSpan& out) const;
  // "the previous year, 2022": the year in figures behind its words; time_dates.cpp
  std::size_t said_again_at(std::size_t at, TimeSpan& out) const;
  // 'year-to-date', 'year to date through May': what stands behind 'date'
  std::size_t to_date_end(std::size_t at, TimeSpan& out) const;
  // '06/2023'
  std::size_t month_in_digits_at(std::size_t at, TimeSpan& out) const;
  // "the third week of August", "the summer of 2022": no period of the statistics
  std::size_t week_at(std::size_t at, TimeSpan& out) const;
  [[nodiscard]] std::size_t ended_at(std::size_t at) const;
  [[nodiscard]] std::size_t local_year_at(std::size_t at) const;
  [[nodiscard]] std::size_t gloss_at(std::size_t at) const;
  // " of 2022", " 2022", ", 2022", " last year", " of this fiscal": year behind months.
  std::size_t year_behind(std::size_t at, TimeSpan& out) const;
  // "from September 26, 2022, to June 30, 2023"; time_dates.cpp
  std::size_t dates_at(std::size_t at, TimeSpan& out) const;
  // "May", "January-November", "from January to September", "April-May period of this fiscal".
  std::size_t months_at(std::size_t at, TimeSpan& out) const;
  bool may_is_month(std::size_t i) const;
  // quarters and halves: "the first quarter of 2023", "Q3 2023", "H1", "first half", "half-year"
  std::size_t next_quarter_at(std::size_t at, std::size_t i, int quarter, TimeSpan& out) const;
  [[nodiscard]] bool ordinal_word(std::size_t at) const;
  std::size_t part_at(std::size_t at, TimeSpan& out) const;
  [[nodiscard]] std::optional<int> small_digits(std::size_t at) const;
  // "2012's first seven months", "last year's first half"
  std::size_t owned_part_at(std::size_t at, TimeSpan& out) const;
  // "the first 11 months of 2022", "first seven months", "the ten months to January", "7M".
  std::size_t first_months_at(std::size_t at, TimeSpan& out) const;
  std::size_t last_months_at(std::size_t at, std::size_t i, TimeSpan& out) const;
  // "the year to March", "the 12 months to June 2023", "the year ended June 30"
  std::size_t year_to_at(std::size_t at, TimeSpan& out) const;
  // "the same period of 2021", "the corresponding quarter of last year", "the same months a year
  // ago"
  std::size_t same_at(std::size_t at, TimeSpan& out) const;
  // "a year earlier", "two years ago", "a month before", "the previous month", "last month"
  std::size_t relative_at(std::size_t at, TimeSpan& out) const;
  // year on year and its kin
  // 'the first 20 days of April', 'the 20-day period', 'April 1-20'
  std::size_t days_at(std::size_t at, TimeSpan& out) const;
  std::size_t rate_at(std::size_t at, TimeSpan& out) const;
  // "for over a decade", "for eight years", "in 11 years", "over the past five years", "in two
  // decades"
  std::size_t duration_at(std::size_t at, TimeSpan& out) const;
  std::size_t end_of_span_at(std::size_t at, TimeSpan& out) const;
  std::size_t from_beginning_at(std::size_t at, TimeSpan& out) const;
  std::size_t since_at(std::size_t at, TimeSpan& out) const;
  std::size_t end_of_at(std::size_t at, TimeSpan& out) const;
  std::size_t now_at(std::size_t at, TimeSpan& out) const;
  std::size_t anaphor_at(std::size_t at, TimeSpan& out) const;
  std::size_t any_at(std::size_t at, TimeSpan& out) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_TIME_PARSER_H_
