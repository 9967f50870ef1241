#include "ledger/figure.h"

namespace tally::ledger {

Knowledge knowledge(const Released& released, const Day& day) {
  if (released.not_after && *released.not_after <= day) return Knowledge::known;
  if (released.not_before > day) return Knowledge::unknown;
  return Knowledge::assumed;
}

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::exports:
      return "exports";
    case Direction::imports:
      return "imports";
    case Direction::turnover:
      return "turnover";
    case Direction::balance:
      return "balance";
  }
  return "exports";
}

std::string_view to_string(Measure measure) {
  switch (measure) {
    case Measure::level:
      return "level";
    case Measure::growth:
      return "growth";
    case Measure::share:
      return "share";
    case Measure::rank:
      return "rank";
  }
  return "level";
}

std::string_view to_string(Evidence evidence) {
  switch (evidence) {
    case Evidence::stated:
      return "stated";
    case Evidence::quoted_on:
      return "quoted_on";
    case Evidence::bounded:
      return "bounded";
    case Evidence::edition:
      return "edition";
    case Evidence::unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace tally::ledger
