#include "ledger/internal/figure_rows.h"

#include <algorithm>
#include <thread>

#include "ledger/internal/schema.h"

namespace tally::ledger::internal {
namespace {

constexpr int kCoverageColumns = 8;
constexpr std::size_t kWorthAThread = 20'000;  // rows

std::int64_t part(std::uint64_t word, int shift) {
  return static_cast<std::int64_t>(word >> shift & 0xffff);
}

class Figures : public Feed {
 public:
  explicit Figures(const std::vector<Entry>& entries) : entries_(entries) {}

  const Record* next() override {
    if (at_ == entries_.size()) return nullptr;
    const Entry& e = entries_[at_];
    const FigureRow& row = *e.row;
    const bool same = at_ > 0 && entries_[at_ - 1].who == e.who && entries_[at_ - 1].when == e.when;
    seq_ = same ? seq_ + 1 : 0;
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
  std::size_t at_ = 0;
  std::int64_t seq_ = 0;
  Record record_;
};

// One row for each series of a pair in a book, by step: from when to when, and how many periods.
class Coverage : public Feed {
 public:
  explicit Coverage(const std::vector<Entry>& entries) : entries_(entries) {}

  const Record* next() override {
    if (at_ == entries_.size()) return nullptr;
    const Entry& begin = entries_[at_];
    std::int32_t first = INT32_MAX, last = INT32_MIN;
    std::int64_t periods = 0;
    std::uint64_t when = ~std::uint64_t{0};
    for (; at_ < entries_.size() && is_same(begin, entries_[at_]); ++at_) {
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
    return &record_;
  }

 private:
  static bool is_same(const Entry& a, const Entry& b) {
    return a.who == b.who && a.when >> 48 == b.when >> 48;
  }

  const std::vector<Entry>& entries_;
  std::size_t at_ = 0;
  Record record_;
};

void digest(const std::vector<Entry>& entries, FigureDigests& digests) {
  Figures feed(entries);
  while (const Record* row = feed.next()) digests.add(*row);
}

}  // namespace

bool operator<(const Entry& a, const Entry& b) {
  if (a.who != b.who) return a.who < b.who;
  if (a.when != b.when) return a.when < b.when;
  if (a.release != b.release) return a.release < b.release;
  if (a.row->not_before != b.row->not_before) return a.row->not_before < b.row->not_before;
  return a.row->line < b.row->line;
}

std::uint64_t when_of(const FigureRow& row) {
  return static_cast<std::uint64_t>(step_of(row.first, row.months)) << 48 |
         (static_cast<std::uint64_t>(row.first) & 0xffffffff) << 16 | row.months;
}

core::Result<FigureDigests> write_figures(const Db& db, const std::vector<Entry>& entries,
                                          std::int64_t first_batch) {
  TALLY_TRY(digests, FigureDigests::open(db, first_batch));
  Figures figures(entries);
  Coverage coverage(entries);
  std::thread beside;
  if (entries.size() >= kWorthAThread) {
    beside = std::thread([&] { digest(entries, digests); });
  } else {
    digest(entries, digests);
  }
  core::Status done = insert_rows(db, "figure", kLine + 1, figures);
  if (done) done = insert_rows(db, "coverage", kCoverageColumns, coverage);
  if (beside.joinable()) beside.join();
  TALLY_CHECK(std::move(done));
  return digests;
}

}  // namespace tally::ledger::internal
