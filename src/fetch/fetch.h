// Downloads by recipes that are data (data/fetch/*.toml): what to ask a service for, how much at a
// time, how often, with which key, on what terms.
//
//   TALLY_TRY(recipe, find_recipe("un-comtrade"));
//   TALLY_TRY(pieces, plan(recipe, query));       // the requests, nothing sent yet
//   TALLY_TRY(file, download(pieces[0], options)); // a file in the cache
//
// The files are then imported like any other (sources/import.h). May use: core, places.
// Thread-safe; two processes may share a cache. Reading order: this, data/fetch/un-comtrade.toml,
// download.cpp.
#ifndef TALLY_FETCH_FETCH_H_
#define TALLY_FETCH_FETCH_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/time.h"
#include "places/places.h"

namespace tally::fetch {

struct Recipe {
  std::string id, title, source;  // source: id of data/ledger/sources.csv
  std::string url;                // with {reporter} {partner} {period} {flow} {frequency}
  std::string accept;             // header; may be empty
  std::string ending;             // of the file: ".json"
  std::string scheme;             // codes of places: "comtrade", "iso3", "iso2", "eurostat", "name"
  std::string all_partners;       // what stands for all partners
  std::string all_reporters;      // what stands for all reporters; empty: one must be named
  std::map<std::string, std::string> codes;  // of places whose code is another than the scheme's
  std::vector<std::string> flows;            // asked for together, one by one if the answer is full
  std::string flow_joint;                    // between them: ","; empty: always one by one
  std::string year, month;                   // forms of periods: "{year}", "{year}{month}"
  std::string year_word, month_word;         // what {frequency} says: "A", "M"
  std::string range;  // "{first}..{last}" where a service takes a span of periods; else empty
  std::int64_t rows_at_most = 0;  // an answer of so many rows is cut off; 0: no limit known
  int pause_ms = 1000;            // between requests
  int fresh_hours = 24;           // a copy so young is not asked for again
  int stall_seconds = 30;   // a transfer slower than 100 bytes a second for so long is given up
  int total_seconds = 900;  // of one try
  std::int64_t max_mb = 200;
  std::string key_from, key_header, key_parameter;  // environment variable; where the key goes
  bool trade = true;                                // false: exchange rates and the like
  std::string last_tried, terms, terms_at;
  bool may_pass_on = true;
};

// All recipes, by id.
core::Result<std::vector<Recipe>> recipes();
core::Result<Recipe> find_recipe(std::string_view id);
// One recipe from text, for tests and for people who write their own.
core::Result<Recipe> parse_recipe(std::string_view toml, const std::string& file);

struct Query {
  places::PlaceId reporter, partner;  // null: all
  std::optional<core::Period> first, last;
  bool months = false;  // by month; else by year
};
// "2022", "2019..2023", "2024-01..2024-06"; months if written so.
core::Result<Query> parse_period(std::string_view text, Query query);

// One request.
struct Piece {
  std::string url;      // without the key
  std::string what;     // for people: "un-comtrade, RUS, 2022, M,X"
  std::string flow;     // what {flow} was
  core::Period period;  // what {period} was
};
core::Result<std::vector<Piece>> plan(const Recipe& recipe, const Query& query);
// The same request for each of its flows, where the answer was full; empty if it has only one.
std::vector<Piece> split(const Recipe& recipe, const Query& query, const Piece& piece);

struct Options {
  std::filesystem::path cache;  // folder; made if it is not there
  std::string server;    // in place of the recipe's "https://host": a mirror, or a server for tests
  std::string key;       // never shown, never in the cache
  bool refresh = false;  // ask again whatever the cache has
  int tries = 5;
  int wait_ms = 1000;                // before the second try, doubled each time
  std::optional<int> stall_seconds;  // in place of the recipe's
  // Called with what has come and what is to come (0: not known); false stops the transfer.
  std::function<bool(std::int64_t, std::int64_t)> progress;
};

struct File {
  std::filesystem::path path;
  std::string sha256;
  bool from_cache = false;  // young enough, or the server said that it has not changed
  bool resumed = false;
  int tries = 0;
};
// A transfer that broke off, or that stalled, goes on where it stopped, in the next try or the next
// run, if the server says how its file is told from a later one (ETag, Last-Modified). 429 and 5xx
// are tried again, after the pause that the server asks for or a growing one; a transfer
// that twice in a row stalls no further than before is given up. Fails with the server's own words,
// shortened.
core::Result<File> download(const Recipe& recipe, const Piece& piece, const Options& options);

}  // namespace tally::fetch

#endif  // TALLY_FETCH_FETCH_H_
