// The members that need a value for every step: exponential smoothing, ARIMA, Theta, seasonal
// naive. Each gives its forecast as a linear path (outlook/model.h says from where the methods
// are).
#ifndef TALLY_OUTLOOK_INTERNAL_MEMBERS_H_
#define TALLY_OUTLOOK_INTERNAL_MEMBERS_H_

#include <optional>
#include <string>
#include <vector>

#include "outlook/model.h"

namespace tally::outlook {

struct Member {
  std::string name;          // "ets(A,Ad,A)"
  double sigma = 0;          // of the one-step errors
  std::vector<double> mean;  // of the steps ahead
  std::vector<double> psi;   // what an error does so many steps on; psi[0] = 1
};

// `x` in time order, `season` 12 or 1. Empty if the series is too short for the member.
std::optional<Member> fit_ets(const std::vector<double>& x, int season, int steps);
std::optional<Member> fit_arima(const std::vector<double>& x, int season, int steps);
std::optional<Member> fit_theta(const std::vector<double>& x, const std::vector<double>& seasonal,
                                int season, int steps);
std::optional<Member> fit_seasonal_naive(const std::vector<double>& x, int season, int steps);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_INTERNAL_MEMBERS_H_
