#include <fmt/format.h>
// Without NDEBUG the parser would stop the program at '[[ table]]', which it reads well.
#define TOML_ASSERT(expr) static_cast<void>(0)
#include <toml++/toml.h>

#include <algorithm>

#include "core/text.h"
#include "fetch/embedded.h"
#include "fetch/fetch.h"

namespace tally::fetch {
namespace {

std::string text_of(const toml::table& t, std::string_view name, std::string otherwise = {}) {
  return t[name].value<std::string>().value_or(std::move(otherwise));
}

core::Result<toml::table> parsed(std::string_view text, const std::string& file) {
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& e) {
    return core::fail(core::Code::bad_input, std::string(e.description()),
                      {file, static_cast<std::int64_t>(e.source().begin.line),
                       static_cast<std::int64_t>(e.source().begin.column)});
  }
}

core::Status check(const Recipe& r, const std::string& file) {
  const auto bad = [&](std::string message) {
    return core::fail(core::Code::bad_input, std::move(message), {file, 0, 0});
  };
  if (r.id.empty() || r.title.empty() || r.url.empty()) return bad("id, title and url are wanted");
  if (!r.url.starts_with("https://")) return bad("the url does not begin with https://");
  if (r.ending.empty() || r.ending[0] != '.' || r.ending.size() > 8) return bad("no ending");
  if (r.terms.empty()) return bad("the terms are not said");
  if (r.stall_seconds < 1 || r.total_seconds < r.stall_seconds || r.total_seconds > 86'400) {
    return bad("stall_seconds or total_seconds is out of range");
  }
  if (r.pause_ms < 0 || r.fresh_hours < 0 || r.max_mb < 1 || r.max_mb > 1024) {
    return bad("pause_ms, fresh_hours or max_mb is out of range");
  }
  return {};
}

constexpr std::string_view kKnown[] = {"id",
                                       "title",
                                       "source",
                                       "url",
                                       "accept",
                                       "ending",
                                       "scheme",
                                       "all_partners",
                                       "all_reporters",
                                       "codes",
                                       "flows",
                                       "flow_joint",
                                       "year",
                                       "month",
                                       "year_word",
                                       "month_word",
                                       "range",
                                       "rows_at_most",
                                       "stall_seconds",
                                       "total_seconds",
                                       "pause_ms",
                                       "fresh_hours",
                                       "max_mb",
                                       "key_from",
                                       "key_header",
                                       "key_parameter",
                                       "trade",
                                       "last_tried",
                                       "terms",
                                       "terms_at",
                                       "may_pass_on",
                                       "note"};

}  // namespace

core::Result<Recipe> parse_recipe(std::string_view text, const std::string& file) {
  TALLY_TRY(t, parsed(text, file));
  for (const auto& [key, value] : t) {
    if (std::find(std::begin(kKnown), std::end(kKnown), key.str()) == std::end(kKnown)) {
      return core::fail(core::Code::bad_input,
                        fmt::format("there is no '{}' in a recipe", key.str()),
                        {file, static_cast<std::int64_t>(value.source().begin.line), 0});
    }
  }
  Recipe r;
  r.id = text_of(t, "id");
  r.title = text_of(t, "title");
  r.source = text_of(t, "source", r.id);
  r.url = text_of(t, "url");
  r.accept = text_of(t, "accept");
  r.ending = text_of(t, "ending", ".csv");
  r.scheme = text_of(t, "scheme", "iso3");
  r.all_partners = text_of(t, "all_partners");
  r.all_reporters = text_of(t, "all_reporters");
  r.flow_joint = text_of(t, "flow_joint");
  r.year = text_of(t, "year", "{year}");
  r.month = text_of(t, "month");
  r.year_word = text_of(t, "year_word");
  r.month_word = text_of(t, "month_word");
  r.range = text_of(t, "range");
  r.rows_at_most = t["rows_at_most"].value_or(std::int64_t{0});
  r.pause_ms = t["pause_ms"].value_or(1000);
  r.fresh_hours = t["fresh_hours"].value_or(24);
  r.stall_seconds = t["stall_seconds"].value_or(30);
  r.total_seconds = t["total_seconds"].value_or(900);
  r.max_mb = t["max_mb"].value_or(std::int64_t{200});
  r.key_from = text_of(t, "key_from");
  r.key_header = text_of(t, "key_header");
  r.key_parameter = text_of(t, "key_parameter");
  r.trade = t["trade"].value_or(true);
  r.last_tried = text_of(t, "last_tried");
  r.terms = text_of(t, "terms");
  r.terms_at = text_of(t, "terms_at");
  r.may_pass_on = t["may_pass_on"].value_or(true);
  if (const auto* codes = t["codes"].as_table()) {
    for (const auto& [place, code] : *codes) {
      const auto value = code.value<std::string>();
      if (!places::places().find(place.str()) || !value) {
        return core::fail(core::Code::bad_input,
                          fmt::format("no place has the code '{}'", place.str()),
                          {file, static_cast<std::int64_t>(code.source().begin.line), 0});
      }
      r.codes.emplace(std::string(place.str()), *value);
    }
  }
  if (const auto* flows = t["flows"].as_array()) {
    for (const auto& flow : *flows) {
      if (const auto value = flow.value<std::string>()) r.flows.push_back(*value);
    }
  }
  TALLY_CHECK(check(r, file));
  return r;
}

core::Result<std::vector<Recipe>> recipes() {
  std::vector<Recipe> out;
  for (const core::EmbeddedFile& file : embedded().under("fetch/")) {
    if (!file.name.ends_with(".toml")) continue;
    TALLY_TRY(recipe, parse_recipe(file.bytes, std::string(file.name)));
    out.push_back(std::move(recipe));
  }
  std::sort(out.begin(), out.end(), [](const Recipe& a, const Recipe& b) { return a.id < b.id; });
  return out;
}

core::Result<Recipe> find_recipe(std::string_view id) {
  TALLY_TRY(all, recipes());
  std::vector<std::string> ids;
  for (Recipe& r : all) {
    if (r.id == id) return std::move(r);
    ids.push_back(r.id);
  }
  const std::string near = core::nearest(id, ids);
  return core::fail(core::Code::bad_usage, fmt::format("there is no recipe '{}'", id), {},
                    near.empty() ? fmt::format("there are {}", fmt::join(ids, ", "))
                                 : "did you mean '" + near + "'?");
}

}  // namespace tally::fetch
