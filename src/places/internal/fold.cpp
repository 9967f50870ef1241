#include "places/internal/fold.h"

#include <array>
#include <utility>

#include "core/csv.h"
#include "core/text.h"
#include "core/utf8.h"

namespace tally::places {
namespace {

constexpr std::size_t kLongest = 200;

// Base letters of lower-case Latin letters with accents: U+00E0 to U+017F in one string, '?' = as
// it is.
constexpr std::string_view kLatin1 = "aaaaaa?ceeeeiiii?nooooo??uuuuy?y";  // U+00E0..U+00FF
constexpr std::string_view kExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??"
    "rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0100..U+017F

void append_base(std::string& out, char32_t c) {
  if (c >= 0xE0 && c <= 0xFF && kLatin1[c - 0xE0] != '?') {
    out += kLatin1[c - 0xE0];
  } else if (c == 0xE6) {
    out += "ae";
  } else if (c == 0xF8) {
    out += 'o';
  } else if (c >= 0x100 && c <= 0x17F && kExtendedA[c - 0x100] != '?') {
    out += kExtendedA[c - 0x100];
  } else if (c == 0x153) {
    out += "oe";
  } else if (c == 0x219) {
    out += 's';
  } else if (c == 0x21B) {
    out += 't';
  } else {
    core::append_utf8(out, c);
  }
}

bool dropped(char32_t c) {
  return c == '.' || c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0xB4 ||
         (c >= 0x300 && c <= 0x36F) || c == '*';
}
bool blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '-' || c == '&' || c == '/' || c == '_' || c == 0xA0 ||
         c == 0x2010 || c == 0x2011 || c == 0x2013 || c == ',' || c == '(' || c == ')' || c == ':';
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWritten = {
    {{"rep", "republic"},
     {"dem", "democratic"},
     {"fed", "federated"},
     {"peoples", "people"},
     {"st", "saint"},
     {"isds", "islands"},
     {"isl", "islands"},
     {"terr", "territory"},
     {"br", "british"},
     {"afr", "african"},
     {"neth", "netherlands"},
     {"fmr", "former"}}};

void append_word(std::string& out, std::string_view word) {
  if (word.empty() || word == "the" || word == "of" || word == "and") return;
  for (const auto& [from, to] : kWritten) {
    if (word == from) word = to;
  }
  if (!out.empty()) out += ' ';
  out += word;
}

}  // namespace

std::string fold(std::string_view name) {
  if (name.size() > kLongest) return {};
  const std::string lower = core::to_lower(name);
  std::string out, word;
  int letters = 0;  // since the last point: 'U.S.' is one word, 'St.Kitts' two
  for (std::size_t i = 0; i < lower.size();) {
    const core::Decoded d = core::decode(lower, i);
    i += d.length;
    const bool ends_word = d.code == '.' && letters > 1;
    letters = d.code == '.' || blank(d.code) ? 0 : letters + 1;
    if (dropped(d.code) && !ends_word) continue;
    if (blank(d.code) || ends_word) {
      append_word(out, word);
      word.clear();
    } else {
      append_base(word, d.code);
    }
  }
  append_word(out, word);
  return out;
}

std::vector<std::string> foldings(std::string_view name) {
  std::vector<std::string> out = {fold(name)};
  name = core::trim(name);
  const auto add = [&](std::string_view first, std::string_view second) {
    std::string text(second);
    text += ' ';
    text += first;
    out.push_back(fold(text));
  };
  if (const std::size_t comma = name.find(','); comma != std::string_view::npos) {
    add(name.substr(0, comma), name.substr(comma + 1));
  }
  if (const std::size_t open = name.find('('); open != std::string_view::npos) {
    add(name.substr(0, open), name.substr(open + 1));
  }
  return out;
}

Bracketed bracketed(std::string_view name) {
  const std::size_t open = name.find('(');
  if (open == std::string_view::npos) return {};
  std::string_view inside = name.substr(open + 1);
  if (const std::size_t close = inside.rfind(')'); close != std::string_view::npos) {
    inside = inside.substr(0, close);
  }
  return {core::trim(name.substr(0, open)), core::trim(inside)};
}

}  // namespace tally::places
