#include "sources/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "ledger/writer.h"
#include "sources/internal/consistency.h"
#include "sources/internal/input.h"
#include "sources/internal/load.h"

namespace tally::sources {
namespace {

FileCount count_of(const ledger::Batch& b) {
  return {b.path,         b.rows_in,    static_cast<std::int64_t>(b.figures.size()),
          b.table_rows(), b.duplicates, static_cast<std::int64_t>(b.quarantined.size())};
}

// Nothing may be lost on the way.
core::Status check_count(const FileCount& c) {
  if (c.rows_in == c.figures + c.other + c.duplicates + c.quarantined) return {};
  return core::fail(core::Code::bad_input,
                    fmt::format("{} rows in, but {} + {} figures and rows, {} duplicates, {} in "
                                "quarantine",
                                c.rows_in, c.figures, c.other, c.duplicates, c.quarantined),
                    {c.file, 0, 0});
}

core::Status check_report(const BuildReport& report) {
  if (!report.quarantined.empty()) {
    const ledger::Quarantined& q = report.quarantined.front();
    return core::fail(
        core::Code::bad_input,
        fmt::format("{} ({} rows of data/ledger are wrong)", q.reason, report.quarantined.size()),
        {q.file, q.line, q.column}, q.raw);
  }
  for (const Difference& d : report.differences) {
    if (d.found <= d.allowed) continue;
    return core::fail(core::Code::bad_input,
                      fmt::format("{}: {} differences, {} allowed", d.what, d.found, d.allowed),
                      {"consistency-budget.csv", 0, 0},
                      d.examples.empty() ? std::string() : "e.g. " + d.examples.front());
  }
  return {};
}

}  // namespace

std::string BuildReport::text() const {
  std::string out = fmt::format("{:<44} {:>9} {:>9} {:>6} {:>10} {:>11}\n", "file", "rows in",
                                "figures", "other", "duplicates", "quarantined");
  for (const FileCount& f : files) {
    out += fmt::format("{:<44} {:>9} {:>9} {:>6} {:>10} {:>11}\n", f.file, f.rows_in, f.figures,
                       f.other, f.duplicates, f.quarantined);
  }
  out += "\n";
  for (const Difference& d : differences) {
    out += fmt::format("{}: {} of {} ({} allowed)", d.what, d.found, d.tried, d.allowed);
    if (!d.examples.empty()) out += "; e.g. " + d.examples.front();
    out += "\n";
  }
  for (const ledger::Quarantined& q : quarantined) {
    out += fmt::format("quarantined: {}:{}:{}: {}\n", q.file, q.line, q.column, q.reason);
  }
  out += fmt::format("\nledger {}\n{} figures, {:.1f} MB\n", id, figures,
                     static_cast<double>(bytes) / 1e6);
  return out;
}

core::Result<BuildReport> build_base(const std::filesystem::path& data,
                                     const std::filesystem::path& out,
                                     const BuildOptions& options) {
  const std::filesystem::path folder = data / "ledger";
  TALLY_TRY(loaded, internal::load(folder));
  BuildReport report;
  for (const ledger::Batch& b : loaded.batches) {
    report.files.push_back(count_of(b));
    TALLY_CHECK(check_count(report.files.back()));
    std::copy(b.quarantined.begin(), b.quarantined.end(), std::back_inserter(report.quarantined));
  }
  TALLY_TRY(budget, internal::read_input(folder / "consistency-budget.csv"));
  TALLY_TRY(differences,
            internal::compare(loaded, budget.text, (folder / "consistency-budget.csv").string()));
  report.differences = std::move(differences);
  if (!options.keep_going) TALLY_CHECK(check_report(report));
  TALLY_TRY(written, ledger::write_base(out, loaded.batches));
  report.id = written.id;
  report.figures = written.figures;
  report.bytes = written.bytes;
  return report;
}

}  // namespace tally::sources
