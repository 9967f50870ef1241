#include "tables/internal/zip_parts.h"

#include <fmt/format.h>
#include <zip.h>

#include <utility>

namespace tally::tables::internal {

using core::Code;

struct ZipParts::Archive {
  zip_t* zip = nullptr;
  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);  // read only: nothing is ever written back
  }
};

ZipParts::ZipParts(std::unique_ptr<Archive> archive, std::string file, const WorkbookLimits& limits)
    : archive_(std::move(archive)), file_(std::move(file)), limits_(limits) {}
ZipParts::ZipParts(ZipParts&&) noexcept = default;
ZipParts& ZipParts::operator=(ZipParts&&) noexcept = default;
ZipParts::~ZipParts() = default;

core::Result<ZipParts> ZipParts::open(std::string_view bytes, const std::string& file,
                                      const WorkbookLimits& limits) {
  const auto broken = [&] {
    return core::fail(Code::bad_input, "the file is no whole zip", {file, 0, 0},
                      "it may have been cut off: fetch it again");
  };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    zip_error_fini(&error);
    return broken();
  }
  auto archive = std::make_unique<Archive>();
  archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive->zip == nullptr) {
    zip_source_free(source);
    return broken();
  }
  return ZipParts(std::move(archive), file, limits);
}

bool ZipParts::has(const std::string& part) const {
  return zip_name_locate(archive_->zip, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

core::Result<std::string> ZipParts::read(const std::string& part) {
  const auto refuse = [&](Code code, std::string_view why, std::string hint = {}) {
    return core::fail(code, fmt::format("part '{}' {}", part, why), {file_, 0, 0}, std::move(hint));
  };
  const zip_int64_t index = zip_name_locate(archive_->zip, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return refuse(Code::bad_input, "is not in the workbook");
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive_->zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
    return refuse(Code::bad_input, "is damaged");
  }
  constexpr std::uint64_t kSmall = 1 << 20;
  const std::uint64_t left = limits_.max_unpacked - unpacked_;
  if (stat.size > left) return refuse(Code::too_large, "unpacks to more than may be read");
  if (stat.size > kSmall && stat.size / limits_.max_ratio > stat.comp_size) {
    return refuse(Code::too_large,
                  fmt::format("claims to unpack to {} times its size", limits_.max_ratio),
                  "no workbook does that; the file is refused");
  }
  zip_file_t* opened = zip_fopen_index(archive_->zip, static_cast<zip_uint64_t>(index), 0);
  if (opened == nullptr) {
    const bool locked =
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    return locked
               ? refuse(Code::unsupported, "is encrypted", "save the workbook without a password")
               : refuse(Code::bad_input, "is damaged");
  }
  // The claimed size is not believed: reading stops at the budget, and a part that is shorter or
  // longer than it says fails its checksum.
  std::string out;
  std::string chunk(std::size_t{1} << 16, '\0');
  zip_int64_t got = 0;
  while ((got = zip_fread(opened, chunk.data(), chunk.size())) > 0) {
    out.append(chunk.data(), static_cast<std::size_t>(got));
    if (out.size() > left) break;
  }
  const bool closed = zip_fclose(opened) == 0;
  if (out.size() > left) return refuse(Code::too_large, "unpacks to more than may be read");
  if (got < 0 || !closed) return refuse(Code::bad_input, "is damaged");
  unpacked_ += out.size();
  return out;
}

}  // namespace tally::tables::internal
