#include "report/odds.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/internal/columns.h"
#include "report/internal/json_figures.h"
#include "report/internal/odds_parts.h"
#include "report/internal/terminal_parts.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using internal::amount;
using internal::Paint;

// Known years and the medians of those to come, as one line of blocks.
void course(std::string& out, const verdict::OpenOdds& odds, const Paint& paint) {
  std::vector<std::optional<double>> values;
  std::string past;
  const std::size_t from = odds.years.size() > 12 ? odds.years.size() - 12 : 0;
  for (std::size_t i = from; i < odds.years.size(); ++i) values.emplace_back(odds.years[i].value);
  if (values.empty()) return;
  const std::size_t known = values.size();
  for (const outlook::Band& b : odds.target->years) values.emplace_back(b.median);
  // Blocks take three bytes each.
  const std::string line = sparkline(values, 60);
  const std::size_t cut = std::min(line.size(), 3 * known);
  out += fmt::format("\n  {} {}  {} to {}, then the middle of the paths\n", line.substr(0, cut),
                     paint.dim(line.substr(cut)), odds.years[from].period.iso(),
                     odds.years.back().period.iso());
}

void years(std::string& out, const verdict::OpenOdds& odds) {
  out += "\n  year  middle       80 % between\n";
  for (const outlook::Band& b : odds.target->years) {
    out += fmt::format("  {}  {}  {} and {}\n", b.period.iso(),
                       internal::padded(amount(b.median, odds), 11), amount(b.quantile[1], odds),
                       amount(b.quantile[4], odds));
  }
}

std::string stated_words(const outlook::AtRate& rate) {
  return fmt::format("At the stated {:.4g} % a year, from {}: {}.", rate.rate, rate.base_year,
                     rate.year ? "in " + std::to_string(*rate.year) : "not within 30 years");
}

}  // namespace

std::string to_terminal(const TargetAnswer& answer, const TerminalOptions& options) {
  const int width = std::max(options.width, 48);
  const Paint paint(options.colour);
  std::string out;
  for (const std::string& line : internal::wrap(answer.checked.plain, width, Paint(false))) {
    out += paint.bold(line) + "\n";
  }
  out += '\n';
  internal::verdict_lines(out, "", answer.checked, width, paint);
  internal::assumptions(out, "", answer.checked, {}, width, paint);
  const verdict::Verdict& day = answer.checked.as_known;
  if (answer.stated) internal::paragraph(out, "", stated_words(*answer.stated), width, paint);
  if (!day.odds || !day.odds->target) {
    if (day.outcome == verdict::Outcome::open) {
      internal::paragraph(out, "", "No odds: there are too few figures.", width, paint);
    }
    return out;
  }
  years(out, *day.odds);
  course(out, *day.odds, paint);
  out += '\n';
  internal::paragraph(out, "", "Settled by: " + day.odds->resolution, width, paint);
  if (options.verbose) {
    internal::paragraph(out, "", "Models: " + day.odds->members + ".", width, paint);
    for (const std::string& note : day.odds->notes) {
      internal::paragraph(out, "  - ", note, width, paint);
    }
  }
  return out;
}

std::string to_json(const TargetAnswer& answer) {
  const verdict::Verdict& day = answer.checked.as_known;
  const verdict::Verdict& now = answer.checked.hindsight;
  internal::JsonWriter json;
  json.object();
  internal::write_head(json, answer.colophon);
  json.put("statement", answer.formal).put("plain", answer.checked.plain);
  json.put("as_of", day.as_of.iso());
  const outlook::Odds* t = day.odds && day.odds->target ? &*day.odds->target : nullptr;
  const auto number = [&](std::string_view name, std::optional<double> value) {
    json.key(name);
    if (value) {
      json.number(*value);
    } else {
      json.null();
    }
  };
  number("odds", t != nullptr ? std::optional(day.odds->chance) : std::nullopt);
  number("odds_early", t != nullptr ? t->early : std::nullopt);
  json.key("expected_month");
  if (t != nullptr && t->expected) {
    json.text(t->expected->iso());
  } else {
    json.null();
  }
  json.key("ahead_months");
  if (t != nullptr && t->ahead_months) {
    json.integer(*t->ahead_months);
  } else {
    json.null();
  }
  json.key("stated_rate");
  if (answer.stated) {
    internal::write_at_rate(json, *answer.stated);
  } else {
    json.null();
  }
  json.key("present_rate");
  if (t != nullptr && t->at_rate) {
    internal::write_at_rate(json, *t->at_rate);
  } else {
    json.null();
  }
  json.key("as_known").object().put("verdict", internal::look(day.outcome).key);
  json.put("summary", internal::without_stars(day.summary)).end();
  json.key("outcome").object().put("verdict", internal::look(now.outcome).key);
  json.put("as_of", now.as_of.iso()).put("summary", internal::without_stars(now.summary)).end();
  json.put("resolution", day.odds ? day.odds->resolution : "");
  json.key("years");
  internal::write_bands(json, t != nullptr ? t->years : std::vector<outlook::Band>());
  json.key("steps");
  internal::write_bands(json, t != nullptr ? t->steps : std::vector<outlook::Band>());
  json.put("members", day.odds ? day.odds->members : "");
  json.put("calibration", day.odds ? day.odds->calibration : "");
  json.put("notes", day.odds ? day.odds->notes : std::vector<std::string>());
  internal::write_sources(json, answer.attributions);
  json.end();
  return json.take();
}

std::string to_csv(const TargetAnswer& answer) {
  std::string out = "period,median,q2_5,q10,q25,q75,q90,q97_5\r\n";
  const auto& odds = answer.checked.as_known.odds;
  if (!odds || !odds->target) return out;
  for (const auto* list : {&odds->target->steps, &odds->target->years}) {
    for (const outlook::Band& b : *list) {
      out += fmt::format("{},{:.0f}", b.period.iso(), b.median);
      for (const double q : b.quantile) out += fmt::format(",{:.0f}", q);
      out += "\r\n";
    }
  }
  return out;
}

}  // namespace tally::report
