#include "verdict/internal/partners.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/print.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Series;

struct Member {
  PlaceId place;
  bool in_bloc = false;
  Measured first, last;
};

// What both ends need, by one rung of the partner's own book.
std::optional<Member> ends_of(PlaceId partner, const Series& pair, const Period& first,
                              const Period& last, const Lens& lens) {
  Series own = pair;
  own.b = language::Party{};
  own.b.place = partner;
  Lens dollars = lens;
  dollars.currency = core::kUsd;
  dollars.convert = true;
  const language::Expr expr{own};
  for (const series::Rung& rung : lens.deps.engine->book(partner)) {
    if (rung.reconciled || lens.deps.rules->is_no_book(lens.deps.ledger->source(rung.source).code))
      continue;
    MeasuredOr a = measure(expr, first, rung, dollars);
    if (!a || a->point.lower_bound) continue;
    MeasuredOr b = measure(expr, last, rung, dollars);
    if (!b || b->point.lower_bound || a->point.currency != b->point.currency) continue;
    return Member{partner, false, std::move(*a.value), std::move(*b.value)};
  }
  return std::nullopt;
}

// Partners to ask: members of the bloc, and the leading partners of the last year of the own book.
struct Known {
  std::vector<PlaceId> places;
  std::vector<std::pair<PlaceId, double>> weights;  // by the own book, turnover of that year
  double total = 0;
  Period year;
};

Known leading(const Series& pair, PlaceId bloc, const Period& last, const Lens& lens) {
  Known out;
  const auto add = [&](PlaceId place) {
    if (std::find(out.places.begin(), out.places.end(), place) == out.places.end())
      out.places.push_back(place);
  };
  for (const PlaceId member : places::places().members(bloc, last.last)) add(member);
  for (Period year = last; year.first.year() > last.first.year() - 4 && out.weights.empty();
       year = year.year_before()) {
    for (const series::Rung& rung : lens.deps.engine->book(pair.a.place)) {
      if (rung.reconciled || !out.weights.empty()) continue;
      auto ranking =
          lens.deps.engine->ranking(pair.a.place, direction_of(pair.flow), year, rung, lens.as_of);
      if (!ranking || !ranking->total) continue;
      out.total = *ranking->total;
      out.year = year;
      for (const auto& entry : ranking->entries) {
        out.weights.emplace_back(entry.partner, entry.point.value);
        if (out.weights.size() <= 30) add(entry.partner);
      }
    }
  }
  return out;
}

}  // namespace

std::optional<Judgement> judge_by_partners(const language::Trend& trend,
                                           const std::vector<Period>& periods, const Lens& lens) {
  const auto* share = std::get_if<language::Share>(&trend.expr.node);
  if (share == nullptr || trend.kind == language::Trend::Kind::flat || periods.size() < 2)
    return std::nullopt;
  const Series* part = as_series(*share->part);
  const Series* whole = as_series(*share->whole);
  if (part == nullptr || whole == nullptr || part->flow == language::Flow::balance)
    return std::nullopt;
  const PlaceId bloc = part->b.place;
  if (part->b.kind != language::Party::Kind::place || !bloc.valid() ||
      part->a.kind != language::Party::Kind::place ||
      places::places().row(bloc).kind != places::PlaceKind::bloc ||
      whole->b.place != places::places().world()) {
    return std::nullopt;
  }
  const Period first = periods.front();
  std::optional<Period> last;
  std::vector<Member> set;
  Known known;
  for (auto it = periods.rbegin(); it != periods.rend() && !(*it == first) && set.empty(); ++it) {
    if (it->last.last_day() >= lens.day()) continue;
    known = leading(*part, bloc, *it, lens);
    for (const PlaceId place : known.places) {
      if (auto member = ends_of(place, *part, first, *it, lens)) {
        member->in_bloc = places::places().is_member(place, bloc, it->last);
        set.push_back(std::move(*member));
      }
    }
    if (!set.empty()) last = *it;
  }
  if (!last) return std::nullopt;
  double in_first = 0, in_last = 0, all_first = 0, all_last = 0, weight = 0;
  std::vector<std::string> inside, outside;
  std::vector<Evidence> evidence;
  for (const Member& member : set) {
    all_first += member.first.point.value;
    all_last += member.last.point.value;
    if (member.in_bloc) {
      in_first += member.first.point.value;
      in_last += member.last.point.value;
    }
    (member.in_bloc ? inside : outside).push_back(name_of(member.place));
    for (const auto& [place, value] : known.weights) {
      if (place == member.place) weight += value;
    }
    Series own = *part;
    own.b = language::Party{};
    own.b.place = member.place;
    const std::string formal = language::print(own);
    add_headline(evidence, member.first, formal, "level", lens, true);
    add_headline(evidence, member.last, formal, "level", lens, true);
  }
  if (inside.empty() || outside.empty() || all_first <= 0 || all_last <= 0) return std::nullopt;
  const double before = in_first / all_first * 100;
  const double after = in_last / all_last * 100;
  const double covered = known.total > 0 ? weight / known.total * 100 : 0;
  const Rules& rules = *lens.deps.rules;
  const double sign = trend.kind == language::Trend::Kind::rises ? 1 : -1;
  const double least = std::min(before * rules.roughly_of_rate / 100, rules.roughly_rate_most);
  const bool so = sign * (after - before) > least && covered >= rules.partners_cover;
  const std::string words = fmt::format(
      "Over {} partners whose own books have both years, {} share went from {} ({}) {} to {} ({}) "
      "{}",
      set.size(), possessive(name_of(bloc)), number_in_words(before, core::Unit::percent, {}),
      number_in_words(in_first, core::Unit::money, core::kUsd), in_period(first),
      bold(number_in_words(after, core::Unit::percent, {})),
      number_in_words(in_last, core::Unit::money, core::kUsd), in_period(*last));
  Judgement out;
  if (so) {
    out = decided(Outcome::holds_roughly, std::move(evidence), words + ".");
  } else {
    not_deciding(evidence);
    out = no_data(words + "; that is too little to say of all.",
                  fmt::format("{} own figures by country for {}",
                              possessive(name_of(part->a.place)), last->in_words()));
    out.verdict.evidence = std::move(evidence);
  }
  out.verdict.coverage.partners_present = static_cast<int>(set.size());
  out.verdict.coverage.partners_spanned = static_cast<int>(known.places.size());
  out.verdict.coverage.words = fmt::format(
      "{} of the bloc, {} others; {:.0f} % of {} trade of {} by its own book", inside.size(),
      outside.size(), covered, possessive(name_of(part->a.place)), known.year.in_words());
  add_once(out.verdict.remarks, "Of the bloc: " + list_in_words(inside, 40) + ".");
  add_once(out.verdict.remarks, "Others: " + list_in_words(outside, 40) + ".");
  out.verdict.deciding_short = fmt::format(
      "{} {}, {} {}", number_in_words(before, core::Unit::percent, {}), in_period(first),
      number_in_words(after, core::Unit::percent, {}), in_period(*last));
  out.words = out.verdict.deciding_short + " over partners' books";
  out.may_deny = false;
  return out;
}

}  // namespace tally::verdict
