// One statement taken out of an answer, to embed elsewhere, with its source line inside.
#ifndef TALLY_REPORT_CARD_H_
#define TALLY_REPORT_CARD_H_

#include <cstddef>
#include <string>

#include "report/answer.h"

namespace tally::report {

// Statement `index` (from 0) as a page of its own; empty if there is no such statement.
std::string card_html(const ArticleAnswer& answer, std::size_t index);
// The same as one picture: a stand-alone SVG that needs nothing outside itself, in light or dark as
// its reader prefers.
std::string card_svg(const ArticleAnswer& answer, std::size_t index);

}  // namespace tally::report

#endif  // TALLY_REPORT_CARD_H_
