// Arguments to options. The only file that knows CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include "app/commands.h"
#include "app/completion.h"
#include "app/files.h"
#include "app/session.h"
#include "core/process.h"
#include "ledger/ledger.h"

namespace tally::app {

namespace {

constexpr const char* kAbout =
    "Reads what people say about trade between countries, and checks it against both countries' "
    "books.";

constexpr const char* kExamples = R"(
Examples:
  tally check article.txt --date 2022-12-30 --report report.html
  tally ask 'growth(turnover(RUS, CHN))[2022] = 25%' --as-of 2022-12-30
  tally ask 'exports(RUS, CHN)[2010..2021 by year]'
  tally target 'turnover(RUS, CHN) reaches 200 bn USD by 2024' --as-of 2022-12-30
  tally show USA MEX
  tally coverage RUS CHN

Exit status: 0 done; 1 the input or the ledger was at fault; 2 the command was.
'man tally' has the whole story; the statements are explained in docs/statements.md.)";

struct Options {
  Common common;
  CheckOptions check;
  ReadOptions read;
  AskCommand ask;
  TargetCommand target;
  bool odds = false;
  ShowOptions show;
  CoverageOptions coverage;
  ImportCommand import;
  EstimateCommand estimate;
  LedgerOptions ledger;
  FetchCommand fetch;
  DiffCommand diff;
  ExportCommand exported;
  UpdateCommand update;
  std::vector<std::string> reports;
  std::string rules_format = "terminal";
  std::string shell;
  std::vector<std::string> places;
};

void add_common(CLI::App* app, Options* o) {
  app->add_option("--ledger", o->common.ledger, "Base ledger to answer from")->type_name("FILE");
  app->add_flag("--no-user-ledger", o->common.no_user_ledger,
                "Leave out what you imported yourself");
  app->add_option("--ledger-id", o->common.ledger_id, "Refuse any ledger but the one with this id")
      ->type_name("ID");
  app->add_flag("--no-color,--no-colour", o->common.no_color, "No colours, also on a terminal");
  app->add_flag("-v,--verbose", o->common.verbose,
                "Also the formal statement, the readings tried, the figures with their sources");
  app->add_option("-o,--output", o->common.output, "Write the answer to a file")->type_name("FILE");
}

CLI::App* add_check(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("check", "Read an article and check its statements");
  c->add_option("article", o->check.article, "Text or HTML file, or - for standard input")
      ->required();
  c->add_option("--date", o->check.date, "Day of the article, YYYY-MM-DD")->type_name("DAY");
  c->add_option("--headline", o->check.headline, "Headline, if it is not in the text");
  c->add_option("--input", o->check.input, "What the file is")
      ->check(CLI::IsMember({"auto", "text", "html"}));
  c->add_option("--format", o->check.format, "Form of the answer")
      ->check(CLI::IsMember({"terminal", "json", "csv", "figures-csv", "claimreview"}));
  c->add_option("--report", o->check.report, "Also write the report as one HTML file")
      ->type_name("FILE");
  c->add_option("--card", o->check.card, "Write statement N as a stand-alone card")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  c->add_option("--card-format", o->check.card_format, "Form of the card")
      ->check(CLI::IsMember({"svg", "html"}));
  c->add_option("--publisher", o->check.publisher, "ClaimReview: who publishes the check");
  c->add_option("--url", o->check.url, "ClaimReview: address of the published check");
  c->add_flag("--edit", o->check.edit,
              "Write ARTICLE.tally.toml, in which statements are accepted, changed, rejected");
  c->add_flag("--excel", o->check.excel, "CSV with a byte order mark, for spreadsheets");
  add_common(c, o);
  return c;
}

CLI::App* add_read(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("read", "Read text into claims, without judging them");
  c->add_option("file", o->read.file, "Article or JSONL file; - is standard input");
  c->add_flag("--jsonl", o->read.jsonl,
              "Lines {id, article_date, context, sentence} or {id, article_date, format, headline, "
              "text} in, {id, claims, unread} out");
  c->add_option("--date", o->read.date, "Day of the text, YYYY-MM-DD")->type_name("DAY");
  c->add_option("--context", o->read.context, "Text before the sentence");
  c->add_option("--explain", o->read.explain, "Show how this sentence is read")
      ->type_name("SENTENCE");
  add_common(c, o);
  return c;
}

CLI::App* add_ask(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("ask", "Check one formal statement, or list a series");
  c->add_option("statement", o->ask.statement, "As in docs/statements.md")->required();
  c->add_option("--as-of", o->ask.as_of, "As known on that day, YYYY-MM-DD")->type_name("DAY");
  c->add_option("--speaker", o->ask.speaker, "Country of the speaker, whose book then speaks")
      ->type_name("PLACE");
  c->add_option("--format", o->ask.format, "Form of the answer")
      ->check(CLI::IsMember({"terminal", "json", "csv"}));
  c->add_flag("--provenance", o->ask.provenance,
              "Also file, line, batch, release and terms of each figure");
  add_common(c, o);
  return c;
}

CLI::App* add_target(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("target", "The odds of a target on a day, and its outcome");
  c->add_option("statement", o->target.statement, "'turnover(RUS, CHN) reaches 200 bn USD by 2024'")
      ->required();
  c->add_option("--as-of", o->target.as_of, "As known on that day, YYYY-MM-DD")->type_name("DAY");
  c->add_option("--rate", o->target.rate, "Stated growth in per cent a year, carried on too")
      ->type_name("PERCENT");
  c->add_option("--speaker", o->target.speaker, "Country of the speaker, whose book then speaks")
      ->type_name("PLACE");
  c->add_option("--format", o->target.format, "Form of the answer")
      ->check(CLI::IsMember({"terminal", "json", "csv"}));
  add_common(c, o);
  return c;
}

CLI::App* add_ledger(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("ledger", "What the ledger is: id, sources, quarantine; verify it");
  c->add_option("what", o->ledger.what, "summary, id, sources, quarantine, verify, notice, build")
      ->check(
          CLI::IsMember({"summary", "id", "sources", "quarantine", "verify", "notice", "build"}));
  c->add_option("--data", o->ledger.data, "build: folder of the data")->type_name("FOLDER");
  c->add_option("--out", o->ledger.out, "build: the ledger to write")->type_name("FILE");
  c->add_option("--limit", o->ledger.limit, "quarantine: rows to show at most");
  add_common(c, o);
  return c;
}

void add_estimate_output(CLI::App* c, EstimateCommand* e) {
  c->add_option("--format", e->format, "Form of the table")
      ->check(CLI::IsMember({"table", "json", "latex", "markdown", "csv"}));
  c->add_option("--digits", e->digits, "Digits after the decimal point")->check(CLI::Range(0, 15));
  c->add_option("--save", e->save, "Also write the whole result as JSON")->type_name("FILE");
  c->add_option("--dropped", e->dropped, "Write the rows that were dropped, and why, as CSV")
      ->type_name("FILE");
  c->add_option("--effects", e->effects, "Write the fixed effects (.csv, .json or .parquet)")
      ->type_name("FILE");
  c->add_option("--predict", e->predict,
                "Write fitted values and residuals by row (.csv, .json or .parquet)")
      ->type_name("FILE");
  c->add_option("--bootstrap", e->bootstrap, "Pairs-cluster bootstrap of so many draws")
      ->type_name("N")
      ->check(CLI::Range(2, 100'000));
  c->add_option("--seed", e->seed, "Of the bootstrap")->needs("--bootstrap");
  c->add_flag("--reset", e->reset, "Ramsey's RESET test");
  c->add_flag("--marginal", e->marginal, "Semi-elasticities, in per cent");
  c->add_option("--plot", e->plot, "Write a plot of the coefficients as SVG")->type_name("FILE");
  c->add_option("--delimiter", e->delimiter, "CSV: what separates fields; else it is detected");
  c->add_option("--decimal", e->decimal, "CSV: decimal point or comma")
      ->check(CLI::IsMember({".", ","}));
  c->add_option("--encoding", e->encoding, "CSV: else UTF-8, or Latin-1 if it is not that")
      ->check(CLI::IsMember({"detect", "utf8", "latin1"}));
  c->add_option("--sheet", e->sheet, "Excel: the sheet to read");
}

CLI::App* add_estimate(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("estimate", "Gravity estimation with fixed effects (PPML)");
  EstimateCommand* e = &o->estimate;
  c->add_option("file", e->file,
                "Panel: .csv (.gz), .parquet, .xlsx, .xls or .dta; or the word ledger")
      ->required();
  c->add_option("--formula,-f", e->formulas,
                "'trade ~ rta + log(dist) | exporter^year + importer^year'; again for more columns")
      ->required()
      ->take_all()
      ->expected(1)
      ->type_name("FORMULA");
  c->add_option("--cluster", e->clusters, "Clusters: exporter^importer; again for multi-way")
      ->take_all()
      ->expected(1)
      ->type_name("COLUMNS");
  c->add_option("--where", e->where, "Only rows where this holds")->type_name("CONDITION");
  c->add_option("--weights", e->weights, "Weights of the rows")->type_name("EXPRESSION");
  c->add_option("--offset", e->offset, "Added to the linear predictor")->type_name("EXPRESSION");
  c->add_option("--estimator", e->estimator, "Poisson pseudo-maximum likelihood, or least squares")
      ->check(CLI::IsMember({"ppml", "ols"}));
  c->add_option("--vcov", e->vcov, "Kind of standard errors")
      ->check(CLI::IsMember({"iid", "hetero", "cluster"}));
  c->add_option("--ssc", e->ssc, "Small-sample factor, named after whose it is")
      ->check(CLI::IsMember({"stata", "fixest", "none"}));
  c->add_option("--zeros", e->zeros, "Absent pairs: count as 0, or leave out")
      ->check(CLI::IsMember({"fill", "as-is"}));
  c->add_option("--panel", e->panel, "Columns to fill over, if the effects do not tell them")
      ->type_name("EXPORTER^IMPORTER^YEAR")
      ->needs("--zeros");
  c->add_option("--level", e->level, "Of confidence intervals");
  c->add_flag("--bias-correction,--bias", e->bias_correction, "Weidner and Zylkin (2021)");
  c->add_option("--singletons", e->singletons, "Rows that are alone in a group of an effect")
      ->check(CLI::IsMember({"keep", "drop"}));
  c->add_flag("--no-separation", e->no_separation, "Do not look for separated rows");
  c->add_option("--solver", e->solver, "Which solver")
      ->check(CLI::IsMember({"auto", "cube", "general"}));
  c->add_option("--tolerance", e->tolerance, "Of the coefficients");
  c->add_option("--max-iterations", e->max_iterations, "Of Newton's method");
  c->add_option("--threads", e->threads, "At most so many; 0 = all processors");
  add_estimate_output(c, e);
  add_common(c, o);
  return c;
}

CLI::App* add_import(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand(
      "import",
      "Add figures to your own ledger: what offices and services publish, or your own CSV");
  c->add_option("files", o->import.files,
                "Files as downloaded, also .gz and .zip (docs/sources.md)")
      ->required();
  c->add_option("--edition", o->import.edition, "Day by which the files were public")
      ->type_name("DAY");
  c->add_option("--source", o->import.source, "Whose figures a table holds that does not say it");
  c->add_option("--partner", o->import.partner, "With whom, where a table does not say it")
      ->type_name("PLACE");
  c->add_flag("--dry-run", o->import.dry_run, "Read and count, and write nothing");
  c->add_option("--sources", o->import.sources_file, "Table that describes new sources")
      ->type_name("FILE");
  c->add_option("--into", o->import.into, "Your ledger, if not the usual one")->type_name("FILE");
  add_common(c, o);
  return c;
}

CLI::App* add_fetch(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("fetch", "Ask a service for figures and import them");
  c->add_option("source", o->fetch.source, "A recipe; nothing lists them");
  c->add_option("what", o->fetch.words, "Reporter, partner, period: RUS CHN 2019..2023")
      ->expected(0, 3);
  c->add_flag("--refresh", o->fetch.refresh, "Ask again, whatever the cache has");
  c->add_flag("--keep-only", o->fetch.keep_only, "Keep what comes, and import nothing");
  c->add_flag("--dry-run", o->fetch.dry_run, "Show what would be asked for");
  c->add_option("--server", o->fetch.server, "A mirror in place of the recipe's server")
      ->type_name("URL");
  c->add_option("--patience", o->fetch.patience,
                "Give up a transfer in which nothing comes for so long (the recipe's: 30)")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 3600));
  c->add_option("--into", o->fetch.into, "Your ledger, if not the usual one")->type_name("FILE");
  add_common(c, o);
  return c;
}

CLI::App* add_diff(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("diff", "What a source revised between two days, and by how much");
  c->add_option("places", o->diff.places, "Nothing, a reporter, or a reporter and a partner")
      ->expected(0, 2);
  c->add_option("--source", o->diff.source, "Whose figures")->required();
  c->add_option("--between", o->diff.between, "Two days, YYYY-MM-DD")
      ->expected(2)
      ->allow_extra_args(false)
      ->type_name("DAY DAY")
      ->required();
  c->add_option("--limit", o->diff.limit, "Rows to show at most");
  c->add_option("--format", o->diff.format, "Form of the answer")
      ->check(CLI::IsMember({"terminal", "csv"}));
  add_common(c, o);
  return c;
}

CLI::App* add_export(CLI::App* app, Options* o) {
  auto* c = app->add_subcommand("export", "Figures with their sources, for other programs");
  c->add_option("places", o->exported.places, "Nothing, a reporter, or a reporter and a partner")
      ->expected(0, 2);
  c->add_option("--source", o->exported.sources, "Only of these sources");
  c->add_option("--as-of", o->exported.as_of, "As known on that day; else every release")
      ->type_name("DAY");
  c->add_flag("--own", o->exported.own_only, "Only what you imported");
  c->add_flag("--not-to-pass-on", o->exported.not_to_pass_on,
              "Also what its terms forbid to pass on, for your own use");
  c->add_option("--format", o->exported.format, "Form of the file")
      ->check(CLI::IsMember({"csv", "sdmx-csv", "parquet"}));
  c->add_flag("--origins", o->exported.origins,
              "Columns for the file, sheet and line of each figure (Parquet has them always)");
  add_common(c, o);
  return c;
}

// The command line again, quoted for a shell.
std::string quoted(int argc, const char* const* argv) {
  std::string out = "tally";
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    const bool plain =
        !arg.empty() && arg.find_first_not_of(
                            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
                            "OPQRSTUVWXYZ0123456789-_./:=,+@") == std::string_view::npos;
    out += ' ';
    if (plain) {
      out += arg;
      continue;
    }
    out += '\'';
    for (const char ch : arg) out += ch == '\'' ? std::string("'\\''") : std::string(1, ch);
    out += '\'';
  }
  return out;
}

// "tally 0.1.0" and the ledger it answers from, if there is one.
int print_version(const Common& common) {
  std::string text = fmt::format("tally {}\n", kVersion);
  SessionOptions options;
  options.ledger = common.ledger;
  options.user_ledger = false;
  if (auto session = Session::open(options)) {
    const auto& info = session->ledger().info();
    text +=
        fmt::format("ledger {} (schema {}, newest release {})\n", info.id, info.schema, info.built);
  } else {
    text += fmt::format("no ledger: {}\n", session.error().message);
  }
  return emit(common, text);
}

int dispatch(int argc, const char* const* argv) {
  Options o;
  o.common.command_line = quoted(argc, argv);
  CLI::App app{kAbout, "tally"};
  app.footer(kExamples);
  app.require_subcommand(0, 1);
  app.failure_message(CLI::FailureMessage::simple);
  bool version = false;
  app.add_flag("--version", version, "Version, and the id of the ledger");
  app.add_option("--ledger", o.common.ledger)->group("");

  auto* check = add_check(&app, &o);
  auto* ask = add_ask(&app, &o);
  auto* target = add_target(&app, &o);
  auto* show =
      app.add_subcommand("show", "The page of a pair: both books, ranks, records, targets");
  show->add_option("a", o.show.a, "First place, by code or name")->required();
  show->add_option("b", o.show.b, "Second place")->required();
  show->add_option("--html", o.show.html, "Write the page as one HTML file")->type_name("FILE");
  show->add_option("--format", o.show.format, "Form of the answer")
      ->check(CLI::IsMember({"terminal", "json"}));
  show->add_flag("--provenance", o.show.provenance,
                 "Also file, line, batch, release and terms of each figure");
  add_common(show, &o);
  auto* read = add_read(&app, &o);
  auto* coverage =
      app.add_subcommand("coverage", "What can be asked, by whose book, to which month");
  coverage->add_option("places", o.coverage.places, "Nothing, a place, or a pair")->expected(0, 2);
  add_common(coverage, &o);
  auto* targets = app.add_subcommand("targets", "Announced targets of a place or pair");
  targets->add_option("places", o.places, "Nothing, a place, or a pair")->expected(0, 2);
  targets->add_flag("--odds", o.odds, "Also the odds on the day each was set, and the outcome");
  add_common(targets, &o);
  auto* events = app.add_subcommand("events", "Dated sanctions, tariffs and agreements");
  events->add_option("places", o.places, "Nothing, a place, or a pair")->expected(0, 2);
  add_common(events, &o);
  auto* import = add_import(&app, &o);
  auto* fetch = add_fetch(&app, &o);
  auto* ledger = add_ledger(&app, &o);
  auto* estimate = add_estimate(&app, &o);
  auto* diff = add_diff(&app, &o);
  auto* watch = app.add_subcommand("watch", "Which verdicts of earlier reports are others now");
  watch->add_option("reports", o.reports, "What 'check --format json' wrote")->required();
  add_common(watch, &o);
  auto* verify = app.add_subcommand("verify", "Judge a report again: the same, or changed because");
  verify->add_option("report", o.reports, "What 'check --format json' wrote")
      ->required()
      ->expected(1);
  add_common(verify, &o);
  auto* exported = add_export(&app, &o);
  auto* update = app.add_subcommand("update", "Move to a newer base ledger, your imports stay");
  update->add_option("ledger", o.update.fresh, "The newer base")->required();
  update->add_flag("--dry-run", o.update.dry_run, "Check and tell, and write nothing");
  add_common(update, &o);
  auto* rules = app.add_subcommand("rules", "How we judge: every tolerance and rule");
  rules->add_option("--format", o.rules_format, "Form of the page")
      ->check(CLI::IsMember({"terminal", "markdown", "html"}));
  add_common(rules, &o);
  auto* completion = app.add_subcommand("completion", "Completion script for a shell");
  completion->add_option("shell", o.shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) {
      app.exit(e, std::cout, std::cerr);  // --help
      return kDone;
    }
    std::cerr << "tally: " << e.what() << "\nTry 'tally --help', or 'tally COMMAND --help'.\n";
    return kBadCommand;
  }
  if (version) return print_version(o.common);
  for (const CLI::App* one : {check, ask, target, show}) {
    if (one->parsed()) core::expect_short_run();
  }
  if (check->parsed()) return run_check(o.common, o.check);
  if (ask->parsed()) return run_ask(o.common, o.ask);
  if (target->parsed()) return run_target(o.common, o.target);
  if (show->parsed()) return run_show(o.common, o.show);
  if (read->parsed()) return run_read(o.common, o.read);
  if (coverage->parsed()) return run_coverage(o.common, o.coverage);
  if (targets->parsed()) return run_targets(o.common, o.places, o.odds);
  if (events->parsed()) return run_events(o.common, o.places);
  if (import->parsed()) return run_import(o.common, o.import);
  if (estimate->parsed()) return run_estimate(o.common, o.estimate);
  if (fetch->parsed()) return run_fetch(o.common, o.fetch);
  if (diff->parsed()) return run_diff(o.common, o.diff);
  if (watch->parsed()) return run_watch(o.common, o.reports);
  if (verify->parsed()) return run_verify(o.common, o.reports.front());
  if (exported->parsed()) return run_export(o.common, o.exported);
  if (update->parsed()) return run_update(o.common, o.update);
  if (ledger->parsed()) return run_ledger(o.common, o.ledger);
  if (rules->parsed()) return run_rules(o.common, o.rules_format);
  if (completion->parsed()) return emit(o.common, completion_script(o.shell));
  std::cerr << app.help();
  return kBadCommand;
}

}  // namespace

int run(int argc, const char* const* argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return dispatch(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("tally: out of memory\n", stderr);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "tally: a fault of the program: %s\n", e.what());
  }
  return kFailed;
}

}  // namespace tally::app
