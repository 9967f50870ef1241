// One that takes the place of another in an order of partners.
#ifndef TALLY_READING_INTERNAL_RANK_BEFORE_H_
#define TALLY_READING_INTERNAL_RANK_BEFORE_H_

#include <optional>

#include "reading/internal/work.h"

namespace tally::reading {

// 'pushed Brazil off the top', 'relegating Russia to second place'
struct Driven {
  int verb = -1;
  int object = -1;    // the country that loses its place
  int place = -1;     // the item of the place
  bool from = false;  // it is the place that was lost, not the one where it ends up
};

// What is said with a verb of that kind at `verb`.
[[nodiscard]] std::optional<Driven> driven_at(const Analysis& a, int verb);
// ... of the place at `place`.
[[nodiscard]] std::optional<Driven> driven_to(const Analysis& a, int place);

// 'come next', 'follow' behind the names of some: the last item of it; -1 if it is not that.
[[nodiscard]] int comes_next(const Analysis& a, int verb);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RANK_BEFORE_H_
