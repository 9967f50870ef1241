// The period that the figures of a text are of where the text says it only further down: 'according
// to the trade report for the third quarter of 2023, released on Monday'.
#ifndef TALLY_READING_INTERNAL_RELEASE_PERIOD_H_
#define TALLY_READING_INTERNAL_RELEASE_PERIOD_H_

#include <optional>

#include "core/time.h"
#include "places/places.h"
#include "reading/internal/discourse.h"
#include "reading/internal/document.h"

namespace tally::reading {

// Looks at the first sentences only. `fiscal_place`: whose fiscal years are meant; may be null.
std::optional<core::Period> release_period(const Document& document, core::Day today,
                                           places::PlaceId fiscal_place);

// The same as the time of the text, until it names another.
void read_release_period(const Document& document, Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RELEASE_PERIOD_H_
