#include "sources/internal/input.h"

#include <fmt/format.h>

#include <fstream>

#include "core/large_pages.h"
#include "core/sha256.h"
#include "tables/bytes.h"

namespace tally::sources::internal {
namespace {

core::Error trouble(core::Code code, std::string message, const std::string& file) {
  return core::Error{code, std::move(message), core::Place{file, 0, 0}, {}};
}

}  // namespace

core::Result<std::string> read_bytes(const std::filesystem::path& path) {
  std::error_code ec;
  const std::string name = path.string();
  if (!std::filesystem::exists(path, ec)) {
    return core::fail(trouble(core::Code::not_found, "there is no such file", name));
  }
  if (!std::filesystem::is_regular_file(path, ec)) {
    return core::fail(trouble(core::Code::bad_input, "this is no ordinary file", name));
  }
  const auto size = std::filesystem::file_size(path, ec);
  if (ec || size > kMaxInput) {
    return core::fail(trouble(core::Code::too_large,
                              fmt::format("the file is larger than {} MB", kMaxInput >> 20), name));
  }
  std::string bytes;
  bytes.reserve(size);
  core::prefer_large_pages(bytes);
  bytes.resize(size);
  std::ifstream in(path, std::ios::binary);
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(size))) {
    return core::fail(trouble(core::Code::io, "the file cannot be read", name));
  }
  return bytes;
}

core::Result<std::string> gunzip(std::string_view packed, const std::string& file) {
  TALLY_TRY(unpacked, tables::gunzip(packed, file, kMaxInput));
  return std::string(unpacked.view());
}

core::Result<Input> read_input(const std::filesystem::path& path) {
  TALLY_TRY(bytes, read_bytes(path));
  Input input;
  input.sha256 = core::sha256_hex(bytes);
  if (path.extension() == ".gz") {
    TALLY_TRY(text, gunzip(bytes, path.string()));
    input.text = std::move(text);
  } else {
    input.text = std::move(bytes);
  }
  return input;
}

}  // namespace tally::sources::internal
