#include "outlook/internal/kalman.h"

#include <algorithm>
#include <cmath>

namespace tally::outlook {
namespace {

constexpr int kLevel = 0, kSlope = 1, kGamma = 2, kLastGamma = 12, kSum = 13;
constexpr int kRing = kLastGamma - kGamma + 1;
constexpr double kWide = 1e6;      // variance of the smoother's start
constexpr double kNothing = 1e-9;  // a diffuse variance below this is none
constexpr double kSettled = 1e-10;

// Place of the seasonal effect of a step.
int place_of(int t) { return kGamma + (t % kRing + kRing) % kRing; }

// Where a step stands in its sum.
struct InSum {
  double keep = 1, weight = 0;
  bool ends = false;
  const SumPiece* sum = nullptr;
};

InSum in_sum(const Grid& grid, int t) {
  InSum out;
  const int index = grid.sum_of[static_cast<std::size_t>(t)];
  if (index < 0) return out;
  out.sum = &grid.sums[static_cast<std::size_t>(index)];
  const auto at = std::lower_bound(out.sum->at.begin(), out.sum->at.end(), t);
  out.weight = out.sum->weight[static_cast<std::size_t>(at - out.sum->at.begin())];
  out.keep = at == out.sum->at.begin() ? 0 : 1;
  out.ends = t == out.sum->at.back();
  return out;
}

double extra(const std::vector<double>& of, int t) {
  return of.empty() ? 0 : of[static_cast<std::size_t>(t)];
}

// `M` is the width of the arrays: 2 for level and slope alone, else kWidth.
template <int M>
class Filter {
 public:
  Filter(const Grid& grid, const StateSpace& model, Trace* trace)
      : grid_(grid), model_(model), trace_(trace), seasonal_(M > 2 && model.seasonal) {
    start();
  }

  Filtered run() {
    for (int t = 0; t < grid_.steps; ++t) {
      if (t > 0) predict(t, extra(model_.extra_level, t));
      InSum place;
      if (M > 2 && !grid_.sums.empty()) {
        place = in_sum(grid_, t);
        if (place.sum != nullptr) enter(place);
      }
      observe(t, place);
    }
    predict(grid_.steps, 0);
    thaw();
    return finish();
  }

 private:
  using Vector = std::array<double, M>;
  using Matrix = std::array<Vector, M>;

  void start() {
    a_[kLevel] = trace_ != nullptr ? model_.level_guess : 0;
    a_[kSlope] = model_.slope_mean;
    p_[kSlope][kSlope] = model_.slope_prior;
    diffuse(kLevel);
    if constexpr (M > 2) {
      if (!seasonal_) return;
      for (int i = kGamma; i <= kLastGamma; ++i) {
        if (model_.seasonal_diffuse) {
          diffuse(i);
          continue;
        }
        for (int j = kGamma; j <= kLastGamma; ++j) {
          // Effects of equal variance that sum to zero over the twelve months.
          p_[i][j] = model_.seasonal_prior * (i == j ? 1.0 : -1.0 / (kSeason - 1));
        }
      }
    }
  }
  void diffuse(int i) {
    if (trace_ != nullptr) {
      p_[i][i] = kWide;
    } else {
      inf_[i][i] = 1;
      ++rank_;
    }
  }

  void predict(int t, double extra_level) {
    last_ = t;
    now_ = M > 2 ? place_of(t) : 0;
    a_[kLevel] += a_[kSlope];
    a_[kSlope] *= model_.damping;
    if constexpr (M > 2) {
      if (seasonal_) {
        double sum = 0;
        for (int i = kGamma; i <= kLastGamma; ++i) sum += a_[i];
        a_[now_] = -sum;
      }
    }
    if (frozen_ && extra_level == 0) return;  // p_ stays that of the step before: see thaw()
    thaw_before(t);
    predict_covariance(extra_level);
  }

  void predict_covariance(double extra_level) {
    transition(p_);
    p_[kLevel][kLevel] += model_.v.level + extra_level;
    p_[kSlope][kSlope] += model_.v.slope;
    if constexpr (M > 2) {
      if (seasonal_) p_[now_][now_] += model_.v.seasonal;
    }
    if (rank_ > 0) transition(inf_);
  }

  // T P T' of a symmetric P; only level, slope and one place of the ring change.
  void transition(Matrix& p) const {
    for (int j = 0; j < M; ++j) {
      p[kLevel][j] += p[kSlope][j];
      p[kSlope][j] *= model_.damping;
    }
    for (int i = 0; i < M; ++i) {
      p[i][kLevel] += p[i][kSlope];
      p[i][kSlope] *= model_.damping;
    }
    if constexpr (M > 2) {
      if (!seasonal_) return;
      Vector row{};
      for (int i = kGamma; i <= kLastGamma; ++i) {
        for (int j = 0; j < M; ++j) row[j] -= p[i][j];
      }
      double own = 0;
      for (int i = kGamma; i <= kLastGamma; ++i) own -= row[i];
      row[now_] = own;
      p[now_] = row;
      for (int i = 0; i < M; ++i) p[i][now_] = row[i];
    }
  }

  // Something unusual comes: the covariance, left standing since the gain settled, is needed again.
  void thaw() {
    if (!frozen_) return;
    thaw_before(last_);
    predict_covariance(0);
  }
  // The covariance as it was after the observation of the step before `t`.
  void thaw_before(int t) {
    if (!frozen_) return;
    frozen_ = false;
    same_ = 0;
    if constexpr (M > 2) {
      const int turned = (t - 1 - settled_at_) % kRing;
      if (!seasonal_ || turned == 0) return;
      const auto from = [&](int i) {
        if (i < kGamma || i > kLastGamma) return i;
        return kGamma + (i - kGamma + kRing - turned) % kRing;
      };
      const Matrix before = p_;
      for (int i = 0; i < M; ++i) {
        for (int j = 0; j < M; ++j) p_[i][j] = before[from(i)][from(j)];
      }
    }
  }

  void enter(const InSum& place) {
    if constexpr (M > 2) {
      const double keep = place.keep, weight = place.weight;
      thaw();
      a_[kSum] = keep * a_[kSum] + weight * signal(a_);
      sum_up(p_, keep, weight);
      if (rank_ > 0) sum_up(inf_, keep, weight);
      p_[kSum][kSum] += weight * weight * model_.v.irregular;
    }
  }
  void sum_up(Matrix& p, double keep, double weight) const {
    Vector row;
    for (int j = 0; j < M; ++j) row[j] = keep * p[kSum][j] + weight * p[kLevel][j];
    if (seasonal_) {
      for (int j = 0; j < M; ++j) row[j] += weight * p[now_][j];
    }
    row[kSum] = keep * row[kSum] + weight * signal(row);
    p[kSum] = row;
    for (int i = 0; i < M; ++i) p[i][kSum] = row[i];
  }

  double signal(const Vector& s) const { return s[kLevel] + (seasonal_ ? s[now_] : 0.0); }

  // P Z'.
  Vector times_z(const Matrix& p, bool sum) const {
    if (sum) return p[M > 2 ? kSum : 0];
    Vector out = p[kLevel];
    if (seasonal_) {
      for (int i = 0; i < M; ++i) out[i] += p[now_][i];
    }
    return out;
  }
  double z_times(const Vector& s, bool sum) const { return sum ? s[M > 2 ? kSum : 0] : signal(s); }

  void observe(int t, const InSum& place) {
    Trace::At* at = nullptr;
    if (trace_ != nullptr) at = remember(t);
    const bool single = grid_.single[static_cast<std::size_t>(t)] != 0;
    if (!single && !place.ends) {
      thaw();
      return;
    }
    const double per = model_.sigma_guess;
    const double off =
        (single ? grid_.single_sd[static_cast<std::size_t>(t)] : place.sum->target_sd) / per;
    const double more = extra(model_.extra_observation, t);
    const double h = (single ? model_.v.irregular : 0.0) + off * off + more + 1e-8;
    const double y = single ? grid_.x[static_cast<std::size_t>(t)] : place.sum->target;
    const double v = y - z_times(a_, !single);
    if (more != 0 || off * off > 1e-3 * h) thaw();
    if (frozen_) {
      const Vector gain = turned(gain_, settled_at_, t);
      for (int i = 0; i < M; ++i) a_[i] += gain[i] * v;
      count(v, f_);
      return;
    }
    const Vector mz = times_z(p_, !single);
    const double f = z_times(mz, !single) + h;
    if (rank_ > 0) {
      const Vector mi = times_z(inf_, !single);
      const double fi = z_times(mi, !single);
      if (fi > kNothing) {
        diffuse_update(mz, f, mi, fi, v);
        return;
      }
    }
    Vector gain;
    for (int i = 0; i < M; ++i) gain[i] = mz[i] / f;
    for (int i = 0; i < M; ++i) a_[i] += gain[i] * v;
    for (int i = 0; i < M; ++i) {
      for (int j = 0; j < M; ++j) p_[i][j] -= gain[i] * mz[j];
    }
    if (at != nullptr) {
      std::copy(gain.begin(), gain.end(), at->gain.begin());
      at->v = v;
      at->f = f;
      at->kind = single ? 1 : 2;
    }
    settle(t, gain, f, single && more == 0 && off * off < 1e-3 * h);
    count(v, f);
  }

  Trace::At* remember(int t) {
    Trace::At* at = &trace_->at[static_cast<std::size_t>(t)];
    std::copy(a_.begin(), a_.end(), at->a.begin());
    for (int i = 0; i < std::min(M, kStates); ++i) {
      std::copy(p_[i].begin(), p_[i].end(), at->p[static_cast<std::size_t>(i)].begin());
    }
    at->kind = 0;
    return at;
  }

  // A vector of step `from`, moved on with the ring to step `to`.
  Vector turned(const Vector& s, int from, int to) const {
    if constexpr (M > 2) {
      const int by = (to - from) % kRing;
      if (!seasonal_ || by == 0) return s;
      Vector out = s;
      std::rotate_copy(s.begin() + kGamma, s.begin() + kLastGamma + 1 - by,
                       s.begin() + kLastGamma + 1, out.begin() + kGamma);
      return out;
    }
    return s;
  }

  // The gain no longer changes: it stands until something unusual comes.
  void settle(int t, const Vector& gain, double f, bool ordinary) {
    if (trace_ != nullptr || rank_ > 0 || !ordinary) {
      same_ = 0;
    } else {
      double change = std::abs(f - f_) / f;
      const Vector before = turned(gain_, settled_at_, t);
      for (int i = 0; i < M; ++i) change = std::max(change, std::abs(gain[i] - before[i]));
      same_ = change < kSettled ? same_ + 1 : 0;
    }
    gain_ = gain;
    f_ = f;
    settled_at_ = t;
    frozen_ = same_ > kSeason;
  }

  void diffuse_update(const Vector& mz, double f, const Vector& mi, double fi, double v) {
    Vector k0;
    for (int i = 0; i < M; ++i) k0[i] = mi[i] / fi;
    for (int i = 0; i < M; ++i) a_[i] += k0[i] * v;
    for (int i = 0; i < M; ++i) {
      for (int j = 0; j < M; ++j) {
        p_[i][j] += k0[i] * k0[j] * f - mz[i] * k0[j] - k0[i] * mz[j];
        inf_[i][j] -= k0[i] * mi[j];
      }
    }
    log_f_ += std::log(fi);
    if (--rank_ == 0) inf_ = {};
  }

  void count(double v, double f) {
    sum_ += v * v / f;
    product_ *= f;  // one logarithm for many steps
    if (!(product_ > 1e-100 && product_ < 1e100)) {
      log_f_ += std::log(product_);
      product_ = 1;
    }
    ++used_;
  }

  Filtered finish() {
    Filtered out;
    const auto place = [&](int i) {
      if (M == 2 || i < kGamma || i > kLastGamma) return i;
      return place_of(grid_.steps - (i - kGamma));
    };
    for (int i = 0; i < std::min(M, kStates); ++i) {
      const auto to = static_cast<std::size_t>(i);
      out.a[to] = a_[place(i)];
      for (int j = 0; j < std::min(M, kStates); ++j) {
        out.p[to][static_cast<std::size_t>(j)] = p_[place(i)][place(j)];
      }
    }
    out.used = used_;
    if (used_ < 1) return out;
    log_f_ += std::log(product_);
    out.sigma2 = std::max(sum_ / used_, 1e-14);
    out.log_likelihood = -0.5 * (used_ * (std::log(out.sigma2) + 1 + std::log(2 * M_PI)) + log_f_);
    return out;
  }

  const Grid& grid_;
  const StateSpace& model_;
  Trace* trace_;
  bool seasonal_;
  int rank_ = 0;        // of the diffuse part
  int now_ = kGamma;    // place of this step's season
  int last_ = 0;        // step of the last prediction
  int settled_at_ = 0;  // step of gain_
  Vector a_{}, gain_{};
  Matrix p_{}, inf_{};
  double f_ = 0, sum_ = 0, log_f_ = 0, product_ = 1;
  int used_ = 0, same_ = 0;
  bool frozen_ = false;
};

// Transposes of the maps above, for the smoother: r of the step before step t.
void back_transition(const StateSpace& model, int t, State& r) {
  r[kSlope] = r[kLevel] + model.damping * r[kSlope];
  if (!model.seasonal) return;
  const double newest = r[static_cast<std::size_t>(place_of(t))];
  for (std::size_t i = kGamma; i <= kLastGamma; ++i) r[i] -= newest;
  r[static_cast<std::size_t>(place_of(t))] = -newest;
}

void back_enter(const StateSpace& model, const InSum& place, int t, State& r) {
  r[kLevel] += place.weight * r[kSum];
  if (model.seasonal) r[static_cast<std::size_t>(place_of(t))] += place.weight * r[kSum];
  r[kSum] *= place.keep;
}

// Rows of T applied to a matrix from the left, m columns; the newest seasonal effect first.
void transition_rows(const StateSpace& model, Covariance& p, std::size_t m) {
  for (std::size_t j = 0; j < m; ++j) {
    p[kLevel][j] += p[kSlope][j];
    p[kSlope][j] *= model.damping;
  }
  if (!model.seasonal) return;
  State first{};
  for (std::size_t i = kGamma; i <= kLastGamma; ++i) {
    for (std::size_t j = 0; j < m; ++j) first[j] -= p[i][j];
  }
  for (std::size_t i = kLastGamma; i > kGamma; --i) p[i] = p[i - 1];
  p[kGamma] = first;
}

void transpose(Covariance& p, std::size_t m) {
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j < i; ++j) std::swap(p[i][j], p[j][i]);
  }
}

}  // namespace

Filtered filter(const Grid& grid, const StateSpace& model, Trace* trace) {
  if (trace != nullptr) trace->at.resize(static_cast<std::size_t>(grid.steps));
  if (model.seasonal || !grid.sums.empty()) return Filter<kWidth>(grid, model, trace).run();
  return Filter<2>(grid, model, trace).run();
}

SmoothedStates smooth(const Grid& grid, const StateSpace& model, const Trace& trace) {
  const auto n = static_cast<std::size_t>(grid.steps);
  SmoothedStates out{std::vector<double>(n), std::vector<double>(n), std::vector<double>(n)};
  const std::size_t m = model.seasonal || !grid.sums.empty() ? kStates : kGamma;
  State r{};
  for (int t = grid.steps - 1; t >= 0; --t) {
    const auto i = static_cast<std::size_t>(t);
    const auto season = static_cast<std::size_t>(place_of(t));
    const Trace::At& at = trace.at[i];
    const InSum place = grid.sums.empty() ? InSum{} : in_sum(grid, t);
    double noise = 0;  // smoothed irregular
    if (at.kind != 0) {
      // r_{t-1} = Z' v / F + (I - K Z)' r_t
      double k = 0;
      for (std::size_t s = 0; s < m; ++s) k += at.gain[s] * r[s];
      const double u = at.v / at.f - k;
      if (at.kind == 2) {
        r[kSum] += u;
      } else {
        r[kLevel] += u;
        if (model.seasonal) r[season] += u;
        noise = model.v.irregular * u;
      }
    }
    const auto hat = [&](std::size_t s) {
      double sum = at.a[s];
      for (std::size_t q = 0; q < m; ++q) sum += at.p[s][q] * r[q];
      return sum;
    };
    if (place.sum != nullptr) noise = model.v.irregular * place.weight * r[kSum];
    out.seasonal[i] = model.seasonal ? hat(season) : 0;
    out.signal[i] = hat(kLevel) + out.seasonal[i];
    out.x[i] = out.signal[i] + noise;
    if (!grid.sums.empty()) back_enter(model, place, t, r);
    back_transition(model, t, r);
  }
  return out;
}

void advance(const StateSpace& model, State& a) {
  a[kLevel] += a[kSlope];
  a[kSlope] *= model.damping;
  if (!model.seasonal) return;
  double first = 0;
  for (int i = kGamma; i <= kLastGamma; ++i) first -= a[i];
  for (int i = kLastGamma; i > kGamma; --i) a[i] = a[i - 1];
  a[kGamma] = first;
}

void advance(const StateSpace& model, Covariance& p) {
  const std::size_t m = model.seasonal ? kSum : kGamma;
  transition_rows(model, p, m);
  transpose(p, m);
  transition_rows(model, p, m);
  p[kLevel][kLevel] += model.v.level;
  p[kSlope][kSlope] += model.v.slope;
  if (model.seasonal) p[kGamma][kGamma] += model.v.seasonal;
}

}  // namespace tally::outlook
