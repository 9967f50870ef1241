// outlook_series LEDGER OUT.csv: the ledger's own series, for outlook_calibration and for other
// programs (bench/outlook/peers.py).
#include <iostream>

#include "outlook/series.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "outlook_series LEDGER OUT.csv\n";
    return 2;
  }
  const auto all = tally::bench::from_ledger(argv[1]);
  tally::bench::to_csv(all, argv[2]);
  std::cerr << all.size() << " series\n";
  return all.empty() ? 1 : 0;
}
