// releases.csv: single figures as they were published or quoted, with the day
// (data/ledger/README.md).
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sources/internal/formats.h"

namespace tally::sources::internal {
namespace {

using ledger::Evidence;
using ledger::FigureRow;
using ledger::Measure;

enum Column {
  kId,
  kReporter,
  kPartner,
  kDirection,
  kMeasure,
  kWhole,
  kFirst,
  kLast,
  kValue,
  kStep,
  kUnit,
  kCurrency,
  kAdjustment,
  kFlag,
  kBaseFirst,
  kBaseLast,
  kReleased,
  kEvidence,
  kSource,
  kSameAs,
  kRevises,
  kDisputes,
  kPage,
  kNote
};

template <typename T>
using Words = std::initializer_list<std::pair<std::string_view, T>>;

template <typename T>
bool choose(Sheet& sheet, int column, Words<T> words, T& out) {
  for (const auto& [word, value] : words) {
    if (word == sheet[column]) {
      out = value;
      return true;
    }
  }
  sheet.reject(column, fmt::format("'{}' is none of the words of this column", sheet[column]));
  return false;
}

bool read_flags(Sheet& sheet, FigureRow& row) {
  static const Words<std::uint32_t> kWords = {
      {"agency", ledger::kAgency},      {"provisional", ledger::kProvisional},
      {"revised", ledger::kRevised},    {"about", ledger::kAbout},
      {"more_than", ledger::kMoreThan}, {"cut", ledger::kCut},
      {"implied", ledger::kImplied},    {"speaker", ledger::kSpeaker}};
  for (const std::string_view word : core::split(sheet[kFlag], ';')) {
    const auto found =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& w) { return w.first == word; });
    if (found == kWords.end()) {
      sheet.reject(kFlag, fmt::format("unknown flag '{}'", word));
      return false;
    }
    row.flags |= found->second;
  }
  return true;
}

bool read_places(Sheet& sheet, PlaceCodes& codes, FigureRow& row) {
  row.reporter = codes.find(sheet[kReporter]);
  row.partner = codes.find(sheet[kPartner]);
  if (!row.reporter || !row.partner) {
    const int column = row.reporter ? kPartner : kReporter;
    sheet.reject(column, fmt::format("no place has the code '{}'", sheet[column]));
    return false;
  }
  return true;
}

std::optional<ledger::Period> period_between(std::string_view first, std::string_view last) {
  const auto a = core::Month::parse(first);
  const auto b = core::Month::parse(last);
  if (!a || !b || *b < *a || *b - *a >= 1200) return std::nullopt;
  return ledger::Period{*a, *b};
}

bool read_periods(Sheet& sheet, Measure measure, FigureRow& row, ledger::RowDetail& detail) {
  const auto period = period_between(sheet[kFirst], sheet[kLast]);
  if (!period) {
    sheet.reject(kFirst, "no period: two months YYYY-MM are wanted");
    return false;
  }
  row.first = period->first.serial();
  row.months = static_cast<std::uint16_t>(period->months());
  if (measure != Measure::growth) {
    if (!sheet[kBaseFirst].empty()) sheet.reject(kBaseFirst, "a base period is for growth only");
    return sheet[kBaseFirst].empty();
  }
  detail.base = period_between(sheet[kBaseFirst], sheet[kBaseLast]);
  if (!detail.base) sheet.reject(kBaseFirst, "growth without its base period");
  return detail.base.has_value();
}

// The value with its written digits; `step` is the worth of the last of them, 10 where the page
// wrote trillions.
bool read_value(Sheet& sheet, core::Unit unit, FigureRow& row) {
  auto value = core::Decimal::parse(sheet[kValue]);
  const auto step = core::Decimal::parse(sheet[kStep]);
  if (!value || !step) {
    sheet.reject(value ? kStep : kValue, "no number");
    return false;
  }
  int shift = 0;
  for (std::int64_t s = step->mantissa; s >= 10 && s % 10 == 0; s /= 10) ++shift;
  const int exponent = step->exponent + shift;
  while (value->exponent < exponent && value->mantissa % 10 == 0) {
    value->mantissa /= 10;
    ++value->exponent;
  }
  if (value->exponent != exponent) {
    sheet.reject(kStep, "the step does not fit the digits of the value");
    return false;
  }
  row.has_value = true;
  row.value = unit == core::Unit::money ? value->scaled(9) : *value;
  return true;
}

bool read_series(Sheet& sheet, ledger::SeriesKey& key) {
  const auto direction = direction_of(sheet[kDirection]);
  if (!direction) {
    sheet.reject(kDirection, "'export', 'import', 'turnover' or 'balance' is wanted");
    return false;
  }
  key.direction = *direction;
  if (!choose<Measure>(sheet, kMeasure,
                       {{"level", Measure::level},
                        {"growth", Measure::growth},
                        {"share", Measure::share},
                        {"rank", Measure::rank}},
                       key.measure) ||
      !choose<core::Unit>(
          sheet, kUnit,
          {{"bn", core::Unit::money}, {"pct", core::Unit::percent}, {"rank", core::Unit::rank}},
          key.unit) ||
      !choose<ledger::Adjustment>(
          sheet, kAdjustment,
          {{"none", ledger::Adjustment::none},
           {"seasonal", ledger::Adjustment::seasonal},
           {"calendar", ledger::Adjustment::calendar},
           {"calendar+seasonal", ledger::Adjustment::calendar_and_seasonal}},
          key.adjustment)) {
    return false;
  }
  if (const auto currency = core::Currency::parse(sheet[kCurrency])) {
    key.currency = *currency;
  } else if (key.measure <= Measure::growth || !sheet[kCurrency].empty()) {
    sheet.reject(kCurrency, "no currency: three capital letters are wanted");
    return false;
  }
  key.whole = sheet[kWhole];
  if ((key.measure >= Measure::share) == key.whole.empty()) {
    sheet.reject(kWhole, "a whole belongs to shares and ranks, and to them only");
    return false;
  }
  return true;
}

bool read_release(Sheet& sheet, int lag_days, FigureRow& row) {
  Evidence evidence = Evidence::unknown;
  if (!choose<Evidence>(sheet, kEvidence,
                        {{"stated", Evidence::stated},
                         {"quoted_on", Evidence::quoted_on},
                         {"bounded", Evidence::bounded},
                         {"unknown", Evidence::unknown}},
                        evidence)) {
    return false;
  }
  const std::string_view text = sheet[kReleased];
  const std::size_t wanted = evidence == Evidence::unknown   ? 0
                             : evidence == Evidence::bounded ? 7
                                                             : 10;
  const auto released = last_day_of(text);
  if (text.size() != wanted || (wanted > 0 && !released)) {
    sheet.reject(kReleased, "the day of release does not fit its evidence");
    return false;
  }
  if (released && released->serial() <= period_end(row)) {
    sheet.reject(kReleased, "released before its period has ended");
    return false;
  }
  date_release(row, evidence, wanted > 0 ? released : std::nullopt, lag_days);
  return true;
}

}  // namespace

core::Status read_releases(std::string_view text, const SourceRules& rules, PlaceCodes& codes,
                           ledger::Batch& batch, std::vector<ReleaseMarks>& marks) {
  TALLY_TRY(sheet, Sheet::open(text, batch,
                               {"id",        "reporter",    "partner",    "direction", "measure",
                                "whole",     "first_month", "last_month", "value",     "step",
                                "unit",      "currency",    "adjustment", "flag",      "base_first",
                                "base_last", "released",    "evidence",   "source",    "same_as",
                                "revises",   "disputes",    "page",       "note"}));
  while (sheet.next()) {
    FigureRow row;
    row.line = static_cast<std::int32_t>(sheet.line());
    ledger::SeriesKey key;
    ledger::RowDetail detail{sheet.string(kId), sheet.string(kPage), sheet.string(kNote), {}};
    const ledger::Source* source = rules.find(sheet[kSource]);
    if (source == nullptr || !source->may_ship) {
      sheet.reject(kSource, "sources.csv does not have this source, or it may not be shipped");
      continue;
    }
    if (detail.id.empty() || detail.page.empty()) {
      sheet.reject(detail.id.empty() ? kId : kPage, "empty");
      continue;
    }
    if (!read_places(sheet, codes, row) || !read_series(sheet, key) ||
        !read_periods(sheet, key.measure, row, detail) || !read_value(sheet, key.unit, row) ||
        !read_flags(sheet, row) || !read_release(sheet, source->first_release_lag_days, row)) {
      continue;
    }
    row.series = batch.series_number(key);
    row.source = batch.source_number(source->code);
    row.detail = static_cast<std::int32_t>(batch.details.size());
    marks.push_back(
        {detail.id, sheet.string(kSameAs), sheet.string(kRevises), sheet.string(kDisputes)});
    batch.details.push_back(std::move(detail));
    batch.figures.push_back(row);
  }
  return {};
}

}  // namespace tally::sources::internal
