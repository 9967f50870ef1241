// Spans between two days: "from September 26, 2022, to June 30, 2023", "between 1 April and 30
// June".
#include "reading/internal/quantity.h"
#include "reading/internal/time_parser.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

constexpr int kFirstDays = 3;   // a span that begins so early has its first month whole
constexpr int kLastDays = 28;   // and its last, if it ends so late
constexpr int kMiddleDay = 15;  // a month of which more than half counts

struct Date {
  int day = 0, month = 0;
  std::optional<int> year;
  std::size_t length = 0;  // in tokens
};

std::optional<int> day_number(const Tokens& t, std::size_t at) {
  if (at >= t.size()) return std::nullopt;
  const auto two = digits(t[at], 2);
  const auto n = two ? two : digits(t[at], 1);
  return n && *n >= 1 && *n <= 31 ? n : std::nullopt;
}

// "September 26, 2022", "Sept. 26", "26 September 2022"
std::optional<Date> date_at(const Tokens& t, std::size_t at) {
  Date date;
  std::size_t i = at;
  if (const auto day = day_number(t, i)) {
    date.day = *day;
    date.month = ++i < t.size() ? month_number(t[i]) : 0;
    ++i;
  } else if (i < t.size() && month_number(t[i]) != 0) {
    date.month = month_number(t[i++]);
    if (is(t, i, ".") && t[i].glued) ++i;
    const auto behind = day_number(t, i++);
    if (behind) date.day = *behind;
  }
  if (date.month == 0 || date.day == 0) return std::nullopt;
  const std::size_t year = is(t, i, ",") ? i + 1 : i;
  if (const auto y = year_number(t, year)) {
    date.year = *y;
    i = year + 1;
  }
  date.length = i - at;
  return date;
}

}  // namespace

std::size_t TimeParser::said_again_at(std::size_t at, TimeSpan& out) const {
  if (!is(t, at, ",") || (out.year_by != YearBy::relative && out.year_by != YearBy::previous))
    return 0;
  const auto year = year_number(t, at + 1);
  const bool ends = at + 2 >= t.size() || t[at + 2].kind == TokenKind::symbol;
  if (!year || !ends || (is(t, at + 2, "-") || is(t, at + 2, "/"))) return 0;
  out.year_by = YearBy::written;
  out.year = *year;
  return 2;
}

std::size_t TimeParser::to_date_end(std::size_t at, TimeSpan& out) const {
  TimeSpan end;
  const std::size_t n = in(t, at, words::kEndOfSpan, {"through"}) ? months_at(at + 1, end) : 0;
  if (n == 0 || end.month_from != end.month_to || end.kind != TimeKind::period) {
    out.to_date = true;
    return 0;
  }
  out = end;
  out.month_from = 1;
  return 1 + n;
}

std::size_t TimeParser::month_in_digits_at(std::size_t at, TimeSpan& out) const {
  if (!is(t, at + 1, "/") || !t[at + 1].glued || at + 2 >= t.size() || !t[at + 2].glued) return 0;
  const auto two = digits(t[at], 2);
  const auto month = two ? two : digits(t[at], 1);
  const auto year = year_number(t, at + 2);
  const bool date = at > 0 && is(t, at - 1, "/");  // '9/08/2023'
  if (!month || *month < 1 || *month > 12 || !year || date) return 0;
  out.month_from = out.month_to = *month;
  out.year_by = YearBy::written;
  out.year = *year;
  return 3;
}

std::size_t TimeParser::week_at(std::size_t at, TimeSpan& out) const {
  std::size_t i = is(t, at, "the") ? at + 1 : at;
  std::size_t used = 0;
  if (in(t, i, {"spring", "summer", "autumn", "winter"})) {  // 'the summer of 2022'
    const std::size_t behind = year_behind(i + 1, out);
    out.kind = TimeKind::day;
    return behind > 0 ? i + 1 + behind - at : 0;
  }
  TimeSpan month;
  const std::size_t owner = months_at(i, month);  // "September's third week"
  if (owner > 0 && is(t, i + owner, "'s")) i += owner + 1;
  if (in(t, i, {"last", "final"}))
    used = 1;
  else if (!ordinal_number(t, i, used))
    return 0;
  i += used;
  if (!is(t, i, "week")) return 0;
  ++i;
  if (i - at < 4 || owner == 0) {
    const std::size_t of = in(t, i, {"of", "in"}) ? months_at(i + 1, month) : 0;
    if (of == 0) return 0;
    i += 1 + of;
  }
  out.part_of_month = true;
  return i - at;
}

std::size_t TimeParser::dates_at(std::size_t at, TimeSpan& out) const {
  if (at == 0 || !in(t, at - 1, {"from", "between"})) return 0;
  const auto first = date_at(t, at);
  if (!first) return 0;
  std::size_t i = at + first->length;
  if (is(t, i, ",")) ++i;
  if (!in(t, i, words::kSpanJoint) && !is(t, i, "and")) return 0;
  const auto last = date_at(t, i + 1);
  if (!last) return 0;
  const std::size_t length = i + 1 + last->length - at;
  int from = first->day <= kMiddleDay ? first->month : first->month + 1;
  int to = last->day > kMiddleDay ? last->month : last->month - 1;
  int years = last->month < first->month ? 1 : 0;  // from the first to the last
  if (first->year && last->year) years = *last->year - *first->year;
  const int months = 12 * years + to - from + 1;
  const bool whole = first->day <= kFirstDays && last->day >= kLastDays;
  const bool to_the_day = std::abs(first->day - last->day) <= 2 && first->day > kMiddleDay;
  out.part_of_month =
      months < 1 || months > 12 || (months < 3 && !whole && !to_the_day) || (months == 1 && !whole);
  std::optional<int> year = first->year;
  if (!year && last->year) year = *last->year - years;
  if (from > 12) {
    from = 1;
    if (year) ++*year;
  }
  if (to < 1) to = 12;
  out.month_from = from;
  out.month_to = to;
  out.wraps = to < from;
  if (year) {
    out.year_by = YearBy::written;
    out.year = *year;
  }
  return length;
}

}  // namespace tally::reading
