// Whether a condition is true of one period by one rung, and whether the answer may be said.
#ifndef TALLY_VERDICT_INTERNAL_TEST_H_
#define TALLY_VERDICT_INTERNAL_TEST_H_

#include <optional>
#include <string>
#include <vector>

#include "verdict/internal/band.h"
#include "verdict/internal/lens.h"
#include "verdict/internal/rank.h"

namespace tally::verdict {

enum class Truth : std::uint8_t { unknown, yes, roughly, no };

struct Tested {
  Truth truth = Truth::unknown;
  bool may_deny = false;    // a `no` may be said; a `yes` may be turned round by `not`
  bool close_call = false;  // rests on an assumed figure that is too near to the edge
  Fit fit = Fit::unclear;
  std::optional<Measured> measured;
  std::optional<Measured> right;  // the other series of a comparison
  std::optional<RankFact> rank;
  std::string why;  // of unknown: what is missing
  std::vector<std::string> remarks;
};

// The condition as far as it does not depend on period or rung: made once, used for all of them.
class Condition {
 public:
  Condition(const language::Condition& condition, const Rules& rules);

  [[nodiscard]] Tested test(const Period& period, const series::Rung& rung, const Lens& lens) const;
  // The same for a range of values that a period may still take.
  [[nodiscard]] Truth test(const Interval& possible) const;

  [[nodiscard]] const Band& band() const { return band_; }
  [[nodiscard]] const language::Condition& formal() const { return *condition_; }
  [[nodiscard]] bool is_rank() const;

 private:
  [[nodiscard]] Tested test_rank(const language::Rank& rank, const Period& period,
                                 const series::Rung& rung, const Lens& lens) const;
  [[nodiscard]] Tested test_series(const Period& period, const series::Rung& rung,
                                   const Lens& lens) const;
  [[nodiscard]] Tested test_value(const Period& period, const series::Rung& rung,
                                  const Lens& lens) const;
  void test_growth(Tested& out) const;

  const language::Condition* condition_;
  Band band_;
  bool as_multiple_ = false;  // 'growth = 2 x': the rate is read as a multiple
};

// A number against a band, with everything that may stand in the way of a denial. `condition` may
// be about a level, a rate or a share.
Tested judge_number(const Measured& measured, const Band& band, const language::Expr& expr,
                    const Lens& lens);
// A number `l` against another `r` times `factor`.
Tested judge_pair(const Measured& left, const Measured& right, language::Comparator comparator,
                  language::Hedge hedge, std::optional<core::Decimal> factor, const Lens& lens,
                  bool one_way);

// Whether the sign of a balance may be told from it: a comparison of two legs, beyond the margin.
// True of everything that is no claim about a sign.
bool sign_is_safe(const Band& band, const series::Point& point, const language::Expr& expr);
// By how much a figure is off, in per cent of the stated value (levels), for the deny margins.
double off_pct(const Band& band, double value);
// The margin below which this figure may not deny.
double deny_margin(const series::Point& point, bool one_way, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_TEST_H_
