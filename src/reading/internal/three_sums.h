// Two flows and the balance that they leave; three_sums.cpp.
#ifndef TALLY_READING_INTERNAL_THREE_SUMS_H_
#define TALLY_READING_INTERNAL_THREE_SUMS_H_

#include "reading/internal/work.h"

namespace tally::reading {

// Behind the periods: completes and corrects three sums of which one is what the others leave.
void read_three_sums(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_THREE_SUMS_H_
