#include "reading/internal/mentions.h"

#include <algorithm>

namespace tally::reading {
namespace {

using places::NameKind;
using K = PartyRef::Kind;

bool hyphen(const Analysis& a, int i) {
  return a.punct(i, "-") || a.punct(i, "–") || a.punct(i, "/");
}

PartyRef of_places(std::vector<int> items) {
  PartyRef r;
  r.kind = K::places;
  r.at = items.empty() ? -1 : items.front();
  r.items = std::move(items);
  return r;
}

K kind_of(Ref ref) {
  switch (ref) {
    case Ref::their:
      return K::their;
    case Ref::our:
    case Ref::my:
      return K::our;
    case Ref::your:
      return K::your;
    default:
      return K::its;
  }
}

struct Finder {
  const Analysis& a;
  std::vector<Mention> out;
  std::vector<bool> used;

  explicit Finder(const Analysis& analysis)
      : a(analysis), used(static_cast<std::size_t>(analysis.size()), false) {}

  bool free(int i) const { return i >= 0 && i < a.size() && !used[static_cast<std::size_t>(i)]; }

  // ------------------------------------------------------------------ nouns
  bool is_modifier(int j, Mention& m) const {
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
    if (a.kind(j, ItemKind::time)) {
      const TimeSpan* t = a.time(j);
      return t->kind == TimeKind::period && t->preposition != "in" && t->preposition != "since";
    }
    return false;
  }

  void set_product(int j, Mention& m) const {
    std::string words;
    const Item& it = a.items[static_cast<std::size_t>(j)];
    for (std::size_t k = it.first; k < it.last; ++k) {
      if (!words.empty()) words += ' ';
      words += a.tokens[k].low;
    }
    m.product = m.product.empty() ? words : words + " " + m.product;
    m.product_item = j;
  }

  void left_of(Mention& m) const {
    int j = m.head - 1;
    int steps = 0;
    while (j >= 0 && steps < 8) {
      if (is_modifier(j, m)) {
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
    m.first = j + 1;
    if (const PlaceSpan* p = a.place(j)) {
      take_place_left(j, *p, m);
      return;
    }
    if (const Entry* e = a.sense(j, Class::poss)) {
      m.reporter.kind = kind_of(e->ref);
      m.reporter.at = j;
      m.first = j;
      // 'its Chinese trade'
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
      }
    }
  }

  void take_place_left(int j, const PlaceSpan& p, Mention& m) const {
    m.first = j;
    m.reporter = of_places({j});
    if (hyphen(a, j - 1) && a.place(j - 2) != nullptr) {
      m.reporter = of_places({j - 2});
      m.partner = of_places({j});
      m.first = j - 2;
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
    if ((m.flow == FlowWord::turnover || m.flow == FlowWord::balance ||
         m.flow == FlowWord::exports || m.flow == FlowWord::imports) &&
        !p.possessive) {
      const PlaceSpan* owner = a.place(b);
      if (owner != nullptr && owner->possessive) {
        m.reporter = of_places({b});
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

  bool preposition(int i) const {
    return a.is_any(i, {"to", "from", "with", "of", "in", "by", "for", "into", "between", "than",
                        "against", "at", "on", "among", "over", "via", "after", "as", "through"});
  }

  // One prepositional phrase behind the head; true if the scan may go on at `j`.
  bool right_step(int& j, Mention& m) const {
    const bool balance = m.flow == FlowWord::balance;
    if (balance &&
        a.is(j, "in")) {  // 'imbalance in trade between', 'a surplus in bilateral trade with'
      int k = j + 1;
      Mention probe;
      while (k < j + 4 && is_modifier(k, probe) && a.sense(k, Class::flow) == nullptr) ++k;
      const Entry* e = a.sense(k, Class::flow);
      if (e != nullptr && e->flow == FlowWord::turnover) {
        if (probe.bilateral) m.bilateral = true;
        j = k + 1;
        return true;
      }
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
    if (a.is(j, "of")) return of_phrase(j, m);
    if (a.is(j, "to") || a.is(j, "into")) {
      if (a.is(j + 1, "and") && a.sense(j + 2, Class::flow) != nullptr) {
        m.shares_next = true;
        return false;
      }
      int next = j + 1;
      PartyRef p = party_at(a, j + 1, next);
      if (p.empty()) return false;
      if (m.flow == FlowWord::imports)
        m.reporter = std::move(p);
      else
        m.partner = std::move(p);
      j = next;
      return true;
    }
    if (a.is(j, "from")) {
      if (a.is(j + 1, "and") && a.sense(j + 2, Class::flow) != nullptr) {
        m.shares_next = true;
        return false;
      }
      int next = j + 1;
      PartyRef p = party_at(a, j + 1, next);
      if (p.empty()) return false;
      if (m.flow == FlowWord::exports) {
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
    if (a.is(j, "with") || (balance && a.is(j, "against")) || (balance && a.is(j, "vis"))) {
      int next = j + 1;
      PartyRef p = party_at(a, j + 1, next);
      if (p.empty()) return false;
      m.partner = std::move(p);
      j = next;
      return true;
    }
    if (a.is(j, "between") || a.is(j, "among")) {
      if (a.is(j + 1, "them") || a.sense(j + 1, Class::pairref) != nullptr) {
        m.bilateral = true;
        j += 2;
        return true;
      }
      return between(j, m);
    }
    if (a.is(j, "by") && a.place(j + 1) != nullptr && !a.place(j + 1)->possessive &&
        (m.flow == FlowWord::exports || m.flow == FlowWord::imports) && m.reporter.empty()) {
      m.reporter = of_places({j + 1});
      j += 2;
      return true;
    }
    if (a.sense(j, Class::there) != nullptr && m.partner.empty()) {
      m.partner.kind = K::there;
      m.partner.at = j;
      ++j;
      return true;
    }
    if (a.is(j, "for") && m.flow == FlowWord::exports && m.weak) {
      return false;
    }
    if (a.kind(j, ItemKind::time) ||
        (a.is_any(j, {"in", "during", "over", "for"}) && a.kind(j + 1, ItemKind::time))) {
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

  bool of_phrase(int& j, Mention& m) const {
    int k = j + 1;
    if (a.is(k, "the") || a.is(k, "its") || a.is(k, "all")) ++k;
    const PlaceSpan* p = a.place(k);
    if (p != nullptr && is_adjective(a, k)) {
      int n = k + 1;
      Mention probe = m;
      while (n < a.size() && a.sense(n, Class::goods) == nullptr &&
             a.sense(n, Class::goods_services) == nullptr && is_modifier(n, probe))
        ++n;
      if (a.sense(n, Class::goods) != nullptr || a.sense(n, Class::goods_services) != nullptr) {
        if (a.sense(n, Class::goods_services) != nullptr) m.scope = "goods and services";
        if (!probe.product.empty()) m.product = probe.product;
        if (m.flow == FlowWord::imports)
          m.partner = of_places({k});
        else if (m.flow == FlowWord::exports)
          m.reporter = of_places({k});
        j = n + 1;
        return true;
      }
      if (!probe.product.empty()) {  // 'purchases of Russian oil'
        m.product = probe.product;
        m.product_item = n - 1;
        if (m.flow == FlowWord::imports)
          m.partner = of_places({k});
        else if (m.flow == FlowWord::exports)
          m.reporter = of_places({k});
        j = n;
        return true;
      }
      return false;
    }
    if (p != nullptr && !p->possessive) {
      int next = k;
      PartyRef r = party_at(a, k, next);
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
    return false;
  }

  bool between(int& j, Mention& m) const {
    int next = j + 1;
    PartyRef first = party_at(a, j + 1, next, false);
    if (first.empty() || !(a.is(next, "and") || hyphen(a, next) || a.is(next, "with")))
      return false;
    int end = next + 1;
    PartyRef second = party_at(a, next + 1, end, false);
    if (second.empty()) return false;
    m.reporter = std::move(first);
    m.partner = std::move(second);
    j = end;
    return true;
  }

  bool noun_not_verb(int i) const {
    const Entry* verb = a.sense(i, Class::flowverb);
    if (verb == nullptr) return true;
    const std::string& w = a.low(i);
    if (w == "trades" || w == "traded" || w == "trading") return false;
    const bool subject_before =
        (a.place(i - 1) != nullptr && !a.place(i - 1)->possessive && !is_adjective(a, i - 1)) ||
        a.sense(i - 1, Class::self) != nullptr || a.sense(i - 1, Class::pairref) != nullptr ||
        a.is_any(i - 1, {"to", "which", "that", "and", "who", "will", "would", "could", "now",
                         "also", "should", "can", "may", "might", "company", "country"});
    const bool object_behind =
        a.quantity(i + 1) != nullptr ||
        a.is_any(i + 1, {"more", "less", "most", "as", "nearly", "the", "its", "goods", "to"}) ||
        a.sense(i + 1, Class::goods) != nullptr || a.sense(i + 1, Class::product) != nullptr;
    if (a.is(i - 1, "to") || a.is(i - 1, "and")) {
      return !(object_behind && a.quantity(i + 1) != nullptr && !w.ends_with("s"));
    }
    if (w == "trade" && a.is(i + 1, "more")) return !subject_before;
    if (a.is(i + 1, "to")) return !(subject_before && (a.sense(i - 1, Class::self) != nullptr));
    return !(subject_before && object_behind);
  }

  void nouns() {
    for (int i = 0; i < a.size(); ++i) {
      if (!free(i) || a.sense(i, Class::nontrade) != nullptr) continue;
      const Entry* e = a.sense(i, Class::flow);
      const Entry* ref = a.sense(i, Class::flowref);
      if (e == nullptr && ref == nullptr) continue;
      if (e == nullptr) {
        if (!(a.is_any(i + 1, {"to", "from", "with"}))) continue;
        int next = i + 2;
        if (party_at(a, i + 2, next).empty()) continue;
      } else if (!noun_not_verb(i)) {
        continue;
      }
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
      left_of(m);
      int j = i + 1;
      if (a.is(j, "turnover") || a.is(j, "volume") || a.is(j, "volumes") || a.is(j, "figures")) ++j;
      for (int step = 0; step < 5 && j < a.size(); ++step) {
        if (!right_step(j, m)) break;
      }
      m.last = std::max(j, i + 1);
      m.plain_noun = m.reporter.empty() && m.partner.empty() && !m.bilateral;
      for (int k = m.first; k < m.last; ++k) used[static_cast<std::size_t>(k)] = true;
      out.push_back(std::move(m));
    }
  }

  // ------------------------------------------------------------------ verbs
  // The subject of the verb at `v`: the nearest place, pair or pronoun to the left that is not in a
  // prepositional phrase, within the clause.
  int subject_of(int v) const {
    for (int i = v - 1; i >= 0 && i > v - 26; --i) {
      if (a.kind(i, ItemKind::punct) && a.is_any(i, {";", ":", "—", "(", ")"})) return -1;
      if (a.is_any(i, {"while", "whereas", "but"})) return -1;
      if (is_bare_place(a, i)) return i;
      if (a.sense(i, Class::pairref) != nullptr && !preposition(i - 1)) return i;
      if (a.sense(i, Class::self) != nullptr && !preposition(i - 1)) return i;
      if (!free(i) && a.sense(i, Class::flow) != nullptr) return -1;
    }
    return -1;
  }

  void verbs() {
    for (int v = 0; v < a.size(); ++v) {
      if (!free(v)) continue;
      if (a.sense(v, Class::changehands) != nullptr) {
        Mention m;
        m.kind = Mention::Kind::verb;
        m.head = m.first = v;
        m.flow = FlowWord::turnover;
        int j = v + 1;
        if (a.is(j, "between")) between(j, m);
        m.last = std::max(j, v + 1);
        m.bilateral = m.reporter.empty();
        mark(m);
        continue;
      }
      const Entry* e = a.sense(v, Class::flowverb);
      if (e == nullptr || e->flow == FlowWord::taker || e->flow == FlowWord::provider) continue;
      if (a.sense(v, Class::flow) != nullptr && noun_not_verb(v)) continue;
      Mention m;
      m.kind = Mention::Kind::verb;
      m.head = m.first = v;
      m.flow = e->flow;
      m.passive = a.is_any(v - 1, {"was", "were", "is", "are", "been", "being", "be"}) ||
                  (a.is(v - 2, "were") || a.is(v - 2, "was"));
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
      // a bare 'sent', 'got', 'orders' without party is no trade
      if (m.partner.empty() && m.reporter.empty() && !m.bilateral) continue;
      if (m.kind != Mention::Kind::abroad && m.partner.empty() && m.flow != FlowWord::turnover &&
          m.reporter.kind == K::none) {
        continue;
      }
      mark(m);
    }
  }

  const Mention* verb_before(int v) const {
    if (!a.is(v - 1, "and") && !a.is(v - 1, "but")) return nullptr;
    for (auto it = out.rbegin(); it != out.rend(); ++it) {
      if (it->kind == Mention::Kind::verb && it->head < v && !it->passive && !it->reporter.empty())
        return &*it;
    }
    return nullptr;
  }

  void mark(Mention& m) {
    used[static_cast<std::size_t>(m.head)] = true;
    out.push_back(m);
  }

  void set_subject(Mention& m) const {
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
    // "A and B exchanged"
    if (a.is(s - 1, "and") && a.place(s - 2) != nullptr && !a.place(s - 2)->possessive) {
      if (m.flow == FlowWord::turnover) {
        m.reporter = of_places({s - 2});
        m.partner = of_places({s});
      } else {
        m.reporter = of_places({s - 2, s});
        m.reporter.list = true;
      }
      return;
    }
    m.reporter = of_places({s});
  }

  bool ends_clause(int i) const {
    return a.is_any(i, {";", ":", "—", "while", "whereas", "but"}) || a.punct(i, "(");
  }

  void arguments(Mention& m) const {
    int j = m.head + 1;
    int last = m.head + 1;
    // 'sells us', 'sell you goods'
    if (m.flow == FlowWord::exports) {
      if (const Entry* e = a.sense(j, Class::self)) {
        m.partner.kind = kind_of(e->ref);
        m.partner.at = j;
        last = ++j;
      } else if (a.place(j) != nullptr && !is_adjective(a, j) && !a.place(j)->possessive) {
        m.partner = of_places({j});
        last = ++j;
      }
    }
    for (int step = 0; j < a.size() && step < 30; ++step, ++j) {
      if (ends_clause(j)) break;
      if (j > m.head + 1 && (a.sense(j, Class::flowverb) != nullptr || !free(j)) &&
          a.sense(j, Class::flow) != nullptr) {
        break;
      }
      if (a.sense(j, Class::flowverb) != nullptr && j > m.head) break;
      if (a.is_any(j, {"abroad", "overseas"})) {
        m.kind = Mention::Kind::abroad;
        m.total = true;
        last = j + 1;
        break;
      }
      if (a.sense(j, Class::product) != nullptr && !m.partner.empty() == false &&
          m.product.empty() && !a.kind(j - 1, ItemKind::punct)) {
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
      } else if (a.is(j, "by") && m.passive) {
        PartyRef p = party_at(a, j + 1, next);
        if (!p.empty() && m.reporter.empty()) {
          m.reporter = std::move(p);
          j = next - 1;
          last = next;
        }
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
    // 'From the Emirates, Egypt imported ...'
    if (m.partner.empty() && m.subject > 2) {
      const int front = m.subject - 1;
      if (a.punct(front, ",")) {
        for (int i = 0; i < front && i < 4; ++i) {
          int next = i + 1;
          const bool fits = (a.is(i, "from") && m.flow == FlowWord::imports) ||
                            (a.is(i, "to") && m.flow == FlowWord::exports) ||
                            (a.is(i, "with") && m.flow == FlowWord::turnover);
          if (!fits) continue;
          PartyRef p = party_at(a, i + 1, next);
          if (!p.empty() && next == front) m.partner = std::move(p);
        }
      }
    }
  }

  // ------------------------------------------------------------------ 'American goods'
  void goods() {
    for (int i = 0; i < a.size(); ++i) {
      if (!free(i) || a.place(i) == nullptr || !(is_adjective(a, i) || a.place(i)->possessive))
        continue;
      int n = i + 1;
      Mention m;
      while (n < a.size() && n < i + 4 && a.sense(n, Class::goods) == nullptr &&
             a.sense(n, Class::goods_services) == nullptr && is_modifier(n, m)) {
        ++n;
      }
      const bool goods = a.sense(n, Class::goods) != nullptr;
      const bool both = a.sense(n, Class::goods_services) != nullptr;
      if (!goods && !both) continue;
      if (!free(n)) continue;
      m.kind = Mention::Kind::goods;
      m.flow = FlowWord::exports;
      m.head = n;
      m.first = i;
      m.last = n + 1;
      if (both) m.scope = "goods and services";
      m.reporter = of_places({i});
      for (int k = m.first; k < m.last; ++k) used[static_cast<std::size_t>(k)] = true;
      out.push_back(m);
    }
  }
};

}  // namespace

bool is_adjective(const Analysis& a, int item) {
  const PlaceSpan* p = a.place(item);
  return p != nullptr && !p->possessive &&
         (p->kind == NameKind::adjective || p->kind == NameKind::people ||
          p->kind == NameKind::bloc || p->also_adjective);
}

bool is_bare_place(const Analysis& a, int item) {
  const PlaceSpan* p = a.place(item);
  if (p == nullptr || p->possessive) return false;
  if (p->kind == NameKind::institution || p->kind == NameKind::person) return false;
  if (p->kind == NameKind::adjective) {
    // 'the Chinese', but not 'Chinese president'
    return a.is(item - 1, "the") && !a.kind(item + 1, ItemKind::place) &&
           a.sense(item + 1, Class::be) != nullptr;
  }
  int before = item - 1;
  if (a.is(before, "the")) --before;
  if (hyphen(a, before) || hyphen(a, item + 1)) return false;
  return !a.is_any(
      before, {"to",      "from",   "with",    "of",     "in",    "by",    "for",      "into",
               "between", "than",   "against", "at",     "on",    "among", "via",      "through",
               "outside", "inside", "across",  "within", "near",  "after", "as",       "over",
               "like",    "toward", "towards", "behind", "ahead", "past",  "including"});
}

PartyRef party_at(const Analysis& a, int at, int& next, bool lists) {
  int i = at;
  PartyRef r;
  while (a.is_any(i, {"the", "its", "neighbouring", "neighboring", "fellow", "all", "mainland",
                      "both", "nearby", "rival", "our", "their", "northern", "southern"}) &&
         a.sense(i, Class::neighbour) == nullptr && i < at + 3) {
    if (a.sense(i, Class::poss) != nullptr && a.sense(i + 1, Class::neighbour) == nullptr) break;
    ++i;
  }
  if (a.place(i) != nullptr && !a.place(i)->possessive) {
    const PlaceSpan* p = a.place(i);
    // 'from Chinese suppliers' is not China's trade, but 'the Chinese' may be
    if (p->kind == NameKind::adjective && !(a.is(i - 1, "the"))) return r;
    if (p->kind == NameKind::person) return r;
    r = of_places({i});
    next = i + 1;
    if (!lists) return r;
    int j = next;
    while (a.is_any(j, {"and", ",", "&", "+", "plus"})) {
      int k = j + 1;
      if (a.is(j, ",") && a.is(k, "and")) ++k;
      if (a.is(k, "the")) ++k;
      const PlaceSpan* q = a.place(k);
      if (q == nullptr || q->possessive || is_adjective(a, k) == true) {
        if (q == nullptr || q->possessive || q->kind != NameKind::bloc) break;
      }
      if (a.is(j, ",") && !(a.is_any(k + 1, {"and", ","}))) {
        if (!a.is(j + 1, "and")) break;
      }
      // a new clause: 'exports to Kenya and Uganda took ...' is rare; 'to China, India said' not
      if (a.is(j, ",") &&
          (a.sense(k + 1, Class::speech) != nullptr || a.sense(k + 1, Class::be) != nullptr))
        break;
      if (a.is(j, "and") &&
          (a.sense(k + 1, Class::be) != nullptr || a.sense(k + 1, Class::flowverb) != nullptr ||
           a.sense(k + 1, Class::overtake) != nullptr)) {
        break;
      }
      r.items.push_back(k);
      r.list = true;
      next = k + 1;
      j = next;
    }
    return r;
  }
  if (const Entry* n = a.sense(i, Class::neighbour)) {
    r.kind = K::neighbour;
    r.direction = n->as;
    r.at = i;
    next = i + 1;
    // 'the neighbour across the Causeway'
    if (a.is(next, "across")) next += a.is(next + 1, "the") ? 3 : 2;
    return r;
  }
  i = at;
  if (a.sense(i, Class::there) != nullptr) {
    r.kind = K::there;
  } else if (a.sense(i, Class::former) != nullptr) {
    r.kind = K::former;
  } else if (a.sense(i, Class::latter) != nullptr) {
    r.kind = K::latter;
  } else if (a.sense(i, Class::pairref) != nullptr) {
    r.kind = K::pair;
  } else if (const Entry* e = a.sense(i, Class::self)) {
    r.kind = kind_of(e->ref);
  } else if (const Entry* poss = a.sense(i, Class::poss);
             poss != nullptr && (poss->ref == Ref::our || poss->ref == Ref::your) &&
             a.is_any(i + 1, {"country", "nation", "market", "neighbour", "side", "republic"})) {
    r.kind = kind_of(poss->ref);
    r.at = i;
    next = i + 2;
    return r;
  } else if (a.is(i, "the") && a.is_any(i + 1, {"world"})) {
    r.kind = K::world;
    r.at = i + 1;
    next = i + 2;
    return r;
  } else if (a.is(i, "which")) {
    r.kind = K::there;  // 'with which it runs a surplus': the place just named
    r.at = i;
    next = i + 1;
    return r;
  } else {
    return r;
  }
  r.at = i;
  next = i + 1;
  return r;
}

std::vector<Mention> find_mentions(const Analysis& a) {
  Finder f(a);
  f.nouns();
  f.verbs();
  f.goods();
  std::stable_sort(f.out.begin(), f.out.end(),
                   [](const Mention& x, const Mention& y) { return x.head < y.head; });
  return std::move(f.out);
}

}  // namespace tally::reading
