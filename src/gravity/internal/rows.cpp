#include "gravity/internal/rows.h"

#include <algorithm>
#include <numeric>

namespace tally::gravity {
namespace {

std::string effect_name(const Frame& frame, std::size_t effect) {
  std::vector<std::string> names;
  for (const std::size_t key : frame.effects[effect]) names.push_back(frame.keys[key].name);
  return interaction_name(names);
}

}  // namespace

std::vector<std::size_t> used_rows(const Frame& frame) {
  std::vector<std::size_t> rows;
  rows.reserve(frame.used);
  for (std::size_t i = 0; i < frame.rows; ++i) {
    if (frame.rules[i] == Rule::used) rows.push_back(i);
  }
  return rows;
}

void prune(Frame& frame, const Options& options) {
  const std::vector<std::size_t> rows = used_rows(frame);
  std::vector<Factor> effects;
  for (const auto& keys : frame.effects) effects.push_back(make_factor(frame, keys, rows));
  const bool zeros = options.family == Family::poisson && options.check_separation;
  struct Group {
    std::uint32_t count = 0;
    bool positive = false;
  };
  std::vector<std::vector<Group>> groups(effects.size());
  std::vector<std::string> names;
  for (std::size_t m = 0; m < effects.size(); ++m) names.push_back(effect_name(frame, m));
  for (bool again = true; again;) {
    // All groups of a round are judged by the same rows, so that what is said of a row does not
    // depend on the order of effects.
    for (std::size_t m = 0; m < effects.size(); ++m) {
      groups[m].assign(static_cast<std::size_t>(effects[m].levels), {});
      for (std::size_t k = 0; k < rows.size(); ++k) {
        if (frame.rules[rows[k]] != Rule::used) continue;
        Group& group = groups[m][static_cast<std::size_t>(effects[m].codes[k])];
        ++group.count;
        group.positive = group.positive || frame.outcome[rows[k]] > 0;
      }
    }
    const auto first = [&](std::size_t k, const auto& bad) {
      std::size_t m = 0;
      while (m < effects.size() && !bad(groups[m][static_cast<std::size_t>(effects[m].codes[k])]))
        ++m;
      return m;
    };
    const std::size_t before = frame.used;
    for (std::size_t k = 0; k < rows.size(); ++k) {
      if (frame.rules[rows[k]] != Rule::used) continue;
      std::size_t m = effects.size();
      if (zeros) m = first(k, [](const Group& group) { return !group.positive; });
      if (m < effects.size()) {
        frame.drop(rows[k], Rule::zero_group, names[m]);
      } else if (!options.keeps_singletons()) {
        m = first(k, [](const Group& group) { return group.count == 1; });
        if (m < effects.size()) frame.drop(rows[k], Rule::singleton, names[m]);
      }
    }
    again = frame.used != before;
  }
}

Rows make_rows(const Frame& frame) {
  Rows out;
  out.row = used_rows(frame);
  const std::size_t n = out.row.size();
  for (std::size_t m = 0; m < frame.effects.size(); ++m) {
    out.order.push_back(m);
    out.effects.push_back(make_factor(frame, frame.effects[m], out.row));
  }
  if (!out.effects.empty()) {
    // The largest effect first, and rows in the order of its groups (which appear in order).
    std::stable_sort(out.order.begin(), out.order.end(), [&](std::size_t a, std::size_t b) {
      return out.effects[a].levels > out.effects[b].levels;
    });
    const Factor& largest = out.effects[out.order[0]];
    std::vector<std::size_t> at(static_cast<std::size_t>(largest.levels) + 1, 0);
    for (const std::int32_t code : largest.codes) ++at[static_cast<std::size_t>(code) + 1];
    for (std::size_t g = 1; g < at.size(); ++g) at[g] += at[g - 1];
    std::vector<std::size_t> sorted(n);
    for (std::size_t k = 0; k < n; ++k) {
      sorted[at[static_cast<std::size_t>(largest.codes[k])]++] = out.row[k];
    }
    out.row = std::move(sorted);
    out.effects.clear();
    for (const std::size_t m : out.order) {
      out.effects.push_back(make_factor(frame, frame.effects[m], out.row));
    }
  }
  out.y.resize(n);
  out.weight.assign(n, 1.0);
  out.offset.assign(n, 0.0);
  for (std::size_t k = 0; k < n; ++k) {
    out.y[k] = frame.outcome[out.row[k]];
    if (!frame.weight.empty()) out.weight[k] = frame.weight[out.row[k]];
    if (!frame.offset.empty()) out.offset[k] = frame.offset[out.row[k]];
  }
  for (const Variable& v : frame.variables) {
    out.x.emplace_back(n);
    for (std::size_t k = 0; k < n; ++k) out.x.back()[k] = v.values[out.row[k]];
  }
  return out;
}

}  // namespace tally::gravity
