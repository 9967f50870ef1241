// sources.csv, defaults.csv, defects.csv, rank_to.csv: who speaks for whom, and with what rights.
#include <fmt/format.h>

#include <charconv>
#include <set>

#include "sources/internal/formats.h"

namespace tally::sources::internal {
namespace {

using ledger::Batch;

bool known_place(std::string_view code) {
  return code == "*" || places::places().find(code).valid();
}

// '@SET' is each member of the set on its own.
struct Reporter {
  std::string code;
  bool each_member = false;
};

Reporter reporter_of(std::string_view text) {
  const bool each = text.starts_with('@');
  return {std::string(each ? text.substr(1) : text), each};
}

// An empty text is fine and gives nothing; a bad one is reported through `bad`.
std::optional<int> maybe_year(std::string_view text, bool& bad) {
  if (text.empty()) return std::nullopt;
  const auto year = year_of(text);
  bad = bad || !year;
  return year;
}

bool known_source(const SourceRules& rules, std::string_view code, bool any_allowed) {
  return (any_allowed && code == "*") || rules.find(code) != nullptr;
}

// In the order of the columns in read_sources().
bool fill_source(Sheet& sheet, ledger::Source& s) {
  std::string* const texts[] = {&s.code,
                                &s.family,
                                &s.publisher,
                                &s.short_name,
                                &s.reporters,
                                &s.what,
                                &s.concept_,
                                &s.valuation_exports,
                                &s.valuation_imports,
                                &s.basis,
                                &s.adjustment,
                                &s.currency,
                                &s.rounding,
                                &s.lag_known_by,
                                &s.edition,
                                &s.licence,
                                &s.attribution,
                                &s.where,
                                &s.note};
  for (int i = 0; i < 19; ++i) *texts[i] = sheet.string(i);
  for (const int i : {0, 1, 2, 3, 5, 15, 16}) {
    if (!sheet[i].empty()) continue;
    sheet.reject(i, "empty");
    return false;
  }
  if (!sheet[19].empty()) {
    const auto lag = whole_number(sheet[19]);
    if (!lag || *lag > 3650) {
      sheet.reject(19, "no number of days");
      return false;
    }
    s.first_release_lag_days = static_cast<int>(*lag);
  }
  const auto ship = yes_no(sheet[20]);
  const auto deny = yes_no(sheet[21]);
  if (!ship || !deny) {
    sheet.reject(ship ? 21 : 20, "'yes' or 'no' is wanted");
    return false;
  }
  s.may_ship = *ship;
  s.may_deny = *deny;
  if (!sheet[22].empty()) {
    const auto margin = core::Decimal::parse(sheet[22]);
    if (!margin || margin->value() < 0 || margin->value() > 100) {
      sheet.reject(22, "no per cent");
      return false;
    }
    s.deny_margin_pct = margin->value();
  }
  return true;
}

std::optional<ledger::DefectEffect> effect_of(std::string_view word) {
  using ledger::DefectEffect;
  if (word == "note") return DefectEffect::note;
  if (word == "do_not_deny") return DefectEffect::do_not_deny;
  if (word == "leave_out") return DefectEffect::leave_out;
  if (word == "members_add_up") return DefectEffect::members_add_up;
  return std::nullopt;
}

}  // namespace

core::Status read_sources(std::string_view text, Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch,
                               {"id",
                                "family",
                                "publisher",
                                "short_name",
                                "reporters",
                                "what",
                                "concept",
                                "valuation_exports",
                                "valuation_imports",
                                "basis",
                                "adjustment",
                                "currency",
                                "rounding",
                                "lag_known_by",
                                "edition",
                                "licence",
                                "attribution",
                                "where",
                                "note",
                                "first_release_lag_days",
                                "may_ship",
                                "may_deny",
                                "deny_margin_pct"}));
  std::set<std::string> seen;
  while (sheet.next()) {
    ledger::Source s;
    if (!fill_source(sheet, s)) continue;
    if (!seen.insert(s.code).second) {
      sheet.reject(0, fmt::format("source {} stands twice", s.code));
      continue;
    }
    batch.source_rows.push_back(std::move(s));
  }
  return {};
}

core::Status read_own_sources(std::string_view text, Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch, {"id", "publisher"},
                               {"family", "short_name", "what", "concept", "valuation_exports",
                                "valuation_imports", "basis", "adjustment", "licence",
                                "attribution", "note", "first_release_lag_days", "may_ship",
                                "may_deny", "deny_margin_pct"}));
  std::set<std::string> seen;
  while (sheet.next()) {
    ledger::Source s;
    std::string* const texts[] = {&s.code,
                                  &s.publisher,
                                  &s.family,
                                  &s.short_name,
                                  &s.what,
                                  &s.concept_,
                                  &s.valuation_exports,
                                  &s.valuation_imports,
                                  &s.basis,
                                  &s.adjustment,
                                  &s.licence,
                                  &s.attribution,
                                  &s.note};
    for (int i = 0; i < 13; ++i) *texts[i] = sheet.string(i);
    if (s.family.empty()) s.family = s.code;
    if (s.short_name.empty()) s.short_name = s.publisher;
    if (s.what.empty()) s.what = "own tables";
    const auto lag = sheet[13].empty() ? std::optional<std::int64_t>(0) : whole_number(sheet[13]);
    const auto ship = sheet[14].empty() ? std::optional(false) : yes_no(sheet[14]);
    const auto deny = sheet[15].empty() ? std::optional(false) : yes_no(sheet[15]);
    const auto margin =
        sheet[16].empty() ? std::optional(core::Decimal{}) : core::Decimal::parse(sheet[16]);
    if (s.code.empty() || s.code.size() > 64 || s.publisher.empty()) {
      sheet.reject(s.publisher.empty() ? 1 : 0, "empty or too long");
    } else if (!seen.insert(s.code).second) {
      sheet.reject(0, "this source stands twice");
    } else if (!lag || *lag > 3650) {
      sheet.reject(13, "no number of days");
    } else if (!ship || !deny) {
      sheet.reject(ship ? 15 : 14, "'yes' or 'no' is wanted");
    } else if (!margin || margin->value() < 0 || margin->value() > 100) {
      sheet.reject(16, "no per cent");
    } else {
      s.first_release_lag_days = static_cast<int>(*lag);
      s.may_ship = *ship;
      s.may_deny = *deny;
      s.deny_margin_pct = margin->value();
      batch.source_rows.push_back(std::move(s));
    }
  }
  return {};
}

core::Status read_defaults(std::string_view text, const SourceRules& rules, Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch,
                               {"reporter", "rank", "source", "where", "years", "support_only"}));
  while (sheet.next()) {
    Batch::CodedDefault d;
    const auto [code, each] = reporter_of(sheet[0]);
    const auto rank = whole_number(sheet[1]);
    // "2010-", "1985-2024", "2025" or empty.
    const std::string_view years = sheet[4];
    const auto dash = years.find('-');
    bool bad = false;
    d.first_year = maybe_year(years.substr(0, dash), bad);
    d.last_year =
        dash == std::string_view::npos ? d.first_year : maybe_year(years.substr(dash + 1), bad);
    static const std::set<std::string_view> kSupport = {"", "all", "export", "import"};
    if (!known_place(code)) {
      sheet.reject(0, fmt::format("no place has the code '{}'", code));
    } else if (!rank || *rank < 1 || *rank > 1000) {
      sheet.reject(1, "no rank");
    } else if (!known_source(rules, sheet[2], false)) {
      sheet.reject(2, "sources.csv does not have this source");
    } else if (bad) {
      sheet.reject(4, "years are YYYY, YYYY- or YYYY-YYYY");
    } else if (!kSupport.contains(sheet[5])) {
      sheet.reject(5, "'all', 'export', 'import' or nothing is wanted");
    } else {
      d.reporter = code;
      d.each_member = each;
      d.rank = static_cast<int>(*rank);
      d.source = sheet.string(2);
      d.place = sheet.string(3);
      d.support_only = sheet.string(5);
      batch.defaults.push_back(std::move(d));
    }
  }
  return {};
}

core::Status read_defects(std::string_view text, const SourceRules& rules, Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch,
                               {"source", "reporter", "partner", "direction", "from", "to", "what",
                                "effect", "evidence"}));
  while (sheet.next()) {
    Batch::CodedDefect d;
    bool bad = false;
    d.source = sheet.string(0);
    const auto [code, each] = reporter_of(sheet[1]);
    d.reporter = code;
    d.each_member = each;
    d.partner = sheet.string(2);
    d.direction = sheet.string(3);
    d.first_year = maybe_year(sheet[4], bad).value_or(0);
    d.last_year = maybe_year(sheet[5], bad).value_or(9999);
    d.what = sheet.string(6);
    d.evidence = sheet.string(8);
    if (!known_source(rules, d.source, false)) {
      sheet.reject(0, "sources.csv does not have this source");
    } else if (!known_place(d.reporter) || !known_place(d.partner)) {
      sheet.reject(known_place(d.reporter) ? 2 : 1, "no place has this code");
    } else if (d.direction != "*" && !direction_of(d.direction)) {
      sheet.reject(3, "'export', 'import' or '*' is wanted");
    } else if (bad) {
      sheet.reject(4, "no year");
    } else if (d.what.empty()) {
      sheet.reject(6, "empty");
    } else if (!effect_of(sheet[7])) {
      sheet.reject(7, "'note', 'do_not_deny', 'leave_out' or 'members_add_up' is wanted");
    } else {
      d.effect = *effect_of(sheet[7]);
      batch.defects.push_back(std::move(d));
    }
  }
  return {};
}

core::Status read_rank_to(std::string_view text, const SourceRules& rules, Batch& batch) {
  TALLY_TRY(sheet,
            Sheet::open(text, batch,
                        {"source", "where", "reporter", "direction", "from", "to", "rank_to"}));
  while (sheet.next()) {
    Batch::CodedRankTo r;
    const auto [code, each] = reporter_of(sheet[2]);
    bool bad = false;
    r.first_year = maybe_year(sheet[4], bad);
    r.last_year = maybe_year(sheet[5], bad);
    const auto places = whole_number(sheet[6]);
    if (!known_source(rules, sheet[0], true)) {
      sheet.reject(0, "sources.csv does not have this source");
    } else if (!known_place(code)) {
      sheet.reject(2, "no place has this code");
    } else if (sheet[3] != "*" && !direction_of(sheet[3])) {
      sheet.reject(3, "'export', 'import' or '*' is wanted");
    } else if (bad) {
      sheet.reject(4, "no year");
    } else if (sheet[6] != "all" && (!places || *places >= ledger::RankTo::kAllPlaces)) {
      sheet.reject(6, "'all' or a number of places is wanted");
    } else {
      r.source = sheet.string(0);
      r.place = sheet.string(1);
      r.reporter = code;
      r.each_member = each;
      r.direction = sheet.string(3);
      r.places = places ? static_cast<int>(*places) : ledger::RankTo::kAllPlaces;
      batch.rank_to.push_back(std::move(r));
    }
  }
  return {};
}

}  // namespace tally::sources::internal
