#ifndef TALLY_GRAVITY_INTERNAL_CARD_H_
#define TALLY_GRAVITY_INTERNAL_CARD_H_

#include "gravity/data_card.h"
#include "gravity/internal/frame.h"

namespace tally::gravity {

// Counts what the data card says, over rows that `where` selects.
DataCard make_card(Frame& frame, numeric::Threads& threads);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_CARD_H_
