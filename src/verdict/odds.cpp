#include "verdict/internal/odds.h"

#include <fmt/format.h>

#include <algorithm>

#include "verdict/internal/form.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

constexpr int kYearsOfParts = 10;    // for which years to date are looked up
constexpr std::size_t kPlenty = 60;  // months that make years to date needless
constexpr std::uint64_t kSeed = 20221230;

struct Gathered {
  std::vector<outlook::Observation> all, years;
  Currency currency;
  int assumed = 0;
};

void take(Gathered& out, const language::Expr& level, const Period& period,
          const series::Rung& rung, const Lens& lens) {
  const bool there = std::any_of(out.all.begin(), out.all.end(),
                                 [&](const auto& o) { return o.period == period; });
  if (there) return;
  const MeasuredOr m = measure(level, period, rung, lens);
  if (!m || m->point.lower_bound) return;
  if (out.all.empty()) out.currency = m->point.currency;
  if (m->point.currency != out.currency) return;
  out.all.push_back({period, m->point.value, m->point.rounding});
  if (period.is_year()) out.years.push_back(out.all.back());
  if (m->point.knowledge != ledger::Knowledge::known) ++out.assumed;
}

// Years, months and years to date of one rung as they stood on the day of the lens.
void gather(Gathered& out, const language::Expr& level, const language::Series& s,
            const series::Rung& rung, const Lens& lens) {
  const series::Flow flow = flow_of(s, lens, rung);
  series::Engine& engine = *lens.deps.engine;
  const int now = lens.day().year();
  for (const Period& p : engine.periods_like(flow, Period::year(now), rung, lens.as_of)) {
    take(out, level, p, rung, lens);
  }
  const auto months = engine.periods_like(flow, Period::month(now, 1), rung, lens.as_of, 1);
  for (const Period& p : months) take(out, level, p, rung, lens);
  if (months.size() >= kPlenty && months.back().last > Month(now, 1) - 12) return;
  for (int end = 2; end <= 11; ++end) {
    const Period like{Month(now, 1), Month(now, end)};
    for (const Period& p : engine.periods_like(flow, like, rung, lens.as_of)) {
      if (p.first.year() > now - kYearsOfParts) take(out, level, p, rung, lens);
    }
  }
}

// The rung that decided, then what the other files of its source add. Never another source.
Gathered gather(const language::Expr& level, const series::Rung& rung, const Lens& lens) {
  Gathered out;
  const language::Series* s = as_series(level);
  if (s == nullptr) return out;
  gather(out, level, *s, rung, lens);
  for (const series::Rung& other : lens.book.rungs) {
    if (&other != &rung && other.source == rung.source && other.book == rung.book) {
      gather(out, level, *s, other, lens);
    }
  }
  std::sort(out.years.begin(), out.years.end(),
            [](const auto& a, const auto& b) { return a.period < b.period; });
  return out;
}

outlook::OddsOptions options_for(const language::Expr& level) {
  outlook::OddsOptions out;
  out.seed = kSeed;
  const language::Series* s = as_series(level);
  out.model.may_be_negative = s != nullptr && direction_of(s->flow) == series::Direction::balance;
  return out;
}

void say(OpenOdds& out, const Gathered& known) {
  if (known.assumed == 0) return;
  out.notes.push_back(fmt::format(
      "{} of {} figures behind the odds are assumed to have been known that day, from a later "
      "edition.",
      known.assumed, known.all.size()));
}

std::optional<OpenOdds> of_target(Gathered known, const outlook::OddsOptions& options,
                                  const outlook::Goal& goal, bool early,
                                  const std::string& by_whom) {
  auto odds = outlook::odds(known.all, goal, options);
  if (!odds || (early && !odds->early)) return std::nullopt;
  OpenOdds out;
  out.chance = early ? *odds->early : odds->by_deadline;
  out.goal = goal;
  out.currency = known.currency;
  out.resolution =
      fmt::format("A calendar year from {} to {}, by {}, in {}, first full release of the year.",
                  goal.from_year, early ? goal.by_year - goal.early_years : goal.by_year, by_whom,
                  known.currency.code());
  out.members = odds->members;
  out.calibration = odds->calibration;
  out.notes = odds->notes;
  out.years = std::move(known.years);
  say(out, known);
  out.target = std::move(*odds);
  return out;
}

// `base`: the figure that a growth is measured from; 0 for a level.
std::optional<OpenOdds> of_value(Gathered known, const outlook::OddsOptions& options,
                                 const Period& period, const Band& band, double base,
                                 const std::string& by_whom) {
  auto foretold = outlook::foretell(known.all, period, options);
  if (!foretold) return std::nullopt;
  if (base > 0) {
    for (double& v : foretold->sample) v = (v / base - 1) * 100;
  }
  const auto inside =
      std::count_if(foretold->sample.begin(), foretold->sample.end(),
                    [&](double v) { return band.rough.contains(v) || band.hold.contains(v); });
  OpenOdds out;
  out.chance = outlook::open_odds(static_cast<double>(inside) /
                                  static_cast<double>(foretold->sample.size()));
  out.figure = outlook::band(period, foretold->sample);
  out.unit = base > 0 ? core::Unit::percent : core::Unit::money;
  out.currency = known.currency;
  out.resolution = fmt::format("{}, by {}, in {}, current release.", sentence(period.in_words()),
                               by_whom, known.currency.code());
  out.members = foretold->members;
  out.calibration = foretold->calibration;
  out.notes = foretold->notes;
  out.years = std::move(known.years);
  say(out, known);
  return out;
}

}  // namespace

std::function<std::optional<OpenOdds>()> target_odds(const language::Expr& expr,
                                                     const outlook::Goal& goal, bool early,
                                                     const series::Rung& rung, const Lens& lens) {
  Gathered known = gather(expr, rung, lens);
  if (known.all.empty()) return {};
  return [known = std::move(known), options = options_for(expr), goal, early,
          by_whom = rung.label] { return of_target(known, options, goal, early, by_whom); };
}

std::function<std::optional<OpenOdds>()> value_odds(const language::Expr& expr,
                                                    const Period& period, const Band& band,
                                                    const series::Rung& rung, const Lens& lens) {
  const language::Growth* growth = as_growth(expr);
  const language::Expr& level = growth != nullptr ? *growth->of : expr;
  if (as_series(level) == nullptr) return {};
  double base = 0;
  if (growth != nullptr) {
    const MeasuredOr before = measure(level, period.year_before(), rung, lens);
    if (!before || before->point.lower_bound || before->point.value <= 0) return {};
    base = before->point.value;
  }
  return [known = gather(level, rung, lens), options = options_for(level), period, band, base,
          by_whom = rung.label] { return of_value(known, options, period, band, base, by_whom); };
}

OddsDesk::OddsDesk(bool beside) {
  if (beside) thread_ = std::thread([this] { run(); });
}

OddsDesk::~OddsDesk() {
  {
    const std::lock_guard lock(lock_);
    closed_ = true;
  }
  more_.notify_one();
  if (thread_.joinable()) thread_.join();
}

std::future<std::optional<OpenOdds>> OddsDesk::ask(std::function<std::optional<OpenOdds>()> work) {
  std::packaged_task<std::optional<OpenOdds>()> task(std::move(work));
  auto answer = task.get_future();
  if (!thread_.joinable()) {
    task();
    return answer;
  }
  {
    const std::lock_guard lock(lock_);
    waiting_.push_back(std::move(task));
  }
  more_.notify_one();
  return answer;
}

void OddsDesk::run() {
  std::unique_lock lock(lock_);
  for (;;) {
    more_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    auto task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace tally::verdict
