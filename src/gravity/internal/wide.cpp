#include "gravity/internal/wide.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "gravity/internal/absorb.h"

namespace tally::gravity {
namespace {

// On other processors long double has 113 bits, or there is no more to be had.
#if defined(__SIZEOF_FLOAT128__)
__extension__ typedef __float128 Real;
// A pivot below this share of its diagonal is none: above it eight digits are left.
constexpr double kNull = 1e-25;
#else
typedef long double Real;
constexpr double kNull = 1e9 * std::numeric_limits<long double>::epsilon();
#endif

constexpr std::size_t kMostUnknowns = 700;
constexpr double kLinearFloor = 1e-6;
constexpr std::size_t kFewUnknowns = 120;
constexpr std::size_t kFewRows = 2000;
constexpr double kSome = 1e-3;
constexpr double kMuch = 1e-6;       // doubles solve with an error of some 1e-16 over the pivot
constexpr double kMuchShare = 1e-5;  // the same of what is left of a regressor

double bounded_exp(double eta) { return std::exp(std::clamp(eta, -700.0, 700.0)); }

std::size_t unknowns_of(const Rows& rows) {
  std::size_t n = 0;
  for (std::size_t m = 1; m < rows.effects.size(); ++m) {
    n += static_cast<std::size_t>(rows.effects[m].levels);
  }
  return n;
}

}  // namespace

bool wide_can(const Rows& rows) { return unknowns_of(rows) <= kMostUnknowns; }

Strain strain(const Rows& rows, const std::vector<double>& weights, const Path& path,
              numeric::Threads& threads) {
  double least = 1;
  for (std::size_t k = 0; k < path.active.size(); ++k) {
    if (path.active[k]) least = std::min(least, path.last.cross(k, k) / path.last.raw[k]);
  }
  const auto collinear = [&](double share) {
    const std::vector<bool> near = numeric::invert_semidefinite(path.last.cross, share).dependent;
    for (std::size_t k = 0; k < path.active.size(); ++k) {
      if (path.active[k] && near[k]) return true;
    }
    return false;
  };
  if (!(least > kMuchShare) || collinear(kMuchShare)) return Strain::much;
  // Where it costs next to nothing there is no need to weigh.
  const bool cheap = unknowns_of(rows) <= kFewUnknowns && rows.size() <= kFewRows;
  const auto judge = [&](bool some) {
    return !some ? Strain::none : cheap ? Strain::much : Strain::some;
  };
  const bool some = least < kSome || collinear(kSome);
  const auto [light, heavy] = std::minmax_element(weights.begin(), weights.end());
  if (rows.effects.size() < 2 || *light > kMuch * *heavy) {
    return judge(some);
  }
  Absorber absorber(rows.effects, rows.size(), threads);
  if (!absorber.direct()) return Strain::much;
  absorber.set_weights(weights);
  if (absorber.least_pivot() < kMuch) return Strain::much;
  return judge(some || absorber.least_pivot() < kSome);
}

double first_order(const Rows& rows, Family family, const std::vector<double>& eta) {
  struct Sum {
    double left = 0;
    double all = 0;
  };
  double worst = 0;
  // Least squares are judged by the scale of the outcome: a group whose outcomes are all 0 has
  // nothing but rounding.
  double floor = 0;
  for (std::size_t i = 0; i < rows.size() && family == Family::linear; ++i) {
    floor = std::max(floor, kLinearFloor * std::fabs(rows.y[i]));
  }
  const auto add = [&](Sum& sum, std::size_t i, double x) {
    const double mean = family == Family::poisson ? bounded_exp(eta[i]) : eta[i];
    sum.left += rows.weight[i] * x * (rows.y[i] - mean);
    sum.all += rows.weight[i] * std::fabs(x) * (std::fabs(rows.y[i]) + std::fabs(mean) + floor);
  };
  const auto judge = [&](const Sum& sum) {
    if (sum.all > 0) worst = std::max(worst, std::fabs(sum.left) / sum.all);
  };
  for (const Factor& effect : rows.effects) {
    std::vector<Sum> sums(static_cast<std::size_t>(effect.levels));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      add(sums[static_cast<std::size_t>(effect.codes[i])], i, 1);
    }
    for (const Sum& sum : sums) judge(sum);
  }
  for (const auto& x : rows.x) {
    Sum sum;
    for (std::size_t i = 0; i < rows.size(); ++i) add(sum, i, x[i]);
    judge(sum);
  }
  return worst;
}

// Normal equations of the effects but the first, which is eliminated, and what is left of each
// regressor.
struct Wide::Algebra {
  Algebra(const Rows& data, const std::vector<bool>& which)
      : rows(data), n(unknowns_of(data)), determined(n, 0) {
    starts.push_back(0);
    for (std::size_t m = 1; m < rows.effects.size(); ++m) {
      starts.push_back(m == 1 ? 0 : starts[m - 1] + levels(m - 1));
    }
    for (std::size_t v = 0; v < which.size(); ++v) {
      if (which[v]) active.push_back(v);
    }
    // Which unknowns others determine does not depend on weights; equal ones tell best.
    factorise(std::vector<double>(rows.size(), 1.0));
    for (std::size_t u = 0; u < n; ++u) determined[u] = pivots[u] == Real(0) ? 1 : 0;
    left.resize(active.size());
    root.assign(active.size() * active.size(), Real(0));
  }

  [[nodiscard]] std::size_t levels(std::size_t m) const {
    return static_cast<std::size_t>(rows.effects[m].levels);
  }
  [[nodiscard]] std::size_t groups() const { return rows.effects.empty() ? 0 : levels(0); }
  [[nodiscard]] std::size_t group(std::size_t i) const {
    return static_cast<std::size_t>(rows.effects[0].codes[i]);
  }
  [[nodiscard]] std::size_t unknown(std::size_t m, std::size_t i) const {
    return starts[m] + static_cast<std::size_t>(rows.effects[m].codes[i]);
  }

  // S = L D L', with L' by row in `upper`; rows are sorted by the first effect.
  void factorise(const std::vector<double>& weights) {
    assemble(weights);
    lost = false;
    for (std::size_t u = 0; u < n; ++u) {
      Real pivot = lower[u * n + u];
      for (std::size_t v = 0; v < u; ++v) {
        const Real t = lower[u * n + v];
        if (t == Real(0) || pivots[v] == Real(0)) continue;
        const Real share = t / pivots[v];
        const Real* row = upper.data() + v * n;
        for (std::size_t k = v + 1; k < u; ++k) {
          if (row[k] != Real(0)) lower[u * n + k] -= t * row[k];
        }
        pivot -= t * share;
        upper[v * n + u] = share;
      }
      if (determined[u] != 0) continue;
      const bool there = pivot > Real(kNull) * diagonal[u];
      lost = lost || !there;
      pivots[u] = there ? pivot : Real(0);
    }
  }

  void assemble(const std::vector<double>& weights) {
    lower.assign(n * n, Real(0));
    upper.assign(n * n, Real(0));
    diagonal.assign(n, Real(0));
    pivots.assign(n, Real(0));
    inverse_weight.assign(groups(), Real(0));
    w.assign(weights.begin(), weights.end());
    const std::size_t others = rows.effects.empty() ? 0 : rows.effects.size() - 1;
    std::vector<Real> sums(n, Real(0));
    std::vector<std::size_t> touched;
    for (std::size_t begin = 0; begin < rows.size() && others > 0;) {
      std::size_t end = begin;
      Real weight = 0;
      touched.clear();
      for (; end < rows.size() && group(end) == group(begin); ++end) {
        weight += w[end];
        for (std::size_t m = 1; m <= others; ++m) {
          const std::size_t u = unknown(m, end);
          touched.push_back(u);
          sums[u] += w[end];
          diagonal[u] += w[end];
          for (std::size_t l = 1; l <= m; ++l) lower[u * n + unknown(l, end)] += w[end];
        }
      }
      std::sort(touched.begin(), touched.end());
      touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
      for (const std::size_t u : touched) {
        const Real share = weight > Real(0) ? sums[u] / weight : Real(0);
        for (const std::size_t v : touched) {
          if (v <= u) lower[u * n + v] -= share * sums[v];
        }
      }
      for (const std::size_t u : touched) sums[u] = 0;
      begin = end;
    }
    for (std::size_t i = 0; i < rows.size() && !rows.effects.empty(); ++i) {
      inverse_weight[group(i)] += w[i];
    }
    for (Real& value : inverse_weight) value = value > Real(0) ? 1 / value : Real(0);
  }

  // v becomes what effects leave of it. They are added to `first` and `rest`, and what they give to
  // `fit`, if given: of a v of 1e40 a difference would not tell.
  void project(std::vector<Real>& v, std::vector<Real>* first, std::vector<Real>* rest,
               std::vector<Real>* fit = nullptr) const {
    if (rows.effects.empty()) return;
    std::vector<Real> mean = means(v);
    std::vector<Real> z(n, Real(0));
    for (std::size_t i = 0; i < v.size(); ++i) {
      const Real wr = w[i] * (v[i] - mean[group(i)]);
      for (std::size_t m = 1; m < rows.effects.size(); ++m) z[unknown(m, i)] += wr;
    }
    for (std::size_t u = 0; u < n; ++u) {
      if (pivots[u] == Real(0)) z[u] = 0;
      if (z[u] == Real(0)) continue;
      for (std::size_t k = u + 1; k < n; ++k) z[k] -= upper[u * n + k] * z[u];
    }
    for (std::size_t u = n; u-- > 0;) {
      if (pivots[u] == Real(0)) continue;
      z[u] /= pivots[u];
      for (std::size_t k = u + 1; k < n; ++k) z[u] -= upper[u * n + k] * z[k];
    }
    for (std::size_t i = 0; i < v.size(); ++i) {
      for (std::size_t m = 1; m < rows.effects.size(); ++m) v[i] -= z[unknown(m, i)];
    }
    mean = means(v);
    for (std::size_t i = 0; i < v.size(); ++i) v[i] -= mean[group(i)];
    for (std::size_t i = 0; i < v.size() && fit != nullptr; ++i) {
      (*fit)[i] += mean[group(i)];
      for (std::size_t m = 1; m < rows.effects.size(); ++m) (*fit)[i] += z[unknown(m, i)];
    }
    if (rest == nullptr) return;
    for (std::size_t u = 0; u < n; ++u) (*rest)[u] += z[u];
    for (std::size_t g = 0; g < mean.size(); ++g) (*first)[g] += mean[g];
  }

  [[nodiscard]] std::vector<Real> means(const std::vector<Real>& v) const {
    std::vector<Real> out(groups(), Real(0));
    for (std::size_t i = 0; i < v.size(); ++i) out[group(i)] += w[i] * v[i];
    for (std::size_t g = 0; g < out.size(); ++g) out[g] *= inverse_weight[g];
    return out;
  }

  // eta less the offset and the part of regressors.
  [[nodiscard]] std::vector<Real> less_regressors(const std::vector<double>& eta,
                                                  const std::vector<double>& beta) const {
    std::vector<Real> out(eta.begin(), eta.end());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] -= rows.offset[i];
    for (const std::size_t v : active) {
      for (std::size_t i = 0; i < out.size(); ++i) out[i] -= Real(beta[v]) * rows.x[v][i];
    }
    return out;
  }

  [[nodiscard]] Real dot(const std::vector<Real>& a, const std::vector<Real>& b) const {
    Real sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += w[i] * a[i] * b[i];
    return sum;
  }

  // What is left of regressors made orthogonal and of length 1 (Gram and Schmidt):
  // left = X~ root, root triangular and upper.
  void orthogonalise() {
    const std::size_t k = active.size();
    std::fill(root.begin(), root.end(), Real(0));
    for (std::size_t a = 0; a < k; ++a) {
      const std::vector<double>& x = rows.x[active[a]];
      std::vector<Real>& q = left[a];
      q.assign(x.begin(), x.end());
      const Real whole = dot(q, q);
      project(q, nullptr, nullptr);
      root[a * k + a] = 1;
      for (std::size_t b = 0; b < a; ++b) {
        const Real share = dot(left[b], q);
        for (std::size_t i = 0; i < q.size(); ++i) q[i] -= share * left[b][i];
        for (std::size_t c = 0; c <= b; ++c) root[c * k + a] -= share * root[c * k + b];
      }
      const Real square = dot(q, q);
      if (!(square > Real(kNull) * whole)) {
        lost = true;
        std::fill(q.begin(), q.end(), Real(0));
        for (std::size_t c = 0; c <= a; ++c) root[c * k + a] = 0;
        continue;
      }
      const Real size = 1 / root_of(square);
      for (Real& value : q) value *= size;
      for (std::size_t c = 0; c <= a; ++c) root[c * k + a] *= size;
    }
  }

  static Real root_of(Real square) {
    // From the root as a double, two of Newton's steps. The square may be beyond doubles.
    Real scale = 1;
    for (; square < Real(1e-200); square *= Real(1e200)) scale *= Real(1e-100);
    Real r = std::sqrt(static_cast<double>(square));
    r = (r + square / r) / 2;
    r = (r + square / r) / 2;
    return r * scale;
  }

  const Rows& rows;
  std::size_t n;
  std::vector<std::size_t> starts;  // of effect m >= 1 among the unknowns
  std::vector<std::size_t> active;
  std::vector<std::uint8_t> determined;
  bool lost = false;  // an effect or a coefficient beyond what 128 bits see
  std::vector<Real> w, lower, upper, diagonal, pivots, inverse_weight;
  std::vector<std::vector<Real>> left;
  std::vector<Real> root;  // [active][active]
};

Wide::Wide(const Rows& rows, Family family, std::vector<double> eta,
           const std::vector<double>& beta, const std::vector<bool>& active)
    : rows_(rows),
      family_(family),
      wide_(std::make_unique<Algebra>(rows, active)),
      eta_(std::move(eta)),
      beta_(beta),
      weight_(rows.size()),
      response_(rows.size()),
      move_(rows.size(), 0.0) {
  // With equal weights, as the constructor of Algebra left them.
  std::vector<Real> off = wide_->less_regressors(eta_, beta);
  wide_->project(off, nullptr, nullptr);
  for (std::size_t i = 0; i < off.size(); ++i) {
    eta_[i] = static_cast<double>(Real(eta_[i]) - off[i]);
  }
}

Wide::~Wide() = default;

std::size_t Wide::variables() const { return rows_.x.size(); }
void Wide::watch(Pulse* pulse) { pulse_ = pulse; }
bool Wide::beyond() const { return wide_->lost; }

double Wide::missed() {
  std::vector<Real> off = wide_->less_regressors(eta_, beta_);
  wide_->project(off, nullptr, nullptr);
  double most = 0;
  double size = 1;
  for (std::size_t i = 0; i < off.size(); ++i) {
    most = std::max(most, std::fabs(static_cast<double>(off[i])));
    size = std::max(size, std::fabs(eta_[i]));
  }
  return std::max(first_order(rows_, family_, eta_), most / size);
}

double Wide::linearise() {
  double deviance = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double y = rows_.y[i];
    const double w = rows_.weight[i];
    if (family_ == Family::linear) {
      weight_[i] = w;
      response_[i] = y - eta_[i];
      deviance += w * (y - eta_[i]) * (y - eta_[i]);
      continue;
    }
    const double mu = bounded_exp(eta_[i]);
    weight_[i] = w * mu;
    response_[i] = y == 0 ? -1.0 : (y - mu) / mu;
    deviance += 2 * w * ((y > 0 ? y * std::log(y / mu) : 0.0) - (y - mu));
  }
  return deviance;
}

int Wide::project(double /*tolerance*/, const std::vector<bool>& /*active*/, bool last,
                  Projection& out) {
  Algebra& a = *wide_;
  const std::size_t all = rows_.x.size();
  const std::size_t k = a.active.size();
  out.cross = numeric::Matrix(all, all);
  out.inverse = numeric::Matrix(all, all);
  out.gradient.assign(all, 0.0);
  out.raw.assign(all, 1.0);
  out.delta.assign(all, 0.0);
  out.exact = true;
  out.last = last;
  a.factorise(weight_);
  if (pulse_ != nullptr && !pulse_->beat()) return 1;
  a.orthogonalise();
  std::vector<Real> left(response_.begin(), response_.end());
  std::vector<Real> fit(left.size(), Real(0));
  std::vector<Real> delta(k, Real(0));
  for (std::size_t c = 0; c < k; ++c) {
    const Real along = a.dot(a.left[c], left);
    for (std::size_t b = 0; b <= c; ++b) delta[b] += a.root[b * k + c] * along;
  }
  for (std::size_t b = 0; b < k; ++b) {
    out.delta[a.active[b]] = static_cast<double>(delta[b]);
    for (std::size_t c = 0; c < k; ++c) {
      Real sum = 0;
      for (std::size_t j = std::max(b, c); j < k; ++j) sum += a.root[b * k + j] * a.root[c * k + j];
      out.inverse(a.active[b], a.active[c]) = static_cast<double>(sum);
    }
    const std::vector<double>& x = rows_.x[a.active[b]];
    for (std::size_t i = 0; i < left.size(); ++i) {
      left[i] -= delta[b] * x[i];
      fit[i] += delta[b] * x[i];
    }
  }
  a.project(left, nullptr, nullptr, &fit);
  for (std::size_t i = 0; i < fit.size(); ++i) move_[i] = static_cast<double>(fit[i]);
  return 1;
}

double Wide::move(const std::vector<double>& delta) {
  before_ = eta_;
  beta_before_ = beta_;
  for (std::size_t v = 0; v < delta.size(); ++v) beta_[v] += delta[v];
  delta_ = delta;
  double largest = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    eta_[i] += move_[i];
    largest = std::max(largest, std::fabs(move_[i]));
  }
  return largest;
}

void Wide::halve() {
  // From where the step began: a step of 1e20 leaves nothing of that in the sum.
  for (std::size_t v = 0; v < delta_.size(); ++v) beta_[v] = beta_before_[v] + (delta_[v] /= 2);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    move_[i] /= 2;
    eta_[i] = before_[i] + move_[i];
  }
}

void Wide::hand_over(double shift, Solved& out) const {
  const Algebra& a = *wide_;
  const std::size_t all = rows_.x.size();
  const std::size_t k = a.active.size();
  out.mu = weight_;  // of the last projection
  out.score.resize(rows_.size());
  out.residual_square = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double mean = family_ == Family::poisson ? bounded_exp(eta_[i]) : eta_[i];
    out.score[i] = rows_.weight[i] * (rows_.y[i] - mean);
    out.residual_square += out.score[i] * (rows_.y[i] - mean);
  }
  out.projected.assign(all, {});
  out.root = numeric::Matrix(all, all);
  for (std::size_t b = 0; b < k; ++b) {
    for (const Real value : a.left[b]) {
      out.projected[a.active[b]].push_back(static_cast<double>(value));
    }
    for (std::size_t c = b; c < k; ++c) {
      (*out.root)(a.active[b], a.active[c]) = static_cast<double>(a.root[b * k + c]);
    }
  }
  out.meat.reset();
  std::vector<Real> rest = a.less_regressors(eta_, beta_);
  std::vector<Real> first_values(a.groups(), Real(0));
  std::vector<Real> rest_values(a.n, Real(0));
  a.project(rest, &first_values, &rest_values);
  out.effect_values.assign(rows_.effects.size(), {});
  for (std::size_t m = 0; m < rows_.effects.size(); ++m) {
    std::vector<double>& values = out.effect_values[rows_.order[m]];
    for (std::size_t l = 0; l < a.levels(m); ++l) {
      values.push_back(m == 0 ? static_cast<double>(first_values[l]) - shift
                              : static_cast<double>(rest_values[a.starts[m] + l]));
    }
  }
}

}  // namespace tally::gravity
