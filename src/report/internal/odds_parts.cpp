#include "report/internal/odds_parts.h"

#include <fmt/format.h>

#include <cmath>

#include "report/internal/words.h"

namespace tally::report {

std::string chance_text(double chance) {
  const double percent = 100 * chance;
  if (percent < 1) return "under 1 %";
  if (percent > 99) return "over 99 %";
  return fmt::format("{:.0f} %", percent);
}

namespace internal {
namespace {

std::string ahead_words(int months) {
  if (months == 0) return "just in time";
  const int size = std::abs(months);
  const std::string length =
      size % 12 == 0
          ? count_in_words(static_cast<std::size_t>(size / 12)) + (size == 12 ? " year" : " years")
          : count_in_words(static_cast<std::size_t>(size)) + (size == 1 ? " month" : " months");
  return length + (months > 0 ? " ahead of the deadline" : " behind the deadline");
}

std::string of_target(const verdict::OpenOdds& o) {
  const outlook::Odds& t = *o.target;
  std::string out = fmt::format("Odds: **{}**", chance_text(t.by_deadline));
  out += fmt::format(" by the end of {}", o.goal.by_year);
  if (t.early)
    out += fmt::format(", {} by the end of {}", chance_text(*t.early),
                       o.goal.by_year - o.goal.early_years);
  out += '.';
  if (t.expected) {
    out += fmt::format(" In half of the simulated paths twelve months in a row reach it by {}",
                       core::Period{*t.expected, *t.expected}.in_words());
    if (t.ahead_months) out += ", " + ahead_words(*t.ahead_months);
    out += '.';
  } else if (t.beyond_horizon) {
    out += " Most simulated paths do not reach it within three years after the deadline.";
  }
  if (t.at_rate && !t.at_rate->stated) {
    out += fmt::format(" At the present pace ({:+.1f} % a year) it would be {}.", t.at_rate->rate,
                       t.at_rate->year ? std::to_string(*t.at_rate->year) : "never");
  }
  return out;
}

}  // namespace

std::string amount(double value, const verdict::OpenOdds& odds) {
  if (odds.unit == core::Unit::percent) return fmt::format("{:+.1f} %", value);
  const double size = std::abs(value);
  const double scale = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : 1e6;
  const char* word = scale == 1e12 ? "tn" : scale == 1e9 ? "bn" : "mn";
  const double shown = value / scale;
  const int digits = std::abs(shown) < 10 ? 2 : 1;
  if (odds.currency.code() == "USD") {
    return fmt::format("{}${:.{}f} {}", shown < 0 ? "-" : "", std::abs(shown), digits, word);
  }
  return fmt::format("{:.{}f} {} {}", shown, digits, word, odds.currency.code());
}

std::string odds_sentences(const verdict::Verdict& verdict) {
  if (!verdict.odds) return {};
  const verdict::OpenOdds& o = *verdict.odds;
  std::string out;
  if (o.target) {
    out = of_target(o);
  } else if (o.figure) {
    out = fmt::format("Odds: **{}**. Most likely {}, with 80 % between {} and {}.",
                      chance_text(o.chance), amount(o.figure->median, o),
                      amount(o.figure->quantile[1], o), amount(o.figure->quantile[4], o));
  } else {
    return {};
  }
  return out + " " + o.calibration;
}

void write_bands(JsonWriter& json, const std::vector<outlook::Band>& bands) {
  constexpr const char* kNames[] = {"q2_5", "q10", "q25", "q75", "q90", "q97_5"};
  json.array();
  for (const outlook::Band& b : bands) {
    json.object().put("period", b.period.iso()).key("median").number(b.median);
    for (std::size_t i = 0; i < b.quantile.size(); ++i) json.key(kNames[i]).number(b.quantile[i]);
    json.end();
  }
  json.end();
}

void write_at_rate(JsonWriter& json, const outlook::AtRate& rate) {
  json.object();
  json.key("rate").number(rate.rate).key("stated").boolean(rate.stated);
  json.key("base_year").integer(rate.base_year).key("base").number(rate.base);
  json.key("year");
  if (rate.year) {
    json.integer(*rate.year);
  } else {
    json.null();
  }
  json.end();
}

void write_odds(JsonWriter& json, const verdict::Verdict& verdict) {
  if (!verdict.odds) return;
  const verdict::OpenOdds& o = *verdict.odds;
  json.key("odds").object();
  json.key("chance").number(o.chance).put("resolution", o.resolution);
  if (o.target) {
    const outlook::Odds& t = *o.target;
    json.key("by_deadline").number(t.by_deadline).key("early");
    if (t.early) {
      json.number(*t.early);
    } else {
      json.null();
    }
    json.key("expected_month");
    if (t.expected) {
      json.text(t.expected->iso());
    } else {
      json.null();
    }
    json.key("ahead_months");
    if (t.ahead_months) {
      json.integer(*t.ahead_months);
    } else {
      json.null();
    }
    if (t.at_rate) {
      json.key("at_rate");
      write_at_rate(json, *t.at_rate);
    }
    json.key("years");
    write_bands(json, t.years);
  }
  if (o.figure) {
    json.key("figure");
    write_bands(json, {*o.figure});
  }
  json.put("members", o.members).put("calibration", o.calibration).put("notes", o.notes);
  json.end();
}

}  // namespace internal
}  // namespace tally::report
