#include "sources/internal/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace tally::sources::internal {
namespace {

constexpr std::size_t kMaxRaw = 400;     // bytes of a bad row that are kept
constexpr std::size_t kMaxField = 4000;  // bytes of one field

std::string shortened(std::string_view raw) {
  return std::string(raw.substr(0, std::min(raw.size(), kMaxRaw)));
}

}  // namespace

Sheet::Sheet(std::string_view text, ledger::Batch& batch)
    : reader_(text, batch.path), batch_(&batch) {}

core::Result<Sheet> Sheet::open(std::string_view text, ledger::Batch& batch,
                                std::initializer_list<std::string_view> required,
                                std::initializer_list<std::string_view> optional) {
  Sheet sheet(text, batch);
  if (!sheet.reader_.next() || !sheet.reader_.ok()) {
    return core::fail(core::Code::bad_input, "the file has no header line", {batch.path, 1, 0},
                      "the first line names the columns");
  }
  const auto& header = sheet.reader_.fields();
  sheet.width_ = header.size();
  const auto column = [&](std::string_view name) {
    const auto at = std::find(header.begin(), header.end(), name);
    return at == header.end() ? kMissing : static_cast<std::size_t>(at - header.begin());
  };
  for (const std::string_view name : required) {
    sheet.columns_.push_back(column(name));
    if (sheet.columns_.back() == kMissing) {
      return core::fail(core::Code::bad_input, fmt::format("column '{}' is missing", name),
                        {batch.path, 1, 0});
    }
  }
  for (const std::string_view name : optional) sheet.columns_.push_back(column(name));
  return sheet;
}

void Sheet::read_block(std::string_view block) { reader_ = core::CsvReader(block, batch_->path); }

void Sheet::limit(std::int64_t rows, std::int64_t bad_rows) {
  max_rows_ = rows;
  max_bad_ = bad_rows;
}

bool Sheet::is_over_limit() const {
  return batch_->rows_in > max_rows_ ||
         static_cast<std::int64_t>(batch_->quarantined.size()) > max_bad_;
}

bool Sheet::next() {
  while (!is_over_limit() && reader_.next()) {
    ++batch_->rows_in;
    if (!reader_.ok()) {
      met_broken_row_ = true;
      batch_->quarantined.push_back({batch_->path, reader_.error().place.line,
                                     reader_.error().place.column, reader_.error().message,
                                     shortened(reader_.raw())});
      continue;
    }
    const auto& fields = reader_.fields();
    if (fields.size() != width_) {
      reject(-1, fmt::format("{} fields, the header has {}", fields.size(), width_));
      continue;
    }
    if (core::first_invalid_utf8(reader_.raw())) {
      reject(-1, "not UTF-8");
      continue;
    }
    const auto long_one = std::find_if(fields.begin(), fields.end(),
                                       [](std::string_view f) { return f.size() > kMaxField; });
    if (long_one != fields.end()) {
      reject(-1, fmt::format("a field has more than {} bytes", kMaxField));
      continue;
    }
    return true;
  }
  return false;
}

void Sheet::reject(int column, std::string reason) {
  // For people: the number of the field, from 1.
  std::int64_t at = 0;
  if (column >= 0 && columns_[static_cast<std::size_t>(column)] != kMissing) {
    at = static_cast<std::int64_t>(columns_[static_cast<std::size_t>(column)]) + 1;
  }
  batch_->quarantined.push_back(
      {batch_->path, reader_.line(), at, std::move(reason), shortened(reader_.raw())});
}

places::PlaceId PlaceCodes::find(std::string_view code) {
  if (const auto found = known_.find(code); found != known_.end()) return found->second;
  const places::PlaceId id = places::places().find(code);
  if (known_.size() < 10000) known_.emplace(std::string(code), id);
  return id;
}

std::optional<int> year_of(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  int year = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + 4, year);
  if (ec != std::errc() || end != text.data() + 4 || year < 1000) return std::nullopt;
  return year;
}

std::optional<core::Day> last_day_of(std::string_view text) {
  if (text.size() == 4) {
    const auto year = year_of(text);
    return year ? core::Day::from_ymd(*year, 12, 31) : std::nullopt;
  }
  if (text.size() == 7) {
    const auto month = core::Month::parse(text);
    return month ? std::optional(month->last_day()) : std::nullopt;
  }
  return core::Day::parse(text);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 18 || text[0] < '0' || text[0] > '9') return std::nullopt;
  std::int64_t value = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (ec != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<ledger::Direction> direction_of(std::string_view text) {
  using ledger::Direction;
  if (text == "export") return Direction::exports;
  if (text == "import") return Direction::imports;
  if (text == "turnover") return Direction::turnover;
  if (text == "balance") return Direction::balance;
  return std::nullopt;
}

std::optional<bool> yes_no(std::string_view text) {
  if (text == "yes") return true;
  if (text == "no") return false;
  return std::nullopt;
}

}  // namespace tally::sources::internal
