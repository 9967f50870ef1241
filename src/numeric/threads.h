// Threads for loops over chunks of data.
//
// The chunks of a loop are fixed by the data, never by the number of threads, and each chunk writes
// to its own place; so results are the same, bit for bit, at any number of threads.
#ifndef TALLY_NUMERIC_THREADS_H_
#define TALLY_NUMERIC_THREADS_H_

#include <cstddef>
#include <functional>
#include <memory>

namespace tally::numeric {

// Processors that this process may use; at least 1.
int processors();

// A team of threads that wait for loops. Not thread-safe: one loop at a time, from the thread that
// owns the team. Loops must not throw.
class Threads {
 public:
  // `count` threads in all, the caller's included; 0 or less: processors().
  explicit Threads(int count = 0);
  ~Threads();
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  [[nodiscard]] int count() const;
  // Calls body(chunk, worker) for chunk = 0..chunks-1, each once, in any order; worker is in
  // 0..count()-1 and tells which scratch memory may be used. Returns when all are done.
  void loop(std::size_t chunks, const std::function<void(std::size_t, int)>& body);
  // Cuts [0, size) into pieces of about `grain` and calls body(begin, end) for each.
  void ranges(std::size_t size, std::size_t grain,
              const std::function<void(std::size_t, std::size_t)>& body);

 private:
  struct Team;
  std::unique_ptr<Team> team_;
};

}  // namespace tally::numeric

#endif  // TALLY_NUMERIC_THREADS_H_
