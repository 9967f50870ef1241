// Doubles on a cache line.
#ifndef TALLY_GRAVITY_INTERNAL_BUFFER_H_
#define TALLY_GRAVITY_INTERNAL_BUFFER_H_

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

namespace tally::gravity {

// How a Buffer's memory goes back.
struct BufferFree {
  std::size_t mapped = 0;  // bytes; 0: from the heap
  void operator()(double* p) const {
    if (mapped > 0)
      (void)munmap(p, mapped);
    else
      std::free(p);
  }
};

class Buffer {
 public:
  Buffer() = default;
  // Not initialised.
  explicit Buffer(std::size_t size) : size_(size) { allocate(); }
  Buffer(std::size_t size, double value) : size_(size) {
    if (!allocate() || value != 0) fill(value);
  }

  void fill(double value) {
    for (std::size_t i = 0; i < size_; ++i) values_.get()[i] = value;
  }
  [[nodiscard]] double* data() { return values_.get(); }
  [[nodiscard]] const double* data() const { return values_.get(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  double& operator[](std::size_t i) { return values_.get()[i]; }
  double operator[](std::size_t i) const { return values_.get()[i]; }

 private:
  // True if the memory is zero. Large ones come from the system, which clears them anyway, on its
  // large pages where it has them: touching memory first is a good part of a short fit.
  bool allocate() {
    constexpr std::size_t kPage = std::size_t{1} << 21U;
    const std::size_t bytes = (size_ * sizeof(double) + 127) / 64 * 64;
    if (bytes < kPage) {
      values_ = {static_cast<double*>(std::aligned_alloc(64, bytes)), BufferFree{}};
      if (!values_) throw std::bad_alloc();
      return false;
    }
    const std::size_t length = (bytes + kPage - 1) / kPage * kPage;
    void* p =
        mmap(nullptr, length + kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) throw std::bad_alloc();
    // Aligned to a large page; what is before and after goes back.
    auto* begin = static_cast<std::byte*>(p);
    const std::size_t skip = (kPage - reinterpret_cast<std::uintptr_t>(p) % kPage) % kPage;
    if (skip > 0) (void)munmap(begin, skip);
    if (skip < kPage) (void)munmap(begin + skip + length, kPage - skip);
    begin += skip;
    (void)madvise(begin, length, MADV_HUGEPAGE);
    values_ = {reinterpret_cast<double*>(begin), BufferFree{length}};
    return true;
  }

  std::unique_ptr<double[], BufferFree> values_;
  std::size_t size_ = 0;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_BUFFER_H_
