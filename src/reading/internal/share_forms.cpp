// Further wordings of a share: of one pair's trade, of what a country earns, with the share in
// front of its holder, 'that in imports'.
#include <algorithm>

#include "places/places.h"
#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

bool is_bloc(const ClaimParty& p) {
  return p.places.size() == 1 &&
         places::places().row(p.places.front()).kind == places::PlaceKind::bloc;
}

}  // namespace

// A percentage of a flow between two: 'Belarus makes 38 percent of its exports to Russia' is
// Russia's share, 'Germany accounted for 48 percent of the EU's exports to China' is Germany's of
// the EU's.
bool Shares::of_one_pair(const Series& s) {
  const int v = left_flowverb();
  const bool sends = v >= 0 && flow_of(a.sense(v, Class::flowverb)->flow) == s.flow &&
                     a.sense(v, Class::flowverb)->flow != FlowWord::taker;
  if (sends) return emit(s, s.partner, role());
  const int subject = w.subject_place(item);
  if (subject < 0 || item - subject > 5) return false;
  for (int i = subject + 1; i < item; ++i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct) ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.sense(i, Class::trend) != nullptr)
      return false;
  }
  const ClaimParty who = w.party_of_item(subject);
  if (who.empty() || who == s.partner) return false;
  if (who == s.reporter) {
    const bool does = a.is_any(subject + 1, words::kVerbOfDoingTrade) ||
                      (s.flow == Flow::imports && a.is_any(subject + 1, words::kVerbOfDrawing));
    return does && emit(s, s.partner, role());
  }
  const Entry* verb = a.sense(item - 1, Class::shareverb);
  if (verb == nullptr || verb->goes || verb->comes || !is_bloc(s.reporter) || is_bloc(s.partner))
    return false;
  Series own = s;
  own.reporter = who;
  if (!emit(own, ClaimParty(s.partner), role())) return false;
  w.drafts.back().claim.denominator->reporter = s.reporter;
  w.drafts.back().claim.denominator->partner = s.partner;
  return true;
}

// 'Dairy exports to China totalled 4 billion, a quarter of all exports to China': the goods' share.
bool Shares::product_left(int whole) const {
  const Mention* last = nullptr;
  for (std::size_t n = 0; n < w.mentions.size() && static_cast<int>(n) != whole; ++n) {
    if (w.mentions[n].kind == Mention::Kind::noun && w.mentions[n].head < item)
      last = &w.mentions[n];
  }
  return last != nullptr && !last->product.empty() && w.subject_place(item) < last->head;
}

// '90 per cent of those exports will become duty free': tells of that part, not whose it is.
bool Shares::a_flow_of(const Whole& of) const {
  // 'Exports make up 90 percent of our trade'
  if (!of.found || of.series == nullptr || of.series->flow != Flow::turnover) return false;
  const Entry* verb = a.sense(item - 1, Class::shareverb);
  const int noun =
      verb != nullptr && item > 1 ? w.mention_at[static_cast<std::size_t>(item) - 2] : -1;
  if (noun < 0 || verb->goes || verb->comes) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(noun)];
  return m.kind == Mention::Kind::noun && m.plain_noun && m.partner.empty() &&
         (flow_of(m.flow) == Flow::exports || flow_of(m.flow) == Flow::imports);
}

bool Shares::said_of_the_part() const {
  // 'Europe's share of the total sales of DAX companies climbed to 47%'
  for (int i = item - 1; i > 0 && i > item - 14 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::sharenoun) != nullptr || a.quantity(i) != nullptr) break;
    if (a.sense(i, Class::company) == nullptr || a.place(i - 1) != nullptr) continue;
    for (int k = i - 1; k > i - 7 && k > 0; --k) {
      if (a.sense(k, Class::sharenoun) != nullptr && a.is(k + 1, "of")) return true;
    }
  }
  if (!a.is(item + 1, "of") || !a.is_any(item + 2, {"those", "these", "its", "our", "their"}))
    return false;
  for (int i = item + 3; i < item + 7 && i < a.size(); ++i) {
    if (a.place(i) != nullptr || a.kind(i, ItemKind::punct)) return false;
    if (a.is_any(i, {"will", "would", "shall"})) return true;
  }
  return false;
}

// 'Thai goods made up 6 percent of Laotian imports': of what Laos buys from the one whose they are.
bool Shares::of_whose_goods(const Series& whole, const Mention& m) {
  if (whole.flow != Flow::imports || m.reporter.kind != PartyRef::Kind::places) return false;
  constexpr int kNear = 4;  // items: 'accounted for some 6 percent'
  for (std::size_t n = w.mentions.size(); n-- > 0;) {
    const Mention& goods = w.mentions[n];
    const Series& s = w.series[n];
    if (goods.head > item || w.clause(goods.head) != w.clause(item)) continue;
    if (!s.ok || !s.open_partner || s.flow != Flow::exports || !s.product.empty() ||
        goods.reporter.kind != PartyRef::Kind::places || goods.last + kNear < item ||
        s.reporter == whole.reporter)
      return false;
    return emit(whole, ClaimParty(s.reporter), role());
  }
  return false;
}

// 'Thai exports to Laos made up 60 percent of its imports': exports to a country are a part of what
// that country imports.
bool Shares::of_who_takes(const Series& whole, const Mention& m) {
  const PlaceSpan* own = m.reporter.kind == PartyRef::Kind::places && m.reporter.items.size() == 1
                             ? a.place(m.reporter.items.front())
                             : nullptr;
  const bool refers = m.reporter.kind == PartyRef::Kind::its || (own != nullptr && own->any);
  if (!refers || (whole.flow != Flow::exports && whole.flow != Flow::imports)) return false;
  const Flow part = whole.flow == Flow::exports ? Flow::imports : Flow::exports;
  for (std::size_t n = w.mentions.size(); n-- > 0;) {
    const Series& s = w.series[n];
    if (w.mentions[n].head > item || w.clause(w.mentions[n].head) != w.clause(item)) continue;
    if (!s.ok || s.open_partner || s.flow != part || s.reporter != whole.reporter) return false;
    if (w.mentions[n].kind != Mention::Kind::noun || !s.product.empty()) return false;
    Series other = whole;
    other.reporter = s.partner;
    return emit(other, ClaimParty(s.reporter), role());
  }
  return false;
}

// 'Of every 100 euros Slovakia earned from exports, 22 came from Germany and 12 from Czechia'; 'two
// out of five euros that Slovenia earns abroad come from Germany'.
bool Shares::of_what_is_earned() {
  const QuantitySpan& q = *a.quantity(item);
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  const QuantitySpan* hundred =
      a.is(first, "of") && a.is_any(first + 1, words::kEachWord) ? a.quantity(first + 2) : nullptr;
  const bool counted = q.kind == QuantityKind::count && hundred != nullptr &&
                       hundred->value.value() == 100 && item > first + 2 && q.value.value() < 100;
  if (!counted && q.kind != QuantityKind::fraction) return false;
  const int from = counted ? first + 3 : item + 1;
  if (!counted && !a.is_any(from, {"that", "which"}) && !is_bare_place(a, from)) return false;
  const Series* s = nullptr;
  int last = 0;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    if (mention.head < from || mention.head > from + 6 || !w.series[m].ok) continue;
    if (!w.series[m].product.empty() || w.series[m].reporter.empty()) continue;
    if (!mention.partner.empty() || w.series[m].flow == Flow::balance) continue;
    s = &w.series[m];
    last = mention.last;
    break;
  }
  if (s == nullptr) return false;
  ClaimParty who;
  if (counted) {
    const int k = a.sense(item + 1, Class::shareverb) != nullptr ? item + 2
                  : a.is_any(item + 1, {"from", "to", "in"})     ? item + 2
                                                                 : -1;
    if (k < 0) return false;
    int next = 0;
    const PartyRef ref = party_at(a, k, next, false);
    who = resolve_party(a, ref, w.d, s->reporter, true);
  } else {
    who = holder(s, last);
  }
  if (who.empty() || !emit(*s, who, Role::main)) return false;
  if (counted) w.drafts.back().claim.value = q.value;
  return true;
}

// 'At 27 percent, China has the largest share in Australia's trade'
bool Shares::in_front_of_holder() {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::percent && q.kind != QuantityKind::fraction) return false;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (item != first + 1 || !a.is_any(first, {"at", "with"}) || !a.punct(item + 1, ","))
    return false;
  int share = -1;
  for (int i = item + 2; i < a.size() && i < item + 9 && share < 0; ++i) {
    if (a.sense(i, Class::sharenoun) != nullptr && a.is_any(i + 1, {"of", "in"})) share = i;
  }
  if (share < 0) return false;
  const int subject = w.subject_place(share);
  if (subject < item) return false;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& s = w.series[m];
    if (w.mentions[m].head < share || !s.ok || !s.product.empty() || s.flow == Flow::balance)
      continue;
    return emit(s, w.party_of_item(subject), Role::main);
  }
  return false;
}

// 'remained the country's best customer, taking 13 percent of total exports': a participle goes on
// with the rank.
bool Shares::beside_rank_of(const Series& whole) const {
  // 'was the fourth-largest buyer, with 11 percent of all exports'
  const bool with = whole.open_partner && a.is(item - 1, "with");
  const int v = left_flowverb();
  const int verb = v >= 0 && !with ? v : item - 1;
  if (with) {
    return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.claim.kind == ClaimKind::rank && d.item < verb && d.item > verb - 4 && !d.drop &&
             d.claim.flow == whole.flow;
    });
  }
  if (!whole.open_partner || !a.low(verb).ends_with("ing")) return false;
  for (int i = verb; i < item; ++i) {
    if (a.place(i) != nullptr) return false;
  }
  return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::rank && d.item < verb && d.item > verb - 6 &&
           w.clause(d.item) == w.clause(item);
  });
}

// 'Vietnam shipped goods worth $71 billion to the U.S., equivalent to 32 percent of its exports'
bool Shares::of_own_sum(const Series& whole) {
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::level || d.total_partner || d.item > item) continue;
    // 'Turkish exports to Israel came to $5.7 billion, comprising 6.2 percent of Israeli imports'
    const bool opposite = (d.claim.flow == Flow::exports && whole.flow == Flow::imports) ||
                          (d.claim.flow == Flow::imports && whole.flow == Flow::exports);
    if (opposite && whole.open_partner && d.claim.partner == whole.reporter && item - d.item < 8 &&
        !w.bracketed(item))
      return emit(whole, ClaimParty(d.claim.reporter), role());
    if (w.clause(d.item) != w.clause(item) || d.claim.flow != whole.flow ||
        d.claim.reporter != whole.reporter)
      continue;
    return emit(whole, ClaimParty(d.claim.partner), role());
  }
  return false;
}

// 'The UK's share in Irish imports was 22 percent, that in Irish exports 11 percent'
bool Shares::that_in_other_flow() {
  const Draft* last = share_before();
  if (last == nullptr) return false;
  for (std::size_t m = w.mentions.size(); m-- > 0;) {
    const Mention& mention = w.mentions[m];
    if (mention.head > item || mention.head < last->item) continue;
    if (a.sense(mention.first - 2, Class::flowref) == nullptr ||
        !a.is_any(mention.first - 1, {"in", "of"}) || item - mention.last > 4)
      return false;
    Series s = w.series[m];
    if (!s.ok || !s.product.empty() || s.flow == Flow::balance) return false;
    // 'that in its imports': of the same country as before
    if (mention.reporter.kind != PartyRef::Kind::places) s.reporter = last->claim.reporter;
    return emit(s, ClaimParty(last->claim.partner), role());
  }
  return false;
}

// 'Germany accounted for 12% and France for 9% of Poland's exports': the whole is said once, behind
// the last of them.
bool Shares::whole_behind_next() {
  int next = item;
  for (int hops = 0; hops < 8; ++hops) {
    int k = next + 1;
    bool place = false;
    for (; k < a.size() && k < next + 7; ++k) {
      if (a.place(k) != nullptr && !a.place(k)->possessive) {
        place = true;
      } else if (!a.punct(k, ",") && a.sense(k, Class::shareverb) == nullptr &&
                 !a.is_any(k, words::kBetweenListedShares)) {
        break;
      }
    }
    const QuantitySpan* q = a.quantity(k);
    if (!place || q == nullptr || q->kind != QuantityKind::percent || q->signed_plus) return false;
    next = k;
    if (a.is(next + 1, "of")) break;
  }
  const Shares other{w, next};
  const Whole of = other.whole();
  if (!of.found || of.foreign || of.unnamed || of.series == nullptr || !of.series->ok ||
      !of.series->product.empty() || of.series->flow == Flow::balance ||
      !w.mentions[static_cast<std::size_t>(of.mention)].partner.empty())
    return false;
  const int subject = w.subject_place(item);
  if (subject < 0 || w.clause(subject) != w.clause(item)) return false;
  const ClaimParty who = w.party_of_item(subject);
  if (who.empty() || who == of.series->reporter) return false;
  return emit(*of.series, who, role());
}

}  // namespace tally::reading
