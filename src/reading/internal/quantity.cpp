#include "reading/internal/quantity.h"

#include <algorithm>
#include <cstdlib>

#include "reading/internal/number_parts.h"
#include "reading/internal/number_words.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

using language::ClaimNumber;
using number_parts::any_of, number_parts::is, number_parts::number_at, number_parts::percent_at,
    number_parts::whole;

struct Scan {
  const std::vector<Token>& t;
  const std::vector<bool>& taken;
  const NumberTables& tables = number_tables();

  bool free(std::size_t at) const { return at < t.size() && !taken[at]; }

  std::size_t scale_at(std::size_t at, int& scale) const {
    std::size_t i = at;
    if (is(t, i, "-") && i < t.size() && t[i].glued) ++i;
    if (!free(i)) return 0;
    int value = 0;
    const std::size_t n = tables.scales.match(t, i, value);
    if (n == 0) return 0;
    const LowWord& low = t[i].low;
    // one-letter scales only when glued to the digits: "$4m", "1.2B"
    if (low.size() == 1 && !t[i].glued) return 0;
    scale = value;
    i += n;
    return i - at;
  }

  std::size_t currency_at(std::size_t at, QuantitySpan& q, bool behind) const {
    if (!free(at)) return 0;
    CurrencyWord word;
    const std::size_t n = tables.currencies.match(t, at, word);
    if (n == 0) return 0;
    // 'A$5 bn', 'R$3 bn', '$US5 bn', but not 'a $5 bn deal'
    const bool mark = t[at].capital || t[at].low == "$";
    if (n > 1 && t[at].raw.size() == 1 && !(mark && t[at + 1].glued)) return 0;
    // 'you bought from us $5 million'
    if (n > 1 && t[at].raw == "us" && !t[at + 1].glued) return 0;
    if (behind && n == 1 && t[at].raw.size() == 1 && t[at].kind == TokenKind::word) return 0;
    if (!behind && (at + n >= t.size() ||
                    (t[at + n].kind != TokenKind::number && !is(t, at + n, ".") &&
                     !(is(t, at + n, "+") && at + n + 1 < t.size() && t[at + n + 1].glued))))
      return 0;
    if (n == 1 && is_short_mark(at) && !scale_beside(at, behind)) return 0;
    q.currency = word.code;
    q.local = word.code.empty() ? word.local : std::string();
    // 'XX$5 million': some dollar, but not that of the United States
    if (!behind && q.local == "$" && at > 0 && t[at].glued && t[at - 1].kind == TokenKind::word &&
        t[at - 1].raw.front() >= 'A' && t[at - 1].raw.front() <= 'Z')
      q.local = kUnknownMark;
    return n;
  }

  // 'P', 'Le', 'Br': letters that are money only beside a sum
  bool is_short_mark(std::size_t at) const {
    return t[at].kind == TokenKind::word && t[at].raw.size() <= 2 && t[at].capital;
  }

  // 'Xx1.2 billion', 'were XXX 1.2 billion': a mark of money that is in no table; whose it is must
  // not be taken from another sum.
  bool unknown_mark(std::size_t number) const {
    if (number == 0 || taken[number - 1]) return false;
    const Token& mark = t[number - 1];
    if (mark.kind != TokenKind::word || mark.low.starts_with("'")) return false;
    return t[number].glued || is_unknown_letters(number - 1);
  }

  // 'XXX' in front of a sum, 'MT' or 'TEU' behind it: capitals that are neither a word nor a name
  bool is_unknown_letters(std::size_t at) const {
    return free(at) && t[at].all_caps && t[at].raw.size() <= 4 && t[at].row->bits == kNoRow.bits;
  }

  // 'P115 million', '115 million Br'; a mark of two letters may be glued to its number
  bool scale_beside(std::size_t at, bool behind) const {
    int value = 0;
    if (behind) return at > 0 && t[at - 1].kind == TokenKind::word;
    std::size_t i = at + 1;
    if (is(t, i, ".")) ++i;
    if (t[at].raw.size() == 2 && i < t.size()) return true;
    std::size_t used = 0;
    return number_at(t, i, used) && i + used < t.size() &&
           tables.scales.match(t, i + used, value) > 0;
  }

  void hedge_before(QuantitySpan& q, std::size_t floor) const {
    while (q.first > floor) {
      bool moved = false;
      for (std::size_t len = std::min<std::size_t>(5, q.first - floor); len >= 1; --len) {
        HedgeWord hedge;
        const std::size_t at = q.first - len;
        if (taken[at]) continue;
        if (tables.before.match(t, at, hedge) != len) continue;
        // '13.2 percent more than the 60.6 billion of the year before': no bound, a comparison
        if (at > 0 && any_of(t, at, {"more", "less"}) && any_of(t, at - 1, words::kScaleOfFraction))
          continue;
        // 'In 2018 as a whole the two countries traded': of the year, not of the two
        if (at > 0 && t[at - 1].low == "as" && t[at + 1].low == "whole") continue;
        // 'added up to Rs 11.5 lakh crore' is the sum itself
        if (t[at].low == "up" && at > 0 && any_of(t, at - 1, words::kVerbBeforeUpTo)) continue;
        // '13 percent more than 60 billion', 'more than the 60 billion of 2014' set it against that
        if (t[at + len - 1].low == "than" &&
            ((at == floor && floor > 0) || t[at + len].low == "the"))
          continue;
        // '9 percent below the 2 billion of 2014', 'a fifth above 2 billion'
        if (len == 1 && at == floor && floor > 0 && any_of(t, at, words::kUpOrDown, {"under"}))
          continue;
        // 'above', 'below', 'under', 'over' behind a verb of being are level verbs, and keep so.
        if (hedge.bend != Bend::none && q.bend == Bend::none) {
          q.bend = hedge.bend;
          q.short_of = hedge.short_of;
        }
        q.another = q.another || hedge.another;
        q.first = at;
        moved = true;
        break;
      }
      if (!moved) break;
    }
  }

  void hedge_behind(QuantitySpan& q) const {
    HedgeWord hedge;
    const std::size_t n = tables.behind.match(t, q.last, hedge);
    // '286 billion roubles or more than 8 trillion tenge' is the same in other money
    if (n > 0 && free(q.last) && !is(t, q.last + n, "than")) {
      if (q.bend == Bend::none) q.bend = hedge.bend;
      q.last += n;
    }
  }
};

bool follows_as_unit(const std::vector<Token>& t, std::size_t at) {
  // A noun that is counted: anything that is not a function word, a verb of the trade frames or the
  // end.
  // 'to 12 million ten years later': a time, nothing that is counted
  std::size_t used = 0;
  if (number_at(t, at, used) && used > 0 && any_of(t, at + used, words::kUnitOfTime)) return false;
  if (at < t.size() && t[at].kind == TokenKind::number && !t[at].glued)
    return true;  // '4.66 million 90-kilogramme bags'
  if (at >= t.size() || t[at].kind != TokenKind::word) return false;
  if (t[at].capital) return false;
  return !words::kNoUnit.has(*t[at].row);
}

// A whole amount whose number starts at `at`, or nothing.
std::optional<QuantitySpan> amount_at(const Scan& s, std::size_t at) {
  const auto& t = s.t;
  QuantitySpan q;
  q.first = at;
  std::size_t i = at;
  if (is(t, i, "+") || is(t, i, "-") || is(t, i, "–")) {
    // A sign only where nothing is glued before it.
    const bool sign = i + 1 < t.size() && t[i + 1].glued && t[i + 1].kind == TokenKind::number &&
                      (!t[i].glued || i == 0 || is(t, i - 1, "("));
    if (!sign) return std::nullopt;
    (is(t, i, "+") ? q.signed_plus : q.signed_minus) = true;
    ++i;
  }
  std::size_t n = s.currency_at(i, q, false);
  bool money = n > 0;
  i += n;
  if (money && is(t, i, ".")) ++i;  // "Rs. 5"
  if (money && is(t, i, "-") && i + 1 < t.size() && t[i + 1].kind == TokenKind::number) {
    q.signed_minus = true;
    ++i;
  }
  if (money && is(t, i, "+") && i + 1 < t.size() && t[i + 1].glued &&
      t[i + 1].kind == TokenKind::number) {  // 'CZK +254 billion'
    q.signed_plus = true;
    ++i;
  }
  q.number_at = i;
  std::size_t used = 0;
  const bool article = any_of(t, i, {"a", "an"});
  std::optional<ClaimNumber> number;
  if (article) {
    int scale = 0;
    // (but 'with a bill of 5 million' is no billion)
    if (s.scale_at(i + 1, scale) > 0 && t[i + 1].low.size() > 2 && !is(t, i + 1, "bill")) {
      number = whole(1);
      used = 1;
      if (at > 0 && is(t, at - 1, "half") && s.free(at - 1)) {  // 'half a billion'
        number->number = core::Decimal{5, -1};
        q.first = at - 1;
      }
    } else if (bool pp = false; at > 0 && is(t, at - 1, "half") && percent_at(t, i + 1, pp) > 0) {
      number = ClaimNumber{};  // 'half a percent'
      number->number = core::Decimal{5, -1};
      used = 1;
      q.first = at - 1;
    }
  } else {
    number = number_at(t, i, used);
  }
  if (!number || !s.free(i)) return std::nullopt;
  q.value = *number;
  i += used;
  // "2022-23", "12-month", "50-50": the time grammar has had its say before; what is glued to a
  // hyphen and no scale, range or unit is a count.
  bool points = false;
  bool odd = false;
  if (is(t, i, "-") && is(t, i + 1, "odd")) {
    i += 2;
    odd = true;
  } else if (is(t, i, "odd")) {
    ++i;
    odd = true;
  }
  int scale = 0;
  std::size_t k = s.scale_at(i, scale);
  if (k > 0) {
    q.value.scale = scale;
    i += k;
    if (scale == 5 || scale == 3) {  // "lakh crore" is one row; "thousand billion"
      int second = 0;
      const std::size_t kk = s.scale_at(i, second);
      if (kk > 0) {
        q.value.scale += second;
        i += kk;
      }
    }
  }
  // '12 billion 480 million dollars', 'six billion nine hundred million': the smaller scale is
  // added
  if (scale >= 9 && i < t.size() && s.free(i)) {
    std::size_t words = 0;
    std::optional<core::Decimal> rest;
    if (t[i].kind == TokenKind::number)
      rest = core::Decimal::parse(t[i].low), words = 1;
    else if (const auto said = number_at(t, i, words); said && said->scale == 0)
      rest = said->number;
    int smaller = 0;
    const std::size_t kk = rest ? s.scale_at(i + words, smaller) : 0;
    if (kk > 0 && smaller == scale - 3 && rest->exponent == 0 && rest->mantissa > 0 &&
        rest->mantissa < 1000 && q.value.number.exponent == 0 &&
        std::abs(q.value.number.mantissa) < 1'000'000) {
      q.value.number.mantissa = q.value.number.mantissa * 1000 + rest->mantissa;
      q.value.scale = smaller;
      i += words + kk;
    }
  }
  if (!money) {
    std::size_t c = i;
    if (is(t, c, "-") && c < t.size() && t[c].glued) ++c;
    // '1 309.8 mln. dollars'
    if (k > 0 && is(t, c, ".") && t[c].glued) {
      QuantitySpan next;
      if (s.currency_at(c + 1, next, true) > 0) ++c;
    }
    const std::size_t m = s.currency_at(c, q, true);
    if (m > 0) {
      money = true;
      i = c + m;
    }
  } else if (k > 0 && (is(t, i, "dollars") || is(t, i, "usd") || is(t, i, "euros"))) {
    QuantitySpan again;  // '$262 million dollars', 'US$143 million USD'
    const std::size_t m = s.currency_at(i, again, true);
    const bool named = !again.currency.empty() && again.currency.code() == "USD" && q.local == "$";
    if (named) {
      q.currency = again.currency;
      q.local.clear();
    }
    const bool plain = is(t, i, "dollars") && (q.local == "$" || q.currency.code().ends_with('D'));
    const bool same = !q.currency.empty() && again.currency == q.currency;
    if (m == 1 && (named || plain || same)) i += m;
  }
  // Ranges: "60-65 billion", "200 to 220 billion dollars", "$5-6 bn", "between 5 and 6 per cent";
  // but 'multiplied by 2.6 to 16.8 billion' is a factor and a sum
  const bool factor = at > 1 && is(t, at - 1, "by") && is(t, i, "to") &&
                      any_of(t, at - 2, words::kVerbOfMultiplying);
  const bool joins = !factor && any_of(t, i, words::kRangeJoint);
  if (joins) {
    std::size_t j = i + 1;
    QuantitySpan second;
    const bool word_join = t[i].kind == TokenKind::word;
    const std::size_t c2 = s.currency_at(j, second, false);
    j += c2;
    std::size_t used2 = 0;
    const auto high = s.free(j) ? number_at(t, j, used2) : std::nullopt;
    const bool between = at > 0 && (is(t, at - 1, "between") || is(t, at - 1, "from"));
    if (high && (!word_join || is(t, i, "to") || is(t, i, "or") || between)) {
      j += used2;
      int scale2 = 0;
      const std::size_t k2 = s.scale_at(j, scale2);
      j += k2;
      bool pts = false;
      const std::size_t p2 = percent_at(t, j, pts);
      if (p2 == 0) {
        const std::size_t m2 = s.currency_at(j, second, true);
        j += m2;
      }
      const bool from_to = at > 0 && is(t, at - 1, "from") && is(t, i, "to");
      const bool first_bare = q.value.scale == 0 && (p2 > 0 || k2 > 0);
      // 'between $7 billion and $7.5 billion': both with their scale
      ClaimNumber scaled = *high;
      scaled.scale = scale2;
      const bool each = k2 > 0 && q.value.scale > 0 && between && is(t, i, "and");
      const bool rising = high->value() > q.value.value() || scale2 > q.value.scale ||
                          (each && scaled.value() > q.value.value());
      bool same_unit = first_bare || (q.value.scale == scale2 && k2 > 0 &&
                                      (!money || c2 > 0 || second.currency == q.currency));
      if (is(t, i, "and") && !(at > 0 && is(t, at - 1, "between"))) same_unit = false;
      if (is(t, i, "or") && !first_bare) same_unit = false;
      if (!from_to && rising && same_unit &&
          !(is(t, i, "to") && !first_bare && at > 0 && is(t, at - 1, "from"))) {
        q.high = *high;
        q.high->scale = scale2;
        if (q.value.scale == 0) q.value.scale = scale2;
        if (!money && (!second.currency.empty() || !second.local.empty())) {
          q.currency = second.currency;
          q.local = second.local;
          money = true;
        }
        i = j;
        if (p2 > 0) {
          q.kind = pts ? QuantityKind::points : QuantityKind::percent;
          q.last = i + p2;
          return q;
        }
      }
    }
  }
  if (odd) q.bend = Bend::about;
  q.last = i;
  if (money) {
    q.kind = QuantityKind::money;
    s.hedge_behind(q);
    return q;  // "$2bn-a-year"
  }
  const std::size_t p = percent_at(t, i, points);
  if (p > 0 && q.value.scale == 0) {
    q.kind = points ? QuantityKind::points : QuantityKind::percent;
    q.last = i + p;
    // 'between 2% and 5%', '2%-5%': both with their sign
    const bool dash = any_of(t, q.last, {"-", "\u2013"}) && t[q.last].glued;
    if (dash || (at > 0 && is(t, at - 1, "between") && is(t, q.last, "and"))) {
      std::size_t used2 = 0;
      bool points2 = false;
      const auto high = s.free(q.last + 1) ? number_at(t, q.last + 1, used2) : std::nullopt;
      const std::size_t p2 = high ? percent_at(t, q.last + 1 + used2, points2) : 0;
      if (p2 > 0 && points2 == points && high->value() > q.value.value()) {
        q.high = *high;
        q.last += 1 + used2 + p2;
      }
    }
    return q;
  }
  std::size_t f = i;
  if (is(t, f, "-")) ++f;
  if (any_of(t, f, {"fold"})) {
    q.kind = QuantityKind::ratio;
    q.last = f + 1;
    return q;
  }
  if (any_of(t, i, {"times", "x"}) && (t[i].low == "times" || t[i].glued)) {
    q.kind = QuantityKind::ratio;
    q.last = i + 1;
    return q;
  }
  if (is(t, at, "twice") || is(t, at, "thrice")) {
    q.kind = QuantityKind::ratio;
    return q;
  }
  if (q.value.scale > 0 && s.unknown_mark(at)) {
    q.first = at - 1;
    q.kind = QuantityKind::money;
    q.local = kUnknownMark;
    return q;
  }
  if (q.value.scale > 0) {
    s.hedge_behind(q);
    const bool counted = follows_as_unit(t, q.last) || s.is_unknown_letters(q.last);
    q.kind = counted ? QuantityKind::other : QuantityKind::bare;
    return q;
  }
  // 'by a factor of 1.4', 'with a factor 1.3', 'multiplied by 1.5'
  const std::size_t of = at > 0 && is(t, at - 1, "of") ? at - 1 : at;
  const bool factor_of = of > 0 && is(t, of - 1, "factor");
  const bool multiplied = at > 1 && is(t, at - 1, "by") &&
                          any_of(t, at - 2, words::kVerbOfMultiplying) && !is(t, i, "to");
  q.kind = factor_of || multiplied ? QuantityKind::ratio : QuantityKind::count;
  return q;
}

// "one in five", "two out of five euros", "one euro in five", "every third dollar": only of money
// or of a whole that is named behind it.
std::optional<QuantitySpan> one_of_several(const Scan& s, std::size_t at) {
  const auto& t = s.t;
  const auto money = [&](std::size_t i) {
    CurrencyWord word;
    return i < t.size() && t[i].kind == TokenKind::word ? s.tables.currencies.match(t, i, word) : 0;
  };
  const auto number = [&](std::size_t i, std::size_t& used) {
    int n = 0;
    used = 0;
    if (i >= t.size()) return 0;
    if (t[i].kind == TokenKind::number) {
      const auto digits = core::Decimal::parse(t[i].low);
      const bool small = digits && digits->exponent == 0 && digits->mantissa <= 100;
      used = small ? 1 : 0;
      return small ? static_cast<int>(digits->mantissa) : 0;
    }
    used = s.tables.numbers.match(t, i, n);
    return used > 0 ? n : 0;
  };
  QuantitySpan q;
  q.first = q.number_at = at;
  q.kind = QuantityKind::fraction;
  int part = 0;
  int all = 0;
  std::size_t used = 0;
  std::size_t i = at;
  if (any_of(t, i, words::kEachWord)) {  // 'every third dollar'
    std::size_t length = 0;
    const auto nth = ordinal_number(t, i + 1, length);
    const std::size_t unit = nth ? money(i + 1 + length) : 0;
    if (unit == 0 || *nth < 2) return std::nullopt;
    part = 1;
    all = *nth;
    i += 1 + length + unit;
  } else {
    part = number(i, used);
    if (part < 1 || part > 99) return std::nullopt;
    i += used;
    const std::size_t unit = money(i);
    i += unit;
    if (is(t, i, "out") && is(t, i + 1, "of"))
      i += 2;
    else if (is(t, i, "in"))
      ++i;
    else
      return std::nullopt;
    if (is(t, i, "every")) ++i;
    all = number(i, used);
    if (all <= part || all > 100) return std::nullopt;
    i += used;
    const std::size_t behind = money(i);
    i += behind;
    if (unit == 0 && behind == 0 && !is(t, i, "of")) return std::nullopt;
  }
  q.value.number = core::Decimal::from_double(100.0 * part / all, 3);
  q.value.from_words = true;
  q.last = i;
  return q;
}

// "a third", "two thirds", "three quarters", "half"
std::optional<QuantitySpan> fraction_at(const Scan& s, std::size_t at) {
  const auto& t = s.t;
  QuantitySpan q;
  q.first = q.number_at = at;
  std::size_t i = at;
  int numerator = 1;
  bool led = false;
  if (any_of(t, i, {"a", "an", "one"})) {
    led = true;
    ++i;
  } else {
    int n = 0;
    const std::size_t used = s.tables.numbers.match(t, i, n);
    if (used > 0 && n > 1 && n < 10) {
      numerator = n;
      led = true;
      i += used;
    }
  }
  if (led && is(t, i, "-")) ++i;
  if (led && is(t, i, "in") && numerator == 1 && is(t, at, "one")) {
    return std::nullopt;
  }
  int parts = 0;
  if (i >= t.size() || s.tables.fractions.match(t, i, parts) == 0 || !s.free(i))
    return std::nullopt;
  const bool half = parts == 2;
  if (!led && !half) return std::nullopt;
  const bool plural = t[i].low.back() == 's';
  if ((numerator > 1) != plural) return std::nullopt;
  ++i;
  // 'a second quarter', 'a third time', 'first half of', 'a third country', 'half a year' are none.
  const bool on_year = is(t, i, "year") && is(t, i + 1, "on");  // 'a quarter year on year'
  if (!on_year && any_of(t, i, words::kNoFractionOf)) {
    return std::nullopt;
  }
  if (at > 0 && any_of(t, at - 1, words::kNotBeforeFraction)) {
    return std::nullopt;
  }
  if (half && is(t, i, "-")) return std::nullopt;
  if (half && !led && i < t.size() && is(t, i, "that")) return std::nullopt;
  q.kind = QuantityKind::fraction;
  const double pct = 100.0 * numerator / parts;
  q.value.number = core::Decimal::from_double(pct, 3);
  q.value.from_words = true;
  q.last = i;
  return q;
}

// Words and signs that may begin an amount and are in no table of numbers.
constexpr std::array<Word, 8> kOpenQuantity = {"a",    "an", "one", "every",
                                               "each", "+",  "-",   "\u2013"};

// False where none of the forms below can begin.
bool may_begin(const std::vector<Token>& t, std::size_t at) {
  constexpr Openings kNumbers =
      Opens::number | Opens::ordinal | Opens::fraction | Opens::currency | Opens::quantity;
  const Token& token = t[at];
  if (token.kind == TokenKind::number) return true;
  if (token.kind == TokenKind::word && token.low.size() > 6 && token.low.ends_with("fold"))
    return true;
  if ((token.opens & kNumbers) == 0) return false;
  if (!token.low.is_any({"a", "an"})) return true;
  // 'a third', 'a billion', 'A$'
  std::size_t next = at + 1;
  if (is(t, next, "-")) ++next;
  return next < t.size() &&
         (t[next].opens & (Opens::fraction | Opens::scale | Opens::currency)) != 0;
}

}  // namespace

void add_quantity_openings(OpeningTable& table) {
  for (const Word& word : kOpenQuantity) table.add(word.key, Opens::quantity);
}

std::vector<QuantitySpan> find_quantities(const std::vector<Token>& tokens,
                                          const std::vector<bool>& taken) {
  std::vector<QuantitySpan> out;
  const Scan s{tokens, taken};
  std::size_t floor = 0;
  std::size_t i = 0;
  while (i < tokens.size()) {
    if (taken[i] || !may_begin(tokens, i)) {
      ++i;
      continue;
    }
    std::size_t length = 0;
    auto fraction = fraction_at(s, i);
    if (!fraction) fraction = one_of_several(s, i);
    if (fraction) {
      QuantitySpan q = *fraction;
      s.hedge_before(q, floor);
      floor = i = q.last;
      out.push_back(q);
      continue;
    }
    if (const auto n = ordinal_number(tokens, i, length)) {
      QuantitySpan q;
      q.first = q.number_at = i;
      q.last = i + length;
      q.kind = QuantityKind::ordinal;
      q.value = whole(*n);
      floor = i = q.last;
      out.push_back(q);
      continue;
    }
    // "sevenfold", "tenfold": one word.
    const LowWord& low = tokens[i].low;
    if (tokens[i].kind == TokenKind::word && low.size() > 6 && low.ends_with("fold")) {
      const std::vector<Token> one = tokenize(std::string_view(low).substr(0, low.size() - 4));
      std::size_t used = 0;
      if (const auto n = number_at(one, 0, used)) {
        QuantitySpan q;
        q.first = q.number_at = i;
        q.last = i + 1;
        q.kind = QuantityKind::ratio;
        q.value = *n;
        s.hedge_before(q, floor);
        floor = i = q.last;
        out.push_back(q);
        continue;
      }
    }
    if (auto amount = amount_at(s, i)) {
      QuantitySpan q = *amount;
      s.hedge_before(q, floor);
      floor = i = q.last;
      out.push_back(q);
      continue;
    }
    ++i;
  }
  parts_of_percent(tokens, out);
  fractions_of_a_scale(tokens, out);
  share_scales(tokens, out);
  brackets_lend(tokens, out);
  scale_said_once(tokens, out);
  return out;
}

}  // namespace tally::reading
