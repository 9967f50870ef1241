// Which countries lie beside which, and on which side: the northern neighbour of Kenya is Ethiopia.
#ifndef TALLY_READING_INTERNAL_NEIGHBOURS_H_
#define TALLY_READING_INTERNAL_NEIGHBOURS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "places/places.h"

namespace tally::reading {

// How well a place answers to 'the northern neighbour' of Kenya: Ethiopia lies to the north,
// Somalia to the east as much as to the north. Ukraine lies to the east of Poland and a little to
// the south; South Africa beside Lesotho, on all sides.
enum class OnSide : std::uint8_t { no, beside, partly, halfway, squarely };

class Neighbours {
 public:
  // place,direction,neighbour: 'east', 'east-north' (as much the one as the other), 'east south'
  // (chiefly the first), 'beside'. '*' for the neighbour: of the several there none is meant when
  // the text says no more.
  static core::Result<Neighbours> parse(std::string_view text, const std::string& file);

  // Directions are 'north', 'southeast'. A place beside is on every side.
  [[nodiscard]] OnSide on_side(places::PlaceId place, std::string_view direction,
                               places::PlaceId other) const;
  // Those on that side, the usual one first; not those beside.
  [[nodiscard]] std::vector<places::PlaceId> on(places::PlaceId place,
                                                std::string_view direction) const;
  // The one that is meant when the text says no more; null if that cannot be told.
  [[nodiscard]] places::PlaceId usual(places::PlaceId place, std::string_view direction) const;
  [[nodiscard]] bool beside(places::PlaceId a, places::PlaceId b) const;

 private:
  struct Neighbour {
    places::PlaceId place;
    std::uint8_t sides = 0, main = 0;  // bits; none: beside
    bool even = false;                 // as much on the other sides as on the main one
    std::int64_t line = 0;
  };
  struct Around {
    std::vector<Neighbour> all;
    std::uint8_t unclear = 0;  // sides of which none is the usual one
  };

  [[nodiscard]] const Neighbour* find(places::PlaceId place, places::PlaceId other) const;
  [[nodiscard]] core::Status check(const std::string& file) const;

  std::vector<Around> around_;  // by the place's number
};

// The table that is built in.
const Neighbours& neighbours();
[[nodiscard]] bool are_neighbours(places::PlaceId a, places::PlaceId b);
core::Status check_neighbours();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_NEIGHBOURS_H_
