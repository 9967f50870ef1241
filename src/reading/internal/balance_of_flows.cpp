// 'Brazil bought more from Uruguay than it sold there': two flows of one pair against each other,
// without a sum, say who has the surplus.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/internal/work.h"

namespace tally::reading {
namespace {

// Who sells what the side speaks of; empty if it is no flow of goods.
ClaimParty seller_of(const ClaimParty& reporter, const ClaimParty& partner, Flow flow) {
  if (flow == Flow::exports) return reporter;
  return flow == Flow::imports ? partner : ClaimParty{};
}

// The sign of a balance told otherwise: 'closed in the black for Peru', 'carries a minus sign',
// 'more came in from Peru than went out to it', 'exports were the larger of the two'.
struct SignTold {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;

  explicit SignTold(Work& work) : w(work), m(work) {}

  [[nodiscard]] bool of_the_pair(const ClaimParty& who) const {
    return !who.empty() && (who == w.d.reporter || who == w.d.partner);
  }
  [[nodiscard]] ClaimParty other(const ClaimParty& who) const {
    return who == w.d.reporter ? w.d.partner : w.d.reporter;
  }
  // A place of the pair that stands at the item, behind an article.
  [[nodiscard]] ClaimParty party(int i) const {
    if (a.is(i, "the")) ++i;
    if (a.place(i) == nullptr) return {};
    const ClaimParty who = w.party_of_item(i);
    return of_the_pair(who) ? who : ClaimParty{};
  }
  bool write(const ClaimParty& who, int sign, int item) {
    if (!of_the_pair(who) || sign == 0 || m.ahead(item)) return false;
    Series s;
    s.reporter = who;
    s.partner = other(who);
    s.flow = Flow::balance;
    s.ok = true;
    Draft& d = w.add(ClaimKind::balance, s, item, "sign told");
    d.claim.comparator = sign > 0 ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
    d.confidence = 0.75;
    return true;
  }
  [[nodiscard]] bool speaks_of_balance() const {
    for (int i = 0; i < a.size(); ++i) {
      const Entry* flow = a.sense(i, Class::flow);
      if ((flow != nullptr && flow->flow == FlowWord::balance) ||
          m.says_any(i, {"account", "accounts", "balance", "ledger", "books"}))
        return true;
    }
    return false;
  }
  // 'in the red', 'with a plus sign'
  [[nodiscard]] int sign_at(int i) const {
    if (const Entry* red = a.sense(i, Class::inred); red != nullptr) return red->sign;
    if (m.says_any(i, {"red"}) && m.says_any(i - 1, {"the"})) return -1;
    if (m.says_any(i, {"black"}) && m.says_any(i - 1, {"the"})) return 1;
    if (m.says_any(i, {"surplus"}) && a.is(i - 1, "in")) return 1;
    if (m.says_any(i, {"deficit"}) && a.is(i - 1, "in")) return -1;
    // (but 'The balance of the visit was positive')
    const bool trade =
        a.may_say({"trade", "commercial", "exports", "imports", "goods", "commerce"});
    if (trade && m.says_any(i, {"positive"})) return 1;
    if (trade && m.says_any(i, {"negative"})) return -1;
    if (!m.says_any(i - 1, {"a", "with", "the"}) || a.quantity(i) != nullptr) return 0;
    return m.says_any(i, {"plus"}) ? 1 : m.says_any(i, {"minus"}) ? -1 : 0;
  }
  // 'for Peru', 'Peru's account', 'put Peru in the black'
  [[nodiscard]] ClaimParty owner(int i) const {
    for (int k = i + 1; k < i + 4; ++k) {
      if (a.is(k, "for")) return party(k + 1);
    }
    for (int k = i - 1; k >= 0; --k) {  // 'For Peru the balance was positive'
      if (a.is(k, "for") && !party(k + 1).empty()) return party(k + 1);
    }
    for (int k = i - 1; k >= 0 && k > i - 4; --k) {
      if (a.place(k) != nullptr && m.says_any(k - 1, {"put", "puts", "putting", "left", "leaves",
                                                      "leaving", "keeps", "kept"}))
        return party(k);
    }
    for (int k = 0; k < i; ++k) {
      const PlaceSpan* p = a.place(k);
      if (p == nullptr || (!p->possessive && !is_adjective(a, k))) continue;
      if (m.says_any(k + 1, {"account", "accounts", "side", "balance", "books", "ledger", "trade"}))
        return party(k);
    }
    return {};
  }
  bool by_sign() {
    if (!speaks_of_balance()) {
      bool put = false;
      for (int i = 0; i < a.size(); ++i) put = put || m.says_any(i, {"put", "puts", "putting"});
      if (!put) return false;
    }
    for (int i = 0; i < a.size(); ++i) {
      const int sign = sign_at(i);
      if (sign == 0 || m.denied(i)) continue;
      if (write(owner(i), sign, i)) return true;
    }
    return false;
  }
  // 'in Peru's favour', 'Peru is a net exporter in trade with Bolivia'
  bool favoured() {
    for (int i = 1; i < a.size(); ++i) {
      if (m.says_any(i, {"favour", "favor"}) && a.place(i - 1) != nullptr && !m.denied(i) &&
          speaks_of_trade() && !judged(i) && write(party(i - 1), 1, i))
        return true;
      const bool net = m.says_any(i, {"net"});
      const int noun = net ? i + 1 : i;
      const int sign = m.says_any(noun, {"exporter"}) ? 1 : m.says_any(noun, {"importer"}) ? -1 : 0;
      if (!net || sign == 0 || m.denied(i) || !speaks_of_trade()) continue;
      if (a.is_any(noun + 1, {"of"})) continue;  // 'a net importer of food'
      for (int k = i - 1; k >= 0; --k) {
        if (is_bare_place(a, k) && !a.is(k - 1, "with") && write(party(k), sign, i)) return true;
      }
    }
    return false;
  }
  // 'The court ruled in Peru's favour'
  [[nodiscard]] bool judged(int item) const {
    for (int i = 0; i < item; ++i) {
      if (m.says_any(i, {"ruled", "rules", "ruling", "decided", "decision", "voted", "vote",
                         "spoke", "found", "argued", "settled", "verdict", "award"}))
        return true;
    }
    return false;
  }
  [[nodiscard]] bool speaks_of_trade() const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::flow) != nullptr) return true;
    }
    return false;
  }
  // 'Exports to Peru were higher than imports from there', 'imports fell short of exports'
  bool flows_compared() {
    for (std::size_t n = 0; n + 1 < w.mentions.size(); ++n) {
      const Series& s = w.series[n];
      const FlowWord other_flow = w.mentions[n + 1].flow;
      if (!s.ok || s.open_partner || !s.product.empty() || !of_the_pair(s.reporter) ||
          !of_the_pair(s.partner))
        continue;
      const bool opposite = (s.flow == Flow::exports && other_flow == FlowWord::imports) ||
                            (s.flow == Flow::imports && other_flow == FlowWord::exports);
      if (!opposite || !w.mentions[n + 1].product.empty()) continue;
      const int end = w.mentions[n + 1].first;
      for (int k = w.mentions[n].last; k < end && k < w.mentions[n].last + 6; ++k) {
        if (a.kind(k, ItemKind::punct) || m.denied(k)) break;
        int sign = 0;
        if (m.says_any(k, {"higher", "larger", "greater", "bigger", "more"})) sign = 1;
        if (m.says_any(k, {"lower", "smaller", "less"})) sign = -1;
        const bool than = sign != 0 && a.is(k + 1, "than") && end <= k + 4;
        const bool short_of = m.says_any(k, {"short"}) && end <= k + 4;
        if (!than && !short_of) continue;
        if (short_of) sign = -1;
        // 'higher than imports of the year before'
        const int behind = w.mentions[n + 1].last;
        for (int t = behind; t < behind + 3; ++t) {
          if (a.time(t) != nullptr &&
              (a.time(t)->kind == TimeKind::base || a.time(t)->year_by == YearBy::previous))
            return false;
        }
        const ClaimParty seller = s.flow == Flow::exports ? s.reporter : s.partner;
        return write(seller, sign, k);
      }
    }
    return false;
  }
  // 'The balance tilted towards Lima'
  bool tilted() {
    if (!speaks_of_balance()) return false;
    for (int i = 0; i + 1 < a.size(); ++i) {
      if (!m.says_any(i, {"tilted", "tilts", "tipped", "tips", "leaned", "leans", "swung"}) ||
          m.denied(i))
        continue;
      for (int k = i; k < i + 3; ++k) {
        if (m.says_any(k, {"towards", "toward"}) && write(party(k + 1), 1, i)) return true;
      }
    }
    return false;
  }
  // 'More came in from Peru than went out to it', 'earned more from Peru than it spent there'
  bool more_than() {
    for (int i = 0; i < a.size(); ++i) {
      if (!a.is_any(i, {"more"})) continue;
      int than = i + 1;
      while (than < a.size() && !a.is(than, "than")) ++than;
      if (than >= a.size() || m.segment_of(than) != m.segment_of(i)) continue;
      int in = 0;  // +1 goods or money came in from the place, -1 went out to it
      ClaimParty from;
      for (int k = std::max(0, i - 2); k < than; ++k) {
        if (m.says_any(k, {"came", "comes", "arrived", "flowed", "entered", "arrives"})) in = 1;
        if (m.says_any(k, {"went", "goes", "left", "moved"})) in = -1;
        if (m.says_any(k, {"earned", "earns", "received"})) in = 2;
        if (m.says_any(k, {"spent", "spends", "paid", "pays"})) in = -2;
        if (m.says_any(k, {"from", "to", "in", "on"}) && from.empty()) from = party(k + 1);
        if (a.place(k) != nullptr && !of_the_pair(w.party_of_item(k))) return false;
      }
      if (in == 0 || from.empty()) continue;
      bool back = false;
      for (int k = than + 1; k < a.size() && m.segment_of(k) == m.segment_of(i); ++k) {
        if (a.place(k) != nullptr && !of_the_pair(w.party_of_item(k))) return false;
        if (a.time(k) != nullptr && a.time(k)->kind == TimeKind::base) return false;
        if (in == 1) back = back || m.says_any(k, {"went", "goes", "left", "returned"});
        if (in == -1) back = back || m.says_any(k, {"came", "comes", "arrived", "returned"});
        if (in == 2) back = back || m.says_any(k, {"spent", "spends", "paid", "pays"});
        if (in == -2) back = back || m.says_any(k, {"earned", "earns", "received"});
      }
      if (!back) continue;
      // goods that came in are a deficit, money that came in a surplus
      const int sign = in == 1 || in == -2 ? -1 : 1;
      return write(other(from), sign, i);
    }
    return false;
  }
  // 'Exports were the larger of the two', 'supplies to Peru exceeded the return flow'
  bool larger_flow() {
    for (std::size_t n = 0; n < w.mentions.size(); ++n) {
      const Series& s = w.series[n];
      if (!s.ok || s.open_partner || !s.product.empty() ||
          (s.flow != Flow::exports && s.flow != Flow::imports) || !of_the_pair(s.reporter) ||
          !of_the_pair(s.partner))
        continue;
      const int sign = s.flow == Flow::exports ? 1 : -1;
      for (int k = w.mentions[n].last; k < a.size() && k < w.mentions[n].last + 6; ++k) {
        if (a.kind(k, ItemKind::punct) || m.denied(k)) break;
        const bool the =
            m.says_any(k - 1, {"the"}) &&
            m.says_any(k, {"larger", "bigger", "greater", "higher"}) &&
            (m.says_any(k + 1, {"of", "one", "flow", "side"}) || a.kind(k + 1, ItemKind::punct));
        bool back = false;
        if (m.says_any(k, {"exceeded", "exceeds", "outweighed", "outweighs", "surpassed", "topped",
                           "outstripped", "dwarfed"})) {
          for (int t = k + 1; t < k + 4; ++t)
            back = back || m.says_any(t, {"return", "opposite", "reverse"});
        }
        if ((the || back) && write(s.reporter, sign, k)) return true;
      }
    }
    return false;
  }

  void read() {
    for (const PlaceSpan& p : a.places) {
      if (p.any || p.epithet) continue;
      const PlaceId id = place_meant(p, w.d, false);
      if (id.valid() && !of_the_pair(single(id))) return;
    }
    if (more_than() || flows_compared() || larger_flow() || by_sign() || favoured()) return;
    tilted();
  }
};

}  // namespace

void read_signs_told(Work& w) {
  if (w.question || !w.d.has_pair() || w.a.any(Class::inarow)) return;
  const Analysis& a = w.a;
  if (!(a.may_say({"more", "larger", "greater", "bigger", "higher", "red", "black", "plus", "minus",
                   "tilted", "tipped", "leaned"}) ||
        a.may_say({"exceeded", "outweighed", "positive", "negative", "surplus", "deficit", "favour",
                   "favor", "net", "lower", "smaller", "less", "short", "tilts", "tips", "leans",
                   "outstripped"}) ||
        a.may_have(Class::inred)))
    return;
  for (const Draft& d : w.drafts) {
    if (!d.drop && d.frame != "direction alone") return;
  }
  if (!a.has_quantity(QuantityKind::money) && !a.has_quantity(QuantityKind::percent))
    SignTold(w).read();
}

void read_balance_of_flows(Work& w) {
  if (w.question || w.a.any(Class::inarow)) return;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const Draft of = w.drafts[n];
    if (of.drop || of.claim.kind != ClaimKind::comparison || of.claim.value || !of.claim.other ||
        !of.claim.product.empty() || of.total_partner)
      continue;
    const language::ClaimSide& other = *of.claim.other;
    const ClaimParty reporter = other.reporter.empty() ? of.claim.reporter : other.reporter;
    const ClaimParty partner = other.partner.empty() ? of.claim.partner : other.partner;
    const bool same = (reporter == of.claim.reporter && partner == of.claim.partner) ||
                      (reporter == of.claim.partner && partner == of.claim.reporter);
    const ClaimParty more = seller_of(of.claim.reporter, of.claim.partner, of.claim.flow);
    const ClaimParty less = seller_of(reporter, partner, other.flow);
    if (!same || more.empty() || less.empty() || more == less || other.period) continue;
    const bool up =
        of.claim.comparator == ClaimComparator::gt || of.claim.comparator == ClaimComparator::eq;
    if (!up && of.claim.comparator != ClaimComparator::lt) continue;
    const bool has = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) {
      return !d.drop && (d.claim.kind == ClaimKind::balance || d.claim.unit == ClaimUnit::money);
    });
    if (has) continue;
    Series s;
    s.reporter = of.claim.reporter;
    s.partner = of.claim.partner;
    s.flow = Flow::balance;
    s.ok = true;
    const bool surplus = (more == of.claim.reporter) == up;
    Draft& d = w.add(ClaimKind::balance, s, of.item, "balance of two flows");
    d.claim.comparator = surplus ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
    d.first = of.first;
    d.last = of.last;
    d.time_item = of.time_item;
    d.assumed = of.assumed;
    w.drafts[n].drop = true;
  }
}

}  // namespace tally::reading
