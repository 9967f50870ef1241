#include "tables/zip.h"

#include <fmt/format.h>
#include <zip.h>

#include <utility>

#include "core/lazy_library.h"

namespace tally::tables {

namespace {

using core::Code;

struct Libzip {
  core::LazyLibrary library{TALLY_SONAME_LIBZIP, "zip files and .xlsx workbooks"};
  TALLY_LAZY_FUNCTION(zip_discard);
  TALLY_LAZY_FUNCTION(zip_error_fini);
  TALLY_LAZY_FUNCTION(zip_error_init);
  TALLY_LAZY_FUNCTION(zip_fclose);
  TALLY_LAZY_FUNCTION(zip_fopen_index);
  TALLY_LAZY_FUNCTION(zip_fread);
  TALLY_LAZY_FUNCTION(zip_get_num_entries);
  TALLY_LAZY_FUNCTION(zip_name_locate);
  TALLY_LAZY_FUNCTION(zip_open_from_source);
  TALLY_LAZY_FUNCTION(zip_source_buffer_create);
  TALLY_LAZY_FUNCTION(zip_source_free);
  TALLY_LAZY_FUNCTION(zip_stat_index);
  TALLY_LAZY_FUNCTION(zip_stat_init);
};

const Libzip& libzip() {
  static const Libzip loaded;
  return loaded;
}

}  // namespace

struct Zip::Archive {
  zip_t* zip = nullptr;
  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip != nullptr) libzip().zip_discard(zip);  // read only: nothing is ever written back
  }
};

Zip::Zip(std::unique_ptr<Archive> archive, std::string file, const ZipLimits& limits)
    : archive_(std::move(archive)), file_(std::move(file)), limits_(limits) {}
Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

core::Result<Zip> Zip::open(std::string_view bytes, const std::string& file,
                            const ZipLimits& limits) {
  const auto broken = [&] {
    return core::fail(Code::bad_input, "the file is no whole zip file", {file, 0, 0},
                      "it may have been cut off: fetch it again");
  };
  TALLY_CHECK(libzip().library.status());
  zip_error_t error;
  libzip().zip_error_init(&error);
  zip_source_t* source = libzip().zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    libzip().zip_error_fini(&error);
    return broken();
  }
  auto archive = std::make_unique<Archive>();
  archive->zip = libzip().zip_open_from_source(source, ZIP_RDONLY, &error);
  libzip().zip_error_fini(&error);
  if (archive->zip == nullptr) {
    libzip().zip_source_free(source);
    return broken();
  }
  const zip_int64_t count = libzip().zip_get_num_entries(archive->zip, 0);
  if (count > static_cast<zip_int64_t>(limits.max_parts)) {
    return core::fail(Code::too_large,
                      fmt::format("the zip file has more than {} parts", limits.max_parts),
                      {file, 0, 0});
  }
  return Zip(std::move(archive), file, limits);
}

std::vector<std::string> Zip::parts() const {
  std::vector<std::string> names;
  const zip_int64_t count = libzip().zip_get_num_entries(archive_->zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    libzip().zip_stat_init(&stat);
    if (libzip().zip_stat_index(archive_->zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0 ||
        stat.name == nullptr || stat.size == 0 || std::string_view(stat.name).ends_with('/')) {
      continue;
    }
    names.emplace_back(stat.name);
  }
  return names;
}

bool Zip::has(const std::string& part) const {
  return libzip().zip_name_locate(archive_->zip, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

core::Result<std::string> Zip::read(const std::string& part) {
  const auto refuse = [&](Code code, std::string_view why, std::string hint = {}) {
    return core::fail(code, fmt::format("part '{}' {}", part, why), {file_, 0, 0}, std::move(hint));
  };
  const zip_int64_t index = libzip().zip_name_locate(archive_->zip, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return refuse(Code::bad_input, "is not in the zip file");
  zip_stat_t stat;
  libzip().zip_stat_init(&stat);
  if (libzip().zip_stat_index(archive_->zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
    return refuse(Code::bad_input, "is damaged");
  }
  constexpr std::uint64_t kSmall = 1 << 20;
  const std::uint64_t left = limits_.max_unpacked - unpacked_;
  if (stat.size > left) return refuse(Code::too_large, "unpacks to more than may be read");
  if (stat.size > kSmall && stat.size / limits_.max_ratio > stat.comp_size) {
    return refuse(Code::too_large,
                  fmt::format("claims to unpack to {} times its size", limits_.max_ratio),
                  "no honest file does that; it is refused");
  }
  zip_file_t* opened = libzip().zip_fopen_index(archive_->zip, static_cast<zip_uint64_t>(index), 0);
  if (opened == nullptr) {
    const bool locked =
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    return locked ? refuse(Code::unsupported, "is encrypted", "save it without a password")
                  : refuse(Code::bad_input, "is damaged");
  }
  // The claimed size is not believed: reading stops at the budget, and a part that is shorter or
  // longer than it says fails its checksum.
  std::string out;
  std::string chunk(std::size_t{1} << 16, '\0');
  zip_int64_t got = 0;
  while ((got = libzip().zip_fread(opened, chunk.data(), chunk.size())) > 0) {
    out.append(chunk.data(), static_cast<std::size_t>(got));
    if (out.size() > left) break;
  }
  const bool closed = libzip().zip_fclose(opened) == 0;
  if (out.size() > left) return refuse(Code::too_large, "unpacks to more than may be read");
  if (got < 0 || !closed) return refuse(Code::bad_input, "is damaged");
  unpacked_ += out.size();
  return out;
}

}  // namespace tally::tables
