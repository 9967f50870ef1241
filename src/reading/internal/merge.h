// The same claim said twice (headline and lead, text and table) is one statement with several
// spans.
#ifndef TALLY_READING_INTERNAL_MERGE_H_
#define TALLY_READING_INTERNAL_MERGE_H_

#include <vector>

#include "reading/internal/sentence_reader.h"

namespace tally::reading {

// All places that say one claim. `found` is the fullest: the finest digits, then a named speaker,
// then the longest words; `spans` begins with its bytes, the others follow in the order of the
// text.
struct MergedClaim {
  Found found;
  std::vector<ByteRange> spans;
  std::size_t first_begin = 0;  // where it is said first
};

// In the order of first mention. Linear time: claims are compared only within their own slots.
std::vector<MergedClaim> merge_claims(std::vector<Found> found);
// 'China sold goods worth 1.4 trillion naira' of a lead without a time, '1.41 trillion in the
// second quarter' below: the lead's sum is of that time too, if only one is given for it.
void date_guesses(std::vector<Found>& found);

// A goal without a date takes the deadline that the text gives for the same sum of the same pair
// ("the $200 billion target we have set for 2024"), if it gives only one; that it did is noted.
void date_goals(std::vector<MergedClaim>& claims);

// 'Exports topped 1 trillion for the first time' beside their sum of 1.27 trillion: the record says
// the line that was passed, no sum of its own.
void drop_thresholds(std::vector<MergedClaim>& claims);

// True if both say the same: equal slots, and numbers that agree within half the last digit of the
// rounder ("$84 bn" and "$83.7 bn"; "a fourth" and "24.4 %").
bool same_claim(const language::Claim& a, const language::Claim& b);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_MERGE_H_
