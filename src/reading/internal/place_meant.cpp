// Which place is meant by a name of several, an epithet, 'the country', 'the neighbour'.
#include <algorithm>
#include <cctype>

#include "reading/internal/discourse.h"
#include "reading/internal/neighbours.h"

namespace tally::reading {
namespace {

// 'the neighbour', 'its giant neighbour', but not 'the brotherly country'
bool says_neighbour(const Analysis& a, int item) {
  if (!a.kind(item, ItemKind::word)) return false;
  const Item& it = a.items[static_cast<std::size_t>(item)];
  for (std::size_t k = it.first; k < it.last; ++k) {
    if (a.tokens[k].low.starts_with("neighbo") || a.tokens[k].low == "door") return true;
  }
  return false;
}

// 'our common eastern neighbour': the word for whose it is.
const Entry* owner_before(const Analysis& a, int item) {
  constexpr int kBefore = 4;
  for (int i = item; i >= 0 && i > item - kBefore; --i) {
    if (const Entry* poss = a.sense(i, Class::poss)) return poss;
    if (!a.kind(i, ItemKind::word) || (i < item && a.is_any(i, {"the", "to", "from", "with"})))
      return nullptr;
  }
  return nullptr;
}

bool spoken_of(const Discourse& d, PlaceId place) {
  return std::find(d.recent.begin(), d.recent.end(), place) != d.recent.end();
}

// 'Argentina was fourth among the northern neighbour's customers': the neighbour of the country
// that the sentence names in front; empty if it names none, or one without such a neighbour.
ClaimParty side_of_sentence(const Analysis& a, const PartyRef& ref, const Discourse& d) {
  for (int i = ref.at - 1; i >= 0; --i) {
    // 'Seen from Brasilia, the southern neighbour was third'
    const bool seen = a.place(i) != nullptr && i < 3 && a.is(i - 1, "from") &&
                      (i == 1 || a.is_any(0, {"seen", "viewed"}));
    if ((!seen && !is_bare_place(a, i)) || listed_after(a, i) || a.place(i)->any) continue;
    const PlaceId base = place_meant(*a.place(i), d, false);
    return base.valid() ? one(neighbour_on(base, ref.direction, d)) : ClaimParty{};
  }
  return {};
}

}  // namespace

bool lies_on_side(const ClaimParty& own, const std::string& direction, const ClaimParty& other) {
  if (own.places.size() != 1 || other.places.size() != 1) return false;
  const OnSide side = neighbours().on_side(own.places.front(), direction, other.places.front());
  return side == OnSide::squarely || side == OnSide::halfway;
}

// The partner has the reporter for its northern neighbour.
bool seen_from_partner(const std::string& direction, const Discourse& d) {
  return !lies_on_side(d.reporter, direction, d.partner) &&
         lies_on_side(d.partner, direction, d.reporter);
}

// 'Exports to the northern neighbour' of Mongolia and Russia: Mongolia's.
ClaimParty whose_neighbour(const std::string& direction, const Discourse& d) {
  if (lies_on_side(d.reporter, direction, d.partner)) return d.reporter;
  if (!seen_from_partner(direction, d)) return {};
  const PlaceId own = d.reporter.places.front();
  const std::vector<PlaceId> there = neighbours().on(own, direction);
  const bool none =
      there.empty() || neighbours().on_side(own, direction, there.front()) != OnSide::squarely;
  return none ? d.partner : ClaimParty{};
}

// 'Chad's exports to Sudan fell. Imports from the western neighbour rose': from Niger, or Sudan's
// from Chad. (Not 'from its western neighbour', nor 'those to the western one' behind 'Chad's'.)
bool of_either_side(const Analysis& a, int at, const std::string& direction, PlaceId there,
                    const Discourse& d) {
  if (!seen_from_partner(direction, d) || !whose_neighbour(direction, d).empty()) return false;
  if ((d.centred() && one(d.centre) == d.reporter) || spoken_of(d, there)) return false;
  for (int i = at - 1; i >= 0; --i) {
    if (a.place(i) != nullptr || a.sense(i, Class::poss) != nullptr || a.is(i, "those"))
      return false;
  }
  return true;
}

// Of those on that side first, then of those partly there, then of those on all sides: the one
// whose trade the text is about, the other one of the pair, the usual one if spoken of, the only
// one that is; null if two are. If none is, the usual one, unless the text is about others.
PlaceId neighbour_on(PlaceId base, const std::string& direction, const Discourse& d) {
  const PlaceId own = d.centre.valid() ? d.centre : d.topic;
  const ClaimParty pair = d.other_of(one(base));
  const PlaceId usual = neighbours().usual(base, direction);
  for (const OnSide side : {OnSide::squarely, OnSide::partly, OnSide::beside}) {
    const auto there = [&](PlaceId p) {
      OnSide lies = p == base ? OnSide::no : neighbours().on_side(base, direction, p);
      if (lies == OnSide::halfway) lies = OnSide::squarely;
      return lies == side;
    };
    PlaceId found;
    if (own.valid() && there(own)) {
      found = own;
    } else if (pair.places.size() == 1 && there(pair.places.front()) &&
               spoken_of(d, pair.places.front())) {
      found = pair.places.front();
    } else if (usual.valid() && there(usual) && spoken_of(d, usual)) {
      found = usual;
    } else {
      for (const PlaceId p : d.recent) {
        if (!there(p)) continue;
        if (found.valid()) return {};
        found = p;
      }
    }
    if (!found.valid()) continue;
    // 'Poland's exports to Ukraine rose. Those to the southern neighbour fell': not said which
    const bool other = side == OnSide::partly && usual.valid() && usual != found &&
                       neighbours().on_side(base, direction, usual) == OnSide::squarely;
    return other ? PlaceId{} : found;
  }
  const ClaimParty view = d.own_side({});
  return view.empty() || view == one(base) || overlaps(one(base), d.reporter) ||
                 overlaps(one(base), d.partner)
             ? usual
             : PlaceId{};
}

// 'Congo' beside Gabon: the one of two of that name that borders on it; null if not just one does.
PlaceId neighbour_meant(const PlaceSpan& span, PlaceId beside) {
  PlaceId only;
  for (PlaceId p : span.candidates) {
    if (span.candidates.size() < 2 || !are_neighbours(beside, p)) continue;
    if (only.valid()) return {};
    only = p;
  }
  return only;
}

PlaceId place_meant(const PlaceSpan& span, const Discourse& d, bool as_partner) {
  if (span.any) {  // 'the country', 'the republic'
    if (span.of_person) return d.official_age <= 1 ? d.official : PlaceId{};  // 'his country'
    if (d.country.valid() && (!as_partner || !overlaps(one(d.country), d.own_side({}))))
      return d.country;
    if (as_partner) {
      const auto is_country = [](PlaceId p) {
        return places::places().row(p).kind != places::PlaceKind::bloc;
      };
      // 'trade with Russia leads that with the EAEU, as imports from the country': no bloc
      if (!d.partner.empty() && !is_country(d.partner.places.front())) {
        for (PlaceId p : d.recent) {
          if (is_country(p) && !overlaps(one(p), d.reporter)) return p;
        }
      }
      if (!d.partner.empty()) return d.partner.places.front();
      if (d.topic.valid()) return d.topic;
      return d.recent.empty() ? PlaceId{} : d.recent.front();
    }
    if (d.national && d.topic.valid() && !d.framed()) return d.topic;
    if (d.whole.valid()) return d.whole;
    if (d.centred() && !d.framed()) return d.centre;
    if (!d.reporter.empty()) return d.reporter.places.front();
    if (d.topic.valid()) return d.topic;
    for (const PlaceId p : d.recent) {  // no continent
      if (places::places().row(p).kind != places::PlaceKind::bloc) return p;
    }
    return d.recent.empty() ? d.dateline : d.recent.front();  // 'ISLAMABAD: The country's exports'
  }
  if (span.candidates.size() == 1 &&
      !(span.ambiguous && span.kind == places::NameKind::institution))
    return span.candidates.front();
  const auto may_be = [&](PlaceId p) {
    return std::find(span.candidates.begin(), span.candidates.end(), p) != span.candidates.end();
  };
  // 'the Kingdom' of a text about Cambodia, once that has been named
  const auto named = [&](PlaceId p) {
    return std::find(d.recent.begin(), d.recent.end(), p) != d.recent.end();
  };
  if (span.epithet && !as_partner && d.centred() && may_be(d.centre) &&
      (named(d.centre) || std::none_of(d.recent.begin(), d.recent.end(), may_be)))
    return d.centre;
  // 'AMMAN - The Kingdom's exports to Iraq', whichever kingdom the headline names
  const bool title = !span.text.empty() && std::isupper(static_cast<unsigned char>(span.text[0]));
  if (span.epithet && !as_partner && d.dateline.valid() && may_be(d.dateline) &&
      (title || d.reporter.empty()))
    return d.dateline;
  for (PlaceId p : d.recent) {
    if (may_be(p)) return p;
  }
  // 'the National Bureau of Statistics' of several countries, 'Lee' of two leaders: none, until one
  // has been named
  if (span.epithet || span.kind == places::NameKind::institution ||
      span.kind == places::NameKind::person)
    return {};
  for (PlaceId p : d.recent) {
    if (const PlaceId near = neighbour_meant(span, p); near.valid()) return near;
  }
  return span.candidates.empty() ? PlaceId{} : span.candidates.front();
}

// 'Kenya's exports to Uganda ... Tanzania told another story. Sales to the southern neighbour were
// flat': Tanzania, which lies there from Kenya.
static bool frame_is_meant(const Analysis& a, const PartyRef& ref, const Discourse& d,
                           const ClaimParty& not_this) {
  if (ref.direction.empty() || !d.framed() || owner_before(a, ref.at) != nullptr) return false;
  if (!not_this.empty() && not_this != one(d.frame)) return false;
  const PlaceId home = d.hub().valid() ? d.hub() : d.topic.valid() ? d.topic : PlaceId{};
  ClaimParty own = home.valid() ? one(home) : d.reporter;
  // '..., leaving Kenya in the red'
  PlaceId named;
  for (const PlaceSpan& p : a.places) {
    if (p.epithet) continue;
    const PlaceId id = place_meant(p, d, false);
    if (!id.valid() || (named.valid() && named != id)) return false;
    named = id;
  }
  if (named.valid()) own = one(named);
  return own != one(d.frame) && lies_on_side(own, ref.direction, one(d.frame));
}

ClaimParty neighbour_spoken_of(const Analysis& a, const PartyRef& ref, const Discourse& d,
                               const ClaimParty& not_this) {
  if (frame_is_meant(a, ref, d, not_this)) return one(d.frame);
  // 'our northern neighbour': whose it is that speaks, or nobody's
  const Entry* whose = owner_before(a, ref.at);
  if (whose != nullptr && whose->ref == Ref::our && !d.speaker.valid()) return {};
  if (whose != nullptr && whose->ref == Ref::our && !ref.direction.empty())
    return one(neighbour_on(d.speaker, ref.direction, d));
  if (!ref.direction.empty() && not_this.empty()) {
    if (const ClaimParty side = side_of_sentence(a, ref, d); !side.empty()) return side;
    // 'The northern neighbour's imports' of Austria and Czechia: Czechia's
    if (lies_on_side(d.reporter, ref.direction, d.partner)) return d.partner;
    if (lies_on_side(d.partner, ref.direction, d.reporter)) return d.reporter;
  }
  if (!ref.direction.empty()) {
    const ClaimParty& base = not_this.empty() ? d.reporter : not_this;
    if (!not_this.empty()) {
      const PlaceId there = neighbour_on(base.places.front(), ref.direction, d);
      if (base == d.reporter && of_either_side(a, ref.at, ref.direction, there, d)) return {};
      if (there.valid() || !neighbours().on(base.places.front(), ref.direction).empty())
        return one(there);
    }
    // 'Chad's western neighbour' is not Sudan; one that does not border on it may be called so
    const ClaimParty far = not_this.empty() ? d.partner : d.other_of(not_this);
    const bool elsewhere =
        !far.empty() && !base.empty() && are_neighbours(base.places.front(), far.places.front());
    return far.empty() || elsewhere || overlaps(far, base) ? ClaimParty{} : far;
  }
  ClaimParty other = not_this.empty() ? d.other_of(d.own_side({})) : d.other_of(not_this);
  if (not_this.empty() && other.empty()) other = d.partner;
  // 'its larger neighbour': of those spoken of, one that lies beside it
  if (!not_this.empty() && says_neighbour(a, ref.at)) {
    const PlaceId base = not_this.places.front();
    if (other.places.size() == 1 && are_neighbours(base, other.places.front())) return other;
    // the paragraph has named nobody else
    const bool only = d.pair_block == d.block && d.paragraph_block == d.block &&
                      std::all_of(d.paragraph.begin(), d.paragraph.end(),
                                  [&](PlaceId p) { return p == base || overlaps(one(p), other); });
    if (only && other.places.size() == 1) return other;
    for (PlaceId p : d.recent) {
      if (!overlaps(one(p), not_this) && are_neighbours(base, p)) return one(p);
    }
  }
  if (!other.empty() && !overlaps(other, not_this)) return other;
  for (PlaceId p : d.recent) {
    if (!overlaps(one(p), not_this)) return one(p);
  }
  return {};
}

bool names_epithet(const std::vector<Token>& t, const PlaceSpan& epithet, const PlaceSpan& name) {
  return epithet.epithet && !epithet.possessive && epithet.last + 1 == name.first &&
         t[epithet.last].low == "of" && name.candidates.size() == 1 &&
         name.kind == places::NameKind::name &&
         std::find(epithet.candidates.begin(), epithet.candidates.end(), name.candidates.front()) !=
             epithet.candidates.end();
}

}  // namespace tally::reading
