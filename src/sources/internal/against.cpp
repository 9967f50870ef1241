#include "sources/internal/against.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "sources/internal/admit.h"

namespace tally::sources::internal {
namespace {

using ledger::Batch;
using ledger::Figure;
using ledger::FigureRow;
using ledger::Ledger;
using ledger::SeriesKey;

std::int32_t release_of(const Figure& f) {
  return f.released.not_after ? f.released.not_after->serial() : FigureRow::kNoDay;
}

std::uint32_t pair_of(places::PlaceId reporter, places::PlaceId partner) {
  return static_cast<std::uint32_t>(reporter.value()) << 16 | partner.value();
}

// A kind of figure as a text, the same for a row and for a figure of the ledger.
std::string name_of(const SeriesKey& key) {
  std::string out;
  for (const auto part :
       {static_cast<std::uint32_t>(key.direction), static_cast<std::uint32_t>(key.kind),
        static_cast<std::uint32_t>(key.measure), static_cast<std::uint32_t>(key.adjustment)}) {
    out += static_cast<char>('0' + part);
  }
  return out + key.currency.code() + '\n' + key.product + '\n' + key.whole;
}

// What a figure is, within one pair.
struct What {
  std::uint32_t series = 0, source = 0;  // as the batch numbers them
  std::int32_t first = 0, months = 0, base = 0;
  [[nodiscard]] auto tie() const { return std::tie(series, source, first, months, base); }
  bool operator<(const What& o) const { return tie() < o.tie(); }
};

struct Standing {
  What what;
  const Figure* figure = nullptr;
  bool operator<(const Standing& o) const { return what < o.what; }
};

class Against {
 public:
  Against(const Ledger& ledger, Batch& batch) : ledger_(ledger), batch_(batch) {
    for (std::size_t i = 0; i < batch.sources.size(); ++i) {
      if (const auto id = ledger.find_source(batch.sources[i])) {
        source_numbers_[id->value()] = static_cast<std::uint32_t>(i);
        known_sources_.push_back(*id);
      }
    }
    // Two of the batch's series that differ in their unit alone are one kind.
    for (std::size_t i = 0; i < batch.series.size(); ++i) {
      const auto at = series_.emplace(name_of(batch.series[i]), static_cast<std::uint32_t>(i));
      kinds_.push_back(at.first->second);
    }
  }

  core::Status compare() {
    if (source_numbers_.empty()) return {};
    TALLY_TRY(told, told_pairs());
    // Pair above, row below: one sort by number brings the rows of a pair together, in their order.
    std::vector<std::uint64_t> order;
    for (std::size_t i = 0; i < batch_.figures.size(); ++i) {
      const FigureRow& row = batch_.figures[i];
      if (batch_.series[row.series].measure == ledger::Measure::level && !told.has(row)) continue;
      order.push_back(std::uint64_t{pair_of(row.reporter, row.partner)} << 32 | i);
    }
    std::sort(order.begin(), order.end());
    std::vector<char> gone(batch_.figures.size(), 0);
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;  // of the rows of one reporter
      while (end < order.size() && order[end] >> 48 == order[i] >> 48) ++end;
      TALLY_CHECK(read_list(order, i, end));
      while (i < end) {
        const FigureRow& head = batch_.figures[order[i] & 0xffffffff];
        std::vector<Figure> whole_pair;  // what is indexed has to live as long as the index is used
        if (!list_) {
          TALLY_TRY(known, ledger_.pair(head.reporter, head.partner));
          whole_pair = std::move(known);
        }
        index(list_ ? (*list_)[head.partner] : whole_pair);
        const std::uint64_t pair = order[i] >> 32;
        for (; i < end && order[i] >> 32 == pair; ++i) {
          const std::size_t row = order[i] & 0xffffffff;
          if (!keep(batch_.figures[row])) gone[row] = 1;
        }
      }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < batch_.figures.size(); ++i) {
      if (gone[i] == 0) batch_.figures[kept++] = batch_.figures[i];
    }
    batch_.figures.resize(kept);
    return {};
  }

 private:
  // Of which pairs these sources have levels, and for which months, by reporter: all others are
  // new.
  struct Told {
    struct Span {
      std::int32_t first = INT32_MAX, last = INT32_MIN;
    };
    std::vector<Span> spans;  // by reporter
    std::unordered_set<std::uint32_t> pairs;
    [[nodiscard]] bool has(const FigureRow& row) const {
      const Span& span = spans[row.reporter.value()];
      return row.first >= span.first && row.first <= span.last &&
             pairs.contains(pair_of(row.reporter, row.partner));
    }
  };
  core::Result<Told> told_pairs() const {
    TALLY_TRY(covered, ledger_.coverage({}, {}));
    Told told;
    told.spans.resize(places::places().size());
    for (const Ledger::CoverageRow& row : covered) {
      if (!source_numbers_.contains(row.source.value())) continue;
      Told::Span& span = told.spans[row.reporter.value()];
      span.first = std::min(span.first, row.first.serial());
      span.last = std::max(span.last, row.last.serial());
    }
    std::vector<bool> met(told.spans.size());
    for (const FigureRow& row : batch_.figures) {
      const Told::Span& span = told.spans[row.reporter.value()];
      if (row.first < span.first || row.first > span.last || met[row.reporter.value()]) continue;
      met[row.reporter.value()] = true;
      for (const ledger::SourceId source : known_sources_) {
        TALLY_TRY(partners, ledger_.partners_of(row.reporter, source));
        for (const places::PlaceId p : partners) told.pairs.insert(pair_of(row.reporter, p));
      }
    }
    return told;
  }

  // Where the rows of a reporter are levels of many partners and few periods, what the ledger has
  // for these of all its partners, read at once; else nothing, and each pair is read whole.
  core::Status read_list(const std::vector<std::uint64_t>& order, std::size_t begin,
                         std::size_t end) {
    constexpr std::size_t kFewPeriods = 12, kManyPartners = 8;
    list_.reset();
    std::size_t pairs = 1;
    for (std::size_t i = begin + 1; i < end; ++i)
      pairs += order[i] >> 32 != order[i - 1] >> 32 ? 1 : 0;
    if (pairs < kManyPartners) return {};
    std::set<ledger::Period> periods;
    std::set<ledger::Direction> directions;
    for (std::size_t i = begin; i < end; ++i) {
      const FigureRow& row = batch_.figures[order[i] & 0xffffffff];
      const SeriesKey& key = batch_.series[row.series];
      const auto first = core::Month::from_serial(row.first);
      periods.insert({first, first + (row.months - 1)});
      directions.insert(key.direction);
      if (key.measure != ledger::Measure::level || periods.size() > kFewPeriods) return {};
    }
    const FigureRow& head = batch_.figures[order[begin] & 0xffffffff];
    const std::vector<ledger::Period> wanted(periods.begin(), periods.end());
    list_.emplace();
    for (const ledger::Direction direction : directions) {
      TALLY_TRY(known, ledger_.partners(head.reporter, direction, wanted));
      for (Figure& f : known) (*list_)[f.partner].push_back(std::move(f));
    }
    return {};
  }

  void index(const std::vector<Figure>& known) {
    standing_.clear();
    SeriesKey key;
    std::optional<std::uint32_t> series;
    bool fresh = true;
    for (const Figure& f : known) {
      const auto source = source_numbers_.find(f.source.value());
      if (source == source_numbers_.end()) continue;
      const bool same = !fresh && f.direction == key.direction && f.kind == key.kind &&
                        f.measure == key.measure && f.adjustment == key.adjustment &&
                        f.currency == key.currency && f.product == key.product &&
                        f.whole == key.whole;
      fresh = false;
      if (!same) {
        key.direction = f.direction;
        key.kind = f.kind;
        key.measure = f.measure;
        key.adjustment = f.adjustment;
        key.currency = f.currency;
        key.product = f.product;
        key.whole = f.whole;
        const auto found = series_.find(name_of(key));
        series = found == series_.end() ? std::nullopt : std::optional(found->second);
      }
      if (!series) continue;  // nothing of that kind comes in
      standing_.push_back({{*series, source->second, f.period.first.serial(), f.period.months(),
                            f.base ? f.base->first.serial() : 0},
                           &f});
    }
    std::stable_sort(standing_.begin(), standing_.end());
  }

  // False if the row is a duplicate or contradicts, which is then counted.
  bool keep(FigureRow& row) {
    What what{kinds_[row.series], row.source, row.first, row.months, 0};
    if (row.detail >= 0) {
      const auto& base = batch_.details[static_cast<std::size_t>(row.detail)].base;
      if (base) what.base = base->first.serial();
    }
    const auto [begin, end] =
        std::equal_range(standing_.begin(), standing_.end(), Standing{what, nullptr});
    // A release may stand there twice, cut off and in full: the same digits come first.
    for (auto at = begin; at != end; ++at) {
      const Figure& f = *at->figure;
      if (release_of(f) == row.not_after && f.value.has_value() == row.has_value &&
          (!f.value || *f.value == row.value)) {
        ++batch_.duplicates;
        return false;
      }
    }
    const Figure* before = nullptr;  // the newest of those released no later
    for (auto at = begin; at != end; ++at) {
      const Figure& f = *at->figure;
      if (release_of(f) == row.not_after &&
          (!row.has_value || !f.value || !row.value.same_figure(*f.value))) {
        batch_.quarantined.push_back(
            {batch_.path, row.line, 0,
             fmt::format("contradicts a figure of the same source and release ({} line {})",
                         ledger_.file(f.file).path, f.line),
             in_words(batch_, row)});
        return false;
      }
      if (f.released.not_after && row.not_after != FigureRow::kNoDay &&
          release_of(f) <= row.not_after && !f.has(ledger::kQuotedAgain)) {
        before = &f;
      }
    }
    if (before != nullptr && before->value && row.has_value &&
        row.value.same_figure(*before->value)) {
      row.flags |=
          row.value.exponent < before->value->exponent ? ledger::kFiner : ledger::kQuotedAgain;
    } else if (before != nullptr && row.evidence == ledger::Evidence::edition) {
      row.not_before = row.not_after;  // a revision came with its edition
    }
    return true;
  }

  const Ledger& ledger_;
  Batch& batch_;
  std::unordered_map<std::uint32_t, std::uint32_t> source_numbers_;  // by SourceId
  std::vector<ledger::SourceId> known_sources_;
  std::unordered_map<std::string, std::uint32_t> series_;  // by name
  std::vector<std::uint32_t> kinds_;                       // by series of the batch
  std::optional<std::unordered_map<places::PlaceId, std::vector<Figure>>> list_;  // by partner
  std::vector<Standing> standing_;  // of one pair, sorted
};

}  // namespace

core::Status compare_with(const Ledger& ledger, Batch& batch) {
  return Against(ledger, batch).compare();
}

}  // namespace tally::sources::internal
