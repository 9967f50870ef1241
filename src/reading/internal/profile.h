// What a text is, told from its first and last lines before it is read: whether a country's own
// office issues it, which country that is, and what '$' means there. A release says 'exports to
// China rose' and means its own.
#ifndef TALLY_READING_INTERNAL_PROFILE_H_
#define TALLY_READING_INTERNAL_PROFILE_H_

#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/time.h"
#include "places/places.h"
#include "reading/internal/document.h"
#include "reading/internal/place_spans.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

struct Profile {
  places::PlaceId home;   // whose office issues the text; null if it is no release or not said
  bool national = false;  // a release about all partners: its first line names no other country
  core::Currency dollar;  // what '$' means; empty if nothing says so
  bool dollar_of_office = false;  // only because it retells the figures of that country's office
};

// What '$' means, if the text says so: 'in Canadian dollars'; else empty.
core::Currency said_dollar(std::string_view text);
// Its own dollar, if the text retells the figures of an office and never says another one.
core::Currency office_dollar(std::string_view text);
// Where the text first names the American dollar as such ('US$', 'USD'); npos if nowhere.
std::size_t american_dollar_in(std::string_view text);
// 'Statistics Norway', 'the Turkish Statistical Institute': whose it is; null if there is none.
places::PlaceId statistics_office(const std::vector<Token>& tokens,
                                  const std::vector<PlaceSpan>& found);
// ... and 'Chilean customs', 'the Central Bank of Chile', 'the ministry in Santiago': any office
// that keeps books about trade.
places::PlaceId office_of_figures(const std::vector<Token>& tokens,
                                  const std::vector<PlaceSpan>& found);
// Looks at a bounded number of bytes, whatever the length of the text.
Profile profile_of(const Document& document, core::Day today);
core::Status check_release_table();
core::Status check_dollar_table();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_PROFILE_H_
