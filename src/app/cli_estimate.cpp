// estimate: a file and a formula to a table of coefficients.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <map>

#include "app/commands.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "app/internal/ledger_panel.h"
#include "core/text.h"
#include "estimation/panel.h"
#include "gravity/postfit.h"
#include "gravity/print.h"
#include "tables/parquet.h"

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
  if (o.tolerance != 0) g.tolerance = o.tolerance;
  if (o.max_iterations != 0) g.max_iterations = o.max_iterations;
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
  return request;
}

// Progress on a terminal, and a clean stop at Ctrl-C.
std::function<bool(const gravity::Progress&)> watch() {
  return [shown = false,
          is_terminal = isatty(STDERR_FILENO) != 0](const gravity::Progress& p) mutable {
    constexpr double kPatience = 2;  // seconds before anything is shown
    if (is_terminal && (shown || p.seconds > kPatience)) {
      shown = true;
      std::fprintf(stderr, "\r%.0f s, iteration %d, deviance %.6g, step %.1e ", p.seconds,
                   p.iteration, p.deviance, p.largest_step);
    }
    return !interrupted;
  };
}

std::string to_csv(const std::vector<gravity::Estimate>& fits) {
  std::string out = "formula,name,estimate,std_error,statistic,p_value,low,high\n";
  for (const gravity::Estimate& fit : fits) {
    for (const gravity::Coefficient& c : fit.coefficients) {
      out += fmt::format("{},{},{},{},{},{},{},{}\n", core::csv_cell(fit.formula),
                         core::csv_cell(c.name), c.estimate, c.std_error, c.statistic, c.p_value,
                         c.low, c.high);
    }
  }
  return out;
}

std::string in_form(const std::vector<gravity::Estimate>& fits, const EstimateCommand& options) {
  gravity::PrintOptions print;
  print.digits = options.digits;
  if (options.format == "json") return gravity::to_json(fits) + "\n";
  if (options.format == "latex") return gravity::to_latex(fits, print);
  if (options.format == "markdown") return gravity::to_markdown(fits, print);
  if (options.format == "csv") return to_csv(fits);
  return gravity::to_text(fits, print);
}

// One row per level: the effect, what its columns are there, the value.
tables::Table effects_table(const gravity::Estimate& fit) {
  using tables::Type;
  std::size_t widest = 0;
  for (const auto& term : fit.fixed_effects.terms) widest = std::max(widest, term.columns.size());
  tables::Table table;
  table.columns.push_back({.name = "effect", .type = Type::text});
  for (std::size_t k = 0; k < widest; ++k) {
    table.columns.push_back({.name = fmt::format("level_{}", k + 1), .type = Type::text});
  }
  table.columns.push_back({.name = "value", .type = Type::real});
  std::vector<std::map<std::string, std::int32_t>> known(widest + 1);
  const auto append = [&](std::size_t column, const std::string& text) {
    auto& dictionary = table.columns[column].dictionary;
    const auto [at, is_new] =
        known[column].emplace(text, static_cast<std::int32_t>(dictionary.size()));
    if (is_new) dictionary.push_back(text);
    table.columns[column].codes.push_back(at->second);
  };
  for (const auto& term : fit.fixed_effects.terms) {
    for (std::size_t level = 0; level < term.values.size(); ++level) {
      append(0, term.name);
      for (std::size_t k = 0; k < widest; ++k) {
        append(k + 1, k < term.columns.size() ? term.key(k, level) : std::string());
      }
      table.columns.back().reals.push_back(term.values[level]);
      ++table.rows;
    }
  }
  return table;
}

core::Status write_effects(const gravity::Estimate& fit, const std::string& file) {
  const tables::Table table = effects_table(fit);
  if (core::to_lower(std::filesystem::path(file).extension().string()) == ".parquet") {
    return tables::write_parquet(table, file);
  }
  std::string text;
  for (const auto& column : table.columns) text += (text.empty() ? "" : ",") + column.name;
  text += '\n';
  for (std::size_t r = 0; r < table.rows; ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      text += (c == 0 ? "" : ",") + core::csv_cell(table.columns[c].text(r));
    }
    text += '\n';
  }
  return write_whole(file, text);
}

core::Status write_predictions(const gravity::Estimate& fit, const estimation::Panel& panel,
                               const std::string& file) {
  TALLY_TRY(predictions, gravity::fitted(fit, panel.columns()));
  std::string text = "row,fitted,reason\n";
  for (std::size_t r = 0; r < predictions.mean.size(); ++r) {
    const auto reason = predictions.reasons[r];
    if (reason == gravity::NoPrediction::none) {
      text += fmt::format("{},{},\n", r + 1, predictions.mean[r]);
    } else {
      text += fmt::format("{},,{}\n", r + 1, gravity::name(reason));
    }
  }
  return write_whole(file, text);
}

core::Status write_beside(const std::vector<gravity::Estimate>& fits,
                          const estimation::Panel& panel, const EstimateCommand& o) {
  if (!o.predict.empty()) TALLY_CHECK(write_predictions(fits.front(), panel, o.predict));
  if (!o.save.empty()) TALLY_CHECK(write_whole(o.save, gravity::to_json(fits) + "\n"));
  if (!o.plot.empty()) TALLY_CHECK(write_whole(o.plot, gravity::coefficient_plot(fits)));
  if (!o.dropped.empty()) TALLY_CHECK(write_whole(o.dropped, gravity::dropped_csv(fits.front())));
  if (!o.effects.empty()) TALLY_CHECK(write_effects(fits.front(), o.effects));
  return {};
}

// What was asked for beyond the table, as lines below it.
core::Result<std::string> after_the_fit(const std::vector<gravity::Estimate>& fits,
                                        const estimation::Panel& panel, const EstimateCommand& o) {
  std::string out;
  for (const gravity::Estimate& fit : fits) {
    if (fits.size() > 1 && (o.marginal || o.reset || o.bootstrap > 0)) {
      out += core::terminal_safe(fit.formula) + "\n";
    }
    if (o.marginal) {
      for (const gravity::Marginal& m : gravity::marginal_effects(fit)) {
        out += core::terminal_safe(fmt::format("{}: {:.2f} % ({:.2f}) for {}\n", m.name, m.percent,
                                               m.std_error,
                                               m.elasticity ? "1 % more" : "one unit more"));
      }
    }
    if (o.reset) {
      TALLY_TRY(reset, gravity::reset_test(fit, panel.columns()));
      out += reset.text + "\n";
    }
    if (o.bootstrap > 0) {
      TALLY_TRY(boot, gravity::bootstrap(panel.columns(), fit.options, o.bootstrap, o.seed));
      out += fmt::format("Bootstrap of {} draws (seed {}), {} of which did not converge:\n",
                         o.bootstrap, o.seed, boot.failed);
      for (std::size_t i = 0; i < boot.names.size(); ++i) {
        out += core::terminal_safe(
            fmt::format("  {}: std. error {:.{}f}, {:g} % interval [{:.{}f}, "
                        "{:.{}f}]\n",
                        boot.names[i], boot.std_errors[i], o.digits, 100 * o.level, boot.low[i],
                        o.digits, boot.high[i], o.digits));
      }
    }
  }
  return out;
}

struct Estimated {
  std::vector<gravity::Estimate> fits;
  std::string text;
};

core::Status check_options(const EstimateCommand& o) {
  if (o.formulas.size() > 1 && (!o.dropped.empty() || !o.effects.empty() || !o.predict.empty())) {
    return core::fail(Code::bad_usage,
                      "--dropped, --effects and --predict take one formula at a time");
  }
  if (o.format != "table" && (o.marginal || o.reset || o.bootstrap > 0)) {
    return core::fail(Code::bad_usage,
                      "--marginal, --reset and --bootstrap are printed below the table only");
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
    return ledger_panel(session.ledger());
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
  const estimation::Panel panel(std::move(table));
  Estimated out;
  TALLY_TRY(fits, estimation::estimate(panel, request));
  out.fits = std::move(fits);
  TALLY_CHECK(write_beside(out.fits, panel, options));
  TALLY_TRY(more, after_the_fit(out.fits, panel, options));
  out.text = in_form(out.fits, options) + more;
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
