// Parts of a year and what is relative: "the first half", "the ten months to January", "the same
// period of 2021", "last month".
#include <algorithm>
#include <array>
#include <charconv>

#include "reading/internal/quantity.h"
#include "reading/internal/time_parser.h"
#include "reading/internal/times.h"
#include "reading/words/grammar.h"
#include "reading/words/time.h"

namespace tally::reading {

// One or two digits: '9M', '11M'.
std::optional<int> TimeParser::small_digits(std::size_t at) const {
  if (at >= t.size()) return std::nullopt;
  const auto one = digits(t[at], 1);
  return one ? one : digits(t[at], 2);
}

std::size_t TimeParser::part_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (is(t, i, "the")) ++i;
  if (std::size_t used = 0; is(t, i, "fiscal") && ordinal_number(t, i + 1, used)) {
    out.year_by = YearBy::fiscal_relative;  // 'in the fiscal first half'
    ++i;
  }
  int n = 0;
  int size = 0;
  if (in(t, i, {"q", "h"}) && i + 1 < t.size() && t[i + 1].glued) {
    const auto d = digits(t[i + 1], 1);
    if (!d) return 0;
    n = *d;
    size = is(t, i, "q") ? 3 : 6;
    i += 2;
    if (is(t, i, "/") && year_number(t, i + 1)) ++i;  // 'Q1/2023'
  } else if (std::size_t wide = 0;
             is(t, i, "quarter") && small_number(t, i + 1, wide) &&
             (i + 1 + wide >= t.size() || t[i + 1 + wide].kind != TokenKind::word ||
              in(t, i + 1 + wide, words::kBeforeQuarterName))) {
    n = *small_number(t, i + 1, wide);  // 'Quarter 1 (Jan to Mar) 2024'
    size = 3;
    i += 1 + wide;
  } else if (const auto d = small_digits(i);
             d && in(t, i + 1, {"q", "h", "m"}) && i + 1 < t.size() && t[i + 1].glued) {
    if (is(t, i + 1, "m")) {
      if (*d < 1 || *d > 12) return 0;
      if (is(t, i > 0 ? i - 1 : 0, "$")) return 0;
      TimeSpan y;
      if (!(at > 0 && in(t, at - 1, {"in", "for", "during", "of"})) && year_at(i + 2, y) == 0)
        return 0;
      out.month_from = 1;
      out.month_to = *d;
      i += 2;
      i += year_behind(i, out);
      return i - at;
    }
    n = *d;
    size = is(t, i + 1, "q") ? 3 : 6;
    i += 2;
    if (i < t.size() && t[i].glued) {
      if (const auto y2 = digits(t[i], 2)) {  // 1Q23
        out.year_by = YearBy::written;
        out.year = full_year(*y2);
        ++i;
      }
    }
  } else {
    std::size_t used = 0;
    std::optional<int> ord = ordinal_number(t, i, used);
    if (!ord && is(t, i + 1, "quarter")) ord = roman_number(t, i, used);  // 'II quarter 2023'
    if (!ord && in(t, i, {"last", "final"}) && is(t, i + 1, "quarter") &&
        (is(t, i, "final") || in(t, i + 2, {"of"}))) {
      ord = 4;
      used = 1;
    }
    if (!ord && in(t, i, words::kOpeningOrClosing) && is(t, i + 1, "quarter")) {
      ord = is(t, i, "opening") ? 1 : 4;
      used = 1;
    }
    if (!ord && is(t, i, "latter") && is(t, i + 1, "half")) {
      ord = 2;
      used = 1;
    }
    if (!ord) return 0;
    i += used;
    if (is(t, i, "fiscal")) ++i;
    if (is(t, i, "-")) ++i;
    if (is(t, i, "calendar")) ++i;
    // 'the first and second quarters of 2023'
    std::size_t more = 0;
    if (const auto next =
            in(t, i, {"and", "to", "through"}) ? ordinal_number(t, i + 1, more) : std::nullopt;
        next && *next == *ord + 1 && is(t, i + 1 + more, "quarters") && *next <= 4) {
      out.month_from = 3 * *ord - 2;
      out.month_to = 3 * *next;
      out.counted = true;
      i += 2 + more;
      return i + year_behind(i, out) - at;
    }
    if (*ord == 1 && is(t, i, "third") && is(t, i + 1, "of") && year_behind(i + 1, out) > 0) {
      out.month_from = 1;  // 'the first third of the year'
      out.month_to = 4;
      out.counted = true;
      return i + 1 + year_behind(i + 1, out) - at;
    }
    if (is(t, i, "quarter") || next_quarter_at(at, i, *ord, out) > 0)
      size = 3;
    else if (in(t, i, {"half", "semester"}))
      size = 6;
    else if (TimeSpan year; is(t, i, "month") && year_behind(i + 1, year) > 0)
      size = 1;  // 'the ninth month of the year', but 'the ninth month in a row'
    else
      return 0;
    n = *ord;
    if (size != 3 || is(t, i, "quarter")) ++i;
    if (is(t, i, "-") && is(t, i + 1, "year")) i += 2;
  }
  if (n < 1 || n > 12 / size) return 0;
  out.month_from = size * (n - 1) + 1;
  out.month_to = size * n;
  out.counted = true;
  if (const std::size_t end = size == 3 ? next_quarter_at(at, i, n, out) : 0; end > 0)
    return end - at;
  i += year_behind(i, out);
  return i - at;
}

std::size_t TimeParser::owned_part_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  TimeSpan year;
  if (const auto y = year_number(t, i); y && in(t, i + 1, {"q", "h"})) {
    const std::size_t n = part_at(i + 1, out);  // '2021 Q2'
    if (n == 0 || out.year_by != YearBy::none) return 0;
    out.year_by = YearBy::written;
    out.year = *y;
    return n + 1;
  } else if (y && is(t, i + 1, "'s")) {
    year.year_by = YearBy::written;
    year.year = *y;
    i += 2;
  } else {
    const std::size_t n = relative_year_at(i, year);
    if (n == 0 || !is(t, i + n - 1, "'s")) return 0;
    i += n;
  }
  if (!in(t, i, words::kOrdinalOfPart)) return 0;
  std::size_t n = first_months_at(i, out);
  if (n == 0) n = part_at(i, out);
  if (n == 0 || out.month_from == 0 || out.year_by != YearBy::none) return 0;
  out.year_by = year.year_by;
  out.year = year.year;
  return i + n - at;
}

std::size_t TimeParser::first_months_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (in(t, i, {"the", "those", "these"}) || (is(t, i, "this") && is(t, i + 2, "-"))) ++i;
  bool first = false;
  if (in(t, i, {"first", "opening"})) {
    first = true;
    ++i;
  } else if (in(t, i, words::kPreviousWord)) {
    std::size_t length = 0;  // 'on the previous three months', 'than in the previous twelve'
    const auto months = small_number(t, i + 1, length);
    if (!months || *months < 2 || *months > 24) return 0;
    const std::size_t j = i + 1 + length;
    const bool named = is(t, j, "months");
    if (!named && j < t.size() && t[j].kind != TokenKind::symbol) return 0;
    out.kind = TimeKind::base;
    out.year_by = YearBy::previous;
    out.amount = *months;
    out.unit_months = 1;
    return j + (named ? 1u : 0u) - at;
  } else if (in(t, i, words::kPastAttribute)) {
    return last_months_at(at, i, out);
  }
  const bool of_it = first && at > 0 && is(t, at - 1, "its");  // of a pact, of a firm
  std::size_t used = 0;
  auto n = small_number(t, i, used);
  if (!n && first && is(t, i, "month") && is(t, i + 1, "of")) n = 1;  // 'the first month of'
  if (!n || *n < 1 || *n > 12) return 0;
  i += used;
  int unit = 0;
  if (is(t, i, "-")) ++i;
  if (in(t, i, words::kMonthWord))
    unit = 1;
  else if (in(t, i, {"quarters"}))
    unit = 3;
  else
    return 0;
  ++i;
  if (is(t, i, "period")) ++i;
  if (is(t, i, "from")) {  // 'in the nine-month period from September 26, 2022, to June 30, 2023'
    const std::size_t dates = dates_at(i + 1, out);
    if (dates > 0) return i + 1 + dates - at;
  }
  const int months = *n * unit;
  if (months > 12) return 0;
  // 'nine-month trade between Kazakhstan and Kyrgyzstan'
  if (!first && unit == 1 && months > 1 && is(t, i - 1, "month") && is(t, i - 2, "-") &&
      in(t, i, words::kFlowBehindMonth)) {
    out.month_from = 1;
    out.month_to = months;
    out.counted = true;
    return i - at;
  }
  if (!first) {
    if (in(t, i, words::kEndOfSpan) || (is(t, i, "ending") && is(t, i + 1, "in"))) {
      std::size_t j = i + 1;
      if (in(t, j, {"in", "on"})) ++j;
      if (is(t, j, "the") && is(t, j + 1, "end") && is(t, j + 2, "of")) j += 3;
      TimeSpan part;  // 'the four quarters to the end of Q4 2022'
      if (const std::size_t k = part_at(j, part); k > 0) {
        out.last_months = months;
        out.month_to = part.month_to;
        out.year_by = part.year_by;
        out.year = part.year;
        return j + k - at;
      }
      if (is(t, j, "late")) ++j;
      const int end = j < t.size() ? month_number(t[j]) : 0;
      if (end != 0) {
        out.last_months = months;
        out.month_to = end;
        out.month_from = 0;
        ++j;
        j += year_behind(j, out);
        return j - at;
      }
    }
    // 'stood at 1.1 billion dollars after nine months'
    if (at > 0 && is(t, at - 1, "after") && months >= 3 && months < 12 && !is(t, i, "of") &&
        !(i < t.size() && t[i].kind == TokenKind::word && t[i].low.ends_with("ing"))) {
      TimeSpan y;
      const std::size_t behind = year_behind(i, y);
      out.month_from = 1;
      out.month_to = months;
      if (behind > 0) {
        out.year_by = y.year_by;
        out.year = y.year;
      }
      return i + behind - at;
    }
    // 'in nine months of 2022', 'the nine months', 'those ten months'
    const bool led = in(t, at, {"the", "those", "these", "this"}) ||
                     (at > 0 && in(t, at - 1, words::kDurationPreposition));
    if (!led || is(t, at, "a")) return 0;
    TimeSpan y;
    const std::size_t behind = is(t, i, "of") ? year_behind(i, y) : 0;
    if (behind > 0) {
      out.month_from = 1;
      out.month_to = months;
      out.counted = true;  // 'the seven-month period of FY24': from July where the year does
      out.year_by = y.year_by;
      out.year = y.year;
      return i + behind - at;
    }
    if (!in(t, at, {"the", "those", "these", "this"})) return 0;
    if (in(t, i, words::kAgoWord, {"later"})) return 0;
    out.anaphoric = true;
    out.anaphoric_length = months;
    return i - at;
  }
  out.month_from = 1;
  out.month_to = months;
  out.counted = true;
  const std::size_t behind = year_behind(i, out);
  // 'The pact came into force on 1 July. In its first six months exports rose': not those of a year
  if (of_it && behind == 0) out.part_of_month = true;
  return i + behind - at;
}

std::size_t TimeParser::days_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (in(t, i, {"the", "a"})) ++i;
  out.part_of_month = true;
  if (in(t, i, {"first", "last", "next"})) {
    const auto n = i + 1 < t.size() ? digits(t[i + 1], 2) : std::nullopt;
    std::size_t used = 1;
    if (!n && !small_number(t, i + 1, used)) return 0;
    i += 1 + used;
    if (!is(t, i, "days")) return 0;
    ++i;
    if (is(t, i, "of")) {
      TimeSpan month;
      if (const std::size_t k = months_at(i + 1, month); k > 0) return i + 1 + k - at;
      if (const std::size_t k = relative_at(i + 1, month); k > 0) return i + 1 + k - at;
      if (in(t, i + 1, {"this", "last", "the"}) && is(t, i + 2, "month")) return i + 3 - at;
    }
    return i - at;
  }
  if (i < t.size() && digits(t[i], 2) && is(t, i + 1, "-") && is(t, i + 2, "day"))
    return i + (is(t, i + 3, "period") ? 4u : 3u) - at;
  const int month = i < t.size() && i == at ? month_number(t[i]) : 0;
  if (month == 0) return 0;
  ++i;
  if (is(t, i, ".") && t[i].glued) ++i;
  const auto day = [&](std::size_t k) {
    if (k >= t.size()) return false;
    const auto two = digits(t[k], 2);
    const auto one = digits(t[k], 1);
    return (two && *two >= 1 && *two <= 31) || (one && *one >= 1);
  };
  if (!day(i) || !in(t, i + 1, {"-", "–"}) || !day(i + 2)) return 0;
  i += 3;
  return i + (is(t, i, "period") ? 1u : 0u) - at;
}

std::size_t TimeParser::last_months_at(std::size_t at, std::size_t i, TimeSpan& out) const {
  const bool last = is(t, i, "last");
  const bool its = at > 0 && is(t, at - 1, "its");
  out.closing = in(t, i, {"final", "closing"}) || (last && its);
  ++i;
  std::size_t used = 0;
  auto n = small_number(t, i, used);
  // 'its final month', 'the last month of the year'
  TimeSpan whole;
  const bool of_year = is(t, i + 1, "of") && year_behind(i + 1, whole) > 0;
  const bool one = !n && is(t, i, "month") && (out.closing || (last && of_year));
  if (one) n = 1;
  if (!n || (!one && (!is(t, i + used, "months") || *n < 2 || *n > 24))) {
    out.closing = false;
    return 0;
  }
  out.last_months = *n;
  out.month_to = 0;
  out.has_month_rel = true;
  out.month_rel = -1;
  i += used + 1;
  // 'the final month of the quarter'
  if (out.closing && is(t, i, "of") && is(t, i + 1, "the") &&
      in(t, i + 2, {"quarter", "half", "period", "semester"}))
    return i + 3 - at;
  // "the last two months of 2023"
  TimeSpan y;
  if (is(t, i, "of")) {
    const std::size_t behind = year_behind(i, y);
    if (behind > 0 && *n < 12) {
      // 'the past eight months of the year' are its first, 'the last two of 2023' its last
      const bool so_far =
          y.year_by == YearBy::none ||
          ((y.year_by == YearBy::relative || y.year_by == YearBy::fiscal_relative) && y.year == 0);
      out.closing = y.year_by == YearBy::none && (out.closing || last);
      if (out.closing) return i + behind - at;  // 'the last three months of the year'
      out.last_months = 0;
      out.has_month_rel = false;
      out.counted = true;
      out.month_from = so_far ? 1 : 13 - *n;
      out.month_to = so_far ? *n : 12;
      out.year_by = y.year_by;
      out.year = y.year;
      i += behind;
    }
  }
  return i - at;
}

std::size_t TimeParser::year_to_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (in(t, i, {"the", "a"})) ++i;
  if (in(t, i, words::kFiscalWord)) {
    out.fiscal_end = true;
    ++i;
  }
  if (is(t, i, "this") && is(t, i + 1, "year") &&
      (seq(t, i + 2, {"to", "date"}) > 0 || seq(t, i + 2, {"so", "far"}) > 0)) {
    out.to_date = true;  // 'this year to date'
    return i + 4 - at;
  }
  // 'Exports by country, years ended June'; but 'the two years to June' are two
  const bool years = is(t, i, "years") && in(t, i + 1, words::kEndOfSpan) &&
                     (i == 0 || t[i - 1].kind == TokenKind::symbol || is(t, i - 1, "fiscal"));
  if (is(t, i, "year") && i > 0 && is(t, i - 1, "new")) return 0;  // 'from New Year to the end of'
  const int length = is(t, i, "year") || years ? 12
                     : is(t, i, "quarter")     ? 3
                     : is(t, i, "half")        ? 6
                                               : 0;
  if (length == 0) return 0;
  ++i;
  if (length == 6 && is(t, i, "-") && is(t, i + 1, "year")) i += 2;
  if (length == 6 && is(t, i, "year")) ++i;                       // 'the half year to June'
  if (is(t, i, "up") && is(t, i + 1, "to") && length == 12) ++i;  // 'the fiscal year up to June'
  if (length < 12 && !in(t, i, words::kEndOfSpan)) return 0;
  if (is(t, i, "to") && is(t, i + 1, "date")) return i + 2 + to_date_end(i + 2, out) - at;
  // 'for the year so far', but 'the best year so far'
  if (is(t, i, "so") && is(t, i + 1, "far") && !in(t, i - 2, {"best", "worst", "strongest"})) {
    out.to_date = true;
    return i + 2 - at;
  }
  if (is(t, i, "-") && is(t, i + 1, "to") && is(t, i + 3, "date"))
    return i + 4 + to_date_end(i + 4, out) - at;
  if (in(t, i, {"that", "which"}) && in(t, i + 1, words::kEndedForm)) ++i;
  if (!in(t, i, words::kEndOfSpan)) return 0;
  std::size_t j = i + 1;
  if (in(t, j, {"in", "on"})) ++j;
  if (is(t, j, "the") && is(t, j + 1, "end") && is(t, j + 2, "of")) j += 3;
  if (j < t.size() && t[j].kind == TokenKind::number && t[j].raw.size() <= 2) ++j;
  const int end = j < t.size() ? month_number(t[j]) : 0;
  if (end == 0) return 0;
  out.last_months = length;
  out.month_to = end;
  ++j;
  if (j < t.size() && t[j].kind == TokenKind::number && t[j].raw.size() <= 2) ++j;
  j += year_behind(j, out);
  return j - at;
}

std::size_t TimeParser::same_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  // 'Last year in the same period', 'in 2016, over the same months'
  TimeSpan front;
  std::size_t named = relative_year_at(i, front);
  if (named == 0) named = year_at(i, front);
  if (named > 0) {
    i += named;
    if (is(t, i, ",")) ++i;
    if (!in(t, i, words::kDurationPreposition) || !is(t, i + 1, "the") ||
        !in(t, i + 2, {"same", "corresponding"}) ||
        (front.year_by != YearBy::written && front.year_by != YearBy::relative) || front.many_years)
      return 0;
    TimeSpan same;
    const std::size_t n = same_at(i + 1, same);
    if (n == 0 || same.year_by != YearBy::previous) return 0;
    out = same;
    out.year_by = front.year_by;
    out.year = front.year;
    return i + 1 + n - at;
  }
  if (in(t, i, {"the", "its"})) ++i;
  // 'against 17 million in the 2016 quarter': the same one of that year
  if (const auto year = i > at ? year_number(t, i) : std::nullopt;
      year && in(t, i + 1, {"quarter", "months", "half"}) && !is(t, i + 2, "of")) {
    out.kind = TimeKind::base;
    out.same_months = true;
    out.year_by = YearBy::written;
    out.year = *year;
    return i + 2 - at;
  }
  if (!in(t, i, words::kSamePeriodWord)) {
    return 0;
  }
  if (is(t, i, "year")) {  // 'the year-ago period'
    if (seq(t, i, {"year", "ago"}) > 0 || seq(t, i, {"year", "earlier"}) > 0) {
      const std::size_t n = seq(t, i, {"year", "ago"}) + seq(t, i, {"year", "earlier"});
      if (in(t, i + n, words::kYearPeriodNoun)) {
        out.kind = TimeKind::base;
        out.same_months = true;
        out.year_by = YearBy::previous;
        return i + n + 1 - at;
      }
    }
    return 0;
  }
  ++i;
  if (in(t, i, {"month"})) {
    ++i;
  } else if (in(t, i, words::kPeriodNoun)) {
    ++i;
    if (is(t, i, "months")) ++i;
  } else {
    return 0;
  }
  out.same_months = true;
  out.kind = TimeKind::base;
  TimeSpan y;
  if (in(t, i, {"a", "one"}) && is(t, i + 1, "year") && in(t, i + 2, words::kAgoWord)) {
    out.year_by = YearBy::previous;
    return i + 3 - at;
  }
  if (seq(t, i, {"of", "current", "year"}) > 0) {  // 'to 119 million in same month of current year'
    out.year_by = YearBy::relative;
    return i + 3 - at;
  }
  if (is(t, i, "for") && year_behind(i + 1, y) > 0) ++i;  // 'the same period for previous year'
  const std::size_t behind = year_behind(i, y);
  if (behind > 0 && y.year_by != YearBy::none) {
    out.year_by = y.year_by;
    out.year = y.year;
    i += behind;
    i += said_again_at(i, out);
  } else {
    if (seq(t, i, {"the", "year", "before"}) > 0) i += 3;
    out.year_by = YearBy::previous;
  }
  return i - at;
}

std::size_t TimeParser::relative_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  std::size_t used = 0;
  int n = 0;
  if (in(t, i, {"a", "one"})) {
    n = 1;
    used = 1;
  } else if (const auto number = small_number(t, i, used)) {
    n = *number;
  }
  if (n > 0 && n < 200) {
    i += used;
    // "two and a half years ago" is read by the number grammar as 2.5 and refused by small_number
    int unit = in(t, i, words::kYearWord)      ? 12
               : in(t, i, words::kMonthWord)   ? 1
               : in(t, i, words::kQuarterWord) ? 3
               : in(t, i, words::kDecadeWord)  ? 120
                                               : 0;
    if (unit > 0 && in(t, i + 1, words::kAgoWord)) {
      out.kind = TimeKind::base;
      out.amount = n;
      out.unit_months = unit;
      out.year_by = is(t, i + 1, "ago") ? YearBy::relative : YearBy::previous;
      return i + 2 - at;
    }
    if (unit > 0 && (seq(t, i + 1, {"from", "now"}) > 0)) {
      out.kind = TimeKind::from_now;
      out.amount = n;
      out.unit_months = unit;
      return i + 3 - at;
    }
    const bool on =
        is(t, i + 1, "on") && in(t, i + 2, words::kSubjectBehindTime) && !is(t, i + 3, "trot");
    if (unit > 0 && (in(t, i + 1, {"later"}) || on)) {
      out.kind = TimeKind::period;
      out.year_by = YearBy::following;
      out.year = n;
      if (unit != 12) return 0;
      return i + 2 - at;
    }
  }
  i = at;
  if (is(t, i, "the")) ++i;
  const bool last = in(t, i, {"last"}) || (is(t, i, "past") && is(t, i + 1, "month"));
  const bool previous = in(t, i, words::kPreviousWord);
  if ((last || previous || in(t, i, {"this", "next", "that", "same"}))) {
    if (is(t, i + 1, "month")) {
      if (is(t, i + 2, "'s")) return 0;
      if (previous) {
        out.kind = TimeKind::base;
        out.amount = 1;
        out.unit_months = 1;
        out.year_by = YearBy::previous;
      } else if (in(t, i, {"that", "same"})) {
        out.anaphoric = true;
        out.anaphoric_length = 1;
      } else {
        out.has_month_rel = true;
        out.month_rel = last ? -1 : is(t, i, "this") ? 0 : 1;
      }
      return i + 2 - at;
    }
    if (previous && i + 1 < t.size() && month_number(t[i + 1]) > 0 && is(t, i + 2, "year")) {
      out.kind = TimeKind::base;  // 'the previous June year'
      out.amount = 1;
      out.unit_months = 12;
      out.year_by = YearBy::previous;
      return i + 3 - at;
    }
    if (is(t, i + 1, "quarter")) {
      if (previous) {
        out.kind = TimeKind::base;
        out.amount = 1;
        out.unit_months = 3;
        out.year_by = YearBy::previous;
        return i + 2 - at;
      }
      if (last) {
        out.quarter_rel = true;
        return i + 2 - at;
      }
      if (in(t, i, {"that", "same", "this"})) {
        out.anaphoric = true;
        out.anaphoric_length = 3;
        return i + 2 - at;
      }
    }
  }
  if (is(t, at, "the") && in(t, at + 1, {"month", "quarter"}) && in(t, at + 2, {"before"})) {
    out.kind = TimeKind::base;
    out.amount = 1;
    out.unit_months = is(t, at + 1, "month") ? 1 : 3;
    out.year_by = YearBy::previous;
    return 3;
  }
  return 0;
}

}  // namespace tally::reading
