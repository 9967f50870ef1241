// Odds of open statements: the figures that were public on the day, handed to the outlook.
#ifndef TALLY_VERDICT_INTERNAL_ODDS_H_
#define TALLY_VERDICT_INTERNAL_ODDS_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "verdict/internal/band.h"
#include "verdict/internal/measure.h"

namespace tally::verdict {

// Of a target: some calendar year from `from` to `by` by this rung. The figures are gathered now,
// the forecast is made when the answer is called. Nothing where the outlook has too little data, or
// the expression is no plain series.
std::function<std::optional<OpenOdds>()> target_odds(const language::Expr& expr,
                                                     const outlook::Goal& goal, bool early,
                                                     const series::Rung& rung, const Lens& lens);
// Of a level or growth in a period that is not over or not out: that it falls inside `band`, or
// holds roughly.
std::function<std::optional<OpenOdds>()> value_odds(const language::Expr& expr,
                                                    const Period& period, const Band& band,
                                                    const series::Rung& rung, const Lens& lens);

// Makes odds one after another, beside whatever asks for them. They share what can be shared:
// several statements of an article ask about the same figures.
class OddsDesk {
 public:
  // On a thread of its own, or on the caller's as soon as it asks.
  explicit OddsDesk(bool beside);
  ~OddsDesk();  // when all is done
  OddsDesk(const OddsDesk&) = delete;
  OddsDesk& operator=(const OddsDesk&) = delete;

  std::future<std::optional<OpenOdds>> ask(std::function<std::optional<OpenOdds>()> work);

 private:
  void run();
  std::mutex lock_;
  std::condition_variable more_;
  std::deque<std::packaged_task<std::optional<OpenOdds>()>> waiting_;
  bool closed_ = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_ODDS_H_
