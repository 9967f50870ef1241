// Nouns of trade: 'Chinese exports to Russia', 'trade between A and B', 'its gap with the
// neighbour'.
#include <algorithm>

#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

bool MentionFinder::is_modifier(int j, Mention& m) const {
  if (const Entry* e = a.sense(j, Class::mod)) {
    if (e->pair) m.bilateral = true;
    if (e->total) m.total = true;
    return true;
  }
  if (a.sense(j, Class::product) != nullptr) {
    if (a.sense(j, Class::scope) != nullptr && m.product.empty() &&
        a.sense(j, Class::scope)->as == "agricultural") {
      m.product = a.low(j);
      m.product_item = j;
      return true;
    }
    set_product(j, m);
    return true;
  }
  if (const Entry* e = a.sense(j, Class::scope)) {
    m.scope = e->as;
    return true;
  }
  if (a.sense(j, Class::goods_services) != nullptr) {
    m.scope = "goods and services";
    return true;
  }
  if (a.sense(j, Class::goods) != nullptr || a.sense(j, Class::record) != nullptr ||
      a.sense(j, Class::extreme) != nullptr) {
    return true;
  }
  if (hyphen(a, j) && a.kind(j - 1, ItemKind::word) && a.kind(j + 1, ItemKind::word)) return true;
  if (hyphen(a, j + 1) && a.is(j, "counter")) return true;  // 'counter-deliveries'
  if (a.kind(j, ItemKind::time)) {
    const TimeSpan* t = a.time(j);
    return t->kind == TimeKind::period && t->preposition != "in" && t->preposition != "since";
  }
  return false;
}

void MentionFinder::set_product(int j, Mention& m) const {
  std::string words;
  const Item& it = a.items[static_cast<std::size_t>(j)];
  for (std::size_t k = it.first; k < it.last; ++k) {
    if (!words.empty()) words += ' ';
    words += a.tokens[k].low;
  }
  m.product = m.product.empty() ? words : words + " " + m.product;
  m.product_item = j;
}

void MentionFinder::left_of(Mention& m) const {
  int j = m.head - 1;
  int steps = 0;
  while (j >= 0 && steps < 8) {
    if (is_modifier(j, m)) {
      --j;
      ++steps;
      continue;
    }
    if (a.is(j, "bound") && hyphen(a, j - 1) && a.place(j - 2) != nullptr &&
        m.flow == FlowWord::exports && m.partner.empty()) {  // 'US-bound exports'
      m.partner = of_places({j - 2});
      j -= 3;
      ++steps;
      continue;
    }
    if (product_word(j, m)) {  // 'Colombia's flower sales', 'Chilean cherry exports'
      set_product(j, m);
      --j;
      ++steps;
      continue;
    }
    // "a $4.1 billion trade surplus", "a 5 billion euro deficit"
    const QuantitySpan* q = a.quantity(j);
    if (q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare) &&
        steps < 3) {
      --j;
      ++steps;
      continue;
    }
    break;
  }
  if (j < 0) {
    m.first = j + 1;
    return;
  }
  if (outside_left(j, m)) return;
  m.first = j + 1;
  if (const PlaceSpan* p = a.place(j)) {
    take_place_left(j, *p, m);
    // 'total Latvian exports'
    if (is_adjective(a, m.first) && a.is_any(m.first - 1, {"total", "overall", "aggregate"}))
      --m.first;
    return;
  }
  if (const Entry* e = a.sense(j, Class::poss)) {
    m.reporter.kind = kind_of(e->ref);
    m.reporter.at = j;
    m.first = j;
    // 'its Chinese trade'
    return;
  }
  if (all_that_we(j, m)) return;
  if (a.is(j, "from") && a.is_any(j - 1, words::kVerbOfEarning) && is_bare_place(a, j - 2)) {
    m.reporter = of_places({j - 2});  // 'every euro that Slovakia earned from exports'
    return;
  }
  if (a.is(j, "whose")) {
    whose(j, m);
    return;
  }
  if (a.is(j, "'") || a.is(j, "'s")) {
    if (a.sense(j - 1, Class::pairref) != nullptr) {
      m.bilateral = true;
      m.first = j - 1;
    } else if (const Entry* n = a.sense(j - 1, Class::neighbour)) {
      m.reporter.kind = K::neighbour;
      m.reporter.direction = n->as;
      m.reporter.at = j - 1;
      m.first = j - 1;
    } else if (a.sense(j - 1, Class::former) != nullptr) {
      m.reporter.kind = K::former;
      m.first = j - 1;
    } else if (a.sense(j - 1, Class::latter) != nullptr) {
      m.reporter.kind = K::latter;
      m.first = j - 1;
    } else if (const Entry* own = a.sense(j - 2, Class::poss);
               own != nullptr && a.is_any(j - 1, words::kCountryNoun) &&
               (own->ref == Ref::my || own->ref == Ref::our || own->ref == Ref::your)) {
      m.reporter.kind = own->ref == Ref::your ? K::your : K::our;  // 'my country's exports'
      m.reporter.at = j - 2;
      m.first = j - 2;
    } else if (a.kind(j - 1, ItemKind::word) && a.is(j, "'s")) {
      m.unknown_owner = true;
    }
  }
}

// A noun that the lexicon does not know, between the owner and the flow: a product. Words with the
// endings of adjectives, verbs and adverbs are none.
bool MentionFinder::product_word(int j, const Mention& m) const {
  if (m.flow != FlowWord::exports && m.flow != FlowWord::imports) return false;
  if (j != m.head - 1 || !a.kind(j, ItemKind::word) || !is_unknown_noun(j)) return false;
  const PlaceSpan* owner = a.place(j - 1);
  if (owner == nullptr || !(owner->possessive || is_adjective(a, j - 1))) return false;
  const LowWord& word = a.low(j);
  if (word.size() < 4) return false;
  if (a.is_any(j, words::kNounLikeAdjective)) return true;
  static const std::vector<std::string_view> endings = words_in(words::kEndingOfAdjective);
  return std::none_of(endings.begin(), endings.end(),
                      [&](std::string_view end) { return word.ends_with(end); });
}

bool MentionFinder::preposition(int i) const { return a.is_any(i, words::kPreposition); }

// 'export earnings', 'export revenue': what comes from a partner.
bool MentionFinder::earned(int head) const {
  const std::size_t last = a.items[static_cast<std::size_t>(head)].last - 1;
  return words::kEarningsNoun.has(a.tokens[last].low);
}

bool MentionFinder::right_step(int& j, Mention& m) const {
  const bool balance = m.flow == FlowWord::balance;
  if (balance_step(j, m)) return true;
  if (a.punct(j, "(")) {  // 'the balance of trade in goods (BoT-G) with China'
    int close = j + 1;
    while (close < j + 6 && (a.kind(close, ItemKind::word) || a.punct(close, "-"))) ++close;
    Mention probe = m;
    int k = close + 1;
    if (!a.punct(close, ")") || !a.is_any(k, {"with", "to", "from", "between"}) ||
        !right_step(k, probe))
      return false;
    m = probe;
    j = k;
    return true;
  }
  // 'Ugandan imports of Kenyan origin'
  if (a.is(j, "of") && m.flow == FlowWord::imports && m.partner.empty() && a.is(j + 2, "origin") &&
      a.place(j + 1) != nullptr && is_adjective(a, j + 1)) {
    m.partner = of_places({j + 1});
    j += 3;
    return true;
  }
  if (a.is(j, "in") || a.is(j, "of")) {
    if (a.sense(j + 1, Class::goods_services) != nullptr) {
      m.scope = "goods and services";
      j += 2;
      return true;
    }
    if (a.sense(j + 1, Class::scope) != nullptr && a.sense(j + 1, Class::product) == nullptr) {
      m.scope = a.sense(j + 1, Class::scope)->as;
      j += 2;
      return true;
    }
    if (a.sense(j + 1, Class::goods) != nullptr) {
      j += 2;
      return true;
    }
  }
  // 'South Africa's trade in the West African region'
  if (a.is_any(j, {"in", "within"}) && a.is(j + 1, "the") && m.partner.empty()) {
    for (int k = j + 2; k < j + 5 && k < a.size(); ++k) {
      if (a.quantity(k) != nullptr || a.kind(k, ItemKind::punct)) break;
      if (!a.is_any(k, {"region", "subregion", "continent"})) continue;
      m.partner.kind = K::others;
      j = k + 1;
      return true;
    }
  }
  // 'trade turnover in agricultural products'
  if (a.is(j, "in") && m.flow == FlowWord::turnover && m.product.empty() &&
      a.sense(j + 1, Class::goods) == nullptr) {
    Mention probe = m;
    int n = j + 1;
    while (n < a.size() && n < j + 4 && is_modifier(n, probe)) ++n;
    if (!probe.product.empty()) {
      m.product = probe.product;
      m.product_item = n - 1;
      j = n;
      return true;
    }
  }
  // 'the total volume of trade turnover in Georgia'
  if (a.is(j, "in") && m.total && m.flow == FlowWord::turnover && m.reporter.empty() &&
      a.place(j + 1) != nullptr && !a.place(j + 1)->possessive && !is_adjective(a, j + 1)) {
    m.reporter = of_places({j + 1});
    j += 2;
    return true;
  }
  if (a.is(j, "of")) return of_phrase(j, m);
  // 'Spain's bill for Algerian goods'
  if (a.is(j, "for") && m.flow == FlowWord::imports && m.partner.empty() &&
      a.place(j + 1) != nullptr && is_adjective(a, j + 1) &&
      a.sense(j + 2, Class::goods) != nullptr)
    return of_phrase(j, m);
  if (across(j, m) || sent_to(j, m)) return true;
  if (a.is(j, "to") || a.is(j, "into")) {
    if (a.is(j + 1, "and") && a.sense(j + 2, Class::flow) != nullptr) {
      m.shares_next = true;
      return false;
    }
    int next = j + 1;
    PartyRef p = party_at(a, j + 1, next);
    if (p.empty() && named_by_rank(j, m)) return false;
    if (p.empty() && group_without_code(j + 1)) m.partner.kind = K::others;
    if (p.empty()) return false;
    if (m.flow == FlowWord::imports)
      m.reporter = std::move(p);
    else
      m.partner = std::move(p);
    j = next;
    return true;
  }
  // 'exports from the energy sector', 'exports from the mechanical and electrical industries'
  if (a.is(j, "from") && m.flow == FlowWord::exports && m.product.empty()) {
    for (int k = j + 1; k < j + 8 && k < a.size() && a.place(k) == nullptr; ++k) {
      if (a.quantity(k) != nullptr || a.time(k) != nullptr || a.punct(k, ".")) break;
      if (!a.is_any(k, words::kIndustryNoun)) continue;
      m.product = a.low(k - 1);
      m.product_item = k - 1;
      j = k + 1;
      return true;
    }
  }
  // 'exports destined for Rwanda'
  if (a.is_any(j, {"destined", "bound"}) && a.is(j + 1, "for") && m.partner.empty()) {
    int next = j + 2;
    PartyRef p = party_at(a, j + 2, next);
    if (!p.empty()) {
      m.partner = std::move(p);
      j = next;
      return true;
    }
  }
  // 'Kenya's export earnings from Uganda'
  if (a.is(j, "from") && m.flow == FlowWord::exports && m.partner.empty() && earned(m.head)) {
    int next = j + 1;
    PartyRef p = party_at(a, j + 1, next);
    if (!p.empty()) {
      m.partner = std::move(p);
      j = next;
      return true;
    }
  }
  if (a.is(j, "from")) {
    if (a.is(j + 1, "and") && a.sense(j + 2, Class::flow) != nullptr) {
      m.shares_next = true;
      return false;
    }
    int next = j + 1;
    PartyRef p = party_at(a, j + 1, next);
    if (p.empty() && m.flow != FlowWord::exports && group_without_code(j + 1))
      m.partner.kind = K::others;
    if (p.empty()) return false;
    // 'export earnings from Poland', 'Kenya's export receipts from Uganda': who buys
    const Item& word = a.items[static_cast<std::size_t>(j - 1)];
    const bool earned = words::kEarningsNoun.has(*a.tokens[word.last - 1].row);
    if (m.flow == FlowWord::exports && !earned) {
      if (m.reporter.empty() || a.place(p.at) == nullptr)
        m.reporter = std::move(p);
      else
        return false;
    } else {
      m.partner = std::move(p);
    }
    j = next;
    return true;
  }
  if (a.is(j, "with") || (balance && a.is(j, "against")) || a.is(j, "vis")) {
    int at = j;  // 'vis-à-vis'
    while (a.is_any(at + 1, {"-", "à", "a", "vis"}) && at < j + 5) ++at;
    int next = at + 1;
    PartyRef p = party_at(a, at + 1, next);
    if (p.empty() && group_without_code(j + 1)) m.partner.kind = K::others;
    if (p.empty()) return false;
    m.partner = std::move(p);
    j = next;
    return true;
  }
  if (a.is_any(j, {"exchanged", "conducted"}) && a.is(j + 1, "between")) ++j;
  if (a.is(j, "between") || a.is(j, "among")) {
    const bool both_ways = m.weak && !balance && a.is(j, "between");  // 'sales between the two'
    const bool pair = a.is(j + 1, "them") || a.sense(j + 1, Class::pairref) != nullptr;
    if (!pair && !between(j, m)) return false;
    if (both_ways) m.flow = FlowWord::turnover;
    if (pair) {
      m.bilateral = true;
      j += 2;
    }
    return true;
  }
  if (a.is(j, "by") && a.place(j + 1) != nullptr && !a.place(j + 1)->possessive &&
      (m.flow == FlowWord::exports || m.flow == FlowWord::imports) && m.reporter.empty()) {
    m.reporter = of_places({j + 1});
    j += 2;
    return true;
  }
  const bool here = a.is(j, "here") && (m.reporter.kind == K::our || m.reporter.kind == K::your);
  if ((a.sense(j, Class::there) != nullptr || here) && m.partner.empty()) {
    m.partner.kind = K::there;
    m.partner.at = j;
    ++j;
    return true;
  }
  if (in_both_directions(j)) {
    j += 3;
    return true;
  }
  if (a.is(j, "for") && m.flow == FlowWord::exports && m.weak) return sales_for(j, m);
  if (registered_with(j, m)) return true;
  if (a.kind(j, ItemKind::time) ||
      (a.is_any(j, words::kDurationPreposition) && a.kind(j + 1, ItemKind::time))) {
    // 'exports last year to China': only if a party follows
    int k = a.kind(j, ItemKind::time) ? j + 1 : j + 2;
    if (a.is_any(k, {"to", "from", "with", "between"})) {
      Mention probe = m;
      int kk = k;
      if (right_step(kk, probe) && kk > k) {
        m = probe;
        j = kk;
        return true;
      }
    }
  }
  return false;
}

// 'exports to countries outside the EU', 'trade with its neighbours', 'to non-EU markets'
bool MentionFinder::group_without_code(int i) const {
  if (a.is(i, "non")) return true;  // 'to non-EU countries'
  // 'to the CLMV group', 'to Greater China', 'to other buyers': somebody, but not the world
  const int name = a.is(i, "the") ? i + 1 : i;
  const QuantitySpan* several = a.quantity(name);  // 'to the 28 as a group'
  if (several != nullptr && several->kind == QuantityKind::count &&
      (name > i || a.tokens[several->first].low == "the"))
    return true;
  if (a.kind(name, ItemKind::word) && a.place(name) == nullptr && a.time(name) == nullptr &&
      !a.is_any(name, words::kRestOfName) && a.sense(name, Class::others) == nullptr &&
      (a.tokens[a.items[static_cast<std::size_t>(name)].first].capital ||
       a.is_any(name, words::kQuantifierOfPlaces)))
    return true;
  // 'to Asian NIEs'
  if (a.place(name) != nullptr && is_adjective(a, name) && a.kind(name + 1, ItemKind::word) &&
      a.tokens[a.items[static_cast<std::size_t>(name) + 1].first].capital)
    return true;

  for (int k = i; k < i + 5 && k < a.size(); ++k) {
    if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) return false;
    if (a.quantity(k) != nullptr && a.quantity(k)->kind != QuantityKind::count) return false;
    if (a.is_any(k, words::kCountriesNoun)) return true;
    if (a.sense(k, Class::trend) != nullptr || a.sense(k, Class::level) != nullptr) return false;
  }
  return false;
}

// 'exports to Japan's biggest trading partner, China,'
bool MentionFinder::named_by_rank(int& j, Mention& m) const {
  const PlaceSpan* owner = a.place(j + 1);
  if (owner == nullptr || !owner->possessive) return false;
  int k = j + 2;
  while (k < j + 6 && a.sense(k, Class::ranknoun) == nullptr) ++k;
  if (a.sense(k, Class::ranknoun) == nullptr || !a.punct(k + 1, ",")) return false;
  const PlaceSpan* named = a.place(k + 2);
  if (named == nullptr || named->possessive || is_adjective(a, k + 2)) return false;
  m.partner = of_places({k + 2});
  m.reporter = of_places({j + 1});
  j = k + 3;
  return true;
}

// A word in small letters that the lexicon does not know and that is no function word.
bool MentionFinder::is_unknown_noun(int i) const {
  const Item& it = a.items[static_cast<std::size_t>(i)];
  if (it.phrase != nullptr || a.tokens[it.first].capital) return false;
  return !a.is_any(i, words::kNotANoun);
}

bool MentionFinder::noun_not_verb(int i) const {
  const Entry* verb = a.sense(i, Class::flowverb);
  if (verb == nullptr) return true;
  const LowWord& w = a.low(i);
  if (w == "trades" || w == "traded" || w == "trading") return false;
  if (w.ends_with("ing") && a.is_any(i - 1, words::kCopula)) return false;
  // 'Fiji currently exports 58 million', 'which it only imports'
  int who = i - 1;
  if (a.is(i - 1, "only") || (a.low(i - 1).ends_with("ly") && a.kind(i - 1, ItemKind::word)) ||
      (a.time(i - 1) != nullptr && a.time(i - 1)->kind == TimeKind::now))
    --who;
  const bool subject_before =
      (a.place(who) != nullptr && !a.place(who)->possessive && !is_adjective(a, who)) ||
      a.sense(i - 1, Class::self) != nullptr || a.sense(i - 1, Class::pairref) != nullptr ||
      a.is_any(i - 1, words::kSubjectOfVerb);
  const bool object_behind =
      a.quantity(i + 1) != nullptr || a.is_any(i + 1, words::kObjectOfVerb) ||
      a.sense(i + 1, Class::goods) != nullptr || a.sense(i + 1, Class::product) != nullptr;
  // 'is expected to export goods worth $240 million'
  if (a.is(i - 1, "to") && a.sense(i + 1, Class::goods) != nullptr && a.is(i + 2, "worth"))
    return false;
  if (a.is(i - 1, "to") || a.is(i - 1, "and")) {
    return !(object_behind && a.quantity(i + 1) != nullptr && !w.ends_with("s"));
  }
  if (w == "trade" && a.is(i + 1, "more")) return !subject_before;
  if (a.is(i + 1, "to")) return !(subject_before && (a.sense(i - 1, Class::self) != nullptr));
  return !(subject_before && object_behind);
}

// 'turnover on the Warsaw exchange'
bool MentionFinder::of_an_exchange(int i) const {
  if (!a.is_any(i + 1, {"on", "at"})) return false;
  for (int k = i + 2; k < i + 6 && k < a.size(); ++k) {
    if (a.is_any(k, words::kStockExchange)) return true;
  }
  return false;
}

// 'in the opposite direction', 'in the other direction', 'the other way round'
bool MentionFinder::in_reverse(int i) const {
  const Item* way =
      a.sense(i, Class::otherway) != nullptr ? &a.items[static_cast<std::size_t>(i)] : nullptr;
  return way != nullptr && (a.tokens[way->first].low == "in" || a.tokens[way->first].low == "the");
}

// 'the Secretariat of State for Trade', 'the Chamber of Industry and Trade': part of a name.
bool MentionFinder::in_name_of_office(int i) const {
  const auto capital = [&](int k) {
    return a.kind(k, ItemKind::word) &&
           a.tokens[a.items[static_cast<std::size_t>(k)].first].capital;
  };
  if (!capital(i) || !a.is_any(i - 1, {"for", "of", "and", "&"})) return false;
  for (int k = i - 1; k >= 0 && k > i - 9; --k) {
    if (capital(k) && a.is_any(k, words::kOfficeName)) return true;
    if (!capital(k) && !a.is_any(k, {"for", "of", "and", "&", ",", "the"})) return false;
  }
  return false;
}

void MentionFinder::nouns() {
  for (int i = 0; i < a.size(); ++i) {
    if (!free(i) || a.sense(i, Class::nontrade) != nullptr || in_name_of_office(i)) continue;
    const Entry* e = a.sense(i, Class::flow);
    // 'Vietnam has been buying more from Poland': a verb
    if (a.is(i, "buying") && a.sense(i - 1, Class::be) != nullptr) continue;
    if (a.is(i, "bill") && a.is_any(i - 1, words::kModal)) continue;  // 'could bill its partner'
    const Entry* ref = a.sense(i, Class::flowref);
    const Entry* whose = a.is_any(i, words::kPossessivePronoun) ? a.sense(i, Class::poss) : nullptr;
    if ((e == nullptr && ref == nullptr && whose == nullptr) || in_a_gloss(i)) continue;
    if (e == nullptr) {
      // 'those of food shrank': of one product
      const bool thing = a.sense(i + 2, Class::product) != nullptr ||
                         a.sense(i + 2, Class::scope) != nullptr ||
                         (a.kind(i + 2, ItemKind::word) && a.low(i + 2).size() > 3 &&
                          a.items[static_cast<std::size_t>(i) + 2].phrase == nullptr);
      const bool of_product = a.is(i, "those") && a.is(i + 1, "of") && i + 2 < a.size() && thing;
      if (of_product) {
        Mention m;
        m.kind = Mention::Kind::noun;
        m.head = m.first = i;
        m.last = i + 3;
        m.product = a.low(i + 2);
        m.product_item = i + 2;
        out.push_back(std::move(m));
        continue;
      }
      const bool of_one = a.is(i + 1, "of") && (a.sense(i + 2, Class::former) != nullptr ||
                                                a.sense(i + 2, Class::latter) != nullptr);
      // 'while that between Vietnam and Laos expanded'
      int between_end = i + 2;
      if (const int owner = ref == nullptr ? -1 : that_of_another(i); owner >= 0) {
        Mention m;
        m.head = m.first = i;
        m.last = owner + 1;
        m.reporter = of_places({owner});
        mark(m);
        continue;
      }
      if (of_one && those_of_either(i)) continue;
      const bool of_two =
          a.is(i + 1, "between") && party_at(a, i + 2, between_end).items.size() == 2;
      if (!(a.is_any(i + 1, {"to", "from", "with"})) && !in_reverse(i + 1) && !of_one && !of_two)
        continue;
      int next = i + 2;
      // (but 'those from non-EU countries' are of nobody who is known)
      if (party_at(a, i + 2, next).empty() && !in_reverse(i + 1) && !a.is(i + 2, "non")) continue;
    } else if (!noun_not_verb(i)) {
      continue;
    }
    if (e != nullptr && e->weak && e->flow == FlowWord::turnover && no_flow_of_two(i)) continue;
    if (e != nullptr && e->flow == FlowWord::turnover && a.sense(i + 1, Class::flow) != nullptr &&
        a.sense(i + 1, Class::flow)->flow == FlowWord::balance) {
      continue;  // 'merchandise trade' before 'deficit'
    }
    Mention m;
    m.kind = Mention::Kind::noun;
    m.head = i;
    m.first = i;
    m.last = i + 1;
    if (e != nullptr) {
      m.flow = e->flow;
      m.sign = e->sign;
      m.weak = e->weak;
    }
    if (whose != nullptr) {  // 'our exports to you grew, yours to us fell'
      m.reporter.kind = kind_of(whose->ref);
      m.reporter.at = i;
    } else {
      left_of(m);
      if (m.bilateral && m.weak && m.flow != FlowWord::balance) m.flow = FlowWord::turnover;
      side_with(m);
    }
    // 'Total Peruvian exports'
    if (m.reporter.kind == K::places && says_all_of(m)) m.total = true;
    m.unknown_owner = m.unknown_owner || of_a_firm(m) || (e == nullptr && a.is(i + 2, "non"));
    int j = i + 1;
    if (a.is(j, "turnover") || a.is(j, "volume") || a.is(j, "volumes") || a.is(j, "figures")) ++j;
    if (e != nullptr && a.is(j, "and") && a.sense(j + 1, Class::scope) != nullptr &&
        a.is(j + 1, "services") &&
        a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low == "goods") {
      m.scope = "goods and services";  // 'trade in goods' is a word of its own
      j += 2;
    }
    for (int step = 0; step < 5 && j < a.size(); ++step) {
      if (!right_step(j, m)) break;
    }
    // 'Uzbekistan's foreign trade', 'the volume of foreign trade of Tajikistan' is all of it
    if (e != nullptr && e->flow == FlowWord::turnover && m.reporter.kind == K::places &&
        (a.low(i) == "foreign" || a.low(i) == "external"))
      m.total = true;
    j = the_other_way(m, j, e != nullptr);
    // 'Polish exports as a whole', 'the trade deficit at large'
    if (const int n = m.partner.empty() ? words_of_total(j) : 0; n > 0) {
      m.total = true;
      j += n;
    }
    m.last = std::max(j, i + 1);
    if (no_business_of_two(m)) continue;
    party_behind_verb(m);
    relative_behind(m);
    moved_by_its_owner(m);
    m.plain_noun = m.reporter.empty() && m.partner.empty() && !m.bilateral;
    for (int k = m.first; k < m.last; ++k) used[static_cast<std::size_t>(k)] = true;
    out.push_back(std::move(m));
  }
}

}  // namespace tally::reading
