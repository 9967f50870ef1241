// Years and months: "FY24", "2023-24", "last fiscal", "January-November", "May 2023".
#include <algorithm>
#include <array>
#include <charconv>

#include "reading/internal/quantity.h"
#include "reading/internal/time_parser.h"
#include "reading/internal/times.h"
#include "reading/words/grammar.h"
#include "reading/words/time.h"

namespace tally::reading {

std::size_t TimeParser::year_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  // 'the Economic Survey 2021 shows' is a title
  if (at > 1 && t[at - 1].capital && year_number(t, at) && in(t, at - 1, words::kPublicationNoun))
    return 0;
  if (is(t, i, "the")) ++i;
  const std::size_t begin = i;
  if (is(t, i, "fy") || is(t, i, "fiscal") || is(t, i, "financial") || is(t, i, "marketing")) {
    const bool abbreviated = is(t, i, "fy");
    ++i;
    if (is(t, i, "year") && !abbreviated) ++i;
    if (is(t, i, "'")) ++i;
    if (const auto y4 = year_number(t, i)) {
      out.year_by = YearBy::fiscal;
      out.year = *y4;
      ++i;
      return pair_tail(i, out) - at;
    }
    if (i < t.size()) {
      if (const auto y2 = digits(t[i], 2); y2 && (abbreviated)) {
        out.year_by = YearBy::fiscal;
        out.year = full_year(*y2);
        ++i;
        return pair_tail(i, out) - at;
      }
    }
    return 0;
  }
  if (is(t, i, "calendar")) {
    ++i;
    if (is(t, i, "year")) ++i;
    if (const auto y = year_number(t, i)) {
      out.year_by = YearBy::written;
      out.year = *y;
      out.calendar = true;
      return i + 1 - at;
    }
    return 0;
  }
  const auto y = year_number(t, i);
  if (!y) return 0;
  out.year = *y;
  out.year_by = YearBy::written;
  ++i;
  if (is(t, i, "s") && t[i].glued && *y % 10 == 0) {  // 'the 1990s'
    out.base_year = *y;
    out.year = *y + 9;
    out.many_years = true;
    return i + 1 - at;
  }
  const std::size_t after_pair = pair_tail(i, out);
  if (after_pair != i) {
    i = after_pair;
    if (in(t, i, words::kFiscalWord)) i += is(t, i + 1, "year") ? 2u : 1u;
    return i - at;
  }
  if (is(t, i, "calendar") && is(t, i + 1, "year")) {
    out.calendar = true;
    return i + 2 - at;
  }
  if (in(t, i, words::kFiscalWord) && in(t, i + 1, {"year"})) {
    out.year_by = YearBy::fiscal;
    return i + 2 - at;
  }
  (void)begin;
  // 'between 2005 and 2019', 'from 2005 to 2019': the later year, measured from the earlier
  if (at > 0 && ((is(t, i, "and") && is(t, at - 1, "between")) ||
                 (is(t, i, "to") && is(t, at - 1, "from")))) {
    if (const auto second = year_number(t, i + 1); second && *second > out.year) {
      out.base_year = out.year;
      out.year = *second;
      return i + 2 - at;
    }
  }
  return i - at;
}

std::size_t TimeParser::pair_tail(std::size_t i, TimeSpan& out) const {
  if (!in(t, i, {"-", "/", "–"}) || i + 1 >= t.size() || !t[i + 1].glued) return i;
  int second = 0;
  if (const auto y2 = digits(t[i + 1], 2))
    second = out.year / 100 * 100 + *y2;
  else if (const auto y4 = digits(t[i + 1], 4))
    second = *y4;
  if (second % 100 == 0 && out.year % 100 == 99) second = out.year + 1;
  if (second > out.year + 1 && second < out.year + 60 && !is(t, i, "/") && out.base_year == 0 &&
      out.year_by == YearBy::written && (second % 100 > 12 || t[i + 1].raw.size() == 4) &&
      !(is(t, i + 2, "-") && t[i + 2].glued)) {
    out.base_year = out.year;
    out.year = second;
    out.many_years = true;
    return i + 2;
  }
  if (second != out.year + 1) return i;
  if (i + 2 < t.size() && is(t, i + 2, "-") && t[i + 2].glued) return i;  // a date
  out.year_by = YearBy::fiscal_pair;
  return i + 2;
}

std::size_t TimeParser::relative_year_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (is(t, i, "the")) ++i;
  int rel = 0;
  YearBy by = YearBy::relative;
  if (in(t, i, words::kPastAttribute))
    rel = -1;
  else if (const std::size_t ended = ended_at(i); ended > 0) {
    rel = -1;
    i += ended - 1;
  } else if (in(t, i, words::kCurrentAttribute))
    rel = 0;
  else if (is(t, i, "outgoing"))
    out.outgoing = true;
  else if (in(t, i, words::kNextWord))
    rel = 1;
  else if (in(t, i, words::kPreviousWord) && i > 0 && in(t, i - 1, words::kEachWord, {"any"}))
    return 0;  // 'more than in any previous year'
  else if (in(t, i, words::kPreviousWord))
    by = YearBy::previous;
  else if (in(t, i, words::kSubsequentWord))
    by = YearBy::following;
  else if (in(t, i, {"same", "that"}))
    by = YearBy::same;
  else
    return year_before_at(at, out);
  // 'the last year before the embargo', 'the last year of the war' say which by what follows
  const bool the = is(t, at, "the") || (at > 0 && is(t, at - 1, "the"));
  const bool named = the && in(t, i, {"last", "next"}) && is(t, i + 1, "year") &&
                     in(t, i + 2, words::kBeforeTimeOfEvent);
  if (named) return 0;
  ++i;
  if (is(t, i, "current")) ++i;                    // 'this current fiscal'
  if (by == YearBy::same && is(t, i, "one")) ++i;  // 'within that one year'
  const std::size_t local = local_year_at(i);
  if (local > 0 || in(t, i, words::kFiscalWord)) {
    i += local > 0 ? local : is(t, i + 1, "year") ? 2u : 1u;
    out.year_by = by == YearBy::relative ? YearBy::fiscal_relative : by;
    out.year = by == YearBy::previous ? -1 : rel;
    if (TimeSpan pair; is(t, i, "(")) {  // 'the current fiscal year (2020-21)'
      const std::size_t n = year_at(i + 1, pair);
      if (n > 0 && is(t, i + 1 + n, ")") && !pair.many_years) {
        out.year_by = pair.year_by;
        out.year = pair.year;
        i += n + 2;
      }
    }
    return i - at;
  }
  if (is(t, i, "calendar")) ++i;
  if (out.outgoing && !is(t, i, "year")) return 0;
  if (!is(t, i, "year") || is(t, i + 1, "'s")) {
    if (!(is(t, i, "year") && is(t, i + 1, "'s"))) return 0;
    out.year_by = by;
    out.year = rel;
    return i + 2 - at;
  }
  out.year_by = by;
  out.year = rel;
  ++i;
  i += said_again_at(i, out);
  return i - at;
}

// 'Iranian calendar year', 'Iranian year 1402': a year that begins in spring; its length, 0 if it
// is not there.
std::size_t TimeParser::local_year_at(std::size_t at) const {
  if (!is(t, at, "iranian")) return 0;
  std::size_t i = at + 1;
  if (in(t, i, words::kFiscalWord, {"calendar"})) ++i;
  if (!is(t, i, "year")) return 0;
  ++i;
  if (const auto number = i < t.size() ? digits(t[i], 4) : std::nullopt;
      number && *number > 1350 && *number < 1450)
    ++i;
  return i - at;
}

// 'just-ended', 'recently concluded': its length, 0 if it is not there.
std::size_t TimeParser::ended_at(std::size_t at) const {
  std::size_t i = at;
  if (!in(t, i, words::kJustWord)) return 0;
  ++i;
  if (is(t, i, "-")) ++i;
  return in(t, i, words::kParticipleOfEnding) ? i + 1 - at : 0;
}

std::size_t TimeParser::year_before_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  if (is(t, i, "the")) ++i;
  // 'the last full year before the agreement' is told by the agreement
  // 'more than in any year before'
  const bool full = i > 0 && in(t, i - 1, words::kFullAttribute | words::kEachWord, {"any"});
  const bool fiscal = in(t, i, words::kFiscalWord) && is(t, i + 1, "year");
  const std::size_t year = fiscal ? i + 1 : i;
  if (is(t, year, "year") && is(t, year + 1, "before") && is(t, year + 2, "last") &&
      !in(t, year + 3, {"year"})) {
    out.year_by = fiscal ? YearBy::fiscal_relative : YearBy::relative;
    out.year = -2;
    return year + 3 - at;
  }
  if (!full && is(t, i, "year") && in(t, i + 1, words::kBeforeWord)) {
    out.year_by = YearBy::previous;
    return i + 2 - at;
  }
  if (is(t, i, "year") && in(t, i + 1, {"that", "which"}) && is(t, i + 2, "followed")) {
    out.year_by = YearBy::following;
    return i + 3 - at;
  }
  if (is(t, i, "year") && in(t, i + 1, {"after"}) &&
      !(i + 2 < t.size() && t[i + 2].kind == TokenKind::word &&
        !in(t, i + 2, {"to", "when", "and"}))) {
    out.year_by = YearBy::following;
    return i + 2 - at;
  }
  return 0;
}

// '(Jan to Mar)', '(Q1)' behind a quarter: its length, 0 if it is not there.
std::size_t TimeParser::gloss_at(std::size_t at) const {
  if (!is(t, at, "(")) return 0;
  TimeSpan months;
  std::size_t n = months_at(at + 1, months);
  if (n == 0) n = part_at(at + 1, months);
  return n > 0 && months.year_by == YearBy::none && is(t, at + 1 + n, ")") ? n + 2 : 0;
}

std::size_t TimeParser::year_behind(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  TimeSpan probe;
  if (const std::size_t gloss = gloss_at(i); gloss > 0) {
    const std::size_t n = is(t, i + gloss, "(") ? 0 : year_behind(i + gloss, out);
    return n > 0 ? gloss + n : 0;
  }
  if (is(t, i, "(")) {  // 'July-September (2020-21)'
    const std::size_t n = year_at(i + 1, probe);
    if (n == 0 || !is(t, i + 1 + n, ")") || probe.many_years) return 0;
    out.year_by = probe.year_by;
    out.year = probe.year;
    return n + 2;
  }
  const bool named = in(t, i, words::kSpanNoun);
  if (named) ++i;
  if (in(t, i, {"of", "in", ","})) ++i;
  std::size_t n = year_at(i, probe);
  if (n == 0) n = relative_year_at(i, probe);
  if (n == 0) {
    // 'the year' alone: 'in the first three quarters of the year'
    const std::size_t m = seq(t, i, {"the", "year"});
    if (m > 0 && !in(t, i + m, words::kYearEndFollower) && at != i) {
      out.year_by = YearBy::none;
      return i + m - at;
    }
    if (const std::size_t local = is(t, i, "the") ? local_year_at(i + 1) : 0; local > 0) {
      out.year_by = YearBy::fiscal_relative;
      out.year = 0;
      return i + 1 + local - at;
    }
    if (seq(t, i, {"the", "fiscal"}) > 0 || seq(t, i, {"the", "financial", "year"}) > 0) {
      out.year_by = YearBy::fiscal_relative;
      out.year = 0;
      i += is(t, i + 2, "year") ? 3u : 2u;
      TimeSpan pair;  // 'during the twelve months of the fiscal year (2023-24)'
      const std::size_t years = is(t, i, "(") ? year_at(i + 1, pair) : 0;
      if (years > 0 && is(t, i + 1 + years, ")") && !pair.many_years) {
        out.year_by = pair.year_by;
        out.year = pair.year;
        i += years + 2;
      }
      return i - at;
    }
    return named ? 1 : 0;
  }
  if (is(t, at, ",") && probe.year_by == YearBy::relative) return 0;
  if (probe.many_years) return named ? 1 : 0;
  out.outgoing = probe.outgoing;
  out.year_by = probe.year_by;
  out.year = probe.year;
  out.calendar = probe.calendar;
  return i + n - at;
}

std::size_t TimeParser::months_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = at;
  const int first = i < t.size() ? month_number(t[i]) : 0;
  if (first == 0) return 0;
  if (first == 5 && t[i].raw == "May" && !may_is_month(i)) return 0;
  ++i;
  if (is(t, i, ".") && t[i].glued && abbreviated(t[i - 1])) ++i;
  // a day: "March 15", "15 March"
  const bool day_before = i >= 2 && at > 0 && t[at - 1].kind == TokenKind::number &&
                          t[at - 1].raw.size() <= 2 && !is(t, at - 2 < t.size() ? at - 2 : 0, "$");
  std::size_t length = 0;
  if (i < t.size() && t[i].kind == TokenKind::number && t[i].raw.size() <= 2 &&
      !in(t, i + 1, words::kNotYearButUnit)) {
    const auto day = small_number(t, i, length);
    if (day && *day >= 1 && *day <= 31) {
      out.kind = TimeKind::day;
      out.month_from = out.month_to = first;
      ++i;
      if (is(t, i, ",")) ++i;
      if (const auto y = year_number(t, i)) {
        out.year_by = YearBy::written;
        out.year = *y;
        ++i;
      } else if (is(t, i - 1, ",")) {
        --i;
      }
      return i - at;
    }
  }
  out.month_from = out.month_to = first;
  std::size_t j = i;
  TimeSpan mid;
  const std::size_t y1 = year_at(j, mid);  // "January 2022 to March 2023"
  const bool between = at > 0 && is(t, at - 1, "between");
  const bool two_years = y1 > 0 &&
                         (in(t, j + y1, words::kSpanJoint) || (between && is(t, j + y1, "and"))) &&
                         j + y1 + 1 < t.size() && month_number(t[j + y1 + 1]) != 0;
  if (two_years) j += y1;
  if (in(t, j, words::kSpanJoint) || (is(t, j, "and") && (at > 0 && is(t, at - 1, "between"))) ||
      is(t, j, "and")) {
    const bool and_join = is(t, j, "and");
    std::size_t k = j + 1;
    const int second = k < t.size() ? month_number(t[k]) : 0;
    if (second != 0 && (!and_join || second == first + 1 || (at > 0 && is(t, at - 1, "between")))) {
      out.month_to = second;
      out.wraps = second < first;
      i = k + 1;
      if (is(t, i, ".") && t[i].glued && abbreviated(t[k])) ++i;
    }
  }
  // 'in January, February, March and April 2023'
  if (is(t, i, ",") && out.month_to == first) {
    int last = first;
    for (std::size_t k = i; in(t, k, {",", "and"});) {
      std::size_t next = k + 1;
      if (is(t, next, "and")) ++next;
      if (next >= t.size() || month_number(t[next]) != last % 12 + 1) break;
      last = last % 12 + 1;
      k = next + 1;
      if (!is(t, next - 1, "and")) continue;
      out.month_to = last;
      out.wraps = last < first;
      i = k;
      break;
    }
  }
  // 'in the July-June fiscal 2014-15', 'April-March 2023-24': the fiscal year itself
  if (out.wraps && out.month_to == first - 1) {
    TimeSpan fiscal;
    std::size_t k = i;
    const bool bracket = is(t, k, "(");  // 'July-June (2018-19)'
    if (bracket || in(t, k, {"of", "in"})) ++k;
    std::size_t n = year_at(k, fiscal);
    if (bracket && n > 0) n = is(t, k + n, ")") ? n + 1 : 0;
    if (n == 0 && in(t, k, words::kFiscalWord)) {
      k += is(t, k + 1, "year") ? 2u : 1u;
      n = year_at(k, fiscal);
    }
    if (n > 0 && fiscal.year_by != YearBy::written) {
      out = fiscal;
      return k + n - at;
    }
  }
  // 'the September quarter of 2018': the three months that end with it
  if (is(t, i, "quarter") && out.month_to == first && first % 3 == 0) {
    out.month_from = first - 2;
    ++i;
    i += year_behind(i, out);
    return i - at;
  }
  // 'the June 2021 year', 'the March year': the twelve months that end with it; 'any June year' is
  // none
  {
    const auto year = year_number(t, i);
    const std::size_t noun = year ? i + 1 : i;
    const bool other = in(t, noun + 1, words::kComparingPreposition);
    if (is(t, noun, "year") && out.month_to == first && !day_before && !other) {
      out.last_months = 12;
      if (year) {
        out.year_by = YearBy::written;
        out.year = *year;
      } else if (at > 0 && in(t, at - 1, words::kEachWord, {"any", "a"})) {
        out.kind = TimeKind::day;
      }
      return noun + 1 - at;
    }
  }
  // 'in the September 2021 quarter'
  if (const auto year = year_number(t, i);
      year && is(t, i + 1, "quarter") && out.month_to == first && first % 3 == 0) {
    out.month_from = first - 2;
    out.year_by = YearBy::written;
    out.year = *year;
    return i + 2 - at;
  }
  if (day_before && out.month_to == first) out.kind = TimeKind::day;
  i += year_behind(i, out);
  // 'between October 2017 and September 2018': told by the first year
  if (two_years && mid.year_by == YearBy::written && out.year_by == YearBy::written &&
      out.year - mid.year <= 1 && out.year >= mid.year) {
    out.wraps = out.year == mid.year + 1;
    out.year = mid.year;
  }
  // 'between January 2020 and June this year': more than a year, or less
  if (two_years && mid.year_by == YearBy::written && out.year_by == YearBy::relative) {
    out.base_year = mid.year;
    out.many_years = true;
  }
  return i - at;
}

bool TimeParser::may_is_month(std::size_t i) const {
  if (in(t, i + 1, words::kNounBehindMay)) return true;  // 'Taiwan's May exports'
  if (i == 0) return t.size() > 1 && (year_number(t, 1).has_value() || in(t, 1, {"'s", "-", "–"}));
  if (in(t, i - 1, words::kBeforeMay)) {
    return true;
  }
  const bool comma = is(t, i + 1, ",") && t[i + 1].glued && year_number(t, i + 2).has_value();
  return comma || year_number(t, i + 1).has_value() || in(t, i + 1, {"-", "–", "'s"});
}

}  // namespace tally::reading
