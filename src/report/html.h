// report.html and its relatives: one file, no network, a content-security policy that allows its
// own style and script by hash and nothing else. All outside text is escaped; links leave only to
// http(s).
#ifndef TALLY_REPORT_HTML_H_
#define TALLY_REPORT_HTML_H_

#include <string>

#include "report/answer.h"

namespace tally::report {

// The article with its marks, cards, charts, figures and sources.
std::string to_html(const ArticleAnswer& answer);
// The page of a pair.
std::string to_html(const ShowPage& page);

}  // namespace tally::report

#endif  // TALLY_REPORT_HTML_H_
