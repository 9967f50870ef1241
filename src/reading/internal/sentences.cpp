#include "reading/internal/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "core/csv.h"
#include "core/utf8.h"
#include "reading/embedded.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

enum class Abbreviation : std::uint8_t { never, before_digit, unless_starter, starter };

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
};
using Table = std::unordered_map<std::string, Abbreviation, Hash, std::equal_to<>>;

constexpr std::string_view kFile = "reading/abbreviations.csv";

core::Result<Table> load() {
  TALLY_TRY(bytes, embedded().get(kFile));
  TALLY_TRY(table, core::CsvTable::parse(bytes, std::string(kFile)));
  Table out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::string_view rule = table.get(r, "rule");
    Abbreviation a = Abbreviation::never;
    if (rule == "before_digit") {
      a = Abbreviation::before_digit;
    } else if (rule == "unless_starter") {
      a = Abbreviation::unless_starter;
    } else if (rule == "starter") {
      a = Abbreviation::starter;
    } else if (rule != "never") {
      return core::fail(core::Code::bad_input, fmt::format("unknown rule '{}'", rule),
                        core::Place{std::string(kFile), table.line(r), 0},
                        "one of never, before_digit, unless_starter, starter");
    }
    if (!out.emplace(table.get(r, "word"), a).second) {
      return core::fail(core::Code::bad_input,
                        fmt::format("'{}' stands twice", table.get(r, "word")),
                        core::Place{std::string(kFile), table.line(r), 0});
    }
  }
  return out;
}

const Table& abbreviations() {
  static const Table table = [] {
    auto loaded = load();
    return loaded ? std::move(*loaded) : Table();
  }();
  return table;
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool small(char c) { return c >= 'a' && c <= 'z'; }
bool letter(char c) { return small(c) || (c >= 'A' && c <= 'Z'); }
bool white(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// A stop, or the first byte of one.
bool may_stop(char c) {
  static constexpr auto kTable = [] {
    std::array<bool, 256> table{};
    for (const char stop : {'.', '!', '?', '\xE2'}) table[static_cast<unsigned char>(stop)] = true;
    return table;
  }();
  return kTable[static_cast<unsigned char>(c)];
}

// Bytes of a closing quote or bracket at `i`, or 0.
std::size_t closer(std::string_view s, std::size_t i) {
  const char c = s[i];
  if (c == '"' || c == '\'' || c == ')' || c == ']') return 1;
  for (const std::string_view q : {"\u201D", "\u2019", "\u00BB"}) {
    if (s.substr(i, q.size()) == q) return q.size();
  }
  return 0;
}

// Word in lower case, at most 16 bytes, in `buffer`.
std::string_view lower_word(std::string_view s, char (&buffer)[16]) {
  if (s.size() > sizeof buffer) return {};
  for (std::size_t i = 0; i < s.size(); ++i) {
    buffer[i] = s[i] >= 'A' && s[i] <= 'Z' ? static_cast<char>(s[i] + 32) : s[i];
  }
  return {buffer, s.size()};
}

class Splitter {
 public:
  Splitter(std::string_view text, std::size_t begin, std::size_t end, std::vector<ByteRange>& out)
      : s_(text.substr(0, end)), begin_(begin), out_(out) {}

  void run() {
    std::size_t i = begin_;
    while (i < s_.size() && out_.size() <= kMaxBlocks) {
      const std::size_t limit = std::min(s_.size(), begin_ + kMaxSentence);
      while (i < limit && !may_stop(s_.data()[i])) ++i;
      if (i == s_.size()) break;
      const char c = s_[i];
      std::size_t n = c == '.' || c == '!' || c == '?' ? 1 : 0;
      if (c == '\xE2' && s_.substr(i, 3) == "\u2026") n = 3;
      if (n == 0) {
        if (i - begin_ >= kMaxSentence && (white(c) || i - begin_ >= kMaxSentence + 400)) cut_at(i);
        ++i;
        continue;
      }
      std::size_t stop = i + n;
      bool ellipsis = n == 3;
      while (stop < s_.size()) {  // further stops and closing quotes
        if (s_[stop] == '.' || s_[stop] == '!' || s_[stop] == '?') {
          ellipsis = ellipsis || s_[stop] == '.';
          ++stop;
        } else if (const std::size_t q = closer(s_, stop); q > 0) {
          stop += q;
        } else {
          break;
        }
      }
      if (ends_here(i, stop, ellipsis)) {
        add(begin_, stop);
        begin_ = stop;
      }
      i = stop;
    }
    add(begin_, s_.size());
  }

 private:
  // `i` stands at the stop, `stop` behind it and its closers.
  bool ends_here(std::size_t i, std::size_t stop, bool ellipsis) const {
    if (stop >= s_.size() || !white(s_[stop])) return false;
    std::size_t next = stop;
    while (next < s_.size() && white(s_[next])) ++next;
    if (next >= s_.size()) return true;
    const char c = s_[next];
    // After a dash the sentence goes on: "Really? - he asked".
    if (small(c)) return false;
    if (s_[i] != '.' || ellipsis) return true;
    if (stop > i + 1 && s_[i + 1] != '.') return !is_abbreviation(i, next) || s_[i + 1] == ')';
    return !is_abbreviation(i, next);
  }

  // True if the full stop at `i` belongs to a short form, and the sentence goes on at `next`.
  bool is_abbreviation(std::size_t i, std::size_t next) const {
    std::size_t from = i;
    while (from > begin_ && i - from < 16 && (letter(s_[from - 1]) || s_[from - 1] == '.')) --from;
    std::string_view word = s_.substr(from, i - from);
    if (word.empty()) return list_number(i);
    if (from > begin_ && (s_[from - 1] & 0x80) != 0) return false;  // tail of a longer word
    // Initials: "J. P. Smith", "Abdur R. Talukder".
    if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && letter(s_[next])) {
      return !(from > begin_ && digit(s_[from - 1]));
    }
    char buffer[16], next_buffer[16];
    const std::string_view low = lower_word(word, buffer);
    const auto& table = abbreviations();
    const auto it = low.empty() ? table.end() : table.find(low);
    if (it != table.end() && it->second != Abbreviation::starter) {
      switch (it->second) {
        case Abbreviation::never:
          return true;
        case Abbreviation::before_digit:
          return digit(s_[next]);
        default:
          return !starts_sentence(next, next_buffer);
      }
    }
    return word.find('.') != std::string_view::npos && word.size() <= 6 &&
           !starts_sentence(next, next_buffer);
  }

  // "1. Exports": a number at the start of its sentence.
  bool list_number(std::size_t i) const {
    std::size_t from = i;
    while (from > begin_ && i - from < 3 && digit(s_[from - 1])) --from;
    if (from == i) return false;
    while (from > begin_ && white(s_[from - 1])) --from;
    return from == begin_;
  }

  bool starts_sentence(std::size_t next, char (&buffer)[16]) const {
    std::size_t end = next;
    while (end < s_.size() && end - next < 16 && letter(s_[end])) ++end;
    if (end == next) return !digit(s_[next]);  // a quote, a bracket, a currency sign
    const auto it = abbreviations().find(lower_word(s_.substr(next, end - next), buffer));
    return it != abbreviations().end() && it->second == Abbreviation::starter;
  }

  void cut_at(std::size_t i) {
    while (i > begin_ && (s_[i] & 0xC0) == 0x80) --i;
    add(begin_, i);
    begin_ = i;
  }

  void add(std::size_t from, std::size_t to) {
    while (from < to && white(s_[from])) ++from;
    while (to > from && white(s_[to - 1])) --to;
    if (from < to) out_.push_back({from, to});
  }

  std::string_view s_;
  std::size_t begin_;
  std::vector<ByteRange>& out_;
};

}  // namespace

void split_sentences(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<ByteRange>& out) {
  Splitter(text, begin, end, out).run();
}

core::Status check_abbreviations() {
  auto loaded = load();
  if (!loaded) return core::fail(std::move(loaded).error());
  return {};
}

}  // namespace tally::reading
