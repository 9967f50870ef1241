// Folding of typed names, so that 'Cote d’Ivoire', 'CÔTE D'IVOIRE' and 'Cote dIvoire' are one.
#ifndef TALLY_PLACES_INTERNAL_FOLD_H_
#define TALLY_PLACES_INTERNAL_FOLD_H_

#include <string>
#include <string_view>
#include <vector>

namespace tally::places {

// Lower case without accents, points and apostrophes; hyphens and '&' become blanks; 'the', 'of'
// and 'and' are dropped; abbreviations are written out (rep, dem, st, isds, fed). Empty for
// over-long text.
std::string fold(std::string_view name);

// fold() of the readings of an inverted name, most direct first: 'Korea, Republic of' and 'Iran
// (Islamic Republic of)' also as 'Republic of Korea' and 'Islamic Republic of Iran'.
std::vector<std::string> foldings(std::string_view name);

// The two parts of 'Russian Federation (Russia)', blanks around removed; empty without brackets.
struct Bracketed {
  std::string_view head, inside;
};
Bracketed bracketed(std::string_view name);

}  // namespace tally::places

#endif  // TALLY_PLACES_INTERNAL_FOLD_H_
