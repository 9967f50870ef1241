// Seasonal adjustment by the structural model (Harvey 1989, sec. 6.2): the smoothed season is taken
// off. Good enough to say 'down on the month'; no working days, no leap years, no Easter.
#ifndef TALLY_OUTLOOK_SEASONAL_H_
#define TALLY_OUTLOOK_SEASONAL_H_

#include <span>
#include <vector>

#include "outlook/model.h"

namespace tally::outlook {

struct Adjusted {
  Month month;
  double value = 0;     // as published; of a month known as part of a sum, the model's share of it
  double adjusted = 0;  // without the season, in the unit of the values
  bool published = true;
};
// Errors: as Model::fit; Code::bad_input for yearly figures, and with fewer than three years of
// months.
core::Result<std::vector<Adjusted>> seasonally_adjusted(std::span<const Observation> observations,
                                                        bool may_be_negative = false);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_SEASONAL_H_
