// A user's own figures into the user's ledger: files as statistics offices and services publish
// them (docs/sources.md), recognised by what stands in them, and the project's own plain CSV
// (docs/import.md).
#ifndef TALLY_SOURCES_IMPORT_H_
#define TALLY_SOURCES_IMPORT_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "ledger/ledger.h"

namespace tally::sources {

struct ImportOptions {
  // Describes sources that the ledger does not know, in the form of data/ledger/sources.csv with
  // `id` and `publisher` as the only columns that must be there. Without it such a source may
  // support a statement but never deny it.
  std::optional<std::filesystem::path> sources_file;
  // Overrides the name under which the file is filed; for standard input.
  std::string name;
  // For files that do not say it: the day by which all in them was public, the source, the partner
  // of a table that has one. Without a day, a file counts as public by the day it was last written.
  std::optional<core::Day> edition;
  std::string source, partner;
  // Tells what would be done, and writes nothing.
  bool dry_run = false;
};

// rows_in = kept + duplicates + set_aside + quarantined. In tables that have many figures in a row
// a 'row' is one figure.
struct ImportReport {
  std::string id;    // of the user's ledger afterwards; empty if nothing was added
  std::string what;  // what the file was taken for
  std::int64_t rows_in = 0, kept = 0, duplicates = 0, set_aside = 0, quarantined = 0;
  std::vector<std::pair<std::string, std::int64_t>> set_aside_because;
  std::optional<core::Day> edition;
  std::vector<std::string> notes;             // what was assumed, one sentence each
  std::vector<ledger::Quarantined> examples;  // the first of those in quarantine
  std::vector<std::string> unknown_sources;   // met here, described nowhere: they may not deny
  [[nodiscard]] std::string text() const;
};

// Limits of one import: beyond them nothing of it is kept.
inline constexpr std::int64_t kMaxRows = 5'000'000;
inline constexpr std::int64_t kMaxQuarantined = 100'000;

// Reads the form from memory: what `import_plain` does before it looks at the ledger. `lag_of`
// gives the days from the end of a period to the first release of a source (0 if unknown). Fails
// only if the header is not the form's, or a limit is passed; rows that are wrong are in the
// batch's quarantine.
core::Result<ledger::Batch> parse_plain(std::string_view text, const std::string& path,
                                        const std::function<int(std::string_view)>& lag_of);

// One file, plain or gzip or zip, in any form that is known. Reads it, leaves out what `base` or
// the user's ledger have already, and appends the rest in one step.
core::Result<ImportReport> import_file(const std::filesystem::path& file,
                                       const std::filesystem::path& user_ledger,
                                       const std::filesystem::path& base,
                                       const ImportOptions& options = {});

// What import_file() reads from bytes before it looks at a ledger: batches whose rows are dated by
// `options`, or not at all. For tests and fuzzers.
core::Result<std::vector<ledger::Batch>> parse_published(std::string bytes, const std::string& name,
                                                         const ImportOptions& options,
                                                         ImportReport& report);

// The plain form alone: anything else is refused.
core::Result<ImportReport> import_plain(const std::filesystem::path& file,
                                        const std::filesystem::path& user_ledger,
                                        const std::filesystem::path& base,
                                        const ImportOptions& options = {});

}  // namespace tally::sources

#endif  // TALLY_SOURCES_IMPORT_H_
