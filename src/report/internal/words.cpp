#include "report/internal/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/csv.h"
#include "core/decimal.h"
#include "core/text.h"

namespace tally::report::internal {
namespace {

using verdict::Outcome;

constexpr std::array<OutcomeLook, 7> kLooks = {{
    {"no_data", "∅", "No data", "No data", "nodata"},
    {"not_checkable", "–", "Not checkable", "Not checkable", "none"},
    {"open", "◔", "Open", "Open", "open"},
    {"depends", "⇄", "Depends", "Depends on the reading", "depends"},
    {"holds", "✓", "Holds", "Holds", "holds"},
    {"holds_roughly", "≈", "Holds roughly", "Holds roughly", "rough"},
    {"fails", "✕", "Fails", "Fails", "fails"},
}};

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Significant digits that were written, or what a computed figure deserves.
int significant_digits(const verdict::Evidence& evidence) {
  int digits = 0;
  bool leading = true;
  for (char c : evidence.written) {
    if (c < '0' || c > '9') continue;
    if (leading && c == '0') continue;
    leading = false;
    ++digits;
  }
  if (digits == 0) return 4;
  return std::clamp(digits, 2, evidence.derived ? 5 : 7);
}

int decimals_written(const std::string& written) {
  const auto decimal = core::Decimal::parse(written);
  if (!decimal) return -1;
  return std::max(0, -decimal->exponent);
}

std::string ordinal(long long n) {
  const long long last = n % 10, teens = n % 100;
  const char* suffix = "th";
  if (teens < 11 || teens > 13)
    suffix = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return fmt::format("{}{}", n, suffix);
}

std::string money_value(const verdict::Evidence& evidence) {
  struct Scale {
    double size;
    std::string_view word;
  };
  constexpr std::array<Scale, 4> kScales = {{{1e12, " tn"}, {1e9, " bn"}, {1e6, " mn"}, {1, ""}}};
  const int digits = significant_digits(evidence);
  const double magnitude = core::Decimal::from_double(std::abs(evidence.value), digits).value();
  const Scale* scale = &kScales.back();
  for (const Scale& s : kScales) {
    if (magnitude >= s.size) {
      scale = &s;
      break;
    }
  }
  const double scaled = magnitude / scale->size;
  const int before = scaled >= 100 ? 3 : scaled >= 10 ? 2 : 1;
  std::string out = number_text(evidence.value / scale->size, std::clamp(digits - before, 0, 3));
  out += scale->word;
  if (!evidence.currency.empty()) out += " " + evidence.currency.code();
  return out;
}

bool bidi_control(std::string_view s, std::size_t i) {
  // U+202A..202E, U+2066..2069: text must not be able to turn what stands around it.
  if (i + 2 >= s.size() || s[i] != '\xE2') return false;
  const auto b = static_cast<unsigned char>(s[i + 1]), c = static_cast<unsigned char>(s[i + 2]);
  return (b == 0x80 && c >= 0xAA && c <= 0xAE) || (b == 0x81 && c >= 0xA6 && c <= 0xA9);
}

}  // namespace

std::string esc(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (bidi_control(text, i)) {
      i += 3;
      continue;
    }
    kept += text[i++];
  }
  return core::html_escape(kept);
}

const OutcomeLook& look(Outcome outcome) {
  const auto i = static_cast<std::size_t>(outcome);
  return kLooks[i < kLooks.size() ? i : 0];
}

Outcome as_known(const Item& item) {
  return item.checked ? item.checked->as_known.outcome : Outcome::not_checkable;
}

Outcome hindsight(const Item& item) {
  return item.checked ? item.checked->hindsight.outcome : Outcome::not_checkable;
}

std::string sentence(const Item& item) {
  if (item.checked && !item.checked->plain.empty()) return item.checked->plain;
  return item.read.text;
}

std::string deciding_figure(const Item& item) {
  if (!item.checked) return item.read.why_no_statement;
  for (const verdict::Verdict* v : {&item.checked->hindsight, &item.checked->as_known}) {
    if (!v->deciding_short.empty()) return v->deciding_short;
  }
  return item.checked->hindsight.missing;
}

std::vector<Piece> pieces(std::string_view starred) {
  std::vector<Piece> out;
  bool bold = false;
  while (!starred.empty()) {
    const std::size_t stars = starred.find("**");
    // A pair of stars that nothing closes is text.
    const bool opens = stars != std::string_view::npos &&
                       (bold || starred.find("**", stars + 2) != std::string_view::npos);
    if (!opens) {
      out.push_back({std::string(starred), false});
      break;
    }
    if (stars > 0) out.push_back({std::string(starred.substr(0, stars)), bold});
    bold = !bold;
    starred.remove_prefix(stars + 2);
  }
  return out;
}

std::string without_stars(std::string_view starred) {
  std::string out;
  for (const Piece& piece : pieces(starred)) out += piece.text;
  return out;
}

std::string tied(std::string_view text) {
  constexpr std::array<std::string_view, 8> kUnits = {"%",       "bn",      "tn",       "mn",
                                                      "billion", "million", "trillion", "points"};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool after_digit = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
    const std::string_view rest = text.substr(i + 1);
    const bool ties = text[i] == ' ' && after_digit &&
                      std::any_of(kUnits.begin(), kUnits.end(),
                                  [&](std::string_view unit) { return rest.starts_with(unit); });
    if (ties) {
      out += "\u00a0";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string short_id(std::string_view ledger_id) {
  std::string out;
  for (std::string_view part : core::split(ledger_id, '+')) {
    if (!out.empty()) out += '+';
    const auto name = part.find(':');  // "rates:"
    out += part.substr(0, name == std::string_view::npos ? 8 : name + 9);
  }
  return out;
}

std::string day_in_words(std::string_view iso) {
  const auto day = core::Day::parse(iso);
  return day ? day->in_words() : std::string(iso);
}

std::string without_date(std::string_view date_from) {
  constexpr std::string_view kAssumed = "assumed ";
  std::string out = "Article without a date";
  if (date_from.starts_with(kAssumed))
    out += ", read as of " + day_in_words(date_from.substr(kAssumed.size()));
  return out;
}

std::string count_in_words(std::size_t n) {
  constexpr std::array<std::string_view, 13> kWords = {"no",   "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};
  return n < kWords.size() ? std::string(kWords[n]) : fmt::format("{}", n);
}

std::string number_text(double value, int decimals) {
  if (!std::isfinite(value)) return "–";
  if (std::abs(value) >= 1e15) return fmt::format("{:.3g}", value);
  std::string out = fmt::format("{:.{}f}", value, std::clamp(decimals, 0, 9));
  if (out.size() > 1 && out[0] == '-' && out.find_first_not_of("-0.") == std::string::npos) {
    out.erase(0, 1);
  }
  return out;
}

std::string value_text(const verdict::Evidence& evidence) {
  const int decimals = decimals_written(evidence.written);
  switch (evidence.unit) {
    case core::Unit::money:
      return (evidence.lower_bound ? "at least " : "") + money_value(evidence);
    case core::Unit::percent: {
      const bool signs = evidence.measure != "share";
      const std::string text =
          number_text(evidence.value, decimals < 0 ? 1 : std::min(decimals, 2));
      return (signs && evidence.value > 0 ? "+" : "") + text + " %";
    }
    case core::Unit::points: {
      const std::string text =
          number_text(evidence.value, decimals < 0 ? 1 : std::min(decimals, 2));
      return (evidence.value > 0 ? "+" : "") + text + " points";
    }
    case core::Unit::ratio:
      return number_text(evidence.value, decimals < 0 ? 2 : std::min(decimals, 3)) + " times";
    case core::Unit::rank:
      return std::isfinite(evidence.value) && std::abs(evidence.value) < 1e9
                 ? ordinal(std::llround(evidence.value))
                 : "–";
    case core::Unit::count:
      return number_text(evidence.value, 0);
  }
  return number_text(evidence.value, 2);
}

std::string short_day(const core::Day& day) {
  return fmt::format("{} {} {}", day.day(), kMonths[static_cast<std::size_t>(day.month() - 1)],
                     day.year());
}

std::string released_text(const verdict::Evidence& evidence) {
  if (!evidence.released) return evidence.derived ? "" : "day not known";
  return released_text(*evidence.released);
}

std::string released_text(const ledger::Released& r) {
  switch (r.evidence) {
    case ledger::Evidence::stated:
      return short_day(r.not_after.value_or(r.not_before));
    case ledger::Evidence::quoted_on:
    case ledger::Evidence::bounded:
    case ledger::Evidence::edition:
      return r.not_after ? "by " + short_day(*r.not_after) : "day not known";
    case ledger::Evidence::unknown:
      return "day not known";
  }
  return "day not known";
}

std::string_view knowledge_words(ledger::Knowledge knowledge) {
  switch (knowledge) {
    case ledger::Knowledge::known:
      return "known";
    case ledger::Knowledge::assumed:
      return "assumed";
    case ledger::Knowledge::unknown:
      return "unknown";
  }
  return "unknown";
}

std::string_view evidence_key(ledger::Evidence evidence) {
  constexpr std::array<std::string_view, 5> kKeys = {"stated", "quoted_on", "bounded", "edition",
                                                     "unknown"};
  const auto i = static_cast<std::size_t>(evidence);
  return i < kKeys.size() ? kKeys[i] : "unknown";
}

std::string_view unit_key(core::Unit unit) {
  constexpr std::array<std::string_view, 6> kKeys = {"money", "percent", "points",
                                                     "ratio", "rank",    "count"};
  const auto i = static_cast<std::size_t>(unit);
  return i < kKeys.size() ? kKeys[i] : "money";
}

std::string_view modality_key(language::Modality modality) {
  switch (modality) {
    case language::Modality::fact:
      return "fact";
    case language::Modality::target:
      return "target";
    case language::Modality::forecast:
      return "forecast";
    case language::Modality::hedged:
      return "hedged";
  }
  return "fact";
}

std::string attribution_line(const language::Claim& claim) {
  std::string out = claim.speaker;
  std::string_view how;
  switch (claim.modality) {
    case language::Modality::fact:
      break;
    case language::Modality::target:
      how = "as a target";
      break;
    case language::Modality::forecast:
      how = "as a forecast";
      break;
    case language::Modality::hedged:
      how = "as a possibility";
      break;
  }
  if (!how.empty()) out += (out.empty() ? "Stated " : ", ") + std::string(how);
  return out;
}

std::vector<const verdict::Evidence*> all_figures(const verdict::Checked& checked) {
  std::vector<const verdict::Evidence*> out;
  const auto same = [](const verdict::Evidence& a, const verdict::Evidence& b) {
    return a.series == b.series && a.measure == b.measure && a.period == b.period &&
           a.value == b.value && a.source == b.source && a.currency == b.currency &&
           a.released == b.released;
  };
  for (bool deciding : {true, false}) {
    for (const verdict::Verdict* v : {&checked.as_known, &checked.hindsight}) {
      for (const verdict::Evidence& e : v->evidence) {
        if (e.deciding != deciding) continue;
        const bool seen =
            std::any_of(out.begin(), out.end(), [&](const auto* other) { return same(*other, e); });
        if (!seen) out.push_back(&e);
      }
    }
  }
  return out;
}

namespace {

// " (released 13 Jan 2023)", " (releases up to 13 Jan 2023)": of one source's deciding figures.
std::string latest_release(const verdict::Checked& checked, const std::string& source) {
  std::optional<core::Day> latest;
  int days = 0;
  bool stated = true;
  for (const verdict::Evidence* e : all_figures(checked)) {
    if (!e->deciding || e->source != source || !e->released || !e->released->not_after) continue;
    const core::Day day = *e->released->not_after;
    if (latest && *latest == day) continue;
    latest = latest ? std::max(*latest, day) : day;
    stated = stated && e->released->evidence == ledger::Evidence::stated;
    ++days;
  }
  if (!latest) return {};
  return fmt::format(" ({} {})",
                     days > 1 ? "releases up to"
                     : stated ? "released"
                              : "released by",
                     short_day(*latest));
}

}  // namespace

std::string cite_as(const verdict::Checked& checked, const Colophon& colophon,
                    const std::vector<Attribution>& attributions) {
  std::vector<std::string> seen;
  std::string out;
  for (const verdict::Evidence* e : all_figures(checked)) {
    if (!e->deciding || std::find(seen.begin(), seen.end(), e->source) != seen.end()) continue;
    seen.push_back(e->source);
    if (seen.size() > 4) break;
    std::string name = e->source_name.empty() ? e->source : e->source_name;
    for (const Attribution& a : attributions) {
      if (a.source == e->source && !a.publisher.empty()) name = a.publisher;
    }
    if (name.empty()) continue;
    if (!out.empty()) out += "; ";
    out += name + latest_release(checked, e->source);
  }
  if (out.empty()) return {};
  return fmt::format("{}; checked with Tallystick {}, ledger {}", out, colophon.version,
                     short_id(colophon.ledger_id));
}

}  // namespace tally::report::internal
