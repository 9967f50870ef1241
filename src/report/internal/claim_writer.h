// The slots of a claim inside a larger JSON document.
#ifndef TALLY_REPORT_INTERNAL_CLAIM_WRITER_H_
#define TALLY_REPORT_INTERNAL_CLAIM_WRITER_H_

#include <string_view>

#include "language/claim.h"
#include "report/internal/json_writer.h"

namespace tally::report::internal {

void write_claim(JsonWriter& json, const language::Claim& claim, std::string_view quote);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_CLAIM_WRITER_H_
