// Who speaks to whom: the two voices of a transcript, or, in a speech without labels, whose 'we'
// and whose 'you' it is. The first lines tell it, or else who stands beside 'we' and 'you'. Empty
// where the text does not tell. Linear; looks at the beginning only.
#ifndef TALLY_READING_INTERNAL_SPEECH_PARTIES_H_
#define TALLY_READING_INTERNAL_SPEECH_PARTIES_H_

#include <string>
#include <string_view>
#include <vector>

#include "reading/internal/discourse.h"
#include "reading/internal/document.h"

namespace tally::reading {

struct SpeechParties {
  PlaceId speaker, addressee;   // of a speech
  std::vector<PlaceId> voices;  // of a transcript with exactly two countries
  PlaceId guest, host;          // of an interview whose labels name no country
  std::string asker;            // the label of the one who asks, if it can be told
  bool compatriots = false;     // all who speak are of the guest's country: a chamber, a home paper
  // Of an interview without labels: the blocks that are questions, ascending.
  std::vector<std::size_t> questions;
  bool dialogue = false;  // its paragraphs begin with dashes and take turns: no list
};

// 'Press statement by the Prime Minister of A after talks with that of B': A and B are the pair of
// the text until it names another.
void pair_of_speech(Discourse& d);

// '"Our trade with Qatar was 1.3 billion. We want more," Turkey's minister said.': of a quotation
// that goes on over sentences, the country of the one who is named behind it; null if none.
PlaceId speaker_behind(const Document& document, const Sentence& sentence, const Discourse& d);

SpeechParties speech_parties(const Document& document, const Discourse& d);

// The first place that a label names: 'Prime Minister of Hungary'.
PlaceId place_of_label(std::string_view label, const Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SPEECH_PARTIES_H_
