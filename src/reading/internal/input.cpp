// What may come in, and the form in which it is read: valid UTF-8, composed, without invisible
// characters, with one kind of blank and one kind of line break.
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "core/csv.h"
#include "core/text.h"
#include "core/utf8.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

using core::Code;
using core::fail;

struct Signature {
  std::string_view bytes;
  std::string_view name;
  std::string_view hint;
};

constexpr std::array<Signature, 9> kSignatures = {{
    {"%PDF", "a PDF document", "save its text first, for instance with pdftotext"},
    {"PK\x03\x04", "a zip archive (docx, xlsx, epub, odt)", "save it as plain text or HTML first"},
    {"\xD0\xCF\x11\xE0", "an old Office document", "save it as plain text or HTML first"},
    {"{\\rtf", "an RTF document", "save it as plain text or HTML first"},
    {"\x1F\x8B", "a gzip archive", "unpack it first"},
    {"\x89PNG", "a PNG image", "text in pictures is not read"},
    {"\xFF\xD8\xFF", "a JPEG image", "text in pictures is not read"},
    {"GIF8", "a GIF image", "text in pictures is not read"},
    {"\x7F"
     "ELF",
     "a program", ""},
}};

std::int64_t line_of(std::string_view bytes, std::size_t at) {
  return 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

// "charset=windows-1251" near the start of an HTML file; empty if there is none.
std::string declared_charset(std::string_view bytes) {
  std::string head = core::to_lower(bytes.substr(0, 4096).substr(
      0, core::first_invalid_utf8(bytes.substr(0, 4096)).value_or(4096)));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  std::string name;
  for (std::size_t i = at + 8; i < head.size() && name.size() < 32; ++i) {
    const char c = head[i];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') {
      name.push_back(c);
    } else if (!name.empty() || (c != '"' && c != '\'')) {
      break;
    }
  }
  return name;
}

tl::unexpected<core::Error> not_utf8(std::string_view bytes, std::size_t at) {
  std::string charset = declared_charset(bytes);
  if (charset.empty() || charset == "utf-8" || charset == "utf8") charset = "windows-1252";
  const std::int64_t line = line_of(bytes, at);
  return fail(Code::bad_input,
              fmt::format("the text is not valid UTF-8: byte 0x{:02X} at offset {} (line {})",
                          static_cast<unsigned char>(bytes[at]), at, line),
              core::Place{{}, line, 0},
              fmt::format("convert it first, for instance with iconv -f {} -t UTF-8", charset));
}

core::Status check_binary(std::string_view bytes) {
  for (const Signature& s : kSignatures) {
    if (bytes.starts_with(s.bytes)) {
      return fail(Code::bad_input, fmt::format("this is {}, not text", s.name), {},
                  std::string(s.hint));
    }
  }
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) {
    const std::string_view head = bytes.substr(0, 4096);
    const auto nuls = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    if (nuls * 5 > head.size() * 2 && nuls * 5 < head.size() * 3) {
      return fail(Code::bad_input, "the text looks like UTF-16, not UTF-8", {},
                  "convert it first, for instance with iconv -f UTF-16LE -t UTF-8");
    }
    return fail(Code::bad_input,
                fmt::format("this is binary data, not text: a zero byte at offset {}", nul));
  }
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r') && c != '\x1B';
      }));
  if (controls > 8 && controls * 50 > bytes.size()) {
    return fail(
        Code::bad_input,
        fmt::format("this looks like binary data, not text: {} control characters in {} bytes",
                    controls, bytes.size()));
  }
  return {};
}

bool invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xFFF9 && c <= 0xFFFB);
}

bool wide_blank(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000 || (c >= 0x80 && c < 0xA0);
}

// True if a character may take part in a composition, so that NFC has to look at the text.
bool may_compose(char32_t c) {
  return (c >= 0x0300 && c < 0x2000) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0x2126 && c <= 0x212B) || c == 0x2329 || c == 0x232A || c >= 0x2ADC;
}

// Characters of Latin, Greek and Cyrillic script that are composed already need no second look.
bool plain_letter(char32_t c) {
  return (c >= 0x0386 && c <= 0x03CE && c != 0x0387) || (c >= 0x0400 && c <= 0x0482) ||
         (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x4E00 && c <= 0x9FFF);
}

// Putting marks in their canonical order takes time quadratic in their number; no script needs more
// than a few in a row (Unicode Annex 15 draws the line at 30).
bool has_long_run_of_marks(std::string_view text) {
  constexpr int kMost = 30;
  int run = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      run = 0;
      ++i;
      continue;
    }
    const core::Decoded d = core::decode(text, i);
    i += d.length;
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(d.code));
    run = property->combining_class == 0 ? 0 : run + 1;
    if (run > kMost) return true;
  }
  return false;
}

// Bytes of ASCII that are the same in any text: nearly all of an English one.
bool stays(char c) { return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t'; }

// Text in composed form (NFC); as it is if it is no text that a person could have written.
std::string compose(std::string text) {
  if (has_long_run_of_marks(text)) return text;
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return text;
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
}

}  // namespace

core::Status check_bytes(std::string_view bytes, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) {
    return fail(Code::too_large,
                fmt::format("the text is larger than {} MiB, more than any article",
                            std::max<std::size_t>(max_bytes >> 20, 1)),
                {}, "cut out the article and check that");
  }
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
    return fail(Code::bad_input,
                "the text is UTF-16 (it starts with that byte order mark), not UTF-8", {},
                "convert it first, for instance with iconv -f UTF-16 -t UTF-8");
  }
  TALLY_CHECK(check_binary(bytes));
  if (const auto at = core::first_invalid_utf8(bytes)) return not_utf8(bytes, *at);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (core::trim(bytes).empty()) {
    return fail(Code::bad_input, "the text is empty", {}, "give an article as text or HTML");
  }
  return {};
}

std::string normalise(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  bool composing = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t from = i;
    while (i < utf8.size() && stays(utf8.data()[i])) ++i;
    out.append(utf8.data() + from, i - from);
    if (i == utf8.size()) break;
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      ++i;
      if (byte == '\r') {
        if (i < utf8.size() && utf8[i] == '\n') continue;
        out.push_back('\n');
      } else if (byte < 0x20 || byte == 0x7F) {
        out.push_back(byte == '\n' || byte == '\t' ? static_cast<char>(byte) : ' ');
      } else {
        out.push_back(static_cast<char>(byte));
      }
      continue;
    }
    const core::Decoded d = core::decode(utf8, i);
    i += d.length;
    if (invisible(d.code)) continue;
    if (d.code == 0x2028 || d.code == 0x2029 || d.code == 0x85) {
      out.push_back('\n');
    } else if (wide_blank(d.code)) {
      out.push_back(' ');
    } else {
      composing = composing || (may_compose(d.code) && !plain_letter(d.code));
      out.append(utf8.substr(i - d.length, d.length));
    }
  }
  return composing ? compose(std::move(out)) : out;
}

bool looks_like_html(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view lead = core::trim(bytes.substr(0, 4096));
  if (!lead.starts_with('<') && lead.find('<') == std::string_view::npos) return false;
  const std::string head =
      core::to_lower(lead.substr(0, core::first_invalid_utf8(lead).value_or(lead.size())));
  for (std::string_view sure :
       {"<!doctype html", "<html", "<body", "<head>", "<article", "<?xml"}) {
    if (head.find(sure) != std::string::npos) return true;
  }
  int blocks = 0;
  for (std::string_view tag : {"<p>", "<p ", "</p>", "<div", "</div>", "<h1", "</h1>", "<h2", "<ul",
                               "<table", "<br", "<script", "<meta", "<title", "</a>", "<span"}) {
    for (std::size_t at = head.find(tag); at != std::string::npos && blocks < 2;
         at = head.find(tag, at + 1)) {
      ++blocks;
    }
  }
  return blocks >= 2;
}

}  // namespace tally::reading
