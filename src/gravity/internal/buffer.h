// Doubles on a cache line, not initialised.
#ifndef TALLY_GRAVITY_INTERNAL_BUFFER_H_
#define TALLY_GRAVITY_INTERNAL_BUFFER_H_

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

namespace tally::gravity {

class Buffer {
 public:
  Buffer() = default;
  explicit Buffer(std::size_t size) : size_(size) {
    // Large ones in large pages where the system has them: touching memory first is a good part of
    // a short fit.
    constexpr std::size_t kPage = std::size_t{1} << 21U;
    std::size_t bytes = size * sizeof(double) + 64;
    const bool large = bytes >= kPage;
    const std::size_t unit = large ? kPage : 64;
    bytes = (bytes + unit - 1) / unit * unit;
    values_.reset(static_cast<double*>(std::aligned_alloc(unit, bytes)));
    if (!values_) throw std::bad_alloc();
    if (large) (void)madvise(values_.get(), bytes, MADV_HUGEPAGE);
  }
  Buffer(std::size_t size, double value) : Buffer(size) { fill(value); }

  void fill(double value) {
    for (std::size_t i = 0; i < size_; ++i) values_.get()[i] = value;
  }
  [[nodiscard]] double* data() { return values_.get(); }
  [[nodiscard]] const double* data() const { return values_.get(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  double& operator[](std::size_t i) { return values_.get()[i]; }
  double operator[](std::size_t i) const { return values_.get()[i]; }

 private:
  struct Free {
    void operator()(double* p) const { std::free(p); }
  };
  std::unique_ptr<double[], Free> values_;
  std::size_t size_ = 0;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_BUFFER_H_
