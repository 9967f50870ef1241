// Weighted projection on any set of effects: the general solver.
//
// For weights w and a column v it finds effects f that minimise sum w (v - sum_m f_m[group_m])^2.
// The first effect is eliminated: given the others it is a weighted mean. What is left is the Schur
// complement of the normal equations,
//
//     S f = D' W (I - P) D f = D' W (I - P) v,     P = weighted means by the first effect,
//
// which is solved by conjugate gradients with the diagonal of D'WD as preconditioner. S is singular
// (constants can move between effects), but the system is consistent, and the projection is unique.
// Where there are few unknowns S itself is factorised before that (Cholesky, after scaling by the
// diagonal; which unknowns others determine is found with equal weights, once), and the residual
// refined: nearly separated data, whose weights are of very different
// size, then take a few steps instead of thousands, or of never getting there.
#ifndef TALLY_GRAVITY_INTERNAL_ABSORB_H_
#define TALLY_GRAVITY_INTERNAL_ABSORB_H_

#include <cstdint>
#include <span>
#include <vector>

#include "gravity/internal/factor.h"
#include "gravity/internal/pulse.h"
#include "numeric/threads.h"

namespace tally::gravity {

class Absorber {
 public:
  // `effects` must outlive the Absorber. Rows must be sorted by the first effect, whose codes then
  // are 0, 1, 2, ... in order.
  Absorber(const std::vector<Factor>& effects, std::size_t rows, numeric::Threads& threads);

  // Asked after each step of project(), which ends early when the run is to stop.
  void watch(Pulse* pulse) { pulse_ = pulse; }

  // Not negative. A group without weight gets effect 0.
  void set_weights(std::span<const double> weights);

  struct Solution {
    std::vector<double> rest;  // effects but the first, one after the other; warm start when given
    std::vector<double> first;
  };
  // residual = v - D f. Stops when the preconditioned norm of the remaining gradient is below
  // `tolerance` times the weighted norm of v, or, if `share` is given, times what it was at the
  // start. Returns the steps taken; negative: did not get there.
  int project(std::span<const double> v, double tolerance, Solution& solution,
              std::vector<double>& residual, bool share = false);

  // Of the last project(): the preconditioned norm of the gradient that is left, as a share of the
  // norm of v.
  [[nodiscard]] double accuracy() const { return accuracy_; }
  // S is factorised.
  [[nodiscard]] bool direct() const { return direct_; }
  // How well S could be factorised: its least pivot, as a share of the diagonal.
  [[nodiscard]] double least_pivot() const { return least_pivot_; }
  // By unknown, where direct(): those before it determine it, whatever the weights.
  [[nodiscard]] const std::vector<std::uint8_t>& determined() const { return free_; }
  // Position in `rest` of effect m (m >= 1).
  [[nodiscard]] std::size_t start_of(std::size_t m) const { return starts_[m]; }

 private:
  // t = sum over m >= 1 of f_m; then by group of the first effect: mean, and the sums of w (v - t -
  // mean) by the groups of the others into `out`. v may be empty (= 0). `first` gets the means.
  void sweep(std::span<const double> v, const std::vector<double>& rest, std::vector<double>& out,
             std::vector<double>* first, std::vector<double>* residual);
  void weigh();               // the diagonal
  void assemble();            // S into factor_, by its lower triangle
  void factorise(bool find);  // factor_ = its Cholesky factor; `find`: and which are free_
  // z = r / the diagonal, and z = S^-1 r by the factor; r'z.
  double scaled(const std::vector<double>& r, std::vector<double>& z) const;
  double solve(const std::vector<double>& r, std::vector<double>& z) const;
  int refine(std::span<const double> v, double enough, Solution& solution, std::vector<double>& r);

  const std::vector<Factor>& effects_;
  std::size_t rows_;
  numeric::Threads& threads_;
  std::span<const double> weights_;
  std::vector<std::size_t> starts_;
  std::size_t unknowns_ = 0;
  std::vector<std::size_t> group_begin_;   // rows of each group of the first effect
  std::vector<std::size_t> chunk_begin_;   // groups of each chunk
  std::vector<std::vector<double>> sums_;  // by chunk
  std::vector<double> diagonal_;
  bool direct_ = false;
  std::vector<double> factor_;  // [unknown][unknown], scaled; row by row
  // By unknown: determined by those before it. Weights, if positive, do not matter for that, and
  // equal ones tell best; rounding of very different ones would.
  std::vector<std::uint8_t> free_;
  double least_pivot_ = 1;
  double accuracy_ = 0;
  std::vector<double> buffer_;
  Pulse* pulse_ = nullptr;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_ABSORB_H_
