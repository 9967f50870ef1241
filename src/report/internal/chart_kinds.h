// The three pictures that all kinds of charts are made of. Each gets a chart that is worth drawing.
#ifndef TALLY_REPORT_INTERNAL_CHART_KINDS_H_
#define TALLY_REPORT_INTERNAL_CHART_KINDS_H_

#include <string>

#include "report/internal/plot.h"

namespace tally::report::internal {

// Lines over time: level with band, target, rank, share (area), two books (gap shaded), comparison.
std::string draw_lines(const verdict::Chart& chart);
// Bars over time on zero: records with those that beat it, yearly rates against a stated one.
std::string draw_bars(const verdict::Chart& chart);
// A few figures as horizontal bars against the stated value.
std::string draw_rows(const verdict::Chart& chart);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_CHART_KINDS_H_
