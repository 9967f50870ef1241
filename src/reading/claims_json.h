// The claims of a reading as the JSON of `tally read --jsonl`: one array of objects with the keys
// kind, reporter, partner, flow, period, value, unit, comparator, modality, quote and what else the
// text said (docs/reading.md). Groups that have no public code, and kinds beyond the ten, are left
// out.
#ifndef TALLY_READING_CLAIMS_JSON_H_
#define TALLY_READING_CLAIMS_JSON_H_

#include <string>

#include "reading/reading.h"

namespace tally::reading {

// "[{...}, {...}]". Deterministic; keys in a fixed order.
std::string claims_json(const Reading& reading);

// "[{"quote": ..., "reason": ...}]": what looks like a statement and was not read, in the order of
// the text.
std::string unread_json(const Reading& reading);

}  // namespace tally::reading

#endif  // TALLY_READING_CLAIMS_JSON_H_
