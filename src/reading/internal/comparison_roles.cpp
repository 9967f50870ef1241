// Who is ahead of whom among the suppliers or buyers of a country, by the roles of those named:
// 'Peru ceded its place to Ecuador among the suppliers', 'spent more on Turkish goods than on
// Azeri ones'; how they stood before is no statement of now.
#include <algorithm>

#include "reading/internal/ahead_by_role.h"
#include "reading/internal/comparison_reader.h"
#include "reading/internal/role_lists.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {

// From the comma before an item to the one behind it.
std::pair<int, int> AheadByRole::segment(int item) const {
  const auto stop = [&](int i) {
    return a.punct(i, ",") || a.punct(i, ";") || a.punct(i, ":") || a.punct(i, "(") ||
           a.punct(i, ")");
  };
  int first = item, last = item + 1;
  while (first > 0 && !stop(first - 1)) --first;
  while (last < a.size() && !stop(last)) ++last;
  return {first, last};
}

bool AheadByRole::in_list(int i) const {
  return std::any_of(lists.begin(), lists.end(), [&](const PartnerList& l) {
    return !l.whole && l.first <= i && i < l.last && l.first < l.last - 1;
  });
}

// A country or what of it is compared, at an item.
ClaimParty AheadByRole::named(int i) const {
  const PlaceSpan* p = a.place(i);
  if (p == nullptr) {
    const Entry* self = a.sense(i, Class::self);
    return self != nullptr && (self->ref == Ref::our || self->ref == Ref::your) ? party_meant(w, i)
                                                                                : ClaimParty{};
  }
  if (p->possessive || p->kind == places::NameKind::person ||
      p->kind == places::NameKind::institution)
    return {};
  if (p->kind == places::NameKind::adjective && !a.is_any(i + 1, words::kGoodsOrSide) &&
      !a.is_any(i + 1, {"ones", "one"}) && !a.is(i - 1, "the"))
    return {};
  const ClaimParty c = w.party_of_item(i);
  const bool country = c.places.size() == 1 &&
                       (places::places().row(c.places.front()).kind != places::PlaceKind::bloc ||
                        c == w.d.reporter || c == w.d.partner);
  return country ? c : ClaimParty{};
}

bool AheadByRole::governed(int i) const {
  int before = i - 1;
  while (a.is_any(before, {"the", "neighbouring"})) --before;
  return a.is_any(before, words::kHersNotHolders, {"to", "of", "with", "on", "by", "behind"}) ||
         a.sense(before, Class::ahead) != nullptr || a.sense(before, Class::after) != nullptr;
}

ClaimParty AheadByRole::subject(int item) const {
  if (const int place = subject_before_aside(a, item); place >= 0 && !in_list(place))
    return w.party_of_item(place);
  bool it = false;
  for (int i = item - 1; i >= 0; --i) {
    it = it || a.is_any(i, {"it", "they"});
    if ((a.punct(i, ";") || a.punct(i, ":")) && !it) return {};
    if (in_list(i) || governed(i)) continue;
    const bool list_behind = a.sense(i + 1, Class::ranknoun) != nullptr;
    if (list_behind && is_adjective(a, i)) continue;
    if (const ClaimParty c = named(i); !c.empty()) return c;
  }
  return {};
}

// The only one named beside another: what 'it' and 'them' stand for.
ClaimParty AheadByRole::other_named(const ClaimParty& not_this, int before) const {
  ClaimParty found;
  for (int i = 0; i < before; ++i) {
    const ClaimParty c = named(i);
    if (c.empty() || c == not_this || is_owner(c)) continue;
    if (!found.empty() && found != c) return {};
    found = c;
  }
  return found;
}

bool AheadByRole::is_owner(const ClaimParty& c) const {
  return std::any_of(lists.begin(), lists.end(),
                     [&](const PartnerList& l) { return l.owner == c; }) ||
         std::find(owners.begin(), owners.end(), c) != owners.end();
}

ClaimParty AheadByRole::object(int from, const ClaimParty& not_this, int reach) const {
  for (int i = from; i < a.size() && i < from + reach; ++i) {
    if (a.kind(i, ItemKind::punct) && !a.punct(i, "-")) return {};
    if (a.is_any(i, {"it", "them"}) || a.sense(i, Class::latter) != nullptr)
      return other_named(not_this, i);
    if (a.sense(i, Class::poss) != nullptr) continue;
    if (const ClaimParty c = named(i); !c.empty()) {
      int next = i + 1;  // 'behind Singapore and Australia'
      if (a.punct(next, ",")) ++next;
      if (a.is(next, "and") && a.place(next + 1) != nullptr && named(next + 1).empty() == false)
        return {};
      return c;
    }
    if (a.sense(i, Class::flowverb) != nullptr || a.is_any(i, {"as", "in", "and", "than"}))
      return {};
  }
  return {};
}

void AheadByRole::add(std::vector<Order>& out, int item, const ClaimParty& first,
                      const ClaimParty& second, bool overtook) const {
  if (first.empty() || second.empty() || first == second) return;
  Order o;
  o.item = item;
  o.first = first;
  o.second = second;
  o.overtook = overtook;
  o.former = former(item) || unsure(item);
  out.push_back(std::move(o));
}

// 'outsold', 'was outstripped by', 'fell behind', 'climbed above', 'is in front of'
void AheadByRole::verbs(std::vector<Order>& out) const {
  for (int i = 1; i + 1 < a.size(); ++i) {
    const Entry* over = a.sense(i, Class::overtake);
    const Entry* ahead = a.sense(i, Class::ahead);
    // 'has taken over from Nigeria as the larger supplier'
    const bool took = a.is(i, "over") && a.is(i + 1, "from") &&
                      a.is_any(i - 1, {"took", "taken", "take", "takes", "taking"});
    const bool beat = a.is_any(i, {"overhauled", "outdistanced", "outdone", "bested", "outshone"});
    // 'climbed above' is one phrase
    const Item& it = a.items[static_cast<std::size_t>(i)];
    const LowWord& end = a.tokens[it.last - 1].low;
    const bool phrase = it.last - it.first > 1 && a.kind(i, ItemKind::word) &&
                        (end == "above" || end == "past") && ahead == nullptr;
    const bool past =
        phrase || (a.is_any(i, {"above", "past"}) &&
                   (a.sense(i - 1, Class::trend) != nullptr ||
                    a.is_any(i - 1, {"moved", "climbed", "gone", "went", "stood", "stands",
                                     "ranked", "rose", "risen", "finished", "came"})));
    const bool behind = a.is_any(i, {"behind", "trailing"}) && a.quantity(i + 1) == nullptr;
    if (over == nullptr && ahead == nullptr && !took && !past && !behind && !beat) continue;
    if (a.is(i, "top")) continue;
    // 'the third-largest source, behind Singapore': an order that a rank tells
    bool ranked = false;
    for (int k = i - 1; k > i - 7 && k >= 0; --k)
      ranked = ranked || (a.quantity(k) != nullptr && a.quantity(k)->kind == QuantityKind::ordinal);
    if (ranked && over == nullptr) continue;
    const bool left = behind && left_behind(out, i);
    if (left) continue;
    const bool passive = over != nullptr && a.is(i + 1, "by");
    const bool down =
        behind || (over != nullptr && over->sign < 0) || (ahead != nullptr && ahead->sign < 0);
    const ClaimParty who = subject(took ? i - 1 : i);
    if (who.empty()) continue;
    const ClaimParty whom = object(passive || took ? i + 2 : i + 1, who);
    const std::size_t count = out.size();
    if (passive != down) add(out, i, whom, who, false);
    if (out.size() > count) out.back().of_second = over == nullptr && down;
    if (passive == down) add(out, i, who, whom, over != nullptr && !over->weak);
  }
}

// 'you left Nigeria behind you'
bool AheadByRole::left_behind(std::vector<Order>& out, int behind) const {
  for (int v = behind - 1; v > behind - 6 && v > 0; --v) {
    if (!a.is_any(v, {"left", "leaves", "leaving", "leave"})) continue;
    if (a.is(v - 1, "was") || a.is(v - 1, "were")) return true;
    const ClaimParty who = subject(v);
    add(out, v, who, object(v + 1, who), false);
    return true;
  }
  return false;
}

// 'ceded its place to Turkey', 'lost to Ecuador its lead', 'ceded its lead over Kenya'
void AheadByRole::gives_way(std::vector<Order>& out) const {
  if (!a.may_say(words::kVerbOfGivingWay)) return;
  constexpr int kReach = 9;
  for (int v = 1; v + 1 < a.size(); ++v) {
    if (!words::kVerbOfGivingWay.has(*a.tokens[a.items[static_cast<std::size_t>(v)].first].row))
      continue;
    if (!a.kind(v, ItemKind::word)) continue;
    const LowWord& end = a.tokens[a.items[static_cast<std::size_t>(v)].last - 1].low;
    bool order = end == "way" || a.low(v).starts_with("yield");  // 'yielded to'
    if (end == "to" || (end == "way" && a.is(v + 1, "for"))) {   // 'gave way to' is one phrase
      const ClaimParty who = subject(v);
      add(out, v, object(end == "to" ? v + 1 : v + 2, who, 4), who, true);
      continue;
    }
    for (int k = v + 1; k < a.size() && k < v + kReach; ++k) {
      if (a.kind(k, ItemKind::punct) || a.quantity(k) != nullptr) break;
      order = order || a.sense(k, Class::place_noun) != nullptr ||
              a.is_any(k, words::kPlaceOfOrder | words::kHonour) ||
              a.is_any(k, {"lead", "way", "primacy", "edge", "advantage", "precedence"});
      if (!a.is_any(k, {"to", "over", "for", "behind"})) continue;
      const ClaimParty who = subject(v);
      const ClaimParty whom = object(k + 1, who, 4);
      if (whom.empty()) continue;
      // 'lost to Ecuador its customary lead': the lead behind
      for (int n = k + 2; n < k + 7 && !order; ++n)
        order = a.is_any(n, {"lead", "place", "position", "edge"}) ||
                a.sense(n, Class::place_noun) != nullptr;
      if (order) add(out, v, whom, who, true);
      return;
    }
  }
}

// Who buys or sells before an item: 'Georgians spent', 'the Colombian importer sourced'.
int AheadByRole::trade_verb(int from, int to) const {
  for (int v = to - 1; v >= from; --v) {
    const int m = w.mention_at[static_cast<std::size_t>(v)];
    if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun) continue;
    if (sells_at(a, v) || buys_at(a, v) || a.is_any(v, words::kVerbOfSpending)) return v;
    if (a.is(v, "in") && a.is_any(v - 1, {"bring", "brought", "brings", "bringing"})) return v - 1;
  }
  return -1;
}

ClaimParty AheadByRole::trader_before(int verb) const {
  for (int i = verb - 1; i >= 0; --i) {
    if (a.punct(i, ";") || a.punct(i, ":")) return {};
    const PlaceSpan* p = a.place(i);
    if (p != nullptr && p->kind != places::NameKind::person &&
        p->kind != places::NameKind::institution && !a.is_any(i - 1, {"in", "from", "to", "on"}))
      return w.party_of_item(i);
    if (const ClaimParty c = named(i); p == nullptr && !c.empty()) return c;
  }
  return {};
}

// 'more from Ecuador than from Peru', 'more Turkish goods than Azeri ones', 'larger than that
// from Tanzania', 'more goods than Tanzania'
void AheadByRole::than(std::vector<Order>& out) const {
  if (!a.may_say("than")) return;
  for (int t = 2; t + 1 < a.size(); ++t) {
    // 'relied on Peru more than on Ecuador': 'more than' is one phrase
    const Item& it = a.items[static_cast<std::size_t>(t)];
    const bool phrase = it.last - it.first == 2 && a.tokens[it.last - 1].low == "than";
    if (!a.is(t, "than") && !phrase) continue;
    constexpr int kReach = 12;
    bool less = phrase && words::kComparingLess.has(*a.tokens[it.first].row);
    int more = phrase ? t : -1;
    for (int k = t - 1; k >= 0 && k > t - kReach && more < 0; --k) {
      if (a.punct(k, ";") || a.punct(k, ":")) break;
      less = a.is_any(k, words::kComparingLess);
      if (less || a.is_any(k, words::kComparingMore)) more = k;
    }
    if (more < 0 ||
        (a.quantity(more - 1) != nullptr && a.quantity(more - 1)->kind != QuantityKind::count))
      continue;
    // 'rose more than those from Peru' is a growth
    if (a.sense(more - 1, Class::trend) != nullptr && a.sense(more - 1, Class::be) == nullptr)
      continue;
    // what is set against: 'from Peru', 'that from Peru', 'Azeri ones', 'the Finns did'
    int p2 = t + 1;
    std::string prep;
    while (p2 < t + 6 && p2 < a.size() && named(p2).empty()) {
      if (a.is_any(p2, {"from", "in", "on", "to"}))
        prep = a.low(p2).str();
      else if (!a.is_any(p2, {"those", "that", "the", "it", "did", "over", "bridge", "across"}))
        break;
      ++p2;
    }
    const ClaimParty second = named(p2);
    if (second.empty() || a.is(p2 + 1, "and")) continue;
    const bool goods = a.is_any(p2 + 1, {"ones"}) || a.is_any(p2 + 1, words::kGoodsOrSide);
    Order o;
    o.item = more;
    ClaimParty first;
    int p1 = -1;
    for (int k = t - 1; k >= 0 && k > t - 18 && p1 < 0; --k) {
      if (a.punct(k, ";") || a.punct(k, ":")) break;
      const ClaimParty c = named(k);
      if (c.empty() || c == second) continue;
      const bool same =
          !prep.empty() && !goods
              ? a.is(a.is(k - 1, "the") ? k - 2 : k - 1, Word("from")) == (prep == "from") &&
                    a.low(a.is(k - 1, "the") ? k - 2 : k - 1).str() == prep
          : goods ? is_adjective(a, k) && a.kind(k + 1, ItemKind::word)
                  : !governed(k) && !in_list(k);
      if (same) p1 = k;
    }
    if (p1 < 0) continue;
    first = named(p1);
    const int v = trade_verb(std::max(0, std::min(p1, more) - 8), t);
    // 'Kenya having supplied India with more goods than Tanzania'
    if (prep.empty() && !goods && v >= 0) {
      first = subject(v);
      if (first.empty() || first == second) continue;
    }
    if (prep == "to") continue;
    if (!prep.empty() || goods) {
      // those who buy
      if (v >= 0 && sells_at(a, v) && !goods) continue;
      if (v >= 0 && !goods) o.owner = trader_before(v);
      if (v >= 0 && goods) {
        o.owner = trader_before(v);
        if (sells_at(a, v)) continue;
      }
      o.flow = Flow::imports;
    } else if (v < 0) {
      bool list = false;  // 'was a bigger supplier of India than Tanzania'
      for (int k = more; k < t; ++k) list = list || a.sense(k, Class::ranknoun) != nullptr;
      if (!list) continue;
    } else {
      // 'Kenya supplied India with more goods than Tanzania'
      const bool sells = sells_at(a, v);
      bool product = false;
      int end = 0;
      o.flow = sells ? Flow::imports : Flow::exports;
      o.owner = object_behind(w, v, *o.flow, product, end);
      if (product) continue;
    }
    if (product_near(std::min(p1, more) - 4, p2 + 3)) continue;
    o.first = less ? second : first;
    o.second = less ? first : second;
    o.former =
        former(more) || unsure(more) || (v >= 0 && a.is_any(v - 1, {"to"}) && a.is(v - 2, "used"));
    if (o.first != o.second) out.push_back(std::move(o));
  }
}

bool AheadByRole::product_near(int from, int to) const {
  for (int i = std::max(0, from); i < to && i < a.size(); ++i) {
    if ((a.sense(i, Class::product) != nullptr && a.sense(i, Class::goods) == nullptr) ||
        a.sense(i, Class::services) != nullptr || a.sense(i, Class::noise) != nullptr ||
        a.sense(i, Class::subnational) != nullptr)
      return true;
  }
  return false;
}

// Whose suppliers or buyers they are.
Series AheadByRole::whose(const Order& o, const ClaimParty& first, const ClaimParty& second,
                          const std::vector<Order>& all) const {
  const bool pair = w.d.pair_holds() && !w.d.weak_pair;
  struct Side {
    ClaimParty owner;
    Flow flow;
  };
  std::vector<Side> may;
  if (o.flow && !o.owner.empty()) may.push_back({o.owner, *o.flow});
  for (const Mention& m : w.mentions) {  // 'Dutch deliveries to Kazakhstan'
    const bool flow = m.flow == FlowWord::exports || m.flow == FlowWord::imports;
    if (m.kind != Mention::Kind::noun || !flow || m.reporter.empty() || m.partner.empty()) continue;
    if (!m.product.empty()) return {};
    const bool exports = m.flow == FlowWord::exports;
    const ClaimParty own = resolve_party(a, m.reporter, w.d, {}, false);
    const ClaimParty to = resolve_party(a, m.partner, w.d, own, true);
    may.push_back({own, exports ? Flow::exports : Flow::imports});
    may.push_back({to, exports ? Flow::imports : Flow::exports});
  }
  for (const bool whole : {false, true}) {
    for (const PartnerList& l : lists) {
      if (l.whole != whole) continue;
      if (l.product) return {};
      if (!l.owner.empty()) may.push_back({l.owner, l.flow});
    }
  }
  // 'The Danes, who used to sell more to Sweden, were relegated behind them'
  for (const Order& x : all) {
    if (x.flow && !x.owner.empty()) may.push_back({x.owner, *x.flow});
  }
  std::optional<Flow> flow = o.flow;
  for (const PartnerList& l : lists) {
    if (!flow) flow = l.flow;
  }
  if (!flow && a.low(o.item).starts_with("outs")) flow = Flow::imports;  // 'outsold'
  if (flow && pair) {
    for (const ClaimParty* p : {&first, &second}) {
      const ClaimParty other = w.d.other_of(*p);
      if (!other.empty()) may.push_back({other, *flow});
    }
  }
  for (const Side& s : may) {
    if (s.owner == first || s.owner == second || s.owner.places.size() != 1) continue;
    Series of;
    of.reporter = s.owner;
    of.partner = first;
    of.flow = s.flow;
    of.ok = true;
    return of;
  }
  return {};
}

bool AheadByRole::settle(const Order& o, const ClaimParty& first, const ClaimParty& second,
                         const std::vector<Order>& all) {
  return make(whose(o, first, second, all), second, o.item, o.overtook || o.former,
              o.of_second && first == o.first);
}

bool AheadByRole::make(const Series& of, const ClaimParty& second, int item, bool overtakes,
                       bool of_second) {
  if (!of.ok || second.empty()) return false;
  Comparisons c{w};
  const std::size_t count = w.drafts.size();
  Series own = of;
  if (of_second) own.partner = second;
  c.add(own, of_second ? of.partner : second, item, !of_second, "by roles");
  if (w.drafts.size() == count) return false;
  Draft& d = w.drafts.back();
  if (only_earlier_times() && w.d.period) {
    d.claim.period = w.d.period;
    d.period_set = true;
    d.assumed.emplace_back("period: that of the text before");
  }
  if (overtakes) d.claim.overtakes = true;
  return true;
}

void AheadByRole::read() {
  lists = partner_lists(w);
  std::vector<Order> orders;
  than(orders);
  for (const Order& o : orders) owners.push_back(o.owner);
  verbs(orders);
  gives_way(orders);
  led_before(orders);
  for (const Order& o : orders) {
    if (o.former || product_near(o.item, o.item + 5)) continue;
    if (settle(o, o.first, o.second, orders)) return;
  }
  for (const Order& o : orders) {
    if (turned() && o.former && settle(o, o.second, o.first, orders)) return;
  }
  after_former(orders);
}

// 'sold more to us than Peru' in a clause of 'used to': how it was before.
void Comparisons::by_roles() {
  const auto compares = [](const Draft& d) {
    return d.claim.kind == ClaimKind::comparison && !d.drop;
  };
  if (a.punct(a.size() - 1, "?")) return;
  if (w.d.former_order && std::none_of(w.drafts.begin(), w.drafts.end(), compares)) {
    AheadByRole{w}.goes_on(*w.d.former_order);
  }
  const bool may = a.may_have(Class::overtake) || a.may_have(Class::ahead) ||
                   a.may_say({"than", "behind", "above", "past", "over"}) ||
                   a.may_say(words::kVerbOfGivingWay | words::kInFormerOrder);
  if (!may || a.places.size() < 2) return;
  AheadByRole roles{w};
  for (Draft& d : w.drafts) {
    if (compares(d) && roles.former(d.item)) d.drop = true;
  }
  if (std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
        // (but 'is still behind Italy ($14.9 billion)')
        if (d.frame == "level in a list" && w.bracketed(d.item)) return false;
        return compares(d) ||
               (!d.drop && (d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share ||
                            d.claim.kind == ClaimKind::level));
      }))
    return;
  const bool trade = a.may_have(Class::ranknoun) || a.may_have(Class::flowverb) ||
                     a.may_have(Class::flow) || a.may_say(words::kVerbOfSpending) ||
                     a.may_have(Class::overtake) || a.may_have(Class::goods);
  if (trade) roles.read();
}

}  // namespace tally::reading
