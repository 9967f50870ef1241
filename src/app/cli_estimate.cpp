// estimate: a file and a formula to a table of coefficients.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <optional>

#include "app/commands.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "app/internal/estimate_files.h"
#include "app/internal/ledger_panel.h"
#include "core/text.h"
#include "estimation/fill.h"
#include "estimation/panel.h"
#include "gravity/postfit.h"
#include "gravity/print.h"

namespace tally::app {

using core::Code;

namespace {

std::atomic<bool> interrupted{false};

void on_interrupt(int /*signal*/) {
  interrupted = true;
  std::signal(SIGINT, SIG_DFL);  // the second time ends the program
}

core::Result<tables::ReadOptions> read_options(const EstimateCommand& o,
                                               const estimation::Request& request) {
  tables::ReadOptions options;
  if (o.delimiter == "tab" || o.delimiter == "\\t") {
    options.delimiter = '\t';
  } else if (o.delimiter.size() > 1) {
    return core::fail(Code::bad_usage, "--delimiter takes one character, or 'tab'");
  } else if (!o.delimiter.empty()) {
    options.delimiter = o.delimiter[0];
  }
  options.decimal = o.decimal[0];
  if (o.encoding == "utf8") options.encoding = tables::Encoding::utf8;
  if (o.encoding == "latin1") options.encoding = tables::Encoding::latin1;
  options.sheet = o.sheet;
  options.threads = o.threads;
  TALLY_TRY(columns, estimation::columns_needed(request));
  options.columns = std::move(columns);
  const std::string ending = core::to_lower(std::filesystem::path(o.file).extension().string());
  const bool is_excel = ending == ".xlsx" || ending == ".xls" || ending == ".xlsm";
  const bool is_csv = !is_excel && ending != ".dta" && ending != ".parquet" && ending != ".pq";
  if (!is_excel && !o.sheet.empty()) {
    return core::fail(Code::bad_usage, "--sheet has an effect on Excel files only");
  }
  if (!is_csv && (!o.delimiter.empty() || o.decimal != "." || o.encoding != "detect")) {
    return core::fail(Code::bad_usage,
                      "--delimiter, --decimal and --encoding have an effect on CSV files only");
  }
  return options;
}

core::Result<estimation::Request> request_of(const EstimateCommand& o) {
  estimation::Request request;
  request.formulas = o.formulas;
  gravity::Options& g = request.options;
  g.where = o.where;
  g.weights = o.weights;
  g.offset = o.offset;
  g.clusters = o.clusters;
  g.level = o.level;
  g.threads = o.threads;
  g.bias_correction = o.bias_correction;
  if (!o.singletons.empty()) g.keep_singletons = o.singletons == "keep";
  g.check_separation = !o.no_separation;
  if (o.tolerance) g.tolerance = *o.tolerance;
  if (o.max_iterations) g.max_iterations = *o.max_iterations;
  TALLY_TRY(family, estimation::family_of(o.estimator));
  TALLY_TRY(ssc, estimation::small_sample_of(o.ssc));
  TALLY_TRY(solver, estimation::solver_of(o.solver));
  g.family = family;
  g.small_sample = ssc;
  g.solver = solver;
  if (!o.vcov.empty()) {
    TALLY_TRY(errors, estimation::errors_of(o.vcov));
    g.errors = errors;
  }
  if (!o.zeros.empty()) {
    TALLY_TRY(zeros, estimation::zeros_of(o.zeros));
    g.zeros = zeros;
  }
  if (!o.panel.empty()) {
    TALLY_TRY(panel, estimation::panel_of({o.panel}));
    request.panel = std::move(panel);
  }
  return request;
}

// Progress on a terminal, and a clean stop at Ctrl-C.
std::function<bool(const gravity::Progress&)> watch() {
  constexpr double kPatience = 2;  // seconds before anything is shown
  constexpr double kPause = 0.2;   // between two showings
  using Clock = std::chrono::steady_clock;
  return [begin = Clock::now(), last = Clock::now(),
          is_terminal = isatty(STDERR_FILENO) != 0](const gravity::Progress& p) mutable {
    if (!is_terminal) return !interrupted;
    const auto now = Clock::now();
    const std::chrono::duration<double> passed = now - begin;
    const std::chrono::duration<double> since = now - last;
    if (passed.count() > kPatience && since.count() > kPause) {
      last = now;
      std::string text = fmt::format("\r\x1b[K{:.0f} s, ", passed.count());
      if (p.draw > 0) text += fmt::format("draw {}, ", p.draw);
      text += fmt::format("iteration {}", p.iteration + (p.inner > 0 ? 1 : 0));
      if (p.inner > 0) text += fmt::format(", inner step {}", p.inner);
      if (p.iteration > 0) {
        text += fmt::format(", deviance {:.6g}, last step {:.1e} ", p.deviance, p.largest_step);
      }
      std::fputs(text.c_str(), stderr);
    }
    return !interrupted;
  };
}

// Numbers that are not there are empty; figures that are no estimate say so in their row.
std::string to_csv(const std::vector<gravity::Estimate>& fits) {
  bool corrected = false;
  for (const gravity::Estimate& fit : fits) corrected = corrected || fit.options.bias_correction;
  std::string out = "formula,name,estimate,std_error,statistic,p_value,low,high,converged";
  if (corrected) out += ",bias,corrected,adjusted_std_error";
  out += "\n";
  const auto number = [](double value) {
    return std::isfinite(value) ? fmt::format("{}", value) : std::string();
  };
  for (const gravity::Estimate& fit : fits) {
    for (const gravity::Coefficient& c : fit.coefficients) {
      out += core::csv_cell(fit.formula) + "," + core::csv_cell(c.name);
      for (const double value : {c.estimate, c.std_error, c.statistic, c.p_value, c.low, c.high}) {
        out += "," + number(value);
      }
      out += fit.outcome == gravity::Outcome::converged ? ",yes" : ",no";
      if (corrected) {
        for (const double value : {c.bias, c.corrected, c.adjusted_std_error}) {
          out += "," + number(value);
        }
      }
      out += "\n";
    }
  }
  return out;
}

std::string in_form(const std::vector<gravity::Estimate>& fits,
                    const std::vector<gravity::AfterFit>& after, const EstimateCommand& options) {
  gravity::PrintOptions print;
  print.after = after;
  print.digits = options.digits;
  if (options.format == "json") return gravity::to_json(fits, after) + "\n";
  if (options.format == "latex") return gravity::to_latex(fits, print);
  if (options.format == "markdown") return gravity::to_markdown(fits, print);
  if (options.format == "csv") return to_csv(fits);
  return gravity::to_text(fits, print);
}

core::Status write_beside(const std::vector<gravity::Estimate>& fits,
                          const std::vector<gravity::AfterFit>& after,
                          const estimation::Panel& panel, const EstimateCommand& o) {
  if (!o.predict.empty()) TALLY_CHECK(write_predictions(fits.front(), panel, o.predict));
  if (!o.save.empty()) TALLY_CHECK(write_whole(o.save, gravity::to_json(fits, after) + "\n"));
  if (!o.plot.empty()) TALLY_CHECK(write_whole(o.plot, gravity::coefficient_plot(fits)));
  if (!o.dropped.empty()) TALLY_CHECK(write_whole(o.dropped, gravity::dropped_csv(fits.front())));
  if (!o.effects.empty()) TALLY_CHECK(write_effects(fits.front(), o.effects));
  return {};
}

// What was asked for beyond the estimates.
core::Result<std::vector<gravity::AfterFit>> after_the_fit(
    const std::vector<gravity::Estimate>& fits, const estimation::Panel& panel,
    const EstimateCommand& o) {
  std::vector<gravity::AfterFit> out;
  for (const gravity::Estimate& fit : fits) {
    gravity::AfterFit after;
    after.wants_marginal = o.marginal;
    if (o.marginal) after.marginal = gravity::marginal_effects(fit);
    const bool good = fit.outcome == gravity::Outcome::converged;
    if (o.reset && good) {
      TALLY_TRY(reset, gravity::reset_test(fit, panel.columns()));
      after.reset = std::move(reset);
    }
    if (o.bootstrap > 0 && good) {
      TALLY_TRY(boot, gravity::bootstrap(panel.columns(), fit.options, o.bootstrap, o.seed));
      after.bootstrap = std::move(boot);
    }
    out.push_back(std::move(after));
  }
  return out;
}

struct Estimated {
  std::vector<gravity::Estimate> fits;
  std::vector<gravity::AfterFit> after;
  std::string text;
};

core::Status check_options(const EstimateCommand& o) {
  if (o.formulas.size() > 1 && (!o.dropped.empty() || !o.effects.empty() || !o.predict.empty())) {
    return core::fail(Code::bad_usage,
                      "--dropped, --effects and --predict take one formula at a time");
  }
  if (o.format == "csv" && o.save.empty() && (o.marginal || o.reset || o.bootstrap > 0)) {
    return core::fail(Code::bad_usage,
                      "CSV holds coefficients alone: --marginal, --reset and --bootstrap need "
                      "another form, or --save");
  }
  if (o.format != "table" && o.format != "latex" && o.format != "markdown" && o.digits != 4) {
    return core::fail(Code::bad_usage, "--digits has no effect on this format");
  }
  return {};
}

core::Result<tables::Table> read_panel(const Common& common, const EstimateCommand& options,
                                       const estimation::Request& request) {
  if (options.file == "ledger") {
    TALLY_TRY(session, open_session(common));
    return ledger_panel(session.ledger(), session.ledger_id());
  }
  TALLY_TRY(how, read_options(options, request));
  return tables::read_table(options.file, how);
}

core::Result<Estimated> run(const Common& common, const EstimateCommand& options) {
  TALLY_CHECK(check_options(options));
  TALLY_TRY(request, request_of(options));
  TALLY_TRY(table, read_panel(common, options, request));
  for (const std::string& note : table.notes) {
    std::fprintf(stderr, "tally: %s: %s\n", core::terminal_safe(options.file).c_str(),
                 core::terminal_safe(note).c_str());
  }
  request.options.needs_zeros_choice =
      options.file == "ledger" || estimation::lists_only_trade(table.file_columns);
  request.options.progress = watch();
  std::optional<estimation::Filling> filling;
  if (request.options.zeros == gravity::Zeros::fill) {
    TALLY_TRY(filled, estimation::fill_absent(table, request));
    table = std::move(filled.table);
    filling = std::move(filled.filling);
  }
  const estimation::Panel panel(std::move(table), std::move(filling));
  Estimated out;
  TALLY_TRY(fits, estimation::estimate(panel, request));
  out.fits = std::move(fits);
  TALLY_TRY(after, after_the_fit(out.fits, panel, options));
  out.after = std::move(after);
  TALLY_CHECK(write_beside(out.fits, out.after, panel, options));
  out.text = in_form(out.fits, out.after, options);
  return out;
}

}  // namespace

int run_estimate(const Common& common, const EstimateCommand& options) {
  interrupted = false;
  auto* const before = std::signal(SIGINT, on_interrupt);
  auto done = run(common, options);
  std::signal(SIGINT, before);
  if (!done) return report_error(done.error());
  const int emitted = emit(common, done->text);
  if (emitted != kDone) return emitted;
  const bool all_good = std::all_of(
      done->fits.begin(), done->fits.end(),
      [](const gravity::Estimate& fit) { return fit.outcome == gravity::Outcome::converged; });
  return all_good ? kDone : kFailed;
}

}  // namespace tally::app
