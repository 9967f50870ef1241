#include "reading/internal/gloss.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
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
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first;  // longest first

  const Row* match(const std::vector<Token>& tokens, std::size_t at) const {
    const auto it = by_first.find(tokens[at].low);
    if (it == by_first.end()) return nullptr;
    for (const std::uint32_t id : it->second) {
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
      out.by_first[row.words.front()].push_back(static_cast<std::uint32_t>(out.rows.size()));
      out.rows.push_back(row);
    }
  }
  for (auto& [first, ids] : out.by_first) {
    std::stable_sort(ids.begin(), ids.end(), [&](std::uint32_t x, std::uint32_t y) {
      return out.rows[x].words.size() > out.rows[y].words.size();
    });
  }
  return out;
}

const Table& german() {
  static const Table instance = [] {
    auto loaded = load("reading/german.csv");
    if (!loaded) {  // the tests refuse such a file, so no user meets it
      std::fputs((loaded.error().to_string() + "\n").c_str(), stderr);
      std::abort();
    }
    return std::move(*loaded);
  }();
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
  static constexpr std::array<std::string_view, 14> kGerman = {"der",  "die", "das", "und", "im",
                                                               "nach", "mit", "um",  "auf", "dem",
                                                               "den",  "des", "von", "ist"};
  static constexpr std::array<std::string_view, 12> kEnglish = {
      "the", "of", "and", "to", "in", "from", "with", "by", "a", "for", "on", "was"};
  int german_words = 0;
  int english_words = 0;
  std::size_t begin = 0;
  const std::string_view head = text.substr(0, 4000);
  for (std::size_t i = 0; i <= head.size(); ++i) {
    if (i < head.size() && head[i] != ' ' && head[i] != '\n') continue;
    const std::string word = core::to_lower(head.substr(begin, i - begin));
    begin = i + 1;
    german_words += std::count(kGerman.begin(), kGerman.end(), word) > 0 ? 1 : 0;
    english_words += std::count(kEnglish.begin(), kEnglish.end(), word) > 0 ? 1 : 0;
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
