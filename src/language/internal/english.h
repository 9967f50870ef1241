// Small English: names with their articles, possessives, numbers, periods, verbs in three tenses.
// Building stones of plain(); nothing here knows about statements.
#ifndef TALLY_LANGUAGE_INTERNAL_ENGLISH_H_
#define TALLY_LANGUAGE_INTERNAL_ENGLISH_H_

#include <string>
#include <string_view>

#include "language/statement.h"

namespace tally::language::internal {

enum class Tense : std::uint8_t { past, perfect, future };

// "China", "the Netherlands", "China, Hong Kong and Macao", "the European Union as composed in
// 2020".
std::string name_of(const Party& party);
// "China's", "the Netherlands'".
std::string possessive(std::string_view name);
// First letter large: for the start of a sentence.
std::string capitalized(std::string text);
// "a" or "an", by the sound of the next word as far as its first letter tells.
std::string_view article(std::string_view next);

// "largest", "second-largest", "11th-largest".
std::string largest(std::int64_t rank);
// "three" up to ten, then digits.
std::string count_words(std::int64_t n);
// "10 years", "1 month", "6 half-years".
std::string length_words(int n, Step step);

// The digits as written, with commas at thousands; without the sign.
std::string digits(const Decimal& number);
// "$190.0 billion", "1.28 trillion yuan", "25 %", "a third", "6 percentage points", "3 times".
// `size` leaves the sign out, for texts that say it in words; otherwise it is "minus 5 %".
std::string words(const Quantity& quantity, bool size = false);
// "between $60 and $65 billion"; of sizes, so that -65 to -60 is "between $60 and $65 billion".
std::string range_words(const Quantity& low, const Quantity& high, std::string_view hedge,
                        bool sizes);
// "about", "nearly", "more than", "up to", or empty.
std::string_view hedge_words(Hedge hedge);

// "in 2022", "in May 2022", "from April 2022 to March 2023", "in India's fiscal year to March
// 2025", "from 2010 to 2021".
std::string in_period(const When& when);
std::string in_period(const Period& period);
// The same without the preposition: "2022", "India's fiscal year to March 2025".
std::string period_name(const When& when);

// The verb in the tense: conjugate("grow", ...) is "grew", "has grown" or "have grown", "will
// grow".
std::string conjugate(std::string_view verb, Tense tense, bool plural);
// "did not come to", "has not come to", "will not come to"; for `be` "was not", "has not been".
std::string conjugate_not(std::string_view verb, Tense tense, bool plural);

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_ENGLISH_H_
