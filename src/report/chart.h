// Charts that argue a verdict, as SVG: direct labels, few lines, gaps as gaps, unit and source
// above.
//
// The SVG uses classes of data/report/chart.css and carries no style of its own, so that one sheet
// (and one content-security policy) serves a page. Thread-safe.
#ifndef TALLY_REPORT_CHART_H_
#define TALLY_REPORT_CHART_H_

#include <string>

#include "report/answer.h"

namespace tally::report {

// False if a picture would say nothing: no kind, no figures, one figure with nothing to hold it
// against.
bool worth_drawing(const verdict::Chart& chart);
// An <svg> element with a title; empty if not worth drawing.
std::string chart_svg(const verdict::Chart& chart);
// The numbers of the chart as an HTML table; empty if not worth drawing.
std::string chart_table(const verdict::Chart& chart);

}  // namespace tally::report

#endif  // TALLY_REPORT_CHART_H_
