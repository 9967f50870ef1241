// Whose trade a noun is by the relative clause behind it: 'the import bill that Rwanda ran up with
// its eastern neighbour', 'the bill presented to Peru by Chile'.
#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {

// Somebody from item `at`: a party, or the traders of a country ('Chinese suppliers'); `next` is
// the item behind.
static PartyRef traders_or_party(const Analysis& a, int at, int& next) {
  const int place = a.is(at, "the") ? at + 1 : at;
  const PlaceSpan* p = a.place(place);
  const bool traders =
      p != nullptr && (p->possessive || is_adjective(a, place)) &&
      a.is_any(place + 1, words::kSellerNoun | words::kBuyerNoun | words::kTradingNoun);
  if (!traders) return party_at(a, at, next, false);
  next = place + 2;
  return of_places({place});
}

// 'The import bill that Bolivia ran up with Argentina', 'the export earnings Peru made in Chile'
bool MentionFinder::run_up_with(Mention& m) const {
  int i = m.last;
  if (a.is_any(i, {"that", "which"})) ++i;
  if (a.is(i, "the")) ++i;
  const PlaceSpan* owner = a.place(i);
  if (owner == nullptr || owner->possessive || owner->any || is_adjective(a, i)) return false;
  const int place = i++;
  bool verb = false;
  for (; i < place + 8 && a.kind(i, ItemKind::word); ++i) {
    if (verb && a.is_any(i, {"with", "to", "from", "in"})) {
      // 'had to settle with'
      if (a.is(i, "to") && a.is_any(i + 1, words::kVerbOfOwing)) continue;
      int next = i + 1;
      PartyRef other = traders_or_party(a, i + 1, next);
      if (other.empty() || other.kind == K::others || other.kind == K::world) return false;
      m.reporter = of_places({place});
      m.partner = std::move(other);
      m.last = next;
      return true;
    }
    verb = verb || a.is_any(i, words::kVerbOfOwing);
    if (!verb && !a.is_any(i, words::kPerfectAuxiliary)) return false;
  }
  return false;
}

// 'The bill that Chile presented to Peru', 'the bill presented to them by Chile': who pays imports.
bool MentionFinder::invoiced(Mention& m) const {
  if (m.flow != FlowWord::imports) return false;
  int i = m.last;
  if (a.is_any(i, {"that", "which"})) ++i;
  if (a.is(i, "the")) ++i;
  PartyRef seller, buyer;
  if (a.place(i) != nullptr && !a.place(i)->possessive && !is_adjective(a, i)) {
    seller = of_places({i++});
    if (a.is_any(i, words::kPerfectAuxiliary)) ++i;
  }
  if (!a.is_any(i, words::kVerbOfInvoicing)) return false;
  ++i;
  for (int guard = 0; guard < 2; ++guard) {
    const bool to = a.is(i, "to") && buyer.empty();
    if (!to && !(a.is(i, "by") && seller.empty())) break;
    int next = i + 1;
    PartyRef who = traders_or_party(a, i + 1, next);
    if (who.empty()) return false;
    (to ? buyer : seller) = std::move(who);
    i = next;
  }
  if (seller.kind != K::places) return false;
  m.partner = std::move(seller);
  if (buyer.kind == K::places) m.reporter = std::move(buyer);
  m.last = i;
  return true;
}

void MentionFinder::relative_behind(Mention& m) const {
  const bool flow = m.flow == FlowWord::exports || m.flow == FlowWord::imports;
  if (!flow || !m.reporter.empty() || !m.partner.empty() || m.total) return;
  if (!invoiced(m)) run_up_with(m);
}

// 'the latter's imports from Vietnam were 2 billion, those of the former 1.8': from there too.
bool MentionFinder::those_of_either(int i) {
  if (out.empty() || out.back().partner.empty() ||
      (out.back().reporter.kind != K::former && out.back().reporter.kind != K::latter))
    return false;
  Mention m;
  m.head = m.first = i;
  m.last = i + 3;
  m.reporter.kind = a.sense(i + 2, Class::former) != nullptr ? K::former : K::latter;
  m.reporter.at = i + 2;
  mark(m);
  return true;
}

// 'Saudi Arabia's surplus with Japan grew, and that of the Emirates fell': of another owner. The
// item of the place, or -1.
int MentionFinder::that_of_another(int i) const {
  if (!a.is_any(i, {"that", "those"}) || !a.is(i + 1, "of") || out.empty()) return -1;
  const int place = a.is(i + 2, "the") ? i + 3 : i + 2;
  const PlaceSpan* p = a.place(place);
  if (p == nullptr || p->possessive || p->any || is_adjective(a, place)) return -1;
  // ('exceeded those of Italy', 'more than that of Peru' compare)
  if (!a.is_any(i - 1, words::kContrastConjunction, {"and", "but"}) && !a.punct(i - 1, ",") &&
      !a.punct(i - 1, ";"))
    return -1;
  const Mention& before = out.back();
  if (before.kind != Mention::Kind::noun || before.flow == FlowWord::none ||
      before.reporter.kind != K::places || before.partner.empty() || !before.product.empty())
    return -1;
  for (int k = before.last; k < i; ++k) {
    if (a.sense(k, Class::sharenoun) != nullptr || a.punct(k, ";")) return -1;
  }
  return place;
}

// 'Deliveries in the opposite direction', 'sales the other way', 'In the opposite direction,
// deliveries came to 1.4 billion', 'those in the other direction': the item behind such words.
int MentionFinder::the_other_way(Mention& m, int j, bool flow_named) const {
  const bool nobodys = m.reporter.empty() && m.partner.empty();
  const bool one_way = m.flow == FlowWord::exports || m.flow == FlowWord::imports;
  if (flow_named && a.sense(j, Class::otherway) != nullptr && (m.weak || one_way) && nobodys &&
      !m.total) {
    m.reversed = true;
    return j + 1;
  }
  const int front = a.punct(m.first - 1, ",") ? m.first - 2 : m.first - 1;
  if (front == 0 && in_reverse(front) && nobodys && one_way) m.reversed = true;
  if (flow_named || !in_reverse(j)) return j;
  m.reversed = nobodys;
  return j + 1;
}

// 'To Nicaragua it exported $450 million and to Costa Rica $310 million': the partner behind the
// sum is the next one, the verb's own stands in front.
bool MentionFinder::turns_to_another(const Mention& m, int i) const {
  if (m.subject < 2 || !m.partner.empty() || !a.is_any(i, {"to", "from", "with"})) return false;
  if (!a.is_any(i - 1, {"and", ",", "but"})) return false;
  bool sum = false;
  for (int k = m.head + 1; k < i; ++k) {
    const QuantitySpan* q = a.quantity(k);
    sum = sum || (q != nullptr && q->kind == QuantityKind::money);
  }
  if (!sum) return false;
  for (int k = m.subject - 1; k >= 0 && k > m.subject - 8; --k) {
    if (a.low(k) == a.low(i) && a.place(a.is(k + 1, "the") ? k + 2 : k + 1) != nullptr) return true;
  }
  return false;
}

// 'From the Emirates, Egypt imported ...', 'With Togo, our neighbour, we traded 350 million, with
// Nigeria more': the partner of the verb stands in front.
void MentionFinder::partner_in_front(Mention& m) const {
  if (!m.partner.empty() || m.subject < 2) return;
  // 'With Russia the country exchanged goods worth 26 billion'
  const PlaceSpan* who = a.place(m.subject);
  const bool country = who != nullptr && who->any && a.is(m.subject - 1, "the");
  const int subject = country ? m.subject - 1 : m.subject;
  const bool comma = a.punct(subject - 1, ",");
  const int front = comma ? subject - 1 : subject;
  const bool named = is_bare_place(a, m.subject) && subject < 5;  // 'To Peru Chile exported'
  if (!comma && !country && !named && a.sense(m.subject, Class::self) == nullptr) return;
  for (int i = 0; i < front && i < 4; ++i) {
    int next = i + 1;
    const bool fits = (a.is(i, "from") && m.flow == FlowWord::imports) ||
                      (a.is(i, "to") && m.flow == FlowWord::exports) ||
                      (a.is(i, "with") && m.flow == FlowWord::turnover) ||
                      // 'In Poland they sold for 11.2 billion'
                      (a.is(i, "in") && i == 0 && a.place(1) != nullptr && !comma &&
                       (m.flow == FlowWord::imports || m.flow == FlowWord::exports));
    if (!fits) continue;
    PartyRef p = party_at(a, i + 1, next);
    const int count = a.is(i + 1, "all") ? i + 2 : i + 1;  // 'With all four EFTA states'
    if ((p.empty() && group_without_code(i + 1)) || a.quantity(count) != nullptr)
      m.partner.kind = K::others;
    // 'with Peru, our other neighbour, we traded', 'With ASEAN as a whole we did'
    if (a.is(next, "as") && a.is_any(next + 1, {"a", "such"}) && a.is(next + 2, "whole")) next += 3;
    if (a.is(next, "alone")) ++next;
    bool beside = comma && a.punct(next, ",");
    for (int k = next + 1; k < front && beside; ++k)
      beside = k < next + 8 && a.kind(k, ItemKind::word) && a.sense(k, Class::be) == nullptr &&
               a.sense(k, Class::flowverb) == nullptr;
    if (!p.empty() && m.partner.empty() && (next == front || beside)) m.partner = std::move(p);
  }
}

// '60 percent of all that we export', 'of what you import': with `i` at 'we', whose they are.
bool MentionFinder::all_that_we(int i, Mention& m) const {
  const Entry* who = a.sense(i, Class::self);
  if (who == nullptr || (who->ref != Ref::our && who->ref != Ref::your)) return false;
  if (a.sense(m.head, Class::flowverb) == nullptr || i != m.head - 1 ||
      (m.flow != FlowWord::exports && m.flow != FlowWord::imports) ||
      !a.is_any(i - 1, {"that", "what", "all", "everything", "whatever"}))
    return false;
  m.reporter.kind = kind_of(who->ref);
  m.reporter.at = i;
  m.first = i;
  m.total = true;
  return true;
}

// 'bought 26 percent of all goods exported': of all exports.
bool MentionFinder::all_goods_traded(int v) {
  const Entry* e = a.sense(v, Class::flowverb);
  const bool way = e != nullptr && (e->flow == FlowWord::exports || e->flow == FlowWord::imports);
  if (!way || !a.is_any(v, {"exported", "imported", "sold", "bought", "purchased"}) ||
      a.sense(v - 1, Class::goods) == nullptr || a.is_any(v + 1, {"from", "to", "by", "into"}))
    return false;
  int of = v - 2;
  while (a.is_any(of, {"all", "the", "its"})) --of;
  if (!a.is(of, "of") || a.quantity(of - 1) == nullptr || of == v - 2) return false;
  Mention m;
  m.kind = Mention::Kind::noun;
  m.head = v;
  m.first = of + 1;
  m.last = v + 1;
  m.flow = e->flow;
  m.total = true;
  m.plain_noun = true;
  mark(m);
  return true;
}

}  // namespace tally::reading
