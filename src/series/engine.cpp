// The engine's face, and questions about which periods a rung has.
#include <fmt/format.h>

#include <algorithm>

#include "series/internal/engine_impl.h"
#include "series/series.h"

namespace tally::series {

Engine::Engine(const ledger::Ledger& ledger)
    : impl_(std::make_unique<Impl>(ledger, std::make_shared<Reads>())) {}
Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine Engine::sibling() const {
  return Engine(std::make_unique<Impl>(impl_->ledger, impl_->shared));
}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

const ledger::Ledger& Engine::ledger() const { return impl_->ledger; }

namespace {

struct Sides {
  Party a, b;
  Direction direction;
};

std::optional<Sides> sides(const Flow& flow, const Rung& rung) {
  const auto own = own_side(flow, rung);
  if (!own) return std::nullopt;
  if (*own) return Sides{flow.a, flow.b, flow.direction};
  return Sides{flow.b, flow.a, mirrored(flow.direction)};
}

std::vector<Direction> with_legs(Direction direction) {
  if (direction == Direction::exports || direction == Direction::imports) return {direction};
  return {direction, Direction::exports, Direction::imports};
}

}  // namespace

// First and last month for which the rung has anything on the flow.
std::optional<Period> Engine::Impl::extent(const Flow& flow, const Rung& rung, const AsOf& as_of) {
  const auto s = sides(flow, rung);
  if (!s) return std::nullopt;
  std::optional<Period> out;
  const Period all{Month(1900, 1), core::month_of(ledger.today())};
  const Resolved ra = resolve(s->a, {all.last, all.last});
  const Resolved rb = resolve(s->b, {all.last, all.last});
  std::vector<PlaceId> as = ra.codes, bs = rb.codes;
  as.insert(as.end(), ra.members.begin(), ra.members.end());
  bs.insert(bs.end(), rb.members.begin(), rb.members.end());
  for (const PlaceId a : as) {
    for (const PlaceId b : bs) {
      for (const Direction d : with_legs(s->direction)) {
        const History& h = history({a, b, d}, rung, as_of);
        for (const Current& c : h.levels) {
          if (!out) out = c.period;
          out->first = std::min(out->first, c.period.first);
          out->last = std::max(out->last, c.period.last);
        }
      }
    }
  }
  return out;
}

std::vector<Period> Engine::periods_like(const Flow& flow, const Period& like, const Rung& rung,
                                         const AsOf& as_of, int stride_months) {
  std::vector<Period> out;
  const auto range = impl_->extent(flow, rung, as_of);
  if (!range || stride_months <= 0) return out;
  const int back = (like.first - range->first) / stride_months;
  Period p = like.shifted(-(back > 0 ? back : back - 1) * stride_months);
  while (p.first < range->first) p = p.shifted(stride_months);
  for (; p.last <= range->last; p = p.shifted(stride_months)) {
    if (impl_->level(flow, p, rung, as_of, {}, false)) out.push_back(p);
  }
  return out;
}

std::optional<Period> Engine::longest_part(const Flow& flow, const Period& period, const Rung& rung,
                                           const AsOf& as_of, Currency currency) {
  for (Month last = period.last - 1; last >= period.first; last = last - 1) {
    const Period part{period.first, last};
    const auto& got = impl_->level(flow, part, rung, as_of, currency, false);
    if (got && !got->lower_bound) return part;
  }
  return std::nullopt;
}

Answer<Interval> Engine::bounds_from_part(const Flow& flow, const Period& period,
                                          const Period& part, const Rung& rung, const AsOf& as_of,
                                          Currency currency, std::span<const Rung> others) {
  if (part.last >= period.last) return {{}, "the part is the whole"};
  const Period rest_before = Period{part.last + 1, period.last}.year_before();
  const auto rest_by = [&](const Flow& f, Currency c, const Rung& by) -> Answer<Point> {
    auto rest = level(f, rest_before, by, as_of, c, false);
    if (rest && !rest->lower_bound) return rest;
    auto whole = level(f, period.year_before(), by, as_of, c, false);
    auto start = level(f, part.year_before(), by, as_of, c, false);
    if (!whole || !start || whole->lower_bound || start->lower_bound ||
        whole->currency != start->currency) {
      return {{}, "the missing months are not known a year before"};
    }
    return {combine(*whole, *start, -1, rest_before), {}};
  };
  const auto rest_of = [&](const Flow& f, Currency c) -> Answer<Point> {
    auto rest = rest_by(f, c, rung);
    for (auto other = others.begin(); !rest && other != others.end(); ++other) {
      if (other->book != rung.book || other->reconciled) continue;
      if (auto got = rest_by(f, c, *other); got && got->currency == c) rest = std::move(got);
    }
    return rest;
  };
  const auto one = [&](const Flow& f, Currency c) -> Answer<Interval> {
    auto now = level(f, part, rung, as_of, c, false);
    if (!now || now->lower_bound) return {{}, now ? "a leg is missing" : now.why_not};
    auto rest = rest_of(f, now->currency);
    if (!rest) return {{}, rest.why_not};
    const double r = std::max(0.0, rest->value);
    return {Interval{now->value + 0.5 * r, now->value + 2.0 * r, false, false}, {}};
  };
  if (flow.direction == Direction::exports || flow.direction == Direction::imports) {
    return one(flow, currency);
  }
  Flow out = flow, in = flow;
  out.direction = Direction::exports;
  in.direction = Direction::imports;
  auto x = one(out, currency);
  auto m = one(in, currency);
  if (x && m) {
    if (flow.direction == Direction::turnover) {
      return {Interval{x->low + m->low, x->high + m->high, false, false}, {}};
    }
    return {Interval{x->low - m->high, x->high - m->low, false, false}, {}};
  }
  if (flow.direction == Direction::turnover) return one(flow, currency);
  return {{}, "the legs of the balance are not known"};
}

std::optional<Period> Engine::latest(const Flow& flow, int step_months, const Rung& rung,
                                     const AsOf& as_of) {
  const auto range = impl_->extent(flow, rung, as_of);
  if (!range) return std::nullopt;
  Month last = range->last;
  if (step_months == 12) last = Month(last.month() == 12 ? last.year() : last.year() - 1, 12);
  for (int tries = 0; tries < 60 && last >= range->first; ++tries, last = last - step_months) {
    const Period p{last - (step_months - 1), last};
    if (impl_->level(flow, p, rung, as_of, {}, false)) return p;
  }
  return std::nullopt;
}

std::string Engine::who_has(const Flow& flow) {
  const auto& table = places::places();
  struct Span {
    std::string label;
    bool years = true;
    Month first, last;
  };
  std::vector<Span> spans;
  const auto add = [&](PlaceId reporter, PlaceId partner) {
    auto rows = impl_->ledger.coverage(reporter, partner);
    if (!rows) return;
    for (const auto& row : *rows) {
      if (row.reporter != reporter) continue;
      const std::string label = fmt::format("{} ({})", impl_->ledger.source(row.source).short_name,
                                            table.code(row.reporter));
      auto same =
          std::find_if(spans.begin(), spans.end(), [&](const Span& s) { return s.label == label; });
      if (same == spans.end()) {
        spans.push_back({label, row.step_months == 12, row.first, row.last});
        continue;
      }
      same->first = std::min(same->first, row.first);
      same->last = std::max(same->last, row.last);
      same->years = same->years && row.step_months == 12;
    }
  };
  const auto members = [](const Party& p) {
    return p.place ? std::vector<PlaceId>{p.place} : p.sum;
  };
  for (const PlaceId a : members(flow.a)) {
    for (const PlaceId b : members(flow.b)) {
      add(a, b);
      add(b, a);
    }
  }
  constexpr std::size_t kMost = 5;
  std::string out;
  for (std::size_t i = 0; i < spans.size() && i < kMost; ++i) {
    const Span& s = spans[i];
    const std::string first = s.years ? std::to_string(s.first.year()) : s.first.iso();
    const std::string last = s.years ? std::to_string(s.last.year()) : s.last.iso();
    out += fmt::format("{}{}: {}", i > 0 ? "; " : "", s.label, first);
    if (last != first) out += " to " + last;
  }
  if (spans.size() > kMost) out += fmt::format("; and {} more", spans.size() - kMost);
  return out;
}

}  // namespace tally::series
