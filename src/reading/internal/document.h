// The article between its bytes and its statements: visible text, blocks, sentences. Made by the
// input side (input, html, boilerplate, sentences), read by the language side (sentence_reader).
#ifndef TALLY_READING_INTERNAL_DOCUMENT_H_
#define TALLY_READING_INTERNAL_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/time.h"
#include "reading/reading.h"

namespace tally::reading {

enum class BlockRole : std::uint8_t { headline, subhead, lead, body, list_item, table_row, aside };

// Bytes of Document::text, end exclusive.
struct ByteRange {
  std::size_t begin = 0, end = 0;
  bool operator==(const ByteRange&) const = default;
};

// A sentence (or a table row, or a headline). Offsets in bytes into Document::text; spans in code
// points are computed once at the end.
struct Sentence {
  std::size_t begin = 0, end = 0;
  std::size_t block = 0;  // index into Document::blocks
  BlockRole role = BlockRole::body;
  // Of table rows: where the cells stand (one per column; an empty range is an empty cell), and the
  // column headers and caption that give unit and period; else empty.
  std::vector<ByteRange> cells;
  std::vector<std::string> table_header;
  std::string table_caption;
  // The line of a section of the table ('Exports', 'Russia'); lines further above the table, the
  // nearest first, and the headline; how many rows are named by a year.
  std::string table_section;
  std::vector<std::string> table_above;
  std::vector<std::string> table_legend;  // sentences around it: 'In brackets: change in per cent.'
  int table_years = 0;
  bool table_flows = false;  // of both exports and imports there are rows
  // Of transcripts: who speaks ("PRESIDENT OF RUSSIA VLADIMIR PUTIN:"), as written; else empty.
  std::string speaker;
};

struct DocBlock {
  std::size_t begin = 0, end = 0;  // bytes
  BlockRole role = BlockRole::body;
};

struct Document {
  std::string text;                 // visible text, valid UTF-8, NFC
  std::vector<DocBlock> blocks;     // without what was set aside
  std::vector<Sentence> sentences;  // in order
  std::vector<SetAside> set_aside;  // spans in code points
  std::string title;
  std::optional<core::Day> date;
  std::string date_from;
  std::string dateline_place;  // "MOSCOW", as written; may be empty
  std::string publisher;       // where told (JSON-LD, agency credit); may be empty
  std::vector<std::string> notes;
};

// Code point offsets for ascending byte offsets of `text`.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::int64_t at(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::int64_t> before_;  // code points before byte kStride * i
};

// ---- input side (document.cpp, html.cpp, boilerplate.cpp, sentences.cpp)
core::Result<Document> load_document(std::string_view bytes, const Options& options);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_DOCUMENT_H_
