// targets.csv, utterances.csv, events.csv: what was announced, said and done.
#include <fmt/format.h>

#include <set>

#include "sources/internal/formats.h"

namespace tally::sources::internal {
namespace {

using ledger::Batch;

bool is_date(std::string_view text) { return text.empty() || last_day_of(text).has_value(); }

// An id that no row before had.
bool fresh_id(Sheet& sheet, std::set<std::string>& seen) {
  if (!sheet[0].empty() && seen.insert(sheet.string(0)).second) return true;
  sheet.reject(0, sheet[0].empty() ? "no id" : "this id stands twice");
  return false;
}

// A number of `unit` in whole units: bn of money, or what the unit counts.
std::optional<core::Decimal> amount(std::string_view text, std::string_view unit) {
  if (text == "-" || text == "+") return core::Decimal{text == "-" ? -1 : 1, 0};  // of a sign
  auto value = core::Decimal::parse(text);
  if (value && unit == "bn") value = value->scaled(9);
  return value;
}

bool fill_target(Sheet& sheet, ledger::Target& t) {
  t.id = sheet.string(0);
  t.reporter_code = sheet.string(1);
  t.partner_code = sheet.string(2);
  t.reporter = places::places().find(sheet[1]);
  t.partner = places::places().find(sheet[2]);
  const auto direction = direction_of(sheet[3]);
  const auto value = amount(sheet[4], sheet[5]);
  const auto currency = core::Currency::parse(sheet[6]);
  if (!t.reporter || !t.partner) {
    sheet.reject(t.reporter ? 2 : 1, "no place has this code");
  } else if (!direction) {
    sheet.reject(3, "'export', 'import', 'turnover' or 'balance' is wanted");
  } else if (!value) {
    sheet.reject(4, "no number");
  } else if ((sheet[5] != "bn" && sheet[5] != "x") || (sheet[5] == "bn") != currency.has_value()) {
    sheet.reject(5, "the unit is bn of a currency, or x");
  } else if (!is_date(sheet[7]) || !is_date(sheet[12])) {
    sheet.reject(is_date(sheet[7]) ? 12 : 7, "no day, month or year");
  } else {
    t.direction = *direction;
    t.value = *value;
    t.unit = sheet[5] == "x" ? core::Unit::ratio : core::Unit::money;
    t.currency = currency.value_or(core::Currency());
    return true;
  }
  return false;
}

bool fill_utterance(Sheet& sheet, ledger::Utterance& u) {
  std::string* const texts[] = {&u.id,
                                &u.speaker,
                                &u.told_by,
                                &u.date,
                                &u.reporter,
                                &u.partner,
                                &u.partner_text,
                                &u.kind,
                                nullptr,
                                &u.product,
                                &u.measure,
                                &u.period,
                                nullptr,
                                nullptr,
                                nullptr,
                                nullptr,
                                &u.unit,
                                &u.currency,
                                &u.where,
                                &u.fact_checker,
                                &u.their_verdict,
                                &u.label_from,
                                &u.deciding_figure,
                                &u.page,
                                &u.note};
  for (int i = 0; i < 25; ++i) {
    if (texts[i] != nullptr) *texts[i] = sheet.string(i);
  }
  u.direction = direction_of(sheet[8]);
  u.value = amount(sheet[14], sheet[16]);
  u.value_to = amount(sheet[15], sheet[16]);
  const auto first = core::Month::parse(sheet[12]);
  const auto last = core::Month::parse(sheet[13]);
  if (first && last && *first <= *last) u.months = ledger::Period{*first, *last};
  if (u.speaker.empty()) {
    sheet.reject(1, "empty");
  } else if (u.date.empty() || !is_date(u.date)) {
    sheet.reject(3, "no day, month or year");
  } else if (!sheet[8].empty() && !u.direction) {
    sheet.reject(8, "no direction");
  } else if (sheet[12].empty() == u.months.has_value() || sheet[12].empty() != sheet[13].empty()) {
    sheet.reject(12, "no period");
  } else if ((!sheet[14].empty() && !u.value) || (!sheet[15].empty() && !u.value_to)) {
    sheet.reject(u.value ? 15 : 14, "no number");
  } else {
    return true;
  }
  return false;
}

}  // namespace

core::Status read_targets(std::string_view text, Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch,
                               {"id", "reporter", "partner", "direction", "value", "unit",
                                "currency", "deadline", "kind", "set_by", "told_by", "restated",
                                "announced", "supersedes", "scope", "confidence", "page", "note"}));
  std::set<std::string> seen;
  while (sheet.next()) {
    ledger::Target t;
    if (!fresh_id(sheet, seen) || !fill_target(sheet, t)) continue;
    std::string* const texts[] = {&t.deadline,   &t.kind,      &t.set_by,     &t.told_by,
                                  &t.restated,   &t.announced, &t.supersedes, &t.scope,
                                  &t.confidence, &t.page,      &t.note};
    for (int i = 0; i < 11; ++i) *texts[i] = sheet.string(7 + i);
    batch.targets.push_back(std::move(t));
  }
  for (const ledger::Target& t : batch.targets) {
    if (t.supersedes.empty() || seen.contains(t.supersedes)) continue;
    return core::fail(
        core::Code::bad_input,
        fmt::format("target {} supersedes {}, which is not there", t.id, t.supersedes),
        {batch.path, 0, 0});
  }
  return {};
}

core::Status read_utterances(std::string_view text, Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch, {"id",
                                             "speaker",
                                             "told_by",
                                             "date",
                                             "reporter",
                                             "partner",
                                             "partner_text",
                                             "kind",
                                             "direction",
                                             "product",
                                             "measure",
                                             "period",
                                             "first_month",
                                             "last_month",
                                             "value",
                                             "value_to",
                                             "unit",
                                             "currency",
                                             "where",
                                             "fact_checker",
                                             "their_verdict",
                                             "label_from",
                                             "deciding_figure",
                                             "page",
                                             "note"}));
  std::set<std::string> seen;
  while (sheet.next()) {
    ledger::Utterance u;
    if (fresh_id(sheet, seen) && fill_utterance(sheet, u)) batch.utterances.push_back(std::move(u));
  }
  return {};
}

core::Status read_events(std::string_view text, Batch& batch) {
  TALLY_TRY(sheet,
            Sheet::open(text, batch,
                        {"id", "date", "end_date", "type", "actors", "targets", "what", "page"}));
  static const std::set<std::string_view> kTypes = {
      "SANCTION", "THREATEN",  "AGREE",    "RETREAT", "CONCEDE", "ASSAULT",
      "COERCE",   "COOPERATE", "MOBILIZE", "REJECT",  "OTHER",   "CONSULT",
      "SUPPORT",  "AID",       "PROTEST",  "ACCUSE",  "REQUEST"};
  std::set<std::string> seen;
  while (sheet.next()) {
    if (!fresh_id(sheet, seen)) continue;
    if (sheet[1].empty() || !is_date(sheet[1]) || !is_date(sheet[2])) {
      sheet.reject(1, "no day, month or year");
    } else if (!kTypes.contains(sheet[3])) {
      sheet.reject(3, fmt::format("'{}' is no type of event", sheet[3]));
    } else {
      batch.events.push_back({sheet.string(0), sheet.string(1), sheet.string(2), sheet.string(3),
                              sheet.string(4), sheet.string(5), sheet.string(6), sheet.string(7)});
    }
  }
  return {};
}

}  // namespace tally::sources::internal
