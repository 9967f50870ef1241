// From the ledger's rows to answers: one flow of one pair by one book as of one day, with its
// coverage, its provenance, and what it may be used for.
//
// May use: core, places, ledger. Start reading at Engine::book and Engine::level. One thread to an
// engine; Engine::sibling gives another.
//
// Words used here:
//   book     what one place's statisticians (and collections of their figures) say: "by CHN"
//   rung     one source (and part of it) of a book, in the order of data/ledger/defaults.csv; one
//   answer
//            never mixes rungs
//   own side exports(A, B) by A's book are A's exports; by B's book they are B's imports from A
#ifndef TALLY_SERIES_SERIES_H_
#define TALLY_SERIES_SERIES_H_

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/interval.h"
#include "core/result.h"
#include "ledger/ledger.h"
#include "places/places.h"

namespace tally::series {

using core::Currency;
using core::Day;
using core::Interval;
using core::Month;
using core::Period;
using ledger::Direction;
using ledger::Figure;
using ledger::Knowledge;
using places::PlaceId;

// What is asked: `direction` of `reporter` with `partner`. Either side may be a bloc or a sum.
struct Party {
  PlaceId place;                     // country, bloc, WLD; null for a sum
  std::vector<PlaceId> sum;          // {CHN, HKG}
  std::optional<Month> composition;  // EU@2020: membership of that month at all times
  bool operator==(const Party&) const = default;
};
struct Flow {
  Direction direction = Direction::turnover;
  Party a, b;  // exports of `a` to `b`
  bool operator==(const Flow&) const = default;
};

// When things are known. `hindsight` takes everything in the ledger.
struct AsOf {
  Day day;
  bool hindsight = false;
  bool adjusted = false;  // seasonally adjusted figures instead of those as they were booked
};

// One rung of a book.
struct Rung {
  PlaceId book;  // whose figures
  ledger::SourceId source;
  std::string where;  // "releases", "flows", or the name of a file
  std::vector<ledger::FileId> files;
  int order = 0;                      // 1 speaks first
  bool support_only_exports = false;  // may support but not deny
  bool support_only_imports = false;
  bool own_office = false;
  bool international = false;
  bool reconciled = false;
  bool releases = false;  // single releases: no rank follows from them
  std::string label;      // "China's customs, releases"
  int key = 0;            // number of (source, where) within the engine that made the rung
};

// One number with everything an answer must say about it.
struct Point {
  Period period;
  double value = 0;     // whole currency units, or per cent
  double rounding = 0;  // half of the last written digit(s), summed over the parts
  Currency currency;
  core::Unit unit = core::Unit::money;
  Knowledge knowledge = Knowledge::known;
  double slack = 0;          // how far assumed figures are moved for a close call
  bool derived = false;      // sum, difference, both legs, members
  bool converted = false;    // currency by us: never denies by less than 5 %
  bool published = false;    // read off as it stands
  bool lower_bound = false;  // a leg, a member or a month is missing
  bool may_deny = false;
  double deny_margin_pct = 0;
  std::string how;                   // "exports + imports", "12 months", "Jan-Nov less Jan-Oct"
  std::vector<std::string> missing;  // "imports", "2022-07", "HRV"
  std::vector<std::string> notes;    // composition, defects, estimates
  std::vector<Figure> parts;         // as in the ledger
  double turnover = 0;               // of a balance: exports + imports, for 'close to zero'
};

// Growth on the year, by one rung: the published rate and the quotient are two facts.
struct GrowthPoint {
  Period period;
  std::optional<Point> published;  // per cent
  std::optional<Point> quotient;   // per cent, of levels current at the same day
  std::optional<Point> now, base;  // the levels
};

// A ranking of the partners of `reporter`.
struct Ranking {
  Period period;
  struct Entry {
    PlaceId partner;
    Point point;
  };
  std::vector<Entry> entries;  // largest first; countries only
  int trusted_places = 0;      // down to which place a rank may be taken; kAllPlaces = all
  bool may_deny = false;
  double deny_margin_pct = 0;
  std::optional<double> total;  // reporter's total with the world, if the rung has it
  // Partners that the rung lists for the year before or after, but not for this year, with the
  // larger of those figures, largest first: rivals that were not reported.
  struct Absent {
    PlaceId partner;
    double nearby = 0;
  };
  std::vector<Absent> absent;
  Currency currency;
  Knowledge knowledge = Knowledge::known;
  std::vector<std::string> notes;
  // 1-based place; 0 if the partner is not listed.
  [[nodiscard]] int place_of(PlaceId partner) const;
};

// Result of a question that may have no answer: why not, and who could answer it.
template <typename T>
struct Answer {
  std::optional<T> value;
  std::string why_not;
  explicit operator bool() const { return value.has_value(); }
  const T* operator->() const { return &*value; }
  const T& operator*() const { return *value; }
};

class Engine {
 public:
  explicit Engine(const ledger::Ledger& ledger);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  [[nodiscard]] const ledger::Ledger& ledger() const;
  // Another engine over the same ledger, for another thread: what either reads serves both.
  [[nodiscard]] Engine sibling() const;

  // The rungs of a place's book, first speaker first. A bloc without rungs of its own (ASEAN) has
  // those of its members, each on its own: rungs that international collections give.
  [[nodiscard]] const std::vector<Rung>& book(PlaceId place);
  // A single source as a book of `place` (`by cn-gacc`); null if it never speaks for the place.
  [[nodiscard]] std::vector<Rung> rungs_of_source(PlaceId place, ledger::SourceId source);

  // The level of `flow` over `period` by one rung (whose book must be one of the flow's sides): the
  // published figure if there is one, else built from parts of the same rung: months, year-to-date
  // figures less earlier ones, both legs, members of a bloc.
  // `currency`: wanted; empty = dollars where the publisher gives them, else the publisher's own.
  // `allow_conversion`: convert if the publisher does not give `currency`.
  [[nodiscard]] Answer<Point> level(const Flow& flow, const Period& period, const Rung& rung,
                                    const AsOf& as_of, Currency currency, bool allow_conversion);

  // Growth on the same period a year before, by one rung. Never converted.
  [[nodiscard]] Answer<GrowthPoint> growth(const Flow& flow, const Period& period, const Rung& rung,
                                           const AsOf& as_of, Currency currency);
  // A published rate against another base ("on the month before").
  [[nodiscard]] Answer<Point> published_change(const Flow& flow, const Period& period,
                                               const Period& base, const Rung& rung,
                                               const AsOf& as_of, Currency currency);
  // A published share of `part` in `reporter`'s total, or rank, if there is one.
  [[nodiscard]] Answer<Point> published_share(const Flow& flow, const Period& period,
                                              const Rung& rung, const AsOf& as_of);
  [[nodiscard]] Answer<Point> published_rank(const Flow& flow, const Period& period,
                                             const Rung& rung, const AsOf& as_of);

  // All partners of `reporter` in one period by one rung.
  [[nodiscard]] Answer<Ranking> ranking(PlaceId reporter, Direction direction, const Period& period,
                                        const Rung& rung, const AsOf& as_of);

  // Periods of the length of `like`, `stride_months` apart (12: the same months of every year; 1:
  // every month; 3: every quarter), for which `rung` can give the level of `flow`, in order.
  [[nodiscard]] std::vector<Period> periods_like(const Flow& flow, const Period& like,
                                                 const Rung& rung, const AsOf& as_of,
                                                 int stride_months = 12);
  // The longest part of `period`, from its first month, that the rung has on that day, shorter than
  // the whole; in this currency, if one is given. nullopt if none.
  [[nodiscard]] std::optional<Period> longest_part(const Flow& flow, const Period& period,
                                                   const Rung& rung, const AsOf& as_of,
                                                   Currency currency = {});
  // Bounds of the whole period when only `part` is published: the missing months lie between half
  // and twice the same months a year before, leg by leg (design, 'As known'). Where the rung lacks
  // those, one of `others` of the same book gives them.
  [[nodiscard]] Answer<Interval> bounds_from_part(const Flow& flow, const Period& period,
                                                  const Period& part, const Rung& rung,
                                                  const AsOf& as_of, Currency currency,
                                                  std::span<const Rung> others = {});
  // Last period of the rung's own step (month or year) with a level, as of the day.
  [[nodiscard]] std::optional<Period> latest(const Flow& flow, int step_months, const Rung& rung,
                                             const AsOf& as_of);

  // Who has anything on the flow, for a helpful 'no data': "us-census: years 1985-2025, months
  // ...".
  [[nodiscard]] std::string who_has(const Flow& flow);

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::series

#endif  // TALLY_SERIES_SERIES_H_
