// The parts of a zip in memory, each unpacked within a budget that all of them share.
#ifndef TALLY_TABLES_ZIP_H_
#define TALLY_TABLES_ZIP_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::tables {

struct ZipLimits {
  std::uint64_t max_unpacked = std::uint64_t{1} << 29;  // bytes of all parts that are read
  std::uint64_t max_ratio = 200;                        // unpacked to packed, for parts over 1 MB
  std::size_t max_parts = 10'000;
};

class Zip {
 public:
  // `bytes` must outlive the object; `file` is for messages.
  static core::Result<Zip> open(std::string_view bytes, const std::string& file,
                                const ZipLimits& limits = {});
  Zip(Zip&&) noexcept;
  Zip& operator=(Zip&&) noexcept;
  ~Zip();

  // Names of all parts that are files with something in them, in the order of the zip. A name that
  // cannot be read is left out.
  [[nodiscard]] std::vector<std::string> parts() const;
  // Upper and lower case are one, as spreadsheet programs have it.
  [[nodiscard]] bool has(const std::string& part) const;
  // Fails if there is no such part, it is damaged or encrypted, or it unpacks to more than the
  // limits allow.
  core::Result<std::string> read(const std::string& part);

 private:
  struct Archive;
  Zip(std::unique_ptr<Archive> archive, std::string file, const ZipLimits& limits);
  std::unique_ptr<Archive> archive_;
  std::string file_;
  ZipLimits limits_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace tally::tables

#endif  // TALLY_TABLES_ZIP_H_
