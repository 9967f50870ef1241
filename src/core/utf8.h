// Reading UTF-8 one code point at a time, from bytes that may be anything.
#ifndef TALLY_CORE_UTF8_H_
#define TALLY_CORE_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tally::core {

struct Decoded {
  char32_t code = 0xFFFD;
  std::size_t length = 1;  // bytes taken; at least 1
  bool valid = false;
};

// The code point that begins at `text[at]` (at < text.size()). Overlong forms, surrogates and
// values over U+10FFFF are not valid; a fault takes one byte, so that reading goes on.
Decoded decode(std::string_view text, std::size_t at);

// All code points; each faulty byte becomes U+FFFD.
std::u32string decode_all(std::string_view text);

void append_utf8(std::string& out, char32_t code);

}  // namespace tally::core

#endif  // TALLY_CORE_UTF8_H_
