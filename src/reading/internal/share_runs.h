// Runs of partners with their shares, in brackets or behind 'with'.
#ifndef TALLY_READING_INTERNAL_SHARE_RUNS_H_
#define TALLY_READING_INTERNAL_SHARE_RUNS_H_

#include "reading/internal/work.h"

namespace tally::reading {

// To be called before the other frames: drafts the shares, and the ranks that the words say.
void read_share_runs(Work& w);
// To be called behind them: drops what they read of the same places otherwise.
void keep_share_runs(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SHARE_RUNS_H_
