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
    if (!data) return {};
    for (int k = i + 2; k < m.first; ++k) {
      if (a.sense(k, Class::speech) != nullptr || a.is_any(k, words::kVerbOfShowing)) {
        const PlaceId id = place_meant(*p, d, false);
        if (!id.valid() || overlaps(one(id), partner)) return {};
        s.assumed.push_back("reporter: whose figures they are");
        return one(id);
      }
    }
    return {};
  }
  return {};
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
