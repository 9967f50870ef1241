#include "reading/internal/sums_by_partner.h"

#include <algorithm>
#include <array>

#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

struct SumsByPartner {
  Work& w;
  const Analysis& a = w.a;
  struct Turn {
    int sum = -1, place = -1;  // items
    ClaimParty partner;
  };
  std::vector<Turn> turns;
  ClaimParty owner;
  std::optional<Flow> flow;
  bool said = false;  // a noun names the flow

  // A word that makes the sums something else than levels of one flow.
  [[nodiscard]] bool something_else() const {
    constexpr std::array kElse = {
        Class::noise,       Class::services, Class::nontrade,    Class::neg,
        Class::conditional, Class::wish,     Class::deny,        Class::target,
        Class::forecast,    Class::hedged,   Class::dirnoun,     Class::asmuch,
        Class::upfrom,      Class::reroute,  Class::subnational, Class::product};
    for (const Class c : kElse) {
      if (a.any(c)) return true;
    }
    for (const QuantitySpan& q : a.quantities) {
      if (q.kind != QuantityKind::money && q.kind != QuantityKind::bare &&
          q.kind != QuantityKind::ordinal && q.kind != QuantityKind::count)
        return true;
    }
    return a.times.size() > 1;
  }

  [[nodiscard]] bool sum_at(int i) const {
    const QuantitySpan* q = a.quantity(i);
    return q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare) &&
           q->value.value() >= 1e5;
  }

  // The one flow that the words of the sentence speak of, seen from its owner.
  [[nodiscard]] bool find_flow() {
    const auto say = [&](Flow f) {
      if (flow && *flow != f) return false;
      flow = f;
      return true;
    };
    for (int i = 0; i < a.size(); ++i) {
      const Entry* noun = a.sense(i, Class::flow);
      if (noun != nullptr) {
        if (noun->flow != FlowWord::exports && noun->flow != FlowWord::imports) return false;
        if (!say(noun->flow == FlowWord::exports ? Flow::exports : Flow::imports)) return false;
        said = true;
        continue;
      }
      if (a.is_any(i, words::kOutward | words::kOutward) ||
          a.is_any(i, {"exporters", "exporter", "export"})) {
        if (!say(Flow::exports)) return false;
      }
      if (a.is_any(i, {"importers", "importer", "import"}) && !say(Flow::imports)) return false;
    }
    return true;
  }

  // 'Uruguayan goods', 'our exporters', 'Latvian companies', 'Latvia's exports'
  [[nodiscard]] bool owns(int i) const {
    if (a.place(i) == nullptr || !(a.place(i)->possessive || is_adjective(a, i))) return false;
    for (int h = i + 1; h < i + 4; ++h) {
      if (a.sense(h, Class::goods) != nullptr || a.sense(h, Class::flow) != nullptr ||
          a.is_any(h, words::kGoodsNoun | words::kSellerNoun | words::kTradingNoun,
                   {"importers", "importer"}))
        return true;
      if (!a.kind(h, ItemKind::word)) return false;
    }
    return false;
  }

  [[nodiscard]] bool find_owner() {
    // ('Argentines bought Uruguayan goods': whose goods they are comes first)
    bool of_goods = false;
    for (int i = 0; i < a.size(); ++i) of_goods = of_goods || owns(i);
    for (int i = 0; i < a.size(); ++i) {
      const bool subject = a.place(i) != nullptr && is_bare_place(a, i) &&
                           (a.sense(i + 1, Class::flowverb) != nullptr ||
                            (a.is_any(i + 1, words::kPerfectAuxiliary) &&
                             a.sense(i + 2, Class::flowverb) != nullptr));
      if (!owns(i) && (!subject || of_goods)) continue;
      const ClaimParty who = w.party_of_item(i);
      if (who.empty() || (!owner.empty() && owner != who)) return false;
      owner = who;
      if (flow) continue;
      if (!subject) {
        flow = Flow::exports;  // goods of that country
        continue;
      }
      const Entry* verb = a.sense(i + 1, Class::flowverb);
      if (verb == nullptr) verb = a.sense(i + 2, Class::flowverb);
      if (verb->flow == FlowWord::exports || verb->flow == FlowWord::provider) flow = Flow::exports;
      if (verb->flow == FlowWord::imports || verb->flow == FlowWord::taker) flow = Flow::imports;
    }
    if (owner.empty()) {
      const Discourse& d = w.d;
      for (int i = 0; i < a.size() && owner.empty(); ++i) {
        const Entry* poss = a.sense(i, Class::poss);
        const Entry* self = a.sense(i, Class::self);
        if ((poss != nullptr && poss->ref == Ref::our) ||
            (self != nullptr && self->ref == Ref::our)) {
          PartyRef ref;
          ref.kind = PartyRef::Kind::our;
          owner = resolve_party(a, ref, d, {}, false);
        }
      }
      // (but 'China is the biggest exporter, followed by Japan' speaks of nobody's partners)
      if (owner.empty() && said && d.has_pair() && !d.weak_pair) owner = d.own_side({});
    }
    return !owner.empty() && flow.has_value();
  }

  // Names and sums in turn: each sum with the name behind it, or each name with the sum behind it;
  // 'respectively': all names, then all sums.
  [[nodiscard]] bool find_turns() {
    std::vector<int> sums, places;
    std::vector<int> order;  // items of both
    for (int i = 0; i < a.size(); ++i) {
      if (sum_at(i)) {
        if (a.is_any(i - 1, {"by", "from", "against", "than", "of"}) &&
            !(a.is(i - 1, "of") &&
              (a.sense(i - 2, Class::goods) != nullptr || a.sense(i - 2, Class::flow) != nullptr)))
          return false;
        sums.push_back(i);
        order.push_back(i);
        continue;
      }
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->kind == places::NameKind::person ||
          p->kind == places::NameKind::institution || p->kind == places::NameKind::capital)
        continue;
      const ClaimParty who = w.party_of_item(i);
      if (who == owner) continue;
      if (who.empty() || p->any || who.places.size() != 1 ||
          places::places().row(who.places.front()).kind == places::PlaceKind::bloc)
        return false;
      for (const int before : places) {
        if (w.party_of_item(before) == who) return false;
      }
      places.push_back(i);
      order.push_back(i);
    }
    if (sums.size() < 2 || sums.size() != places.size() || sums.size() > 4) return false;
    bool colon = false;
    for (int i = places.back(); i < sums.front(); ++i) colon = colon || a.punct(i, ":");
    if (a.any(Class::respectively) || colon) {
      if (places.back() > sums.front()) return false;
    } else {
      for (std::size_t n = 0; n + 1 < order.size(); ++n) {
        if (sum_at(order[n]) == sum_at(order[n + 1])) return false;
      }
    }
    for (std::size_t n = 0; n < sums.size(); ++n)
      turns.push_back({sums[n], places[n], w.party_of_item(places[n])});
    return true;
  }

  void run() {
    if (something_else() || !find_flow() || !find_owner() || !find_turns()) return;
    // what the frames have read: of the same owner, or it is not of one flow
    for (const Draft& d : w.drafts) {
      if (d.drop) continue;
      const bool at_sum =
          std::any_of(turns.begin(), turns.end(), [&](const Turn& t) { return t.sum == d.item; });
      if (!at_sum) continue;
      const bool seen_from_owner = d.claim.reporter == owner && d.claim.flow == *flow;
      const bool mirrored =
          d.claim.partner == owner && d.claim.flow != *flow && d.claim.flow != Flow::turnover;
      // 'compared with the $1.3 billion that went to Brazil': of the same time, to another one
      const bool base = d.role == Role::base && a.any(Class::comparedwith) &&
                        std::any_of(turns.begin(), turns.end(), [&](const Turn& t) {
                          return t.sum == d.item && t.place > t.sum && t.place < t.sum + 6 &&
                                 a.is_any(t.place - 1, {"to", "from", "for", "with"});
                        });
      if (d.claim.kind != ClaimKind::level || (d.role != Role::main && !base) ||
          !d.claim.product.empty() || d.claim.flow == Flow::balance ||
          !(seen_from_owner || mirrored))
        return;
    }
    for (const Turn& t : turns) {
      const auto read = std::find_if(w.drafts.begin(), w.drafts.end(),
                                     [&](const Draft& d) { return !d.drop && d.item == t.sum; });
      if (read != w.drafts.end()) {
        Claim& c = read->claim;
        const bool own = c.reporter == owner && c.flow == *flow && c.partner == t.partner;
        const Flow back = *flow == Flow::exports ? Flow::imports : Flow::exports;
        const bool mirrored = c.reporter == t.partner && c.flow == back && c.partner == owner;
        if (own || mirrored) continue;
        c.reporter = owner;
        c.partner = t.partner;
        c.flow = *flow;
        read->moved = true;
        if (read->role == Role::base) read->period_set = false;
        read->role = Role::main;
        continue;
      }
      Series s;
      s.reporter = owner;
      s.partner = t.partner;
      s.flow = *flow;
      s.ok = true;
      Draft& d = w.add(ClaimKind::level, s, t.sum, "sums by partner");
      if (!w.set_money(d, *a.quantity(t.sum))) {
        w.drafts.pop_back();
        continue;
      }
      d.assumed.push_back("series: a sum for each partner");
      w.spent[static_cast<std::size_t>(t.sum)] = true;
    }
  }
};

}  // namespace

void read_sums_by_partner(Work& w) {
  if (w.question || w.d.headline || !w.refused.empty() || !w.d.product.empty()) return;
  if (w.a.places.size() < 2 || w.a.quantities.size() < 2) return;
  SumsByPartner{w}.run();
}

}  // namespace tally::reading
