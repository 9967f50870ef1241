// Refuses claims beside a qualifying word that they do not carry.
#include "reading/internal/qualifiers.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/first_words.h"
#include "reading/internal/shipped.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

constexpr std::string_view kFile = "reading/qualifiers.csv";
constexpr int kNear = 9;    // items from a claim to a word that stands near it
constexpr int kBehind = 4;  // items from an amount to words right behind it
constexpr int kBefore = 7;  // items from words to the amount that they stand before

enum class Where : std::uint8_t { clause, near, behind, before, sentence };
enum class Unless : std::uint8_t { never, currency, scope, base, region, written, time };

struct Row {
  std::vector<LowWord> words;  // lower case; "{bloc}", "{ordinal}" stand for a span
  std::bitset<16> kinds;       // none: a longer phrase that refuses nothing
  Where where = Where::clause;
  Unless unless = Unless::never;
  std::string reason;
};

// ---------------------------------------------------------------- the table

std::optional<std::size_t> kind_of(std::string_view name) {
  for (int k = 0; k <= static_cast<int>(ClaimKind::said); ++k) {
    if (to_string(static_cast<ClaimKind>(k)) == name) return static_cast<std::size_t>(k);
  }
  return std::nullopt;
}

template <typename T, std::size_t N>
std::optional<T> named(const std::pair<std::string_view, T> (&names)[N], std::string_view name) {
  for (const auto& [word, value] : names) {
    if (word == name) return value;
  }
  return std::nullopt;
}

constexpr std::pair<std::string_view, Where> kWheres[] = {{"clause", Where::clause},
                                                          {"near", Where::near},
                                                          {"behind", Where::behind},
                                                          {"before", Where::before},
                                                          {"sentence", Where::sentence}};
constexpr std::pair<std::string_view, Unless> kUnless[] = {
    {"", Unless::never},    {"currency", Unless::currency}, {"scope", Unless::scope},
    {"base", Unless::base}, {"region", Unless::region},     {"written", Unless::written},
    {"time", Unless::time}};

struct Table {
  std::vector<Row> rows;
  FirstWords by_first;  // longest first
};

core::Result<Table> load() {
  TALLY_TRY(bytes, embedded().get(std::string(kFile)));
  TALLY_TRY(table, core::CsvTable::parse(bytes, std::string(kFile)));
  for (const char* name : {"refuses", "where", "unless", "reason", "words"})
    TALLY_CHECK(table.require(name));
  Table out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const core::Place at{std::string(kFile), table.line(r), 1};
    const auto bad = [&](std::string message) {
      return core::fail(core::Code::bad_input, std::move(message), at);
    };
    if (table.get(r, "refuses").starts_with('#')) continue;
    Row row;
    for (const std::string_view name : core::split(table.get(r, "refuses"), ' ')) {
      if (name == "nothing") continue;
      if (name == "any") {
        row.kinds.set();
        continue;
      }
      const auto kind = kind_of(name);
      if (!kind) return bad("no kind of claim: '" + std::string(name) + "'");
      row.kinds.set(*kind);
    }
    const auto where = named(kWheres, table.get(r, "where"));
    if (!where) return bad("where is clause, near, behind, before or sentence");
    const auto unless = named(kUnless, table.get(r, "unless"));
    if (!unless) return bad("unless is currency, scope, base, region, written, time or empty");
    row.where = *where;
    row.unless = *unless;
    row.reason = std::string(table.get(r, "reason"));
    if (row.kinds.any() && row.reason.empty()) return bad("a refusal needs its reason");
    for (const std::string_view phrase : core::split(table.get(r, "words"), '|')) {
      row.words.clear();
      for (const std::string_view word : core::split(core::trim(phrase), ' ')) {
        if (!word.empty()) row.words.emplace_back(word);
      }
      if (row.words.empty() || row.words.front().starts_with('{'))
        return bad("a phrase begins with a word");
      out.by_first.add(row.words.front(), static_cast<std::uint32_t>(out.rows.size()),
                       row.words.size());
      out.rows.push_back(row);
    }
  }
  out.by_first.seal();
  return out;
}

const Table& table() {
  static const Table instance = shipped(load());
  return instance;
}

// ---------------------------------------------------------------- in a sentence

struct Hit {
  const Row* row = nullptr;
  int first = 0, last = 0;  // items, last inclusive
  PlaceId bloc;             // of {bloc}
};

class Refuser {
 public:
  explicit Refuser(Work& work) : w(work), item_of_(w.a.tokens.size(), -1) {
    for (int i = 0; i < w.a.size(); ++i) {
      const Item& it = w.a.items[static_cast<std::size_t>(i)];
      for (std::size_t t = it.first; t < it.last && t < item_of_.size(); ++t) item_of_[t] = i;
    }
  }

  void run() {
    for (std::size_t t = 0; t < w.a.tokens.size();) {
      Hit hit;
      const std::size_t length = match(t, hit);
      if (length == 0) {
        ++t;
        continue;
      }
      if (hit.row->kinds.any()) {
        for (Draft& d : w.drafts) refuse(d, hit);
      }
      t += length;
    }
  }

 private:
  // Tokens that the longest phrase at `t` covers; 0 if none begins there.
  std::size_t match(std::size_t t, Hit& hit) const {
    const std::vector<Token>& tokens = w.a.tokens;
    if (!opens(tokens[t].opens, Opens::qualifier)) return 0;
    for (const std::uint32_t id : table().by_first.find(tokens[t].low)) {
      const Row& row = table().rows[id];
      std::size_t at = t;
      PlaceId bloc;
      bool ok = true;
      for (const LowWord& word : row.words) {
        while (at > t && at < tokens.size() && tokens[at].low == "-" && word != "-") ++at;
        if (at >= tokens.size()) {
          ok = false;
          break;
        }
        const std::size_t next = word.starts_with('{') ? span_at(at, word, bloc) : at + 1;
        ok = next > at && (word.starts_with('{') || tokens[at].low == word);
        if (!ok) break;
        at = next;
      }
      if (!ok || item_of_[t] < 0 || item_of_[at - 1] < 0) continue;
      hit = {&row, item_of_[t], item_of_[at - 1], bloc};
      return at - t;
    }
    return 0;
  }

  // The token behind a span that begins at `t`; `t` if there is none of that kind.
  std::size_t span_at(std::size_t t, std::string_view kind, PlaceId& bloc) const {
    const int i = item_of_[t];
    if (i < 0 || w.a.items[static_cast<std::size_t>(i)].first != t) return t;
    const std::size_t end = w.a.items[static_cast<std::size_t>(i)].last;
    if (kind == "{ordinal}") {
      const QuantitySpan* q = w.a.quantity(i);
      return q != nullptr && q->kind == QuantityKind::ordinal ? end : t;
    }
    const PlaceSpan* p = w.a.place(i);
    if (p == nullptr || p->possessive) return t;
    const PlaceId id = place_meant(*p, w.d, false);
    if (!id.valid() || places::places().row(id).kind != places::PlaceKind::bloc) return t;
    bloc = id;
    return end;
  }

  bool amount_between(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      const QuantitySpan* q = w.a.quantity(i);
      if (q != nullptr && q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count)
        return true;
    }
    return false;
  }

  // 'the fifth-largest partner globally and the second-largest in ASEAN': of the second alone
  bool another_rank(const Draft& d, int to) const {
    if (d.claim.kind != ClaimKind::rank) return false;
    bool joined = false;
    for (int i = d.item + 1; i < to; ++i) {
      joined = joined || w.a.is_any(i, {"and", "but", "or"}) || w.a.punct(i, ",");
      const QuantitySpan* q = w.a.quantity(i);
      const bool rank = (q != nullptr && q->kind == QuantityKind::ordinal) ||
                        w.a.sense(i, Class::super) != nullptr;
      if (joined && rank) return true;
    }
    return false;
  }

  bool same_clause(const Draft& d, int item) const {
    const int c = w.clause(item);
    const Clause& clause = w.clauses[static_cast<std::size_t>(c)];
    return c == d.clause || (clause.bracket && clause.parent == d.clause && item > d.item);
  }

  bool stands(const Draft& d, const Hit& hit) const {
    switch (hit.row->where) {
      case Where::sentence:
        return true;
      case Where::clause:
        return same_clause(d, hit.first);
      case Where::near:
        return same_clause(d, hit.first) &&
               (hit.first > d.item
                    ? hit.first - d.item <= kNear && !amount_between(d.item, hit.first) &&
                          !a_new_statement(d.item, hit.first) && !another_rank(d, hit.first)
                    : hit.first <= w.clauses[static_cast<std::size_t>(d.clause)].first + 1 ||
                          d.item - hit.last <= kNear);
      case Where::behind:
        return hit.first > d.item && hit.first - d.item <= kBehind &&
               w.clause(hit.first) == d.clause && !broken(d.item, hit.first);
      case Where::before:
        return hit.first <= d.item && d.item - hit.last <= kBefore &&
               w.clause(hit.first) == d.clause && !amount_between(hit.last, d.item);
    }
    return false;
  }

  // 'were the tenth most important supplier, and among Asian sellers only China did better'
  bool a_new_statement(int from, int to) const {
    for (int i = from + 1; i + 1 < to + 1; ++i) {
      if (w.a.punct(i, ",") && w.a.is_any(i + 1, words::kClauseJoint)) return true;
    }
    return false;
  }

  bool broken(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      if ((w.a.kind(i, ItemKind::punct) && !w.a.punct(i, "-")) || w.a.quantity(i) != nullptr)
        return true;
    }
    return false;
  }

  static bool carried(const Draft& d, const Hit& hit) {
    const Claim& c = d.claim;
    switch (hit.row->unless) {
      case Unless::never:
        return false;
      case Unless::currency:
        return !c.currency.empty();
      case Unless::scope:
        return !c.scope.empty();
      case Unless::base:
        return c.base_period && c.period && *c.base_period != c.period->year_before();
      case Unless::region:
        return c.scope.starts_with("within ");
      case Unless::written:  // the number is the claim, the word beside it tells of the way
        return c.value.has_value();
      case Unless::time:
        return c.period_written;
    }
    return false;
  }

  void refuse(Draft& d, const Hit& hit) const {
    if (d.drop || !hit.row->kinds.test(static_cast<std::size_t>(d.claim.kind))) return;
    if (!stands(d, hit) || carried(d, hit)) return;
    // 'with the exception of China no country bought more': the rank has counted it
    const int out = w.a.is(hit.last + 1, "the") ? hit.last + 2 : hit.last + 1;
    if (d.claim.kind == ClaimKind::rank && d.claim.value && d.claim.value->value() > 1 &&
        hit.row->reason == "something is left out" && w.a.place(out) != nullptr)
      return;
    const auto is = [&](const ClaimParty& p) {
      return std::find(p.places.begin(), p.places.end(), hit.bloc) != p.places.end();
    };
    if (hit.bloc.valid() && (is(d.claim.reporter) || is(d.claim.partner))) return;
    d.drop = true;
    w.refuse(hit.row->reason);
    if (hit.row->unless != Unless::region) return;
    for (Draft& next : w.drafts) {  // 'the largest in the region, followed by': in the region too
      if (next.frame == "rank in a list" && next.item > d.item) next.drop = true;
    }
  }

  Work& w;
  std::vector<int> item_of_;  // of tokens
};

}  // namespace

void refuse_qualified(Work& w) {
  const bool any =
      std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) { return !d.drop; });
  if (any) Refuser(w).run();
}

core::Status check_qualifier_table() {
  auto loaded = load();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

void add_qualifier_openings(OpeningTable& openings) {
  openings.add(table().by_first, Opens::qualifier);
}

}  // namespace tally::reading
