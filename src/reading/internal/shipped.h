// Tables that ship inside the program. The tests refuse one that does not load, so no user meets
// the message; a program without its tables names the fault and stops.
#ifndef TALLY_READING_INTERNAL_SHIPPED_H_
#define TALLY_READING_INTERNAL_SHIPPED_H_

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "core/result.h"

namespace tally::reading {

template <class Table>
[[nodiscard]] Table shipped(core::Result<Table> loaded) {
  if (!loaded) {
    std::fputs((loaded.error().to_string() + "\n").c_str(), stderr);
    std::abort();
  }
  return std::move(*loaded);
}

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SHIPPED_H_
