#include "outlook/internal/kalman.h"

#include <algorithm>
#include <cmath>

namespace tally::outlook {
namespace {

constexpr int kLevel = 0, kSlope = 1, kGamma = 2, kLastGamma = 12, kSum = 13;
constexpr double kWide = 1e6;      // variance of the smoother's start
constexpr double kNothing = 1e-9;  // a diffuse variance below this is none
constexpr double kSettled = 1e-10;

int states(const Grid& grid, const StateSpace& model) {
  return !grid.sums.empty() ? kStates : model.seasonal ? kSum : kGamma;
}

// Rows of T applied to a matrix from the left, m columns.
void transition_rows(const StateSpace& model, Covariance& p, int m) {
  for (int j = 0; j < m; ++j) {
    p[kLevel][j] += p[kSlope][j];
    p[kSlope][j] *= model.damping;
  }
  if (!model.seasonal) return;
  State first{};
  for (int i = kGamma; i <= kLastGamma; ++i) {
    for (int j = 0; j < m; ++j) first[j] -= p[i][j];
  }
  for (int i = kLastGamma; i > kGamma; --i) p[i] = p[i - 1];
  p[kGamma] = first;
}

void transpose(Covariance& p, int m) {
  for (int i = 0; i < m; ++i) {
    for (int j = 0; j < i; ++j) std::swap(p[i][j], p[j][i]);
  }
}

void sum_rows(Covariance& p, int m, double keep, double weight, bool seasonal) {
  for (int j = 0; j < m; ++j) {
    p[kSum][j] = keep * p[kSum][j] + weight * (p[kLevel][j] + (seasonal ? p[kGamma][j] : 0.0));
  }
}

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

class Filter {
 public:
  Filter(const Grid& grid, const StateSpace& model, Trace* trace)
      : grid_(grid), model_(model), trace_(trace), m_(states(grid, model)) {
    start();
  }

  Filtered run() {
    for (int t = 0; t < grid_.steps; ++t) {
      if (t > 0) predict(extra(model_.extra_level, t));
      const InSum place = grid_.sums.empty() ? InSum{} : in_sum(grid_, t);
      if (!grid_.sums.empty()) enter(place);
      observe(t, place);
    }
    predict(0);
    thaw();
    return finish();
  }

 private:
  void start() {
    a_[kLevel] = trace_ != nullptr ? model_.level_guess : 0;
    a_[kSlope] = model_.slope_mean;
    p_[kSlope][kSlope] = model_.slope_prior;
    const auto diffuse = [&](int i) {
      if (trace_ != nullptr) {
        p_[i][i] = kWide;
      } else {
        inf_[i][i] = 1;
        ++rank_;
      }
    };
    diffuse(kLevel);
    if (!model_.seasonal) return;
    for (int i = kGamma; i <= kLastGamma; ++i) {
      if (model_.seasonal_diffuse) {
        diffuse(i);
      } else {
        for (int j = kGamma; j <= kLastGamma; ++j) {
          // Effects of equal variance that sum to zero over the twelve months.
          p_[i][j] = model_.seasonal_prior * (i == j ? 1.0 : -1.0 / (kSeason - 1));
        }
      }
    }
  }

  void predict(double extra_level) {
    const double level = a_[kLevel];
    a_[kLevel] = level + a_[kSlope];
    a_[kSlope] *= model_.damping;
    if (model_.seasonal) {
      double first = 0;
      for (int i = kGamma; i <= kLastGamma; ++i) first -= a_[i];
      for (int i = kLastGamma; i > kGamma; --i) a_[i] = a_[i - 1];
      a_[kGamma] = first;
    }
    if (frozen_ && extra_level == 0) return;  // p_ stays that of the step before: see thaw()
    frozen_ = false;
    predict_covariance(extra_level);
  }

  void predict_covariance(double extra_level) {
    transition_rows(model_, p_, m_);
    transpose(p_, m_);
    transition_rows(model_, p_, m_);
    p_[kLevel][kLevel] += model_.v.level + extra_level;
    p_[kSlope][kSlope] += model_.v.slope;
    if (model_.seasonal) p_[kGamma][kGamma] += model_.v.seasonal;
    if (rank_ > 0) {
      transition_rows(model_, inf_, m_);
      transpose(inf_, m_);
      transition_rows(model_, inf_, m_);
    }
  }

  // Something unusual comes: the covariance, left standing since the gain settled, is needed again.
  void thaw() {
    if (!frozen_) return;
    frozen_ = false;
    same_ = 0;
    predict_covariance(0);
  }

  void enter(const InSum& place) {
    const double keep = place.keep, weight = place.weight;
    if (keep == 1 && weight == 0) return;
    thaw();
    a_[kSum] = keep * a_[kSum] + weight * signal(a_);
    for (Covariance* p : {&p_, &inf_}) {
      if (p == &inf_ && rank_ == 0) continue;
      sum_rows(*p, m_, keep, weight, model_.seasonal);
      transpose(*p, m_);
      sum_rows(*p, m_, keep, weight, model_.seasonal);
    }
    p_[kSum][kSum] += weight * weight * model_.v.irregular;
  }

  double signal(const State& s) const { return s[kLevel] + (model_.seasonal ? s[kGamma] : 0.0); }

  // P Z'.
  State times_z(const Covariance& p, bool sum) const {
    State out{};
    for (int i = 0; i < m_; ++i) {
      out[i] = sum ? p[i][kSum] : p[i][kLevel] + (model_.seasonal ? p[i][kGamma] : 0.0);
    }
    return out;
  }
  double z_times(const State& s, bool sum) const { return sum ? s[kSum] : signal(s); }

  void observe(int t, const InSum& place) {
    Trace::At* at = nullptr;
    if (trace_ != nullptr) {
      at = &trace_->at[static_cast<std::size_t>(t)];
      at->a = a_;
      at->p = p_;
    }
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
      for (int i = 0; i < m_; ++i) a_[i] += gain_[i] * v;
      count(v, f_);
      return;
    }
    const State mz = times_z(p_, !single);
    const double f = z_times(mz, !single) + h;
    if (rank_ > 0) {
      const State mi = times_z(inf_, !single);
      const double fi = z_times(mi, !single);
      if (fi > kNothing) {
        diffuse_update(mz, f, mi, fi, v);
        return;
      }
    }
    State gain{};
    for (int i = 0; i < m_; ++i) gain[i] = mz[i] / f;
    for (int i = 0; i < m_; ++i) a_[i] += gain[i] * v;
    for (int i = 0; i < m_; ++i) {
      for (int j = 0; j < m_; ++j) p_[i][j] -= gain[i] * mz[j];
    }
    if (at != nullptr) {
      at->gain = gain;
      at->v = v;
      at->f = f;
      at->kind = single ? 1 : 2;
    }
    settle(gain, f, single && more == 0 && off * off < 1e-3 * h);
    count(v, f);
  }

  // The gain no longer changes: it stands until something unusual comes.
  void settle(const State& gain, double f, bool ordinary) {
    if (trace_ != nullptr || rank_ > 0 || !ordinary) {
      same_ = 0;
    } else {
      double change = std::abs(f - f_) / f;
      for (int i = 0; i < m_; ++i) change = std::max(change, std::abs(gain[i] - gain_[i]));
      same_ = change < kSettled ? same_ + 1 : 0;
    }
    gain_ = gain;
    f_ = f;
    frozen_ = same_ > kSeason;
  }

  void diffuse_update(const State& mz, double f, const State& mi, double fi, double v) {
    State k0{};
    for (int i = 0; i < m_; ++i) k0[i] = mi[i] / fi;
    for (int i = 0; i < m_; ++i) a_[i] += k0[i] * v;
    for (int i = 0; i < m_; ++i) {
      for (int j = 0; j < m_; ++j) {
        p_[i][j] += k0[i] * k0[j] * f - mz[i] * k0[j] - k0[i] * mz[j];
        inf_[i][j] -= k0[i] * mi[j];
      }
    }
    log_f_ += std::log(fi);
    if (--rank_ == 0) inf_ = {};
  }

  void count(double v, double f) {
    sum_ += v * v / f;
    log_f_ += std::log(f);
    ++used_;
  }

  Filtered finish() {
    Filtered out;
    out.a = a_;
    out.p = p_;
    out.used = used_;
    if (used_ < 1) return out;
    out.sigma2 = std::max(sum_ / used_, 1e-14);
    out.log_likelihood = -0.5 * (used_ * (std::log(out.sigma2) + 1 + std::log(2 * M_PI)) + log_f_);
    return out;
  }

  const Grid& grid_;
  const StateSpace& model_;
  Trace* trace_;
  int m_;
  int rank_ = 0;  // of the diffuse part
  State a_{}, gain_{};
  Covariance p_{}, inf_{};
  double f_ = 0, sum_ = 0, log_f_ = 0;
  int used_ = 0, same_ = 0;
  bool frozen_ = false;
};

// Transposes of the maps above, for the smoother: r of the step before.
void back_transition(const StateSpace& model, State& r) {
  r[kSlope] = r[kLevel] + model.damping * r[kSlope];
  if (!model.seasonal) return;
  const double first = r[kGamma];
  for (int i = kGamma; i < kLastGamma; ++i) r[i] = r[i + 1] - first;
  r[kLastGamma] = -first;
}

void back_enter(const StateSpace& model, const InSum& place, State& r) {
  r[kLevel] += place.weight * r[kSum];
  if (model.seasonal) r[kGamma] += place.weight * r[kSum];
  r[kSum] *= place.keep;
}

}  // namespace

Filtered filter(const Grid& grid, const StateSpace& model, Trace* trace) {
  if (trace != nullptr) trace->at.assign(static_cast<std::size_t>(grid.steps), {});
  return Filter(grid, model, trace).run();
}

SmoothedStates smooth(const Grid& grid, const StateSpace& model, const Trace& trace) {
  const auto n = static_cast<std::size_t>(grid.steps);
  SmoothedStates out{std::vector<double>(n), std::vector<double>(n), std::vector<double>(n)};
  const int m = states(grid, model);
  State r{};
  for (int t = grid.steps - 1; t >= 0; --t) {
    const auto i = static_cast<std::size_t>(t);
    const Trace::At& at = trace.at[i];
    const InSum place = grid.sums.empty() ? InSum{} : in_sum(grid, t);
    double noise = 0;  // smoothed irregular
    if (at.kind != 0) {
      // r_{t-1} = Z' v / F + (I - K Z)' r_t
      double k = 0;
      for (int s = 0; s < m; ++s) k += at.gain[s] * r[s];
      const double u = at.v / at.f - k;
      if (at.kind == 2) {
        r[kSum] += u;
      } else {
        r[kLevel] += u;
        if (model.seasonal) r[kGamma] += u;
        noise = model.v.irregular * u;
      }
    }
    State hat = at.a;
    for (int s = 0; s < m; ++s) {
      for (int q = 0; q < m; ++q) hat[s] += at.p[s][q] * r[q];
    }
    if (place.sum != nullptr) noise = model.v.irregular * place.weight * r[kSum];
    out.seasonal[i] = model.seasonal ? hat[kGamma] : 0;
    out.signal[i] = hat[kLevel] + out.seasonal[i];
    out.x[i] = out.signal[i] + noise;
    if (!grid.sums.empty()) back_enter(model, place, r);
    back_transition(model, r);
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
  const int m = model.seasonal ? kSum : kGamma;
  transition_rows(model, p, m);
  transpose(p, m);
  transition_rows(model, p, m);
  p[kLevel][kLevel] += model.v.level;
  p[kSlope][kSlope] += model.v.slope;
  if (model.seasonal) p[kGamma][kGamma] += model.v.seasonal;
}

}  // namespace tally::outlook
