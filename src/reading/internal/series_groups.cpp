// Trades with a group of countries that has no code: those outside a bloc, the rest of the world.
#include "reading/internal/series_resolver.h"
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

// 'exports to other countries', 'those from non-EU countries': a group that has no code.
bool SeriesResolver::of_outsiders() const {
  const int group = m.last + 1;
  const bool outside = a.is_any(m.last, {"to", "from", "with"}) &&
                       (a.sense(group, Class::others) != nullptr || a.is(group, "non") ||
                        (a.is(group, "the") && a.is(group + 1, "rest")) ||
                        (a.is(group, "the") && a.sense(group + 1, Class::others) != nullptr &&
                         !a.punct(group + 2, "-")));
  if (outside) return !names_them();
  // 'goods exports to countries outside the EU were 48 billion, while imports from those countries'
  return !m.total && !earlier.empty() &&
         earlier.back().why == "a group of countries without a code" &&
         (m.partner.kind == PartyRef::Kind::there ||
          (m.plain_noun && m.partner.empty() && m.reporter.empty()));
}

}  // namespace tally::reading
