// Cuts a block of text into sentences. Rules of our own in place of a general algorithm, since the
// abbreviations of trade news decide ("Rs. 5", "vs. 2021", "$1.2 bn. Imports", "No. 3"); the lists
// are data (data/reading/abbreviations.csv). One pass, linear time on any text.
#ifndef TALLY_READING_INTERNAL_SENTENCES_H_
#define TALLY_READING_INTERNAL_SENTENCES_H_

#include <string_view>
#include <vector>

#include "core/result.h"
#include "reading/internal/document.h"

namespace tally::reading {

// No sentence is longer, in bytes; what runs on is cut at a blank.
inline constexpr std::size_t kMaxSentence = 2400;

// Appends the sentences of text[begin, end) to `out`, without the white space around them.
void split_sentences(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<ByteRange>& out);

// Checks the embedded list of abbreviations.
core::Status check_abbreviations();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SENTENCES_H_
