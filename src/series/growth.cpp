// Published rates, shares and ranks, and quotients of levels.
#include <algorithm>
#include <cmath>

#include "series/internal/engine_impl.h"

namespace tally::series {

namespace {

using ledger::Flag;
using ledger::Measure;

// The quotient of two levels of one rung, currency and day, in per cent.
Point quotient(const Point& now, const Point& base) {
  Point q = combine(now, base, 1, now.period);
  q.unit = core::Unit::percent;
  q.value = 100 * (now.value / base.value - 1);
  const double relative = now.rounding / std::abs(now.value) + base.rounding / std::abs(base.value);
  q.rounding = (100 + std::abs(q.value)) * relative;
  q.slack = q.knowledge == Knowledge::assumed ? 0.3 : 0;
  q.how = "quotient of levels";
  q.published = false;
  q.derived = true;
  // One margin on a level is up to two on a quotient, in points.
  q.deny_margin_pct = now.deny_margin_pct;
  return q;
}

}  // namespace

Answer<Point> Engine::Impl::published(Measure measure, const Flow& flow, const Period& period,
                                      std::optional<Period> base, const Rung& rung,
                                      const AsOf& as_of, Currency currency) {
  const auto own = own_side(flow, rung);
  if (!own) return {{}, "the source speaks for neither side"};
  const Party& a = *own ? flow.a : flow.b;
  const Party& b = *own ? flow.b : flow.a;
  const Direction direction = *own ? flow.direction : mirrored(flow.direction);
  const Resolved ra = resolve(a, period);
  const Resolved rb = resolve(b, period);
  for (const PlaceId reporter : ra.codes) {
    for (const PlaceId partner : rb.codes) {
      std::map<Currency, std::vector<const Figure*>> groups, agency;
      for (const Figure& f : pair(reporter, partner)) {
        if (f.measure != measure || f.direction != direction || f.period != period) continue;
        if (!in_rung(f, rung) || (f.adjustment != ledger::Adjustment::none) != as_of.adjusted)
          continue;
        if (base && f.base && *f.base != *base) continue;
        if (base && !f.base && *base != period.year_before()) continue;
        (f.has(Flag::kAgency) ? agency : groups)[f.currency].push_back(&f);
      }
      if (groups.empty()) groups = agency;
      const auto take = [&](Currency c) -> Answer<Point> {
        const auto it = groups.find(c);
        if (it == groups.end()) return {{}, "no published rate in " + c.code()};
        Knowledge knowledge = Knowledge::known;
        const Figure* f = current_row(it->second, as_of, &knowledge);
        if (f == nullptr) return {{}, "not published by that day"};
        Point p;
        p.period = period;
        p.unit = f->unit;
        p.value = f->number();
        p.rounding = f->value->step() / (f->has(Flag::kCut) || f->has(Flag::kAbout) ? 1 : 2);
        p.currency = f->currency;
        p.knowledge = knowledge;
        p.slack = knowledge == Knowledge::assumed && measure != Measure::rank ? 0.3 : 0;
        p.published = true;
        const Rights r = rights({reporter, partner, direction}, rung, period);
        if (r.leave_out) return {{}, "left out as faulty"};
        p.may_deny = r.may_deny && !f->has(Flag::kDisputed) && !f->has(Flag::kSpeaker) &&
                     !f->has(Flag::kAgency);
        p.notes = r.notes;
        if (f->has(Flag::kAgency)) p.notes.emplace_back("rate worked out by a news agency");
        p.parts.push_back(*f);
        return {std::move(p), {}};
      };
      if (!currency.empty()) {
        if (auto got = take(currency)) return got;
        if (auto got = take(Currency{})) return got;
        continue;
      }
      if (auto got = take(core::kUsd)) return got;
      for (const auto& [c, rows] : groups) {
        if (auto got = take(c)) return got;
      }
    }
  }
  return {{}, "no published rate"};
}

Answer<GrowthPoint> Engine::growth(const Flow& flow, const Period& period, const Rung& rung,
                                   const AsOf& as_of, Currency currency) {
  GrowthPoint g;
  g.period = period;
  auto rate = impl_->published(ledger::Measure::growth, flow, period, period.year_before(), rung,
                               as_of, currency);
  if (rate) g.published = *rate;
  auto now = level(flow, period, rung, as_of, currency, false);
  // A rate in one currency is never set beside a quotient in another.
  const Currency same = g.published && !g.published->currency.empty() ? g.published->currency
                        : now                                         ? now->currency
                                                                      : currency;
  if (now && now->currency != same) now = level(flow, period, rung, as_of, same, false);
  if (now) {
    g.now = *now;
    auto base = level(flow, period.year_before(), rung, as_of, now->currency, false);
    if (base) {
      g.base = *base;
      if (base->value > 0 && now->value >= 0 && !now->lower_bound && !base->lower_bound &&
          flow.direction != Direction::balance) {
        g.quotient = quotient(*now, *base);
      } else if (flow.direction == Direction::balance && base->value != 0 &&
                 (base->value > 0) == (now->value > 0)) {
        // The change of a balance is of its size.
        Point q = quotient(*now, *base);
        g.quotient = q;
      }
    }
  }
  if (currency.empty() && g.published && !g.published->currency.empty() &&
      g.published->currency != core::kUsd) {
    // A publisher that counts in dollars too: its rate in another currency may differ by as much as
    // the exchange rate moved, so it supports a rate without a currency but does not deny it.
    const bool dollars =
        level(flow, period, rung, as_of, core::kUsd, false).value.has_value() ||
        level(flow, period.year_before(), rung, as_of, core::kUsd, false).value.has_value();
    if (dollars) {
      g.published->may_deny = false;
      g.published->notes.push_back("the rate is published in " + g.published->currency.code() +
                                   "; that in dollars is not on record");
    }
  }
  if (!g.published && !g.quotient) {
    return {
        {},
        !now ? now.why_not.empty() ? rate.why_not : now.why_not : "no figure for the year before"};
  }
  return {std::move(g), {}};
}

Answer<Point> Engine::published_change(const Flow& flow, const Period& period, const Period& base,
                                       const Rung& rung, const AsOf& as_of, Currency currency) {
  return impl_->published(ledger::Measure::growth, flow, period, base, rung, as_of, currency);
}

Answer<Point> Engine::published_share(const Flow& flow, const Period& period, const Rung& rung,
                                      const AsOf& as_of) {
  return impl_->published(ledger::Measure::share, flow, period, {}, rung, as_of, {});
}

Answer<Point> Engine::published_rank(const Flow& flow, const Period& period, const Rung& rung,
                                     const AsOf& as_of) {
  return impl_->published(ledger::Measure::rank, flow, period, {}, rung, as_of, {});
}

}  // namespace tally::series
