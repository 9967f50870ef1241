// Whose figures a sentence quotes: 'Chinese data show', 'according to Finnish Customs'.
#include "reading/internal/series_resolver.h"
#include "reading/words/speech.h"

namespace tally::reading {

// 'On Vienna's own books, sales to', 'By Polish count, exports to', at the head of the sentence
PlaceId SeriesResolver::whose_count() const {
  const bool told = a.low(0) == "according";  // ('according to' may be one item)
  const int at = told && a.is(1, "to") ? 2 : 1;
  const PlaceSpan* p = a.place(at);
  if (p == nullptr || !(p->possessive || is_adjective(a, at))) return {};
  if (at == 1 && !told && !a.is_any(0, {"on", "by", "in"})) return {};
  for (int i = at + 1; i < m.first && i < at + 4; ++i) {
    if (!a.kind(i, ItemKind::word)) return {};
    if (a.is_any(i, words::kCountOfTrade | words::kFiguresNoun) && a.punct(i + 1, ","))
      return place_meant(*p, d, false);
  }
  return {};
}

// At item `i`: 'Thai customs', 'Thailand's customs office', 'the ministry in Vientiane'.
SeriesResolver::Keeper SeriesResolver::keeper_of_books(int i) const {
  const PlaceSpan* p = a.place(i);
  const auto keeper = words::kStatisticsOfficeWord | words::kOfficeOfFigures |
                      words::kOrganOfState | words::kBankOrOffice;
  if (p == nullptr) {
    if (!a.is_any(i, keeper)) return {};
    while (a.is_any(i + 1, keeper)) ++i;
    const PlaceSpan* seat = a.is(i + 1, "in") ? a.place(i + 2) : nullptr;
    if (seat == nullptr || seat->kind != places::NameKind::capital) return {};
    return {place_meant(*seat, d, false), i + 3};
  }
  if (p->any || p->epithet) return {};
  if (p->kind == places::NameKind::institution) return {place_meant(*p, d, false), i + 1};
  if (!p->possessive && !is_adjective(a, i)) return {};
  int last = -1;
  for (int k = i + 1; k < i + 4 && a.kind(k, ItemKind::word); ++k) {
    if (a.is_any(k, keeper)) last = k + 1;
  }
  return last < 0 ? Keeper{} : Keeper{place_meant(*p, d, false), last};
}

// 'Thai customs booked $6.9 billion of trade with', 'According to the ministry in Vientiane,
// exports to': the office in front of the series, if it is the only one.
PlaceId SeriesResolver::keeper_in_front() const {
  Keeper found;
  for (int i = 0; i < m.first; ++i) {
    const Keeper k = keeper_of_books(i);
    if (!k.place.valid() || k.last > m.first) continue;
    if (found.place.valid() && found.place != k.place) return {};
    found = k;
  }
  if (!found.place.valid()) return {};
  if (a.low(0) == "according" && a.punct(found.last, ",")) return found.place;
  for (int k = found.last; k < m.first && !a.punct(k, ";"); ++k) {
    if (a.sense(k, Class::speech) != nullptr || a.is_any(k, words::kVerbOfShowing))
      return found.place;
  }
  return {};
}

// 'Chinese data from May show exports to', 'US customs figures put sales to': of whom the data in
// front of the series are.
ClaimParty SeriesResolver::whose_data(const ClaimParty& partner, Series& s) const {
  if (const PlaceId book = whose_count(); book.valid()) {
    if (overlaps(one(book), partner)) return {};
    s.assumed.push_back("reporter: whose figures they are");
    return one(book);
  }
  for (int i = 0; i < m.first && i < 6; ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    bool data = false;
    for (int k = i + 1; k < i + 4 && k < m.first && !data; ++k) {
      const std::string& word = a.tokens[a.items[static_cast<std::size_t>(k)].last - 1].low;
      data = word == "data" || word == "figures" || word == "statistics" || word == "numbers";
    }
    if (!data) break;
    for (int k = i + 2; k < m.first; ++k) {
      if (a.sense(k, Class::speech) != nullptr || a.is_any(k, words::kVerbOfShowing)) {
        const PlaceId id = place_meant(*p, d, false);
        if (!id.valid() || overlaps(one(id), partner)) return {};
        s.assumed.push_back("reporter: whose figures they are");
        return one(id);
      }
    }
    break;
  }
  if (const PlaceId office = keeper_in_front(); office.valid() && !overlaps(one(office), partner)) {
    s.assumed.push_back("reporter: whose figures they are");
    return one(office);
  }
  return {};
}

// 'Thai customs booked imports of $6.9 billion from Laos', whatever pair was spoken of before.
bool SeriesResolver::booked_by_office(Series& s) const {
  if (!m.plain_noun || !earlier.empty() || !a.is(m.last, "of")) return false;
  if (a.quantity(m.last + 1) == nullptr || !a.is_any(m.last + 2, {"to", "from", "with"}))
    return false;
  const int place = a.is(m.last + 3, "the") ? m.last + 4 : m.last + 3;
  const PlaceId office = keeper_in_front();
  if (!office.valid() || a.place(place) == nullptr || a.place(place)->any ||
      a.place(place)->possessive || is_adjective(a, place))
    return false;
  const PlaceId partner = place_meant(*a.place(place), d, true);
  if (!partner.valid() || partner == office) return false;
  s.reporter = one(office);
  s.partner = one(partner);
  s.assumed.push_back("reporter: whose figures they are");
  return true;
}

// 'U.S. data show', 'according to Finnish Customs'
PlaceId SeriesResolver::whose_figures() const {
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    const bool office =
        p->kind == places::NameKind::institution || a.is_any(i + 1, words::kFiguresNoun);
    if (!office) continue;
    const PlaceId id = place_meant(*p, d, false);
    if (id.valid()) return id;
  }
  return {};
}

}  // namespace tally::reading
