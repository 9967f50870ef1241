// Statement to text: the formal form, and one plain self-contained English sentence.
#ifndef TALLY_LANGUAGE_PRINT_H_
#define TALLY_LANGUAGE_PRINT_H_

#include <string>

#include "language/statement.h"

namespace tally::language {

// The formal form, canonical: parse(print(s)) == s.
std::string print(const Statement& statement);
std::string print(const Expr& expr);
std::string print(const Series& series);
std::string print(const Party& party);
std::string print(const When& when);
std::string print(const Quantity& quantity);

// One sentence that can be understood alone: "Trade between Russia and China grew 25 % in 2022." No
// verdict in it, no pronouns; units and periods written out. context.said_on decides the tense,
// context.rank_word and says_country the words of a rank.
std::string plain(const Statement& statement, const Context& context = {});
// The series in words: "trade between Russia and China", "China's share of Russia's exports".
std::string plain(const Expr& expr);

}  // namespace tally::language

#endif  // TALLY_LANGUAGE_PRINT_H_
