// A file as a person has it, made ready for the readers: unpacked (gzip, zip), as UTF-8, its tables
// as grids. Bounded: what unpacks beyond the limits is refused.
#ifndef TALLY_SOURCES_INTERNAL_OPEN_H_
#define TALLY_SOURCES_INTERNAL_OPEN_H_

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {

struct Opened {
  std::string text;  // what Download::text views
  Download download;
};

// The bytes of one file, as one thing or, of a zip of tables, several. `name` as it is shown;
// `path` is needed for .xls alone, and may be empty.
core::Result<std::vector<std::unique_ptr<Opened>>> open_bytes(std::string bytes,
                                                              const std::string& name,
                                                              const std::filesystem::path& path);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_OPEN_H_
