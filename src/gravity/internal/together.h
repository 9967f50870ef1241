// Sums over the processes that share an estimate (exchange.h); without any, what is here is the
// sum.
#ifndef TALLY_GRAVITY_INTERNAL_TOGETHER_H_
#define TALLY_GRAVITY_INTERNAL_TOGETHER_H_

#include <cstdint>
#include <vector>

#include "gravity/exchange.h"

namespace tally::gravity {

class Together {
 public:
  explicit Together(Exchange* exchange = nullptr) : exchange_(exchange) {}

  [[nodiscard]] bool several() const { return exchange_ != nullptr; }
  void add(double* values, std::size_t count) const {
    if (exchange_ != nullptr) exchange_->add(values, count);
  }
  void most(double* values, std::size_t count) const {
    if (exchange_ != nullptr) exchange_->most(values, count);
  }
  [[nodiscard]] double sum(double value) const {
    add(&value, 1);
    return value;
  }
  [[nodiscard]] std::size_t sum(std::size_t count) const {
    return static_cast<std::size_t>(sum(static_cast<double>(count)));
  }
  [[nodiscard]] double most(double value) const {
    most(&value, 1);
    return value;
  }
  // True if it is true anywhere.
  [[nodiscard]] bool any(bool here) const { return most(here ? 1.0 : 0.0) > 0; }
  // Flags that are set anywhere.
  void unite(std::vector<std::uint8_t>& flags) const {
    if (exchange_ == nullptr) return;
    std::vector<double> values(flags.begin(), flags.end());
    most(values.data(), values.size());
    for (std::size_t i = 0; i < flags.size(); ++i) flags[i] = values[i] > 0 ? 1 : 0;
  }

 private:
  Exchange* exchange_;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_TOGETHER_H_
