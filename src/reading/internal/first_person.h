// Who 'we' and 'you' are where the words of the sentence itself say it: 'we Poles', 'your country'
// said on a visit, 'the two of us'.
#ifndef TALLY_READING_INTERNAL_FIRST_PERSON_H_
#define TALLY_READING_INTERNAL_FIRST_PERSON_H_

#include <string_view>

#include "reading/internal/discourse.h"

namespace tally::reading {

// 'we Poles sold them', 'from us Kenyans', 'we in Denmark': the place; null if it is not said.
[[nodiscard]] PlaceId we_named(const Analysis& a, const Discourse& d);

// '"Our exports to your country grew," the Turkish minister said during a visit to Baku': where
// somebody of `speaker` says it; null if that is not told.
[[nodiscard]] PlaceId host_of_quote(const Analysis& a, const Discourse& d, PlaceId speaker);

// 'With Peru we are at 3 billion. I can see the two of us at 10 by 2020': behind an aside about
// somebody else the trade is again that of the one who speaks and the one spoken to.
void return_to_the_two(std::string_view text, Discourse& d);

// The item of the sum is governed by 'we are at', 'we went over' ('went' is its verb).
[[nodiscard]] bool we_stand_at(const Analysis& a, int item);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_FIRST_PERSON_H_
