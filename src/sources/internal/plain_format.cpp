// The plain form for users' own figures: docs/import.md.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>
#include <unordered_map>

#include "core/large_pages.h"
#include "core/text.h"
#include "sources/import.h"
#include "sources/internal/formats.h"
#include "sources/internal/plain_part.h"

namespace tally::sources {
namespace {

using internal::Sheet;
using ledger::Adjustment;
using ledger::Evidence;
using ledger::FigureRow;
using ledger::FlowKind;
using ledger::Measure;

enum Column {
  kReporter,
  kPartner,
  kDirection,
  kValue,
  kSource,
  kPeriod,
  kFirst,
  kLast,
  kMeasure,
  kUnit,
  kCurrency,
  kBase,
  kWhole,
  kKind,
  kAdjustment,
  kProduct,
  kReleased,
  kEvidence,
  kEdition,
  kFlags,
  kId,
  kPage,
  kNote,
  kOriginFile,  // as 'tally export --origins' writes them; the note says the same
  kOriginSheet,
  kOriginLine,
  kColumns
};

constexpr std::array<std::string_view, kColumns> kNames = {
    "reporter",   "partner", "direction",   "value",        "source",     "period", "first_month",
    "last_month", "measure", "unit",        "currency",     "base",       "whole",  "kind",
    "adjustment", "product", "released",    "evidence",     "edition",    "flags",  "id",
    "page",       "note",    "origin_file", "origin_sheet", "origin_line"};

constexpr std::size_t kMaxCode = 64;                         // bytes of source, product, whole, id
constexpr std::size_t kWorthAReader = std::size_t{1} << 20;  // bytes
constexpr double kMaxMoney = 1e18;                           // whole units of a currency
constexpr double kMaxGrowth = 1e6;                           // per cent

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
  std::string list;
  for (const auto& [word, value] : words) {
    if (word.empty()) continue;
    if (!list.empty()) list += ", ";
    list += word;
  }
  sheet.reject(column, fmt::format("one of {} is wanted", list));
  return false;
}

// What a short text means, kept for the rows that follow with the same.
template <typename T>
class Remembered {
 public:
  template <typename F>
  std::optional<T> of(std::string_view text, F parse) {
    if (!known_ || text != text_) {
      text_ = text;
      value_ = parse(text);
      known_ = true;
    }
    return value_;
  }

 private:
  std::string text_;
  std::optional<T> value_;
  bool known_ = false;
};

// A header that names only columns of the form, each once.
core::Status check_header(std::string_view text, const std::string& path) {
  core::CsvReader reader(text, path);
  if (!reader.next() || !reader.ok()) {
    return core::fail(core::Code::bad_input, "the file has no header line", {path, 1, 0},
                      "the first line names the columns: see docs/import.md");
  }
  std::vector<std::string> names(kNames.begin(), kNames.end());
  std::vector<std::string_view> seen;
  for (const std::string_view field : reader.fields()) {
    if (std::find(kNames.begin(), kNames.end(), field) == kNames.end()) {
      const std::string shown(field.substr(0, 40));
      const std::string near = core::nearest(shown, names);
      return core::fail(core::Code::bad_input, fmt::format("there is no column '{}'", shown),
                        {path, 1, 0},
                        near.empty() ? "the columns are listed in docs/import.md"
                                     : "did you mean '" + near + "'?");
    }
    if (std::find(seen.begin(), seen.end(), field) != seen.end()) {
      return core::fail(core::Code::bad_input, fmt::format("column '{}' stands twice", field),
                        {path, 1, 0});
    }
    seen.push_back(field);
  }
  const auto has = [&](int column) {
    return std::find(seen.begin(), seen.end(), kNames[static_cast<std::size_t>(column)]) !=
           seen.end();
  };
  if (has(kPeriod) == (has(kFirst) || has(kLast)) || has(kFirst) != has(kLast)) {
    return core::fail(core::Code::bad_input, "the period must be there, once", {path, 1, 0},
                      "name a column 'period', or two: 'first_month' and 'last_month'");
  }
  return {};
}

class Parser {
 public:
  Parser(Sheet& sheet, ledger::Batch& batch, const std::function<int(std::string_view)>& lag_of)
      : sheet_(sheet), batch_(batch), lag_of_(lag_of) {}

  void row() {
    FigureRow row;
    ledger::SeriesKey key;
    ledger::RowDetail detail;
    row.line = static_cast<std::int32_t>(std::min<std::int64_t>(sheet_.line(), INT32_MAX));
    if (!places(row) || !period(row) || !series(key) || !value(key, row) ||
        !base(key, row, detail) || !flags(row) || !texts(detail) || !source() || !release(row) ||
        !number(key, row)) {
      return;
    }
    if (!detail.id.empty() || !detail.page.empty() || !detail.note.empty() || detail.base) {
      row.detail = static_cast<std::int32_t>(batch_.details.size());
      batch_.details.push_back(std::move(detail));
    }
    batch_.figures.push_back(row);
  }

 private:
  bool reject(int column, std::string reason) {
    sheet_.reject(column, std::move(reason));
    return false;
  }

  bool places(FigureRow& row) {
    row.reporter = codes_.find(sheet_[kReporter]);
    row.partner = codes_.find(sheet_[kPartner]);
    for (const int column : {kReporter, kPartner}) {
      if (column == kReporter ? row.reporter.valid() : row.partner.valid()) continue;
      const auto meant = places::places().find_by_name(sheet_[column].substr(0, kMaxCode));
      return reject(column,
                    fmt::format("no place has the code '{}'{}", sheet_[column].substr(0, kMaxCode),
                                meant ? "; did you mean " + places::places().code(meant) + "?"
                                      : std::string()));
    }
    if (row.reporter == row.partner && row.reporter != places::places().world()) {
      return reject(kPartner, "a place with itself");
    }
    return true;
  }

  bool period(FigureRow& row) {
    std::optional<ledger::Period> p;
    if (sheet_.has(kPeriod)) {
      p = period_.of(sheet_[kPeriod], ledger::Period::parse);
    } else {
      const auto first = core::Month::parse(sheet_[kFirst]);
      const auto last = core::Month::parse(sheet_[kLast]);
      if (first && last && *first <= *last) p = ledger::Period{*first, *last};
    }
    const int column = sheet_.has(kPeriod) ? kPeriod : kFirst;
    if (!p) return reject(column, "no period such as 2022, 2022-05, 2022-Q1, 2022-01..2022-09");
    if (p->months() > 1200 || p->first.year() < 1500 || p->last.year() > 2200) {
      return reject(column, "the period is longer than a century, or far from our time");
    }
    row.first = p->first.serial();
    row.months = static_cast<std::uint16_t>(p->months());
    return true;
  }

  bool series(ledger::SeriesKey& key) {
    using ledger::Direction;
    if (!choose<Direction>(sheet_, kDirection,
                           {{"export", Direction::exports},
                            {"exports", Direction::exports},
                            {"import", Direction::imports},
                            {"imports", Direction::imports},
                            {"turnover", Direction::turnover},
                            {"balance", Direction::balance}},
                           key.direction) ||
        !choose<Measure>(sheet_, kMeasure,
                         {{"", Measure::level},
                          {"level", Measure::level},
                          {"growth", Measure::growth},
                          {"share", Measure::share},
                          {"rank", Measure::rank}},
                         key.measure) ||
        !choose<FlowKind>(sheet_, kKind,
                          {{"", FlowKind::all_goods},
                           {"all_goods", FlowKind::all_goods},
                           {"domestic", FlowKind::domestic},
                           {"re_export", FlowKind::re_export},
                           {"re_import", FlowKind::re_import}},
                          key.kind) ||
        !choose<Adjustment>(sheet_, kAdjustment,
                            {{"", Adjustment::none},
                             {"none", Adjustment::none},
                             {"seasonal", Adjustment::seasonal},
                             {"calendar", Adjustment::calendar},
                             {"calendar+seasonal", Adjustment::calendar_and_seasonal}},
                            key.adjustment)) {
      return false;
    }
    if (const auto currency = core::Currency::parse(sheet_[kCurrency])) {
      key.currency = *currency;
    } else if (key.measure == Measure::level || !sheet_[kCurrency].empty()) {
      return reject(kCurrency, "three capital letters such as USD are wanted");
    }
    for (const int column : {kWhole, kProduct}) {
      if (sheet_[column].size() > kMaxCode) return reject(column, "longer than 64 bytes");
    }
    key.whole = sheet_[kWhole];
    if ((key.measure >= Measure::share) == key.whole.empty()) {
      return reject(kWhole, "a whole ('WLD', 'countries') belongs to shares and ranks only");
    }
    if (!sheet_[kProduct].empty()) key.product = sheet_[kProduct];
    return true;
  }

  bool value(ledger::SeriesKey& key, FigureRow& row) {
    static constexpr int kNoPower = -1;
    int power = 0;
    if (!choose<int>(sheet_, kUnit,
                     {{"", 0},
                      {"1", 0},
                      {"thousand", 3},
                      {"mn", 6},
                      {"million", 6},
                      {"bn", 9},
                      {"billion", 9},
                      {"trn", 12},
                      {"trillion", 12},
                      {"pct", kNoPower},
                      {"rank", kNoPower - 1}},
                     power)) {
      return false;
    }
    key.unit = key.measure == Measure::level  ? core::Unit::money
               : key.measure == Measure::rank ? core::Unit::rank
                                              : core::Unit::percent;
    const bool fits =
        sheet_[kUnit].empty() || (key.unit == core::Unit::money     ? power >= 0
                                  : key.unit == core::Unit::percent ? power == kNoPower
                                                                    : power < kNoPower);
    if (!fits) return reject(kUnit, "the unit does not fit the measure");
    if (sheet_[kValue].empty()) return true;  // not reported
    const auto number = core::Decimal::parse(sheet_[kValue]);
    if (!number) {
      return reject(kValue, "no plain number: digits, at most 18 of them, with a decimal point");
    }
    row.has_value = true;
    row.value = key.unit == core::Unit::money ? number->scaled(std::max(power, 0)) : *number;
    return in_range(key, row.value.value());
  }

  bool in_range(const ledger::SeriesKey& key, double v) {
    const bool signed_ = key.direction == ledger::Direction::balance;
    switch (key.measure) {
      case Measure::level:
        if (!(std::abs(v) < kMaxMoney)) return reject(kValue, "larger than any trade");
        return (v >= 0 || signed_) || reject(kValue, "only a balance can be negative");
      case Measure::growth:
        if (!(std::abs(v) <= kMaxGrowth)) return reject(kValue, "larger than any growth");
        return (v >= -100 || signed_) || reject(kValue, "nothing can fall by more than 100 %");
      case Measure::share:
        return ((v >= 0 || signed_) && std::abs(v) <= 100) ||
               reject(kValue, "no per cent of a whole");
      case Measure::rank:
        return (v >= 1 && v <= 1000 && v == std::floor(v)) || reject(kValue, "no rank");
    }
    return false;
  }

  bool base(const ledger::SeriesKey& key, const FigureRow& row, ledger::RowDetail& detail) {
    if (key.measure != Measure::growth) {
      return sheet_[kBase].empty() || reject(kBase, "a base period is for growth only");
    }
    const core::Month first = core::Month::from_serial(row.first);
    const ledger::Period period{first, first + (row.months - 1)};
    detail.base = sheet_[kBase].empty() ? std::optional(period.year_before())
                                        : ledger::Period::parse(sheet_[kBase]);
    if (detail.base && detail.base->first < period.first && detail.base->months() <= 1200 &&
        detail.base->first.year() >= 1500) {
      return true;
    }
    return reject(kBase, "no period before the figure's own");
  }

  bool flags(FigureRow& row) {
    static const Words<std::uint32_t> kWords = {
        {"provisional", ledger::kProvisional},   {"estimated", ledger::kEstimated},
        {"confidential", ledger::kConfidential}, {"break", ledger::kBreak},
        {"revised", ledger::kRevised},           {"about", ledger::kAbout},
        {"more_than", ledger::kMoreThan},        {"cut", ledger::kCut},
        {"implied", ledger::kImplied},           {"disputed", ledger::kDisputed}};
    if (sheet_[kFlags].empty()) return true;
    for (const std::string_view word : core::split(sheet_[kFlags], ';')) {
      const auto found = std::find_if(kWords.begin(), kWords.end(),
                                      [&](const auto& w) { return w.first == word; });
      if (found == kWords.end()) return reject(kFlags, "unknown flag");
      row.flags |= found->second;
    }
    return true;
  }

  bool texts(ledger::RowDetail& detail) {
    if (sheet_[kId].size() > kMaxCode) return reject(kId, "longer than 64 bytes");
    for (const int column : {kPage, kNote}) {
      if (sheet_[column].size() > 1000) return reject(column, "longer than 1,000 bytes");
    }
    if (!sheet_[kId].empty()) detail.id = sheet_[kId];
    if (!sheet_[kPage].empty()) detail.page = sheet_[kPage];
    if (!sheet_[kNote].empty()) detail.note = sheet_[kNote];
    return true;
  }

  bool source() {
    const std::string_view code = sheet_[kSource];
    if (code.empty() || code.size() > kMaxCode) return reject(kSource, "a source is wanted");
    const auto plain = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '-' || c == '_' || c == '.';
    };
    return std::all_of(code.begin(), code.end(), plain) ||
           reject(kSource, "a source is written with letters, digits, '-', '_' and '.'");
  }

  bool release(FigureRow& row) {
    const std::string_view text = sheet_[kReleased].empty() ? sheet_[kEdition] : sheet_[kReleased];
    if (!sheet_[kReleased].empty() && !sheet_[kEdition].empty()) {
      return reject(kEdition, "either 'released' or 'edition', not both");
    }
    const int column = sheet_[kReleased].empty() ? kEdition : kReleased;
    const auto day = released_.of(text, internal::last_day_of);
    if (!text.empty() && (!day || text.size() == 4)) {
      return reject(column, "no day or month: YYYY-MM-DD or YYYY-MM");
    }
    if (day && day->serial() <= internal::period_end(row)) {
      return reject(column, "released before its period has ended");
    }
    Evidence evidence = column == kEdition ? Evidence::edition
                        : text.size() == 7 ? Evidence::bounded
                                           : Evidence::stated;
    if (!sheet_[kEvidence].empty()) {
      if (!choose<Evidence>(sheet_, kEvidence,
                            {{"stated", Evidence::stated},
                             {"quoted_on", Evidence::quoted_on},
                             {"bounded", Evidence::bounded},
                             {"edition", Evidence::edition},
                             {"unknown", Evidence::unknown}},
                            evidence)) {
        return false;
      }
      if ((evidence == Evidence::unknown) != text.empty() ||
          (evidence == Evidence::stated && text.size() == 7)) {
        return reject(kEvidence, "the evidence does not fit the day of release");
      }
    }
    internal::date_release(row, evidence, day, lag());
    return true;
  }

  // Numbers of the row's series and source; both lists are kept short.
  bool number(const ledger::SeriesKey& key, FigureRow& row) {
    const auto met = std::find_if(first_series_.begin(), first_series_.end(),
                                  [&](const auto& known) { return known.first == key; });
    if (met != first_series_.end()) {
      row.series = met->second;
    } else if (!number_series(key, row)) {
      return false;
    }
    if (!sources_.empty() && sheet_[kSource] == last_source_) {
      row.source = last_source_number_;
      return true;
    }
    const auto source = sources_.find(sheet_.string(kSource));
    if (source != sources_.end()) {
      row.source = source->second;
    } else if (sources_.size() >= internal::kMaxPlainSources) {
      return reject(kSource, "more than 1,000 sources in one file");
    } else {
      row.source = sources_[sheet_.string(kSource)] = batch_.source_number(sheet_[kSource]);
    }
    last_source_ = sheet_[kSource];
    last_source_number_ = row.source;
    return true;
  }

  bool number_series(const ledger::SeriesKey& key, FigureRow& row) {
    const std::string name = fmt::format(
        "{}.{}.{}.{}.{}.{}.{}\n{}", static_cast<int>(key.direction), static_cast<int>(key.kind),
        static_cast<int>(key.measure), static_cast<int>(key.adjustment), static_cast<int>(key.unit),
        key.currency.packed(), key.product, key.whole);
    const auto series = series_.find(name);
    if (series != series_.end()) {
      row.series = series->second;
      return true;
    }
    if (series_.size() >= internal::kMaxPlainSeries) {
      return reject(kProduct, "more than 2,000 kinds of figures in one file");
    }
    row.series = series_[name] = batch_.series_number(key);
    if (first_series_.size() < kFirstSeries) first_series_.emplace_back(key, row.series);
    return true;
  }

  // Days until the first release of the row's source; the rows of a source stand together.
  int lag() {
    if (!lag_known_ || sheet_[kSource] != lag_source_) {
      lag_source_ = sheet_[kSource];
      lag_ = std::clamp(lag_of_(lag_source_), 0, 3650);
      lag_known_ = true;
    }
    return lag_;
  }

  Sheet& sheet_;
  ledger::Batch& batch_;
  const std::function<int(std::string_view)>& lag_of_;
  internal::PlaceCodes codes_;
  std::unordered_map<std::string, std::uint16_t> series_, sources_;
  // The few that nearly all rows have.
  static constexpr std::size_t kFirstSeries = 8;
  std::vector<std::pair<ledger::SeriesKey, std::uint16_t>> first_series_;
  Remembered<ledger::Period> period_;
  Remembered<core::Day> released_;
  std::string last_source_, lag_source_;
  std::uint16_t last_source_number_ = 0;
  int lag_ = 0;
  bool lag_known_ = false;
};

}  // namespace

core::Result<internal::PlainPart> internal::parse_plain_part(std::string_view text,
                                                             std::optional<std::string_view> block,
                                                             std::size_t room,
                                                             const std::string& path,
                                                             const LagOf& lag_of) {
  PlainPart part{new_batch(path, path, {})};
  TALLY_TRY(sheet,
            Sheet::open(text, part.batch, {"reporter", "partner", "direction", "value", "source"},
                        {"period", "first_month", "last_month", "measure", "unit", "currency",
                         "base", "whole", "kind", "adjustment", "product", "released", "evidence",
                         "edition", "flags", "id", "page", "note"}));
  sheet.limit(kMaxRows, kMaxQuarantined);
  if (block) sheet.read_block(*block);
  part.batch.figures.reserve(std::min(room, static_cast<std::size_t>(kMaxRows)));
  core::prefer_large_pages(part.batch.figures);
  Parser parser(sheet, part.batch, lag_of);
  while (sheet.next()) parser.row();
  part.over_limit = sheet.is_over_limit();
  part.broken = sheet.met_broken_row();
  return part;
}

core::Result<ledger::Batch> parse_plain(std::string_view text, const std::string& path,
                                        const std::function<int(std::string_view)>& lag_of) {
  TALLY_CHECK(check_header(text, path));
  // More than a few readers wait for memory, and a small file is read by one.
  const std::size_t readers = std::min<std::size_t>(
      {std::max(std::thread::hardware_concurrency(), 1u), 8, text.size() / kWorthAReader + 1});
  TALLY_TRY(part, internal::parse_plain_parts(text, path, lag_of, readers));
  ledger::Batch& batch = part.batch;
  if (batch.rows_in > kMaxRows) {
    return core::fail(core::Code::too_large, "the file has more than 5,000,000 rows", {path, 0, 0},
                      "split it");
  }
  if (part.over_limit) {
    const ledger::Quarantined& q = batch.quarantined.front();
    return core::fail(core::Code::bad_input,
                      "more than 100,000 rows are wrong, the first: " + q.reason,
                      {path, q.line, q.column}, "the form is described in docs/import.md");
  }
  return std::move(batch);
}

}  // namespace tally::sources
