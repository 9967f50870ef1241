// All partners of a reporter in one period, by one rung, and how far such a list can be trusted.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "series/internal/engine_impl.h"

namespace tally::series {

namespace {

using ledger::Flag;
using ledger::Measure;
using ledger::RankTo;
using places::PlaceKind;

constexpr int kBlockYears = 10;
// A source that lists more partners of a reporter than this is read by list.
constexpr std::size_t kFewPartners = 40;

// Countries only; of a bloc's partners not its own members.
bool is_rival(PlaceId partner, PlaceId reporter, Month month) {
  if (partner == reporter) return false;
  const auto& table = places::places();
  const auto kind = table.row(partner).kind;
  if (kind != PlaceKind::country && kind != PlaceKind::former) return false;
  return table.row(reporter).kind != PlaceKind::bloc || !table.is_member(partner, reporter, month);
}

bool where_is(std::string_view where, std::string_view file) {
  if (where == file) return true;
  return file.substr(0, 6) == "flows/" && file.substr(6) == where;
}

// The currency in which most partners are given; dollars win a tie.
Currency common_currency(const std::map<Currency, int>& counts) {
  Currency best;
  int most = 0;
  for (const auto& [currency, n] : counts) {
    if (n > most || (n == most && currency == core::kUsd)) {
      best = currency;
      most = n;
    }
  }
  return best;
}

}  // namespace

int Ranking::place_of(PlaceId partner) const {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].partner == partner) return static_cast<int>(i) + 1;
  }
  return 0;
}

const Reads::FewRows* Engine::Impl::few_rows(PlaceId reporter, ledger::SourceId source) {
  const std::lock_guard lock(shared->lock);
  const auto [slot, fresh] = shared->few.try_emplace({reporter, source});
  std::optional<Reads::FewRows>& rows = slot->second;
  if (!fresh) return rows ? &*rows : nullptr;
  const auto partners = ledger.partners_of(reporter, source);
  if (!partners) {
    shared->fail(partners.error());
    return nullptr;
  }
  if (partners->size() > kFewPartners) return nullptr;
  rows.emplace();
  for (const PlaceId partner : *partners) {
    for (const Figure& f : pair(reporter, partner)) {
      if (f.source == source && f.measure == Measure::level)
        (*rows)[{f.direction, f.period}].push_back(&f);
    }
  }
  return &*rows;
}

const Engine::Impl::Rows& Engine::Impl::rows_of(PlaceId reporter, Direction direction,
                                                const Period& period, ledger::SourceId source) {
  if (const Reads::FewRows* rows = few_rows(reporter, source)) {
    static const Rows kNone;
    const auto found = rows->find({direction, period});
    return found == rows->end() ? kNone : found->second;
  }
  const std::lock_guard lock(shared->lock);
  auto& rows_of_period = shared->rows_of_period;
  const std::tuple key{reporter, direction, period};
  if (const auto found = rows_of_period.find(key); found != rows_of_period.end())
    return found->second;
  std::vector<Period> periods;
  if (period.is_year()) {
    // One year is asked with those beside it; who asks again wants a row of years.
    const int year = period.first.year();
    const bool again = shared->reads[{reporter, direction}]++ > 0;
    const int first = again ? year / kBlockYears * kBlockYears : year - 1;
    for (int y = first; y < first + (again ? kBlockYears : 3); ++y)
      periods.push_back(Period::year(y));
  } else if (period.is_month()) {
    for (int m = 1; m <= 12; ++m) periods.push_back(Period::month(period.first.year(), m));
  } else {
    periods.push_back(period);
  }
  std::erase_if(periods, [&](const Period& p) {
    return rows_of_period.count({reporter, direction, p}) > 0;
  });
  for (const Period& p : periods) rows_of_period[{reporter, direction, p}];
  auto read = ledger.partners(reporter, direction, periods);
  if (!read) {
    shared->fail(read.error());
    return rows_of_period[key];
  }
  shared->blocks.push_back(std::make_unique<std::vector<Figure>>(std::move(*read)));
  for (const Figure& f : *shared->blocks.back())
    rows_of_period[{reporter, direction, f.period}].push_back(&f);
  return rows_of_period[key];
}

bool Engine::Impl::usable_in_list(const Figure& f, Direction direction, PlaceId reporter,
                                  const Rung& rung) const {
  return f.measure == Measure::level && f.direction == direction &&
         f.kind == ledger::FlowKind::all_goods && in_rung(f, rung) && usable_adjustment(f, {}) &&
         !f.has(Flag::kPartial) && is_rival(f.partner, reporter, f.period.last);
}

const std::map<PlaceId, Point>& Engine::Impl::one_way(PlaceId reporter, Direction direction,
                                                      const Period& period, const Rung& rung,
                                                      const AsOf& as_of) {
  const OneWayKey key{reporter,
                      direction,
                      period.first.serial(),
                      period.last.serial(),
                      rung.source,
                      rung.where,
                      as_of.hindsight ? 0 : as_of.day.serial(),
                      as_of.hindsight};
  auto it = one_ways.find(key);
  if (it == one_ways.end()) {
    it = one_ways.emplace(key, read_one_way(reporter, direction, period, rung, as_of)).first;
  }
  return it->second;
}

std::map<PlaceId, Point> Engine::Impl::read_one_way(PlaceId reporter, Direction direction,
                                                    const Period& period, const Rung& rung,
                                                    const AsOf& as_of) {
  // Rows of exactly this period, else the sum of months.
  std::vector<const Figure*> rows;
  const auto add = [&](const Period& p) {
    const Rows& found = rows_of(reporter, direction, p, rung.source);
    std::copy_if(found.begin(), found.end(), std::back_inserter(rows),
                 [&](const Figure* f) { return usable_in_list(*f, direction, reporter, rung); });
  };
  add(period);
  if (rows.size() < 5 && period.months() > 1) {
    rows.clear();
    for (Month m = period.first; m <= period.last; m = m + 1) add({m, m});
  }
  std::map<Currency, int> counts;
  for (const Figure* f : rows) ++counts[f->currency];
  const Currency currency = common_currency(counts);
  std::map<std::pair<PlaceId, Period>, std::vector<const Figure*>> groups;
  for (const Figure* f : rows) {
    if (f->currency == currency) groups[{f->partner, f->period}].push_back(f);
  }
  std::map<PlaceId, Point> out;
  std::map<PlaceId, int> months_seen;
  for (const auto& [key, vintages] : groups) {
    Knowledge knowledge = Knowledge::known;
    const Figure* f = current_row(vintages, as_of, &knowledge);
    if (f == nullptr) continue;
    const Leg leg{reporter, key.first, direction};
    const Rights r = rights(leg, rung, f->period);
    if (r.leave_out) continue;
    Point p;
    p.period = period;
    p.value = f->number();
    p.rounding = f->value->step() / 2;
    p.currency = currency;
    p.knowledge = knowledge;
    p.slack = knowledge == Knowledge::assumed ? 0.01 * p.value : 0;
    p.published = f->period == period;
    p.derived = !p.published;
    p.may_deny = r.may_deny;
    p.deny_margin_pct = r.margin_pct;
    p.parts.push_back(*f);
    months_seen[key.first] += f->period.months();
    auto [it, fresh] = out.emplace(key.first, p);
    if (!fresh) add_to(it->second, std::move(p), 1, period);
  }
  for (auto& [partner, p] : out) {
    if (p.derived) p.how = fmt::format("{} months", months_seen[partner]);
    // Months without trade have no row, so a sum of fewer months is a lower bound only.
    if (months_seen[partner] < period.months()) p.lower_bound = true;
  }
  return out;
}

int Engine::Impl::trusted(PlaceId reporter, Direction direction, const Period& period,
                          const Rung& rung, const std::vector<ledger::FileId>& files) const {
  if (rung.releases) return 0;
  int worst = RankTo::kAllPlaces;
  for (const auto file : files) {
    int here = 0;
    for (const RankTo& row : ledger.rank_to()) {
      if (row.source && row.source != rung.source) continue;
      if (!where_is(row.where, ledger.file(file).name)) continue;
      if (row.reporter && (row.each_member || row.reporter != reporter)) {
        if (!row.each_member) continue;
        const auto& m = places::places().members(row.reporter, period.last);
        if (std::find(m.begin(), m.end(), reporter) == m.end()) continue;
      }
      if (row.direction && *row.direction != direction) continue;
      if (row.first_year && period.first.year() < *row.first_year) continue;
      if (row.last_year && period.last.year() > *row.last_year) continue;
      here = row.places;
      break;
    }
    worst = std::min(worst, here);
  }
  return files.empty() ? 0 : worst;
}

// Partners of the year before or after that have no row in this one, with what they had then.
std::vector<Ranking::Absent> Engine::Impl::absent_from(const std::map<PlaceId, Point>& points,
                                                       PlaceId reporter,
                                                       const std::vector<Direction>& legs,
                                                       const Period& period, const Rung& rung,
                                                       const AsOf& as_of) {
  const Currency currency = points.begin()->second.currency;
  std::map<PlaceId, double> most;
  for (const int shift : {-12, 12}) {
    std::map<std::pair<PlaceId, Direction>, double> then;  // the last vintage stands
    for (const Direction leg : legs) {
      const Period year = period.shifted(shift);
      for (const Figure* f : rows_of(reporter, leg, year, rung.source)) {
        if (f->currency != currency || !f->value || points.count(f->partner) > 0) continue;
        if (!usable_in_list(*f, leg, reporter, rung)) continue;
        if (!as_of.hindsight && ledger::knowledge(f->released, as_of.day) == Knowledge::unknown)
          continue;
        then[{f->partner, leg}] = f->number();
      }
    }
    std::map<PlaceId, double> sums;
    for (const auto& [key, value] : then) sums[key.first] += value;
    for (const auto& [partner, value] : sums) most[partner] = std::max(most[partner], value);
  }
  std::vector<Ranking::Absent> out;
  for (const auto& [partner, value] : most) out.push_back({partner, value});
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.nearby > b.nearby; });
  return out;
}

Answer<Ranking> Engine::Impl::make_ranking(PlaceId reporter, Direction direction,
                                           const Period& period, const Rung& rung,
                                           const AsOf& as_of, bool by_members) {
  if (direction == Direction::balance) return {{}, "balances are not ranked"};
  Ranking out;
  out.period = period;
  std::vector<Direction> legs = {direction};
  if (direction == Direction::turnover) legs = {Direction::exports, Direction::imports};
  std::map<PlaceId, Point> points;
  std::map<PlaceId, int> legs_seen;
  for (const Direction leg : legs) {
    std::map<PlaceId, Point> made;
    if (by_members) made = members_one_way(reporter, leg, period, rung, as_of, &out.notes);
    const std::map<PlaceId, Point>& list =
        by_members ? std::as_const(made) : one_way(reporter, leg, period, rung, as_of);
    for (const auto& [partner, p] : list) {
      ++legs_seen[partner];
      auto [it, fresh] = points.emplace(partner, p);
      if (!fresh) add_to(it->second, p, 1, period);
    }
  }
  if (points.empty()) return {{}, "no list of partners"};
  std::map<Currency, int> counts;
  for (const auto& [partner, p] : points) ++counts[p.currency];
  out.currency = common_currency(counts);
  out.may_deny = true;
  std::vector<ledger::FileId> files;
  for (auto& [partner, p] : points) {
    if (p.currency != out.currency) continue;
    if (legs.size() == 2) {
      p.how =
          p.how.starts_with("sum of") ? "exports + imports, each as " + p.how : "exports + imports";
      p.derived = true;
      if (legs_seen[partner] < 2) p.lower_bound = true;
    }
    for (const auto& f : p.parts) {
      if (std::find(files.begin(), files.end(), f.file) == files.end()) files.push_back(f.file);
    }
    if (p.knowledge == Knowledge::assumed) out.knowledge = Knowledge::assumed;
    out.entries.push_back({partner, p});
  }
  std::stable_sort(out.entries.begin(), out.entries.end(),
                   [](const auto& a, const auto& b) { return a.point.value > b.point.value; });
  if (period.is_year()) out.absent = absent_from(points, reporter, legs, period, rung, as_of);
  out.trusted_places = RankTo::kAllPlaces;
  for (const Direction leg : legs) {
    out.trusted_places = std::min(out.trusted_places, trusted(reporter, leg, period, rung, files));
    const Rights r = by_members ? rights_of_members(reporter, leg, period, rung)
                                : rights({reporter, PlaceId{}, leg}, rung, period);
    out.deny_margin_pct = std::max(out.deny_margin_pct, r.margin_pct);
    if (!r.may_deny) out.may_deny = false;
    if (by_members) out.notes.insert(out.notes.end(), r.notes.begin(), r.notes.end());
    // A defect of the whole list: its concept is not the reporter's own headline.
    for (const ledger::Defect* row : defects_of(rung.source, reporter)) {
      const ledger::Defect& d = *row;
      if (d.effect != ledger::DefectEffect::do_not_deny) continue;
      if (!concerns(d, reporter, period)) continue;
      if (d.partner || (d.direction && *d.direction != leg)) continue;
      if (period.last.year() < d.first_year || period.first.year() > d.last_year) continue;
      out.trusted_places = 0;
      out.notes.push_back(d.what);
    }
  }
  if (rung.reconciled) out.trusted_places = 0;
  if (by_members) return {std::move(out), {}};
  const Flow world{direction, {reporter, {}, {}}, {places::places().world(), {}, {}}};
  auto total = own_level(world.a, world.b, direction, period, rung, as_of, out.currency, false);
  if (total && !total->lower_bound) out.total = total->value;
  return {std::move(out), {}};
}

// A bloc's list stands under the code of its composition in that period, if a publisher gives one;
// else it is the sum of its members' lists.
Answer<Ranking> Engine::Impl::ranking_of_side(PlaceId reporter, Direction direction,
                                              const Period& period, const Rung& rung,
                                              const AsOf& as_of) {
  Answer<Ranking> out = make_ranking(reporter, direction, period, rung, as_of);
  if (out) return out;
  for (const PlaceId code : resolve(Party{reporter, {}, {}}, period).codes) {
    if (code == reporter) continue;
    auto other = make_ranking(code, direction, period, rung, as_of);
    if (other) return other;
  }
  if (places::places().row(reporter).kind == PlaceKind::bloc) {
    auto members = make_ranking(reporter, direction, period, rung, as_of, true);
    if (members) return members;
  }
  return out;
}

Answer<Ranking> Engine::ranking(PlaceId reporter, Direction direction, const Period& period,
                                const Rung& rung, const AsOf& as_of) {
  auto& slot =
      impl_
          ->rankings[{reporter, direction, period.first.serial(), period.last.serial(), rung.source,
                      rung.where, as_of.hindsight ? 0 : as_of.day.serial(), as_of.hindsight}];
  if (!slot) {
    slot = std::make_shared<const Answer<Ranking>>(
        impl_->ranking_of_side(reporter, direction, period, rung, as_of));
  }
  return *slot;
}

}  // namespace tally::series
