// 'the countries that supply Ghana', 'sellers to the Kenyan market', 'the countries we buy from':
// whose suppliers or whose buyers are spoken of, however that is said.
#include "reading/internal/role_lists.h"

#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// A flow that a noun at an item is one of: 'exports', 'imports'.
FlowWord flow_noun(const Analysis& a, int i) {
  const Entry* e = a.sense(i, Class::flow);
  return e == nullptr ? FlowWord::none : e->flow;
}

bool speaks_for_place(const PlaceSpan& p) {
  return p.kind == places::NameKind::person || p.kind == places::NameKind::institution;
}

// Between a noun of partners and whose they are, in front of it: 'Colombia's five largest export'.
bool attribute(const Analysis& a, int i) {
  return a.sense(i, Class::super) != nullptr || a.sense(i, Class::mod) != nullptr ||
         a.sense(i, Class::goods) != nullptr || a.punct(i, "-") || a.quantity(i) != nullptr ||
         a.time(i) != nullptr || a.is_any(i, words::kAttributeOfPartner) ||
         a.sense(i, Class::flow) != nullptr ||
         a.is_any(i, {"important", "own", "various", "many", "top", "leading", "best", "external"});
}

ClaimParty by_ref(const Work& w, PartyRef::Kind kind, int item) {
  PartyRef ref;
  ref.kind = kind;
  ref.at = item;
  return resolve_party(w.a, ref, w.d, {}, false);
}

}  // namespace

bool sells_at(const Analysis& a, int item) {
  const Entry* e = a.sense(item, Class::flowverb);
  return e != nullptr && (e->flow == FlowWord::exports || e->flow == FlowWord::provider);
}

bool buys_at(const Analysis& a, int item) {
  const Entry* e = a.sense(item, Class::flowverb);
  return e != nullptr && (e->flow == FlowWord::imports || e->flow == FlowWord::taker);
}

ClaimParty party_meant(const Work& w, int item) {
  const Analysis& a = w.a;
  if (const PlaceSpan* p = a.place(item)) {
    if (speaks_for_place(*p)) return {};
    return w.party_of_item(item);
  }
  const Entry* e = a.sense(item, Class::self);
  if (e == nullptr) e = a.sense(item, Class::poss);
  if (e == nullptr) return {};
  switch (e->ref) {
    case Ref::our:
    case Ref::my:
      return by_ref(w, PartyRef::Kind::our, item);
    case Ref::your:
      return by_ref(w, PartyRef::Kind::your, item);
    default:
      return {};
  }
}

ClaimParty object_behind(const Work& w, int item, Flow flow, bool& product, int& end) {
  const Analysis& a = w.a;
  constexpr int kReach = 9;
  for (int k = item + 1; k < a.size() && k < item + kReach; ++k) {
    if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) return {};
    if (a.sense(k, Class::after) != nullptr || a.sense(k, Class::ahead) != nullptr ||
        a.is_any(k, {"than", "by", "with", "was", "were", "is", "are", "has", "had", "did", "who",
                     "thanks", "due", "because", "despite"}))
      return {};
    // 'importers in Turkey' are its own people
    if (a.sense(k, Class::product) != nullptr && a.sense(k, Class::goods) == nullptr) {
      product = true;
      return {};
    }
    const PlaceSpan* p = a.place(k);
    if (p != nullptr && speaks_for_place(*p)) return {};
    const ClaimParty named = party_meant(w, k);
    if (named.empty()) continue;
    // who sells 'Dutch goods' says nothing of the buyer
    const bool theirs = p != nullptr && (p->possessive || is_adjective(a, k)) &&
                        (a.sense(k + 1, Class::goods) != nullptr ||
                         a.is_any(k + 1, {"goods", "products", "exports", "merchandise"}));
    if (flow == Flow::imports && theirs && sells_at(a, item)) return {};
    end = k + 1;
    return named;
  }
  return {};
}

namespace {

struct ListFinder {
  const Work& w;
  const Analysis& a = w.a;
  std::vector<PartnerList> found = {};

  [[nodiscard]] static bool of_bloc(const ClaimParty& p) {
    return p.places.size() == 1 &&
           places::places().row(p.places.front()).kind == places::PlaceKind::bloc;
  }

  // 'for Kazakh importers', 'the Colombian buyer': they buy from abroad.
  void own_people(int i) {
    const bool buys = a.is_any(i, words::kBuyerNoun);
    if (!buys && !a.is_any(i, {"exporters", "exporter"})) return;
    const PlaceSpan* p = a.place(i - 1);
    if (p == nullptr || speaks_for_place(*p) || !is_adjective(a, i - 1)) return;
    if (a.is_any(i + 1, {"of", "from"})) return;
    PartnerList list;
    list.whole = true;
    list.first = i - 1;
    list.last = i + 1;
    list.flow = buys ? Flow::imports : Flow::exports;
    list.owner = w.party_of_item(i - 1);
    if (!list.owner.empty() && !of_bloc(list.owner)) found.push_back(std::move(list));
  }

  // Whose partners they are, by what stands in front of the noun.
  ClaimParty owner_in_front(int noun, int& first, bool& people) const {
    constexpr int kReach = 9;
    int k = noun - 1;
    while (k >= 0 && k > noun - kReach && attribute(a, k) && a.place(k) == nullptr) --k;
    first = k + 1;
    if (const PlaceSpan* p = a.place(k)) {
      if (speaks_for_place(*p)) return {};
      first = k;
      people = !p->possessive;
      return w.party_of_item(k);
    }
    if (a.is(k, "'s")) {  // 'the northern neighbour's suppliers'
      const Entry* neighbour = a.sense(k - 1, Class::neighbour);
      if (neighbour == nullptr) return {};
      first = k - 1;
      PartyRef ref;
      ref.kind = PartyRef::Kind::neighbour;
      ref.direction = neighbour->as;
      ref.at = k - 1;
      return resolve_party(a, ref, w.d, {}, false);
    }
    if (a.sense(k, Class::poss) != nullptr) {
      first = k;
      return party_meant(w, k);
    }
    return {};
  }

  // 'suppliers', 'the countries of origin', 'sellers to Ghana'
  void noun(int i) {
    const Entry* e = a.sense(i, Class::ranknoun);
    const bool buys =
        e != nullptr ? e->flow == FlowWord::exports : a.is_any(i, words::kPartnerWhoBuys);
    const bool sells =
        e != nullptr ? e->flow == FlowWord::imports : a.is_any(i, words::kPartnerWhoSells);
    if (!buys && !sells) return;
    if (a.sense(i, Class::flowverb) != nullptr && e == nullptr) return;
    PartnerList list;
    list.noun = true;
    list.flow = buys ? Flow::exports : Flow::imports;
    list.last = i + 1;
    bool people = false;
    list.owner = owner_in_front(i, list.first, people);
    if (people && of_bloc(list.owner)) {  // 'the bigger East African supplier to India'
      people = false;
      list.owner = {};
    }
    list.vague = a.place(list.first) != nullptr &&
                 (a.place(list.first)->any || a.place(list.first)->epithet);
    const LowWord& low = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
    const LowWord& one = a.low(i);
    const bool trader = one.starts_with("exporter") || one.starts_with("importer");
    const bool place = one.starts_with("market") || one.starts_with("source") ||
                       one.starts_with("outlet") || one.starts_with("origin") ||
                       one.starts_with("destination") || a.is(i - 1, "import") ||
                       a.is(i - 1, "export");
    // 'the Kenyan market' is where goods go, 'Turkish customers' are people in Turkey
    const bool alone = list.first == i - 1;
    const bool many = low.ends_with("s");
    if (people && (!place || (alone && !many && one.starts_with("market")))) return;
    if (!list.owner.empty() && trader && alone) return;
    if (!list.owner.empty() && one == "market" && alone) return;
    bool product = false;
    int end = list.last;
    ClaimParty behind;
    const bool which = a.is_any(i + 2, {"which", "whom"});  // 'the markets to which it exports'
    if (a.is_any(i + 1, {"to", "into"}) && !which && (sells || trader)) list.flow = Flow::imports;
    if ((a.is_any(i + 1, {"of", "for", "to", "into", "from"}) && !which) ||
        (a.is_any(i + 1, {"in", "on"}) && !trader && flow_noun(a, i + 2) == FlowWord::none &&
         sells && a.time(i + 2) == nullptr && a.is(i + 3, "market")))
      behind = object_behind(w, i + 1, Flow::exports, product, end);
    if (list.owner.empty()) list.owner = behind;
    if (!behind.empty()) list.last = end;
    if (trader && behind.empty()) return;
    list.product = product || of_product_in_front(i, list.first);
    found.push_back(std::move(list));
  }

  bool of_product_in_front(int noun, int first) const {
    for (int k = first; k < noun; ++k) {
      if (a.sense(k, Class::product) != nullptr) return true;
    }
    return a.sense(noun - 1, Class::product) != nullptr;
  }

  // 'those', 'the countries' (one phrase)
  [[nodiscard]] bool those(int i) const {
    const std::size_t last = a.items[static_cast<std::size_t>(i)].last - 1;
    return words::kThoseWho.has(*a.tokens[last].row);
  }

  [[nodiscard]] int skip_auxiliaries(int k) const {
    int steps = 0;
    while (steps < 3 && a.kind(k, ItemKind::word) && a.sense(k, Class::flowverb) == nullptr &&
           (a.is_any(k, words::kFocusAdverb | words::kAspectAdverb,
                     {"have", "had", "has", "did", "do", "does", "most", "usually", "actually",
                      "were", "was", "are", "is", "will"}))) {
      ++k;
      ++steps;
    }
    return k;
  }

  // 'those who buy from us', 'countries supplying Italy'
  void who_do(int i) {
    if (!those(i)) return;
    // 'among all importing countries'
    if (a.low(i - 1).ends_with("ing") && (sells_at(a, i - 1) || buys_at(a, i - 1)) &&
        a.is_any(i - 2, {"the", "all", "of", "among", "other"})) {
      PartnerList all;
      all.first = i - 1;
      all.last = i + 1;
      all.noun = true;
      all.flow = sells_at(a, i - 1) ? Flow::imports : Flow::exports;
      found.push_back(std::move(all));
    }
    int k = i + 1;
    const bool relative = a.is_any(k, {"that", "which", "who"});
    if (relative) ++k;
    const int v = skip_auxiliaries(k);
    const bool sells = sells_at(a, v);
    if (!sells && !buys_at(a, v)) return;
    if (!relative && !a.low(v).ends_with("ing")) return;
    PartnerList list;
    list.first = i;
    list.last = v + 1;
    list.flow = sells ? Flow::imports : Flow::exports;
    int end = v + 1;
    list.owner = object_behind(w, v, list.flow, list.product, end);
    list.last = end;
    if (a.is(v + 1, "from") && sells) return;
    found.push_back(std::move(list));
  }

  [[nodiscard]] ClaimParty subject(int from, int to, int& at) const {
    for (int k = from; k < to; ++k) {
      const PlaceSpan* p = a.place(k);
      if (p != nullptr && speaks_for_place(*p)) return {};
      if (const ClaimParty s = party_meant(w, k); !s.empty()) {
        at = k;
        return s;
      }
    }
    return {};
  }

  // 'the countries to which we exported', 'the nations they imported from'
  void whom_it_does(int i) {
    if (!those(i)) return;
    const bool which =
        a.is_any(i + 1, {"to", "from", "into"}) && a.is_any(i + 2, {"which", "whom"});
    const bool where = a.is(i + 1, "where");
    const int from = which                                ? i + 3
                     : where                              ? i + 2
                     : a.is_any(i + 1, {"that", "which"}) ? i + 2
                                                          : i + 1;
    int v = from;
    constexpr int kReach = 7;
    while (v < from + kReach && v < a.size() && a.sense(v, Class::flowverb) == nullptr) {
      if (a.kind(v, ItemKind::punct)) return;
      ++v;
    }
    const bool sells = sells_at(a, v);
    if (!sells && !buys_at(a, v)) return;
    int prep = -1;
    if (!which && !where) {
      for (int k = v + 1; k < v + 5 && prep < 0; ++k) {
        if (a.is_any(k, {"to", "from"}) && a.place(k + 1) == nullptr &&
            party_meant(w, k + 1).empty())
          prep = k;
      }
      if (prep < 0 || v == from) return;
    }
    const int word = which ? i + 1 : prep;
    if (word >= 0 && a.is(word, "from") == sells) return;
    PartnerList list;
    list.first = i;
    list.last = (prep > 0 ? prep : v) + 1;
    list.flow = sells ? Flow::exports : Flow::imports;
    int at = 0;
    list.owner = subject(from, v, at);
    if (!which && !where && list.owner.empty() && !a.is_any(from, {"they", "it"})) return;
    for (int k = v + 1; k < v + 4; ++k)
      list.product = list.product || a.sense(k, Class::product) != nullptr;
    found.push_back(std::move(list));
  }

  // 'Within Ecuador's imports', 'By volume of Georgian export', 'of the goods imported into Ghana'
  void whole_flow(std::size_t m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (mention.kind != Mention::Kind::noun || mention.unknown_owner) return;
    if (mention.flow != FlowWord::exports && mention.flow != FlowWord::imports) return;
    if (mention.reporter.empty() == mention.partner.empty()) return;
    PartnerList list;
    list.whole = true;
    list.first = mention.first;
    list.last = mention.last;
    list.product = !mention.product.empty() || !s.product.empty();
    const PartyRef& ref = mention.reporter.empty() ? mention.partner : mention.reporter;
    list.owner = resolve_party(a, ref, w.d, {}, false);
    const bool exports = mention.flow == FlowWord::exports;
    list.flow = exports != mention.reporter.empty() ? Flow::exports : Flow::imports;
    if (list.owner.empty()) return;
    found.push_back(std::move(list));
  }

  // 'on the Finnish import side', 'in the import statistics', 'Kenya's sourcing from abroad'
  void named_side(int i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 &&
        !w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])]
             .reporter.empty())
      return;
    const FlowWord flow = flow_noun(a, i);
    const LowWord& low = a.low(i);
    const bool exports = flow == FlowWord::exports || low == "export";
    const bool imports = flow == FlowWord::imports || low == "import" || low == "sourcing";
    if (!exports && !imports) return;
    PartnerList list;
    list.whole = true;
    list.first = i;
    list.last = i + 1;
    list.flow = exports ? Flow::exports : Flow::imports;
    const PlaceSpan* p = a.place(i - 1);
    if (p != nullptr && !speaks_for_place(*p) && (p->possessive || is_adjective(a, i - 1))) {
      list.first = i - 1;
      list.owner = w.party_of_item(i - 1);
    } else if (a.sense(i - 1, Class::poss) != nullptr) {
      list.first = i - 1;
      list.owner = party_meant(w, i - 1);
    }
    found.push_back(std::move(list));
  }

  // 'the goods imported into Ghana', 'imported goods'
  void passive(int i) {
    if (!a.is_any(i, {"imported", "exported"})) return;
    PartnerList list;
    list.whole = true;
    list.first = i;
    list.last = i + 1;
    list.flow = a.is(i, "imported") ? Flow::imports : Flow::exports;
    int end = i + 1;
    const bool goods =
        a.sense(i - 1, Class::goods) != nullptr || a.sense(i + 1, Class::goods) != nullptr;
    if (!goods) return;
    if (a.is_any(i + 1, {"into", "by", "to"}) && list.flow == Flow::imports) {
      list.owner = object_behind(w, i + 1, Flow::exports, list.product, end);
      list.last = end;
    }
    found.push_back(std::move(list));
  }

  void find() {
    for (int i = 0; i < a.size(); ++i) {
      if (!a.kind(i, ItemKind::word)) continue;
      noun(i);
      who_do(i);
      whom_it_does(i);
    }
    for (std::size_t m = 0; m < w.mentions.size(); ++m) whole_flow(m);
    for (int i = 0; i < a.size(); ++i) {
      named_side(i);
      own_people(i);
      passive(i);
    }
  }
};

}  // namespace

std::vector<PartnerList> partner_lists(const Work& w) {
  ListFinder f{w};
  f.find();
  return std::move(f.found);
}

}  // namespace tally::reading
