// Machine-readable answers, schema 1 (docs/schema/answer-1.json). Keys stand in a fixed order,
// numbers are the shortest that read back the same, there is no NaN; every text is escaped so that
// the document may stand in a script block. Same answer, same bytes.
#ifndef TALLY_REPORT_JSON_H_
#define TALLY_REPORT_JSON_H_

#include <string>

#include "report/answer.h"

namespace tally::report {

inline constexpr int kAnswerSchema = 1;

std::string to_json(const ArticleAnswer& answer);
std::string to_json(const AskAnswer& answer);
std::string to_json(const ShowPage& page);

// The slots of a claim on one line, as `tally read --jsonl` writes them: what a text says, absolute
// values, `digits` and `scale` as written. `quote`: the words that carry it; left out if empty.
std::string claim_json(const language::Claim& claim, const std::string& quote = {});

}  // namespace tally::report

#endif  // TALLY_REPORT_JSON_H_
