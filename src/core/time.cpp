#include "core/time.h"

#include <fmt/format.h>

#include <array>

namespace tally::core {
namespace {

struct Civil {
  int year, month, day;
};

// Days are counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
constexpr int kDaysPerEra = 146097;
constexpr int kEpochShift = 719468;  // days from 0000-03-01 to 1970-01-01

std::int32_t to_serial(int y, int m, int d) {
  const int shifted_year = m <= 2 ? y - 1 : y;
  const int era = (shifted_year >= 0 ? shifted_year : shifted_year - 399) / 400;
  const int year_of_era = shifted_year - era * 400;
  const int month_from_march = (m + 9) % 12;
  const int day_of_year = (153 * month_from_march + 2) / 5 + d - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kEpochShift;
}

Civil to_civil(std::int32_t serial) {
  const std::int64_t z = static_cast<std::int64_t>(serial) + kEpochShift;
  const std::int64_t era = (z >= 0 ? z : z - (kDaysPerEra - 1)) / kDaysPerEra;
  const int doe = static_cast<int>(z - era * kDaysPerEra);
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  const int year = static_cast<int>(era * 400) + yoe + (month <= 2 ? 1 : 0);
  return {year, month, doy - (153 * mp + 2) / 5 + 1};
}

bool is_leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }

int days_in_month(int y, int m) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return m == 2 && is_leap(y) ? 29 : kDays[static_cast<std::size_t>(m - 1)];
}

// Exactly `text.size()` ASCII digits.
std::optional<int> digits(std::string_view text) {
  if (text.empty()) return std::nullopt;
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Day> Day::from_ymd(int year, int month, int day) {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > days_in_month(year, month)) {
    return std::nullopt;
  }
  return from_serial(to_serial(year, month, day));
}

std::optional<Day> Day::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(5, 2));
  const auto d = digits(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return from_ymd(*y, *m, *d);
}

int Day::year() const { return to_civil(serial_).year; }
int Day::month() const { return to_civil(serial_).month; }
int Day::day() const { return to_civil(serial_).day; }

int Day::weekday() const {
  // 1970-01-01 was a Thursday (3).
  return static_cast<int>(((static_cast<std::int64_t>(serial_) + 3) % 7 + 7) % 7);
}

std::string Day::iso() const {
  const Civil c = to_civil(serial_);
  return fmt::format("{:04}-{:02}-{:02}", c.year, c.month, c.day);
}

std::string Day::in_words() const {
  const Civil c = to_civil(serial_);
  return fmt::format("{} {} {}", c.day, month_name(c.month), c.year);
}

Month Month::of(const Day& day) { return month_of(day); }

Month month_of(const Day& day) {
  const Civil c = to_civil(day.serial());
  return Month(c.year, c.month);
}

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(5, 2));
  if (!y || !m || *m < 1 || *m > 12) return std::nullopt;
  return Month(*y, *m);
}

Day Month::first_day() const { return Day::from_serial(to_serial(year(), month(), 1)); }

Day Month::last_day() const {
  return Day::from_serial(to_serial(year(), month(), days_in_month(year(), month())));
}

std::string Month::iso() const { return fmt::format("{:04}-{:02}", year(), month()); }

std::optional<Period> Period::parse(std::string_view text) {
  if (text.size() == 4) {
    const auto y = digits(text);
    if (!y) return std::nullopt;
    return Period::year(*y);
  }
  if (text.size() == 7 && text[4] == '-' && (text[5] == 'Q' || text[5] == 'H')) {
    const auto y = digits(text.substr(0, 4));
    const int part = text[6] - '0';
    if (!y || part < 1 || part > (text[5] == 'Q' ? 4 : 2)) return std::nullopt;
    return text[5] == 'Q' ? Period::quarter(*y, part) : Period::half(*y, part);
  }
  if (text.size() == 7) {
    const auto m = Month::parse(text);
    if (!m) return std::nullopt;
    return Period{*m, *m};
  }
  if (text.size() == 16 && text.substr(7, 2) == "..") {
    const auto a = Month::parse(text.substr(0, 7));
    const auto b = Month::parse(text.substr(9));
    if (!a || !b || *b < *a) return std::nullopt;
    return Period{*a, *b};
  }
  return std::nullopt;
}

std::string Period::iso() const {
  if (is_year()) return fmt::format("{:04}", first.year());
  if (is_month()) return first.iso();
  if (is_quarter()) return fmt::format("{:04}-Q{}", first.year(), (first.month() + 2) / 3);
  if (is_half()) return fmt::format("{:04}-H{}", first.year(), (first.month() + 5) / 6);
  return first.iso() + ".." + last.iso();
}

std::string Period::in_words() const {
  static constexpr std::array<std::string_view, 4> kOrdinal = {"first", "second", "third",
                                                               "fourth"};
  if (is_year()) return fmt::format("{}", first.year());
  if (is_month()) return fmt::format("{} {}", month_name(first.month()), first.year());
  if (is_quarter()) {
    const auto i = static_cast<std::size_t>((first.month() - 1) / 3);
    return fmt::format("the {} quarter of {}", kOrdinal[i], first.year());
  }
  if (is_half()) {
    const auto i = static_cast<std::size_t>((first.month() - 1) / 6);
    return fmt::format("the {} half of {}", kOrdinal[i], first.year());
  }
  if (first.month() == 1 && last.month() == 12) {
    return fmt::format("{}-{}", first.year(), last.year());
  }
  if (first.year() == last.year()) {
    return fmt::format("{}-{} {}", month_name(first.month()), month_name(last.month()),
                       first.year());
  }
  return fmt::format("{} {} to {} {}", month_name(first.month()), first.year(),
                     month_name(last.month()), last.year());
}

std::string Period::slashed() const { return first.iso() + "/" + last.iso(); }

std::string_view month_name(int month) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return month >= 1 && month <= 12 ? kNames[static_cast<std::size_t>(month - 1)]
                                   : std::string_view{};
}

}  // namespace tally::core
