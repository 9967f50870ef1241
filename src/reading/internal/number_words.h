// Tables behind the quantity grammar: numbers.csv, currencies.csv, hedges.csv.
#ifndef TALLY_READING_INTERNAL_NUMBER_WORDS_H_
#define TALLY_READING_INTERNAL_NUMBER_WORDS_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/money.h"
#include "core/result.h"
#include "reading/internal/first_words.h"
#include "reading/internal/openings.h"
#include "reading/internal/quantity.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

// Phrases of tokens with a payload; longest match first. Case matters for words with a capital in
// the table ('Rs', 'R'), not for the others.
template <typename T>
class PhraseTable {
 public:
  struct PhraseWord {
    LowWord low;
    std::string raw;  // as written in the table, where it has capitals; else empty
  };
  struct Row {
    std::vector<PhraseWord> words;
    T value;
  };
  void add(std::vector<std::string> words, T value);
  // To be called once, after the last add() and before the first match(). `as` is the bit of this
  // table (openings.h).
  void seal(Opens as) {
    by_first_.seal();
    as_ = as;
  }
  // Length in tokens of the longest phrase at `at`, 0 if none.
  std::size_t match(const std::vector<Token>& tokens, std::size_t at, T& value) const {
    if (at >= tokens.size() || !opens(tokens[at].opens, as_)) return 0;
    return longest(tokens, at, value);
  }
  [[nodiscard]] bool has(const std::vector<std::string>& words) const;
  void add_openings(OpeningTable& table) const { table.add(by_first_, as_); }

 private:
  std::size_t longest(const std::vector<Token>& tokens, std::size_t at, T& value) const;

  std::vector<Row> rows_;
  FirstWords by_first_;  // lower case, longest first
  Opens as_ = Opens::number;
};

struct CurrencyWord {
  core::Currency code;   // empty for words of several moneys
  std::string local;     // that word, singular
  core::Currency usual;  // what such a word means where no place decides; may be empty
};

struct HedgeWord {
  Bend bend = Bend::none;
  bool short_of = false;
  bool another = false;
};

struct NumberTables {
  PhraseTable<int> scales, numbers, ordinals, fractions;
  std::map<std::string, int, std::less<>> single;  // of `numbers`, those of one word
  PhraseTable<CurrencyWord> currencies;
  PhraseTable<HedgeWord> before, behind;
  // Of local words: the usual meaning, and the moneys that their own people call so.
  std::unordered_map<std::string, core::Currency> usual;
  std::unordered_map<std::string, std::vector<core::Currency>> called;

  [[nodiscard]] bool is_called(core::Currency money, const std::string& word) const;

  static core::Result<NumberTables> load();
};

const NumberTables& number_tables();

// Lists: the last amount gives scale and unit to those before it.
void share_scales(const std::vector<Token>& t, std::vector<QuantitySpan>& all);
// Gives figures in brackets the scale and the money that the sentence says once: 'in billions of
// dollars, with Brazil ($1.3)'.
void brackets_lend(const std::vector<Token>& t, std::vector<QuantitySpan>& all);
// 'two tenths of one per cent' is one amount, 0.2 per cent.
void parts_of_percent(const std::vector<Token>& t, std::vector<QuantitySpan>& all);
void fractions_of_a_scale(const std::vector<Token>& t, std::vector<QuantitySpan>& all);
void scale_said_once(const std::vector<Token>& t, std::vector<QuantitySpan>& all);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_NUMBER_WORDS_H_
