// Three-way gravity by sector on several processes or machines: each holds the rows of its own
// exporters (gravity/exchange.h), MPI sums over importers. Built with -DTALLY_MPI=ON (OpenMPI).
//
//   mpirun -n 4 gravity_mpi COUNTRIES YEARS SECTORS [THREADS]
//
// makes the panel of gravity_scale in pieces and prints what each number of processes must give
// alike: coefficients, errors, rows, clusters.
#include <fmt/format.h>
#include <mpi.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

#include "gravity/estimate.h"
#include "gravity/exchange.h"
#include "gravity/panel.h"

namespace {

// A reduction to one process and a broadcast: every process gets the same bits, which steps and
// stops are decided by.
class MpiExchange : public tally::gravity::Exchange {
 public:
  void add(double* values, std::size_t count) override { reduce(values, count, MPI_SUM); }
  void most(double* values, std::size_t count) override { reduce(values, count, MPI_MAX); }

 private:
  void reduce(double* values, std::size_t count, MPI_Op how) {
    constexpr std::size_t kMost = std::size_t{1} << 26U;  // a count of MPI is an int
    for (std::size_t at = 0; at < count; at += kMost) {
      const auto n = static_cast<int>(count - at < kMost ? count - at : kMost);
      sum_.resize(static_cast<std::size_t>(n));
      MPI_Reduce(values + at, sum_.data(), n, MPI_DOUBLE, how, 0, MPI_COMM_WORLD);
      int rank = 0;
      MPI_Comm_rank(MPI_COMM_WORLD, &rank);
      if (rank == 0) std::copy(sum_.begin(), sum_.end(), values + at);
      MPI_Bcast(values + at, n, MPI_DOUBLE, 0, MPI_COMM_WORLD);
    }
  }
  std::vector<double> sum_;
};

int run(int argc, char** argv, int rank, int ranks) {
  const auto panel =
      tally::bench::make(std::atoi(argv[1]), std::atoi(argv[2]), std::atoi(argv[3]), rank, ranks);
  MpiExchange exchange;
  tally::gravity::Options options;
  options.formula =
      "y ~ rta + x | exporter^year^sector + importer^year^sector + exporter^importer^sector";
  options.clusters = {"exporter^importer^sector"};
  options.small_sample = tally::gravity::SmallSample::fixest;
  options.threads = argc > 4 ? std::atoi(argv[4]) : 1;
  options.exchange = &exchange;
  const auto begin = std::chrono::steady_clock::now();
  const auto fit = tally::gravity::estimate(panel.columns(), options);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  if (!fit) {
    fmt::print(stderr, "process {}: {}\n", rank, fit.error().to_string());
    return 1;
  }
  if (rank == 0) {
    for (const auto& c : fit->coefficients) {
      fmt::print("{} {:.17g} {:.17g}\n", c.name, c.estimate, c.std_error);
    }
    fmt::print("rows {}\nclusters {}\nparameters {}\ndeviance {:.17g}\nnewton {}\n", fit->rows_used,
               fit->errors.cluster_counts.at(0), fit->errors.parameters, fit->deviance,
               fit->iterations);
    fmt::print(stderr, "{} processes, {:.2f} s, {:.2f} GiB each: {}\n", ranks, passed.count(),
               static_cast<double>(fit->memory) / 0x1p30, fit->message);
  }
  return fit->outcome == tally::gravity::Outcome::converged ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  MPI_Init(&argc, &argv);
  int rank = 0;
  int ranks = 1;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  int status = 2;
  if (argc < 4 || std::atoi(argv[1]) < ranks) {
    fmt::print(stderr, "gravity_mpi COUNTRIES YEARS SECTORS [THREADS], at least a country each\n");
  } else {
    status = run(argc, argv, rank, ranks);
  }
  // Others may wait for this process.
  if (status != 0) MPI_Abort(MPI_COMM_WORLD, status);
  MPI_Finalize();
  return status;
}
