// The numbers and words by which verdicts are given, as a list to read: the tables of data/verdict
// as they are embedded. For 'how we judge'.
#ifndef TALLY_VERDICT_RULES_TABLE_H_
#define TALLY_VERDICT_RULES_TABLE_H_

#include <string>
#include <vector>

#include "core/result.h"

namespace tally::verdict {

struct RuleText {
  std::string id;     // "holds_units"
  std::string value;  // "0.5"
  std::string unit;   // "written units"
  std::string words;  // one sentence
  std::string note;   // may be empty
};

// All tolerances, in the order of the file.
core::Result<std::vector<RuleText>> tolerance_table();

// The rules in words, by the anchors of Verdict::rules ("rounding", "deny").
struct RuleWords {
  std::string id, title, words;
};
core::Result<std::vector<RuleWords>> rule_words();

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_RULES_TABLE_H_
