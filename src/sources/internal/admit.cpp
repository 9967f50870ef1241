#include "sources/internal/admit.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

#include "core/large_pages.h"

namespace tally::sources::internal {
namespace {

using ledger::Batch;
using ledger::FigureRow;

// Where a figure is filed, whatever its file, its release and its value.
struct Ref {
  std::uint64_t who = 0;   // source, reporter, partner, series
  std::uint64_t when = 0;  // first month, months, base
  std::int32_t release = 0;
  std::uint32_t batch = 0, row = 0;
  bool operator<(const Ref& o) const {
    if (who != o.who) return who < o.who;
    if (when != o.when) return when < o.when;
    if (release != o.release) return release < o.release;
    return batch != o.batch ? batch < o.batch : row < o.row;
  }
  [[nodiscard]] bool same_figure_as(const Ref& o) const { return who == o.who && when == o.when; }
};

std::uint64_t base_key(const Batch& b, const FigureRow& row) {
  if (row.detail < 0) return 0;
  const auto& base = b.details[static_cast<std::size_t>(row.detail)].base;
  if (!base) return 0;
  return (static_cast<std::uint64_t>(base->first.serial()) & 0xffff) << 12 |
         (static_cast<std::uint64_t>(base->months()) & 0xfff);
}

// Which rows may share their figure with another: by one bit for each hash of a figure, few enough
// of them that those of a large file stay in the processor's cache. A few more than do, since two
// figures may have one hash.
class Shared {
 public:
  explicit Shared(std::size_t rows) : met_(std::bit_ceil(rows / 4 + 1)) {
    hashes_.reserve(rows);
    core::prefer_large_pages(hashes_);
  }
  // Rows are numbered as they are added.
  void add(const Ref& ref) {
    std::uint64_t hash = ref.who * 0x9E3779B97F4A7C15ull;
    hash = (hash ^ hash >> 32 ^ ref.when) * 0xD6E8FEB86659FD93ull;
    hashes_.push_back(hash ^ hash >> 29);
  }
  void settle() {
    std::vector<std::uint64_t> again;
    for (const std::uint64_t hash : hashes_) {
      std::uint64_t& word = word_of(met_, hash);
      const std::uint64_t bit = std::uint64_t{1} << (hash % 64);
      if ((word & bit) != 0) again.push_back(hash);
      word |= bit;
    }
    again_.assign(std::bit_ceil(again.size() + 1), 0);
    for (const std::uint64_t hash : again) word_of(again_, hash) |= std::uint64_t{1} << (hash % 64);
  }
  [[nodiscard]] bool has(std::size_t row) const {
    const std::uint64_t hash = hashes_[row];
    return (again_[hash / 64 & (again_.size() - 1)] >> (hash % 64) & 1) != 0;
  }

 private:
  static std::uint64_t& word_of(std::vector<std::uint64_t>& words, std::uint64_t hash) {
    return words[hash / 64 & (words.size() - 1)];
  }
  std::vector<std::uint64_t> met_, again_, hashes_;
};

// All rows, or only those that may share their figure with another; sorted.
std::vector<Ref> refs_of(const std::vector<Batch>& batches, bool only_shared = false) {
  std::vector<ledger::SeriesKey> series;
  std::vector<std::string> sources;
  const auto number = [](auto& list, const auto& item) {
    const auto at = std::find(list.begin(), list.end(), item);
    const auto n = static_cast<std::uint64_t>(at - list.begin());
    if (at == list.end()) list.push_back(item);
    return n;
  };
  std::vector<Ref> refs;
  std::size_t rows = 0;
  for (const Batch& b : batches) rows += b.figures.size();
  std::vector<std::vector<std::uint64_t>> s, c;
  for (const Batch& b : batches) {
    auto& of_series = s.emplace_back();
    auto& of_sources = c.emplace_back();
    for (const auto& key : b.series) of_series.push_back(number(series, key));
    for (const auto& code : b.sources) of_sources.push_back(number(sources, code));
  }
  const auto ref_of = [&](std::size_t i, std::size_t r) {
    const Batch& b = batches[i];
    const FigureRow& row = b.figures[r];
    Ref ref;
    ref.who = c[i][row.source] << 48 | static_cast<std::uint64_t>(row.reporter.value()) << 32 |
              static_cast<std::uint64_t>(row.partner.value()) << 16 | s[i][row.series];
    ref.when = static_cast<std::uint64_t>(row.first) << 44 |
               static_cast<std::uint64_t>(row.months) << 32 | base_key(b, row);
    ref.release = row.not_after == FigureRow::kNoDay ? INT32_MAX : row.not_after;
    ref.batch = static_cast<std::uint32_t>(i);
    ref.row = static_cast<std::uint32_t>(r);
    return ref;
  };
  const auto for_each_row = [&](auto f) {
    for (std::size_t i = 0; i < batches.size(); ++i) {
      for (std::size_t r = 0; r < batches[i].figures.size(); ++r) f(i, r);
    }
  };
  if (only_shared) {
    Shared shared(rows);
    for_each_row([&](std::size_t i, std::size_t r) { shared.add(ref_of(i, r)); });
    shared.settle();
    std::size_t at = 0;
    for_each_row([&](std::size_t i, std::size_t r) {
      if (shared.has(at++)) refs.push_back(ref_of(i, r));
    });
  } else {
    refs.reserve(rows);
    for_each_row([&](std::size_t i, std::size_t r) { refs.push_back(ref_of(i, r)); });
  }
  std::sort(refs.begin(), refs.end());
  return refs;
}

// Calls f(begin, end) for each run of refs of one figure.
template <typename F>
void for_each_figure(const std::vector<Ref>& refs, F f) {
  for (auto begin = refs.begin(); begin != refs.end();) {
    auto end = begin + 1;
    while (end != refs.end() && end->same_figure_as(*begin)) ++end;
    f(begin, end);
    begin = end;
  }
}

bool equal_values(const FigureRow& a, const FigureRow& b) {
  return a.has_value == b.has_value && (!a.has_value || a.value == b.value);
}

// The values agree within the rounding of the coarser; a cut one lies below by up to its last
// digit.
bool same_figure(const FigureRow& a, const FigureRow& b) {
  if (a.has_value != b.has_value) return false;
  if (!a.has_value || a.value.same_figure(b.value)) return true;
  const FigureRow& coarse = a.value.exponent > b.value.exponent ? a : b;
  const FigureRow& fine = a.value.exponent > b.value.exponent ? b : a;
  if (!coarse.has(ledger::kCut)) return false;
  const double more = std::abs(fine.value.value()) - std::abs(coarse.value.value());
  return more >= 0 && more < coarse.value.step();
}

enum class Fate : std::uint8_t { kept, duplicate, contradiction };

class Decisions {
 public:
  explicit Decisions(std::vector<Batch>& batches) : batches_(batches), fates_(batches.size()) {
    for (std::size_t i = 0; i < batches.size(); ++i) fates_[i].resize(batches[i].figures.size());
  }
  FigureRow& row(const Ref& ref) { return batches_[ref.batch].figures[ref.row]; }
  Fate& fate(const Ref& ref) { return fates_[ref.batch][ref.row]; }
  void carry_out() {
    for (std::size_t i = 0; i < batches_.size(); ++i) carry_out(batches_[i], fates_[i]);
  }

 private:
  static void carry_out(Batch& b, const std::vector<Fate>& fates) {
    if (std::all_of(fates.begin(), fates.end(), [](Fate f) { return f == Fate::kept; })) return;
    std::size_t kept = 0;
    for (std::size_t r = 0; r < b.figures.size(); ++r) {
      const FigureRow row = b.figures[r];
      if (fates[r] == Fate::kept) {
        b.figures[kept++] = row;
      } else if (fates[r] == Fate::duplicate) {
        ++b.duplicates;
      } else {
        b.quarantined.push_back({b.path, row.line, 0,
                                 "two values of one source for one figure and release",
                                 in_words(b, row)});
      }
    }
    b.figures.resize(kept);
  }

  std::vector<Batch>& batches_;
  std::vector<std::vector<Fate>> fates_;
};

using Iterator = std::vector<Ref>::const_iterator;

// Rows of one figure and one release.
void decide_release(Decisions& d, Iterator begin, Iterator end) {
  for (auto a = begin; a != end; ++a) {
    for (auto b = begin; b != a; ++b) {
      if (d.fate(*a) != Fate::kept || d.fate(*b) == Fate::duplicate) continue;
      FigureRow& later = d.row(*a);
      FigureRow& earlier = d.row(*b);
      if (equal_values(later, earlier)) {
        d.fate(*a) = Fate::duplicate;
      } else if (!same_figure(later, earlier)) {
        d.fate(*a) = d.fate(*b) = Fate::contradiction;
      } else {
        FigureRow& coarse = later.value.exponent > earlier.value.exponent ? later : earlier;
        coarse.flags |= ledger::kQuotedAgain;
      }
    }
  }
}

// Rows of one figure, oldest release first: what is new is a vintage.
void mark_vintages(Decisions& d, Iterator begin, Iterator end) {
  const FigureRow* standing = nullptr;
  for (auto it = begin; it != end; ++it) {
    FigureRow& row = d.row(*it);
    if (d.fate(*it) != Fate::kept || row.has(ledger::kQuotedAgain)) continue;
    if (standing != nullptr && row.has_value && same_figure(row, *standing)) {
      if (row.value.exponent < standing->value.exponent) {
        row.flags |= ledger::kFiner;
      } else {
        row.flags |= ledger::kQuotedAgain;
        continue;
      }
    }
    standing = &row;
  }
}

}  // namespace

std::string in_words(const Batch& b, const FigureRow& row) {
  const core::Month first = core::Month::from_serial(row.first);
  const ledger::Period period{first, first + (row.months - 1)};
  const auto& places = places::places();
  const ledger::SeriesKey& key = b.series[row.series];
  return fmt::format("{} {} {} {} {} {} {}", places.code(row.reporter), places.code(row.partner),
                     to_string(key.direction), to_string(key.measure), period.iso(),
                     row.has_value ? row.value.text() : "-", b.sources[row.source]);
}

void date_vintages(std::vector<Batch>& batches, const SourceRules& rules) {
  const std::vector<Ref> refs = refs_of(batches);
  for_each_figure(refs, [&](Iterator begin, Iterator end) {
    for (auto it = begin; it != end; ++it) {
      Batch& b = batches[it->batch];
      FigureRow& row = b.figures[it->row];
      if (it->release != begin->release) {
        row.not_before = row.not_after;
        continue;
      }
      const int lag = rules.lag_of(b.sources[row.source]);
      row.not_before = std::min(period_end(row) + lag, row.not_after);
      if (row.not_before < row.not_after) row.evidence = ledger::Evidence::edition;
    }
  });
}

void admit(std::vector<Batch>& batches) {
  const std::vector<Ref> refs = refs_of(batches, true);
  Decisions decisions(batches);
  for_each_figure(refs, [&](Iterator begin, Iterator end) {
    if (end - begin == 1) return;
    for (auto a = begin; a != end;) {
      auto b = a + 1;
      while (b != end && b->release == a->release) ++b;
      if (b - a > 1) decide_release(decisions, a, b);
      a = b;
    }
    mark_vintages(decisions, begin, end);
  });
  decisions.carry_out();
}

namespace {

// Rows of releases.csv by their marks.
class Marked {
 public:
  Marked(std::vector<Batch>& one, const std::vector<ReleaseMarks>& marks)
      : batch_(one.front()), marks_(marks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (!by_id_.emplace(marks[i].id, i).second) twice_ = marks[i].id;
    }
  }

  core::Status check() const {
    if (!twice_.empty()) return wrong(twice_, "stands twice");
    for (const ReleaseMarks& m : marks_) {
      for (const std::string* to : {&m.same_as, &m.revises, &m.disputes}) {
        if (to->empty()) continue;
        if (!by_id_.contains(*to)) return wrong(m.id, "points to " + *to + ", which is not there");
        if (*to == m.id) return wrong(m.id, "points to itself");
      }
      if (m.same_as.empty()) continue;
      const std::size_t row = by_id_.at(m.id);
      const std::size_t head = by_id_.at(m.same_as);
      if (!marks_[head].same_as.empty()) return wrong(m.id, "points to a row that points on");
      if (!same_figure(batch_.figures[row], batch_.figures[head])) {
        return wrong(m.id, "is not the same figure as " + m.same_as);
      }
    }
    return {};
  }

  // The row that stands for `i`.
  [[nodiscard]] std::size_t head(std::size_t i) const {
    return marks_[i].same_as.empty() ? i : by_id_.at(marks_[i].same_as);
  }

  void dispute() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].disputes.empty()) continue;
      const std::size_t other = by_id_.at(marks_[i].disputes);
      for (std::size_t j = 0; j < marks_.size(); ++j) {
        if (head(j) == head(i) || head(j) == head(other)) {
          batch_.figures[j].flags |= ledger::kDisputed;
        }
      }
    }
  }

  // A revision came after what it revises was known.
  void date_revisions() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].revises.empty()) continue;
      FigureRow& row = batch_.figures[i];
      const FigureRow& old = batch_.figures[by_id_.at(marks_[i].revises)];
      if (old.not_after == FigureRow::kNoDay) continue;
      const std::int32_t limit = row.not_after == FigureRow::kNoDay ? INT32_MAX : row.not_after;
      row.not_before = std::max(row.not_before, std::min(old.not_after, limit));
    }
  }

  // More figures than marks that join them: nobody said which is which.
  [[nodiscard]] bool contradicts(Iterator begin, Iterator end) const {
    std::ptrdiff_t heads = 0, joined = 0;
    for (auto it = begin; it != end; ++it) {
      const ReleaseMarks& m = marks_[it->row];
      if (!m.same_as.empty()) continue;
      ++heads;
      joined += !m.revises.empty() || !m.disputes.empty() ? 1 : 0;
    }
    return heads > 1 && joined != heads - 1;
  }

  // Of rows that are one figure, oldest first, those that bring no more digits are quotations.
  void mark(Iterator begin, Iterator end) {
    std::map<std::size_t, std::int32_t> finest;  // by head
    std::size_t standing = 0;                    // head of the newest vintage
    for (auto it = begin; it != end; ++it) {
      FigureRow& row = batch_.figures[it->row];
      const auto [at, fresh] = finest.try_emplace(head(it->row), row.value.exponent);
      if (fresh) {
        standing = at->first;
      } else if (row.value.exponent < at->second && at->first == standing) {
        row.flags |= ledger::kFiner;
        at->second = row.value.exponent;
      } else {
        row.flags |= ledger::kQuotedAgain;
      }
    }
  }

 private:
  [[nodiscard]] core::Status wrong(const std::string& id, const std::string& what) const {
    return core::fail(core::Code::bad_input, fmt::format("release {} {}", id, what),
                      {batch_.path, 0, 0});
  }

  Batch& batch_;
  const std::vector<ReleaseMarks>& marks_;
  std::map<std::string, std::size_t> by_id_;
  std::string twice_;
};

}  // namespace

core::Status admit_marked(Batch& batch, const std::vector<ReleaseMarks>& marks) {
  std::vector<Batch> one;
  one.push_back(std::move(batch));
  Marked rows(one, marks);
  core::Status status = rows.check();
  if (status) {
    const std::vector<Ref> refs = refs_of(one);
    Decisions decisions(one);
    rows.dispute();
    rows.date_revisions();
    for_each_figure(refs, [&](Iterator begin, Iterator end) {
      if (rows.contradicts(begin, end)) {
        for (auto it = begin; it != end; ++it) decisions.fate(*it) = Fate::contradiction;
      } else {
        rows.mark(begin, end);
      }
    });
    decisions.carry_out();
  }
  batch = std::move(one.front());
  return status;
}

}  // namespace tally::sources::internal
