// Sums that are doubted, asked about, imagined or wished; unreal.cpp.
#ifndef TALLY_READING_INTERNAL_UNREAL_H_
#define TALLY_READING_INTERNAL_UNREAL_H_

#include "reading/internal/document.h"
#include "reading/internal/work.h"

namespace tally::reading {

// Drops what nobody states.
void drop_unreal(Work& w);
// The sentence behind it, of the same paragraph, denies it: 'It is not so.'
[[nodiscard]] bool denied_behind(const Document& document, const Sentence& sentence);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_UNREAL_H_
