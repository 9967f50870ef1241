// Dated events beside the statements: meetings, visits, sanctions, agreements, military moves and
// others. Which words tell of an event is data: data/reading/events.csv.
#ifndef TALLY_READING_INTERNAL_EVENTS_H_
#define TALLY_READING_INTERNAL_EVENTS_H_

#include <vector>

#include "core/result.h"
#include "reading/internal/document.h"

namespace tally::reading {

// In the order of the text; spans count code points. The same event told twice is one.
std::vector<Event> find_events(const Document& document);

// Checks data/reading/events.csv.
core::Status check_event_table();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_EVENTS_H_
