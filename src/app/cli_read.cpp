// read: claims without verdicts; lines in, lines out, documents side by side.
#include <fmt/format.h>

#include <atomic>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "app/commands.h"
#include "app/files.h"
#include "app/internal/cli_util.h"
#include "core/csv.h"
#include "core/text.h"
#include "reading/claims_json.h"
#include "reading/reading.h"

namespace tally::app {

using core::Code;
using core::fail;
using nlohmann::json;

namespace {

constexpr std::size_t kMaxJsonl = std::size_t{1} << 30;
constexpr std::size_t kMaxDepth = 32;

// A field that may be a string, null or absent.
core::Result<std::string> text_field(const json& row, const char* name) {
  const auto it = row.find(name);
  if (it == row.end() || it->is_null()) return std::string();
  if (!it->is_string()) return fail(Code::bad_input, fmt::format("'{}' should be text", name));
  return it->get<std::string>();
}

core::Result<reading::Reading> read_row(const json& row) {
  reading::Options options;
  TALLY_TRY(date, text_field(row, "article_date"));
  if (!date.empty()) {
    options.date = core::Day::parse(date);
    if (!options.date)
      return fail(Code::bad_input, fmt::format("article_date '{}' is no day", date));
  }
  TALLY_TRY(context, text_field(row, "context"));
  TALLY_TRY(sentence, text_field(row, "sentence"));
  options.context = std::move(context);
  if (!sentence.empty()) return reading::read_sentence(sentence, options);
  TALLY_TRY(text, text_field(row, "text"));
  TALLY_TRY(headline, text_field(row, "headline"));
  TALLY_TRY(format, text_field(row, "format"));
  if (text.empty()) return fail(Code::bad_input, "neither 'sentence' nor 'text' is given");
  options.headline = std::move(headline);
  options.format = format == "html" ? reading::Format::html : reading::Format::text;
  return reading::read_article(text, options);
}

// The answer to one line; errors go into `error`.
std::string answer_line(std::string_view line, std::string* error) {
  std::size_t depth = 0;
  const auto limit = [&depth](int d, json::parse_event_t, json&) {
    depth = std::max(depth, static_cast<std::size_t>(d));
    return depth <= kMaxDepth;
  };
  const json row = json::parse(line, limit, false);
  if (row.is_discarded() || !row.is_object()) {
    *error = "not a JSON object";
    return {};
  }
  const auto id = row.find("id");
  std::string id_text = "null";
  if (id != row.end()) id_text = id->dump(-1, ' ', false, json::error_handler_t::replace);
  auto read = read_row(row);
  if (!read) {
    *error = read.error().to_string();
    return fmt::format("{{\"id\": {}, \"claims\": [], \"error\": {}}}\n", id_text,
                       core::json_quote(*error));
  }
  return fmt::format("{{\"id\": {}, \"claims\": {}}}\n", id_text, reading::claims_json(*read));
}

int read_lines(const Common& common, const std::string& file) {
  auto bytes = read_input(file, kMaxJsonl);
  if (!bytes) return report_error(bytes.error());
  std::vector<std::string_view> lines;
  for (std::string_view rest = *bytes; !rest.empty();) {
    const auto end = rest.find('\n');
    lines.push_back(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  std::vector<std::string> answers(lines.size());
  std::vector<std::string> errors(lines.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < lines.size(); i = next++) {
      if (core::trim(lines[i]).empty()) continue;
      answers[i] = answer_line(lines[i], &errors[i]);
    }
  };
  const std::size_t threads =
      std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), lines.size());
  std::vector<std::thread> pool;
  for (std::size_t t = 1; t < threads; ++t) pool.emplace_back(work);
  work();
  for (auto& thread : pool) thread.join();
  std::string out;
  bool faults = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += answers[i];
    if (errors[i].empty()) continue;
    faults = true;
    report_error({Code::bad_input, errors[i], {file, static_cast<std::int64_t>(i) + 1, 0}, {}});
  }
  const int status = emit(common, out);
  return status != kDone ? status : faults ? kFailed : kDone;
}

}  // namespace

int run_read(const Common& common, const ReadOptions& options) {
  reading::Options how;
  auto date = parse_day(options.date, "--date");
  if (!date) return report_error(date.error());
  how.date = *date;
  how.context = options.context;
  if (!options.explain.empty()) return emit(common, reading::explain(options.explain, how));
  if (options.jsonl) return read_lines(common, options.file);
  auto bytes = read_input(options.file, how.max_bytes);
  if (!bytes) return report_error(bytes.error());
  auto read = reading::read_article(*bytes, how);
  if (!read) {
    core::Error error = read.error();
    error.place.file = options.file == "-" ? "standard input" : options.file;
    return report_error(error);
  }
  return emit(common, fmt::format("{{\"date\": {}, \"title\": {}, \"claims\": {}}}\n",
                                  read->date ? core::json_quote(read->date->iso()) : "null",
                                  core::json_quote(read->title), reading::claims_json(*read)));
}

}  // namespace tally::app
