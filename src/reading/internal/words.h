// Words compared as numbers. Rules ask of nearly every word of a text whether it is one of a few
// given ones; as strings that was a tenth of all reading time. So each word has a key of 64 bits:
// up to eight bytes are the key themselves, a longer word has a hash that no short one can equal,
// and is compared as text only where the keys are equal. Words given in the code get theirs from
// the compiler, those of a text once, when it is cut into tokens.
#ifndef TALLY_READING_INTERNAL_WORDS_H_
#define TALLY_READING_INTERNAL_WORDS_H_

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tally::reading {

inline constexpr std::size_t kShortWord = 8;  // bytes

// Eight bytes, the first the lowest, on any machine.
constexpr std::uint64_t eight_bytes(const char* p) {
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    std::uint64_t v = 0;
    std::memcpy(&v, p, sizeof v);
    return v;
  }
  std::uint64_t v = 0;
  for (int i = 7; i >= 0; --i) v = v << 8 | static_cast<unsigned char>(p[i]);
  return v;
}

constexpr std::uint64_t word_key(std::string_view word) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15u;
  const char* p = word.data();
  const std::size_t n = word.size();
  if (n <= kShortWord) {
    if (n == 8) return eight_bytes(p);
    const auto byte = [p](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(p[i])} << 8 * i;
    };
    if (n > 3) {
      const auto four = [&](std::size_t i) {
        return byte(i) | byte(i + 1) | byte(i + 2) | byte(i + 3);
      };
      return four(0) | four(n - 4);  // overlapping
    }
    return n == 0 ? 0 : byte(0) | byte(n / 2) | byte(n - 1);
  }
  std::uint64_t h = n * kMix;
  for (std::size_t i = 0; i + 8 < n; i += 8)
    h = (std::rotl(h, 29) ^ eight_bytes(p + i) ^ (h >> 32)) * kMix;
  h = (std::rotl(h, 29) ^ eight_bytes(p + n - 8) ^ (h >> 32)) * kMix;  // overlapping
  return h | std::uint64_t{0xFF} << 56;                                // no byte of UTF-8 is 0xFF
}

// Of the key of a word. The same for the same bytes in one process; not kept anywhere.
constexpr std::uint32_t word_hash(std::uint64_t key) {
  key ^= key >> 32;
  return static_cast<std::uint32_t>(key * 0x9E3779B97F4A7C15u >> 32);
}

// A word that is given in the code: only a literal can be one.
struct Word {
  std::string_view text;
  std::uint64_t key;

  template <std::size_t N>
  // NOLINTNEXTLINE(google-explicit-constructor): "to" has to do where a word is asked for
  consteval Word(const char (&literal)[N]) : text(literal, N - 1), key(word_key(text)) {}

  friend constexpr bool operator==(const Word& a, const Word& b) { return a.text == b.text; }
};

using Words = std::initializer_list<Word>;

// A word of a text in lower case, with its key; a string that cannot be changed in place.
class LowWord {
 public:
  LowWord() = default;
  explicit LowWord(std::string text) : text_(std::move(text)), key_(word_key(text_)) {}
  explicit LowWord(std::string_view text) : LowWord(text, word_key(text)) {}
  LowWord(std::string_view text, std::uint64_t key) : text_(text), key_(key) {}
  // NOLINTBEGIN(google-explicit-constructor): it stands where strings stand
  operator const std::string&() const { return text_; }
  operator std::string_view() const { return text_; }
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::uint64_t key() const { return key_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] char front() const { return text_.front(); }
  [[nodiscard]] char back() const { return text_.back(); }
  [[nodiscard]] char operator[](std::size_t i) const { return text_[i]; }
  [[nodiscard]] auto begin() const { return text_.begin(); }
  [[nodiscard]] auto end() const { return text_.end(); }
  [[nodiscard]] std::string substr(std::size_t from, std::size_t count = std::string::npos) const {
    return text_.substr(from, count);
  }
  template <typename What>
  [[nodiscard]] std::size_t find(const What& what) const {
    return text_.find(what);
  }
  template <typename Head>
  [[nodiscard]] bool starts_with(const Head& head) const {
    return text_.starts_with(head);
  }
  template <typename Tail>
  [[nodiscard]] bool ends_with(const Tail& tail) const {
    return text_.ends_with(tail);
  }

  // One of the words; unrolled, so that the keys stand in the instructions.
  template <std::size_t N>
  [[nodiscard, gnu::always_inline]] bool is_any(const Word (&words)[N]) const {
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return (... || (*this == words[I])); }
    (std::make_index_sequence<N>());
  }
  [[nodiscard]] bool is_any(const Words& words) const {
    for (const Word& word : words) {
      if (*this == word) return true;
    }
    return false;
  }

  friend bool operator==(const LowWord& a, const Word& b) {
    return a.key_ == b.key && (b.text.size() <= kShortWord || a.text_ == b.text);
  }
  friend bool operator==(const LowWord& a, const LowWord& b) {
    return a.key_ == b.key_ && (a.text_.size() <= kShortWord || a.text_ == b.text_);
  }
  template <typename Text>
  requires std::same_as<Text, std::string> || std::same_as<Text, std::string_view>
  friend bool operator==(const LowWord& a, const Text& b) { return a.text_ == b; }

 private:
  std::string text_;
  std::uint64_t key_ = 0;
};

// What words a sentence may have: a rule that needs one of a few looks here before it goes through
// the sentence, and finds nothing for nearly all sentences.
class WordSieve {
 public:
  void add(std::uint64_t key) { bits_[slot(key)] |= bit(key); }
  [[nodiscard]] bool may_have(const Word& word) const {
    return (bits_[slot(word.key)] & bit(word.key)) != 0;
  }
  template <std::size_t N>
  [[nodiscard, gnu::always_inline]] bool may_have(const Word (&words)[N]) const {
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return (... || may_have(words[I])); }
    (std::make_index_sequence<N>());
  }

 private:
  static constexpr std::size_t slot(std::uint64_t key) { return word_hash(key) >> 6 & 7; }
  static constexpr std::uint64_t bit(std::uint64_t key) {
    return std::uint64_t{1} << (word_hash(key) & 63);
  }
  std::uint64_t bits_[8] = {};
};

inline std::string operator+(const LowWord& a, std::string_view b) {
  return std::string(a.str()).append(b);
}
inline std::string operator+(std::string a, const LowWord& b) { return std::move(a += b.str()); }

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_WORDS_H_
