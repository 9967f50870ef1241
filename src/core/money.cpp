#include "core/money.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "core/decimal.h"

namespace tally::core {
namespace {

struct Scale {
  double size;
  std::string_view word;
  std::string_view abbreviation;
};
constexpr std::array<Scale, 4> kScales = {
    {{1, "", ""}, {1e6, " million", " mn"}, {1e9, " billion", " bn"}, {1e12, " trillion", " tn"}}};

struct Style {
  std::string_view code, prefix, suffix;
};
// Signs that name one currency only; everything else is written with its code.
constexpr std::array<Style, 17> kStyles = {{{"USD", "$", ""},
                                            {"EUR", "€", ""},
                                            {"GBP", "£", ""},
                                            {"CNY", "", " yuan"},
                                            {"JPY", "", " yen"},
                                            {"RUB", "", " rubles"},
                                            {"INR", "", " rupees"},
                                            {"KRW", "", " won"},
                                            {"TRY", "", " lira"},
                                            {"KZT", "", " tenge"},
                                            {"VND", "", " dong"},
                                            {"CHF", "", " Swiss francs"},
                                            {"AUD", "A$", ""},
                                            {"CAD", "C$", ""},
                                            {"SGD", "S$", ""},
                                            {"BRL", "R$", ""},
                                            {"MXN", "", " Mexican pesos"}}};

std::size_t scale_of(double magnitude) {
  std::size_t i = 0;
  while (i + 1 < kScales.size() && magnitude >= kScales[i + 1].size) ++i;
  return i;
}

std::string significant(double value, int digits) {
  return Decimal::from_double(value, digits).text();
}

}  // namespace

std::string Currency::code() const {
  if (empty()) return {};
  int n = packed_ - 1;
  std::string out(3, 'A');
  for (int i = 2; i >= 0; --i, n /= 26)
    out[static_cast<std::size_t>(i)] = static_cast<char>('A' + n % 26);
  return out;
}

std::string money_in_words(double value, Currency currency, int significant_digits) {
  if (!std::isfinite(value)) return "no amount";
  // Round first: 999.96 billion in four digits is 1 trillion.
  const double rounded = Decimal::from_double(std::abs(value), significant_digits).value();
  const Scale& scale = kScales[scale_of(rounded)];
  const std::string number =
      significant(rounded / scale.size, significant_digits) + std::string(scale.word);
  const std::string_view sign = value < 0 && rounded != 0 ? "-" : "";
  const std::string code = currency.code();
  for (const Style& style : kStyles) {
    if (style.code == code)
      return fmt::format("{}{}{}{}", sign, style.prefix, number, style.suffix);
  }
  return code.empty() ? fmt::format("{}{}", sign, number)
                      : fmt::format("{}{} {}", sign, number, code);
}

std::string money_short(double value, Currency currency, int decimals) {
  if (!std::isfinite(value)) return "no amount";
  if (decimals < 0) decimals = 0;
  std::size_t i = scale_of(std::abs(value));
  std::string number = fmt::format("{:.{}f}", std::abs(value) / kScales[i].size, decimals);
  if (i > 0 && i + 1 < kScales.size() && number.starts_with("1000")) {
    ++i;
    number = fmt::format("{:.{}f}", std::abs(value) / kScales[i].size, decimals);
  }
  const bool nothing = number.find_first_not_of("0.") == std::string::npos;
  std::string out =
      (value < 0 && !nothing ? "-" : "") + number + std::string(kScales[i].abbreviation);
  if (!currency.empty()) out += " " + currency.code();
  return out;
}

}  // namespace tally::core
