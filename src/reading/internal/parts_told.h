// Parts of what the sentence before told: 'Of this, $3.5 billion fell on China and $3.4 billion on
// Russia', 'Of the total, 20 percent went to China', 'Of the sum, $6 billion came from exports and
// the remaining $4 billion from imports'.
// May use: Work. Behind the frames of amounts, whose drafts it completes or puts right.
#ifndef TALLY_READING_INTERNAL_PARTS_TOLD_H_
#define TALLY_READING_INTERNAL_PARTS_TOLD_H_

#include "reading/internal/work.h"

namespace tally::reading {

// Nothing is read unless every part of the sentence names its country, or its flow.
void read_parts_told(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_PARTS_TOLD_H_
