#include "sources/internal/input.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>

#include "core/sha256.h"

namespace tally::sources::internal {
namespace {

core::Error trouble(core::Code code, std::string message, const std::string& file) {
  return core::Error{code, std::move(message), core::Place{file, 0, 0}, {}};
}

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
  std::string bytes(size, '\0');
  std::ifstream in(path, std::ios::binary);
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(size))) {
    return core::fail(trouble(core::Code::io, "the file cannot be read", name));
  }
  return bytes;
}

core::Result<std::string> gunzip(std::string_view packed, const std::string& file) {
  Inflater z;
  if (!z.ready) return core::fail(trouble(core::Code::too_large, "not enough memory", file));
  std::string out;
  std::string chunk(std::size_t{1} << 18, '\0');
  // zlib takes its input through a pointer to non-const and does not write to it.
  z.stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  z.stream.avail_in = static_cast<uInt>(packed.size());
  int code = Z_OK;
  while (code != Z_STREAM_END) {
    z.stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    z.stream.avail_out = static_cast<uInt>(chunk.size());
    code = inflate(&z.stream, Z_NO_FLUSH);
    if (code != Z_OK && code != Z_STREAM_END) {
      return core::fail(trouble(core::Code::bad_input, "the file is no whole gzip file", file));
    }
    out.append(chunk.data(), chunk.size() - z.stream.avail_out);
    if (out.size() > kMaxInput) {
      return core::fail(trouble(core::Code::too_large,
                                fmt::format("the file unpacks to more than {} MB", kMaxInput >> 20),
                                file));
    }
    if (code == Z_STREAM_END && z.stream.avail_in > 0) {  // several members in one file
      if (inflateReset(&z.stream) != Z_OK) break;
      code = Z_OK;
    }
  }
  return out;
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
