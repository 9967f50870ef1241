// A bare series by every book: what `tally ask` prints.
#include "verdict/internal/figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/print.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

constexpr int kYearsByDefault = 10;
constexpr std::size_t kMostPeriods = 400;

std::vector<Period> asked(const language::Query& query, const std::vector<series::Rung>& rungs,
                          const Lens& lens) {
  if (query.when) return periods_of(*query.when, lens);
  // The last years that any book has.
  const language::Series* series = first_series(query.expr);
  int last = 0;
  for (const series::Rung& rung : rungs) {
    if (series == nullptr) break;
    if (const auto latest =
            lens.deps.engine->latest(flow_of(*series, lens, rung), 12, rung, lens.as_of))
      last = std::max(last, latest->last.year());
  }
  if (last == 0) last = lens.day().year() - 1;
  std::vector<Period> out;
  for (int y = last - kYearsByDefault + 1; y <= last; ++y) out.push_back(Period::year(y));
  return out;
}

void add_side(std::vector<PlaceId>& to, const language::Party& party) {
  if (party.kind != language::Party::Kind::place || !party.place.valid()) return;
  if (party.place == places::places().world()) return;
  if (std::find(to.begin(), to.end(), party.place) == to.end()) to.push_back(party.place);
}

// Whose figures, and where they stand: both sides' may stand in one source.
std::string heading(const series::Rung& rung, const std::vector<series::Rung>& rungs) {
  std::string out = rung.label;
  if (!rung.reconciled && !out.starts_with(sentence(possessive(name_of(rung.book)))))
    out = fmt::format("{}: {}", sentence(name_of(rung.book)), out);
  const bool twice = std::any_of(rungs.begin(), rungs.end(), [&](const series::Rung& other) {
    return other.book == rung.book && other.label == rung.label && other.key != rung.key;
  });
  if (twice) out += rung.releases ? ", as released" : ", tables";
  return out;
}

}  // namespace

Judge::Table figures_of(const language::Query& query, const Lens& lens) {
  Judge::Table out;
  out.title = subject_in_words(query.expr);
  std::vector<PlaceId> sides;
  const std::vector<const language::Series*> all = all_series(query.expr);
  for (const language::Series* series : all) {
    add_side(sides, series->a);
    add_side(sides, series->b);
  }
  std::vector<series::Rung> rungs;
  const language::Series* first = all.empty() ? nullptr : all.front();
  for (const PlaceId place : sides) {
    if (first != nullptr && first->book.kind == language::Book::Kind::place &&
        first->book.place != place)
      continue;
    for (const series::Rung& rung : lens.deps.engine->book(place)) {
      const std::string& code = lens.deps.ledger->source(rung.source).code;
      if (first != nullptr && first->book.kind == language::Book::Kind::source &&
          first->book.source != code)
        continue;
      if (first != nullptr && first->book.kind == language::Book::Kind::reconciled &&
          !rung.reconciled)
        continue;
      // One value for both sides is listed once.
      const bool listed = rung.reconciled &&
                          std::any_of(rungs.begin(), rungs.end(), [&](const series::Rung& other) {
                            return other.source == rung.source && other.where == rung.where;
                          });
      if (listed) continue;
      rungs.push_back(rung);
    }
  }
  std::vector<Period> periods = asked(query, rungs, lens);
  if (periods.size() > kMostPeriods) periods.resize(kMostPeriods);
  const language::Rank* rank = as_rank(query.expr);
  const std::string formal = language::print(query.expr);
  std::vector<std::vector<std::optional<Evidence>>> columns;
  for (const series::Rung& rung : rungs) {
    std::vector<std::optional<Evidence>> column(periods.size());
    bool any = false;
    for (std::size_t i = 0; i < periods.size(); ++i) {
      std::vector<Evidence> rows;
      if (rank != nullptr) {
        const RankOr fact = rank_of(*rank, periods[i], rung, lens);
        if (!fact.value || fact.value->place == 0) continue;
        Measured m;
        m.period = periods[i];
        m.rung = &rung;
        m.point = fact.value->point;
        add_headline(rows, m, formal, "rank", lens, true);
      } else {
        const MeasuredOr m = measure(query.expr, periods[i], rung, lens);
        if (!m) continue;
        add_headline(rows, *m, formal, measure_name(query.expr), lens, true);
        rows.front().period = periods[i];
        for (const std::string& note : m->point.notes) {
          const std::string whose =
              note.starts_with(rung.label) ? note.substr(rung.label.size()) : ": " + note;
          add_once(out.remarks, heading(rung, rungs) + whose);
        }
      }
      column[i] = std::move(rows.front());
      any = true;
    }
    if (!any) continue;
    out.books.push_back(heading(rung, rungs));
    columns.push_back(std::move(column));
  }
  for (std::size_t i = 0; i < periods.size(); ++i) {
    Judge::TableRow row;
    row.period = periods[i];
    for (std::vector<std::optional<Evidence>>& column : columns)
      row.by_book.push_back(std::move(column[i]));
    out.rows.push_back(std::move(row));
  }
  if (columns.empty()) out.remarks.push_back("No figures. There is: " + who_has(query.expr, lens));
  return out;
}

}  // namespace tally::verdict
