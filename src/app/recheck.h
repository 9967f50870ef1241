// Reports that were made before, judged again with the ledger of today: what a new release changes.
//
// May use: all modules. Not thread-safe.
#ifndef TALLY_APP_RECHECK_H_
#define TALLY_APP_RECHECK_H_

#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "core/result.h"

namespace tally::app {

// One of the two verdicts of a statement, before and now.
struct Compared {
  std::string before, now;                  // keys as in the report: "holds", "fails", ...
  std::string summary_before, summary_now;  // in words
  std::vector<std::string> figures;         // deciding figures that are not what they were
  [[nodiscard]] bool same_verdict() const { return before == now; }
  [[nodiscard]] bool same() const {
    return before == now && summary_before == summary_now && figures.empty();
  }
};

struct RecheckedStatement {
  long long id = 0;  // as in the report; 0 of 'tally ask'
  std::string statement, plain;
  Compared as_known, hindsight;
  std::string why_not;  // could not be judged again: why
  [[nodiscard]] bool same() const { return why_not.empty() && as_known.same() && hindsight.same(); }
};

struct Recheck {
  std::string file, title, date;
  std::string ledger_before, ledger_now, version_before, built_before, built_now;
  int statements = 0;                       // that were judged again
  std::vector<RecheckedStatement> changed;  // those that are not the same
  std::vector<std::string> notes;
  [[nodiscard]] bool same() const { return changed.empty(); }
  [[nodiscard]] std::string text(bool verdicts_only) const;
};

// `json` is what 'tally check --format json' or 'tally ask --format json' wrote. A statement
// without a formal form was judged by nobody and is passed over.
core::Result<Recheck> recheck(Session& session, std::string_view json, const std::string& file);

}  // namespace tally::app

#endif  // TALLY_APP_RECHECK_H_
