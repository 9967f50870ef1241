#include "tables/internal/csv_merge.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "tables/internal/csv_dialect.h"
#include "tables/internal/dictionary.h"
#include "tables/internal/parallel.h"

namespace tally::tables::internal {
namespace {

using core::Code;

Type merged_type(const std::vector<Piece>& pieces, std::size_t c) {
  Type type = Type::integer;
  for (const Piece& piece : pieces) {
    const Type own = piece.columns[c].type;
    if (own == Type::text) return Type::text;
    if (own == Type::real) type = Type::real;
  }
  return type;
}

void append_numbers(PieceColumn& from, Column& to) {
  if (to.type == Type::integer) {
    to.integers.insert(to.integers.end(), from.integers.begin(), from.integers.end());
  } else if (from.type == Type::integer) {
    for (const std::int64_t value : from.integers) to.reals.push_back(static_cast<double>(value));
  } else {
    to.reals.insert(to.reals.end(), from.reals.begin(), from.reals.end());
  }
  from.integers = {};
  from.reals = {};
}

void append_codes(PieceColumn& from, Dictionary& all, Column& to) {
  std::vector<std::int32_t> codes;
  for (const std::string_view text : from.dictionary.texts()) codes.push_back(all.code(text));
  for (const std::int32_t code : from.codes) {
    to.codes.push_back(code < 0 ? -1 : codes[static_cast<std::size_t>(code)]);
  }
  from.codes = {};
}

void merge_column(std::vector<Piece>& pieces, std::size_t c, std::size_t rows, Column& column) {
  column.type = merged_type(pieces, c);
  if (column.type == Type::real) column.reals.reserve(rows);
  if (column.type == Type::integer) column.integers.reserve(rows);
  if (column.type == Type::text) column.codes.reserve(rows);
  for (const Piece& piece : pieces) column.nulls += piece.columns[c].nulls;
  if (column.nulls > 0) column.valid.reserve(rows);
  Dictionary all;
  for (Piece& piece : pieces) {
    PieceColumn& from = piece.columns[c];
    if (column.nulls > 0) {
      if (from.valid.empty()) {
        column.valid.insert(column.valid.end(), piece.rows, 1);
      } else {
        column.valid.insert(column.valid.end(), from.valid.begin(), from.valid.end());
      }
    }
    if (column.type == Type::text) {
      append_codes(from, all, column);
    } else {
      append_numbers(from, column);
    }
    from.valid = {};
  }
  column.dictionary.assign(all.texts().begin(), all.texts().end());
}

}  // namespace

void merge_rows(const std::vector<Piece>& pieces, std::int64_t first_line, Table& table) {
  table.rows = 0;
  table.lines = {};
  std::int64_t line = first_line;
  for (const Piece& piece : pieces) {
    for (const auto& [row, at] : piece.jumps) {
      const std::size_t whole_row = table.rows + row;
      if (table.lines.first == 0) {
        table.lines.first = line + at;
      } else if (table.lines.line(whole_row) != line + at) {
        table.lines.jumps.emplace_back(whole_row, line + at);
      }
    }
    table.rows += piece.rows;
    line += piece.lines;
  }
}

void merge_columns(std::vector<Piece>& pieces, int threads, Table& table) {
  share_out(table.columns.size(), threads,
            [&](std::size_t c) { merge_column(pieces, c, table.rows, table.columns[c]); });
}

core::Status to_utf8(Encoding encoding, Table& table) {
  const std::string* odd = nullptr;
  const Column* where = nullptr;
  for (const Column& column : table.columns) {
    if (odd == nullptr && core::first_invalid_utf8(column.name)) odd = &column.name;
    for (const std::string& text : column.dictionary) {
      if (odd != nullptr) break;
      if (!core::first_invalid_utf8(text)) continue;
      odd = &text;
      where = &column;
    }
  }
  if (odd == nullptr && encoding != Encoding::latin1) return {};
  if (encoding == Encoding::utf8) {
    return core::fail(
        Code::bad_input,
        fmt::format("{} is not UTF-8", where == nullptr
                                           ? std::string("a column's name")
                                           : fmt::format("a text of column '{}'", where->name)),
        {table.file, 0, 0}, "it may be Latin-1: leave the encoding out, or declare it");
  }
  if (encoding == Encoding::detect) {
    table.notes.push_back(
        fmt::format("the file is not UTF-8 and was read as Windows-1252 (Latin-1): '{}'",
                    core::terminal_safe(from_windows_1252(odd->substr(0, 60)))));
  }
  for (Column& column : table.columns) {
    column.name = from_windows_1252(column.name);
    column.first_text_value = from_windows_1252(column.first_text_value);
    for (std::string& text : column.dictionary) text = from_windows_1252(text);
  }
  return {};
}

}  // namespace tally::tables::internal
