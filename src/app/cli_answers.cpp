// check, ask, show: open a session, get the answer, write it in the form asked for.
#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "app/commands.h"
#include "app/edits.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "core/process.h"
#include "core/text.h"
#include "language/parse.h"
#include "report/card.h"
#include "report/claimreview.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/json.h"
#include "report/odds.h"
#include "report/terminal.h"

namespace tally::app {

using core::Code;

namespace {

report::TerminalOptions terminal_options(const Common& common) {
  return {terminal_width(common), use_colour(common), common.verbose};
}

reading::Format input_format(const std::string& name) {
  if (name == "text") return reading::Format::text;
  if (name == "html") return reading::Format::html;
  return reading::Format::automatic;
}

core::Result<std::string> card(const report::ArticleAnswer& answer, const CheckOptions& options) {
  if (static_cast<std::size_t>(options.card) > answer.items.size()) {
    return core::fail(Code::bad_usage, fmt::format("there is no statement {}: the text has {}",
                                                   options.card, answer.items.size()));
  }
  const auto index = static_cast<std::size_t>(options.card - 1);
  return options.card_format == "html" ? report::card_html(answer, index)
                                       : report::card_svg(answer, index);
}

core::Result<std::string> in_form(const Common& common, const report::ArticleAnswer& answer,
                                  const CheckOptions& options) {
  if (options.card > 0) return card(answer, options);
  if (options.format == "json") return report::to_json(answer);
  if (options.format == "csv") return report::to_csv(answer, {options.excel});
  if (options.format == "figures-csv") return report::figures_csv(answer, {options.excel});
  if (options.format == "claimreview") {
    return report::claimreview(answer, {options.publisher, options.url});
  }
  return report::to_terminal(answer, terminal_options(common));
}

constexpr std::size_t kMaxSidecar = std::size_t{16} << 20;

std::string sidecar_name(const std::string& article) { return article + ".tally.toml"; }

// What was decided about the article before; empty if there is no such file.
core::Result<std::vector<Edit>> sidecar_of(const std::string& article) {
  const std::string name = sidecar_name(article);
  std::error_code ec;
  if (article == "-" || !std::filesystem::exists(name, ec)) return std::vector<Edit>{};
  TALLY_TRY(text, read_input(name, kMaxSidecar));
  return parse_edits(text, name);
}

// A text without a date is read as if of the last day that the ledger knows, and says so: 'last
// year' has to be some year.
core::Result<reading::Reading> read_undated(const std::string& bytes, reading::Options how,
                                            core::Day day) {
  how.date = day;
  TALLY_TRY(read, reading::read_article(bytes, how));
  read.date.reset();
  read.date_from = "assumed " + day.iso();
  return read;
}

int write_sidecar(const Common& common, const CheckOptions& options, const std::string& bytes,
                  const reading::Options& how, const std::vector<Edit>& before) {
  if (options.article == "-") {
    return report_error({Code::bad_usage, "--edit needs a file, not standard input", {}, {}});
  }
  auto read = reading::read_article(bytes, how);
  if (read && !read->date) {
    auto session = open_session(common);
    if (!session) return report_error(session.error());
    read = read_undated(bytes, how, session->ledger().today());
  }
  if (!read) {
    core::Error error = read.error();
    if (error.place.file.empty()) error.place.file = options.article;
    return report_error(error);
  }
  const std::string name = sidecar_name(options.article);
  const std::string file = std::filesystem::path(options.article).filename().string();
  if (auto status = write_whole(name, edits_text(*read, before, file)); !status)
    return report_error(status.error());
  return emit(common,
              fmt::format("{}: {} statements to decide about\n", name, read->statements.size()));
}

int print(const Common& common, const core::Result<std::string>& text) {
  return text ? emit(common, *text) : report_error(text.error());
}

}  // namespace

int run_check(const Common& common, const CheckOptions& options) {
  auto date = parse_day(options.date, "--date");
  if (!date) return report_error(date.error());
  reading::Options how;
  how.date = *date;
  how.format = input_format(options.input);
  how.headline = options.headline;
  auto bytes = read_input(options.article, how.max_bytes);
  if (!bytes) return report_error(bytes.error());
  auto edits = sidecar_of(options.article);
  if (!edits) return report_error(edits.error());
  if (options.edit) return write_sidecar(common, options, *bytes, how, *edits);
  // The article is read while the names are loaded and the ledger is opened.
  auto reading = std::async(std::launch::async | std::launch::deferred,
                            [&] { return reading::read_article(*bytes, how); });
  reading::prepare_names();
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  auto read = reading.get();
  if (read && !read->date) read = read_undated(*bytes, how, session->ledger().today());
  if (!read) {
    core::Error error = read.error();
    if (error.place.file.empty())
      error.place.file = options.article == "-" ? "standard input" : options.article;
    return report_error(error);
  }
  auto answer =
      session->check(std::move(*read), common.command_line, *edits, sidecar_name(options.article));
  if (!answer) return report_error(answer.error());
  if (!options.report.empty()) {
    if (auto status = write_whole(options.report, report::to_html(*answer)); !status) {
      return report_error(status.error());
    }
  }
  const int status = print(common, in_form(common, *answer, options));
  std::move(*session).leave();
  core::keep_until_exit(std::move(*answer));
  return status;
}

namespace {

// What a command that takes a statement was asked. The statement is read before the ledger is
// opened, so that its errors do not depend on it; where it is wrong is pointed at on stderr.
template <typename Command>
core::Result<AskOptions> asked(const Common& common, const Command& options) {
  AskOptions how;
  TALLY_TRY(day, parse_day(options.as_of, "--as-of"));
  how.as_of = day;
  how.command = common.command_line;
  if (!options.speaker.empty()) {
    TALLY_TRY(place, parse_place(options.speaker));
    how.speaker_place = place;
  }
  if (auto parsed = language::parse(options.statement); !parsed) {
    const std::string pointer =
        core::terminal_safe(language::point_at(options.statement, parsed.error())) + "\n";
    std::fwrite(pointer.data(), 1, pointer.size(), stderr);
    return tl::unexpected(parsed.error());
  }
  return how;
}

}  // namespace

int run_ask(const Common& common, const AskCommand& options) {
  auto how = asked(common, options);
  if (!how) return report_error(how.error());
  if (options.provenance && options.format == "csv") {
    return report_error({Code::bad_usage,
                         "--provenance has no effect on CSV, which names the origin of each figure",
                         {},
                         {}});
  }
  how->provenance = options.provenance;
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  auto answer = session->ask(options.statement, *how);
  if (!answer) return report_error(answer.error());
  if (options.format == "json") return emit(common, report::to_json(*answer));
  if (options.format == "csv") return emit(common, report::to_csv(*answer));
  return emit(common, report::to_terminal(*answer, terminal_options(common)));
}

int run_target(const Common& common, const TargetCommand& options) {
  auto how = asked(common, options);
  if (!how) return report_error(how.error());
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  auto answer = session->target(options.statement, *how, options.rate);
  if (!answer) return report_error(answer.error());
  if (options.format == "json") return emit(common, report::to_json(*answer));
  if (options.format == "csv") return emit(common, report::to_csv(*answer));
  return emit(common, report::to_terminal(*answer, terminal_options(common)));
}

int run_show(const Common& common, const ShowOptions& options) {
  auto pair = parse_places({options.a, options.b});
  if (!pair) return report_error(pair.error());
  if ((*pair)[0] == (*pair)[1]) {
    return report_error({Code::bad_usage, "a pair needs two different places", {}, {}});
  }
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  auto page = session->show((*pair)[0], (*pair)[1], common.command_line, options.provenance);
  if (!page) return report_error(page.error());
  if (!options.html.empty()) {
    if (auto status = write_whole(options.html, report::to_html(*page)); !status) {
      return report_error(status.error());
    }
  }
  if (options.format == "json") return emit(common, report::to_json(*page));
  return emit(common, report::to_terminal(*page, terminal_options(common)));
}

}  // namespace tally::app
