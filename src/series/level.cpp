// Levels: the published figure, or one built from parts of the same rung.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "places/money.h"
#include "series/internal/engine_impl.h"

namespace tally::series {

namespace {

using ledger::Flag;
using ledger::Measure;
using places::PlaceKind;

bool same_members(std::vector<PlaceId> a, std::vector<PlaceId> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// Codes of fixed sets with just these members.
void add_equal_sets(const std::vector<PlaceId>& members, std::vector<PlaceId>* codes) {
  const auto& table = places::places();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto& row = table.row(PlaceId(static_cast<std::uint16_t>(i)));
    if (row.kind != PlaceKind::sum && !(row.kind == PlaceKind::bloc && row.fixed_composition))
      continue;
    if (row.membership.size() != 1) continue;
    if (std::find(codes->begin(), codes->end(), row.id) != codes->end()) continue;
    if (same_members(row.membership.front().members, members)) codes->push_back(row.id);
  }
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

Point combine(const Point& a, const Point& b, int sign, const Period& period) {
  Point out = a;
  out.period = period;
  out.value = a.value + sign * b.value;
  out.rounding = a.rounding + b.rounding;
  out.slack = a.slack + b.slack;
  out.derived = true;
  out.published = false;
  out.converted = a.converted || b.converted;
  out.lower_bound = a.lower_bound || b.lower_bound;
  out.may_deny = a.may_deny && b.may_deny;
  out.deny_margin_pct = std::max(a.deny_margin_pct, b.deny_margin_pct);
  out.knowledge = a.knowledge == Knowledge::assumed ? a.knowledge : b.knowledge;
  for (const auto& m : b.missing) add_unique(&out.missing, m);
  for (const auto& n : b.notes) add_unique(&out.notes, n);
  out.parts.insert(out.parts.end(), b.parts.begin(), b.parts.end());
  return out;
}

const std::vector<Figure>& Engine::Impl::pair(PlaceId reporter, PlaceId partner) {
  auto& slot = pairs[{reporter, partner}];
  if (!slot) {
    auto read = ledger.pair(reporter, partner);
    if (!read) {
      failure = read.error().to_string();
      slot = std::make_unique<std::vector<Figure>>();
    } else {
      slot = std::make_unique<std::vector<Figure>>(std::move(*read));
    }
  }
  return *slot;
}

const History& Engine::Impl::history(const Leg& leg, const Rung& rung, const AsOf& as_of) {
  const HistoryKey key{leg.reporter,   leg.partner, leg.direction,
                       rung.source,    rung.where,  as_of.hindsight ? 0 : as_of.day.serial(),
                       as_of.hindsight};
  auto& slot = histories[key];
  if (slot) return *slot;
  slot = std::make_unique<History>();
  std::map<std::pair<Period, Currency>, std::vector<const Figure*>> groups;
  for (const Figure& f : pair(leg.reporter, leg.partner)) {
    if (f.measure != Measure::level || f.direction != leg.direction) continue;
    if (f.kind != ledger::FlowKind::all_goods || f.product != "TOTAL") continue;
    if (!in_rung(f, rung) || !usable_adjustment(f)) continue;
    if (f.has(Flag::kPartial)) continue;
    groups[{f.period, f.currency}].push_back(&f);
  }
  for (const auto& [k, rows] : groups) {
    Knowledge knowledge = Knowledge::known;
    const Figure* row = current_row(rows, as_of, &knowledge);
    if (row == nullptr) continue;
    const Rights r = rights(leg, rung, row->period);
    if (r.leave_out) continue;
    slot->levels.push_back({k.first, k.second, row, knowledge});
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
  if (h.levels.empty()) return {{}, "no figure"};
  std::vector<Currency> tried;
  const auto with = [&](Currency c) -> Answer<Point> {
    const auto pieces = compose(h, period, c);
    if (pieces.empty()) return {{}, "no figure for the period"};
    return point_of(pieces, leg, period, rung, currency.empty() ? c : currency, allow_conversion);
  };
  const Currency first = currency.empty() ? core::kUsd : currency;
  if (auto got = with(first)) return got;
  if (!currency.empty() && !allow_conversion) return {{}, "not published in " + currency.code()};
  Answer<Point> last{{}, "no figure for the period"};
  std::vector<Currency> others;
  for (const Current& c : h.levels) {
    if (c.currency != first &&
        std::find(others.begin(), others.end(), c.currency) == others.end()) {
      others.push_back(c.currency);
    }
  }
  for (const Currency c : others) {
    if (auto got = with(c))
      return got;
    else
      last = got;
  }
  return last;
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
  // The sum over members, without trade among themselves.
  std::optional<Point> sum;
  int present = 0, spanned = 0;
  std::vector<std::string> missing;
  const auto& table = places::places();
  for (const PlaceId a : reporter.members) {
    for (const PlaceId b : partner.members) {
      if (a == b) continue;
      if (!reporter.single && std::find(reporter.members.begin(), reporter.members.end(), b) !=
                                  reporter.members.end()) {
        continue;
      }
      if (!partner.single &&
          std::find(partner.members.begin(), partner.members.end(), a) != partner.members.end()) {
        continue;
      }
      ++spanned;
      const Currency c = sum ? sum->currency : currency;
      auto got = leg_level({a, b, direction}, period, rung, as_of, c, allow_conversion);
      if (!got) {
        missing.push_back(table.code(partner.single ? a : b));
        continue;
      }
      ++present;
      sum = sum ? combine(*sum, *got, 1, period) : *got;
    }
  }
  if (!sum) return {{}, "no figure of any member"};
  sum->derived = true;
  sum->published = false;
  sum->how = fmt::format("sum of {} of {} members", present, spanned);
  if (!missing.empty()) {
    sum->lower_bound = true;
    for (const auto& m : missing) add_unique(&sum->missing, m);
  }
  return {std::move(sum), {}};
}

Answer<Point> Engine::Impl::own_level(const Party& reporter, const Party& partner,
                                      Direction direction, const Period& period, const Rung& rung,
                                      const AsOf& as_of, Currency currency, bool allow_conversion) {
  const Resolved a = resolve(reporter, period);
  const Resolved b = resolve(partner, period);
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
    if (whole->published || !(out && in && out->published && in->published)) return finish(whole);
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
  p.how = out->how.empty() && in->how.empty()
              ? legs
              : fmt::format("{}, each as {}", legs, out->how.empty() ? in->how : out->how);
  p.turnover = out->value + in->value;
  if (direction == Direction::balance) {
    if (p.lower_bound) return {{}, "a figure is missing on one side of the balance"};
    if (p.knowledge == Knowledge::assumed) p.slack = 0.01 * p.turnover;
    // The margin is of the figures that were taken from each other.
    if (p.value != 0) p.deny_margin_pct *= p.turnover / std::abs(p.value) / 2;
  }
  return finish({std::move(p), {}});
}

Answer<Point> Engine::level(const Flow& flow, const Period& period, const Rung& rung,
                            const AsOf& as_of, Currency currency, bool allow_conversion) {
  const auto own = own_side(flow, rung);
  if (!own) return {{}, "the source speaks for neither side"};
  Answer<Point> got = *own ? impl_->own_level(flow.a, flow.b, flow.direction, period, rung, as_of,
                                              currency, allow_conversion)
                           : impl_->own_level(flow.b, flow.a, mirrored(flow.direction), period,
                                              rung, as_of, currency, allow_conversion);
  if (got && !*own && flow.direction == Direction::balance) got.value->value = -got->value;
  if (!got && !impl_->failure.empty()) got.why_not = impl_->failure;
  return got;
}

}  // namespace tally::series
