#include "core/process.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <vector>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if defined(__has_feature)
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) && \
    !__has_feature(memory_sanitizer)
#define TALLY_OWN_HEAP 1
#endif
#else
#define TALLY_OWN_HEAP 1
#endif
#endif

#ifdef TALLY_OWN_HEAP
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace tally::core {

#ifdef TALLY_OWN_HEAP

namespace {

constexpr std::uintptr_t kHugePage = std::uintptr_t{2} << 20;
constexpr int kPiece = 32 << 20;

std::uintptr_t heap_end() { return reinterpret_cast<std::uintptr_t>(::sbrk(0)); }

}  // namespace

void expect_short_run() {
  ::mallopt(M_ARENA_MAX, 1);
  ::mallopt(M_TOP_PAD, kPiece);
  ::mallopt(M_TRIM_THRESHOLD, kPiece * 8);
  ::mallopt(M_MMAP_THRESHOLD, kPiece);
  const std::uintptr_t before = heap_end();
  // Larger than what the heap has left: it grows by one piece now.
  void* volatile grown = std::malloc(std::size_t{1} << 20);  // NOLINT(cppcoreguidelines-no-malloc)
  std::free(grown);                                          // NOLINT(cppcoreguidelines-no-malloc)
  const std::uintptr_t first = (before + kHugePage - 1) / kHugePage * kHugePage;
  const std::uintptr_t last = heap_end() / kHugePage * kHugePage;
  if (first < last) {
    ::madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);  // NOLINT
  }
}

#else

void expect_short_run() {}

#endif

void internal::keep(std::shared_ptr<void> value) {
  static std::mutex guard;
  static auto* const kept = new std::vector<std::shared_ptr<void>>();
  const std::lock_guard lock(guard);
  kept->push_back(std::move(value));
}

void end_process(int code) {
#ifdef TALLY_OWN_HEAP
  std::cout.flush();
  std::cerr.flush();
  std::fflush(nullptr);
  std::_Exit(code);
#else
  std::exit(code);  // NOLINT(concurrency-mt-unsafe)
#endif
}

}  // namespace tally::core
