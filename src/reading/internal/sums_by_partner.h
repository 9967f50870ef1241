// Sums of one flow that go with several partners, one each, in whatever words: '$590 million worth
// was destined for Kyrgyzstan and $320 million worth for Tajikistan', 'from Lithuania, 425 million;
// from Estonia, 270 million'. Names and sums must take turns.
// May use: Work, goods_roles.h. Behind the frames of amounts, whose drafts it completes.
#ifndef TALLY_READING_INTERNAL_SUMS_BY_PARTNER_H_
#define TALLY_READING_INTERNAL_SUMS_BY_PARTNER_H_

#include "reading/internal/work.h"

namespace tally::reading {

// Gives each sum its own partner; drafts the sums that no frame has read.
void read_sums_by_partner(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SUMS_BY_PARTNER_H_
