// Numbers in digits and in words, ordinals, 'per cent'.
#include "reading/internal/number_parts.h"

#include <string>

#include "reading/internal/number_words.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"

namespace tally::reading {
namespace number_parts {

using language::ClaimNumber;

namespace {

// '58-point-15', 'ten-point-seven' as radio stations write it, 'twelve point five': `n` stands at
// `at`; `length` in tokens.
std::optional<ClaimNumber> spoken_point(const std::vector<Token>& t, std::size_t at, std::int64_t n,
                                        std::size_t& length) {
  std::size_t i = at + 1;
  const bool hyphens = is(t, i, "-");
  if (hyphens) ++i;
  if (n < 0 || n > 100'000 || !is(t, i, "point")) return std::nullopt;
  ++i;
  if (hyphens && !is(t, i++, "-")) return std::nullopt;
  if (i >= t.size()) return std::nullopt;
  int digit = 0;
  std::string decimals;
  if (hyphens && t[i].kind == TokenKind::number && t[i].low.size() <= 3)
    decimals = t[i].low;
  else if (number_tables().numbers.match(t, i, digit) == 1 && digit < 10)
    decimals = std::to_string(digit);
  const auto parsed = core::Decimal::parse(std::to_string(n) + "." + decimals);
  if (decimals.empty() || !parsed) return std::nullopt;
  length = i + 1 - at;
  ClaimNumber out;
  out.number = *parsed;
  return out;
}

// 'USD 1 093 million': how many groups of three digits set apart by blanks go on with the number at
// `at`; the last may have decimals. Only before a scale or a money, so that '2019 282 million'
// stays two numbers.
std::size_t groups_behind(const std::vector<Token>& t, std::size_t at) {
  const auto digits_only = [&](std::size_t i) {
    return i < t.size() && t[i].kind == TokenKind::number &&
           t[i].low.find('.') == std::string::npos;
  };
  if (!digits_only(at) || t[at].raw.size() > 3 || t[at].raw != t[at].low) return 0;
  std::size_t n = 0;
  while (n < 3 && digits_only(at + 1 + n) && t[at + 1 + n].raw.size() == 3 &&
         !t[at + 1 + n].glued && t[at + 1 + n].begin == t[at + n].end + 1)
    ++n;
  const std::size_t last = at + 1 + n;  // '1 309.8'
  if (n < 3 && last < t.size() && t[last].kind == TokenKind::number && t[last].raw.size() > 4 &&
      t[last].raw[3] == '.' && t[last].raw == t[last].low && !t[last].glued &&
      t[last].begin == t[last - 1].end + 1)
    ++n;
  if (n == 0) return 0;
  int scale = 0;
  CurrencyWord money;
  const NumberTables& tables = number_tables();
  const bool counted = tables.scales.match(t, at + 1 + n, scale) > 0 ||
                       tables.currencies.match(t, at + 1 + n, money) > 0;
  return counted ? n : 0;
}

// 'a hundred and seventy-eight', 'two hundred forty': what stands behind 'hundred' is added to `n`;
// how many tokens that are. 'between one hundred and two hundred' are two numbers.
std::size_t behind_hundred(const std::vector<Token>& t, std::size_t at, int& n) {
  std::size_t i = at;
  if (is(t, i, "-")) ++i;
  if (is(t, i, "and")) ++i;
  if (is(t, i, "-")) ++i;
  int more = 0;
  const std::size_t used =
      i < t.size() && t[i].kind == TokenKind::word ? number_tables().numbers.match(t, i, more) : 0;
  if (used == 0 || more <= 0 || more >= 100) return 0;
  i += used;
  if (more >= 20) {
    int unit = 0;
    const std::size_t j = is(t, i, "-") ? i + 1 : i;
    const std::size_t last = number_tables().numbers.match(t, j, unit);
    if (last > 0 && unit > 0 && unit < 10) {
      more += unit;
      i = j + last;
    }
  }
  if (is(t, i, "hundred") || is(t, i, "thousand")) return 0;
  n += more;
  return i - at;
}

// '¼', '½', '¾' in quarters; 0 if none stands there.
int quarters_at(const std::vector<Token>& t, std::size_t at) {
  return is(t, at, "¼") ? 1 : is(t, at, "½") ? 2 : is(t, at, "¾") ? 3 : 0;
}

}  // namespace

std::optional<ClaimNumber> number_at(const std::vector<Token>& t, std::size_t at,
                                     std::size_t& length) {
  length = 0;
  if (at >= t.size()) return std::nullopt;
  if (t[at].kind == TokenKind::number) {
    const auto parsed = core::Decimal::parse(t[at].low);
    if (!parsed) return std::nullopt;
    if (const auto spoken =
            spoken_point(t, at, parsed->exponent == 0 ? parsed->mantissa : -1, length))
      return spoken;
    ClaimNumber out;
    out.number = *parsed;
    length = 1 + groups_behind(t, at);
    if (length > 1) {
      std::string digits = t[at].low;
      for (std::size_t k = at + 1; k < at + length; ++k) digits += t[k].low;
      const auto grouped = core::Decimal::parse(digits);
      if (!grouped) return std::nullopt;
      out.number = *grouped;
    }
    if (const int quarters = quarters_at(t, at + length);
        quarters > 0 && t[at + length].glued && out.number.exponent == 0) {  // '2¼'
      out.number = core::Decimal{100 * out.number.mantissa + 25 * quarters, -2};
      ++length;
    }
    return out;
  }
  if (const int quarters = quarters_at(t, at); quarters > 0) {  // '½'
    ClaimNumber out;
    out.number = core::Decimal{25 * quarters, -2};
    length = 1;
    return out;
  }
  int n = 0;
  std::size_t used = number_tables().numbers.match(t, at, n);
  if (used == 0) return std::nullopt;
  std::size_t i = at + used;
  if (n >= 20 && n < 100) {
    int unit = 0;
    std::size_t j = i;
    if (is(t, j, "-")) ++j;
    const std::size_t more = number_tables().numbers.match(t, j, unit);
    if (more > 0 && unit < 10 && unit > 0) {
      n += unit;
      i = j + more;
    }
  } else if (n < 20 && is(t, i, "hundred")) {  // (also 'twelve hundred')
    n *= 100;
    ++i;
  }
  if (n >= 100 && n < 1000 && n % 100 == 0) {
    if (const std::size_t more = behind_hundred(t, i, n); more > 0) i += more;
  }
  if (i == at + 1) {
    if (const auto spoken = spoken_point(t, at, n, length)) return spoken;
  }
  ClaimNumber out = whole(n);
  out.from_words = false;
  std::size_t j = i;
  if (is(t, j, "-")) ++j;
  if (is(t, j, "and")) {
    ++j;
    if (is(t, j, "-")) ++j;
    if (is(t, j, "a")) {
      ++j;
      if (is(t, j, "-")) ++j;
      if (is(t, j, "half")) {
        out.number = core::Decimal{10 * n + 5, -1};
        i = j + 1;
      } else if (int scale = 0;
                 is(t, j, "quarter") && number_tables().scales.match(t, j + 1, scale) > 0) {
        out.number = core::Decimal{100 * n + 25, -2};  // 'two and a quarter billion'
        i = j + 1;
      }
    }
  }
  length = i - at;
  return out;
}

std::size_t percent_at(const std::vector<Token>& t, std::size_t at, bool& points) {
  std::size_t i = at;
  points = false;
  if (is(t, i, "-") && i < t.size() && t[i].glued) ++i;
  if (is(t, i, "%") || any_of(t, i, words::kPercentWord)) {
    ++i;
  } else if (is(t, i, "per") && (is(t, i + 1, "cent") || is(t, i + 1, "cents"))) {
    i += 2;
  } else if (is(t, i, "percentage") && any_of(t, i + 1, words::kPointsNoun)) {
    points = true;
    return i + 2 - at;
  } else if (any_of(t, i, words::kPointsWord)) {
    points = true;
    return i + 1 - at;
  } else {
    return 0;
  }
  if (is(t, i, "-")) return i - at;
  if (any_of(t, i, words::kPointsNoun)) {
    points = true;
    ++i;
  }
  return i - at;
}

}  // namespace number_parts

using number_parts::any_of;
using number_parts::number_at;

std::optional<int> small_number(const std::vector<Token>& tokens, std::size_t at,
                                std::size_t& length) {
  const auto n = number_at(tokens, at, length);
  if (!n || n->number.exponent != 0 || n->number.mantissa > 1000 || n->number.mantissa < 0) {
    return std::nullopt;
  }
  return static_cast<int>(n->number.mantissa);
}

std::optional<int> ordinal_number(const std::vector<Token>& tokens, std::size_t at,
                                  std::size_t& length) {
  if (at >= tokens.size()) return std::nullopt;
  int n = 0;
  length = number_tables().ordinals.match(tokens, at, n);
  if (length > 0) return n;
  // 'twenty-second'
  if (std::size_t used = 0; tokens[at].low.ends_with("ty")) {
    const auto tens = number_tables().ordinals.match(tokens, at, n) == 0
                          ? number_at(tokens, at, used)
                          : std::nullopt;
    const std::size_t next =
        used == 1 && at + 1 < tokens.size() && tokens[at + 1].low == "-" ? at + 2 : 0;
    if (tens && next > 0 && next < tokens.size() && tens->number.exponent == 0) {
      const std::size_t more = number_tables().ordinals.match(tokens, next, n);
      if (more > 0 && n < 10) {
        length = next + more - at;
        return static_cast<int>(tens->number.mantissa) + n;
      }
    }
  }
  if (tokens[at].kind == TokenKind::number && at + 1 < tokens.size() && tokens[at + 1].glued &&
      any_of(tokens, at + 1, words::kOrdinalEnding)) {
    const auto parsed = core::Decimal::parse(tokens[at].low);
    if (parsed && parsed->exponent == 0 && parsed->mantissa > 0 && parsed->mantissa < 400) {
      length = 2;
      return static_cast<int>(parsed->mantissa);
    }
  }
  return std::nullopt;
}

}  // namespace tally::reading
