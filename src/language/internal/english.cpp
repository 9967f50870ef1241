#include "language/internal/english.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "language/internal/words.h"

namespace tally::language::internal {
namespace {

using core::Unit;

constexpr std::array<std::string_view, 10> kOrdinals = {
    "", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
constexpr std::array<std::string_view, 11> kNumbers = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

struct Forms {
  std::string_view verb, past, participle;
};
constexpr std::array<Forms, 9> kVerbs = {{{"grow", "grew", "grown"},
                                          {"fall", "fell", "fallen"},
                                          {"rise", "rose", "risen"},
                                          {"run", "ran", "run"},
                                          {"come to", "came to", "come to"},
                                          {"exceed", "exceeded", "exceeded"},
                                          {"change", "changed", "changed"},
                                          {"overtake", "overtook", "overtaken"},
                                          {"have", "had", "had"}}};

Forms forms_of(std::string_view verb) {
  for (const Forms& f : kVerbs) {
    if (f.verb == verb) return f;
  }
  return {verb, verb, verb};
}

std::string name_of(PlaceId id) { return id ? places::places().name(id) : "an unknown place"; }

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  return out;
}

// A number and the power of ten of its word; long digits become "4.4 billion".
struct Scaled {
  Decimal number;
  int power = 0;
};
Scaled for_reading(const Quantity& q) {
  Scaled out{q.number, q.scale};
  const std::int64_t size = std::abs(q.number.mantissa);
  if (q.unit != Unit::money || q.scale != 0 || q.number.exponent != 0 || size < 1000000) return out;
  int power = size >= 1000000000000 ? 12 : size >= 1000000000 ? 9 : 6;
  out = {q.number.scaled(-power), power};
  while (out.number.exponent < 0 && out.number.mantissa % 10 == 0) {
    out.number.mantissa /= 10;
    ++out.number.exponent;
  }
  return out;
}

std::string scale_word(int power) {
  if (power == 0) return {};
  for (const ScaleWords& s : tables().scales) {
    if (s.power == power) return " " + s.word;
  }
  return fmt::format(" x 10^{}", power);
}

std::string currency_words(Currency currency) {
  const CurrencyWords* known = words_of(currency);
  return known != nullptr ? known->words : currency.code();
}

std::string currency_sign(Currency currency) {
  const CurrencyWords* known = words_of(currency);
  return known != nullptr ? known->sign : "";
}

std::string money_words(const Quantity& q) {
  const Scaled s = for_reading(q);
  const std::string number = digits(s.number) + scale_word(s.power);
  if (q.currency.empty()) return q.number.mantissa == 0 ? "zero" : number;
  const std::string sign = currency_sign(q.currency);
  return sign.empty() ? fmt::format("{} {}", number, currency_words(q.currency)) : sign + number;
}

std::string fraction_words(const Quantity& q) {
  Decimal size = q.number;
  size.mantissa = std::abs(size.mantissa);
  for (const Fraction& f : tables().fractions) {
    if (f.percent == size) return f.words;
  }
  return {};
}

}  // namespace

std::string name_of(const Party& party) {
  switch (party.kind) {
    case Party::Kind::any:
      return party.place ? fmt::format("all partners in {}", name_of(party.place)) : "all partners";
    case Party::Kind::sum: {
      std::vector<std::string> names;
      for (PlaceId member : party.members) names.push_back(name_of(member));
      return listed(names);
    }
    case Party::Kind::place:
      break;
  }
  std::string out = name_of(party.place);
  if (party.composition) {
    const Month m = *party.composition;
    out += fmt::format(" as composed in {}",
                       m.month() == 1 ? fmt::format("{}", m.year()) : Period{m, m}.in_words());
  }
  return out;
}

std::string possessive(std::string_view name) {
  return std::string(name) + (name.ends_with('s') ? "'" : "'s");
}

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string_view article(std::string_view next) {
  const bool vowel =
      !next.empty() && std::string_view("aeioAEIO").find(next[0]) != std::string_view::npos;
  return vowel || next.starts_with("8") || next.starts_with("11") ? "an" : "a";
}

std::string largest(std::int64_t rank) {
  if (rank <= 1) return "largest";
  if (rank < static_cast<std::int64_t>(kOrdinals.size())) {
    return fmt::format("{}-largest", kOrdinals[static_cast<std::size_t>(rank)]);
  }
  const std::int64_t tens = rank % 100;
  const std::int64_t ones = tens >= 11 && tens <= 13 ? 0 : rank % 10;
  const std::string_view suffix = ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
  return fmt::format("{}{}-largest", rank, suffix);
}

std::string count_words(std::int64_t n) {
  if (n >= 0 && n < static_cast<std::int64_t>(kNumbers.size())) {
    return std::string(kNumbers[static_cast<std::size_t>(n)]);
  }
  return fmt::format("{}", n);
}

std::string length_words(int n, Step step) {
  const std::string unit = step == Step::half ? "half-year" : std::string(word_of(step));
  return fmt::format("{} {}{}", n, unit, n == 1 ? "" : "s");
}

std::string digits(const Decimal& number) {
  std::string text = number.text();
  if (text.starts_with('-')) text.erase(0, 1);
  std::size_t at = std::min(text.find('.'), text.size());
  while (at > 3) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string words(const Quantity& q, bool size) {
  const std::string sign = q.number.mantissa < 0 && !size ? "minus " : "";
  switch (q.unit) {
    case Unit::money:
      return sign + money_words(q);
    case Unit::percent:
      if (q.fraction_word) {
        if (const std::string known = fraction_words(q); !known.empty()) return sign + known;
      }
      return fmt::format("{}{} %", sign, digits(q.number));
    case Unit::points: {
      const bool one = q.number == Decimal{1, 0} || q.number == Decimal{-1, 0};
      return fmt::format("{}{} percentage point{}", sign, digits(q.number), one ? "" : "s");
    }
    case Unit::ratio:
      return fmt::format("{}{} times", sign, digits(q.number));
    case Unit::rank:
    case Unit::count:
      break;
  }
  return sign + digits(q.number);
}

std::string range_words(const Quantity& low, const Quantity& high, std::string_view hedge,
                        bool sizes) {
  const bool swap = sizes && high.number.mantissa <= 0 && low.number.mantissa < 0;
  const Quantity& from = swap ? high : low;
  const Quantity& to = swap ? low : high;
  Quantity probe = from;
  probe.number = to.number;
  const bool common = probe == to && from.scale + from.number.exponent <= 5 + from.scale;
  std::string first = words(from, sizes);
  // "between $60 and $65 billion": what the second says need not be said of the first.
  if (common && (from.unit != Unit::money || from.scale != 0)) {
    const bool minus = from.number.mantissa < 0 && !sizes;
    first = (minus ? "minus " : "") + currency_sign(from.currency) + digits(from.number);
    if (from.fraction_word) first = words(from, sizes);
  }
  const std::string bend = hedge.empty() ? "" : fmt::format("{} ", hedge);
  return fmt::format("between {}{} and {}", bend, first, words(to, sizes));
}

std::string_view hedge_words(Hedge hedge) {
  return hedge == Hedge::over ? "more than" : word_of(hedge);
}

std::string period_name(const When& when) {
  if (when.fiscal_of && !when.by) {
    const Month last = when.period.last;
    return fmt::format("{} fiscal year to {} {}", possessive(name_of(*when.fiscal_of)),
                       core::month_name(last.month()), last.year());
  }
  return when.period.in_words();
}

std::string in_period(const Period& period) {
  const std::string name = period.in_words();
  const bool span = name.find(" to ") != std::string::npos;
  return fmt::format("{} {}", span ? "from" : "in", name);
}

std::string in_period(const When& when) {
  if (!when.by) return when.fiscal_of ? "in " + period_name(when) : in_period(when.period);
  const int months = months_in(*when.by);
  const Period first{when.period.first, when.period.first + (months - 1)};
  const Period last{when.period.last - (months - 1), when.period.last};
  const std::string_view each = when.by == Step::half ? "half-year" : word_of(*when.by);
  if (when.fiscal_of && months == 12) {
    const std::string whose = possessive(name_of(*when.fiscal_of));
    return fmt::format("from {} fiscal year {} to fiscal year {}", whose, first.last.year(),
                       last.last.year());
  }
  if (first == last) return in_period(first);
  const bool years = when.period.first.month() == 1 && when.period.last.month() == 12;
  if (years && when.period.first.year() == when.period.last.year()) {
    return fmt::format("in {}, {} by {}", when.period.first.year(), each, each);
  }
  if (years) {
    std::string out = fmt::format("from {} to {}", first.first.year(), last.last.year());
    return months == 12 ? out : out + fmt::format(", {} by {}", each, each);
  }
  return fmt::format("from {} to {}", first.in_words(), last.in_words());
}

std::string conjugate(std::string_view verb, Tense tense, bool plural) {
  const std::string_view have = plural ? "have" : "has";
  if (verb == "be") {
    if (tense == Tense::past) return plural ? "were" : "was";
    return tense == Tense::perfect ? fmt::format("{} been", have) : "will be";
  }
  const Forms forms = forms_of(verb);
  if (tense == Tense::past) return std::string(forms.past);
  if (tense == Tense::perfect) return fmt::format("{} {}", have, forms.participle);
  return fmt::format("will {}", verb);
}

std::string conjugate_not(std::string_view verb, Tense tense, bool plural) {
  const std::string_view have = plural ? "have" : "has";
  if (tense == Tense::future) return fmt::format("will not {}", verb);
  if (verb == "be") {
    return tense == Tense::past ? (plural ? "were not" : "was not")
                                : fmt::format("{} not been", have);
  }
  if (tense == Tense::past) return fmt::format("did not {}", verb);
  return fmt::format("{} not {}", have, forms_of(verb).participle);
}

}  // namespace tally::language::internal
