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

enum class Place : std::uint8_t { start, open, lead, inside, verb, month, year };

struct Filler {
  std::vector<LowWord> words;
  Place place = Place::start;
};

struct Table {
  std::vector<Filler> rows;
  FirstWords by_first;  // longest first
};

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
      for (const Filler& other : out.rows) {
        if (other.place == row.place && other.words == row.words)
          return bad("'" + std::string(core::trim(phrase)) + "' stands twice");
      }
      out.by_first.add(row.words.front(), static_cast<std::uint32_t>(out.rows.size()),
                       row.words.size());
      out.rows.push_back(std::move(row));
    }
  }
  out.by_first.seal();
  return out;
}

const Table& table() {
  static const Table instance = shipped(load());
  return instance;
}

class Dropper {
 public:
  explicit Dropper(std::vector<Token>& tokens) : tokens_(tokens) {}

  void run() {
    kept_.reserve(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t after = opens(tokens_[i].opens, Opens::filler) ? past_filler(i) : i;
      if (after == i) kept_.push_back(i++);
      i = std::max(i, after);
    }
    if (kept_.size() == tokens_.size()) return;
    for (std::size_t k = 0; k < kept_.size(); ++k) {
      if (kept_[k] != k) tokens_[k] = std::move(tokens_[kept_[k]]);
    }
    tokens_.resize(kept_.size());
  }

 private:
  [[nodiscard]] bool is(std::size_t i, const Word& word) const {
    return i < tokens_.size() && tokens_[i].low == word;
  }
  [[nodiscard]] bool is_any(std::size_t i, const WordSet& set) const {
    return i < tokens_.size() && set.has(*tokens_[i].row);
  }

  // Nothing of the clause has been said yet.
  [[nodiscard]] bool at_start() const {
    if (kept_.empty()) return true;
    const Token& before = tokens_[kept_.back()];
    if (before.low.is_any({";", "\"", "-", ":", "•", "—", "–"}))
      return !before.glued || kept_.size() == 1;
    return kept_.size() == 1 && before.low.is_any({"and", "but"});
  }

  // The token behind the filler that begins at i, and behind its commas; i if there is none.
  std::size_t past_filler(std::size_t i) {
    for (const std::uint32_t id : table().by_first.find(tokens_[i].low)) {
      const Filler& f = table().rows[id];
      const std::size_t end = i + f.words.size();
      if (end >= tokens_.size()) continue;
      bool same = true;
      for (std::size_t k = 0; same && k < f.words.size(); ++k)
        same = tokens_[i + k].low == f.words[k];
      if (!same) continue;
      switch (f.place) {
        case Place::start:
        case Place::open:
          if (!at_start()) break;
          if (is(end, ",")) return end + 1;
          if (f.place == Place::open && tokens_[end].kind == TokenKind::word) return end;
          break;
        case Place::lead:
          if (at_start()) return end;
          break;
        case Place::inside:
          if (kept_.size() < 2 || !is(i - 1, ",") || kept_.back() != i - 1 || !is(end, ",")) break;
          if (is_any(end + 1, words::kFiniteVerb) || is_any(kept_[kept_.size() - 2], words::kJoint))
            kept_.pop_back();
          return end + 1;
        case Place::verb:
          if (kept_.empty() || tokens_[kept_.back()].kind == TokenKind::symbol ||
              is_any(kept_.back(), words::kJoint))
            break;
          if (is_any(end, words::kFiniteVerb) || is_any(kept_.back(), words::kAuxiliary))
            return end;
          break;
        case Place::month:
          if (!kept_.empty() && month_number(tokens_[end]) > 0) return end;
          break;
        case Place::year:
          if (!kept_.empty() && is_any(kept_.back(), words::kYearPreposition) &&
              year_number(tokens_, end))
            return end;
          break;
      }
    }
    return i;
  }

  std::vector<Token>& tokens_;
  std::vector<std::size_t> kept_;
};

}  // namespace

void drop_fillers(std::vector<Token>& tokens) { Dropper(tokens).run(); }

core::Status check_filler_table() {
  auto loaded = load();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

void add_filler_openings(OpeningTable& openings) { openings.add(table().by_first, Opens::filler); }

}  // namespace tally::reading
