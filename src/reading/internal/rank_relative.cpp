// Ranks said by 'most' and 'more' in a relative clause: 'the country to which Morocco exports
// most', 'no country bought more from Australia than China'.
#include <algorithm>

#include "reading/internal/profile.h"
#include "reading/internal/rank_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// Whoever sells: rank of exports; whoever buys: of imports.
FlowWord own_flow(FlowWord verb) {
  return verb == FlowWord::taker      ? FlowWord::imports
         : verb == FlowWord::provider ? FlowWord::exports
                                      : verb;
}

language::Context::RankWord rank_word(FlowWord flow) {
  using R = language::Context::RankWord;
  return flow == FlowWord::exports   ? R::destination
         : flow == FlowWord::imports ? R::supplier
                                     : R::partner;
}

}  // namespace

// 'Spain is the country to which Morocco exports most', 'the country from which Georgia bought most
// was Turkey', 'displaced China as the country from which Americans import most'.
bool RankReader::relative_most(int i) {
  int v = -1;
  for (int k = i - 1; k > i - 5 && k > 0 && v < 0; --k) {
    if (a.sense(k, Class::flowverb) != nullptr) v = k;
  }
  if (v < 0) return false;
  int which = -1;
  for (int k = v - 1; k > v - 6 && k > 0 && which < 0; --k) {
    if (a.is_any(k, {"which", "whom", "where"})) which = k;
  }
  if (which < 1) return false;
  const FlowWord flow = own_flow(a.sense(v, Class::flowverb)->flow);
  const int noun = a.is(which, "where") ? which - 1 : which - 2;
  const bool fits =
      a.is(which, "where") || a.is(which - 1, flow == FlowWord::exports   ? Word("to")
                                              : flow == FlowWord::imports ? Word("from")
                                                                          : Word("with"));
  if (!fits ||
      !(a.is_any(noun, words::kCountryNoun | words::kPartnerNoun, {"market", "place", "land"}) ||
        a.sense(noun, Class::ranknoun) != nullptr))
    return false;
  int who = -1;
  for (int k = which + 1; k < v && who < 0; ++k) {
    if (a.place(k) != nullptr && !a.place(k)->possessive) who = k;
  }
  Head h;
  if (who >= 0) {
    h.reporter = w.party_of_item(who);
  } else if (const Entry* self = a.sense(which + 1, Class::self)) {
    PartyRef ref;
    ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::its;
    h.reporter = resolve_party(a, ref, w.d, {}, false);
  }
  if (h.reporter.empty()) return false;
  for (int k = v + 1; k < i + 4 && k < a.size(); ++k) {
    if (a.sense(k, Class::product) != nullptr) return true;
  }
  h.item = i;
  h.first = std::max(0, noun - 1);
  h.rank = 1;
  h.flow = flow;
  h.word = rank_word(flow);
  ClaimParty partner;
  // 'the country from which Georgia bought most in 2018 was Turkey'
  for (int k = i + 1; k < i + 6 && k < a.size() && partner.empty(); ++k) {
    if (a.sense(k, Class::be) == nullptr) continue;
    for (int p = k + 1; p < k + 4 && p < a.size() && partner.empty(); ++p) {
      if (is_bare_place(a, p)) partner = w.party_of_item(p);
    }
  }
  for (int k = noun - 1; k >= 0 && partner.empty(); --k) {
    if (a.sense(k, Class::overtake) != nullptr) {  // the winner stands before the verb
      const int subject = w.subject_place(k);
      if (subject >= 0) partner = w.party_of_item(subject);
      break;
    }
  }
  if (partner.empty()) {
    const int subject = w.subject_place(noun);
    if (subject >= 0) partner = w.party_of_item(subject);
  }
  if (partner.empty() || partner == h.reporter) return false;
  make(h, partner, false);
  return true;
}

// 'With the exception of China and Russia, no country bought more': so many are ahead.
static int exceptions(const Analysis& a) {
  for (int i = 0; i + 1 < a.size(); ++i) {
    const bool phrase = a.is(i, "exception") && a.is(i + 1, "of");
    if (!phrase && !a.is_any(i, {"except", "barring", "save", "excepting"})) continue;
    int n = 0;
    for (int k = phrase ? i + 2 : i + 1;
         a.place(k) != nullptr || a.is_any(k, {"the", "and", "for"}); ++k)
      n += a.place(k) != nullptr && !a.place(k)->possessive ? 1 : 0;
    return n;
  }
  return 0;
}

// 'No country bought more from Australia in 2018 than China', 'nobody sold more to Chile than
// Brazil'
bool RankReader::no_one_more(int i) {
  const int v = verb_left(i);
  if (v < 1) return false;
  int no = v - 1;
  while (no > 0 && no > v - 5 && !a.is_any(no, words::kNobodyWord)) --no;
  if (!a.is_any(no, words::kNobodyWord)) return false;
  const FlowWord flow = own_flow(a.sense(v, Class::flowverb)->flow);
  if (flow != FlowWord::exports && flow != FlowWord::imports) return false;
  int than = -1;
  ClaimParty other;
  for (int k = i + 1; k < i + 12 && k < a.size() && than < 0; ++k) {
    if (a.is(k, "than")) than = k;
    if (a.is(k, flow == FlowWord::exports ? Word("to") : Word("from")) && other.empty()) {
      int next = 0;
      other = resolve_party(a, party_at(a, k + 1, next, false), w.d, {}, true);
    }
    if (a.sense(k, Class::product) != nullptr) return true;
    const int m = w.mention_at[static_cast<std::size_t>(k)];  // 'bought more Chilean goods'
    if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::goods &&
        flow == FlowWord::imports)
      other = w.series[static_cast<std::size_t>(m)].reporter;
  }
  if (than < 0 || other.empty()) return false;
  const int place = a.is(than + 1, "the") ? than + 2 : than + 1;
  if (a.place(place) == nullptr || a.place(place)->possessive) return false;
  const ClaimParty best = w.party_of_item(place);
  if (best.empty() || best == other) return false;
  Head h;
  h.item = i;
  h.first = no;
  h.rank = 1 + exceptions(a);
  h.reporter = other;
  h.flow = flow == FlowWord::imports ? FlowWord::exports : FlowWord::imports;
  h.word = rank_word(h.flow);
  make(h, best, false);
  return true;
}

// 'In 2005 it had been the number one customer' in a text about Moldova: of Moldova.
ClaimParty RankReader::of_it(const Head& h) const {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(h.item))].first;
  if (!w.d.centred() || !w.drafts.empty()) return {};
  bool it = false;
  for (int i = first; i < h.first; ++i) {
    if (a.place(i) != nullptr) return {};
    it = it || a.is(i, "it");
  }
  return it ? single(w.d.centre) : ClaimParty{};
}

// 'The world's seventh economy is Argentina's top partner', 'The oil producer, which was the
// country's fourth customer': a subject by a description is the other one of the pair.
ClaimParty RankReader::described(const Head& h) const {
  if (h.reporter.empty() || !w.d.pair_holds() || w.d.weak_pair) return {};
  int first = w.clauses[static_cast<std::size_t>(w.clause(h.item))].first;
  if (w.clauses[static_cast<std::size_t>(w.clause(h.item))].relative) {
    first = 0;
  }
  if (!a.is(first, "the") && a.low(first) != "the world's" && a.low(first) != "the") return {};
  for (int i = first + 1; i < h.first && i < first + 9; ++i) {
    if (is_bare_place(a, i) || w.mention_at[static_cast<std::size_t>(i)] >= 0) return {};
    if (!a.is_any(i, words::kCountryNoun | words::kCountryEpithet, {"producer", "exporter"}))
      continue;
    const bool verb =
        a.sense(i + 1, Class::be) != nullptr || (a.punct(i + 1, ",") && a.is(i + 2, "which"));
    return verb ? w.d.other_of(h.reporter) : ClaimParty{};
  }
  return {};
}

// 'The landlocked neighbour remained the country's best customer'
ClaimParty RankReader::neighbour_subject(int i, const ClaimParty& not_this) const {
  const Entry* n = a.sense(i, Class::neighbour);
  if (n == nullptr) return {};
  // 'The neighbour was the main destination': of the one whose trade the text tells
  const ClaimParty own = !not_this.empty()                  ? not_this
                         : w.d.has_pair() && !w.d.weak_pair ? w.d.own_side({})
                                                            : ClaimParty{};
  if (own.empty()) return {};
  int the = i - 1;
  while (the > i - 4 && a.kind(the, ItemKind::word) && !a.is_any(the, {"the", "its"})) --the;
  const bool opens = the == w.clauses[static_cast<std::size_t>(w.clause(i))].first ||
                     a.kind(the - 1, ItemKind::punct) || a.is_any(the - 1, {"and", "but"}) ||
                     a.is_any(the - 1, words::kTableOfRanks | words::kFiguresNoun);
  if (!a.is_any(the, {"the", "its"}) || !opens) return {};
  PartyRef ref;
  ref.kind = PartyRef::Kind::neighbour;
  ref.direction = n->as;
  ref.at = i;
  const ClaimParty p = resolve_party(a, ref, w.d, own, true);
  return p == own ? ClaimParty{} : p;
}

// 'Seen from Bratislava, Hungary was the number five customer', 'For Kigali, Uganda is ...'
ClaimParty RankReader::seen_from(const ClaimParty& not_this) const {
  const int first = w.clauses.empty() ? 0 : w.clauses.front().first;
  const bool seen = a.is_any(first, words::kParticipleOfSeeing) && a.is(first + 1, "from");
  if (!seen && !a.is(first, "for")) {
    // 'Japan was the third export market, the Philippine Statistics Authority said'
    const PlaceId office =
        w.d.has_pair() || w.d.topic.valid() ? PlaceId{} : statistics_office(a.tokens, a.places);
    return office.valid() && single(office) != not_this ? single(office) : ClaimParty{};
  }
  int at = seen ? first + 2 : first + 1;
  while (a.is(at, "the")) ++at;
  if (a.place(at) == nullptr || a.place(at)->possessive || !a.punct(at + 1, ",")) return {};
  const ClaimParty p = w.party_of_item(at);
  return p == not_this ? ClaimParty{} : p;
}

// A rank without its noun ends here: 'China's No. 1.', 'China's second largest', 'Vietnam's 10th
// largest globally'.
bool RankReader::said_again(int i) const {
  int k = i + 1;
  while (a.is_any(k, words::kWorldwideAdverb, {"too", "also"})) ++k;
  return k >= a.size() || a.kind(k, ItemKind::punct) || a.is_any(k, {"and", "while"}) ||
         a.time(k) != nullptr;
}

// 'last year the bloc became China's No. 1': as what, the rank before has said.
void RankReader::number_one_alone(int i) {
  const LowWord& low = a.low(i);
  if (a.sense(i, Class::super) == nullptr) return;
  const bool number = low == "no" || low == "number" || low == "#";
  const QuantitySpan* nth = a.punct(i - 1, "-") ? a.quantity(i - 2) : a.quantity(i - 1);
  if (nth != nullptr && nth->kind != QuantityKind::ordinal) nth = nullptr;
  const int at = nth == nullptr ? i - 1 : a.punct(i - 1, "-") ? i - 3 : i - 2;
  const PlaceSpan* owner = a.place(at);
  if (owner == nullptr || !owner->possessive || !said_again(i)) return;
  if (!number && nth == nullptr && !a.is_any(i, words::kSizeSuperlative)) return;
  for (std::size_t n = w.drafts.size(); n-- > 0;) {
    const Claim& before = w.drafts[n].claim;
    if (before.kind != ClaimKind::rank || w.drafts[n].item > i) continue;
    Head h;
    h.item = i;
    h.first = at + 1;
    h.rank = nth != nullptr ? static_cast<int>(nth->value.value()) : 1;
    h.flow = flow_word(before.flow);
    h.reporter = w.party_of_item(at);
    const int subject = w.subject_place(at);
    ClaimParty who = subject >= 0 ? w.party_of_item(subject) : ClaimParty{};
    // 'the bloc for its part': the other one of that rank
    if (who.empty() || a.place(subject)->any || who == h.reporter)
      who = before.partner == h.reporter ? before.reporter : before.partner;
    if (!who.empty() && !h.reporter.empty() && who != h.reporter) make(h, who, true);
    return;
  }
}

// 'Among Algeria's customers the United States came top with purchases of 19 billion', 'As a source
// of Ugandan imports, India led in 2013': the first of those spoken of in front.
bool RankReader::leads_among(int i) {
  const bool led = a.is_any(i, words::kFormOfLead);
  const bool top = a.sense(i, Class::be) != nullptr && a.is_any(i + 1, words::kTopWord);
  const int end = top ? i + 2 : i + 1;
  if (!led && !top) return false;
  if (end < a.size() && !a.kind(end, ItemKind::punct) && a.time(end) == nullptr &&
      !a.is_any(end, words::kBehindSuperlative) && a.sense(end, Class::ahead) == nullptr)
    return false;
  const int subject = w.subject_place(i);
  if (subject < 0 || a.is(subject - 1, "and")) return false;
  Head h;
  h.item = h.first = i;
  h.rank = 1;
  among_in_front(h, subject);
  if (h.flow == FlowWord::none) return false;
  const ClaimParty partner = w.party_of_item(subject);
  const bool assumed = h.reporter.empty();
  if (assumed) h.reporter = owner_from_text(partner);
  if (partner.empty() || h.reporter.empty() || partner == h.reporter) return false;
  make(h, partner, assumed);
  return true;
}

// 'China leads the suppliers of Peru', 'China, with 16.4 percent, led the suppliers'
void RankReader::leads(int i) {
  if (leads_among(i)) return;
  if (!a.is_any(i, words::kVerbOfLeading)) return;
  // 'In imports, Lithuania led with 17.6%'
  const QuantitySpan* with = a.is(i + 1, "with") ? a.quantity(i + 2) : nullptr;
  if (with != nullptr && a.is_any(i, words::kFormOfLead) && is_bare_place(a, i - 1)) {
    for (const Mention& m : w.mentions) {
      // 'Exports by destination show that India led with'
      const bool by = a.is(m.head + 1, "by") && m.head < i;
      const bool in = a.is(m.first - 1, "in") && a.punct(m.last, ",");
      const bool front = m.plain_noun && m.last <= i && (in || by) && m.product.empty() &&
                         (m.flow == FlowWord::exports || m.flow == FlowWord::imports);
      if (!front) continue;
      Head h;
      h.item = i;
      h.first = i;
      h.rank = 1;
      h.flow = m.flow;
      const ClaimParty who = w.party_of_item(i - 1);
      h.reporter = owner_from_text(who);
      if (!h.reporter.empty() && !who.empty() && who != h.reporter) make(h, who, true);
      return;
    }
  }
  int noun = -1;
  int owner = -1;
  for (int k = i + 1; k < i + 6 && k < a.size() && noun < 0; ++k) {
    if (a.kind(k, ItemKind::punct) || a.quantity(k) != nullptr) return;
    if (a.place(k) != nullptr) owner = k;
    if (a.sense(k, Class::ranknoun) != nullptr) noun = k;
  }
  if (noun < 0) return;
  const LowWord& word = a.tokens[a.items[static_cast<std::size_t>(noun)].last - 1].low;
  if (!word.ends_with("s") || word == "overseas") return;
  if (owner >= 0 && !a.place(owner)->possessive && !is_adjective(a, owner)) return;
  const int subject = w.subject_place(i);
  if (subject < 0 || a.is(subject - 1, "and")) return;
  Head h;
  h.item = noun;
  h.first = i;
  h.rank = 1;
  h.flow = a.sense(noun, Class::ranknoun)->flow;
  if (of_product(h)) return;
  const int of = a.is(noun + 2, "the") ? noun + 3 : noun + 2;
  if (owner >= 0)
    h.reporter = w.party_of_item(owner);
  else if (a.is_any(noun + 1, {"of", "to"}) && a.place(of) != nullptr)
    h.reporter = w.party_of_item(of);
  const ClaimParty partner = w.party_of_item(subject);
  const bool assumed = h.reporter.empty();
  if (assumed) h.reporter = owner_from_text(partner);
  if (partner.empty() || h.reporter.empty() || h.reporter == partner) return;
  make(h, partner, assumed);
}

// 'the top buyer of Indonesian goods after China' is the second.
void RankReader::after_others(Head& h) const {
  if (h.rank != 1) return;
  for (int k = h.item + 1; k < h.item + 7 && k < a.size(); ++k) {
    if (a.kind(k, ItemKind::punct) || a.sense(k, Class::be) != nullptr) return;
    if (a.sense(k, Class::after) == nullptr || a.is(k, "following")) continue;
    int next = 0;
    const PartyRef others = party_at(a, k + 1, next);
    if (others.kind != PartyRef::Kind::places || a.sense(next, Class::trend) != nullptr ||
        a.sense(next, Class::be) != nullptr || something_finite(next))
      return;
    h.rank = 1 + static_cast<int>(others.items.size());
    return;
  }
}

bool RankReader::something_finite(int i) const {
  return a.kind(i, ItemKind::word) && a.low(i).ends_with("ed");
}

// 'In terms of exports, Italy is Albania's number one partner'
void RankReader::flow_in_front(Head& h) const {
  if (h.flow != FlowWord::turnover) return;
  // 'the main partner country for exports', 'partner countries of origin for imports to Nigeria'
  for (int k = h.item + 1; k < h.item + 6 && k < a.size(); ++k) {
    const Entry* e = a.sense(k, Class::flow);
    const bool owned = a.place(k - 1) != nullptr && a.place(k - 1)->possessive;
    if (e != nullptr && (owned || a.is_any(k - 1, words::kBeforeRankedOwner)) &&
        !a.is_any(k + 1, {"and", ",", "or"})) {
      if (e->flow == FlowWord::exports || e->flow == FlowWord::imports) h.flow = e->flow;
      break;
    }
    if (a.place(k) != nullptr && a.place(k)->possessive) continue;
    if (!a.is_any(k, words::kBeforeRankedOwner)) break;
  }
  for (const Mention& m : w.mentions) {
    // 'In terms of imports (CIF), the top five partners were'
    const int behind = a.punct(m.last, "(") && a.punct(m.last + 2, ")") ? m.last + 3 : m.last;
    if (!m.plain_noun || m.head > h.item || !m.product.empty() || !a.punct(behind, ",")) continue;
    if (m.flow != FlowWord::exports && m.flow != FlowWord::imports) continue;
    if (m.first <= 6 && a.is_any(m.first - 1, {"in", "of", "for", "by"})) h.flow = m.flow;
  }
}

// 'China (14 %) and France (11 %) led the list of Algeria's suppliers': a list without ranks.
void RankReader::list_of(Head& h) {
  const int owner_at = h.first - 1;
  if (a.place(owner_at) == nullptr || !a.place(owner_at)->possessive || h.product) return;
  if (!a.is(owner_at - 1, "of") || !a.is_any(owner_at - 2, words::kTableOfRanks)) return;
  owner(h);
  several(h);
}

// 'China and ASEAN are each other's largest trading partners', '... the largest partners of each
// other'
bool RankReader::mutual(const Head& h) {
  int ref = h.first - 1;
  while (a.is_any(ref, {"'s", "’s", "'", "the"})) --ref;
  if (a.is(h.item + 1, "of")) ref = h.item + 2;
  if (a.sense(ref, Class::pairref) == nullptr || !(a.low(ref) == "each" || a.low(ref) == "one"))
    return false;
  for (int i = std::min(ref, h.first) - 1; i > 1 && h.rank == 1; --i) {
    const int other = a.is(i - 1, "the") ? i - 3 : i - 2;
    if (a.place(i) == nullptr || !a.is(other + 1, "and") || a.place(other) == nullptr) continue;
    if (a.place(i)->possessive || a.place(other)->possessive) continue;
    Head both = h;
    both.reporter = w.party_of_item(i);
    const ClaimParty second = w.party_of_item(other);
    if (both.reporter.empty() || second.empty() || both.reporter == second) return true;
    make(both, second, false);
    const ClaimParty first = both.reporter;
    both.reporter = second;
    make(both, first, false);
    break;
  }
  return true;
}

// 'China, which took 19.7 percent of Korea's exports, stayed ahead of the US as its largest
// market': the country whose trade was named, not one of the two. `poss` is the item of 'its'.
ClaimParty RankReader::owner_of_both(int poss) const {
  if (!a.is(poss - 1, "as")) return {};
  if (w.left_sense(poss, Class::ahead, 10) < 0 && w.left_sense(poss, Class::overtake, 10) < 0)
    return {};
  for (const Series& s : w.series) {
    if (s.ok && s.open_partner && s.product.empty()) return s.reporter;
  }
  return {};
}

bool RankReader::no_one_before(int i) const {
  return (a.is(i - 3, "no") && (a.sense(i - 2, Class::ranknoun) != nullptr ||
                                a.is(i - 2, "country") || a.is(i - 2, "one"))) ||
         a.is(i - 2, "nobody");
}

int RankReader::verb_left(int i) const {
  for (int k = i - 1; k >= i - 3 && k >= 0; --k) {
    if (a.sense(k, Class::flowverb) != nullptr) return k;
  }
  return -1;
}

bool RankReader::apposition_mark(int i) const {
  return a.punct(i, ",") || a.punct(i, "—") || a.punct(i, "–") ||
         (a.punct(i, "-") && (a.punct(i - 1, "-") || a.punct(i + 1, "-")));
}

// 'China, Malaysia's biggest trading partner, ...': whoever stands before the comma.
ClaimParty RankReader::apposed(const Head& h) const {
  int comma = h.first - 1;
  while (comma >= 0 && comma > h.first - 4 && !apposition_mark(comma)) --comma;
  if (a.punct(comma, "-")) --comma;  // '--'
  if (!apposition_mark(comma) || a.place(comma - 1) == nullptr || a.place(comma - 1)->possessive ||
      !no_verb(comma, h.first))
    return {};
  // 'the second supplier of Mali after Senegal, and its largest customer', '... and, behind
  // Senegal, its second supplier' are of the subject
  int led = comma - 2;
  while (led > comma - 5 && (a.is_any(led, {"the", "and"}) || a.place(led) != nullptr)) --led;
  const bool goes_on =
      a.is_any(comma + 1, {"and", "but"}) ||
      (a.punct(led - 1, ",") && a.is_any(led - 2, {"and", "but"}) && listed_after(a, comma - 1));
  const ClaimParty p = goes_on ? ClaimParty{} : w.party_of_item(comma - 1);
  return p == h.reporter ? ClaimParty{} : p;
}

bool RankReader::no_verb(int from, int to) const {
  for (int i = from + 1; i < to; ++i) {
    if (a.sense(i, Class::be) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
        a.sense(i, Class::overtake) != nullptr)
      return false;
  }
  return true;
}

// 'Poland sold Ukraine goods for 4 billion. As a supplier it was second': whoever sells; 'as a
// destination it ranked only 23rd' whoever the text looks at.
bool RankReader::as_it(int i, const Head& h) {
  // 'was only 11th among Romania's suppliers last year; in 2017 it was 13th'
  if (h.flow == FlowWord::none && a.is(i - 2, "it") && a.sense(i - 1, Class::be) != nullptr) {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.frame == "rank" && d.item < i && !d.drop) last = &d;
    }
    if (last != nullptr) {
      Head own = h;
      own.flow = flow_word(last->claim.flow);
      own.reporter = last->claim.reporter;
      make(own, ClaimParty(last->claim.partner), true);
      return true;
    }
  }
  if (h.flow == FlowWord::none || !h.reporter.empty() || !w.d.flow || !w.d.pair_holds())
    return false;
  int it = i - 1;
  while (it > i - 5 && it >= 0 && a.place(it) == nullptr && !a.is(it, "it")) --it;
  if (!a.is(it, "it") || !w.drafts.empty()) return false;
  for (int k = 0; k < it; ++k) {
    if (a.place(k) != nullptr) return false;
  }
  Head front;
  if (!as_in_front(front, it)) return false;
  const bool sells = *w.d.flow == Flow::exports;
  const bool supplier = front.flow == FlowWord::imports;
  Head own = h;
  // 'the UK was Germany's third biggest customer. As a supplier it ranked 11th': who had that rank
  if (w.d.list_live && w.d.list_reporter == w.d.reporter) {
    own.reporter = w.d.reporter;
    make(own, w.d.partner, true);
    return true;
  }
  const bool reporter = supplier && sells;  // of imports the seller is the partner
  own.reporter = reporter ? w.d.partner : w.d.reporter;
  make(own, reporter ? w.d.reporter : w.d.partner, true);
  return true;
}

bool RankReader::has_own_subject(int c) const {
  const Clause& clause = w.clauses[static_cast<std::size_t>(c)];
  for (int i = clause.first; i < clause.last; ++i) {
    if (w.clause(i) == c && is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0)
      return true;
  }
  return false;
}

// 'Zambia's major export destination in July was Switzerland'
bool RankReader::named_behind(const Head& h, bool many) const {
  const PlaceSpan* owner = a.place(h.first - 1);
  if (!many && (owner == nullptr || !owner->possessive)) return false;
  for (int i = h.item + 1; i < a.size() && i < h.item + 7; ++i) {
    if (a.sense(i, Class::be) != nullptr || a.is_any(i, words::kCopula)) {
      int place = many && a.punct(i + 1, ":") ? i + 2 : i + 1;  // 'Other major destinations were:'
      if (a.is(place, "the")) ++place;
      return a.place(place) != nullptr && is_bare_place(a, place);
    }
    if (many && a.punct(i, ":") && i == h.item + 1) return is_bare_place(a, i + 1);
    if (a.time(i) == nullptr && !a.is_any(i, {"in", "for", "during", "by", "value"})) return false;
  }
  return false;
}

}  // namespace tally::reading
