// One row of UN Comtrade, whichever form it comes in, and what of it is a total.
#ifndef TALLY_SOURCES_INTERNAL_COMTRADE_H_
#define TALLY_SOURCES_INTERNAL_COMTRADE_H_

#include <cstdint>
#include <string_view>

#include "sources/internal/take.h"

namespace tally::sources::internal {

// Texts as they stand in the file; what a form does not have is empty.
struct ComtradeRow {
  std::string_view type, frequency, period;
  std::string_view reporter, partner, partner2;  // codes of Comtrade
  std::string_view flow;                         // "M", "X", "RX", ... or the older 1 to 4
  std::string_view commodity, customs, transport, supply;
  std::string_view value;
  std::int64_t line = 0;
};

class Comtrade {
 public:
  explicit Comtrade(Take& take) : take_(take), partners_("un-comtrade") {
    take.source("un-comtrade");
  }
  // Files the row as a figure, a breakdown or a fault.
  void row(const ComtradeRow& row);
  // Says so if the number of rows is one at which the service cuts off.
  void end(std::int64_t rows, std::string_view what);

 private:
  bool breakdown(const ComtradeRow& row);

  Take& take_;
  Partners partners_;
};

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_COMTRADE_H_
