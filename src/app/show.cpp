// The page of a pair: what the two books say, rank by rank and record by record.
#include "app/internal/show.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/internal/provenance.h"
#include "app/internal/session_impl.h"
#include "core/csv.h"
#include "language/print.h"

namespace tally::app {

namespace {

using ledger::Direction;
using places::PlaceId;
using report::ShowFlow;
using report::ShowPage;
using series::Flow;
using series::Point;
using series::Rung;

// The last period of a rung whose figure is whole: a sum that lacks a leg is none.
std::optional<core::Period> last_whole(Show& show, const Flow& flow, const Rung& rung, int step) {
  const auto latest = show.engine.latest(flow, step, rung, show.as_of);
  if (!latest) return std::nullopt;
  core::Period p = *latest;
  for (int tries = 0; tries < 40; ++tries, p = p.shifted(-step)) {
    const auto got = show.engine.level(flow, p, rung, show.as_of, {}, false);
    if (got && !got->lower_bound) return p;
  }
  return std::nullopt;
}

// The rung of a book that reaches furthest with this step; the earlier speaker wins a tie.
const Rung* furthest(Show& show, const Flow& flow, PlaceId book, int step, core::Period* period) {
  const Rung* best = nullptr;
  for (const Rung& rung : show.engine.book(book)) {
    if (rung.reconciled) continue;
    const auto last = last_whole(show, flow, rung, step);
    if (!last) continue;
    if (best == nullptr || last->last > period->last) {
      best = &rung;
      *period = *last;
    }
  }
  return best;
}

std::optional<verdict::Evidence> level_of(Show& show, const Flow& flow, const Rung& rung,
                                          const core::Period& period) {
  auto got = show.engine.level(flow, period, rung, show.as_of, {}, false);
  if (!got) return std::nullopt;
  return show.evidence(*got, flow, rung, "level");
}

std::optional<verdict::Evidence> growth_of(Show& show, const Flow& flow, const Rung& rung,
                                           const core::Period& period) {
  auto got = show.engine.growth(flow, period, rung, show.as_of, {});
  if (!got) return std::nullopt;
  return show.evidence(got->published ? *got->published : *got->quotient, flow, rung, "growth");
}

Years years_of(Show& show, const Flow& flow, const Rung& rung) {
  Years out;
  out.rung = &rung;
  const auto last = show.engine.latest(flow, 12, rung, show.as_of);
  if (!last) return out;
  for (const auto& year : show.engine.periods_like(flow, *last, rung, show.as_of)) {
    auto p = show.engine.level(flow, year, rung, show.as_of, {}, false);
    if (!p || p->lower_bound) continue;
    if (!out.points.empty() && out.points.front().second.currency != p->currency) continue;
    out.points.emplace_back(year.first.year(), *p);
  }
  return out;
}

}  // namespace

Years best_years(Show& show, const Flow& flow, const std::vector<PlaceId>& books) {
  constexpr int kRecent = 12;      // years
  constexpr std::size_t kFew = 5;  // fewer are no course
  Years best;
  std::pair<int, std::size_t> best_rank{-1, 0};
  for (const PlaceId book : books) {
    for (const Rung& rung : show.engine.book(book)) {
      if (rung.reconciled) continue;
      Years years = years_of(show, flow, rung);
      const int recent = static_cast<int>(std::count_if(
          years.points.begin(), years.points.end(),
          [&](const auto& point) { return point.first > show.as_of.day.year() - kRecent; }));
      const std::pair<int, std::size_t> rank{years.points.size() < kFew ? 0 : recent,
                                             years.points.size()};
      if (!years.points.empty() && rank > best_rank) {
        best_rank = rank;
        best = std::move(years);
      }
    }
  }
  return best;
}

namespace {

void add_history(const Years& years, const Rung* rung, ShowFlow* flow) {
  if (years.points.size() < 3 || rung == nullptr) return;
  int at = years.points.front().first;
  for (const auto& [year, point] : years.points) {
    for (; at < year; ++at) flow->history.emplace_back(std::nullopt);
    flow->history.emplace_back(point.value);
    ++at;
  }
  flow->history_words =
      fmt::format("{}-{}, {}", years.points.front().first, years.points.back().first, rung->label);
}

void add_flow(Show& show, Direction direction, ShowPage* page) {
  const Flow flow{direction, {show.a, {}, {}}, {show.b, {}, {}}};
  ShowFlow out;
  out.label = show.words(flow);
  for (const PlaceId book : {show.a, show.b}) {
    core::Period year, month;
    const Rung* by_year = furthest(show, flow, book, 12, &year);
    const Rung* by_month = furthest(show, flow, book, 1, &month);
    out.year.push_back(by_year ? level_of(show, flow, *by_year, year) : std::nullopt);
    out.year_growth.push_back(by_year ? growth_of(show, flow, *by_year, year) : std::nullopt);
    out.recent.push_back(by_month ? level_of(show, flow, *by_month, month) : std::nullopt);
    out.recent_growth.push_back(by_month ? growth_of(show, flow, *by_month, month) : std::nullopt);
  }
  const Years years = best_years(show, flow, {show.a, show.b});
  add_history(years, years.rung, &out);
  if (direction != Direction::balance && years.points.size() >= 5) {
    const auto most = std::max_element(
        years.points.begin(), years.points.end(),
        [](const auto& x, const auto& y) { return x.second.value < y.second.value; });
    const int spanned = years.points.back().first - years.points.front().first + 1;
    const int present = static_cast<int>(years.points.size());
    page->records.push_back(
        {fmt::format("{}: highest in {} with **{}**, of {} years from {} to {}{}.", out.label,
                     most->first, show.money(most->second), years.points.size(),
                     years.points.front().first, years.points.back().first,
                     spanned > present ? fmt::format(" ({} not reported)", spanned - present) : ""),
         years.rung->label});
    show.cite(most->second);
  }
  page->flows.push_back(std::move(out));
}

// The latest year for which `reporter`'s book lists its partners.
void add_rank(Show& show, PlaceId reporter, PlaceId partner, Direction direction, ShowPage* page) {
  for (int year = show.as_of.day.year(); year >= show.as_of.day.year() - 12; --year) {
    for (const Rung& rung : show.engine.book(reporter)) {
      if (rung.reconciled || rung.releases) continue;
      const auto period = core::Period::year(year);
      const auto ranking = show.engine.ranking(reporter, direction, period, rung, show.as_of);
      if (!ranking || ranking->entries.size() < 10) continue;
      const int place = ranking->place_of(partner);
      if (place == 0 || place > ranking->trusted_places) continue;
      const char* what = direction == Direction::exports   ? "export market"
                         : direction == Direction::imports ? "source of imports"
                                                           : "trading partner";
      const auto& entry = ranking->entries[static_cast<std::size_t>(place - 1)];
      std::string share;
      if (ranking->total && *ranking->total > 0) {
        share = fmt::format(", {:.1f} % of the total", 100 * entry.point.value / *ranking->total);
      }
      page->ranks.push_back({Show::capital(fmt::format(
                                 "{} was **{}** among the countries as {} {} in {}: {}{}.",
                                 show.name(partner), show.ordinal(place), show.possessive(reporter),
                                 what, year, show.money(entry.point), share)),
                             rung.label});
      show.cite(entry.point);
      return;
    }
  }
}

void add_mirror(Show& show, PlaceId exporter, PlaceId importer, ShowPage* page) {
  const Flow flow{Direction::exports, {exporter, {}, {}}, {importer, {}, {}}};
  for (int year = show.as_of.day.year(); year >= 1992; --year) {
    const auto period = core::Period::year(year);
    std::optional<Point> out, in;
    std::string out_label, in_label;
    for (const Rung& rung : show.engine.book(exporter)) {
      if (rung.reconciled || out) continue;
      auto p = show.engine.level(flow, period, rung, show.as_of, core::kUsd, true);
      if (p && !p->lower_bound) out = *p, out_label = rung.label;
    }
    for (const Rung& rung : show.engine.book(importer)) {
      if (rung.reconciled || in) continue;
      auto p = show.engine.level(flow, period, rung, show.as_of, core::kUsd, true);
      if (p && !p->lower_bound) in = *p, in_label = rung.label;
    }
    if (!out || !in || out->value <= 0) continue;
    const double gap = 100 * (in->value / out->value - 1);
    const bool converted = out->converted || in->converted;
    page->mirror.push_back(
        {fmt::format(
             "In {} {} counted {} of exports to {}; {} counted {} of imports from there: "
             "**{:+.0f} %**{}. Freight and insurance (FOB against CIF) explain some 5 to 10 % "
             "where imports are CIF.",
             year, show.name(exporter), show.money(*out), show.name(importer), show.name(importer),
             show.money(*in), gap, converted ? " (converted by us)" : ""),
         out_label == in_label ? out_label : fmt::format("{}; {}", out_label, in_label)});
    show.cite(*out);
    show.cite(*in);
    return;
  }
}

bool concerns(const ledger::Event& event, const std::string& a, const std::string& b) {
  const auto has = [](const std::string& list, const std::string& code) {
    for (const auto part : core::split(list, ';')) {
      if (part == code) return true;
    }
    return false;
  };
  const bool a_acts = has(event.actors, a), b_acts = has(event.actors, b);
  const bool a_meant = has(event.targets, a), b_meant = has(event.targets, b);
  return (a_acts || a_meant) && (b_acts || b_meant);
}

void add_remarks(Show& show, ShowPage* page) {
  for (const PlaceId book : {show.a, show.b}) {
    const Flow flow{Direction::turnover, {show.a, {}, {}}, {show.b, {}, {}}};
    core::Period year;
    const Rung* rung = furthest(show, flow, book, 12, &year);
    if (rung == nullptr) {
      page->remarks.push_back(
          fmt::format("{} has no full year of this pair in the ledger.", show.book_name(book)));
    } else if (year.last.year() + 2 < show.as_of.day.year()) {
      page->remarks.push_back(
          fmt::format("{} ends in {} ({}).", show.book_name(book), year.last.year(), rung->label));
    }
  }
}

}  // namespace

core::Result<report::ShowPage> Session::show(PlaceId a, PlaceId b, std::string command,
                                             bool provenance) {
  Show show{impl_->series(), impl_->ledger, a, b, {impl_->ledger.today(), true}, {}};
  ShowPage page;
  page.colophon = impl_->colophon(std::move(command));
  page.title = Show::capital(fmt::format("{} and {}", show.name(a), show.name(b)));
  page.code = fmt::format("{} {}", places::places().code(a), places::places().code(b));
  page.books = {show.book_name(a), show.book_name(b)};
  for (const auto d :
       {Direction::exports, Direction::imports, Direction::turnover, Direction::balance}) {
    add_flow(show, d, &page);
  }
  for (const auto d : {Direction::exports, Direction::imports, Direction::turnover}) {
    add_rank(show, a, b, d, &page);
    add_rank(show, b, a, d, &page);
  }
  add_mirror(show, a, b, &page);
  add_mirror(show, b, a, &page);
  TALLY_CHECK(add_targets(impl_->judge, show, &page));
  const std::string code_a = places::places().code(a), code_b = places::places().code(b);
  for (const auto& event : impl_->ledger.events()) {
    if (concerns(event, code_a, code_b)) page.events.push_back(event);
  }
  add_remarks(show, &page);
  TALLY_CHECK(add_charts(impl_->judge, show, &page));
  page.attributions = impl_->attributions(show.cited);
  if (provenance) page.provenance = provenance_of(page, impl_->ledger);
  return page;
}

}  // namespace tally::app
