// What a sentence leaves for the next ones in the discourse: the places it named, the pair, the
// series, the period and the money spoken of last.
#ifndef TALLY_READING_INTERNAL_SENTENCE_MEMORY_H_
#define TALLY_READING_INTERNAL_SENTENCE_MEMORY_H_

#include <cstddef>

#include "reading/internal/work.h"

namespace tally::reading {

// `last_block`: the paragraph of the sentence before; becomes that of this one.
void remember(const Work& w, Discourse& d, std::size_t& last_block);

// What the answer to a question is about, and which way it went; talk.cpp. `series`: the sentence
// named one.
void remember_question(const Work& w, bool series, Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SENTENCE_MEMORY_H_
