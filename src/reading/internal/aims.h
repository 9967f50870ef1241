// Targets and forecasts by who means the sum; aims.cpp.
#ifndef TALLY_READING_INTERNAL_AIMS_H_
#define TALLY_READING_INTERNAL_AIMS_H_

#include "reading/internal/work.h"

namespace tally::reading {

// Behind the periods: what lies ahead is wanted or expected.
void settle_aims(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_AIMS_H_
