// Answers for a terminal: 80 columns (or what is asked for), wrapped at words by display width.
// Colours only if the caller says so. Control characters of outside text are made harmless.
#ifndef TALLY_REPORT_TERMINAL_H_
#define TALLY_REPORT_TERMINAL_H_

#include <optional>
#include <string>
#include <vector>

#include "report/answer.h"

namespace tally::report {

struct TerminalOptions {
  int width = 80;        // columns; at least 48 are used
  bool colour = false;   // ANSI colours and bold
  bool verbose = false;  // formal statements, readings tried, figures with source and release
};

std::string to_terminal(const ArticleAnswer& answer, const TerminalOptions& options);
std::string to_terminal(const AskAnswer& answer, const TerminalOptions& options);
std::string to_terminal(const ShowPage& page, const TerminalOptions& options);

// One line of blocks, lowest to highest value; a missing value is a blank. At most `columns` wide:
// longer series lose their beginning. Zero is the floor unless there are negative values.
std::string sparkline(const std::vector<std::optional<double>>& values, std::size_t columns = 40);

}  // namespace tally::report

#endif  // TALLY_REPORT_TERMINAL_H_
