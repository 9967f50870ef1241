#include "outlook/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace tally::outlook {
namespace {

using core::Code;

constexpr int kEarliestYear = 1800;
constexpr int kLatestYear = 2199;
constexpr int kLongest = 24;  // months of one figure
constexpr double kLargest = 1e30;
constexpr double kOversized = 1.05;
constexpr double kRoughest = 0.25;  // rounding of a remainder, as a share of it

bool usable(const Observation& o, std::vector<std::string>& notes) {
  if (!std::isfinite(o.value) || !std::isfinite(o.rounding)) {
    notes.push_back(fmt::format("{} is no number and was left out.", o.period.iso()));
    return false;
  }
  if (std::abs(o.value) > kLargest || std::abs(o.rounding) > kLargest) {
    notes.push_back(fmt::format("{} is too large for a sum and was left out.", o.period.iso()));
    return false;
  }
  if (o.period.months() < 1 || o.period.months() > kLongest) {
    notes.push_back(fmt::format("{} is longer than two years and was left out.", o.period.iso()));
    return false;
  }
  return true;
}

// A part that is larger than the whole, both positive, is a slip of whoever wrote it down.
void leave_out_oversized(std::vector<Observation>& sorted, std::vector<std::string>& notes) {
  const auto oversized = [&](const Observation& part) {
    const auto whole = std::find_if(sorted.begin(), sorted.end(), [&](const Observation& o) {
      return o.period.months() > part.period.months() && o.period.contains(part.period) &&
             o.value > 0 && part.value > kOversized * o.value + o.rounding + part.rounding;
    });
    if (whole == sorted.end()) return false;
    notes.push_back(fmt::format("{} is larger than {}, of which it is a part, and was left out.",
                                part.period.iso(), whole->period.iso()));
    return true;
  };
  std::vector<Observation> kept;
  for (const Observation& o : sorted) {
    if (!oversized(o)) kept.push_back(o);
  }
  sorted = std::move(kept);
}

bool one_length_a_year(const std::vector<Observation>& sorted) {
  return std::all_of(sorted.begin(), sorted.end(), [&](const Observation& o) {
    return o.period.months() == 12 && o.period.first.month() == sorted[0].period.first.month();
  });
}

// The pieces accepted so far, and which month belongs to which.
class Pieces {
 public:
  Pieces(bool logs, std::vector<std::string>& notes) : logs_(logs), notes_(notes) {}

  void add(const Observation& o) {
    Piece rest{{}, o.value, std::abs(o.rounding)};
    std::set<std::size_t> inside;
    for (Month m = o.period.first; m <= o.period.last; m = m + 1) {
      const auto at = owner_.find(m);
      if (at == owner_.end()) {
        rest.months.push_back(m);
      } else {
        inside.insert(at->second);
      }
    }
    for (const std::size_t i : inside) {
      const Piece& p = pieces_[i];
      if (!o.period.contains(p.months.front()) || !o.period.contains(p.months.back())) {
        if (!rest.months.empty()) leave_out(o, "crosses another sum");
        return;
      }
      rest.value -= p.value;
      rest.rounding += p.rounding;
    }
    if (rest.months.empty()) {
      whole_.push_back(o);
      return;
    }
    if (!inside.empty() && logs_ && rest.value <= 0) {
      leave_out(o, "is no more than its parts");
      return;
    }
    if (!inside.empty() && rest.rounding > kRoughest * std::abs(rest.value)) {
      leave_out(o, "is rounded too roughly to tell what its parts leave");
      whole_.push_back(o);
      return;
    }
    if (rest.months.size() > 1 && interleaves(rest)) {
      leave_out(o, "crosses another sum");
      return;
    }
    for (const Month& m : rest.months) owner_[m] = pieces_.size();
    pieces_.push_back(std::move(rest));
  }

  std::vector<Observation> take_whole() { return std::move(whole_); }
  std::vector<Piece> take() {
    std::sort(pieces_.begin(), pieces_.end(),
              [](const Piece& a, const Piece& b) { return a.months.back() < b.months.back(); });
    return std::move(pieces_);
  }

 private:
  bool interleaves(const Piece& rest) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
      return p.months.size() > 1 && p.months.front() <= rest.months.back() &&
             rest.months.front() <= p.months.back();
    });
  }
  void leave_out(const Observation& o, const char* why) {
    notes_.push_back(fmt::format("{} {} and was left out.", o.period.iso(), why));
  }

  bool logs_;
  std::vector<std::string>& notes_;
  std::vector<Piece> pieces_;
  std::vector<Observation> whole_;
  std::map<Month, std::size_t> owner_;
};

// Months tell more than the years before them: where there are plenty, twenty years are enough.
int most_months(const std::vector<Piece>& pieces) {
  const Month from = pieces.back().months.back() - (kMostMonths / 2 - 1);
  const auto months = std::count_if(pieces.begin(), pieces.end(), [&](const Piece& p) {
    return p.months.size() == 1 && p.months[0] >= from;
  });
  return 10 * months >= 9 * (kMostMonths / 2) ? kMostMonths / 2 : kMostMonths;
}

void cut_old(std::vector<Piece>& pieces, std::vector<std::string>& notes) {
  const Month earliest = pieces.back().months.back() - (most_months(pieces) - 1);
  const auto old = std::find_if(pieces.begin(), pieces.end(),
                                [&](const Piece& p) { return p.months.front() >= earliest; });
  if (old == pieces.begin()) return;
  notes.push_back(fmt::format("Figures before {} were left out.", earliest.iso()));
  pieces.erase(pieces.begin(), old);
}

}  // namespace

double History::monthly_share(Month from) const {
  if (from < first) from = first;
  int single = 0;
  for (const Piece& p : pieces) {
    if (p.months.size() == 1 && p.months[0] >= from) ++single;
  }
  return static_cast<double>(single) / static_cast<double>(last - from + 1);
}

core::Result<History> history(std::span<const Observation> observations, bool logs) {
  History out;
  std::vector<Observation> sorted;
  for (const Observation& o : observations) {
    if (!usable(o, out.notes)) continue;
    if (o.period.first.year() < kEarliestYear || o.period.last.year() > kLatestYear) {
      return core::fail(Code::bad_input, fmt::format("{} lies beyond the years {}-{}",
                                                     o.period.iso(), kEarliestYear, kLatestYear));
    }
    sorted.push_back(o);
  }
  if (sorted.empty()) return core::fail(Code::bad_input, "too little data: no figures");
  std::stable_sort(sorted.begin(), sorted.end(), [](const Observation& a, const Observation& b) {
    const int x = a.period.months(), y = b.period.months();
    return x != y ? x < y : a.period.first < b.period.first;
  });
  const auto same = [](const Observation& a, const Observation& b) { return a.period == b.period; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  if (logs) leave_out_oversized(sorted, out.notes);
  if (one_length_a_year(sorted)) out.step = Step::year;
  Pieces pieces(logs, out.notes);
  for (const Observation& o : sorted) pieces.add(o);
  out.pieces = pieces.take();
  out.whole = pieces.take_whole();
  cut_old(out.pieces, out.notes);
  out.last = out.pieces.back().months.back();
  out.first = out.pieces.front().months.front();
  for (const Piece& p : out.pieces) out.first = std::min(out.first, p.months.front());
  return out;
}

Known known_part(const History& history, const Period& period) {
  Known out;
  std::set<Month> closed;
  for (const Piece& p : history.pieces) {
    if (!period.contains(p.months.front()) || !period.contains(p.months.back())) continue;
    out.sum += p.value;
    out.rounding += p.rounding;
    closed.insert(p.months.begin(), p.months.end());
  }
  for (Month m = period.first; m <= period.last; m = m + 1) {
    if (closed.count(m) == 0) out.open.push_back(m);
  }
  const auto exact =
      std::find_if(history.whole.begin(), history.whole.end(), [&](const Observation& o) {
        return o.period == period && (!out.open.empty() || std::abs(o.rounding) <= out.rounding);
      });
  if (exact != history.whole.end()) out = {exact->value, std::abs(exact->rounding), {}};
  return out;
}

}  // namespace tally::outlook
