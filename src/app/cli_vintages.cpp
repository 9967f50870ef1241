// diff, watch, verify, export, update: what moves in the ledger, and what follows from it.
#include <fmt/format.h>

#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "app/recheck.h"
#include "app/vintages.h"
#include "core/text.h"
#include "tables/parquet.h"

namespace tally::app {

using core::Code;

namespace {

constexpr std::size_t kMaxReport = std::size_t{1} << 28;

core::Result<ledger::SourceId> source_of(const ledger::Ledger& ledger, const std::string& code) {
  if (const auto id = ledger.find_source(code)) return *id;
  std::vector<std::string> codes;
  for (const auto& s : ledger.sources()) codes.push_back(s.code);
  const std::string near = core::nearest(code, codes);
  return core::fail(
      Code::bad_usage, fmt::format("the ledger has no source '{}'", code), {},
      near.empty() ? "'tally ledger sources' lists them" : "did you mean '" + near + "'?");
}

void say(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

int run_diff(const Common& common, const DiffCommand& options) {
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  const auto& ledger = session->ledger();
  DiffQuery query;
  auto source = source_of(ledger, options.source);
  if (!source) return report_error(source.error());
  query.source = *source;
  auto from = parse_day(options.between.at(0), "--between");
  if (!from) return report_error(from.error());
  auto to = parse_day(options.between.at(1), "--between");
  if (!to) return report_error(to.error());
  query.from = **from;
  query.to = **to;
  auto places = parse_places(options.places);
  if (!places) return report_error(places.error());
  if (!places->empty()) query.reporter = places->front();
  if (places->size() > 1) query.partner = places->back();
  auto found = diff(ledger, query);
  if (!found) return report_error(found.error());
  if (options.format == "csv") return emit(common, diff_csv(ledger, *found));
  return emit(common, diff_text(ledger, query, *found, options.limit));
}

namespace {

// Reads and judges each report again; `verdicts_only` leaves out what changed in words alone.
int run_again(const Common& common, const std::vector<std::string>& files, bool verdicts_only,
              bool changed_is_failure) {
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  std::string out;
  bool same = true;
  int status = kDone;
  for (const auto& file : files) {
    auto text = read_input(file, kMaxReport);
    auto result = text ? recheck(*session, *text, file == "-" ? "standard input" : file)
                       : core::Result<Recheck>(core::fail(text.error()));
    if (!result) {
      status = report_error(result.error());
      continue;
    }
    same = same && result->same();
    out += result->text(verdicts_only);
  }
  const int emitted = emit(common, out);
  if (status != kDone) return status;
  return emitted != kDone ? emitted : changed_is_failure && !same ? kFailed : kDone;
}

}  // namespace

int run_watch(const Common& common, const std::vector<std::string>& reports) {
  return run_again(common, reports, true, false);
}

int run_verify(const Common& common, const std::string& report) {
  return run_again(common, {report}, false, true);
}

int run_export(const Common& common, const ExportCommand& options) {
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  const auto& ledger = session->ledger();
  ExportQuery query;
  query.sources = options.sources;
  for (const auto& code : options.sources) {
    if (auto found = source_of(ledger, code); !found) return report_error(found.error());
  }
  auto places = parse_places(options.places);
  if (!places) return report_error(places.error());
  if (!places->empty()) query.reporter = places->front();
  if (places->size() > 1) query.partner = places->back();
  auto day = parse_day(options.as_of, "--as-of");
  if (!day) return report_error(day.error());
  query.as_of = *day;
  query.own_only = options.own_only;
  query.not_to_pass_on = options.not_to_pass_on;
  query.sdmx = options.format == "sdmx-csv";
  const bool parquet = options.format == "parquet";
  query.origins = options.origins || parquet;
  if (parquet && common.output.empty()) {
    return report_error(
        {Code::bad_usage, "a Parquet file needs a name", {}, "give it with --output FILE"});
  }
  if (parquet) {
    if (auto found = tables::find_duckdb(); !found) return report_error(found.error());
  }
  auto exported = export_figures(ledger, query);
  if (!exported) return report_error(exported.error());
  for (const auto& remark : exported->remarks) say(core::terminal_safe(remark) + "\n");
  say(fmt::format(
      "{} rows; whoever gets them must get these words too{}\n", exported->rows,
      common.output.empty() ? ":\n" + exported->notice : ": " + common.output + ".notice.txt"));
  if (!common.output.empty()) {
    if (auto status = write_whole(common.output + ".notice.txt", exported->notice); !status) {
      return report_error(status.error());
    }
  }
  if (parquet) {
    auto written = export_parquet(*exported, common.output);
    return written ? kDone : report_error(written.error());
  }
  return emit(common, exported->text);
}

int run_update(const Common& common, const UpdateCommand& options) {
  auto base = find_base(common.ledger);
  if (!base) return report_error(base.error());
  auto done = update_base(options.fresh, *base, user_ledger(), options.dry_run);
  return done ? emit(common, *done) : report_error(done.error());
}

}  // namespace tally::app
