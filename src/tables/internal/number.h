// Numbers as data files write them: sign, digits, a decimal point (or comma, if declared),
// exponent.
#ifndef TALLY_TABLES_INTERNAL_NUMBER_H_
#define TALLY_TABLES_INTERNAL_NUMBER_H_

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace tally::tables::internal {

struct Number {
  enum class Kind : std::uint8_t { none, integer, real };
  Kind kind = Kind::none;
  std::int64_t integer = 0;
  double real = 0;
};

inline bool is_digit(char c) { return static_cast<unsigned char>(c - '0') < 10; }

// Of a number far out of range: is it nearly 0, or huge?
inline bool is_below_one(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e != std::string_view::npos && e + 1 < text.size()) return text[e + 1] == '-';
  const std::size_t digit = text.find_first_of("123456789");
  return digit == std::string_view::npos || text.find('.') < digit;
}

// The slow and exact way, for what the fast way below does not cover.
inline Number parse_real_exactly(std::string_view text, char decimal) {
  Number out;
  std::string copy;
  if (decimal != '.') {
    copy = text;
    for (char& c : copy) c = c == decimal ? '.' : c;
    text = copy;
  }
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size()) return out;
  if (error == std::errc::result_out_of_range) {
    // Too small is 0; too large is no number that could be computed with.
    if (!is_below_one(text)) return out;
    value = 0;
  } else if (error != std::errc()) {
    return out;
  }
  out.kind = Number::Kind::real;
  out.real = value;
  return out;
}

// The whole of `text`, which has no blanks around it. Digits with a leading zero ("0101") and whole
// numbers beyond 64 bits are codes, hence no numbers; neither are "inf" and "nan".
inline Number parse_number(std::string_view text, char decimal) {
  static constexpr std::array<double, 23> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  Number out;
  const char* p = text.data();
  const char* const end = p + text.size();
  if (p == end) return out;
  const bool negative = *p == '-';
  if (negative || *p == '+') ++p;
  const char* const first = p;
  std::uint64_t mantissa = 0;
  while (p != end && is_digit(*p))
    mantissa = mantissa * 10 + static_cast<std::uint64_t>(*p++ - '0');
  const auto whole = p - first;
  if (whole > 1 && *first == '0') return out;
  if (p == end) {
    if (whole == 0) return out;
    if (whole > 18) {  // may not fit
      const char* const from = *text.data() == '+' ? first : text.data();
      const auto [stop, error] = std::from_chars(from, end, out.integer);
      if (error == std::errc() && stop == end) out.kind = Number::Kind::integer;
      return out;
    }
    out.integer =
        negative ? -static_cast<std::int64_t>(mantissa) : static_cast<std::int64_t>(mantissa);
    out.kind = Number::Kind::integer;
    return out;
  }
  std::int64_t fraction = 0;
  if (*p == decimal) {
    const char* const point = ++p;
    while (p != end && is_digit(*p))
      mantissa = mantissa * 10 + static_cast<std::uint64_t>(*p++ - '0');
    fraction = p - point;
  }
  if (whole + fraction == 0) return out;
  std::int64_t exponent = 0;
  if (p != end && (*p == 'e' || *p == 'E')) {
    ++p;
    const bool down = p != end && *p == '-';
    if (p != end && (*p == '-' || *p == '+')) ++p;
    if (p == end) return out;
    const char* const digits = p;
    while (p != end && is_digit(*p) && p - digits < 9) exponent = exponent * 10 + (*p++ - '0');
    if (p == digits) return out;
    if (down) exponent = -exponent;
  }
  if (p != end) return out;
  exponent -= fraction;
  constexpr std::uint64_t kExact = std::uint64_t{1} << 53;
  if (whole + fraction > 18 || mantissa > kExact || exponent < -22 || exponent > 22) {
    return parse_real_exactly(text, decimal);
  }
  // Both factors are exact doubles, so one rounding gives the nearest one (Clinger 1990).
  const auto value = static_cast<double>(mantissa);
  out.real = exponent < 0 ? value / kPowers[static_cast<std::size_t>(-exponent)]
                          : value * kPowers[static_cast<std::size_t>(exponent)];
  if (negative) out.real = -out.real;
  out.kind = Number::Kind::real;
  return out;
}

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_NUMBER_H_
