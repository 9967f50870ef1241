// Balances by words of difference, and the times of two balances of a sentence; balance_roles.cpp.
#ifndef TALLY_READING_INTERNAL_BALANCE_ROLES_H_
#define TALLY_READING_INTERNAL_BALANCE_ROLES_H_

#include "reading/internal/work.h"

namespace tally::reading {

// A word of difference stands in front of the sum: 'last year the difference was 3 billion'.
[[nodiscard]] bool governed_by_difference(Work& w, int item);
// The sum is what one flow leaves over the other; then `s` becomes that balance. Its sign is 0
// where nothing says whose surplus it is.
bool of_difference(Work& w, int item, Series& s);
// 'Sweden was 6 billion ahead', 'it was ahead by 6 billion': whose surplus the sum is.
bool ahead_by_sum(Work& w, int item, Series& s);
// A sum set beside a balance of the sentence: '; it was 2 billion in 2018', 'versus 2 billion'.
// `missing`: nothing else is known to be its series.
bool balance_again(Work& w, int item, Series& s, bool missing);
// What two sell each other is the trade of both.
void of_each_other(Work& w, int item, Series& s);
bool leans_by_sum(const Work& w, int item, Series& s);
// 'The balance tilted towards Riyadh': only the sign is said.
void read_leaning(Work& w);
// 'in Kenya's favour since 2016', 'is in your favour, and it has been every year since 2016': the
// year since which it has been, behind the word at `favour`; -1 if none is said.
[[nodiscard]] int favoured_since(const Analysis& a, int favour);
// A run of surpluses of `s` since then.
void favour_lasts(Work& w, const Series& s, int favour, int since);
// Behind the periods.
void settle_balances(Work& w);

// 'a surplus on the Kenyan side', 'a deficit on our part': who has the surplus; empty if that is
// not said.
[[nodiscard]] ClaimParty favoured_side(const Work& w, int side, const Series& s);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_BALANCE_ROLES_H_
