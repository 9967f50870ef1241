// The last word on small data whose rows weigh very differently, in 128 bits.
//
// Where data are nearly separated some means are 1e-20 of others, and yet those rows alone may say
// something of an effect or a coefficient: along that combination all heavy rows cancel exactly.
// Normal equations in doubles keep 16 digits of the heavy rows, and lose it. Here the sums, the
// factor and the projections have 34 digits; means and working residuals of single rows stay
// doubles, whose rounding moves an answer no more than rounding the outcomes would.
#ifndef TALLY_GRAVITY_INTERNAL_WIDE_H_
#define TALLY_GRAVITY_INTERNAL_WIDE_H_

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "gravity/internal/newton.h"
#include "gravity/internal/rows.h"
#include "gravity/internal/solved.h"
#include "numeric/threads.h"

namespace tally::gravity {

// What to make of normal equations in doubles: with these weights (by row) they have a small pivot,
// or the regressors are nearly absorbed or nearly collinear. Takes a factorisation.
enum class Strain : std::uint8_t {
  none,
  some,  // a direct solution in doubles tells the eighth digit, iterations may not
  much,  // doubles may not tell
};
Strain strain(const Rows& rows, const std::vector<double>& weights, const Path& path,
              numeric::Threads& threads);
// Whether it is small enough for 128 bits, which cost some fifty times as much.
bool wide_can(const Rows& rows);

// Backend::missed() at the linear predictors `eta`, by row, but for whether effects and regressors
// give them.
double first_order(const Rows& rows, Family family, const std::vector<double>& eta);

class Wide : public Backend {
 public:
  // Goes on from the linear predictors `eta`, by row, which beta and some effects give; what they
  // do not give, rounding, is taken off.
  Wide(const Rows& rows, Family family, std::vector<double> eta, const std::vector<double>& beta,
       const std::vector<bool>& active);
  ~Wide() override;
  Wide(const Wide&) = delete;
  Wide& operator=(const Wide&) = delete;

  [[nodiscard]] std::size_t variables() const override;
  double linearise() override;
  int project(double tolerance, const std::vector<bool>& active, bool last,
              Projection& out) override;
  double move(const std::vector<double>& delta) override;
  void halve() override;
  [[nodiscard]] double missed() override;
  void watch(Pulse* pulse) override;

  // An effect or a coefficient rests on rows that even 128 bits do not see beside the others.
  [[nodiscard]] bool beyond() const;
  // What is left of the regressors is orthogonal and of length 1, with Solved::root. Effects are
  // less `shift`.
  void hand_over(double shift, Solved& out) const;

 private:
  struct Algebra;
  const Rows& rows_;
  Family family_;
  std::unique_ptr<Algebra> wide_;
  Pulse* pulse_ = nullptr;
  std::vector<double> eta_, before_, beta_, beta_before_, delta_, weight_, response_, move_;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_WIDE_H_
