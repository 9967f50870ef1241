#include "reading/internal/mentions.h"

#include <algorithm>

#include "reading/internal/mention_finder.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {

bool is_adjective(const Analysis& a, int item) {
  const PlaceSpan* p = a.place(item);
  return p != nullptr && !p->possessive &&
         (p->kind == NameKind::adjective || p->kind == NameKind::people ||
          p->kind == NameKind::bloc || p->also_adjective);
}

// 'Dubai's trade with Saudi amounted to': an adjective with nothing behind that it could describe.
static bool instead_of_name(const Analysis& a, int item) {
  if (!a.is_any(item - 1, {"with", "to", "from"})) return false;
  const int next = item + 1;
  return next >= a.size() || a.punct(next, ".") || a.time(next) != nullptr ||
         a.sense(next, Class::level) != nullptr || a.sense(next, Class::be) != nullptr ||
         a.sense(next, Class::trend) != nullptr || a.sense(next, Class::shareverb) != nullptr;
}

bool listed_after(const Analysis& a, int item) {
  if (a.place(item) == nullptr) return false;
  int k = item - 1;
  if (a.is(k, "the")) --k;
  // 'second after China, Japan took'
  if (a.punct(k, ",") &&
      (a.sense(item + 1, Class::flowverb) != nullptr || a.sense(item + 1, Class::be) != nullptr ||
       a.sense(item + 1, Class::shareverb) != nullptr ||
       a.sense(item + 1, Class::trend) != nullptr))
    return false;
  while (k > 0 && (a.is_any(k, {"and", "the", "both", "only"}) || a.punct(k, ",") ||
                   (a.place(k) != nullptr && !a.place(k)->possessive)))
    --k;
  if (a.is(k, "following")) return false;
  // 'ahead of China', 'overtaking the Emirates'
  return a.sense(k, Class::after) != nullptr || a.sense(k, Class::ahead) != nullptr ||
         (a.sense(k, Class::overtake) != nullptr && a.low(k).ends_with("ing"));
}

bool is_bare_place(const Analysis& a, int item) {
  const PlaceSpan* p = a.place(item);
  if (p == nullptr || p->possessive) return false;
  if (p->kind == NameKind::institution || p->kind == NameKind::person) return false;
  if (p->kind == NameKind::adjective) {
    // 'the Chinese', but not 'Chinese president'
    if (!a.is(item - 1, "the") || a.kind(item + 1, ItemKind::place)) return false;
    const bool verb =
        a.sense(item + 1, Class::flowverb) != nullptr && a.sense(item + 1, Class::flow) == nullptr;
    return verb || a.sense(item + 1, Class::be) != nullptr ||
           a.sense(item + 1, Class::overtake) != nullptr ||
           a.sense(item + 1, Class::shareverb) != nullptr;
  }
  int before = item - 1;
  // 'a Singapore bank expects'
  if (a.is_any(before, {"a", "an"}) && a.kind(item + 1, ItemKind::word)) return false;
  // 'the West Asia department', 'the Africa desk'
  if (a.is_any(item + 1, words::kDesk)) return false;
  if (a.is(before, "the")) --before;
  if (hyphen(a, before) || hyphen(a, item + 1)) return false;
  if (a.sense(before, Class::depend) != nullptr) return false;  // 'depends on South Africa'
  return !a.is_any(before, words::kPrepositionBeforePlace);
}

int subject_before_aside(const Analysis& a, int verb) {
  constexpr int kAuxiliaries = 3, kAside = 18;
  int end = verb - 1;
  while (end > verb - 1 - kAuxiliaries && a.kind(end, ItemKind::word) &&
         a.sense(end, Class::self) == nullptr)
    --end;
  if (!a.punct(end, ",")) return -1;
  for (int i = end - 1; i > 0 && i > end - kAside; --i) {
    if (a.punct(i, ";") || a.punct(i, ":")) return -1;
    if (!a.punct(i, ",")) continue;
    const int first = a.is(i + 1, "the") ? i + 2 : i + 1;  // 'China, Japan, bought' is a list
    if (a.place(first) != nullptr && !a.place(first)->possessive) return -1;
    if (!is_bare_place(a, i - 1)) return -1;
    const int before = a.is(i - 2, "the") ? i - 3 : i - 2;
    const bool opens = before < 0 || a.kind(before, ItemKind::punct) ||
                       a.is_any(before, {"and", "but", "while", "whereas"});
    return opens ? i - 1 : -1;
  }
  return -1;
}

namespace {

// 'our Kyrgyz brothers', 'the Peruvian friends': the country.
bool people_word(const Analysis& a, int i) { return a.is_any(i, words::kFriendlyNation); }

}  // namespace

namespace {

// 'exports to Romania and Turkey were': the subject of the sentence is not at its end yet.
bool no_verb_before(const Analysis& a, int at) {
  for (int i = at - 1; i >= 0 && !a.kind(i, ItemKind::punct); --i) {
    for (const Class c : {Class::be, Class::trend, Class::level, Class::flowverb, Class::speech}) {
      // (but 'exports', 'trade' as nouns)
      if (a.sense(i, c) != nullptr && a.sense(i, Class::flow) == nullptr) return false;
    }
  }
  return true;
}

}  // namespace

// 'its southern neighbour Chile', 'your neighbour Croatia', 'neighbour Peru': the name; 0 if there
// is none.
static int named_neighbour(const Analysis& a, int at) {
  int noun = at;
  while (noun < at + 3 && a.sense(noun, Class::neighbour) == nullptr &&
         (a.sense(noun, Class::poss) != nullptr ||
          a.is_any(noun, words::kCountryAttribute, {"the", "common", "small", "tiny"})))
    ++noun;
  const PlaceSpan* epithet = a.place(noun);  // 'the landlocked neighbour Rwanda'
  const bool said = a.sense(noun, Class::neighbour) != nullptr ||
                    (epithet != nullptr && epithet->epithet && !epithet->possessive);
  const PlaceSpan* name = said ? a.place(noun + 1) : nullptr;
  if (name == nullptr || name->possessive || name->any || is_adjective(a, noun + 1)) return 0;
  return name->kind == NameKind::name ? noun + 1 : 0;
}

// 'all countries', 'all its trading partners', but not 'all countries of the region': the item
// behind it; `at` if it is none.
static int end_of_all_partners(const Analysis& a, int at) {
  if (!a.is(at, "all")) return at;
  int i = at + 1;
  if (a.is(i, "of")) ++i;
  if (a.sense(i, Class::poss) != nullptr || a.is(i, "the")) ++i;
  if (a.is_any(i, {"trading", "trade", "commercial", "foreign"})) ++i;
  if (!a.kind(i, ItemKind::word)) return at;  // 'trading partners' is one item
  const LowWord& noun = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
  if (noun != "countries" && noun != "nations" && noun != "partners") return at;
  const bool of_some = a.place(i + 1) != nullptr || a.is_any(i + 1, words::kBehindSomePartners);
  return of_some ? at : i + 1;
}

PartyRef party_at(const Analysis& a, int at, int& next, bool lists) {
  int i = at;
  PartyRef r;
  if (const int named = named_neighbour(a, at); named > 0) return party_at(a, named, next, lists);
  // 'the member states of the European Union', 'the countries of the bloc'
  {
    int k = a.is(i, "the") ? i + 1 : i;
    if (a.is(k, "member")) ++k;
    if (a.is_any(k, words::kMemberCountries) && a.is(k + 1, "of") &&
        (a.place(k + 2) != nullptr || (a.is(k + 2, "the") && a.place(k + 3) != nullptr)))
      i = k + 2;
    // one phrase elsewhere
    if (a.sense(i, Class::pairref) != nullptr && a.is(i + 1, "of") &&
        a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low == "countries" &&
        (a.place(i + 2) != nullptr || (a.is(i + 2, "the") && a.place(i + 3) != nullptr)))
      i += 2;
  }
  while (
      a.place(i) == nullptr &&
      a.is_any(i, words::kCountryAttribute, {"the", "its", "her", "their", "our", "all", "both"}) &&
      a.sense(i, Class::neighbour) == nullptr && i < at + 7) {
    if (a.is(i, "all") && a.is(i + 1, "of")) ++i;
    const bool people = is_adjective(a, i + 1) && people_word(a, i + 2);  // 'our Kyrgyz brothers'
    if (a.sense(i, Class::poss) != nullptr && a.sense(i + 1, Class::neighbour) == nullptr &&
        !people)
      break;
    ++i;
  }
  // 'with the other EAEU members': with the union, as seen by one of them
  if (const PlaceSpan* p = a.is_any(i, {"other", "fellow"}) ? a.place(i + 1) : nullptr;
      p != nullptr && p->candidates.size() == 1 &&
      places::places().row(p->candidates.front()).kind == places::PlaceKind::bloc &&
      a.tokens[p->last - 1].low == "members")
    ++i;
  if (a.is_any(i, {"that", "this"}) && a.place(i + 1) != nullptr && a.place(i + 1)->any)
    ++i;  // 'went to that country'
  // 'with the five Central Asian states', 'to the ten ASEAN countries'
  if (const QuantitySpan* q = a.quantity(i); q != nullptr && q->kind == QuantityKind::count) {
    int group = i + 1;  // 'the six-nation Gulf Cooperation Council'
    if (hyphen(a, group)) ++group;
    if (a.is_any(group, words::kCountryNoun, {"member", "strong"})) ++group;
    const PlaceSpan* members = a.place(group);
    if (members != nullptr && !members->candidates.empty() &&
        places::places().row(members->candidates.front()).kind == places::PlaceKind::bloc)
      i = group;
  }
  // 'exports to the eastern neighbour fell, those to the western one rose'
  const int side = a.is(at, "the") ? at + 1 : at;
  if (a.is(side + 1, "one") && a.is(at, "the")) {
    for (const char* side_name :
         {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}) {
      if (a.low(side) != std::string(side_name) + "ern") continue;
      r.kind = K::neighbour;
      r.direction = side_name;
      r.at = side;
      next = side + 2;
      return r;
    }
  }
  // 'from the world's third largest economy': somebody spoken of
  if (a.low(i) == "world's" || (a.is(i, "world") && a.is(i + 1, "'s"))) {
    for (int k = i + 1;
         k < i + 7 && (a.kind(k, ItemKind::word) || a.quantity(k) != nullptr || a.punct(k, "-"));
         ++k) {
      if (!a.is_any(k, {"economy", "power"})) continue;
      r.kind = K::neighbour;
      r.at = k;
      next = k + 1;
      return r;
    }
  }
  // 'from the Maghreb country', 'to the Balkan republic': somebody spoken of
  if (a.is(at, "the") && a.kind(at + 1, ItemKind::word) &&
      a.items[static_cast<std::size_t>(at) + 1].phrase == nullptr &&
      a.tokens[a.items[static_cast<std::size_t>(at) + 1].first].capital &&
      a.is_any(at + 2, words::kCountryNoun | words::kCountryEpithet)) {
    r.kind = K::neighbour;
    r.at = at + 2;
    next = at + 3;
    return r;
  }
  // 'to the East African nation', 'from the Latin American country': somebody spoken of
  if (a.is(at, "the") && a.is_any(at + 1, words::kPartOfContinent) && a.place(at + 2) != nullptr &&
      is_adjective(a, at + 2) && a.is_any(at + 3, words::kCountryNoun | words::kCountryEpithet)) {
    r.kind = K::neighbour;
    r.at = at + 3;
    next = at + 4;
    return r;
  }
  // 'of the landlocked republic'
  if (a.is(at, "the") && a.place(i) == nullptr) {
    int k = i;
    while (k < i + 3 && a.kind(k, ItemKind::word) &&
           a.items[static_cast<std::size_t>(k)].phrase == nullptr)
      ++k;
    const PlaceSpan* named = k > i ? a.place(k) : nullptr;
    if (named != nullptr && (named->epithet || named->any) && !named->possessive) i = k;
  }
  if (a.is(i - 2, "non") && hyphen(a, i - 1)) return r;  // 'non-EU countries'
  if (a.place(i) != nullptr && !a.place(i)->possessive) {
    const PlaceSpan* p = a.place(i);
    if (p->kind == NameKind::adjective && i > at && people_word(a, i + 1)) {
      next = i + 2;
      return of_places({i});
    }
    // 'from Chinese suppliers' is not China's trade, but 'the Chinese' may be
    if (p->kind == NameKind::adjective && !a.is(i - 1, "the") && !instead_of_name(a, i)) return r;
    if (p->kind == NameKind::person) return r;
    // 'the Asian giant', 'the South American nation': somebody spoken of before
    const bool bloc = !p->candidates.empty() &&
                      places::places().row(p->candidates.front()).kind == places::PlaceKind::bloc;
    if (is_adjective(a, i) && bloc &&
        a.is_any(i + 1, words::kCountryNoun | words::kCountryEpithet | words::kPartnerNoun) &&
        !a.is_any(i + 2, words::kMemberCountries)) {
      r.kind = K::neighbour;
      r.at = i;
      next = i + 2;
      return r;
    }
    r = of_places({i});
    next = i + 1;
    // 'to the Alpine republic, Austria, were': the name
    const PlaceSpan* name =
        p->epithet && !p->any && a.punct(next, ",") ? a.place(next + 1) : nullptr;
    if (name != nullptr && name->kind == NameKind::name && !name->possessive && !name->epithet &&
        a.punct(next + 2, ",") && !(a.is(next + 3, "and") && a.place(next + 4) != nullptr)) {
      r = of_places({next + 1});
      next += 3;
      return r;
    }
    if (!lists) return r;
    int j = next;
    while (a.is_any(j, words::kListJoint)) {
      int k = j + 1;
      if (a.is(j, ",") && a.is(k, "and")) ++k;
      if (a.is_any(k, {"to", "from", "with"}) && a.is(k, a.low(at - 1))) ++k;  // 'to A and to B'
      if (a.is(k, "the")) ++k;
      const PlaceSpan* q = a.place(k);
      if (q == nullptr || q->possessive) break;
      // 'exporting 9.7 billion to the Islamic Republic, and Turkey with 4.3 billion'
      if (a.is(k + 1, "with") && a.quantity(k + 2) != nullptr) break;
      // 'and the US' is a place, 'and US goods' not
      if (q->kind == NameKind::adjective || q->kind == NameKind::people) break;
      if (q->also_adjective &&
          (a.sense(k + 1, Class::goods) != nullptr || a.sense(k + 1, Class::flow) != nullptr))
        break;
      if (a.is(j, ",") && !a.is_any(k + 1, {"and", ","})) {
        if (!a.is(j + 1, "and")) break;
      }
      // a new clause: 'exports to Kenya and Uganda took ...' is rare; 'to China, India said' not
      if (a.is(j, ",") &&
          (a.sense(k + 1, Class::speech) != nullptr || a.sense(k + 1, Class::be) != nullptr))
        break;
      if (a.is(j, "and") && !(a.is(k + 1, "taken") && a.is(k + 2, "together")) &&
          !a.is(at - 1, "between") &&  // 'that between Kenya and Tanzania was'

          !(a.is_any(k + 1, {"were", "are"}) && no_verb_before(a, at)) &&
          (a.sense(k + 1, Class::be) != nullptr || a.sense(k + 1, Class::flowverb) != nullptr ||
           a.sense(k + 1, Class::overtake) != nullptr)) {
        break;
      }
      r.items.push_back(k);
      r.list = true;
      next = k + 1;
      j = next;
    }
    // 'to the mainland, Hong Kong included,', 'to China, including Hong Kong,'
    const bool behind =
        a.punct(next, ",") && a.place(next + 1) != nullptr && a.is(next + 2, "included");
    const bool before =
        a.punct(next, ",") && a.is(next + 1, "including") && a.place(next + 2) != nullptr;
    // 'to China (including Hong Kong)', 'to China (with Hong Kong)'
    if (a.punct(next, "(") && a.is_any(next + 1, {"including", "with", "incl", "plus"}) &&
        a.place(next + 2) != nullptr && a.punct(next + 3, ")")) {
      r.items.push_back(next + 2);
      next += 4;
      return r;
    }
    if (behind || before) {
      r.items.push_back(behind ? next + 1 : next + 2);
      next += 3;
    }
    return r;
  }
  // 'the country's other neighbour, Russia,'
  int other = i;
  if (a.place(other) != nullptr && a.place(other)->possessive) ++other;
  if (a.is(other, "other")) ++other;
  if (other > i || a.sense(i, Class::neighbour) != nullptr) {
    if (a.sense(other, Class::neighbour) != nullptr && a.punct(other + 1, ",") &&
        a.place(other + 2) != nullptr && !a.place(other + 2)->possessive &&
        !is_adjective(a, other + 2) && a.punct(other + 3, ",")) {
      next = other + 4;
      return of_places({other + 2});
    }
  }
  // 'the 10 members of ASEAN', 'the member states of the EU'
  if (a.is(at, "the") || a.quantity(at) != nullptr) {
    int k = a.is(at, "the") ? at + 1 : at;  // ('the 10' is an amount)
    while (k < at + 4 && (a.quantity(k) != nullptr || a.is_any(k, {"member", "other"}))) ++k;
    const bool members = a.is_any(k, words::kMemberCountries);
    const int bloc = a.is(k + 2, "the") ? k + 3 : k + 2;
    const PlaceSpan* p = members && a.is(k + 1, "of") ? a.place(bloc) : nullptr;
    if (p != nullptr && !p->candidates.empty() && !p->any &&
        places::places().row(p->candidates.front()).kind == places::PlaceKind::bloc) {
      next = bloc + 1;
      return of_places({bloc});
    }
  }
  // 'the Himalayan neighbour', 'the all-weather ally', 'its old and trusted partner'
  int adjectives = i;
  while (
      adjectives < i + 4 && a.sense(adjectives, Class::neighbour) == nullptr &&
      (a.punct(adjectives, "-") ||
       (a.kind(adjectives, ItemKind::word) && a.sense(adjectives, Class::flow) == nullptr &&
        a.sense(adjectives, Class::be) == nullptr && a.sense(adjectives, Class::trend) == nullptr &&
        !a.is_any(adjectives, words::kBeforeFlowByAdjective))))
    ++adjectives;
  if (i > at && adjectives > i && a.sense(adjectives, Class::neighbour) != nullptr) i = adjectives;
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
  if (a.sense(i, Class::there) != nullptr || a.is(i, "here")) {
    r.kind = K::there;
  } else if (a.sense(i, Class::former) != nullptr) {
    r.kind = K::former;
  } else if (a.sense(i, Class::latter) != nullptr) {
    r.kind = K::latter;
  } else if (a.sense(i, Class::pairref) != nullptr) {
    r.kind = K::pair;
  } else if (const Entry* e = a.sense(i, Class::self)) {
    r.kind = kind_of(e->ref);
    // 'from us Kenyans'
    const PlaceSpan* people = e->ref == Ref::our ? a.place(i + 1) : nullptr;
    if (people != nullptr && people->kind == NameKind::people && !people->possessive) {
      next = i + 2;
      return of_places({i + 1});
    }
  } else if (const Entry* poss = a.sense(i, Class::poss);
             poss != nullptr && (poss->ref == Ref::our || poss->ref == Ref::your) &&
             a.is_any(i + 1, words::kCountryNoun | words::kPartnerNoun, {"market", "side"})) {
    r.kind = kind_of(poss->ref);
    r.at = i;
    next = i + 2;
    return r;
  } else if (a.is(i, "the") && a.sense(i + 1, Class::others) != nullptr && a.low(i + 1) == "rest") {
    r.kind = K::world;
    r.at = i + 1;
    next = i + 2;
    return r;
  } else if (const int end = end_of_all_partners(a, i); end > i) {
    r.kind = K::world;
    r.at = i;
    next = end;
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

// 'trade across the gulf', 'commerce over the border': that of the two sides.
bool MentionFinder::across(int& j, Mention& m) const {
  if (m.flow != FlowWord::turnover || !a.is_any(j, {"across", "over"})) return false;
  const int what = a.is(j + 1, "the") ? j + 2 : j + 1;
  if (a.sense(what, Class::across) == nullptr) return false;
  m.bilateral = true;
  j = what + 1;
  return true;
}

std::vector<Mention> find_mentions(const Analysis& a) {
  MentionFinder f(a);
  f.in_the_red();
  f.nouns();
  f.goods_sold_there();
  f.from_there_came();
  f.verbs();
  f.same_partner();
  f.goods();
  f.goods_moved();
  std::stable_sort(f.out.begin(), f.out.end(),
                   [](const Mention& x, const Mention& y) { return x.head < y.head; });
  return std::move(f.out);
}

}  // namespace tally::reading
