#include "gravity/internal/bias.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "gravity/internal/rows.h"

namespace tally::gravity {
namespace {

using numeric::Matrix;
using Keys = std::vector<std::size_t>;

constexpr std::size_t kLargestDense = 4000;  // importer-periods of a sector for adjusted errors
constexpr std::size_t kMostPeriods = 128;
// By how much 1 - leverage may blow up the residuals of a pair before it counts as fitted exactly.
constexpr double kMostLeverage = 1e5;

bool has(const Keys& keys, std::size_t key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Which columns play exporter, importer and period.
struct Roles {
  std::size_t exporter = 0, importer = 0, period = 0;
  Keys sectors;
  bool pairs = false;  // there are pair effects
};

// From exporter-period, importer-period and perhaps pair effects; false if they are not that.
bool find_roles(const Frame& frame, Roles& roles) {
  const auto& effects = frame.effects;
  if (effects.size() != 2 && effects.size() != 3) return false;
  Keys all;
  for (const Keys& effect : effects) {
    for (const std::size_t key : effect) {
      if (!has(all, key)) all.push_back(key);
    }
  }
  Keys free;
  for (const std::size_t key : all) {
    std::size_t count = 0;
    for (const Keys& effect : effects) count += has(effect, key) ? 1 : 0;
    if (effects.size() == 3 && count == 3) {
      roles.sectors.push_back(key);
    } else {
      free.push_back(key);
    }
  }
  if (free.size() != 3) return false;
  if (effects.size() == 2) {  // the shared one is the period
    Keys shared;
    Keys own;
    for (const std::size_t key : free) {
      (has(effects[0], key) && has(effects[1], key) ? shared : own).push_back(key);
    }
    if (shared.size() != 1 || own.size() != 2) return false;
    roles.period = shared[0];
    roles.exporter = own[0];
    roles.importer = own[1];
    return true;
  }
  roles.pairs = true;
  // The pair is the effect that lacks the key with the fewest levels.
  std::size_t fewest = frame.rows + 1;
  for (const std::size_t key : free) {
    const Factor levels = make_factor(frame, std::vector<std::size_t>{key}, used_rows(frame));
    if (static_cast<std::size_t>(levels.levels) < fewest) {
      fewest = static_cast<std::size_t>(levels.levels);
      roles.period = key;
    }
  }
  Keys others;
  for (const std::size_t key : free) {
    if (key != roles.period) others.push_back(key);
  }
  roles.exporter = others[0];
  roles.importer = others[1];
  return true;
}

// One pair in one sector.
struct Panel {
  std::int32_t exporter = 0, importer = 0;  // positions
  std::vector<std::int32_t> period;
  std::vector<double> mu, e;
  Matrix x;  // T x K
  Matrix h;  // T x T
};

class Correction {
 public:
  Correction(const Frame& frame, const Solved& solved, const Roles& roles)
      : frame_(frame), solved_(solved), roles_(roles) {
    for (std::size_t v = 0; v < solved.path.active.size(); ++v) {
      if (solved.path.active[v]) active_.push_back(v);
    }
    // Of what is left of regressors as `solved` has it: (x~'W x~)^-1, and what makes coefficients.
    bread_ = outer_ = Matrix(active_.size(), active_.size());
    const Matrix& outer = solved.root ? *solved.root : solved.path.inverse;
    for (std::size_t a = 0; a < active_.size(); ++a) {
      for (std::size_t b = 0; b < active_.size(); ++b) {
        outer_(a, b) = outer(active_[a], active_[b]);
        bread_(a, b) = !solved.root ? outer_(a, b) : a == b ? 1.0 : 0.0;
      }
    }
  }

  void run(Estimate& out) {
    const std::size_t k = active_.size();
    std::vector<double> bias(k, 0.0);
    Matrix meat(k, k);
    std::size_t panels = 0;
    bool dense = true;
    const Factor period = factor({roles_.period});
    periods_ = static_cast<std::size_t>(period.levels);
    const Factor exporter = factor({roles_.exporter});
    const Factor importer = factor({roles_.importer});
    Factor sector;
    sector.codes.assign(solved_.rows.size(), 0);
    sector.levels = 1;
    if (!roles_.sectors.empty()) sector = factor(roles_.sectors);
    std::vector<std::vector<std::size_t>> by_sector(static_cast<std::size_t>(sector.levels));
    for (std::size_t i = 0; i < solved_.rows.size(); ++i) {
      by_sector[static_cast<std::size_t>(sector.codes[i])].push_back(i);
    }
    for (const auto& rows : by_sector) {
      collect(rows, exporter, importer, period);
      panels += panels_.size();
      if (roles_.pairs) add_bias(bias);
      dense = dense && static_cast<std::size_t>(importers_) * periods_ <= kLargestDense;
      if (dense) add_meat(meat);
    }
    fill(out, bias, meat, panels, dense);
  }

 private:
  Factor factor(const Keys& keys) { return make_factor(frame_, keys, solved_.rows); }

  void collect(const std::vector<std::size_t>& rows, const Factor& exporter, const Factor& importer,
               const Factor& period) {
    panels_.clear();
    std::vector<std::int32_t> exporters(static_cast<std::size_t>(exporter.levels), -1);
    std::vector<std::int32_t> importers(static_cast<std::size_t>(importer.levels), -1);
    exporters_ = 0;
    importers_ = 0;
    std::unordered_map<std::int64_t, std::size_t> at;
    std::vector<std::vector<std::size_t>> members;
    for (const std::size_t i : rows) {
      std::int32_t& a = exporters[static_cast<std::size_t>(exporter.codes[i])];
      std::int32_t& b = importers[static_cast<std::size_t>(importer.codes[i])];
      if (a < 0) a = exporters_++;
      if (b < 0) b = importers_++;
      const std::int64_t key = std::int64_t{a} * importer.levels + b;
      const auto [found, fresh] = at.emplace(key, panels_.size());
      if (fresh) {
        panels_.emplace_back();
        panels_.back().exporter = a;
        panels_.back().importer = b;
        members.emplace_back();
      }
      members[found->second].push_back(i);
    }
    for (std::size_t p = 0; p < panels_.size(); ++p) fill_panel(panels_[p], members[p], period);
  }

  void fill_panel(Panel& panel, const std::vector<std::size_t>& rows, const Factor& period) {
    const std::size_t t = rows.size();
    panel.x = Matrix(t, active_.size());
    panel.h = Matrix(t, t);
    double total = 0;
    for (std::size_t s = 0; s < t; ++s) {
      panel.period.push_back(period.codes[rows[s]]);
      panel.mu.push_back(solved_.mu[rows[s]]);
      panel.e.push_back(solved_.score[rows[s]]);
      total += panel.mu.back();
      for (std::size_t a = 0; a < active_.size(); ++a) {
        panel.x(s, a) = solved_.projected[active_[a]][rows[s]];
      }
    }
    for (std::size_t s = 0; s < t; ++s) {
      if (!roles_.pairs || !(total > 0)) {
        panel.h(s, s) = panel.mu[s];
        continue;
      }
      // Rows add up to 0; nothing is subtracted to have it so.
      for (std::size_t r = 0; r < t; ++r) {
        if (r == s) continue;
        const double link = panel.mu[r] * (panel.mu[s] / total);
        panel.h(r, s) = -link;
        panel.h(s, s) += link;
      }
    }
  }

  // Sums over the panels of each exporter (or importer), by period.
  struct Side {
    Matrix h, see;
    std::vector<Matrix> hxe, g;
  };

  void add_bias(std::vector<double>& bias) {
    for (const bool by_exporter : {true, false}) {
      const auto groups = static_cast<std::size_t>(by_exporter ? exporters_ : importers_);
      std::vector<Side> sides(groups);
      for (const Panel& p : panels_) {
        add_panel(p, sides[static_cast<std::size_t>(by_exporter ? p.exporter : p.importer)]);
      }
      const double factor =
          groups > 1 ? static_cast<double>(groups) / static_cast<double>(groups - 1) : 1.0;
      std::vector<double> sum(active_.size(), 0.0);
      for (const Side& side : sides) {
        const Matrix inverse = grounded_inverse(side.h, roles_.pairs);
        for (std::size_t a = 0; a < active_.size(); ++a) {
          sum[a] -= trace(inverse, side.hxe[a]);
          const Matrix inner = numeric::multiply(numeric::multiply(inverse, side.g[a]), inverse);
          sum[a] += 0.5 * trace(inner, side.see);
        }
      }
      for (std::size_t a = 0; a < active_.size(); ++a) bias[a] += factor * sum[a];
    }
  }

  // An inverse of H of an exporter or importer, on what it does not send to 0. With pair effects H
  // is the Laplacian of a graph, whose rows add up to 0: elimination that keeps to connections and
  // takes pivots as their sum (Grassmann, Taksar and Heyman 1985) subtracts nothing, and so is
  // accurate however different means are. Without them H is diagonal.
  static Matrix grounded_inverse(const Matrix& h, bool pairs) {
    const std::size_t n = h.rows();
    Matrix out(n, n);
    if (!pairs) {
      for (std::size_t k = 0; k < n; ++k) out(k, k) = h(k, k) > 0 ? 1 / h(k, k) : 0.0;
      return out;
    }
    // The heaviest last: there the effect is 0.
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return h(a, a) < h(b, b); });
    Matrix link(n, n);  // connections, then shares below the diagonal
    std::vector<double> pivot(n, 0.0);
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        if (a != b) link(a, b) = std::max(0.0, -h(order[a], order[b]));
      }
    }
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t j = k + 1; j < n; ++j) pivot[k] += link(k, j);
      if (!(pivot[k] > 0)) continue;
      for (std::size_t i = k + 1; i < n; ++i) {
        const double share = link(i, k) / pivot[k];
        for (std::size_t j = k + 1; j < n; ++j) {
          if (i != j) link(i, j) += share * link(k, j);
        }
        link(i, k) = share;
      }
    }
    // Column by column: L D L' z = e, with L = 1 - shares.
    for (std::size_t c = 0; c < n; ++c) {
      std::vector<double> z(n, 0.0);
      z[c] = 1;
      for (std::size_t k = 0; k < n; ++k) {
        if (!(pivot[k] > 0)) {
          z[k] = 0;
          continue;
        }
        for (std::size_t i = k + 1; i < n && z[k] != 0; ++i) z[i] += link(i, k) * z[k];
        z[k] /= pivot[k];
      }
      for (std::size_t k = n; k-- > 0;) {
        if (!(pivot[k] > 0)) continue;
        for (std::size_t i = k + 1; i < n; ++i) z[k] += link(i, k) * z[i];
      }
      for (std::size_t k = 0; k < n; ++k) out(order[k], order[c]) = z[k];
    }
    return out;
  }

  static double trace(const Matrix& a, const Matrix& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.rows(); ++i) {
      for (std::size_t j = 0; j < a.columns(); ++j) sum += a(i, j) * b(j, i);
    }
    return sum;
  }

  void add_panel(const Panel& p, Side& side) {
    if (side.h.rows() == 0) {
      side.h = side.see = Matrix(periods_, periods_);
      side.hxe.assign(active_.size(), Matrix(periods_, periods_));
      side.g.assign(active_.size(), Matrix(periods_, periods_));
    }
    const std::size_t t = p.mu.size();
    for (std::size_t s = 0; s < t; ++s) {
      const auto ps = static_cast<std::size_t>(p.period[s]);
      for (std::size_t r = 0; r < t; ++r) {
        const auto pr = static_cast<std::size_t>(p.period[r]);
        side.h(pr, ps) += p.h(r, s);
        side.see(pr, ps) += p.e[r] * p.e[s];
      }
    }
    for (std::size_t a = 0; a < active_.size(); ++a) {
      for (std::size_t r = 0; r < t; ++r) {
        const auto pr = static_cast<std::size_t>(p.period[r]);
        double hx = 0;
        for (std::size_t s = 0; s < t; ++s) {
          hx += p.h(r, s) * (roles_.pairs ? p.x(s, a) - p.x(r, a) : p.x(s, a));
        }
        for (std::size_t s = 0; s < t; ++s) {
          const auto ps = static_cast<std::size_t>(p.period[s]);
          side.hxe[a](pr, ps) += hx * p.e[s];
          side.g[a](pr, ps) -= p.h(r, s) * (p.x(r, a) + p.x(s, a));
        }
      }
    }
  }

  // Sum over panels of X'(I - A)^-1 e e' X.
  void add_meat(Matrix& meat) {
    const std::size_t t = periods_;
    const auto exporters = static_cast<std::size_t>(exporters_);
    const std::size_t n = static_cast<std::size_t>(importers_) * t;
    std::vector<Matrix> own(exporters, Matrix(t, t));
    std::vector<double> reduced(n * n, 0.0);
    std::vector<std::vector<std::size_t>> of(exporters);
    for (std::size_t k = 0; k < panels_.size(); ++k) {
      const Panel& p = panels_[k];
      of[static_cast<std::size_t>(p.exporter)].push_back(k);
      for (std::size_t s = 0; s < p.mu.size(); ++s) {
        for (std::size_t r = 0; r < p.mu.size(); ++r) {
          const auto pr = static_cast<std::size_t>(p.period[r]);
          const auto ps = static_cast<std::size_t>(p.period[s]);
          own[static_cast<std::size_t>(p.exporter)](pr, ps) += p.h(r, s);
          reduced[(importer_row(p) + pr) * n + importer_row(p) + ps] += p.h(r, s);
        }
      }
    }
    std::vector<std::vector<double>> coupling(exporters);  // H_i^+ C_i, t x n
    for (std::size_t i = 0; i < exporters; ++i) {
      own[i] = grounded_inverse(own[i], roles_.pairs);
      std::vector<double> c(t * n, 0.0);
      for (const std::size_t k : of[i]) {
        const Panel& p = panels_[k];
        for (std::size_t s = 0; s < p.mu.size(); ++s) {
          for (std::size_t r = 0; r < p.mu.size(); ++r) {
            c[static_cast<std::size_t>(p.period[r]) * n + importer_row(p) +
              static_cast<std::size_t>(p.period[s])] += p.h(r, s);
          }
        }
      }
      std::vector<double> hc(t * n, 0.0);
      for (std::size_t r = 0; r < t; ++r) {
        for (std::size_t s = 0; s < t; ++s)
          axpy(own[i](r, s), c.data() + s * n, hc.data() + r * n, n);
      }
      for (std::size_t r = 0; r < t; ++r) {
        for (std::size_t u = 0; u < n; ++u) {
          if (c[r * n + u] != 0) axpy(-c[r * n + u], hc.data() + r * n, reduced.data() + u * n, n);
        }
      }
      coupling[i] = std::move(hc);
    }
    invert(reduced, n);
    for (std::size_t i = 0; i < exporters; ++i) {
      std::vector<double> cv(t * n, 0.0);  // H_i^+ C_i V
      for (std::size_t r = 0; r < t; ++r) {
        for (std::size_t u = 0; u < n; ++u) {
          const double f = coupling[i][r * n + u];
          if (f != 0) axpy(f, reduced.data() + u * n, cv.data() + r * n, n);
        }
      }
      Matrix vaa = own[i];
      for (std::size_t r = 0; r < t; ++r) {
        for (std::size_t s = 0; s < t; ++s) {
          double sum = 0;
          for (std::size_t u = 0; u < n; ++u) sum += cv[r * n + u] * coupling[i][s * n + u];
          vaa(r, s) += sum;
        }
      }
      for (const std::size_t k : of[i]) add_leverage(panels_[k], vaa, cv, reduced, n, meat);
    }
  }

  [[nodiscard]] std::size_t importer_row(const Panel& p) const {
    return static_cast<std::size_t>(p.importer) * periods_;
  }
  static void axpy(double f, const double* from, double* to, std::size_t n) {
    for (std::size_t u = 0; u < n; ++u) to[u] += f * from[u];
  }

  void add_leverage(const Panel& p, const Matrix& vaa, const std::vector<double>& cv,
                    const std::vector<double>& v, std::size_t n, Matrix& meat) {
    const std::size_t t = p.mu.size();
    const std::size_t row = importer_row(p);
    Matrix inner = numeric::multiply(numeric::multiply(p.x, bread_), numeric::transpose(p.x));
    for (std::size_t s = 0; s < t; ++s) {
      const auto ps = static_cast<std::size_t>(p.period[s]);
      for (std::size_t r = 0; r < t; ++r) {
        const auto pr = static_cast<std::size_t>(p.period[r]);
        inner(r, s) += vaa(pr, ps) - cv[pr * n + row + ps] - cv[ps * n + row + pr] +
                       v[(row + pr) * n + row + ps];
      }
    }
    Matrix left = numeric::multiply(p.h, inner);
    for (std::size_t s = 0; s < t; ++s) {
      for (std::size_t r = 0; r < t; ++r) left(r, s) = (r == s ? 1.0 : 0.0) - left(r, s);
    }
    Matrix e(t, 1);
    for (std::size_t s = 0; s < t; ++s) e(s, 0) = p.e[s];
    const Matrix solved = numeric::solve(std::move(left), e);
    const Matrix& used = solved.rows() == t ? solved : e;
    double most = 0;
    double size = 0;
    for (std::size_t s = 0; s < t; ++s) {
      most = std::max(most, std::fabs(used(s, 0)));
      size = std::max(size, std::fabs(e(s, 0)));
    }
    if (!(most <= kMostLeverage * size)) ++fitted_exactly_;
    for (std::size_t a = 0; a < active_.size(); ++a) {
      for (std::size_t b = 0; b < active_.size(); ++b) {
        double xa = 0;
        double xb = 0;
        for (std::size_t s = 0; s < t; ++s) {
          xa += p.x(s, a) * used(s, 0);
          xb += p.x(s, b) * p.e[s];
        }
        meat(a, b) += 0.5 * xa * xb;
        meat(b, a) += 0.5 * xa * xb;
      }
    }
  }

  // In place, by the sweep operator; dependent rows become 0.
  static void invert(std::vector<double>& m, std::size_t n) {
    std::vector<double> original(n);
    std::vector<std::uint8_t> gone(n, 0);
    for (std::size_t k = 0; k < n; ++k) original[k] = m[k * n + k];
    for (std::size_t k = 0; k < n; ++k) {
      double* row = m.data() + k * n;
      const double d = row[k];
      gone[k] = d > 1e-10 * original[k] ? 0 : 1;
      if (gone[k] != 0) {
        for (std::size_t j = 0; j < n; ++j) row[j] = m[j * n + k] = 0;
        continue;
      }
      row[k] = 1;
      for (std::size_t j = 0; j < n; ++j) row[j] /= d;
      for (std::size_t i = 0; i < n; ++i) {
        double* other = m.data() + i * n;
        const double f = other[k];
        if (i == k || f == 0) continue;
        other[k] = 0;
        axpy(-f, row, other, n);
      }
    }
    for (std::size_t k = 0; k < n; ++k) {
      if (gone[k] == 0) continue;
      for (std::size_t j = 0; j < n; ++j) m[k * n + j] = m[j * n + k] = 0;
    }
  }

  void fill(Estimate& out, const std::vector<double>& bias, const Matrix& meat, std::size_t panels,
            bool dense) {
    const std::vector<double> shift = numeric::multiply(outer_, bias);
    const Matrix variance =
        numeric::multiply(numeric::multiply(outer_, meat), numeric::transpose(outer_));
    const auto g = static_cast<double>(panels);
    for (std::size_t a = 0; a < active_.size(); ++a) {
      Coefficient& c = out.coefficients[a];
      c.bias = roles_.pairs ? shift[a] : 0.0;
      c.corrected = c.estimate - c.bias;
      if (dense && panels > 1 && fitted_exactly_ == 0)
        c.adjusted_std_error = std::sqrt(variance(a, a) * g / (g - 1));
    }
    if (!dense) {
      out.warnings.push_back(fmt::format(
          "standard errors were not adjusted: more than {} importer-periods", kLargestDense));
    }
    if (dense && fitted_exactly_ > 0) {
      out.warnings.push_back(
          fmt::format("standard errors were not adjusted: {} pairs have a leverage of 1, they are "
                      "fitted exactly",
                      fitted_exactly_));
    }
    if (!roles_.pairs) {
      out.warnings.push_back(
          "without pair effects there is no bias to first order; only standard errors are "
          "adjusted");
    }
  }

  const Frame& frame_;
  const Solved& solved_;
  const Roles& roles_;
  std::vector<std::size_t> active_;
  std::size_t fitted_exactly_ = 0;  // pairs
  Matrix bread_, outer_;
  std::vector<Panel> panels_;
  std::int32_t exporters_ = 0;
  std::int32_t importers_ = 0;
  std::size_t periods_ = 0;
};

}  // namespace

core::Status correct_bias(const Frame& frame, const Options& /*options*/, const Solved& solved,
                          Estimate& out) {
  Roles roles;
  if (!find_roles(frame, roles)) {
    return core::fail(
        core::Code::bad_usage,
        "the bias correction is for effects exporter^period + importer^period, with or "
        "without exporter^importer, and by sector or not",
        {}, "write effects of columns joined by ^, not of columns of pasted names");
  }
  if (!frame.weight.empty()) {
    return core::fail(core::Code::bad_usage, "the bias correction is not offered with weights");
  }
  const Factor period = make_factor(frame, std::vector<std::size_t>{roles.period}, solved.rows);
  if (static_cast<std::size_t>(period.levels) > kMostPeriods) {
    return core::fail(core::Code::too_large,
                      fmt::format("the bias correction is offered up to {} periods", kMostPeriods));
  }
  Correction(frame, solved, roles).run(out);
  return {};
}

}  // namespace tally::gravity
