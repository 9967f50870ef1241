#include "core/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "core/decimal.h"
#include "core/utf8.h"

namespace tally::core {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Bytes that stand in JSON as they are: nearly all of a text.
bool stays_in_json(char c) {
  return c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
}

// Characters that reorder or hide what stands beside them on a terminal.
bool is_invisible_steering(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x061C;
}

}  // namespace

std::string html_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    const Decoded d = decode(text, i);
    if (!d.valid || (d.code < 0x20 && d.code != '\n' && d.code != '\t')) {
      out += kReplacement;
    } else if (d.code == '&') {
      out += "&amp;";
    } else if (d.code == '<') {
      out += "&lt;";
    } else if (d.code == '>') {
      out += "&gt;";
    } else if (d.code == '"') {
      out += "&quot;";
    } else if (d.code == '\'') {
      out += "&#39;";
    } else {
      out += text.substr(i, d.length);
    }
    i += d.length;
  }
  return out;
}

std::string json_quote(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2 + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    while (i < text.size() && stays_in_json(text.data()[i])) ++i;
    out.append(text.data() + from, i - from);
    if (i == text.size()) break;
    const Decoded d = decode(text, i);
    const char32_t c = d.code;
    if (!d.valid) {
      out += kReplacement;
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (is_control(c) || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += text.substr(i, d.length);
    }
    i += d.length;
  }
  out += '"';
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string cell;
  cell.reserve(text.size() + 2);
  constexpr std::string_view kFormula = "=+-@\t\r";
  if (!text.empty() && kFormula.find(text[0]) != std::string_view::npos && !Decimal::parse(text)) {
    cell += '\'';
  }
  for (char c : text) {
    if (c == '\0') {
      cell += kReplacement;
    } else {
      cell += c;
    }
  }
  if (cell.find_first_of(",\"\r\n") == std::string::npos && !cell.starts_with("\xEF\xBB\xBF")) {
    return cell;
  }
  std::string out = "\"";
  for (char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
  return out;
}

std::string terminal_safe(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded d = decode(text, i);
    if (!d.valid) {
      out += kReplacement;
    } else if (d.code == '\n' || d.code == '\t') {
      out += static_cast<char>(d.code);
    } else if (is_control(d.code)) {
      out += kReplacement;
    } else if (!is_invisible_steering(d.code)) {
      out += text.substr(i, d.length);
    }
    i += d.length;
  }
  return out;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    // Eight bytes of ASCII at a time: most of most texts.
    for (std::uint64_t word = 0; text.size() - i >= sizeof(word); i += sizeof(word)) {
      std::memcpy(&word, text.data() + i, sizeof(word));
      if ((word & 0x8080808080808080u) != 0) break;
    }
    if (i == text.size()) break;
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const Decoded d = decode(text, i);
    if (!d.valid) return i;
    i += d.length;
  }
  return std::nullopt;
}

std::int64_t code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  constexpr std::size_t kLongest = 256;
  const std::u32string x = decode_all(a.substr(0, 4 * kLongest));
  const std::u32string y = decode_all(b.substr(0, 4 * kLongest));
  const auto gap = x.size() > y.size() ? x.size() - y.size() : y.size() - x.size();
  if (limit < 0 || gap > static_cast<std::size_t>(limit) || x.size() > kLongest ||
      y.size() > kLongest) {
    return limit + 1;
  }
  std::vector<int> before(y.size() + 1), last(y.size() + 1), now(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= x.size(); ++i) {
    now[0] = static_cast<int>(i);
    int best = now[0];
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const int change = x[i - 1] == y[j - 1] ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
        now[j] = std::min(now[j], before[j - 2] + 1);
      }
      best = std::min(best, now[j]);
    }
    if (best > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[y.size()], limit + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = to_lower(word);
  const std::int64_t length = code_points(wanted);
  int limit = length <= 3 ? 1 : length <= 6 ? 2 : 3;
  const auto letters = [](std::string text) {
    std::sort(text.begin(), text.end());
    return text;
  };
  const std::string same_letters = letters(wanted);
  std::string best;
  bool best_is_swap = false;  // RSU is RUS rather than REU: letters change places more often
  for (const std::string& candidate : candidates) {
    const std::string lower = to_lower(candidate);
    const int distance = edit_distance(wanted, lower, limit);
    if (distance > limit) continue;
    const bool swap = letters(lower) == same_letters;
    if (best.empty() || distance < limit || (swap && !best_is_swap)) {
      best = candidate;
      best_is_swap = swap;
      limit = distance;
    }
  }
  return best;
}

}  // namespace tally::core
