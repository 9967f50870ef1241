// Who speaks and who is spoken to, as the first lines of a speech, an interview or a debate say:
// 'Speech by the President of Finland in the Riigikogu', 'Chile's ambassador to Indonesia talks to
// the Jakarta Dispatch', 'National Assembly of Pakistan, Debates'. The words are in
// data/reading/speeches.csv. Looks at a bounded number of bytes.
#ifndef TALLY_READING_INTERNAL_SPEECH_HEADING_H_
#define TALLY_READING_INTERNAL_SPEECH_HEADING_H_

#include <vector>

#include "core/result.h"
#include "core/time.h"
#include "places/places.h"
#include "reading/internal/document.h"

namespace tally::reading {

struct SpeechHeading {
  bool speech = false;        // the first lines say that it is one
  bool interview = false;     // of somebody whose office is named
  bool debate = false;        // of the speaker's own parliament: all who speak are of that country
  places::PlaceId speaker;    // null if the lines do not say it, or name two
  places::PlaceId addressee;  // to whom an envoy is sent, whose paper or parliament it is
  places::PlaceId given;      // where the speech is given
  // The two of 'at the Austrian-Hungarian economic forum', where nothing else tells who speaks.
  std::vector<places::PlaceId> pair;
};

SpeechHeading speech_heading(const Document& document, core::Day today);
// 'the two of us', 'our two countries': the one who speaks and the one spoken to.
bool says_both_of_us(std::string_view text);
core::Status check_speech_table();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SPEECH_HEADING_H_
