#include "verdict/internal/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tally::verdict {
namespace {

struct Scale {
  double size;
  std::string_view word;
};
constexpr std::array<Scale, 4> kScales = {{{1e12, " tn"}, {1e9, " bn"}, {1e6, " mn"}, {1, ""}}};

struct Sign {
  std::string_view code, before, after;
};
constexpr std::array<Sign, 9> kSigns = {{{"USD", "$", ""},
                                         {"EUR", "€", ""},
                                         {"GBP", "£", ""},
                                         {"CNY", "", " yuan"},
                                         {"JPY", "", " yen"},
                                         {"INR", "", " rupees"},
                                         {"KRW", "", " won"},
                                         {"CAD", "C$", ""},
                                         {"SGD", "S$", ""}}};

const Scale& scale_of(double size) {
  for (const Scale& scale : kScales) {
    if (size >= scale.size * 0.99995) return scale;
  }
  return kScales.back();
}

// Four significant digits at most, no zeros at the end.
std::string digits(double size) {
  const int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 2 : 3;
  std::string out = fmt::format("{:.{}f}", size, decimals);
  if (out.find('.') != std::string::npos) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  return out;
}

const Sign* sign_of(core::Currency currency) {
  const std::string code = currency.code();
  for (const Sign& sign : kSigns) {
    if (sign.code == code) return &sign;
  }
  return nullptr;
}

std::string money(std::string_view number, std::string_view scale, core::Currency currency) {
  if (currency.empty()) return fmt::format("{}{}", number, scale);
  if (const Sign* sign = sign_of(currency))
    return fmt::format("{}{}{}{}", sign->before, number, scale, sign->after);
  return fmt::format("{}{} {}", number, scale, currency.code());
}

std::string rate(double value) {
  std::string out = fmt::format("{:.1f}", value);
  if (out == "-0.0") out = "0.0";
  if (out.ends_with(".0") && std::abs(value) >= 100) out.resize(out.size() - 2);
  return out;
}

}  // namespace

std::string ordinal(int n) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "",        "first",  "second", "third", "fourth",   "fifth",  "sixth",
      "seventh", "eighth", "ninth",  "tenth", "eleventh", "twelfth"};
  if (n > 0 && n < static_cast<int>(kWords.size()))
    return std::string(kWords[static_cast<std::size_t>(n)]);
  const int tens = n % 100;
  const char* end = tens >= 11 && tens <= 13 ? "th"
                    : n % 10 == 1            ? "st"
                    : n % 10 == 2            ? "nd"
                    : n % 10 == 3            ? "rd"
                                             : "th";
  return fmt::format("{}{}", n, end);
}

std::string number_in_words(double value, core::Unit unit, core::Currency currency) {
  if (!std::isfinite(value)) return "no amount";
  switch (unit) {
    case core::Unit::money: {
      const double size = std::abs(value);
      const Scale& scale = scale_of(size);
      return (value < 0 ? "-" : "") + money(digits(size / scale.size), scale.word, currency);
    }
    case core::Unit::percent:
      return rate(value) + " %";
    case core::Unit::points:
      return rate(value) + (std::abs(value) == 1 ? " point" : " points");
    case core::Unit::ratio:
      return digits(value) + " times";
    case core::Unit::rank:
      return ordinal(static_cast<int>(std::lround(value)));
    case core::Unit::count:
      return fmt::format("{}", std::lround(value));
  }
  return {};
}

std::string signed_in_words(double value, core::Unit unit, core::Currency currency) {
  const std::string plain = number_in_words(value, unit, currency);
  return value > 0 ? "+" + plain : plain;
}

std::string range_in_words(double low, double high, core::Unit unit, core::Currency currency) {
  if (unit == core::Unit::money && low >= 0) {
    const Scale& scale = scale_of(high);
    return money(digits(low / scale.size) + " to " + digits(high / scale.size), scale.word,
                 currency);
  }
  if (unit == core::Unit::percent) {
    const auto fine = [](double v) {
      std::string out = fmt::format("{:.2f}", v);
      if (out.ends_with("0")) out.pop_back();
      return out;
    };
    return fine(low) + " to " + fine(high) + " %";
  }
  return number_in_words(low, unit, currency) + " to " + number_in_words(high, unit, currency);
}

std::string list_in_words(const std::vector<std::string>& items, std::size_t most) {
  std::string out;
  const std::size_t shown = items.size() <= most + 1 ? items.size() : most;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  if (shown < items.size()) out += fmt::format(" and {} more", items.size() - shown);
  return out;
}

std::string lacking_in_words(const std::vector<std::string>& missing, std::size_t most) {
  std::vector<std::string> names;
  names.reserve(missing.size());
  for (const std::string& item : missing) {
    const places::PlaceId place = places::places().find(item);
    names.push_back(place.valid() ? places::places().name(place) : item);
  }
  return list_in_words(names, most);
}

std::string periods_in_words(const std::vector<core::Period>& periods, std::size_t most) {
  // Stretches of years read as 2003-2005.
  std::vector<std::string> items;
  for (std::size_t i = 0; i < periods.size();) {
    std::size_t j = i;
    while (periods[i].is_year() && j + 1 < periods.size() &&
           periods[j + 1] == periods[j].shifted(12)) {
      ++j;
    }
    if (j - i >= 2) {
      items.push_back(fmt::format("{}-{}", periods[i].iso(), periods[j].iso()));
      i = j + 1;
    } else {
      items.push_back(periods[i].in_words());
      ++i;
    }
  }
  return list_in_words(items, most);
}

std::string in_period(const core::Period& period) { return "in " + period.in_words(); }

std::string name_of(places::PlaceId place) {
  return place.valid() ? places::places().name(place) : std::string("any partner");
}

std::string name_of(const language::Party& party) {
  if (party.kind != language::Party::Kind::sum) return name_of(party.place);
  std::vector<std::string> names;
  names.reserve(party.members.size());
  for (const places::PlaceId member : party.members) names.push_back(name_of(member));
  return list_in_words(names);
}

std::string possessive(std::string_view name) {
  return std::string(name) + (name.ends_with('s') ? "'" : "'s");
}

std::string bold(std::string_view text) { return fmt::format("**{}**", text); }

std::string sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace tally::verdict
