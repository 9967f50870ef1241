#include "core/large_pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace tally::core {

void prefer_large_pages(const void* data, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t kPage = 4096;
  constexpr std::size_t kWorthIt = std::size_t{8} << 20;
  if (bytes < kWorthIt) return;
  const auto address = reinterpret_cast<std::uintptr_t>(data);
  const std::uintptr_t skip = (kPage - address % kPage) % kPage;
  // What is only a wish cannot fail in a way that matters.
  static_cast<void>(::madvise(const_cast<char*>(static_cast<const char*>(data)) + skip,
                              (bytes - skip) / kPage * kPage, MADV_HUGEPAGE));
#else
  static_cast<void>(data);
  static_cast<void>(bytes);
#endif
}

}  // namespace tally::core
