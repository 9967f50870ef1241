// Loads data/reading/boilerplate.csv, and splits text into the words that its phrases are made of.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/boilerplate.h"

namespace tally::reading {
namespace {

constexpr std::string_view kFile = "reading/boilerplate.csv";

core::Result<Phrase::Kind> phrase_kind(std::string_view name, std::int64_t line) {
  if (name == "line") return Phrase::Kind::line;
  if (name == "starts") return Phrase::Kind::starts;
  if (name == "contains") return Phrase::Kind::contains;
  if (name == "ends") return Phrase::Kind::ends;
  if (name == "section") return Phrase::Kind::section;
  if (name == "appeal") return Phrase::Kind::appeal;
  if (name == "plea") return Phrase::Kind::plea;
  return core::fail(core::Code::bad_input, fmt::format("unknown kind of rule '{}'", name),
                    core::Place{std::string(kFile), line, 1},
                    "one of line, starts, contains, ends, section, appeal, plea, markup, agency, "
                    "speaker, clause");
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The small letter of a letter of ASCII, a digit as it is; 0 for all else.
char small_of(char c) {
  static constexpr auto kTable = [] {
    std::array<char, 256> table{};
    for (char d = '0'; d <= '9'; ++d) table[static_cast<unsigned char>(d)] = d;
    for (char d = 'a'; d <= 'z'; ++d) {
      table[static_cast<unsigned char>(d)] = d;
      table[static_cast<unsigned char>(d - 32)] = d;
    }
    return table;
  }();
  return kTable[static_cast<unsigned char>(c)];
}

// Bytes of the character that begins with `c`.
std::size_t bytes_of(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u < 0x80 ? 1 : u < 0xE0 ? 2 : u < 0xF0 ? 3 : 4;
}

// 2 for U+2019 and the like that stand inside a word, as an apostrophe.
bool apostrophe(std::string_view text, std::size_t i) {
  return text[i] == '\'' || text.substr(i, 3) == "\xE2\x80\x99";
}

bool word_byte(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return small_of(text[i]) != 0 || c == '@';
  if (c == 0xC2)
    return i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA9;  // ©
  if (c == 0xE2 || c == 0xE3) return false;  // punctuation, currency and other signs
  return true;
}

}  // namespace

std::vector<PlainWord> split_words(std::string_view text, std::string& buffer) {
  // Views into the buffer stay valid: a word is never longer there than in the text.
  if (buffer.size() <= text.size()) buffer.resize(text.size() + 1);
  char* out = buffer.data();
  std::vector<PlainWord> words;
  words.reserve(text.size() / 5 + 2);
  const char* const p = text.data();
  const std::size_t size = text.size();
  for (std::size_t i = 0; i < size;) {
    if (p[i] == ' ' || (small_of(p[i]) == 0 && !word_byte(text, i))) {
      i += bytes_of(p[i]);
      continue;
    }
    const std::size_t begin = i;
    const char* const first = out;
    while (true) {
      // letters and digits of ASCII: nearly always that is all of the word
      while (i < size && (*out = small_of(p[i])) != 0) ++out, ++i;
      if (i == size || p[i] == ' ') break;
      if (word_byte(text, i)) {
        const std::size_t end = std::min(i + bytes_of(p[i]), size);
        while (i < end) *out++ = lower(p[i++]);
      } else if (apostrophe(text, i)) {
        const std::size_t n = p[i] == '\'' ? 1 : 3;
        if (i + n >= size || !word_byte(text, i + n)) break;
        *out++ = '\'';
        i += n;
      } else {
        break;
      }
    }
    const std::string_view word(first, static_cast<std::size_t>(out - first));
    words.push_back({word, word_key(word), begin, i});
  }
  return words;
}

core::Result<Rules> Rules::load() {
  TALLY_TRY(bytes, embedded().get(kFile));
  TALLY_TRY(table, core::CsvTable::parse(bytes, std::string(kFile)));
  for (const char* name : {"kind", "where", "max", "pattern", "reason"})
    TALLY_CHECK(table.require(name));
  Rules rules;
  std::string buffer;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::string_view kind = table.get(r, "kind");
    const std::string pattern(table.get(r, "pattern"));
    if (kind == "markup") {
      rules.markup_.emplace(pattern, table.get(r, "reason"));
      continue;
    }
    if (kind == "agency") {
      rules.agencies_.emplace(pattern, "");
      continue;
    }
    if (kind == "speaker") {
      rules.speakers_.emplace(pattern, "");
      continue;
    }
    if (kind == "clause") {
      rules.sentence_words_.emplace(pattern, "");
      continue;
    }
    Phrase phrase;
    TALLY_TRY(k, phrase_kind(kind, table.line(r)));
    phrase.kind = k;
    phrase.tail_only = table.get(r, "where") == "tail";
    phrase.colon = pattern.ends_with(':');
    phrase.reason = table.get(r, "reason");
    const std::string max(table.get(r, "max"));
    if (!max.empty())
      phrase.max_bytes = static_cast<std::size_t>(std::strtoul(max.c_str(), nullptr, 10));
    std::string spaced;
    for (const char c : pattern) c == '*' ? spaced.append(" @star@ ") : spaced.append(1, c);
    for (const PlainWord& w : split_words(spaced, buffer)) {
      phrase.words.emplace_back(w.text == "@star@" ? std::string_view("*") : w.text);
    }
    if (phrase.words.empty() || phrase.words.front() == "*" || phrase.words.back() == "*") {
      return core::fail(core::Code::bad_input, "a pattern begins and ends with a word",
                        core::Place{std::string(kFile), table.line(r), 1});
    }
    rules.by_first_.add(phrase.words.front(), static_cast<std::uint32_t>(rules.phrases_.size()));
    rules.phrases_.push_back(std::move(phrase));
  }
  rules.by_first_.seal();
  return rules;
}

std::string_view Rules::markup(std::string_view attributes) const {
  // "article__related-links sideBar" is article, related, links, related-links, sidebar.
  std::string low = core::to_lower(attributes);
  for (char& c : low) c = c == '_' ? '-' : c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  for (const std::string_view name : core::split(low, ' ')) {
    for (std::size_t at = 0; at < name.size();) {
      std::size_t stop = name.find('-', at);
      if (stop == std::string_view::npos) stop = name.size();
      // One part, or two together.
      std::size_t two = stop < name.size() ? name.find('-', stop + 1) : stop;
      if (two == std::string_view::npos) two = name.size();
      for (const std::size_t end : {two, stop}) {
        const auto it = markup_.find(name.substr(at, end - at));
        if (it != markup_.end()) return it->second;
      }
      at = stop + 1;
    }
  }
  return {};
}

bool Rules::agency(std::string_view name) const { return agencies_.find(name) != agencies_.end(); }
bool Rules::speaker_word(std::string_view word) const {
  return speakers_.find(word) != speakers_.end();
}
bool Rules::sentence_word(std::string_view word) const {
  return sentence_words_.find(word) != sentence_words_.end();
}

const Rules& rules() {
  // The build's tests load the tables, so a fault cannot reach a user.
  static const Rules loaded = [] {
    auto result = Rules::load();
    return result ? std::move(*result) : Rules();
  }();
  return loaded;
}

}  // namespace tally::reading
