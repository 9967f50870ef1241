// What amounts of one sentence lend each other: the scale and the unit that are said once.
#include "reading/internal/number_parts.h"
#include "reading/internal/number_words.h"

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
               t[a.number_at].kind == TokenKind::number) {
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

// 'surpluses, in billions of dollars, with Brazil ($1.3) and the Netherlands (0.9)': the figures in
// brackets have the scale and the money that the sentence says once.
void scale_said_once(const std::vector<Token>& t, std::vector<QuantitySpan>& all) {
  int scale = 0;
  CurrencyWord money;
  for (std::size_t i = 1; i < t.size() && scale == 0; ++i) {
    if (t[i - 1].low != "in") continue;
    const int found = (t[i].low == "billion" || t[i].low == "billions")     ? 9
                      : (t[i].low == "million" || t[i].low == "millions")   ? 6
                      : (t[i].low == "trillion" || t[i].low == "trillions") ? 12
                                                                            : 0;
    for (std::size_t k = i + 1; found > 0 && k < i + 4 && k < t.size(); ++k) {
      if (number_tables().currencies.match(t, k, money) == 0) continue;
      scale = found;
      break;
    }
  }
  if (scale == 0) return;
  for (QuantitySpan& q : all) {
    const bool plain =
        q.kind == QuantityKind::count || (q.kind == QuantityKind::money && q.value.scale == 0);
    if (!plain || q.first == 0 || t[q.first - 1].low != "(" ||
        t[q.number_at].kind != TokenKind::number)
      continue;
    if (q.last >= t.size() || t[q.last].low != ")") continue;
    if (q.kind == QuantityKind::count) {
      q.currency = money.code;
      q.local = money.local;
    }
    q.kind = QuantityKind::money;
    q.value.scale = scale;
  }
}

}  // namespace tally::reading
