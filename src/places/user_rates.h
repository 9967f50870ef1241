// Exchange rates that the user brought, beside those that ship.
//
// May use: core. A rate that ships stands, so that an answer stays what it was; the user's fill the
// months for which none ships, and usd_rate() then names them as its source.
#ifndef TALLY_PLACES_USER_RATES_H_
#define TALLY_PLACES_USER_RATES_H_

#include <string>
#include <vector>

#include "core/money.h"
#include "core/time.h"

namespace tally::places {

struct UserRate {
  core::Currency currency;
  core::Month month;
  double per_usd = 0;  // units of the currency per US dollar, average of the month
  std::string source;  // as answers name it
};

// Takes the place of all that were given before. A later rate of the same currency and month stands
// for an earlier one; what is no rate (not above 0, or not finite) is passed over. Call it before
// anything is answered: not while other threads ask for rates.
void use_rates(const std::vector<UserRate>& rates);

// True if the rate of that currency over that period rests on the user's.
bool rests_on_user_rates(core::Currency currency, const core::Period& period);

}  // namespace tally::places

#endif  // TALLY_PLACES_USER_RATES_H_
