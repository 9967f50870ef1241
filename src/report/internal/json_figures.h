// Parts of JSON documents that several answers share.
#ifndef TALLY_REPORT_INTERNAL_JSON_FIGURES_H_
#define TALLY_REPORT_INTERNAL_JSON_FIGURES_H_

#include <optional>
#include <vector>

#include "report/answer.h"
#include "report/internal/json_writer.h"

namespace tally::report::internal {

void write_figure(JsonWriter& json, const verdict::Evidence& evidence);
// "schema", "tallystick", "ledger".
void write_head(JsonWriter& json, const Colophon& colophon);
// The key "provenance", if it was asked for.
void write_provenance(JsonWriter& json, const std::optional<std::vector<Provenance>>& rows);
void write_sources(JsonWriter& json, const std::vector<Attribution>& attributions);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_JSON_FIGURES_H_
