// A loop shared out among threads. What each index does must not depend on who does it.
#ifndef TALLY_TABLES_INTERNAL_PARALLEL_H_
#define TALLY_TABLES_INTERNAL_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace tally::tables::internal {

// Calls body(0) ... body(count - 1), each once, on up to `threads` threads (0: as many as there are
// processors). An exception of a body (memory) is thrown again here, after all threads have ended.
void share_out(std::size_t count, int threads, const std::function<void(std::size_t)>& body);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_PARALLEL_H_
