// Several processes that share one estimate, each with the rows of its own exporters.
//
// Given the importer-period effects, exporters have nothing to do with each other. So each process
// keeps the cube of its exporters, and only vectors by importer and period are summed over all,
// once in each pass. All processes must use the same codes for the same countries, periods and
// sectors, name the same formula and options, and call estimate() together: an Exchange waits for
// the others.
//
// Offered for three-way gravity on the cube solver with errors clustered by pair. Every process
// gets the same coefficients, errors and importer-period effects; exporter-period and pair effects,
// the data card and the rows dropped are those of its own rows.
#ifndef TALLY_GRAVITY_EXCHANGE_H_
#define TALLY_GRAVITY_EXCHANGE_H_

#include <cstddef>

namespace tally::gravity {

class Exchange {
 public:
  virtual ~Exchange() = default;
  // Replaces each value by its sum over all processes: the same bits in each of them.
  virtual void add(double* values, std::size_t count) = 0;
  // The same with the largest.
  virtual void most(double* values, std::size_t count) = 0;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_EXCHANGE_H_
