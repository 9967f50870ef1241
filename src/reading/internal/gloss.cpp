#include "reading/internal/gloss.h"

#include <algorithm>
#include <cstdint>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/first_words.h"
#include "reading/internal/shipped.h"
#include "reading/internal/tokens.h"

namespace tally::reading {
namespace {

enum class Kind : std::uint8_t { plain, auxiliary, verb };

struct Row {
  std::vector<std::string> words;  // lower case
  std::string english;
  Kind kind = Kind::plain;
};

struct Table {
  std::vector<Row> rows;
  FirstWords by_first;  // longest first

  const Row* match(const std::vector<Token>& tokens, std::size_t at) const {
    for (const std::uint32_t id : by_first.find(tokens[at].low)) {
      const Row& row = rows[id];
      bool ok = at + row.words.size() <= tokens.size();
      for (std::size_t k = 1; ok && k < row.words.size(); ++k) {
        ok = tokens[at + k].low == row.words[k];
      }
      if (ok) return &row;
    }
    return nullptr;
  }
};

core::Result<Table> load(const std::string& file) {
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  Table out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const core::Place where{file, table.line(r), 0};
    const std::string kind(table.get(r, "kind"));
    Row row;
    if (kind == "auxiliary")
      row.kind = Kind::auxiliary;
    else if (kind == "verb")
      row.kind = Kind::verb;
    else if (!kind.empty())
      return core::fail(core::Code::bad_input, "kind is auxiliary, verb or empty", where);
    row.english = std::string(table.get(r, "english"));
    for (std::string_view phrase : core::split(table.get(r, "words"), '|')) {
      row.words.clear();
      for (const Token& t : tokenize(core::trim(phrase))) row.words.push_back(t.low);
      if (row.words.empty()) return core::fail(core::Code::bad_input, "no words", where);
      out.by_first.add(row.words.front(), static_cast<std::uint32_t>(out.rows.size()),
                       row.words.size());
      out.rows.push_back(row);
    }
  }
  out.by_first.seal();
  return out;
}

const Table& german() {
  static const Table instance = shipped(load("reading/german.csv"));
  return instance;
}

struct Part {
  std::string words;
  std::size_t from = 0, to = 0;
  Kind kind = Kind::plain;
  bool stop = false;  // punctuation that ends a clause
};

// '97,3' is 97.3 and '1.234,5' is 1234.5.
bool decimal_comma(const std::vector<Token>& t, std::size_t at) {
  return at + 2 < t.size() && t[at].kind == TokenKind::number && t[at + 1].low == "," &&
         t[at + 1].glued && t[at + 2].kind == TokenKind::number && t[at + 2].glued;
}

std::string without_points(const std::string& number) {
  // a point before exactly three digits separates thousands
  const std::size_t point = number.find('.');
  if (point == std::string::npos || number.size() - point != 4) return number;
  return number.substr(0, point) + number.substr(point + 1);
}

// A word of at most four letters as one number.
constexpr std::uint32_t packed(std::string_view word) {
  std::uint32_t out = 0;
  for (const char c : word) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

bool is_german(std::uint32_t word) {
  switch (word) {
    case packed("der"):
    case packed("die"):
    case packed("das"):
    case packed("und"):
    case packed("im"):
    case packed("nach"):
    case packed("mit"):
    case packed("um"):
    case packed("auf"):
    case packed("dem"):
    case packed("den"):
    case packed("des"):
    case packed("von"):
    case packed("ist"):
      return true;
    default:
      return false;
  }
}

bool is_english(std::uint32_t word) {
  switch (word) {
    case packed("the"):
    case packed("of"):
    case packed("and"):
    case packed("to"):
    case packed("in"):
    case packed("from"):
    case packed("with"):
    case packed("by"):
    case packed("a"):
    case packed("for"):
    case packed("on"):
    case packed("was"):
      return true;
    default:
      return false;
  }
}

std::vector<Part> parts_of(std::string_view sentence, const Table& table) {
  const std::vector<Token> tokens = tokenize(sentence);
  std::vector<Part> out;
  for (std::size_t i = 0; i < tokens.size();) {
    Part part;
    std::size_t used = 1;
    if (decimal_comma(tokens, i)) {
      part.words = without_points(tokens[i].raw) + "." + tokens[i + 2].raw;
      used = 3;
    } else if (tokens[i].kind == TokenKind::number) {
      part.words = without_points(tokens[i].raw);
    } else if (const Row* row = table.match(tokens, i)) {
      part.words = row->english;
      part.kind = row->kind;
      used = row->words.size();
    } else {
      part.words = tokens[i].raw;
      part.stop = tokens[i].kind == TokenKind::symbol && tokens[i].low != "-";
    }
    part.from = tokens[i].begin;
    part.to = tokens[i + used - 1].end;
    out.push_back(std::move(part));
    i += used;
  }
  return out;
}

// 'sind um 3 Prozent gesunken', 'soll auf 5 Milliarden steigen': the verb at the end of a clause
// goes behind its auxiliary.
void verbs_forward(std::vector<Part>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind != Kind::auxiliary) continue;
    std::size_t end = i + 1;
    while (end < parts.size() && !parts[end].stop) ++end;
    std::size_t verb = end;
    for (std::size_t k = i + 1; k < end; ++k) {
      if (parts[k].kind == Kind::verb) verb = k;
    }
    if (verb == end || verb == i + 1) continue;
    std::rotate(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                parts.begin() + static_cast<std::ptrdiff_t>(verb),
                parts.begin() + static_cast<std::ptrdiff_t>(verb) + 1);
  }
}

}  // namespace

std::pair<std::size_t, std::size_t> Gloss::back(std::size_t begin, std::size_t end) const {
  std::size_t from = static_cast<std::size_t>(-1);
  std::size_t to = 0;
  for (const Piece& p : pieces) {
    if (p.end <= begin || p.begin >= end) continue;
    from = std::min(from, p.from);
    to = std::max(to, p.to);
  }
  return from > to ? std::pair<std::size_t, std::size_t>{0, 0} : std::pair{from, to};
}

std::string language_of(std::string_view text) {
  int german_words = 0;
  int english_words = 0;
  const std::string_view head = text.substr(0, 4000);
  const char* const p = head.data();
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::size_t begin = i;
    while (i < head.size() && p[i] != ' ' && p[i] != '\n') ++i;
    if (i - begin - 1 > 3) continue;  // none, or more than four letters
    std::uint32_t word = 0;
    for (const char c : head.substr(begin, i - begin))
      word = word << 8 | static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    german_words += is_german(word) ? 1 : 0;
    english_words += is_english(word) ? 1 : 0;
  }
  return german_words >= 3 && german_words > 2 * english_words ? "de" : "en";
}

Gloss gloss_of(std::string_view sentence, std::string_view language) {
  Gloss out;
  if (language != "de") return out;
  std::vector<Part> parts = parts_of(sentence, german());
  verbs_forward(parts);
  for (const Part& part : parts) {
    if (part.words.empty()) continue;
    const bool tight = part.stop && part.words != "(" && part.words != "\"";
    const bool behind_open = !out.text.empty() && out.text.back() == '(';
    if (!out.text.empty() && !tight && !behind_open) out.text += ' ';
    Gloss::Piece piece;
    piece.begin = out.text.size();
    out.text += part.words;
    piece.end = out.text.size();
    piece.from = part.from;
    piece.to = part.to;
    out.pieces.push_back(piece);
  }
  return out;
}

core::Status check_gloss_tables() {
  auto loaded = load("reading/german.csv");
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
