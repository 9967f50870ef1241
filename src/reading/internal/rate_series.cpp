// What tells of which series and in which direction a rate is, beyond the words right beside it.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'imports from Italy declined 3 percent, from Spain 5'
bool AmountReader::from_partner(int item) const {
  const PlaceSpan* p = a.place(item - 1);
  return p != nullptr && !p->possessive && a.is_any(item - 2, {"from", "to", "with"}) &&
         a.is_any(item - 3, {",", "and", ";"});
}

// 'up $0.5 billion (13 percent)': the bracket says the change before it once more.
AmountReader::Direction AmountReader::behind_change(int item) const {
  Direction out;
  if (!w.bracketed(item)) return out;
  const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (item != open + 1 || !is_money(a.quantity(open - 1))) return out;
  const int l = left_of(open - 1);
  const int at = a.is(l, "by") ? l - 1 : l;
  const Entry* e = a.sense(at, Class::dir);
  if (e == nullptr) e = a.sense(at, Class::trend);
  if (e == nullptr || e->sign == 0 || e->times != 0 || a.sense(at, Class::level) != nullptr)
    return out;
  out.found = true;
  out.sign = e->sign;
  return out;
}

// 'Trade in both directions fell: Norwegian exports by 11 percent, imports by 19 percent.'
AmountReader::Direction AmountReader::before_colon(int item) const {
  Direction out;
  int i = item - 1;
  if (!a.is(i, "by") || i < 1 || w.mention_at[static_cast<std::size_t>(i) - 1] < 0) return out;
  while (i > 0 && !a.punct(i, ":")) {
    if (a.sense(i, Class::trend) != nullptr && w.mention_at[static_cast<std::size_t>(i)] < 0)
      return out;
    --i;
  }
  for (int k = i - 1; i > 0 && k >= 0 && k > i - 6; --k) {
    const Entry* t = a.sense(k, Class::trend);
    if (a.quantity(k) != nullptr) return out;
    if (t == nullptr || t->sign == 0 || t->times != 0) continue;
    out.found = true;
    out.sign = t->sign;
    return out;
  }
  return out;
}

bool AmountReader::said_of_both(int item) const {
  for (int i = item - 1; i >= 0 && i > item - 7 && w.clause(i) == w.clause(item); --i) {
    if (a.quantity(i) != nullptr) return false;
    if (a.is_any(i, {"both", "each", "all"})) return a.sense(i + 1, Class::trend) != nullptr;
  }
  return false;
}

// 'trade was largest with China (27.2 percent or $1.1 billion)': a share beside its sum.
bool AmountReader::share_in_bracket(int item) {
  const QuantitySpan& q = *a.quantity(item);
  if (!w.bracketed(item) || q.kind != QuantityKind::percent || q.value.value() >= 100) return false;
  if (a.is(w.clauses[static_cast<std::size_t>(w.clause(item))].first + 1, "by")) return false;
  bool sum = false;
  for (int i = item - 4; i <= item + 4; ++i) {
    if (i >= 0 && i < a.size() && w.clause(i) == w.clause(item))
      sum = sum || is_money(a.quantity(i));
  }
  const Series* s = sum ? series_for(item) : nullptr;
  if (s == nullptr || s->flow == Flow::balance || !s->product.empty()) return false;
  Series own = *s;
  const ClaimParty before = own.partner;
  partner_of_bracket(item, own);
  if (!own.ok || own.open_partner || own.partner == before) return false;
  Draft& d = w.add(ClaimKind::share, own, item, "share beside a sum");
  w.set_percent(d, q, 1);
  language::ClaimSide side;
  side.reporter = own.reporter;
  side.partner = single(places::places().world());
  side.flow = own.flow;
  d.claim.denominator = side;
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

// 'The increase was', 'The increase over 2015 was'
bool AmountReader::is_of_itself(int i) const {
  while (a.time(i) != nullptr || a.is_any(i, words::kBeforeBaseOfChange)) ++i;
  return a.sense(i, Class::be) != nullptr;
}

// 'about 1,500 firms, which is 18 percent more than a year earlier'
bool AmountReader::counts_something(int item) const {
  for (int i = item - 1; i >= 0; --i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr) continue;
    return q->kind == QuantityKind::other ||
           (q->kind == QuantityKind::count && q->value.value() > 20 &&
            a.kind(i + 1, ItemKind::word));
  }
  return false;
}

// 'rose from 8 bn in 1991 to 472 bn in 2015, with an annual growth rate of 18.5 percent'
// Several years in the clause of a rate: 'during 2010-2019', 'between 2012 and 2019', 'from 2011 to
// 2020', 'over the last decade'.
bool AmountReader::over_a_span(int item) const {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || w.clause(i) != w.clause(item)) continue;
    if (t->many_years || (t->base_year > 0 && t->month_from == 0)) return true;
    if (t->kind == TimeKind::duration && t->unit_months >= 12 && t->amount * t->unit_months > 12 &&
        a.sense(i + 1, Class::inarow) == nullptr)
      return true;
    const TimeSpan* end = a.is_any(i + 1, {"to", "until", "through"}) ? a.time(i + 2) : nullptr;
    if (end != nullptr && t->year_by == YearBy::written && end->year_by == YearBy::written &&
        end->year > t->year + 1)
      return true;
  }
  return false;
}

// A growth of each year, told for several of them.
bool AmountReader::average_rate(int item) const {
  bool growth = false;  // 'an annual growth of'
  bool yearly = false;  // 'by 12 percent annually', 'recorded a yearly increase'
  for (int i = item - 7; i <= item + 4; ++i) {
    if (i < 0 || i >= a.size()) continue;
    if (a.is_any(i, words::kAverageWord)) return true;
    growth = growth || (a.is(i, "annual") && a.sense(i + 1, Class::dirnoun) != nullptr);
    yearly = yearly || a.is_any(i, {"annual", "yearly", "annually"}) ||
             (a.is_any(i, {"per", "a", "each", "every"}) && a.is_any(i + 1, {"year", "annum"}));
  }
  if (yearly && over_a_span(item)) return true;
  if (!growth) return false;
  return std::any_of(w.drafts.begin(), w.drafts.end(),
                     [](const Draft& d) { return d.role == Role::base; });
}

int AmountReader::behind_noun(int item) const {
  // 'a 4% decrease in what it bought'
  for (int i = item + 1; i <= item + 5 && i < a.size(); ++i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) break;
    if (!a.is(i, "what") || !a.is_any(i - 1, {"in", "of"})) continue;
    for (int v = i + 1; v < i + 5 && v < a.size(); ++v) {
      const int m = w.mention_at[static_cast<std::size_t>(v)];
      if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::verb) return m;
    }
  }
  for (int i = item + 1; i <= item + 6 && i < a.size(); ++i) {
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun) {
      int prep = w.mentions[static_cast<std::size_t>(m)].first - 1;
      if (a.is(prep, "the")) --prep;
      if (a.is_any(prep, {"to", "from", "off"}) &&
          a.is_any(prep - 1, words::kParticipleOfTaking, {"added"}))
        return m;  // 'a tenth was knocked off exports'
      return a.is_any(w.mentions[static_cast<std::size_t>(m)].first - 1, {"in", "of", "for"}) ||
                     a.is(w.mentions[static_cast<std::size_t>(m)].first - 2, "in")
                 ? m
                 : -1;
    }
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return -1;
  }
  return -1;
}

bool AmountReader::nearer_noise(int item) const {
  if (share_moves(item)) return true;
  for (int i = item - 1; i >= 0; --i) {
    if (w.clause(i) != w.clause(item) && !w.bracketed(i)) {
      return false;
    }
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
    if (a.sense(i, Class::noise) != nullptr) return true;
    // 'as Brazil's economy, expected to grow 2.7 percent, picks up'
    if (a.is(i, "economy") && (a.punct(i + 1, ",") || a.sense(i + 1, Class::trend) != nullptr ||
                               a.sense(i + 1, Class::forecast) != nullptr))
      return true;
  }
  return false;
}

void AmountReader::currency_terms(Draft& draft, int item) const {
  // 'in yuan terms': the nearest in the clause, before or behind the rate
  int best = -1;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != w.clause(item) || !a.is_any(i, words::kDenominatedWord)) continue;
    if (best < 0 || std::abs(i - item) < std::abs(best - item)) best = i;
  }
  if (best < 0) return;
  const LowWord& word = a.low(best - 1);
  if (word == "yuan" || word == "renminbi")
    draft.claim.currency = core::kCny;
  else if (word == "dollar")
    draft.claim.currency = core::kUsd;
  else if (word == "euro")
    draft.claim.currency = core::kEur;
  else if (word == "volume" || word == "real")
    draft.claim.scope = "volume";
}

// 'to Africa (-17 percent), North America (-3 percent) and Europe (-1 percent)': Europe as a
// continent is none of the names that are read, and the rate no other one's.
bool AmountReader::bracket_of_no_place(int item) const {
  if (!w.bracketed(item)) return false;
  const int name = w.clauses[static_cast<std::size_t>(w.clause(item))].first - 1;
  if (name < 2 || a.kind(name, ItemKind::punct) || a.place(name) != nullptr ||
      !a.tokens[a.items[static_cast<std::size_t>(name)].first].capital)
    return false;
  for (int i = name - 1; i > 0; --i) {
    if (a.quantity(i) != nullptr && w.bracketed(i)) return a.place(i - 2) != nullptr;
  }
  return false;
}

// 'bought goods worth 1.4 billion from Turkey, versus 584 million from Russia, which was up by 23
// percent': of the sum right in front of 'which'.
bool AmountReader::behind_which(int item, Series& own) const {
  const Clause& clause = w.clauses[static_cast<std::size_t>(w.clause(item))];
  if (!clause.relative) return false;
  int which = item - 1;
  while (which > clause.first && !a.is(which, "which")) {
    if (a.place(which) != nullptr || w.mention_at[static_cast<std::size_t>(which)] >= 0)
      return false;
    --which;
  }
  const bool moves = a.is_any(which + 1, words::kCopula) ||
                     a.sense(which + 1, Class::trend) != nullptr ||
                     a.sense(which + 1, Class::dir) != nullptr;
  if (!a.is(which, "which") || !moves) return false;
  const int place = a.punct(which - 1, ",") ? which - 2 : which - 1;
  const bool named = (own.flow == Flow::imports && a.is(place - 1, "from")) ||
                     (own.flow == Flow::exports && a.is(place - 1, "to")) ||
                     (own.flow == Flow::turnover && a.is(place - 1, "with"));
  if (!named || a.place(place) == nullptr || !is_money(a.quantity(place - 2))) return false;
  const ClaimParty partner = w.party_of_item(place);
  if (partner.empty() || overlaps(partner, own.reporter)) return false;
  own.partner = partner;
  own.open_partner = own.total = false;
  return true;
}

}  // namespace tally::reading
