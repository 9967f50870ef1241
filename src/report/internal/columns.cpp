#include "report/internal/columns.h"

#include <algorithm>

#include "core/text.h"
#include "core/utf8.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

struct Word {
  std::string text;
  bool bold = false;
  bool glued = false;  // no blank before it: "**29.3** %," keeps its comma
};

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// A number stays on the line of its unit.
bool unit_word(std::string_view word) {
  return word.starts_with("%") || word.starts_with("bn") || word.starts_with("tn") ||
         word.starts_with("mn") || word.starts_with("billion") || word.starts_with("million") ||
         word.starts_with("trillion") || word.starts_with("points");
}

std::vector<Word> words(std::string_view starred) {
  std::vector<Word> out;
  bool space_before = true;
  for (const Piece& piece : pieces(starred)) {
    const std::string text = core::terminal_safe(piece.text);
    std::size_t i = 0;
    while (i < text.size()) {
      if (blank(text[i])) {
        space_before = true;
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < text.size() && !blank(text[end])) ++end;
      const std::string word = text.substr(i, end - i);
      if (space_before && !out.empty() && out.back().bold == piece.bold && unit_word(word) &&
          out.back().text.find_last_of("0123456789") == out.back().text.size() - 1) {
        out.back().text += " " + word;
      } else {
        out.push_back({word, piece.bold, !space_before});
      }
      space_before = false;
      i = end;
    }
  }
  return out;
}

// The longest head of `text` that fits `width` columns; at least one code point.
std::size_t head_that_fits(std::string_view text, int width) {
  std::size_t i = 0;
  int used = 0;
  while (i < text.size()) {
    const std::size_t length = core::decode(text, i).length;
    used += core::display_width(text.substr(i, length));
    if (used > width && i > 0) return i;
    i += length;
  }
  return i;
}

}  // namespace

std::string Paint::with(std::string_view code, std::string_view text) const {
  if (!on_ || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string Paint::outcome(verdict::Outcome outcome, std::string_view text) const {
  switch (outcome) {
    case verdict::Outcome::holds:
    case verdict::Outcome::holds_roughly:
      return with("32", text);
    case verdict::Outcome::fails:
      return with("1;31", text);
    case verdict::Outcome::depends:
      return with("33", text);
    case verdict::Outcome::open:
      return with("36", text);
    case verdict::Outcome::no_data:
    case verdict::Outcome::not_checkable:
      return with("2", text);
  }
  return std::string(text);
}

std::vector<std::string> wrap(std::string_view starred, int width, const Paint& paint) {
  width = std::max(width, 8);
  std::vector<std::string> lines(1);
  int used = 0;
  for (const Word& word : words(starred)) {
    std::string_view rest = word.text;
    bool glued = word.glued;
    while (!rest.empty()) {
      const std::size_t taken = head_that_fits(rest, width);  // looks at one line's worth only
      const int wide = core::display_width(rest.substr(0, taken));
      const int gap = used > 0 && !glued ? 1 : 0;
      if (used > 0 && (taken < rest.size() || used + gap + wide > width)) {
        lines.emplace_back();
        used = 0;
        continue;
      }
      const std::string_view part = rest.substr(0, taken);
      if (gap > 0) lines.back() += ' ';
      lines.back() += word.bold ? paint.bold(part) : std::string(part);
      used += gap + wide;
      rest.remove_prefix(taken);
      glued = true;
    }
  }
  return lines;
}

void paragraph(std::string& out, std::string_view first, std::string_view starred, int width,
               const Paint& paint) {
  const int indent = core::display_width(first);
  bool begun = false;
  for (const std::string& line : wrap(starred, width - indent, paint)) {
    out += begun ? std::string(static_cast<std::size_t>(indent), ' ') : std::string(first);
    out += line;
    out += '\n';
    begun = true;
  }
}

std::string padded(std::string_view text, int width) {
  std::string out(text);
  const int missing = width - core::display_width(text);
  if (missing > 0) out.append(static_cast<std::size_t>(missing), ' ');
  return out;
}

std::string padded_left(std::string_view text, int width) {
  const int missing = width - core::display_width(text);
  return std::string(static_cast<std::size_t>(std::max(missing, 0)), ' ') + std::string(text);
}

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (char c : core::terminal_safe(text)) {
    if (blank(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

std::string clipped(std::string_view text, int width) {
  std::string line = one_line(text);
  if (width < 2 || head_that_fits(line, width) == line.size()) return line;
  line.resize(head_that_fits(line, width - 1));
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line + "…";
}

}  // namespace tally::report::internal
