// A number as it was written. "190.0" and "190" are the same value with other digits, and the
// digits decide how exact a claim or a published figure is.
#ifndef TALLY_CORE_DECIMAL_H_
#define TALLY_CORE_DECIMAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tally::core {

// value = mantissa * 10^exponent; the last written digit is worth 10^exponent.
// "172.4" is {1724, -1}; times a billion it is {1724, 8}.
struct Decimal {
  std::int64_t mantissa = 0;
  std::int32_t exponent = 0;

  // Optional sign (+, -, U+2212), digits, one decimal point; thousands separators are the caller's
  // business. At most 18 significant digits; nullopt for anything else.
  static std::optional<Decimal> parse(std::string_view text);
  // The shortest decimal that reads back as `value` (computed figures, rounded to `digits`
  // significant digits).
  static Decimal from_double(double value, int digits = 15);

  [[nodiscard]] double value() const;
  // Worth of the last written digit, in the unit of the value.
  [[nodiscard]] double step() const;
  [[nodiscard]] Decimal scaled(int powers_of_ten) const {
    return {mantissa, exponent + powers_of_ten};
  }
  [[nodiscard]] Decimal negated() const { return {-mantissa, exponent}; }
  // Plain digits as written, counted in units of 10^shift: {1724, 8} is "172.4" with shift 9,
  // "172400000000" with shift 0. Trailing zeros that were written are kept.
  [[nodiscard]] std::string text(int shift = 0) const;
  // Same value and same digits.
  bool operator==(const Decimal&) const = default;
  [[nodiscard]] bool same_value(const Decimal& other) const;
  // "Same figure, other rounding": the values agree within half the last digit of the coarser.
  [[nodiscard]] bool same_figure(const Decimal& other) const;
};

}  // namespace tally::core

#endif  // TALLY_CORE_DECIMAL_H_
