#include "sources/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/text.h"
#include "ledger/writer.h"
#include "sources/internal/admit.h"
#include "sources/internal/formats.h"
#include "sources/internal/input.h"

namespace tally::sources {
namespace {

using ledger::Batch;
using ledger::Figure;
using ledger::FigureRow;
using ledger::Ledger;

constexpr std::size_t kExamples = 100;

std::int32_t release_of(const Figure& f) {
  return f.released.not_after ? f.released.not_after->serial() : FigureRow::kNoDay;
}

// Sets rows beside what the ledger has already.
class Against {
 public:
  explicit Against(const Ledger& ledger) : ledger_(ledger) {}

  core::Status compare(Batch& batch) {
    std::vector<std::size_t> order(batch.figures.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto pair = [&](std::size_t i) {
      return std::pair(batch.figures[i].reporter, batch.figures[i].partner);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pair(a) < pair(b); });
    std::vector<char> gone(batch.figures.size(), 0);
    for (std::size_t i = 0; i < order.size();) {
      TALLY_TRY(known, ledger_.pair(pair(order[i]).first, pair(order[i]).second));
      index(known);
      std::size_t end = i;
      for (; end < order.size() && pair(order[end]) == pair(order[i]); ++end) {
        if (!keep(batch, batch.figures[order[end]])) gone[order[end]] = 1;
      }
      i = end;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < batch.figures.size(); ++i) {
      if (!gone[i]) batch.figures[kept++] = batch.figures[i];
    }
    batch.figures.resize(kept);
    return {};
  }

 private:
  using Key = std::tuple<std::string, ledger::Direction, ledger::FlowKind, ledger::Measure,
                         ledger::Adjustment, std::uint16_t, std::string, std::string, std::int32_t,
                         int, std::int32_t>;

  void index(const std::vector<Figure>& known) {
    known_.clear();
    for (const Figure& f : known) {
      known_[{ledger_.source(f.source).code, f.direction, f.kind, f.measure, f.adjustment,
              f.currency.packed(), f.product, f.whole, f.period.first.serial(), f.period.months(),
              f.base ? f.base->first.serial() : 0}]
          .push_back(f);
    }
  }

  // False if the row is a duplicate or contradicts, which is then counted.
  bool keep(Batch& b, FigureRow& row) {
    const ledger::SeriesKey& s = b.series[row.series];
    std::int32_t base = 0;
    if (row.detail >= 0 && b.details[static_cast<std::size_t>(row.detail)].base) {
      base = b.details[static_cast<std::size_t>(row.detail)].base->first.serial();
    }
    const auto found =
        known_.find({b.sources[row.source], s.direction, s.kind, s.measure, s.adjustment,
                     s.currency.packed(), s.product, s.whole, row.first, row.months, base});
    if (found == known_.end()) return true;
    const Figure* before = nullptr;  // the newest of those released no later
    for (const Figure& f : found->second) {
      const bool equal =
          f.value.has_value() == row.has_value && (!f.value || *f.value == row.value);
      if (release_of(f) == row.not_after) {
        if (equal) {
          ++b.duplicates;
          return false;
        }
        if (!row.has_value || !f.value || !row.value.same_figure(*f.value)) {
          b.quarantined.push_back(
              {b.path, row.line, 0,
               fmt::format("contradicts a figure of the same source and release "
                           "({} line {})",
                           ledger_.file(f.file).path, f.line),
               internal::in_words(b, row)});
          return false;
        }
      }
      if (f.released.not_after && row.not_after != FigureRow::kNoDay &&
          release_of(f) <= row.not_after && !f.has(ledger::kQuotedAgain)) {
        before = &f;
      }
    }
    if (before != nullptr && before->value && row.has_value &&
        row.value.same_figure(*before->value)) {
      row.flags |=
          row.value.exponent < before->value->exponent ? ledger::kFiner : ledger::kQuotedAgain;
    }
    return true;
  }

  const Ledger& ledger_;
  std::map<Key, std::vector<Figure>> known_;
};

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

}  // namespace

std::string ImportReport::text() const {
  std::string out = fmt::format("{} rows in: {} kept, {} duplicates, {} in quarantine\n", rows_in,
                                kept, duplicates, quarantined);
  for (const ledger::Quarantined& q : examples) {
    // Reasons may repeat what stands in the file.
    out += core::terminal_safe(fmt::format("  {}:{}:{}: {}", q.file, q.line, q.column, q.reason));
    out += '\n';
  }
  if (quarantined > static_cast<std::int64_t>(examples.size())) out += "  ...\n";
  for (const std::string& source : unknown_sources) {
    out += fmt::format(
        "source '{}' is described nowhere: it may support a statement, not deny it\n", source);
  }
  if (id.empty()) out += "nothing new: the ledger is as it was\n";
  return out;
}

core::Result<ImportReport> import_plain(const std::filesystem::path& file,
                                        const std::filesystem::path& user_ledger,
                                        const std::filesystem::path& base,
                                        const ImportOptions& options) {
  TALLY_TRY(ledger, Ledger::open({base, user_ledger}));
  TALLY_TRY(input, internal::read_input(file));
  std::vector<Batch> batches;
  Batch own;
  if (options.sources_file) TALLY_CHECK(read_own_sources(*options.sources_file, ledger, own));
  const auto described = [&](std::string_view code) -> const ledger::Source* {
    for (const ledger::Source& s : own.source_rows) {
      if (s.code == code) return &s;
    }
    const auto id = ledger.find_source(code);
    return id ? &ledger.source(*id) : nullptr;
  };
  const std::string name = options.name.empty() ? file.string() : options.name;
  TALLY_TRY(batch, parse_plain(input.text, name, [&](std::string_view code) {
              const ledger::Source* source = described(code);
              return source == nullptr ? 0 : source->first_release_lag_days;
            }));
  batch.file_sha256 = input.sha256;

  ImportReport report;
  report.rows_in = batch.rows_in;
  for (const std::string& code : batch.sources) {
    if (described(code) == nullptr) report.unknown_sources.push_back(code);
  }
  std::vector<Batch> one;
  one.push_back(std::move(batch));
  internal::admit(one);
  batch = std::move(one.front());
  Against against(ledger);
  TALLY_CHECK(against.compare(batch));
  report.kept = static_cast<std::int64_t>(batch.figures.size());
  report.duplicates = batch.duplicates;
  report.quarantined = static_cast<std::int64_t>(batch.quarantined.size());
  const auto shown = std::min(batch.quarantined.size(), kExamples);
  report.examples.assign(batch.quarantined.begin(),
                         batch.quarantined.begin() + static_cast<std::ptrdiff_t>(shown));
  if (batch.figures.empty() && batch.quarantined.empty()) return report;
  if (!own.source_rows.empty()) batches.push_back(std::move(own));
  batches.push_back(std::move(batch));
  TALLY_TRY(written, ledger::append(user_ledger, batches, last_batch_of_user(ledger)));
  report.id = written.id;
  return report;
}

}  // namespace tally::sources
