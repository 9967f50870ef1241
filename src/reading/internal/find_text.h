// Whether a text holds some words, as std::string_view::find() would say. That stops at every byte
// that is like the first, and the first is often a blank or an 'e'; here the rarest byte of the
// words is looked for.
#ifndef TALLY_READING_INTERNAL_FIND_TEXT_H_
#define TALLY_READING_INTERNAL_FIND_TEXT_H_

#include <cstring>
#include <string_view>

namespace tally::reading {

// Where the rarest byte of some English words stands in them.
constexpr std::size_t rarest_byte(std::string_view words) {
  constexpr std::string_view kCommonFirst = " etaoinsrhldcumfpgwybv";
  std::size_t best = 0;
  std::size_t rank = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t at = kCommonFirst.find(words[i]);
    if (at == std::string_view::npos) return i;
    if (at > rank) best = i, rank = at;
  }
  return best;
}

// The first place at or behind `from` where the words stand, or npos.
inline std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0) {
  if (words.empty()) return std::string_view::npos;
  const std::size_t rare = rarest_byte(words);
  for (std::size_t at = from; at + words.size() <= text.size(); ++at) {
    const char* begin = text.data() + at + rare;
    const std::size_t left = text.size() - at - (words.size() - 1);
    const void* hit = std::memchr(begin, words[rare], left);
    if (hit == nullptr) return std::string_view::npos;
    at += static_cast<std::size_t>(static_cast<const char*>(hit) - begin);
    if (std::memcmp(text.data() + at, words.data(), words.size()) == 0) return at;
  }
  return std::string_view::npos;
}

inline bool holds(std::string_view text, std::string_view words) {
  return find_words(text, words) != std::string_view::npos;
}

inline bool has_digit(std::string_view text) {
  for (const char c : text) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_FIND_TEXT_H_
