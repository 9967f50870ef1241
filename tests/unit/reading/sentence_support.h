// One sentence and what a careful reader finds in it, in short.
#ifndef TALLY_TESTS_UNIT_READING_SENTENCE_SUPPORT_H_
#define TALLY_TESTS_UNIT_READING_SENTENCE_SUPPORT_H_

#include <string>

#include "core/decimal.h"
#include "reading/reading.h"

namespace tally::reading {

// "kind A-B flow period value unit"
inline std::string in_short(const language::Claim& c) {
  using language::Flow;
  const char* flow = c.flow == Flow::exports   ? "exports"
                     : c.flow == Flow::imports ? "imports"
                     : c.flow == Flow::balance ? "balance"
                                               : "turnover";
  std::string out = std::string(to_string(c.kind)) + " " + c.reporter.code() + "-" +
                    c.partner.code() + " " + flow + " " + (c.period ? c.period->slashed() : "none");
  if (c.value) {
    out += " " + core::Decimal::from_double(c.value->value(), 6).text();
    out += " " + (c.unit == language::ClaimUnit::money ? c.currency.code()
                                                       : std::string(to_string(c.unit)));
  }
  return out;
}

}  // namespace tally::reading

#endif  // TALLY_TESTS_UNIT_READING_SENTENCE_SUPPORT_H_
