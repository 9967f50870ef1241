#include "reading/internal/times.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "reading/internal/first_words.h"
#include "reading/internal/quantity.h"
#include "reading/internal/time_parser.h"
#include "reading/words/grammar.h"
#include "reading/words/time.h"

namespace tally::reading {

namespace {

bool may_begin(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.kind == TokenKind::number) return true;
  if (token.kind != TokenKind::word) return false;
  if (token.capital || month_number(token) != 0) return true;
  if (words::kBeginsTime.has(*token.row)) return true;
  std::size_t n = 0;
  return small_number(tokens, at, n).has_value();
}

// Words without which there is no time, however it is put: each form of the grammar has one of
// these, or a month or the number of a year.
bool is_time_word(const Token& token) {
  if (token.kind == TokenKind::number) return digits(token, 4).has_value();
  if (token.kind != TokenKind::word) return false;
  return month_number(token) != 0 || words::kWithinTime.has(*token.row);
}

// Per token, whether a word of time stands in it or in the few behind it that one expression can
// cover ('at least the past twenty-five full years').
std::vector<bool> near_time_words(const Tokens& tokens) {
  constexpr std::size_t kReach = 12;
  std::vector<bool> out(tokens.size(), false);
  std::size_t left = 0;
  for (std::size_t i = tokens.size(); i-- > 0;) {
    if (is_time_word(tokens[i])) left = kReach;
    out[i] = left > 0;
    if (left > 0) --left;
  }
  return out;
}

}  // namespace

std::size_t TimeParser::rate_at(std::size_t at, TimeSpan& out) const {
  struct Row {
    Words words;
    TimeKind kind;
  };
  static const std::array<Row, 43> kRows = {{
      {{"year", "on", "year"}, TimeKind::year_on_year},
      {{"year", "over", "year"}, TimeKind::year_on_year},
      {{"year", "to", "year"}, TimeKind::year_on_year},
      {{"on", "a", "year", "to", "year", "basis"}, TimeKind::year_on_year},
      {{"year", "to", "year"}, TimeKind::year_on_year},
      {{"on", "an", "annual", "basis"}, TimeKind::year_on_year},
      {{"on", "a", "yearly", "basis"}, TimeKind::year_on_year},
      {{"in", "annual", "terms"}, TimeKind::year_on_year},
      {{"on", "an", "annualised", "basis"}, TimeKind::year_on_year},
      {{"on", "the", "year"}, TimeKind::year_on_year},
      {{"in", "the", "year"}, TimeKind::year_on_year},
      {{"over", "the", "year"}, TimeKind::year_on_year},
      {{"yoy"}, TimeKind::year_on_year},
      {{"y", "o", "y"}, TimeKind::year_on_year},
      {{"y", "/", "y"}, TimeKind::year_on_year},
      {{"yr", "/", "yr"}, TimeKind::year_on_year},
      {{"annually"}, TimeKind::year_on_year},
      {{"from", "the", "year", "before"}, TimeKind::year_on_year},
      {{"from", "a", "year", "earlier"}, TimeKind::year_on_year},
      {{"month", "on", "month"}, TimeKind::month_on_month},
      {{"month", "over", "month"}, TimeKind::month_on_month},
      {{"month", "to", "month"}, TimeKind::month_on_month},
      {{"on", "the", "month"}, TimeKind::month_on_month},
      {{"on", "a", "monthly", "basis"}, TimeKind::month_on_month},
      {{"mom"}, TimeKind::month_on_month},
      {{"m", "o", "m"}, TimeKind::month_on_month},
      {{"m", "/", "m"}, TimeKind::month_on_month},
      {{"from", "the", "previous", "month"}, TimeKind::month_on_month},
      {{"from", "the", "month", "before"}, TimeKind::month_on_month},
      {{"from", "a", "month", "earlier"}, TimeKind::month_on_month},
      {{"over", "the", "month"}, TimeKind::month_on_month},
      {{"quarter", "on", "quarter"}, TimeKind::quarter_on_quarter},
      {{"quarter", "over", "quarter"}, TimeKind::quarter_on_quarter},
      {{"on", "the", "quarter"}, TimeKind::quarter_on_quarter},
      {{"on", "a", "quarterly", "basis"}, TimeKind::quarter_on_quarter},
      {{"qoq"}, TimeKind::quarter_on_quarter},
      {{"q", "/", "q"}, TimeKind::quarter_on_quarter},
      {{"from", "the", "previous", "quarter"}, TimeKind::quarter_on_quarter},
      {{"from", "the", "preceding", "quarter"}, TimeKind::quarter_on_quarter},
      {{"over", "the", "quarter"}, TimeKind::quarter_on_quarter},
      {{"from", "the", "preceding", "month"}, TimeKind::month_on_month},
      {{"year", "by", "year"}, TimeKind::year_on_year},
      {{"from", "the", "same", "period", "last", "year"}, TimeKind::year_on_year},
  }};
  for (const Row& row : kRows) {
    if (!is(t, at, *row.words.begin())) continue;
    const std::size_t n = seq(t, at, row.words);
    if (n == 0) continue;
    // 'in the year to March', 'over the year' with a period behind it are something else
    if ((row.words.size() == 3 && *(row.words.begin() + 2) == "year" && is(t, at + 1, "the")) &&
        in(t, at + n, words::kNotAYearBehind)) {
      continue;
    }
    if (is(t, at, "in") && is(t, at + 1, "the")) continue;
    if (seq(t, at + n, {"as", "a", "whole"}) > 0) continue;  // 'over the year as a whole'
    out.kind = row.kind;
    return n;
  }
  return 0;
}

std::size_t TimeParser::duration_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (in(t, i, {"the", "these"})) ++i;
  if (in(t, i, words::kNextOrLast)) {
    ++i;
    out.ever_since = false;
  }
  bool least = false;
  if (in(t, i, {"over"})) {
    least = true;
    ++i;
  } else if (is(t, i, "more") && is(t, i + 1, "than")) {
    least = true;
    i += 2;
  } else if (is(t, i, "at") && is(t, i + 1, "least")) {
    least = true;
    i += 2;
  } else if (in(t, i, {"well"}) && is(t, i + 1, "over")) {
    least = true;
    i += 2;
  } else if (in(t, i, words::kFocusAdverb | words::kApproximator)) {
    ++i;
  }
  int n = 0;
  std::size_t used = 0;
  if (in(t, i, {"a", "one"})) {
    n = 1;
    used = 1;
  } else if (const auto number = small_number(t, i, used)) {
    n = *number;
  } else if (in(t, i, {"decades"})) {
    n = 2;
    used = 0;
  } else if (is(t, i, "decade") && i > at &&
             (in(t, i - 1, {"past", "last"}) || (is(t, i - 1, "the") && is(t, i + 1, "to")))) {
    n = 1;
    used = 0;
  } else {
    return 0;
  }
  i += used;
  if (is(t, i, "full") || is(t, i, "whole")) ++i;
  if (is(t, i, "-")) ++i;
  int unit = in(t, i, words::kYearWord)              ? 12
             : in(t, i, words::kMonthWord)           ? 1
             : in(t, i, words::kQuarterWord)         ? 3
             : in(t, i, words::kDecadeWord)          ? 120
             : seq(t, i, {"quarter", "century"}) > 0 ? 300
                                                     : 0;
  if (unit == 0 || n < 1 || n > 200) return 0;
  if (unit == 3 && n == 1) return 0;  // 'a quarter' is a fraction
  // 'fell by three quarters', 'three quarters of its exports'
  if (unit == 3 && n == 3 &&
      ((at > 0 && is(t, at - 1, "by")) || (is(t, i + 1, "of") && !year_number(t, i + 2))))
    return 0;
  ++i;
  if (in(t, i, {"early", "ahead"})) return 0;  // 'a year early'
  if (in(t, i, words::kAgoWord)) return 0;     // 'more than a year before'
  if (in(t, i, {"old", "strong", "olds"})) return 0;
  if (unit == 1 && is(t, i, "of") && (year_number(t, i + 1) || is(t, i + 1, "this"))) return 0;
  // 'for two years and one month'
  if (unit == 12 && is(t, i, "and")) {
    const std::size_t one = in(t, i + 1, {"a", "one"}) ? 1 : 0;
    std::size_t digits_used = one;
    const auto months = one > 0 ? std::optional<int>(1) : small_number(t, i + 1, digits_used);
    if (months && *months < 12 && in(t, i + 1 + digits_used, words::kMonthWord)) {
      n = 12 * n + *months;
      unit = 1;
      i += digits_used + 2;
      if (in(t, i, words::kAgoWord)) return 0;
    }
  }
  out.kind = TimeKind::duration;
  out.amount = unit == 120 ? n * 10 : n;
  out.unit_months = unit == 120 ? 12 : unit;
  out.decade = unit == 120;
  out.at_least = least;
  return i - at;
}

// 'the end of April', 'May 2024' behind 'to': the months of the year up to it.
std::size_t TimeParser::end_of_span_at(std::size_t at, TimeSpan& out) const {
  const bool end = is(t, at, "the") && is(t, at + 1, "end") && is(t, at + 2, "of");
  const std::size_t i = end ? at + 3 : at;
  const std::size_t n = months_at(i, out);
  if (n == 0 || out.kind != TimeKind::period || out.month_from != out.month_to) return 0;
  out.month_from = 1;
  return i + n - at;
}

// 'since the beginning of the year', 'from the start of 2024 to the end of April'
std::size_t TimeParser::from_beginning_at(std::size_t at, TimeSpan& out) const {
  if (!in(t, at, {"since", "from"})) return 0;
  std::size_t i = at + 1;
  if (is(t, i, "new") && is(t, i + 1, "year")) {  // 'from New Year to the end of July'
    i += 2;
    if (is(t, i, "'s")) i += is(t, i + 1, "day") ? 2u : 1u;
    TimeSpan end;
    const std::size_t n = in(t, i, words::kEndOfSpan) ? end_of_span_at(i + 1, end) : 0;
    if (n == 0) return 0;
    out = end;
    return i + 1 + n - at;
  }
  if (is(t, i, "the")) ++i;
  if (!in(t, i, words::kStartNoun) || !in(t, i + 1, {"of"})) return 0;
  TimeSpan year;
  // 'from the start of the year to the end of May'
  const bool to_month =
      is(t, i + 2, "the") && is(t, i + 3, "year") && in(t, i + 4, words::kEndOfSpan);
  const std::size_t n = to_month ? 3 : year_behind(i + 1, year);
  if (n == 0 || year.month_from != 0) return 0;
  i += 1 + n;
  if (year.year_by != YearBy::none && year.year_by != YearBy::written &&
      !(year.year_by == YearBy::relative && year.year == 0))
    return 0;
  if (in(t, i, words::kEndOfSpan)) {
    TimeSpan end;
    if (const std::size_t m = end_of_span_at(i + 1, end); m > 0) {
      out = end;
      if (end.year_by == YearBy::none) {
        out.year_by = year.year_by;
        out.year = year.year;
      }
      return i + 1 + m - at;
    }
  }
  if (is(t, at, "from")) return 0;
  if (year.year_by == YearBy::written) {  // 'since the beginning of 2020': since January 2020
    out = year;
    out.kind = TimeKind::since;
    out.month_from = out.month_to = 1;
    return i - at;
  }
  out.to_date = true;
  return i - at;
}

std::size_t TimeParser::since_at(std::size_t at, TimeSpan& out) const {
  if (is(t, at, "ever") && is(t, at + 1, "since")) {
    out.kind = TimeKind::since;
    out.ever_since = true;
    TimeSpan inner;
    const std::size_t n = year_at(at + 2, inner);
    if (n > 0) {
      out.year_by = inner.year_by;
      out.year = inner.year;
      out.ever_since = false;
    }
    return 2 + n;
  }
  // 'passed Russia in 2014 and has been the biggest buyer since'
  if (is(t, at, "since") && at > 0 &&
      (at + 1 >= t.size() || in(t, at + 1, words::kClauseEndSign))) {
    out.kind = TimeKind::since;
    out.ever_since = true;
    return 1;
  }
  if (const std::size_t n = from_beginning_at(at, out); n > 0) return n;
  const bool counting = in(t, at, words::kCountingWord) && is(t, at + 1, "from");
  if (!is(t, at, "since") && !counting) return 0;
  TimeSpan inner;
  std::size_t i = counting ? at + 2 : at + 1;
  if (in(t, i, {"at"}) && is(t, i + 1, "least")) i += 2;
  if (in(t, i, words::kEarlyOrLate | words::kApproximator)) ++i;
  if (is(t, i, "-")) ++i;
  std::size_t n = part_at(i, inner);
  if (n == 0) n = months_at(i, inner);
  if (n == 0) n = year_at(i, inner);
  if (n == 0) n = relative_year_at(i, inner);
  if (n == 0 && is(t, i, "the")) {  // 'since the June 2021 year', 'since the year to June 2021'
    n = months_at(i + 1, inner);
    n = n > 0 ? n + 1 : year_to_at(i, inner);
    if (inner.year_by != YearBy::written) n = 0;
  }
  if (n == 0) return 0;
  out = inner;
  // 'counted from January through July' ends in July
  const bool ends = counting && inner.month_from != 0 && inner.month_to != inner.month_from;
  if (!ends) out.kind = TimeKind::since;
  return i + n - at;
}

std::size_t TimeParser::end_of_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (is(t, i, "the")) ++i;
  if (in(t, i, {"year"}) && is(t, i + 1, "-") && is(t, i + 2, "end")) {
    out.year_by = YearBy::relative;
    out.year = 0;
    out.end_of = true;
    return i + 3 - at;
  }
  if (in(t, i, {"year"}) && is(t, i + 1, "end")) {
    out.year_by = YearBy::relative;
    out.end_of = true;
    return i + 2 - at;
  }
  if (in(t, i, {"year"}) && is(t, i + 1, "'s") && in(t, i + 2, {"end", "close"})) {
    out.year_by = YearBy::relative;
    out.end_of = true;
    return i + 3 - at;
  }
  if (!in(t, i, {"end", "close"})) return 0;
  ++i;
  if (is(t, i, "-")) ++i;
  if (is(t, i, "of")) ++i;
  TimeSpan inner;
  if (in(t, i, {"the", "this", "current"})) {
    std::size_t j = i + 1;
    if (is(t, j, "current")) ++j;
    if (is(t, j, "decade")) {
      out.decade = true;
      out.end_of = true;
      return j + 1 - at;
    }
    if (is(t, j, "year") && is(t, i, "the")) {
      out.year_by = YearBy::relative;
      out.end_of = true;
      return j + 1 - at;
    }
  }
  std::size_t n = months_at(i, inner);
  if (n == 0) n = year_at(i, inner);
  if (n == 0) n = relative_year_at(i, inner);
  if (n == 0 && is(t, i, "the")) {  // 'since the June 2021 year', 'since the year to June 2021'
    n = months_at(i + 1, inner);
    n = n > 0 ? n + 1 : year_to_at(i, inner);
    if (inner.year_by != YearBy::written) n = 0;
  }
  if (n == 0) return 0;
  out = inner;
  out.end_of = true;
  return i + n - at;
}

std::size_t TimeParser::now_at(std::size_t at, TimeSpan& out) const {
  if (in(t, at, words::kNowAdverb)) {
    out.kind = TimeKind::now;
    return 1;
  }
  if (seq(t, at, {"at", "present"}) > 0) {
    out.kind = TimeKind::now;
    return 2;
  }
  if (is(t, at, "so") && is(t, at + 1, "far")) {
    TimeSpan inner;
    const std::size_t n = relative_year_at(at + 2, inner);
    out.to_date = true;
    if (n > 0) {
      out.year_by = inner.year_by;
      out.year = inner.year;
      return 2 + n;
    }
    std::size_t m = in(t, at + 2, {"in"}) ? 1 : 0;
    const std::size_t y = year_at(at + 2 + m, inner);
    if (y > 0) {
      out.year_by = inner.year_by;
      out.year = inner.year;
      return 2 + m + y;
    }
    return 0;
  }
  return 0;
}

std::size_t TimeParser::anaphor_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  // 'until the month of August', 'through the month of May': the months of the year up to it
  if (at > 0 && in(t, at - 1, {"until", "through", "till", "to"}) && is(t, i, "the") &&
      is(t, i + 1, "month") && is(t, i + 2, "of")) {
    TimeSpan end;
    const std::size_t n = months_at(i + 3, end);
    if (n > 0 && end.kind == TimeKind::period && end.month_from == end.month_to) {
      out = end;
      out.month_from = 1;
      return i + 3 + n - at;
    }
  }
  if (!in(t, i, {"the", "that", "this"})) return 0;
  ++i;
  if (in(t, i, words::kReportingParticiple | words::kReportedPeriodNoun)) {
    // 'in the period to May': the months of the year up to it
    if (is(t, i, "period") && in(t, i + 1, words::kEndOfSpan)) {
      TimeSpan end;
      const std::size_t n = months_at(i + 2, end);
      if (n > 0 && end.kind == TimeKind::period && end.month_from == end.month_to) {
        out = end;
        out.month_from = 1;
        return i + 2 + n - at;
      }
    }
    if (is(t, i, "period") &&
        (in(t, i + 1, words::kPeriodOpening) || (i + 1 < t.size() && month_number(t[i + 1]) != 0)))
      return 0;  // 'in the period from January to August': the months say it
    const bool reporting = in(t, i, words::kReportingParticiple);
    if (reporting) ++i;
    // 'over the reporting period of 2022': the months that the text is about, in that year
    if (TimeSpan year; reporting && is(t, i, "period") && in(t, i + 1, {"of", "in", "last"})) {
      const std::size_t n = year_behind(i + 1, year);
      if (n > 0 && (year.year_by == YearBy::written || year.year_by == YearBy::relative)) {
        out.anaphoric = true;
        out.year_by = year.year_by;
        out.year = year.year;
        return i + 1 + n - at;
      }
    }
    if (in(t, i, words::kReportedPeriodNoun)) {
      const int n = is(t, i, "quarter") ? 3 : is(t, i, "month") ? 1 : 0;
      ++i;
      if (seq(t, i, {"under", "review"}) > 0)
        i += 2;
      else if (n > 0 && !is(t, at, "that") && !is(t, at, "the"))
        return 0;
      out.anaphoric = true;
      if (n > 0) out.anaphoric_length = n;
      // 'in the reporting period of 2022': the months spoken of, in that year
      TimeSpan year;
      const std::size_t of = is(t, i, "of") ? year_behind(i, year) : 0;
      if (of > 0 && (year.year_by == YearBy::written || year.year_by == YearBy::relative)) {
        out.year_by = year.year_by;
        out.year = year.year;
        i += of;
      }
      return i - at;
    }
  }
  if (is(t, i, "half") && is(t, i + 1, "year") && !in(t, i + 2, {"to", "ended", "ending"})) {
    out.anaphoric = true;
    out.anaphoric_length = 6;
    return i + 2 - at;
  }
  if (is(t, i, "half") && is(t, i + 1, "-") && is(t, i + 2, "year")) {
    out.anaphoric = true;
    out.anaphoric_length = 6;
    return i + 3 - at;
  }
  if (is(t, i, "year") && is(t, i + 1, "as") && is(t, i + 2, "a") && is(t, i + 3, "whole")) {
    out.year_by = YearBy::same;
    return i + 4 - at;
  }
  if (in(t, i, words::kWholeAttribute) && is(t, i + 1, "year")) {
    // 'the last full year', 'the whole year 2022' name another or say which
    if (year_number(t, i + 2)) return 0;
    out.year_by = YearBy::same;
    return i + 2 - at;
  }
  return 0;
}

std::size_t TimeParser::any_at(std::size_t at, TimeSpan& out) const {
  using Method = std::size_t (TimeParser::*)(std::size_t, TimeSpan&) const;
  static constexpr std::array<Method, 19> kMethods = {
      &TimeParser::dates_at,          &TimeParser::week_at,          &TimeParser::days_at,
      &TimeParser::rate_at,           &TimeParser::since_at,         &TimeParser::end_of_at,
      &TimeParser::owned_part_at,     &TimeParser::same_at,          &TimeParser::year_to_at,
      &TimeParser::first_months_at,   &TimeParser::part_at,          &TimeParser::months_at,
      &TimeParser::relative_at,       &TimeParser::relative_year_at, &TimeParser::now_at,
      &TimeParser::year_at,           &TimeParser::anaphor_at,       &TimeParser::duration_at,
      &TimeParser::month_in_digits_at};
  for (const Method method : kMethods) {
    TimeSpan candidate;
    const std::size_t n = (this->*method)(at, candidate);
    if (n > 0) {
      out = candidate;
      return n;
    }
  }
  return 0;
}

namespace {

// 'For all of 2019', '2019 as a whole': the year and not a part of it; 'as of May', 'through May':
// up to May.
void mark_extent(const Tokens& t, TimeSpan& span) {
  std::size_t p = span.first;
  if (p > 0 && is(t, p - 1, "the")) --p;
  if (span.month_from == 0) {
    const bool before =
        p > 0 && (in(t, p - 1, words::kWholeAttribute, {"all", "throughout"}) ||
                  (in(t, p - 1, {"year", "-"}) && p > 1 && in(t, p - 2, words::kWholeAttribute)) ||
                  (is(t, p - 1, "year") && p > 2 && is(t, p - 2, "-") && is(t, p - 3, "full")) ||
                  (is(t, p - 1, "of") && p > 1 && in(t, p - 2, words::kWholeNoun)));
    span.whole = before || seq(t, span.last, {"as", "a", "whole"}) > 0 ||
                 seq(t, span.last, {"in", "full"}) > 0;
  } else if (p > 1 && in(t, p - 1, {"of", "at"}) && is(t, p - 2, "as") &&
             span.month_from == span.month_to && span.kind == TimeKind::period) {
    span.end_of = true;
  } else if (p > 0 && span.month_from == span.month_to && span.kind == TimeKind::period) {
    // 'through September', 'up to September', 'up to and including September'
    span.end_of = span.end_of || is(t, p - 1, "through") ||
                  (p > 1 && is(t, p - 1, "to") && is(t, p - 2, "up")) ||
                  (p > 1 && is(t, p - 1, "including") && is(t, p - 2, "and"));
  }
}

}  // namespace

std::vector<TimeSpan> find_times(const Tokens& tokens, std::vector<bool>& taken) {
  std::vector<TimeSpan> out;
  const TimeParser parser{tokens};
  const std::vector<bool> near = near_time_words(tokens);
  std::size_t i = 0;
  while (i < tokens.size()) {
    if (!near[i] || !may_begin(tokens, i)) {
      ++i;
      continue;
    }
    TimeSpan span;
    const std::size_t n = parser.any_at(i, span);
    if (n == 0) {
      ++i;
      continue;
    }
    span.first = i;
    span.last = std::min(i + n, tokens.size());
    if (i > 0) {
      std::size_t p = i - 1;
      if (in(tokens, p, words::kEarlyOrLate | words::kFocusAdverb | words::kApproximator,
             {"the"}) &&
          p > 0)
        --p;
      span.preposition = tokens[p].low;
    }
    mark_extent(tokens, span);
    for (std::size_t k = span.first; k < span.last; ++k) taken[k] = true;
    i = span.last;
    out.push_back(std::move(span));
  }
  return out;
}

}  // namespace tally::reading
