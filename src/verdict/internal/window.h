// Earlier periods of the same length by one rung: what records, firsts and runs look back on.
#ifndef TALLY_VERDICT_INTERNAL_WINDOW_H_
#define TALLY_VERDICT_INTERNAL_WINDOW_H_

#include <optional>
#include <string>
#include <vector>

#include "verdict/internal/lens.h"

namespace tally::verdict {

struct Bounds {
  bool same_months = false;         // the same months of each year
  std::optional<Month> since;       // periods after the one that holds this month
  bool since_year = false;          // it is the last of a year that is named as a whole
  std::optional<Month> not_before;  // first month that may stand in the window
  [[nodiscard]] bool ever() const { return !since && !not_before; }
};
Bounds window_of(const language::Extreme& extreme, const Period& period);

struct Window {
  Bounds bounds;
  std::vector<Measured> values;        // in time order, the period itself left out
  std::vector<Period> holes;           // between the first value and the period
  std::optional<Period> wanted_first;  // where a bounded window has to start
  std::optional<Measured> at_start;    // the value of the `since` period itself
  int unbroken_months = 0;             // without a hole, back from the period

  // Empty if the window is whole; else what it lacks.
  [[nodiscard]] std::string complete(const Rules& rules, const Period& period) const;
  [[nodiscard]] Coverage coverage(const Period& period) const;
};

// Measures every earlier period, back to the bound or to where the rung's figures end.
Window look_back(const language::Expr& expr, const Period& period, const Bounds& bounds,
                 const series::Rung& rung, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_WINDOW_H_
