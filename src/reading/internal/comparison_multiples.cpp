// How many times as much somebody else trades, where what it is measured against is said by its
// name alone or not at all: 'twice the Belgian figure', 'With Peru we trade only a quarter as
// much'.
#include <algorithm>
#include <optional>

#include "reading/internal/comparison_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

bool is_multiple(const Analysis& a, int i) {
  const QuantitySpan* q = a.quantity(i);
  return Comparisons::multiple(q) || (q != nullptr && q->kind == QuantityKind::fraction) ||
         a.is_any(i, {"twice", "double", "half"});
}

// The ratio that stands at the item: 'twice', 'a quarter'.
void set_times(Work& w, Draft& d, int item) {
  d.claim.unit = ClaimUnit::ratio;
  const QuantitySpan* q = w.a.quantity(item);
  if (q == nullptr) {
    ClaimNumber two;
    two.number = w.a.is(item, "half") ? core::Decimal{5, -1} : core::Decimal{2, 0};
    two.from_words = true;
    d.claim.value = two;
    return;
  }
  d.claim.value = q->value;
  if (q->kind == QuantityKind::fraction) {
    d.claim.value->scale -= 2;
    d.claim.comparator = ClaimComparator::lt;
  }
  w.spent[static_cast<std::size_t>(item)] = true;
}

// Whose figure stands behind 'twice' at the item: 'the Belgian figure', 'Belgium's', 'the amount
// for Belgium'; -1 if nobody's.
int owner_of_figure(const Analysis& a, int item) {
  // 'the figure' is one item
  const auto names_figure = [&](int i) {
    return a.kind(i, ItemKind::word) &&
           words::kFigureNoun.has(*a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].row);
  };
  int k = a.is(item + 1, "the") ? item + 2 : item + 1;
  int end = k + 1;
  if (a.place(k) != nullptr && !a.place(k)->any) {
    const bool figure = names_figure(end);
    if (figure ? !(a.place(k)->possessive || is_adjective(a, k)) : !a.place(k)->possessive)
      return -1;
    if (figure) ++end;
  } else {
    if (!names_figure(k) && !a.is(k, "that")) return -1;
    if (!a.is_any(k + 1, {"of", "for", "with", "to", "from"})) return -1;
    k = a.is(k + 2, "the") ? k + 3 : k + 2;
    if (a.place(k) == nullptr || a.place(k)->any || a.place(k)->possessive) return -1;
    end = k + 1;
  }
  const bool ends = end >= a.size() || a.kind(end, ItemKind::punct) || a.time(end) != nullptr ||
                    a.is_any(end, {"and", "in", "while", "but"});
  return ends ? k : -1;
}

Series towards(const Claim& c, const ClaimParty& constant) {
  Series s;
  s.reporter = c.reporter;
  s.partner = c.partner;
  s.flow = c.flow;
  s.ok = true;
  if (constant == s.reporter) return s;
  std::swap(s.reporter, s.partner);
  if (s.flow != Flow::turnover) s.flow = s.flow == Flow::exports ? Flow::imports : Flow::exports;
  return s;
}

}  // namespace

// 'Germany led with 115 billion, more than twice the Belgian figure': of the one with whom the text
// has told Belgium's trade.
void Comparisons::times_anothers_figure() {
  for (int i = 2; i + 1 < a.size(); ++i) {
    if (!is_multiple(a, i)) continue;
    const int owner = owner_of_figure(a, i);
    if (owner < 0) continue;
    std::optional<Claim> of;
    int at = -1;
    bool whole = false;
    for (const Draft& d : w.drafts) {
      const bool level = d.claim.kind == ClaimKind::level && d.claim.flow != Flow::balance;
      if (!level || d.drop || d.item > i || d.role != Role::main || d.item < at) continue;
      of = d.claim;
      at = d.item;
      whole = d.total_partner || !d.claim.product.empty();
    }
    // it is no growth
    std::erase_if(w.drafts,
                  [&](const Draft& d) { return d.item == i && d.claim.kind == ClaimKind::change; });
    const ClaimParty other = w.party_of_item(owner);
    if (!of || whole || other.empty() || overlaps(other, of->reporter) ||
        overlaps(other, of->partner))
      continue;
    const auto told = [&](const ClaimParty& x) {
      return std::any_of(w.d.pairs.begin(), w.d.pairs.end(), [&](const Discourse::Pair& p) {
        return (p.reporter == x && p.partner == other) || (p.reporter == other && p.partner == x);
      });
    };
    const bool reporter = told(of->reporter);
    const bool partner = told(of->partner);
    if (reporter == partner) continue;
    const Series s = towards(*of, reporter ? of->reporter : of->partner);
    const std::size_t count = w.drafts.size();
    add(s, other, i, true, "times another one's figure");
    if (w.drafts.size() > count) set_times(w, w.drafts.back(), i);
  }
}

// 'With Peru we trade only a quarter as much', 'Peru bought goods worth 2 billion, three times as
// much': as the partner spoken of before.
void Comparisons::as_much_as_before() {
  const Discourse& d = w.d;
  const bool near = d.pair_holds() || (d.has_pair() && d.block - d.pair_block <= 1);
  if (!a.may_say({"much", "large", "big", "high"}) || !near || d.weak_pair || !d.flow ||
      *d.flow == Flow::balance || !d.product.empty())
    return;
  for (int i = 1; i + 2 < a.size() + 1; ++i) {
    if (!is_multiple(a, i) || !a.is(i + 1, "as") ||
        !a.is_any(i + 2, {"much", "large", "big", "high"}))
      continue;
    if (i + 3 < a.size() && !a.kind(i + 3, ItemKind::punct)) continue;
    const Series s = set_beside_before(i);
    if (!s.ok) continue;
    ClaimParty other;
    const Flow back = d.flow == Flow::turnover  ? Flow::turnover
                      : d.flow == Flow::exports ? Flow::imports
                                                : Flow::exports;
    if (s.reporter == d.reporter && s.flow == *d.flow) other = d.partner;
    if (s.reporter == d.partner && s.flow == back) other = d.reporter;
    const std::size_t count = w.drafts.size();
    add(s, other, i, true, "times as much as before");
    if (w.drafts.size() > count) set_times(w, w.drafts.back(), i);
  }
}

// Whose trade 'as much' at the item is said of; not ok if that cannot be told.
Series Comparisons::set_beside_before(int item) const {
  const Discourse& d = w.d;
  for (const Draft& x : w.drafts) {  // 'Peru bought goods worth 2 billion, three times as much'
    const bool level = x.claim.kind == ClaimKind::level && x.claim.flow != Flow::balance;
    if (!level || x.drop || x.role != Role::main || x.item > item || !x.claim.product.empty())
      continue;
    const bool ours = x.claim.reporter == d.reporter || x.claim.reporter == d.partner;
    const bool theirs = x.claim.partner == d.reporter || x.claim.partner == d.partner;
    if (ours == theirs) return {};
    return towards(x.claim, ours ? x.claim.reporter : x.claim.partner);
  }
  // 'Our trade with Peru is half as large'
  for (const Series& s : w.series) {
    if (s.ok && !s.open_partner && s.product.empty() && w.series.size() == 1) return s;
  }
  // 'With Peru we trade half as much', 'To Peru it sells twice as much'
  int verb = item - 1;
  while (a.is_any(verb, words::kFocusAdverb | words::kApproximator)) --verb;
  const Entry* sells = a.sense(verb, Class::flowverb);
  const bool trades = a.is_any(verb, {"trade", "trades"});
  int next = 0;
  if ((sells == nullptr && !trades) || !a.is_any(0, {"with", "to", "from"})) return {};
  const PartyRef who = party_at(a, 1, next, false);
  if (a.punct(next, ",")) ++next;
  const Entry* self = a.sense(next, Class::self);
  if (who.empty() || next != verb - 1 || self == nullptr) return {};
  Series s;
  s.reporter = self->ref == Ref::our    ? one(d.speaker)
               : self->ref == Ref::your ? one(d.addressee)
                                        : d.reporter;
  s.partner = resolve_party(a, who, d, s.reporter, true);
  s.flow = trades                             ? Flow::turnover
           : sells->flow == FlowWord::exports ? Flow::exports
           : sells->flow == FlowWord::imports ? Flow::imports
                                              : Flow::balance;
  const bool fits = a.is(0, "with")   ? s.flow == Flow::turnover
                    : a.is(0, "from") ? s.flow == Flow::imports
                                      : s.flow == Flow::exports;
  s.ok = fits && !s.reporter.empty() && !s.partner.empty() && s.reporter != s.partner;
  return s;
}

}  // namespace tally::reading
