// What is said of a sentence beside its statements: why nothing came of it, or, where some did,
// which of its figures were left. A reader of the report must not take '$4.51 billion' for checked
// because another figure of its sentence was.
#ifndef TALLY_READING_INTERNAL_FIGURES_LEFT_H_
#define TALLY_READING_INTERNAL_FIGURES_LEFT_H_

#include <string_view>
#include <vector>

#include "reading/internal/sentence_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

// Adds to `missed`. `words`: the sentence as it was read; `nothing`: no statement came of it.
void say_missed(const Work& w, std::string_view words, const Sentence& sentence, bool nothing,
                std::vector<MissedSentence>& missed);

// Adds the figures to the reason, but those that a statement of the text is about, `told` being the
// words of all: '$200 billion' is read where it is said again. False if they all are: nothing was
// missed. Reasons without figures stay.
[[nodiscard]] bool name_figures(MissedSentence& missed, const std::vector<std::string_view>& told);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_FIGURES_LEFT_H_
