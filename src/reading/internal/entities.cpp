// Character references in attribute values and titles, which do not pass through the parser.
#include <array>
#include <charconv>
#include <utility>

#include "core/utf8.h"
#include "reading/internal/html.h"

namespace tally::reading {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 28> kNamed = {{
    {"amp", U'&'},     {"lt", U'<'},      {"gt", U'>'},       {"quot", U'"'},    {"apos", U'\''},
    {"nbsp", U' '},    {"rsquo", 0x2019}, {"lsquo", 0x2018},  {"rdquo", 0x201D}, {"ldquo", 0x201C},
    {"mdash", 0x2014}, {"ndash", 0x2013}, {"hellip", 0x2026}, {"euro", 0x20AC},  {"pound", 0xA3},
    {"yen", 0xA5},     {"eacute", 0xE9},  {"egrave", 0xE8},   {"uuml", 0xFC},    {"ouml", 0xF6},
    {"auml", 0xE4},    {"ccedil", 0xE7},  {"ntilde", 0xF1},   {"iuml", 0xEF},    {"laquo", 0xAB},
    {"raquo", 0xBB},   {"bull", 0x2022},  {"middot", 0xB7},
}};

// The character that "&name;" stands for; 0 = unknown.
char32_t character(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    name.remove_prefix(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    const bool whole = error == std::errc() && end == name.data() + name.size() && !name.empty();
    return whole && code > 0 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF) ? code : 0;
  }
  for (const auto& [known, code] : kNamed) {
    if (known == name) return code;
  }
  return 0;
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t stop =
        text[i] == '&' ? text.substr(0, i + 12).find(';', i) : std::string_view::npos;
    const char32_t c =
        stop == std::string_view::npos ? 0 : character(text.substr(i + 1, stop - i - 1));
    if (c == 0) {
      out.push_back(text[i++]);
    } else {
      core::append_utf8(out, c);
      i = stop + 1;
    }
  }
  return out;
}

}  // namespace tally::reading
