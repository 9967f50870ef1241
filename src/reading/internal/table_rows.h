// A row of a table -> claims: one for each figure. What a figure is of is put together from the
// label of its row, the head of its column and the caption; what none of them says comes from the
// text before. A figure whose flow, pair, period or unit stays open gives none.
#ifndef TALLY_READING_INTERNAL_TABLE_ROWS_H_
#define TALLY_READING_INTERNAL_TABLE_ROWS_H_

#include <string_view>
#include <vector>

#include "reading/internal/discourse.h"
#include "reading/internal/document.h"
#include "reading/internal/sentence_reader.h"

namespace tally::reading {

// `row` has cells and a header; `text` is the text of the document.
std::vector<Found> read_table_row(const Sentence& row, std::string_view text, const Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_TABLE_ROWS_H_
