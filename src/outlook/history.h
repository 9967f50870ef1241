// What was published of one series, brought to pieces that do not overlap.
//
// Offices publish a series in lengths that overlap: months, January and February as one sum, the
// year to date, the year. Each piece is kept once, the shortest first, and a longer one only for
// what it adds: with January to September known by months and January to October published, October
// is the difference. What remains is a set of disjoint sums of months, which the model observes as
// sums (outlook/model.h). Nothing is interpolated here.
//
// Pure functions over values; thread-safe.
#ifndef TALLY_OUTLOOK_HISTORY_H_
#define TALLY_OUTLOOK_HISTORY_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/time.h"

namespace tally::outlook {

using core::Month;
using core::Period;

// One figure as published, in whole currency units (or any other unit, the same throughout). The
// caller gives the figures that were public on the day of the forecast, and only those: the newest
// release of each period.
struct Observation {
  Period period;
  double value = 0;
  double rounding = 0;  // half a unit of the last written digit; 0 = exact
};

// A sum over months that no other piece touches.
struct Piece {
  std::vector<Month> months;  // ascending; one for a month; not always consecutive
  double value = 0;
  double rounding = 0;
};

enum class Step : int { month = 1, year = 12 };

struct History {
  Step step = Step::month;    // year: every figure is a year that starts in the same month
  std::vector<Piece> pieces;  // by last month, ascending
  // Published figures whose months are known in smaller parts, or that are rounded too roughly to
  // tell what those leave: the pieces add up to them but for rounding and revisions. Where such a
  // figure is asked for, it is the figure.
  std::vector<Observation> whole;
  Month first, last;               // hull of all pieces
  std::vector<std::string> notes;  // what was left out, and why: one sentence each

  [[nodiscard]] int months() const { return last - first + 1; }
  // Share of the months from `from` on that are published one by one.
  [[nodiscard]] double monthly_share(Month from) const;
};

// Longest history that is used, half of it where months are published one by one: older figures are
// left out, and that is said.
inline constexpr int kMostMonths = 480;

// Errors (Code::bad_input): no figures at all, none of them finite, or a period beyond the years
// 1800-2199. A figure that contradicts others or adds nothing is left out with a note.
// `logs`: a remainder must be positive to be used.
core::Result<History> history(std::span<const Observation> observations, bool logs);

// What is known of a period: the pieces that lie wholly inside it, and the months that do not. A
// figure published for just that period stands before the sum of its parts, unless it is written
// more roughly than they are.
struct Known {
  double sum = 0;
  double rounding = 0;
  std::vector<Month> open;  // months of the period that no piece inside it covers
};
Known known_part(const History& history, const Period& period);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_HISTORY_H_
