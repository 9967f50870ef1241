// From numbers to the figures that an answer shows: enough to recompute it without the ledger.
#ifndef TALLY_VERDICT_INTERNAL_EVIDENCE_H_
#define TALLY_VERDICT_INTERNAL_EVIDENCE_H_

#include <string>
#include <vector>

#include "verdict/internal/lens.h"

namespace tally::verdict {

// Appends `measured` and, where it is derived, the published figures that it was made of. Figures
// that are there already are not added twice.
void add_evidence(std::vector<Evidence>& to, const Measured& measured, const std::string& formal,
                  const std::string& measure_name, const Lens& lens, bool deciding);
// The number alone, without the published figures behind it: for long rows of periods.
void add_headline(std::vector<Evidence>& to, const Measured& measured, const std::string& formal,
                  const std::string& measure_name, const Lens& lens, bool deciding);
// One published row.
Evidence evidence_of(const ledger::Figure& figure, const Lens& lens, bool deciding);
// "$190.27 bn" with the digits that were published, where it is one figure; else computed.
std::string written_digits(const series::Point& point);
// "China's customs": the source of the first part, else of the rung.
std::string source_name(const Measured& measured, const Lens& lens);
std::string measure_name(const language::Expr& expr);
// Marks every row as shown beside.
void not_deciding(std::vector<Evidence>& rows);
// Notes that everybody must see: assumed figures, revisions, conversions, lower bounds.
void add_remarks(std::vector<std::string>& to, const Measured& measured, const Lens& lens);
void add_once(std::vector<std::string>& to, std::string text);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_EVIDENCE_H_
