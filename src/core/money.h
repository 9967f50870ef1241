// Currencies by ISO 4217 code, and units of figures.
#ifndef TALLY_CORE_MONEY_H_
#define TALLY_CORE_MONEY_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tally::core {

// Three letters packed into an integer; the empty currency means 'none said'.
class Currency {
 public:
  constexpr Currency() = default;
  // "USD"; nullopt unless exactly three capital letters.
  static constexpr std::optional<Currency> parse(std::string_view code) {
    if (code.size() != 3) return std::nullopt;
    Currency c;
    for (char ch : code) {
      if (ch < 'A' || ch > 'Z') return std::nullopt;
      c.packed_ = static_cast<std::uint16_t>(c.packed_ * 26 + (ch - 'A'));
    }
    ++c.packed_;
    return c;
  }
  [[nodiscard]] constexpr bool empty() const { return packed_ == 0; }
  [[nodiscard]] std::string code() const;
  [[nodiscard]] constexpr std::uint16_t packed() const { return packed_; }
  static constexpr Currency from_packed(std::uint16_t p) {
    Currency c;
    c.packed_ = p;
    return c;
  }
  constexpr auto operator<=>(const Currency&) const = default;

 private:
  std::uint16_t packed_ = 0;
};

inline constexpr Currency kUsd = *Currency::parse("USD");
inline constexpr Currency kEur = *Currency::parse("EUR");
inline constexpr Currency kCny = *Currency::parse("CNY");

// What a number counts.
enum class Unit : std::uint8_t {
  money,    // whole units of a currency
  percent,  // 12 means 12 %
  points,   // percentage points
  ratio,    // 2 means twice
  rank,     // 1 is the largest
  count,    // years or months
};

// "$", "€", "yuan", ... for people: "$190.3 billion", "1.28 trillion yuan".
std::string money_in_words(double value, Currency currency, int significant_digits = 4);
// "190.27 bn USD": the form of the statement language and the terminal.
std::string money_short(double value, Currency currency, int decimals = 1);

}  // namespace tally::core

#endif  // TALLY_CORE_MONEY_H_
