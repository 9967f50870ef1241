// The layers of one sentence in words.
#ifndef TALLY_READING_INTERNAL_EXPLAIN_H_
#define TALLY_READING_INTERNAL_EXPLAIN_H_

#include <string>

#include "reading/internal/work.h"

namespace tally::reading {

std::string explain_work(const Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_EXPLAIN_H_
