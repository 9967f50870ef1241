// The tables of a ledger file. docs/ledger-format.md describes them for people.
#ifndef TALLY_LEDGER_INTERNAL_SCHEMA_H_
#define TALLY_LEDGER_INTERNAL_SCHEMA_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::ledger::internal {

inline constexpr std::int64_t kApplicationId = 0x544c4c59;  // "TLLY"
// Schemas of files. The oldest that is still read, and the one that is written: appending brings an
// older file to it.
inline constexpr std::int64_t kOldestReadSchema = 1;
inline constexpr std::int64_t kWrittenSchema = 2;

// Columns of `figure`, in the order in which every query here selects them.
enum FigureColumn : int {
  kReporter,
  kPartner,
  kSeries,
  kBook,
  kStep,
  kFirst,
  kMonths,
  kSeq,
  kMantissa,
  kExponent,
  kFlags,
  kNotBefore,
  kNotAfter,
  kEvidence,
  kLine
};
inline constexpr std::string_view kFigureColumns =
    "reporter, partner, series, book, step, first, months, seq, mantissa, exponent, flags, "
    "not_before, not_after, evidence, line";

// Columns of `figure_row`, as they are written.
enum RowColumn : int {
  kId,
  kRowMantissa,
  kMarks,
  kRowNotBefore,
  kRowNotAfter,
  kRowLine,
  kRowColumns
};

// figure_row.id: run, first month, months and number of the vintage, in this order.
inline constexpr int kRunShift = 39;
inline constexpr int kFirstShift = 24;
inline constexpr int kMonthsShift = 13;
inline constexpr std::int64_t kMostFirst = (1 << 15) - 1;
inline constexpr std::int64_t kMostMonths = (1 << 11) - 1;
inline constexpr std::int64_t kMostSeq = (1 << 13) - 1;
inline constexpr std::int64_t kMostRuns = (std::int64_t{1} << 24) - 1;
// figure_row.marks: flags, exponent, evidence.
inline constexpr int kFlagsShift = 11;
inline constexpr int kExponentShift = 3;

// What a row of `figure_row` says, in the order of kFigureColumns from `first` on.
inline constexpr std::string_view kDecoded =
    "id >> 24 & 32767 AS first, id >> 13 & 2047 AS months, id & 8191 AS seq, mantissa, "
    "((marks >> 3 & 255) + 128 & 255) - 128 AS exponent, marks >> 11 AS flags, not_before, "
    "not_after, marks & 7 AS evidence, line";
// By what the rows of one run are ordered, in a ledger of that schema.
constexpr std::string_view order_of_rows(std::int64_t schema) {
  return schema < 2 ? "first, months, seq" : "id";
}

// Bit of figure.flags: `detail` has a row for its batch and line. Not part of Figure::flags.
inline constexpr std::uint32_t kHasDetail = 1u << 30;

// Step classes: months and years are the common cases and take no byte in SQLite's records.
inline constexpr int kStepMonth = 0;
inline constexpr int kStepYear = 1;
inline constexpr int kStepOther = 2;
int step_of(int first_serial, int months);

// Everything that CREATEs; run inside the transaction that writes the first batch.
const std::string& schema_sql();
// From schema 1, in which `figure` was a table of its own, to the present one; the same figures,
// and so the same hashes. Inside a transaction.
const std::string& upgrade_sql();

// Tables whose rows belong to a batch and are hashed column by column in the order of their id.
// `columns` leaves out id and batch.
struct RowTable {
  std::string_view name;
  std::string_view columns;
};
const std::vector<RowTable>& row_tables();

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_SCHEMA_H_
