#include "reading/internal/tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/internal/first_words.h"

namespace tally::reading {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }

// Letters beyond ASCII: everything from U+00AA that is not punctuation, a currency sign, a blank or
// a symbol that stands alone in news text.
bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;  // punctuation, currency signs, arrows, shapes
  if (c >= 0x3000 && c <= 0x303F) return false;
  if (c >= 0xFE00 && c <= 0xFE0F) return false;
  if (c >= 0xFF00 && c <= 0xFF0F) return false;
  return c != 0xFFFD && c != 0xFEFF && c < 0x1F000;
}

bool is_capital(char32_t c) {
  if (c < 0x80) return is_ascii_capital(c);
  return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F) || c == 0x130 ||
         c == 0x15E || c == 0x160 || c == 0x17D || c == 0x10C;
}

bool is_blank(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0xAD;
}

char32_t straighten(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x2032:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
      return U'-';
    case 0x2015:
      return 0x2014;
    case 0x2212:
      return U'-';
    default:
      return c;
  }
}

struct Cursor {
  std::string_view text;
  std::size_t at = 0;
  char32_t code = 0;
  std::size_t length = 0;

  bool load(std::size_t where) {
    at = where;
    if (at >= text.size()) {
      code = 0;
      length = 0;
      return false;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      code = byte;
      length = 1;
    } else {
      const core::Decoded d = core::decode(text, at);
      code = straighten(d.valid ? d.code : 0xFFFD);
      length = d.length;
    }
    return true;
  }
};

char32_t peek(std::string_view text, std::size_t at) {
  Cursor c{text};
  return c.load(at) ? c.code : 0;
}

// Per cent, or a word of scale.
bool unit_behind(std::string_view text, std::size_t at, bool million) {
  if (at < text.size() && text[at] == '%') return true;
  if (at >= text.size()) return false;
  if (text[at] != ' ') {  // '$44,4m', '$4,93bn'
    const std::string_view glued = text.substr(at);
    for (const std::string_view unit : {"bn", "mn", "mln", "bln", "tn", "m", "b"}) {
      if (!glued.starts_with(unit)) continue;
      const std::size_t end = at + unit.size();
      return end >= text.size() || std::isalnum(static_cast<unsigned char>(text[end])) == 0;
    }
    return false;
  }
  const std::string_view rest = text.substr(at + 1);
  constexpr std::array<std::string_view, 8> kUnits = {"%",        "percent", "per cent", "billion",
                                                      "trillion", "bln",     "million",  "mln"};
  return std::any_of(kUnits.begin(), kUnits.end() - (million ? 0 : 2),
                     [&](std::string_view unit) { return rest.starts_with(unit); });
}

// One number: digits with separators that stand between digits.
std::size_t scan_number(std::string_view text, std::size_t at, Comma comma, std::string& digits) {
  std::size_t i = at;
  bool point = false;
  while (i < text.size()) {
    const char c = text[i];
    if (is_digit(static_cast<unsigned char>(c))) {
      digits += c;
      ++i;
      continue;
    }
    const bool digit_follows =
        i + 1 < text.size() && is_digit(static_cast<unsigned char>(text[i + 1]));
    if (c == ',' && digit_follows && !point) {
      // A thousands separator has three digits behind it, or two before a further group (1,00,000).
      std::size_t n = 0;
      while (i + 1 + n < text.size() && is_digit(static_cast<unsigned char>(text[i + 1 + n]))) ++n;
      const bool scaled = comma == Comma::decimal && n == 3 && i - at <= 3 &&
                          unit_behind(text, i + 1 + n, false);  // '$1,858 billion'
      if ((n == 3 && !scaled) || (n == 2 && i + 1 + n < text.size() && text[i + 1 + n] == ',')) {
        ++i;
        continue;
      }
      if (scaled || (n <= 2 && unit_behind(text, i + 1 + n, true))) {
        point = true;
        digits += '.';
        ++i;
        continue;
      }
      break;
    }
    if (c == '.' && digit_follows && !point) {
      point = true;
      digits += '.';
      ++i;
      continue;
    }
    break;
  }
  return i;
}

// "U.S.", "U.A.E", "p.c.": single letters with dots between them.
std::size_t scan_dotted(std::string_view text, std::size_t at, std::string& letters) {
  std::size_t i = at;
  std::string out;
  while (i + 1 < text.size() && is_ascii_letter(static_cast<unsigned char>(text[i])) &&
         text[i + 1] == '.') {
    out += text[i];
    i += 2;
  }
  if (out.empty()) return at;
  if (i < text.size() && is_ascii_letter(static_cast<unsigned char>(text[i])) &&
      (i + 1 >= text.size() || !is_letter(peek(text, i + 1)))) {
    out += text[i];
    ++i;
  }
  if (out.size() < 2) return at;
  letters = out;
  return i;
}

}  // namespace

Comma comma_of(std::string_view text) {
  bool commas = false;
  for (std::size_t i = text.find_first_of(".,"); i != std::string_view::npos;
       i = text.find_first_of(".,", i + 1)) {
    std::size_t n = 0;
    if (i == 0 || !is_digit(static_cast<unsigned char>(text[i - 1]))) continue;
    while (n < 4 && i + 1 + n < text.size() &&
           is_digit(static_cast<unsigned char>(text[i + 1 + n])))
      ++n;
    if (n == 0 || !unit_behind(text, i + 1 + n, true)) continue;
    if (text[i] == '.') return Comma::thousands;
    commas = commas || n <= 2;
  }
  return commas ? Comma::decimal : Comma::thousands;
}

std::vector<Token> tokenize(std::string_view text, Comma comma) {
  std::vector<Token> out;
  out.reserve(text.size() / 5 + 4);
  Cursor c{text};
  std::size_t i = 0;
  bool glued = false;
  while (c.load(i)) {
    if (is_blank(c.code)) {
      i += c.length;
      glued = false;
      continue;
    }
    Token& t = out.emplace_back();
    std::string low;
    t.begin = i;
    t.glued = glued;
    if (is_digit(c.code)) {
      t.kind = TokenKind::number;
      i = scan_number(text, i, comma, low);
      t.raw = low;
    } else if (is_letter(c.code)) {
      t.kind = TokenKind::word;
      t.capital = is_capital(c.code);
      std::string dotted;
      const bool may_be_dotted = i + 1 < text.size() && text[i + 1] == '.';
      const std::size_t after = may_be_dotted ? scan_dotted(text, i, dotted) : i;
      if (after > i) {
        i = after;
        t.raw = dotted;
        t.all_caps = is_ascii_capital(static_cast<unsigned char>(dotted[0]));
      } else {
        // letters of ASCII first: nearly always that is all of the word
        std::size_t capitals = 0;
        while (i < text.size() && is_ascii_letter(static_cast<unsigned char>(text[i]))) {
          capitals += is_ascii_capital(static_cast<unsigned char>(text[i])) ? 1 : 0;
          ++i;
        }
        std::size_t letters = i - t.begin;
        t.raw.assign(text.data() + t.begin, letters);
        if (c.load(i) && c.code >= 0x80 && is_letter(c.code)) {
          while (c.load(i) && is_letter(c.code)) {
            capitals += is_capital(c.code) ? 1 : 0;
            core::append_utf8(t.raw, c.code);
            i += c.length;
            ++letters;
          }
          low = core::to_lower(t.raw);
        } else if (capitals == 0) {
          low = t.raw;
        }
        t.all_caps = capitals == letters && letters > 1;
      }
      if (low.empty()) {
        low = t.raw;
        for (char& ch : low) {
          if (ch >= 'A' && ch <= 'Z') ch = static_cast<char>(ch + 32);
        }
      }
    } else if (c.code == '\'' && glued) {
      // "'s", "n't" endings, and the lone apostrophe of plurals.
      t.kind = TokenKind::symbol;
      const char32_t next = peek(text, i + c.length);
      const std::size_t after = i + c.length + 1;
      if ((next == 's' || next == 'S') && !is_letter(peek(text, after))) {
        t.raw = low = "'s";
        i = after;
      } else {
        t.raw = low = "'";
        i += c.length;
      }
    } else {
      t.kind = TokenKind::symbol;
      core::append_utf8(t.raw, c.code);
      low = t.raw;
      i += c.length;
    }
    t.end = i;
    t.low = std::move(low);
    t.hash = word_hash(t.low.key());
    t.row = &word_row(t.low, t.hash);
    glued = true;
  }
  return out;
}

}  // namespace tally::reading
