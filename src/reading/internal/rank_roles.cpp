// Ranks by the roles of those who are named: a place in an order, a word for a country's buyers or
// suppliers and somebody else who holds it, in whatever order they stand: 'Among the countries that
// supply Ghana we were number six', 'only two markets took more Colombian goods than Ecuador'.
#include <algorithm>

#include "reading/internal/rank_before.h"
#include "reading/internal/rank_reader.h"
#include "reading/internal/rank_values.h"
#include "reading/internal/role_lists.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

bool is_bloc_party(const ClaimParty& p) {
  return p.places.size() != 1 ||
         places::places().row(p.places.front()).kind == places::PlaceKind::bloc;
}

struct RankRoles {
  Work& w;
  RankReader& ranks;
  const Analysis& a = w.a;
  std::vector<PartnerList> lists = {};
  bool only_named = false;  // by words for partners with their owner alone

  using Place = RankValue;

  // 'closed the top dozen', 'rounded off the first ten'
  void closed(std::vector<Place>& out) const {
    if (!a.may_say(words::kVerbOfClosingList)) return;
    for (int i = 0; i < a.size(); ++i) {
      if (!a.is_any(i, words::kVerbOfClosingList) || a.low(i).ends_with("ing")) continue;
      for (int k = std::max(0, i - 12); k < i + 6 && k < a.size(); ++k) {
        const QuantitySpan* q = a.quantity(k);
        const bool dozen = a.is(k, "dozen") || (q != nullptr && q->kind == QuantityKind::count &&
                                                a.is_any(k - 1, {"top", "first", "leading"}));
        if (!dozen) continue;
        const double n = q != nullptr ? q->value.value() : 12;
        if (n >= 2 && n <= 50) out.push_back({i, i, static_cast<int>(n)});
        return;
      }
    }
  }

  // 'Only four countries bought more than Turkey': where 'than' or a verb of being ahead stands.
  [[nodiscard]] int ahead_of_them(int from) const {
    constexpr int kReach = 22;
    int more = -1;
    for (int k = from; k < a.size() && k < from + kReach; ++k) {
      if (a.punct(k, ".") || a.punct(k, ";") || a.punct(k, ":")) break;
      if (a.is(k, "than")) return more >= 0 ? k : -1;
      const Entry* ahead = a.sense(k, Class::ahead);
      const Entry* over = a.sense(k, Class::overtake);
      if ((ahead != nullptr && ahead->sign > 0 && !a.is(k, "above")) ||
          (over != nullptr && over->sign >= 0 && a.low(k) != "top"))
        return k;
      if (a.is_any(k, words::kComparingMore) && k > from) more = k;
    }
    return more;
  }

  // 'countries', 'other countries' (one phrase)
  [[nodiscard]] bool counted_partner(int i) const {
    if (!a.kind(i, ItemKind::word)) return false;
    const std::size_t last = a.items[static_cast<std::size_t>(i)].last - 1;
    return words::kCountedPartner.has(*a.tokens[last].row);
  }

  static constexpr int kSubject = -2;  // they are ahead of the subject

  [[nodiscard]] int than_behind(int from) const {
    constexpr int kReach = 14;
    for (int k = from; k < a.size() && k < from + kReach; ++k) {
      if (a.is(k, "than")) return k;
    }
    return -1;
  }

  // How many countries are listed from there on, which is moved behind them; -1 if one of them owns
  // or qualifies something.
  [[nodiscard]] int countries_from(int& k) const {
    int n = 0;
    for (const int end = k + 11; k < end; ++k) {
      const PlaceSpan* p = a.place(k);
      if (p == nullptr && !a.is_any(k, {"the", "and", ","})) break;
      if (p != nullptr && (p->possessive || p->kind == places::NameKind::adjective)) return -1;
      if (p != nullptr) ++n;
    }
    return n;
  }

  // 'Only Brazil and Argentina sell more to Peru than Chile does'
  void named_ahead(std::vector<Place>& out) const {
    if (!a.may_say({"only", "just"}) || !a.may_say("than")) return;
    for (int i = 0; i + 3 < a.size(); ++i) {
      if (!a.is_any(i, {"only", "just"}) ||
          (i > 0 && !a.kind(i - 1, ItemKind::punct) && !a.is_any(i - 1, {"and", "that"})))
        continue;
      int k = i + 1;
      const int n = countries_from(k);
      if (n < 0) return;
      const int at = n > 0 ? ahead_of_them(k) : -1;
      if (at >= 0 && a.is(at, "than") && a.sense(k, Class::flowverb) != nullptr)
        out.push_back({i, k - 1, n + 1, at, true});
    }
  }

  // 'After the US and the UAE comes Kenya'
  void comes_after(std::vector<Place>& out) const {
    for (int i = 0; i < 3 && i + 3 < a.size(); ++i) {
      if (!a.is_any(i, {"after", "behind"}) ||
          (i > 0 && !a.is_any(i - 1, {"only", "right", "just"})))
        continue;
      int k = i + 1;
      const int n = countries_from(k);
      if (n < 0) return;
      if (n > 0 && a.is_any(k, words::kFormOfCome | words::kFormOfStand, {"follows", "ranks"}) &&
          a.place(a.is(k + 1, "the") ? k + 2 : k + 1) != nullptr)
        out.push_back({k, k, n + 1, kSubject, true});
    }
  }

  void counts(std::vector<Place>& out) const {
    if (!a.has_quantity(QuantityKind::count) && !a.may_say("one")) return;
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      const bool one = a.is(i, "one");
      if (!one && (q == nullptr || q->kind != QuantityKind::count || q->high)) continue;
      if (q != nullptr &&
          (q->value.value() < 1 || q->value.value() > 100 || q->bend == Bend::over ||
           q->bend == Bend::least || (q->bend == Bend::about && a.low(i) != "just")))
        continue;
      if (a.is_any(i - 1, {"top", "first", "these", "those", "the", "all", "of", "number", "no"}))
        continue;
      int noun = i + 1;
      bool more = false;
      while (noun < i + 5 && !counted_partner(noun) &&
             (a.is_any(noun, {"other", "foreign", "export", "import", "overseas", "single", "such",
                              "important", "significant"}) ||
              a.is_any(noun, words::kComparingMore) || a.sense(noun, Class::mod) != nullptr)) {
        // 'six bigger markets', but 'three more countries' are further ones
        more = more || (a.is_any(noun, words::kComparingMore) && !a.is(noun, "more")) ||
               a.is_any(noun, {"important", "significant"});
        ++noun;
      }
      if (!counted_partner(noun) && a.sense(noun, Class::ranknoun) == nullptr) continue;
      for (int k = i - 1; k > i - 6 && k >= 0; --k) {
        if (a.kind(k, ItemKind::punct)) break;
        more = more || a.is_any(k, {"more", "larger", "bigger"});
      }
      int at = -1;
      if (a.is_any(i - 1, {"behind", "below", "after", "trailing", "trailed", "trails"}) && !more) {
        // 'came in behind four others', 'ranks below six other nations'
        const bool others = a.low(noun).find("other") != std::string::npos || noun > i + 1;
        if (others && a.sense(i - 1, Class::place_noun) == nullptr) at = kSubject;
      } else {
        at = ahead_of_them(noun);
      }
      if (more && at < 0) at = than_behind(noun);
      if (more && (at < 0 || !a.is(at, "than"))) continue;
      if (at == -1) continue;
      const int n = q != nullptr ? static_cast<int>(q->value.value()) : 1;
      out.push_back({i, noun, n + 1, at, true});
    }
  }

  // The list that a place is one in: the words for partners nearest to it, else a flow of one
  // owner.
  [[nodiscard]] const PartnerList* list_of(const Place& p) const {
    const PartnerList* best = nullptr;
    int near = 1000;
    for (const PartnerList& l : lists) {
      if (l.whole) continue;
      int far = l.first > p.last ? l.first - p.last : p.item >= l.last ? p.item - l.last : 0;
      if (l.owner.empty()) far += 6;
      if (far < near) {
        near = far;
        best = &l;
      }
    }
    if (best != nullptr) return best;
    for (const PartnerList& l : lists) {
      if (!l.whole || (best != nullptr && !best->owner.empty())) continue;
      best = &l;
    }
    return best;
  }

  // A country at an item that may hold a place: none in 'after China', 'in Nairobi', 'Peru's'.
  [[nodiscard]] ClaimParty may_hold(int i) const {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) {
      // 'credits us with sixth place', 'puts us third'
      const bool object = a.is(i, "us") && a.kind(i - 1, ItemKind::word) &&
                          !a.is_any(i - 1, words::kPrepositionOfFlow, {"than", "of", "by"});
      return object ? party_meant(w, i) : ranks.first_person(i);
    }
    if (p->possessive || p->kind == places::NameKind::person ||
        p->kind == places::NameKind::institution)
      return {};
    if (p->kind == places::NameKind::adjective && !a.is_any(i + 1, words::kGoodsOrSide)) return {};
    if (listed_after(a, i)) return {};
    int before = i - 1;
    while (a.is_any(before, {"the", "neighbouring", "neighboring"}) ||
           a.sense(before, Class::goods) != nullptr)
      --before;
    // 'more than Russia and Belarus put together': neither of them
    while (a.is(before, "and") && a.place(before - 1) != nullptr &&
           !a.place(before - 1)->possessive)
      before -= a.is(before - 2, "the") ? 3 : 2;
    if (a.is_any(before, words::kHersNotHolders) || a.sense(before, Class::after) != nullptr ||
        a.sense(before, Class::ahead) != nullptr || a.sense(before, Class::overtake) != nullptr)
      return {};
    if (a.is(before, "of") && !a.is_any(before - 1, words::kRankNoun, {"that", "case"})) return {};
    if (a.is(before, "to") && a.sense(before - 1, Class::flowverb) != nullptr) return {};
    return w.party_of_item(i);
  }

  // 'Among Poland's markets its eastern neighbour moved up to seventh': of the one whose list it
  // is.
  [[nodiscard]] ClaimParty neighbour(int i, const PartnerList& list) const {
    const Entry* n = a.sense(i, Class::neighbour);
    if (n == nullptr || list.owner.empty() || list.vague || a.place(i + 1) != nullptr ||
        a.is(i + 1, "'s"))
      return {};
    int the = i - 1;
    while (the > i - 4 && a.kind(the, ItemKind::word) && !a.is_any(the, {"the", "its"})) --the;
    if (!a.is_any(the, {"the", "its"}) ||
        a.is_any(the - 1, words::kHersNotHolders | words::kPrepositionOfFlow))
      return {};
    PartyRef ref;
    ref.kind = PartyRef::Kind::neighbour;
    ref.direction = n->as;
    ref.at = i;
    const ClaimParty c = resolve_party(a, ref, w.d, list.owner, true);
    return c == list.owner ? ClaimParty{} : c;
  }

  [[nodiscard]] ClaimParty holder(const Place& p, const PartnerList& list) const {
    ClaimParty before, behind;
    bool several = false;
    const auto outside = [&](int i) {
      return i < list.first || i >= list.last || (list.owner.empty() && !list.noun);
    };
    for (int i = p.item - 1; i >= 0 && before.empty(); --i) {
      if (!outside(i)) continue;
      if (const ClaimParty beside = neighbour(i, list); !beside.empty()) return beside;
      const ClaimParty c = may_hold(i);
      if (c.empty() || (c == list.owner && !list.vague)) continue;
      if (a.is_any(i - 1, {"and", ","}) && a.place(i - 2) != nullptr && may_hold(i - 2) != c &&
          !may_hold(i - 2).empty())
        several = true;
      before = c;
    }
    // (of those told behind 'among others' none holds it)
    for (int i = p.last + 1; i < a.size() && behind.empty() && !several; ++i) {
      if (!before.empty() && a.sense(i, Class::after) != nullptr) break;
      if (!outside(i)) continue;
      const ClaimParty c = may_hold(i);
      if (c.empty() || (c == list.owner && !list.vague)) continue;
      if (a.is_any(i + 1, {"and", ","}) && a.place(i + 2) != nullptr) several = true;
      behind = c;
    }
    if (several) return {};
    if (before.empty()) return behind;
    if (behind.empty() || before == behind) return before;
    // 'Third place among the customers went to Ecuador' in front of others
    const ClaimParty other = list.owner.empty() ? ClaimParty{} : w.d.other_of(list.owner);
    if (before == other || behind == other) return other;
    return before;
  }

  // 'For Italy,', 'Seen from Ankara', 'In the Italian table', 'Finnish Customs places': whose
  // partners are told where no word says it.
  [[nodiscard]] ClaimParty view(const ClaimParty& not_this) const {
    ClaimParty found;
    for (int i = 0; i < a.size(); ++i) {
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->kind == places::NameKind::person) continue;
      const bool own = p->possessive || is_adjective(a, i) ||
                       p->kind == places::NameKind::institution || a.is_any(i - 1, {"for", "from"});
      if (!own || listed_after(a, i)) continue;
      const ClaimParty party = w.party_of_item(i);
      if (party.empty() || party == not_this || is_bloc_party(party)) continue;
      if (!found.empty() && found != party) return {};
      found = party;
    }
    return found;
  }

  // 'Sweden had five customers larger than Finland': the only other one that is named.
  [[nodiscard]] ClaimParty the_other_named(const Place& p, const ClaimParty& who) const {
    ClaimParty found;
    for (int i = 0; i < a.size() && p.counted; ++i) {
      const ClaimParty c = a.place(i) == nullptr ? ClaimParty{} : w.party_of_item(i);
      if (c.empty() || c == who) continue;
      if (is_bloc_party(c) || (!found.empty() && found != c)) return {};
      found = c;
    }
    return found;
  }

  // Somebody stands for the other one of the pair: 'the neighbour', 'it', 'the latter'.
  [[nodiscard]] bool says_other() const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::neighbour) != nullptr || a.sense(i, Class::latter) != nullptr ||
          a.is_any(i, {"it", "mine", "ours"}) ||
          (a.place(i) != nullptr && (a.place(i)->any || a.place(i)->epithet)) ||
          (a.is(i - 1, "the") &&
           a.is_any(i, words::kCountryNoun | words::kCountryEpithet | words::kPartnerNoun)))
        return true;
    }
    return false;
  }

  // 'could become third', 'is not the second', 'used to be fourth' say nothing of now.
  [[nodiscard]] bool unsure(const Place& p) const {
    if (driven_to(a, p.item)) return true;  // 'drove Russia out of first place'
    const int c = w.clause(p.item);
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) != c && i > p.item) continue;
      if (i > p.last && p.than < 0) break;
      if (a.sense(i, Class::neg) != nullptr || a.sense(i, Class::hedged) != nullptr ||
          a.sense(i, Class::conditional) != nullptr || a.sense(i, Class::deny) != nullptr ||
          a.sense(i, Class::wish) != nullptr || a.sense(i, Class::lostrank) != nullptr ||
          a.is_any(i, {"not", "nor", "never", "used", "formerly", "once", "if", "would", "will",
                       "aims", "wants", "hopes", "plans", "previously", "until"})) {
        if (i == 0 && a.is(i, "if") && a.times.size() == 2) continue;  // 'If last year it was'
        if (a.low(i) == "no" && (p.than >= 0 || i >= p.item - 2 || a.quantity(i + 1) != nullptr))
          continue;  // 'No. 4'
        return true;
      }
    }
    return false;
  }

  // 'among African suppliers', 'in the region', 'of the EU countries'
  [[nodiscard]] bool within_region(const PartnerList& list) const {
    constexpr int kNear = 4;
    for (int i = std::max(0, list.first - kNear); i < a.size() && i < list.last + kNear; ++i) {
      const PlaceSpan* p = a.place(i);
      const bool inside = i >= list.first && i < list.last;
      int before = i - 1;
      while (a.is(before, "the") || a.is_any(before, words::kSideOfContinent)) --before;
      const bool led = a.is_any(before, {"in", "within", "among", "of", "across", "outside"});
      if (p == nullptr) {
        if ((led || inside) && (a.is_any(i, words::kRegionalAdjective) ||
                                a.is_any(i, {"region", "continent", "bloc", "subregion"})))
          return true;
        continue;
      }
      if (p->candidates.empty() || p->any || p->epithet) continue;
      if (is_bloc_party(single(p->candidates.front())) && (led || inside) &&
          single(p->candidates.front()) != list.owner)
        return true;
      // 'its second Latin American supplier'
      if (inside && is_bloc_party(single(p->candidates.front())) && !w.d.has_pair()) return true;
    }
    return false;
  }

  // 'the second supplier of gas', 'third among the sources of tourists'
  [[nodiscard]] bool of_something_else(const Place& p, const PartnerList& list) const {
    constexpr int kNear = 5;
    const int from = std::max(0, std::min(list.first, p.item) - kNear);
    const int to = std::min(a.size(), std::max({list.last, p.last + 1, p.than}) + kNear);
    for (int i = from; i < to; ++i) {
      if (i > list.last && i > p.last && a.is_any(i, {"whose", "which", "who", "where"}))
        return false;
      if (a.sense(i, Class::product) != nullptr || a.sense(i, Class::services) != nullptr ||
          (a.sense(i, Class::noise) != nullptr && !a.is(i, "credits")) ||
          a.sense(i, Class::subnational) != nullptr)
        return true;
    }
    return false;
  }

  // The list of those who sell or buy more, by the verb: 'sold more to Turkey', 'spent more in'.
  [[nodiscard]] PartnerList by_verb(const Place& p) const {
    PartnerList list;
    for (int v = 0; v < a.size(); ++v) {
      const bool sells = sells_at(a, v);
      if (!sells && !buys_at(a, v)) continue;
      if (std::any_of(lists.begin(), lists.end(),
                      [&](const PartnerList& l) { return l.noun && l.first <= v && v < l.last; }))
        continue;
      list.first = v;
      list.last = v + 1;
      // who does it: those counted, or a country whose sellers they are
      const bool counted = v > p.last && v < p.last + 9;
      int end = v + 1;
      if (counted) {
        list.flow = sells ? Flow::imports : Flow::exports;
        list.owner = object_behind(w, v, list.flow, list.product, end);
        list.last = end;
      } else if (v < p.item) {
        list.flow = sells ? Flow::exports : Flow::imports;
        for (int k = v - 1; k > v - 6 && k >= 0 && list.owner.empty(); --k) {
          if (a.kind(k, ItemKind::punct)) break;
          list.owner = party_meant(w, k);
        }
      } else {
        continue;
      }
      return list;
    }
    list.first = list.last = -1;
    return list;
  }

  // Whoever the others are ahead of: behind 'than', or the object of 'outdid'.
  [[nodiscard]] ClaimParty behind_them(const Place& p, const PartnerList& list) const {
    for (int k = p.than + 1; k < a.size() && k < p.than + 9; ++k) {
      if (a.is(k, ".") || a.is(k, ";")) break;
      if (a.is(p.than, "than") && k == p.than + 1 &&
          (a.time(k) != nullptr || a.is_any(k, {"they", "in", "before", "ever", "during", "at"})))
        return {};
      const ClaimParty c = party_meant(w, k);
      if (!c.empty() && c != list.owner) return c;
      if (a.sense(k, Class::neighbour) != nullptr || a.is(k, "it"))
        return list.owner.empty() ? ClaimParty{} : w.d.other_of(list.owner);
      if (a.sense(k, Class::be) != nullptr && !a.is_any(k, {"did"})) break;
    }
    return {};
  }

  bool make(const Place& p, const PartnerList& of) {
    PartnerList list = of;
    if (only_named && (list.whole || list.owner.empty() || list.vague)) return false;
    const bool product = list.product || of_something_else(p, list);
    if (product || within_region(list)) {
      if (w.why.empty()) w.why = product ? "a rank for one product" : "a rank within a region";
      return true;
    }
    // 'Brazil's share of Uruguayan exports made it the runner-up on the list of destinations'
    for (const PartnerList& l : lists) {
      if (list.owner.empty() && !l.owner.empty() && l.flow == list.flow) list.owner = l.owner;
    }
    ClaimParty who = p.than >= 0 ? behind_them(p, list) : ClaimParty{};
    // 'than they sold to it', 'than in 2016'
    if (p.than >= 0 && a.is(p.than, "than") && who.empty()) return false;
    const bool pair = w.d.pair_holds() && !w.d.weak_pair;
    if (who.empty()) who = holder(p, list);
    // 'Exports to Thailand, in fifth place by destination'
    if (const Series* s = who.empty() && !p.counted ? w.governing(p.item) : nullptr;
        s != nullptr && s->ok && !s->open_partner && s->product.empty() && s->flow == list.flow &&
        (list.owner.empty() || list.owner == s->reporter)) {
      who = s->partner;
      list.owner = s->reporter;
    }
    // 'the country's fourth supplier' of whoever is told as the fourth
    if (who.empty() && pair && !list.owner.empty() && says_other()) who = w.d.other_of(list.owner);
    if (who.empty()) return false;
    bool assumed = false;
    if (list.owner.empty() || list.owner == who) {
      const ClaimParty other = pair ? w.d.other_of(who) : ClaimParty{};
      list.owner = other.empty() ? view(who) : other;
      if (list.owner.empty()) list.owner = the_other_named(p, who);
      assumed = true;
    }
    if (list.owner.empty() || list.owner == who || overlaps(list.owner, who)) return false;
    if (who.places.size() != 1 || list.owner.places.size() != 1) return false;
    RankReader::Head h;
    h.item = p.item;
    h.first = p.item;
    h.rank = p.rank;
    h.flow = flow_word(list.flow);
    h.reporter = list.owner;
    h.word = list.flow == Flow::exports ? language::Context::RankWord::market
                                        : language::Context::RankWord::supplier;
    ranks.make(h, who, assumed);
    if (p.counted && !w.drafts.empty()) w.drafts.back().role = Role::main;  // 'from only five'
    return true;
  }

  void read() {
    lists = partner_lists(w);
    std::vector<Place> counted;
    counts(counted);
    named_ahead(counted);
    comes_after(counted);
    std::vector<Place> places = rank_values(w, ranks, lists);
    closed(places);
    // 'Who buys Swedish goods? Five countries come ahead of Finland'
    if (lists.empty() && w.d.list_flow && w.d.asked && !w.d.list_reporter.empty() &&
        (*w.d.list_flow == Flow::exports || *w.d.list_flow == Flow::imports)) {
      PartnerList asked;
      asked.first = asked.last = -1;
      asked.flow = *w.d.list_flow;
      asked.owner = w.d.list_reporter;
      lists.push_back(asked);
    }
    if (counted.empty() && (lists.empty() || places.empty())) return;
    if (a.punct(a.size() - 1, "?")) return;
    for (const Place& p : counted) {
      if (unsure(p)) continue;
      const PartnerList* list = list_of(p);
      const bool named = list != nullptr && !(list->noun && list->owner.empty());
      const PartnerList verb = by_verb(p);
      if (named && !list->whole && make(p, *list)) return;
      if (verb.first >= 0 && make(p, verb)) return;
      if (list != nullptr && make(p, *list)) return;
    }
    if (lists.empty() || places.empty()) return;
    const bool one = std::all_of(places.begin(), places.end(),
                                 [&](const Place& p) { return p.rank == places.front().rank; });
    if (!one) {       // 'seventh in May last year, fifth in May this year'
      int named = 0;  // 'Italy, first by far, and Spain, third': one each
      for (int i = 0; i < a.size(); ++i)
        named += is_bare_place(a, i) && !listed_after(a, i) ? 1 : 0;
      const int now = places.size() == 2 && named <= 2 ? later_of_two(w, places) : -1;
      if (now < 0 || unsure(places[static_cast<std::size_t>(now)])) return;
      const PartnerList* list = list_of(places[static_cast<std::size_t>(now)]);
      const std::size_t count = w.drafts.size();
      if (list == nullptr || !make(places[static_cast<std::size_t>(now)], *list)) return;
      if (w.drafts.size() > count)
        add_earlier(w, w.drafts.back(), places[static_cast<std::size_t>(now)],
                    places[static_cast<std::size_t>(1 - now)]);
      return;
    }
    for (const Place& p : places) {
      if (unsure(p)) return;
      const PartnerList* list = list_of(p);
      if (list != nullptr && make(p, *list)) return;
    }
  }
};

}  // namespace

void RankReader::by_roles() {
  partners_by_role();
  listed_in_order();
  if (a.has_quantity(QuantityKind::ordinal) || a.has_quantity(QuantityKind::count)) moved_in_list();
  if (a.has_quantity(QuantityKind::ordinal)) place_told_of();
}

void RankReader::partners_by_role() {
  // a rank of one whose owner is only assumed gives way to what the words for partners say
  Draft* assumed = nullptr;
  for (Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank) continue;
    if (d.assumed.empty() || d.frame != "rank" || assumed != nullptr || d.drop) return;
    assumed = &d;
  }
  if (!w.why.empty() && w.why != "who holds the rank is not said" &&
      w.why != "no partner for the rank" && w.why != "whose partner is not said")
    return;
  const bool ahead = a.may_say(words::kComparingMore) || a.may_have(Class::overtake) ||
                     a.may_have(Class::ahead) || a.may_have(Class::after);
  const bool counted = (a.has_quantity(QuantityKind::count) || a.may_say("one")) && ahead;
  const bool number = a.has_quantity(QuantityKind::count) &&
                      a.may_say(words::kNumberSign | words::kRankNoun | words::kVerbOfClosingList);
  const bool may = a.has_quantity(QuantityKind::ordinal) || counted || number ||
                   a.may_have(Class::after) || a.may_have(Class::place_noun) ||
                   a.may_say({"runner", "runners", "bronze", "silver", "dozen"}) ||
                   (a.may_say({"only", "just"}) && a.may_say("than"));
  if (!may) return;
  const bool trade = a.may_have(Class::ranknoun) || a.may_have(Class::flowverb) ||
                     a.may_have(Class::flow) || w.d.asked ||
                     a.may_say(words::kPartnerWhoBuys | words::kPartnerWhoSells);
  if (!trade) return;
  RankRoles roles{w, *this};
  if (assumed == nullptr) {
    roles.read();
    return;
  }
  const int item = assumed->item;
  const Draft before = *assumed;
  const std::size_t count = w.drafts.size();
  const std::string why = w.why;
  roles.only_named = true;
  roles.read();
  w.why = why;
  if (w.drafts.size() == count) return;
  Draft& now = w.drafts.back();
  const bool same = now.claim.value && before.claim.value && now.item == item &&
                    now.claim.value->number.mantissa == before.claim.value->number.mantissa;
  if (!same || now.role != before.role) {
    w.drafts.pop_back();
    return;
  }
  for (Draft& d : w.drafts) {
    if (&d != &now && d.claim.kind == ClaimKind::rank) d.drop = true;
  }
}

}  // namespace tally::reading
