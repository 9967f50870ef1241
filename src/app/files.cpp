#include "app/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace tally::app {

namespace fs = std::filesystem;
using core::Code;
using core::fail;

namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::string reason() { return std::strerror(errno); }

fs::path from_environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before any thread
  return value != nullptr && *value != '\0' ? fs::path(value) : fs::path();
}

core::Status write_all(int fd, std::string_view content, const std::string& name) {
  while (!content.empty()) {
    const ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return fail(Code::io, fmt::format("cannot write {}: {}", name, reason()));
    content.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

}  // namespace

core::Result<std::string> read_input(const std::string& path, std::size_t max_bytes) {
  const std::string name = path == "-" ? "standard input" : path;
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    const auto code = errno == ENOENT ? Code::not_found : Code::io;
    return fail(code, fmt::format("cannot open {}: {}", name, reason()));
  }
  struct stat info {};
  if (::fstat(file.get(), &info) == 0) {
    if (S_ISDIR(info.st_mode)) return fail(Code::bad_input, fmt::format("{} is a folder", name));
    if (S_ISREG(info.st_mode) && static_cast<std::uintmax_t>(info.st_size) > max_bytes) {
      return fail(Code::too_large, fmt::format("{} has {} bytes; at most {} are read", name,
                                               info.st_size, max_bytes));
    }
  }
  std::string out;
  std::string buffer(1u << 16, '\0');
  while (true) {
    const ssize_t n = ::read(file.get(), buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(Code::io, fmt::format("cannot read {}: {}", name, reason()));
    if (n == 0) return out;
    out.append(buffer, 0, static_cast<std::size_t>(n));
    if (out.size() > max_bytes) {
      return fail(Code::too_large,
                  fmt::format("{} has more than {} bytes, which is the limit", name, max_bytes));
    }
  }
}

core::Status write_whole(const fs::path& path, std::string_view content) {
  std::error_code ec;
  if (fs::is_directory(path, ec)) {
    return fail(Code::bad_input, fmt::format("{} is a folder", path.string()));
  }
  // A device or pipe (/dev/stdout) cannot be renamed over.
  const bool special = fs::exists(path, ec) && !fs::is_regular_file(path, ec);
  const std::string target =
      special ? path.string() : fmt::format("{}.{}.part", path.string(), ::getpid());
  {
    const int flags = O_WRONLY | O_CLOEXEC | (special ? 0 : O_CREAT | O_TRUNC);
    const Descriptor file(::open(target.c_str(), flags, 0666));
    if (file.get() < 0) {
      return fail(Code::io, fmt::format("cannot write {}: {}", path.string(), reason()));
    }
    auto status = write_all(file.get(), content, path.string());
    if (status && !special && ::fsync(file.get()) != 0) {
      status = fail(Code::io, fmt::format("cannot write {}: {}", path.string(), reason()));
    }
    if (!status) {
      if (!special) ::unlink(target.c_str());
      return status;
    }
  }
  if (!special && ::rename(target.c_str(), path.c_str()) != 0) {
    auto status = fail(Code::io, fmt::format("cannot write {}: {}", path.string(), reason()));
    ::unlink(target.c_str());
    return status;
  }
  return {};
}

fs::path executable_folder() {
  std::error_code ec;
  const fs::path exe = fs::read_symlink("/proc/self/exe", ec);
  return ec ? fs::path() : exe.parent_path();
}

core::Result<fs::path> find_base(const std::optional<std::string>& chosen) {
  std::error_code ec;
  if (chosen) {
    if (fs::exists(*chosen, ec)) return fs::path(*chosen);
    return fail(Code::not_found, fmt::format("there is no ledger at {}", *chosen));
  }
  std::string tried;
  const fs::path folder = executable_folder();
  for (const fs::path& path :
       {from_environment("TALLY_BASE"), folder.empty() ? fs::path() : folder / "base.tally",
        folder.empty() ? fs::path()
                       : folder.parent_path() / "share" / "tallystick" / "base.tally"}) {
    if (path.empty()) continue;
    if (fs::exists(path, ec)) return path;
    tried += (tried.empty() ? "" : ", ") + path.string();
  }
  return fail(
      Code::not_found, "the base ledger is not where it should be", {},
      fmt::format("looked for {}; build it with 'make demo' or name it with --ledger", tried));
}

fs::path user_ledger() {
  if (auto path = from_environment("TALLY_USER"); !path.empty()) return path;
  if (auto data = from_environment("XDG_DATA_HOME"); !data.empty()) {
    return data / "tallystick" / "user.tally";
  }
  if (auto home = from_environment("HOME"); !home.empty()) {
    return home / ".local" / "share" / "tallystick" / "user.tally";
  }
  return "user.tally";
}

fs::path user_rates() { return user_ledger().parent_path() / "rates.csv"; }

}  // namespace tally::app
