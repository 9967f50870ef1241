#include "gravity/internal/general.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gravity/internal/absorb.h"
#include "gravity/internal/separation.h"
#include "gravity/internal/wide.h"

namespace tally::gravity {
namespace {

constexpr std::size_t kGrain = 16384;
constexpr double kLargeResponse = 1e3;
constexpr double kOff = 0.01;      // a linear predictor may be off its effects by 1e-5
constexpr int kStruggle = 50;      // iterations without success, after which 128 bits are tried
constexpr double kReached = 1e-7;  // accuracy of a last projection, less than which is no result

double bounded_exp(double eta) { return std::exp(std::clamp(eta, -700.0, 700.0)); }

class General : public Backend {
 public:
  // `eta`: linear predictors to start from, or empty.
  General(const Rows& rows, Family family, numeric::Threads& threads, std::vector<double> eta = {})
      : rows_(rows),
        family_(family),
        threads_(threads),
        absorber_(rows.effects, rows.size(), threads),
        eta_(std::move(eta)) {
    const std::size_t n = rows.size();
    const std::size_t k = rows.x.size();
    const bool fresh = eta_.empty();
    eta_.resize(n);
    mu_.resize(n);
    weight_.resize(n);
    response_.resize(n);
    move_.assign(n, 0.0);
    projected_.resize(k);
    solutions_.resize(k);
    beta_.assign(k, 0.0);
    std::size_t unknowns = 0;
    for (std::size_t m = 1; m < rows.effects.size(); ++m) {
      unknowns += static_cast<std::size_t>(rows.effects[m].levels);
    }
    total_.rest.assign(unknowns, 0.0);
    total_.first.assign(rows.effects.empty() ? 0 : static_cast<std::size_t>(rows.effects[0].levels),
                        0.0);
    for (std::size_t i = 0; i < n && fresh; ++i) {
      eta_[i] = family == Family::poisson ? std::log((rows.y[i] + 1) / 2) : 0.0;
    }
  }

  [[nodiscard]] std::size_t variables() const override { return rows_.x.size(); }

  double linearise() override {
    const std::size_t n = rows_.size();
    std::vector<double> parts((n + kGrain - 1) / kGrain, 0.0);
    threads_.ranges(n, kGrain, [&](std::size_t begin, std::size_t end) {
      double sum = 0;
      for (std::size_t i = begin; i < end; ++i) sum += row(i);
      parts[begin / kGrain] = sum;
    });
    double deviance = 0;
    for (const double part : parts) deviance += part;
    absorber_.set_weights(weight_);
    return deviance;
  }

  int project(double tolerance, const std::vector<bool>& active, bool last,
              Projection& out) override {
    const std::size_t k = rows_.x.size();
    out.cross = numeric::Matrix(k, k);
    out.gradient.assign(k, 0.0);
    out.raw.assign(k, 0.0);
    out.last = last;
    out.reached = true;
    step_ = {};
    // The step of a linear model is the last. Of others it need not be better than the next.
    const bool linear = family_ == Family::linear;
    int steps = std::abs(absorber_.project(response_,
                                           linear ? tolerance : std::clamp(tolerance, 1e-6, 1e-4),
                                           step_, residual_, !linear));
    if (linear) out.reached = absorber_.accuracy() < kReached;
    for (std::size_t v = 0; v < k; ++v) {
      if (!active[v]) {
        projected_[v].clear();
        continue;
      }
      steps += std::abs(absorber_.project(rows_.x[v], tolerance, solutions_[v], projected_[v]));
      if (last) out.reached = out.reached && absorber_.accuracy() < kReached;
      out.raw[v] = raw(rows_.x[v]);
      out.gradient[v] = dot(projected_[v], residual_);
      for (std::size_t j = 0; j <= v; ++j) {
        if (active[j]) out.cross(j, v) = out.cross(v, j) = dot(projected_[j], projected_[v]);
      }
    }
    return steps;
  }

  double move(const std::vector<double>& delta) override {
    before_ = eta_;
    total_before_ = total_;
    beta_before_ = beta_;
    double largest = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double fit =
          std::fabs(response_[i]) < kLargeResponse ? by_difference(i, delta) : by_effects(i, delta);
      const double next = first_ ? rows_.offset[i] + fit : eta_[i] + fit;
      move_[i] = next - eta_[i];
      eta_[i] = next;
      largest = std::max(largest, std::fabs(move_[i]));
    }
    moved_ = std::move(step_);
    for (std::size_t v = 0; v < delta.size(); ++v) {
      if (delta[v] == 0) continue;
      add(moved_.rest, solutions_[v].rest, -delta[v]);
      add(moved_.first, solutions_[v].first, -delta[v]);
    }
    add(total_.rest, moved_.rest, 1);
    add(total_.first, moved_.first, 1);
    last_delta_ = delta;
    add(beta_, delta, 1);
    whole_ = first_;
    first_ = false;
    return largest;
  }

  [[nodiscard]] double missed() override {
    double most = 0;
    double size = 1;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      double off = eta_[i] - rows_.offset[i] - sum(total_, i);
      for (std::size_t v = 0; v < beta_.size(); ++v) off -= beta_[v] * rows_.x[v][i];
      most = std::max(most, std::fabs(off));
      size = std::max(size, std::fabs(eta_[i]));
    }
    return std::max(first_order(rows_, family_, eta_), kOff * most / size);
  }
  [[nodiscard]] bool indivisible() const override { return whole_; }
  void watch(Pulse* pulse) override { absorber_.watch(pulse); }

  void halve() override {
    // From where the step began: a step of 1e20 leaves nothing of that in the sum.
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      move_[i] /= 2;
      eta_[i] = before_[i] + move_[i];
    }
    for (double& d : last_delta_) d /= 2;
    for (double& f : moved_.rest) f /= 2;
    for (double& f : moved_.first) f /= 2;
    beta_ = beta_before_;
    total_ = total_before_;
    add(beta_, last_delta_, 1);
    add(total_.rest, moved_.rest, 1);
    add(total_.first, moved_.first, 1);
  }

  [[nodiscard]] const std::vector<double>& predictors() const { return eta_; }
  [[nodiscard]] const std::vector<double>& weights() const { return weight_; }

  // The state after the last move. Effects are less `shift`.
  void hand_over(Solved& out, double shift) {
    const std::size_t n = rows_.size();
    out.mu = weight_;  // of the last projection
    out.score.resize(n);
    out.residual_square = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double mean = family_ == Family::poisson ? bounded_exp(eta_[i]) : eta_[i];
      out.score[i] = rows_.weight[i] * (rows_.y[i] - mean);
      out.residual_square += out.score[i] * (rows_.y[i] - mean);
    }
    out.projected = std::move(projected_);
    out.effect_values.resize(rows_.effects.size());
    for (std::size_t m = 0; m < rows_.effects.size(); ++m) {
      const auto levels = static_cast<std::size_t>(rows_.effects[m].levels);
      std::vector<double>& values = out.effect_values[rows_.order[m]];
      if (m == 0) {
        values = total_.first;
        for (double& value : values) value -= shift;
      } else {
        const auto* begin = total_.rest.data() + absorber_.start_of(m);
        values.assign(begin, begin + levels);
      }
    }
  }

 private:
  // What the step fits of the working residual of a row: by what it leaves, or, where the residual
  // is so large that its rounding would be taken for a fit, by the sum of effects.
  [[nodiscard]] double by_difference(std::size_t i, const std::vector<double>& delta) const {
    double left = residual_[i];
    for (std::size_t v = 0; v < delta.size(); ++v) {
      if (delta[v] != 0) left -= delta[v] * projected_[v][i];
    }
    return response_[i] - left;
  }
  [[nodiscard]] double by_effects(std::size_t i, const std::vector<double>& delta) const {
    double fit = sum(step_, i);
    for (std::size_t v = 0; v < delta.size(); ++v) {
      if (delta[v] != 0) fit += delta[v] * (rows_.x[v][i] - sum(solutions_[v], i));
    }
    return fit;
  }
  // Of all effects of a row.
  [[nodiscard]] double sum(const Absorber::Solution& effects, std::size_t i) const {
    if (rows_.effects.empty()) return 0;
    double total = effects.first[static_cast<std::size_t>(rows_.effects[0].codes[i])];
    for (std::size_t m = 1; m < rows_.effects.size(); ++m) {
      const auto code = static_cast<std::size_t>(rows_.effects[m].codes[i]);
      total += effects.rest[absorber_.start_of(m) + code];
    }
    return total;
  }

  // One row of linearise(); returns its part of the deviance.
  double row(std::size_t i) {
    const double y = rows_.y[i];
    const double w = rows_.weight[i];
    if (family_ == Family::linear) {
      mu_[i] = eta_[i];
      weight_[i] = w;
      response_[i] = first_ ? y - rows_.offset[i] : y - eta_[i];
      return w * (y - eta_[i]) * (y - eta_[i]);
    }
    const double mu = bounded_exp(eta_[i]);
    mu_[i] = mu;
    weight_[i] = w * mu;
    response_[i] = y == 0 ? -1.0 : (y - mu) / mu;
    if (first_) response_[i] += eta_[i] - rows_.offset[i];
    return 2 * w * ((y > 0 ? y * std::log(y / mu) : 0.0) - (y - mu));
  }

  static void add(std::vector<double>& to, const std::vector<double>& from, double factor) {
    for (std::size_t i = 0; i < from.size() && i < to.size(); ++i) to[i] += factor * from[i];
  }

  [[nodiscard]] double dot(const std::vector<double>& a, const std::vector<double>& b) const {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += weight_[i] * a[i] * b[i];
    return sum;
  }

  [[nodiscard]] double raw(const std::vector<double>& x) const {
    double weight = 0;
    double mean = 0;
    double square = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      weight += weight_[i];
      mean += weight_[i] * x[i];
      square += weight_[i] * x[i] * x[i];
    }
    if (rows_.effects.empty()) return square;
    mean /= weight;
    double about = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      about += weight_[i] * (x[i] - mean) * (x[i] - mean);
    }
    return std::max(about, 1e-6 * square);
  }

  const Rows& rows_;
  Family family_;
  numeric::Threads& threads_;
  Absorber absorber_;
  bool first_ = true;
  bool whole_ = false;  // the last move was the first
  std::vector<double> eta_, before_, beta_, beta_before_, last_delta_, mu_, weight_, response_,
      residual_, move_;
  std::vector<std::vector<double>> projected_;
  std::vector<Absorber::Solution> solutions_;
  Absorber::Solution step_, moved_, total_, total_before_;
};

// Divides outcomes by their mean, so that sums are of ordinary size whatever the unit.
double normalise(Rows& rows, const Frame& frame, const Options& options) {
  bool constant = !rows.effects.empty();
  for (const Variable& v : frame.variables) constant = constant || v.name == "(constant)";
  if (options.family != Family::poisson || !constant) return 1;
  double sum = 0;
  double weight = 0;
  double largest = 0;
  for (const double y : rows.y) largest = std::max(largest, y);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    sum += rows.weight[i] * (rows.y[i] / largest);
    weight += rows.weight[i];
  }
  const double scale = sum / weight * largest;
  if (!(scale > 0) || !std::isfinite(scale)) return 1;
  for (double& y : rows.y) y /= scale;
  return scale;
}

// Takes regressors about their means, which effects take up: projections are judged by size.
std::vector<double> centre(Rows& rows) {
  std::vector<double> means(rows.x.size(), 0.0);
  if (rows.effects.empty()) return means;
  for (std::size_t v = 0; v < rows.x.size(); ++v) {
    for (const double x : rows.x[v]) means[v] += x / static_cast<double>(rows.size());
    for (double& x : rows.x[v]) x -= means[v];
  }
  return means;
}

void statistics(const Rows& rows, Family family, Solved& out) {
  double sum = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out.total_weight += rows.weight[i];
    sum += rows.weight[i] * rows.y[i];
  }
  const double mean = sum / out.total_weight;
  double null = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = rows.y[i];
    null += family == Family::poisson
                ? 2 * rows.weight[i] * ((y > 0 ? y * std::log(y / mean) : 0.0) - (y - mean))
                : rows.weight[i] * (y - mean) * (y - mean);
  }
  out.null_deviance = null;
}

}  // namespace

std::size_t general_memory(const Frame& frame) {
  // Rows in order with their columns, working columns, projected regressors; codes of effects and
  // the table that numbers them.
  const std::size_t columns = 12 + 2 * frame.variables.size();
  return frame.used * (columns * 8 + frame.effects.size() * 8 + 32);
}

namespace {

// Linear predictors by row of `rows`, where a solver left them.
std::vector<double> predictors_of(const Rows& rows, const Frame& frame, const Solved& from) {
  std::vector<double> by_row(frame.rows, 0.0);
  for (std::size_t k = 0; k < from.rows.size(); ++k) by_row[from.rows[k]] = from.mu[k];
  std::vector<double> out(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = std::log(by_row[rows.row[i]]);
  return out;
}

// Newton's method in 128 bits, from where doubles came to.
void solve_wide(const Rows& rows, const std::vector<double>& means, const Options& options,
                std::vector<double> eta, Pulse& pulse, Solved& out) {
  Wide backend(rows, options.family, std::move(eta), out.path.beta, out.path.active);
  const bool poisson = options.family == Family::poisson;
  const Path before = std::move(out.path);
  out.path = newton(
      backend, exact(options, 1e-7),
      {.one_step = !poisson, .polish = true, .before = before.iterations, .active = before.active},
      before.beta, pulse);
  out.path.iterations += before.iterations;
  out.path.inner += before.inner;
  if (!out.path.interrupted && backend.beyond()) {
    out.path.converged = false;
    out.path.message =
        "not converged: some effect or coefficient hangs on rows whose means are less than 1e-25 "
        "of "
        "others, which 128 bits do not tell from none; the data are as good as separated";
  } else if (!out.path.interrupted) {
    out.path.message += "; sums took 128 bits, since rows weigh too differently for 64";
  }
  double shift = 0;
  for (std::size_t v = 0; v < means.size(); ++v) shift += means[v] * out.path.beta[v];
  backend.hand_over(shift, out);
}

// Rows by which the effects are described, and what they are called.
void describe_effects(const Frame& frame, Rows& rows, Solved& out) {
  out.rows = std::move(rows.row);
  out.effects.resize(rows.effects.size());
  out.levels.resize(rows.effects.size());
  out.level_codes.assign(rows.effects.size(), {});
  for (std::size_t m = 0; m < rows.effects.size(); ++m) {
    auto& codes = out.level_codes[rows.order[m]];
    for (const std::size_t key : frame.effects[rows.order[m]]) {
      codes.emplace_back();
      for (const std::size_t at : rows.effects[m].first) {
        codes.back().push_back(frame.keys[key].codes[out.rows[at]]);
      }
    }
    out.levels[rows.order[m]] = static_cast<std::size_t>(rows.effects[m].levels);
    out.effects[rows.order[m]] = std::move(rows.effects[m]);
  }
  out.memory = general_memory(frame);
}

}  // namespace

void finish_small(const Frame& frame, const Options& options, numeric::Threads& threads,
                  Pulse& pulse, Solved& solved) {
  if (!frame.checked || solved.path.interrupted || solved.mu.size() != frame.used) return;
  Rows rows = make_rows(frame);
  if (!wide_can(rows)) return;
  std::vector<double> eta = predictors_of(rows, frame, solved);
  std::vector<double> weights;
  for (const double value : eta) weights.push_back(bounded_exp(value));
  const Strain found = strain(rows, weights, solved.path, threads);
  const bool wide =
      solved.path.converged ? found == Strain::much : solved.path.iterations >= kStruggle;
  if (!wide && (found == Strain::none || !solved.path.converged)) return;
  solved.scale = normalise(rows, frame, options);
  const std::vector<double> means = centre(rows);
  if (wide) {
    solve_wide(rows, means, options, std::move(eta), pulse, solved);
  } else {
    General backend(rows, options.family, threads, std::move(eta));
    const Path before = std::move(solved.path);
    solved.path =
        newton(backend, exact(options, 1e-7),
               {.polish = true, .before = before.iterations, .active = before.active}, {}, pulse);
    solved.path.iterations += before.iterations;
    solved.path.inner += before.inner;
    double shift = 0;
    for (std::size_t v = 0; v < means.size(); ++v) shift += means[v] * solved.path.beta[v];
    solved.meat.reset();
    backend.hand_over(solved, shift);
  }
  describe_effects(frame, rows, solved);
}

core::Result<Solved> solve_general(Frame& frame, const Options& options, numeric::Threads& threads,
                                   Pulse& pulse) {
  Solved out;
  const bool poisson = options.family == Family::poisson;
  const bool check = poisson && options.check_separation && !frame.checked;
  if (check && frame.used <= kSmallPanel) {
    drop_separated(frame, options, threads, pulse);
  } else {
    prune(frame, options);
  }
  const bool watch = check && !frame.checked;
  for (;;) {
    if (frame.used == 0) return out;
    Rows rows = make_rows(frame);
    out.scale = normalise(rows, frame, options);
    const std::vector<double> means = centre(rows);
    General backend(rows, options.family, threads);
    const Options exactly = exact(options, 1e-7);
    const bool small = frame.used <= kSmallPanel;
    out.path = newton(backend, exactly,
                      {.one_step = !poisson,
                       .watch = watch && !frame.checked,
                       .polish = small,
                       .active = frame.active},
                      {}, pulse);
    if (out.path.diverging) {
      const std::size_t before = frame.used;
      drop_separated(frame, options, threads, pulse);
      if (frame.used < before) continue;
      const int iterations = out.path.iterations;
      out.path =
          newton(backend, exactly, {.polish = small, .active = frame.active}, out.path.beta, pulse);
      out.path.iterations += iterations;
    }
    statistics(rows, options.family, out);
    const bool struggled = !out.path.converged && (!poisson || out.path.iterations >= kStruggle);
    if (small && (frame.checked || !poisson) && !out.path.interrupted && wide_can(rows) &&
        (struggled || (out.path.converged &&
                       strain(rows, backend.weights(), out.path, threads) == Strain::much))) {
      solve_wide(rows, means, options, backend.predictors(), pulse, out);
    } else {
      double shift = 0;
      for (std::size_t v = 0; v < means.size(); ++v) shift += means[v] * out.path.beta[v];
      backend.hand_over(out, shift);
    }
    describe_effects(frame, rows, out);
    return out;
  }
}

}  // namespace tally::gravity
