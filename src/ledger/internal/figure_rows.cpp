#include "ledger/internal/figure_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <future>
#include <optional>
#include <thread>
#include <utility>

#include "core/large_pages.h"
#include "ledger/internal/schema.h"

namespace tally::ledger::internal {
namespace {

constexpr int kCoverageColumns = 9;
constexpr std::size_t kWorthAThread = 20'000;  // rows
constexpr std::size_t kStretch = 16'000;       // rows that are hashed at a time

std::int64_t part(std::uint64_t word, int shift) {
  return static_cast<std::int64_t>(word >> shift & 0xffff);
}

bool is_same_run(const Entry& a, const Entry& b) {
  return a.who == b.who && a.when >> 48 == b.when >> 48;
}

// The parts of an entry's key in as few bits as the entries at hand need.
class Packing {
 public:
  // Nothing if they do not fit into 64.
  static std::optional<Packing> of(const std::vector<Entry>& entries) {
    Packing p;
    p.least_.fill(UINT64_MAX);
    Parts most{};
    for (const Entry& e : entries) {
      const Parts parts = parts_of(e);
      for (std::size_t i = 0; i < kParts; ++i) {
        p.least_[i] = std::min(p.least_[i], parts[i]);
        most[i] = std::max(most[i], parts[i]);
      }
    }
    for (std::size_t i = 0; i < kParts && !entries.empty(); ++i) {
      p.width_[i] = static_cast<int>(std::bit_width(most[i] - p.least_[i]));
      p.bits_ += p.width_[i];
    }
    return p.bits_ < 64 ? std::optional(p) : std::nullopt;
  }
  [[nodiscard]] std::uint64_t key(const Entry& e) const {
    const Parts parts = parts_of(e);
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < kParts; ++i) key = key << width_[i] | (parts[i] - least_[i]);
    return key;
  }
  [[nodiscard]] int bits() const { return bits_; }

 private:
  static constexpr std::size_t kParts = 7;
  using Parts = std::array<std::uint64_t, kParts>;
  static Parts parts_of(const Entry& e) {
    return {e.who >> 48,  e.who >> 32 & 0xffff,         e.who >> 16 & 0xffff, e.who & 0xffff,
            e.when >> 48, e.when >> 16 & 0xffffffffull, e.when & 0xffff};
  }
  Parts least_{};
  std::array<int, kParts> width_{};
  int bits_ = 0;
};

struct Packed {
  std::uint64_t key = 0;
  std::uint32_t at = 0;
};

// Digit by digit from the last: time in proportion to the rows, whatever their order.
void sort_by_digits(std::vector<Packed>& rows, int bits) {
  constexpr int kDigit = 11;
  constexpr std::uint64_t kMask = (1u << kDigit) - 1;
  std::vector<Packed> other;
  other.reserve(rows.size());
  core::prefer_large_pages(other);
  other.resize(rows.size());
  for (int shift = 0; shift < bits; shift += kDigit) {
    std::array<std::size_t, kMask + 1> place{};
    for (const Packed& row : rows) ++place[row.key >> shift & kMask];
    std::size_t sum = 0;
    for (std::size_t& p : place) sum += std::exchange(p, sum);
    for (const Packed& row : rows) other[place[row.key >> shift & kMask]++] = row;
    rows.swap(other);
  }
}

bool is_same_figure(const Entry& a, const Entry& b) { return a.who == b.who && a.when == b.when; }

// Rows of `figure`, as they are hashed: those of the entries from `begin` to `end`.
class Figures : public Feed {
 public:
  Figures(const std::vector<Entry>& entries, std::size_t begin, std::size_t end)
      : entries_(entries), at_(begin), end_(end) {
    for (std::size_t i = begin; i > 1 && is_same_figure(entries[i - 2], entries[i - 1]); --i)
      ++seq_;
  }

  const Record* next() override {
    if (at_ == end_) return nullptr;
    const Entry& e = entries_[at_];
    const FigureRow& row = *e.row;
    seq_ = at_ > 0 && is_same_figure(entries_[at_ - 1], e) ? seq_ + 1 : 0;
    ++at_;
    record_.nulls = 0;
    record_.set(kReporter, part(e.who, 48));
    record_.set(kPartner, part(e.who, 32));
    record_.set(kSeries, part(e.who, 16));
    record_.set(kBook, part(e.who, 0));
    record_.set(kStep, part(e.when, 48));
    record_.set(kFirst, row.first);
    record_.set(kMonths, row.months);
    record_.set(kSeq, seq_);
    record_.set(kMantissa, row.has_value ? row.value.mantissa : 0);
    if (!row.has_value) record_.set_null(kMantissa);
    record_.set(kExponent, row.value.exponent);
    record_.set(kFlags, row.detail >= 0 ? std::int64_t{row.flags} | kHasDetail : row.flags);
    record_.set(kNotBefore, row.not_before);
    const bool dated = row.not_after != FigureRow::kNoDay;
    record_.set(kNotAfter, dated ? row.not_after : 0);
    if (!dated) record_.set_null(kNotAfter);
    record_.set(kEvidence, static_cast<std::int64_t>(row.evidence));
    record_.set(kLine, row.line);
    return &record_;
  }

 private:
  const std::vector<Entry>& entries_;
  std::size_t at_, end_;
  std::int64_t seq_ = 0;
  Record record_;
};

// Rows of `figure_row`.
class Rows : public Feed {
 public:
  Rows(const std::vector<Entry>& entries, std::int64_t first_run)
      : entries_(entries), run_(first_run - 1) {}

  const Record* next() override {
    if (at_ == entries_.size() || !fits_) return nullptr;
    const Entry& e = entries_[at_];
    const FigureRow& row = *e.row;
    const Entry* before = at_ > 0 ? &entries_[at_ - 1] : nullptr;
    if (before == nullptr || !is_same_run(*before, e)) ++run_;
    seq_ = before != nullptr && is_same_figure(*before, e) ? seq_ + 1 : 0;
    ++at_;
    // Names of months reach from the year 0 to 2730.
    fits_ = row.first >= 0 && row.first <= kMostFirst && row.months >= 1 &&
            row.months <= kMostMonths && seq_ <= kMostSeq && run_ <= kMostRuns &&
            row.value.exponent >= -128 && row.value.exponent <= 127;
    if (!fits_) return nullptr;
    record_.nulls = 0;
    record_.set(kId, run_ << kRunShift | std::int64_t{row.first} << kFirstShift |
                         std::int64_t{row.months} << kMonthsShift | seq_);
    record_.set(kRowMantissa, row.has_value ? row.value.mantissa : 0);
    if (!row.has_value) record_.set_null(kRowMantissa);
    const std::int64_t flags = row.detail >= 0 ? row.flags | kHasDetail : row.flags;
    record_.set(kMarks, flags << kFlagsShift |
                            std::int64_t{row.value.exponent & 255} << kExponentShift |
                            static_cast<std::int64_t>(row.evidence));
    record_.set(kRowNotBefore, row.not_before);
    const bool dated = row.not_after != FigureRow::kNoDay;
    record_.set(kRowNotAfter, dated ? row.not_after : 0);
    if (!dated) record_.set_null(kRowNotAfter);
    record_.set(kRowLine, row.line);
    return &record_;
  }
  [[nodiscard]] bool fits() const { return fits_; }

 private:
  const std::vector<Entry>& entries_;
  std::size_t at_ = 0;
  std::int64_t run_, seq_ = 0;
  bool fits_ = true;
  Record record_;
};

// One row for each series of a pair in a book, by step: from when to when, and how many periods.
class Coverage : public Feed {
 public:
  Coverage(const std::vector<Entry>& entries, std::int64_t first_run)
      : entries_(entries), run_(first_run) {}

  const Record* next() override {
    if (at_ == entries_.size()) return nullptr;
    const Entry& begin = entries_[at_];
    std::int32_t first = INT32_MAX, last = INT32_MIN;
    std::int64_t periods = 0;
    std::uint64_t when = ~std::uint64_t{0};
    for (; at_ < entries_.size() && is_same_run(begin, entries_[at_]); ++at_) {
      const Entry& e = entries_[at_];
      first = std::min(first, e.row->first);
      last = std::max(last, e.row->last());
      periods += e.when != when ? 1 : 0;
      when = e.when;
    }
    for (int c = 0; c < 4; ++c)
      record_.set(static_cast<std::size_t>(c), part(begin.who, 48 - 16 * c));
    record_.set(4, part(begin.when, 48));
    record_.set(5, first);
    record_.set(6, last);
    record_.set(7, periods);
    record_.set(8, run_++);
    return &record_;
  }

 private:
  const std::vector<Entry>& entries_;
  std::size_t at_ = 0;
  std::int64_t run_;
  Record record_;
};

// While one stretch is hashed, the next is written out.
void digest(const std::vector<Entry>& entries, FigureDigests& digests) {
  const auto fill = [&](std::size_t begin, FigureDigests::Stretch& stretch) {
    Figures feed(entries, begin, std::min(begin + kStretch, entries.size()));
    while (const Record* row = feed.next()) stretch.add(*row);
  };
  FigureDigests::Stretch full(digests), other(digests);
  fill(0, full);
  for (std::size_t next = kStretch; next < entries.size(); next += kStretch) {
    const auto filling = std::async(std::launch::async, [&] { fill(next, other); });
    digests.add(full);
    filling.wait();
    std::swap(full, other);
  }
  digests.add(full);
}

}  // namespace

bool operator<(const Entry& a, const Entry& b) {
  if (a.who != b.who) return a.who < b.who;
  if (a.when != b.when) return a.when < b.when;
  if (a.release != b.release) return a.release < b.release;
  if (a.row->not_before != b.row->not_before) return a.row->not_before < b.row->not_before;
  return a.row->line < b.row->line;
}

void sort_entries(std::vector<Entry>& entries) {
  const std::optional<Packing> packing = Packing::of(entries);
  if (!packing || entries.size() < kWorthAThread || entries.size() > UINT32_MAX) {
    std::stable_sort(entries.begin(), entries.end());
    return;
  }
  std::vector<Packed> packed;
  packed.reserve(entries.size());
  core::prefer_large_pages(packed);
  for (const Entry& e : entries) {
    packed.push_back({packing->key(e), static_cast<std::uint32_t>(packed.size())});
  }
  sort_by_digits(packed, packing->bits());
  std::vector<Entry> sorted;
  sorted.reserve(entries.size());
  core::prefer_large_pages(sorted);
  for (const Packed& p : packed) sorted.push_back(entries[p.at]);
  entries = std::move(sorted);
  // What is left to tell apart are the vintages of one figure.
  for (auto begin = entries.begin(); begin != entries.end();) {
    auto end = begin + 1;
    while (end != entries.end() && end->who == begin->who && end->when == begin->when) ++end;
    if (end - begin > 1) std::stable_sort(begin, end);
    begin = end;
  }
}

std::uint64_t when_of(const FigureRow& row) {
  return static_cast<std::uint64_t>(step_of(row.first, row.months)) << 48 |
         (static_cast<std::uint64_t>(row.first) & 0xffffffff) << 16 | row.months;
}

core::Result<FigureDigests> write_figures(const Db& db, const std::vector<Entry>& entries,
                                          std::int64_t first_batch, Pages* pages) {
  TALLY_TRY(digests, FigureDigests::open(db, first_batch));
  TALLY_TRY(newest,
            db.number(fmt::format("SELECT coalesce(max(id) >> {}, 0) FROM figure_row", kRunShift)));
  Rows rows(entries, newest + 1);
  Coverage coverage(entries, newest + 1);
  std::thread beside;
  if (entries.size() >= kWorthAThread) {
    beside = std::thread([&] { digest(entries, digests); });
  } else {
    digest(entries, digests);
  }
  core::Status done;
  if (pages != nullptr && newest == 0 && entries.size() <= Pages::kMostRows) {
    while (const Record* row = rows.next()) pages->add(*row);
  } else {
    done = insert_rows(db, "figure_row", kRowColumns, rows);
  }
  if (done && !rows.fits()) {
    done = core::fail(core::Code::too_large,
                      "a figure has more than 8,191 releases, or the ledger is full",
                      {db.file(), 0, 0}, "begin a new user's ledger");
  }
  if (done) done = insert_rows(db, "coverage", kCoverageColumns, coverage);
  if (beside.joinable()) beside.join();
  TALLY_CHECK(std::move(done));
  return digests;
}

}  // namespace tally::ledger::internal
