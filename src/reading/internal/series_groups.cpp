// Trades with a group of countries that has no code: those outside a bloc, the rest of the world.
#include <algorithm>

#include "reading/internal/series_resolver.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'to some destinations, in particular Korea (+64.1%)': the group is told country by country.
bool SeriesResolver::names_them() const {
  for (int i = m.last + 1; i < a.size() && i < m.last + 9; ++i) {
    if (a.quantity(i) != nullptr || a.place(i) != nullptr) return false;
    const bool tells = a.is_any(i, words::kNamelyWord) || a.punct(i, ":") ||
                       (a.is(i, "in") && a.is(i + 1, "particular")) ||
                       (a.is(i, "such") && a.is(i + 1, "as"));
    if (!tells) continue;
    int k = i + 1;
    while (a.is_any(k, words::kSkippedBeforeNamed)) ++k;
    return a.place(k) != nullptr && a.punct(k + 1, "(");
  }
  return false;
}

// 'Taiwan's surplus was 6 billion, and its surplus with the mainland 9': the first is of all trade.
bool SeriesResolver::before_its_part() const {
  if (!m.partner.empty() || m.bilateral) return false;
  // 'Taiwan's exports passed 240 billion, with China absorbing 40 percent of the total'
  for (int i = m.last; i + 2 < a.size(); ++i) {
    if (!a.punct(i, ",") || !a.is(i + 1, "with")) continue;
    int next = i + 2;
    const PartyRef part = party_at(a, i + 2, next);
    const bool takes =
        a.low(next).ends_with("ing") &&
        (a.sense(next, Class::shareverb) != nullptr || a.sense(next, Class::flowverb) != nullptr);
    for (int q = next + 1; q < next + 5 && takes && part.kind == K::places; ++q) {
      if (a.quantity(q) != nullptr && a.quantity(q)->kind == QuantityKind::percent) return true;
    }
  }
  for (std::size_t n = index + 1; n < all.size(); ++n) {
    const Mention& next = all[n];
    if (next.kind == Mention::Kind::noun && next.flow == m.flow && next.product.empty() &&
        next.reporter.kind == K::its && next.partner.kind == K::places)
      return true;
  }
  return false;
}

// 'With Barbados things were more even: exports of $9 million and imports of $18 million': from
// `from` up to the colon there is no figure and nobody else.
bool SeriesResolver::opens_a_list(int from) const {
  constexpr int kWords = 8;
  for (int i = from; i < m.first && i < from + kWords; ++i) {
    if (a.punct(i, ":")) return true;
    if (a.quantity(i) != nullptr || a.place(i) != nullptr || a.punct(i, ",")) return false;
  }
  return false;
}

// 'In trade with the United States, Japan's surplus fell', 'As for the EU, Japan booked a
// deficit'
ClaimParty SeriesResolver::front_partner(const ClaimParty& reporter) const {
  constexpr int kWhere = 14;  // items behind ', where'
  for (std::size_t n = 0; n < earlier.size(); ++n) {
    if (!earlier[n].ok || earlier[n].open_partner || all[n].first > 2 || all[n].first < 1 ||
        !a.is(all[n].first - 1, "in"))
      continue;
    if (!overlaps(earlier[n].partner, reporter)) return earlier[n].partner;
    if (!overlaps(earlier[n].reporter, reporter)) return earlier[n].reporter;
  }
  // 'In dealings with Brasília the shortfall was 5.2 billion'
  if (a.is(0, "in") && a.is_any(1, words::kDealingsNoun)) {
    for (int i = 2; i < 5; ++i) {
      if (!a.is(i, "with") || a.place(i + 1) == nullptr || i + 2 > m.first) continue;
      const ClaimParty p = one(place_meant(*a.place(i + 1), d, true));
      if (!p.empty() && !overlaps(p, reporter)) return p;
    }
  }
  for (int i = 0; i < 4 && i < a.size(); ++i) {
    // 'In the case of Vietnam, exports rose'
    const bool of_case = i == 3 && a.is(i, "of") && a.is(2, "case") && a.is(0, "in");
    // 'To Belarus, by contrast, exports shrank', 'From there, imports'
    const bool way = i == 0 && ((a.is(i, "to") && m.flow == FlowWord::exports) ||
                                (a.is(i, "from") && m.flow == FlowWord::imports));
    if (!(a.is(i, "with") && i == 0) && !(a.is(i, "for") && i == 1 && a.is(0, "as")) && !way &&
        !of_case)
      continue;
    int next = i + 1;
    const PartyRef ref = party_at(a, i + 1, next);
    // 'With the northern neighbour the country exchanged', but not 'With its neighbours'
    const bool beside = ref.kind == K::neighbour && !reporter.empty();
    if (ref.kind != K::places && !beside) continue;
    if (a.is(next, "the") && a.place(next + 1) != nullptr) ++next;  // 'With China the country'
    if (a.is(next, "as") && a.is(next + 1, "a") && a.is(next + 2, "whole")) next += 3;
    if (a.is(next, "side")) {  // 'From the Togolese side of the river, imports came'
      while (next < m.first && !a.punct(next, ",")) ++next;
    }
    // 'With Russia our turnover is 2.6 billion'
    if (!a.punct(next, ",") && a.sense(next, Class::self) == nullptr && a.place(next) == nullptr &&
        a.sense(next, Class::poss) == nullptr && !opens_a_list(next))
      continue;
    const ClaimParty p = resolve_party(a, ref, d, reporter, true);
    if (!p.empty() && !overlaps(p, reporter)) return p;
  }
  // 'The country fared better with Botswana: exports of 1.7 billion', 'It is another story with
  // Peru, where exports', 'The picture is the opposite in Chad, where new duties left sales at'
  for (int i = 1; i + 2 < m.first; ++i) {
    if (!a.is_any(i, {"with", "in"})) continue;
    int next = i + 1;
    const PartyRef ref = party_at(a, i + 1, next);
    const bool where = a.punct(next, ",") && a.is(next + 1, "where");
    if (ref.kind != K::places || !(where || (a.punct(next, ":") && a.is(i, "with"))) ||
        next + (where ? kWhere : 3) < m.first)
      continue;
    const ClaimParty p = resolve_party(a, ref, d, reporter, true);
    if (!p.empty() && !overlaps(p, reporter)) return p;
  }
  return {};
}

// 'Sales to the peninsula doubled. Those to the former colonial power rose by half': not to the
// same one; to the other of two, if there are two.
void SeriesResolver::those_to_another(Series& s) const {
  if (m.flow != FlowWord::none || !a.is(m.head, "those") || m.partner.kind != K::neighbour ||
      !m.reporter.empty() || s.partner.empty())
    return;
  const bool here = !earlier.empty();
  const bool same = here ? earlier.back().ok && s.partner == earlier.back().partner &&
                               s.reporter == earlier.back().reporter
                         : s.partner == d.partner && s.reporter == d.reporter && d.flow == s.flow;
  if (!same) return;
  s.partner = {};
  for (const Discourse::Side& side : d.two) {
    if (!here && side.reporter == s.reporter && side.partner != d.partner) s.partner = side.partner;
  }
}

// 'Imports from the United States fell, with Japan's surplus totalling 5 billion': with them, also
// in a text about all trade of Japan.
bool SeriesResolver::with_the_same() const {
  return m.flow == FlowWord::balance && a.is(m.first - 1, "with") && !earlier.empty() &&
         earlier.back().ok && !earlier.back().open_partner;
}

// 'the top 10 countries', 'its five largest markets', 'ten destinations': partners without names;
// 'exports to mainland' of a headline.
bool SeriesResolver::of_a_group(int at) const {
  if (a.is(at, "non") || a.is(at, "mainland")) return true;
  if (a.is(at, "near") && a.is(at + 1, "abroad")) return true;
  // 'exports to the region' of a text that spoke of no bloc
  const bool bloc = d.partner.places.size() == 1 &&
                    places::places().row(d.partner.places.front()).kind == places::PlaceKind::bloc;
  if (a.is(at, "the") && a.is_any(at + 1, {"region", "continent"}) && !bloc &&
      a.place(at + 2) == nullptr && !a.is(at + 2, "of"))
    return true;
  // 'exports to the world's second largest economic nation'
  if (a.is(at, "the") && a.is_any(at + 1, {"world", "region"})) {
    for (int i = at + 1; i < at + 8 && i < a.size(); ++i) {
      if (a.place(i) != nullptr || a.kind(i, ItemKind::punct)) break;
      if (a.is_any(i, words::kCountryNoun, {"power", "market"})) return true;
    }
  }
  bool counted = false;
  for (int i = at; i < at + 6 && i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    counted = counted || (q != nullptr && q->kind == QuantityKind::count) || a.is(i, "top") ||
              a.sense(i, Class::super) != nullptr;
    if (q != nullptr || a.sense(i, Class::super) != nullptr || a.sense(i, Class::poss) != nullptr ||
        a.is_any(i, words::kAttributeOfRankedGroup))
      continue;
    const bool noun = a.sense(i, Class::ranknoun) != nullptr ||
                      a.is_any(i, {"countries", "nations", "economies", "states"});
    return counted && noun &&
           a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low.ends_with('s');
  }
  return false;
}

Series resolve_mention(const Analysis& a, const std::vector<Mention>& all, std::size_t index,
                       const std::vector<Series>& earlier, const Discourse& d) {
  Series s = SeriesResolver{a, all, index, earlier, d, all[index]}.run();
  if (s.ok && s.partner == one(places::places().world())) {  // 'total exports to the world'
    s.partner = {};
    s.open_partner = s.total = true;
  }
  return s;
}

// 'with eight African countries': fewer than the bloc has had of late, not counting one of its own
static bool some_of_a_bloc(const Analysis& a, int item, PlaceId bloc) {
  const QuantitySpan* q = a.quantity(item - 1);
  if (q == nullptr || q->kind != QuantityKind::count) return false;
  const auto& stretches = places::places().row(bloc).membership;
  return std::none_of(stretches.begin(), stretches.end(), [&](const places::Membership& m) {
    const double less = static_cast<double>(m.members.size()) - q->value.value();
    constexpr int kOfLate = 1986;
    return (!m.to || m.to->year() >= kOfLate) && less > -2 && less < 2;
  });
}

// 'exports to EU countries not belonging to the euro area', 'to the EU members that do not use the
// euro': fewer than the bloc that is named.
bool SeriesResolver::part_of_a_bloc() const {
  if (m.partner.items.size() != 1) return false;
  const PlaceId id = place_meant(*a.place(m.partner.items.front()), d, false);
  if (!id.valid() || places::places().row(id).kind != places::PlaceKind::bloc) return false;
  if (some_of_a_bloc(a, m.partner.items.front(), id)) return true;
  const int on = a.is_any(m.last, {"that", "which"}) ? m.last + 1 : m.last;
  if (a.is_any(on, {"do", "are", "have"})) return a.is(on + 1, "not");
  if (a.is(on, "not")) return a.is_any(on + 1, {"belonging", "in", "using", "part"});
  return a.is(on, "outside");
}

// 'exports to other countries', 'those from non-EU countries': a group that has no code.
bool SeriesResolver::of_outsiders() const {
  const int group = m.last + 1;
  const bool outside = a.is_any(m.last, {"to", "from", "with"}) &&
                       (a.sense(group, Class::others) != nullptr || of_a_group(group) ||
                        (a.is(group, "the") && a.is_any(group + 1, {"rest", "non"})) ||
                        (a.is(group, "the") && a.sense(group + 1, Class::others) != nullptr &&
                         !a.punct(group + 2, "-")));
  if (outside) return !names_them();
  if (m.partner.kind == PartyRef::Kind::places && part_of_a_bloc()) return true;
  // 'goods exports to countries outside the EU were 48 billion, while imports from those countries'
  return !m.total && !earlier.empty() &&
         earlier.back().why == "a group of countries without a code" &&
         (m.partner.kind == PartyRef::Kind::there ||
          (m.plain_noun && m.partner.empty() && m.reporter.empty()));
}

// 'traded goods with 156 countries', 'exported goods worth 3 billion to more than 80 markets': how
// many partners a verb has that are counted and not named; 0 if none. 'To 20 African countries' are
// a few of them.
int SeriesResolver::counted_partners() const {
  constexpr int kFew = 1;
  if (m.kind != Mention::Kind::verb || !m.partner.empty()) return 0;
  for (int i = m.head + 1; i + 2 < a.size() && i < m.head + 14; ++i) {
    if (a.punct(i, ";") || a.punct(i, ".")) return 0;
    const QuantitySpan* q = a.is_any(i, {"to", "from", "with"}) ? a.quantity(i + 1) : nullptr;
    if (q == nullptr || q->kind != QuantityKind::count) continue;
    const auto many = [&](int k) {
      return a.is_any(k, words::kCountriesNoun) || a.sense(k, Class::others) != nullptr;
    };
    if (many(i + 2)) return std::max(kFew, static_cast<int>(q->value.value()));
    if (many(i + 3)) return kFew;
  }
  return 0;
}

// 'Kenya sold Uganda goods worth 600 million and bought 200 million from it': from whom it sold to,
// whoever the text spoke of before.
void SeriesResolver::sold_to_before(Series& s) const {
  // 'Uganda sold Kenya goods worth 600 million, Tanzania sold it 300 million': to the same
  if (m.kind == Mention::Kind::verb && m.partner.kind == K::its && a.is(m.partner.at, "it") &&
      a.sense(m.partner.at - 1, Class::flowverb) != nullptr && !earlier.empty() &&
      all[earlier.size() - 1].kind == Mention::Kind::verb) {
    const Series& back = earlier.back();
    if (back.ok && !back.open_partner && back.flow == s.flow &&
        !overlaps(back.reporter, s.reporter) && !overlaps(back.partner, s.reporter))
      s.partner = back.partner;
  }
  if (m.kind != Mention::Kind::verb || earlier.empty()) return;
  if (m.partner.kind != K::its && m.partner.kind != K::their && m.partner.kind != K::there) return;
  std::size_t last = earlier.size();
  while (last > 0 && all[last - 1].kind != Mention::Kind::verb) --last;
  if (last == 0) return;
  const Series& before = earlier[last - 1];
  if (!before.ok || before.open_partner || before.reporter != s.reporter ||
      before.partner.empty() || before.flow == s.flow ||
      (before.flow != Flow::exports && before.flow != Flow::imports))
    return;
  s.partner = before.partner;
}

// 'The surplus with the United States slipped. Exports were down 7 percent': it may be the trade
// with that one, which another figure of the text would show.
void SeriesResolver::beside_a_pair(Series& s) const {
  if (m.plain_noun && d.has_pair() && d.block - d.pair_block <= 1)
    s.assumed.push_back("series: all trade of the country that the text is about");
}

}  // namespace tally::reading
