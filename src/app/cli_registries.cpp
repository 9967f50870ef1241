// coverage, targets, events: what the ledger holds beside answers.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands.h"
#include "app/internal/cli_util.h"
#include "core/csv.h"
#include "core/text.h"

namespace tally::app {

namespace {

using places::PlaceId;

std::string step_words(const ledger::Ledger::CoverageRow& row) {
  const char* step = row.step_months == 12 ? "years" : row.step_months == 1 ? "months" : "ranges";
  const bool years = row.step_months == 12;
  return fmt::format("{} {} to {}", step,
                     years ? std::to_string(row.first.year()) : row.first.iso(),
                     years ? std::to_string(row.last.year()) : row.last.iso());
}

std::string holes(const ledger::Ledger::CoverageRow& row) {
  if (row.step_months == 0 || row.partners > 1) return std::to_string(row.periods);
  const int spanned = (row.last - row.first) / row.step_months + 1;
  if (row.periods >= spanned) return fmt::format("{}, no hole", row.periods);
  return fmt::format("{} of {}", row.periods, spanned);
}

// Events and targets concern a pair if each side has one of its places, or a bloc that holds it.
bool names(const std::string& list, const std::string& code) {
  for (const auto part : core::split(list, ';')) {
    if (part == code) return true;
  }
  return false;
}

// The last day that "2022-12-30", "2022-12" or "2022" may mean; nothing for other words.
std::optional<core::Day> day_set(std::string_view text) {
  if (const auto day = core::Day::parse(text)) return day;
  if (const auto period = core::Period::parse(text)) return period->last.last_day();
  return std::nullopt;
}

struct OddsCells {
  std::string odds = "-", expected = "-", outcome = "-";
};

// What `tally target` says of a registered target on the day it was set.
OddsCells odds_cells(Session& session, const ledger::Target& t) {
  OddsCells out;
  const auto day = day_set(t.announced);
  if (t.unit != core::Unit::money || t.deadline.size() < 4) return out;
  AskOptions how;
  how.as_of = day;
  const std::string text = fmt::format(
      "{}({}, {}) reaches {} bn {} by {}", ledger::to_string(t.direction), t.reporter_code,
      t.partner_code, t.value.text(9), t.currency.code(), t.deadline.substr(0, 4));
  const auto answer = session.target(text, how, std::nullopt);
  if (!answer) return out;
  const verdict::Verdict& then = answer->checked.as_known;
  out.outcome = std::string(verdict::word(answer->checked.hindsight.outcome));
  if (!day) return out;
  if (!then.odds) {
    out.odds = then.outcome == verdict::Outcome::open ? "too little data"
                                                      : std::string(verdict::word(then.outcome));
    return out;
  }
  out.odds = report::chance_text(then.odds->chance);
  if (then.odds->target && then.odds->target->expected) {
    out.expected = then.odds->target->expected->iso();
  } else if (then.odds->target && then.odds->target->beyond_horizon) {
    out.expected = "later";
  }
  return out;
}

}  // namespace

int run_coverage(const Common& common, const CoverageOptions& options) {
  auto asked = parse_places(options.places);
  if (!asked) return report_error(asked.error());
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  const auto& ledger = session->ledger();
  const PlaceId a = !asked->empty() ? (*asked)[0] : PlaceId{};
  const PlaceId b = asked->size() > 1 ? (*asked)[1] : PlaceId{};
  auto rows = ledger.coverage(a, b);
  if (!rows) return report_error(rows.error());
  const auto& table = places::places();
  std::string out;
  if (rows->empty()) {
    out = "The ledger has no figure for that. 'tally coverage' lists who is covered.\n";
    return emit(common, out);
  }
  std::vector<std::vector<std::string>> lines = {
      {"reporter", b ? "partner" : "partners", "direction", "source", "what", "periods"}};
  for (const auto& row : *rows) {
    lines.push_back({table.code(row.reporter),
                     row.partner ? table.code(row.partner) : std::to_string(row.partners),
                     std::string(ledger::to_string(row.direction)), ledger.source(row.source).code,
                     step_words(row), holes(row)});
  }
  out += columns(lines);
  out += fmt::format("\n'Today' is {}, the newest release in ledger {}.\n", ledger.info().built,
                     session->ledger_id().substr(0, 12));
  return emit(common, out);
}

int run_targets(const Common& common, const std::vector<std::string>& texts, bool odds) {
  auto asked = parse_places(texts);
  if (!asked) return report_error(asked.error());
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  const auto& table = places::places();
  std::vector<std::vector<std::string>> lines = {{"set", "pair", "what", "by"}};
  if (odds) {
    for (const char* name : {"odds", "expected", "outcome"}) lines[0].emplace_back(name);
  } else {
    lines[0].emplace_back("who");
  }
  for (const auto& t : session->ledger().targets()) {
    const bool wanted = std::all_of(asked->begin(), asked->end(), [&](PlaceId p) {
      return t.reporter_code == table.code(p) || t.partner_code == table.code(p);
    });
    if (!wanted) continue;
    const std::string unit = t.unit == core::Unit::money ? "bn " + t.currency.code() : "x";
    const std::string value = t.unit == core::Unit::money ? t.value.text(9) : t.value.text();
    lines.push_back({t.announced, t.reporter_code + " " + t.partner_code,
                     fmt::format("{} {} {}", ledger::to_string(t.direction), value, unit),
                     t.deadline.empty() ? "no date" : t.deadline});
    if (odds) {
      OddsCells cells = odds_cells(*session, t);
      for (std::string* cell : {&cells.odds, &cells.expected, &cells.outcome}) {
        lines.back().push_back(std::move(*cell));
      }
    } else {
      lines.back().push_back(core::terminal_safe(t.set_by));
    }
  }
  if (lines.size() == 1) return emit(common, "No target is registered for that.\n");
  return emit(common, columns(lines));
}

int run_events(const Common& common, const std::vector<std::string>& texts) {
  auto asked = parse_places(texts);
  if (!asked) return report_error(asked.error());
  auto session = open_session(common);
  if (!session) return report_error(session.error());
  const auto& table = places::places();
  std::vector<std::vector<std::string>> lines = {{"date", "type", "what"}};
  for (const auto& e : session->ledger().events()) {
    const bool wanted = std::all_of(asked->begin(), asked->end(), [&](PlaceId p) {
      return names(e.actors, table.code(p)) || names(e.targets, table.code(p));
    });
    if (wanted) {
      lines.push_back({e.end_date.empty() ? e.date : e.date + " to " + e.end_date, e.type,
                       core::terminal_safe(e.what)});
    }
  }
  if (lines.size() == 1) return emit(common, "No event is registered for that.\n");
  return emit(common, columns(lines));
}

}  // namespace tally::app
