// Builds the base ledger from data/ledger.
//
//   BuildReport r = build_base("data", "base.tally", {}).value();
//
// Every file is read whole, every row ends as a figure, a table row, a duplicate or in quarantine,
// and the report says how many. The build fails if a governance table has a fault, if a row of the
// figures is quarantined, or if the differences between figures exceed
// data/ledger/consistency-budget.csv: then nothing is written. Same data, same id.
#ifndef TALLY_SOURCES_BUILD_H_
#define TALLY_SOURCES_BUILD_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"

namespace tally::sources {

struct BuildOptions {
  // Writes the ledger in spite of differences beyond the budget and rows in quarantine (to look at
  // them); the report still names them.
  bool keep_going = false;
};

struct FileCount {
  std::string file;
  std::int64_t rows_in = 0, figures = 0, other = 0, duplicates = 0, quarantined = 0;
};

// One way in which figures should fit and some do not.
struct Difference {
  std::string what;
  std::int64_t tried = 0, found = 0, allowed = 0;
  std::vector<std::string> examples;  // a few
};

struct BuildReport {
  std::string id;
  std::int64_t figures = 0, bytes = 0;
  std::vector<FileCount> files;
  std::vector<Difference> differences;
  std::vector<ledger::Quarantined> quarantined;
  // For people: counts per file, differences, id.
  [[nodiscard]] std::string text() const;
};

core::Result<BuildReport> build_base(const std::filesystem::path& data,
                                     const std::filesystem::path& out, const BuildOptions& options);

}  // namespace tally::sources

#endif  // TALLY_SOURCES_BUILD_H_
