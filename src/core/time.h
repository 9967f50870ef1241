// Days, months and periods. A period is a range of whole months: a year, a quarter, a month,
// January-February (which China publishes as one) or a fiscal year are all just ranges.
#ifndef TALLY_CORE_TIME_H_
#define TALLY_CORE_TIME_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tally::core {

// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
class Day {
 public:
  constexpr Day() = default;
  static constexpr Day from_serial(std::int32_t serial) {
    Day d;
    d.serial_ = serial;
    return d;
  }
  // nullopt for a day that does not exist (2023-02-29).
  static std::optional<Day> from_ymd(int year, int month, int day);
  // ISO 8601 "2022-12-30".
  static std::optional<Day> parse(std::string_view text);

  [[nodiscard]] constexpr std::int32_t serial() const { return serial_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;             // 1-12
  [[nodiscard]] int day() const;               // 1-31
  [[nodiscard]] int weekday() const;           // 0 = Monday ... 6 = Sunday
  [[nodiscard]] std::string iso() const;       // "2022-12-30"
  [[nodiscard]] std::string in_words() const;  // "30 December 2022"

  constexpr Day operator+(int days) const { return from_serial(serial_ + days); }
  constexpr Day operator-(int days) const { return from_serial(serial_ - days); }
  constexpr auto operator<=>(const Day&) const = default;

 private:
  std::int32_t serial_ = 0;
};

// A calendar month, counted as 12 * year + (month - 1).
class Month {
 public:
  constexpr Month() = default;
  constexpr Month(int year, int month) : serial_(12 * year + month - 1) {}
  static constexpr Month from_serial(std::int32_t serial) {
    Month m;
    m.serial_ = serial;
    return m;
  }
  static Month of(const Day& day);
  static std::optional<Month> parse(std::string_view text);  // "2022-05"

  [[nodiscard]] constexpr std::int32_t serial() const { return serial_; }
  [[nodiscard]] constexpr int year() const { return serial_ / 12; }
  [[nodiscard]] constexpr int month() const { return serial_ % 12 + 1; }
  [[nodiscard]] Day first_day() const;
  [[nodiscard]] Day last_day() const;
  [[nodiscard]] std::string iso() const;  // "2022-05"

  constexpr Month operator+(int months) const { return from_serial(serial_ + months); }
  constexpr Month operator-(int months) const { return from_serial(serial_ - months); }
  constexpr int operator-(const Month& other) const { return serial_ - other.serial_; }
  constexpr auto operator<=>(const Month&) const = default;

 private:
  std::int32_t serial_ = 0;
};

Month month_of(const Day& day);

// First and last month, both included; never empty.
struct Period {
  Month first;
  Month last;

  static constexpr Period year(int y) { return {Month(y, 1), Month(y, 12)}; }
  static constexpr Period month(int y, int m) { return {Month(y, m), Month(y, m)}; }
  static constexpr Period quarter(int y, int q) { return {Month(y, 3 * q - 2), Month(y, 3 * q)}; }
  static constexpr Period half(int y, int h) { return {Month(y, 6 * h - 5), Month(y, 6 * h)}; }
  // "2022", "2022-05", "2022-Q1", "2022-H1", "2022-01..2022-09". Not "2010..2021", which names
  // several years (language/statement.h).
  static std::optional<Period> parse(std::string_view text);

  [[nodiscard]] constexpr int months() const { return last - first + 1; }
  [[nodiscard]] constexpr bool is_year() const { return months() == 12 && first.month() == 1; }
  [[nodiscard]] constexpr bool is_month() const { return first == last; }
  [[nodiscard]] constexpr bool is_quarter() const {
    return months() == 3 && first.month() % 3 == 1;
  }
  [[nodiscard]] constexpr bool is_half() const { return months() == 6 && first.month() % 6 == 1; }
  [[nodiscard]] constexpr bool contains(const Month& m) const { return first <= m && m <= last; }
  [[nodiscard]] constexpr bool contains(const Period& p) const {
    return first <= p.first && p.last <= last;
  }
  [[nodiscard]] constexpr Period shifted(int months_) const {
    return {first + months_, last + months_};
  }
  [[nodiscard]] constexpr Period year_before() const { return shifted(-12); }

  // Shortest form that parse() reads: "2022", "2022-05", "2022-Q1", "2022-H1", "2022-01..2022-09".
  [[nodiscard]] std::string iso() const;
  // For people: "2022", "May 2022", "the first quarter of 2022", "the first half of 2022",
  // "January-September 2022", "April 2022 to March 2023".
  [[nodiscard]] std::string in_words() const;
  // As in the reading labels: "2022-01/2022-09".
  [[nodiscard]] std::string slashed() const;

  constexpr auto operator<=>(const Period&) const = default;
};

std::string_view month_name(int month);  // "January" for 1

}  // namespace tally::core

#endif  // TALLY_CORE_TIME_H_
