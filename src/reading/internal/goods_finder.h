// Which part each country of a sentence plays around one figure: the origin or the destination of
// goods. Used by goods_roles.cpp alone; start with run().
#ifndef TALLY_READING_INTERNAL_GOODS_FINDER_H_
#define TALLY_READING_INTERNAL_GOODS_FINDER_H_

#include <algorithm>
#include <string_view>
#include <vector>

#include "reading/internal/goods_roles.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {

enum class GoodsPart : std::uint8_t { none, origin, destination, trader, bare, in_place, aside };

class GoodsFinder {
 public:
  GoodsFinder(const Work& work, int at) : w(work), item(at) {
    const Clause& own = w.clauses[static_cast<std::size_t>(w.clause(item))];
    relative_from = own.relative ? own.first : -1;
  }

  GoodsRoles run() {
    for (int i = 0; i < a.size(); ++i) {
      if (!near(i)) continue;
      if (a.place(i) != nullptr) {
        place(i);
      } else if (const Entry* poss = a.sense(i, Class::poss); poss != nullptr) {
        of_speaker(i, *poss);
      } else {
        described(i);
      }
    }
    by_verb();
    in_places();
    by_neighbour();
    if (roles.origin.empty() && roles.destination.empty()) by_way();
    judge_strangers();
    return roles;
  }

  // Some word says that it is about goods: a noun of goods or of a flow, both a seller and a buyer,
  // or what a country itself sells or buys.
  [[nodiscard]] bool of_goods() const {
    if (way_said) return true;
    bool seller = false;
    bool buyer = false;
    for (int i = 0; i < a.size(); ++i) {
      if (!near(i)) continue;
      const Entry* flow = a.sense(i, Class::flow);
      if (goods(i) || (flow != nullptr && flow->flow != FlowWord::balance)) return true;
      if (a.is_any(i, words::kTradeOfExporters)) return true;
      seller = seller || a.is_any(i, words::kSellerNoun);
      buyer = buyer || a.is_any(i, words::kBuyerNoun | words::kTradingNoun);
      if (roles.both() && a.is_any(i, words::kFlowOfGoods)) return true;
    }
    return (seller && (buyer || roles.both())) || country_acts;
  }

  // In the clause of the figure or beside it, not in a bracket or a relative clause of its own.
  [[nodiscard]] bool near(int i) const {
    // '310 million dollars, of which your sales made up 70 million'
    for (int k = item + 1; k < i; ++k) {
      if (a.is(k, "which") && a.is(k - 1, "of")) return false;
    }
    // '..., against EUR 1.3 billion from the southern neighbour': nearer to another sum
    for (int k = std::min(i, item) + 1; k < std::max(i, item); ++k) {
      const Clause& around = w.clauses[static_cast<std::size_t>(w.clause(k))];
      const bool by_the_way = (around.relative || around.bracket) && w.clause(k) != w.clause(item);
      if (a.quantity(k) != nullptr && a.quantity(k)->kind == QuantityKind::money && !by_the_way)
        return false;
    }
    const int c = w.clause(i);
    if (c == w.clause(item)) return true;
    const Clause& other = w.clauses[static_cast<std::size_t>(c)];
    if (other.bracket || other.relative) return false;
    if (relative_from >= 0) return i < relative_from && i > relative_from - kAntecedent;
    return !parted(i);
  }

  [[nodiscard]] bool goods(int i) const {
    return a.sense(i, Class::goods) != nullptr || a.is_any(i, words::kGoodsNoun);
  }

 private:
  static constexpr int kAntecedent = 7;  // items before 'who' and 'which'
  const Work& w;
  const Analysis& a = w.a;
  int item;
  int relative_from = -1;
  GoodsRoles roles;
  // a country, or its traders, that the verb gives a part
  ClaimParty subject;
  int subject_at = -1;
  bool way_said = false;       // 'outbound'
  bool country_acts = false;   // 'Ecuador bought', not 'a firm of Quito bought'
  std::vector<int> within;     // 'in Ghana'
  ClaimParty described_place;  // 'in my country'
  std::vector<ClaimParty> strangers;
  int to_neighbour = 0;  // +1 'to their neighbour', -1 'from the neighbour'

  // From there to the figure stand no more than sums and times: ': 24 billion in 2022, 26 in 2023'
  [[nodiscard]] bool only_sums(int from) const {
    for (int k = from; k < item; ++k) {
      if (a.quantity(k) == nullptr && a.time(k) == nullptr && !a.punct(k, ",") &&
          !a.is_any(k, {"in", "and", "for", "of", "the", "then"}))
        return false;
    }
    return true;
  }

  // ';' or 'while' stands between it and the figure
  [[nodiscard]] bool parted(int i) const {
    for (int k = std::min(i, item) + 1; k < std::max(i, item); ++k) {
      // (but 'The flow from Sweden to Finland was the larger: 24 billion')
      const bool colon = a.punct(k, ":") && !(k < item && (item - k < 3 || only_sums(k + 1)));
      if (a.punct(k, ";") || colon || a.is_any(k, words::kContrastConjunction)) return true;
    }
    return false;
  }

  void set(ClaimParty& part, const ClaimParty& who) {
    roles.unclear = roles.unclear || (!part.empty() && part != who);
    part = who;
  }

  // The noun that the country at `i` stands before, up to two words on; -1 if none.
  [[nodiscard]] int head_of(int i) const {
    for (int h = i + 1; h < i + 4 && h < a.size(); ++h) {
      if (goods(h) || a.sense(h, Class::flow) != nullptr ||
          a.sense(h, Class::ranknoun) != nullptr ||
          a.is_any(h, words::kSellerNoun | words::kBuyerNoun | words::kTradingNoun |
                          words::kBuyingNoun | words::kTakingsNoun | words::kGoodsOrigin) ||
          (a.is(h, "bound") && a.punct(h - 1, "-")))
        return h;
      const bool attribute = a.kind(h, ItemKind::word) && a.sense(h, Class::be) == nullptr &&
                             a.sense(h, Class::flowverb) == nullptr &&
                             !a.is_any(h, words::kPreposition | words::kClauseJoint);
      if (!attribute && !a.punct(h, "-")) return -1;
    }
    return -1;
  }

  // The word before the phrase that ends at `i`: the article and adjectives left out.
  [[nodiscard]] int before(int i) const {
    int k = i - 1;
    while (k > i - 4 && k >= 0 &&
           (a.is(k, "the") || a.sense(k, Class::mod) != nullptr ||
            a.is_any(k, {"neighbouring", "neighboring", "nearby"})))
      --k;
    return k;
  }

  GoodsPart part_before_noun(int i) const {
    const int h = head_of(i);
    if (h < 0) return GoodsPart::aside;
    if (a.is_any(h, words::kGoodsOrigin))  // 'Turkish-origin goods'
      return a.is(i - 1, "of") || a.punct(h - 1, "-") ? GoodsPart::origin : GoodsPart::aside;
    if (a.is(h, "bound")) return GoodsPart::destination;
    if (goods(h) || a.is_any(h, words::kSellerNoun | words::kTakingsNoun)) return GoodsPart::origin;
    if (a.is_any(h, words::kBuyerNoun | words::kBuyingNoun)) return GoodsPart::destination;
    if (const Entry* flow = a.sense(h, Class::flow)) {
      if (flow->flow == FlowWord::exports) return GoodsPart::origin;
      if (flow->flow == FlowWord::imports) return GoodsPart::destination;
      return GoodsPart::aside;
    }
    if (a.is_any(h, {"market", "markets"})) {
      const int k = before(i);
      return a.is_any(k, {"by", "from"}) ? GoodsPart::aside : GoodsPart::destination;
    }
    if (a.is(h, "side")) return part_of_name(i);  // 'from the Kazakh side'
    if (a.is_any(h, words::kTradingNoun)) {
      const GoodsPart part = part_of_name(i);  // 'cost Swedish businesses', 'to Finnish companies'
      return part == GoodsPart::origin || part == GoodsPart::destination ? part : GoodsPart::trader;
    }
    const Entry* rank = a.sense(h, Class::ranknoun);
    if (rank != nullptr && rank->flow == FlowWord::taker) return GoodsPart::destination;
    if (rank != nullptr && rank->flow == FlowWord::provider) return GoodsPart::origin;
    return GoodsPart::aside;
  }

  // '84 million went', '84 million was paid' at that verb
  [[nodiscard]] bool pays(int verb) const {
    if (a.is_any(verb, words::kVerbOfPaying) && a.sense(verb - 1, Class::be) != nullptr) --verb;
    return verb == item + 1 && a.quantity(item)->kind == QuantityKind::money;
  }
  // 'for its goods', 'for the merchandise' within a few words from there
  [[nodiscard]] bool for_goods(int from) const {
    for (int k = from; k < from + 5; ++k) {
      if (a.kind(k, ItemKind::punct)) return false;
      if (a.is(k, "for"))
        return goods(k + 1) || goods(k + 2) || a.sense(k + 2, Class::flow) != nullptr;
    }
    return false;
  }

  // 'goods made in Italy', 'wares from Peru', 'cargo out of Kenya'
  GoodsPart part_of_name(int i) const {
    int k = before(i);
    // 'to another EU country, the Netherlands, were', 'its southern neighbour, Denmark, took'
    const bool ends = a.punct(i + 1, ",") || i + 1 >= a.size();
    const LowWord* noun = a.punct(k, ",") && ends && k > 0
                              ? &a.tokens[a.items[static_cast<std::size_t>(k) - 1].last - 1].low
                              : nullptr;
    if (noun != nullptr &&
        (words::kCountryNoun.has(
             *a.tokens[a.items[static_cast<std::size_t>(k) - 1].last - 1].row) ||
         a.sense(k - 1, Class::neighbour) != nullptr || *noun == "partner" || *noun == "member" ||
         *noun == "outlet" || *noun == "market" || *noun == "customer" || *noun == "supplier")) {
      // ('to another' may be one item)
      const auto governs = [&](int x) {
        return words::kPreposition.has(*a.tokens[a.items[static_cast<std::size_t>(x)].first].row);
      };
      int p = k - 1;
      while (p > k - 7 && p > 0 && !governs(p)) --p;
      if (!governs(p)) return i < item ? GoodsPart::bare : GoodsPart::aside;
      const LowWord& word = a.low(p);
      if (word == "to" || word == "into") return GoodsPart::destination;
      if (word == "from") return GoodsPart::origin;
      k = p;
    }
    if (a.is_any(k, words::kCosting)) return GoodsPart::destination;
    // 'paid Kenya for its goods', '84 million went to Kenya for its goods': the seller is paid
    if (a.is_any(k, words::kVerbOfPaying)) return GoodsPart::origin;
    if (a.is(k, "to") && pays(k - 1) && for_goods(i + 1)) return GoodsPart::origin;
    if (a.is_any(k, words::kYielding) && k < item) return GoodsPart::origin;
    if (a.is(k, "from") && earned_from(k)) return GoodsPart::destination;
    if (a.is(k, "from") || (a.is(k, "of") && (goods(k - 1) || a.is(k - 1, "out"))))
      return GoodsPart::origin;
    if (a.is(k, "in") && a.is(k - 1, "made")) return GoodsPart::origin;
    // 'exports of Kazakhstan to'
    const Entry* flow = a.is(k, "of") ? a.sense(k - 1, Class::flow) : nullptr;
    if (flow != nullptr && flow->flow == FlowWord::exports) return GoodsPart::origin;
    if (flow != nullptr && flow->flow == FlowWord::imports) return GoodsPart::destination;
    if (a.is(k, "by")) return GoodsPart::trader;
    if (a.is_any(k, {"to", "into", "towards"})) return GoodsPart::destination;
    if (a.is_any(k, {"for"})) {
      for (int v = k - 1; v >= 0 && v > k - 4; --v) {
        if (a.is_any(v, words::kMovingGoods)) return GoodsPart::destination;
      }
      return GoodsPart::aside;
    }
    if (a.is_any(k, {"reach", "reached", "reaching", "entered", "entering"}))
      return GoodsPart::destination;
    if (a.is_any(k, {"left", "leaving"})) return GoodsPart::origin;
    if (a.is(k, "in")) return GoodsPart::in_place;
    return is_bare_place(a, i) ? GoodsPart::bare : GoodsPart::aside;
  }

  void place(int i) {
    const PlaceSpan& p = *a.place(i);
    if (p.kind == places::NameKind::institution || p.kind == places::NameKind::person ||
        a.sense(i + 1, Class::speech) != nullptr)
      return;
    ClaimParty who = w.party_of_item(i);
    // 'Brazilian goods entering the country': the one that the text is about
    if (p.any && !p.of_person && !w.d.country.valid() && w.d.has_pair() &&
        !w.d.own_side({}).empty())
      who = w.d.own_side({});
    if (who.empty()) {
      roles.unclear = true;
      return;
    }
    const bool before_noun =
        p.possessive || is_adjective(a, i) || (a.punct(i + 1, "-") && a.is(i + 2, "bound"));
    GoodsPart part = before_noun ? part_before_noun(i) : part_of_name(i);
    // 'the Finns', 'Georgians'
    if (part == GoodsPart::aside && before_noun && !p.possessive &&
        (is_bare_place(a, i) || (a.is(i - 1, "the") && a.punct(i + 1, ","))))
      part = GoodsPart::bare;
    switch (part) {
      case GoodsPart::origin:
        set(roles.origin, who);
        break;
      case GoodsPart::destination:
        set(roles.destination, who);
        break;
      case GoodsPart::in_place:
        within.push_back(i);
        break;
      case GoodsPart::trader:
        if (subject_at < 0 || a.is(before(i), "by")) subject = who, subject_at = i;
        break;
      case GoodsPart::bare:
        if (i < item && subject_at < 0) {
          subject = who;
          subject_at = i;
        } else if (who != subject) {
          stranger(who);
        }
        break;
      case GoodsPart::aside:
      case GoodsPart::none:
        stranger(who);
        break;
    }
  }

  // Somebody in no part that is known: a third one leaves it unclear who is meant.
  void stranger(const ClaimParty& who) { strangers.push_back(who); }

  void judge_strangers() {
    const Discourse& d = w.d;
    for (const ClaimParty& who : strangers) {
      const bool of_pair = d.has_pair() && (overlaps(who, d.reporter) || overlaps(who, d.partner));
      if (!of_pair && who != roles.origin && who != roles.destination) roles.unclear = true;
    }
  }

  // 'our exporters', 'your market'
  void of_speaker(int i, const Entry& poss) {
    if (poss.ref != Ref::our && poss.ref != Ref::your && poss.ref != Ref::my) return;
    const ClaimParty who = speaker(poss.ref == Ref::your);
    if (who.empty()) return;
    if (a.is_any(i + 1, words::kCountryNoun)) {  // 'in my country'
      as_name(i, who);
      return;
    }
    const int h = head_of(i);
    if (h < 0) return;
    const GoodsPart part = part_before_noun(i);
    if (part == GoodsPart::origin) set(roles.origin, who);
    if (part == GoodsPart::destination) set(roles.destination, who);
    if (part == GoodsPart::trader && subject_at < 0) subject = who, subject_at = i;
  }

  [[nodiscard]] ClaimParty speaker(bool hearer) const {
    PartyRef ref;
    ref.kind = hearer ? PartyRef::Kind::your : PartyRef::Kind::our;
    return resolve_party(a, ref, w.d, {}, false);
  }

  // Somebody who is told by other words than a name, behind a preposition or within a place.
  void as_name(int i, const ClaimParty& who) {
    const GoodsPart part = part_of_name(i);
    if (part == GoodsPart::origin) set(roles.origin, who);
    if (part == GoodsPart::destination) set(roles.destination, who);
    if (part == GoodsPart::in_place) described_place = who;
  }

  // 'to you', 'from ours'; 'to its southern neighbour'
  void described(int i) {
    if (a.is_any(i, {"you", "yours", "us", "ours"})) {
      if (const ClaimParty who = speaker(a.is_any(i, {"you", "yours"})); !who.empty())
        as_name(i, who);
      return;
    }
    const Entry* neighbour = a.sense(i, Class::neighbour);
    if (neighbour == nullptr) return;
    int begin = i;
    while (begin > i - 4 && begin > 0 && !a.is_any(begin, {"to", "from", "into", "with", "in"}))
      --begin;
    if (!a.is_any(begin, {"to", "from", "into"})) {
      roles.unclear = true;
      return;
    }
    if (neighbour->as.empty()) {
      to_neighbour = a.is(begin, "from") ? -1 : 1;
      return;
    }
    ClaimParty own = w.d.has_pair() && !w.d.weak_pair ? w.d.own_side({}) : ClaimParty{};
    int named = begin;  // 'Moldova's sales to its western neighbour' in a text about Romania
    while (named >= 0 && a.place(named) == nullptr) --named;
    if (named >= 0) own = w.party_of_item(named);
    const PlaceId other =
        own.places.size() == 1 ? neighbour_on(own.places.front(), neighbour->as, w.d) : PlaceId{};
    // ('Imports from the eastern neighbour' may be those of the partner)
    const bool either = !w.mentions.empty() && of_either_side(a, i, neighbour->as, other, w.d);
    if (other.valid() && !either)
      set(a.is(begin, "from") ? roles.origin : roles.destination, single(other));
    else
      roles.unclear = true;
  }

  // 'took in $178 million': earned, where goods are taken in by who buys them
  [[nodiscard]] bool took_in(int i) const {
    return a.is_any(i, {"took", "takes", "taking"}) && a.is(i + 1, "in") &&
           a.quantity(i + 2) != nullptr && a.quantity(i + 2)->kind == QuantityKind::money;
  }

  // 'earned $178 million from Peru': who paid that
  [[nodiscard]] bool earned_from(int from) const {
    if (a.quantity(from - 1) == nullptr || a.quantity(from - 1)->kind != QuantityKind::money)
      return false;
    return took_in(from - 3) || a.is_any(from - 2, words::kVerbOfSellingFor) ||
           a.is_any(from - 3, words::kVerbOfSellingFor);
  }

  // +1: who stands before the verb at `i` sells; -1: buys; 0: no such verb.
  [[nodiscard]] int way_of(int i) const {
    int way = 0;
    if (a.is(i, "bill") && a.is_any(i - 1, words::kModal, {"to"})) return 1;
    // ('exports' is a verb right behind who does it, else a noun)
    if (a.sense(i, Class::flow) != nullptr && i != subject_at + 1) return 0;
    if (took_in(i)) return 1;
    if (const Entry* v = a.sense(i, Class::flowverb)) {
      if (v->flow == FlowWord::exports || v->flow == FlowWord::provider) way = 1;
      if (v->flow == FlowWord::imports || v->flow == FlowWord::taker) way = -1;
      return way;  // (turned round by the passive in by_verb())
    }
    // 'was the recipient of', 'was the source of'
    int be = a.is_any(i - 1, {"the", "a"}) ? i - 2 : i - 1;  // 'was itself the seller of'
    while (be > i - 5 && a.is_any(be, {"itself", "themselves", "also", "still", "only"})) --be;
    const bool is = a.sense(be, Class::be) != nullptr;
    if (is && (a.is_any(i, words::kBuyerNoun) || a.is_any(i, {"recipient", "destination"})))
      return -1;
    if (is && (a.is_any(i, words::kSellerNoun) || a.is_any(i, {"source", "origin"}))) return 1;
    if (a.is_any(i, words::kVerbOfSellingFor)) way = 1;
    if (a.is_any(i, words::kVerbOfBuyingFor)) way = -1;
    // 'The bill that Kenya presented', 'that Kigali had to settle', 'could bill its partner for'
    if (a.may_say({"bill", "bills"})) {
      if (a.is_any(i, words::kVerbOfBilling)) way = 1;
      if (a.is_any(i, words::kVerbOfPaying, {"settle", "settles", "settled", "foot", "footed"}))
        way = -1;
    }
    return way;
  }

  void by_verb() {
    if (subject_at < 0) return;
    int way = 0;
    bool trade_verb = false;
    const bool agent = a.is(before(subject_at), "by");
    const int from = agent ? 0 : subject_at + 1;
    const int to = agent ? subject_at : a.size();
    for (int i = from; i < to; ++i) {
      if (!near(i)) continue;
      int here = way_of(i);
      if (here == 0) continue;
      int be = i - 1;
      while (be > i - 4 && a.kind(be, ItemKind::word) && a.sense(be, Class::be) == nullptr) --be;
      const bool passive = a.sense(be, Class::be) != nullptr && !a.low(i).ends_with("ing");
      if (passive && !agent) {
        if (a.sense(i, Class::flowverb) != nullptr) continue;  // 'Ghana was sold goods': rare
        here = -here;
      }
      if (way != 0 && way != here) {
        roles.unclear = true;
        return;
      }
      way = here;
      trade_verb = trade_verb || a.sense(i, Class::flowverb) != nullptr;
    }
    if (way == 0) {
      stranger(subject);
      return;
    }
    // ('Chileans spent $300 million in Peru' as tourists do)
    country_acts = trade_verb && is_bare_place(a, subject_at);
    set(way > 0 ? roles.origin : roles.destination, subject);
  }

  // 'sold $145 million of goods to their Caucasus neighbour': to the other one of the pair
  void by_neighbour() {
    if (to_neighbour == 0) return;
    const ClaimParty& known = to_neighbour > 0 ? roles.origin : roles.destination;
    const ClaimParty other = known.empty() || !w.d.has_pair() ? ClaimParty{} : w.d.other_of(known);
    if (other.empty())
      roles.unclear = true;
    else
      set(to_neighbour > 0 ? roles.destination : roles.origin, other);
  }

  // 'Eastbound': the country that lies there buys. +1 from `own`, -1 to it, 0 if it is neither.
  [[nodiscard]] int bound_for(int i, const ClaimParty& own) const {
    const std::string_view word = a.low(i);
    if (!word.ends_with("bound") && !word.ends_with("ward")) return 0;
    for (const char* direction : {"east", "west", "north", "south"}) {
      if (!word.starts_with(direction) || own.places.size() != 1) continue;
      const ClaimParty other = w.d.other_of(own);
      if (other.places.size() != 1) return 0;
      if (lies_on_side(own, direction, other)) return 1;
      if (lies_on_side(other, direction, own)) return -1;
    }
    return 0;
  }

  // 'The outbound leg', 'incoming cargo': seen from the country that the text is about.
  void by_way() {
    if (!w.d.has_pair()) return;
    ClaimParty own = w.d.own_side({});
    if (own.empty()) own = w.d.reporter;
    for (int i = 0; i < item && !own.empty(); ++i) {
      if (!near(i)) continue;
      const bool noun = goods(i + 1) || a.is_any(i + 1, words::kFlowOfGoods) ||
                        a.sense(i + 1, Class::flow) != nullptr;
      const int bound = noun ? bound_for(i, own) : 0;
      if (noun && (a.is_any(i, words::kOutward) || bound > 0)) set(roles.origin, own);
      if (noun && (a.is_any(i, words::kInward) || bound < 0)) set(roles.destination, own);
    }
    way_said = !roles.origin.empty() || !roles.destination.empty();
  }

  // +1 where somebody sells or earns, -1 where somebody buys or spends, 0 if neither or both.
  [[nodiscard]] int way_of_goods() const {
    int way = 0;
    for (int i = 0; i < a.size(); ++i) {
      if (!near(i)) continue;
      int here = way_of(i);
      if (here == 0 && a.is_any(i, words::kTakingsNoun)) here = 1;
      if (here == 0 && a.is_any(i, words::kBuyingNoun)) here = -1;
      if (const Entry* flow = a.sense(i, Class::flow); here == 0 && flow != nullptr)
        here = flow->flow == FlowWord::exports ? 1 : flow->flow == FlowWord::imports ? -1 : 0;
      if (here != 0 && way != 0 && here != way) return 0;
      if (here != 0) way = here;
    }
    return way;
  }

  // 'earned $130 million in Kenya', 'placed orders in the Netherlands'
  void in_places() {
    std::vector<ClaimParty> in;
    if (!described_place.empty()) in.push_back(described_place);
    for (const int i : within) in.push_back(w.party_of_item(i));
    for (const ClaimParty& who : in) {
      if (who == roles.origin || who == roles.destination) continue;
      // (of sellers somewhere, the place is where they sell)
      // ('Colombia's sales in Peru': in the market of Peru)
      if (!roles.origin.empty() && roles.destination.empty() && way_of_goods() > 0)
        roles.destination = who;
      else if (!roles.destination.empty() && roles.origin.empty() && way_of_goods() < 0)
        roles.origin = who;
      else
        stranger(who);
    }
  }
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_GOODS_FINDER_H_
