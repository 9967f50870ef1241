// Bytes of input files: plain or gzip, bounded.
#ifndef TALLY_SOURCES_INTERNAL_INPUT_H_
#define TALLY_SOURCES_INTERNAL_INPUT_H_

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/result.h"

namespace tally::sources::internal {

// Most that one input file may unpack to.
inline constexpr std::uint64_t kMaxInput = std::uint64_t{1} << 30;

struct Input {
  std::string text;    // unpacked
  std::string sha256;  // of the file as it lies there
};

// The bytes of an ordinary file.
core::Result<std::string> read_bytes(const std::filesystem::path& path);
// Reads a file; one that ends in .gz is unpacked.
core::Result<Input> read_input(const std::filesystem::path& path);
core::Result<std::string> gunzip(std::string_view packed, const std::string& file);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_INPUT_H_
