// Parts of terminal answers that several of them share.
#ifndef TALLY_REPORT_INTERNAL_TERMINAL_PARTS_H_
#define TALLY_REPORT_INTERNAL_TERMINAL_PARTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/internal/columns.h"

namespace tally::report::internal {

// Both verdicts in words, the first line behind `first`; one if they say the same.
void verdict_lines(std::string& out, std::string_view first, const verdict::Checked& checked,
                   int width, const Paint& paint);
// What the answer takes for granted, in one paragraph: the book that speaks and why, what was taken
// of the text (`read`), that a figure was public on the day, a conversion, a part that is missing.
void assumptions(std::string& out, std::string_view indent, const verdict::Checked& checked,
                 const std::vector<std::string>& read, int width, const Paint& paint);
// The deciding figures with source and release, one a line.
void deciding_lines(std::string& out, const verdict::Checked& checked, int width,
                    const Paint& paint);
// Everything else: formal statement, readings, figures, what would change it, how to cite.
void details(std::string& out, const Item& item, const Colophon& colophon,
             const std::vector<Attribution>& attributions, int width, const Paint& paint);
// Periods down, books across; narrow terminals get one book under the other.
void figure_table(std::string& out, const verdict::Judge::Table& table, int width, bool verbose,
                  const Paint& paint);

// Where the figures come from, if it was asked for.
void provenance(std::string& out, const std::optional<std::vector<Provenance>>& rows, int width,
                const Paint& paint);

// In order of their dates, undated last.
std::vector<const reading::Event*> in_order(const std::vector<reading::Event>& events);
// "30 December 2022, meeting: RUS, CHN: video call"
std::string event_words(const reading::Event& event);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_TERMINAL_PARTS_H_
