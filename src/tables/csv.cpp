#include "tables/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>

#include "core/text.h"
#include "tables/internal/csv_dialect.h"
#include "tables/internal/csv_merge.h"
#include "tables/internal/csv_piece.h"
#include "tables/internal/csv_scan.h"
#include "tables/internal/parallel.h"

namespace tally::tables {
namespace {

using core::Code;
using internal::CsvScanner;
using internal::Field;
using internal::Piece;
using internal::PiecePlan;

constexpr std::size_t kPieceSize = std::size_t{1} << 22;
constexpr std::size_t kSampled = 200;  // records that are looked at to plan the columns
constexpr std::size_t kMaxColumns = 20'000;

class Reader {
 public:
  Reader(std::string_view text, const std::string& file, const ReadOptions& options)
      : whole_(text), file_(file), options_(options) {}

  core::Result<Table> read() {
    TALLY_TRY(dialect, internal::find_dialect(whole_, file_, options_.delimiter));
    dialect_ = dialect;
    TALLY_CHECK(read_header());
    TALLY_CHECK(choose_columns());
    sample();
    TALLY_TRY(pieces, read_pieces(plan_));
    TALLY_CHECK(reread_texts(pieces));
    table_.file = file_;
    table_.file_columns = header_;
    table_.read_as =
        fmt::format("CSV, fields separated by {}", internal::name_of_delimiter(plan_.delimiter));
    internal::merge_rows(pieces, body_line_, table_);
    internal::merge_columns(pieces, options_.threads, table_);
    TALLY_CHECK(internal::to_utf8(options_.encoding, table_));
    write_notes(pieces);
    return std::move(table_);
  }

 private:
  core::Status read_header() {
    const std::string_view text = whole_.substr(dialect_.first_byte);
    CsvScanner scanner(text, dialect_.delimiter);
    const auto outcome = scanner.next([&](std::size_t, const Field& field) {
      header_.push_back(field.doubled ? field.plain() : std::string(field.text));
    });
    const std::int64_t line = dialect_.first_line + scanner.line();
    if (outcome == CsvScanner::Outcome::end) {
      return core::fail(Code::bad_input, "the file is empty, a header was expected", {file_, 1, 1});
    }
    if (outcome == CsvScanner::Outcome::broken) {
      return core::fail(Code::bad_input, scanner.fault(),
                        {file_, dialect_.first_line + scanner.lines(),
                         internal::column_of(text, scanner.fault_at())});
    }
    if (header_.size() > kMaxColumns) {
      return core::fail(Code::too_large, fmt::format("more than {} columns", kMaxColumns),
                        {file_, line, 0});
    }
    width_ = header_.size();
    if (header_.size() > 1 && scanner.ends_bare()) {
      header_.pop_back();  // a column without a name at the end of every line
      dropped_last_ = true;
    }
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < header_.size(); ++i) {
      if (header_[i].empty()) header_[i] = fmt::format("column_{}", i + 1);
      if (!seen.insert(header_[i]).second) {
        return core::fail(
            Code::bad_input,
            core::terminal_safe(fmt::format("column '{}' stands twice in the header", header_[i])),
            {file_, line, 0});
      }
    }
    body_ = text.substr(scanner.position());
    body_line_ = dialect_.first_line + scanner.lines();
    return {};
  }

  core::Status choose_columns() {
    plan_.width = width_;
    plan_.delimiter = dialect_.delimiter;
    plan_.decimal = options_.decimal;
    plan_.null_words = &options_.null_words;
    Table names;  // only to look names up
    names.file = file_;
    for (const std::string& name : header_) names.columns.push_back({.name = name});
    for (const std::string& name : options_.as_text) TALLY_CHECK(names.require(name));
    const auto add = [&](std::size_t field) {
      const std::string& name = header_[field];
      const bool as_text = std::find(options_.as_text.begin(), options_.as_text.end(), name) !=
                           options_.as_text.end();
      plan_.columns.push_back({field, as_text});
      table_.columns.push_back({.name = name});
    };
    if (options_.columns.empty()) {
      for (std::size_t i = 0; i < header_.size(); ++i) add(i);
      return {};
    }
    for (const std::string& name : options_.columns) {
      TALLY_TRY(column, names.require(name));
      if (table_.find(name) != nullptr) continue;
      add(static_cast<std::size_t>(column - names.columns.data()));
    }
    return {};
  }

  // Columns with text among the first records are read as text at once.
  void sample() {
    CsvScanner scanner(body_, plan_.delimiter);
    std::vector<std::int32_t> by_field(plan_.width, -1);
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
      by_field[plan_.columns[i].field] = static_cast<std::int32_t>(i);
    }
    std::vector<std::int64_t> numbers(plan_.columns.size(), 0);
    for (std::size_t record = 0; record < kSampled; ++record) {
      const auto outcome = scanner.next([&](std::size_t index, const Field& field) {
        if (index >= by_field.size() || by_field[index] < 0) return;
        const auto i = static_cast<std::size_t>(by_field[index]);
        if (plan_.columns[i].as_text) return;
        if (internal::is_number_or_null(field.text, plan_)) {
          numbers[i] += field.text.empty() ? 0 : 1;
          return;
        }
        plan_.columns[i].as_text = true;
        const auto at = static_cast<std::size_t>(field.text.data() - body_.data());
        set_first_text(i, scanner.lines(), at, field.text, numbers[i]);
      });
      if (outcome != CsvScanner::Outcome::record) return;
    }
  }

  void set_first_text(std::size_t column, std::int64_t line, std::size_t at, std::string_view value,
                      std::int64_t numbers) {
    Column& c = table_.columns[column];
    c.first_text = core::Place{file_, body_line_ + line, internal::column_of(body_, at)};
    c.first_text_value = value.substr(0, 200);
    c.numbers_before = numbers;
  }

  core::Result<std::vector<Piece>> read_pieces(const PiecePlan& plan) {
    const std::vector<std::size_t> begins = internal::cut(body_, kPieceSize, options_.threads);
    std::vector<Piece> pieces(begins.size() - 1);
    std::atomic<std::size_t> first_bad{pieces.size()};
    internal::share_out(pieces.size(), options_.threads, [&](std::size_t i) {
      if (i > first_bad) return;  // the earliest fault is the one that is told
      pieces[i] = internal::read_piece(body_.substr(begins[i], begins[i + 1] - begins[i]), plan);
      if (pieces[i].fault.empty()) return;
      std::size_t known = first_bad;
      while (i < known && !first_bad.compare_exchange_weak(known, i)) {
      }
    });
    std::int64_t line = body_line_;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (!piece.fault.empty()) {
        return core::fail(
            Code::bad_input, piece.fault,
            {file_, line + piece.fault_line,
             internal::column_of(body_, begins[i] + piece.fault_at)},
            "fields that hold quotes, delimiters or line breaks are written in double quotes, with "
            "quotes doubled");
      }
      line += piece.lines;
    }
    begins_ = begins;
    return pieces;
  }

  // Columns that turned out to be text beyond the sample are read again, as text.
  core::Status reread_texts(std::vector<Piece>& pieces) {
    PiecePlan again = plan_;
    again.columns.clear();
    std::vector<std::size_t> which;
    for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
      std::int64_t line = 0, numbers = 0;
      for (std::size_t p = 0; p < pieces.size(); ++p) {
        const internal::PieceColumn& column = pieces[p].columns[c];
        numbers += column.numbers;
        if (column.is_broken) {
          which.push_back(c);
          again.columns.push_back({plan_.columns[c].field, true});
          set_first_text(c, line + column.broken_line, begins_[p] + column.broken_at,
                         column.broken_value, numbers);
          break;
        }
        line += pieces[p].lines;
      }
    }
    if (which.empty()) return {};
    TALLY_TRY(texts, read_pieces(again));
    for (std::size_t p = 0; p < pieces.size(); ++p) {
      for (std::size_t i = 0; i < which.size(); ++i) {
        pieces[p].columns[which[i]] = std::move(texts[p].columns[i]);
      }
    }
    return {};
  }

  void write_notes(const std::vector<Piece>& pieces) {
    if (dialect_.detected && dialect_.delimiter != ',') {
      table_.notes.push_back(fmt::format("fields are separated by {} (detected)",
                                         internal::name_of_delimiter(dialect_.delimiter)));
    }
    if (dropped_last_) {
      table_.notes.emplace_back("the last column has no name and was left out");
    }
    std::int64_t trailing = 0;
    for (const Piece& piece : pieces) trailing += piece.trailing;
    if (trailing > 0) {
      table_.notes.push_back(
          fmt::format("{} lines end with a delimiter too many, which was ignored", trailing));
    }
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      std::map<std::string, std::int64_t> words;
      for (const Piece& piece : pieces) {
        for (const auto& [word, count] : piece.columns[c].null_words) words[word] += count;
      }
      for (const auto& [word, count] : words) {
        table_.notes.push_back(fmt::format("column '{}': '{}' was read as null in {} rows",
                                           table_.columns[c].name, word, count));
      }
    }
  }

  std::string_view whole_, body_;
  const std::string& file_;
  const ReadOptions& options_;
  internal::Dialect dialect_;
  std::vector<std::string> header_;
  std::size_t width_ = 0;
  bool dropped_last_ = false;
  std::int64_t body_line_ = 1;
  PiecePlan plan_;
  std::vector<std::size_t> begins_;
  Table table_;
};

}  // namespace

core::Result<Table> parse_csv(std::string_view text, const std::string& file,
                              const ReadOptions& options) {
  return Reader(text, file, options).read();
}

}  // namespace tally::tables
