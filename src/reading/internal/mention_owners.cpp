// Whose trade a noun is by what stands around it: 'Egyptian-Saudi trade', 'the turnover of the
// plant'.
#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'The southern neighbour bought', 'its neighbour had sold': as a subject; not 'to the neighbour',
// 'its neighbour Russia', 'the neighbour's ports'.
bool MentionFinder::neighbour_acts(int i) const {
  if (a.sense(i, Class::neighbour) == nullptr || a.place(i + 1) != nullptr || a.punct(i + 1, "(") ||
      a.is(i + 1, "'s"))
    return false;
  int first = i - 1;
  while (first > i - 4 && a.kind(first, ItemKind::word) && a.sense(first, Class::poss) == nullptr &&
         !a.is_any(first, words::kDeterminer))
    --first;
  if (!a.is_any(first, {"the", "its", "their", "our", "your"})) return false;
  return !preposition(first - 1) && !a.is_any(first - 1, {"and", "between"});
}

// 'exports as a whole', 'exports overall': how many items say at `j` that it is all of them.
int MentionFinder::words_of_total(int j) const {
  if (a.is(j, "as") && a.is(j + 1, "a") && a.is(j + 2, "whole")) return 3;
  const bool ends =
      a.sense(j + 1, Class::trend) != nullptr || a.sense(j + 1, Class::be) != nullptr ||
      a.sense(j + 1, Class::level) != nullptr || a.is_any(j + 1, words::kPerfectAuxiliary);
  if (a.is(j, "at") && a.is(j + 1, "large")) return 2;
  return ends && a.sense(j, Class::everywhere) != nullptr ? 1 : 0;
}

void MentionFinder::take_place_left(int j, const PlaceSpan& p, Mention& m) const {
  // 'With Uzbekistan trade was 1 billion', 'and with Iran imports fell': the partner in front
  const bool begins =
      j == 1 || (j > 1 && (a.kind(j - 2, ItemKind::punct) || a.is_any(j - 2, words::kClauseJoint)));
  if (a.is(j - 1, "with") && begins && !p.possessive && p.kind == NameKind::name) return;
  m.first = j;
  m.reporter = of_places({j});
  if (hyphen(a, j - 1) && a.place(j - 2) != nullptr &&
      (a.punct(j - 1, "-") || a.tokens[a.items[static_cast<std::size_t>(j)].first].glued)) {
    m.reporter = of_places({j - 2});
    m.partner = of_places({j});
    m.first = j - 2;
    return;
  }
  // 'Egypt, Turkey trade exchange drops by 16 percent' as a headline writes it
  if (j == 2 && a.punct(1, ",") && m.flow == FlowWord::turnover && !p.possessive &&
      a.place(0) != nullptr && !a.place(0)->possessive && a.place(0)->kind == p.kind &&
      !is_adjective(a, 0)) {
    m.reporter = of_places({0});
    m.partner = of_places({j});
    m.first = 0;
    return;
  }
  // a hyphenated pair that was split by an adjective ("the Egyptian - Saudi trade") is the same
  int b = j - 1;
  if (a.is(b, "and") || a.is(b, "&")) {
    const PlaceSpan* other = a.place(b - 1);
    if (other != nullptr && !other->possessive &&
        (p.possessive || (is_adjective(a, j) && is_adjective(a, b - 1)) ||
         (m.flow == FlowWord::turnover && other->kind == p.kind && !preposition(b - 2)))) {
      m.reporter = of_places({b - 1});
      m.partner = of_places({j});
      m.first = b - 1;
      return;
    }
  }
  if ((m.flow == FlowWord::turnover || m.flow == FlowWord::balance || m.flow == FlowWord::exports ||
       m.flow == FlowWord::imports) &&
      !p.possessive) {
    const PlaceSpan* owner = a.place(b);
    if (owner != nullptr && owner->possessive) {
      m.reporter = of_places({b});
      m.partner = of_places({j});
      m.first = b;
      return;
    }
    // 'Finnish exporters, whose Swedish sales fell'
    const int who = a.is(b, "whose") && a.punct(b - 1, ",") ? b - 3 : -1;
    if (who >= 0 && a.place(who) != nullptr && is_adjective(a, j) &&
        a.is_any(who + 1, words::kSellerNoun | words::kBuyerNoun | words::kTradingNoun)) {
      m.reporter = of_places({who});
      m.partner = of_places({j});
      m.first = b;
      return;
    }
    if (const Entry* e = a.sense(b, Class::poss)) {  // 'its Saudi trade'
      m.reporter = PartyRef{};
      m.reporter.kind = kind_of(e->ref);
      m.reporter.at = b;
      m.partner = of_places({j});
      m.first = b;
    }
  }
}

// 'whose' at `j` in front of a flow: the pair or the place just named, or whose traders they are.
void MentionFinder::whose(int j, Mention& m) const {
  m.first = j;
  // 'Peru and Chile, whose trade reached $4 billion'
  if (m.flow == FlowWord::turnover && m.partner.empty() && a.punct(j - 1, ",") &&
      is_bare_place(a, j - 2) && a.is(j - 3, "and") && is_bare_place(a, j - 4)) {
    m.reporter = of_places({j - 4});
    m.partner = of_places({j - 2});
    return;
  }
  // 'Latvian exporters, whose sales', 'Germany, whose exports'
  const bool trader = a.is_any(j - 2, words::kSellerNoun | words::kBuyerNoun | words::kTradingNoun);
  const int who = trader ? j - 3 : j - 2;
  if (a.punct(j - 1, ",") && a.place(who) != nullptr &&
      (trader ? is_adjective(a, who) || a.place(who)->possessive : is_bare_place(a, who))) {
    m.reporter = of_places({who});
    return;
  }
  m.reporter.kind = PartyRef::Kind::there;  // 'towards Germany, whose exports came to'
  m.reporter.at = j;
}

// 'Kenya's exchange', 'the stock exchange'; 'a one-way flow', but 'the two-way flow'
bool MentionFinder::no_flow_of_two(int i) const {
  if (a.low(i) == "way") {
    const int number = hyphen(a, i - 1) ? i - 2 : i - 1;
    const QuantitySpan* q = a.quantity(number);
    return !a.is_any(number, {"both", "two"}) && (q == nullptr || q->value.value() != 2);
  }
  return of_an_exchange(i) ||
         (a.is(i, "exchange") && !(hyphen(a, i - 2) && a.place(i - 3) != nullptr) &&
          (a.place(i - 1) != nullptr || a.is(i - 1, "stock")));
}

// 'kept business in Nairobi on hold': nobody's trade with somebody
bool MentionFinder::no_business_of_two(const Mention& m) const {
  // 'Kenyan exporters saw their Indian business shrink': what they sell there
  for (int i = m.head - 1; i > 0 && a.is(m.head, "business") && a.may_say(words::kSellerNoun);
       --i) {
    if (a.is_any(i, words::kSellerNoun) && a.place(i - 1) != nullptr) return true;
  }
  return a.is(m.head, "business") && a.is(m.head + 1, "in") && m.reporter.empty() &&
         m.partner.empty() && !m.bilateral && !m.total;
}

// 'the turnover of the joint combine plant'
bool MentionFinder::of_a_firm(const Mention& m) const {
  if (!a.is(m.head + 1, "of")) return false;
  // 'Turnover of the local subsidiary', 'exports of the Tychy factory'
  if (a.is_any(m.head + 2, words::kDeterminer)) {
    for (int k = m.head + 3; k < m.head + 7; ++k) {
      if (!a.kind(k, ItemKind::word) && a.place(k) == nullptr) break;
      if (a.is_any(k, words::kPreposition) || a.sense(k, Class::goods) != nullptr) break;
      if (a.is_any(k, words::kBranchNoun) && a.sense(k + 1, Class::goods) == nullptr) return true;
    }
  }
  if (m.flow != FlowWord::turnover) return false;
  for (int k = m.head + 2; k < m.head + 7 && a.kind(k, ItemKind::word); ++k) {
    if (a.sense(k, Class::company) != nullptr || a.sense(k, Class::subnational) != nullptr)
      return true;
  }
  return false;
}

bool MentionFinder::of_phrase(int& j, Mention& m) const {
  int k = j + 1;
  // 'the foreign trade of Arab countries', 'exports of developing nations'
  if (m.reporter.empty() && a.is_any(k + 1, {"countries", "nations", "states", "economies"}) &&
      a.is_any(k, words::kGroupAttribute) && a.place(k) == nullptr) {
    m.unknown_owner = true;
    j = k + 2;
    return true;
  }
  if (a.is(k, "the") || a.is(k, "its") || a.is(k, "all")) ++k;
  const PlaceSpan* p = a.place(k);
  const bool group = p != nullptr && p->kind == NameKind::bloc && !p->possessive &&
                     a.is_any(k + 1, {"with", "to", "from"});  // 'trade of the EAEU with Vietnam'
  if (p != nullptr && !group && is_adjective(a, k)) {
    const auto origin = [&] {  // 'imports of Russian goods', 'exports of Peruvian goods'
      if (m.flow == FlowWord::imports) m.partner = of_places({k});
      if (m.flow == FlowWord::exports) m.reporter = of_places({k});
    };
    int n = k + 1;
    Mention probe = m;
    while (n < a.size() && a.sense(n, Class::goods) == nullptr &&
           a.sense(n, Class::goods_services) == nullptr && is_modifier(n, probe))
      ++n;
    if (a.sense(n, Class::goods) != nullptr || a.sense(n, Class::goods_services) != nullptr) {
      if (a.sense(n, Class::goods_services) != nullptr) m.scope = "goods and services";
      if (!probe.product.empty()) m.product = probe.product;
      origin();
      j = n + 1;
      return true;
    }
    if (!probe.product.empty()) {  // 'purchases of Russian oil'
      m.product = probe.product;
      m.product_item = n - 1;
      origin();
      j = n;
      return true;
    }
    // 'deliveries of Belarusian tractors': a word for goods that no table has
    const bool thing = n == k + 1 && m.weak && a.kind(n, ItemKind::word) && is_unknown_noun(n) &&
                       a.low(n).ends_with("s") && a.low(n).size() > 4;
    if (thing) {
      m.product = a.low(n);
      origin();
      j = n + 1;
      return true;
    }
    if (!p->also_adjective) return false;  // 'exports of New Zealand to Japan'
  }
  if (p != nullptr && !p->possessive) {
    int next = k;
    PartyRef r = party_at(a, k, next);
    // 'The trade turnover of Turkey and Iran was $9 billion': of both
    const PlaceSpan* second = a.is(next, "and") ? a.place(next + 1) : nullptr;
    if (r.items.size() == 1 && m.flow == FlowWord::turnover && second != nullptr &&
        second->kind == p->kind && !second->possessive && m.first <= 3 &&
        (a.sense(next + 2, Class::be) != nullptr || a.sense(next + 2, Class::level) != nullptr ||
         a.is_any(next + 2, {"made", "for"}))) {
      r.items.push_back(next + 1);
      next += 2;
    }
    if (r.items.size() == 2 && m.flow == FlowWord::turnover && m.reporter.empty()) {
      m.reporter = of_places({r.items[0]});
      m.partner = of_places({r.items[1]});
    } else if (m.reporter.empty()) {
      m.reporter = std::move(r);
    } else {
      return false;
    }
    j = next;
    return true;
  }
  if (a.sense(k, Class::pairref) != nullptr) {
    m.bilateral = true;
    j = k + 1;
    return true;
  }
  Mention probe;
  int n = k;
  while (n < a.size() && is_modifier(n, probe) && n < k + 4) ++n;
  if (!probe.product.empty()) {
    m.product = probe.product;
    m.product_item = n - 1;
    j = n;
    return true;
  }
  // 'deliveries of our goods to Russia'
  if (const Entry* poss = a.sense(j + 1, Class::poss);
      poss != nullptr && m.reporter.empty() && a.sense(j + 2, Class::goods) != nullptr) {
    m.reporter.kind = kind_of(poss->ref);
    m.reporter.at = j + 1;
    j += 3;
    return true;
  }
  // 'exports of integrated circuits': whatever else is exported is a product
  const bool definite = k == j + 2 && a.is(j + 1, "the") && !a.is_any(k, words::kDefiniteNoProduct);
  if ((m.flow == FlowWord::exports || m.flow == FlowWord::imports) && (k == j + 1 || definite) &&
      a.kind(k, ItemKind::word) && is_unknown_noun(k)) {
    m.product = a.low(k);
    m.product_item = k;
    j = k + 1;
    return true;
  }
  return false;
}

// '..., while Brazil increased imports by 9.7%': its own.
void MentionFinder::moved_by_its_owner(Mention& m) const {
  if ((m.flow != FlowWord::exports && m.flow != FlowWord::imports) || !m.reporter.empty() ||
      !m.partner.empty())
    return;
  const int verb = m.first - 1;
  // 'His country had sales of $200 million'
  const bool has = a.is_any(verb, words::kVerbOfOwing);
  if (!has && !a.is_any(verb, words::kVerbOfMovingTrade)) return;
  const int owner = a.is_any(verb - 1, {"has", "had", "have"}) ? verb - 2 : verb - 1;
  if (owner < 0 || !is_bare_place(a, owner)) return;
  const bool opens = owner == 0 || a.kind(owner - 1, ItemKind::punct) ||
                     a.is_any(owner - 1, words::kClauseJoint, {"and", "while", "but"});
  if (!opens) return;
  m.reporter.kind = K::places;
  m.reporter.items = {owner};
}

// 'trade in both directions with Chile'
bool MentionFinder::in_both_directions(int j) const {
  return a.is(j, "in") && a.is(j + 1, "both") && a.is(j + 2, "directions") &&
         a.is_any(j + 3, {"with", "between"});
}

// 'Swiss sales for North America', but 'sales for June'
bool MentionFinder::sales_for(int& j, Mention& m) const {
  if (m.reporter.empty() || !m.partner.empty()) return false;
  int next = j + 1;
  m.partner = party_at(a, j + 1, next);
  if (m.partner.empty()) return false;
  j = next;
  return true;
}

// 'Total trade in goods and services (exports plus imports) between the UK and Norway': what trade
// is, no exports of their own.
bool MentionFinder::in_a_gloss(int i) const {
  int open = i - 1;
  while (open > i - 4 && a.kind(open, ItemKind::word)) --open;
  int close = i + 1;
  while (close < i + 4 && a.kind(close, ItemKind::word)) ++close;
  if (!a.punct(open, "(") || !a.punct(close, ")")) return false;
  bool both[2] = {false, false};
  for (int k = open + 1; k < close; ++k) {
    const Entry* flow = a.sense(k, Class::flow);
    if (flow == nullptr) continue;
    if (flow->flow == FlowWord::turnover) return close == open + 2;
    both[0] = both[0] || flow->flow == FlowWord::exports;
    both[1] = both[1] || flow->flow == FlowWord::imports;
  }
  return both[0] && both[1];
}

// 'Total Peruvian exports', 'the overall value of Turkish exports'
bool MentionFinder::says_all_of(const Mention& m) const {
  if (m.flow != FlowWord::exports && m.flow != FlowWord::imports) return false;
  if (a.is(m.first, "total") || a.is(m.first - 1, "total")) return true;
  // words, as 'value of' and 'the overall' may be one item each
  std::size_t t = m.first < a.size() ? a.items[static_cast<std::size_t>(m.first)].first : 0;
  if (t > 0 && a.tokens[t].low != "all" && a.tokens[t - 1].low == "all") --t;
  if (t == 0 || a.tokens[t - 1].low != "of") return false;
  if (a.tokens[t].low == "all") return true;
  if (t < 3 || !words::kFigureNoun.has(*a.tokens[t - 2].row)) return false;
  const LowWord& word = a.tokens[t - 3].low;
  return word == "overall" || word == "total" || word == "aggregate" || word == "combined";
}

// '$35 billion worth of exports sent to Japan'
bool MentionFinder::sent_to(int& j, Mention& m) const {
  if (m.flow != FlowWord::exports || !m.partner.empty()) return false;
  if (!a.is_any(j, words::kParticipleOfSelling, {"destined", "bound", "going"})) return false;
  if (!a.is_any(j + 1, {"to", "for"})) return false;
  int next = j + 2;
  PartyRef p = party_at(a, j + 2, next, false);
  if (p.kind != K::places) return false;
  m.partner = std::move(p);
  j = next;
  return true;
}

// 'your country sold', 'our companies bought'
bool MentionFinder::own_country(int i) const {
  const Entry* poss = a.sense(i, Class::poss);
  return poss != nullptr && a.is_any(i + 1, words::kCountryNoun | words::kTraderNoun) &&
         (poss->ref == Ref::our || poss->ref == Ref::your || poss->ref == Ref::my);
}

}  // namespace tally::reading
