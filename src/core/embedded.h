// Data files that are part of the binary. Nothing is looked up on disk at run time.
//
// A module says in cmake/modules.cmake which files of data/ it carries (EMBED places/*). The build
// then generates "places/embedded.h" with
//
//   const core::EmbeddedFiles& tally::places::embedded();
//
// and the module reads `embedded().find("places/countries.csv")`. Names are paths under data/.
// The bytes live as long as the program, are followed by a zero byte (not counted), and are exactly
// those of the file. All functions here are thread-safe.
#ifndef TALLY_CORE_EMBEDDED_H_
#define TALLY_CORE_EMBEDDED_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::core {

// One row of a generated table; `end` points behind the last byte.
struct EmbeddedBytes {
  std::string_view name;
  const char* begin = nullptr;
  const char* end = nullptr;
};

struct EmbeddedFile {
  std::string_view name;  // path under data/
  std::string_view bytes;
};

class EmbeddedFiles {
 public:
  // `table` is sorted by name and outlives this object.
  explicit EmbeddedFiles(std::span<const EmbeddedBytes> table) : table_(table) {}

  // The bytes of a file, or nothing.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  // The same, with a not_found error that names the file: for files without which a module is
  // broken.
  [[nodiscard]] Result<std::string_view> get(std::string_view name) const;
  // All files whose name starts with `prefix`, sorted by name.
  [[nodiscard]] std::vector<EmbeddedFile> under(std::string_view prefix) const;

 private:
  std::span<const EmbeddedBytes> table_;
};

}  // namespace tally::core

#endif  // TALLY_CORE_EMBEDDED_H_
