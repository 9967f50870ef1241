// Registered targets and utterances: what was announced, by whom, when.
#ifndef TALLY_VERDICT_INTERNAL_REGISTRY_H_
#define TALLY_VERDICT_INTERNAL_REGISTRY_H_

#include "verdict/internal/form.h"

namespace tally::verdict {

// What the registry knows of the same pair: the same sum set for another year and missed, another
// sum for the same year, who set it.
void add_registry_remarks(Verdict& verdict, const language::Target& target, const Lens& lens);

// One announced figure, from either table.
struct Announced {
  std::string id, who, told_by, restated, date, deadline, kind, page, note;
  places::PlaceId reporter, partner;
  series::Direction direction = series::Direction::turnover;
  double value = 0;
  core::Currency currency;
  core::Unit unit = core::Unit::money;
  bool target = true;       // from targets.csv; else from utterances.csv
  std::optional<int> year;  // of the deadline or the period
};
std::vector<Announced> announced_for(const language::Series& series, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_REGISTRY_H_
