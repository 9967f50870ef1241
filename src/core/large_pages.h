// Memory of tens of megabytes that is written from end to end takes its pages from the system one
// by one, which costs more than writing them. This asks for large ones.
#ifndef TALLY_CORE_LARGE_PAGES_H_
#define TALLY_CORE_LARGE_PAGES_H_

#include <cstddef>

namespace tally::core {

// A wish for `bytes` bytes from `data` on that are about to be written; the system may ignore it,
// and small stretches are left as they are.
void prefer_large_pages(const void* data, std::size_t bytes);

// The same of what a vector or string has reserved.
template <typename Container>
void prefer_large_pages(const Container& reserved) {
  prefer_large_pages(reserved.data(), reserved.capacity() * sizeof(*reserved.data()));
}

}  // namespace tally::core

#endif  // TALLY_CORE_LARGE_PAGES_H_
