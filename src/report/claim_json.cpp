#include "core/money.h"
#include "language/claim.h"
#include "report/internal/claim_writer.h"
#include "report/internal/json_writer.h"
#include "report/internal/words.h"
#include "report/json.h"

namespace tally::report {
namespace internal {
namespace {

using language::Claim;
using language::ClaimNumber;
using language::ClaimUnit;

std::string_view flow_key(language::Flow flow) {
  switch (flow) {
    case language::Flow::exports:
      return "exports";
    case language::Flow::imports:
      return "imports";
    case language::Flow::turnover:
      return "turnover";
    case language::Flow::balance:
      return "balance";
  }
  return "turnover";
}

std::string_view hedge_key(language::Hedge hedge) {
  switch (hedge) {
    case language::Hedge::none:
      return "";
    case language::Hedge::about:
      return "about";
    case language::Hedge::nearly:
      return "nearly";
    case language::Hedge::over:
      return "over";
    case language::Hedge::up_to:
      return "up_to";
  }
  return "";
}

std::string unit_text(ClaimUnit unit, const core::Currency& currency) {
  return unit == ClaimUnit::money && !currency.empty() ? currency.code()
                                                       : std::string(language::to_string(unit));
}

void write_number(JsonWriter& json, std::string_view name, const ClaimNumber& number) {
  json.key(name).number(number.value());
  json.put(std::string(name) + "_digits", number.number.text());
  if (number.scale != 0) json.key(std::string(name) + "_scale").integer(number.scale);
  if (number.from_words) json.key(std::string(name) + "_from_words").boolean(true);
}

void write_value(JsonWriter& json, const Claim& claim) {
  json.key("value");
  if (!claim.value) {
    json.null();
  } else if (claim.value_high) {
    json.array().number(claim.value->value()).number(claim.value_high->value()).end();
  } else {
    json.number(claim.value->value());
  }
  json.key("unit");
  if (claim.unit == ClaimUnit::none) {
    json.null();
  } else {
    json.text(unit_text(claim.unit, claim.currency));
  }
  if (claim.value) {  // the digits as written: they say how exact the claim is
    json.key("digits");
    if (claim.value_high) {
      json.array().text(claim.value->number.text()).text(claim.value_high->number.text()).end();
    } else {
      json.text(claim.value->number.text());
    }
    if (claim.value->scale != 0) json.key("scale").integer(claim.value->scale);
    if (claim.value->from_words) json.key("from_words").boolean(true);
  }
}

void write_side(JsonWriter& json, std::string_view name, const language::ClaimSide& side) {
  json.key(name).object();
  json.put("reporter", side.reporter.code()).put("partner", side.partner.code());
  json.put("flow", flow_key(side.flow));
  if (side.period) json.put("period", side.period->slashed());
  json.end();
}

void write_times(JsonWriter& json, const Claim& claim) {
  if (claim.base_period) json.put("base_period", claim.base_period->slashed());
  if (claim.deadline) json.put("deadline", claim.deadline->iso());
  if (claim.since) json.put("since", claim.since->iso());
  if (claim.first_since) json.put("first_since", claim.first_since->iso());
  if (claim.after) json.put("after", claim.after->slashed());
  if (claim.window_years) json.key("window_years").integer(*claim.window_years);
  if (claim.window_months) json.key("window_months").integer(*claim.window_months);
}

void write_flags(JsonWriter& json, const Claim& claim) {
  const auto flag = [&](std::string_view name, bool set) {
    if (set) json.key(name).boolean(true);
  };
  flag("at_least", claim.at_least);
  flag("early", claim.early);
  flag("achieved", claim.achieved);
  flag("negated", claim.negated);
  flag("derived", claim.derived);
  flag("optional", claim.optional);
  flag("same_months", claim.record_same_months);
  flag("steadily", claim.steadily);
  flag("falls", claim.falls);
  flag("period_inferred", !claim.period_written);
  flag("says_country", claim.says_country);
}

}  // namespace

void write_claim(JsonWriter& json, const Claim& claim, std::string_view quote) {
  json.object();
  json.put("kind", language::to_string(claim.kind));
  json.put("reporter", claim.reporter.code()).put("partner", claim.partner.code());
  json.put("flow", flow_key(claim.flow));
  json.key("period");
  if (claim.period) {
    json.text(claim.period->slashed());
  } else {
    json.null();
  }
  write_value(json, claim);
  json.put("comparator", language::to_string(claim.comparator));
  json.put_if("hedge", hedge_key(claim.hedge));
  json.put("modality", modality_key(claim.modality));
  json.put_if("quote", quote);
  json.put_if("product", claim.product).put_if("scope", claim.scope);
  if (claim.unit != ClaimUnit::money && !claim.currency.empty()) {
    json.put("currency", claim.currency.code());
  }
  if (claim.other) write_side(json, "other", *claim.other);
  write_times(json, claim);
  if (claim.rank) json.key("rank").integer(*claim.rank);
  if (claim.denominator) {
    json.put("denominator", claim.denominator->reporter.code() + "-" +
                                claim.denominator->partner.code() + " " +
                                std::string(flow_key(claim.denominator->flow)));
  }
  if (claim.threshold) {
    write_number(json, "threshold", *claim.threshold);
    json.put("threshold_unit", unit_text(claim.threshold_unit, claim.currency));
  }
  json.put_if("trend_of", claim.trend_of);
  if (claim.rate) write_number(json, "rate", *claim.rate);
  write_flags(json, claim);
  json.put_if("target_set_by", claim.target_set_by).put_if("speaker", claim.speaker);
  json.put_if("source", claim.source_named);
  json.end();
}

}  // namespace internal

std::string claim_json(const language::Claim& claim, const std::string& quote) {
  internal::JsonWriter json(false);
  internal::write_claim(json, claim, quote);
  return json.take();
}

}  // namespace tally::report
