// Places in running text: names, demonyms, capitals, offices, people in office, pairs
// ('Sino-Russian'), epithets ('the kingdom', 'the People's Republic').
#ifndef TALLY_READING_INTERNAL_PLACE_SPANS_H_
#define TALLY_READING_INTERNAL_PLACE_SPANS_H_

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/time.h"
#include "places/places.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

struct PlaceSpan {
  std::size_t first = 0, last = 0;          // tokens, with the possessive ending
  std::vector<places::PlaceId> candidates;  // several where the name has several meanings
  places::NameKind kind = places::NameKind::name;
  bool possessive = false;
  bool also_adjective = false;  // 'US', 'EU': a name that stands before nouns too
  bool ambiguous = false;       // needs the text before: an office of several countries
  bool epithet = false;         // 'the kingdom': a candidate must have been spoken of
  bool any = false;             // 'the country': whoever is the topic
  bool of_person = false;       // 'his country': of the office holder named before
  std::string note;             // office
  std::string text;
};

// Names valid on `today`; `taken` tokens are passed over, found ones are marked.
std::vector<PlaceSpan> find_places(const std::vector<Token>& tokens, core::Day today,
                                   std::vector<bool>& taken);

// 'the kingdom' in front of 'of Morocco' is that place; place_meant.cpp
[[nodiscard]] bool names_epithet(const std::vector<Token>& tokens, const PlaceSpan& epithet,
                                 const PlaceSpan& name);
core::Status check_place_tables();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_PLACE_SPANS_H_
