// What the wording of a claim allows: intervals from data/verdict/tolerances.csv. docs/judging.md,
// 'What the wording allows'.
#ifndef TALLY_VERDICT_INTERNAL_BAND_H_
#define TALLY_VERDICT_INTERNAL_BAND_H_

#include <string>

#include "core/interval.h"
#include "language/statement.h"
#include "series/series.h"
#include "verdict/internal/rules.h"

namespace tally::verdict {

// What kind of number a claim is about: tolerances differ.
enum class Kind : std::uint8_t { level, rate, ratio, rank, count };
Kind kind_of(core::Unit unit);

struct Band {
  core::Interval hold;   // inside: holds
  core::Interval rough;  // inside: holds roughly; equals `hold` where the wording is strict
  double stated = 0;     // the stated value, or the middle of a range
  double bound = 0;      // of a one-sided claim: the bound itself
  double unit = 0;       // worth of the last written digit, after its cap
  Kind kind = Kind::level;
  core::Unit measure = core::Unit::money;
  core::Currency currency;
  bool at_least = false, at_most = false;  // one-sided
  bool may_be_cut = true;  // digits may have been cut off instead of rounded; not so of words
  std::string words;       // "24.5 to 25.5 %"
};

// The band of `comparator hedge operand` (a quantity or a range). `!=` gives the band of `=`; the
// caller turns the answer round.
Band make_band(const Rules& rules, language::Comparator comparator, language::Hedge hedge,
               const language::Operand& operand);
// The same for one quantity.
Band make_band(const Rules& rules, language::Comparator comparator, language::Hedge hedge,
               const language::Quantity& quantity);
// 'n times': doubled and so on.
Band multiple_band(const Rules& rules, language::Comparator comparator, language::Hedge hedge,
                   double multiple, double step);

enum class Fit : std::uint8_t {
  inside,   // holds
  cut_off,  // roughly: right if the figure was cut off instead of rounded
  roughly,
  outside,
  unclear,  // the figure's own rounding, or what it lacks, leaves it open
};

// How a figure fits. `rounding`: half of its last published digit; `lower_bound`: the true value
// may be higher.
Fit fit(const Band& band, double value, double rounding, bool lower_bound);
// How a whole range of possible values fits: inside if all of it does, outside if none, else
// unclear.
Fit fit(const Band& band, const core::Interval& possible);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_BAND_H_
