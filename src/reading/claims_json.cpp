#include "reading/claims_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "places/places.h"

namespace tally::reading {
namespace {

using language::Claim;
using language::ClaimKind;
using language::ClaimNumber;
using language::ClaimUnit;
using language::Flow;

std::string_view flow_name(Flow f) {
  switch (f) {
    case Flow::exports:
      return "exports";
    case Flow::imports:
      return "imports";
    case Flow::balance:
      return "balance";
    default:
      return "turnover";
  }
}

// A number as JSON: whole numbers without a point, no rounding noise.
std::string number(const ClaimNumber& n) {
  const double v = n.value();
  if (v == 0) return "0";
  const core::Decimal d = core::Decimal::from_double(v, 12);
  return d.text();
}

bool public_party(const language::ClaimParty& party) {
  static const std::array<std::string_view, 21> kGroups = {
      "EU",       "EU27",  "EU27_2020", "EU28", "EU27_2007", "EU25",   "EU15",
      "EUROAREA", "ASEAN", "MERCOSUR",  "EAEU", "CIS",       "GCC",    "EAC",
      "USMCA",    "RCEP",  "BRICS",     "G7",   "G20",       "AFRICA", "LATAM"};
  if (party.empty()) return false;
  for (const places::PlaceId id : party.places) {
    const places::PlaceRow& row = places::places().row(id);
    if (row.kind == places::PlaceKind::world || row.kind == places::PlaceKind::country ||
        row.kind == places::PlaceKind::former) {
      continue;
    }
    if (row.kind == places::PlaceKind::bloc &&
        (row.code == "ARAB" ||
         std::find(kGroups.begin(), kGroups.end(), row.code) != kGroups.end())) {
      continue;
    }
    return false;
  }
  return true;
}

struct Writer {
  std::string out = "{";
  bool first = true;

  void key(std::string_view name) {
    if (!first) out += ", ";
    first = false;
    out += fmt::format("\"{}\": ", name);
  }
  void text(std::string_view name, std::string_view value) {
    key(name);
    out += core::json_quote(value);
  }
  void texts(std::string_view name, const std::vector<std::string>& values) {
    if (values.empty()) return;
    key(name);
    for (std::size_t i = 0; i < values.size(); ++i)
      out += (i == 0 ? "[" : ", ") + core::json_quote(values[i]);
    out += "]";
  }
  void optional_text(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  void raw(std::string_view name, std::string_view value) {
    key(name);
    out += value;
  }
  void flag(std::string_view name, bool value) {
    if (value) raw(name, "true");
  }
};

std::string unit_name(const Claim& c) {
  switch (c.unit) {
    case ClaimUnit::money:
      return c.currency.empty() ? "" : c.currency.code();
    case ClaimUnit::none:
      return "";
    default:
      return std::string(to_string(c.unit));
  }
}

void slots(Writer& w, const Claim& c, std::string_view kind) {
  w.text("kind", kind);
  w.text("reporter", c.reporter.code());
  w.text("partner", c.partner.code());
  w.text("flow", flow_name(c.flow));
  if (c.period)
    w.text("period", c.period->slashed());
  else
    w.raw("period", "null");
  const std::string unit = unit_name(c);
  if (c.value && c.value_high)
    w.raw("value", fmt::format("[{}, {}]", number(*c.value), number(*c.value_high)));
  else if (c.value)
    w.raw("value", number(*c.value));
  else
    w.raw("value", "null");
  const bool bare_rate = !c.value && c.unit == ClaimUnit::pct;
  if (unit.empty() || (!c.value && !bare_rate))
    w.raw("unit", "null");
  else
    w.text("unit", unit);
  w.text("comparator", to_string(c.comparator));
  w.text("modality", to_string(c.modality));
}

void rest(Writer& w, const Claim& c) {
  w.optional_text("product", c.product);
  w.optional_text("scope", c.scope);
  if (c.other) {
    w.raw("other", fmt::format("{{\"reporter\": {}, \"partner\": {}, \"flow\": \"{}\"{}}}",
                               core::json_quote(c.other->reporter.code()),
                               core::json_quote(c.other->partner.code()), flow_name(c.other->flow),
                               c.other->period
                                   ? fmt::format(", \"period\": \"{}\"", c.other->period->slashed())
                                   : ""));
  }
  if (c.base_period) w.text("base_period", c.base_period->slashed());
  if (c.deadline) w.text("deadline", c.deadline->iso());
  if (c.since) w.text("since", c.since->iso());
  if (c.first_since) w.text("first_since", c.first_since->iso());
  if (c.window_years) w.raw("window_years", std::to_string(*c.window_years));
  if (c.window_months) w.raw("window_months", std::to_string(*c.window_months));
  if (c.rank) w.raw("rank", std::to_string(*c.rank));
  if (c.denominator) {
    w.text("denominator",
           fmt::format("{}-{} {}", c.denominator->reporter.code(), c.denominator->partner.code(),
                       flow_name(c.denominator->flow)));
  }
  if (c.kind == ClaimKind::change && !c.currency.empty() && c.unit != ClaimUnit::money)
    w.text("currency", c.currency.code());
  w.flag("at_least", c.at_least);
  w.flag("early", c.early);
  w.flag("achieved", c.achieved);
  w.flag("negated", c.negated);
  w.flag("derived", c.derived);
  w.optional_text("target_set_by", c.target_set_by);
  w.optional_text("speaker", c.speaker);
}

// The kind in the labels; empty: it has none.
std::string_view label_kind(const Claim& c) {
  switch (c.kind) {
    case ClaimKind::trend:
      return {};
    case ClaimKind::at_rate:
    case ClaimKind::said:
      return "target";
    default:
      return to_string(c.kind);
  }
}

}  // namespace

std::string claims_json(const Reading& reading) {
  std::string out = "[";
  bool first = true;
  for (const ReadStatement& s : reading.statements) {
    const Claim& c = s.claim;
    const std::string_view kind = label_kind(c);
    if (kind.empty() || !public_party(c.reporter) || !public_party(c.partner)) continue;
    if (c.other && !public_party(c.other->partner)) continue;
    if (c.negated || c.implied) continue;
    Writer w;
    slots(w, c, kind);
    w.text("quote", s.text);
    rest(w, c);
    w.texts("assumed", s.assumed);
    if (!first) out += ", ";
    first = false;
    out += w.out + "}";
  }
  return out + "]";
}

std::string unread_json(const Reading& reading) {
  std::string out = "[";
  std::size_t byte = 0;  // of the code point `point`; spans come in the order of the text
  std::int64_t point = 0;
  const auto seek = [&](std::int64_t to) {
    if (to < point) byte = 0, point = 0;
    for (; byte < reading.text.size() && point < to; ++point) {
      do ++byte;
      while (byte < reading.text.size() &&
             (static_cast<unsigned char>(reading.text[byte]) & 0xC0U) == 0x80U);
    }
    return byte;
  };
  for (const Unread& u : reading.unread) {
    const std::size_t begin = seek(u.span.start);
    const std::size_t end = seek(u.span.end);
    if (out.size() > 1) out += ", ";
    out += "{\"quote\": " +
           core::json_quote(std::string_view(reading.text).substr(begin, end - begin)) +
           ", \"reason\": " + core::json_quote(u.reason) + "}";
  }
  return out + "]";
}

}  // namespace tally::reading
