#include "gravity/internal/memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <limits>

namespace tally::gravity {
namespace {

constexpr std::size_t kUnknown = std::numeric_limits<std::size_t>::max();

// A file of one number; kUnknown if it is not there or holds a word ("max").
std::size_t number_in(const char* path) {
  std::ifstream file(path);
  std::uint64_t value = 0;
  return file >> value ? static_cast<std::size_t>(value) : kUnknown;
}

std::size_t kernel_says() {
  std::ifstream file("/proc/meminfo");
  std::string name;
  std::uint64_t kilobytes = 0;
  std::string rest;
  while (file >> name >> kilobytes && std::getline(file, rest)) {
    if (name == "MemAvailable:") return static_cast<std::size_t>(kilobytes) * 1024;
  }
  return kUnknown;
}

// Caches of files count as used there, and can be given up: they are added back.
std::size_t group_leaves() {
  const std::size_t most = number_in("/sys/fs/cgroup/memory.max");
  const std::size_t used = number_in("/sys/fs/cgroup/memory.current");
  if (most == kUnknown || used == kUnknown) return kUnknown;
  std::size_t cache = 0;
  std::ifstream file("/sys/fs/cgroup/memory.stat");
  std::string name;
  std::uint64_t value = 0;
  while (file >> name >> value) {
    if (name == "inactive_file") cache = static_cast<std::size_t>(value);
  }
  const std::size_t held = used - std::min(used, cache);
  return most - std::min(most, held);
}

}  // namespace

std::size_t available_memory() { return std::min(kernel_says(), group_leaves()); }

core::Status check_memory(std::size_t needed, const std::string& what, const Options& options) {
  const std::size_t limit = options.memory_limit > 0 ? options.memory_limit : available_memory();
  if (needed <= limit) return {};
  return core::fail(
      core::Code::too_large,
      fmt::format("{} would take {:.1f} GiB, and {:.1f} GiB are {}", what,
                  static_cast<double>(needed) / 0x1p30, static_cast<double>(limit) / 0x1p30,
                  options.memory_limit > 0 ? "allowed" : "free"),
      {}, "leave out rows with a condition, or sectors");
}

}  // namespace tally::gravity
