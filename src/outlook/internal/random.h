// Random numbers by counter: the n-th of a stream needs no other, so results do not depend on the
// order or the number of threads. The mixing function is that of SplitMix64 (Steele, Lea & Flood
// 2014); normals by inversion (Wichura 1988, AS 241).
#ifndef TALLY_OUTLOOK_INTERNAL_RANDOM_H_
#define TALLY_OUTLOOK_INTERNAL_RANDOM_H_

#include <cstdint>

#include "numeric/distributions.h"

namespace tally::outlook {

inline std::uint64_t mix(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

class Stream {
 public:
  Stream(std::uint64_t seed, std::uint64_t stream)
      : state_(mix(mix(seed + 0x9e3779b97f4a7c15ULL) ^ (stream * 0xd1342543de82ef95ULL + 1))) {}
  // In (0, 1), never an end.
  double uniform() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return (static_cast<double>(mix(state_) >> 11) + 0.5) * 0x1.0p-53;
  }
  double normal();

 private:
  std::uint64_t state_;
};

using numeric::normal_quantile;

inline double Stream::normal() { return normal_quantile(uniform()); }

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_INTERNAL_RANDOM_H_
