// The tables of Russia's customs: million US dollars, export and import side by side, read from one
// edition. Years by partner are sums of months made for this ledger (kDerived); where fewer months
// than twelve stand behind one, it is kPartial and its note says how many.
#include <fmt/format.h>

#include "sources/internal/formats.h"

namespace tally::sources::internal {
namespace {

using ledger::FigureRow;

constexpr std::string_view kSource = "ru-fcs";

class Writer {
 public:
  Writer(Sheet& sheet, const SourceRules& rules, ledger::Batch& batch)
      : sheet_(sheet), batch_(batch), lag_(rules.lag_of(kSource)) {
    const ledger::Source* source = rules.find(kSource);
    const auto editions = core::split(
        source != nullptr ? std::string_view(source->edition) : std::string_view(), ' ');
    if (!editions.empty()) edition_ = last_day_of(editions.front());
    source_ = batch.source_number(kSource);
    for (const auto direction : {ledger::Direction::exports, ledger::Direction::imports}) {
      ledger::SeriesKey key;
      key.direction = direction;
      key.currency = core::kUsd;
      series_.push_back(batch.series_number(key));
    }
  }

  // Both legs of the present row; the columns hold exports, then imports. One row of the file is
  // one row in, with two figures: the second is counted here.
  void add(FigureRow row, int export_column, ledger::RowDetail detail) {
    row.line = static_cast<std::int32_t>(sheet_.line());
    row.reporter = places::places().find("RUS");
    row.source = source_;
    if (!edition_ || edition_->serial() <= period_end(row)) {
      sheet_.reject(export_column,
                    "the edition of ru-fcs in sources.csv is no day after the period");
      return;
    }
    std::optional<core::Decimal> values[2];
    for (int leg = 0; leg < 2; ++leg) {
      values[leg] = core::Decimal::parse(sheet_[export_column + leg]);
      if (!values[leg] || values[leg]->mantissa < 0) {
        sheet_.reject(export_column + leg, "no number of million dollars");
        return;
      }
    }
    date_release(row, ledger::Evidence::edition, edition_, lag_);
    if (!detail.note.empty()) {
      row.detail = static_cast<std::int32_t>(batch_.details.size());
      batch_.details.push_back(std::move(detail));
    }
    row.has_value = true;
    for (std::size_t leg = 0; leg < 2; ++leg) {
      row.series = series_[leg];
      row.value = values[leg]->scaled(6);
      batch_.figures.push_back(row);
    }
    ++batch_.rows_in;
  }

 private:
  Sheet& sheet_;
  ledger::Batch& batch_;
  int lag_;
  std::optional<core::Day> edition_;
  std::uint16_t source_ = 0;
  std::vector<std::uint16_t> series_;
};

}  // namespace

core::Status read_russia_annual(std::string_view text, const SourceRules& rules,
                                ledger::Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch, {"year", "partner", "export", "import", "months"}));
  Writer writer(sheet, rules, batch);
  while (sheet.next()) {
    FigureRow row;
    const auto year = year_of(sheet[0]);
    const auto months = whole_number(sheet[4]);
    row.partner = places::places().find(sheet[1]);
    if (!year || !row.partner || !months || *months < 1 || *months > 12) {
      sheet.reject(!year ? 0 : !row.partner ? 1 : 4, "no year, place or number of months");
      continue;
    }
    row.first = core::Month(*year, 1).serial();
    row.flags = ledger::kDerived;
    ledger::RowDetail detail;
    if (*months < 12) {
      row.flags |= ledger::kPartial;
      detail.note = fmt::format("sum of {} months of the year", *months);
    }
    writer.add(row, 2, std::move(detail));
  }
  return {};
}

core::Status read_russia_monthly(std::string_view text, const SourceRules& rules,
                                 ledger::Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch, {"year", "month", "export", "import"}));
  Writer writer(sheet, rules, batch);
  while (sheet.next()) {
    FigureRow row;
    const auto year = year_of(sheet[0]);
    const auto month = whole_number(sheet[1]);
    row.partner = places::places().find("CHN");
    if (!year || !month || *month < 1 || *month > 12) {
      sheet.reject(year ? 1 : 0, "no year or month");
      continue;
    }
    row.first = core::Month(*year, static_cast<int>(*month)).serial();
    row.months = 1;
    writer.add(row, 2, {});
  }
  return {};
}

core::Status read_russia_world(std::string_view text, const SourceRules& rules,
                               ledger::Batch& batch) {
  TALLY_TRY(sheet, Sheet::open(text, batch, {"year", "export", "import"}));
  Writer writer(sheet, rules, batch);
  while (sheet.next()) {
    FigureRow row;
    const auto year = year_of(sheet[0]);
    if (!year) {
      sheet.reject(0, "no year");
      continue;
    }
    row.partner = places::places().world();
    row.first = core::Month(*year, 1).serial();
    writer.add(row, 1, {});
  }
  return {};
}

}  // namespace tally::sources::internal
