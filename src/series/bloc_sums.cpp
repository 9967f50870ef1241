// What is summed over the members of a bloc: what the members without a figure could add, what such
// a sum may be used for, and the list of a bloc's partners made of its members' lists.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "series/internal/engine_impl.h"

namespace tally::series {

namespace {

using ledger::DefectEffect;

// A member without a figure is looked up this many years to either side.
constexpr int kYearsBeside = 3;
// What is missing of a year lies below twice what it was beside it (as for months not published).
constexpr double kAtMost = 2;
// A sum that lacks less than this is the sum.
constexpr double kSmallGap = 0.01;
// A source that lists fewer countries than this has no list of them.
constexpr std::size_t kWholeList = 100;
// Members that list a few neighbours only give no list of the bloc's partners.
constexpr std::size_t kSomeList = 40;
// Ships' stores and areas not specified, which no list of countries has: Eurostat's exports to them
// are 1.5 to 2 % of the whole.
constexpr double kOutsideLists = 0.02;

bool has(const std::vector<PlaceId>& places, PlaceId place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

bool is_country(PlaceId place) {
  const auto kind = places::places().row(place).kind;
  return kind == places::PlaceKind::country || kind == places::PlaceKind::former;
}

}  // namespace

const ledger::Defect* Engine::Impl::members_add_up(const std::vector<PlaceId>& codes,
                                                   Direction direction, const Period& period,
                                                   const Rung& rung) const {
  for (const ledger::Defect& d : ledger.defects()) {
    if (d.effect != DefectEffect::members_add_up || d.source != rung.source) continue;
    if (!has(codes, d.reporter) || (d.direction && *d.direction != direction)) continue;
    if (period.first.year() >= d.first_year && period.last.year() <= d.last_year) return &d;
  }
  return nullptr;
}

std::optional<double> Engine::Impl::could_add(const std::vector<Leg>& missing, const Period& period,
                                              const Rung& rung, const AsOf& as_of,
                                              Currency currency, bool allow_conversion) {
  double out = 0;
  for (const Leg& leg : missing) {
    double most = -1;
    for (const int side : {-12, 12}) {
      for (int years = 1; years <= kYearsBeside; ++years) {
        const auto beside =
            leg_level(leg, period.shifted(side * years), rung, as_of, currency, allow_conversion);
        if (!beside) continue;
        most = std::max(most, beside->value);
        break;
      }
    }
    if (most < 0) {
      // Who lists all partners and never this one has next to nothing with it.
      const Leg whole{leg.reporter, places::places().world(), leg.direction};
      const auto total = leg_level(whole, period, rung, as_of, currency, allow_conversion);
      if (!total || total->parts.empty() ||
          trusted(leg.reporter, leg.direction, period, rung, {total->parts.front().file}) <
              ledger::RankTo::kAllPlaces)
        return std::nullopt;
      most = 0;
    }
    out += kAtMost * most;
  }
  return out;
}

void Engine::Impl::settle_missing(Point& sum, const std::vector<Leg>& missing,
                                  const std::vector<PlaceId>& names, const Rung& rung,
                                  const AsOf& as_of, bool allow_conversion) {
  if (missing.empty()) return;
  const auto& table = places::places();
  const auto gap = could_add(missing, sum.period, rung, as_of, sum.currency, allow_conversion);
  if (gap && *gap <= kSmallGap * std::abs(sum.value)) {
    sum.rounding += *gap;
    const double percent = sum.value == 0 ? 0 : *gap / std::abs(sum.value) * 100;
    if (percent < 0.005) return;  // nothing that anybody would miss
    std::string who;
    for (const PlaceId place : names) {
      const std::string& name = table.row(place).name;
      if (who.find(name) == std::string::npos) who += (who.empty() ? "" : ", ") + name;
    }
    sum.notes.push_back(
        fmt::format("without {}, which by the years beside is at most {:.{}f} % of it", who,
                    percent, percent < 0.1 ? 2 : 1));
    return;
  }
  sum.lower_bound = true;
  for (const PlaceId place : names) {
    const std::string& code = table.code(place);
    if (std::find(sum.missing.begin(), sum.missing.end(), code) == sum.missing.end())
      sum.missing.push_back(code);
  }
}

void Engine::Impl::settle_rights(Point& sum, const std::vector<PlaceId>& codes, Direction direction,
                                 const Rung& rung) const {
  const ledger::Defect* d = members_add_up(codes, direction, sum.period, rung);
  if (d == nullptr) return;
  const ledger::Source& source = ledger.source(rung.source);
  sum.may_deny = source.may_deny;
  // What is odd about each member's rows is not odd about their sum.
  const std::string of_source = source.short_name + ": ";
  std::erase_if(sum.notes, [&](const std::string& note) { return note.starts_with(of_source); });
  sum.notes.push_back(of_source + d->what);
}

Answer<Point> Engine::Impl::outside_total(const Resolved& bloc, Direction direction,
                                          const Period& period, const Rung& rung,
                                          const AsOf& as_of) {
  for (const PlaceId code : bloc.codes) {
    std::optional<Point> sum;
    std::size_t listed = 0;
    for (const auto& [partner, p] : one_way(code, direction, period, rung, as_of)) {
      if (has(bloc.members, partner)) continue;
      ++listed;
      if (sum) {
        add_to(*sum, p, 1, period);
      } else {
        sum = p;
      }
    }
    if (!sum || listed < kWholeList) continue;
    sum->rounding += kOutsideLists * sum->value;
    sum->how = fmt::format("sum of {} countries", listed);
    sum->parts.clear();  // hundreds of rows that nobody reads
    sum->notes.emplace_back(
        "the total is that of the countries listed: stores of ships and areas not specified, up to "
        "2 %, are not in it");
    return {std::move(sum), {}};
  }
  return {{}, "no figure"};
}

std::map<PlaceId, Point> Engine::Impl::members_one_way(PlaceId bloc, Direction direction,
                                                       const Period& period, const Rung& rung,
                                                       const AsOf& as_of,
                                                       std::vector<std::string>* notes) {
  const Resolved side = resolve(Party{bloc, {}, {}}, period);
  std::map<PlaceId, Point> out;
  std::vector<PlaceId> missing;
  Currency currency;
  for (const PlaceId member : side.members) {
    const auto& list = one_way(member, direction, period, rung, as_of);
    if (list.empty() || (!currency.empty() && list.begin()->second.currency != currency)) {
      missing.push_back(member);
      continue;
    }
    currency = list.begin()->second.currency;
    for (const auto& [partner, p] : list) {
      if (has(side.members, partner) || !is_country(partner)) continue;
      const auto [at, fresh] = out.emplace(partner, p);
      if (!fresh) add_to(at->second, p, 1, period);
    }
  }
  if (missing.size() * 4 > side.members.size() || out.size() < kSomeList) return {};
  for (auto& [partner, p] : out) {
    p.how = fmt::format("sum of {} of {} members", side.members.size() - missing.size(),
                        side.members.size());
    p.derived = true;
    p.published = false;
    std::vector<Leg> legs;
    for (const PlaceId member : missing) legs.push_back({member, partner, direction});
    settle_missing(p, legs, missing, rung, as_of, false);
    settle_rights(p, side.codes, direction, rung);
  }
  if (notes != nullptr && !out.empty()) {
    std::string without;
    for (const PlaceId member : missing)
      without += (without.empty() ? "; without " : ", ") + places::places().row(member).name;
    notes->push_back(fmt::format("the list is the sum of those of {} of {} members{}",
                                 side.members.size() - missing.size(), side.members.size(),
                                 without));
  }
  return out;
}

Rights Engine::Impl::rights_of_members(PlaceId bloc, Direction direction, const Period& period,
                                       const Rung& rung) const {
  const Resolved side = resolve(Party{bloc, {}, {}}, period);
  Rights out;
  const ledger::Source& source = ledger.source(rung.source);
  out.margin_pct = source.deny_margin_pct;
  out.may_deny = source.may_deny;
  if (const ledger::Defect* d = members_add_up(side.codes, direction, period, rung)) {
    out.notes.push_back(fmt::format("{}: {}", source.short_name, d->what));
    return out;
  }
  for (const PlaceId member : side.members) {
    const Rights r = rights({member, PlaceId{}, direction}, rung, period);
    out.may_deny = out.may_deny && r.may_deny;
  }
  return out;
}

}  // namespace tally::series
