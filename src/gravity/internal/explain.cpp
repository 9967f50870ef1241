#include "gravity/internal/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "gravity/internal/absorb.h"

namespace tally::gravity {
namespace {

std::string effect_name(const Frame& frame, std::size_t effect) {
  std::vector<std::string> names;
  for (const std::size_t key : frame.effects[effect]) names.push_back(frame.keys[key].name);
  return interaction_name(names);
}

double square(const std::vector<double>& v) {
  return std::inner_product(v.begin(), v.end(), v.begin(), 0.0);
}

// What `effects` leave of x, as a share of its sum of squares about the mean.
double share_left(const Frame& frame, const std::vector<std::size_t>& rows, const Values& x,
                  const std::vector<std::size_t>& effects, numeric::Threads& threads) {
  // Sorted by the first effect, as the Absorber wants it.
  std::vector<std::size_t> sorted = rows;
  const Factor first = make_factor(frame, frame.effects[effects[0]], rows);
  std::vector<std::size_t> at(rows.size());
  std::iota(at.begin(), at.end(), std::size_t{0});
  std::stable_sort(at.begin(), at.end(),
                   [&](std::size_t a, std::size_t b) { return first.codes[a] < first.codes[b]; });
  for (std::size_t k = 0; k < at.size(); ++k) sorted[k] = rows[at[k]];
  std::vector<Factor> factors;
  for (const std::size_t m : effects)
    factors.push_back(make_factor(frame, frame.effects[m], sorted));
  std::vector<double> v(sorted.size());
  for (std::size_t k = 0; k < v.size(); ++k) v[k] = x[sorted[k]];
  const double mean = std::accumulate(v.begin(), v.end(), 0.0) / static_cast<double>(v.size());
  for (double& value : v) value -= mean;
  const double before = square(v);
  const std::vector<double> weights(v.size(), 1.0);
  Absorber absorber(factors, v.size(), threads);
  absorber.set_weights(weights);
  Absorber::Solution solution;
  std::vector<double> left;
  (void)absorber.project(v, 1e-10, solution, left);
  return before > 0 ? square(left) / before : 0.0;
}

std::string absorbed_by(const Frame& frame, const std::vector<std::size_t>& rows, const Values& x,
                        numeric::Threads& threads) {
  bool constant = true;
  for (const std::size_t row : rows) constant = constant && x[row] == x[rows[0]];
  if (constant) return fmt::format("it is {} in every row", x[rows[0]]);
  const std::size_t effects = frame.effects.size();
  for (int members = 1; members <= static_cast<int>(effects); ++members) {
    for (std::size_t subset = 1; subset < std::size_t{1} << effects; ++subset) {
      if (std::popcount(subset) != members) continue;
      std::vector<std::size_t> chosen;
      std::string names;
      for (std::size_t m = 0; m < effects; ++m) {
        if ((subset >> m & 1U) == 0) continue;
        chosen.push_back(m);
        names += (names.empty() ? "" : " and ") + effect_name(frame, m);
      }
      if (share_left(frame, rows, x, chosen, threads) < 1e-9) return "absorbed by " + names;
    }
  }
  return "absorbed by the effects together";
}

}  // namespace

std::vector<bool> not_absorbed(const Frame& frame, numeric::Threads& threads) {
  constexpr double kAbsorbed = 1e-9;
  const Rows rows = make_rows(frame);
  const std::size_t n = rows.x.size();
  const std::vector<double> weights(rows.size(), 1.0);
  Absorber absorber(rows.effects, rows.size(), threads);
  absorber.set_weights(weights);
  std::vector<std::vector<double>> left(n);
  std::vector<bool> out(n, true);
  numeric::Matrix cross(n, n);
  for (std::size_t k = 0; k < n; ++k) {
    std::vector<double> x = rows.x[k];
    const double mean = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
    if (!rows.effects.empty()) {
      for (double& value : x) value -= mean;
    }
    // Of a column whose level is far from 0, subtraction leaves rounding.
    const double rounding = 1e-30 * mean * mean * static_cast<double>(x.size());
    Absorber::Solution solution;
    (void)absorber.project(x, 1e-12, solution, left[k]);
    out[k] = square(left[k]) > std::max(kAbsorbed * square(x), rounding);
    for (std::size_t j = 0; j <= k && out[k]; ++j) {
      if (!out[j]) continue;
      cross(j, k) = cross(k, j) =
          std::inner_product(left[j].begin(), left[j].end(), left[k].begin(), 0.0);
    }
  }
  const std::vector<bool> dependent = numeric::invert_semidefinite(cross, kAbsorbed).dependent;
  for (std::size_t k = 0; k < n; ++k) out[k] = out[k] && !dependent[k];
  return out;
}

std::vector<Omitted> explain_omitted(const Frame& frame, const Solved& solved,
                                     numeric::Threads& threads) {
  std::vector<Omitted> out;
  const Path& path = solved.path;
  if (std::find(path.active.begin(), path.active.end(), false) == path.active.end()) return out;
  const std::vector<std::size_t> rows = used_rows(frame);
  for (std::size_t v = 0; v < path.active.size(); ++v) {
    if (path.active[v]) continue;
    Omitted one;
    one.name = frame.variables[v].name;
    // By the data, not by the path: an inactive variable has left the last projection.
    std::vector<std::size_t> all(frame.effects.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const Values& x = frame.variables[v].values;
    bool constant = true;
    for (const std::size_t row : rows) constant = constant && x[row] == x[rows[0]];
    if ((constant && !all.empty()) ||
        (!all.empty() && share_left(frame, rows, x, all, threads) < 1e-8)) {
      one.reason = absorbed_by(frame, rows, x, threads);
    } else {
      std::string others;
      for (std::size_t j = 0; j < v; ++j) {
        if (path.active[j]) others += (others.empty() ? "" : ", ") + frame.variables[j].name;
      }
      one.reason = others.empty() ? "it is 0 in every row" : "a combination of " + others;
      if (!frame.effects.empty() && !others.empty()) one.reason += " and the effects";
    }
    out.push_back(std::move(one));
  }
  return out;
}

namespace {

// Levels that were dropped because nothing was traded in them.
void note_zero_levels(const Frame& frame, Effects& effects) {
  for (std::size_t d = 0; d < frame.dropped.size(); ++d) {
    if (frame.dropped[d].rule != Rule::zero_group) continue;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < frame.rows; ++i) {
      if (frame.why[i] == d + 1) rows.push_back(i);
    }
    for (std::size_t m = 0; m < effects.terms.size(); ++m) {
      if (effects.terms[m].name != frame.dropped[d].why) continue;
      const Factor groups = make_factor(frame, frame.effects[m], rows);
      for (const std::size_t at : groups.first) {
        for (const std::size_t key : frame.effects[m]) {
          effects.terms[m].zero_codes.push_back(frame.keys[key].codes[rows[at]]);
        }
      }
    }
  }
}

}  // namespace

void label_effects(const Frame& frame, const Solved& solved, Effects& effects) {
  std::vector<std::shared_ptr<const std::vector<std::string>>> tables;
  for (const Key& key : frame.keys) {
    auto labels = std::make_shared<std::vector<std::string>>();
    labels->reserve(static_cast<std::size_t>(key.size));
    for (std::int32_t code = 0; code < key.size; ++code) labels->push_back(key.label(code));
    tables.push_back(std::move(labels));
  }
  for (std::size_t m = 0; m < effects.terms.size(); ++m) {
    effects.terms[m].codes = solved.level_codes[m];
    for (const std::size_t key : frame.effects[m]) effects.terms[m].labels.push_back(tables[key]);
  }
  note_zero_levels(frame, effects);
}

}  // namespace tally::gravity
