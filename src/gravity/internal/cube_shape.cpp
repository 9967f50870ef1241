// Finds out whether effects make a cube, and lays it out.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <numeric>

#include "gravity/internal/cube.h"
#include "gravity/internal/cube_kernels.h"
#include "numeric/simd.h"

namespace tally::gravity {
namespace {

constexpr std::size_t kGrain = 1 << 16;
constexpr std::size_t kMostPeriods = 128;
// More empty cells than this for each row: rows with index columns are the better form.
constexpr double kMostPadding = 12;

using Keys = std::vector<std::size_t>;

bool has(const Keys& keys, std::size_t key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Sorts the roles of keys out, with any of the three as the period.
bool find_roles(const Frame& frame, CubeShape& shape, Keys& roles) {
  const auto& effects = frame.effects;
  for (const std::size_t key : effects[0]) {
    if (has(effects[1], key) && has(effects[2], key)) {
      shape.sectors.push_back(key);
    }
  }
  for (const Keys& effect : effects) {
    if (effect.size() != shape.sectors.size() + 2) return false;
    for (const std::size_t key : effect) {
      if (!has(shape.sectors, key) && !has(roles, key)) roles.push_back(key);
    }
  }
  if (roles.size() != 3) return false;
  for (const std::size_t role : roles) {
    int count = 0;
    for (const Keys& effect : effects) count += has(effect, role) ? 1 : 0;
    if (count != 2) return false;
  }
  return true;
}

// Which codes of a key occur among used rows.
std::vector<std::uint8_t> occurring(const Frame& frame, std::size_t key,
                                    numeric::Threads& threads) {
  const Key& k = frame.keys[key];
  if (k.seen.size() == static_cast<std::size_t>(k.size)) return k.seen;
  std::vector<std::uint8_t> seen(static_cast<std::size_t>(k.size), 0);
  threads.ranges(frame.rows, kGrain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (frame.rules[i] != Rule::used) continue;
      const std::atomic_ref<std::uint8_t> flag(seen[static_cast<std::size_t>(k.codes[i])]);
      if (flag.load(std::memory_order_relaxed) == 0) flag.store(1, std::memory_order_relaxed);
    }
  });
  return seen;
}

// The same in all processes.
std::vector<std::uint8_t> occurring_anywhere(const Frame& frame, std::size_t key,
                                             const Together& together, numeric::Threads& threads) {
  std::vector<std::uint8_t> seen = occurring(frame, key, threads);
  together.unite(seen);
  return seen;
}

void number(const std::vector<std::uint8_t>& seen, std::vector<std::int32_t>& at,
            std::vector<std::int32_t>& code) {
  at.assign(seen.size(), -1);
  for (std::size_t c = 0; c < seen.size(); ++c) {
    if (seen[c] == 0) continue;
    at[c] = static_cast<std::int32_t>(code.size());
    code.push_back(static_cast<std::int32_t>(c));
  }
}

std::size_t sector_index(const Frame& frame, const CubeShape& shape, std::size_t row) {
  if (shape.sectors.empty()) return 0;
  std::size_t index = 0;
  for (const std::size_t key : shape.sectors) {
    index = index * static_cast<std::size_t>(frame.keys[key].size) +
            static_cast<std::size_t>(frame.keys[key].codes[row]);
  }
  return index;
}

// Numbers the sectors; false if there would be too many.
bool number_sectors(const Frame& frame, const Together& together, CubeShape& shape) {
  shape.sector_at = {0};
  shape.sector_code = {{}};
  if (shape.sectors.empty()) return true;
  std::size_t size = 1;
  for (const std::size_t key : shape.sectors) {
    size *= static_cast<std::size_t>(frame.keys[key].size);
    if (size > 10000000) return false;
  }
  std::vector<std::uint8_t> seen(size, 0);
  for (std::size_t i = 0; i < frame.rows; ++i) {
    if (frame.rules[i] == Rule::used) seen[sector_index(frame, shape, i)] = 1;
  }
  together.unite(seen);
  std::vector<std::int32_t> codes;
  number(seen, shape.sector_at, codes);
  shape.sector_code.clear();
  for (std::int32_t code : codes) {
    std::vector<std::int32_t> parts(shape.sectors.size());
    for (std::size_t k = shape.sectors.size(); k-- > 0;) {
      const std::int32_t base = frame.keys[shape.sectors[k]].size;
      parts[k] = code % base;
      code /= base;
    }
    shape.sector_code.push_back(std::move(parts));
  }
  return true;
}

// Sorts importers so that those of a block trade with the same exporters, as far as that goes: each
// block takes those that add the fewest empty pairs. `there`: [unit][importer]; `order` comes
// sorted by the number of partners. Many importers are left as they are.
void group_importers(const std::vector<std::uint8_t>& there, std::size_t units, std::size_t lanes,
                     std::vector<std::int32_t>& order) {
  constexpr double kMostWork = 1e7;
  const std::size_t importers = order.size();
  const std::size_t words = (units + 63) / 64;
  const auto size = static_cast<double>(importers);
  if (size * size * static_cast<double>(words) > kMostWork) return;
  std::vector<std::uint64_t> units_of(importers * words, 0);
  for (std::size_t unit = 0; unit < units; ++unit) {
    for (std::size_t j = 0; j < importers; ++j) {
      if (there[unit * importers + j] != 0)
        units_of[j * words + unit / 64] |= std::uint64_t{1} << unit % 64;
    }
  }
  std::vector<std::uint64_t> block(words);
  for (std::size_t at = 0; at < importers; ++at) {
    const std::size_t members = at % lanes;
    if (members == 0) std::fill(block.begin(), block.end(), 0);
    std::size_t best = at;
    std::size_t fewest = ~std::size_t{0};
    for (std::size_t k = at; k < (members == 0 ? at + 1 : importers); ++k) {
      const std::uint64_t* one = units_of.data() + static_cast<std::size_t>(order[k]) * words;
      std::size_t empty = 0;
      for (std::size_t w = 0; w < words; ++w) {
        empty += static_cast<std::size_t>(std::popcount(block[w] & ~one[w])) +
                 members * static_cast<std::size_t>(std::popcount(one[w] & ~block[w]));
      }
      if (empty >= fewest) continue;
      fewest = empty;
      best = k;
    }
    const auto begin = order.begin() + static_cast<std::ptrdiff_t>(at);
    const auto chosen = order.begin() + static_cast<std::ptrdiff_t>(best);
    std::rotate(begin, chosen, chosen + 1);
    const std::uint64_t* one = units_of.data() + static_cast<std::size_t>(order[at]) * words;
    for (std::size_t w = 0; w < words; ++w) block[w] |= one[w];
  }
}

// Which pairs have rows; lays out the blocks, importers with many partners first, so that blocks of
// the others are often empty.
void lay_out(const Frame& frame, const Together& together, CubeShape& shape,
             numeric::Threads& threads) {
  const std::size_t exporters = shape.exporter_code.size();
  const std::size_t importers = shape.importer_code.size();
  const std::size_t units = exporters * shape.sector_code.size();
  std::vector<std::uint8_t> there(units * importers, 0);
  const std::int32_t* e = frame.keys[shape.exporter].codes.data();
  const std::int32_t* j = frame.keys[shape.importer].codes.data();
  threads.ranges(frame.rows, kGrain, [&](std::size_t begin, std::size_t end) {
    std::size_t last = there.size();
    for (std::size_t i = begin; i < end; ++i) {
      if (frame.rules[i] != Rule::used) continue;
      const std::size_t sector = shape.sectors.empty() ? 0 : shape.sector(frame, i);
      const auto unit = sector * exporters +
                        static_cast<std::size_t>(shape.exporter_at[static_cast<std::size_t>(e[i])]);
      const auto importer =
          static_cast<std::size_t>(shape.importer_at[static_cast<std::size_t>(j[i])]);
      if (unit * importers + importer == last) continue;  // rows of a pair often follow each other
      last = unit * importers + importer;
      const std::atomic_ref<std::uint8_t> flag(there[last]);
      if (flag.load(std::memory_order_relaxed) == 0) flag.store(1, std::memory_order_relaxed);
    }
  });
  std::vector<double> partners(importers, 0);
  for (std::size_t unit = 0; unit < units; ++unit) {
    for (std::size_t k = 0; k < importers; ++k) partners[k] += there[unit * importers + k];
  }
  together.add(partners.data(), importers);
  std::vector<std::int32_t> order(importers);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    return partners[static_cast<std::size_t>(a)] > partners[static_cast<std::size_t>(b)];
  });
  const double pairs = std::accumulate(partners.begin(), partners.end(), 0.0);
  if (!together.several() && pairs < 0.9 * static_cast<double>(there.size()))
    group_importers(there, units, static_cast<std::size_t>(shape.lanes), order);
  std::vector<std::int32_t> codes(importers);
  for (std::size_t k = 0; k < importers; ++k) {
    const auto old = static_cast<std::size_t>(order[k]);
    codes[k] = shape.importer_code[old];
    shape.importer_at[static_cast<std::size_t>(codes[k])] = static_cast<std::int32_t>(k);
  }
  shape.importer_code = std::move(codes);
  const auto lanes = static_cast<std::size_t>(shape.lanes);
  shape.importer_blocks = (importers + lanes - 1) / lanes;
  shape.block_of.assign(units * shape.importer_blocks, -1);
  shape.block_begin.assign(1, 0);
  for (std::size_t unit = 0; unit < units; ++unit) {
    for (std::size_t b = 0; b < shape.importer_blocks; ++b) {
      bool any = false;
      for (std::size_t k = b * lanes; k < std::min(importers, (b + 1) * lanes); ++k) {
        any = any || there[unit * importers + static_cast<std::size_t>(order[k])] != 0;
      }
      if (!any) continue;
      shape.block_of[unit * shape.importer_blocks + b] =
          static_cast<std::int32_t>(shape.block_importer.size());
      shape.block_importer.push_back(static_cast<std::int32_t>(b));
    }
    shape.block_begin.push_back(shape.block_importer.size());
  }
}

bool assign_roles(const Frame& frame, const Together& together, CubeShape& shape, const Keys& roles,
                  numeric::Threads& threads) {
  std::vector<std::vector<std::uint8_t>> seen;
  std::vector<std::size_t> counts;
  for (const std::size_t role : roles) {
    seen.push_back(occurring_anywhere(frame, role, together, threads));
    counts.push_back(static_cast<std::size_t>(
        std::count(seen.back().begin(), seen.back().end(), std::uint8_t{1})));
  }
  const auto period =
      static_cast<std::size_t>(std::min_element(counts.begin(), counts.end()) - counts.begin());
  const std::size_t exporter = period == 0 ? 1 : 0;
  const std::size_t importer = 3 - period - exporter;
  shape.period = roles[period];
  shape.exporter = roles[exporter];
  shape.importer = roles[importer];
  for (std::size_t m = 0; m < 3; ++m) {
    const Keys& effect = frame.effects[m];
    if (!has(effect, shape.period)) shape.pair = m;
    if (!has(effect, shape.importer)) shape.exporter_period = m;
    if (!has(effect, shape.exporter)) shape.importer_period = m;
  }
  if (counts[period] > kMostPeriods) return false;
  number(seen[exporter], shape.exporter_at, shape.exporter_code);
  number(seen[importer], shape.importer_at, shape.importer_code);
  number(seen[period], shape.period_at, shape.period_code);
  return true;
}

}  // namespace

std::size_t CubeShape::sector(const Frame& frame, std::size_t row) const {
  if (sectors.empty()) return 0;
  return static_cast<std::size_t>(sector_at[sector_index(frame, *this, row)]);
}

std::size_t CubeShape::cell(const Frame& frame, std::size_t row) const {
  const auto code = [&](std::size_t key) {
    return static_cast<std::size_t>(frame.keys[key].codes[row]);
  };
  const std::size_t unit = sector(frame, row) * exporter_code.size() +
                           static_cast<std::size_t>(exporter_at[code(exporter)]);
  const auto j = static_cast<std::size_t>(importer_at[code(importer)]);
  const auto width = static_cast<std::size_t>(lanes);
  const auto block = static_cast<std::size_t>(block_of[unit * importer_blocks + j / width]);
  const auto t = static_cast<std::size_t>(period_at[code(period)]);
  return (block * period_code.size() + t) * width + j % width;
}

core::Status agree_on_codes(Frame& frame, const Together& together) {
  if (!together.several()) return {};
  bool mapped = false;
  for (const Key& key : frame.keys)
    mapped = mapped || (!key.numbers.empty() || key.first_number != 0);
  if (together.any(mapped)) {
    return core::fail(core::Code::bad_usage,
                      "several processes need codes that mean the same in each of them");
  }
  for (Key& key : frame.keys) {
    key.size = static_cast<std::int32_t>(together.most(static_cast<double>(key.size)));
  }
  return {};
}

bool clustered_by_pair(const Frame& frame, const CubeShape& shape) {
  if (frame.clusters.size() != 1) return false;
  std::vector<std::size_t> a = frame.clusters[0];
  std::vector<std::size_t> b = frame.effects[shape.pair];
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

std::size_t cube_memory(const Frame& frame, const Options& options, const CubeShape& shape) {
  const std::size_t v = frame.variables.size();
  const std::size_t t = shape.period_code.size();
  const auto lanes = static_cast<std::size_t>(shape.lanes);
  const std::size_t pairs = shape.block_importer.size() * lanes;
  const std::size_t cells = pairs * t;
  const std::size_t sectors = shape.sector_code.size();
  const std::size_t importers = shape.importer_blocks * t * lanes;  // of a sector, by period
  const std::size_t parts = std::max<std::size_t>(sectors, 8);
  // y, mu and regressors; where each row lies.
  std::size_t bytes = cells * 8 * (2 + v) + frame.rows * 4;
  // Effects, their steps and totals; the inverse Schur complements of exporters and importers.
  bytes += (pairs + shape.units() * t) * 8 * (7 + v);
  bytes += sectors * importers * 8 * (6 * (v + 1) + 7 + t) + shape.units() * t * t * 8;
  bytes += parts * importers * 8 * (v + 2);
  // Levels of the effects with their codes, as they are handed over.
  bytes += pairs * 64;
  if (!clustered_by_pair(frame, shape) || options.bias_correction) {
    bytes += frame.used * 8 * (3 + v) + frame.used * 4 * (frame.clusters.size() + 8);
  }
  return bytes;
}

CubeShape find_cube(const Frame& frame, const Options& options, numeric::Threads& threads) {
  CubeShape shape;
  const auto no = [&](std::string why) {
    shape.fits = false;
    shape.why = std::move(why);
    return shape;
  };
  if (options.solver == Solver::general) return no("as asked");
  if (options.family != Family::poisson) return no("the model is linear");
  if (!frame.weight.empty() || !frame.offset.empty()) return no("there are weights or an offset");
  if (frame.effects.size() != 3) {
    return no(fmt::format("a cube has three effects, here are {}", frame.effects.size()));
  }
  if (frame.variables.empty()) return no("there are no regressors");
  if (frame.variables.size() + 1 > static_cast<std::size_t>(kMostColumns)) {
    return no(fmt::format("more than {} regressors", kMostColumns - 1));
  }
  Keys roles;
  if (!find_roles(frame, shape, roles)) {
    return no("the effects are not exporter-period, importer-period and pair of three columns");
  }
  const numeric::Simd simd = options.simd.value_or(numeric::best_simd());
  shape.lanes = simd == numeric::Simd::avx512 ? 8 : 4;
  const Together together(options.exchange);
  if (!assign_roles(frame, together, shape, roles, threads)) {
    return no(fmt::format("more than {} periods", kMostPeriods));
  }
  if (!number_sectors(frame, together, shape)) return no("too many sectors");
  const double pairs = static_cast<double>(shape.exporter_code.size()) *
                       static_cast<double>(shape.importer_code.size()) *
                       static_cast<double>(shape.sector_code.size());
  if (pairs > 64.0 * static_cast<double>(together.sum(frame.used)) + 1e6)
    return no("most pairs have no rows");
  lay_out(frame, together, shape, threads);
  const std::size_t cells = shape.block_importer.size() * shape.period_code.size() *
                            static_cast<std::size_t>(shape.lanes);
  if (options.solver == Solver::automatic && !together.several() &&
      static_cast<double>(cells) > kMostPadding * static_cast<double>(frame.used)) {
    return no(fmt::format("only {:.0f} % of the cube would be filled",
                          100.0 * static_cast<double>(frame.used) / static_cast<double>(cells)));
  }
  shape.fits = true;
  shape.why = fmt::format(
      "{} x {} x {}{}", shape.exporter_code.size(), shape.importer_code.size(),
      shape.period_code.size(),
      shape.sector_code.size() > 1 ? fmt::format(" x {} sectors", shape.sector_code.size()) : "");
  return shape;
}

}  // namespace tally::gravity
