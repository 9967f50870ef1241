// Verbs of trade and goods by origin: 'China sold Russia goods', 'we buy from you', 'American
// goods'.
#include <algorithm>

#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {

int MentionFinder::subject_of(int v) const {
  // 'its top sources were China with exporting $9.7 billion worth of products'
  if (a.is(v - 1, "with") && a.place(v - 2) != nullptr && !a.place(v - 2)->possessive) return v - 2;
  // 'with Vietnam exporting goods worth 274 million'
  if (a.low(v).ends_with("ing") && a.place(v - 1) != nullptr && a.is(v - 2, "with") &&
      !a.place(v - 1)->possessive && !is_adjective(a, v - 1))
    return v - 1;
  // 'exported mainly to Uganda, which bought 800 million'
  if (a.is(v - 1, "which") && a.punct(v - 2, ",")) {
    int who = v - 3;
    while (who > 0 && (a.time(who) != nullptr || a.is(who, "in"))) --who;
    bool sold = false;
    for (int k = who - 2; k >= 0 && k > who - 8; --k)
      sold = sold || (a.sense(k, Class::flowverb) != nullptr && a.sense(k, Class::flow) == nullptr);
    if (sold && a.place(who) != nullptr && !a.place(who)->possessive && !is_adjective(a, who))
      return who;
  }
  if (const int place = subject_before_aside(a, v); place >= 0) return place;
  // 'the United States ran a deficit—importing 18 billion in goods'
  const bool dash = a.low(v).ends_with("ing") && (a.punct(v - 1, "—") || a.punct(v - 1, "–"));
  for (int i = dash ? v - 2 : v - 1; i >= 0 && i > v - 26; --i) {
    if (a.kind(i, ItemKind::punct) && a.is_any(i, words::kClauseSign)) return -1;
    if (a.is_any(i, words::kContrastConjunction)) return -1;
    if (is_bare_place(a, i)) return i;
    // 'Spanish companies had sold Algeria goods'
    if (a.place(i) != nullptr && is_adjective(a, i) && i + 1 < v &&
        a.is_any(i + 1, words::kTraderNoun) && !preposition(i - 1))
      return i;
    // 'what the Portuguese sell abroad'
    if (i == v - 1 && a.place(i) != nullptr && is_adjective(a, i) && a.is(i - 1, "the") &&
        !a.low(v).ends_with("ing"))
      return i;
    if (a.sense(i, Class::pairref) != nullptr && !preposition(i - 1)) return i;
    if ((a.sense(i, Class::self) != nullptr || own_country(i)) && !preposition(i - 1)) return i;
    if ((a.sense(i, Class::former) != nullptr || a.sense(i, Class::latter) != nullptr) &&
        !preposition(i - 1))
      return i;
    if (neighbour_acts(i)) return i;
    if (!free(i) && a.sense(i, Class::flow) != nullptr) return -1;
  }
  return -1;
}

void MentionFinder::verbs() {
  for (int v = 0; v < a.size(); ++v) {
    if (!free(v)) continue;
    if (a.sense(v, Class::changehands) != nullptr) {
      Mention m;
      m.kind = Mention::Kind::verb;
      m.head = m.first = v;
      m.flow = FlowWord::turnover;
      int j = v + 1;
      if (!a.tokens[a.items[static_cast<std::size_t>(v)].last - 1].low.is_any({"hands"}) &&
          !goods_cross(v))
        continue;
      if (a.is(j, "between")) between(j, m);
      if (a.tokens[a.items[static_cast<std::size_t>(v)].last - 1].low.is_any({"between"})) {
        int end = v;
        if (between(end, m))
          j = end;
        else if (a.sense(j, Class::pairref) == nullptr && !a.is_any(j, {"them", "us", "both"}))
          continue;
      }
      if (a.is(j, "with")) {  // 'crossed the border with Finland'
        int next = j + 1;
        m.partner = party_at(a, j + 1, next);
        if (!m.partner.empty()) j = next;
      }
      m.last = std::max(j, v + 1);
      m.bilateral = m.reporter.empty() && m.partner.empty();
      for (int k = v - 1; k >= 0 && k > v - 8 && a.sense(k, Class::goods) == nullptr; --k) {
        if (a.sense(k, Class::product) != nullptr) {  // 'Gold worth 5 bn changed hands'
          set_product(k, m);
          break;
        }
      }
      mark(m);
      continue;
    }
    if (spent_on(v) || traded_between(v) || all_goods_traded(v)) continue;
    const Entry* e = a.sense(v, Class::flowverb);
    // 'took $8.9 billion worth of Cambodian products', but not 'took 30 percent of'
    // and 'the goods received from Japan'
    const bool received =
        a.is(v, "received") && a.is(v + 1, "from") && a.sense(v - 1, Class::goods) != nullptr;
    const bool takes = e != nullptr && e->flow == FlowWord::taker &&
                       (received || takes_goods(v) || takes_in_return(v) || what_it_takes(v));
    if (e == nullptr || (e->flow == FlowWord::taker && !takes) || e->flow == FlowWord::provider)
      continue;
    if (a.low(v).starts_with("acqui") && !takes_goods(v)) continue;
    // 'get to 4 billion', 'gets paid', 'since oil got cheaper'
    if (a.is_any(v, {"get", "gets", "got"}) &&
        (a.is_any(v + 1, {"to", "paid"}) ||
         (a.kind(v + 1, ItemKind::word) && a.low(v + 1).ends_with("er"))))
      continue;
    if (a.sense(v, Class::flow) != nullptr && noun_not_verb(v)) continue;
    // 'a company from Istanbul will deliver it for 156 million': a thing
    const QuantitySpan* price = a.is(v + 2, "for") ? a.quantity(v + 3) : nullptr;
    if (a.is_any(v + 1, {"it", "them"}) && price != nullptr && price->kind == QuantityKind::money)
      continue;
    Mention m;
    m.kind = Mention::Kind::verb;
    m.head = m.first = v;
    m.flow = takes ? FlowWord::imports : e->flow;
    const bool going = a.low(v).ends_with("ing");  // 'will be buying'
    m.passive = (!going && a.is_any(v - 1, words::kCopula)) ||
                (a.is(v - 2, "were") || a.is(v - 2, "was")) ||
                (a.sense(v - 1, Class::goods) != nullptr && a.low(v).ends_with("ed") &&
                 a.is_any(v + 1, {"from", "to", "by"}));  // 'goods exported from Nigeria'
    if (!m.passive) {
      const Mention* before = verb_before(v);
      if (before != nullptr) {  // 'sold ... and bought ...': the same subject
        m.subject = before->subject;
        m.reporter = before->reporter;
      } else {
        m.subject = subject_of(v);
        set_subject(m);
      }
    }
    arguments(m);
    goods_of_self(m);
    // 'what we sell to and buy from each other'
    if (const Entry* back =
            a.is(v + 1, "to") && a.is(v + 2, "and") ? a.sense(v + 3, Class::flowverb) : nullptr;
        back != nullptr && m.flow == FlowWord::exports && back->flow == FlowWord::imports) {
      m.flow = FlowWord::turnover;
      used[static_cast<std::size_t>(v) + 3] = true;
    }
    if (paid_for_goods(v)) m.flow = FlowWord::exports;
    if (m.partner.empty() && m.subject > 0) whom_relative(m);
    // 'Tea sold to Pakistan earned 54 billion'
    if (a.sense(v - 1, Class::product) != nullptr && m.product.empty() &&
        (a.low(v).ends_with("ed") || a.is_any(v, {"sold", "sent", "bought"})) &&
        a.is_any(v + 1, {"to", "from", "by"}))
      set_product(v - 1, m);
    // '8 percent of the crude which Japan bought'
    const int owner = a.is(m.subject - 1, "the") ? m.subject - 1 : m.subject;
    const int thing = a.is_any(owner - 1, {"which", "that"}) ? owner - 2 : owner - 1;
    if (m.subject > 1 && a.place(m.subject) != nullptr && m.product.empty() &&
        a.sense(thing, Class::product) != nullptr)
      set_product(thing, m);
    if (m.passive) origin_in_front(m);
    // a bare 'sent', 'got', 'orders' without party is no trade
    if (m.partner.empty() && m.reporter.empty() && !m.bilateral) continue;
    if (m.kind != Mention::Kind::abroad && m.partner.empty() && m.flow != FlowWord::turnover &&
        m.reporter.kind == K::none) {
      continue;
    }
    mark(m);
  }
}

// 'bought goods worth 300 million and sold Kenya goods worth 180 million': from the same
void MentionFinder::same_partner() {
  for (Mention& m : out) {
    if (m.kind != Mention::Kind::verb || !m.partner.empty() || m.passive || m.reporter.empty() ||
        (m.flow != FlowWord::imports && m.flow != FlowWord::exports))
      continue;
    for (const Mention& next : out) {
      if (&next == &m || next.kind != Mention::Kind::verb || next.head <= m.head ||
          next.head > m.head + 9 || next.flow == m.flow || next.subject != m.subject ||
          next.partner.kind != K::places || next.passive || !a.is(next.head - 1, "and"))
        continue;
      m.partner = next.partner;
      break;
    }
  }
}

// 'Ethiopian goods worth 50 million dollars were bought by Turkey'
void MentionFinder::origin_in_front(Mention& m) const {
  const bool imports = m.flow == FlowWord::imports;
  if (imports ? !m.partner.empty() || m.reporter.empty() : !m.reporter.empty()) return;
  for (int i = m.head - 1; i > 0 && i > m.head - 10; --i) {
    if (a.punct(i, ",") || a.punct(i, ";")) return;
    if (a.sense(i, Class::goods) == nullptr || a.place(i - 1) == nullptr) continue;
    if (!is_adjective(a, i - 1) && !a.place(i - 1)->possessive) return;
    (imports ? m.partner : m.reporter) = of_places({i - 1});
    return;
  }
}

// 'China, which Ukraine sent goods worth 2 billion', 'Tanzania, with which we exchange 150 million'
void MentionFinder::whom_relative(Mention& m) const {
  int which = m.subject - 1;
  while (a.is(which, "the")) --which;
  if (!a.is_any(which, {"which", "whom", "that"})) return;
  int i = which - 1;
  const Word prep = m.flow == FlowWord::exports   ? Word("to")
                    : m.flow == FlowWord::imports ? Word("from")
                                                  : Word("with");
  if (a.is(i, prep)) {
    --i;
  } else if (m.flow != FlowWord::exports || a.is(which, "that")) {
    return;
  }
  if (a.punct(i, ",")) --i;
  if (a.place(i) == nullptr || a.place(i)->possessive || is_adjective(a, i)) return;
  m.partner = of_places({i});
  m.bilateral = false;
}

const Mention* MentionFinder::verb_before(int v) const {
  const bool meanwhile = a.is(v - 1, "while") && a.low(v).ends_with("ing");  // 'while importing'
  if (!a.is_any(v - 1, {"and", "but"}) && !meanwhile) return nullptr;
  for (auto it = out.rbegin(); it != out.rend(); ++it) {
    if (it->kind == Mention::Kind::verb && it->head < v && !it->passive && !it->reporter.empty())
      return &*it;
  }
  return nullptr;
}

void MentionFinder::mark(Mention& m) {
  used[static_cast<std::size_t>(m.head)] = true;
  out.push_back(m);
}

void MentionFinder::set_subject(Mention& m) const {
  if (m.subject < 0) return;
  const int s = m.subject;
  if (a.sense(s, Class::pairref) != nullptr) {
    m.bilateral = true;
    return;
  }
  if (const Entry* e = a.sense(s, Class::self)) {
    m.reporter.kind = kind_of(e->ref);
    m.reporter.at = s;
    if (m.flow == FlowWord::turnover && e->ref == Ref::our) m.bilateral = false;
    return;
  }
  if (neighbour_acts(s)) {
    m.reporter.kind = K::neighbour;
    m.reporter.direction = a.sense(s, Class::neighbour)->as;
    m.reporter.at = s;
    return;
  }
  if (own_country(s)) {
    m.reporter.kind = a.sense(s, Class::poss)->ref == Ref::your ? K::your : K::our;
    m.reporter.at = s;
    return;
  }
  if (a.sense(s, Class::former) != nullptr || a.sense(s, Class::latter) != nullptr) {
    m.reporter.kind = a.sense(s, Class::former) != nullptr ? K::former : K::latter;
    m.reporter.at = s;
    return;
  }
  // 'China and its northern neighbor Russia traded 71 billion worth of goods'
  if (m.flow == FlowWord::turnover && a.sense(s - 1, Class::neighbour) != nullptr) {
    int k = s - 2;
    while (a.sense(k, Class::poss) != nullptr || a.is(k, "the")) --k;
    if (a.is(k, "and") && a.place(k - 1) != nullptr && !a.place(k - 1)->possessive) {
      m.reporter = of_places({k - 1});
      m.partner = of_places({s});
      return;
    }
  }
  // "A and B exchanged"
  if (a.is(s - 1, "the") && a.is(s - 2, "and") && a.place(s - 3) != nullptr &&
      !a.place(s - 3)->possessive && m.flow == FlowWord::turnover) {
    m.reporter = of_places({s - 3});
    m.partner = of_places({s});
    return;
  }
  // 'China and its northern neighbor Russia traded'
  if (m.flow == FlowWord::turnover && a.place(s) != nullptr) {
    int k = s - 1;
    while (k > s - 6 && a.kind(k, ItemKind::word) && !a.is(k, "and")) --k;
    if (k < s - 1 && a.is(k, "and") && a.place(k - 1) != nullptr && !a.place(k - 1)->possessive &&
        (a.sense(k + 1, Class::poss) != nullptr || a.is(k + 1, "the"))) {
      m.reporter = of_places({k - 1});
      m.partner = of_places({s});
      return;
    }
  }
  if (a.is(s - 1, "and") && a.place(s - 2) != nullptr && !a.place(s - 2)->possessive) {
    if (m.flow == FlowWord::turnover) {
      m.reporter = of_places({s - 2});
      m.partner = of_places({s});
    } else {
      std::vector<int> all = {s - 2, s};
      // 'China, India, Saudi Arabia and the Emirates shipped goods'
      for (int k = s - 3; a.punct(k, ",") && a.place(k - 1) != nullptr &&
                          !a.place(k - 1)->possessive && !is_adjective(a, k - 1);
           k -= 2)
        all.insert(all.begin(), k - 1);
      m.reporter = of_places(std::move(all));
      m.reporter.list = true;
    }
    return;
  }
  m.reporter = of_places({s});
}

// 'sold goods for 3 billion in': the money behind the verb.
static bool sum_between(const Analysis& a, int from, int to) {
  for (int i = from + 1; i < to; ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q != nullptr && q->kind == QuantityKind::money) return true;
  }
  return false;
}

bool MentionFinder::ends_clause(int i) const {
  return a.is_any(i, words::kContrastConjunction, {";", ":", "—"}) || a.punct(i, "(");
}

bool MentionFinder::says_goods(int from, int to) const {
  for (int i = from + 1; i < to; ++i) {
    if (a.sense(i, Class::goods) != nullptr) return true;
  }
  return false;
}

void MentionFinder::arguments(Mention& m) const {
  int j = m.head + 1;
  int last = m.head + 1;
  if (a.tokens[a.items[static_cast<std::size_t>(m.head)].last - 1].low == "abroad") {
    m.kind = Mention::Kind::abroad;  // 'that Slovenia earns abroad'
    m.total = true;
    m.last = last;
    return;
  }
  // 'sells us', 'sell you goods'
  if (m.flow == FlowWord::exports) {
    if (const Entry* e = a.sense(j, Class::self)) {
      m.partner.kind = kind_of(e->ref);
      m.partner.at = j;
      last = ++j;
    } else {
      if ((a.sense(j, Class::poss) != nullptr || a.is(j, "the")) &&
          a.sense(j + 1, Class::neighbour) != nullptr) {  // 'sold its neighbour (India) goods'
        int next = j + 2;
        PartyRef p = party_at(a, j, next, false);
        if (!p.empty() && p.kind == K::neighbour) {
          const bool named = a.place(next) != nullptr && !a.place(next)->possessive;
          m.partner = named ? of_places({next}) : std::move(p);
          j = named ? next + 1 : next;
          last = j;
        }
      }
      const int to = a.is(j, "the") ? j + 1 : j;  // 'sold the US goods worth', 'sold the Chinese'
      const PlaceSpan* p = a.place(to);
      const bool named = p != nullptr && !p->possessive && p->kind == NameKind::name &&
                         (!p->also_adjective || to > j || a.quantity(to + 1) != nullptr);
      int behind = j + 1;
      if (PartyRef who = party_at(a, j, behind, false);
          p == nullptr && who.kind == K::neighbour && m.flow == FlowWord::exports) {
        m.partner = std::move(who);  // 'sold its northern neighbour goods worth 24 million'
        j = last = behind;
      }
      const bool people =
          p != nullptr && to > j && !p->possessive &&
          (a.quantity(to + 1) != nullptr || a.is_any(to + 1, {"more", "less", "twice"}) ||
           (a.is(m.head, "sold") && a.sense(to + 1, Class::goods) != nullptr &&
            a.is_any(to + 2, {"worth", "for"})));
      if (named || people || (p != nullptr && !is_adjective(a, to) && !p->possessive)) {
        m.partner = of_places({to});
        j = to + 1;
        last = j;
      }
    }
  }
  // 'sold goods to its neighbour and acquired there 7 billion worth'
  if (m.partner.empty() && a.is(j, "there") && m.flow != FlowWord::turnover) {
    const Mention* before = verb_before(m.head);
    if (before != nullptr && !before->partner.empty()) m.partner = before->partner;
  }
  // 'exported apples worth 256 million': whatever is named there is a product
  if (m.flow != FlowWord::turnover && a.kind(j, ItemKind::word) && is_unknown_noun(j) &&
      a.is_any(j + 1, words::kValuedWord) && a.low(j).size() > 3 && !a.is(j, "those"))
    m.product = a.low(j);
  // 'imported snow crab, worth 3.9 billion yen'
  if (m.flow != FlowWord::turnover && m.product.empty() && a.kind(j, ItemKind::word) &&
      is_unknown_noun(j) && a.low(j).size() > 3) {
    int k = j + 1;
    while (k < j + 3 && a.kind(k, ItemKind::word) && is_unknown_noun(k)) ++k;
    if (a.punct(k, ",") && a.is_any(k + 1, words::kValuedWord)) m.product = a.low(k - 1);
    if (k > j + 1 && a.is_any(k, words::kValuedWord)) m.product = a.low(k - 1);
  }
  if (m.flow == FlowWord::turnover) partner_in_front(m);
  for (int step = 0; j < a.size() && step < 30; ++step, ++j) {
    if (a.punct(j, "(")) {  // 'exported goods worth $5m (Shs 18 bn) to Kenya'
      int close = j + 1;
      while (close < a.size() && close < j + 8 && !a.punct(close, ")")) ++close;
      if (!a.punct(close, ")")) break;
      j = close;
      continue;
    }
    if (ends_clause(j) || turns_to_another(m, j)) break;
    if (j > m.head + 1 && (a.sense(j, Class::flowverb) != nullptr || !free(j)) &&
        a.sense(j, Class::flow) != nullptr) {
      break;
    }
    if (a.sense(j, Class::flowverb) != nullptr && j > m.head) break;
    if (a.is_any(j, words::kAbroadAdverb)) {
      m.kind = Mention::Kind::abroad;
      m.total = true;
      last = j + 1;
      break;
    }
    if (const Entry* scope = a.sense(j, Class::scope);
        scope != nullptr && m.scope.empty() &&
        (scope->as == "non-oil" || (scope->as == "services" && !says_goods(m.head, j))))
      m.scope = scope->as;  // 'sold services worth 20 billion', 'shipped non-oil goods'
    if (a.sense(j, Class::product) != nullptr && !m.partner.empty() == false && m.product.empty() &&
        !a.kind(j - 1, ItemKind::punct)) {
      set_product(j, m);
    }
    int next = j + 1;
    if (a.is(j, "to") && (m.flow == FlowWord::exports) && m.partner.empty()) {
      PartyRef p = party_at(a, j + 1, next);
      if (!p.empty()) {
        m.partner = std::move(p);
        j = next - 1;
        last = next;
      }
    } else if (a.is(j, "from") && m.flow == FlowWord::imports && m.partner.empty()) {
      PartyRef p = party_at(a, j + 1, next);
      if (!p.empty()) {
        m.partner = std::move(p);
        j = next - 1;
        last = next;
      }
    } else if (a.is(j, "in") && m.flow == FlowWord::imports && m.partner.empty() &&
               (a.low(m.head).starts_with("acqui") ||
                (a.is_any(m.head, words::kFormOfBuy) && a.quantity(j - 1) != nullptr))) {
      PartyRef p = party_at(a, j + 1, next);  // 'acquired goods for 7 billion euros in France'
      if (p.kind == K::places) {
        m.partner = std::move(p);
        j = next - 1;
        last = next;
      }
    } else if (a.is(j, "in") && m.flow == FlowWord::exports && m.partner.empty() &&
               m.reporter.kind == K::places &&
               a.low(m.head).is_any({"sold", "sells", "sell", "placed"}) &&
               sum_between(a, m.head, j)) {
      PartyRef p = party_at(a, j + 1, next, false);  // 'Peru sold goods for 3 billion in Chile'
      const int market = a.is(j + 1, "the") ? j + 2 : j + 1;
      if (is_adjective(a, market) && a.is_any(market + 1, {"market"})) {
        p = of_places({market});
        next = market + 2;
      }
      if (p.kind == K::places) {
        m.partner = std::move(p);
        j = next - 1;
        last = next;
      }
    } else if (a.is(j, "from") && m.flow == FlowWord::exports && m.reporter.empty()) {
      PartyRef p = party_at(a, j + 1, next);
      if (!p.empty()) {
        m.reporter = std::move(p);
        j = next - 1;
        last = next;
      }
    } else if (a.is(j, "with") && m.flow == FlowWord::turnover && m.partner.empty()) {
      PartyRef p = party_at(a, j + 1, next);
      if (!p.empty()) {
        m.partner = std::move(p);
        m.bilateral = false;
        j = next - 1;
        last = next;
      }
    } else if (a.is(j, "there") && a.quantity(j - 1) != nullptr && m.partner.empty() &&
               m.reporter.kind == K::places && m.flow != FlowWord::turnover && !m.passive) {
      m.partner.kind = K::there;  // 'China is far. Uruguay sells 2.9 billion there.'
      m.partner.at = j;
      last = j + 1;
    } else if (a.is(j, "by") && m.passive) {
      PartyRef p = party_at(a, j + 1, next);
      if (!p.empty() && m.reporter.empty()) {
        m.reporter = std::move(p);
        j = next - 1;
        last = next;
      }
    } else if (a.place(j) != nullptr && a.place(j)->possessive && a.is(j - 1, "of") &&
               a.sense(j + 1, Class::goods) != nullptr) {
      // 'bought $190 million of Ghana's goods'
      if (m.flow == FlowWord::imports && m.partner.empty()) m.partner = of_places({j});
      last = j + 2;
      ++j;
    } else if (a.is(j, "its") && a.is(j - 1, "of") && a.quantity(j - 2) != nullptr &&
               a.sense(j + 1, Class::goods) != nullptr && m.flow == FlowWord::imports &&
               m.partner.empty()) {
      m.partner.kind = K::its;  // 'Its neighbour Togo bought $190 million of its goods'
      m.partner.at = j;
      last = j + 2;
      ++j;
    } else if (a.place(j) != nullptr && is_adjective(a, j)) {
      int n = j + 1;
      Mention probe;
      while (n < a.size() && n < j + 4 && a.sense(n, Class::goods) == nullptr &&
             is_modifier(n, probe))
        ++n;
      if (a.sense(n, Class::goods) != nullptr || a.sense(n, Class::goods_services) != nullptr) {
        if (a.sense(n, Class::goods_services) != nullptr) m.scope = "goods and services";
        if (!probe.product.empty()) m.product = probe.product;
        if (m.flow == FlowWord::imports && m.partner.empty()) m.partner = of_places({j});
        last = n + 1;
        j = n;
      } else if (!probe.product.empty() && m.product.empty()) {
        m.product = probe.product;
        if (m.flow == FlowWord::imports && m.partner.empty()) m.partner = of_places({j});
      }
    } else if (a.sense(j, Class::goods) != nullptr && a.sense(j, Class::product) == nullptr) {
      if (last < j + 1) last = j + 1;
    } else if (a.kind(j, ItemKind::punct) && a.punct(j, ",")) {
      // what follows a comma belongs to the verb only if it is a prepositional phrase
      if (!a.is_any(j + 1, {"to", "from", "with"})) break;
    }
  }
  m.last = last;
  // 'sold the neighbour goods worth $672 million and bought $8.4 billion worth': from the same
  if (m.partner.empty() && a.is(m.head - 1, "and") && a.quantity(m.head + 1) != nullptr) {
    const Mention* before = verb_before(m.head);
    if (before != nullptr && before->flow != m.flow) m.partner = before->partner;
  }
  partner_in_front(m);
}

// 'Exports fell to the United States (-16 %)', 'trade grew most with Chile': the partner stands
// behind the verb of change.
void MentionFinder::party_behind_verb(Mention& m) const {
  if (!m.partner.empty() || m.flow == FlowWord::none || m.total) return;
  if (m.flow == FlowWord::imports && !m.reporter.empty() && m.reporter.kind != K::places) return;
  int j = m.last;
  const auto adverb = [&](int i) {
    return a.is_any(i, words::kAdverbBeforeFlowVerb) ||
           (a.kind(i, ItemKind::word) && a.low(i).ends_with("ly"));
  };
  while (j < m.last + 2 && adverb(j)) ++j;
  const Entry* verb = a.sense(j, Class::trend);
  if (verb == nullptr || verb->sign == 0) return;
  ++j;
  for (int guard = 0; guard < 3 && adverb(j); ++guard) ++j;
  const Word prep = m.flow == FlowWord::exports   ? Word("to")
                    : m.flow == FlowWord::imports ? Word("from")
                                                  : Word("with");
  // 'Trade grew nearly 37 percent last year between Chile and the United States'
  if (m.flow == FlowWord::turnover && m.reporter.empty()) {
    int k = j;
    while (k < j + 5 && (a.is(k, "by") || a.quantity(k) != nullptr || a.time(k) != nullptr)) ++k;
    if (a.is(k, "between") && k > j) {
      between(k, m);
      return;
    }
  }
  if (!a.is(j, prep)) return;
  int next = j + 1;
  PartyRef p = party_at(a, j + 1, next);
  if (p.kind == K::places) m.partner = std::move(p);
}

}  // namespace tally::reading
