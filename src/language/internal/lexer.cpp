#include "language/internal/lexer.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"

namespace tally::language::internal {
namespace {

using core::Code;
using core::fail;

constexpr std::string_view kOneByteSigns = "()[]{},;@*/+-%=<>$";
constexpr std::array<std::string_view, 6> kTwoByteSigns = {"..", "<=", ">=", "!=", "==", "<>"};

struct Sign {
  char32_t code;
  std::string_view plain;
};
// Signs that word processors put in for the plain ones.
constexpr std::array<Sign, 10> kTypographic = {{{0x2212, "-"},
                                                {0x2013, "-"},
                                                {0x2264, "<="},
                                                {0x2265, ">="},
                                                {0x2260, "!="},
                                                {0x00F7, "/"},
                                                {0x2026, ".."},
                                                {0x20AC, "EUR"},
                                                {0x00A3, "GBP"},
                                                {0x00D7, "x"}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x00A0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x3000 || c == 0xFEFF;
}
bool opens_string(char32_t c) { return c == '"' || c == 0x201C || c == 0x201E; }
bool closes_string(char32_t opened, char32_t c) {
  return opened == '"' ? c == '"' : (c == 0x201D || c == 0x201C);
}
std::string_view typographic(char32_t c) {
  for (const Sign& sign : kTypographic) {
    if (sign.code == c) return sign.plain;
  }
  return {};
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  core::Result<std::vector<Token>> run() {
    std::vector<Token> tokens;
    while (true) {
      skip_space();
      Token token;
      token.column = column_;
      token.begin = token.end = at_;
      if (at_ >= text_.size()) {
        tokens.push_back(std::move(token));
        return tokens;
      }
      TALLY_CHECK(read(token));
      tokens.push_back(std::move(token));
    }
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] char32_t code_here() const { return core::decode(text_, at_).code; }
  void advance() {
    at_ += core::decode(text_, at_).length;
    ++column_;
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(code_here())) advance();
  }
  // A letter of any script at `at_`.
  [[nodiscard]] bool letter_here() const {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) < 0x80) return is_letter(c);
    const char32_t code = code_here();
    return code >= 0x00C0 && !is_space(code) && !opens_string(code) && code != 0x201D &&
           typographic(code).empty() && !(code >= 0x2000 && code <= 0x2BFF);
  }

  core::Status read(Token& token) {
    const char c = peek();
    if (is_digit(c)) {
      read_number();
      token.kind = Token::Kind::number;
    } else if (letter_here()) {
      read_word();
      token.kind = Token::Kind::word;
    } else if (opens_string(code_here())) {
      TALLY_CHECK(read_string(token));
      token.kind = Token::Kind::string;
    } else {
      return read_sign(token);
    }
    token.end = at_;
    token.text = text_.substr(token.begin, token.end - token.begin);
    return {};
  }

  void read_number() {
    while (is_digit(peek())) advance();
    if (peek() == '.' && is_digit(peek(1))) {
      advance();
      while (is_digit(peek())) advance();
    }
  }

  // Letters, digits and _; a hyphen, apostrophe or full stop inside stays part of the word
  // (cn-gacc, Cote d'Ivoire, U.S.).
  void read_word() {
    const std::size_t start = at_;
    bool full_stops = false;
    while (at_ < text_.size()) {
      const char c = peek();
      if (is_digit(c) || c == '_' || letter_here()) {
        advance();
      } else if ((c == '-' || c == '\'') && (is_letter(peek(1)) || is_digit(peek(1)))) {
        advance();
      } else if (c == '.' && is_letter(peek(1))) {
        full_stops = true;
        advance();
      } else if (c == '.' && peek(1) != '.' &&
                 (full_stops || text_.substr(start, at_ - start) == "St")) {
        advance();
        return;
      } else {
        return;
      }
    }
  }

  core::Status read_string(Token& token) {
    const char32_t opened = code_here();
    advance();
    while (at_ < text_.size()) {
      const char32_t code = code_here();
      if (closes_string(opened, code)) {
        advance();
        return {};
      }
      if (code == '\\' && (peek(1) == '"' || peek(1) == '\\')) advance();
      const std::size_t from = at_;
      advance();
      token.value.append(text_.substr(from, at_ - from));
    }
    return fail(Code::bad_usage, "this text in quotes never ends: expected a closing \"",
                {{}, 1, token.column});
  }

  core::Status read_sign(Token& token) {
    token.kind = Token::Kind::punct;
    for (std::string_view sign : kTwoByteSigns) {
      if (text_.substr(at_, 2) == sign) {
        token.text = sign == "==" ? "=" : sign == "<>" ? "!=" : sign;
        advance();
        advance();
        token.end = at_;
        return {};
      }
    }
    if (const std::size_t i = kOneByteSigns.find(peek()); i != std::string_view::npos) {
      token.text = kOneByteSigns.substr(i, 1);
    } else if (const std::string_view plain = typographic(code_here()); !plain.empty()) {
      token.text = plain;
      if (is_letter(plain[0])) token.kind = Token::Kind::word;
    } else {
      std::string shown;
      core::append_utf8(shown, code_here());
      return fail(Code::bad_usage,
                  fmt::format("'{}' has no meaning in a statement", core::terminal_safe(shown)),
                  {{}, 1, token.column});
    }
    advance();
    token.end = at_;
    return {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::int64_t column_ = 1;
};

}  // namespace

core::Result<std::vector<Token>> tokenize(std::string_view text) {
  if (text.size() > kLongestText) {
    return fail(Code::bad_usage, fmt::format("a statement has at most {} bytes", kLongestText));
  }
  if (const auto fault = core::first_invalid_utf8(text)) {
    return fail(Code::bad_usage, "the text is not UTF-8",
                {{}, 1, core::code_points(text.substr(0, *fault)) + 1});
  }
  return Lexer(text).run();
}

bool is_one_word(std::string_view text) {
  const auto tokens = tokenize(text);
  return tokens && tokens->size() == 2 && tokens->front().kind == Token::Kind::word &&
         tokens->front().text == text;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace tally::language::internal
