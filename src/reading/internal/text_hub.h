// Whose trade a whole text is about: the country that stands in most of its statements. A text is
// read once without it; where statements came out that are not that country's, and it is not named
// in them, the text is read again with it ('those to the western neighbour', 'purchases from
// Thailand' of a text about Cambodia mean Cambodia's).
#ifndef TALLY_READING_INTERNAL_TEXT_HUB_H_
#define TALLY_READING_INTERNAL_TEXT_HUB_H_

#include <vector>

#include "reading/internal/sentence_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

// The sentence names both parties of the claim (the reporter, if it is all its trade), and the
// reporter not only behind 'to' or 'from'.
bool grounded(const Analysis& a, const Claim& claim);
// The owner of that trade stands in the sentence as owner of another one only: 'Uganda took goods
// from Kenya, while sales to Tanzania tumbled'.
bool borrowed_owner(const Work& w, const Claim& claim);

// Null if no country stands in two thirds of the statements (those whose sentences name their
// parties, if there are enough) and in clearly more than any other; or if all are its own. `home`:
// of the dateline, may be null; it tips the scales. Null too if an item of an agency began with the
// trade of `seat`, where it was written, and most of its statements are of it.
PlaceId text_hub(const std::vector<Found>& found, PlaceId home, PlaceId seat);

// The statements of that country are about three partners or more, and no partner has most of them:
// 'its exports' without a partner are then all of them, not those to the partner named before.
bool many_partners(const std::vector<Found>& found, PlaceId hub);

// How a text names the places of its trades, whatever was read from it: as the one whose trade it
// is
// ('Moldovan goods', 'Turkey's purchases'), or as the other side of a trade that names no owner
// ('exports to Russia', 'those from Spain').
class NamedSides {
 public:
  void see(const Work& w, bool headline);
  // The country whose trade the text is about by these words: named as an owner, never as the other
  // side of a trade without one, and clearly more often than any other; null if there is none, or
  // if the statements are its own or those of others by name. `dateline` may be null, and `hub`,
  // the country that the statements speak for.
  [[nodiscard]] PlaceId owner(const std::vector<Found>& found, PlaceId dateline, PlaceId hub) const;
  // The country whose statistics office the text quotes, where nobody else owns a trade by name and
  // the trades are with several.
  [[nodiscard]] PlaceId office(const std::vector<Found>& found, PlaceId hub) const;

 private:
  struct Count {
    PlaceId place;
    int owner = 0, other = 0;
    int by_source = 0;  // the other side in a sentence that says whose figures it gives
  };
  Count& count(PlaceId place);
  std::vector<Count> counts_;
  PlaceId opening_;
  PlaceId
      titled_;  // the only place of the headline, which it begins with: 'Algiers shops elsewhere'
  bool at_home_ = false;  // what is the dateline's country's stands in the text ('Ugandan coffee')
  bool opened_ = false;   // the text below the title has begun
  [[nodiscard]] PlaceId only_country(const std::vector<Found>& found) const;
  std::vector<PlaceId> named_;  // every country of the text
  bool several_ = false;        // a name that may be that of several
  PlaceId office_;              // whose statistics office the text quotes, if it is only one
  bool offices_ = false;        // of several countries
};

// The country of the dateline, or of a line that says where the text was written: 'Letter from
// Kampala', 'Feature | Vilnius', 'By our correspondent in Tunis', a line of its own below the
// headline; null if nowhere.
PlaceId seat_of(const Document& document, const Discourse& d);

// Gives drafts of pairs without `w.d.centre` to it, where the sentence does not name the one whose
// trade they were taken for.
void centre_pairs(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_TEXT_HUB_H_
