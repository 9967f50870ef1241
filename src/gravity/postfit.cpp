#include "gravity/postfit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include "core/text.h"
#include "gravity/internal/factor.h"
#include "gravity/internal/frame.h"
#include "numeric/distributions.h"
#include "numeric/random.h"

namespace tally::gravity {
namespace {

constexpr double kZero = -std::numeric_limits<double>::infinity();

// A hash of codes that distinguishes their order.
struct CodesHash {
  std::size_t operator()(const std::vector<std::int32_t>& codes) const {
    std::uint64_t h = 1469598103934665603ULL;
    for (const std::int32_t code : codes) {
      h = (h ^ static_cast<std::uint64_t>(code)) * 0x9E3779B97F4A7C15ULL;
      h ^= h >> 29U;
    }
    return h;
  }
};

class Predictor {
 public:
  Predictor(const Estimate& fit, const Columns& columns) : fit_(fit), columns_(columns) {
    const std::size_t n = columns.rows();
    out_.linear.assign(n, 0.0);
    out_.reasons.assign(n, NoPrediction::none);
    zero_.assign(n, 0);
  }

  core::Result<Predictions> run() {
    if (fit_.outcome == Outcome::failed) {
      return core::fail(core::Code::bad_usage, "there is no estimate to predict from");
    }
    for (const Coefficient& c : fit_.coefficients) {
      if (c.name == "(constant)") {
        for (double& value : out_.linear) value += c.estimate;
      }
    }
    for (const Term& term : fit_.parsed.regressors) {
      if (term.dummies) {
        TALLY_CHECK(add_dummies(term));
      } else {
        TALLY_CHECK(add_term(term));
      }
    }
    if (!fit_.options.offset.empty()) {
      TALLY_TRY(expression, parse_expression(fit_.options.offset));
      TALLY_TRY(values, evaluate(expression, columns_));
      add(values, 1.0);
    }
    for (const EffectLevels& term : fit_.fixed_effects.terms) TALLY_CHECK(add_effect(term));
    out_.mean.resize(out_.linear.size());
    for (std::size_t i = 0; i < out_.mean.size(); ++i) {
      // Nothing is traded in this group, whatever its other effects are.
      const bool zero = zero_[i] != 0 && out_.reasons[i] != NoPrediction::missing;
      if (zero) out_.reasons[i] = NoPrediction::none;
      if (out_.reasons[i] != NoPrediction::none) out_.linear[i] = kNone;
      if (zero) out_.linear[i] = kZero;
      out_.mean[i] = fit_.family == Family::poisson ? std::exp(out_.linear[i]) : out_.linear[i];
    }
    return std::move(out_);
  }

 private:
  void none(std::size_t row, NoPrediction reason) {
    if (out_.reasons[row] == NoPrediction::none) out_.reasons[row] = reason;
  }

  void add(const Values& values, double factor) {
    for (std::size_t i = 0; i < out_.linear.size(); ++i) {
      if (!std::isfinite(values[i])) {
        none(i, NoPrediction::missing);
      } else {
        out_.linear[i] += factor * values[i];
      }
    }
  }

  [[nodiscard]] const Coefficient* find(const std::string& name) const {
    for (const Coefficient& c : fit_.coefficients) {
      if (c.name == name) return &c;
    }
    return nullptr;
  }
  [[nodiscard]] bool is_omitted(const std::string& name) const {
    return std::any_of(fit_.omitted.begin(), fit_.omitted.end(),
                       [&](const Omitted& o) { return o.name == name; });
  }

  core::Status add_term(const Term& term) {
    const Coefficient* c = find(term.to_string());
    if (c == nullptr) return {};  // omitted: what it does is in the effects
    TALLY_TRY(values, evaluate(term.expression, columns_));
    add(values, c->estimate);
    return {};
  }

  core::Status add_dummies(const Term& term) {
    TALLY_TRY(key, make_key(columns_, term.factor));
    TALLY_TRY(times, evaluate(term.expression, columns_));
    const bool plain = term.expression.kind == Expression::Kind::number;
    std::vector<double> value(static_cast<std::size_t>(key.size), kNone);
    for (std::int32_t code = 0; code < key.size; ++code) {
      std::string full = fmt::format("{}={}", term.factor, key.label(code));
      if (!plain) full += ":" + term.expression.to_string();
      double& v = value[static_cast<std::size_t>(code)];
      if (const Coefficient* c = find(full)) {
        v = c->estimate;
      } else if (is_omitted(full) || (term.reference && key.label(code) == *term.reference)) {
        v = 0;
      }
    }
    for (std::size_t i = 0; i < out_.linear.size(); ++i) {
      if (key.codes[i] < 0 || !std::isfinite(times[i])) {
        none(i, NoPrediction::missing);
        continue;
      }
      const double v = value[static_cast<std::size_t>(key.codes[i])];
      if (std::isnan(v)) {
        none(i, NoPrediction::unknown_level);
      } else {
        out_.linear[i] += v * times[i];
      }
    }
    return {};
  }

  core::Status add_effect(const EffectLevels& term) {
    const std::size_t width = term.columns.size();
    std::unordered_map<std::vector<std::int32_t>, double, CodesHash> levels;
    std::vector<std::int32_t> codes(width);
    for (std::size_t l = 0; l < term.values.size(); ++l) {
      for (std::size_t c = 0; c < width; ++c) codes[c] = term.codes[c][l];
      levels.emplace(codes, term.values[l]);
    }
    for (std::size_t l = 0; l < term.zero_codes.size() / std::max<std::size_t>(width, 1); ++l) {
      for (std::size_t c = 0; c < width; ++c) codes[c] = term.zero_codes[l * width + c];
      levels.emplace(codes, kZero);
    }
    std::vector<Key> keys;
    std::vector<std::vector<std::int32_t>> known;  // by new code: the code of the fit, or -1
    for (std::size_t c = 0; c < width; ++c) {
      TALLY_TRY(key, make_key(columns_, term.columns[c]));
      std::unordered_map<std::string_view, std::int32_t> ids;
      const std::vector<std::string>& labels = *term.labels[c];
      for (std::size_t k = 0; k < labels.size(); ++k) {
        ids.emplace(labels[k], static_cast<std::int32_t>(k));
      }
      std::vector<std::int32_t> to(static_cast<std::size_t>(key.size), -1);
      for (std::int32_t code = 0; code < key.size; ++code) {
        const auto at = ids.find(key.label(code));
        if (at != ids.end()) to[static_cast<std::size_t>(code)] = at->second;
      }
      keys.push_back(std::move(key));
      known.push_back(std::move(to));
    }
    for (std::size_t i = 0; i < out_.linear.size(); ++i) {
      bool missing = false;
      for (std::size_t c = 0; c < width; ++c) {
        const std::int32_t code = keys[c].codes[i];
        missing = missing || code < 0;
        codes[c] = code < 0 ? -1 : known[c][static_cast<std::size_t>(code)];
      }
      const auto at = levels.find(codes);
      if (missing) {
        none(i, NoPrediction::missing);
      } else if (at != levels.end() && std::isinf(at->second)) {
        zero_[i] = 1;
      } else if (at == levels.end()) {
        none(i, NoPrediction::unknown_level);
      } else {
        out_.linear[i] += at->second;
      }
    }
    return {};
  }

  const Estimate& fit_;
  const Columns& columns_;
  std::vector<std::uint8_t> zero_;
  Predictions out_;
};

std::string draw_column() { return "(draw)"; }

}  // namespace

std::string_view name(NoPrediction reason) {
  switch (reason) {
    case NoPrediction::none:
      return "";
    case NoPrediction::missing:
      return "a value is missing";
    case NoPrediction::unknown_level:
      return "a level has no estimate";
  }
  return "";
}

core::Result<Predictions> predict(const Estimate& fit, const Columns& columns) {
  return Predictor(fit, columns).run();
}

core::Result<Predictions> fitted(const Estimate& fit, const Columns& columns) {
  if (columns.rows() != fit.rows_read) {
    return core::fail(core::Code::bad_usage, fmt::format("the fit is of {} rows, here are {}",
                                                         fit.rows_read, columns.rows()));
  }
  TALLY_TRY(out, predict(fit, columns));
  for (std::size_t i = 0; i < fit.row_rules.size(); ++i) {
    if (fit.row_rules[i] != Rule::separated && fit.row_rules[i] != Rule::zero_group) continue;
    out.linear[i] = kZero;
    out.mean[i] = 0;
    out.reasons[i] = NoPrediction::none;
  }
  return out;
}

core::Result<std::vector<double>> residuals(const Estimate& fit, const Columns& columns) {
  TALLY_TRY(predictions, fitted(fit, columns));
  TALLY_TRY(outcome, evaluate(fit.parsed.outcome, columns));
  std::vector<double> out(predictions.mean.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = outcome[i] - predictions.mean[i];
  return out;
}

std::string effects_csv(const EffectLevels& term) {
  std::string out;
  for (const std::string& column : term.columns) out += core::csv_cell(column) + ",";
  out += "value\n";
  for (std::size_t l = 0; l < term.values.size(); ++l) {
    for (std::size_t c = 0; c < term.columns.size(); ++c)
      out += core::csv_cell(term.key(c, l)) + ",";
    out += fmt::format("{}\n", term.values[l]);
  }
  return out;
}

std::string effects_json(const Estimate& fit) {
  std::string out = "{\"schema\": 1, \"effects\": [";
  for (std::size_t m = 0; m < fit.fixed_effects.terms.size(); ++m) {
    const EffectLevels& term = fit.fixed_effects.terms[m];
    out += fmt::format("{}\n {{\"name\": {}, \"columns\": [", m > 0 ? "," : "",
                       core::json_quote(term.name));
    for (std::size_t c = 0; c < term.columns.size(); ++c) {
      out += (c > 0 ? ", " : "") + core::json_quote(term.columns[c]);
    }
    out += "], \"levels\": [";
    for (std::size_t l = 0; l < term.values.size(); ++l) {
      out += l > 0 ? ",\n  [" : "\n  [";
      for (std::size_t c = 0; c < term.columns.size(); ++c) {
        out += core::json_quote(term.key(c, l)) + ", ";
      }
      out += fmt::format("{}]", term.values[l]);
    }
    out += "]}";
  }
  return out + "]}\n";
}

std::vector<Marginal> marginal_effects(const Estimate& fit) {
  std::vector<Marginal> out;
  if (fit.outcome != Outcome::converged) return out;
  for (const Coefficient& c : fit.coefficients) {
    if (c.name == "(constant)") continue;
    Marginal m;
    m.name = c.name;
    m.elasticity = c.name.starts_with("log(") || c.name.starts_with("log1p(");
    const bool log_outcome = fit.outcome_name.starts_with("log(");
    m.relative = fit.family == Family::poisson || log_outcome;
    double slope = 1;  // of the change in the coefficient
    if (m.relative && !m.elasticity) {
      m.change = 100 * std::expm1(c.estimate);
      slope = 100 * std::exp(c.estimate);
    } else {
      if (!m.relative && m.elasticity) slope = 0.01;
      m.change = slope * c.estimate;
    }
    m.std_error = slope * c.std_error;
    out.push_back(std::move(m));
  }
  return out;
}

core::Result<Bootstrap> bootstrap(const Columns& columns, const Options& options, int draws,
                                  std::uint64_t seed) {
  if (options.clusters.size() != 1) {
    return core::fail(core::Code::bad_usage,
                      "the bootstrap needs exactly one cluster, to draw from");
  }
  if (draws < 2) return core::fail(core::Code::bad_usage, "the bootstrap needs at least two draws");
  TALLY_TRY(full, estimate(columns, options));
  TALLY_TRY(formula, parse_formula(options.formula));
  numeric::Threads threads(1);
  TALLY_TRY(frame, make_frame(columns, formula, options, threads));
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < frame.rows; ++i) {
    if (frame.rules[i] == Rule::used) rows.push_back(i);
  }
  const Factor cluster = make_factor(frame, frame.clusters[0], rows);
  Bootstrap out;
  out.seed = seed;
  for (const Coefficient& c : full.coefficients) out.names.push_back(c.name);
  Options one = options;
  int number = 0;
  if (options.progress) {
    one.progress = [&](const Progress& p) {
      Progress now = p;
      now.draw = number;
      return options.progress(now);
    };
  }
  one.clusters.clear();
  one.errors = Errors::iid;
  one.bias_correction = false;
  one.weights =
      options.weights.empty() ? "`(draw)`" : fmt::format("({}) * `(draw)`", options.weights);
  std::vector<double> weight(columns.rows());
  for (int d = 0; d < draws; ++d) {
    numeric::Random random(seed, static_cast<std::uint64_t>(d));
    std::vector<double> times(static_cast<std::size_t>(cluster.levels), 0.0);
    for (std::size_t g = 0; g < times.size(); ++g) times[random.below(times.size())] += 1;
    std::fill(weight.begin(), weight.end(), 0.0);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      weight[rows[k]] = times[static_cast<std::size_t>(cluster.codes[k])];
    }
    Columns drawn = columns;
    drawn.add_numbers(draw_column(), weight);
    number = d + 1;
    const auto fit = estimate(drawn, one);
    if (fit && fit->outcome == Outcome::interrupted) {
      return core::fail(core::Code::interrupted, "the bootstrap was stopped on request");
    }
    std::vector<double> values;
    for (const std::string& name : out.names) {
      if (!fit || fit->outcome != Outcome::converged) break;
      for (const Coefficient& c : fit->coefficients) {
        if (c.name == name) values.push_back(c.estimate);
      }
    }
    if (values.size() == out.names.size()) {
      out.draws.push_back(std::move(values));
    } else {
      ++out.failed;
    }
  }
  if (out.draws.size() < 2) {
    return core::fail(core::Code::bad_input, "fewer than two draws of the bootstrap converged");
  }
  const auto n = static_cast<double>(out.draws.size());
  for (std::size_t k = 0; k < out.names.size(); ++k) {
    std::vector<double> values;
    double mean = 0;
    for (const auto& draw : out.draws) {
      values.push_back(draw[k]);
      mean += draw[k] / n;
    }
    double square = 0;
    for (const double value : values) square += (value - mean) * (value - mean);
    out.std_errors.push_back(std::sqrt(square / (n - 1)));
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
      const double position = share * (n - 1);
      const auto below = static_cast<std::size_t>(position);
      const std::size_t above = std::min(below + 1, values.size() - 1);
      const double part = position - static_cast<double>(below);
      return values[below] * (1 - part) + values[above] * part;
    };
    out.low.push_back(at((1 - options.level) / 2));
    out.high.push_back(at((1 + options.level) / 2));
  }
  return out;
}

core::Result<Reset> reset_test(const Estimate& fit, const Columns& columns) {
  TALLY_TRY(predictions, fitted(fit, columns));
  std::vector<double> square(predictions.linear.size());
  for (std::size_t i = 0; i < square.size(); ++i) {
    const double x = predictions.linear[i];
    square[i] = std::isfinite(x) ? x * x : kNone;
  }
  Columns more = columns;
  more.add_numbers("(squared linear predictor)", square);
  Options options = fit.options;
  Formula formula = fit.parsed;
  Term term;
  term.expression = {.kind = Expression::Kind::column,
                     .number = 0,
                     .name = "(squared linear predictor)",
                     .arguments = {}};
  formula.regressors.push_back(term);
  options.formula = formula.to_string();
  options.bias_correction = false;
  TALLY_TRY(again, estimate(more, options));
  if (again.outcome == Outcome::interrupted) {
    return core::fail(core::Code::interrupted, "the RESET test was stopped on request");
  }
  Reset out;
  if (again.outcome != Outcome::converged) {
    out.text =
        "RESET: the model with the squared linear predictor did not converge: " + again.message;
    return out;
  }
  for (const Coefficient& c : again.coefficients) {
    if (c.name != term.to_string()) continue;
    out.statistic = c.statistic;
    out.p_value = c.p_value;
    out.text = fmt::format("RESET: t = {:.3f}, p = {:.4f} for the squared linear predictor",
                           c.statistic, c.p_value);
    return out;
  }
  out.text = "RESET: the squared linear predictor is absorbed, so that nothing can be tested";
  return out;
}

}  // namespace tally::gravity
