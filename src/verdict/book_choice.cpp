#include "verdict/internal/book_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/rank.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Expr;
using language::Party;
using language::Series;

constexpr int kDaysUntilDue =
    150;  // the slowest office's lag and a margin: only tells part from whole

void add(std::vector<PlaceId>& to, PlaceId place) {
  if (!place.valid() || place == places::places().world()) return;
  if (std::find(to.begin(), to.end(), place) == to.end()) to.push_back(place);
}

PlaceId place_of(const Party& party) {
  return party.kind == Party::Kind::place ? party.place : PlaceId();
}

// Places named by a series that could have a book of it, the reporter first.
std::vector<PlaceId> sides(const Series& series) {
  std::vector<PlaceId> out;
  add(out, place_of(series.a));
  add(out, place_of(series.b));
  return out;
}

Book book_of(PlaceId place, const Lens& lens) {
  Book book;
  book.place = place;
  std::vector<series::Rung> rungs = lens.deps.engine->book(place);
  std::erase_if(rungs, [&](const series::Rung& rung) {
    return lens.deps.rules->is_no_book(lens.deps.ledger->source(rung.source).code);
  });
  book.rungs = std::move(rungs);
  book.name = possessive(name_of(place)) + " book";
  return book;
}

bool present(const Outline& outline, const Book& book, const Lens& lens, Figures wanted) {
  Lens own = lens;
  own.book = book;
  own.currency = outline.currency;
  own.convert = outline.convert;
  if (outline.key.empty() || outline.exprs.empty()) return !book.rungs.empty();
  for (const Period& period : outline.key) {
    bool all = true;
    for (const Expr* expr : outline.exprs) all = all && has_figures(*expr, period, own, wanted);
    if (all && outline.any_key) return true;
    if (!all && !outline.any_key) return false;
  }
  return !outline.any_key;
}

struct Candidate {
  PlaceId place;
  std::string why;
};

std::vector<Candidate> candidates(const Outline& outline, const Lens& lens) {
  std::vector<Candidate> out;
  if (outline.exprs.empty()) return out;
  const Series* first = first_series(*outline.exprs.front());
  if (first == nullptr) return out;
  const std::vector<PlaceId> named = outline.common.empty() ? sides(*first) : outline.common;
  const auto is_named = [&](PlaceId place) {
    return std::find(named.begin(), named.end(), place) != named.end();
  };
  const language::Context& context = *lens.context;
  if (outline.ranks || outline.whole) {
    const language::Rank* rank = as_rank(*outline.exprs.front());
    const PlaceId reporter = rank != nullptr ? rank_reporter(rank->of) : place_of(first->a);
    if (reporter.valid())
      out.push_back({reporter, fmt::format("{} is the one whose partners are compared",
                                           sentence(name_of(reporter)))});
    return out;
  }
  if (context.speaker_place && is_named(*context.speaker_place)) {
    out.push_back({*context.speaker_place, fmt::format("{} is the speaker's country",
                                                       sentence(name_of(*context.speaker_place)))});
  }
  const char* rule =
      first->flow == language::Flow::turnover ? "named first" : "the reporter of the flow";
  for (const PlaceId place : named) {
    const bool there =
        std::any_of(out.begin(), out.end(), [&](const Candidate& c) { return c.place == place; });
    if (there) continue;
    const bool reporter = place == place_of(first->a);
    out.push_back({place, reporter
                              ? fmt::format("{} is {}", sentence(name_of(place)), rule)
                              : fmt::format("{} is the other side", sentence(name_of(place)))});
  }
  return out;
}

const language::Book* written_book(const Outline& outline) {
  for (const Expr* expr : outline.exprs) {
    for (const Series* series : all_series(*expr)) {
      if (series->book.kind != language::Book::Kind::unsaid) return &series->book;
    }
  }
  return nullptr;
}

// A book or source that the text names: no other gives way to it, nor it to another.
Book named_book(const language::Book& written, const Outline& outline, const Lens& lens) {
  const Series& series = *first_series(*outline.exprs.front());
  if (written.kind == language::Book::Kind::place) {
    Book book = book_of(written.place, lens);
    book.why = fmt::format("the text names {}", book.name);
    return book;
  }
  Book book;
  book.by_source = true;
  // The side for which the source speaks; only if it speaks for neither, any of its figures.
  std::vector<PlaceId> order = sides(series);
  if (const auto id = lens.deps.ledger->find_source(written.source)) {
    std::stable_partition(order.begin(), order.end(), [&](PlaceId place) {
      const auto& rungs = lens.deps.engine->book(place);
      return std::any_of(rungs.begin(), rungs.end(),
                         [&](const series::Rung& rung) { return rung.source == *id; });
    });
  }
  for (const PlaceId place : order) {
    if (written.kind == language::Book::Kind::reconciled) {
      std::vector<series::Rung> rungs;
      for (const series::Rung& rung : lens.deps.engine->book(place)) {
        if (rung.reconciled) rungs.push_back(rung);
      }
      book.rungs = std::move(rungs);
    } else if (const auto id = lens.deps.ledger->find_source(written.source)) {
      book.rungs = lens.deps.engine->rungs_of_source(place, *id);
    }
    if (!book.rungs.empty()) {
      book.place = place;
      break;
    }
  }
  if (written.kind == language::Book::Kind::reconciled) {
    book.name = "reconciled figures";
  } else if (const auto id = lens.deps.ledger->find_source(written.source)) {
    book.name = lens.deps.ledger->source(*id).short_name;
  } else {
    book.name = written.source;
  }
  book.why = fmt::format("the text names {}", book.name);
  return book;
}

}  // namespace

bool is_due(const Period& period, Day day) { return period.last.last_day() + kDaysUntilDue < day; }

namespace {

// A turnover of which only exports or only imports are on record.
bool lacks_a_leg(const series::Point& point) {
  return std::any_of(point.missing.begin(), point.missing.end(), [](const std::string& what) {
    return what == "imports" || what == "exports";
  });
}

}  // namespace

bool has_figures(const Expr& expr, const Period& period, const Lens& lens, Figures wanted) {
  const language::Rank* rank = as_rank(expr);
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled && !lens.book.by_source) continue;
    if (rank != nullptr) {
      if (rank_of(*rank, period, rung, lens).value) return true;
      continue;
    }
    if (const MeasuredOr m = measure(expr, period, rung, lens);
        m && (wanted != Figures::whole || !lacks_a_leg(m->point)))
      return true;
    const bool due = is_due(period, lens.day());
    if (due && wanted != Figures::parts) continue;
    for (const Series* series : all_series(expr)) {
      const auto part =
          lens.deps.engine->longest_part(flow_of(*series, lens, rung), period, rung, lens.as_of);
      if (part && (!due || part->months() * 3 >= period.months() * 2)) return true;
    }
  }
  return false;
}

Choice choose_book(const Outline& outline, const Lens& lens) {
  Choice choice;
  if (outline.exprs.empty()) return choice;
  if (const language::Book* written = written_book(outline)) {
    choice.ordinary = named_book(*written, outline, lens);
    return choice;
  }
  std::vector<Candidate> order = candidates(outline, lens);
  if (order.empty()) return choice;
  std::vector<Book> books;
  for (const Candidate& candidate : order) {
    books.push_back(book_of(candidate.place, lens));
    books.back().why = candidate.why;
  }
  std::size_t chosen = books.size();
  // A book with the whole of it; where none has, one with a leg, or with most of the period.
  for (const Figures wanted : {Figures::whole, Figures::a_leg, Figures::parts}) {
    for (std::size_t i = 0; i < books.size() && chosen == books.size(); ++i) {
      if (present(outline, books[i], lens, wanted)) chosen = i;
    }
  }
  if (chosen == books.size()) chosen = 0;  // nobody has it: the rule's first says so
  Book& ordinary = books[chosen];
  if (chosen > 0) {
    ordinary.steps_in = true;
    const Period& last = outline.key.back();
    ordinary.why = fmt::format(
        "{}, but {} has no figure {} of an office or an international "
        "collection, so {} steps in",
        books[0].why, books[0].name,
        outline.key.size() > 1 && outline.any_key ? "of that time" : "for " + last.in_words(),
        ordinary.name);
  }
  choice.ordinary = ordinary;
  for (std::size_t i = 0; i < books.size(); ++i) {
    if (i == chosen || books[i].rungs.empty()) continue;
    if (i < chosen) continue;  // it has given way
    books[i].steps_in = false;
    choice.others.push_back(std::move(books[i]));
  }
  return choice;
}

// ------------------------------------------------------------------------------------- outlines

namespace {

void currencies(const Expr& expr, Outline& outline) {
  for (const Series* series : all_series(expr)) {
    if (!series->currency.empty()) outline.currency = series->currency;
  }
}

void of_condition(const language::Condition& condition, Outline& outline) {
  outline.exprs.push_back(&condition.expr);
  currencies(condition.expr, outline);
  if (condition.operand.kind == language::Operand::Kind::series) return;
  if (condition.operand.low.unit == core::Unit::money && outline.currency.empty())
    outline.currency = condition.operand.low.currency;
}

// The month whose members a bloc is taken with, where its membership changed between the periods
// that are set beside each other.
std::optional<Month> members_of(const Outline& outline) {
  if (!outline.window) return std::nullopt;
  for (const Expr* expr : outline.exprs) {
    if (as_rank(*expr) != nullptr) continue;  // each period's own rivals
    for (const Series* series : all_series(*expr)) {
      for (const Party* side : {&series->a, &series->b}) {
        if (side->kind != Party::Kind::place || !side->place.valid() || side->composition) continue;
        if (has_moving_members(side->place) &&
            places::places().compositions(side->place, *outline.window).size() > 1)
          return outline.window->last;
      }
    }
  }
  return std::nullopt;
}

void finish(Outline& outline) {
  outline.members_of = members_of(outline);
  for (const Expr* expr : outline.exprs) {
    if (as_rank(*expr) != nullptr) outline.ranks = true;
    if (std::holds_alternative<language::Share>(expr->node)) outline.whole = true;
  }
}

struct Drawer {
  Outline& outline;
  Day said_on;
  Day day;

  // Earlier periods that the expression itself looks at.
  static Period reach(const Expr& expr, const Period& period) {
    Month first = period.first;
    if (as_growth(expr) != nullptr) first = period.year_before().first;
    if (const auto* change = std::get_if<language::Change>(&expr.node))
      first = std::min(first, change->base.first);
    if (const auto* diff = std::get_if<language::Diff>(&expr.node))
      first = std::min(first, diff->base.first);
    return {first, period.last};
  }
  static Period ever(const Period& at) { return {Month(1960, 1), at.last}; }

  void operator()(const language::Value& v) const {
    if (const Period window = reach(v.expr, v.when.period); window != v.when.period || v.when.by)
      outline.window = window;
    of_condition({v.expr, v.comparator, v.hedge, v.operand}, outline);
    outline.exprs.back() = &v.expr;
    outline.key = {v.when.period};
    if (v.when.by)
      outline.key = {
          Period{v.when.period.last - (step_months(*v.when.by) - 1), v.when.period.last}};
    outline.convert = unit_of(v.expr) == core::Unit::money;
    outline.yes_or_no = as_rank(v.expr) != nullptr;
  }
  void operator()(const language::Compare& c) const {
    outline.exprs = {&c.left, &c.right};
    // One series at two times is growth: a value, as 'rose by more than 100 %' is.
    outline.yes_or_no = c.left != c.right && c.comparator != language::Comparator::eq &&
                        c.comparator != language::Comparator::ne;
    outline.key = {c.left_when.period};
    const Series* left = first_series(c.left);
    const Series* right = first_series(c.right);
    if (left == nullptr || right == nullptr) return;
    const std::vector<PlaceId> others = sides(*right);
    for (const PlaceId place : sides(*left)) {
      if (std::find(others.begin(), others.end(), place) != others.end())
        outline.common.push_back(place);
    }
    currencies(c.left, outline);
    if (c.left_when.period != c.right_when.period) outline.exprs = {&c.left};
    const Period l = reach(c.left, c.left_when.period);
    const Period r = reach(c.right, c.right_when.period);
    const Period both{std::min(l.first, r.first), std::max(l.last, r.last)};
    if (both != c.left_when.period) outline.window = both;
  }
  void operator()(const language::Extreme& e) const {
    outline.exprs = {&e.expr};
    currencies(e.expr, outline);
    outline.key = {e.at.period};
    outline.yes_or_no = true;
    outline.window = ever(e.at.period);
  }
  void operator()(const language::First& f) const {
    of_condition(f.condition, outline);
    outline.exprs.back() = &f.condition.expr;
    outline.yes_or_no = true;
    if (f.at) {
      outline.key = {f.at->period};
      outline.window = ever(f.at->period);
    } else if (f.after) {
      outline.key = {f.after->shifted(f.after->months())};
    }
  }
  void operator()(const language::Run& r) const {
    of_condition(r.condition, outline);
    outline.exprs.back() = &r.condition.expr;
    outline.yes_or_no = true;
    const int months = step_months(r.step);
    const Period last{r.to.last - (months - 1), r.to.last};
    outline.key = {last, last.shifted(-months), last.shifted(-2 * months)};
    outline.window = Period{r.to.last - (months * (r.length + 1) - 1), r.to.last};
    outline.any_key = true;
  }
  void operator()(const language::Overtake& o) const {
    // The book of the place whose partners pass each other: as if it were a rank.
    outline.yes_or_no = true;
    language::Series winner = o.of;
    (winner.a.kind == Party::Kind::any ? winner.a : winner.b) = o.winner;
    outline.owned = std::make_shared<Expr>(Expr{winner});
    outline.exprs = {outline.owned.get()};
    outline.common = {rank_reporter(o.of)};
    outline.key = {o.at.period};
    outline.window = Period{o.at.period.year_before().first, o.at.period.last};
    currencies(*outline.owned, outline);
  }
  void operator()(const language::Trend& t) const {
    outline.exprs = {&t.expr};
    currencies(t.expr, outline);
    outline.yes_or_no = true;
    const int months = t.over.by ? step_months(*t.over.by) : 12;
    outline.window = t.over.period;
    if (t.over.period.months() < 24) outline.window->first = t.over.period.year_before().first;
    for (int back = 0; back <= 3; ++back) {
      const Month end = t.over.period.last - back * months;
      outline.key.push_back({end - (months - 1), end});
    }
    outline.any_key = true;
  }
  void operator()(const language::AtRate& a) const {
    outline.exprs = {&a.expr};
    currencies(a.expr, outline);
    ahead(a.goal);
  }
  void operator()(const language::Target& t) const {
    outline.exprs = {&t.expr};
    currencies(t.expr, outline);
    ahead(t.goal);
    if (t.by && *t.by < Period{Month::of(said_on), Month::of(said_on)}) {
      outline.key = {*t.by};
    } else if (day > said_on) {
      // With hindsight the book needs figures of the year that decides, or of the latest years.
      if (t.by && is_due(*t.by, day))
        outline.key = {*t.by};
      else
        outline.key = {Period::year(day.year()), Period::year(day.year() - 1)};
    }
  }
  void operator()(const language::Said&) const {}
  void operator()(const language::Effect&) const {}
  void operator()(const language::Query&) const {}

  // What is to come is counted by the book that has figures of the year in which it was said.
  void ahead(const language::Quantity& goal) const {
    if (goal.unit == core::Unit::money && outline.currency.empty())
      outline.currency = goal.currency;
    outline.convert = goal.unit == core::Unit::money;
    outline.key = {Period::year(said_on.year())};
    if (said_on.month() <= 3) outline.key.push_back(Period::year(said_on.year() - 1));
    outline.any_key = true;
  }
};

}  // namespace

Outline outline_of(const language::Statement& statement, Day said_on, Day day) {
  Outline outline;
  std::visit(Drawer{outline, said_on, day}, statement.form);
  finish(outline);
  return outline;
}

}  // namespace tally::verdict
