#include "gravity/internal/card.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <unordered_map>

namespace tally::gravity {
namespace {

constexpr std::size_t kGrain = 1 << 15;

ColumnCard column_card(const Frame& frame, Key& key, numeric::Threads& threads) {
  ColumnCard out;
  out.name = key.name;
  std::vector<std::uint8_t>& seen = key.seen;
  seen.assign(static_cast<std::size_t>(key.size), 0);
  threads.ranges(frame.rows, kGrain, [&](std::size_t begin, std::size_t end) {
    // Few codes: pieces collect theirs apart.
    if (seen.size() <= kGrain / 4) {
      std::vector<std::uint8_t> here(seen.size(), 0);
      for (std::size_t i = begin; i < end; ++i) {
        if (frame.rules.data()[i] == Rule::used) here.data()[key.codes[i]] = 1;
      }
      for (std::size_t code = 0; code < here.size(); ++code) {
        if (here[code] != 0)
          std::atomic_ref<std::uint8_t>(seen[code]).store(1, std::memory_order_relaxed);
      }
      return;
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (frame.rules[i] != Rule::used) continue;
      const std::atomic_ref<std::uint8_t> flag(seen[static_cast<std::size_t>(key.codes[i])]);
      if (flag.load(std::memory_order_relaxed) == 0) flag.store(1, std::memory_order_relaxed);
    }
  });
  double low = kNone;
  double high = kNone;
  for (std::int32_t c = 0; c < key.size; ++c) {
    if (seen[static_cast<std::size_t>(c)] == 0) continue;
    ++out.distinct;
    const double value = key.number(c);
    if (std::isnan(value)) continue;
    low = std::isnan(low) ? value : std::min(low, value);
    high = std::isnan(high) ? value : std::max(high, value);
  }
  if (!std::isnan(low)) {
    out.first = fmt::format("{}", low);
    out.last = fmt::format("{}", high);
  }
  return out;
}

// Two keys whose labels are mostly the same are the two sides of a flow: rows where they agree.
std::optional<std::size_t> own_country(const Frame& frame) {
  for (std::size_t a = 0; a < frame.keys.size(); ++a) {
    for (std::size_t b = a + 1; b < frame.keys.size(); ++b) {
      const Key& left = frame.keys[a];
      const Key& right = frame.keys[b];
      if (left.labels.empty() || right.labels.empty()) continue;
      std::unordered_map<std::string_view, std::int32_t> of;
      for (std::int32_t c = 0; c < right.size; ++c)
        of.emplace(right.labels[static_cast<std::size_t>(c)], c);
      std::vector<std::int32_t> same(static_cast<std::size_t>(left.size), -1);
      std::size_t shared = 0;
      for (std::int32_t c = 0; c < left.size; ++c) {
        const auto found = of.find(left.labels[static_cast<std::size_t>(c)]);
        if (found == of.end()) continue;
        same[static_cast<std::size_t>(c)] = found->second;
        ++shared;
      }
      if (2 * shared < static_cast<std::size_t>(std::min(left.size, right.size))) continue;
      std::size_t count = 0;
      for (std::size_t i = 0; i < frame.rows; ++i) {
        if (frame.rules[i] != Rule::used) continue;
        if (same[static_cast<std::size_t>(left.codes[i])] == right.codes[i]) ++count;
      }
      return count;
    }
  }
  return std::nullopt;
}

}  // namespace

DataCard make_card(Frame& frame, numeric::Threads& threads) {
  DataCard out;
  for (const Dropped& d : frame.dropped) {
    if (d.rule == Rule::missing) out.missing_outcome += d.rows;
  }
  out.rows = frame.used;
  out.zeros = frame.zeros;
  double cells = 1;
  for (Key& key : frame.keys) {
    bool in_effect = false;
    for (const auto& effect : frame.effects) {
      for (const std::size_t k : effect) in_effect = in_effect || &frame.keys[k] == &key;
    }
    if (!in_effect) continue;
    out.identifiers.push_back(column_card(frame, key, threads));
    cells *= static_cast<double>(out.identifiers.back().distinct);
  }
  if (!out.identifiers.empty() && cells > 0) out.fill = static_cast<double>(out.rows) / cells;
  out.own_country = own_country(frame);
  return out;
}

}  // namespace tally::gravity
