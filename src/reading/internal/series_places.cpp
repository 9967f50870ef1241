// Places that say whose trade is not meant, and whose neighbour is.
#include <utility>

#include "reading/internal/series_resolver.h"

namespace tally::reading {

// 'In Tanzania, exports dipped' behind what Uganda sells to Kenya: theirs or those to there, but
// not those of the pair.
bool SeriesResolver::elsewhere() const {
  if (!m.plain_noun || m.kind != Mention::Kind::noun || !a.is(0, "in")) return false;
  const int at = a.is(1, "the") ? 2 : 1;
  const PlaceSpan* named = a.place(at);
  if (named == nullptr || named->kind != places::NameKind::name || named->possessive) return false;
  if (m.first > (a.punct(at + 1, ",") ? at + 3 : at + 2)) return false;
  const ClaimParty there = one(place_meant(*named, d, false));
  return !there.empty() && !overlaps(there, d.reporter) && !overlaps(there, d.partner);
}

// For 'the neighbour' without a reporter: the one whose neighbour it is.
ClaimParty SeriesResolver::neighbour_base() const {
  if (m.partner.kind != K::neighbour && m.partner.kind != K::there && m.partner.kind != K::former &&
      m.partner.kind != K::latter)
    return {};
  for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
    if (it->ok) return it->reporter;
  }
  // 'Exports to the northern neighbour' of Mongolia and Russia: whose neighbour the other one is
  for (const auto& [own, other] : {std::pair{d.reporter, d.partner}, {d.partner, d.reporter}}) {
    if (m.partner.direction.empty() || own.places.size() != 1 || other.places.size() != 1) continue;
    if (neighbour_of(own.places.front(), m.partner.direction) == other.places.front()) return own;
  }
  if (d.centred()) return one(d.centre);
  if (!d.reporter.empty()) return d.reporter;
  if (d.topic.valid()) return one(d.topic);
  return {};
}

}  // namespace tally::reading
