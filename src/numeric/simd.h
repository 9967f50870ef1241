// Which vector instructions to use. Kernels are written once and built several times; the best
// build that the processor can run is chosen at run time.
#ifndef TALLY_NUMERIC_SIMD_H_
#define TALLY_NUMERIC_SIMD_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::numeric {

enum class Simd : std::uint8_t { baseline, avx2, avx512 };

// The best that this processor (and its operating system) supports; the environment variable
// TALLY_SIMD=baseline|avx2|avx512 can lower it.
Simd best_simd();
// Everything that can run here, lowest first.
std::vector<Simd> supported_simd();
std::string_view name(Simd simd);

}  // namespace tally::numeric

#endif  // TALLY_NUMERIC_SIMD_H_
