#include "reading/internal/tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"

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
      // '$1,858 billion'; beside '$612,87 million' also '$525,737 million', but not '$1,737
      // million'
      const bool million = comma == Comma::decimal_in_millions && i - at == 3;
      const bool scaled = comma != Comma::thousands && n == 3 && i - at <= 3 &&
                          unit_behind(text, i + 1 + n, million);
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
  bool commas = false, millions = false;
  const char* const p = text.data();
  for (std::size_t i = 1; i < text.size(); ++i) {
    if ((p[i] != '.' && p[i] != ',') || !is_digit(static_cast<unsigned char>(p[i - 1]))) continue;
    std::size_t n = 0;
    while (n < 4 && i + 1 + n < text.size() &&
           is_digit(static_cast<unsigned char>(text[i + 1 + n])))
      ++n;
    if (n == 0 || !unit_behind(text, i + 1 + n, true)) continue;
    if (text[i] == '.') return Comma::thousands;
    commas = commas || n <= 2;
    millions = millions || (n <= 2 && !unit_behind(text, i + 1 + n, false));
  }
  return millions ? Comma::decimal_in_millions : commas ? Comma::decimal : Comma::thousands;
}

namespace {

// Letters of ASCII, nearly always all of a word, in one pass with their lower case and its key.
constexpr std::size_t kMostLetters = 32;

std::size_t ascii_letters(std::string_view text, std::size_t at, char* low) {
  const char* p = text.data() + at;
  const std::size_t most = std::min(text.size() - at, kMostLetters);
  std::size_t n = 0;
  while (n < most && is_ascii_letter(static_cast<unsigned char>(p[n]))) {
    low[n] = static_cast<char>(p[n] | 0x20);
    ++n;
  }
  return n;
}

// A token of which nothing more is known yet.
Token& begin_token(std::vector<Token>& out, std::size_t begin, TokenKind kind, bool glued) {
  Token& t = out.emplace_back();
  t.begin = begin;
  t.kind = kind;
  t.glued = glued;
  return t;
}

void set_low(Token& t, std::string low) {
  t.low = LowWord(std::move(low));
  t.row = &word_row(t.low);
}

// A word that is not letters of ASCII alone, or very long, or has dots between its letters.
std::size_t other_word(std::string_view text, std::size_t i, Token& t) {
  const bool may_be_dotted = i + 1 < text.size() && text[i + 1] == '.';
  const std::size_t after = may_be_dotted ? scan_dotted(text, i, t.raw) : i;
  if (after > i) {
    t.all_caps = is_ascii_capital(static_cast<unsigned char>(t.raw[0]));
    i = after;
  } else {
    std::size_t capitals = 0;
    std::size_t letters = 0;
    Cursor c{text};
    while (c.load(i) && is_letter(c.code)) {
      capitals += is_capital(c.code) ? 1 : 0;
      core::append_utf8(t.raw, c.code);
      i += c.length;
      ++letters;
    }
    t.all_caps = capitals == letters && letters > 1;
  }
  set_low(t, core::to_lower(t.raw));
  return i;
}

// Each adds a token that begins at `i`, and returns where it ends.

std::size_t add_word(std::vector<Token>& out, std::string_view text, std::size_t i,
                     const Cursor& first, bool glued) {
  char low[kMostLetters];
  std::memset(low, 0, kShortWord);
  const std::size_t n = ascii_letters(text, i, low);
  const auto next = static_cast<unsigned char>(i + n < text.size() ? text[i + n] : ' ');
  const bool goes_on = next >= 0x80 && is_letter(peek(text, i + n));
  const bool plain = n > 0 && n < kMostLetters && !goes_on && (n > 1 || next != '.');
  if (!plain) {
    Token& t = begin_token(out, i, TokenKind::word, glued);
    t.capital = is_capital(first.code);
    return t.end = other_word(text, i, t);
  }
  const std::string_view raw = text.substr(i, n);
  const std::string_view lower(low, n);
  const std::uint64_t key = n <= kShortWord ? eight_bytes(low) : word_key(lower);
  Token& t = out.emplace_back(i, TokenKind::word, glued, raw, LowWord(lower, key));
  const auto capital = [&](std::size_t k) {
    return is_ascii_capital(static_cast<unsigned char>(raw[k]));
  };
  t.capital = capital(0);
  if (t.capital && n > 1 && capital(1)) {
    t.all_caps = true;
    for (std::size_t k = 2; k < n; ++k) t.all_caps = t.all_caps && capital(k);
  }
  return t.end;
}

std::size_t add_number(std::vector<Token>& out, std::string_view text, std::size_t i, Comma comma,
                       bool glued) {
  Token& t = begin_token(out, i, TokenKind::number, glued);
  t.end = scan_number(text, i, comma, t.raw);
  set_low(t, t.raw);
  return t.end;
}

std::size_t add_symbol(std::vector<Token>& out, std::string_view text, std::size_t i,
                       const Cursor& c, bool glued) {
  if (c.length == 1 && c.code < 0x80 && !(c.code == '\'' && glued)) {
    const std::string_view raw = text.substr(i, 1);
    return out.emplace_back(i, TokenKind::symbol, glued, raw, LowWord(raw)).end;
  }
  Token& t = begin_token(out, i, TokenKind::symbol, glued);
  t.end = i + c.length;
  if (c.code == '\'' && glued) {
    // "'s", "n't" endings, and the lone apostrophe of plurals.
    const char32_t next = peek(text, t.end);
    const bool ending = (next == 's' || next == 'S') && !is_letter(peek(text, t.end + 1));
    t.raw = ending ? "'s" : "'";
    t.end += ending ? 1 : 0;
  } else {
    core::append_utf8(t.raw, c.code);
  }
  set_low(t, t.raw);
  return t.end;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, Comma comma) {
  std::vector<Token> out;
  out.reserve(text.size() / 5 + 4);
  Cursor c{text};
  std::size_t i = 0;
  bool glued = false;
  while (i < text.size()) {
    if (text.data()[i] == ' ') {
      ++i;
      glued = false;
      continue;
    }
    c.load(i);
    if (is_blank(c.code)) {
      i += c.length;
      glued = false;
      continue;
    }
    if (is_digit(c.code))
      i = add_number(out, text, i, comma, glued);
    else if (is_letter(c.code))
      i = add_word(out, text, i, c, glued);
    else
      i = add_symbol(out, text, i, c, glued);
    glued = true;
  }
  return out;
}

}  // namespace tally::reading
