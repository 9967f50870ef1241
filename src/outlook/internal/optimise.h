// Least value of a smooth function inside a box: NLopt's SBPLX (Rowan's subplex), no derivatives.
#ifndef TALLY_OUTLOOK_INTERNAL_OPTIMISE_H_
#define TALLY_OUTLOOK_INTERNAL_OPTIMISE_H_

#include <functional>
#include <vector>

namespace tally::outlook {

struct Box {
  double low, high, start, step;
};
struct Least {
  std::vector<double> at;
  double value = 0;
};
// `f` may return anything; what is not finite counts as very large. Deterministic. If the library
// fails, the start is returned.
Least least(const std::function<double(const double*)>& f, const std::vector<Box>& box,
            int most_calls, double tolerance = 1e-5);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_INTERNAL_OPTIMISE_H_
