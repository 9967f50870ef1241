// How time and memory of three-way gravity by sector grow with the number of rows. One panel a
// call, since the peak of memory is that of the whole process; bench/gravity_scale.sh calls it for
// several sizes. Results: docs/benchmarks.md.
//
//   gravity_scale COUNTRIES YEARS SECTORS [THREADS [GIB]]
//
// Up to 200 30 170: 204 million rows. GIB is the memory that the estimate may take beside its input
// (else: what the machine has left); what does not fit is refused before it starts.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <string>

#include "gravity/estimate.h"
#include "gravity/panel.h"

namespace {

double peak_gib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / (1024.0 * 1024.0);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "gravity_scale COUNTRIES YEARS SECTORS [THREADS [GIB]]\n");
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const tally::bench::Panel panel =
      tally::bench::make(std::atoi(argv[1]), std::atoi(argv[2]), std::atoi(argv[3]));
  const std::chrono::duration<double> made = std::chrono::steady_clock::now() - begin;
  const double input = peak_gib();
  tally::gravity::Options options;
  options.formula =
      "y ~ rta + x | exporter^year^sector + importer^year^sector + exporter^importer^sector";
  options.clusters = {"exporter^importer^sector"};
  options.threads = argc > 4 ? std::atoi(argv[4]) : 0;
  if (argc > 5) options.memory_limit = static_cast<std::size_t>(std::atof(argv[5]) * 0x1p30);
  const auto start = std::chrono::steady_clock::now();
  const auto fit = tally::gravity::estimate(panel.columns(), options);
  const std::chrono::duration<double> all = std::chrono::steady_clock::now() - start;
  if (!fit) {
    fmt::print("{} rows, input {:.2f} GiB: {}\n", panel.y.size(), input, fit.error().to_string());
    return 1;
  }
  fmt::print(
      "rows {} input_GiB {:.2f} plan_GiB {:.2f} peak_GiB {:.2f} make_s {:.1f} all_s {:.2f} "
      "prepare_s {:.2f} fit_s {:.2f} newton {} inner {} threads {} rta {:.6f} ({:.6f}) {}\n",
      panel.y.size(), input, static_cast<double>(fit->memory) / 0x1p30, peak_gib(), made.count(),
      all.count(), fit->seconds.factorise, fit->seconds.fit, fit->iterations, fit->inner_iterations,
      fit->threads, fit->coefficients[0].estimate, fit->coefficients[0].std_error,
      fit->message.substr(0, fit->message.find(' ')));
  return 0;
}
