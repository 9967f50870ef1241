// Words that hold a text together and say nothing of a figure: 'however', 'in addition', ', for its
// part,'. They are taken out of a sentence before it is read, so that no rule has to expect them
// between a subject and its verb. Which words these are is data: data/reading/fillers.csv.
#ifndef TALLY_READING_INTERNAL_FILLERS_H_
#define TALLY_READING_INTERNAL_FILLERS_H_

#include <vector>

#include "core/result.h"
#include "reading/internal/openings.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

// Takes fillers and the commas that set them apart out of a sentence whose openings are marked
// (`any`: those of all its words). The other tokens keep their places in the text. One pass.
void drop_fillers(std::vector<Token>& tokens, Openings any);

core::Status check_filler_table();  // faults with file and line; for tests

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_FILLERS_H_
