#include "verdict/internal/rank.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "language/print.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Comparator;
using language::Party;
using series::Direction;
using series::Ranking;

constexpr int kAll = ledger::RankTo::kAllPlaces;

bool is_bloc(PlaceId place) {
  return place.valid() && places::places().row(place).kind == places::PlaceKind::bloc;
}

Direction mirrored(Direction direction) {
  if (direction == Direction::exports) return Direction::imports;
  if (direction == Direction::imports) return Direction::exports;
  return direction;
}

void remove_members(std::vector<Standing>& list, PlaceId bloc, Month month) {
  std::erase_if(list, [&](const Standing& s) {
    return s.partner.valid() && places::places().is_member(s.partner, bloc, month);
  });
}

void add_sum(RankFact& fact, const std::vector<PlaceId>& members, std::string name) {
  std::optional<series::Point> sum;
  for (const PlaceId member : members) {
    const auto at = std::find_if(fact.list.begin(), fact.list.end(),
                                 [&](const Standing& s) { return s.partner == member; });
    if (at == fact.list.end()) continue;
    if (!sum) {
      sum = *at->point;
    } else {
      const double value = sum->value + at->value();
      sum = combine(*sum, *at->point);
      sum->value = value;
      sum->how = "sum of the two";
    }
    fact.list.erase(at);
  }
  if (!sum) return;
  fact.made.push_back(std::make_shared<const series::Point>(std::move(*sum)));
  fact.list.push_back({PlaceId(), fact.made.back().get(), std::move(name)});
}

// The bloc's total by the same rung: published or the sum of its members. False if there is none.
bool add_bloc(RankFact& fact, PlaceId reporter, Direction direction, PlaceId bloc,
              const Lens& lens) {
  series::Flow flow;
  flow.direction = direction;
  flow.a.place = reporter;
  flow.b.place = bloc;
  const Currency currency = fact.list.empty() ? lens.currency : fact.list.front().point->currency;
  auto total = lens.deps.engine->level(flow, fact.period, *fact.rung, lens.as_of, currency, false);
  if (!total) return false;
  remove_members(fact.list, bloc, fact.period.last);
  fact.made.push_back(std::make_shared<const series::Point>(std::move(*total.value)));
  fact.list.push_back({bloc, fact.made.back().get(), {}});
  return true;
}

void sort_list(std::vector<Standing>& list) {
  std::stable_sort(list.begin(), list.end(),
                   [](const Standing& a, const Standing& b) { return a.value() > b.value(); });
}

// The partner that was published one place ahead, and both figures: among the first of the year.
void show_ahead(RankFact& fact, const language::Rank& rank, language::Series pair,
                const Lens& lens) {
  series::Engine& engine = *lens.deps.engine;
  Party& side = rank.of.b.kind == Party::Kind::any ? pair.b : pair.a;
  const auto add = [&](const Party& partner) {
    side = partner;
    auto level = engine.level(flow_of(pair, lens, *fact.rung), fact.period, *fact.rung, lens.as_of,
                              {}, false);
    if (!level) return;
    fact.made.push_back(std::make_shared<const series::Point>(std::move(*level.value)));
    fact.beside.push_back({partner.place, fact.made.back().get(), {}});
  };
  const Period year = Period::year(fact.period.last.year());
  for (const series::Rung& rung : lens.book.rungs) {
    const auto list = lens.deps.ranks->ranking(engine, rank_reporter(rank.of),
                                               rank_direction(rank.of), year, rung, lens.as_of);
    constexpr std::size_t kFirst = 10;
    if (!*list || (*list)->entries.size() < kFirst) continue;
    const auto& entries = (*list)->entries;
    for (std::size_t i = 0; i < std::min(kFirst, entries.size()); ++i) {
      Party partner;
      partner.place = entries[i].partner;
      side = partner;
      const auto place = engine.published_rank(flow_of(pair, lens, *fact.rung), fact.period,
                                               *fact.rung, lens.as_of);
      const bool ahead = place && std::lround(place->value) == fact.place - 1;
      if (!ahead) continue;
      add(partner);
      break;
    }
    break;
  }
  if (fact.beside.empty()) return;
  add(rank.subject);
}

RankOr published(const language::Rank& rank, const Period& period, const series::Rung& rung,
                 const Lens& lens, std::string why_not) {
  if (lens.merge != Merge::none || rank.of.b.place.valid()) return {std::nullopt, why_not};
  language::Series pair = rank.of;
  (pair.b.kind == Party::Kind::any ? pair.b : pair.a) = rank.subject;
  auto answer =
      lens.deps.engine->published_rank(flow_of(pair, lens, rung), period, rung, lens.as_of);
  if (!answer) return {std::nullopt, std::move(why_not)};
  RankFact fact;
  fact.period = period;
  fact.rung = &rung;
  fact.place = static_cast<int>(std::lround(answer->value));
  fact.published = true;
  fact.trusted = kAll;
  fact.may_decide = answer->may_deny;
  fact.knowledge = answer->knowledge;
  fact.notes = answer->notes;
  fact.point = std::move(*answer.value);
  if (fact.place > 1) show_ahead(fact, rank, pair, lens);
  return {std::move(fact), {}};
}

double gap_pct(double larger, double smaller) {
  return smaller == 0 ? 1e9 : (larger / smaller - 1) * 100;
}

}  // namespace

struct RankCache::Impl {
  using Key = std::tuple<PlaceId, Direction, std::int32_t, std::int32_t, ledger::SourceId,
                         std::string, std::int32_t, bool>;
  std::map<Key, std::shared_ptr<const series::Answer<Ranking>>> kept;
};
RankCache::RankCache() : impl_(std::make_unique<Impl>()) {}
RankCache::~RankCache() = default;

std::shared_ptr<const series::Answer<Ranking>> RankCache::ranking(
    series::Engine& engine, PlaceId reporter, Direction direction, const Period& period,
    const series::Rung& rung, const series::AsOf& as_of) {
  constexpr std::size_t kMost = 4096;
  if (impl_->kept.size() > kMost) impl_->kept.clear();
  auto& slot =
      impl_->kept[{reporter, direction, period.first.serial(), period.last.serial(), rung.source,
                   rung.where, as_of.hindsight ? 0 : as_of.day.serial(), as_of.hindsight}];
  if (!slot) {
    slot = std::make_shared<const series::Answer<Ranking>>(
        engine.ranking(reporter, direction, period, rung, as_of));
  }
  return slot;
}

std::string Standing::name() const { return partner.valid() ? name_of(partner) : sum_name; }

PlaceId rank_reporter(const language::Series& of) {
  return of.a.kind == Party::Kind::any ? of.b.place : of.a.place;
}

Direction rank_direction(const language::Series& of) {
  const Direction direction = direction_of(of.flow);
  return of.a.kind == Party::Kind::any ? mirrored(direction) : direction;
}

RankOr rank_of(const language::Rank& rank, const Period& period, const series::Rung& rung,
               const Lens& lens) {
  const PlaceId reporter = rank_reporter(rank.of);
  const Direction direction = rank_direction(rank.of);
  if (!reporter.valid() || rung.book != reporter)
    return {std::nullopt, "partners are ranked by the book of the place that has them only"};
  const auto answer =
      lens.deps.ranks->ranking(*lens.deps.engine, reporter, direction, period, rung, lens.as_of);
  if (!*answer) return published(rank, period, rung, lens, answer->why_not);
  const Ranking& ranking = **answer;
  RankFact fact;
  fact.ranking = answer;
  fact.period = period;
  fact.rung = &rung;
  fact.trusted = ranking.trusted_places;
  fact.may_decide = ranking.may_deny;
  fact.margin_pct = ranking.deny_margin_pct;
  fact.knowledge = ranking.knowledge;
  fact.notes = ranking.notes;
  fact.list.reserve(ranking.entries.size() + 2);
  for (const Ranking::Entry& entry : ranking.entries)
    fact.list.push_back({entry.partner, &entry.point, {}});
  // `* in ASEAN`: only its members are rivals. The trust of the list counts places of the whole
  // list.
  const Party& any = rank.of.a.kind == Party::Kind::any ? rank.of.a : rank.of.b;
  if (any.place.valid() && any.place != places::places().world()) {
    int trusted_members = 0;
    for (std::size_t i = 0; i < fact.list.size(); ++i) {
      if (static_cast<int>(i) < fact.trusted &&
          places::places().is_member(fact.list[i].partner, any.place, period.last)) {
        ++trusted_members;
      }
    }
    std::erase_if(fact.list, [&](const Standing& s) {
      return !places::places().is_member(s.partner, any.place, period.last);
    });
    if (fact.trusted < kAll) fact.trusted = trusted_members;
    fact.rivals_of = any.place;
  }
  const Party& subject = rank.subject;
  const PlaceId china = places::places().find("CHN");
  PlaceId subject_place = subject.kind == Party::Kind::place ? subject.place : PlaceId();
  std::string sum_name = subject.kind == Party::Kind::sum ? name_of(subject) : std::string();
  if (lens.merge == Merge::hong_kong) {
    add_sum(fact, {china, places::places().find("HKG")}, "China with Hong Kong");
    if (subject_place == china) {
      subject_place = PlaceId();
      sum_name = "China with Hong Kong";
    }
  }
  if (subject.kind == Party::Kind::sum) add_sum(fact, subject.members, sum_name);
  std::vector<PlaceId> blocs;
  if (lens.merge == Merge::bloc && lens.bloc != subject_place) blocs.push_back(lens.bloc);
  if (is_bloc(subject_place)) {
    blocs.push_back(subject_place);
    // An office that ranks blocs ranks this one against the others.
    for (const PlaceId other : lens.deps.rules->blocs_ranked_by(reporter)) {
      if (other != subject_place) blocs.push_back(other);
    }
  }
  for (const PlaceId bloc : blocs) {
    if (add_bloc(fact, reporter, direction, bloc, lens)) continue;
    if (bloc == subject_place || lens.merge == Merge::bloc)
      return {std::nullopt, fmt::format("no total for {} as one partner", name_of(bloc))};
  }
  if (!fact.made.empty()) sort_list(fact.list);
  for (std::size_t i = 0; i < fact.list.size(); ++i) {
    const Standing& standing = fact.list[i];
    if (subject_place.valid() ? standing.partner == subject_place
                              : !standing.partner.valid() && standing.sum_name == sum_name) {
      fact.place = static_cast<int>(i) + 1;
    }
  }
  fact.point.period = period;
  fact.point.value = fact.place;
  fact.point.unit = core::Unit::rank;
  fact.point.derived = true;
  fact.point.knowledge = fact.knowledge;
  fact.point.may_deny = fact.may_decide;
  fact.point.how = "counted among countries";
  return {std::move(fact), {}};
}

namespace {

// A partner of the neighbouring years that is missing in this one and was larger then; empty if
// there is none.
std::string unreported_rival(const RankFact& fact, double value, const Lens& lens) {
  if (!fact.ranking || !*fact.ranking) return {};
  for (const Ranking::Absent& absent : (*fact.ranking)->absent) {
    if (absent.nearby <= value) return {};
    const bool in_bloc = lens.merge == Merge::bloc &&
                         places::places().is_member(absent.partner, lens.bloc, fact.period.last);
    const bool limited =
        fact.rivals_of.valid() &&
        !places::places().is_member(absent.partner, fact.rivals_of, fact.period.last);
    if (!in_bloc && !limited) return sentence(name_of(absent.partner));
  }
  return {};
}

}  // namespace

RankAnswer rank_answer(const RankFact& fact, Comparator comparator, int wanted, const Lens& lens) {
  using Say = RankAnswer::Say;
  if (lens.book.steps_in) return {Say::may_not, "another place's book cannot rank its partners"};
  if (!fact.may_decide)
    return {Say::may_not, "the source that lists the partners may support but not decide a rank"};
  const int place = fact.place;
  const bool at_most = comparator == Comparator::le || comparator == Comparator::lt;
  const int limit = comparator == Comparator::lt ? wanted - 1 : wanted;
  bool yes = at_most ? place > 0 && place <= limit : place == wanted;
  if (comparator == Comparator::ge) yes = place == 0 || place >= wanted;
  if (comparator == Comparator::gt) yes = place == 0 || place > wanted;
  if (fact.published) return {yes ? Say::yes : Say::no, {}};
  const int needed = std::max(yes ? place : std::min(place == 0 ? limit : place, limit), 1);
  if (fact.trusted < needed || (place == 0 && static_cast<int>(fact.list.size()) < limit))
    return {Say::too_far_down, fact.trusted <= 0
                                   ? std::string("no rank follows from that list")
                                   : fmt::format("the list can be trusted to the {} place only",
                                                 ordinal(fact.trusted))};
  // Every gap that the answer rests on has to exceed the source's margin, and for figures that were
  // only assumed to be known on the day twice the close-call margin of one per cent.
  double least = fact.margin_pct;
  if (lens.on_the_day && fact.knowledge == ledger::Knowledge::assumed) least = std::max(least, 2.0);
  const auto line = [&](int at) -> const Standing& {
    return fact.list[static_cast<std::size_t>(at - 1)];
  };
  const int size = static_cast<int>(fact.list.size());
  const auto close = [&](int larger, int smaller) {
    if (larger < 1 || smaller < 1 || larger > size || smaller > size) return false;
    // The larger as a lower bound is safe; the smaller as one is not.
    if (line(smaller).lower_bound()) return true;
    const double gap = gap_pct(line(larger).value(), line(smaller).value());
    return least > 0 ? gap <= least : gap <= 0;
  };
  bool tight = false;
  if (place == 0) {
    tight = false;  // not listed among the first: the list is trusted that far
  } else if (yes && at_most) {
    tight = close(place, limit + 1 > place ? limit + 1 : place + 1);
  } else if (yes) {
    tight = close(place - 1, place) || close(place, place + 1);
  } else if (place > limit) {
    tight = close(limit, place);
  } else {
    tight = close(place, place + 1);
  }
  if (tight) return {Say::too_close, "the gap is within what the source leaves open"};
  // A rival that the source lists for the year before or after, but not for this one, could stand
  // before the subject: then the place is not known.
  if (place > 0 && (yes ? !at_most || place == limit : place < limit)) {
    if (const std::string who = unreported_rival(fact, line(place).value(), lens); !who.empty())
      return {Say::too_close, who + " is not reported for that year and could be larger"};
  }
  return {yes ? Say::yes : Say::no, {}};
}

std::string standing_in_words(const Standing& standing) {
  const series::Point& p = *standing.point;
  return fmt::format("{} {}{}", standing.name(), p.lower_bound ? "at least " : "",
                     number_in_words(p.value, p.unit, p.currency));
}

std::string leaders_in_words(const RankFact& fact, std::size_t most) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < fact.list.size() && i < most; ++i)
    items.push_back(standing_in_words(fact.list[i]));
  return list_in_words(items);
}

void add_rank_evidence(std::vector<Evidence>& to, const RankFact& fact, const language::Rank& rank,
                       const Lens& lens, bool deciding) {
  Measured place;
  place.period = fact.period;
  place.rung = fact.rung;
  place.point = fact.point;
  add_evidence(to, place, language::print(language::Expr{rank}), "rank", lens, deciding);
  const auto show = [&](const Standing& standing) {
    Measured level;
    level.period = fact.period;
    level.rung = fact.rung;
    level.point = *standing.point;
    language::Series series = rank.of;
    language::Party& side = series.a.kind == Party::Kind::any ? series.a : series.b;
    side = language::Party{};
    side.place = standing.partner;
    const std::string formal =
        standing.partner.valid() ? language::print(series) : "sum: " + standing.sum_name;
    add_evidence(to, level, formal, "level", lens, deciding);
  };
  for (const Standing& standing : fact.beside) show(standing);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < fact.list.size() && shown < 3; ++i, ++shown) show(fact.list[i]);
  const std::size_t place_index = fact.place > 0 ? static_cast<std::size_t>(fact.place - 1) : 0;
  if (fact.place > 3) {
    show(fact.list[place_index - 1]);
    show(fact.list[place_index]);
  }
}

}  // namespace tally::verdict
