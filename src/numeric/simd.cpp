#include "numeric/simd.h"

#include <algorithm>
#include <cstdlib>

namespace tally::numeric {
namespace {

Simd processor_simd() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) {
    return Simd::avx512;
  }
  if (avx2) return Simd::avx2;
#endif
  return Simd::baseline;
}

}  // namespace

std::string_view name(Simd simd) {
  switch (simd) {
    case Simd::baseline:
      return "baseline";
    case Simd::avx2:
      return "avx2";
    case Simd::avx512:
      return "avx512";
  }
  return "baseline";
}

std::vector<Simd> supported_simd() {
  std::vector<Simd> all = {Simd::baseline};
  if (processor_simd() >= Simd::avx2) all.push_back(Simd::avx2);
  if (processor_simd() >= Simd::avx512) all.push_back(Simd::avx512);
  return all;
}

Simd best_simd() {
  const Simd best = processor_simd();
  const char* wanted = std::getenv("TALLY_SIMD");
  if (wanted == nullptr) return best;
  for (const Simd simd : {Simd::baseline, Simd::avx2, Simd::avx512}) {
    if (name(simd) == wanted) return std::min(simd, best);
  }
  return best;
}

}  // namespace tally::numeric
