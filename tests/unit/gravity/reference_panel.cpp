#include "reference_panel.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>
#include <string>

#include "numeric/distributions.h"

namespace tally::gravity::test {
namespace {

// The streams of R 3.6 and later, with its default kinds.
class RStream {
 public:
  explicit RStream(std::uint32_t seed) {
    // A congruential generator fills the state; its 51st number is the position, which is replaced.
    for (int k = 0; k < 51; ++k) seed = 69069U * seed + 1U;
    std::string state;
    for (int k = 0; k < 624; ++k) {
      seed = 69069U * seed + 1U;
      state += std::to_string(seed) + " ";
    }
    std::istringstream(state + "624") >> twister_;
  }

  double uniform() {
    const double u = static_cast<double>(twister_()) * 2.3283064365386963e-10;
    return std::clamp(u, 0.5 * 2.328306437080797e-10, 1 - 0.5 * 2.328306437080797e-10);
  }
  double normal() {
    constexpr double kFine = 134217728;  // 2^27: two numbers make one of 59 bits
    const double high = std::floor(kFine * uniform());
    return numeric::normal_quantile((high + uniform()) / kFine);
  }
  // 1..n, with as many bits as n needs, rejected while too large.
  int whole(int n) {
    int bits = 0;
    while ((1 << bits) < n) ++bits;
    for (;;) {
      std::uint64_t value = 0;
      for (int k = 0; k <= bits; k += 16) {
        value = 65536 * value + static_cast<std::uint64_t>(std::floor(uniform() * 65536));
      }
      value &= (std::uint64_t{1} << static_cast<unsigned>(bits)) - 1;
      if (value < static_cast<std::uint64_t>(n)) return static_cast<int>(value) + 1;
    }
  }

 private:
  std::mt19937 twister_;
};

// By columns, as R keeps them.
struct Grid {
  std::size_t rows = 0;
  std::vector<double> values;
  Grid(std::size_t r, std::size_t c) : rows(r), values(r * c) {}
  double& operator()(std::size_t i, std::size_t j) { return values[j * rows + i]; }
};

Grid uniforms(RStream& r, std::size_t rows, std::size_t columns) {
  Grid out(rows, columns);
  for (double& value : out.values) value = r.uniform();
  return out;
}

// A random walk with a drift for each row.
Grid walks(RStream& r, std::size_t rows, std::size_t years) {
  Grid out(rows, years);
  for (std::size_t t = 0; t < years; ++t) {
    for (std::size_t i = 0; i < rows; ++i) {
      out(i, t) = t == 0 ? 1.5 * r.normal() : out(i, t - 1) + 0.03 + 0.1 * r.normal();
    }
  }
  return out;
}

// What pairs have in common over sectors: the distance, and the year from which an agreement holds.
struct Pairs {
  Grid distance;  // logarithm
  double mean = 0;
  Grid begins;  // 0: never

  Pairs(RStream& r, std::size_t exporters, std::size_t importers, int years)
      : distance(exporters, importers), begins(exporters, importers) {
    Grid at = uniforms(r, std::max(exporters, importers), 2);
    for (std::size_t j = 0; j < importers; ++j) {
      for (std::size_t i = 0; i < exporters; ++i) {
        const double x = at(i, 0) - at(j, 0);
        const double y = at(i, 1) - at(j, 1);
        distance(i, j) = std::log(std::sqrt(x * x + y * y) + 0.02);
        mean += distance(i, j);
      }
    }
    mean /= static_cast<double>(exporters * importers);
    Grid u = uniforms(r, exporters, importers);
    for (double& value : begins.values) value = r.whole(years);
    for (std::size_t j = 0; j < importers; ++j) {
      for (std::size_t i = j + 1; i < exporters; ++i) {
        u(i, j) = u(j, i);
        begins(i, j) = begins(j, i);
      }
    }
    for (std::size_t j = 0; j < importers; ++j) {
      for (std::size_t i = 0; i < exporters; ++i) {
        const double odds = 1 / (1 + std::exp(0.9 + 0.8 * (distance(i, j) - mean)));
        if (i == j || !(u(i, j) < odds)) begins(i, j) = 0;
      }
    }
  }
};

void add_sector(RStream& r, const ReferenceKind& kind, int sector, Pairs& pairs, Table& out) {
  const auto exporters = static_cast<std::size_t>(kind.exporters);
  const auto importers = static_cast<std::size_t>(kind.importers);
  const auto years = static_cast<std::size_t>(kind.years);
  const std::size_t n = exporters * importers * years;
  Grid a = walks(r, exporters, years);
  Grid b = walks(r, importers, years);
  Grid c(exporters, importers);
  for (std::size_t k = 0; k < c.values.size(); ++k) {
    c.values[k] = -(pairs.distance.values[k] - pairs.mean) + r.normal();
  }
  std::vector<double> shock(n);
  std::vector<double> luck(n);
  for (double& value : shock) value = 0.5 * r.normal();
  for (double& value : luck) value = r.uniform();
  std::size_t row = 0;
  for (std::size_t i = 0; i < exporters; ++i) {
    for (std::size_t j = 0; j < importers; ++j) {
      for (std::size_t t = 0; t < years; ++t, ++row) {
        const double start = pairs.begins(i, j);
        const double rta = start > 0 && static_cast<double>(t + 1) >= start ? 1 : 0;
        const double x = 0.3 * a(i, t) + 0.3 * b(j, t) + 0.3 * c(i, j) + shock[row];
        const double eta = a(i, t) + b(j, t) + c(i, j) + 0.40 * rta - 0.50 * x;
        const double p = 1 / (1 + std::exp(-(1.45 + 0.8 * eta)));
        const double noise = std::exp(0.5 * r.normal() - 0.125);
        const double y = std::exp(eta) * (luck[row] < p ? 1.0 : 0.0) / p * noise;
        out.numbers["y"].push_back(std::nearbyint(y * 1000) / 1000);
        out.numbers["rta"].push_back(rta);
        out.numbers["x"].push_back(x);
        out.codes["sector"].push_back(sector);
        out.codes["exporter"].push_back(static_cast<std::int32_t>(i) + 1);
        out.codes["importer"].push_back(static_cast<std::int32_t>(j) + 1);
        out.codes["year"].push_back(static_cast<std::int32_t>(t) + 1);
      }
    }
  }
}

}  // namespace

Table reference_panel(const ReferenceKind& kind) {
  RStream r(kind.seed);
  Pairs pairs(r, static_cast<std::size_t>(kind.exporters), static_cast<std::size_t>(kind.importers),
              kind.years);
  Table out;
  for (int sector = 1; sector <= kind.sectors; ++sector) add_sector(r, kind, sector, pairs, out);
  return out;
}

}  // namespace tally::gravity::test
