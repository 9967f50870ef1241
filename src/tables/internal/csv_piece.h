// One piece of a CSV file as typed columns: what one thread reads at a time.
#ifndef TALLY_TABLES_INTERNAL_CSV_PIECE_H_
#define TALLY_TABLES_INTERNAL_CSV_PIECE_H_

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "tables/internal/dictionary.h"
#include "tables/table.h"

namespace tally::tables::internal {

// How one column of the file is to be read.
struct ColumnPlan {
  std::size_t field = 0;  // its place in the records
  bool as_text = false;
};

struct PiecePlan {
  std::vector<ColumnPlan> columns;
  std::size_t width = 0;  // fields of every record
  char delimiter = ',';
  char decimal = '.';
  const std::vector<std::string>* null_words = nullptr;
};

struct PieceColumn {
  Type type = Type::integer;  // integer until a number with a fraction comes
  std::vector<double> reals;
  std::vector<std::int64_t> integers;
  std::vector<std::int32_t> codes;
  Dictionary dictionary;  // views of the file or of `unescaped`
  std::deque<std::string> unescaped;
  std::vector<std::uint8_t> valid;  // empty until the first null
  std::int64_t nulls = 0, numbers = 0;
  std::map<std::string, std::int64_t, std::less<>> null_words;  // words met, how often
  // A number column that is none: where its first other cell stands. Nothing is stored after it.
  bool is_broken = false;
  std::int64_t broken_line = 0;  // from 0, within the piece
  std::size_t broken_at = 0;     // byte within the piece
  std::string broken_value;
};

struct Piece {
  std::vector<PieceColumn> columns;  // as in the plan
  std::size_t rows = 0;
  std::int64_t lines = 0;  // line breaks in the piece
  // Rows whose line is not the one after the row before; the first row always. Both from 0.
  std::vector<std::pair<std::size_t, std::int64_t>> jumps;
  std::int64_t trailing = 0;  // records with one bare delimiter too many
  // What is wrong with the piece; empty: nothing.
  std::string fault;
  std::int64_t fault_line = 0;
  std::size_t fault_at = 0;
};

// Reads the records of `text`. Stops at the first that breaks the format.
Piece read_piece(std::string_view text, const PiecePlan& plan);

// True if `text` is a number, or one of the words for null.
bool is_number_or_null(std::string_view text, const PiecePlan& plan);

// Column of the byte `at` of `text`, from 1, in code points.
std::int64_t column_of(std::string_view text, std::size_t at);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_CSV_PIECE_H_
