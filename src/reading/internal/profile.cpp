#include "reading/internal/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/csv.h"
#include "core/text.h"
#include "core/utf8.h"
#include "reading/embedded.h"
#include "reading/internal/find_text.h"
#include "reading/internal/phrase_scan.h"
#include "reading/internal/place_spans.h"
#include "reading/internal/shipped.h"
#include "reading/internal/tokens.h"
#include "reading/words/event.h"

namespace tally::reading {
namespace {

using places::NameKind;
using places::PlaceId;

constexpr std::size_t kHead = 600, kTail = 900, kLead = 1500, kFullText = 20000;  // bytes

struct ReleaseWords {
  PhraseScan head, tail;
};

core::Result<ReleaseWords> load_words() {
  const std::string file = "reading/releases.csv";
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  ReleaseWords out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::string_view where = table.get(r, "where");
    if (where == "#") continue;
    const std::string words(table.get(r, "words"));
    const core::Place at{file, table.line(r), 0};
    if (words.empty() || words != core::to_lower(words))
      return core::fail(core::Code::bad_input, "words are in small letters", at);
    if (where != "head" && where != "tail")
      return core::fail(core::Code::bad_input, "where is head or tail", at);
    (where == "head" ? out.head : out.tail).add(words);
  }
  out.head.seal();
  out.tail.seal();
  return out;
}

const ReleaseWords& release_words() {
  static const ReleaseWords instance = shipped(load_words());
  return instance;
}

// A piece of UTF-8 text cut at character boundaries.
std::string_view piece(std::string_view text, std::size_t from, std::size_t to) {
  const auto inside = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  to = std::min(to, text.size());
  from = std::min(from, to);
  while (inside(from)) ++from;
  while (to > from && inside(to)) --to;
  return text.substr(from, to - from);
}

std::vector<PlaceSpan> places_in(const std::vector<Token>& tokens, core::Day today) {
  std::vector<bool> taken(tokens.size(), false);
  return find_places(tokens, today, taken);
}

bool flow_word(const LowWord& low) {
  return low == "exports" || low == "imports" || low == "trade" || low == "export" ||
         low == "import" || low == "deficit" || low == "surplus";
}

bool between_words(const LowWord& low) {
  return low == "international" || low == "foreign" || low == "external" || low == "goods" ||
         low == "merchandise" || low == "overseas" || low == "'s" || low == "total";
}

// 'Canadian international merchandise trade', 'U.S. trade in goods by partner'
PlaceId owner_of_trade(const std::vector<Token>& tokens, const std::vector<PlaceSpan>& found) {
  for (const PlaceSpan& p : found) {
    const bool owns = p.possessive || p.also_adjective || p.kind == NameKind::adjective;
    if (p.candidates.size() != 1 || p.any || !owns || tokens[p.first].low == "states") continue;
    std::size_t k = p.last;
    while (k < tokens.size() && k < p.last + 4 && between_words(tokens[k].low)) ++k;
    if (k < tokens.size() && flow_word(tokens[k].low)) return p.candidates.front();
  }
  return {};
}

// The money of a country whose offices write '$' for it.
core::Currency own_dollar(PlaceId home) {
  if (!home.valid()) return {};
  const core::Currency own = places::places().row(home).currency;
  static constexpr std::array<std::string_view, 5> kOwn = {"AUD", "CAD", "NZD", "SGD", "HKD"};
  const bool dollar = !own.empty() && std::find(kOwn.begin(), kOwn.end(), own.code()) != kOwn.end();
  return dollar ? own : core::Currency{};
}

PlaceId place_of(core::Currency money) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPlaces = {{
      {"CAD", "CAN"},
      {"AUD", "AUS"},
      {"NZD", "NZL"},
      {"SGD", "SGP"},
      {"HKD", "HKG"},
      {"TWD", "TWN"},
  }};
  for (const auto& [code, place] : kPlaces) {
    if (!money.empty() && money.code() == code) return places::places().find(place);
  }
  return {};
}

// 'the Ministry of Trade, Industry and Energy of the Republic of Korea'
bool ministry_of(const std::vector<Token>& tokens, std::size_t i, const PlaceSpan& p) {
  if (tokens[i].low != "ministry" || p.first <= i + 1 || p.first - i > 12) return false;
  for (std::size_t k = i + 1; k < p.first; ++k) {
    const Token& t = tokens[k];
    const bool joins = t.low == "of" || t.low == "the" || t.low == "and" || t.low == "," ||
                       t.low == "for" || t.low == "&";
    if (!t.capital && !joins) return false;
  }
  return tokens[p.first - 1].low == "of" ||
         (tokens[p.first - 1].low == "the" && tokens[p.first - 2].low == "of");
}

// 'Uganda Bureau of Statistics', 'Malta National Statistics Office': the country begins the name.
bool begins_name(const std::vector<Token>& tokens, const PlaceSpan& p, std::size_t office) {
  constexpr std::size_t kLongest = 5;
  if (p.last >= office || office - p.last > kLongest || p.kind == NameKind::capital) return false;
  for (std::size_t k = p.last; k < office; ++k) {
    if (!tokens[k].capital && tokens[k].low != "of" && tokens[k].low != "for") return false;
  }
  return true;
}

// 'the Statistical Office of the Republic of Slovenia', 'Statistics Norway', 'Portugal's statistics
// institute': an office by its words, with the country beside them.
PlaceId office_by_words(const std::vector<Token>& tokens, const std::vector<PlaceSpan>& found) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const LowWord& low = tokens[i].low;
    const bool ministry = low == "ministry";
    const bool bank = low == "bank" && i > 0 &&
                      (tokens[i - 1].low == "central" || tokens[i - 1].low == "national" ||
                       tokens[i - 1].low == "reserve" || tokens[i - 1].low == "state");
    if (!low.starts_with("statistic") && low != "customs" && low != "census" && !ministry && !bank)
      continue;
    for (const PlaceSpan& p : found) {
      if (p.candidates.size() != 1 || p.any) continue;
      if (ministry_of(tokens, i, p)) return p.candidates.front();
      if (ministry) continue;
      const bool before = (p.last <= i && i - p.last <= 2 && (p.possessive || p.last == i)) ||
                          begins_name(tokens, p, i);
      const bool named = p.first == i + 1 && low == "statistics";
      bool of = false;
      for (std::size_t k = i + 1; k < p.first && k < i + 7; ++k) of = of || tokens[k].low == "of";
      const bool behind = p.first > i && p.first - i <= 7 && of;
      if (before || named || behind) return p.candidates.front();
    }
  }
  return {};
}

PlaceId office_in(const std::vector<PlaceSpan>& found) {
  for (const PlaceSpan& p : found) {
    const bool office = p.kind == NameKind::institution && p.candidates.size() == 1 &&
                        !p.ambiguous &&
                        (p.note.find("statistic") != std::string::npos ||
                         p.note.find("customs") != std::string::npos);
    if (office) return p.candidates.front();
  }
  return {};
}

// 'A$30.7 billion ... of this, $20.3 billion': the sign once in full is that of all, if the text
// has no other dollar.
core::Currency dollar_in_full(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kSigns = {{
      {"Bds$", "BBD"},
      {"TT$", "TTD"},
      {"EC$", "XCD"},
      {"BZ$", "BZD"},
      {"FJ$", "FJD"},
      {"J$", "JMD"},
      {"G$", "GYD"},
      {"N$", "NAD"},
      {"NZ$", "NZD"},
      {"HK$", "HKD"},
      {"NT$", "TWD"},
      {"A$", "AUD"},
      {"C$", "CAD"},
      {"S$", "SGD"},
  }};
  std::string_view only;
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const std::string_view before = text.substr(0, at + 1);
    if (at == 0 || !(before[at - 1] >= 'A' && before[at - 1] <= 'Z')) continue;
    std::string_view code;
    for (const auto& [sign, is] : kSigns) {
      if (!code.empty() || !before.ends_with(sign)) continue;
      // 'RTS$#&: GA SK', the mark of a desk, is no money
      const std::size_t first = before.size() - sign.size();
      const bool word = first > 0 && before[first - 1] >= 'A' && before[first - 1] <= 'Z';
      if (!word) code = is;
    }
    // ... and Nicaragua's córdoba
    if (code == "CAD" && text.find("Canad") == std::string_view::npos) return {};
    if (before.ends_with("US$") || code.empty() || (!only.empty() && code != only)) return {};
    only = code;
  }
  if (only.empty()) return {};
  for (const std::string_view other : {"USD", "US dollar", "U.S. dollar", "American dollar"}) {
    if (text.find(other) != std::string_view::npos) return {};
  }
  const auto c = core::Currency::parse(only);
  return c ? *c : core::Currency{};
}

// 'Central Bank of Uruguay, External Sector Unit', 'National Assembly of Pakistan, Debates': a line
// above the text that is nothing but the name of a country's office.
PlaceId office_line(std::string_view text, core::Day today) {
  constexpr std::size_t kLongest = 120, kLines = 6;
  text = piece(text, 0, kHead);
  for (std::size_t n = 0; n < kLines && !text.empty(); ++n) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.size() > kLongest || line.find(" of ") == std::string_view::npos) continue;
    const std::vector<Token> tokens = tokenize(line);
    const bool trade = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
      return flow_word(t.low) && t.low != "trade";
    });
    if (trade) continue;
    const std::vector<PlaceSpan> found = places_in(tokens, today);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& t = tokens[i];
      if (!t.capital || !words::kOfficialBody.has(*t.row)) continue;
      for (const PlaceSpan& p : found) {
        if (p.candidates.size() != 1 || p.any || p.first <= i || p.first > i + 12) continue;
        const std::size_t of = tokens[p.first - 1].low == "the" ? p.first - 2 : p.first - 1;
        // 'Ministry of Finance, Japan', and capitals up to the country
        if (tokens[p.first - 1].low == "," && p.last == tokens.size() && i <= 3 &&
            std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(p.first),
                        [](const Token& w) {
                          return w.capital || w.kind != TokenKind::word || w.low == "of" ||
                                 w.low == "and" || w.low == "the" || w.low == "for";
                        }))
          return p.candidates.front();
        bool name = tokens[of].low == "of";
        for (std::size_t k = i + 1; k < of && name; ++k) {
          name = tokens[k].capital || tokens[k].low == "of" || tokens[k].low == "the" ||
                 tokens[k].low == "and" || tokens[k].low == "for";
        }
        if (name) return p.candidates.front();
      }
    }
  }
  return {};
}

// The first lines of a text that are short: title, office, place and date.
std::vector<std::string_view> first_lines(std::string_view text) {
  constexpr std::size_t kLongest = 120, kLines = 6;
  std::vector<std::string_view> out;
  text = piece(text, 0, kHead);
  for (std::size_t n = 0; n < kLines && !text.empty(); ++n) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = core::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.size() <= kLongest && !line.ends_with('.')) out.push_back(line);
  }
  return out;
}

// 'National Bureau of Statistics | Chisinau, 14 February 2014', 'Federal Customs Administration,
// Bern': nothing but names in capitals, numbers and the words between them.
bool statistics_line(const std::vector<Token>& tokens) {
  bool office = false;
  for (const Token& t : tokens) {
    if (t.kind != TokenKind::word) continue;
    const bool joins = t.low == "of" || t.low == "the" || t.low == "and" || t.low == "for" ||
                       t.low == "under" || t.low == "to" || t.low == "on" || t.low == "'s";
    if (!t.capital && !joins) return false;
    if (flow_word(t.low) && t.low != "trade") return false;
    office = office || t.low == "statistics" || t.low == "statistical" || t.low == "customs" ||
             t.low == "census" || t.low == "stats";
  }
  return office;
}

// The capital named in such a line, or in a line that is a place and a date.
PlaceId seat_of_office(const std::vector<std::string_view>& lines, core::Day today) {
  for (const std::string_view line : lines) {
    const std::vector<Token> tokens = tokenize(line);
    const std::vector<PlaceSpan> found = places_in(tokens, today);
    const bool year =
        line.find("19") != std::string_view::npos || line.find("20") != std::string_view::npos;
    for (const PlaceSpan& p : found) {
      if (p.kind != NameKind::capital || p.candidates.size() != 1) continue;
      if (statistics_line(tokens) || (year && p.first == 0 && tokens.size() <= 8))
        return p.candidates.front();
    }
  }
  return {};
}

// 'Stats NZ | 24 July 2023': the office whose dollar the text counts in, by a name without a place.
bool line_of_dollar_office(std::string_view line) {
  constexpr std::size_t kLongest = 48;  // bytes
  const std::string_view name = line.substr(0, line.find_first_of("|,:"));
  if (name.size() > kLongest || office_dollar(fmt::format("{} $", name)).empty()) return false;
  const std::vector<Token> tokens = tokenize(name);
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return t.kind != TokenKind::word || t.capital || t.low == "of" || t.low == "and";
  });
}

// 'External trade of the Republic of Moldova in 2013', 'Brazil: trade balance, February 2018'
PlaceId trade_of(const std::vector<Token>& tokens, const std::vector<PlaceSpan>& found) {
  for (const PlaceSpan& p : found) {
    if (p.candidates.size() != 1 || p.any || p.possessive || p.first >= tokens.size()) continue;
    if (p.first == 0 && p.last < tokens.size() && tokens[p.last].low == ":") {
      for (std::size_t k = p.last + 1; k < tokens.size() && k < p.last + 5; ++k) {
        if (flow_word(tokens[k].low)) return p.candidates.front();
      }
    }
    std::size_t of = p.first;
    if (of > 0 && tokens[of - 1].low == "the") --of;
    if (of < 2 || tokens[of - 1].low != "of") continue;
    for (std::size_t k = of - 1; k-- > 0 && k + 6 > of;) {
      if (flow_word(tokens[k].low)) return p.candidates.front();
      if (!between_words(tokens[k].low) && tokens[k].low != "in" && tokens[k].low != "balance" &&
          tokens[k].low != "statistics" && tokens[k].low != "turnover")
        break;
    }
  }
  return {};
}

// 'Source: Statistics Norway' below a table: whose figures they are, where nothing else tells.
PlaceId source_of_tables(const Document& document, core::Day today) {
  constexpr std::size_t kLongest = 120;
  const bool table = std::any_of(document.sentences.begin(), document.sentences.end(),
                                 [](const Sentence& s) { return s.role == BlockRole::table_row; });
  if (!table) return {};
  const std::string_view text = document.text;
  for (std::size_t at = text.find("Source"); at != std::string_view::npos;
       at = text.find("Source", at + 1)) {
    if (at > 0 && text[at - 1] != '\n') continue;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::vector<Token> tokens = tokenize(piece(text, at, std::min(end, at + kLongest)));
    const std::vector<PlaceSpan> found = places_in(tokens, today);
    const PlaceId place = office_in(found);
    return place.valid() ? place : office_by_words(tokens, found);
  }
  return {};
}

}  // namespace

PlaceId statistics_office(const std::vector<Token>& tokens, const std::vector<PlaceSpan>& found) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const LowWord& low = tokens[i].low;
    if (!tokens[i].capital) continue;
    // 'the South African Revenue Service', 'the Korea Customs Service'
    const bool customs = (low == "customs" || low == "revenue" || low == "census") &&
                         i + 1 < tokens.size() && tokens[i + 1].capital;
    if (!low.starts_with("statistic") && !customs) continue;
    for (const PlaceSpan& p : found) {
      if (p.candidates.size() != 1 || p.any) continue;
      if (customs && p.last == i) return p.candidates.front();
      if (customs) continue;
      const bool before = p.last <= i && i - p.last <= 2 && (p.possessive || p.last == i);
      const bool named = p.first == i + 1 && tokens[i].low == "statistics";
      if (before || named) return p.candidates.front();
    }
  }
  return office_in(found);
}

PlaceId office_of_figures(const std::vector<Token>& tokens, const std::vector<PlaceSpan>& found) {
  if (const PlaceId place = statistics_office(tokens, found); place.valid()) return place;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (tokens[i + 1].low != "in" || !words::kOfficialBody.has(*tokens[i].row)) continue;
    for (const PlaceSpan& p : found) {
      if (p.first == i + 2 && p.kind == NameKind::capital && p.candidates.size() == 1)
        return p.candidates.front();
    }
  }
  return office_by_words(tokens, found);
}

core::Currency said_dollar(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kWords = {{
      {"Canadian money", "CAD"},
      {"Australian money", "AUD"},
      {"New Zealand money", "NZD"},
      {"Singapore money", "SGD"},
      {"Canadian dollars", "CAD"},
      {"Australian dollars", "AUD"},
      {"New Zealand dollars", "NZD"},
      {"Singapore dollars", "SGD"},
      {"Hong Kong dollars", "HKD"},
      {"Taiwan dollars", "TWD"},
  }};
  if (!holds(text, " dollars") && !holds(text, " money")) return {};
  for (const auto& [words, code] : kWords) {
    const std::size_t at = text.find(words);
    if (at == std::string_view::npos) continue;
    const std::string_view before = piece(text, at < 12 ? 0 : at - 12, at);
    const bool meant = before.ends_with("in ") || before.ends_with("means ") ||
                       before.ends_with("are ") || before.ends_with("is ") ||
                       before.ends_with("= ") || before.ends_with("to ");
    // '14.9 billion Australian dollars', and no other dollar in the text
    const bool counted = before.ends_with("illion ") &&
                         text.find("US$") == std::string_view::npos &&
                         text.find("US dollar") == std::string_view::npos &&
                         text.find("U.S. dollar") == std::string_view::npos &&
                         text.find("USD") == std::string_view::npos;
    if (!meant && !counted) continue;
    if (const auto c = core::Currency::parse(code)) return *c;
  }
  return {};
}

Profile profile_of(const Document& document, core::Day today) {
  Profile out;
  const std::string_view text = document.text;
  out.dollar = said_dollar(text);
  if (out.dollar.empty()) {
    out.dollar = office_dollar(text);
    out.dollar_of_office = !out.dollar.empty();
  }
  if (out.dollar.empty()) out.dollar = dollar_in_full(text.substr(0, kFullText));
  const std::vector<std::string_view> lines = first_lines(text);
  const bool release =
      std::any_of(lines.begin(), lines.end(),
                  [](std::string_view line) {
                    const std::size_t colon = line.find(": ");
                    // 'Fiji Bureau of Statistics: merchandise trade in May'
                    return statistics_line(tokenize(line)) || line_of_dollar_office(line) ||
                           (colon != std::string_view::npos && line.find(' ') < colon &&
                            statistics_line(tokenize(line.substr(0, colon))));
                  }) ||
      release_words().head.in(core::to_lower(piece(text, 0, kHead))) ||
      release_words().tail.in(
          core::to_lower(piece(text, text.size() - std::min(text.size(), kTail), text.size())));
  const PlaceId office = office_line(text, today);
  const PlaceId source = release || office.valid() ? PlaceId{} : source_of_tables(document, today);
  if (!release && !office.valid() && !source.valid()) return out;
  out.home = place_of(out.dollar);
  if (!out.home.valid()) out.home = office.valid() ? office : source;
  std::string_view headline = document.title;
  if (headline.empty() && !document.blocks.empty())
    headline = piece(text, document.blocks.front().begin, document.blocks.front().end);
  const std::vector<Token> title = tokenize(piece(headline, 0, kHead));
  const std::vector<PlaceSpan> named = places_in(title, today);
  if (!out.home.valid()) out.home = owner_of_trade(title, named);
  if (!out.home.valid()) out.home = trade_of(title, named);
  if (!out.home.valid()) {
    const std::vector<Token> lead = tokenize(piece(text, 0, kLead));
    const std::vector<PlaceSpan> found = places_in(lead, today);
    out.home = office_in(found);
    if (!out.home.valid()) out.home = office_by_words(lead, found);
    if (!out.home.valid()) out.home = seat_of_office(lines, today);
    if (!out.home.valid()) out.home = owner_of_trade(lead, found);
  }
  for (const Sentence& s : document.sentences) {
    if (out.home.valid() || s.table_caption.empty()) continue;
    const std::vector<Token> caption = tokenize(piece(s.table_caption, 0, kHead));
    out.home = owner_of_trade(caption, places_in(caption, today));
    break;
  }
  if (!out.home.valid()) return out;
  if (out.dollar.empty()) out.dollar = own_dollar(out.home);
  out.national = std::none_of(named.begin(), named.end(), [&](const PlaceSpan& p) {
    return std::find(p.candidates.begin(), p.candidates.end(), out.home) == p.candidates.end();
  });
  return out;
}

core::Status check_release_table() {
  auto loaded = load_words();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
