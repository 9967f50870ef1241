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
// Behind the periods.
void settle_balances(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_BALANCE_ROLES_H_
