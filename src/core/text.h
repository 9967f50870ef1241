// Text that knows where it may go. Everything that came from outside reaches HTML, JSON or CSV only
// through these functions.
#ifndef TALLY_CORE_TEXT_H_
#define TALLY_CORE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::core {

// A range of Unicode code points, end exclusive.
struct Span {
  std::int64_t start = 0;
  std::int64_t end = 0;
  auto operator<=>(const Span&) const = default;
};

// & < > " ' escaped: safe in HTML text and quoted attributes, and in SVG.
std::string html_escape(std::string_view text);
// A JSON string with its quotes; < > & and U+2028/9 are \u-escaped, so it is safe in a script
// block. Bytes that are not UTF-8 become U+FFFD.
std::string json_quote(std::string_view text);
// A CSV cell: quoted where needed; a cell that would start a formula (= + - @ tab CR) gets a
// leading apostrophe unless it is a plain number.
std::string csv_cell(std::string_view text);
// Control characters and escape sequences are replaced, so that outside text cannot drive a
// terminal.
std::string terminal_safe(std::string_view text);

// True if `text` is valid UTF-8; otherwise the byte offset of the first fault.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
// Number of code points of valid UTF-8.
std::int64_t code_points(std::string_view text);
// Columns on a terminal: combining marks count 0, CJK wide 2.
int display_width(std::string_view text);

// Lower case for ASCII and, through a small table, Latin, Greek and Cyrillic letters.
std::string to_lower(std::string_view text);
// Edit distance (Damerau, restricted), for suggestions; stops at `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);
// The best match among `candidates`, or empty if nothing is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace tally::core

#endif  // TALLY_CORE_TEXT_H_
