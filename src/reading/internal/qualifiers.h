// Words that change what would have to be true: 'excluding', 'a month', 'steadily', 'among ASEAN
// countries', 'missed'. Where the statement language can say it they are carried into the claim
// (carried.cpp); a claim beside a word that was not carried is refused and listed as unread, with
// the reason of data/reading/qualifiers.csv (qualifiers.cpp). Both run when the periods are
// settled.
#ifndef TALLY_READING_INTERNAL_QUALIFIERS_H_
#define TALLY_READING_INTERNAL_QUALIFIERS_H_

#include "core/result.h"
#include "reading/internal/work.h"

namespace tally::reading {

void carry_qualifiers(Work& w);
void refuse_qualified(Work& w);
core::Status check_qualifier_table();  // faults with file and line; for tests

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_QUALIFIERS_H_
