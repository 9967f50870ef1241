// Progress, and whether to go on, asked after each inner step: a single Newton step may take long.
#ifndef TALLY_GRAVITY_INTERNAL_PULSE_H_
#define TALLY_GRAVITY_INTERNAL_PULSE_H_

#include <chrono>

#include "gravity/options.h"

namespace tally::gravity {

class Pulse {
 public:
  explicit Pulse(const Options& options) : report_(options.progress) {}

  // After an inner step. False once somebody wants the run to stop, and from then on.
  bool beat() {
    ++now_.inner;
    return ask();
  }
  // After a whole iteration.
  bool iteration(int number, double deviance, double largest_step) {
    now_.iteration = number;
    now_.deviance = deviance;
    now_.largest_step = largest_step;
    now_.inner = 0;
    return ask();
  }
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  bool ask() {
    if (stopped_ || !report_) return !stopped_;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
    now_.seconds = passed.count();
    stopped_ = !report_(now_);
    return !stopped_;
  }

  const std::function<bool(const Progress&)>& report_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  Progress now_;
  bool stopped_ = false;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_PULSE_H_
