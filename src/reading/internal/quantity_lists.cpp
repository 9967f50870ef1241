// What amounts of one sentence lend each other: the scale and the unit that are said once.
#include <cmath>

#include "reading/internal/number_parts.h"
#include "reading/internal/number_words.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

using number_parts::any_of;
using number_parts::is;

// '$62, $23 and $13 billion', '4 and 5 per cent': the last gives scale and unit to those before it.
void share_scales(const std::vector<Token>& t, std::vector<QuantitySpan>& all) {
  for (std::size_t n = all.size(); n-- > 1;) {
    QuantitySpan& a = all[n - 1];
    const QuantitySpan& b = all[n];
    const bool from_to = b.number_at == a.last + 1 && is(t, a.last, "to") && a.first > 0 &&
                         is(t, a.first - 1, "from") && a.value.number.value() < 2000;
    if (from_to && a.kind == QuantityKind::count && b.value.scale >= 6 &&
        (b.kind == QuantityKind::money || b.kind == QuantityKind::bare) &&
        t[a.number_at].kind == TokenKind::number) {  // 'from 190 to 205 million'
      a.kind = b.kind;
      a.value.scale = b.value.scale;
      a.currency = b.currency;
      a.local = b.local;
      continue;
    }
    const bool next = b.first >= a.last && b.first - a.last <= 2 &&
                      (a.last == b.first || any_of(t, a.last, {",", "and", "or", "&"}));
    if (!next || a.last == b.first) continue;
    // '26, to $282 billion' is no list
    if (b.first - a.last == 2 && !any_of(t, a.last + 1, {"and", "or", "&"})) continue;
    if (a.kind == QuantityKind::money && b.kind == QuantityKind::money && a.value.scale == 0 &&
        b.value.scale >= 6 && a.value.number.value() < 2000) {
      a.value.scale = b.value.scale;
    } else if (a.kind == QuantityKind::count && b.value.scale >= 6 &&
               (b.kind == QuantityKind::money || b.kind == QuantityKind::bare) &&
               t[a.number_at].kind == TokenKind::number) {
      a.kind = b.kind;
      a.value.scale = b.value.scale;
      a.currency = b.currency;
      a.local = b.local;
    } else if (a.kind == QuantityKind::count && b.kind == QuantityKind::percent &&
               t[a.number_at].kind == TokenKind::number &&
               !(b.first - a.last == 2 && is(t, a.last + 1, "or"))) {  // 'with 4.9, or 13 percent'
      a.kind = b.kind;
    } else if (a.kind == QuantityKind::bare && b.kind == QuantityKind::money) {
      a.kind = QuantityKind::money;
      a.currency = b.currency;
      a.local = b.local;
    }
  }
}

// 'with the United States (64.8 billion euros) and France (46.4)', 'Italy (12.1 percent), Spain
// (8.4)': a bare figure in brackets has the scale and the unit of the bracket before it.
void brackets_lend(const std::vector<Token>& t, std::vector<QuantitySpan>& all) {
  const QuantitySpan* lender = nullptr;
  for (QuantitySpan& q : all) {
    const bool alone = q.first > 0 && is(t, q.first - 1, "(") && is(t, q.last, ")");
    if (!alone) continue;
    const bool money =
        (q.kind == QuantityKind::money || q.kind == QuantityKind::bare) && q.value.scale >= 6;
    if (money || q.kind == QuantityKind::percent) {
      lender = q.high ? nullptr : &q;
      continue;
    }
    // of a year, a rank or a count of things the bracket says so
    if (q.kind != QuantityKind::count || lender == nullptr ||
        t[q.number_at].kind != TokenKind::number || q.last != q.number_at + 1 ||
        q.value.number.value() >= 1000 || q.first < 2 || !t[q.first - 2].capital)
      continue;
    q.kind = lender->kind;
    if (lender->kind == QuantityKind::percent) continue;
    q.value.scale = lender->value.scale;
    q.currency = lender->currency;
    q.local = lender->local;
  }
}

namespace {

// The scale and the money that stand at `i`: 'billions of dollars', 'million euros', 'EUR million',
// '$ bn'; the tokens that they take, 0 if there is none.
std::size_t unit_at(const std::vector<Token>& t, std::size_t i, int& scale, CurrencyWord& money) {
  const auto scale_of = [&](std::size_t k) {
    if (k >= t.size()) return 0;
    const LowWord& low = t[k].low;
    if (low == "billion" || low == "billions" || low == "bn" || low == "bln") return 9;
    if (low == "million" || low == "millions" || low == "mn" || low == "mln") return 6;
    return low == "trillion" || low == "trillions" || low == "trln" ? 12 : 0;
  };
  scale = scale_of(i);
  if (scale > 0) {
    std::size_t k = i + 1;
    while (any_of(t, k, {"of", "us", "u.s."})) ++k;
    const std::size_t n = k < t.size() ? number_tables().currencies.match(t, k, money) : 0;
    return n == 0 ? 0 : k + n - i;
  }
  const std::size_t n = number_tables().currencies.match(t, i, money);
  if (n == 0) return 0;
  scale = scale_of(i + n);
  return scale == 0 ? 0 : n + 1;
}

// A figure of a list whose unit is said above it: 'Italy (5,937)', 'Italy 5,937;', 'with 2,750'.
bool listed_figure(const std::vector<Token>& t, const QuantitySpan& q) {
  if (q.first == 0 || t[q.number_at].kind != TokenKind::number) return false;
  if (is(t, q.first - 1, "(") && is(t, q.last, ")")) return true;
  const bool ends = q.last >= t.size() || any_of(t, q.last, words::kListSeparator);
  const double value = q.value.number.value();
  const bool year =
      value >= 1900 && value < 2100 && value == std::floor(value) && q.last == q.first + 1;
  if (!ends || year) return false;
  return t[q.first - 1].capital || any_of(t, q.first - 1, words::kFigureLead);
}

}  // namespace

// 'surpluses, in billions of dollars, with Brazil ($1.3) and the Netherlands (0.9)', 'Main markets
// (EUR million): Italy 5,937; Malta 720': the figures have the scale and the money said once.
void scale_said_once(const std::vector<Token>& t, std::vector<QuantitySpan>& all) {
  int scale = 0;
  CurrencyWord money;
  bool caption = false;  // a bracket or a colon: what follows is a list
  std::size_t from = 0;
  for (std::size_t i = 1; i < t.size() && scale == 0; ++i) {
    const bool in = t[i - 1].low == "in";
    if (!in && t[i - 1].low != "(") continue;
    int found = 0;
    const std::size_t n = unit_at(t, i, found, money);
    if (n == 0) continue;
    caption = (is(t, i + n, ")") && is(t, i + n + 1, ":")) || is(t, i + n, ":");
    if (!in && !caption) continue;
    scale = found;
    from = i + n;
  }
  if (scale == 0) return;
  for (QuantitySpan& q : all) {
    const bool plain =
        q.kind == QuantityKind::count || (q.kind == QuantityKind::money && q.value.scale == 0);
    if (!plain || q.first == 0 || t[q.number_at].kind != TokenKind::number) continue;
    // 'China ($26.0, for December $23.1)'
    const bool first = is(t, q.first - 1, "(") && (is(t, q.last, ")") || is(t, q.last, ","));
    const bool second = is(t, q.last, ")") && q.first > 1 && t[q.first - 1].capital &&
                        any_of(t, q.first - 2, {"for", "in", ","});
    // 'with Hong Kong $1.5, Australia $1.0 (for April $0.9), Singapore $0.9'
    const bool behind_name =
        q.kind == QuantityKind::money && q.first > from && t[q.first - 1].capital &&
        (q.last >= t.size() || any_of(t, q.last, {",", "(", ")", "and", ".", ";"}));
    if (!first && !second && !behind_name && !(caption && q.first > from && listed_figure(t, q)))
      continue;
    if (q.kind == QuantityKind::count) {
      q.currency = money.code;
      q.local = money.local;
    }
    q.kind = QuantityKind::money;
    q.value.scale = scale;
  }
}

void parts_of_percent(const std::vector<Token>& t, std::vector<QuantitySpan>& all) {
  for (std::size_t k = 1; k < all.size(); ++k) {
    QuantitySpan& part = all[k - 1];
    const QuantitySpan& whole = all[k];
    if (part.kind != QuantityKind::fraction || whole.kind != QuantityKind::percent ||
        part.last + 1 != whole.first || t[part.last].low != "of" || whole.value.value() != 1)
      continue;
    part.kind = QuantityKind::percent;
    part.value.scale -= 2;  // a fraction is kept as per cent of its whole
    part.last = whole.last;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(k));
  }
}

// 'three quarters of a billion dollars': a sum, no share of one.
void fractions_of_a_scale(const std::vector<Token>& t, std::vector<QuantitySpan>& all) {
  for (std::size_t n = 0; n + 1 < all.size(); ++n) {
    const QuantitySpan part = all[n];
    QuantitySpan& sum = all[n + 1];
    const bool of_a = part.kind == QuantityKind::fraction && is(t, part.last, "of") &&
                      sum.number_at == part.last + 1 && any_of(t, sum.number_at, {"a", "one"});
    if (!of_a || sum.value.scale < 6 || sum.high ||
        (sum.kind != QuantityKind::money && sum.kind != QuantityKind::bare))
      continue;
    sum.value.number = core::Decimal::from_double(part.value.number.value() / 100, 5);
    sum.first = part.first;
    sum.bend = part.bend;
    sum.short_of = part.short_of;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(n));
  }
}

}  // namespace tally::reading
