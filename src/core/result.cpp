#include "core/result.h"

#include <fmt/format.h>

namespace tally::core {

std::string Error::to_string() const {
  std::string out;
  if (!place.file.empty()) out += place.file + ":";
  if (place.line > 0) out += fmt::format("{}:", place.line);
  if (place.line > 0 && place.column > 0) out += fmt::format("{}:", place.column);
  if (!out.empty()) out += " ";
  out += message;
  if (!hint.empty()) out += " (" + hint + ")";
  return out;
}

}  // namespace tally::core
