// read: claims without verdicts; lines in, lines out, documents side by side.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <utility>
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
namespace od = simdjson::ondemand;

namespace {

constexpr std::size_t kMaxJsonl = std::size_t{1} << 30;

// Texts without a date are read as of today, and that is said: 'last year' has to be some year.
core::Day today() {
  using std::chrono::duration_cast, std::chrono::hours, std::chrono::system_clock;
  return core::Day::from_serial(static_cast<std::int32_t>(
      duration_cast<hours>(system_clock::now().time_since_epoch()).count() / 24));
}

core::Result<reading::Reading> read_text(std::string_view text, reading::Options options,
                                         core::Day undated) {
  auto read = reading::read_article(text, options);
  if (!read || read->date) return read;
  options.date = undated;
  read = reading::read_article(text, options);
  if (!read) return read;
  read->date.reset();
  read->date_from = "assumed " + undated.iso();
  return read;
}

void say_undated(std::size_t texts, core::Day day) {
  const std::string which = texts == 1 ? "the text has" : fmt::format("{} texts have", texts);
  fmt::print(stderr, "tally: {} no date: read as of {}\n", which, day.in_words());
}

// What a line holds; all other members are passed over.
struct Row {
  std::string id = "null";  // as JSON
  std::string date, context, sentence, text, headline, format;
};

core::Status text_field(od::value value, std::string_view name, std::string& out) {
  if (value.is_null()) return {};
  std::string_view text;
  if (value.get_string().get(text) != simdjson::SUCCESS)
    return fail(Code::bad_input, fmt::format("'{}' should be text", name));
  out = text;
  return {};
}

core::Status id_field(od::value value, std::string& out) {
  std::string_view text;
  double number = 0;
  if (value.is_null()) return {};
  if (value.get_string().get(text) == simdjson::SUCCESS) {
    out = core::json_quote(text);
  } else if (value.get_double().get(number) == simdjson::SUCCESS) {
    out = core::trim(value.raw_json_token());
  } else {
    return fail(Code::bad_input, "'id' should be text or a number");
  }
  return {};
}

core::Status fill_row(od::object object, Row& row) {
  const std::array<std::pair<std::string_view, std::string*>, 6> fields = {
      {{"article_date", &row.date},
       {"context", &row.context},
       {"sentence", &row.sentence},
       {"text", &row.text},
       {"headline", &row.headline},
       {"format", &row.format}}};
  for (auto member : object) {
    std::string_view name;
    od::value value;
    if (member.unescaped_key().get(name) != simdjson::SUCCESS ||
        member.value().get(value) != simdjson::SUCCESS)
      return fail(Code::bad_input, "not a JSON object");
    if (name == "id") {
      TALLY_CHECK(id_field(value, row.id));
      continue;
    }
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; });
    if (field != fields.end()) TALLY_CHECK(text_field(value, name, *field->second));
  }
  return {};
}

core::Status parse_row(std::string_view line, Row& row) {
  thread_local od::parser parser;
  thread_local std::string padded;
  padded.assign(line);
  padded.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  od::document document;
  od::object object;
  const simdjson::padded_string_view view(padded.data(), padded.size(), padded.capacity());
  if (parser.iterate(view).get(document) != simdjson::SUCCESS ||
      document.get_object().get(object) != simdjson::SUCCESS)
    return fail(Code::bad_input, "not a JSON object");
  TALLY_CHECK(fill_row(object, row));
  if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)  // something stands behind
    return fail(Code::bad_input, "not a JSON object");
  return {};
}

core::Result<reading::Reading> read_row(Row row, core::Day undated) {
  reading::Options options;
  options.fingerprint = false;
  if (!row.date.empty()) {
    options.date = core::Day::parse(row.date);
    if (!options.date)
      return fail(Code::bad_input, fmt::format("article_date '{}' is no day", row.date));
  }
  options.context = std::move(row.context);
  if (!row.sentence.empty()) {
    const bool dated = options.date.has_value();
    if (!dated) options.date = undated;
    auto read = reading::read_sentence(row.sentence, options);
    if (read && !dated) {
      read->date.reset();
      read->date_from = "assumed " + undated.iso();
    }
    return read;
  }
  if (row.text.empty()) return fail(Code::bad_input, "neither 'sentence' nor 'text' is given");
  options.headline = std::move(row.headline);
  options.format = row.format == "html" ? reading::Format::html : reading::Format::text;
  return read_text(row.text, std::move(options), undated);
}

// The answer to one line; errors go into `error`.
std::string answer_line(std::string_view line, core::Day undated, std::string* error, bool* dated) {
  Row row;
  auto parsed = parse_row(line, row);
  const std::string id = row.id;
  core::Result<reading::Reading> read =
      parsed ? read_row(std::move(row), undated) : fail(parsed.error());
  if (!read) {
    *error = read.error().to_string();
    return fmt::format("{{\"id\": {}, \"claims\": [], \"error\": {}}}\n", id,
                       core::json_quote(*error));
  }
  *dated = read->date.has_value();
  const std::string unread =
      read->unread.empty() ? "" : ", \"unread\": " + reading::unread_json(*read);
  return fmt::format("{{\"id\": {}, \"claims\": {}{}}}\n", id, reading::claims_json(*read), unread);
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
  std::atomic<std::size_t> next{0}, without_date{0};
  const core::Day undated = today();
  const auto work = [&] {
    for (std::size_t i = next++; i < lines.size(); i = next++) {
      if (core::trim(lines[i]).empty()) continue;
      bool dated = true;
      answers[i] = answer_line(lines[i], undated, &errors[i], &dated);
      if (!dated) ++without_date;
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
  if (without_date > 0) say_undated(without_date, undated);
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
  const core::Day undated = today();
  if (!options.explain.empty()) {
    if (!how.date) say_undated(1, undated);
    if (!how.date) how.date = undated;
    return emit(common, reading::explain(options.explain, how));
  }
  if (options.jsonl) return read_lines(common, options.file);
  auto bytes = read_input(options.file, how.max_bytes);
  if (!bytes) return report_error(bytes.error());
  auto read = read_text(*bytes, how, undated);
  if (!read) {
    core::Error error = read.error();
    error.place.file = options.file == "-" ? "standard input" : options.file;
    return report_error(error);
  }
  if (!read->date) say_undated(1, undated);
  return emit(common,
              fmt::format("{{\"date\": {}, \"title\": {}, \"claims\": {}, \"unread\": {}}}\n",
                          read->date ? core::json_quote(read->date->iso()) : "null",
                          core::json_quote(read->title), reading::claims_json(*read),
                          reading::unread_json(*read)));
}

}  // namespace tally::app
