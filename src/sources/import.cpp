#include "sources/import.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "core/sha256.h"
#include "core/text.h"
#include "ledger/writer.h"
#include "sources/internal/admit.h"
#include "sources/internal/against.h"
#include "sources/internal/form.h"
#include "sources/internal/formats.h"
#include "sources/internal/input.h"
#include "sources/internal/open.h"

namespace tally::sources {
namespace {

using ledger::Batch;
using ledger::Ledger;

constexpr std::size_t kExamples = 100;
constexpr std::size_t kExamplesShown = 12;
// Where a user's own CSV is filed: each row speaks where data/ledger/defaults.csv has its source's
// tables ('flows') speak. No rank follows from it.
constexpr std::string_view kOwnTable = "flows/own";

// The user's own descriptions of sources that nobody has described yet.
core::Status read_own_sources(const std::filesystem::path& file, const Ledger& ledger,
                              Batch& batch) {
  TALLY_TRY(input, internal::read_input(file));
  batch = internal::new_batch("sources", file.string(), input.sha256);
  TALLY_CHECK(internal::read_own_sources(input.text, batch));
  if (!batch.quarantined.empty()) {
    const ledger::Quarantined& q = batch.quarantined.front();
    return core::fail(core::Code::bad_input, q.reason, {q.file, q.line, q.column},
                      "nothing was imported");
  }
  for (const ledger::Source& s : batch.source_rows) {
    const auto known = ledger.find_source(s.code);
    if (known && ledger.source(*known).described) {
      return core::fail(core::Code::bad_input,
                        fmt::format("source '{}' is described in the ledger already", s.code),
                        {file.string(), 0, 0}, "leave it out of the sources file");
    }
    if (known) {
      return core::fail(core::Code::unsupported,
                        fmt::format("source '{}' has figures in the ledger already", s.code),
                        {file.string(), 0, 0}, "describe a source at its first import");
    }
  }
  return {};
}

std::string last_batch_of_user(const Ledger& ledger) {
  const auto plus = ledger.info().id.find('+');
  return plus == std::string::npos ? std::string() : ledger.info().id.substr(plus + 1);
}

// What is known of sources while a file is read: the ledger's, and those described with it.
class Known {
 public:
  Known(const Ledger& ledger, const Batch& own) : ledger_(ledger), own_(own) {}
  [[nodiscard]] const ledger::Source* find(std::string_view code) const {
    for (const ledger::Source& s : own_.source_rows) {
      if (s.code == code) return &s;
    }
    const auto id = ledger_.find_source(code);
    return id ? &ledger_.source(*id) : nullptr;
  }
  [[nodiscard]] int lag(std::string_view code) const {
    const ledger::Source* source = find(code);
    return source == nullptr ? 0 : source->first_release_lag_days;
  }

 private:
  const Ledger& ledger_;
  const Batch& own_;
};

using Lag = std::function<int(std::string_view)>;

constexpr std::string_view kHalfLine =
    "the last line has no line break: should the file have been cut off there, its last figure is "
    "not to be trusted";

// What the end of a text of rows tells: half a line, or as many lines as servers and spreadsheets
// give at most. UN Comtrade's readers know its limits themselves.
void note_end(const internal::Download& d, const internal::Form& form, internal::Take& take) {
  const std::string_view text = d.text;
  if (text.empty() || text.front() == '{' || text.front() == '[' || text.front() == '<') return;
  if (text.back() != '\n') take.note(std::string(kHalfLine));
  const auto breaks = std::count(text.begin(), text.end(), '\n');
  const auto rows = breaks - (text.back() == '\n' ? 1 : 0);  // without the header
  for (const std::ptrdiff_t limit : {65'535, 100'000, 250'000, 1'048'575}) {
    if (rows != limit || form.id.starts_with("comtrade")) continue;
    take.note(
        fmt::format("{} rows are exactly as many as a server or a spreadsheet gives at most: "
                    "the file may be cut off",
                    rows));
  }
}

core::Status read_form(internal::Opened& opened, const std::string& sha256,
                       const ImportOptions& options, std::optional<core::Day> file_day,
                       const Lag& lag_of, ImportReport& report, std::vector<Batch>& out) {
  internal::Download& d = opened.download;
  d.source = options.source;
  d.partner = options.partner;
  if (!options.partner.empty() && !places::places().find(options.partner)) {
    return core::fail(core::Code::bad_usage,
                      fmt::format("no place has the code '{}'", options.partner));
  }
  if (internal::is_plain(d)) {
    TALLY_TRY(batch, parse_plain(d.text, d.name, lag_of));
    batch.file_sha256 = sha256;
    batch.name = kOwnTable;
    report.what = "Tallystick's own CSV";
    report.rows_in += batch.rows_in;
    if (!d.text.ends_with('\n')) report.notes.emplace_back(kHalfLine);
    out.push_back(std::move(batch));
    return {};
  }
  const internal::Form* form = internal::recognise(d);
  if (form == nullptr) {
    return core::fail(
        core::Code::unsupported,
        d.encoding == "unknown" ? "the file is in no known form and not in UTF-8"
                                : "the file is in no form that is known",
        {d.name, 0, 0},
        "docs/sources.md lists the known forms; docs/import.md describes a plain one");
  }
  report.what = form->what;
  internal::Take take(d.name, sha256);
  TALLY_CHECK(form->read(d, take));
  if (take.is_over_limit()) {
    return core::fail(core::Code::too_large,
                      "more than 100,000 rows are wrong, or 50,000,000 in all", {d.name, 0, 0},
                      "it is probably no whole file of this form");
  }
  if (take.rows_in() == 0) {
    return core::fail(core::Code::bad_input,
                      "the form is known, and the file has no row of figures", {d.name, 0, 0});
  }
  note_end(d, *form, take);
  if (!d.encoding.empty()) {
    take.note(fmt::format("the text was converted from {} to UTF-8", d.encoding));
  }
  std::optional<core::Day> edition = options.edition ? options.edition : take.edition();
  if (!edition && file_day) {
    if (file_day->serial() > take.latest()) {
      edition = file_day;
      take.note(
          fmt::format("the file does not say when it was published: counted as public by {}, "
                      "the day it was last written (--edition says otherwise)",
                      file_day->iso()));
    } else {
      take.note("the file does not say when it was published: its figures are assumed, not known");
    }
  }
  report.edition = edition;
  report.rows_in += take.rows_in();
  for (const auto& [why, rows] : take.set_aside()) {
    report.set_aside += rows;
    report.set_aside_because.emplace_back(why, rows);
  }
  report.notes.insert(report.notes.end(), take.notes().begin(), take.notes().end());
  for (Batch& b : take.finish(edition, lag_of)) out.push_back(std::move(b));
  return {};
}

core::Result<std::vector<Batch>> read_all(std::string bytes, const std::string& name,
                                          const std::filesystem::path& path,
                                          const ImportOptions& options,
                                          std::optional<core::Day> file_day, const Lag& lag_of,
                                          ImportReport& report) {
  const std::string sha256 = core::sha256_hex(bytes);
  TALLY_TRY(opened, internal::open_bytes(std::move(bytes), name, path));
  if (opened.empty()) {
    return core::fail(core::Code::bad_input, "there is nothing in the file", {name, 0, 0});
  }
  std::vector<Batch> out;
  std::optional<core::Error> first;
  for (const auto& one : opened) {
    auto status = read_form(*one, sha256, options, file_day, lag_of, report, out);
    if (status) continue;
    if (opened.size() == 1) return core::fail(std::move(status).error());
    // A zip may hold a notice or a list of codes beside its tables.
    report.notes.push_back(fmt::format("left out: {}", status.error().to_string()));
    if (!first) first = std::move(status).error();
  }
  if (out.empty() && first) return core::fail(std::move(*first));
  return out;
}

std::optional<core::Day> day_of_file(const std::filesystem::path& file) {
  struct stat info {};
  if (::stat(file.c_str(), &info) != 0) return std::nullopt;
  return core::Day::from_serial(static_cast<std::int32_t>(info.st_mtime / 86400));
}

// Sets the batches beside each other and the ledger, and appends what is new.
core::Status take_in(std::vector<Batch> batches, const Batch& own, const Known& known,
                     const Ledger& ledger, const std::filesystem::path& user_ledger,
                     const ImportOptions& options, ImportReport& report) {
  for (const Batch& b : batches) {
    for (const std::string& code : b.sources) {
      const bool met = std::find(report.unknown_sources.begin(), report.unknown_sources.end(),
                                 code) != report.unknown_sources.end();
      if (known.find(code) == nullptr && !met) report.unknown_sources.push_back(code);
    }
  }
  internal::admit(batches);
  bool any = false;
  for (Batch& b : batches) {
    TALLY_CHECK(internal::compare_with(ledger, b));
    report.kept += static_cast<std::int64_t>(b.figures.size());
    report.duplicates += b.duplicates;
    report.quarantined += static_cast<std::int64_t>(b.quarantined.size());
    for (const ledger::Quarantined& q : b.quarantined) {
      if (report.examples.size() < kExamples) report.examples.push_back(q);
    }
    any = any || !b.figures.empty() || !b.quarantined.empty();
  }
  if (!any || options.dry_run) return {};
  std::vector<Batch> all;
  if (!own.source_rows.empty()) all.push_back(own);
  for (Batch& b : batches) {
    if (!b.figures.empty() || !b.quarantined.empty()) all.push_back(std::move(b));
  }
  TALLY_TRY(written, ledger::append(user_ledger, all, last_batch_of_user(ledger)));
  report.id = written.id;
  return {};
}

}  // namespace

std::string ImportReport::text() const {
  std::string out;
  if (!what.empty()) out += fmt::format("taken for: {}\n", what);
  if (edition) out += fmt::format("public by {}\n", edition->iso());
  out += fmt::format("{} rows in: {} kept, {} duplicates, {} set aside, {} in quarantine\n",
                     rows_in, kept, duplicates, set_aside, quarantined);
  for (const auto& [why, rows] : set_aside_because) {
    out += fmt::format("  set aside: {} {}\n", rows, why);
  }
  std::size_t shown = 0;
  for (const ledger::Quarantined& q : examples) {
    if (++shown > kExamplesShown) break;
    // Reasons may repeat what stands in the file.
    out += core::terminal_safe(
        fmt::format("  {}:{}:{}: {}{}", q.file, q.line, q.column, q.reason,
                    q.raw.empty() || q.raw.size() > 60 ? std::string() : " ('" + q.raw + "')"));
    out += '\n';
  }
  if (quarantined > static_cast<std::int64_t>(std::min(shown, kExamplesShown))) {
    out += "  ... 'tally ledger quarantine' shows all\n";
  }
  for (const std::string& note : notes) out += core::terminal_safe(note) + "\n";
  for (const std::string& source : unknown_sources) {
    out += fmt::format(
        "source '{}' is described nowhere: it may support a statement, not deny it\n", source);
  }
  if (id.empty()) out += "nothing new: the ledger is as it was\n";
  return out;
}

core::Result<std::vector<Batch>> parse_published(std::string bytes, const std::string& name,
                                                 const ImportOptions& options,
                                                 ImportReport& report) {
  return read_all(
      std::move(bytes), name, {}, options, std::nullopt, [](std::string_view) { return 30; },
      report);
}

core::Result<ImportReport> import_file(const std::filesystem::path& file,
                                       const std::filesystem::path& user_ledger,
                                       const std::filesystem::path& base,
                                       const ImportOptions& options) {
  TALLY_TRY(ledger, Ledger::open({base, user_ledger}));
  Batch own;
  if (options.sources_file) TALLY_CHECK(read_own_sources(*options.sources_file, ledger, own));
  const Known known(ledger, own);
  TALLY_TRY(bytes, internal::read_bytes(file));
  ImportReport report;
  const std::string name = options.name.empty() ? file.string() : options.name;
  TALLY_TRY(batches, read_all(
                         std::move(bytes), name, file, options, day_of_file(file),
                         [&](std::string_view code) { return known.lag(code); }, report));
  TALLY_CHECK(take_in(std::move(batches), own, known, ledger, user_ledger, options, report));
  return report;
}

core::Result<ImportReport> import_plain(const std::filesystem::path& file,
                                        const std::filesystem::path& user_ledger,
                                        const std::filesystem::path& base,
                                        const ImportOptions& options) {
  TALLY_TRY(ledger, Ledger::open({base, user_ledger}));
  TALLY_TRY(input, internal::read_input(file));
  Batch own;
  if (options.sources_file) TALLY_CHECK(read_own_sources(*options.sources_file, ledger, own));
  const Known known(ledger, own);
  const std::string name = options.name.empty() ? file.string() : options.name;
  TALLY_TRY(batch,
            parse_plain(input.text, name, [&](std::string_view code) { return known.lag(code); }));
  batch.file_sha256 = input.sha256;
  batch.name = kOwnTable;
  ImportReport report;
  report.rows_in = batch.rows_in;
  std::vector<Batch> batches;
  batches.push_back(std::move(batch));
  TALLY_CHECK(take_in(std::move(batches), own, known, ledger, user_ledger, options, report));
  return report;
}

}  // namespace tally::sources
