// Words of the language: flows, steps, scopes, comparators, and the tables of data/language
// (currencies, scales, fractions). All immutable, all lookups ignore case.
#ifndef TALLY_LANGUAGE_INTERNAL_WORDS_H_
#define TALLY_LANGUAGE_INTERNAL_WORDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "language/statement.h"

namespace tally::language::internal {

std::string_view word_of(Flow flow);
std::optional<Flow> flow_of(std::string_view word);

// Singular: "year", "fiscal year".
std::string_view word_of(Step step);
std::optional<Step> step_of(std::string_view word);  // "year", "years", "half-years"; not fiscal
int months_in(Step step);

std::string_view word_of(Scope scope);  // "goods and services"; empty for unsaid
std::string_view sign_of(Comparator comparator);
std::string_view word_of(Hedge hedge);  // "up to"; empty for none

struct CurrencyWords {
  Currency currency;
  std::string sign;                  // "$"; empty if written behind the number
  std::string words;                 // "yuan"
  std::vector<std::string> aliases;  // other words that mean it
};
struct ScaleWords {
  int power = 0;
  std::string brief;               // "bn"
  std::string word;                // "billion"
  std::vector<std::string> words;  // all, without the brief one
};
struct Fraction {
  std::string words;  // "a third"
  core::Decimal percent;
};

// The tables of data/language, read at first use.
struct Tables {
  std::vector<CurrencyWords> currencies;
  std::vector<ScaleWords> scales;
  std::vector<Fraction> fractions;
};
const Tables& tables();
// Reads the tables; errors name file and line. The tests call it, so that a fault cannot ship.
core::Result<Tables> load_tables();

std::optional<Currency> currency_of(std::string_view word);
std::optional<int> scale_of(std::string_view word);
// "bn" for 9; empty for 0 and for powers that have no word.
std::string_view brief_scale(int power);
const CurrencyWords* words_of(Currency currency);

// "first quarters", "Mays", "first halves", "same months": what an extreme is compared among.
std::string same_months_words(const When& at);

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_WORDS_H_
