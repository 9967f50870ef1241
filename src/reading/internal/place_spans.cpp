#include "reading/internal/place_spans.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <span>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/cities.h"
#include "reading/internal/first_words.h"
#include "reading/internal/neighbours.h"
#include "reading/internal/shipped.h"
#include "reading/reading.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

using places::NameKind;
using places::PlaceId;

struct NameRow {
  std::uint32_t first = 0, count = 0;  // words, as written: in Tables::words
  std::uint32_t name = 0;              // index into places().names()
  bool capital = false;                // begins with a capital
};

struct Epithet {
  std::vector<std::string> words;
  std::vector<PlaceId> places;
  bool any = false;
  bool bare = false;                 // also without an article
  bool region = false;               // a word for a country follows
  std::optional<core::Month> since;  // the first place is meant since then, the second before
};

using Words = std::span<const std::string_view>;

struct Tables {
  std::vector<NameRow> names;
  std::vector<std::string_view> words;  // into places().names(), or into `cut`
  std::deque<std::string> cut;
  FirstWords by_first;  // lower case, longest first
  std::vector<Epithet> epithets;
  FirstWords epithet_by_first;  // as written, longest first

  [[nodiscard]] Words words_of(const NameRow& row) const {
    return Words(words).subspan(row.first, row.count);
  }
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& t : tokenize(text)) out.push_back(t.raw);
  return out;
}

core::Status load_epithets(Tables& out) {
  const std::string file = "reading/epithets.csv";
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const core::Place where{file, table.line(r), 0};
    Epithet e;
    e.words = words_of(table.get(r, "words"));
    if (e.words.empty()) return core::fail(core::Code::bad_input, "no words", where);
    e.bare = table.get(r, "note") == "also without an article";
    e.region = table.get(r, "note") == "before a word for a country";
    constexpr std::string_view kSince = "the first since ";
    if (const std::string_view note = table.get(r, "note"); note.starts_with(kSince))
      e.since = core::Month::parse(note.substr(kSince.size(), 7));
    for (std::string_view code : core::split(table.get(r, "places"), ' ')) {
      if (code == "*") {
        e.any = true;
        continue;
      }
      const PlaceId id = places::places().find(code);
      if (!id.valid()) {
        return core::fail(core::Code::bad_input, fmt::format("there is no place '{}'", code),
                          where);
      }
      e.places.push_back(id);
    }
    for (const Epithet& other : out.epithets) {
      if (other.words == e.words) return core::fail(core::Code::bad_input, "is there twice", where);
    }
    out.epithet_by_first.add(e.words.front(), static_cast<std::uint32_t>(out.epithets.size()),
                             e.words.size());
    out.epithets.push_back(std::move(e));
  }
  out.epithet_by_first.seal();
  return {};
}

bool begins_with_capital(std::string_view w) {
  const auto c = static_cast<unsigned char>(w[0]);
  return (c >= 'A' && c <= 'Z') || c >= 0x80 || (c >= '0' && c <= '9');
}

// Adds the words of a name: cut as a text would be, without a leading 'the'.
void add_words(std::string_view name, Tables& out) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
  });
  auto add = [&, first = true](std::string_view word) mutable {
    if (!first || (word != "the" && word != "The")) out.words.push_back(word);
    first = false;
  };
  if (plain) {  // most are: the words are the letters between blanks
    for (const std::string_view word : core::split(name, ' ')) {
      if (!word.empty()) add(word);
    }
  } else {
    for (Token& t : tokenize(name)) add(out.cut.emplace_back(std::move(t.raw)));
  }
}

core::Result<Tables> load_tables() {
  Tables out;
  const auto& names = places::places().names();
  out.names.reserve(names.size());
  out.words.reserve(names.size() * 2);
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    NameRow row;
    row.first = static_cast<std::uint32_t>(out.words.size());
    add_words(names[n].text, out);
    row.count = static_cast<std::uint32_t>(out.words.size()) - row.first;
    if (row.count == 0) continue;
    row.name = n;
    row.capital = begins_with_capital(out.words[row.first]);
    out.by_first.add(core::to_lower(out.words[row.first]),
                     static_cast<std::uint32_t>(out.names.size()), row.count);
    out.names.push_back(row);
  }
  out.by_first.seal();
  TALLY_CHECK(load_epithets(out));
  return out;
}

const Tables& tables() {
  static const Tables instance = shipped(load_tables());
  return instance;
}

bool same_word(const Token& token, std::string_view word) {
  if (token.raw == word) return true;
  // Headlines in capitals: "CHINA", but not "IT" for "It".
  return token.all_caps && word.size() > 3 && token.low == core::to_lower(word);
}

struct Finder {
  const std::vector<Token>& t;
  core::Day today;
  std::vector<bool>& taken;

  std::size_t length_of(Words words, std::size_t at) const {
    std::size_t i = at;
    bool same = true;
    bool capitals = words.size() > 1;  // 'NEW ZEALAND', 'SRI LANKA'
    for (const std::string_view word : words) {
      if (i >= t.size() || taken[i]) return 0;
      same = same && same_word(t[i], word);
      capitals = capitals && t[i].all_caps && t[i].low == core::to_lower(word);
      if (!same && !capitals) return 0;
      ++i;
    }
    return i - at;
  }

  bool valid_now(const places::Name& name) const {
    if (name.kind != NameKind::person) return true;
    return (!name.from || *name.from <= today + 30) && (!name.to || today <= *name.to + 30);
  }

  // 'Michael Jordan', 'Georgia Meloni': an ambiguous name beside another unknown capital word.
  bool part_of_a_person(std::size_t first, std::size_t last) const {
    if (first > 1 && t[first - 1].capital && t[first - 1].kind == TokenKind::word &&
        !taken[first - 1] && t[first - 1].low.size() > 2 &&
        tables().by_first.find(t[first - 1].low).empty()) {
      return true;
    }
    (void)last;
    return false;
  }

  // 'Australian dollars', 'Indian rupees' are moneys.
  bool money_behind(std::size_t at) const {
    return at < t.size() && words::kCurrencyWord.has(*t[at].row);
  }

  bool name_at(std::size_t at, PlaceSpan& span) const {
    const Tables& known = tables();
    std::size_t best = 0;
    for (const std::uint32_t id : known.by_first.find(t[at].low)) {
      const NameRow& row = known.names[id];
      if (row.count < best) break;
      const places::Name& name = places::places().names()[row.name];
      if (!row.capital) continue;
      const Words words = known.words_of(row);
      const std::size_t n = length_of(words, at);
      if (n == 0 || n < best || !valid_now(name)) continue;
      // 'China, Hong Kong and Macao' are three places; 'China, Hong Kong SAR' is one
      const bool comma = row.count > 2 && words[1] == ",";
      if (comma && at + n < t.size() && (t[at + n].low == "and" || t[at + n].low == ",")) continue;
      // 'trade between Serbia and Montenegro' is of two; 'between Bosnia and Herzegovina and' is
      // not
      if (at > 0 && t[at - 1].low == "between" && row.count > 2 && words[1] == "and" &&
          !(at + n < t.size() && t[at + n].low == "and"))
        continue;
      if (name.kind == NameKind::adjective && money_behind(at + n)) continue;
      // 'despite the Customs Union', 'the African Union': another one
      if (row.count == 1 && words.front() == "Union" && at > 0 && t[at - 1].capital && at > 1)
        continue;
      if (name.ambiguous && row.count == 1 && part_of_a_person(at, at + n)) continue;
      if (name.kind == NameKind::person && row.count == 1 && is_month(at)) continue;
      if (row.count == 1 && words.front() == "States" && at > 0 && t[at - 1].low != "the") continue;
      if (name.note == "prefix before a hyphen" &&
          !(at + 1 < t.size() && (t[at + 1].low == "-" || t[at + 1].low == "–"))) {
        continue;
      }
      if (n > best) {
        best = n;
        span = PlaceSpan{};
        span.first = at;
        span.last = at + n;
        span.kind = name.kind;
        span.note = name.note;
        span.text = name.text;
        span.ambiguous = name.ambiguous;
        span.candidates = {name.place};
      } else if (span.candidates.front() == name.place &&
                 (name.kind == NameKind::name || span.kind == NameKind::name) &&
                 name.kind != span.kind) {
        span.also_adjective = name.kind == NameKind::adjective || span.kind == NameKind::adjective;
        span.kind = NameKind::name;
      } else if (std::find(span.candidates.begin(), span.candidates.end(), name.place) ==
                 span.candidates.end()) {
        span.candidates.push_back(name.place);
      } else if (name.kind == NameKind::adjective && span.kind == NameKind::people) {
        span.kind = NameKind::adjective;
      }
    }
    return best > 0;
  }

  // 'The May figures', 'Trade in Goods, May 2016': no prime minister.
  bool is_month(std::size_t at) const {
    if (t[at].low != "may") return false;
    if (at + 1 < t.size() && t[at + 1].kind == TokenKind::number) return true;
    if (at == 0) return false;
    return words::kBeforeMay.has(*t[at - 1].row);
  }

  // 'the self-ruled island', 'the oil-rich kingdom': up to three words that describe it.
  template <class Pointed>
  bool described(std::size_t at, const Pointed& pointed) const {
    for (std::size_t i = at; i > 0 && at - i < 4; --i) {
      if (i < at && pointed(i)) return true;
      const Token& word = t[i - 1];
      if (taken[i - 1] || word.capital) return false;
      if (word.low != "-" && word.kind != TokenKind::word) return false;
      if (words::kNoPlaceDescribed.has(*word.row)) return false;
    }
    return false;
  }

  bool epithet_at(std::size_t at, PlaceSpan& span) const {
    if (at == 0) return false;
    const auto pointed = [&](std::size_t i) {
      const LowWord& before = t[i - 1].low;
      return before == "the" || before == "that" || before == "this";
    };
    const bool direct = pointed(at);
    const Tables& known = tables();
    for (const std::uint32_t id : known.epithet_by_first.find(t[at].low)) {
      if (!direct && !known.epithets[id].bare && !described(at, pointed)) continue;
      const Epithet& e = known.epithets[id];
      std::size_t i = at;
      bool ok = true;
      for (const std::string& word : e.words) {
        if (i < t.size() && t[i].low == "-" && word != "-") ++i;
        if (i >= t.size() || taken[i] || t[i].low != core::to_lower(word)) {
          ok = false;
          break;
        }
        ++i;
      }
      if (!ok || (!direct && !e.bare && (e.any || e.places.size() < 2))) continue;
      if (e.region) {  // 'the Pacific nation', 'the Balkan republic'
        const bool country =
            i < t.size() && !taken[i] &&
            (words::kCountryNoun | words::kCountryEpithet | words::kPartnerNoun).has(*t[i].row);
        if (!country) continue;
        ++i;
      }
      span = PlaceSpan{};
      span.first = at;
      span.last = i;
      span.candidates = e.places;
      if (e.since && e.places.size() == 2)
        span.candidates = {e.places[core::Month::of(today) < *e.since ? 1 : 0]};
      span.text = t[at].raw;
      span.epithet = true;
      span.any = e.any;
      return true;
    }
    return false;
  }
};

// 'the Southeast Asian country', 'that African nation': one of the members, as spoken of before.
void member_of_bloc(const std::vector<Token>& t, core::Day today, PlaceSpan& span) {
  if (span.candidates.empty() || span.first == 0 || span.last >= t.size()) return;
  const places::Places& all = places::places();
  const LowWord& before = t[span.first - 1].low;
  const LowWord& noun = t[span.last].low;
  if (before == "fellow") {  // 'imports from the fellow EAEU member'
    if (noun != "member" && noun != "state") return;
  } else {
    if (span.kind != NameKind::adjective) return;
    if (before != "the" && before != "that" && before != "this") return;
    const WordRow& row = *t[span.last].row;
    if (!(words::kCountryNoun | words::kCountryEpithet | words::kPartnerNoun).has(row) ||
        noun == "member")
      return;
  }
  std::vector<PlaceId> members;
  for (const PlaceId bloc : span.candidates) {  // 'European' is of several
    if (all.row(bloc).kind != places::PlaceKind::bloc) continue;
    for (const PlaceId member : all.members(bloc, core::Month::of(today))) {
      if (std::find(members.begin(), members.end(), member) == members.end())
        members.push_back(member);
    }
  }
  if (members.empty()) return;
  span.candidates = std::move(members);
  span.kind = NameKind::name;
  span.epithet = true;
  ++span.last;
}

// 'a single EU member state', 'another EU country, the Netherlands': one of them, not the bloc.
bool one_of_bloc(const std::vector<Token>& t, const PlaceSpan& span) {
  if (span.first == 0 || span.last >= t.size() || span.candidates.size() != 1 || span.possessive)
    return false;
  if (places::places().row(span.candidates.front()).kind != places::PlaceKind::bloc) return false;
  const LowWord& before = t[span.first - 1].low;
  const LowWord& noun = t[span.last].low;
  return (before == "a" || before == "an" || before == "one" || before == "single" ||
          before == "another") &&
         (noun == "member" || noun == "country" || noun == "nation" || noun == "state");
}

// 'non-EU countries', 'extra-EU trade', 'countries outside the EU', 'the rest of the EU': somebody,
// but not the bloc; 'Europe ..., Asia ..., America': continents.
bool outside_of(const std::vector<Token>& t, const PlaceSpan& span) {
  if (span.candidates.empty() || span.first == 0 || span.epithet) return false;
  std::size_t i = span.first;
  const auto before = [&](std::size_t n) {
    return i >= n ? std::string_view(t[i - n].low.str()) : std::string_view();
  };
  const bool bloc = places::places().row(span.candidates.front()).kind == places::PlaceKind::bloc;
  if (bloc && before(1) == "-" && (before(2) == "non" || before(2) == "extra")) return true;
  if (bloc && (before(1) == "extra" || before(1) == "non")) return true;
  const LowWord& low = t[span.first].low;
  if (span.last == span.first + 1 && (low == "america" || low == "europe")) {
    int others = 0;
    for (const Token& word : t) {
      others +=
          word.capital && (word.low == "asia" || word.low == "africa" || word.low == "oceania" ||
                           word.low == "america" || word.low == "europe")
              ? 1
              : 0;
    }
    if (others > 2) return true;
  }
  if (!bloc) return false;
  if (before(1) == "the") --i;
  if (before(1) == "of") {
    if (before(2) == "rest" || before(2) == "outside") return true;
  }
  return before(1) == "outside";
}

}  // namespace

void prepare_names() { tables(); }

void add_place_openings(OpeningTable& table) {
  table.add(tables().by_first, Opens::place);
  table.add(tables().epithet_by_first, Opens::epithet);
}

namespace {

// 'The Omani minister said that his country's exports', 'Turkey's ambassador ..., to her country':
// the country of the office spoken of in front.
bool country_of_speaker(const std::vector<Token>& t, const std::vector<PlaceSpan>& found,
                        std::size_t at, PlaceSpan& span) {
  if (at + 1 >= t.size() || !words::kOwnCountry.has(*t[at + 1].row)) return false;
  for (auto p = found.rbegin(); p != found.rend(); ++p) {
    const bool whose = p->possessive || p->kind == NameKind::adjective || p->also_adjective;
    if (!whose || p->any || p->last >= t.size() || p->candidates.size() != 1) continue;
    if (!words::kOfficeHolder.has(*t[p->last].row)) continue;
    if (p->first > 0 && words::kPossessiveOfPerson.has(*t[p->first - 1].row)) continue;
    span = PlaceSpan{};
    span.first = at;
    span.last = at + 2;
    span.candidates = p->candidates;
    span.text = t[at].raw;
    return true;
  }
  // 'The president of Rwanda came. His country had sales of ...'
  if (at > 0 || !found.empty()) return false;
  span = PlaceSpan{};
  span.first = at;
  span.last = at + 2;
  span.text = t[at].raw;
  span.epithet = span.any = span.of_person = true;
  return true;
}

// 'Sweden and its eastern neighbour': those on that side, as spoken of before; else the usual one.
bool neighbour_beside(const std::vector<Token>& t, const PlaceSpan& own, std::size_t at,
                      PlaceSpan& span) {
  if (at + 2 >= t.size() || t[at].low != "its" || t[at - 1].low != "and" || own.last != at - 1 ||
      own.possessive || own.kind == NameKind::adjective || own.candidates.size() != 1)
    return false;
  std::string direction;  // 'southern', 'north-western'
  std::size_t noun = at + 1;
  for (; noun < t.size() && noun < at + 4; ++noun) {
    const std::string_view word = t[noun].low;
    if (word != "-") direction += word;
    if (word.ends_with("ern")) break;
  }
  ++noun;
  if (!direction.ends_with("ern") || noun >= t.size() ||
      !(t[noun].low == "neighbour" || t[noun].low == "neighbor"))
    return false;
  direction.resize(direction.size() - 3);
  // ('Poland and its southern neighbour Slovakia' says it itself)
  if (noun + 1 < t.size() && (t[noun + 1].capital || t[noun + 1].low == ",")) return false;
  const PlaceId usual = neighbours().usual(own.candidates.front(), direction);
  span = PlaceSpan{};
  span.first = at;
  span.last = noun + 1;
  span.candidates = neighbours().on(own.candidates.front(), direction);
  if (span.candidates.empty()) return false;
  span.epithet = !usual.valid();  // without one that is spoken of it is nobody
  if (usual.valid())
    std::erase(span.candidates, usual), span.candidates.insert(span.candidates.begin(), usual);
  span.text = t[at].raw;
  return true;
}

// 'most went to Europe (44 per cent), Asia (33), Africa (18) and America (5)': among continents
// Europe is no union and America no single country.
void among_continents(const std::vector<Token>& tokens, std::vector<PlaceSpan>& found) {
  const auto code = [&](const PlaceSpan& p) -> std::string_view {
    return p.candidates.empty() || p.kind == places::NameKind::adjective
               ? std::string_view()
               : std::string_view(places::places().code(p.candidates.front()));
  };
  const auto others = std::count_if(found.begin(), found.end(), [&](const PlaceSpan& p) {
    const std::string_view c = code(p);
    return c == "ASIA" || c == "AFRICA" || c == "OCEANIA";
  });
  if (others == 0) return;
  for (PlaceSpan& p : found) {
    const LowWord& word = tokens[p.first].low;
    if (p.last != p.first + 1 || (word != "europe" && word != "america")) continue;
    if (word == "america" && others < 2) continue;
    const PlaceId continent = places::places().find(word == "europe" ? "EUROPE" : "AMERICAS");
    if (!continent.valid()) continue;
    p.candidates = {continent};
    p.kind = places::NameKind::bloc;
    p.ambiguous = false;
  }
}

}  // namespace

std::vector<PlaceSpan> find_places(const std::vector<Token>& tokens, core::Day today,
                                   std::vector<bool>& taken) {
  std::vector<PlaceSpan> out;
  Finder finder{tokens, today, taken};
  std::size_t outside = 0;  // end of the last name that stands for who is not meant
  std::size_t i = 0;
  while (i < tokens.size()) {
    const Token& token = tokens[i];
    // names may begin with digits: '27-nation bloc'
    const bool name =
        opens(token.opens, Opens::place) &&
        (token.kind == TokenKind::number || (token.kind == TokenKind::word && token.capital));
    const bool epithet = opens(token.opens, Opens::epithet) && token.kind == TokenKind::word;
    const bool own = (i == 0 || !out.empty()) && words::kPossessiveOfPerson.has(*token.row);
    const bool beside = !out.empty() && out.back().last + 1 == i && token.low == "its";
    if ((!name && !epithet && !own && !beside) || taken[i]) {
      ++i;
      continue;
    }
    PlaceSpan span;
    bool found = name && finder.name_at(i, span);
    // 'the Asian giant' is more than Asia
    if (PlaceSpan longer;
        epithet && finder.epithet_at(i, longer) && (!found || longer.last > span.last)) {
      span = std::move(longer);
      found = true;
    }
    if (!found && !(own && country_of_speaker(tokens, out, i, span)) &&
        !(beside && neighbour_beside(tokens, out.back(), i, span))) {
      ++i;
      continue;
    }
    // 'Northern Ireland', 'Inner Mongolia': a part that is named like the whole
    const std::string_view before =
        i > 0 ? std::string_view(tokens[i - 1].raw) : std::string_view();
    if (span.kind == places::NameKind::name && span.first == i && !span.epithet &&
        (before == "Northern" || before == "Southern" || before == "Eastern" ||
         before == "Western" || before == "Inner")) {
      ++i;
      continue;
    }
    const bool again = outside > 0 && span.first == outside + 1 && tokens[outside].low == "(";
    if (again || outside_of(tokens, span) ||
        one_of_bloc(tokens, span)) {  // 'outside the European Union (EU)'
      i = outside = span.last;
      continue;
    }
    if (!span.epithet && !out.empty() && names_epithet(tokens, out.back(), span)) {
      span.first = out.back().first;
      out.pop_back();
    }
    member_of_bloc(tokens, today, span);
    for (std::size_t k = span.first; k < span.last; ++k) taken[k] = true;
    if (span.last < tokens.size() &&
        (tokens[span.last].low == "'s" || tokens[span.last].low == "'")) {
      const bool plain = tokens[span.last].low == "'s" || (tokens[span.last - 1].low.back() == 's');
      if (plain) {
        span.possessive = true;
        taken[span.last] = true;
        ++span.last;
      }
    }
    i = span.last;
    out.push_back(std::move(span));
  }
  if (out.size() > 2) among_continents(tokens, out);
  return out;
}

core::Status check_place_tables() {
  auto loaded = load_tables();
  if (!loaded) return core::fail(loaded.error());
  auto around = check_neighbours();
  return around ? check_cities() : around;
}

}  // namespace tally::reading
