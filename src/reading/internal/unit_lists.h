// Lists whose unit is said once, in front: 'Exports by country, DKK billion: Germany (97.4), Sweden
// (77.3) and Norway (41.2).'
#ifndef TALLY_READING_INTERNAL_UNIT_LISTS_H_
#define TALLY_READING_INTERNAL_UNIT_LISTS_H_

#include <string_view>
#include <vector>

#include "reading/internal/discourse.h"
#include "reading/internal/document.h"
#include "reading/internal/sentence_reader.h"

namespace tally::reading {

// The statements of such a list, read as rows of a table whose caption is what stands before it.
std::vector<Found> read_unit_list(const Analysis& a, const Sentence& sentence,
                                  std::string_view text, const Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_UNIT_LISTS_H_
