#include "reading/internal/times.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "reading/internal/quantity.h"

namespace tally::reading {
namespace {

using Tokens = std::vector<Token>;
using Words = std::initializer_list<std::string_view>;

constexpr int kCenturySplit = 50;

bool is(const Tokens& t, std::size_t at, std::string_view low) {
  return at < t.size() && t[at].low == low;
}
bool in(const Tokens& t, std::size_t at, Words words) {
  return at < t.size() && std::find(words.begin(), words.end(), t[at].low) != words.end();
}
// Tokens from `at` match the words; hyphens in the text are passed over. Length or 0.
std::size_t seq(const Tokens& t, std::size_t at, Words words) {
  std::size_t i = at;
  for (std::string_view w : words) {
    if (i > at && is(t, i, "-") && w != "-") ++i;
    if (!is(t, i, w)) return 0;
    ++i;
  }
  return i - at;
}

int month_number(const Token& token) {
  if (!token.capital || token.raw.size() < 3) return 0;
  static const std::array<std::string_view, 12> kNames = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t m = 0; m < 12; ++m) {
    if (token.low == kNames[m] || (token.low.size() == 3 && kNames[m].starts_with(token.low))) {
      return static_cast<int>(m) + 1;
    }
  }
  return token.low == "sept" ? 9 : 0;
}

// "Jan", "Sept", but not "May", "June" or "July".
bool abbreviated(const Token& token) {
  return (token.raw.size() == 3 && token.low != "may") || token.low == "sept";
}

std::optional<int> digits(const Token& token, std::size_t count) {
  if (token.kind != TokenKind::number || token.raw.size() != count) return std::nullopt;
  int n = 0;
  const char* end = token.raw.data() + token.raw.size();
  const auto [ptr, ec] = std::from_chars(token.raw.data(), end, n);
  if (ec != std::errc() || ptr != end) return std::nullopt;
  return n;
}

std::optional<int> year_number(const Tokens& t, std::size_t at) {
  if (at >= t.size()) return std::nullopt;
  const auto n = digits(t[at], 4);
  if (!n || *n < 1900 || *n > 2099 || t[at].low.find('.') != std::string::npos) return std::nullopt;
  // "$2000", "2,000 tonnes", "2000 people" are amounts.
  if (at > 0 && t[at].glued && in(t, at - 1, {"$", "€", "£", "¥", "₹", "."})) return std::nullopt;
  if (in(t, at + 1,
         {"million", "billion", "trillion", "crore", "lakh", "tonnes", "tons", "people", "dollars",
          "euros", "percent", "per", "%", "km", "companies", "times"})) {
    return std::nullopt;
  }
  return n;
}

int full_year(int two_digits) {
  return two_digits < kCenturySplit ? 2000 + two_digits : 1900 + two_digits;
}

struct Parser {
  const Tokens& t;

  // "FY24", "FY2023-24", "2023-24", "fiscal 2023", "the 2021 calendar year", "2022".
  std::size_t year_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
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
    const std::size_t after_pair = pair_tail(i, out);
    if (after_pair != i) {
      i = after_pair;
      if (in(t, i, {"fiscal", "financial"})) i += is(t, i + 1, "year") ? 2u : 1u;
      return i - at;
    }
    if (is(t, i, "calendar") && is(t, i + 1, "year")) {
      out.calendar = true;
      return i + 2 - at;
    }
    if (in(t, i, {"fiscal", "financial"}) && in(t, i + 1, {"year"})) {
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

  // "-24" or "/24" or "-2024" behind a first year.
  std::size_t pair_tail(std::size_t i, TimeSpan& out) const {
    if (!in(t, i, {"-", "/", "–"}) || i + 1 >= t.size() || !t[i + 1].glued) return i;
    int second = 0;
    if (const auto y2 = digits(t[i + 1], 2))
      second = out.year / 100 * 100 + *y2;
    else if (const auto y4 = digits(t[i + 1], 4))
      second = *y4;
    if (second % 100 == 0 && out.year % 100 == 99) second = out.year + 1;
    if (second != out.year + 1) return i;
    if (i + 2 < t.size() && is(t, i + 2, "-") && t[i + 2].glued) return i;  // a date
    out.year_by = YearBy::fiscal_pair;
    return i + 2;
  }

  // "last year", "this fiscal", "the previous year", "the same year", "the year before".
  std::size_t relative_year_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (is(t, i, "the")) ++i;
    int rel = 0;
    YearBy by = YearBy::relative;
    if (in(t, i, {"last", "past"}))
      rel = -1;
    else if (in(t, i, {"this", "current"}))
      rel = 0;
    else if (in(t, i, {"next", "coming"}))
      rel = 1;
    else if (in(t, i, {"previous", "preceding", "prior"}))
      by = YearBy::previous;
    else if (in(t, i, {"following", "subsequent"}))
      by = YearBy::following;
    else if (in(t, i, {"same", "that"}))
      by = YearBy::same;
    else
      return year_before_at(at, out);
    ++i;
    if (is(t, i, "current")) ++i;  // 'this current fiscal'
    if (in(t, i, {"fiscal", "financial"})) {
      i += is(t, i + 1, "year") ? 2u : 1u;
      out.year_by = by == YearBy::relative ? YearBy::fiscal_relative : by;
      out.year = by == YearBy::previous ? -1 : rel;
      return i - at;
    }
    if (is(t, i, "calendar")) ++i;
    if (!is(t, i, "year") || is(t, i + 1, "'s")) {
      if (!(is(t, i, "year") && is(t, i + 1, "'s"))) return 0;
      out.year_by = by;
      out.year = rel;
      return i + 2 - at;
    }
    out.year_by = by;
    out.year = rel;
    ++i;
    return i - at;
  }

  std::size_t year_before_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (is(t, i, "the")) ++i;
    if (is(t, i, "year") && in(t, i + 1, {"before", "earlier", "prior"})) {
      out.year_by = YearBy::previous;
      return i + 2 - at;
    }
    if (is(t, i, "year") && in(t, i + 1, {"after"}) &&
        !(i + 2 < t.size() && t[i + 2].kind == TokenKind::word &&
          !in(t, i + 2, {"to", "when", "and"}))) {
      out.year_by = YearBy::following;
      return i + 2 - at;
    }
    return 0;
  }

  // " of 2022", " 2022", ", 2022", " last year", " of this fiscal": year behind months.
  std::size_t year_behind(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    TimeSpan probe;
    if (is(t, i, "period")) ++i;
    if (in(t, i, {"of", "in", ","})) ++i;
    std::size_t n = year_at(i, probe);
    if (n == 0) n = relative_year_at(i, probe);
    if (n == 0) {
      // 'the year' alone: 'in the first three quarters of the year'
      const std::size_t m = seq(t, i, {"the", "year"});
      if (m > 0 && !in(t, i + m, {"before", "earlier", "to", "ended", "ending", "as"}) && at != i) {
        out.year_by = YearBy::none;
        return i + m - at;
      }
      if (seq(t, i, {"the", "fiscal"}) > 0 || seq(t, i, {"the", "financial", "year"}) > 0) {
        out.year_by = YearBy::fiscal_relative;
        out.year = 0;
        return i + (is(t, i + 2, "year") ? 3u : 2u) - at;
      }
      return is(t, at, "period") ? 1 : 0;
    }
    if (is(t, at, ",") && probe.year_by == YearBy::relative) return 0;
    out.year_by = probe.year_by;
    out.year = probe.year;
    out.calendar = probe.calendar;
    return i + n - at;
  }

  // "May", "January-November", "from January to September", "April-May period of this fiscal".
  std::size_t months_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    const int first = i < t.size() ? month_number(t[i]) : 0;
    if (first == 0) return 0;
    if (first == 5 && t[i].raw == "May" && !may_is_month(i)) return 0;
    ++i;
    if (is(t, i, ".") && t[i].glued && abbreviated(t[i - 1])) ++i;
    // a day: "March 15", "15 March"
    const bool day_before = i >= 2 && at > 0 && t[at - 1].kind == TokenKind::number &&
                            t[at - 1].raw.size() <= 2 &&
                            !is(t, at - 2 < t.size() ? at - 2 : 0, "$");
    std::size_t length = 0;
    if (i < t.size() && t[i].kind == TokenKind::number && t[i].raw.size() <= 2 &&
        !in(t, i + 1, {"%", "percent", "per", "billion", "million", "."})) {
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
    if (y1 > 0 && in(t, j + y1, {"to", "through", "until", "-", "–"})) j += y1;
    if (in(t, j, {"-", "–", "—", "to", "through", "until", "till", "/"}) ||
        (is(t, j, "and") && (at > 0 && is(t, at - 1, "between"))) || is(t, j, "and")) {
      const bool and_join = is(t, j, "and");
      std::size_t k = j + 1;
      const int second = k < t.size() ? month_number(t[k]) : 0;
      if (second != 0 &&
          (!and_join || second == first + 1 || (at > 0 && is(t, at - 1, "between")))) {
        out.month_to = second;
        out.wraps = second < first;
        i = k + 1;
        if (is(t, i, ".") && t[i].glued && abbreviated(t[k])) ++i;
      }
    }
    if (day_before && out.month_to == first) out.kind = TimeKind::day;
    i += year_behind(i, out);
    return i - at;
  }

  bool may_is_month(std::size_t i) const {
    if (i == 0)
      return t.size() > 1 && (year_number(t, 1).has_value() || in(t, 1, {"'s", "-", "–"}));
    if (in(t, i - 1, {"in",      "of",     "for",     "since",   "during",   "by",    "until",
                      "till",    "to",     "through", "last",    "this",     "from",  "and",
                      "between", "april",  "january", "march",   "february", "-",     "–",
                      "early",   "late",   "mid",     "than",    "with",     "below", "above",
                      "(",       "ending", "ended",   "against", "until",    "over",  "on"})) {
      return true;
    }
    return year_number(t, i + 1).has_value() || in(t, i + 1, {"-", "–", "'s"});
  }

  // quarters and halves: "the first quarter of 2023", "Q3 2023", "H1", "first half", "half-year"
  std::size_t part_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (is(t, i, "the")) ++i;
    int n = 0;
    int size = 0;
    if (in(t, i, {"q", "h"}) && i + 1 < t.size() && t[i + 1].glued) {
      const auto d = digits(t[i + 1], 1);
      if (!d) return 0;
      n = *d;
      size = is(t, i, "q") ? 3 : 6;
      i += 2;
    } else if (const auto d = i < t.size() ? digits(t[i], 1) : std::nullopt;
               d && in(t, i + 1, {"q", "h", "m"}) && i + 1 < t.size() && t[i + 1].glued) {
      if (is(t, i + 1, "m")) {
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
      if (!ord && in(t, i, {"last", "final"}) && is(t, i + 1, "quarter") && in(t, i + 2, {"of"})) {
        ord = 4;
        used = 1;
      }
      if (!ord) return 0;
      i += used;
      if (is(t, i, "fiscal")) ++i;
      if (is(t, i, "-")) ++i;
      if (is(t, i, "calendar")) ++i;
      if (is(t, i, "quarter"))
        size = 3;
      else if (is(t, i, "half"))
        size = 6;
      else
        return 0;
      n = *ord;
      ++i;
      if (is(t, i, "-") && is(t, i + 1, "year")) i += 2;
    }
    if (n < 1 || n > 12 / size) return 0;
    out.month_from = size * (n - 1) + 1;
    out.month_to = size * n;
    i += year_behind(i, out);
    return i - at;
  }

  // "the first 11 months of 2022", "first seven months", "the ten months to January", "7M".
  std::size_t first_months_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (in(t, i, {"the", "those", "these"})) ++i;
    bool first = false;
    if (is(t, i, "first")) {
      first = true;
      ++i;
    } else if (in(t, i, {"last", "past", "previous"})) {
      return last_months_at(at, i, out);
    }
    std::size_t used = 0;
    const auto n = small_number(t, i, used);
    if (!n || *n < 1 || *n > 12) return 0;
    i += used;
    int unit = 0;
    if (is(t, i, "-")) ++i;
    if (in(t, i, {"months", "month"}))
      unit = 1;
    else if (in(t, i, {"quarters"}))
      unit = 3;
    else
      return 0;
    ++i;
    if (is(t, i, "period")) ++i;
    const int months = *n * unit;
    if (months > 12) return 0;
    if (!first) {
      if (in(t, i, {"to", "through", "until", "ending", "ended", "till"}) ||
          (is(t, i, "ending") && is(t, i + 1, "in"))) {
        std::size_t j = i + 1;
        if (in(t, j, {"in", "on"})) ++j;
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
      // 'in nine months of 2022', 'the nine months', 'those ten months'
      const bool led = in(t, at, {"the", "those", "these"}) ||
                       (at > 0 && in(t, at - 1, {"in", "over", "during", "for"}));
      if (!led || is(t, at, "a")) return 0;
      TimeSpan y;
      const std::size_t behind = is(t, i, "of") ? year_behind(i, y) : 0;
      if (behind > 0) {
        out.month_from = 1;
        out.month_to = months;
        out.year_by = y.year_by;
        out.year = y.year;
        return i + behind - at;
      }
      if (!in(t, at, {"the", "those", "these"})) return 0;
      if (in(t, i, {"ago", "earlier", "before", "later"})) return 0;
      out.anaphoric = true;
      out.anaphoric_length = months;
      return i - at;
    }
    out.month_from = 1;
    out.month_to = months;
    i += year_behind(i, out);
    return i - at;
  }

  std::size_t last_months_at(std::size_t at, std::size_t i, TimeSpan& out) const {
    ++i;
    std::size_t used = 0;
    const auto n = small_number(t, i, used);
    if (!n || !is(t, i + used, "months")) return 0;
    if (*n < 2 || *n > 24) return 0;
    out.last_months = *n;
    out.month_to = 0;
    out.has_month_rel = true;
    out.month_rel = -1;
    i += used + 1;
    // "the last two months of 2023"
    TimeSpan y;
    if (is(t, i, "of")) {
      const std::size_t behind = year_behind(i, y);
      if (behind > 0 && *n < 12) {
        out.last_months = 0;
        out.has_month_rel = false;
        out.month_from = 13 - *n;
        out.month_to = 12;
        out.year_by = y.year_by;
        out.year = y.year;
        i += behind;
      }
    }
    return i - at;
  }

  // "the year to March", "the 12 months to June 2023", "the year ended June 30"
  std::size_t year_to_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (in(t, i, {"the", "a"})) ++i;
    if (in(t, i, {"fiscal", "financial"})) ++i;
    if (!is(t, i, "year")) return 0;
    ++i;
    if (is(t, i, "to") && is(t, i + 1, "date")) {
      out.to_date = true;
      return i + 2 - at;
    }
    if (is(t, i, "-") && is(t, i + 1, "to")) {
      out.to_date = true;
      return i + 4 - at;
    }
    if (!in(t, i, {"to", "ending", "ended", "through", "until"})) return 0;
    std::size_t j = i + 1;
    if (in(t, j, {"in", "on"})) ++j;
    if (j < t.size() && t[j].kind == TokenKind::number && t[j].raw.size() <= 2) ++j;
    const int end = j < t.size() ? month_number(t[j]) : 0;
    if (end == 0) return 0;
    out.last_months = 12;
    out.month_to = end;
    ++j;
    if (j < t.size() && t[j].kind == TokenKind::number && t[j].raw.size() <= 2) ++j;
    j += year_behind(j, out);
    return j - at;
  }

  // "the same period of 2021", "the corresponding quarter of last year", "the same months a year
  // ago"
  std::size_t same_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (in(t, i, {"the", "its"})) ++i;
    if (!in(t, i,
            {"same", "corresponding", "comparable", "equivalent", "analogous", "similar", "like",
             "year"})) {
      return 0;
    }
    if (is(t, i, "year")) {  // 'the year-ago period'
      if (seq(t, i, {"year", "ago"}) > 0 || seq(t, i, {"year", "earlier"}) > 0) {
        const std::size_t n = seq(t, i, {"year", "ago"}) + seq(t, i, {"year", "earlier"});
        if (in(t, i + n, {"period", "month", "quarter", "level", "figure"})) {
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
    } else if (in(t, i,
                  {"period", "months", "quarter", "time", "half", "span", "timeframe", "nine",
                   "six", "seven", "eight", "ten", "eleven", "five", "four", "three", "two"})) {
      ++i;
      if (is(t, i, "months")) ++i;
    } else {
      return 0;
    }
    out.same_months = true;
    out.kind = TimeKind::base;
    TimeSpan y;
    if (in(t, i, {"a", "one"}) && is(t, i + 1, "year") &&
        in(t, i + 2, {"ago", "earlier", "before"})) {
      out.year_by = YearBy::previous;
      return i + 3 - at;
    }
    const std::size_t behind = year_behind(i, y);
    if (behind > 0 && y.year_by != YearBy::none) {
      out.year_by = y.year_by;
      out.year = y.year;
      i += behind;
    } else {
      if (seq(t, i, {"the", "year", "before"}) > 0) i += 3;
      out.year_by = YearBy::previous;
    }
    return i - at;
  }

  // "a year earlier", "two years ago", "a month before", "the previous month", "last month"
  std::size_t relative_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (in(t, i, {"year", "month", "quarter"}) && in(t, i + 1, {"-"}) && false) return 0;
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
      int unit = in(t, i, {"year", "years"})         ? 12
                 : in(t, i, {"month", "months"})     ? 1
                 : in(t, i, {"quarter", "quarters"}) ? 3
                 : in(t, i, {"decade", "decades"})   ? 120
                                                     : 0;
      if (unit > 0 && in(t, i + 1, {"ago", "earlier", "before", "previously", "prior"})) {
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
      if (unit > 0 && in(t, i + 1, {"later"})) {
        out.kind = TimeKind::period;
        out.year_by = YearBy::following;
        out.year = n;
        if (unit != 12) return 0;
        return i + 2 - at;
      }
    }
    i = at;
    if (is(t, i, "the")) ++i;
    const bool last = in(t, i, {"last"});
    const bool previous = in(t, i, {"previous", "preceding", "prior"});
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

  // year on year and its kin
  std::size_t rate_at(std::size_t at, TimeSpan& out) const {
    struct Row {
      Words words;
      TimeKind kind;
    };
    static const std::array<Row, 41> kRows = {{
        {{"year", "on", "year"}, TimeKind::year_on_year},
        {{"year", "over", "year"}, TimeKind::year_on_year},
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
      const std::size_t n = seq(t, at, row.words);
      if (n == 0) continue;
      // 'in the year to March', 'over the year' with a period behind it are something else
      if ((row.words.size() == 3 && *(row.words.begin() + 2) == "year" && is(t, at + 1, "the")) &&
          in(t, at + n,
             {"to", "ended", "ending", "before", "2020", "2021", "2022", "2023", "earlier"})) {
        continue;
      }
      if (is(t, at, "in") && is(t, at + 1, "the")) continue;
      out.kind = row.kind;
      return n;
    }
    return 0;
  }

  // "for over a decade", "for eight years", "in 11 years", "over the past five years", "in two
  // decades"
  std::size_t duration_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (in(t, i, {"the", "these"})) ++i;
    if (in(t, i, {"past", "last", "next", "coming"})) {
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
    } else if (in(t, i, {"nearly", "almost", "about", "some", "around", "just"})) {
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
    } else {
      return 0;
    }
    i += used;
    if (is(t, i, "full") || is(t, i, "whole")) ++i;
    if (is(t, i, "-")) ++i;
    int unit = in(t, i, {"year", "years"})             ? 12
               : in(t, i, {"month", "months"})         ? 1
               : in(t, i, {"quarter", "quarters"})     ? 3
               : in(t, i, {"decade", "decades"})       ? 120
               : seq(t, i, {"quarter", "century"}) > 0 ? 300
                                                       : 0;
    if (unit == 0 || n < 1 || n > 200) return 0;
    if (unit == 3 && n == 1) return 0;  // 'a quarter' is a fraction
    ++i;
    if (in(t, i, {"early", "ahead"})) return 0;            // 'a year early'
    if (in(t, i, {"ago", "earlier", "before"})) return 0;  // 'more than a year before'
    if (in(t, i, {"old", "strong", "olds"})) return 0;
    out.kind = TimeKind::duration;
    out.amount = unit == 120 ? n * 10 : n;
    out.unit_months = unit == 120 ? 12 : unit;
    out.decade = unit == 120;
    out.at_least = least;
    return i - at;
  }

  std::size_t since_at(std::size_t at, TimeSpan& out) const {
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
    if (!is(t, at, "since")) return 0;
    TimeSpan inner;
    std::size_t i = at + 1;
    if (in(t, i, {"at"}) && is(t, i + 1, "least")) i += 2;
    if (in(t, i, {"early", "late", "mid", "about", "around"})) ++i;
    if (is(t, i, "-")) ++i;
    std::size_t n = part_at(i, inner);
    if (n == 0) n = months_at(i, inner);
    if (n == 0) n = year_at(i, inner);
    if (n == 0) n = relative_year_at(i, inner);
    if (n == 0) return 0;
    out = inner;
    out.kind = TimeKind::since;
    return i + n - at;
  }

  std::size_t end_of_at(std::size_t at, TimeSpan& out) const {
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
    if (n == 0) return 0;
    out = inner;
    out.end_of = true;
    return i + n - at;
  }

  std::size_t now_at(std::size_t at, TimeSpan& out) const {
    if (in(t, at, {"today", "now", "currently", "presently", "nowadays"})) {
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

  std::size_t anaphor_at(std::size_t at, TimeSpan& out) const {
    std::size_t i = at;
    if (!in(t, i, {"the", "that", "this"})) return 0;
    ++i;
    if (in(t, i, {"reporting", "period", "quarter", "month", "reviewed"})) {
      if (is(t, i, "reporting")) ++i;
      if (in(t, i, {"period", "quarter", "month"})) {
        const int n = is(t, i, "quarter") ? 3 : is(t, i, "month") ? 1 : 0;
        ++i;
        if (seq(t, i, {"under", "review"}) > 0)
          i += 2;
        else if (n > 0 && !is(t, at, "that") && !is(t, at, "the"))
          return 0;
        out.anaphoric = true;
        if (n > 0) out.anaphoric_length = n;
        return i - at;
      }
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
    if (is(t, i, "full") && is(t, i + 1, "year")) {
      out.year_by = YearBy::same;
      return i + 2 - at;
    }
    return 0;
  }

  std::size_t any_at(std::size_t at, TimeSpan& out) const {
    using Method = std::size_t (Parser::*)(std::size_t, TimeSpan&) const;
    static constexpr std::array<Method, 16> kMethods = {&Parser::rate_at,
                                                        &Parser::since_at,
                                                        &Parser::end_of_at,
                                                        &Parser::same_at,
                                                        &Parser::year_to_at,
                                                        &Parser::first_months_at,
                                                        &Parser::part_at,
                                                        &Parser::months_at,
                                                        &Parser::relative_at,
                                                        &Parser::relative_year_at,
                                                        &Parser::now_at,
                                                        &Parser::year_at,
                                                        &Parser::anaphor_at,
                                                        &Parser::duration_at,
                                                        nullptr,
                                                        nullptr};
    for (const Method method : kMethods) {
      if (method == nullptr) break;
      TimeSpan candidate;
      const std::size_t n = (this->*method)(at, candidate);
      if (n > 0) {
        out = candidate;
        return n;
      }
    }
    return 0;
  }
};

bool may_begin(const Token& token) {
  if (token.kind == TokenKind::number) return true;
  if (token.kind != TokenKind::word) return false;
  if (token.capital) return true;
  static const std::array<std::string_view, 62> kStarts = {
      "year",      "month",     "quarter",   "on",      "in",
      "over",      "from",      "yoy",       "mom",     "qoq",
      "y",         "m",         "q",         "h",       "annually",
      "since",     "ever",      "the",       "same",    "corresponding",
      "a",         "one",       "two",       "three",   "four",
      "five",      "six",       "seven",     "eight",   "nine",
      "ten",       "eleven",    "twelve",    "first",   "second",
      "third",     "fourth",    "last",      "past",    "this",
      "next",      "previous",  "preceding", "prior",   "that",
      "those",     "these",     "today",     "now",     "currently",
      "presently", "nowadays",  "at",        "so",      "end",
      "fiscal",    "financial", "calendar",  "current", "following",
      "final",     "its"};
  if (std::find(kStarts.begin(), kStarts.end(), token.low) != kStarts.end()) return true;
  std::size_t n = 0;
  const std::vector<Token> one{token};
  return small_number(one, 0, n).has_value() || token.low == "more" || token.low == "nearly" ||
         token.low == "almost" || token.low == "decades" || token.low == "well" ||
         token.low == "about" || token.low == "some" || token.low == "yr" || token.low == "coming";
}

}  // namespace

std::vector<TimeSpan> find_times(const Tokens& tokens, std::vector<bool>& taken) {
  std::vector<TimeSpan> out;
  const Parser parser{tokens};
  std::size_t i = 0;
  while (i < tokens.size()) {
    TimeSpan span;
    const std::size_t n = may_begin(tokens[i]) ? parser.any_at(i, span) : 0;
    if (n == 0) {
      ++i;
      continue;
    }
    span.first = i;
    span.last = std::min(i + n, tokens.size());
    if (i > 0) {
      std::size_t p = i - 1;
      if (in(tokens, p, {"early", "late", "mid", "just", "only", "the", "around", "about"}) &&
          p > 0)
        --p;
      span.preposition = tokens[p].low;
    }
    for (std::size_t k = span.first; k < span.last; ++k) taken[k] = true;
    i = span.last;
    out.push_back(std::move(span));
  }
  return out;
}

}  // namespace tally::reading
