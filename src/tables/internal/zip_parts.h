// The parts of a zip in memory, each unpacked within a budget.
#ifndef TALLY_TABLES_INTERNAL_ZIP_PARTS_H_
#define TALLY_TABLES_INTERNAL_ZIP_PARTS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "tables/workbook.h"

namespace tally::tables::internal {

class ZipParts {
 public:
  // `bytes` must outlive the object.
  static core::Result<ZipParts> open(std::string_view bytes, const std::string& file,
                                     const WorkbookLimits& limits);
  ZipParts(ZipParts&&) noexcept;
  ZipParts& operator=(ZipParts&&) noexcept;
  ~ZipParts();

  [[nodiscard]] bool has(const std::string& part) const;
  // Fails if there is no such part, it is damaged, or it unpacks to more than the limits allow.
  core::Result<std::string> read(const std::string& part);

 private:
  struct Archive;
  ZipParts(std::unique_ptr<Archive> archive, std::string file, const WorkbookLimits& limits);
  std::unique_ptr<Archive> archive_;
  std::string file_;
  WorkbookLimits limits_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_ZIP_PARTS_H_
