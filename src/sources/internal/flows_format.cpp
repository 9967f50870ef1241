// flows/*.csv.gz: trade by reporter, partner and month or year, as editions showed it (data/ledger/
// README.md). Editions are stored as differences, and a zero takes an earlier figure back.
#include <fmt/format.h>

#include "sources/internal/formats.h"

namespace tally::sources::internal {
namespace {

using ledger::Evidence;
using ledger::FigureRow;

enum Column {
  kReporter,
  kPartner,
  kDirection,
  kFirst,
  kLast,
  kValue,
  kCurrency,
  kSource,
  kReleased,
  kEdition
};

// The last source, series and so on, since rows come in long runs of the same.
struct Memory {
  std::string source, direction, currency;
  std::uint16_t source_number = 0, series_number = 0;
  bool source_known = false, series_known = false;
};

bool read_places(Sheet& sheet, PlaceCodes& codes, FigureRow& row) {
  row.reporter = codes.find(sheet[kReporter]);
  row.partner = codes.find(sheet[kPartner]);
  for (const int column : {kReporter, kPartner}) {
    if (column == kReporter ? row.reporter.valid() : row.partner.valid()) continue;
    sheet.reject(column, fmt::format("no place has the code '{}'", sheet[column]));
    return false;
  }
  if (row.reporter == row.partner && row.reporter != places::places().world()) {
    sheet.reject(kPartner, "a place with itself");
    return false;
  }
  return true;
}

bool read_period(Sheet& sheet, FigureRow& row) {
  const auto first = core::Month::parse(sheet[kFirst]);
  const auto last = core::Month::parse(sheet[kLast]);
  if (!first || !last) {
    sheet.reject(first ? kLast : kFirst, "no month: YYYY-MM is wanted");
    return false;
  }
  if (*last < *first || *last - *first >= 1200) {
    sheet.reject(kLast, "the period ends before it begins, or is longer than a century");
    return false;
  }
  row.first = first->serial();
  row.months = static_cast<std::uint16_t>(*last - *first + 1);
  return true;
}

bool read_value(Sheet& sheet, FigureRow& row) {
  const auto value = whole_number(sheet[kValue]);
  if (!value) {
    sheet.reject(kValue, "no whole number of units of the currency");
    return false;
  }
  if (*value == 0) {
    row.flags |= ledger::kWithdrawn;
  } else {
    row.has_value = true;
    row.value = {*value, 0};
  }
  return true;
}

bool read_series(Sheet& sheet, ledger::Batch& batch, Memory& memory, FigureRow& row) {
  if (!memory.series_known || memory.direction != sheet[kDirection] ||
      memory.currency != sheet[kCurrency]) {
    const auto direction = direction_of(sheet[kDirection]);
    if (!direction || *direction > ledger::Direction::imports) {
      sheet.reject(kDirection, "'export' or 'import' is wanted");
      return false;
    }
    const auto currency = core::Currency::parse(sheet[kCurrency]);
    if (!currency) {
      sheet.reject(kCurrency, "no currency: three capital letters are wanted");
      return false;
    }
    ledger::SeriesKey key;
    key.direction = *direction;
    key.currency = *currency;
    memory.series_number = batch.series_number(key);
    memory.direction = sheet[kDirection];
    memory.currency = sheet[kCurrency];
    memory.series_known = true;
  }
  row.series = memory.series_number;
  return true;
}

bool read_source(Sheet& sheet, const SourceRules& rules, ledger::Batch& batch, Memory& memory,
                 FigureRow& row) {
  if (!memory.source_known || memory.source != sheet[kSource]) {
    const ledger::Source* source = rules.find(sheet[kSource]);
    if (source == nullptr || !source->may_ship) {
      sheet.reject(kSource, source == nullptr ? "sources.csv does not have this source"
                                              : "figures of this source may not be shipped");
      return false;
    }
    memory.source_number = batch.source_number(source->code);
    memory.source = sheet[kSource];
    memory.source_known = true;
  }
  row.source = memory.source_number;
  return true;
}

bool read_release(Sheet& sheet, FigureRow& row) {
  const auto edition = last_day_of(sheet[kEdition]);
  const auto released = core::Day::parse(sheet[kReleased]);
  if (!edition || sheet[kEdition].size() == 4) {
    sheet.reject(kEdition, "no day or month of the edition");
    return false;
  }
  if (!sheet[kReleased].empty() && !released) {
    sheet.reject(kReleased, "no day: YYYY-MM-DD is wanted");
    return false;
  }
  const core::Day known = released.value_or(*edition);
  if (known > *edition || known.serial() <= period_end(row)) {
    sheet.reject(released ? kReleased : kEdition,
                 known > *edition ? "released after the edition in which it was read"
                                  : "released before its period has ended");
    return false;
  }
  row.not_after = known.serial();
  row.evidence = released ? Evidence::stated : Evidence::edition;
  return true;
}

}  // namespace

core::Status read_flows(std::string_view text, const SourceRules& rules, PlaceCodes& codes,
                        ledger::Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch,
                               {"reporter", "partner", "direction", "first_month", "last_month",
                                "value", "currency", "source", "released", "edition"}));
  Memory memory;
  while (sheet.next()) {
    FigureRow row;
    row.line = static_cast<std::int32_t>(sheet.line());
    if (read_places(sheet, codes, row) && read_period(sheet, row) && read_value(sheet, row) &&
        read_series(sheet, batch, memory, row) && read_source(sheet, rules, batch, memory, row) &&
        read_release(sheet, row)) {
      batch.figures.push_back(row);
    }
  }
  return {};
}

}  // namespace tally::sources::internal
