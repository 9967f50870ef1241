// Shares told by a whole and a part, wherever the two stand: 'Of everything Colombia bought abroad,
// 2.3 percent had Ecuadorean origin', 'the neighbour's weight in overall Georgian exports was 6
// percent'. For what the frames of shares.cpp leave unread.
// May use: Work, goods_roles.h, the sets of data/reading/words/roles.toml.
#ifndef TALLY_READING_INTERNAL_WHOLE_AND_PART_H_
#define TALLY_READING_INTERNAL_WHOLE_AND_PART_H_

#include "reading/internal/work.h"

namespace tally::reading {

// Drafts a share for each per cent of the sentence that no other frame has read. Behind all other
// frames of amounts.
void read_whole_and_part(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_WHOLE_AND_PART_H_
