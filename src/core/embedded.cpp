#include "core/embedded.h"

#include <algorithm>
#include <string>

namespace tally::core {
namespace {

std::string_view bytes_of(const EmbeddedBytes& entry) {
  return {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)};
}

}  // namespace

std::optional<std::string_view> EmbeddedFiles::find(std::string_view name) const {
  const auto at = std::ranges::find(table_, name, &EmbeddedBytes::name);
  if (at == table_.end()) return std::nullopt;
  return bytes_of(*at);
}

Result<std::string_view> EmbeddedFiles::get(std::string_view name) const {
  if (const auto found = find(name)) return *found;
  return fail(Code::not_found,
              "the data file '" + std::string(name) + "' is not part of this program");
}

std::vector<EmbeddedFile> EmbeddedFiles::under(std::string_view prefix) const {
  std::vector<EmbeddedFile> files;
  for (const auto& entry : table_) {
    if (entry.name.starts_with(prefix)) files.push_back({entry.name, bytes_of(entry)});
  }
  return files;
}

}  // namespace tally::core
