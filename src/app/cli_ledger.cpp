// import, ledger, rules: the store itself, and the rules by which it is used.
#include <fmt/format.h>

#include <cstdlib>

#include "app/commands.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "app/internal/rates.h"
#include "core/text.h"
#include "report/rules.h"
#include "sources/build.h"
#include "sources/import.h"
#include "verdict/rules_table.h"

namespace tally::app {

using core::Code;

namespace {

std::string summary(const ledger::Ledger& ledger) {
  const auto& info = ledger.info();
  std::vector<std::vector<std::string>> rows = {
      {"id", info.id},
      {"schema", std::to_string(info.schema)},
      {"newest release", info.built + "  ('today' for every answer)"},
      {"figures", std::to_string(info.figures)},
      {"batches", std::to_string(info.batches)},
      {"duplicates left out", std::to_string(info.duplicates)},
      {"in quarantine", std::to_string(info.quarantined)},
      {"sources", std::to_string(ledger.sources().size())},
      {"targets", std::to_string(ledger.targets().size())},
      {"utterances", std::to_string(ledger.utterances().size())},
      {"events", std::to_string(ledger.events().size())},
  };
  return columns(rows);
}

std::string sources_text(const ledger::Ledger& ledger) {
  std::vector<std::vector<std::string>> rows = {{"source", "may deny", "lag", "who", "what"}};
  for (const auto& s : ledger.sources()) {
    const std::string deny = !s.may_deny ? "no"
                             : s.deny_margin_pct > 0
                                 ? fmt::format("beyond {:g} %", s.deny_margin_pct)
                                 : "yes";
    rows.push_back({s.code, deny, fmt::format("{} days", s.first_release_lag_days),
                    core::terminal_safe(s.short_name.empty() ? s.publisher : s.short_name),
                    core::terminal_safe(s.what)});
  }
  return columns(rows);
}

std::string notice(const ledger::Ledger& ledger) {
  std::string out = "Where the figures come from, and on what terms:\n\n";
  for (const auto& s : ledger.sources()) {
    out += core::terminal_safe(fmt::format(
        "{}: {}. {}\n", s.code, s.attribution.empty() ? s.publisher : s.attribution, s.licence));
  }
  out +=
      "\nNone of the offices has checked or endorses this. Codes and units were brought into one "
      "form; sums are marked where they are ours.\n";
  return out;
}

core::Result<std::string> quarantine(const ledger::Ledger& ledger, std::size_t limit) {
  TALLY_TRY(rows, ledger.quarantine(limit));
  std::string out;
  for (const auto& q : rows) {
    out += core::terminal_safe(fmt::format("{}:{}:{}: {}\n    {}", q.file, q.line, q.column,
                                           q.reason, q.raw.substr(0, 200))) +
           "\n";
  }
  if (rows.empty()) out = "Nothing is in quarantine.\n";
  return out;
}

int build(const Common& common, const LedgerOptions& options) {
  if (options.data.empty() || options.out.empty()) {
    return report_error({Code::bad_usage, "'ledger build' needs --data and --out", {}, {}});
  }
  auto built = sources::build_base(options.data, options.out, {});
  if (!built) return report_error(built.error());
  return emit(common, built->text());
}

int verify(const Common& common, const ledger::Ledger& ledger) {
  if (auto status = ledger.verify(); !status) return report_error(status.error());
  return emit(common, fmt::format("The ledger is whole: {} batches and their hashes fit, id {}.\n",
                                  ledger.info().batches, ledger.info().id));
}

}  // namespace

int run_ledger(const Common& common, const LedgerOptions& options) {
  if (options.what == "build") return build(common, options);
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  const auto& ledger = session->ledger();
  if (auto status = ledger.read_registries(); !status) return report_error(status.error());
  if (options.what == "id") return emit(common, session->ledger_id() + "\n");
  if (options.what == "sources") return emit(common, sources_text(ledger));
  if (options.what == "notice") return emit(common, notice(ledger));
  if (options.what == "verify") return verify(common, ledger);
  if (options.what == "quarantine") {
    auto text = quarantine(ledger, options.limit);
    return text ? emit(common, *text) : report_error(text.error());
  }
  return emit(common, summary(ledger));
}

int run_import(const Common& common, const ImportCommand& options) {
  auto base = find_base(common.ledger);
  if (!base) return report_error(base.error());
  const std::filesystem::path into =
      options.into.empty() ? user_ledger() : std::filesystem::path(options.into);
  std::error_code ec;
  if (into.has_parent_path()) std::filesystem::create_directories(into.parent_path(), ec);
  if (ec) {
    return report_error(
        {Code::io,
         fmt::format("cannot make {}: {}", into.parent_path().string(), ec.message()),
         {},
         {}});
  }
  sources::ImportOptions how;
  if (!options.sources_file.empty()) how.sources_file = options.sources_file;
  how.source = options.source;
  how.dry_run = options.dry_run;
  if (!options.partner.empty()) {
    auto place = places::places().require(options.partner);
    if (!place) return report_error(place.error());
    how.partner = places::places().code(*place);
  }
  if (!options.edition.empty()) {
    how.edition = core::Day::parse(options.edition);
    if (!how.edition) {
      return report_error({Code::bad_usage,
                           fmt::format("'{}' is no day", options.edition),
                           {},
                           "a day is written YYYY-MM-DD"});
    }
  }
  std::string out;
  int status = kDone;
  for (const auto& file : options.files) {
    auto rates = import_rates(file, into, options.dry_run);
    if (!rates) {
      status = report_error(rates.error());
      break;
    }
    if (!rates->empty()) {
      out += core::terminal_safe(file + ":\n" + *rates);
      continue;
    }
    auto report = sources::import_file(file, into, *base, how);
    if (!report) {
      // What was imported before this file stands; the caller must hear of both.
      status = report_error(report.error());
      if (options.dry_run) continue;
      break;
    }
    out += core::terminal_safe(file) + ":\n" + report->text();
  }
  const int emitted = emit(common, out);
  return status != kDone ? status : emitted;
}

int run_rules(const Common& common, const std::string& format) {
  auto table = verdict::tolerance_table();
  if (!table) return report_error(table.error());
  auto words = verdict::rule_words();
  if (!words) return report_error(words.error());
  std::vector<report::RuleRow> rows;
  for (const auto& rule : *words) {
    report::RuleRow row;
    row.id = rule.id;
    row.group = "The rules";
    row.words = fmt::format("{}: {}", rule.title, rule.words);
    rows.push_back(std::move(row));
  }
  for (const auto& rule : *table) {
    report::RuleRow row;
    row.group = "The numbers in them";
    row.id = rule.id;
    row.number = rule.value;
    row.unit = rule.unit;
    row.words = rule.words;
    row.why = rule.note;
    rows.push_back(std::move(row));
  }
  if (format == "html") return emit(common, report::rules_html(rows, std::string(kVersion)));
  return emit(common, report::rules_markdown(rows));
}

}  // namespace tally::app
