// What the words beside a rate say of its value: its unit, its sign, how exact it is.
#include "reading/internal/number_words.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"

namespace tally::reading {

ClaimComparator Work::bend_of(const QuantitySpan& q) const {
  if (q.high) return ClaimComparator::between;
  switch (q.bend) {
    case Bend::about:
      return ClaimComparator::approx;
    case Bend::over:
      return ClaimComparator::gt;
    case Bend::least:
      return ClaimComparator::ge;
    case Bend::under:
      return ClaimComparator::lt;
    case Bend::most:
      return ClaimComparator::le;
    default:
      return ClaimComparator::eq;
  }
}

// 'which count in euros', 'whose figures are in euros': the money of a bookkeeping, with its 'in'
// at that token.
static bool counted_in(const Analysis& a, std::size_t in) {
  if (in == 0) return false;
  const Token& verb = a.tokens[in - 1];
  if (words::kCountingVerb.has(*verb.row)) return true;
  if (!words::kCopula.has(*verb.row)) return false;
  for (std::size_t t = in - 1; t > 0 && t + 4 > in; --t) {
    if (a.tokens[t - 1].low.is_any({"figures", "statistics", "data", "accounts", "books"}))
      return true;
  }
  return false;
}

// 'In yuan terms exports rose 13.8% to 978 billion', 'denominated in rubles', 'in yuan they were
// 978 billion': the money of bare sums in the same clause; that in which somebody counts is the
// money of the whole sentence. Empty if none is named so; `local` is the word of several moneys.
core::Currency Work::terms_of(int item, std::string& local) const {
  const auto& moneys = number_tables().currencies;
  for (int i = 0; i < a.size(); ++i) {
    if (!a.kind(i, ItemKind::word)) continue;
    CurrencyWord word;
    const std::size_t at = a.items[static_cast<std::size_t>(i)].first;
    const std::size_t n = moneys.match(a.tokens, at, word);
    if (n == 0 || a.tokens[at].kind != TokenKind::word) continue;
    const bool behind_in = at > 0 && a.tokens[at - 1].low == "in";
    if (behind_in && counted_in(a, at - 1)) {
      local = word.local;
      return word.code;
    }
    if (word.code.empty() || clause(i) != clause(item)) continue;
    const bool said = at > 1 && words::kExpressedIn.has(*a.tokens[at - 2].row);
    const bool terms = at + n < a.tokens.size() && a.tokens[at + n].low == "terms";
    if (behind_in && (said || terms || at == 1 || a.tokens[at - 2].low == ";")) return word.code;
  }
  return {};
}

void Work::set_percent(Draft& draft, const QuantitySpan& q, int sign) const {
  Claim& c = draft.claim;
  c.unit = q.kind == QuantityKind::ratio    ? ClaimUnit::ratio
           : q.kind == QuantityKind::points ? ClaimUnit::pp
                                            : ClaimUnit::pct;
  c.value = q.value;
  c.value_high = q.high;
  c.comparator = bend_of(q);
  if (sign < 0 && q.kind != QuantityKind::ratio) {
    c.value->number = c.value->number.negated();
    if (c.value_high) {
      c.value_high->number = c.value_high->number.negated();
      std::swap(c.value, c.value_high);
    }
    // 'fell by more than 5 %' is below -5 %
    if (c.comparator == ClaimComparator::gt)
      c.comparator = ClaimComparator::lt;
    else if (c.comparator == ClaimComparator::lt)
      c.comparator = ClaimComparator::gt;
    else if (c.comparator == ClaimComparator::ge)
      c.comparator = ClaimComparator::le;
    else if (c.comparator == ClaimComparator::le)
      c.comparator = ClaimComparator::ge;
  }
  if (q.kind == QuantityKind::fraction && c.comparator == ClaimComparator::eq)
    c.comparator = ClaimComparator::approx;
  c.hedge = q.short_of              ? language::Hedge::nearly
            : q.bend == Bend::about ? language::Hedge::about
            : q.bend == Bend::over  ? language::Hedge::over
                                    : language::Hedge::none;
}

// 'have overtaken those to Austria, reaching 7 billion', 'exceeded those to China again in March,
// at 10.3 billion': what they are set against is not meant.
bool Work::measured_against(const Mention& m, int item) const {
  const int against = m.first - 1;
  if (m.head > item) return false;
  const bool over = a.sense(against, Class::overtake) != nullptr;
  if (over || a.is_any(against, {"exceeded", "exceed", "beat"})) {
    if (a.is(item - 1, "at") && a.punct(item - 2, ",")) return true;
  }
  return m.flow == FlowWord::none && a.punct(m.last, ",") &&
         (over || a.is(against, "than") || a.sense(against, Class::asmuch) != nullptr);
}

// 'booked a 9.8 percent drop to 1.5 trillion, marking a 127 billion yen deficit': the deficit has
// its sum in front of it.
bool Work::has_own_sum(int item, const Mention& m) const {
  // 'With China the deficit was wider: $4.7 billion, on exports of $2.4 billion'
  const auto money = [&](int i) {
    const QuantitySpan* q = a.quantity(i);
    return q != nullptr && q->kind == QuantityKind::money;
  };
  if (m.first == item + 3 && a.punct(item + 1, ",") && a.is(item + 2, "on") &&
      (money(m.last) || money(m.last + 1)))
    return true;
  if (m.flow != FlowWord::balance || m.kind != Mention::Kind::noun || m.first - item < 2)
    return false;
  bool comma = false;
  for (int i = item + 1; i <= m.head; ++i) {
    comma = comma || a.punct(i, ",");
    const QuantitySpan* q = a.quantity(i);
    if (i >= m.first - 1 && comma && q != nullptr && q->kind == QuantityKind::money) return true;
  }
  return false;
}

// '$5.9 billion fell on imports and $9.1 billion on exports', '$1.2 billion corresponded to exports
// and $1.1 billion to imports'
bool Work::fell_on(int item, const Mention& m) const {
  const auto fell = [&](int i) { return a.is_any(i, words::kFormOfFall) && a.is(i + 1, "on"); };
  const auto corresponds = [&](int i) {
    return a.is(i, "corresponded") ||
           a.tokens[a.items[static_cast<std::size_t>(i)].first].low == "corresponding";
  };
  if (m.kind != Mention::Kind::noun) return false;
  if (fell(item + 1)) return m.first == item + 3;
  if (!a.is_any(item + 1, {"on", "to"}) || m.first != item + 2) return false;
  for (int i = item - 1; i > 0; --i) {
    if (a.is(item + 1, "on") ? fell(i) : corresponds(i)) return a.quantity(i - 1) != nullptr;
  }
  return false;
}

}  // namespace tally::reading
