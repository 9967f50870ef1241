// The bytes of a file, plain or gzip, bounded.
#ifndef TALLY_TABLES_BYTES_H_
#define TALLY_TABLES_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace tally::tables {

// Bytes in memory that are not zeroed first.
struct Bytes {
  std::unique_ptr<char[]> data;
  std::size_t size = 0;
  [[nodiscard]] std::string_view view() const { return {data.get(), size}; }
};

// Reads an ordinary file of at most `max_bytes`. One that begins as gzip is unpacked, to at most
// `max_bytes`, whatever it is called.
core::Result<Bytes> read_file(const std::filesystem::path& path, std::uint64_t max_bytes);
// Unpacks gzip, also of several members; fails on a file that is cut off.
core::Result<Bytes> gunzip(std::string_view packed, const std::string& file,
                           std::uint64_t max_bytes);

}  // namespace tally::tables

#endif  // TALLY_TABLES_BYTES_H_
