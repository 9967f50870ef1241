// Places, parties and series with their modifiers.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "language/internal/parser.h"
#include "language/internal/words.h"

namespace tally::language::internal {

using places::places;

namespace {

// Words with which the grammar goes on behind a place; no place has them in its name.
constexpr std::array<std::string_view, 10> kStopWords = {
    "by", "ever", "since", "in", "among", "early", "from", "reaches", "after", "at"};

bool ends_name(const Token& token) {
  if (token.kind == Token::Kind::word) {
    return std::find(kStopWords.begin(), kStopWords.end(), core::to_lower(token.text)) !=
           kStopWords.end();
  }
  if (token.kind == Token::Kind::number) return false;
  return !token.is("+") && !token.is("-");
}

// "by cn-gacc": ids of sources begin with a small letter, codes of places do not.
bool looks_like_source(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

}  // namespace

// The words of a place up to the next sign, with single blanks: "EU27_2020", "South Korea".
core::Result<std::string> Parser::place_text() {
  if (peek().kind == Token::Kind::string) return take().value;
  std::string text;
  std::size_t end = 0;
  while (!ends_name(peek()) && peek().kind != Token::Kind::end) {
    const Token& token = take();
    if (!text.empty() && token.begin > end) text += ' ';
    text += token.text;
    end = token.end;
    if (text.size() > 200) return at(token, "the name of a place is too long");
  }
  if (text.empty()) return expected("a place such as RUS, EU or WLD");
  return text;
}

core::Result<PlaceId> Parser::place_named(const Token& from, const std::string& name) {
  if (const PlaceId id = places().find(name)) return id;
  if (const PlaceId id = places().find_by_name(name)) return id;
  auto required = places().require(name);
  if (required) return *required;
  core::Error error = required.error();
  if (const auto blank = name.find(' ');
      blank != std::string::npos && places().find(name.substr(0, blank))) {
    error.hint = "a comma between the two places?";
  }
  error.code = core::Code::bad_usage;
  error.place = {{}, 1, from.column};
  return core::fail(std::move(error));
}

core::Result<PlaceId> Parser::place() {
  const Token from = peek();
  TALLY_TRY(name, place_text());
  return place_named(from, name);
}

core::Result<Party> Parser::sum_of_places() {
  Party party;
  party.kind = Party::Kind::sum;
  TALLY_CHECK(expect("{"));
  do {
    if (party.members.size() == kMostMembers) return expected("fewer places in one set");
    TALLY_TRY(member, place());
    party.members.push_back(member);
  } while (accept(","));
  TALLY_CHECK(expect("}", "or ',' in a set of places"));
  return party;
}

core::Result<Party> Parser::party() {
  Party party;
  if (is("{")) return sum_of_places();
  if (is("*") || is_word("in")) {
    party.kind = Party::Kind::any;
    const bool star = accept("*");
    if (!star || is_word("in")) {
      take();
      TALLY_TRY(within, place());
      party.place = within;
    }
    return party;
  }
  const Token from = peek();
  TALLY_TRY(name, place_text());
  // CHN+HKG is a set unless the tables know it as one place of a source.
  if (name.find('+') != std::string::npos && !places().find(name)) {
    party.kind = Party::Kind::sum;
    for (std::size_t start = 0; start <= name.size();) {
      const std::size_t plus = std::min(name.find('+', start), name.size());
      TALLY_TRY(member, place_named(from, name.substr(start, plus - start)));
      party.members.push_back(member);
      start = plus + 1;
    }
    if (party.members.size() > kMostMembers) return at(from, "too many places in one set");
    return party;
  }
  TALLY_TRY(id, place_named(from, name));
  party.place = id;
  TALLY_CHECK(composition(party));
  return party;
}

// EU@2020, EU@2020-02.
core::Status Parser::composition(Party& party) {
  if (!accept("@")) return {};
  TALLY_TRY(when, month());
  party.composition = when;
  return {};
}

core::Result<Series> Parser::series() {
  const Token name = take();
  const auto flow = flow_of(name.text);
  if (!flow) {
    return at(name,
              fmt::format("expected exports, imports, turnover or balance, found '{}'",
                          core::terminal_safe(name.text)),
              nearest_form(name.text));
  }
  Series series;
  series.flow = *flow;
  TALLY_CHECK(expect("(", fmt::format("after {}", word_of(*flow))));
  TALLY_TRY(a, party());
  series.a = std::move(a);
  TALLY_CHECK(expect(",", "and the partner: every flow has two sides"));
  TALLY_TRY(b, party());
  series.b = std::move(b);
  TALLY_CHECK(expect(")", fmt::format("to close {}(A, B)", word_of(*flow))));
  TALLY_CHECK(modifiers(series));
  return series;
}

core::Status Parser::modifiers(Series& series) {
  while (true) {
    const Token from = peek();
    bool twice = false;
    if (accept_word("product")) {
      twice = !series.product.empty();
      TALLY_TRY(value, product());
      series.product = std::move(value);
    } else if (accept_word("by")) {
      twice = series.book.kind != Book::Kind::unsaid;
      TALLY_TRY(value, book());
      series.book = std::move(value);
    } else if (is_word("in") && peek(1).kind == Token::Kind::word && currency_of(peek(1).text)) {
      take();
      twice = !series.currency.empty();
      series.currency = *currency_of(take().text);
    } else if (accept_word("scope")) {
      twice = series.scope != Scope::unsaid;
      TALLY_TRY(value, scope());
      series.scope = value;
    } else {
      return {};
    }
    if (twice) return at(from, fmt::format("'{}' is said twice of one series", from.text));
  }
}

core::Result<std::string> Parser::product() {
  const Token& token = take();
  if (token.kind == Token::Kind::word) return std::string(token.text);
  if (token.kind == Token::Kind::string && !token.value.empty()) return token.value;
  return at(token, "expected a product: a code such as HS27, or words in quotes");
}

core::Result<Book> Parser::book() {
  Book book;
  const Token& token = take();
  const std::string word(token.text);
  if (token.kind == Token::Kind::string && !token.value.empty()) {
    // In quotes stands the id of a source, or the code of a place that is more than one word.
    const PlaceId id = places().find(token.value);
    book.kind = id && places().code(id) == token.value ? Book::Kind::place : Book::Kind::source;
    if (book.kind == Book::Kind::place) {
      book.place = id;
    } else {
      book.source = token.value;
    }
  } else if (token.kind != Token::Kind::word) {
    return at(token,
              "expected whose figures: a place (by RUS), a source (by cn-gacc) or 'reconciled'");
  } else if (core::to_lower(word) == "reconciled") {
    book.kind = Book::Kind::reconciled;
  } else if (looks_like_source(word)) {
    book.kind = Book::Kind::source;
    book.source = word;
  } else {
    book.kind = Book::Kind::place;
    TALLY_TRY(id, place_named(token, word));
    book.place = id;
  }
  return book;
}

core::Result<Scope> Parser::scope() {
  if (accept_word("goods")) {
    if (!is_word("and") || !is_word("services", 1)) return Scope::goods;
    take();
    take();
    return Scope::goods_and_services;
  }
  for (Scope s : {Scope::services, Scope::non_oil, Scope::volume, Scope::other}) {
    if (accept_word(word_of(s))) return s;
  }
  return expected("goods, 'goods and services', services, non-oil, volume or other");
}

}  // namespace tally::language::internal
