// One sentence and what was said before it -> claims. The language side of the reader.
#ifndef TALLY_READING_INTERNAL_SENTENCE_READER_H_
#define TALLY_READING_INTERNAL_SENTENCE_READER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/claim.h"
#include "reading/internal/document.h"

namespace tally::reading {

// A claim with the bytes of Document::text that carry it.
struct Found {
  std::size_t begin = 0, end = 0;
  language::Claim claim;
  double confidence = 0;
  std::vector<std::string> assumed;  // "period: 2022, the last full year before the article"
  bool grounded = false;  // its sentence names both parties, and the reporter not only as a partner
  std::vector<std::string> trace;  // frame and slots, for --explain
};

struct MissedSentence {  // trade word and figure, no claim
  std::size_t begin = 0, end = 0;
  std::string reason;
  // beside a statement of the sentence, of which nothing was made
  std::vector<std::string> figures = {};
};

class NamedSides;  // text_hub.h

// Reads the sentences of one document in order; keeps the discourse state (pair, flow, period,
// unit, speaker, reporter's voice, last series named) between calls.
class SentenceReader {
 public:
  explicit SentenceReader(const Document& document);
  // A reader at the same place of the same text.
  SentenceReader(const SentenceReader& other);
  ~SentenceReader();
  SentenceReader(SentenceReader&&) noexcept;
  SentenceReader& operator=(SentenceReader&&) noexcept;

  // The country that the text is about, if that is known before it is read (text_hub.h).
  // `all_trade`: it has many partners there, so that trade without one is with all of them.
  void centre_on(places::PlaceId place, bool all_trade, bool by_its_office);
  // What `first` has cut of the same text into words, places, times and amounts is not cut again.
  void take_analyses(SentenceReader& first);
  // Of the dateline; null if it has none.
  [[nodiscard]] places::PlaceId home() const;
  // Where an agency writes; null if it does not say so.
  [[nodiscard]] places::PlaceId dateline() const;
  // How the text so far names the places of its trades.
  [[nodiscard]] const NamedSides& named_sides() const;
  // Text that only sets the stage (context of a single sentence): feeds the state, gives no claims.
  void feed(std::string_view context);
  // Claims of the next sentence. `missed` gets the reason if it looked like trade but gave none.
  std::vector<Found> read(const Sentence& sentence, std::vector<MissedSentence>* missed);
  // "en" or "de": of the document, by its commonest words.
  [[nodiscard]] const std::string& language() const;
  // Layers of that sentence in words.
  std::string explain(const Sentence& sentence);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SENTENCE_READER_H_
