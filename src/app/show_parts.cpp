// Words, targets and charts of the page of a pair.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/internal/show.h"
#include "language/print.h"

namespace tally::app {

namespace {

using ledger::Direction;
using places::PlaceId;

language::Flow language_flow(Direction direction) {
  switch (direction) {
    case Direction::exports:
      return language::Flow::exports;
    case Direction::imports:
      return language::Flow::imports;
    case Direction::turnover:
      return language::Flow::turnover;
    case Direction::balance:
      return language::Flow::balance;
  }
  return language::Flow::turnover;
}

language::Party language_party(const series::Party& party) {
  language::Party out;
  out.place = party.place;
  return out;
}

language::Series language_series(const series::Flow& flow) {
  language::Series out;
  out.flow = language_flow(flow.direction);
  out.a = language_party(flow.a);
  out.b = language_party(flow.b);
  return out;
}

}  // namespace

void Show::cite(const series::Point& point) {
  for (const auto& part : point.parts) {
    const auto& code = ledger.source(part.source).code;
    if (std::find(cited.begin(), cited.end(), code) == cited.end()) cited.push_back(code);
  }
}

verdict::Evidence Show::evidence(const series::Point& point, const series::Flow& flow,
                                 const series::Rung& rung, const std::string& measure) {
  cite(point);
  verdict::Evidence e;
  e.series = language::print(language_series(flow));
  e.measure = measure;
  e.period = point.period;
  e.value = point.value;
  e.unit = point.unit;
  e.currency = point.currency;
  e.source = ledger.source(rung.source).code;
  e.source_name = rung.label;
  e.derived = !point.published;
  e.how = point.how;
  e.lower_bound = point.lower_bound;
  verdict::add_origins(point.parts, e.origins);
  if (point.published && point.parts.size() == 1) {
    const auto& f = point.parts.front();
    if (f.value) e.written = f.value->text(point.unit == core::Unit::money ? 9 : 0);
    e.released = f.released;
    e.origin = fmt::format("{}:{}", ledger.file(f.file).path, f.line);
  } else {
    e.written = point.unit == core::Unit::money ? core::money_short(point.value, point.currency, 2)
                                                : fmt::format("{:.1f}", point.value);
  }
  if (point.lower_bound) e.note = "a lower bound: something is missing";
  return e;
}

std::string Show::money(const series::Point& point) const {
  return core::money_in_words(point.value, point.currency);
}

std::string Show::name(PlaceId place) const { return places::places().name(place); }

std::string Show::possessive(PlaceId place) const {
  const std::string n = name(place);
  return n.empty() || n.back() != 's' ? n + "'s" : n + "'";
}

std::string Show::book_name(PlaceId place) const {
  const auto& row = places::places().row(place);
  return row.adjective.empty() ? possessive(place) + " book" : row.adjective + " book";
}

std::string Show::capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string Show::words(const series::Flow& flow) const {
  return capital(language::plain(language::Expr{language_series(flow)}));
}

std::string Show::ordinal(int place) const {
  if (place == 1) return "first";
  if (place == 2) return "second";
  if (place == 3) return "third";
  const int tens = place % 100, ones = place % 10;
  const char* ending = tens >= 11 && tens <= 13 ? "th"
                       : ones == 1              ? "st"
                       : ones == 2              ? "nd"
                       : ones == 3              ? "rd"
                                                : "th";
  return fmt::format("{}{}", place, ending);
}

core::Status add_targets(verdict::Judge& judge, Show& show, report::ShowPage* page) {
  for (const auto& t : show.ledger.targets()) {
    const bool same = t.reporter == show.a && t.partner == show.b;
    const bool turned = t.reporter == show.b && t.partner == show.a;
    if (!same && !turned) continue;
    report::ShowTarget out;
    const std::string sum = t.unit == core::Unit::money
                                ? core::money_in_words(t.value.value(), t.currency)
                                : fmt::format("{} times", t.value.text());
    out.words = fmt::format("{} {} {}, set {} by {}", ledger::to_string(t.direction), sum,
                            t.deadline.empty() ? "without a date" : "by " + t.deadline, t.announced,
                            t.set_by);
    if (t.unit == core::Unit::money && t.deadline.size() >= 4) {
      language::Target target;
      target.expr.node = language_series({t.direction, {t.reporter, {}, {}}, {t.partner, {}, {}}});
      target.goal.number = t.value.scaled(-9);
      target.goal.scale = 9;
      target.goal.currency = t.currency;
      target.by = core::Period::year(std::stoi(t.deadline.substr(0, 4)));
      TALLY_TRY(checked, judge.check(language::Statement{target, false}, {}));
      out.outcome = checked.hindsight.outcome;
      out.result = checked.hindsight.deciding_short.empty() ? checked.hindsight.summary
                                                            : checked.hindsight.deciding_short;
    } else {
      out.result = t.deadline.empty() ? "no date was named" : "a multiple of a base year";
    }
    page->targets.push_back(std::move(out));
  }
  return {};
}

core::Status add_charts(verdict::Judge&, Show& show, report::ShowPage* page) {
  const series::Flow flow{Direction::turnover, {show.a, {}, {}}, {show.b, {}, {}}};
  verdict::Chart chart;
  chart.kind = verdict::Chart::Kind::two_books;
  chart.unit = "bn USD";
  chart.unit_scale = 1e9;
  int first_year = show.as_of.day.year(), last_year = 0;
  for (const PlaceId book : {show.a, show.b}) {
    const Years years = best_years(show, flow, {book});
    if (years.points.size() < 3) continue;
    verdict::ChartLine line;
    line.label = "by " + show.book_name(book);
    for (const auto& [year, unused] : years.points) {
      auto p = show.engine.level(flow, core::Period::year(year), *years.rung, show.as_of,
                                 core::kUsd, true);
      if (!p || p->lower_bound) continue;
      line.points.push_back({p->period, p->value, false});
      first_year = std::min(first_year, year);
      last_year = std::max(last_year, year);
    }
    if (chart.source.find(years.rung->label) == std::string::npos) {
      chart.source += (chart.source.empty() ? "" : "; ") + years.rung->label;
    }
    chart.lines.push_back(std::move(line));
  }
  if (chart.lines.empty()) return {};
  chart.title = fmt::format("Trade between {} and {} by both books, {} to {}", show.name(show.a),
                            show.name(show.b), first_year, last_year);
  page->charts.push_back(std::move(chart));
  return {};
}

}  // namespace tally::app
