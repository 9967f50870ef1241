// What the words of a table say: those of a row's label, of a column's head, of a section's line,
// of the caption and of the lines above it. Each names some of flow, parties, time, unit; a cell
// takes what is nearest.
#ifndef TALLY_READING_INTERNAL_TABLE_WORDS_H_
#define TALLY_READING_INTERNAL_TABLE_WORDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "reading/internal/discourse.h"

namespace tally::reading {

struct TableWords {
  std::optional<Flow> flow;
  int sign = 0;             // of a balance
  bool both_flows = false;  // 'Exports and imports by country'
  // 'Kenyan exports', 'with Uganda', and places that stand by themselves
  std::vector<PlaceId> owners, partners, bare;
  std::optional<TimeSpan> time;
  bool percent = false, change = false, share = false, index = false;
  bool rate = false;  // 'growth rate', which some count from 100
  bool rank = false, brackets = false;
  bool all = false;    // 'Total', 'Volume': both flows together, beside columns of each
  bool other = false;  // a product, tonnes, a count, a forecast
  bool services = false;
  bool figures = false;  // sums or rates: a sentence of the text, not of a legend
  int words = 0;
  std::optional<int> scale;
  core::Currency currency;
  std::string local;    // a word of several moneys: 'Rs', 'pesos'
  bool letter = false;  // 'R million', 'K million': a money only of a country that has it

  [[nodiscard]] bool names_place() const {
    return !owners.empty() || !partners.empty() || !bare.empty();
  }
  [[nodiscard]] bool empty() const { return !names_place() && !flow && !time && !all; }
  // The only place that is named in any way; null if there are several or none.
  [[nodiscard]] PlaceId only() const;
  // The money of a trade of these two; empty if none is said.
  [[nodiscard]] core::Currency money_of(const ClaimParty& reporter,
                                        const ClaimParty& partner) const;
  // Takes from `more` what is not said here.
  void fill(const TableWords& more);
};

// Looks at a bounded number of bytes.
TableWords table_words(std::string_view words, const Discourse& d);

// What sentences around a table say of its figures ('Unit: billion yen.', 'In brackets: change in
// per cent.'): money and scale, what the brackets hold, the time. No parties and no flow.
TableWords legend_words(const std::vector<std::string>& sentences, const Discourse& d);

// A figure of a cell: '1,751', '-3.5', '+8.6 %', '(1,820)', '2.1 times'.
struct CellFigure {
  core::Decimal number;
  bool percent = false;
  bool times = false;      // 'up 2.1 times'
  bool plus = false;       // '+4.4'
  bool bracketed = false;  // the whole cell: a minus, where accountants wrote
};
std::optional<CellFigure> cell_figure(std::string_view cell);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_TABLE_WORDS_H_
