#include "gravity/internal/cube_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tally::gravity {
namespace {

constexpr std::size_t kGrain = 1 << 15;
constexpr std::size_t kParts = 8;

// What an empty cell holds.
constexpr double kAbsent = -1;
constexpr double kZeroA = -2;   // and B: -3, C: -4
constexpr double kAloneA = -5;  // -6, -7
constexpr double kSeparated = -8;

std::string effect_name(const Frame& frame, std::size_t effect) {
  std::vector<std::string> names;
  for (const std::size_t key : frame.effects[effect]) names.push_back(frame.keys[key].name);
  return interaction_name(names);
}

// Where rows lie, with what cell() looks up for each row worked out by code.
class Cells {
 public:
  Cells(const Frame& frame, const CubeShape& shape)
      : frame_(frame),
        shape_(shape),
        exporters_(shape.exporter_code.size()),
        width_(shape.period_code.size() * static_cast<std::size_t>(shape.lanes)) {
    const auto lanes = static_cast<std::size_t>(shape.lanes);
    for (const std::int32_t i : shape.exporter_at)
      exporter_.push_back(i < 0 ? 0 : static_cast<std::size_t>(i) * shape.importer_blocks);
    for (const std::int32_t j : shape.importer_at) {
      const auto at = static_cast<std::size_t>(j < 0 ? 0 : j);
      block_.push_back(at / lanes);
      lane_.push_back(at % lanes);
    }
    for (const std::int32_t t : shape.period_at)
      period_.push_back(t < 0 ? 0 : static_cast<std::size_t>(t) * lanes);
    e_ = frame.keys[shape.exporter].codes.data();
    j_ = frame.keys[shape.importer].codes.data();
    t_ = frame.keys[shape.period].codes.data();
  }

  [[nodiscard]] std::size_t operator()(std::size_t row) const {
    const auto j = static_cast<std::size_t>(j_[row]);
    std::size_t list = exporter_[static_cast<std::size_t>(e_[row])] + block_[j];
    if (!shape_.sectors.empty())
      list += shape_.sector(frame_, row) * exporters_ * shape_.importer_blocks;
    return static_cast<std::size_t>(shape_.block_of[list]) * width_ +
           period_[static_cast<std::size_t>(t_[row])] + lane_[j];
  }

 private:
  const Frame& frame_;
  const CubeShape& shape_;
  std::size_t exporters_, width_;
  std::vector<std::size_t> exporter_, block_, lane_, period_;
  const std::int32_t* e_ = nullptr;
  const std::int32_t* j_ = nullptr;
  const std::int32_t* t_ = nullptr;
};

// Sums over used rows of the outcome and the regressors: known where every row is used.
std::vector<double> totals_of(const Frame& frame, numeric::Threads& threads) {
  std::vector<const Values*> columns = {&frame.outcome};
  for (const Variable& v : frame.variables) columns.push_back(&v.values);
  std::vector<double> out;
  for (const Values* values : columns) {
    if (frame.used == frame.rows && std::isfinite(values->total)) {
      out.push_back(values->total);
      continue;
    }
    std::vector<double> sums((frame.rows + kGrain - 1) / kGrain, 0.0);
    threads.ranges(frame.rows, kGrain, [&](std::size_t begin, std::size_t end) {
      double sum = 0;
      for (std::size_t i = begin; i < end; ++i) {
        if (frame.rules[i] == Rule::used) sum += (*values)[i];
      }
      sums[begin / kGrain] = sum;
    });
    out.push_back(std::accumulate(sums.begin(), sums.end(), 0.0));
  }
  return out;
}

}  // namespace

CubeData::CubeData(const Frame& frame, const CubeShape& s, const Together& sums,
                   numeric::Threads& t)
    : shape(s), together(sums), threads(t) {
  periods = s.period_code.size();
  lanes = static_cast<std::size_t>(s.lanes);
  units = s.units();
  blocks = s.block_importer.size();
  sectors = s.sector_code.size();
  importer_size = s.importer_blocks * periods * lanes;
  const std::size_t n = blocks * periods * lanes;
  y = Buffer(n);
  for (std::size_t k = 0; k < frame.variables.size(); ++k) x.emplace_back(n, 0.0);
  threads.ranges(n, kGrain, [&](std::size_t begin, std::size_t end) {
    std::fill(y.data() + begin, y.data() + end, kAbsent);
  });
  const std::size_t exporters = units / sectors;
  const std::size_t each = std::max<std::size_t>(1, kParts / sectors);
  for (std::size_t sector = 0; sector < sectors; ++sector) {
    // Parts of about the same number of blocks.
    const std::size_t first = sector * exporters;
    const std::size_t from = s.block_begin[first];
    const std::size_t all = s.block_begin[first + exporters] - from;
    std::size_t unit = first;
    for (std::size_t p = 0; p < each; ++p) {
      std::size_t end = unit;
      while (end < first + exporters &&
             (p + 1 == each || s.block_begin[end + 1] - from <= all * (p + 1) / each)) {
        ++end;
      }
      if (end > unit) parts.push_back({sector, unit, end});
      unit = end;
    }
  }
}

void CubeData::scatter(const Frame& frame) {
  const std::size_t k = x.size();
  const std::size_t chunks = (frame.rows + kGrain - 1) / kGrain;
  std::vector<double> total = totals_of(frame, threads);
  together.add(total.data(), total.size());
  const auto n = static_cast<double>(together.sum(frame.used));
  scale = total[0] / n;
  if (!(scale > 0) || !std::isfinite(scale)) scale = 1;
  for (std::size_t v = 0; v < k; ++v) mean.push_back(total[v + 1] / n);
  const bool small = cells() < std::size_t{1} << 32U;
  if (small) cell_of.resize(frame.rows);
  const Cells cells_of(frame, shape);
  std::vector<double> largest(chunks * k, 0.0);
  threads.ranges(frame.rows, kGrain, [&](std::size_t begin, std::size_t end) {
    constexpr std::size_t kBatch = 1024;
    std::size_t row[kBatch];
    std::size_t at[kBatch];
    for (std::size_t first = begin; first < end; first += kBatch) {
      std::size_t count = 0;
      for (std::size_t i = first; i < std::min(end, first + kBatch); ++i) {
        if (frame.rules[i] != Rule::used) continue;
        row[count] = i;
        at[count] = cells_of(i);
        if (small) cell_of[i] = static_cast<std::uint32_t>(at[count]);
        ++count;
      }
      const double* outcome = frame.outcome.view.data();
      double* to = y.data();
      for (std::size_t i = 0; i < count; ++i) to[at[i]] = outcome[row[i]] / scale;
      for (std::size_t v = 0; v < k; ++v) {
        const double* from = frame.variables[v].values.view.data();
        to = x[v].data();
        double& most = largest[begin / kGrain * k + v];
        double far = most;
        const double middle = mean[v];
        for (std::size_t i = 0; i < count; ++i) {
          const double value = from[row[i]] - middle;
          to[at[i]] = value;
          far = std::max(far, std::fabs(value));
        }
        most = far;
      }
    }
  });
  for (std::size_t v = 0; v < k; ++v) {
    double here = 0;
    for (std::size_t c = 0; c < chunks; ++c) here = std::max(here, largest[c * k + v]);
    reach.push_back(together.most(here));
  }
}

void CubeData::totals(Buffer& na, Buffer& nb, Buffer& nc) {
  for (Buffer* a : {&total_a, &na}) *a = Buffer(units * periods, 0.0);
  for (Buffer* b : {&total_b, &nb}) *b = Buffer(sectors * importer_size, 0.0);
  for (Buffer* c : {&total_c, &nc}) *c = Buffer(blocks * lanes, 0.0);
  std::vector<Buffer> own;
  for (std::size_t p = 0; p < parts.size(); ++p) own.emplace_back(2 * importer_size, 0.0);
  threads.loop(parts.size(), [&](std::size_t p, int) {
    for (std::size_t unit = parts[p].unit_begin; unit < parts[p].unit_end; ++unit) {
      for (std::size_t k = shape.block_begin[unit]; k < shape.block_begin[unit + 1]; ++k) {
        const auto jb = static_cast<std::size_t>(shape.block_importer[k]);
        const double* cell = y.data() + k * periods * lanes;
        double* sums = own[p].data() + jb * periods * lanes;
        double* counts = sums + importer_size;
        double* pair_sums = total_c.data() + k * lanes;
        double* pair_counts = nc.data() + k * lanes;
        for (std::size_t t = 0; t < periods; ++t) {
          double sum = 0;
          double count = 0;
          for (std::size_t l = 0; l < lanes; ++l) {
            const double value = cell[t * lanes + l];
            const double there = value >= 0 ? 1.0 : 0.0;
            const double add = value >= 0 ? value : 0.0;
            sum += add;
            count += there;
            sums[t * lanes + l] += add;
            counts[t * lanes + l] += there;
            pair_sums[l] += add;
            pair_counts[l] += there;
          }
          total_a[unit * periods + t] += sum;
          na[unit * periods + t] += count;
        }
      }
    }
  });
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::size_t at = parts[p].sector * importer_size;
    for (std::size_t i = 0; i < importer_size; ++i) {
      total_b[at + i] += own[p][i];
      nb[at + i] += own[p][importer_size + i];
    }
  }
  together.add(total_b.data(), total_b.size());
  together.add(nb.data(), nb.size());
}

// Most cubes have no group to drop: that is seen from the sums, without another pass over cells.
bool CubeData::nothing_to_drop(const Options& options, const Buffer& na, const Buffer& nb,
                               const Buffer& nc) const {
  const auto fine = [&](const Buffer& sums, const Buffer& counts) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (counts[i] == 0) continue;
      if (options.check_separation && !(sums[i] > 0)) return false;
      if (!options.keeps_singletons() && counts[i] == 1) return false;
    }
    return true;
  };
  return fine(total_a, na) && fine(total_b, nb) && fine(total_c, nc);
}

std::size_t CubeData::mark(const Options& options, const Buffer& na, const Buffer& nb,
                           const Buffer& nc) {
  // Most blocks have no group to drop.
  const auto bad = [&](double sum, double count) {
    return count > 0 && ((options.check_separation && !(sum > 0)) ||
                         (!options.keeps_singletons() && count == 1));
  };
  std::vector<std::uint8_t> bad_unit(units, 0);
  for (std::size_t i = 0; i < na.size(); ++i) {
    if (bad(total_a[i], na[i])) bad_unit[i / periods] = 1;
  }
  const std::size_t row = periods * lanes;
  std::vector<std::uint8_t> bad_importers(sectors * shape.importer_blocks, 0);
  for (std::size_t i = 0; i < nb.size(); ++i) {
    if (bad(total_b[i], nb[i])) bad_importers[i / row] = 1;
  }
  // The effects in the order of the formula: the first that is to blame is named.
  int order[3] = {};
  order[shape.exporter_period] = 0;
  order[shape.importer_period] = 1;
  order[shape.pair] = 2;
  std::vector<std::size_t> dropped(parts.size(), 0);
  threads.loop(parts.size(), [&](std::size_t p, int) {
    const double* b = total_b.data() + parts[p].sector * importer_size;
    const double* counts = nb.data() + parts[p].sector * importer_size;
    for (std::size_t unit = parts[p].unit_begin; unit < parts[p].unit_end; ++unit) {
      for (std::size_t k = shape.block_begin[unit]; k < shape.block_begin[unit + 1]; ++k) {
        const auto block = static_cast<std::size_t>(shape.block_importer[k]);
        bool any = bad_unit[unit] != 0 ||
                   bad_importers[parts[p].sector * shape.importer_blocks + block] != 0;
        for (std::size_t l = k * lanes; l < (k + 1) * lanes; ++l)
          any = any || bad(total_c[l], nc[l]);
        if (!any) continue;
        const std::size_t jb = block * row;
        double* cell = y.data() + k * periods * lanes;
        for (std::size_t i = 0; i < periods * lanes; ++i) {
          if (cell[i] < 0) continue;
          const std::size_t at = unit * periods + i / lanes;
          const std::size_t pair = k * lanes + i % lanes;
          const bool zero[] = {total_a[at] <= 0, b[jb + i] <= 0, total_c[pair] <= 0};
          const bool alone[] = {na[at] == 1, counts[jb + i] == 1, nc[pair] == 1};
          double why = 0;
          for (int m = 2; m >= 0 && !options.keeps_singletons(); --m) {
            if (alone[order[m]]) why = kAloneA - order[m];
          }
          for (int m = 2; m >= 0 && options.check_separation; --m) {
            if (zero[order[m]]) why = kZeroA - order[m];
          }
          if (why == 0) continue;
          cell[i] = why;
          ++dropped[p];
        }
      }
    }
  });
  std::size_t sum = 0;
  for (const std::size_t count : dropped) sum += count;
  return sum;
}

bool CubeData::prune(const Options& options, std::size_t rows) {
  Buffer na;
  Buffer nb;
  Buffer nc;
  for (;;) {
    totals(na, nb, nc);
    double here = 0;
    for (std::size_t i = 0; i < na.size(); ++i) here += na[i];
    live = static_cast<std::size_t>(here);
    if (together.any(live + gone != rows)) return false;
    if (!together.any(!nothing_to_drop(options, na, nb, nc))) return true;
    const std::size_t dropped = mark(options, na, nb, nc);
    gone += dropped;
    live -= dropped;
    // Zeros that go leave the sums as they are; only counts of rows can make another round.
    if (options.keeps_singletons() || !together.any(dropped > 0)) return true;
  }
}

void CubeData::drop(const Frame& frame, const std::vector<std::size_t>& rows,
                    const std::vector<std::uint8_t>& marked) {
  for (std::size_t k = 0; k < rows.size(); ++k) {
    if (marked[k] == 0) continue;
    y[cell(frame, rows[k])] = kSeparated;
    ++gone;
    --live;
  }
}

void CubeData::report(Frame& frame) const {
  if (gone == 0) return;
  const std::string names[] = {effect_name(frame, shape.exporter_period),
                               effect_name(frame, shape.importer_period),
                               effect_name(frame, shape.pair)};
  std::vector<std::vector<std::size_t>> found((frame.rows + kGrain - 1) / kGrain);
  threads.ranges(frame.rows, kGrain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (frame.rules[i] == Rule::used && y[cell(frame, i)] < 0) found[begin / kGrain].push_back(i);
    }
  });
  std::vector<std::size_t> rows;
  for (const auto& part : found) rows.insert(rows.end(), part.begin(), part.end());
  for (const std::size_t i : rows) {
    const double value = y[cell(frame, i)];
    const int code = -static_cast<int>(value);
    if (code == 8) {
      frame.drop(i, Rule::separated, "regressors and effects together");
    } else {
      frame.drop(i, code <= 4 ? Rule::zero_group : Rule::singleton,
                 names[static_cast<std::size_t>((code - 2) % 3)]);
    }
  }
}

}  // namespace tally::gravity
