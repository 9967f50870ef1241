#include "tables/internal/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tally::tables::internal {

void share_out(std::size_t count, int threads, const std::function<void(std::size_t)>& body) {
  const unsigned int wanted = threads > 0 ? static_cast<unsigned int>(threads)
                                          : std::max(1U, std::thread::hardware_concurrency());
  const std::size_t workers = std::min<std::size_t>(wanted, count);
  std::atomic<std::size_t> next{0};
  std::mutex guard;
  std::exception_ptr thrown;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) body(i);
    } catch (...) {
      const std::scoped_lock lock(guard);
      thrown = std::current_exception();
      next = count;
    }
  };
  std::vector<std::thread> team;
  for (std::size_t i = 1; i < workers; ++i) team.emplace_back(work);
  work();
  for (std::thread& member : team) member.join();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace tally::tables::internal
