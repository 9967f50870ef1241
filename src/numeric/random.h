// Random numbers in streams: (seed, stream, position) gives a number, whatever was drawn elsewhere,
// so that draw k of a bootstrap is the same on any thread. Philox 4x32-10 of Salmon, Moraes, Dror
// and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3".
#ifndef TALLY_NUMERIC_RANDOM_H_
#define TALLY_NUMERIC_RANDOM_H_

#include <array>
#include <cstdint>

namespace tally::numeric {

// One block of Philox 4x32-10, the function itself.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key);

// Not thread-safe; give each task its own stream.
class Random {
 public:
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0) : seed_(seed), stream_(stream) {}

  std::uint64_t bits();
  double uniform();  // in [0, 1), 53 bits
  double normal();   // by the inverse distribution function
  // 0..bound-1, without bias; bound > 0.
  std::uint64_t below(std::uint64_t bound);

 private:
  std::uint64_t seed_;
  std::uint64_t stream_;
  std::uint64_t position_ = 0;
  std::array<std::uint64_t, 2> block_{};
  int left_ = 0;
};

}  // namespace tally::numeric

#endif  // TALLY_NUMERIC_RANDOM_H_
