// Whose money a word of several moneys is: 'Sh5 billion', 'crowns', 'pesos', '$'. Only one who is
// party to the trade, where there is one; of two who both have such a money the one whose books are
// quoted or who writes or speaks.
#ifndef TALLY_READING_INTERNAL_MONEY_MEANT_H_
#define TALLY_READING_INTERNAL_MONEY_MEANT_H_

#include "reading/internal/discourse.h"
#include "reading/internal/document.h"
#include "reading/internal/profile.h"
#include "reading/internal/work.h"

namespace tally::reading {

struct MoneyMeant {
  core::Currency money;  // empty if it cannot be told
  bool usual = false;    // only by what the word usually means
};

MoneyMeant money_meant(const Work& w, const Claim& claim, const QuantitySpan& q);

// What the beginning of a text tells of its moneys: the one it names in full, that of the office
// whose figures it quotes; what '$' is where it sets 'US$' apart from it, or in a minister's speech
// whose country writes '$' for its own. Behind who speaks is known.
void tell_moneys(const Document& document, const Profile& profile, Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_MONEY_MEANT_H_
