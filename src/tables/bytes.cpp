#include "tables/bytes.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <fstream>

namespace tally::tables {
namespace {

using core::Code;

struct Inflater {
  z_stream stream{};
  bool ready = false;
  Inflater() { ready = inflateInit2(&stream, 15 + 16) == Z_OK; }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
};

Bytes uninitialised(std::size_t size) {
  return {std::make_unique_for_overwrite<char[]>(size), size};
}

std::string in_mb(std::uint64_t bytes) { return fmt::format("{} MB", bytes >> 20); }

void grow(Bytes& out, std::size_t used, std::uint64_t limit) {
  Bytes larger = uninitialised(
      static_cast<std::size_t>(std::min<std::uint64_t>(std::uint64_t{out.size} * 2, limit + 1)));
  std::memcpy(larger.data.get(), out.data.get(), used);
  out = std::move(larger);
}

}  // namespace

core::Result<Bytes> gunzip(std::string_view packed, const std::string& file,
                           std::uint64_t max_bytes) {
  constexpr std::size_t kStep = std::size_t{1} << 30;  // zlib counts in 32 bits
  Inflater z;
  if (!z.ready) return core::fail(Code::too_large, "not enough memory to unpack", {file, 0, 0});
  Bytes out = uninitialised(static_cast<std::size_t>(
      std::min<std::uint64_t>(std::uint64_t{packed.size()} * 4 + 4096, max_bytes + 1)));
  std::size_t in = 0, used = 0;
  int code = Z_OK;
  while (code != Z_STREAM_END) {
    if (used == out.size) {
      if (used > max_bytes) {
        return core::fail(Code::too_large, "the file unpacks to more than " + in_mb(max_bytes),
                          {file, 0, 0});
      }
      grow(out, used, max_bytes);
    }
    const std::size_t take = std::min(kStep, packed.size() - in);
    const std::size_t room = std::min(kStep, out.size - used);
    // zlib takes its input through a pointer to non-const and does not write to it.
    z.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data() + in));
    z.stream.avail_in = static_cast<uInt>(take);
    z.stream.next_out = reinterpret_cast<Bytef*>(out.data.get() + used);
    z.stream.avail_out = static_cast<uInt>(room);
    code = inflate(&z.stream, Z_NO_FLUSH);
    in += take - z.stream.avail_in;
    used += room - z.stream.avail_out;
    if (code == Z_BUF_ERROR && used == out.size) code = Z_OK;  // it only wants more room
    if (code != Z_OK && code != Z_STREAM_END) {
      return core::fail(Code::bad_input, "the file is no whole gzip file", {file, 0, 0},
                        "it may have been cut off: fetch it again");
    }
    if (code == Z_STREAM_END && in < packed.size()) {  // several members in one file
      if (inflateReset(&z.stream) != Z_OK) break;
      code = Z_OK;
    }
  }
  if (used > max_bytes) {
    return core::fail(Code::too_large, "the file unpacks to more than " + in_mb(max_bytes),
                      {file, 0, 0});
  }
  out.size = used;
  return out;
}

core::Result<Bytes> read_file(const std::filesystem::path& path, std::uint64_t max_bytes) {
  std::error_code ec;
  const std::string name = path.string();
  if (!std::filesystem::exists(path, ec)) {
    return core::fail(Code::not_found, "there is no such file", {name, 0, 0});
  }
  if (!std::filesystem::is_regular_file(path, ec)) {
    return core::fail(Code::bad_input, "this is no ordinary file", {name, 0, 0});
  }
  const auto size = std::filesystem::file_size(path, ec);
  if (ec) return core::fail(Code::io, "the file cannot be read", {name, 0, 0});
  if (size > max_bytes) {
    return core::fail(Code::too_large, "the file is larger than " + in_mb(max_bytes), {name, 0, 0});
  }
  Bytes bytes = uninitialised(static_cast<std::size_t>(size));
  std::ifstream in(path, std::ios::binary);
  if (!in || !in.read(bytes.data.get(), static_cast<std::streamsize>(size))) {
    return core::fail(Code::io, "the file cannot be read", {name, 0, 0});
  }
  if (bytes.view().starts_with("\x1F\x8B")) return gunzip(bytes.view(), name, max_bytes);
  return bytes;
}

}  // namespace tally::tables
