// ClaimReview (schema.org) as JSON-LD, one document a claim, for those who publish a fact check.
// Only firm and mixed outcomes get one: holds, holds roughly, fails, depends. What is open, without
// data or not checkable gets none. Without a publisher and an address each document says that it is
// a draft.
#ifndef TALLY_REPORT_CLAIMREVIEW_H_
#define TALLY_REPORT_CLAIMREVIEW_H_

#include <string>
#include <vector>

#include "report/answer.h"

namespace tally::report {

struct ClaimReviewOptions {
  std::string publisher;  // who reviews: the newspaper, the fact checker
  std::string url;        // where the review will stand
};

struct ClaimReviewFile {
  std::string name;  // "claim-3.jsonld"
  std::string json;  // one document; safe inside a script block
};

// One file a claim.
std::vector<ClaimReviewFile> claimreview_files(const ArticleAnswer& answer,
                                               const ClaimReviewOptions& options);
// All of them, one document a line, for a pipe; each line is a file of its own for publication.
std::string claimreview(const ArticleAnswer& answer, const ClaimReviewOptions& options);

}  // namespace tally::report

#endif  // TALLY_REPORT_CLAIMREVIEW_H_
