// Lines that stand by themselves above what they are about.
#ifndef TALLY_READING_INTERNAL_HEADINGS_H_
#define TALLY_READING_INTERNAL_HEADINGS_H_

#include "reading/internal/document.h"

namespace tally::reading {

// A line of its own, below the headline.
[[nodiscard]] bool stands_alone(const Document& document, const Sentence& sentence);
// Such a line or '(1) China': an item whose neighbours are paragraphs is a heading.
[[nodiscard]] bool may_head(const Document& document, const Sentence& sentence);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_HEADINGS_H_
