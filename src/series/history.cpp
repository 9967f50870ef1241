#include "series/internal/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <queue>

namespace tally::series {

namespace {

using ledger::Flag;

// Order of publication: dated rows by day, undated ones before all dated.
std::int32_t published(const Figure& f) {
  return f.released.not_after ? f.released.not_after->serial()
                              : std::numeric_limits<std::int32_t>::min();
}

// Finer digits first among rows of one day.
bool finer(const Figure& a, const Figure& b) {
  if (!a.value || !b.value) return static_cast<bool>(a.value) && !b.value;
  if (a.value->exponent != b.value->exponent) return a.value->exponent < b.value->exponent;
  return a.line < b.line;
}

}  // namespace

const Figure* current_row(const std::vector<const Figure*>& rows, const AsOf& as_of,
                          Knowledge* knowledge) {
  const Figure* best = nullptr;
  bool best_known = false;
  for (const Figure* row : rows) {
    if (row->has(Flag::kQuotedAgain)) continue;  // the same figure told again is no release
    const Knowledge k =
        as_of.hindsight ? Knowledge::known : ledger::knowledge(row->released, as_of.day);
    if (k == Knowledge::unknown) continue;
    const bool known = k == Knowledge::known;
    if (best == nullptr) {
      best = row;
      best_known = known;
      continue;
    }
    if (known != best_known) {
      if (known) {
        best = row;
        best_known = true;
      }
      continue;
    }
    const auto a = published(*row);
    const auto b = published(*best);
    // Known: the newest stands. Assumed: the oldest, since later ones are surely later.
    const bool newer_wins = known;
    if (a == b ? finer(*row, *best) : (a > b) == newer_wins) best = row;
  }
  if (best == nullptr || !best->value || best->has(Flag::kWithdrawn)) return nullptr;
  *knowledge = best_known ? Knowledge::known : Knowledge::assumed;
  return best;
}

bool usable_adjustment(const Figure& figure, const AsOf& as_of) {
  if (as_of.adjusted) return figure.adjustment != ledger::Adjustment::none;
  // Adjustment moves value within a year, never between years.
  return figure.adjustment == ledger::Adjustment::none || figure.period.months() == 12;
}

std::vector<Piece> compose(const History& history, const Period& period, Currency currency) {
  // Nodes are month boundaries; a published period is an edge from its start to its end, or back.
  constexpr int kMaxPieces = 14;
  const std::int32_t low =
      Month(period.first.year() - (period.first.month() < 7 ? 1 : 0), 1).serial();
  const std::int32_t high = Month(period.last.year(), 12).serial() + 1;
  // They stand in the order of their first months.
  const auto begins_before = [](const Current& c, std::int32_t serial) {
    return c.period.first.serial() < serial;
  };
  const auto& levels = history.levels;
  auto at_low = std::lower_bound(levels.begin(), levels.end(), low, begins_before);
  auto same = std::lower_bound(at_low, levels.end(), period.first.serial(), begins_before);
  for (; same != levels.end() && same->period.first == period.first; ++same) {
    if (same->period == period && same->currency == currency) return {Piece{&*same, 1}};
  }
  std::vector<const Current*> edges;
  bool starts = false, ends = false;  // some edge touches the start, some the end
  for (; at_low != levels.end() && at_low->period.first.serial() < high; ++at_low) {
    const Current& c = *at_low;
    if (c.currency != currency || c.period.last.serial() + 1 > high) continue;
    starts = starts || c.period.first == period.first || c.period.last + 1 == period.first;
    ends = ends || c.period.last == period.last || c.period.first == period.last + 1;
    edges.push_back(&c);
  }
  if (!starts || !ends) return {};
  const int n = high - low + 1;
  const int start = period.first.serial() - low;
  const int goal = period.last.serial() + 1 - low;
  // State: boundary and whether a piece has been taken away already. Cost: pieces; taking away is
  // dearer, so that months are preferred to a small number of differences only when they are as
  // few.
  struct Best {
    double cost = std::numeric_limits<double>::infinity();
    int from = -1;
    const Current* edge = nullptr;
    int sign = 1;
  };
  std::vector<Best> best(static_cast<std::size_t>(2 * n));
  const auto index = [n](int node, int used) {
    return static_cast<std::size_t>(used) * static_cast<std::size_t>(n) +
           static_cast<std::size_t>(node);
  };
  using Item = std::pair<double, std::size_t>;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
  best[index(start, 0)].cost = 0;
  queue.push({0, index(start, 0)});
  while (!queue.empty()) {
    const double cost = queue.top().first;
    const std::size_t at = queue.top().second;
    queue.pop();
    if (cost > best[at].cost) continue;
    const int used = static_cast<int>(at) / n;
    const int node = static_cast<int>(at) % n;
    if (node == goal) break;
    for (const Current* e : edges) {
      const int a = e->period.first.serial() - low;
      const int b = e->period.last.serial() + 1 - low;
      const auto relax = [&](int to, int use, double step, int sign) {
        Best& target = best[index(to, use)];
        if (cost + step < target.cost - 1e-9) {
          target = {cost + step, static_cast<int>(at), e, sign};
          queue.push({cost + step, index(to, use)});
        }
      };
      // Steps forward that stay within what is wanted, or that a later piece takes away.
      if (a == node) relax(b, used, 1.0, 1);
      if (b == node && used == 0) relax(a, 1, 2.5, -1);
    }
  }
  std::size_t at =
      best[index(goal, 0)].cost <= best[index(goal, 1)].cost ? index(goal, 0) : index(goal, 1);
  if (best[at].edge == nullptr) return {};
  std::vector<Piece> pieces;
  while (best[at].edge != nullptr) {
    pieces.push_back({best[at].edge, best[at].sign});
    at = static_cast<std::size_t>(best[at].from);
    if (pieces.size() > kMaxPieces) return {};
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    if (a.sign != b.sign) return a.sign > b.sign;
    return a.current->period < b.current->period;
  });
  return pieces;
}

std::string words_of(const std::vector<Piece>& pieces) {
  const auto all_months = std::all_of(pieces.begin(), pieces.end(), [](const Piece& p) {
    return p.sign > 0 && p.current->period.is_month();
  });
  if (all_months) return fmt::format("{} months", pieces.size());
  std::string out;
  for (const Piece& p : pieces) {
    if (!out.empty()) out += p.sign > 0 ? " + " : " less ";
    out += p.current->period.iso();
  }
  return out;
}

}  // namespace tally::series
