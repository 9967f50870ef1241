#include "gravity/internal/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/text.h"
#include "gravity/internal/memory.h"

namespace tally::gravity {
namespace {

constexpr std::size_t kMostDummies = 2000;
constexpr std::size_t kGrain = 1 << 15;

core::Status check_columns(const Columns& columns) {
  if (columns.all().empty() || columns.rows() == 0) {
    return core::fail(core::Code::bad_input, "there are no rows");
  }
  for (const Column& column : columns.all()) {
    const bool both = column.has_numbers() && column.has_codes();
    const bool agree = !both || column.numbers.size() == column.codes.size();
    const bool valid = column.valid.empty() || column.valid.size() == column.rows();
    if (column.rows() != columns.rows() || !agree || !valid) {
      return core::fail(core::Code::bad_input,
                        fmt::format("column '{}' has {} rows, the first column {}", column.name,
                                    column.rows(), columns.rows()));
    }
  }
  return {};
}

class Builder {
 public:
  Builder(const Columns& columns, const Formula& formula, const Options& options,
          numeric::Threads& threads)
      : columns_(columns), formula_(formula), options_(options), threads_(threads) {}

  core::Result<Frame> build() {
    TALLY_CHECK(check_columns(columns_));
    TALLY_CHECK(check_size());
    frame_.rows = columns_.rows();
    frame_.used = frame_.rows;
    frame_.rules.assign(frame_.rows, Rule::used);
    TALLY_CHECK(keys());
    TALLY_TRY(outcome, evaluate(formula_.outcome, columns_));
    frame_.outcome = std::move(outcome);
    TALLY_CHECK(select());
    TALLY_CHECK(extras());
    TALLY_CHECK(variables());
    TALLY_CHECK(check_values());
    return std::move(frame_);
  }

 private:
  // Columns that are computed are owned; those that are borrowed cost nothing.
  core::Status check_size() const {
    std::size_t computed = formula_.constant ? 1 : 0;
    const auto count = [&](const Expression& e) {
      if (e.kind == Expression::Kind::call) computed += 1 + e.arguments.size();
    };
    count(formula_.outcome);
    for (const Term& term : formula_.regressors) count(term.expression);
    if (!options_.where.empty()) computed += 2;
    const std::size_t codes = (formula_.effects.size() + options_.clusters.size()) * 2;
    return check_memory(columns_.rows() * (1 + computed * 8 + codes), "preparing the data",
                        options_);
  }

  core::Result<std::size_t> key(const std::string& name) {
    for (std::size_t k = 0; k < frame_.keys.size(); ++k) {
      if (frame_.keys[k].name == name) return k;
    }
    TALLY_TRY(made, make_key(columns_, name));
    frame_.keys.push_back(std::move(made));
    return frame_.keys.size() - 1;
  }

  core::Status keys() {
    for (const auto& effect : formula_.effects) {
      std::vector<std::size_t> indices;
      for (const std::string& name : effect) {
        TALLY_TRY(index, key(name));
        indices.push_back(index);
      }
      frame_.effects.push_back(std::move(indices));
    }
    for (const std::string& cluster : options_.clusters) {
      TALLY_TRY(names, parse_interaction(cluster));
      std::vector<std::size_t> indices;
      for (const std::string& name : names) {
        TALLY_TRY(index, key(name));
        indices.push_back(index);
      }
      frame_.clusters.push_back(std::move(indices));
    }
    return {};
  }

  core::Status select() {
    if (options_.where.empty()) return {};
    TALLY_TRY(condition, parse_expression(options_.where));
    TALLY_TRY(values, evaluate(condition, columns_));
    const std::string why = condition.to_string();
    for (std::size_t i = 0; i < frame_.rows; ++i) {
      if (std::isnan(values[i]) || values[i] == 0) frame_.drop(i, Rule::not_selected, why);
    }
    if (frame_.used == 0) {
      return core::fail(core::Code::bad_input, fmt::format("no row meets the condition {}", why));
    }
    if (frame_.used == frame_.rows) {
      return core::fail(core::Code::bad_usage,
                        fmt::format("every row meets the condition {}: it has no effect", why));
    }
    return {};
  }

  core::Status extras() {
    if (!options_.weights.empty()) {
      TALLY_TRY(expression, parse_expression(options_.weights));
      TALLY_TRY(values, evaluate(expression, columns_));
      frame_.weight = std::move(values);
    }
    if (!options_.offset.empty()) {
      TALLY_TRY(expression, parse_expression(options_.offset));
      TALLY_TRY(values, evaluate(expression, columns_));
      frame_.offset = std::move(values);
    }
    return {};
  }

  core::Status variables() {
    if (formula_.constant) {
      Variable one;
      one.name = "(constant)";
      one.values.own.assign(frame_.rows, 1.0);
      one.values.view = one.values.own;
      frame_.variables.push_back(std::move(one));
    }
    for (const Term& term : formula_.regressors) {
      if (term.dummies) {
        TALLY_CHECK(dummies(term));
        continue;
      }
      TALLY_TRY(values, evaluate(term.expression, columns_));
      frame_.variables.push_back({term.to_string(), std::move(values)});
    }
    return {};
  }

  core::Status dummies(const Term& term) {
    TALLY_TRY(factor, make_key(columns_, term.factor));
    TALLY_TRY(times, evaluate(term.expression, columns_));
    std::vector<std::uint8_t> occurs(static_cast<std::size_t>(factor.size), 0);
    for (std::size_t i = 0; i < frame_.rows; ++i) {
      if (factor.codes[i] < 0) {
        frame_.drop(i, Rule::missing, term.factor);
      } else if (frame_.rules[i] == Rule::used) {
        occurs[static_cast<std::size_t>(factor.codes[i])] = 1;
      }
    }
    std::vector<std::int32_t> levels;
    bool reference_found = false;
    for (std::int32_t c = 0; c < factor.size; ++c) {
      if (occurs[static_cast<std::size_t>(c)] == 0) continue;
      if (term.reference && factor.label(c) == *term.reference) {
        reference_found = true;
      } else {
        levels.push_back(c);
      }
    }
    if (term.reference && !reference_found) {
      return core::fail(
          core::Code::bad_usage,
          fmt::format("{} has no level '{}' among the rows used", term.factor, *term.reference));
    }
    if (levels.size() > kMostDummies) {
      return core::fail(core::Code::too_large,
                        fmt::format("{} would be {} dummies", term.to_string(), levels.size()), {},
                        fmt::format("write it as an effect: | {}", term.factor));
    }
    TALLY_CHECK(check_memory(levels.size() * frame_.rows * 8,
                             fmt::format("{} dummies of {}", levels.size(), term.factor),
                             options_));
    if (factor.labels.empty()) {
      std::sort(levels.begin(), levels.end(), [&](std::int32_t a, std::int32_t b) {
        return factor.number(a) < factor.number(b);
      });
    }
    const bool plain = term.expression.kind == Expression::Kind::number;
    for (const std::int32_t level : levels) {
      Variable v;
      v.name = fmt::format("{}={}", term.factor, factor.label(level));
      if (!plain) v.name += ":" + term.expression.to_string();
      v.values.own.resize(frame_.rows);
      for (std::size_t i = 0; i < frame_.rows; ++i) {
        v.values.own[i] = factor.codes[i] == level ? times[i] : 0 * times[i];
      }
      v.values.view = v.values.own;
      frame_.variables.push_back(std::move(v));
    }
    return {};
  }

  // True if found(begin, end) is true of any piece of the rows.
  template <typename Found>
  bool any(Found found) {
    std::vector<std::uint8_t> hits((frame_.rows + kGrain - 1) / kGrain, 0);
    threads_.ranges(frame_.rows, kGrain, [&](std::size_t begin, std::size_t end) {
      hits[begin / kGrain] = found(begin, end) ? 1 : 0;
    });
    return std::find(hits.begin(), hits.end(), 1) != hits.end();
  }

  // Drops rows where something is not finite; finds the sum on the way.
  void drop_missing(Values& values, const std::string& name) {
    if (values.empty()) return;
    const double* v = values.view.data();
    std::vector<double> sums((frame_.rows + kGrain - 1) / kGrain);
    threads_.ranges(frame_.rows, kGrain, [&](std::size_t begin, std::size_t end) {
      double sum[4] = {0, 0, 0, 0};
      double zero[4] = {0, 0, 0, 0};  // stays 0 unless something is not finite
      std::size_t i = begin;
      for (; i + 4 <= end; i += 4) {
        for (std::size_t k = 0; k < 4; ++k) {
          sum[k] += v[i + k];
          zero[k] += v[i + k] * 0.0;
        }
      }
      for (; i < end; ++i) {
        sum[0] += v[i];
        zero[0] += v[i] * 0.0;
      }
      const bool finite = zero[0] + zero[1] + zero[2] + zero[3] == 0;
      sums[begin / kGrain] = finite ? (sum[0] + sum[1]) + (sum[2] + sum[3]) : kNone;
    });
    values.total = std::accumulate(sums.begin(), sums.end(), 0.0);
    if (!std::isnan(values.total)) return;
    for (std::size_t i = 0; i < frame_.rows; ++i) {
      if (!std::isfinite(values[i])) frame_.drop(i, Rule::missing, name);
    }
  }

  core::Status check_values() {
    drop_missing(frame_.outcome, formula_.outcome.to_string());
    for (const Key& k : frame_.keys) {
      const bool missing = k.codes.empty() || any([&](std::size_t begin, std::size_t end) {
                             std::int32_t bits = 0;
                             for (std::size_t i = begin; i < end; ++i) bits |= k.codes.data()[i];
                             return bits < 0;
                           });
      if (!missing) continue;
      for (std::size_t i = 0; i < frame_.rows; ++i) {
        if (k.codes.empty() || k.codes[i] < 0) frame_.drop(i, Rule::missing, k.name);
      }
    }
    for (Variable& v : frame_.variables) drop_missing(v.values, v.name);
    drop_missing(frame_.weight, options_.weights);
    drop_missing(frame_.offset, options_.offset);
    if (!frame_.weight.empty()) TALLY_CHECK(check_weights());
    if (frame_.used == 0) return core::fail(core::Code::bad_input, nothing_left());
    return check_outcome();
  }

  core::Status check_weights() {
    for (std::size_t i = 0; i < frame_.rows; ++i) {
      if (frame_.rules[i] != Rule::used) continue;
      if (frame_.weight[i] < 0) {
        return core::fail(core::Code::bad_input, fmt::format("row {}: the weight {} is negative",
                                                             i + 1, frame_.weight[i]));
      }
      if (frame_.weight[i] == 0) frame_.drop(i, Rule::no_weight, options_.weights);
    }
    return {};
  }

  [[nodiscard]] std::string nothing_left() const {
    std::string out = "no row is left";
    for (const Dropped& d : frame_.dropped) {
      out += fmt::format("; {} rows: {} ({})", d.rows, name(d.rule), d.why);
    }
    return out;
  }

  core::Status check_outcome() {
    const double* y = frame_.outcome.view.data();
    const Rule* rules = frame_.rules.data();
    double first = kNone;
    for (std::size_t i = 0; i < frame_.rows && std::isnan(first); ++i) {
      if (rules[i] == Rule::used) first = y[i];
    }
    struct Found {
      std::size_t negative = 0, zeros = 0, others = 0;  // others: not the first value
    };
    std::vector<Found> parts((frame_.rows + kGrain - 1) / kGrain);
    threads_.ranges(frame_.rows, kGrain, [&](std::size_t begin, std::size_t end) {
      Found found;
      for (std::size_t i = begin; i < end; ++i) {
        const bool used = rules[i] == Rule::used;
        found.negative += used && y[i] < 0 ? 1 : 0;
        found.zeros += used && y[i] == 0 ? 1 : 0;
        found.others += used && y[i] != first ? 1 : 0;
      }
      parts[begin / kGrain] = found;
    });
    Found all;
    for (const Found& part : parts) {
      all.negative += part.negative;
      all.zeros += part.zeros;
      all.others += part.others;
    }
    frame_.zeros = all.zeros;
    if (options_.family == Family::poisson) {
      if (all.negative > 0) return negative();
      if (all.zeros == frame_.used) {
        return core::fail(core::Code::bad_input, "the outcome is 0 in every row");
      }
    } else if (all.others == 0) {
      return core::fail(core::Code::bad_input, "the outcome is the same in every row");
    }
    return {};
  }

  core::Status negative() const {
    std::size_t i = 0;
    while (frame_.rules[i] != Rule::used || !(frame_.outcome[i] < 0)) ++i;
    return core::fail(
        core::Code::bad_input,
        fmt::format("row {}: the outcome {} is negative ({}); a Poisson mean cannot be", i + 1,
                    frame_.outcome[i], frame_.describe(i)));
  }

  const Columns& columns_;
  const Formula& formula_;
  const Options& options_;
  numeric::Threads& threads_;
  Frame frame_;
};

}  // namespace

std::string_view name(Rule rule) {
  switch (rule) {
    case Rule::used:
      return "used";
    case Rule::not_selected:
      return "not selected";
    case Rule::missing:
      return "missing or undefined";
    case Rule::no_weight:
      return "weight 0";
    case Rule::singleton:
      return "alone in its group";
    case Rule::zero_group:
      return "group without trade";
    case Rule::separated:
      return "separated";
  }
  return "used";
}

std::size_t Frame::key_index(const std::string& key_name) const {
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (keys[k].name == key_name) return k;
  }
  return keys.size();
}

std::string Frame::describe(std::size_t row) const {
  std::string out;
  for (const Key& key : keys) {
    if (key.codes.empty()) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", key.name, key.label(key.codes[row]));
  }
  return out.empty() ? fmt::format("row {}", row + 1) : out;
}

void Frame::drop(std::size_t row, Rule rule, const std::string& reason) {
  if (rules[row] != Rule::used) return;
  rules[row] = rule;
  --used;
  if (why.empty()) why.assign(rows, 0);
  for (std::size_t d = 0; d < dropped.size(); ++d) {
    if (dropped[d].rule == rule && dropped[d].why == reason) {
      ++dropped[d].rows;
      why[row] = static_cast<std::uint8_t>(std::min<std::size_t>(d + 1, 255));
      return;
    }
  }
  dropped.push_back({rule, reason, 1, row, describe(row)});
  why[row] = static_cast<std::uint8_t>(std::min<std::size_t>(dropped.size(), 255));
}

core::Result<Frame> make_frame(const Columns& columns, const Formula& formula,
                               const Options& options, numeric::Threads& threads) {
  return Builder(columns, formula, options, threads).build();
}

}  // namespace tally::gravity
