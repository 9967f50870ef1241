// The tables of a ledger file. docs/ledger-format.md describes them for people.
#ifndef TALLY_LEDGER_INTERNAL_SCHEMA_H_
#define TALLY_LEDGER_INTERNAL_SCHEMA_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::ledger::internal {

inline constexpr std::int64_t kApplicationId = 0x544c4c59;  // "TLLY"

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

// Bit of figure.flags: `detail` has a row for its batch and line. Not part of Figure::flags.
inline constexpr std::uint32_t kHasDetail = 1u << 30;

// Step classes: months and years are the common cases and take no byte in SQLite's records.
inline constexpr int kStepMonth = 0;
inline constexpr int kStepYear = 1;
inline constexpr int kStepOther = 2;
int step_of(int first_serial, int months);

// Everything that CREATEs; run inside the transaction that writes the first batch.
const std::string& schema_sql();

// Tables whose rows belong to a batch and are hashed column by column in the order of their id.
// `columns` leaves out id and batch.
struct RowTable {
  std::string_view name;
  std::string_view columns;
};
const std::vector<RowTable>& row_tables();

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_SCHEMA_H_
