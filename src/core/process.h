// How a program that answers one question and ends treats its memory. The C library asks the system
// for small pieces and gives them back one by one, which suits a program that runs for hours; here
// a third of the time went into page faults and into taking apart what is about to vanish.
#ifndef TALLY_CORE_PROCESS_H_
#define TALLY_CORE_PROCESS_H_

#include <memory>
#include <utility>

namespace tally::core {

// Memory comes in pieces of 32 MiB, in huge pages where the system has them, from one arena for all
// threads, and is kept. Call it before anything is read, and before there are threads. Where the C
// library or the system knows nothing of this, and under sanitizers, it does nothing.
void expect_short_run();

namespace internal {
void keep(std::shared_ptr<void> value);
}

// Moves the value to where it lives as long as the process, and is never taken apart.
template <typename T>
T& keep_until_exit(T value) {
  auto kept = std::make_shared<T>(std::move(value));
  internal::keep(kept);
  return *kept;
}

// Flushes the standard streams and ends the process, without taking its memory apart; under
// sanitizers it ends as usual.
[[noreturn]] void end_process(int code);

}  // namespace tally::core

#endif  // TALLY_CORE_PROCESS_H_
