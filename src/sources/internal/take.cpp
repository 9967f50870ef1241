#include "sources/internal/take.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "sources/import.h"
#include "sources/internal/formats.h"

namespace tally::sources::internal {
namespace {

using ledger::FigureRow;

constexpr double kMaxMoney = 1e18;  // whole units of a currency
constexpr std::size_t kMaxRaw = 400;

std::uint64_t packed(const Item& item) {
  return static_cast<std::uint64_t>(item.growth ? 1 : 0) << 48 |
         static_cast<std::uint64_t>(item.direction) << 40 |
         static_cast<std::uint64_t>(item.kind) << 32 |
         static_cast<std::uint64_t>(item.adjustment) << 24 | item.currency.packed();
}

}  // namespace

Take::Take(std::string path, std::string sha256)
    : path_(std::move(path)), sha256_(std::move(sha256)) {}

void Take::source(std::string_view code) {
  if (source_ == code) return;
  source_ = code;
  current_ = SIZE_MAX;
}

void Take::sheet(std::string_view name) {
  if (sheet_ == name) return;
  sheet_ = name;
  current_ = SIZE_MAX;
}

// Under 'flows/' and the source's id: what data/ledger says of a source's tables holds for them
// too.
ledger::Batch& Take::batch() {
  if (current_ != SIZE_MAX) return batches_[current_];
  const auto [at, fresh] = by_name_.try_emplace({sheet_, source_}, batches_.size());
  current_ = at->second;
  if (fresh) {
    const std::string path = sheet_.empty() ? path_ : path_ + "#" + sheet_;
    batches_.push_back(new_batch("flows/" + source_ + "-whole", path, sha256_));
    batches_.back().source_number(source_);
    series_.emplace_back();
  }
  return batches_[current_];
}

std::uint16_t Take::series_of(const Item& item) {
  auto& known = series_[current_];
  const std::uint64_t key = packed(item);
  for (const auto& [k, number] : known) {
    if (k == key) return number;
  }
  ledger::SeriesKey series;
  series.direction = item.direction;
  series.kind = item.kind;
  series.adjustment = item.adjustment;
  series.currency = item.currency;
  if (item.growth) {
    series.measure = ledger::Measure::growth;
    series.unit = core::Unit::percent;
  }
  const std::uint16_t number = batches_[current_].series_number(series);
  known.emplace_back(key, number);
  return number;
}

void Take::figure(const Item& item) {
  const auto bad = [&](std::string reason) {
    reject(item.line, item.column, std::move(reason), item.value ? item.value->text() : "");
  };
  if (!item.reporter || !item.partner) return bad("no such place");
  if (item.reporter == item.partner) return aside("a place with itself");
  if (item.period.last < item.period.first || item.period.months() > 1200 ||
      item.period.first.year() < 1500 || item.period.last.year() > 2200) {
    return bad("the period is longer than a century, or far from our time");
  }
  if (item.currency.empty()) return bad("the currency is not told");
  if (item.value) {
    const double v = item.value->value();
    if (!(std::abs(v) < kMaxMoney)) return bad("larger than any trade");
    if (item.growth ? v < -100 || v > 1e6 : v < 0 && item.direction != ledger::Direction::balance) {
      return bad(item.growth ? "no growth of trade" : "only a balance can be negative");
    }
  }
  ledger::Batch& b = batch();
  FigureRow row;
  row.reporter = item.reporter;
  row.partner = item.partner;
  row.series = series_of(item);
  row.has_value = item.value.has_value();
  if (item.value) row.value = *item.value;
  row.flags = item.flags;
  row.first = item.period.first.serial();
  row.months = static_cast<std::uint16_t>(item.period.months());
  row.line = static_cast<std::int32_t>(std::min<std::int64_t>(item.line, INT32_MAX));
  if (item.growth) {
    row.detail = static_cast<std::int32_t>(b.details.size());
    b.details.push_back({{}, {}, {}, item.period.year_before()});
  }
  b.figures.push_back(row);
  ++b.rows_in;
  ++rows_in_;
}

void Take::aside(std::string_view why, std::int64_t rows) {
  rows_in_ += rows;
  // Rows of a kind come in runs.
  if (last_aside_ == nullptr || last_aside_->first != why) {
    auto at = aside_.find(why);
    if (at == aside_.end()) at = aside_.emplace(std::string(why), 0).first;
    last_aside_ = &*at;
  }
  last_aside_->second += rows;
}

void Take::reject(std::int64_t line, std::int64_t column, std::string reason,
                  std::string_view raw) {
  ledger::Batch& b = batch();
  b.quarantined.push_back({b.path, line, column, std::move(reason),
                           std::string(raw.substr(0, std::min(raw.size(), kMaxRaw)))});
  ++b.rows_in;
  ++rows_in_;
  ++bad_;
}

void Take::note(std::string text) {
  if (std::find(notes_.begin(), notes_.end(), text) == notes_.end()) {
    notes_.push_back(std::move(text));
  }
}

bool Take::is_over_limit() const { return rows_in_ > 50'000'000 || bad_ > kMaxQuarantined; }

std::int32_t Take::latest() const {
  std::int32_t out = FigureRow::kNoDay;
  for (const ledger::Batch& b : batches_) {
    for (const FigureRow& row : b.figures) out = std::max(out, period_end(row));
  }
  return out;
}

namespace {

struct ListKey {
  std::uint64_t who = 0;
  std::int32_t first = 0;
  bool operator==(const ListKey&) const = default;
};
struct ListHash {
  std::size_t operator()(const ListKey& k) const {
    return std::hash<std::uint64_t>()((k.who * 0x9E3779B97F4A7C15ull) ^
                                      (static_cast<std::uint64_t>(k.first) << 32));
  }
};
ListKey list_of(const FigureRow& row) {
  return {static_cast<std::uint64_t>(row.reporter.value()) << 32 |
              static_cast<std::uint64_t>(row.series) << 16 | row.months,
          row.first};
}

// The list of a reporter's partners in one period is whole if the partners add up to the world, as
// the same table gives it, within 3 %. Only such a list says who stands where.
class Lists {
 public:
  explicit Lists(const ledger::Batch& b) {
    const auto& table = places::places();
    for (const FigureRow& row : b.figures) {
      if (!row.has_value || b.series[row.series].measure != ledger::Measure::level) continue;
      Sum& sum = sums_[list_of(row)];
      const auto kind = table.row(row.partner).kind;
      if (kind == places::PlaceKind::world) {
        sum.world = row.value.value();
      } else if (kind != places::PlaceKind::bloc && kind != places::PlaceKind::sum) {
        if (sum.count == 0) sum.first = row.value;
        // A rounded 1 may well be that of many.
        sum.repeats = sum.repeats && row.value == sum.first && std::abs(row.value.mantissa) >= 10;
        if (row.partner != sum.last) ++sum.alike;
        sum.last = row.partner;
        sum.partners += row.value.value();
        ++sum.count;
      }
    }
  }
  [[nodiscard]] bool is_whole(const FigureRow& row) const {
    const auto at = sums_.find(list_of(row));
    if (at == sums_.end()) return false;
    const Sum& s = at->second;
    return s.count >= 20 && s.world > 0 && std::abs(s.partners / s.world - 1) <= 0.03;
  }
  // One value for all partners is no trade: a service that forgot to ask for each, a column that
  // was filled down. How many partners have it, or 0.
  [[nodiscard]] int repeats(const FigureRow& row) const {
    const auto at = sums_.find(list_of(row));
    if (at == sums_.end() || !at->second.repeats || at->second.alike < kManyAlike) return 0;
    return row.has_value && row.value == at->second.first ? at->second.alike : 0;
  }

 private:
  static constexpr int kManyAlike = 8;
  struct Sum {
    double world = 0, partners = 0;
    core::Decimal first;
    places::PlaceId last;
    int count = 0, alike = 0;
    bool repeats = true;
  };
  std::unordered_map<ListKey, Sum, ListHash> sums_;
};

// Leaves the rows of whole lists in `b` and moves the others into a batch of their own, of which no
// table says how far it can be trusted for ranks.
std::optional<ledger::Batch> take_parts(ledger::Batch& b) {
  const Lists lists(b);
  ledger::Batch part = new_batch("flows/" + b.sources.front() + "-part", b.path, b.file_sha256);
  part.series = b.series;
  part.sources = b.sources;
  std::size_t kept = 0;
  for (const FigureRow& row : b.figures) {
    if (const int alike = lists.repeats(row); alike > 0) {
      b.quarantined.push_back({b.path, row.line, 0,
                               fmt::format("one value for all {} partners", alike),
                               places::places().code(row.partner)});
      continue;
    }
    if (lists.is_whole(row)) {
      b.figures[kept++] = row;
      continue;
    }
    part.figures.push_back(row);
    if (row.detail >= 0) {
      part.figures.back().detail = static_cast<std::int32_t>(part.details.size());
      part.details.push_back(b.details[static_cast<std::size_t>(row.detail)]);
    }
  }
  b.figures.resize(kept);
  if (part.figures.empty()) return std::nullopt;
  part.rows_in = static_cast<std::int64_t>(part.figures.size());
  b.rows_in -= part.rows_in;
  if (kept > 0) return part;
  part.quarantined = std::move(b.quarantined);
  part.rows_in += static_cast<std::int64_t>(part.quarantined.size());
  b.quarantined.clear();
  b.rows_in = 0;
  return part;
}

}  // namespace

std::vector<ledger::Batch> Take::finish(std::optional<core::Day> edition,
                                        const std::function<int(std::string_view)>& lag_of) {
  std::vector<ledger::Batch> out;
  for (ledger::Batch& b : batches_) {
    const int lag = std::clamp(lag_of(b.sources.front()), 0, 3650);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < b.figures.size(); ++i) {
      FigureRow row = b.figures[i];
      if (edition && period_end(row) >= edition->serial()) {
        b.quarantined.push_back(
            {b.path, row.line, 0,
             fmt::format("its period had not ended on {}, the day of the file", edition->iso()),
             places::places().code(row.partner)});
        continue;
      }
      date_release(row, ledger::Evidence::edition, edition, lag);
      b.figures[kept++] = row;
    }
    b.figures.resize(kept);
    std::optional<ledger::Batch> part = take_parts(b);
    if (!b.figures.empty() || !b.quarantined.empty()) out.push_back(std::move(b));
    if (part) out.push_back(std::move(*part));
  }
  batches_.clear();
  current_ = SIZE_MAX;
  by_name_.clear();
  series_.clear();
  return out;
}

}  // namespace tally::sources::internal
