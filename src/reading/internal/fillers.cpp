#include "reading/internal/fillers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/first_words.h"
#include "reading/internal/shipped.h"
#include "reading/internal/time_parser.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

constexpr std::string_view kFile = "reading/fillers.csv";
constexpr Openings kFillers = Opens::filler_at_start | Opens::filler_inside | Opens::filler;

enum class Place : std::uint8_t { start, open, lead, inside, verb, month, year };

struct Filler {
  std::vector<LowWord> words;
  Place place = Place::start;
};

// Fillers by their first two words ('the data'), or the only one: a hundred of them begin with
// 'the'. Longest first.
class ByOpening {
 public:
  void add(const Filler& filler, std::uint32_t id) {
    first_.add(filler.words.front(), id);
    std::string opening = filler.words.front();
    if (filler.words.size() > 1) opening += ' ' + filler.words[1].str();
    openings_.add(opening, id, filler.words.size());
  }
  void seal() {
    first_.seal();
    openings_.seal();
  }
  // Those that may begin at the token, calling `take` for each until it returns true.
  template <typename Take>
  void each(const std::vector<Token>& tokens, std::size_t at, const Take& take) const {
    if (at + 1 < tokens.size()) {
      constexpr std::size_t kLongest = 40;
      const std::string& one = tokens[at].low;
      const std::string& two = tokens[at + 1].low;
      char both[kLongest];
      const std::size_t size = one.size() + 1 + two.size();
      if (size <= kLongest) {
        one.copy(both, one.size());
        both[one.size()] = ' ';
        two.copy(both + one.size() + 1, two.size());
        for (const std::uint32_t id : openings_.find(std::string_view(both, size))) {
          if (take(id)) return;
        }
      }
    }
    for (const std::uint32_t id : openings_.find(tokens[at].low)) {
      if (take(id)) return;
    }
  }
  [[nodiscard]] const FirstWords& first() const { return first_; }

 private:
  FirstWords first_, openings_;
};

// Where in a clause a filler may stand decides which words are looked up at all: most that begin
// one ('the', 'in') stand elsewhere.
struct Table {
  std::vector<Filler> rows;
  ByOpening at_start, inside, anywhere;
};

ByOpening& words_of(Table& table, Place place) {
  switch (place) {
    case Place::start:
    case Place::open:
    case Place::lead:
      return table.at_start;
    case Place::inside:
      return table.inside;
    default:
      return table.anywhere;
  }
}

std::optional<Place> place_named(std::string_view name) {
  if (name == "start") return Place::start;
  if (name == "open") return Place::open;
  if (name == "lead") return Place::lead;
  if (name == "inside") return Place::inside;
  if (name == "verb") return Place::verb;
  if (name == "month") return Place::month;
  if (name == "year") return Place::year;
  return std::nullopt;
}

core::Result<Table> load() {
  TALLY_TRY(bytes, embedded().get(std::string(kFile)));
  TALLY_TRY(table, core::CsvTable::parse(bytes, std::string(kFile)));
  for (const char* name : {"place", "words"}) TALLY_CHECK(table.require(name));
  Table out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const core::Place at{std::string(kFile), table.line(r), 1};
    const auto bad = [&](std::string message) {
      return core::fail(core::Code::bad_input, std::move(message), at);
    };
    if (table.get(r, "place").starts_with('#')) continue;
    const auto place = place_named(table.get(r, "place"));
    if (!place) return bad("place is start, open, lead, inside, verb, month or year");
    for (const std::string_view phrase : core::split(table.get(r, "words"), '|')) {
      Filler row;
      row.place = *place;
      for (const std::string_view word : core::split(core::trim(phrase), ' ')) {
        if (!word.empty()) row.words.emplace_back(word);
      }
      if (row.words.empty()) return bad("an empty phrase");
      words_of(out, *place).add(row, static_cast<std::uint32_t>(out.rows.size()));
      out.rows.push_back(std::move(row));
    }
  }
  out.at_start.seal();
  out.inside.seal();
  out.anywhere.seal();
  return out;
}

const Table& table() {
  static const Table instance = shipped(load());
  return instance;
}

// Moves the tokens that stay to the front, in one pass; nothing moves before the first filler.
class Dropper {
 public:
  explicit Dropper(std::vector<Token>& tokens) : tokens_(tokens) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t after = (tokens_[i].opens & kFillers) != 0 ? past_filler(i) : i;
      if (after > i) {
        i = after;
        continue;
      }
      if (kept_ != i) tokens_[kept_] = std::move(tokens_[i]);
      last_ = i++;
      ++kept_;
    }
    tokens_.resize(kept_);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, const Word& word) const {
    return i < tokens_.size() && tokens_[i].low == word;
  }
  [[nodiscard]] bool is_any(std::size_t i, const WordSet& set) const {
    return i < tokens_.size() && set.has(*tokens_[i].row);
  }
  [[nodiscard]] const Token& before() const { return tokens_[kept_ - 1]; }

  // Nothing of the clause has been said yet.
  [[nodiscard]] bool at_start() const {
    if (kept_ == 0) return true;
    const Token& t = before();
    if (t.low.is_any({";", "\"", "-", ":", "•", "—", "–"})) return !t.glued || kept_ == 1;
    return kept_ == 1 && t.low.is_any({"and", "but"});
  }

  // The token behind the filler that begins at i, and behind its commas; i if there is none.
  std::size_t past_filler(std::size_t i) {
    const Openings may = tokens_[i].opens;
    std::size_t after = i;
    if (opens(may, Opens::filler_at_start) && at_start()) after = past(table().at_start, i);
    if (after == i && opens(may, Opens::filler_inside) && kept_ > 1 && last_ + 1 == i &&
        before().low == Word(","))
      after = past(table().inside, i);
    if (after == i && opens(may, Opens::filler) && kept_ > 0) after = past(table().anywhere, i);
    return after;
  }

  std::size_t past(const ByOpening& fillers, std::size_t i) {
    std::size_t after = i;
    fillers.each(tokens_, i, [&](std::uint32_t id) {
      const Filler& f = table().rows[id];
      const std::size_t end = i + f.words.size();
      if (end >= tokens_.size()) return false;
      for (std::size_t k = 2; k < f.words.size(); ++k) {
        if (!(tokens_[i + k].low == f.words[k])) return false;
      }
      after = std::max(after, past_as(f.place, end));
      return after > i;
    });
    return after;
  }

  // The filler ends before the token `end`: where to go on, 0 if it is none there.
  std::size_t past_as(Place place, std::size_t end) {
    switch (place) {
      case Place::start:
        return is(end, ",") ? end + 1 : 0;
      case Place::open:
        if (is(end, ",")) return end + 1;
        return tokens_[end].kind == TokenKind::word ? end : 0;
      case Place::lead:
        return end;
      case Place::inside:
        if (!is(end, ",")) return 0;
        if (is_any(end + 1, words::kFiniteVerb) || is_any(kept_ - 2, words::kJoint)) --kept_;
        return end + 1;
      case Place::verb:
        if (before().kind == TokenKind::symbol || is_any(kept_ - 1, words::kJoint)) return 0;
        return is_any(end, words::kFiniteVerb) || is_any(kept_ - 1, words::kAuxiliary) ? end : 0;
      case Place::month:
        return month_number(tokens_[end]) > 0 ? end : 0;
      case Place::year:
        return is_any(kept_ - 1, words::kYearPreposition) && year_number(tokens_, end) ? end : 0;
    }
    return 0;
  }

  std::vector<Token>& tokens_;
  std::size_t kept_ = 0;  // tokens [0, kept_) stay
  std::size_t last_ = 0;  // where the last of them stood
};

}  // namespace

void drop_fillers(std::vector<Token>& tokens, Openings any) {
  if ((any & kFillers) != 0) Dropper(tokens).run();
}

core::Status check_filler_table() {
  auto loaded = load();
  if (!loaded) return core::fail(loaded.error());
  for (const Filler& one : loaded->rows) {
    for (const Filler& other : loaded->rows) {
      if (&one < &other && one.place == other.place && one.words == other.words)
        return core::fail(core::Code::bad_input,
                          "'" + one.words.front().str() + " ...' stands twice",
                          {std::string(kFile), 0, 0});
    }
  }
  return {};
}

void add_filler_openings(OpeningTable& openings) {
  openings.add(table().at_start.first(), Opens::filler_at_start);
  openings.add(table().inside.first(), Opens::filler_inside);
  openings.add(table().anywhere.first(), Opens::filler);
}

}  // namespace tally::reading
