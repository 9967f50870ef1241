#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "outlook/internal/random.h"
#include "outlook/model.h"

namespace tally::outlook {
namespace {

constexpr double kFar = 12;                // furthest a path may go, in logs
constexpr double kEnd = 600;               // furthest a middle may lie, in logs
constexpr std::uint64_t kGaps = 1u << 31;  // streams of months that were skipped
constexpr std::uint64_t kTails = 1u << 30;
constexpr std::size_t kBlock = 64;  // pairs of paths that are drawn together
constexpr std::size_t kLanes = 4;

typedef float Vec __attribute__((vector_size(kLanes * sizeof(float))));
typedef std::int32_t Int __attribute__((vector_size(kLanes * sizeof(float))));

// Student's t with `dof` degrees of freedom, brought to unit variance, is a normal times this. dof
// is an even number, so that chi-squared is a sum of logarithms of uniforms.
double tail_scale(Stream& stream, int dof) {
  double chi = 0, product = 1;
  for (int i = 0; i < dof / 2; ++i) {
    product *= stream.uniform();
    if (i % 8 == 7 || i + 1 == dof / 2) {
      chi -= 2 * std::log(product);
      product = 1;
    }
  }
  return std::sqrt((dof - 2) / chi);
}

struct Plan {
  LinearPath linear;
  std::vector<double> widening;
  bool logs = true, floor = false;
  int dof = 0;  // 0: normal
  double unit = 1;
};

Plan plan_of(const Model& model, int steps) {
  Plan out;
  out.linear = model.linear(steps);
  for (int h = 0; h < out.linear.steps; ++h) out.widening.push_back(model.widening(h));
  out.logs = model.in_logs();
  for (double& v : out.linear.mean) {
    if (out.logs) v = std::clamp(v, -kEnd, kEnd);
    if (!out.logs) out.unit = std::max(out.unit, std::abs(v));
  }
  out.floor =
      !out.logs && std::none_of(model.history().pieces.begin(), model.history().pieces.end(),
                                [](const Piece& p) { return p.value < 0; });
  const double tails = model.tails();
  out.dof = tails > 60 ? 0 : std::max(4, 2 * static_cast<int>(tails / 2));
  return out;
}

double value_of(const Plan& plan, std::size_t h, double off) {
  if (plan.logs) return std::exp(plan.linear.mean[h] + std::clamp(off, -kFar, kFar));
  const double v = plan.linear.mean[h] + off;
  return plan.floor ? std::max(0.0, v) : v;
}

// Normals by inversion, from a table of quantiles between which it is linear; the two outer cells
// are exact.
class Normals {
 public:
  static const Normals& table() {
    static const Normals kTable;
    return kTable;
  }
  [[nodiscard]] float of(std::uint32_t bits) const {
    const std::uint32_t cell = bits >> kFine;
    if (cell == 0 || cell == kCells - 1) {
      return static_cast<float>(normal_quantile((bits + 0.5) * 0x1.0p-32));
    }
    const auto rest = static_cast<float>(bits & ((1U << kFine) - 1)) * (1.0F / (1U << kFine));
    return at_[cell] + rest * (at_[cell + 1] - at_[cell]);
  }

 private:
  static constexpr std::uint32_t kFine = 21, kCells = 1U << (32 - kFine);
  Normals() {
    for (std::uint32_t i = 1; i < kCells; ++i) {
      at_[i] = static_cast<float>(normal_quantile(static_cast<double>(i) / kCells));
    }
  }
  std::array<float, kCells + 1> at_{};
};

// exp of numbers within +-kFar, to a unit or two in the last place: Cody and Waite's reduction,
// then the Taylor polynomial.
Vec exp_of(Vec x) {
  const Vec magic = Vec{} + 12582912.0F;  // 1.5 * 2^23: adding it rounds to an integer
  const Vec shifted = x * 1.44269504F + magic;
  const Vec n = shifted - magic;
  const Vec r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
  Vec p = Vec{} + 1.0F / 720;
  p = p * r + 1.0F / 120;
  p = p * r + 1.0F / 24;
  p = p * r + 1.0F / 6;
  p = p * r + 0.5F;
  p = p * r + 1.0F;
  p = p * r + 1.0F;
  const Int power = ((Int)shifted - (Int)magic) << 23;
  return (Vec)((Int)p + power);
}
Vec within(Vec x, float edge) {
  const Vec top = Vec{} + edge;
  const Int above = x > top, below = x < -top;
  return (Vec)((above & (Int)top) | (below & (Int)(-top)) | (~(above | below) & (Int)x));
}
Vec at_least_zero(Vec x) { return (Vec)((x > Vec{}) & (Int)x); }

Vec load(const float* p) {
  Vec v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
void store(float* p, Vec v) { std::memcpy(p, &v, sizeof v); }

// Draws the paths of a model, a block of mirrored pairs at a time.
class Drawing {
 public:
  Drawing(const Plan& plan, std::uint64_t seed, Paths& out)
      : plan_(plan),
        seed_(seed),
        key_(mix(seed + 0x9e3779b97f4a7c15ULL)),
        out_(out),
        n_(plan.linear.mean.size()),
        pairs_(static_cast<std::size_t>(out.count) / 2),
        errors_((n_ + 1) / 2 * 2 * kBlock) {
    for (std::size_t h = 0; h < n_; ++h) {
      for (std::size_t j = 0; j <= h; ++j) {
        const double effect = plan.linear.effect[h * n_ + j] * plan.widening[h];
        effect_.push_back(static_cast<float>(plan.logs ? effect : effect / plan.unit));
      }
    }
  }
  void run() {
    for (std::size_t from = 0; from < pairs_; from += kBlock) {
      draw_errors(from);
      const float* effect = effect_.data();
      for (std::size_t h = 0; h < n_; ++h) {
        step(from, h, effect);
        effect += h + 1;
      }
    }
  }

 private:
  // Errors of one block: step by step, all pairs. The number of a pair and a step is all that a
  // draw depends on.
  void draw_errors(std::size_t from) {
    const Normals& normals = Normals::table();
    float scale[kBlock];
    for (std::size_t i = 0; i < kBlock; ++i) {
      Stream stream(seed_, kTails + from + i);
      scale[i] = static_cast<float>(plan_.dof > 0 ? tail_scale(stream, plan_.dof) : 1);
    }
    for (std::size_t j = 0; j < n_; j += 2) {
      float* to = errors_.data() + j * kBlock;
      for (std::size_t i = 0; i < kBlock; ++i) {
        const std::uint64_t number = (static_cast<std::uint64_t>(from + i) << 8) + j / 2 + 1;
        const std::uint64_t bits = mix(key_ + number * 0x9e3779b97f4a7c15ULL);
        to[i] = scale[i] * normals.of(static_cast<std::uint32_t>(bits >> 32));
        to[i + kBlock] = scale[i] * normals.of(static_cast<std::uint32_t>(bits));
      }
    }
  }

  void step(std::size_t from, std::size_t h, const float* effect) {
    const std::size_t pairs = std::min(kBlock, pairs_ - from);
    float up[kBlock], down[kBlock];
    for (std::size_t i = 0; i < kBlock; i += 4 * kLanes) {
      Vec a{}, b{}, c{}, d{};
      const float* error = errors_.data() + i;
      for (std::size_t j = 0; j <= h; ++j, error += kBlock) {
        const float l = effect[j];
        a += l * load(error);
        b += l * load(error + kLanes);
        c += l * load(error + 2 * kLanes);
        d += l * load(error + 3 * kLanes);
      }
      value(h, a, up + i, down + i);
      value(h, b, up + i + kLanes, down + i + kLanes);
      value(h, c, up + i + 2 * kLanes, down + i + 2 * kLanes);
      value(h, d, up + i + 3 * kLanes, down + i + 3 * kLanes);
    }
    float* to = out_.values.data() + h * 2 * pairs_ + from;
    std::copy_n(up, pairs, to);
    std::copy_n(down, pairs, to + pairs_);
  }
  void value(std::size_t h, Vec off, float* up, float* down) const {
    if (plan_.logs) {
      const Vec factor = exp_of(within(off, static_cast<float>(kFar)));
      store(up, factor);
      store(down, 1.0F / factor);
      return;
    }
    const auto mean = static_cast<float>(plan_.linear.mean[h] / plan_.unit);
    store(up, plan_.floor ? at_least_zero(mean + off) : mean + off);
    store(down, plan_.floor ? at_least_zero(mean - off) : mean - off);
  }

  const Plan& plan_;
  std::uint64_t seed_, key_;
  Paths& out_;
  std::size_t n_, pairs_;
  std::vector<float> effect_;  // lower triangle, row by row
  std::vector<float> errors_;
};

}  // namespace

Paths simulate(const Model& model, int steps, int count, std::uint64_t seed) {
  const Plan plan = plan_of(model, steps);
  const auto n = static_cast<std::size_t>(plan.linear.steps);
  const std::size_t pairs = (static_cast<std::size_t>(std::max(count, 2)) + 1) / 2;
  Paths out{model.step(), model.last() + 1, plan.linear.steps, static_cast<int>(2 * pairs), {}, {}};
  for (const double mean : plan.linear.mean) {
    out.scale.push_back(plan.logs ? std::exp(mean) : plan.unit);
  }
  out.values.resize(2 * pairs * n);
  Drawing(plan, seed, out).run();
  return out;
}

std::vector<double> totals(const Model& model, const Paths& paths, const Period& period) {
  const int per = static_cast<int>(paths.step);
  const int end = (period.last - paths.first) / per;
  const bool whole =
      per == 1 || (period.months() == per && (period.first - paths.first) % per == 0);
  if (!whole || period.last - paths.first >= paths.steps * per) return {};
  const Known known = known_part(model.history(), period);
  std::vector<double> out(static_cast<std::size_t>(paths.count), known.sum);
  if (known.open.empty()) return out;
  if (per > 1) {
    if (end < 0) return {};
    paths.add(end, out);
    return out;
  }
  std::vector<double> gaps;  // x of the months that nothing tells of
  for (const Month& m : known.open) {
    if (m >= paths.first) {
      paths.add(m - paths.first, out);
      continue;
    }
    const int t = m - model.history().first;
    if (t < 0) return {};
    gaps.push_back(model.smoothed().x[static_cast<std::size_t>(t)]);
  }
  for (std::size_t i = 0; i < out.size() && !gaps.empty(); ++i) {
    Stream stream(1, kGaps + i);
    for (const double middle : gaps) {
      const double x = middle + model.gap_sd() * stream.normal();
      out[i] += model.in_logs() ? std::exp(x) : x;
    }
  }
  return out;
}

void Paths::add(int h, std::vector<double>& sums, double times) const {
  const float* from = step_values(h);
  times *= scale[static_cast<std::size_t>(h)];
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += times * static_cast<double>(from[i]);
}

namespace {

// Puts the order statistics at `places` (ascending, within first..last) where sorting would put
// them: as std::nth_element does for one.
void select(std::vector<double>& sample, std::span<const std::size_t> places, std::size_t first,
            std::size_t last) {
  if (places.empty() || last - first < 2) return;
  const std::size_t middle = places.size() / 2;
  const std::size_t at = places[middle];
  const auto begin = sample.begin();
  const auto to = [begin](std::size_t i) { return begin + static_cast<std::ptrdiff_t>(i); };
  std::nth_element(to(first), to(at), to(last));
  select(sample, places.first(middle), first, at);
  select(sample, places.subspan(middle + 1), at + 1, last);
}

}  // namespace

Band band(const Period& period, std::vector<double>& sample) {
  constexpr std::array<double, 7> kAt = {0.025, 0.10, 0.25, 0.5, 0.75, 0.90, 0.975};
  Band out{period, 0, {}};
  if (sample.empty()) return out;
  const auto place = [&](double p) { return p * static_cast<double>(sample.size() - 1); };
  std::vector<std::size_t> places;
  for (const double p : kAt) {
    const auto below = static_cast<std::size_t>(place(p));
    for (const std::size_t i : {below, std::min(below + 1, sample.size() - 1)}) {
      if (places.empty() || places.back() < i) places.push_back(i);
    }
  }
  select(sample, places, 0, sample.size());
  const auto at = [&](double p) {
    const auto below = static_cast<std::size_t>(place(p));
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    const double rest = place(p) - static_cast<double>(below);
    // In this form equal neighbours give just their value: bands of a known sum do not cross.
    return std::min(sample[above], sample[below] + rest * (sample[above] - sample[below]));
  };
  out.median = at(0.5);
  for (std::size_t i = 0; i < 3; ++i) {
    out.quantile[i] = at(kAt[i]);
    out.quantile[i + 3] = at(kAt[i + 4]);
  }
  return out;
}

std::vector<Band> bands(const Model& model, int steps) {
  // Every error of a path is normal times one scale, so each step by itself is Student's t.
  const Plan plan = plan_of(model, steps);
  const auto quantile = [&](double p) {
    if (plan.dof == 0) return normal_quantile(p);
    const double t = numeric::t_two_sided_quantile(std::abs(2 * p - 1), plan.dof);
    return std::copysign(t, p - 0.5) * std::sqrt((plan.dof - 2.0) / plan.dof);
  };
  constexpr std::array<double, 6> kAt = {0.025, 0.10, 0.25, 0.75, 0.90, 0.975};
  std::array<double, 6> z{};
  std::transform(kAt.begin(), kAt.end(), z.begin(), quantile);
  std::vector<Band> out;
  const int per = static_cast<int>(model.step());
  for (int h = 0; h < plan.linear.steps; ++h) {
    const auto i = static_cast<std::size_t>(h);
    const double sd = plan.linear.sd(h) * plan.widening[i];
    const Month from = model.last() + 1 + h * per;
    Band band{{from, from + (per - 1)}, value_of(plan, i, 0), {}};
    for (std::size_t k = 0; k < z.size(); ++k) band.quantile[k] = value_of(plan, i, sd * z[k]);
    out.push_back(band);
  }
  return out;
}

}  // namespace tally::outlook
