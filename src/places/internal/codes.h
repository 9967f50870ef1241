// Numbers as codes: '058' and '58' are one.
#ifndef TALLY_PLACES_INTERNAL_CODES_H_
#define TALLY_PLACES_INTERNAL_CODES_H_

#include <algorithm>
#include <string_view>

namespace tally::places {

inline bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A number without its leading zeros; any other code as it is.
inline std::string_view plain_code(std::string_view code) {
  if (!all_digits(code)) return code;
  return code.substr(std::min(code.find_first_not_of('0'), code.size() - 1));
}

}  // namespace tally::places

#endif  // TALLY_PLACES_INTERNAL_CODES_H_
