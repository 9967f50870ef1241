// A panel of any size, made here: what the benchmarks of estimation work on.
#ifndef TALLY_BENCH_GRAVITY_PANEL_H_
#define TALLY_BENCH_GRAVITY_PANEL_H_

#include <cmath>
#include <cstdint>
#include <vector>

#include "gravity/columns.h"
#include "numeric/random.h"

namespace tally::bench {

struct Panel {
  std::vector<std::int32_t> sector, exporter, importer, year;
  std::vector<double> y, rta, x;

  [[nodiscard]] gravity::Columns columns() const {
    gravity::Columns out;
    out.add_codes("sector", sector);
    out.add_codes("exporter", exporter);
    out.add_codes("importer", importer);
    out.add_codes("year", year);
    out.add_numbers("y", y);
    out.add_numbers("rta", rta);
    out.add_numbers("x", x);
    return out;
  }
};

// Trade with three-way effects, an agreement that begins in some year, about 35 % zeros. Of `ranks`
// processes that share a panel, number `rank` gets every so many exporters.
inline Panel make(int countries, int years, int sectors, int rank = 0, int ranks = 1) {
  Panel out;
  const std::size_t own = (static_cast<std::size_t>(countries) + ranks - 1) / ranks;
  const std::size_t n = own * countries * years * sectors;
  for (auto* codes : {&out.sector, &out.exporter, &out.importer, &out.year}) codes->reserve(n);
  for (auto* numbers : {&out.y, &out.rta, &out.x}) numbers->reserve(n);
  for (int s = 0; s < sectors; ++s) {
    numeric::Random random(11, static_cast<std::uint64_t>(s));
    std::vector<double> a(static_cast<std::size_t>(countries) * years);
    std::vector<double> b(a.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      const bool first = k % static_cast<std::size_t>(years) == 0;
      a[k] = first ? 1.5 * random.normal() : a[k - 1] + 0.03 + 0.1 * random.normal();
      b[k] = first ? 1.5 * random.normal() : b[k - 1] + 0.03 + 0.1 * random.normal();
    }
    for (int i = 0; i < countries; ++i) {
      for (int j = 0; j < countries; ++j) {
        const double pair = random.normal();
        const auto begins = static_cast<int>(random.below(static_cast<std::uint64_t>(3 * years)));
        for (int t = 0; t < years; ++t) {
          const double at = a[static_cast<std::size_t>(i * years + t)];
          const double bt = b[static_cast<std::size_t>(j * years + t)];
          const double rta = t >= begins ? 1 : 0;
          const double x = 0.3 * (at + bt + pair) + 0.5 * random.normal();
          const double eta = at + bt + pair + 0.4 * rta - 0.5 * x;
          const bool trades = random.uniform() < 1 / (1 + std::exp(-1.45 - 0.8 * eta));
          const double trade = trades ? std::exp(eta + 0.5 * random.normal()) : 0.0;
          if (i % ranks != rank) continue;
          out.sector.push_back(s);
          out.exporter.push_back(i);
          out.importer.push_back(j);
          out.year.push_back(t);
          out.y.push_back(trade);
          out.rta.push_back(rta);
          out.x.push_back(x);
        }
      }
    }
  }
  return out;
}

}  // namespace tally::bench

#endif  // TALLY_BENCH_GRAVITY_PANEL_H_
