// What stands behind a word of a balance: 'a gap in trade between', 'a deficit of $5 billion with
// Brazil', 'a surplus over Iraq'; and balances said without such a word: 'was in the red with
// China'.
#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'the surplus that Thailand enjoys in its trade with the US', 'the deficit we had with you'.
bool MentionFinder::run_by(int& j, Mention& m) const {
  const bool that = a.is_any(j, {"that", "which"});
  const int who = that ? j + 1 : j;
  const Entry* self = a.sense(who, Class::self);
  const bool us = self != nullptr && (self->ref == Ref::our || self->ref == Ref::your);
  if (!m.reporter.empty() || !(us || is_bare_place(a, who))) return false;
  int verb = who + 1;
  while (a.is_any(verb, words::kPerfectAuxiliary | words::kAspectAdverb | words::kHabitAdverb) &&
         a.sense(verb + 1, Class::flow) == nullptr && verb < who + 4)
    ++verb;
  // 'has' alone is the verb
  if (a.sense(verb, Class::runverb) == nullptr && verb > who + 1) --verb;
  if (a.sense(verb, Class::runverb) == nullptr) return false;
  if (!that && !a.is(verb + 1, "with") &&
      !(a.is(verb + 1, "in") && a.sense(verb + 2, Class::poss) != nullptr))
    return false;
  if (us) {
    m.reporter.kind = kind_of(self->ref);
    m.reporter.at = who;
  } else {
    m.reporter = of_places({who});
  }
  j = verb + 1;
  return true;
}

// One step behind the word; true if the scan may go on at `j`.
bool MentionFinder::balance_step(int& j, Mention& m) const {
  if (m.flow != FlowWord::balance) return false;
  // 'a deficit of 212 billion yen (2 billion dollars) with the European Union'
  if (a.is(j, "of") && a.quantity(j + 1) != nullptr && a.punct(j + 2, "(") &&
      a.quantity(j + 3) != nullptr && a.punct(j + 4, ")") && a.is(j + 5, "with")) {
    int next = j + 6;
    PartyRef p = party_at(a, j + 6, next);
    if (!p.empty()) {
      m.partner = std::move(p);
      j = next;
      return true;
    }
  }
  // 'a deficit of $6.4 billion in trade with Australia'
  if (a.is(j, "of") && a.quantity(j + 1) != nullptr &&
      a.quantity(j + 1)->kind == QuantityKind::money && a.is(j + 2, "in")) {
    Mention probe = m;
    int k = j + 2;
    if (right_step(k, probe) && a.sense(k - 1, Class::flow) != nullptr) {
      m = probe;
      j = k;
      return true;
    }
  }
  // 'a deficit of 79.6 billion on the trade in goods with Norway', 'a surplus of 5 on that with'
  {
    const bool sum = a.is(j, "of") && a.quantity(j + 1) != nullptr &&
                     a.quantity(j + 1)->kind == QuantityKind::money;
    const int on = sum ? j + 2 : j;
    int k = a.is(on + 1, "the") ? on + 2 : on + 1;
    const Entry* trade = a.sense(k, Class::flow);
    const bool of_trade =
        a.is_any(on, {"on", "in"}) && ((trade != nullptr && trade->flow == FlowWord::turnover) ||
                                       (a.is(on + 1, "that") && a.is(on + 2, "with")));
    if (of_trade) {
      ++k;
      if (a.is(k, "in") && a.sense(k + 1, Class::goods) != nullptr) k += 2;
      int next = k + 1;
      PartyRef p = a.is(k, "with") ? party_at(a, k + 1, next) : PartyRef{};
      if (!p.empty()) {
        m.partner = std::move(p);
        j = next;
        return true;
      }
    }
  }
  // 'a small surplus, $12 million, with Canada', 'a surplus of $12 million was booked with Canada'
  if (m.partner.empty() && (a.is(j, "of") || a.punct(j, ",")) && a.quantity(j + 1) != nullptr &&
      a.quantity(j + 1)->kind == QuantityKind::money) {
    int k = j + 2;
    if (a.punct(k, ",")) ++k;
    if (a.is(j, "of") && a.is_any(k, {"was", "were", "is"}) && a.kind(k + 1, ItemKind::word))
      k += 2;
    int next = k + 1;
    PartyRef p = k > j + 2 && a.is(k, "with") ? party_at(a, k + 1, next) : PartyRef{};
    if (p.kind == K::places) {
      m.partner = std::move(p);
      j = next;
      return true;
    }
  }
  // 'imbalance in trade between', 'a surplus in bilateral trade with', 'the balance of this trade'
  const bool of = a.is(j, "of") && (a.is_any(j + 1, words::kDeterminer, {"mutual"}) ||
                                    a.sense(j + 1, Class::mod) != nullptr ||
                                    (a.place(j + 1) != nullptr && a.place(j + 1)->possessive));
  if (a.is(j, "in") || of) {
    int k = j + 1;
    Mention probe;
    while (k < j + 5 && a.sense(k, Class::flow) == nullptr &&
           (a.is_any(k, words::kDeterminer) || a.place(k) != nullptr || hyphen(a, k) ||
            is_modifier(k, probe)))
      ++k;
    const Entry* e = a.sense(k, Class::flow);
    const int owner = k - 1;  // 'the gap in Serbia's trade with Russia'
    const bool owned = a.place(owner) != nullptr && owner == j + 1;
    // 'the deficit of Peru's trade balance', 'the gap in its trade'
    const bool trade = e != nullptr && (e->flow == FlowWord::turnover ||
                                        (e->flow == FlowWord::balance && m.sign != 0));
    if (trade && (owned || a.place(owner) == nullptr)) {
      if (owned && m.reporter.empty()) m.reporter = of_places({owner});
      if (probe.bilateral) m.bilateral = true;
      j = k + 1;
      return true;
    }
  }
  if (run_by(j, m)) return true;
  // 'Serbia's biggest deficit is with China: $1.7 billion'
  if (a.sense(j, Class::be) != nullptr && a.is(j + 1, "with") && m.partner.empty()) {
    int next = j + 2;
    PartyRef p = party_at(a, j + 2, next);
    if (p.empty()) return false;
    m.partner = std::move(p);
    j = next;
    return true;
  }
  // 'a surplus of $3.1 billion over Iraq'
  if (a.is(j, "over") && m.sign > 0 && m.partner.empty()) {
    int next = j + 1;
    PartyRef p = party_at(a, j + 1, next);
    if (p.kind != K::places) return false;
    m.partner = std::move(p);
    j = next;
    return true;
  }
  // 'a deficit of $5 billion in its trade with Brazil'
  if (m.partner.empty() && a.is(j, "of") && a.quantity(j + 1) != nullptr) {
    int k = j + 2;
    while (a.is(k, ",") || a.kind(k, ItemKind::time)) ++k;
    if (a.is(k, "in")) {
      Mention probe;
      ++k;
      while (k < j + 9 && (a.sense(k, Class::poss) != nullptr || a.is(k, "the") ||
                           (a.sense(k, Class::flow) == nullptr && is_modifier(k, probe))))
        ++k;
      const Entry* e = a.sense(k, Class::flow);
      if (e != nullptr && e->flow == FlowWord::turnover && a.is(k + 1, "with")) {
        j = k + 1;
        return true;
      }
    }
  }
  // 'a record deficit of 3.52 trillion yen with China in 2012'
  if (m.partner.empty() && a.is(j, "of") && a.quantity(j + 1) != nullptr &&
      (a.quantity(j + 1)->kind == QuantityKind::money ||
       a.quantity(j + 1)->kind == QuantityKind::bare)) {
    int k = j + 2;
    if (a.kind(k, ItemKind::time)) ++k;
    if (a.is(k, "in") && a.kind(k + 1, ItemKind::time)) k += 2;
    if (a.is_any(k, {"with", "vis", "against"})) {
      while (a.is_any(k + 1, {"-", "à", "a", "vis"}) && k < j + 9) ++k;
      int next = k + 1;
      PartyRef p = party_at(a, k + 1, next);
      if (!p.empty()) {
        m.partner = std::move(p);
        j = next;
        return true;
      }
    }
  }
  return false;
}

// 'New Zealand is still the side with the surplus': whose it is.
void MentionFinder::side_with(Mention& m) const {
  if (m.flow != FlowWord::balance || m.sign == 0 || !m.reporter.empty()) return;
  int i = m.first - 1;
  if (a.is_any(i, {"the", "a"})) --i;
  if (!a.is_any(i, {"with", "in", "running", "having"})) return;
  if (!a.is_any(i - 1, words::kCountryNoun | words::kPartnerNoun, {"side", "one", "party"})) return;
  if (a.is_any(i - 2, {"the", "that"})) --i;
  i -= 2;
  while (i > 0 && a.is_any(i, words::kAspectAdverb, {"not", "clearly"})) --i;
  if (a.sense(i, Class::be) == nullptr) return;
  for (int k = i - 1; k > i - 4 && k >= 0; --k) {
    if (is_bare_place(a, k)) {
      m.reporter = of_places({k});
      return;
    }
    const Entry* self = a.sense(k, Class::self);
    if (self != nullptr && (self->ref == Ref::our || self->ref == Ref::your)) {
      m.reporter.kind = kind_of(self->ref);
      m.reporter.at = k;
      return;
    }
  }
}

// 'Spain was in the red with China by 19 billion', 'finished 2019 in the red in its trade with
// Turkey'.
// The partner in front of 'in the black' at `red`: 'With Bolivia it was in the black', 'Bolivia is
// one of the few countries with which Peru is in the black'.
PartyRef MentionFinder::partner_before_red(int red) const {
  if (a.sense(red - 1, Class::be) == nullptr) return {};
  for (int i = red - 2; i > 0 && i > red - 6; --i) {
    if (!a.is_any(i, {"which", "whom"}) || !a.is(i - 1, "with")) continue;
    for (int k = 0; k < i - 1; ++k) {
      if (is_bare_place(a, k)) return of_places({k});
    }
    return {};
  }
  int next = 0;
  if (!a.is(0, "with")) return {};
  PartyRef named = party_at(a, 1, next, false);
  if (named.kind != K::places || next >= red) return {};
  // 'With Bolivia, its neighbour to the south, it was in the black'
  for (int i = next + 1; a.punct(next, ",") && i < red && i < next + 9; ++i) {
    if (a.quantity(i) != nullptr || a.sense(i, Class::flow) != nullptr) break;
    if (a.punct(i, ",")) next = i;
  }
  return red - next < 6 ? named : PartyRef{};
}

void MentionFinder::in_the_red() {
  for (int i = 1; i < a.size(); ++i) {
    const Entry* red = a.sense(i, Class::inred);
    // 'was 2.1 billion ahead in its exchanges with Rome'
    const bool ahead = a.is_any(i, {"ahead", "behind", "short"}) && a.quantity(i - 1) != nullptr &&
                       a.is(i + 1, "in") && a.sense(i + 2, Class::poss) != nullptr;
    if ((red == nullptr && !ahead) || !free(i)) continue;
    int with = i + 1;
    if (a.is(with, "in") && a.sense(with + 1, Class::poss) != nullptr) {  // 'in its trade'
      const Entry* flow = a.sense(with + 2, Class::flow);
      if (flow == nullptr || flow->flow != FlowWord::turnover) continue;
      with += 3;
    }
    // 'With Bolivia it was in the black', 'countries with which Peru is in the black'
    PartyRef front;
    if (red != nullptr && !a.is(with, "with")) {
      front = partner_before_red(i);
      if (front.empty()) continue;
    }
    int subject = -1;
    const Entry* self = nullptr;
    for (int k = i - 1; k >= 0 && k > i - 7 && subject < 0 && self == nullptr; --k) {
      const QuantitySpan* q = a.quantity(k);
      // 'was $170 million in the red with', 'left Argentina $8 billion in the red with'
      const bool sum = q != nullptr && k == i - 1 &&
                       (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
      const Entry* who = a.sense(k, Class::self);
      if (is_bare_place(a, k))
        subject = k;
      else if (who != nullptr && (who->ref == Ref::our || who->ref == Ref::your || a.is(k, "it")))
        self = who;
      else if ((q != nullptr && !sum) || a.kind(k, ItemKind::punct) || !free(k) ||
               a.sense(k, Class::flow) != nullptr)
        break;
    }
    if (subject < 0 && self == nullptr) continue;
    int next = with + 1;
    PartyRef partner = front.empty() ? party_at(a, with + 1, next, false) : front;
    if (partner.empty()) continue;
    if (!front.empty()) next = i + 1;
    Mention m;
    m.kind = Mention::Kind::noun;
    m.head = m.first = i;
    m.last = next;
    m.flow = FlowWord::balance;
    m.sign = red != nullptr ? red->sign : a.is(i, "ahead") ? 1 : -1;
    m.weak = true;
    if (subject >= 0) {
      m.reporter = of_places({subject});
    } else {
      m.reporter.kind = kind_of(self->ref);
      m.reporter.at = m.first;
    }
    m.partner = std::move(partner);
    for (int k = m.first; k < m.last; ++k) used[static_cast<std::size_t>(k)] = true;
    out.push_back(std::move(m));
  }
}

}  // namespace tally::reading
