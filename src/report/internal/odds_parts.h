// Pieces about odds that several writers share.
#ifndef TALLY_REPORT_INTERNAL_ODDS_PARTS_H_
#define TALLY_REPORT_INTERNAL_ODDS_PARTS_H_

#include <string>
#include <vector>

#include "report/internal/json_writer.h"
#include "report/odds.h"

namespace tally::report::internal {

// Sentences with the odds in **double stars**, the measured coverage last; empty without odds.
std::string odds_sentences(const verdict::Verdict& verdict);
// Key "odds" and its object; nothing without odds.
void write_odds(JsonWriter& json, const verdict::Verdict& verdict);
void write_at_rate(JsonWriter& json, const outlook::AtRate& rate);
void write_bands(JsonWriter& json, const std::vector<outlook::Band>& bands);
// "$214 bn", "+29.2 %".
std::string amount(double value, const verdict::OpenOdds& odds);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_ODDS_PARTS_H_
