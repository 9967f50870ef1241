#include "reading/internal/phrase_scan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tally::reading {
namespace {

// Letters, digits, and all of UTF-8 beyond ASCII.
constexpr std::array<bool, 256> kOfWord = [] {
  std::array<bool, 256> out{};
  for (int c = 0; c < 256; ++c)
    out[static_cast<std::size_t>(c)] =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c >= 0x80;
  return out;
}();

bool of_word(char c) { return kOfWord[static_cast<unsigned char>(c)]; }

std::size_t end_of_word(std::string_view text, std::size_t from) {
  while (from < text.size() && of_word(text[from])) ++from;
  return from;
}

}  // namespace

void PhraseScan::add(std::string_view phrase) {
  Phrase out;
  out.at_line = phrase.starts_with('^');
  if (out.at_line) phrase.remove_prefix(1);
  out.text = std::string(phrase);
  by_first_.add(phrase.substr(0, end_of_word(phrase, 0)),
                static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back(std::move(out));
}

bool PhraseScan::in(std::string_view low) const {
  for (std::size_t at = 0; at < low.size();) {
    if (!of_word(low[at])) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_word(low, at);
    const auto ids = by_first_.find(low.substr(at, end - at));
    const bool found = std::any_of(ids.begin(), ids.end(), [&](std::uint32_t id) {
      const Phrase& p = phrases_[id];
      return (!p.at_line || at == 0 || low[at - 1] == '\n') && low.substr(at).starts_with(p.text);
    });
    if (found) return true;
    at = end;
  }
  return false;
}

}  // namespace tally::reading
