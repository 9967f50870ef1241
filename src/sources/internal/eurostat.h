// One observation of Eurostat, whichever form it comes in, and what of it is a total.
#ifndef TALLY_SOURCES_INTERNAL_EUROSTAT_H_
#define TALLY_SOURCES_INTERNAL_EUROSTAT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "sources/internal/take.h"

namespace tally::sources::internal {

// By codes (EU27_2020, RU, TOTAL, 1 or IMPORT) or by labels, as the form has them.
struct EurostatPoint {
  std::string_view reporter, partner, product, flow, indicator, procedure, period, value, flag;
  std::int64_t line = 0, column = 0;
};

class Eurostat {
 public:
  explicit Eurostat(Take& take) : take_(take), partners_("eu-eurostat") {
    take.source("eu-eurostat");
  }
  void point(const EurostatPoint& p);
  // A day such as "13/01/2023 11:00" or "2023-01-13T11:00:00+0100": that of the edition.
  void updated(std::string_view day);

 private:
  bool breakdown(const EurostatPoint& p);
  Partner partner_of(std::string_view name, core::Month month);

  Take& take_;
  Partners partners_;
};

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_EUROSTAT_H_
