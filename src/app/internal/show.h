// Working state of the page of a pair.
#ifndef TALLY_APP_INTERNAL_SHOW_H_
#define TALLY_APP_INTERNAL_SHOW_H_

#include <string>
#include <utility>
#include <vector>

#include "report/answer.h"
#include "series/series.h"
#include "verdict/verdict.h"

namespace tally::app {

struct Show {
  series::Engine& engine;
  const ledger::Ledger& ledger;
  places::PlaceId a, b;
  series::AsOf as_of;
  std::vector<std::string> cited;  // codes of sources

  void cite(const series::Point& point);
  // The point as a figure of the page; cites its source.
  verdict::Evidence evidence(const series::Point& point, const series::Flow& flow,
                             const series::Rung& rung, const std::string& measure);
  [[nodiscard]] std::string money(const series::Point& point) const;  // "$190.27 bn"
  [[nodiscard]] std::string words(const series::Flow& flow) const;    // "Exports of A to B"
  [[nodiscard]] std::string name(places::PlaceId place) const;
  [[nodiscard]] std::string possessive(places::PlaceId place) const;
  [[nodiscard]] std::string book_name(places::PlaceId place) const;  // "Russian book"
  static std::string capital(std::string text);                      // its first letter
  [[nodiscard]] std::string ordinal(int place) const;
};

// Whole years of a flow by one rung, of one currency, in time order.
struct Years {
  const series::Rung* rung = nullptr;
  std::vector<std::pair<int, series::Point>> points;
};
// The rung that a course and a record are read from: of the rungs of `books`, the one with most of
// the last twelve years, then the one with most years.
Years best_years(Show& show, const series::Flow& flow, const std::vector<places::PlaceId>& books);

// Announced targets of the pair with their outcome.
core::Status add_targets(verdict::Judge& judge, Show& show, report::ShowPage* page);
// The pair's turnover by both books.
core::Status add_charts(verdict::Judge& judge, Show& show, report::ShowPage* page);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_SHOW_H_
