// An article between its bytes and its sentences: one visible text, cut into blocks. Made from HTML
// (html.cpp) or from plain text (plain.cpp); boilerplate.cpp then says of each block what it is,
// and document.cpp builds the Document from what is left.
#ifndef TALLY_READING_INTERNAL_BLOCKS_H_
#define TALLY_READING_INTERNAL_BLOCKS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/time.h"
#include "reading/internal/document.h"

namespace tally::reading {

// More blocks than this is no article; it bounds the memory that hostile text can ask for.
inline constexpr std::size_t kMaxBlocks = 250'000;

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, table_row, quote };

struct RawBlock {
  std::size_t begin = 0, end = 0;  // bytes of RawText::text, without the white space around
  BlockKind kind = BlockKind::paragraph;
  BlockRole role = BlockRole::body;
  std::uint8_t level = 0;        // of a heading, 1 to 6
  bool after_gap = true;         // a blank line stands before it, or it is a block of HTML
  bool header_row = false;       // of a table: names the columns
  std::size_t marker = 0;        // bytes of a bullet, number or dateline before the words
  std::size_t tail = 0;          // bytes after them: the initials of an agency's staff
  std::uint32_t link_bytes = 0;  // how much of it is links
  std::uint32_t table = 0;       // index into RawText::tables, from 1
  std::string_view reason;       // why it is set aside; empty = it belongs to the article
  std::vector<ByteRange> cells;  // of a table row
  std::uint32_t section = 0;     // of a table row: index into RawText::sections, from 1
};

struct RawTable {
  std::vector<std::string> header;  // one text per column; several header rows are joined
  std::string caption;
  std::vector<std::string> above;   // lines further up and the one right below, the nearest first
  std::vector<std::string> legend;  // sentences around it, which may explain its figures
  int years = 0;                    // rows whose label is a year
  bool exports = false, imports = false;  // rows whose label is that flow
};

struct RawText {
  std::string text;              // visible text: valid UTF-8, NFC
  std::vector<RawBlock> blocks;  // in the order of the text, not overlapping
  std::vector<RawTable> tables;
  std::vector<std::string> sections;  // of tables: 'Exports' over some of the rows
  std::vector<SetAside> pieces;       // parts of blocks that are set aside; spans in bytes here
  std::string title;
  std::optional<std::size_t> headline;  // index of the block that is the headline, if known
  std::optional<core::Day> date;
  std::string date_from;
  std::string publisher, dateline_place;
  std::vector<std::string> notes;

  [[nodiscard]] std::string_view of(const RawBlock& b) const {
    return std::string_view(text).substr(b.begin, b.end - b.begin);
  }
};

// ---- input.cpp
// Refuses what is no text: empty, too large, binary, another encoding, bytes that are not UTF-8.
core::Status check_bytes(std::string_view bytes, std::size_t max_bytes);
// Line breaks become '\n', every other white space and control character but the
// tab one blank, invisible
// characters (soft hyphen, zero width, direction marks) go, letters are composed (NFC).
std::string normalise(std::string_view utf8);
bool looks_like_html(std::string_view bytes);

// ---- tables.cpp
// Makes table rows of the blocks [first, first + columns.size()), whose cells are set: finds the
// rows that name the columns, and adds the table. `caption` may be empty.
// `below` is the line under the table.
void add_table(RawText& raw, std::size_t first, std::size_t last, std::string caption,
               std::string_view below = {});
// True if a cell holds a figure: "5.1", "$3 bn", "+4 %", "(7)", "n/a"; not "2022", "Q1 2024",
// "Share, %".
bool is_figure(std::string_view cell);
// True if a line may be a row whose cells are set apart by semicolons.
bool semicolons(std::string_view line);
// The dash between blanks that sets the cells of a line apart, empty if none does.
std::string_view dash_between(std::string_view line);
// Cells of a line of plain text by '|', tabs, semicolons or runs of blanks; fewer than two: no
// table row.
std::vector<ByteRange> split_cells(std::string_view text, std::size_t begin, std::size_t end);

// ---- table_notes.cpp
// Lines of a label and named figures ('Turkey: exports 219.7 (+44), imports 1,031.2') become
// tables.
void tables_of_named_figures(RawText& raw);
// Gives every table the sentences right above and below it.
void legends_of_tables(RawText& raw);

// ---- tables.cpp
// Lists whose items are words and one figure ('Latvia 210.3 (-4.1)') become tables.
void tables_of_lists(RawText& raw);
// Cells of a line of words and, behind them, figures, all apart by single blanks; empty: no such
// line.
std::vector<ByteRange> split_figures(std::string_view text, std::size_t begin, std::size_t end);

// ---- html.cpp, plain.cpp
core::Result<RawText> read_html(std::string_view bytes);
core::Result<RawText> read_plain(std::string_view bytes);

// ---- boilerplate.cpp
// Gives every block its role, or the reason why it is set aside.
void classify(RawText& raw, const Options& options);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_BLOCKS_H_
