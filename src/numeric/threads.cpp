#include "numeric/threads.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace tally::numeric {
namespace {

// How often a waiting thread looks before it sleeps: loops often follow each other within
// microseconds.
constexpr int kLooks = 4000;

void pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#else
  std::this_thread::yield();
#endif
}

}  // namespace

int processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) == 0) return std::max(1, CPU_COUNT(&set));
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

struct Threads::Team {
  int count = 1;
  std::vector<std::thread> threads;
  std::mutex mutex;
  std::condition_variable wake;
  std::atomic<std::size_t> round{0};  // a new loop is a new round
  std::atomic<bool> stop{false};
  const std::function<void(std::size_t, int)>* body = nullptr;
  std::size_t chunks = 0;
  std::atomic<std::size_t> next{0};
  std::atomic<int> busy{0};

  void work(int worker) {
    for (;;) {
      const std::size_t chunk = next.fetch_add(1, std::memory_order_relaxed);
      if (chunk >= chunks) return;
      (*body)(chunk, worker);
    }
  }

  void serve(int worker) {
    std::size_t seen = 0;
    for (;;) {
      for (int i = 0; i < kLooks && round.load(std::memory_order_acquire) == seen; ++i) pause();
      if (round.load(std::memory_order_acquire) == seen) {
        std::unique_lock lock(mutex);
        wake.wait(lock, [&] { return round.load(std::memory_order_acquire) != seen; });
      }
      seen = round.load(std::memory_order_acquire);
      if (stop.load()) return;
      work(worker);
      busy.fetch_sub(1, std::memory_order_acq_rel);
    }
  }

  void next_round() {
    {
      const std::scoped_lock lock(mutex);
      round.fetch_add(1, std::memory_order_acq_rel);
    }
    wake.notify_all();
  }
};

Threads::Threads(int count) : team_(std::make_unique<Team>()) {
  team_->count = count > 0 ? std::min(count, 256) : processors();
  for (int worker = 1; worker < team_->count; ++worker) {
    team_->threads.emplace_back([team = team_.get(), worker] { team->serve(worker); });
  }
}

Threads::~Threads() {
  team_->stop.store(true);
  team_->next_round();
  for (std::thread& thread : team_->threads) thread.join();
}

int Threads::count() const { return team_->count; }

void Threads::loop(std::size_t chunks, const std::function<void(std::size_t, int)>& body) {
  if (chunks == 0) return;
  if (team_->count == 1 || chunks == 1) {
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) body(chunk, 0);
    return;
  }
  team_->body = &body;
  team_->chunks = chunks;
  team_->next.store(0);
  team_->busy.store(team_->count - 1);
  team_->next_round();
  team_->work(0);
  for (int i = 0; team_->busy.load(std::memory_order_acquire) != 0; ++i) {
    if (i < kLooks) {
      pause();
    } else {
      std::this_thread::yield();
    }
  }
}

void Threads::ranges(std::size_t size, std::size_t grain,
                     const std::function<void(std::size_t, std::size_t)>& body) {
  grain = std::max<std::size_t>(grain, 1);
  loop((size + grain - 1) / grain,
       [&](std::size_t chunk, int) { body(chunk * grain, std::min(size, (chunk + 1) * grain)); });
}

}  // namespace tally::numeric
