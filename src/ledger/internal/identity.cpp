#include "ledger/internal/identity.h"

#include <fmt/format.h>

#include <array>
#include <fstream>

#include "ledger/internal/schema.h"
#include "ledger/ledger.h"

namespace tally::ledger::internal {
namespace {

using core::Code;

constexpr std::string_view kMagic = "SQLite format 3";
constexpr std::string_view kRebuild =
    "put back a copy, or build the base ledger anew with 'tally ledger build'";

core::Error wrong(Code code, std::string message, const std::string& file, std::string hint) {
  return core::Error{code, std::move(message), core::Place{file, 0, 0}, std::move(hint)};
}

std::uint64_t big_endian(const std::array<char, 100>& bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

core::Status check_version(std::int64_t application, std::int64_t version,
                           const std::string& file) {
  if (application != kApplicationId) {
    return core::fail(wrong(Code::corrupt, "this is no Tallystick ledger", file,
                            "name a .tally file that 'tally' has made"));
  }
  if (version > kWrittenSchema) {
    return core::fail(wrong(Code::unsupported,
                            fmt::format("the ledger has schema {}, this version reads up to {}",
                                        version, kWrittenSchema),
                            file, "install a newer Tallystick"));
  }
  if (version < kOldestReadSchema) {
    return core::fail(
        wrong(Code::corrupt, "the ledger has no schema version", file, std::string(kRebuild)));
  }
  return {};
}

}  // namespace

core::Status check_file(const std::filesystem::path& file, bool whole) {
  const std::string name = file.string();
  std::error_code ec;
  const auto status = std::filesystem::status(file, ec);
  if (!std::filesystem::exists(status)) {
    return core::fail(wrong(Code::not_found, "there is no such ledger", name,
                            "build it with 'tally ledger build', or name it with --ledger"));
  }
  if (!std::filesystem::is_regular_file(status)) {
    return core::fail(wrong(Code::bad_input, "the ledger is no ordinary file", name, ""));
  }
  const auto size = std::filesystem::file_size(file, ec);
  std::ifstream in(file, std::ios::binary);
  std::array<char, 100> head{};
  if (!in.read(head.data(), static_cast<std::streamsize>(head.size()))) {
    if (in.gcount() == 0 && size > 0) {
      return core::fail(
          wrong(Code::io, "the ledger cannot be read", name, "check the permissions of the file"));
    }
    return core::fail(wrong(Code::corrupt, "the ledger is cut off: it ends within its header", name,
                            std::string(kRebuild)));
  }
  if (std::string_view(head.data(), kMagic.size() + 1) != std::string_view(kMagic.data(), 16)) {
    return core::fail(wrong(Code::corrupt, "this is no Tallystick ledger", name,
                            "name a .tally file that 'tally' has made"));
  }
  if (!whole) return {};
  TALLY_CHECK(check_version(static_cast<std::int64_t>(big_endian(head, 68, 4)),
                            static_cast<std::int64_t>(big_endian(head, 60, 4)), name));
  const std::uint64_t page = big_endian(head, 16, 2) == 1 ? 65536 : big_endian(head, 16, 2);
  const std::uint64_t wanted = page * big_endian(head, 28, 4);
  if (size != wanted) {
    return core::fail(
        wrong(Code::corrupt,
              fmt::format("the ledger is {}: it has {} bytes of {}",
                          size < wanted ? "cut off" : "longer than its header says", size, wanted),
              name, std::string(kRebuild)));
  }
  return {};
}

core::Status check_identity(const Db& db) {
  TALLY_TRY(application, db.number("PRAGMA application_id"));
  TALLY_TRY(version, db.number("PRAGMA user_version"));
  return check_version(application, version, db.file());
}

}  // namespace tally::ledger::internal
