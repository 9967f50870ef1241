#include "language/parse.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "core/utf8.h"
#include "language/internal/parser.h"

namespace tally::language {
namespace internal {

using core::Code;
using core::fail;

namespace {

std::string shown(const Token& token) {
  if (token.kind == Token::Kind::end) return "the end";
  std::string text(token.text);
  if (text.size() > 40) text = text.substr(0, text.find_first_of(" (,;", 30)).substr(0, 40) + "...";
  return fmt::format("'{}'", core::terminal_safe(text));
}

}  // namespace

const Token& Parser::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool Parser::is(std::string_view sign, std::size_t ahead) const { return peek(ahead).is(sign); }

bool Parser::is_word(std::string_view word, std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == Token::Kind::word && token.text.size() == word.size() &&
         core::to_lower(token.text) == word;
}

const Token& Parser::take() {
  const Token& token = peek();
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

bool Parser::accept(std::string_view sign) {
  if (!is(sign)) return false;
  take();
  return true;
}

bool Parser::accept_word(std::string_view word) {
  if (!is_word(word)) return false;
  take();
  return true;
}

core::Status Parser::expect(std::string_view sign, std::string_view why) {
  if (accept(sign)) return {};
  return expected(why.empty() ? fmt::format("'{}'", sign) : fmt::format("'{}' {}", sign, why));
}

core::Status Parser::expect_word(std::string_view word, std::string_view why) {
  if (accept_word(word)) return {};
  return expected(why.empty() ? fmt::format("'{}'", word) : fmt::format("'{}' {}", word, why));
}

tl::unexpected<core::Error> Parser::at(const Token& token, std::string message, std::string hint) {
  return fail(Code::bad_usage, std::move(message), {{}, 1, token.column}, std::move(hint));
}

tl::unexpected<core::Error> Parser::expected(std::string_view what, std::string hint) const {
  return at(peek(), fmt::format("expected {}, found {}", what, shown(peek())), std::move(hint));
}

core::Status Parser::enter() const {
  if (depth_ < kDeepest) return {};
  return at(peek(), fmt::format("nested more than {} levels deep", kDeepest));
}

core::Result<Statement> Parser::whole() {
  if (peek().kind == Token::Kind::end) {
    return expected("a statement such as turnover(RUS, CHN)[2022] = 190 bn USD");
  }
  TALLY_TRY(result, statement());
  if (peek().kind != Token::Kind::end) {
    if (is("["))
      return expected("the end of the statement", "a period stands directly behind its series");
    return expected("the end of the statement");
  }
  return result;
}

}  // namespace internal

core::Result<Statement> parse(std::string_view text) {
  TALLY_TRY(tokens, internal::tokenize(text));
  return internal::Parser(std::move(tokens), text).whole();
}

std::string point_at(std::string_view text, const core::Error& error) {
  constexpr std::size_t kBefore = 60, kAfter = 30;
  std::u32string all = core::decode_all(text);
  for (char32_t& c : all) {
    if (c < 0x20 || c == 0x7F) c = ' ';
  }
  const auto column = static_cast<std::size_t>(std::max<std::int64_t>(error.place.column, 1));
  const std::size_t caret = std::min(column - 1, all.size());
  const std::size_t from = caret > kBefore + 3 ? caret - kBefore : 0;
  const std::size_t to = all.size() > caret + kAfter + 3 ? caret + kAfter : all.size();

  std::string before = from > 0 ? "..." : "", after;
  for (std::size_t i = from; i < caret; ++i) core::append_utf8(before, all[i]);
  for (std::size_t i = caret; i < to; ++i) core::append_utf8(after, all[i]);
  if (to < all.size()) after += "...";
  const std::string safe = core::terminal_safe(before);
  const int width = std::max(core::display_width(safe), 0);
  return safe + core::terminal_safe(after) + "\n" +
         std::string(static_cast<std::size_t>(width), ' ') + "^";
}

}  // namespace tally::language
