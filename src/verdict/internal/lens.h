// One way of looking at a statement: by one book, under one reading, on one day. Every form is
// judged through a Lens; readings differ in their lenses only.
#ifndef TALLY_VERDICT_INTERNAL_LENS_H_
#define TALLY_VERDICT_INTERNAL_LENS_H_

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "language/statement.h"
#include "ledger/ledger.h"
#include "series/series.h"
#include "verdict/internal/rules.h"
#include "verdict/verdict.h"

namespace tally::verdict {

using core::Currency;
using core::Day;
using core::Interval;
using core::Month;
using core::Period;
using places::PlaceId;

class RankCache;

// What every part of the judge works with. All pointers outlive the lens.
struct Deps {
  const ledger::Ledger* ledger = nullptr;
  series::Engine* engine = nullptr;
  const Rules* rules = nullptr;
  RankCache* ranks = nullptr;
};

// The rungs of a book. Copies share them, so that a pointer to a rung outlives the copy of a lens
// that it was taken from, as long as any copy lives.
class Rungs {
 public:
  Rungs() : rungs_(std::make_shared<const std::vector<series::Rung>>()) {}
  Rungs(std::vector<series::Rung> rungs)  // NOLINT: a list of rungs is one
      : rungs_(std::make_shared<const std::vector<series::Rung>>(std::move(rungs))) {}
  [[nodiscard]] std::span<const series::Rung> all() const { return *rungs_; }
  [[nodiscard]] auto begin() const { return rungs_->begin(); }
  [[nodiscard]] auto end() const { return rungs_->end(); }
  [[nodiscard]] bool empty() const { return rungs_->empty(); }
  [[nodiscard]] std::size_t size() const { return rungs_->size(); }
  [[nodiscard]] const series::Rung& front() const { return rungs_->front(); }
  [[nodiscard]] const series::Rung& operator[](std::size_t i) const { return (*rungs_)[i]; }

 private:
  std::shared_ptr<const std::vector<series::Rung>> rungs_;
};

// A book chosen for a statement: its rungs in order, and why it is the one.
struct Book {
  PlaceId place;
  Rungs rungs;
  bool by_source = false;  // the text names a source
  bool steps_in = false;   // for a book without figures of the period
  std::string name;        // "Russia's book", "China's customs (named in the text)"
  std::string why;         // the rule in words
};

enum class Merge : std::uint8_t { none, hong_kong, bloc };

struct Lens {
  Deps deps;
  series::AsOf as_of;
  bool on_the_day = false;  // as known; false = with hindsight
  Day said_on;              // day of the statement; the ledger's last day if none was given
  const language::Context* context = nullptr;
  Book book;
  Currency currency;                // wanted; empty = the engine's rule
  bool convert = false;             // levels may be converted by us
  Merge merge = Merge::none;        // a reading with Hong Kong, or with a bloc as one partner
  PlaceId bloc;                     // of Merge::bloc
  std::optional<Month> members_of;  // blocs have the members of this month in every period
  bool fiscal = false;              // years are fiscal years of the book's place
  bool halves = false;              // runs of years are tried in half-years

  // The last day of knowledge: the day itself, or the ledger's last day.
  [[nodiscard]] Day day() const { return as_of.day; }
};

// A number for an expression over one period by one rung, with what it was made of.
struct Measured {
  Period period;
  const series::Rung* rung = nullptr;
  series::Point point;                    // in the unit of the expression
  std::optional<series::Point> quotient;  // of levels, where `point` is a published rate
  struct Input {
    std::string series;  // formal
    series::Point point;
  };
  std::vector<Input> inputs;  // levels behind a rate, share, difference
};

struct MeasuredOr {
  std::optional<Measured> value;
  std::string why_not;
  explicit operator bool() const { return value.has_value(); }
  const Measured* operator->() const { return &*value; }
  const Measured& operator*() const { return *value; }
};

// What a form's judgement is before it is put into words for people: a verdict in the making.
struct Judgement {
  Verdict verdict;                     // outcome through firm() only
  bool may_deny = true;                // whether what decided may deny (for `not`)
  const series::Rung* rung = nullptr;  // the deciding rung
  std::string words;                   // short, for the list of readings
  std::vector<Measured> drawn;         // points for the chart, in time order
  std::vector<Period> beaten_by;
  // Of an open verdict: makes the odds, from figures of its own and on any thread. A forecast costs
  // more than all the rest, so it is made once, for the judgement that is told.
  std::function<std::optional<OpenOdds>()> odds;
};

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_LENS_H_
