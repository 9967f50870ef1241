// Goods by their origin and where they went: 'goods worth 5 billion went from Sweden to Poland',
// 'spent 3 billion on Chinese goods', 'American goods'.
#include <algorithm>

#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'took $8.9 billion worth of Cambodian products', 'acquired goods for 7 billion euros in France'
bool MentionFinder::takes_goods(int v) const {
  if (takes_as_much(v) || takes_in_return(v)) return true;
  bool money = false;
  bool goods = false;
  for (int i = v + 1; i < a.size() && i < v + 9; ++i) {
    if (a.kind(i, ItemKind::punct) && !a.punct(i, "'")) break;
    const QuantitySpan* q = a.quantity(i);
    const bool sum =
        q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
    if (q != nullptr && !sum) return from_us(v);
    money = money || sum;
    goods = goods || a.sense(i, Class::goods) != nullptr;
    goods = goods || (sum && a.is(v + 1, "there") && a.is(i + 1, "worth"));
  }
  return money && (goods || from_us(v));
}

// 'what Angola took from China was halved'
bool MentionFinder::what_it_takes(int v) const {
  const int what = a.is(v - 2, "what") ? v - 2 : v - 3;
  if (!a.is(what, "what") || (what == v - 3 && !a.is(v - 2, "the"))) return false;
  const bool whose = a.place(v - 1) != nullptr || a.sense(v - 1, Class::self) != nullptr ||
                     a.is_any(v - 1, {"it", "they", "we"});
  const int from = a.is(v + 2, "the") ? v + 3 : v + 2;
  return whose && a.is(v + 1, "from") &&
         (a.place(from) != nullptr || a.sense(from, Class::self) != nullptr ||
          a.is_any(from, {"it", "them"}) || a.sense(from, Class::there) != nullptr);
}

// 'sent Iran goods worth $16 billion and received $5 billion worth', '... and took $5 billion in
// return'
bool MentionFinder::takes_in_return(int v) const {
  const Mention* before = verb_before(v);
  while (a.is_any(v + 1, words::kApproximator | words::kFocusAdverb)) ++v;
  const QuantitySpan* sum = a.quantity(v + 1);
  if (sum == nullptr || (sum->kind != QuantityKind::money && sum->kind != QuantityKind::bare))
    return false;
  return before != nullptr && before->flow == FlowWord::exports &&
         (a.is(v + 2, "worth") || a.is(v + 2, "back") ||
          (a.is(v + 2, "in") && a.is_any(v + 3, {"return", "exchange"})));
}

// 'took more than twice as much as Mozambique: 257 million'
bool MentionFinder::takes_as_much(int v) const {
  const QuantitySpan* times = a.quantity(v + 1);
  const int than = a.is(v + 3, "the") ? v + 4 : v + 3;
  if (times == nullptr || times->kind != QuantityKind::ratio ||
      a.sense(v + 2, Class::asmuch) == nullptr || a.place(than) == nullptr ||
      !a.kind(than + 1, ItemKind::punct))
    return false;
  const QuantitySpan* sum = a.quantity(a.is(than + 2, "or") ? than + 3 : than + 2);
  return sum != nullptr && (sum->kind == QuantityKind::money || sum->kind == QuantityKind::bare);
}

// 'takes more than a billion from us', 'took 14 percent more from you', 'took 2.4 billion of ours'
bool MentionFinder::from_us(int v) const {
  int i = v + 1;
  while (i < v + 7 && a.quantity(i) == nullptr) ++i;
  if (a.quantity(i) == nullptr) return false;
  int from = i + 1;
  while (from < i + 4 && (a.is_any(from, {"more", "less", "worth", "'s"}) || a.punct(from, "'")))
    ++from;  // (also '9 million dollars' worth from us')
  if (!a.is_any(from, {"from", "of"})) return false;
  const bool whose = a.is(from, "of");
  const Entry* self = a.sense(from + 1, whose ? Class::poss : Class::self);
  if (whose && !a.is_any(from + 1, words::kPossessivePronoun)) return false;
  return self != nullptr && (self->ref == Ref::our || self->ref == Ref::your);
}

bool MentionFinder::between(int& j, Mention& m) const {
  int next = j + 1;
  if (a.is(next, "us") && !a.is(next + 1, "and")) {  // 'trade between us'
    m.bilateral = true;
    j = next + 1;
    return true;
  }
  PartyRef first = party_at(a, j + 1, next, false);
  if (first.empty() || !(a.is(next, "and") || hyphen(a, next) || a.is(next, "with"))) return false;
  int end = next + 1;
  PartyRef second = party_at(a, next + 1, end, false);
  if (second.empty()) return false;
  // 'between the U.S. and China, Canada and Mexico': with the three
  const auto listed = [&](int i) {
    return a.place(i) != nullptr && !a.place(i)->possessive && !is_adjective(a, i);
  };
  if (second.kind == K::places && second.items.size() == 1 && a.punct(end, ",") &&
      listed(end + 1) && (a.punct(end + 2, ",") || a.is(end + 2, "and")) && listed(end + 3)) {
    std::vector<int> all = {second.items.front(), end + 1, end + 3};
    second = of_places(std::move(all));
    second.list = true;
    end += 4;
  }
  m.reporter = std::move(first);
  m.partner = std::move(second);
  j = end;
  return true;
}

// 'Goods worth 111 billion euros were traded between Germany and the United Kingdom'
bool MentionFinder::traded_between(int v) {
  if (!a.is_any(v, words::kVerbOfExchange) || !a.is(v + 1, "between")) return false;
  if (!a.is_any(v - 1, words::kCopula) && a.sense(v - 1, Class::goods) == nullptr) return false;
  Mention m;
  m.kind = Mention::Kind::verb;
  m.head = m.first = v;
  m.flow = FlowWord::turnover;
  int j = v + 1;
  between(j, m);
  // 'The value of goods traded between the two countries': of the pair spoken of
  const int two = a.is(v + 2, "the") ? v + 3 : v + 2;
  if (m.reporter.empty() && !m.bilateral && a.sense(two, Class::pairref) != nullptr) {
    m.bilateral = true;
    j = two + 1;
  }
  m.last = std::max(j, v + 1);
  if (m.reporter.empty() && !m.bilateral) return false;
  for (int k = v - 1; k >= 0 && k > v - 9; --k) {
    if (a.sense(k, Class::product) == nullptr || a.sense(k, Class::goods) != nullptr) continue;
    set_product(k, m);
    break;
  }
  mark(m);
  return true;
}

// 'We bought 2.5 billion dollars' worth of your goods': from you. 'Spain bought our goods for 310
// million': from us.
void MentionFinder::goods_of_self(Mention& m) const {
  if (!m.partner.empty() || m.flow != FlowWord::imports || m.passive || !m.product.empty()) return;
  for (int i = m.head + 1; i + 1 < a.size() && i < m.head + 10; ++i) {
    if (a.punct(i, ",") || a.punct(i, ";") || a.sense(i, Class::flowverb) != nullptr) return;
    const Entry* poss = a.sense(i, Class::poss);
    if (poss == nullptr || a.sense(i + 1, Class::goods) == nullptr) continue;
    if (poss->ref != Ref::your && poss->ref != Ref::our) return;
    m.partner.kind = poss->ref == Ref::your ? K::your : K::our;
    m.partner.at = i;
    return;
  }
}

// 'Sri Lanka spent $3.3 billion on Chinese goods', 'paid 2 billion for goods from Brazil'
bool MentionFinder::spent_on(int v) {
  const bool spent = a.is_any(v, words::kVerbOfSpending);
  if (!spent && !a.is_any(v, words::kVerbOfPaying)) return false;
  int sum = -1;
  for (int i = v - 3; i < v + 4 && i < a.size() && sum < 0; ++i) {
    const QuantitySpan* q = a.quantity(i);
    const bool money =
        q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
    if (money && i != v) sum = i;  // also 'but 3.3 billion that Sri Lanka spent on'
  }
  // '$41 million was spent by Rwandans on Tanzanian goods'
  const int agent = a.is(v + 1, "by") ? (a.is(v + 2, "the") ? v + 3 : v + 2) : -1;
  const bool passive = agent > 0 && a.place(agent) != nullptr && !a.place(agent)->possessive &&
                       a.is_any(agent + 1, {"on", "for"});
  const int on = passive ? agent + 1 : std::max(sum, v) + 1;
  if (sum < 0 || !a.is(on, spent ? Word("on") : Word("for"))) return false;
  int goods = on + 1;
  // 'spent $29.4 billion on imports', 'on its imports from Brazil'
  const int noun = a.sense(goods, Class::poss) != nullptr ? goods + 1 : goods;
  const Entry* flow = a.sense(noun, Class::flow);
  const bool imports = flow != nullptr && flow->flow == FlowWord::imports && !flow->weak;
  if (imports) goods = noun;
  while (!imports && goods < on + 4 && a.sense(goods, Class::goods) == nullptr) ++goods;
  if (!imports && a.sense(goods, Class::goods) == nullptr) return false;
  Mention m;
  if (imports && !a.is_any(goods + 1, {"from", "of"})) {
    m.total = true;
    m.last = goods + 1;
  } else if (imports && a.is(goods + 1, "from")) {
    int next = goods + 2;
    m.partner = party_at(a, goods + 2, next);
    m.last = next;
  } else if (a.place(on + 1) != nullptr && goods == on + 2) {
    m.partner = of_places({on + 1});
    m.last = goods + 1;
  } else if (goods == on + 1 && a.is(goods + 1, "from")) {
    int next = goods + 2;
    m.partner = party_at(a, goods + 2, next);
    m.last = next;
  }
  // 'Tanzania paid Kenya 151 million dollars for goods supplied', 'for its goods'
  const int payee = a.is(v + 1, "the") ? v + 2 : v + 1;
  if (!spent && m.partner.empty() && !m.total && a.place(payee) != nullptr && payee < sum &&
      !a.place(payee)->possessive && !is_adjective(a, payee)) {
    m.partner = of_places({payee});
    m.last = goods + 1;
  }
  m.subject = passive ? agent : subject_of(v);
  if ((m.partner.empty() && !m.total) || m.subject < 0) return false;
  m.kind = Mention::Kind::verb;
  m.head = m.first = v;
  m.flow = FlowWord::imports;
  m.passive = passive;
  if (passive)
    m.reporter = of_places({agent});
  else
    set_subject(m);
  if (m.reporter.empty()) return false;
  for (int i = on; imports && i < m.last; ++i) used[static_cast<std::size_t>(i)] = true;
  mark(m);
  return true;
}

// 'Goods worth over $5.8 billion went from Sweden to Poland'
void MentionFinder::goods_moved() {
  // 'Ethiopian goods worth 50 million dollars were bought by Turkey'
  for (int v = 1; a.may_have(Class::shareverb) && v + 1 < a.size(); ++v) {
    const Entry* taken = a.sense(v, Class::shareverb);
    if (taken == nullptr || !taken->goes || !free(v)) continue;
    if (a.tokens[a.items[static_cast<std::size_t>(v)].last - 1].low != "by") continue;
    int next = v + 1;
    PartyRef taker = party_at(a, v + 1, next, false);
    if (taker.kind != K::places) continue;
    Mention m;
    m.kind = Mention::Kind::verb;
    m.head = m.first = v;
    m.last = next;
    m.flow = FlowWord::imports;
    m.passive = true;
    m.reporter = std::move(taker);
    origin_in_front(m);
    if (!m.partner.empty()) mark(m);
  }
  goods_entered();
  goods_went_to();
  if (!a.may_say(words::kVerbOfGoing)) return;
  for (int v = 1; v + 3 < a.size(); ++v) {
    if (!free(v) || !a.is(v + 1, "from")) continue;
    if (!a.is_any(v, words::kVerbOfGoing)) continue;
    bool goods = false;
    for (int i = v - 1; i >= 0 && i > v - 9 && !goods; --i) {
      if (a.kind(i, ItemKind::punct) || !free(i)) break;
      goods = a.sense(i, Class::goods) != nullptr;
    }
    const QuantitySpan* sum = a.quantity(v - 1);  // 'of this, $5.5 billion went from Oman to India'
    goods = goods || (sum != nullptr && sum->kind == QuantityKind::money);
    if (!goods) continue;
    int next = v + 2;
    PartyRef from = party_at(a, v + 2, next, false);
    if (from.empty() || !a.is(next, "to")) continue;
    int end = next + 1;
    PartyRef to = party_at(a, next + 1, end, false);
    if (to.empty()) continue;
    Mention m;
    m.kind = Mention::Kind::verb;
    m.head = m.first = v;
    m.last = end;
    m.flow = FlowWord::exports;
    m.reporter = std::move(from);
    m.partner = std::move(to);
    mark(m);
  }
}

// 'from there came goods for 2.1 billion', 'from Ukraine arrived goods worth 2 billion': imports.
void MentionFinder::from_there_came() {
  if (!a.may_say("from") || !a.may_say(words::kVerbOfComing)) return;
  for (int i = 0; i + 3 < a.size(); ++i) {
    if (!a.is(i, "from") ||
        (i > 0 && !a.kind(i - 1, ItemKind::punct) && !a.is_any(i - 1, words::kClauseJoint)))
      continue;
    int next = i + 1;
    PartyRef from = party_at(a, i + 1, next, false);
    if (from.empty() || !a.is_any(next, words::kVerbOfComing)) continue;
    const int goods = next + 1;
    if (!free(goods) || a.sense(goods, Class::goods) == nullptr ||
        !a.is_any(goods + 1, {"worth", "for"}))
      continue;
    Mention m;
    m.kind = Mention::Kind::noun;
    m.flow = FlowWord::imports;
    m.head = m.first = goods;
    m.last = goods + 1;
    m.partner = std::move(from);
    mark(m);
  }
}

// 'Vietnamese goods worth 345.8 million USD went to the neighbouring country'; in a release about
// Slovenia 'goods worth EUR 3.2 billion went to that country, and goods worth 2.8 billion came from
// it'.
void MentionFinder::goods_went_to() {
  if (!a.may_have(Class::shareverb) && !a.may_have(Class::there)) return;
  for (int v = 2; v + 1 < a.size(); ++v) {
    const Entry* verb = a.sense(v, Class::shareverb);
    const bool there = verb == nullptr && a.is_any(v, words::kVerbOfGoing) &&
                       a.sense(v + 1, Class::there) != nullptr;  // 'Peruvian goods went there'
    if (!free(v) || !(there || (verb != nullptr && (verb->goes || verb->comes)))) continue;
    const bool goes = there || verb->goes;
    if (a.tokens[a.items[static_cast<std::size_t>(v)].last - 1].low == "by") continue;
    Mention m;
    m.head = m.first = v;
    m.flow = goes ? FlowWord::exports : FlowWord::imports;
    if (goes) origin_in_front(m);
    const int goods = m.reporter.empty() ? goods_worth(v) : -1;
    if (m.reporter.empty() && goods < 0) continue;
    int next = v + 1;
    m.partner = party_at(a, v + 1, next, false);
    if (m.partner.empty()) continue;
    m.kind = Mention::Kind::verb;
    m.last = next;
    if (goods >= 0) {  // 'goods worth 2.8 billion came from it' is as much as imports from it
      m.kind = Mention::Kind::noun;
      m.head = m.first = goods;
      m.last = goods + 1;
      for (int i = v; i < next; ++i) used[static_cast<std::size_t>(i)] = true;
    }
    mark(m);
  }
}

// 'Goods worth $747 million were sold there', 'and goods for 800 million were bought there'
void MentionFinder::goods_sold_there() {
  if (!a.may_have(Class::there)) return;
  for (int v = 2; v + 1 < a.size(); ++v) {
    const bool sold = a.is_any(v, words::kParticipleOfSelling);
    const bool bought = a.is_any(v, words::kParticipleOfBuying);
    if (!(sold || bought) || !free(v) || a.sense(v + 1, Class::there) == nullptr) continue;
    const bool passive = a.is_any(v - 1, words::kCopula);
    const int goods = passive ? goods_worth(v - 1) : -1;
    if (goods < 0) continue;
    Mention m;
    m.kind = Mention::Kind::noun;
    m.head = m.first = goods;
    m.last = goods + 1;
    used[static_cast<std::size_t>(v)] = used[static_cast<std::size_t>(v) + 1] = true;
    m.flow = sold ? FlowWord::exports : FlowWord::imports;
    m.partner.kind = K::there;
    m.partner.at = v + 1;
    mark(m);
  }
}

// The goods of 'goods worth EUR 3.2 billion, or 20.4% of total exports,' right before a verb; -1 if
// there are none.
int MentionFinder::goods_worth(int verb) const {
  bool sum = false;
  for (int i = verb - 1; i >= 0 && i > verb - 14; --i) {
    const QuantitySpan* q = a.quantity(i);
    if (q != nullptr && q->kind == QuantityKind::money) sum = true;
    if (a.is(i, "which") && a.is(i - 1, "of"))
      return -1;  // '..., $2 billion of which went to Chile'
    if (a.sense(i, Class::goods) == nullptr) continue;
    // 'QR402 million worth of merchandise arrived from Oman'
    const QuantitySpan* worth_of =
        a.is(i - 1, "of") && a.is(i - 2, "worth") ? a.quantity(i - 3) : nullptr;
    if (worth_of != nullptr && worth_of->kind == QuantityKind::money) return free(i) ? i : -1;
    const bool bare = a.place(i - 1) == nullptr && a.sense(i - 1, Class::product) == nullptr &&
                      !a.is_any(i - 1, words::kArticleOrQuantifierOfGoods);
    const bool worth = sum && bare &&
                       (a.is_any(i + 1, {"worth", "for", "valued", "to"}) ||
                        a.sense(i + 1, Class::level) != nullptr);
    return worth && free(i) ? i : -1;
  }
  return -1;
}

// 'Chinese goods worth $24 billion entered the country', 'goods for 2 bn from Brazil arrived in
// Peru'
void MentionFinder::goods_entered() {
  if (!a.may_say(words::kVerbOfEntry | words::kVerbOfComing)) return;
  for (int v = 2; v + 1 < a.size(); ++v) {
    if (!free(v) || !a.is_any(v, words::kVerbOfEntry | words::kVerbOfComing)) continue;
    int to = v + 1;
    // 'Chinese wares worth $18.2 billion came in during 2025'
    const bool came_in = a.is_any(v, words::kVerbOfComing) && a.is(to, "in") &&
                         (a.is_any(to + 1, {"during", "in"}) || a.kind(to + 1, ItemKind::punct) ||
                          a.kind(to + 1, ItemKind::time));
    if (came_in) {
      Mention m;
      m.head = m.first = v;
      m.flow = FlowWord::exports;
      origin_in_front(m);
      if (m.reporter.empty()) continue;
      m.kind = Mention::Kind::verb;
      m.last = to + 1;
      // '..., which left Argentina $8 billion in the red with China': into that country
      for (const Mention& red : out) {
        if (red.flow == FlowWord::balance && red.reporter.kind == K::places &&
            a.sense(red.head, Class::inred) != nullptr && red.head > v)
          m.partner = red.reporter;
      }
      if (m.partner.empty()) continue;
      mark(m);
      continue;
    }
    if (a.is_any(to, {"in", "into", "to"}))
      ++to;
    else if (!a.is_any(v, words::kVerbOfEntry))
      continue;
    int next = to;
    PartyRef taker = party_at(a, to, next, false);
    if (taker.kind != K::places) continue;
    Mention m;
    m.head = v;
    m.flow = FlowWord::exports;
    origin_in_front(m);
    if (m.reporter.empty()) continue;
    m.kind = Mention::Kind::verb;
    m.first = m.reporter.items.front();
    m.last = next;
    m.partner = std::move(taker);
    m.first = v;
    mark(m);
  }
}

void MentionFinder::goods() {
  if (!a.may_have(Class::goods) && !a.may_have(Class::goods_services)) return;
  // 'the top buyer of goods from Chile'
  for (int i = 2; i + 2 < a.size(); ++i) {
    if (!free(i) || a.sense(i, Class::goods) == nullptr || !a.is(i + 1, "from")) continue;
    if (!a.is_any(i - 1, {"of", "for"}) || a.sense(i - 2, Class::ranknoun) == nullptr) continue;
    int next = i + 2;
    PartyRef from = party_at(a, i + 2, next, false);
    if (from.kind != K::places) continue;
    Mention m;
    m.kind = Mention::Kind::goods;
    m.flow = FlowWord::exports;
    m.head = m.first = i;
    m.last = next;
    m.reporter = std::move(from);
    for (int k = m.first; k < m.last; ++k) used[static_cast<std::size_t>(k)] = true;
    out.push_back(m);
  }
  // 'Goods from the US were up 9.8 percent': as much as imports from there
  for (int i = 0; i + 2 < a.size() && i < 4; ++i) {
    if (!free(i) || a.sense(i, Class::goods) == nullptr || !a.is_any(i + 1, {"from", "to"}))
      continue;
    int next = i + 2;
    PartyRef other = party_at(a, i + 2, next, true);
    const bool says = a.sense(next, Class::be) != nullptr ||
                      a.sense(next, Class::trend) != nullptr ||
                      a.sense(next, Class::level) != nullptr;
    if (other.kind != K::places || !says) continue;
    Mention m;
    m.kind = Mention::Kind::noun;
    m.flow = a.is(i + 1, "from") ? FlowWord::imports : FlowWord::exports;
    m.head = m.first = i;
    m.last = next;
    m.partner = std::move(other);
    mark(m);
  }
  for (int i = 0; i < a.size(); ++i) {
    if (!free(i) || a.place(i) == nullptr || !(is_adjective(a, i) || a.place(i)->possessive))
      continue;
    int n = i + 1;
    Mention m;
    while (n < a.size() && n < i + 4 && a.sense(n, Class::goods) == nullptr &&
           a.sense(n, Class::goods_services) == nullptr && is_modifier(n, m)) {
      ++n;
    }
    bool goods = a.sense(n, Class::goods) != nullptr;
    const bool both = a.sense(n, Class::goods_services) != nullptr;
    if (n == i + 1 && a.is(n, "ones")) {  // 'bought Chinese goods for 3 billion, French ones for 5'
      for (int k = 0; k < i && !goods; ++k) goods = a.sense(k, Class::goods) != nullptr;
    }
    if (!goods && !both) continue;
    if (!free(n)) continue;
    m.kind = Mention::Kind::goods;
    m.flow = FlowWord::exports;
    m.head = n;
    m.first = i;
    m.last = n + 1;
    if (both) m.scope = "goods and services";
    m.reporter = of_places({i});
    // 'Chinese goods sold in Morocco rose to 30 billion'
    if (a.is_any(n + 1, words::kParticipleOfSelling, {"going", "coming"}) &&
        a.is_any(n + 2, {"in", "to", "into"})) {
      int next = n + 3;
      PartyRef taker = party_at(a, n + 3, next, false);
      if (taker.kind == K::places && !std::any_of(out.begin(), out.end(), [&](const Mention& o) {
            return o.kind != Mention::Kind::goods && o.first < m.first && o.last >= m.first;
          })) {
        m.kind = Mention::Kind::noun;
        m.partner = std::move(taker);
        m.last = next;
      }
    }
    for (int k = m.first; k < m.last; ++k) used[static_cast<std::size_t>(k)] = true;
    out.push_back(m);
  }
}

// 'Goods worth 42 billion crossed the border': of goods, and not 'into' one of the two.
bool MentionFinder::goods_cross(int verb) const {
  constexpr int kReach = 9;
  if (a.is_any(verb + 1, {"into", "from", "to"})) return false;
  for (int i = verb - 1; i >= 0 && i > verb - kReach; --i) {
    if (a.kind(i, ItemKind::punct)) return false;
    if (a.sense(i, Class::goods) != nullptr) return true;
  }
  return false;
}

// 'the non-EU trade deficit', 'extra-EU trade': with a group without a code.
bool MentionFinder::outside_left(int j, Mention& m) const {
  const bool joined = hyphen(a, j - 1) && a.is_any(j - 2, {"non", "extra"});
  if (!a.kind(j, ItemKind::word) || !(joined || (j > 0 && a.is(j - 1, "extra")))) return false;
  m.partner.kind = K::others;
  m.first = joined ? j - 2 : j - 1;
  return true;
}

// 'the largest volume of trade was registered with Kazakhstan'
bool MentionFinder::registered_with(int& j, Mention& m) const {
  if (!m.partner.empty() || !a.is_any(j, {"was", "were", "is", "are"}) ||
      !a.is_any(j + 1, words::kVerbOfRecording))
    return false;
  int k = a.is(j + 2, "out") ? j + 3 : j + 2;
  const Word way = m.flow == FlowWord::exports   ? Word("to")
                   : m.flow == FlowWord::imports ? Word("from")
                                                 : Word("with");
  if (!a.is(k, way) || !right_step(k, m)) return false;
  j = k;
  return true;
}

// 'got 84 million from Rwanda for its exports': money comes to who sells.
bool MentionFinder::paid_for_goods(int verb) const {
  const QuantitySpan* sum = a.quantity(verb + 1);
  if (sum == nullptr || sum->kind != QuantityKind::money ||
      !a.is_any(verb, {"get", "gets", "got", "receive", "receives", "received"}))
    return false;
  for (int i = verb + 2; i < verb + 8; ++i) {
    if (a.kind(i, ItemKind::punct) || a.sense(i, Class::goods) != nullptr) return false;
    if (!a.is(i, "for")) continue;
    return a.sense(i + 1, Class::goods) != nullptr || a.sense(i + 2, Class::goods) != nullptr ||
           a.sense(i + 1, Class::flow) != nullptr || a.sense(i + 2, Class::flow) != nullptr;
  }
  return false;
}

}  // namespace tally::reading
