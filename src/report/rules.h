// The page 'how we judge', made from the tables that the verdicts are made with.
#ifndef TALLY_REPORT_RULES_H_
#define TALLY_REPORT_RULES_H_

#include <string>
#include <vector>

#include "report/answer.h"

namespace tally::report {

// Rows in order; a new `group` starts a section. Anchors are "rule-ID" in both forms.
std::string rules_markdown(const std::vector<RuleRow>& rules);
std::string rules_html(const std::vector<RuleRow>& rules, const std::string& version);

}  // namespace tally::report

#endif  // TALLY_REPORT_RULES_H_
