// Shared state of the engine: caches of what was read from the ledger.
#ifndef TALLY_SERIES_INTERNAL_ENGINE_IMPL_H_
#define TALLY_SERIES_INTERNAL_ENGINE_IMPL_H_

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "series/internal/history.h"
#include "series/series.h"

namespace tally::series {

// A side of a flow resolved for a period: the countries that it stands for, and the codes under
// which a publisher may carry it as one row.
struct Resolved {
  std::vector<PlaceId> members;  // one for a country
  std::vector<PlaceId> codes;    // rows of the publisher that mean the same
  bool single = false;           // a country or the world
  std::string note;              // "membership changed within 2013; members of December 2013"
};

Resolved resolve(const Party& party, const Period& period);

// One reporter, one partner, one way: what is asked of the ledger.
struct Leg {
  PlaceId reporter, partner;
  Direction direction = Direction::exports;
};

struct Rights {
  bool may_deny = false;
  double margin_pct = 0;
  bool leave_out = false;
  std::vector<std::string> notes;
};

// What was read from the ledger: shared by an engine and its siblings, each of which may be on a
// thread of its own. What has been handed out stays as it is.
struct Reads {
  std::recursive_mutex lock;
  std::map<std::pair<PlaceId, PlaceId>, std::unique_ptr<std::vector<Figure>>> pairs;
  // Levels of a reporter with all partners, one way. A year is read with its neighbours, more years
  // ten at a time, months by the year; each once, whatever source and day is asked for.
  using Rows = std::vector<const Figure*>;
  std::map<std::tuple<PlaceId, Direction, Period>, Rows> rows_of_period;
  std::vector<std::unique_ptr<std::vector<Figure>>> blocks;  // what the rows point into
  std::map<std::pair<PlaceId, Direction>, int> reads;
  // A source that lists a few partners only is read pair by pair, and once: pairs are asked for
  // anyway. Nothing if it lists many.
  using FewRows = std::map<std::pair<Direction, Period>, Rows>;
  std::map<std::pair<PlaceId, ledger::SourceId>, std::optional<FewRows>> few;
  // A failure of the store is told in every answer that follows.
  std::atomic<bool> failed = false;
  std::string failure;
  void fail(const core::Error& error) {
    if (!failed) failure = error.to_string();
    failed = true;
  }
};

struct Engine::Impl {
  Impl(const ledger::Ledger& l, std::shared_ptr<Reads> shared);

  const ledger::Ledger& ledger;
  std::shared_ptr<Reads> shared;
  std::unordered_map<PlaceId, std::vector<Rung>> books;
  // By leg and rung, packed into one number, and day (hindsight: none).
  struct HistoryKey {
    std::uint64_t leg = 0;
    std::int32_t day = 0;
    bool operator==(const HistoryKey&) const = default;
  };
  struct HashOfKey {
    std::size_t operator()(const HistoryKey& k) const {
      const std::uint64_t day = static_cast<std::uint32_t>(k.day);
      return static_cast<std::size_t>((k.leg ^ (day << 40)) * 0x9E3779B97F4A7C15u >> 7);
    }
  };
  std::unordered_map<HistoryKey, std::unique_ptr<History>, HashOfKey> histories;
  // Numbers of rungs: what a source says in one place is one rung, whoever asks.
  mutable std::vector<std::pair<ledger::SourceId, std::string>> rung_keys;
  using Rows = Reads::Rows;
  const Rows& rows_of(PlaceId reporter, Direction direction, const Period& period,
                      ledger::SourceId source);
  const Reads::FewRows* few_rows(PlaceId reporter, ledger::SourceId source);
  // Defects by source and reporter: there are many, and each figure asks for its own.
  using Defects = std::vector<const ledger::Defect*>;
  mutable std::map<std::pair<ledger::SourceId, PlaceId>, Defects> defects;
  const Defects& defects_of(ledger::SourceId source, PlaceId reporter) const;
  std::map<std::tuple<PlaceId, Direction, std::int32_t, std::int32_t, ledger::SourceId, std::string,
                      std::int32_t, bool>,
           std::shared_ptr<const Answer<Ranking>>>
      rankings;

  // Everything that `reporter` says about `partner`; empty on a failure of the store.
  const std::vector<Figure>& pair(PlaceId reporter, PlaceId partner);

  bool in_rung(const Figure& figure, const Rung& rung) const;
  const History& history(const Leg& leg, const Rung& rung, const AsOf& as_of);
  Rights rights(const Leg& leg, const Rung& rung, const Period& period) const;
  bool left_out(const Leg& leg, const Rung& rung, const Period& period) const;

  // Levels are asked for again and again: is there one, what is it, on both days of a verdict.
  // Valid until the next call.
  struct LevelKey {
    Flow flow;
    Period period;
    Currency currency;
    PlaceId book;
    int rung = 0;
    std::int32_t day = 0;  // hindsight: none
    std::uint8_t bits = 0;
    bool operator==(const LevelKey&) const = default;
  };
  struct HashOfLevel {
    std::size_t operator()(const LevelKey& k) const;
  };
  std::unordered_map<LevelKey, Answer<Point>, HashOfLevel> levels;
  const Answer<Point>& level(const Flow& flow, const Period& period, const Rung& rung,
                             const AsOf& as_of, Currency currency, bool allow_conversion);
  Answer<Point> make_level(const Flow& flow, const Period& period, const Rung& rung,
                           const AsOf& as_of, Currency currency, bool allow_conversion);

  // One way of one reporter with one partner.
  Answer<Point> leg_level(const Leg& leg, const Period& period, const Rung& rung, const AsOf& as_of,
                          Currency currency, bool allow_conversion);
  // One way between resolved sides: the publisher's own row, else the sum of members.
  Answer<Point> sides_level(const Resolved& reporter, const Resolved& partner, Direction direction,
                            const Period& period, const Rung& rung, const AsOf& as_of,
                            Currency currency, bool allow_conversion);
  Answer<Point> own_level(const Party& reporter, const Party& partner, Direction direction,
                          const Period& period, const Rung& rung, const AsOf& as_of,
                          Currency currency, bool allow_conversion);
  Answer<Point> point_of(const std::vector<Piece>& pieces, const Leg& leg, const Period& period,
                         const Rung& rung, Currency wanted, bool allow_conversion);
  // Rows of another measure for the flow as this rung's book sees it.
  Answer<Point> published(ledger::Measure measure, const Flow& flow, const Period& period,
                          std::optional<Period> base, const Rung& rung, const AsOf& as_of,
                          Currency currency);
  Answer<Ranking> make_ranking(PlaceId reporter, Direction direction, const Period& period,
                               const Rung& rung, const AsOf& as_of, bool by_members = false);
  Answer<Ranking> ranking_of_side(PlaceId reporter, Direction direction, const Period& period,
                                  const Rung& rung, const AsOf& as_of);
  std::vector<Ranking::Absent> absent_from(const std::map<PlaceId, Point>& points, PlaceId reporter,
                                           const std::vector<Direction>& legs, const Period& period,
                                           const Rung& rung, const AsOf& as_of);
  bool usable_in_list(const Figure& figure, Direction direction, PlaceId reporter,
                      const Rung& rung) const;
  // Levels of one way with every country, by partner; kept, since turnover asks for both.
  const std::map<PlaceId, Point>& one_way(PlaceId reporter, Direction direction,
                                          const Period& period, const Rung& rung,
                                          const AsOf& as_of);
  std::map<PlaceId, Point> read_one_way(PlaceId reporter, Direction direction, const Period& period,
                                        const Rung& rung, const AsOf& as_of);
  using OneWayKey = std::tuple<PlaceId, Direction, std::int32_t, std::int32_t, ledger::SourceId,
                               std::string, std::int32_t, bool>;
  std::map<OneWayKey, std::map<PlaceId, Point>> one_ways;
  // ---- sums over the members of a bloc (bloc_sums.cpp)
  // The row of the sources' defects that says that a bloc's members add up to its own figure.
  const ledger::Defect* members_add_up(const std::vector<PlaceId>& codes, Direction direction,
                                       const Period& period, const Rung& rung) const;
  // What legs without a figure can amount to, by the years beside; nothing if that is not on
  // record.
  std::optional<double> could_add(const std::vector<Leg>& missing, const Period& period,
                                  const Rung& rung, const AsOf& as_of, Currency currency,
                                  bool allow_conversion);
  // A sum that lacks little is a figure with that much leeway, else a lower bound; both are said.
  void settle_missing(Point& sum, const std::vector<Leg>& missing,
                      const std::vector<PlaceId>& names, const Rung& rung, const AsOf& as_of,
                      bool allow_conversion);
  void settle_rights(Point& sum, const std::vector<PlaceId>& codes, Direction direction,
                     const Rung& rung) const;
  // A bloc's trade with all others, by the list of its own office.
  Answer<Point> outside_total(const Resolved& bloc, Direction direction, const Period& period,
                              const Rung& rung, const AsOf& as_of);
  // The lists of the members, added up by partner; empty if too many have none.
  std::map<PlaceId, Point> members_one_way(PlaceId bloc, Direction direction, const Period& period,
                                           const Rung& rung, const AsOf& as_of,
                                           std::vector<std::string>* notes);
  Rights rights_of_members(PlaceId bloc, Direction direction, const Period& period,
                           const Rung& rung) const;
  // First and last month for which the rung has anything on the flow.
  std::optional<Period> extent(const Flow& flow, const Rung& rung, const AsOf& as_of);
  int trusted(PlaceId reporter, Direction direction, const Period& period, const Rung& rung,
              const std::vector<ledger::FileId>& files) const;
  std::vector<Rung> make_book(PlaceId place);
  [[nodiscard]] std::vector<ledger::SourceId> own_sources() const;
  [[nodiscard]] Rung last_rung(PlaceId place, ledger::SourceId source) const;
  Rung make_rung(PlaceId place, const ledger::DefaultBook& row, int order) const;
};

// True if the defect is one of this reporter's figures of the period ('@SET': of each member).
bool concerns(const ledger::Defect& defect, PlaceId reporter, const Period& period);

// Which side of the flow the rung's book is: true = `a` (own side), false = `b` (mirror); nullopt
// if it is neither.
std::optional<bool> own_side(const Flow& flow, const Rung& rung);
Direction mirrored(Direction direction);

// Adds `b` to `a` with `sign`; rights are the weaker of both.
Point combine(const Point& a, const Point& b, int sign, const Period& period);
// The same in place, for long sums.
void add_to(Point& a, Point b, int sign, const Period& period);

}  // namespace tally::series

#endif  // TALLY_SERIES_INTERNAL_ENGINE_IMPL_H_
