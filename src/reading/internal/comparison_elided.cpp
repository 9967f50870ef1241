// Comparisons that leave out what is the same on both sides: 'outstripped Australia's', 'more than
// we did', 'Uzbekistan alone takes four times as much'.
#include <algorithm>

#include "reading/internal/comparison_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'China's sales to Fiji rose and exceeded New Zealand's': the same flow of another owner.
void Comparisons::another_owners() {
  if (!a.may_have(Class::overtake) && !a.may_have(Class::level)) return;
  if (std::none_of(a.places.begin(), a.places.end(),
                   [](const PlaceSpan& p) { return p.possessive; }))
    return;
  for (int i = 1; i + 1 < a.size(); ++i) {
    const Entry* over = a.sense(i, Class::overtake);
    const Entry* level = a.sense(i, Class::level);
    const bool above = (over != nullptr && over->sign >= 0) || (level != nullptr && level->gt);
    if (!above) continue;
    int owner = i + 1;
    if (a.is(owner, "the")) ++owner;
    const PlaceSpan* p = a.place(owner);
    if (p == nullptr || !p->possessive || p->any) continue;
    const int next = owner + 1;
    const bool ends = next >= a.size() || a.kind(next, ItemKind::punct) ||
                      a.time(next) != nullptr || a.is_any(next, {"in", "for", "by", "and", "as"}) ||
                      a.sense(next, Class::firsttime) != nullptr;
    if (!ends || a.sense(i - 1, Class::neg) != nullptr) continue;
    const Series* s = series_before(i);
    if (s == nullptr || s->mention < 0 || !s->product.empty() ||
        (s->flow != Flow::exports && s->flow != Flow::imports))
      continue;
    const PartyRef& own = w.mentions[static_cast<std::size_t>(s->mention)].reporter;
    if (own.kind != PartyRef::Kind::places && own.kind != PartyRef::Kind::its) continue;
    const ClaimParty loser = w.party_of_item(owner);
    if (loser.empty() || loser == s->reporter || loser == s->partner) continue;
    Series mirrored = *s;
    std::swap(mirrored.reporter, mirrored.partner);
    mirrored.flow = mirror(s->flow);
    add(mirrored, loser, i, true, "another owner's figure");
    was_behind(i);
  }
}

// 'Exports to China came to 61 million. Uzbekistan alone takes four times as much': of the same
// seller as the series before.
void Comparisons::takes_times_as_much() {
  if (a.quantities.empty() || !a.may_say({"much", "many"}) || !w.d.pair_holds() || w.d.weak_pair ||
      !w.d.flow || !w.d.product.empty())
    return;
  if (*w.d.flow != Flow::exports && *w.d.flow != Flow::imports) return;
  // (in a text about the buyer, whose goods are taken cannot be told)
  const PlaceId own = w.d.centre.valid() ? w.d.centre : w.d.national ? w.d.topic : w.d.hub();
  if (!own.valid() || single(own) != w.d.reporter) return;
  for (int i = 2; i < a.size(); ++i) {
    if (!multiple(a.quantity(i)) && !a.is_any(i, {"twice", "double"})) continue;
    int end = i + 1;
    if (a.sense(end, Class::asmuch) == nullptr && a.is(end, "as") && a.is(end + 1, "much")) ++end;
    if (a.sense(end, Class::asmuch) == nullptr && !a.is(end, "much")) continue;
    if (end + 1 < a.size() && !a.kind(end + 1, ItemKind::punct)) continue;
    if (std::any_of(w.mentions.begin(), w.mentions.end(),
                    [&](const Mention& m) { return m.first < end && m.head != i - 1; }))
      continue;
    int v = i - 1;
    while (a.is_any(v, words::kFocusAdverb | words::kApproximator)) --v;
    const Entry* verb = a.sense(v, Class::flowverb);
    if (verb == nullptr) continue;
    const bool takes = verb->flow == FlowWord::taker || verb->flow == FlowWord::imports;
    const bool gives = verb->flow == FlowWord::provider || verb->flow == FlowWord::exports;
    // the partner of the series takes what its reporter sells, or gives what it buys
    if (*w.d.flow == Flow::exports ? !takes : !gives) continue;
    int subject = v - 1;
    while (a.is_any(subject, {"alone", "itself", "now", "by"})) --subject;
    if (!is_bare_place(a, subject) || subject > 1) continue;
    Series s;
    s.reporter = w.d.reporter;
    s.partner = w.party_of_item(subject);
    s.flow = *w.d.flow;
    s.ok = true;
    s.assumed.push_back("series: the one spoken of before");
    if (s.partner.empty() || s.partner == s.reporter || s.partner == w.d.partner) continue;
    const std::size_t count = w.drafts.size();
    add(s, w.d.partner, i, true, "times as much as before");
    if (w.drafts.size() == count) continue;
    Draft& d = w.drafts.back();
    d.claim.unit = ClaimUnit::ratio;
    if (const QuantitySpan* q = a.quantity(i); q != nullptr) {
      d.claim.value = q->value;
      if (q->kind == QuantityKind::fraction) {
        d.claim.value->scale -= 2;
        d.claim.comparator = ClaimComparator::lt;
      }
      w.spent[static_cast<std::size_t>(i)] = true;
    } else {
      ClaimNumber two;
      two.number = core::Decimal{2, 0};
      two.from_words = true;
      d.claim.value = two;
    }
  }
}

// Before the amounts: '..., 5.1 billion' behind it is of the same.
void read_taken_as_much(Work& w) { Comparisons{w}.takes_times_as_much(); }

}  // namespace tally::reading
