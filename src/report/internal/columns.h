// Lines of a given display width, out of words that may be bold or coloured.
#ifndef TALLY_REPORT_INTERNAL_COLUMNS_H_
#define TALLY_REPORT_INTERNAL_COLUMNS_H_

#include <string>
#include <string_view>
#include <vector>

#include "report/terminal.h"

namespace tally::report::internal {

// The paint of a terminal; writes nothing without colours.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  [[nodiscard]] std::string bold(std::string_view text) const { return with("1", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return with("2", text); }
  [[nodiscard]] std::string outcome(verdict::Outcome outcome, std::string_view text) const;

 private:
  [[nodiscard]] std::string with(std::string_view code, std::string_view text) const;
  bool on_;
};

// Wraps at white space; a word that is wider than a line is cut. Bold runs (between double stars)
// stay bold over line ends. Outside text is made safe here. At least one line.
std::vector<std::string> wrap(std::string_view starred, int width, const Paint& paint);

// Appends `text` wrapped, the first line behind `first`, the others behind as many blanks.
void paragraph(std::string& out, std::string_view first, std::string_view starred, int width,
               const Paint& paint);

// `text` with blanks up to `width` columns (by what is seen, so `text` has no paint).
std::string padded(std::string_view text, int width);
std::string padded_left(std::string_view text, int width);
// Safe and on one line, cut with '…' where it is wider than `width`.
std::string clipped(std::string_view text, int width);
// Safe and on one line.
std::string one_line(std::string_view text);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_COLUMNS_H_
