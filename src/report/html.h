// report.html and its relatives: one file, no network, a content-security policy that allows its
// own style and script by hash and nothing else. All outside text is escaped; links leave only to
// http(s).
#ifndef TALLY_REPORT_HTML_H_
#define TALLY_REPORT_HTML_H_

#include <cstddef>
#include <string>

#include "report/answer.h"

namespace tally::report {

// The article with its marks, cards, charts, figures and sources.
std::string to_html(const ArticleAnswer& answer);
// The page of a pair.
std::string to_html(const ShowPage& page);

// Statement `index` (from 0) as a page of its own to embed, its source line inside; empty if there
// is no such statement.
std::string card_html(const ArticleAnswer& answer, std::size_t index);
// The same as one picture.
std::string card_svg(const ArticleAnswer& answer, std::size_t index);

}  // namespace tally::report

#endif  // TALLY_REPORT_HTML_H_
