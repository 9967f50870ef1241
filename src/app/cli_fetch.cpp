// fetch: asks a service by a recipe, keeps what comes, and imports it.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "app/commands.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "app/internal/rates.h"
#include "core/sha256.h"
#include "core/text.h"
#include "fetch/fetch.h"
#include "sources/import.h"

namespace tally::app {

using core::Code;

namespace {

namespace fs = std::filesystem;

void say(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

std::string environment(const std::string& name) {
  const char* value =
      name.empty() ? nullptr : std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string() : std::string(value);
}

fs::path cache_folder() {
  if (auto path = environment("TALLY_CACHE"); !path.empty()) return path;
  if (auto path = environment("XDG_CACHE_HOME"); !path.empty())
    return fs::path(path) / "tallystick";
  if (auto home = environment("HOME"); !home.empty()) {
    return fs::path(home) / ".cache" / "tallystick";
  }
  return "tallystick-cache";
}

int list(const Common& common) {
  auto all = fetch::recipes();
  if (!all) return report_error(all.error());
  std::vector<std::vector<std::string>> rows = {{"source", "key", "last tried", "what"}};
  for (const auto& r : *all) {
    rows.push_back({r.id, r.key_from.empty() ? "none" : r.key_from,
                    r.last_tried.empty() ? "never" : r.last_tried, r.title});
  }
  return emit(common, columns(rows));
}

// The terms of a source are shown the first time, and again when they have changed.
void show_terms(const fetch::Recipe& recipe, const fs::path& cache) {
  const fs::path seen = cache / (recipe.id + ".terms");
  const std::string mark = core::sha256_hex(recipe.terms);
  const auto before = read_input(seen.string(), 1000);
  if (before && *before == mark) return;
  say(fmt::format("{}\n{}\n{}{}\n\n", recipe.title, recipe.terms,
                  recipe.terms_at.empty() ? "" : recipe.terms_at,
                  recipe.may_pass_on ? "" : "\nWhat comes is left out of 'tally export'."));
  std::error_code ec;
  fs::create_directories(cache, ec);
  static_cast<void>(write_whole(seen, mark));
}

core::Result<fetch::Query> query_of(const FetchCommand& options) {
  fetch::Query query;
  std::vector<std::string> places;
  for (const std::string& word : options.words) {
    if (!word.empty() && word[0] >= '0' && word[0] <= '9') {
      if (query.first) return core::fail(Code::bad_usage, "there are two periods");
      TALLY_TRY(with_period, fetch::parse_period(word, query));
      query = with_period;
    } else {
      places.push_back(word);
    }
  }
  if (places.size() > 2) return core::fail(Code::bad_usage, "there are more than two places");
  TALLY_TRY(ids, parse_places(places));
  if (!ids.empty()) query.reporter = ids[0];
  if (ids.size() > 1) query.partner = ids[1];
  return query;
}

class Job {
 public:
  Job(const fetch::Recipe& recipe, const fetch::Query& query, const FetchCommand& command,
      fetch::Options options, const fs::path& base, const fs::path& into)
      : recipe_(recipe),
        query_(query),
        command_(command),
        options_(std::move(options)),
        base_(base),
        into_(into) {}

  core::Status run(const std::vector<fetch::Piece>& pieces) {
    for (const auto& piece : pieces) TALLY_CHECK(one(piece, true));
    return {};
  }
  std::string text;

 private:
  core::Status one(const fetch::Piece& piece, bool may_split) {
    if (asked_) {
      std::this_thread::sleep_for(
          std::chrono::milliseconds(options_.server.empty() ? recipe_.pause_ms : 0));
    }
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    options_.progress = [&](std::int64_t have, std::int64_t all) {
      if (terminal && have > 0) {
        say(fmt::format("\r{}: {} kB{}", piece.what, have / 1000,
                        all > 0 ? fmt::format(" of {}", all / 1000) : std::string()));
      }
      return true;
    };
    TALLY_TRY(file, fetch::download(recipe_, piece, options_));
    asked_ = !file.from_cache;
    if (terminal) say("\r");
    say(fmt::format("{}: {}{}\n", piece.what, file.from_cache ? "from the cache" : "fetched",
                    file.resumed ? ", went on where it had stopped" : ""));
    if (!recipe_.trade && !command_.keep_only) {
      TALLY_TRY(rates, import_rates(file.path, into_, false));
      if (!rates.empty()) {
        text += piece.what + ":\n" + rates;
        return {};
      }
    }
    if (!recipe_.trade || command_.keep_only) {
      text += fmt::format("{}: kept in {}\n", piece.what, file.path.string());
      return {};
    }
    sources::ImportOptions how;
    how.name = piece.url;
    how.source = recipe_.source;
    TALLY_TRY(trial, dry(file.path, how));
    if (recipe_.rows_at_most > 0 && trial.rows_in >= recipe_.rows_at_most && may_split) {
      const auto parts = fetch::split(recipe_, query_, piece);
      if (!parts.empty()) {
        say(fmt::format("{}: the answer is full, asked for in parts\n", piece.what));
        for (const auto& part : parts) TALLY_CHECK(one(part, false));
        return {};
      }
    }
    if (recipe_.rows_at_most > 0 && trial.rows_in >= recipe_.rows_at_most) {
      text += fmt::format("{}: the answer is full and may be cut off: ask for fewer at a time\n",
                          piece.what);
    }
    TALLY_TRY(report, sources::import_file(file.path, into_, base_, how));
    text += piece.what + ":\n" + report.text();
    return {};
  }

  core::Result<sources::ImportReport> dry(const fs::path& file, sources::ImportOptions how) const {
    how.dry_run = true;
    return sources::import_file(file, into_, base_, how);
  }

  const fetch::Recipe& recipe_;
  const fetch::Query& query_;
  const FetchCommand& command_;
  fetch::Options options_;
  fs::path base_, into_;
  bool asked_ = false;
};

}  // namespace

int run_fetch(const Common& common, const FetchCommand& options) {
  if (options.source.empty()) return list(common);
  auto recipe = fetch::find_recipe(options.source);
  if (!recipe) return report_error(recipe.error());
  auto query = query_of(options);
  if (!query) return report_error(query.error());
  auto pieces = fetch::plan(*recipe, *query);
  if (!pieces) return report_error(pieces.error());
  if (options.dry_run) {
    std::string out;
    for (const auto& piece : *pieces) out += piece.what + "\n  " + piece.url + "\n";
    return emit(common, out);
  }
  auto base = find_base(common.ledger);
  if (!base) return report_error(base.error());
  const fs::path into = options.into.empty() ? user_ledger() : fs::path(options.into);
  fetch::Options how;
  how.cache = cache_folder() / "fetch";
  how.refresh = options.refresh;
  how.server = options.server;
  how.stall_seconds = options.patience;
  how.key = environment(recipe->key_from);
  if (!recipe->key_header.empty() && how.key.empty()) {
    return report_error({Code::bad_usage,
                         fmt::format("'{}' wants a key in the environment", recipe->id),
                         {},
                         fmt::format("set {}", recipe->key_from)});
  }
  if (!options.server.empty()) how.wait_ms = 50;
  show_terms(*recipe, how.cache);
  Job job(*recipe, *query, options, how, *base, into);
  auto status = job.run(*pieces);
  const int emitted = emit(common, job.text);  // what came before a failure stands
  return status ? emitted : report_error(status.error());
}

}  // namespace tally::app
