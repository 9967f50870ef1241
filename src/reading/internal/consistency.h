// What a text says of one series cannot contradict itself: a pair that trades $1.2 billion does not
// export $684 billion. Where two readings do, the one that was guessed is given up.
#ifndef TALLY_READING_INTERNAL_CONSISTENCY_H_
#define TALLY_READING_INTERNAL_CONSISTENCY_H_

#include <vector>

#include "reading/internal/document.h"
#include "reading/internal/sentence_reader.h"

namespace tally::reading {

// First turns balances whose size is that of the difference of the two flows that the text gives
// for the same pair, period and money, but whose side is the other one. Then removes from `found`
// the claims of which some slot was inferred and that contradict another claim of the text about
// the same pair, period and money:
//   two sums of one series, or two balances, more than a tenth apart (a fifth where one is 'almost'
//   or 'over'); exports or imports above the turnover; two rates of one series against the same
//   base; two ranks, or two shares, of one partner in one whole; trade with one partner above the
//   country's trade with all; a turnover far from the two flows that the text gives.
// What an identity bears out stays (exports, imports and their sum, or their difference). Of two,
// the one goes that contradicts more claims, then the one whose period was carried, then
// the one with more inferred, then the later; a claim that infers nothing stays, and so do two that
// name different sources or look from different sides (the two books of a pair differ) up to four
// times as much. What was read of the same series beside it on the same ground goes too. Each
// sentence that loses a claim is put into `missed` with the reason. Linear but for claims of one
// series.
void refuse_contradictions(const Document& document, std::vector<Found>& found,
                           std::vector<MissedSentence>& missed);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_CONSISTENCY_H_
