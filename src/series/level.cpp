// Levels: the published figure, or one built from parts of the same rung.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "places/money.h"
#include "places/user_rates.h"
#include "series/internal/engine_impl.h"

namespace tally::series {

namespace {

using ledger::Flag;
using ledger::Measure;
using places::PlaceKind;

std::vector<PlaceId> sorted(std::vector<PlaceId> places) {
  std::sort(places.begin(), places.end());
  return places;
}

// Codes of fixed sets by their members in order; there are few, and they never change.
const std::map<std::vector<PlaceId>, std::vector<PlaceId>>& fixed_sets() {
  static const auto kSets = [] {
    std::map<std::vector<PlaceId>, std::vector<PlaceId>> out;
    const auto& table = places::places();
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto& row = table.row(PlaceId(static_cast<std::uint16_t>(i)));
      if (row.kind != PlaceKind::sum && !(row.kind == PlaceKind::bloc && row.fixed_composition))
        continue;
      if (row.membership.size() != 1) continue;
      out[sorted(row.membership.front().members)].push_back(row.id);
    }
    return out;
  }();
  return kSets;
}

// Codes of fixed sets with just these members.
void add_equal_sets(const std::vector<PlaceId>& members, std::vector<PlaceId>* codes) {
  const auto same = fixed_sets().find(sorted(members));
  if (same == fixed_sets().end()) return;
  for (const PlaceId code : same->second) {
    if (std::find(codes->begin(), codes->end(), code) == codes->end()) codes->push_back(code);
  }
}

bool has(const Resolved& side, PlaceId place) {
  return std::find(side.members.begin(), side.members.end(), place) != side.members.end();
}

// A member's trade with its own bloc: a publisher's row of the bloc without that member is the same
// (Britain and the 28 of 2014: the 27 without it).
void leave_out_self(const Resolved& single, Resolved* bloc) {
  if (!single.single || bloc->single || single.members.empty()) return;
  const PlaceId self = single.members.front();
  if (!has(*bloc, self)) return;
  std::erase(bloc->members, self);
  add_equal_sets(bloc->members, &bloc->codes);
}

// The day by which a published figure was known; nothing if that is not on record.
std::optional<core::Day> out_by(const Point& p) {
  return p.parts.empty() ? std::nullopt : p.parts.front().released.not_after;
}

// Both legs were published again after the sum was: then the sum is the older figure.
bool newer_legs(const Point& whole, const Point& out, const Point& in) {
  const auto sum = out_by(whole), x = out_by(out), m = out_by(in);
  return sum && x && m && *x > *sum && *m > *sum && out.knowledge == Knowledge::known &&
         in.knowledge == Knowledge::known && out.currency == whole.currency &&
         in.currency == whole.currency;
}

double half_step(const Figure& f) {
  const double step = f.value->step();
  return f.has(Flag::kCut) || f.has(Flag::kAbout) ? step : step / 2;
}

void add_unique(std::vector<std::string>* list, const std::string& text) {
  if (std::find(list->begin(), list->end(), text) == list->end()) list->push_back(text);
}

}  // namespace

Direction mirrored(Direction direction) {
  if (direction == Direction::exports) return Direction::imports;
  if (direction == Direction::imports) return Direction::exports;
  return direction;
}

Resolved resolve(const Party& party, const Period& period) {
  const auto& table = places::places();
  Resolved out;
  if (!party.place) {
    out.members = party.sum;
    add_equal_sets(out.members, &out.codes);
    return out;
  }
  const auto& row = table.row(party.place);
  out.codes.push_back(party.place);
  if (row.kind != PlaceKind::bloc && row.kind != PlaceKind::sum) {
    out.single = true;
    out.members.push_back(party.place);
    return out;
  }
  const Month at = party.composition.value_or(period.last);
  const auto members = table.members(party.place, at);
  out.members.assign(members.begin(), members.end());
  if (!party.composition && !row.fixed_composition &&
      table.compositions(party.place, period).size() > 1) {
    out.note = fmt::format("membership of {} changed within {}; its members of {} are counted",
                           row.name, period.in_words(), at.iso());
  }
  if (!row.fixed_composition) add_equal_sets(out.members, &out.codes);
  return out;
}

std::optional<bool> own_side(const Flow& flow, const Rung& rung) {
  const auto is = [&](const Party& p) {
    if (p.place == rung.book) return true;
    return std::find(p.sum.begin(), p.sum.end(), rung.book) != p.sum.end() && p.sum.size() == 1;
  };
  if (is(flow.a)) return true;
  if (is(flow.b)) return false;
  return std::nullopt;
}

void add_to(Point& a, Point b, int sign, const Period& period) {
  a.period = period;
  a.value += sign * b.value;
  a.rounding += b.rounding;
  a.slack += b.slack;
  a.derived = true;
  a.published = false;
  a.converted = a.converted || b.converted;
  a.lower_bound = a.lower_bound || b.lower_bound;
  a.may_deny = a.may_deny && b.may_deny;
  a.deny_margin_pct = std::max(a.deny_margin_pct, b.deny_margin_pct);
  if (a.knowledge != Knowledge::assumed) a.knowledge = b.knowledge;
  for (const auto& m : b.missing) add_unique(&a.missing, m);
  for (const auto& n : b.notes) add_unique(&a.notes, n);
  a.parts.insert(a.parts.end(), std::make_move_iterator(b.parts.begin()),
                 std::make_move_iterator(b.parts.end()));
}

Point combine(const Point& a, const Point& b, int sign, const Period& period) {
  Point out = a;
  add_to(out, b, sign, period);
  return out;
}

const std::vector<Figure>& Engine::Impl::pair(PlaceId reporter, PlaceId partner) {
  const std::lock_guard lock(shared->lock);
  auto& slot = shared->pairs[{reporter, partner}];
  if (!slot) {
    auto read = ledger.pair(reporter, partner);
    if (!read) shared->fail(read.error());
    slot = std::make_unique<std::vector<Figure>>(read ? std::move(*read) : std::vector<Figure>());
  }
  return *slot;
}

const History& Engine::Impl::history(const Leg& leg, const Rung& rung, const AsOf& as_of) {
  const auto packed = [](auto number) { return static_cast<std::uint64_t>(number); };
  const HistoryKey key{
      packed(leg.reporter.value()) << 48 | packed(leg.partner.value()) << 32 |
          packed(as_of.adjusted) << 24 | packed(leg.direction) << 16 | packed(rung.key),
      as_of.hindsight ? std::numeric_limits<std::int32_t>::min() : as_of.day.serial()};
  auto& slot = histories[key];
  if (slot) return *slot;
  slot = std::make_unique<History>();
  std::vector<const Figure*> rows;
  for (const Figure& f : pair(leg.reporter, leg.partner)) {
    if (f.measure != Measure::level || f.direction != leg.direction) continue;
    if (f.kind != ledger::FlowKind::all_goods || f.product != "TOTAL") continue;
    // What somebody imported of a source is a later state of all that the source published,
    // wherever the base files it.
    const bool own = f.source == rung.source && ledger.file(f.file).user;
    if ((!own && !in_rung(f, rung)) || !usable_adjustment(f, as_of)) continue;
    if (f.has(Flag::kPartial)) continue;
    rows.push_back(&f);
  }
  const auto key_of = [](const Figure* f) { return std::pair(f->period, f->currency); };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Figure* a, const Figure* b) { return key_of(a) < key_of(b); });
  std::vector<const Figure*> vintages;
  for (auto at = rows.begin(); at != rows.end();) {
    vintages.clear();
    const auto first = key_of(*at);
    for (; at != rows.end() && key_of(*at) == first; ++at) vintages.push_back(*at);
    const auto is_here = [&](const Figure* f) { return in_rung(*f, rung); };
    if (std::none_of(vintages.begin(), vintages.end(), is_here)) continue;
    Knowledge knowledge = Knowledge::known;
    const Figure* row = current_row(vintages, as_of, &knowledge);
    if (row == nullptr || left_out(leg, rung, row->period)) continue;
    slot->levels.push_back({first.first, first.second, row, knowledge});
  }
  return *slot;
}

Answer<Point> Engine::Impl::point_of(const std::vector<Piece>& pieces, const Leg& leg,
                                     const Period& period, const Rung& rung, Currency wanted,
                                     bool allow_conversion) {
  Point p;
  p.period = period;
  const Currency own = pieces.front().current->currency;
  const Currency target = wanted.empty() ? own : wanted;
  p.currency = target;
  p.published = pieces.size() == 1;
  p.derived = pieces.size() > 1;
  if (p.derived) p.how = words_of(pieces);
  const Rights r = rights(leg, rung, period);
  p.may_deny = r.may_deny;
  p.deny_margin_pct = r.margin_pct;
  p.notes = r.notes;
  p.parts.reserve(pieces.size());
  double biggest = 0;
  bool takes_away = false;
  for (const Piece& piece : pieces) {
    const Figure& f = *piece.current->figure;
    double value = f.number();
    double rounding = half_step(f);
    if (own != target) {
      if (!allow_conversion) return {{}, fmt::format("published in {} only", own.code())};
      const auto converted = places::convert(value, own, target, f.period);
      if (!converted) {
        return {{},
                fmt::format("no exchange rate from {} to {} for {}", own.code(), target.code(),
                            f.period.iso())};
      }
      if (value != 0) rounding *= *converted / value;
      value = *converted;
      p.converted = true;
      for (const Currency c : {own, target}) {
        if (!places::rests_on_user_rates(c, f.period)) continue;
        p.notes.push_back(
            fmt::format("rate of {}: {}", c.code(), places::usd_rate(c, f.period)->source));
      }
    }
    p.value += piece.sign * value;
    p.rounding += rounding;
    biggest = std::max(biggest, std::abs(value));
    takes_away = takes_away || piece.sign < 0;
    if (piece.current->knowledge == Knowledge::assumed) {
      p.knowledge = Knowledge::assumed;
      p.slack += 0.01 * std::abs(value);
    }
    if (f.has(Flag::kMoreThan)) p.lower_bound = true;
    if (f.has(Flag::kDisputed) || f.has(Flag::kEstimated) || f.has(Flag::kSpeaker))
      p.may_deny = false;
    p.parts.push_back(f);
  }
  if (p.converted) {
    p.notes.push_back(
        fmt::format("converted from {} at the average rate of the period", own.code()));
    p.deny_margin_pct = std::max(p.deny_margin_pct, 5.0);
  }
  if (takes_away && p.value != 0) {
    // A difference of two sums carries the revisions of both.
    p.deny_margin_pct = std::max(p.deny_margin_pct, 1.0 * biggest / std::abs(p.value));
    if (p.value < 0) return {{}, "cumulative figures that contradict each other"};
  }
  return {std::move(p), {}};
}

Answer<Point> Engine::Impl::leg_level(const Leg& leg, const Period& period, const Rung& rung,
                                      const AsOf& as_of, Currency currency, bool allow_conversion) {
  const History& h = history(leg, rung, as_of);
  if (h.levels.empty()) {
    // A source that gives one value for both sides books it with the exporter.
    if (rung.reconciled && leg.direction == Direction::imports) {
      return leg_level({leg.partner, leg.reporter, Direction::exports}, period, rung, as_of,
                       currency, allow_conversion);
    }
    return {{}, "no figure"};
  }
  const auto with = [&](Currency c) -> std::optional<Answer<Point>> {
    const auto pieces = compose(h, period, c);
    if (pieces.empty()) return std::nullopt;
    return point_of(pieces, leg, period, rung, currency.empty() ? c : currency, allow_conversion);
  };
  const Currency first = currency.empty() ? core::kUsd : currency;
  std::string why_not;
  if (auto got = with(first)) {
    if (*got) return std::move(*got);
    why_not = std::move(got->why_not);
  }
  if (!currency.empty() && !allow_conversion) return {{}, "not published in " + currency.code()};
  std::vector<Currency> others;
  for (const Current& c : h.levels) {
    if (c.currency != first &&
        std::find(others.begin(), others.end(), c.currency) == others.end()) {
      others.push_back(c.currency);
    }
  }
  for (const Currency c : others) {
    auto got = with(c);
    if (!got) continue;
    if (*got) return std::move(*got);
    why_not = std::move(got->why_not);
  }
  if (why_not.empty()) why_not = "no figure for the period";
  return {{}, std::move(why_not)};
}

Answer<Point> Engine::Impl::sides_level(const Resolved& reporter, const Resolved& partner,
                                        Direction direction, const Period& period, const Rung& rung,
                                        const AsOf& as_of, Currency currency,
                                        bool allow_conversion) {
  // A row of the publisher's own, under any code that means the same sides.
  for (const PlaceId a : reporter.codes) {
    for (const PlaceId b : partner.codes) {
      auto got = leg_level({a, b, direction}, period, rung, as_of, currency, allow_conversion);
      if (got) return got;
      if (reporter.single && partner.single) return got;
    }
  }
  if (direction == Direction::turnover || direction == Direction::balance) {
    return {{}, "no published figure"};
  }
  const bool with_world =
      partner.single && partner.members.front() == places::places().world() && !reporter.single;
  if (with_world && !currency.empty() && currency != core::kUsd) {
    // The list of an office, in its own currency.
    auto total = outside_total(reporter, direction, period, rung, as_of);
    if (total && total->currency == currency) return total;
  }
  // The sum over members, without trade among themselves.
  std::optional<Point> sum;
  int present = 0, spanned = 0;
  std::vector<Leg> missing;
  std::vector<PlaceId> without;
  for (const PlaceId a : reporter.members) {
    for (const PlaceId b : partner.members) {
      if (a == b) continue;
      // Of two blocs, trade among themselves is left out; a member's trade with its own bloc is
      // that with the others.
      const bool itself = reporter.members == partner.members;
      if (!reporter.single && !partner.single && !itself && (has(reporter, b) || has(partner, a)))
        continue;
      ++spanned;
      const Currency c = sum ? sum->currency : currency;
      auto got = leg_level({a, b, direction}, period, rung, as_of, c, allow_conversion);
      if (!got) {
        missing.push_back({a, b, direction});
        without.push_back(partner.single ? a : b);
        continue;
      }
      ++present;
      if (sum) {
        add_to(*sum, std::move(*got.value), 1, period);
      } else {
        sum = std::move(*got.value);
      }
    }
  }
  if (!sum) {
    if (with_world && currency.empty())
      return outside_total(reporter, direction, period, rung, as_of);
    return {{}, "no figure of any member"};
  }
  sum->period = period;
  sum->derived = true;
  sum->published = false;
  sum->how = fmt::format("sum of {} of {} members", present, spanned);
  settle_missing(*sum, missing, without, rung, as_of, allow_conversion);
  if (with_world) {
    // What a bloc sells is what it sells to others.
    auto inside = sides_level(reporter, reporter, direction, period, rung, as_of, sum->currency,
                              allow_conversion);
    if (!inside || inside->lower_bound || sum->lower_bound)
      return {{}, "the trade among its members is not all on record"};
    add_to(*sum, std::move(*inside.value), -1, period);
    sum->how = fmt::format("sum of {} members, less what they trade among themselves", present);
  }
  if (!reporter.single) settle_rights(*sum, reporter.codes, direction, rung);
  return {std::move(sum), {}};
}

Answer<Point> Engine::Impl::own_level(const Party& reporter, const Party& partner,
                                      Direction direction, const Period& period, const Rung& rung,
                                      const AsOf& as_of, Currency currency, bool allow_conversion) {
  Resolved a = resolve(reporter, period);
  Resolved b = resolve(partner, period);
  leave_out_self(a, &b);
  leave_out_self(b, &a);
  if (a.members.empty() || b.members.empty()) return {{}, "the bloc had no members then"};
  const auto finish = [&](Answer<Point> got) {
    if (got) {
      for (const auto* side : {&a, &b}) {
        if (!side->note.empty()) add_unique(&got.value->notes, side->note);
      }
    }
    return got;
  };
  if (direction == Direction::exports || direction == Direction::imports) {
    return finish(sides_level(a, b, direction, period, rung, as_of, currency, allow_conversion));
  }
  auto whole = sides_level(a, b, direction, period, rung, as_of, currency, allow_conversion);
  auto out = sides_level(a, b, Direction::exports, period, rung, as_of, currency, allow_conversion);
  auto in = sides_level(a, b, Direction::imports, period, rung, as_of,
                        out ? out->currency : currency, allow_conversion);
  if (!whole && out && !in && currency.empty()) {
    // Legs in different currencies: try again from the other side.
    in = sides_level(a, b, Direction::imports, period, rung, as_of, currency, allow_conversion);
    if (in)
      out = sides_level(a, b, Direction::exports, period, rung, as_of, in->currency,
                        allow_conversion);
  }
  if (whole) {
    if (out && in && out->currency == whole->currency)
      whole.value->turnover = out->value + in->value;
    // A published sum that was put together from months may be less exact than the two legs as they
    // stand.
    const bool legs = out && in && out->published && in->published;
    if (!legs || (whole->published && !newer_legs(*whole, *out, *in))) return finish(whole);
  }
  if (!out && !in) return {{}, out.why_not};
  if (!out || !in) {
    if (direction == Direction::balance) {
      return {{}, out ? "imports are not reported" : "exports are not reported"};
    }
    Answer<Point> one = out ? out : in;
    one.value->lower_bound = true;
    one.value->derived = true;
    one.value->published = false;
    one.value->how = out ? "exports alone" : "imports alone";
    one.value->missing.emplace_back(out ? "imports" : "exports");
    return finish(one);
  }
  const int sign = direction == Direction::balance ? -1 : 1;
  Point p = combine(*out, *in, sign, period);
  const std::string legs = sign > 0 ? "exports + imports" : "exports - imports";
  if (out->how.empty() && in->how.empty()) {
    p.how = legs;
  } else if (out->how == in->how || out->how.empty() || in->how.empty()) {
    p.how = fmt::format("{}, each as {}", legs, out->how.empty() ? in->how : out->how);
  } else {
    p.how = fmt::format("exports as {} {} imports as {}", out->how, sign > 0 ? "+" : "-", in->how);
  }
  p.turnover = out->value + in->value;
  if (direction == Direction::balance) {
    if (p.lower_bound) return {{}, "a figure is missing on one side of the balance"};
    if (p.knowledge == Knowledge::assumed) p.slack = 0.01 * p.turnover;
    // The margin is of the figures that were taken from each other.
    if (p.value != 0) p.deny_margin_pct *= p.turnover / std::abs(p.value) / 2;
  }
  return finish({std::move(p), {}});
}

Answer<Point> Engine::Impl::make_level(const Flow& flow, const Period& period, const Rung& rung,
                                       const AsOf& as_of, Currency currency,
                                       bool allow_conversion) {
  const auto own = own_side(flow, rung);
  if (!own) return {{}, "the source speaks for neither side"};
  Answer<Point> got = *own ? own_level(flow.a, flow.b, flow.direction, period, rung, as_of,
                                       currency, allow_conversion)
                           : own_level(flow.b, flow.a, mirrored(flow.direction), period, rung,
                                       as_of, currency, allow_conversion);
  if (got && !*own && flow.direction == Direction::balance) got.value->value = -got.value->value;
  if (!got && shared->failed) got.why_not = shared->failure;
  return got;
}

std::size_t Engine::Impl::HashOfLevel::operator()(const LevelKey& k) const {
  std::uint64_t h = 0;
  const auto add = [&h](std::uint64_t part) {
    h = (h ^ part) * 0x9E3779B97F4A7C15u;
    h ^= h >> 29;
  };
  for (const Party* party : {&k.flow.a, &k.flow.b}) {
    add(party->place.value());
    for (const PlaceId member : party->sum) add(member.value());
    if (party->composition) add(static_cast<std::uint32_t>(party->composition->serial()));
  }
  add(static_cast<std::uint64_t>(k.flow.direction) << 48 |
      static_cast<std::uint64_t>(k.bits) << 32 | k.book.value());
  add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(k.period.first.serial())) << 32 |
      static_cast<std::uint32_t>(k.period.last.serial()));
  add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(k.rung)) << 32 |
      static_cast<std::uint32_t>(k.day));
  return static_cast<std::size_t>(h);
}

const Answer<Point>& Engine::Impl::level(const Flow& flow, const Period& period, const Rung& rung,
                                         const AsOf& as_of, Currency currency,
                                         bool allow_conversion) {
  constexpr std::size_t kMost = 20'000;  // some tens of megabytes
  LevelKey key{
      flow,
      period,
      currency,
      rung.book,
      rung.key,
      as_of.hindsight ? std::numeric_limits<std::int32_t>::min() : as_of.day.serial(),
      static_cast<std::uint8_t>((allow_conversion ? 1 : 0) | (rung.support_only_exports ? 2 : 0) |
                                (rung.support_only_imports ? 4 : 0) | (as_of.adjusted ? 8 : 0))};
  if (const auto kept = levels.find(key); kept != levels.end()) return kept->second;
  Answer<Point> got = make_level(flow, period, rung, as_of, currency, allow_conversion);
  if (levels.size() >= kMost) levels.clear();
  return levels.emplace(std::move(key), std::move(got)).first->second;
}

Answer<Point> Engine::level(const Flow& flow, const Period& period, const Rung& rung,
                            const AsOf& as_of, Currency currency, bool allow_conversion) {
  return impl_->level(flow, period, rung, as_of, currency, allow_conversion);
}

}  // namespace tally::series
