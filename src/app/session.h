// The operations behind the command and every other front: check an article, ask a statement, show
// a pair, tell coverage. A front parses its own input, calls a Session, and hands the answer to
// report/.
//
// May use: all modules. Not thread-safe: one Session per thread. Start reading at Session::open.
#ifndef TALLY_APP_SESSION_H_
#define TALLY_APP_SESSION_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/edits.h"
#include "core/result.h"
#include "ledger/ledger.h"
#include "reading/reading.h"
#include "report/answer.h"
#include "report/odds.h"
#include "verdict/verdict.h"

namespace tally::app {

inline constexpr std::string_view kVersion = "0.1.0";

struct SessionOptions {
  std::optional<std::string> ledger;  // the base; empty = where the program finds it
  bool user_ledger = true;            // also read the user's own imports
};

struct AskOptions {
  std::optional<core::Day> as_of;                // empty: today, the ledger's last release day
  std::optional<places::PlaceId> speaker_place;  // whose words: decides the ordinary book
  std::string command;                           // for 'do it again'
  bool provenance = false;                       // also where each figure comes from
};

class Session {
 public:
  static core::Result<Session> open(const SessionOptions& options);
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  [[nodiscard]] const ledger::Ledger& ledger() const;
  // What answers rest on: the ledger's id, and "+rates:" with a hash of the user's exchange rates
  // where there are such as answers use.
  [[nodiscard]] const std::string& ledger_id() const;

  // Judges the statements of an article that was read, as far as `edits` say no otherwise;
  // `edits_file` is what the notes call them.
  [[nodiscard]] core::Result<report::ArticleAnswer> check(reading::Reading read,
                                                          std::string command,
                                                          const std::vector<Edit>& edits = {},
                                                          const std::string& edits_file = {});
  // Judges one statement, or lists the figures of a bare series.
  [[nodiscard]] core::Result<report::AskAnswer> ask(std::string_view statement,
                                                    const AskOptions& options);
  // The odds of a target on a day: a statement of the form 'S reaches X by Y', or 'S at R% a year
  // reaches X by Y', whose rate is then carried on too. `rate`: per cent a year, instead of one in
  // the statement. Code::bad_usage for any other form.
  [[nodiscard]] core::Result<report::TargetAnswer> target(std::string_view statement,
                                                          const AskOptions& options,
                                                          std::optional<double> rate);
  // Judges a statement of an earlier report again, said as `context` tells; the answer is JSON in
  // the form of ask().
  [[nodiscard]] core::Result<std::string> judge_again(std::string_view statement,
                                                      const language::Context& context);
  // The page of a pair.
  [[nodiscard]] core::Result<report::ShowPage> show(places::PlaceId a, places::PlaceId b,
                                                    std::string command, bool provenance = false);

  // For the end of a process: closes a user's file, and takes nothing else apart.
  void leave() &&;

 private:
  struct Impl;
  explicit Session(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::app

#endif  // TALLY_APP_SESSION_H_
