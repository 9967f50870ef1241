// Countries, former places, areas, blocs and named sets, with their codes, names, membership by
// month, capitals, people in office, fiscal years and currencies. Read once from the tables under
// data/places, which are embedded in the binary.
//
// May use: core. Start reading at Places. Everything here is immutable after places() has returned,
// and safe to use from any thread.
#ifndef TALLY_PLACES_PLACES_H_
#define TALLY_PLACES_PLACES_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "core/money.h"
#include "core/result.h"
#include "core/time.h"

namespace tally::places {

using PlaceId = core::Id<struct PlaceTag>;

enum class PlaceKind : std::uint8_t {
  country,  // country or territory of ISO 3166-1
  former,   // SUN, SCG, YUG, CSK, DDR, BLX, ANT: with dates
  bloc,     // membership by month, or a fixed composition (EU, EU28, EU27_2020, ASEAN, WEST)
  sum,      // a sum of places written with +, known to a source: CHN+HKG+MAC
  area,     // a source's own area that is no country: Other Asia, bunkers, not specified
  world,    // WLD
  actor,    // acts in events, does not trade (NATO, UN)
};

// One stretch of membership; `to` empty = until further notice.
struct Membership {
  core::Month from;
  std::optional<core::Month> to;
  std::vector<PlaceId> members;
};

struct PlaceRow {
  PlaceId id;
  std::string code;  // ISO 3166-1 alpha-3, or the code of the set
  PlaceKind kind = PlaceKind::country;
  std::string name;       // short English name for sentences: "Russia", "the Netherlands"
  std::string adjective;  // "Russian"; may be empty
  std::optional<core::Month> from,
      to;  // lifetime of a former place, or of a country with a birth date
  int fiscal_first_month =
      1;  // April is 4 (India, Japan, Britain); 1 where the year is the calendar's
  bool fiscal_exact = true;     // false if the year begins within a month (Nepal, Iran, Ethiopia)
  core::Currency currency;      // in use; may be empty
  std::string alpha2, numeric;  // ISO 3166-1 alpha-2 and three-digit (M49) code; may be empty
  std::string people;           // "Russians"; may be empty
  // Month in which the territory behind an unchanged code changed (SDN in July 2011), with the note
  // saying how: figures on the two sides are not of the same thing.
  std::optional<core::Month> changed;
  std::string note;
  std::vector<Membership> membership;  // blocs and sums
  bool fixed_composition = false;      // EU28, EU27_2020: same members at any date
};

// What a name can mean in a text.
enum class NameKind : std::uint8_t {
  name,        // Russia, the Netherlands
  adjective,   // Russian, Sino-
  people,      // Russians, Dutch
  capital,     // Moscow: may stand for the government
  office,      // the Kremlin, White House, Commerce Ministry of ...
  person,      // Putin, Xi Jinping: within dates of office
  bloc,        // the EU, the bloc's demonym
  institution  // Rosstat, China's General Administration of Customs, US Census Bureau: speaks for a
               // place
};

struct Name {
  std::string text;  // as written in running text, case kept: "Russia", "U.S.", "Xi"
  NameKind kind = NameKind::name;
  PlaceId place;
  std::optional<core::Day> from, to;  // dates of office or of the name; empty = always
  std::string note;                   // "president", "customs"; for persons the office
  bool ambiguous = false;             // needs context: Georgia, Turkey/turkey, Jordan, Chad, Guinea
};

// A code of a statistical source that is not simply the ISO code of a place.
struct SourceCode {
  std::string scheme, code;
  PlaceId place;
  std::optional<core::Month> from, to;  // when the code has this meaning; empty = always
  std::string note;  // what it covers: "Other Asia, not elsewhere specified: in practice Taiwan"
};

// The texts of the tables, for parse(): CSV as under data/places.
struct Tables {
  std::string_view places, names, people, offices, blocs, source_codes, not_places;
};

class Places {
 public:
  // Places number 0 .. size()-1 in the order of code. Ids are stable within one build only; files
  // and ledgers keep codes.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] const PlaceRow& row(PlaceId id) const;
  [[nodiscard]] const std::string& code(PlaceId id) const { return row(id).code; }
  [[nodiscard]] const std::string& name(PlaceId id) const { return row(id).name; }

  // By present code, or an alias that means the same place (EU27 -> EU27_2020, ROM -> ROU, TMP ->
  // TLS, ZAR -> COD). Nothing is guessed: null id if unknown. Sums of countries ("CHN+HKG") that
  // are not in the tables are language's business, see language::Party.
  [[nodiscard]] PlaceId find(std::string_view code) const;
  // find() or an error that suggests the nearest code or the code of the country so named.
  [[nodiscard]] core::Result<PlaceId> require(std::string_view code_or_name) const;
  // By any English name, adjective, capital, old or ISO numeric / alpha-2 form, ignoring case; for
  // commands that people type. Null if unknown or ambiguous.
  [[nodiscard]] PlaceId find_by_name(std::string_view name) const;
  // By the code of a statistical source: scheme "iso2", "iso3", "m49" (also "un"), "comtrade" (251,
  // 381, 490, 579, 699, 757, 842), "eurostat" (EL, UK, XI, XU), "cepii", "worldbank", "wits".
  // Leading zeros of numbers do not matter. `on` picks between places in time: CS is Czechoslovakia
  // in 1990, Serbia and Montenegro in 2004, and null without a month.
  [[nodiscard]] PlaceId find_code(std::string_view scheme, std::string_view code,
                                  std::optional<core::Month> on = {}) const;

  // The row behind find_code(), for the note that an answer has to pass on; null if the code is not
  // in the table of differing codes (it may still be an ISO code).
  [[nodiscard]] const SourceCode* source_code(std::string_view scheme, std::string_view code,
                                              std::optional<core::Month> on = {}) const;
  [[nodiscard]] const std::vector<SourceCode>& source_codes() const;

  // Members of a bloc or sum in that month (empty if it did not exist); a country is its own
  // member.
  [[nodiscard]] std::span<const PlaceId> members(PlaceId id, core::Month month) const;
  // True if `country` belongs to `bloc` in that month.
  [[nodiscard]] bool is_member(PlaceId country, PlaceId bloc, core::Month month) const;
  // Composition stretches that overlap `period`; more than one means that membership changed within
  // it.
  [[nodiscard]] std::vector<Membership> compositions(PlaceId id, const core::Period& period) const;

  // All names, sorted by text (bytes), for the reader's scanner. A text that can mean several
  // places at one time has a row for each, all marked ambiguous. An adjective with the note "prefix
  // before a hyphen" (Sino, Indo) counts only there.
  [[nodiscard]] const std::vector<Name>& names() const;
  // Phrases that hold the name of a place and mean no trading place ("New Mexico", "Michael
  // Jordan", "South China Sea"), sorted: where one of them stands, names inside it are to be left
  // alone.
  [[nodiscard]] const std::vector<std::string>& not_places() const;
  // The fiscal year of `place` that ends in calendar year `ending`, e.g. 2025 of IND is
  // 2024-04..2025-03.
  [[nodiscard]] core::Period fiscal_year(PlaceId place, int ending) const;

  // Well known ids.
  [[nodiscard]] PlaceId world() const;

  // Parses the embedded tables. The tests call it to check them; errors name file, line and column.
  // Refused are: unknown codes, bad dates, a text that means two places at one time without both
  // rows being marked ambiguous, two holders of one office at one time, overlapping membership.
  static core::Result<Places> load();
  // The same from given texts.
  static core::Result<Places> parse(const Tables& tables);

  struct Impl;  // private to the module

 private:
  friend const Places& places();
  // As load(), with the names left for the first call that needs them, and conflicts not looked
  // for.
  static core::Result<Places> load_lazily();

  std::shared_ptr<const Impl> impl_;
};

// The embedded tables, parsed at first use (well under a millisecond; names and the look-up by name
// are made when first asked for, two milliseconds each). A fault in them cannot reach a user, since
// the build refuses them.
const Places& places();

}  // namespace tally::places

#endif  // TALLY_PLACES_PLACES_H_
