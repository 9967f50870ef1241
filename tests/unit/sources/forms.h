// What a published form was read into, in words that a test can compare.
#ifndef TALLY_TESTS_UNIT_SOURCES_FORMS_H_
#define TALLY_TESTS_UNIT_SOURCES_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

#include "../ledger/make.h"
#include "sources/import.h"

namespace tally::sources::testing {

using ledger::FigureRow;
using ledger::FlowKind;

struct Read {
  std::vector<ledger::Batch> batches;
  ImportReport report;
  std::string error;

  // "CHN>DEU import 2010 = 74251420000 USD" of every figure.
  std::vector<std::string> figures() const {
    std::vector<std::string> out;
    for (const auto& b : batches) {
      for (const FigureRow& row : b.figures) out.push_back(words(b, row));
    }
    return out;
  }
  static std::string words(const ledger::Batch& b, const FigureRow& row) {
    const auto& s = b.series[row.series];
    const core::Month first = core::Month::from_serial(row.first);
    static const char* const kWays[] = {"export", "import", "turnover", "balance"};
    std::string out = places::places().code(row.reporter) + ">" +
                      places::places().code(row.partner) + " " +
                      kWays[static_cast<int>(s.direction)];
    if (s.kind == FlowKind::re_export) out += " re";
    if (s.measure == ledger::Measure::growth) out += " growth";
    if (s.adjustment != ledger::Adjustment::none) out += " adjusted";
    out += " " + ledger::Period{first, first + (row.months - 1)}.iso() + " = " +
           (row.has_value ? row.value.text() : "none") + " " + s.currency.code();
    if ((row.flags & ledger::kConfidential) != 0) out += " confidential";
    if ((row.flags & ledger::kProvisional) != 0) out += " provisional";
    return out;
  }
  std::vector<std::string> quarantine() const {
    std::vector<std::string> out;
    for (const auto& b : batches) {
      for (const auto& q : b.quarantined) {
        out.push_back(std::to_string(q.line) + ":" + std::to_string(q.column) + " " + q.reason);
      }
    }
    return out;
  }
  std::int64_t aside(std::string_view why) const {
    for (const auto& [reason, rows] : report.set_aside_because) {
      if (reason == why) return rows;
    }
    return 0;
  }
  // Every row ended somewhere.
  bool adds_up() const {
    std::int64_t rows = report.set_aside;
    for (const auto& b : batches) {
      rows += static_cast<std::int64_t>(b.figures.size() + b.quarantined.size());
    }
    return rows == report.rows_in;
  }
};

inline Read read(std::string_view text, const ImportOptions& options = {}) {
  Read out;
  auto batches = parse_published(std::string(text), "file", options, out.report);
  if (batches) {
    out.batches = std::move(*batches);
  } else {
    out.error = batches.error().to_string();
  }
  return out;
}

inline constexpr std::string_view kComtradeHeader =
    "typeCode,freqCode,refPeriodId,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,"
    "customsCode,mosCode,motCode,primaryValue,isAggregate\n";

}  // namespace tally::sources::testing

#endif  // TALLY_TESTS_UNIT_SOURCES_FORMS_H_
