#include "gravity/internal/covariance.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace tally::gravity {
namespace {

std::vector<std::string> names_of(const Frame& frame, const std::vector<std::size_t>& keys) {
  std::vector<std::string> names;
  for (const std::size_t key : keys) names.push_back(frame.keys[key].name);
  return names;
}

std::vector<std::size_t> with_values(const Solved& solved) {
  std::vector<std::size_t> out;
  for (std::size_t v = 0; v < solved.path.active.size(); ++v) {
    if (solved.path.active[v]) out.push_back(v);
  }
  return out;
}

numeric::Matrix row_meat(const Solved& solved) {
  const std::vector<std::size_t> active = with_values(solved);
  numeric::Matrix meat(solved.path.active.size(), solved.path.active.size());
  for (const std::size_t a : active) {
    for (const std::size_t b : active) {
      if (b > a) break;
      double sum = 0;
      for (std::size_t i = 0; i < solved.score.size(); ++i) {
        const double u = solved.score[i];
        sum += solved.projected[a][i] * u * u * solved.projected[b][i];
      }
      meat(a, b) = meat(b, a) = sum;
    }
  }
  return meat;
}

// Sets negative eigenvalues to 0; true if there were any worth the name.
bool repair(numeric::Matrix& matrix) {
  const numeric::Eigen eigen = numeric::symmetric_eigen(matrix);
  const std::size_t n = matrix.rows();
  double largest = 0;
  for (const double value : eigen.values) largest = std::max(largest, std::fabs(value));
  bool any = false;
  for (const double value : eigen.values) any = any || value < -1e-12 * largest;
  if (!any) return false;
  // They are taken off, so that the rounding of others does not touch small variances.
  for (std::size_t k = 0; k < n; ++k) {
    if (eigen.values[k] >= 0) continue;
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t i = 0; i < n; ++i) {
        matrix(i, j) -= eigen.vectors(i, k) * eigen.values[k] * eigen.vectors(j, k);
      }
    }
  }
  return true;
}

class Calculation {
 public:
  Calculation(const Frame& frame, const Options& options, const Solved& solved)
      : frame_(frame), options_(options), solved_(solved) {
    kind_ = options.errors.value_or(options.clusters.empty() ? Errors::heteroskedastic
                                                             : Errors::clustered);
    variables_ = with_values(solved).size();
    rows_ = static_cast<double>(frame.used);
  }

  core::Result<Covariance> run() {
    out_.info.kind = kind_;
    out_.info.small_sample = options_.small_sample;
    out_.nested.assign(frame_.effects.size(), false);
    if (kind_ == Errors::clustered) {
      TALLY_TRY(meat, clustered());
      out_.matrix = sandwich(solved_, meat);
      out_.info.repaired =
          !solved_.path.active.empty() && frame_.clusters.size() > 1 && repair(out_.matrix);
    } else if (kind_ == Errors::heteroskedastic) {
      out_.matrix = sandwich(solved_, row_meat(solved_));
    } else {
      out_.matrix = solved_.path.inverse;
    }
    finish();
    return std::move(out_);
  }

 private:
  core::Result<numeric::Matrix> clustered() {
    const std::size_t dimensions = frame_.clusters.size();
    const std::size_t n = solved_.path.active.size();
    if (dimensions == 1 && solved_.meat) {  // the solver had it at hand
      note_cluster(0, solved_.meat_clusters);
      for (std::size_t m = 0; m < frame_.effects.size(); ++m) {
        out_.nested[m] = contains(frame_.effects[m], frame_.clusters[0]);
      }
      return *solved_.meat;
    }
    std::vector<Factor> factors;
    for (std::size_t d = 0; d < dimensions; ++d) {
      factors.push_back(make_factor(frame_, frame_.clusters[d], solved_.rows));
      note_cluster(d, static_cast<std::size_t>(factors[d].levels));
    }
    for (std::size_t m = 0; m < frame_.effects.size(); ++m) {
      for (std::size_t d = 0; d < dimensions; ++d) {
        out_.nested[m] = out_.nested[m] || nested(m, d, factors[d]);
      }
    }
    numeric::Matrix meat(n, n);
    std::vector<Factor> by_subset(std::size_t{1} << dimensions);
    for (std::size_t subset = 1; subset < by_subset.size(); ++subset) {
      std::size_t top = 0;
      int members = 0;
      for (std::size_t d = 0; d < dimensions; ++d) {
        if ((subset >> d & 1U) == 0) continue;
        top = d;
        ++members;
      }
      const std::size_t rest = subset & ~(std::size_t{1} << top);
      by_subset[subset] = rest == 0 ? factors[top] : cross(by_subset[rest], factors[top]);
      const numeric::Matrix part = cluster_meat(solved_, by_subset[subset]);
      const double sign = members % 2 == 1 ? 1 : -1;
      for (std::size_t i = 0; i < meat.values().size(); ++i) {
        meat.values()[i] += sign * part.values()[i];
      }
    }
    return meat;
  }

  static bool contains(const std::vector<std::size_t>& keys, const std::vector<std::size_t>& part) {
    return std::all_of(part.begin(), part.end(), [&](std::size_t key) {
      return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
  }

  bool nested(std::size_t effect, std::size_t dimension, const Factor& cluster) const {
    if (contains(frame_.effects[effect], frame_.clusters[dimension])) return true;
    if (solved_.effects.empty()) return false;
    return is_nested(solved_.effects[effect], cluster);
  }

  void note_cluster(std::size_t dimension, std::size_t count) {
    out_.info.clusters.push_back(interaction_name(names_of(frame_, frame_.clusters[dimension])));
    out_.info.cluster_counts.push_back(count);
  }

  void finish() {
    ErrorInfo& info = out_.info;
    double effects = 0;
    double counted = 0;
    for (std::size_t m = 0; m < solved_.levels.size(); ++m) {
      if (out_.nested[m]) continue;
      effects += static_cast<double>(solved_.levels[m]);
      counted += 1;
    }
    const double k = static_cast<double>(variables_) + effects - (counted > 1 ? counted - 1 : 0.0);
    info.parameters = static_cast<std::size_t>(k);
    double groups = rows_;
    for (const std::size_t count : info.cluster_counts) {
      groups = std::min(groups, static_cast<double>(count));
    }
    const bool linear_iid = options_.family == Family::linear && kind_ == Errors::iid;
    double factor = 1;
    if (options_.small_sample != SmallSample::none && kind_ != Errors::iid) {
      factor *= groups > 1 ? groups / (groups - 1) : 1.0;
    }
    if (options_.small_sample == SmallSample::fixest) {
      factor *= rows_ > k ? (rows_ - 1) / (rows_ - k) : 1.0;
    }
    if (linear_iid) {
      const double left = options_.small_sample == SmallSample::fixest ? rows_ - 1 : rows_ - k;
      factor *= left > 0 ? solved_.residual_square / left : 1.0;
    }
    info.factor = factor;
    info.degrees_of_freedom = kind_ == Errors::clustered ? groups - 1 : std::max(rows_ - k, 1.0);
    // Poisson scores are in units of the scaled outcome, and so is the bread.
    if (options_.family == Family::poisson && kind_ == Errors::iid) factor /= solved_.scale;
    for (double& value : out_.matrix.values()) value *= factor;
    info.text = describe(k);
  }

  [[nodiscard]] std::string describe(double k) const {
    const ErrorInfo& info = out_.info;
    std::string text;
    if (kind_ == Errors::iid)
      text = "Standard errors: iid (the variance is taken to equal the mean)";
    if (kind_ == Errors::iid && options_.family == Family::linear) text = "Standard errors: iid";
    if (kind_ == Errors::heteroskedastic) text = "Standard errors: heteroskedasticity-robust";
    if (kind_ == Errors::clustered) {
      text = "Standard errors: clustered by ";
      for (std::size_t d = 0; d < info.clusters.size(); ++d) {
        text += fmt::format("{}{} ({} clusters)", d > 0 ? " and " : "", info.clusters[d],
                            info.cluster_counts[d]);
      }
    }
    const char* group = kind_ == Errors::clustered ? "G" : "N";
    std::string factor = "1";
    if (options_.small_sample != SmallSample::none && kind_ != Errors::iid) {
      factor = fmt::format("{0}/({0}-1)", group);
    }
    if (options_.small_sample == SmallSample::fixest) {
      factor = (factor == "1" ? "" : factor + " * ") + std::string("(N-1)/(N-K)");
      text += fmt::format("; factor as in fixest, {}, K = {} {}", factor, k,
                          kind_ == Errors::clustered ? "without effects nested in the clusters"
                                                     : "with all effects");
    } else if (options_.small_sample == SmallSample::stata) {
      text += fmt::format("; factor as in ppmlhdfe, {}", factor);
    } else {
      text += "; no small-sample factor";
    }
    text += fmt::format("; t with {:.0f} degrees of freedom", info.degrees_of_freedom);
    if (info.repaired) text += "; negative eigenvalues of the covariance were set to 0";
    return text;
  }

  const Frame& frame_;
  const Options& options_;
  const Solved& solved_;
  Errors kind_ = Errors::heteroskedastic;
  std::size_t variables_ = 0;
  double rows_ = 0;
  Covariance out_;
};

}  // namespace

numeric::Matrix sandwich(const Solved& solved, const numeric::Matrix& meat) {
  const numeric::Matrix& bread = solved.root ? *solved.root : solved.path.inverse;
  return numeric::multiply(numeric::multiply(bread, meat), numeric::transpose(bread));
}

numeric::Matrix cluster_meat(const Solved& solved, const Factor& cluster) {
  const std::vector<std::size_t> active = with_values(solved);
  const std::size_t n = solved.path.active.size();
  const auto groups = static_cast<std::size_t>(cluster.levels);
  std::vector<double> sums(groups * active.size(), 0.0);
  for (std::size_t i = 0; i < solved.score.size(); ++i) {
    double* sum = sums.data() + static_cast<std::size_t>(cluster.codes[i]) * active.size();
    for (std::size_t a = 0; a < active.size(); ++a) {
      sum[a] += solved.projected[active[a]][i] * solved.score[i];
    }
  }
  numeric::Matrix meat(n, n);
  for (std::size_t g = 0; g < groups; ++g) {
    const double* sum = sums.data() + g * active.size();
    for (std::size_t a = 0; a < active.size(); ++a) {
      for (std::size_t b = 0; b < active.size(); ++b) {
        meat(active[a], active[b]) += sum[a] * sum[b];
      }
    }
  }
  return meat;
}

core::Result<Covariance> covariance(const Frame& frame, const Options& options,
                                    const Solved& solved, numeric::Threads& /*threads*/) {
  return Calculation(frame, options, solved).run();
}

}  // namespace tally::gravity
