// The commands of `tally`, each a plain function over its options. Standard output gets the answer,
// standard error every message; the result is the exit status: 0 done, 1 failed, 2 a bad command.
//
// May use: all modules. cli.cpp turns arguments into these structs; nothing here parses arguments.
#ifndef TALLY_APP_COMMANDS_H_
#define TALLY_APP_COMMANDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"

namespace tally::app {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadCommand = 2;

// Options that every command takes.
struct Common {
  std::optional<std::string> ledger;  // --ledger FILE
  bool no_user_ledger = false;        // --no-user-ledger
  std::string ledger_id;              // --ledger-id H: any other ledger is refused
  bool no_color = false;              // --no-color, or NO_COLOR set, or not a terminal
  bool verbose = false;               // -v
  std::string output;                 // -o FILE; empty = standard output
  std::string command_line;           // as it was called, for 'do it again'
};

struct CheckOptions {
  std::string article;              // path, or - for standard input
  std::string date;                 // YYYY-MM-DD; empty = as the article says
  std::string format = "terminal";  // terminal, json, csv, figures-csv, claimreview
  std::string input = "auto";       // auto, text, html
  std::string headline;
  std::string report;               // FILE.html
  int card = 0;                     // number of the statement; 0 = none
  std::string card_format = "svg";  // svg, html
  std::string publisher, url;       // claimreview
  bool excel = false;               // csv with a byte order mark
  bool edit = false;                // write ARTICLE.tally.toml to decide about statements
};

struct ReadOptions {
  std::string file = "-";
  bool jsonl = false;
  std::string date, context, explain;
};

struct AskCommand {
  std::string statement;
  std::string as_of, speaker;       // a day; a place
  std::string format = "terminal";  // terminal, json, csv
  bool provenance = false;          // also where each figure comes from
};

struct TargetCommand {
  std::string statement;
  std::string as_of, speaker;
  std::optional<double> rate;       // per cent a year
  std::string format = "terminal";  // terminal, json, csv
};

struct ShowOptions {
  std::string a, b;
  std::string html;                 // FILE.html
  std::string format = "terminal";  // terminal, json
  bool provenance = false;          // also where each figure comes from
};

struct CoverageOptions {
  std::vector<std::string> places;  // none, a place, a pair
};

struct ImportCommand {
  std::vector<std::string> files;
  std::string into;             // the user's ledger; empty = the usual place
  std::string sources_file;     // who publishes sources that the ledger does not know
  std::string edition;          // a day: by then all in the files was public
  std::string source, partner;  // for tables that do not say it
  bool dry_run = false;
};

struct FetchCommand {
  std::string source;              // a recipe; empty lists them
  std::vector<std::string> words;  // places and a period
  std::string into;
  std::string server;           // in place of the recipe's host
  std::optional<int> patience;  // seconds; in place of the recipe's stall_seconds
  bool refresh = false, keep_only = false, dry_run = false;
};

struct DiffCommand {
  std::string source;
  std::vector<std::string> between;  // two days
  std::vector<std::string> places;
  std::string format = "terminal";  // terminal, csv
  std::size_t limit = 40;
};

struct ExportCommand {
  std::vector<std::string> places, sources;
  std::string as_of;
  std::string format = "csv";  // csv, sdmx-csv, parquet
  bool own_only = false, not_to_pass_on = false, origins = false;
};

struct UpdateCommand {
  std::string fresh;  // the newer base
  bool dry_run = false;
};

struct EstimateCommand {
  std::string file;                   // .csv .parquet .xlsx .xls .dta, or "ledger"
  std::vector<std::string> formulas;  // one column of the table each
  std::string where, weights, offset;
  std::vector<std::string> clusters;
  std::string estimator = "ppml";  // ppml, ols
  std::string vcov;                // iid, hetero, cluster; empty: by the clusters
  std::string ssc = "stata";       // stata, fixest, none
  std::string zeros;               // fill, as-is
  std::string panel;               // exporter^importer^year, for fill
  std::string solver = "auto";     // auto, cube, general
  double level = 0.95;
  std::optional<double> tolerance;
  std::optional<int> max_iterations;
  int threads = 0;
  bool bias_correction = false;  // Weidner and Zylkin (2021)
  std::string singletons;        // keep, drop; empty: as the factor's owner does
  bool no_separation = false;
  std::string format = "table";  // table, json, latex, markdown, csv
  int digits = 4;
  std::string save, dropped, effects, predict, plot;  // files to write beside the answer
  int bootstrap = 0;                                  // draws; 0: none
  std::uint64_t seed = 1;
  bool reset = false, marginal = false;
  std::string delimiter, decimal = ".", encoding = "detect", sheet;  // how to read the file
};

struct LedgerOptions {
  std::string what = "summary";  // summary, id, sources, quarantine, verify, notice, build
  std::string data, out;         // build
  std::size_t limit = 50;        // quarantine
};

int run_check(const Common& common, const CheckOptions& options);
int run_read(const Common& common, const ReadOptions& options);
int run_ask(const Common& common, const AskCommand& options);
int run_target(const Common& common, const TargetCommand& options);
int run_show(const Common& common, const ShowOptions& options);
int run_coverage(const Common& common, const CoverageOptions& options);
int run_import(const Common& common, const ImportCommand& options);
int run_estimate(const Common& common, const EstimateCommand& options);
int run_fetch(const Common& common, const FetchCommand& options);
int run_diff(const Common& common, const DiffCommand& options);
int run_watch(const Common& common, const std::vector<std::string>& reports);
int run_verify(const Common& common, const std::string& report);
int run_export(const Common& common, const ExportCommand& options);
int run_update(const Common& common, const UpdateCommand& options);
int run_ledger(const Common& common, const LedgerOptions& options);
int run_rules(const Common& common, const std::string& format);
int run_events(const Common& common, const std::vector<std::string>& places);
// `odds`: also the odds of each on the day it was set, and what came of it.
int run_targets(const Common& common, const std::vector<std::string>& places, bool odds);

// Prints an error to standard error and gives the exit status that belongs to its code.
int report_error(const core::Error& error);
// Writes the answer to -o FILE or standard output; a closed pipe is no failure.
int emit(const Common& common, const std::string& text);
// True if colours may be used.
bool use_colour(const Common& common);
// Columns of the terminal, 80 if it is none.
int terminal_width(const Common& common);

// Parses arguments and runs a command. Never throws.
int run(int argc, const char* const* argv);

}  // namespace tally::app

#endif  // TALLY_APP_COMMANDS_H_
