// An article in, its statements and events out. The reader never sees a figure: it reads, the
// verdict judges. Deterministic, no network, linear time.
//
// May use: core, places, language. Start reading at read_article(); layers in internal/:
//   input (text or HTML -> blocks) -> boilerplate -> sentences and words -> typed spans (quantity,
//   time, place, flow, trend, rank, modality, speaker) -> discourse state -> frames -> claims ->
//   statements
// Words, frames and rules are data under data/reading/. Thread-safe: all state is per call.
#ifndef TALLY_READING_READING_H_
#define TALLY_READING_READING_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/text.h"
#include "core/time.h"
#include "language/claim.h"
#include "language/statement.h"

namespace tally::reading {

using core::Span;

enum class Format : std::uint8_t { automatic, text, html };

struct Options {
  Format format = Format::automatic;
  std::optional<core::Day> date;  // of publication; wins over what the text says
  std::string headline;           // if known apart from the text
  std::string context;            // text before a single sentence, for 'it', 'the two countries'
  std::size_t max_bytes = 64u << 20;  // more is refused: Code::too_large
  bool fingerprint = true;            // Reading::sha256 is wanted
};

struct SetAside {  // boilerplate: not part of the article
  Span span;
  std::string reason;  // "donation appeal", "agency credit", "related link", ...
};

struct Unread {  // a trade word and a figure, but no statement
  Span span;
  std::string reason;  // "no pair", "no period", "not a total", "unit not known", ...
};

struct Event {  // a dated non-statement: who, what, when
  Span span;
  std::string type;                 // meeting, visit, sanction, agreement, military, other
  std::string plover;               // type of the PLOVER scheme, where there is one
  std::string date;                 // "2022-12-30", "2014", "2023-03"; empty = not said
  std::vector<std::string> actors;  // codes, or names of persons
  std::string what;                 // short words
};

struct ReadStatement {
  std::vector<Span> spans;  // where it is said; the first is the fullest
  std::string text;         // the words of the first span
  language::Claim claim;
  std::optional<language::Statement> statement;  // empty: the claim has no formal form yet ...
  std::string why_no_statement;                  // ... and why
  double confidence = 0;             // 0..1, from which slots were written and which inferred
  std::vector<std::string> assumed;  // readings chosen: "period: 2022, the last full year", ...
};

struct Block {  // paragraph, heading, list item, table row of the visible text
  Span span;
  std::string kind;  // "headline", "paragraph", "list", "table", "aside"
};

struct Reading {
  std::string text;  // visible text, UTF-8, NFC; all spans count its code points
  std::string title;
  std::optional<core::Day> date;
  std::string date_from;  // "given", "dateline", "JSON-LD", "none"
  std::string language;   // "en"
  std::string sha256;     // of the input bytes, if Options::fingerprint
  std::vector<Block> blocks;
  std::vector<ReadStatement> statements;  // in the order of the text
  std::vector<Event> events;
  std::vector<SetAside> set_aside;
  std::vector<Unread> unread;
  std::vector<std::string> notes;  // what was assumed about the whole text
};

// Errors: empty input, binary, not UTF-8 (with the offset), too large, HTML nested beyond the
// limit.
core::Result<Reading> read_article(std::string_view bytes, const Options& options);

// Loads the names of places. Reading does so itself when it comes to the first sentence; a program
// with a second thread at hand has them ready by then.
void prepare_names();

// One sentence with the text before it. Used by `tally read --jsonl`.
core::Result<Reading> read_sentence(std::string_view sentence, const Options& options);

// The layers of one sentence in words, for --explain: spans, frame, what each slot was filled from.
std::string explain(std::string_view sentence, const Options& options);

}  // namespace tally::reading

#endif  // TALLY_READING_READING_H_
