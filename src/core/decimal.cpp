#include "core/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tally::core {
namespace {

__extension__ using Wide = __int128;

constexpr std::size_t kLongestText = 64;
constexpr int kMostDigits = 18;
constexpr int kMostZeros = 400;  // beyond this text() writes an exponent

constexpr std::array<double, 23> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                            1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// mantissa * 10^exponent, correctly rounded.
double compose(std::int64_t mantissa, std::int32_t exponent) {
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  if (mantissa > -kExact && mantissa < kExact && exponent >= -22 && exponent <= 22) {
    const auto m = static_cast<double>(mantissa);
    return exponent >= 0 ? m * kPowers[static_cast<std::size_t>(exponent)]
                         : m / kPowers[static_cast<std::size_t>(-exponent)];
  }
  const std::string digits = fmt::format("{}e{}", mantissa, exponent);
  double value = 0;
  const auto done = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (done.ec == std::errc::result_out_of_range) {
    if (exponent < 0 || mantissa == 0) return 0;
    return mantissa < 0 ? -HUGE_VAL : HUGE_VAL;
  }
  return value;
}

Wide power(int n) {
  Wide p = 1;
  for (int i = 0; i < n; ++i) p *= 10;
  return p;
}

// Without trailing zeros in the mantissa; zero has exponent 0.
Decimal normal(Decimal d) {
  if (d.mantissa == 0) return {0, 0};
  while (d.mantissa % 10 == 0) {
    d.mantissa /= 10;
    ++d.exponent;
  }
  return d;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (text.size() > kLongestText) return std::nullopt;
  bool negative = false;
  if (text.starts_with("\u2212")) {
    negative = true;
    text.remove_prefix(3);
  } else if (text.starts_with('-') || text.starts_with('+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  std::int64_t mantissa = 0;
  std::int32_t exponent = 0;
  int significant = 0;
  bool point = false;
  bool digit_last = false;
  for (char c : text) {
    if (c == '.') {
      if (point) return std::nullopt;
      point = true;
      digit_last = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digit_last = true;
    if (mantissa != 0 || c != '0') ++significant;
    if (significant > kMostDigits) return std::nullopt;
    mantissa = mantissa * 10 + (c - '0');
    if (point) --exponent;
  }
  if (!digit_last) return std::nullopt;
  return Decimal{negative ? -mantissa : mantissa, exponent};
}

Decimal Decimal::from_double(double value, int digits) {
  if (!std::isfinite(value) || value == 0) return {0, 0};
  digits = std::clamp(digits, 1, 17);
  std::array<char, 40> buffer{};
  const auto done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                  std::chars_format::scientific, digits - 1);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(done.ptr - buffer.data()));
  const std::size_t e = text.find('e');
  Decimal out;
  int fraction = 0;
  bool point = false;
  for (char c : text.substr(0, e)) {
    if (c == '.') {
      point = true;
    } else {
      out.mantissa = out.mantissa * 10 + (c - '0');
      if (point) ++fraction;
    }
  }
  std::string_view power_text = text.substr(e + 1);
  if (power_text.starts_with('+')) power_text.remove_prefix(1);
  std::from_chars(power_text.data(), power_text.data() + power_text.size(), out.exponent);
  out.exponent -= fraction;
  if (value < 0) out.mantissa = -out.mantissa;
  return normal(out);
}

double Decimal::value() const { return compose(mantissa, exponent); }

double Decimal::step() const { return compose(1, exponent); }

std::string Decimal::text(int shift) const {
  const std::int64_t e = static_cast<std::int64_t>(exponent) - shift;
  if (e > kMostZeros || e < -kMostZeros) return fmt::format("{}e{}", mantissa, e);
  std::string digits = fmt::format("{}", mantissa);
  const std::string sign = mantissa < 0 ? "-" : "";
  if (mantissa < 0) digits.erase(0, 1);
  if (e >= 0) {
    if (mantissa != 0) digits.append(static_cast<std::size_t>(e), '0');
    return sign + digits;
  }
  const auto places = static_cast<std::size_t>(-e);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  return sign + digits;
}

bool Decimal::same_value(const Decimal& other) const { return normal(*this) == normal(other); }

bool Decimal::same_figure(const Decimal& other) const {
  const Decimal& coarse = exponent >= other.exponent ? *this : other;
  const Decimal& fine = exponent >= other.exponent ? other : *this;
  const std::int64_t apart = static_cast<std::int64_t>(coarse.exponent) - fine.exponent;
  if (apart > 18) {
    // The finer number is less than ten steps of the coarser one.
    const double in_steps = compose(
        fine.mantissa, static_cast<std::int32_t>(-std::min<std::int64_t>(apart, kMostZeros)));
    return std::abs(static_cast<double>(coarse.mantissa) - in_steps) <= 0.5;
  }
  const Wide unit = power(static_cast<int>(apart));
  Wide difference = coarse.mantissa * unit - fine.mantissa;
  if (difference < 0) difference = -difference;
  return 2 * difference <= unit || difference == 0;
}

}  // namespace tally::core
