#include "outlook/model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "outlook/calibration.h"
#include "outlook/internal/grid.h"
#include "outlook/internal/members.h"
#include "outlook/internal/structural.h"

namespace tally::outlook {
namespace {

using core::Code;

constexpr int kFewestYears = 4;
constexpr int kFewestPieces = 8;
constexpr int kFewestMonths = 12;
constexpr double kEnoughMonths = 0.9;  // published one by one, of the last three years
constexpr int kLookBack = 36;
constexpr double kLeastSd = 0.004;  // of one step, in logs: no figure is foretold better than that

core::Status enough(const History& h) {
  const auto n = h.pieces.size();
  if (h.step == Step::year) {
    if (n >= kFewestYears) return {};
    return core::fail(Code::bad_input, fmt::format("too little data: {} year{}, {} are needed", n,
                                                   n == 1 ? "" : "s", kFewestYears));
  }
  if (n >= kFewestPieces && h.months() >= kFewestMonths) return {};
  return core::fail(
      Code::bad_input,
      fmt::format("too little data: {} figure{} over {} months, {} over {} are needed", n,
                  n == 1 ? "" : "s", h.months(), kFewestPieces, kFewestMonths));
}

// The series for the members that need every step: published values, the smoothed signal in place
// of outliers, smoothed x where nothing is published by itself.
std::vector<double> completed(const Grid& grid, const Structural& structural) {
  std::vector<double> x = grid.x;
  for (std::size_t t = 0; t < x.size(); ++t) {
    if (grid.single[t] == 0) x[t] = structural.smoothed.x[t];
  }
  for (const FoundOutlier& o : structural.outliers) {
    const auto t = static_cast<std::size_t>(o.at);
    if (!o.level_shift) x[t] = structural.smoothed.signal[t];
  }
  return x;
}

}  // namespace

std::string_view key(Kind kind) {
  return kind == Kind::monthly ? "monthly" : kind == Kind::mixed ? "mixed" : "yearly";
}
std::string_view in_words(Kind kind) {
  return kind == Kind::monthly ? "from months"
         : kind == Kind::mixed ? "from months and sums of months"
                               : "from years";
}
std::string_view key(Method method) {
  switch (method) {
    case Method::combination:
      return "combination";
    case Method::structural:
      return "structural";
    case Method::ets:
      return "ets";
    case Method::arima:
      return "arima";
    case Method::theta:
      return "theta";
    case Method::seasonal_naive:
      return "seasonal_naive";
  }
  return "combination";
}

double LinearPath::sd(int h) const {
  double sum = 0;
  for (int j = 0; j <= h; ++j) {
    const double e = effect[static_cast<std::size_t>(h) * static_cast<std::size_t>(steps) +
                            static_cast<std::size_t>(j)];
    sum += e * e;
  }
  return std::sqrt(sum);
}

struct Model::Impl {
  History history;
  Options options;
  Grid grid;
  Structural structural;
  std::vector<Member> members;
  bool with_structural = true;
  Kind kind = Kind::monthly;
  std::vector<Outlier> outliers;
  std::vector<std::string> notes;
  std::string names;
  Smoothed smoothed;

  void fit_members() {
    const Method method = options.method;
    const bool all = method == Method::combination;
    if (kind == Kind::mixed && method != Method::seasonal_naive) return;
    const std::vector<double> x = completed(grid, structural);
    const int season = grid.step == Step::month ? 12 : 1;
    const auto add = [&](Method which, std::optional<Member> member) {
      if (member) {
        members.push_back(std::move(*member));
        if (!all) with_structural = false;
      } else if (!all) {
        notes.push_back(fmt::format("The series is too short for {}.", key(which)));
      }
    };
    const bool years = grid.step == Step::year;
    if (all || method == Method::ets) add(Method::ets, fit_ets(x, season, kMostSteps));
    if ((all && !years) || method == Method::arima)
      add(Method::arima, fit_arima(x, season, kMostSteps));
    if (all || method == Method::theta) {
      add(Method::theta, fit_theta(x, structural.smoothed.seasonal, season, kMostSteps));
    }
    if ((all && years) || method == Method::seasonal_naive) {
      add(Method::seasonal_naive, fit_seasonal_naive(x, season, kMostSteps));
    }
  }

  void describe() {
    if (with_structural) names = "structural";
    for (const Member& m : members) names += (names.empty() ? "" : ", ") + m.name;
    const int per = static_cast<int>(grid.step);
    for (const FoundOutlier& o : structural.outliers) {
      const Month from = grid.first + o.at * per;
      outliers.push_back({{from, from + (per - 1)}, o.level_shift, o.size});
    }
    smoothed = {structural.smoothed.x, structural.smoothed.seasonal};
    const double shift = grid.logs ? std::log(grid.unit) : 0;
    for (double& v : smoothed.x) v = grid.logs ? v + shift : v * grid.unit;
    if (!grid.logs) {
      for (double& v : smoothed.seasonal) v *= grid.unit;
    }
  }
};

Model::Model(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

core::Result<Model> Model::fit(History history, const Options& options) {
  TALLY_CHECK(enough(history));
  auto impl = std::make_unique<Impl>();
  impl->options = options;
  impl->notes = history.notes;
  const bool positive = std::all_of(history.pieces.begin(), history.pieces.end(),
                                    [](const Piece& p) { return p.value > 0; });
  const bool logs = positive && !options.may_be_negative;
  if (!positive && !options.may_be_negative) {
    impl->notes.emplace_back("There are zeros: the model works without logarithms.");
  }
  impl->history = std::move(history);
  const History& h = impl->history;
  impl->grid = grid_of(h, logs);
  impl->kind = h.step == Step::year                                         ? Kind::yearly
               : h.monthly_share(h.last - (kLookBack - 1)) >= kEnoughMonths ? Kind::monthly
                                                                            : Kind::mixed;
  impl->structural = fit_structural(impl->grid);
  impl->fit_members();
  impl->describe();
  return Model(std::move(impl));
}

Kind Model::kind() const { return impl_->kind; }
const History& Model::history() const { return impl_->history; }
bool Model::in_logs() const { return impl_->grid.logs; }
const std::vector<Outlier>& Model::outliers() const { return impl_->outliers; }
const std::vector<std::string>& Model::notes() const { return impl_->notes; }
const std::string& Model::members() const { return impl_->names; }
const Model::Smoothed& Model::smoothed() const { return impl_->smoothed; }
double Model::gap_sd() const {
  return impl_->grid.logs ? impl_->structural.gap_sd : impl_->structural.gap_sd * impl_->grid.unit;
}

LinearPath Model::linear(int steps) const {
  steps = std::clamp(steps, 1, kMostSteps);
  const auto n = static_cast<std::size_t>(steps);
  LinearPath out{steps, std::vector<double>(n), std::vector<double>(n * n)};
  const double share =
      1.0 / (static_cast<double>(impl_->members.size()) + (impl_->with_structural ? 1 : 0));
  if (impl_->with_structural) {
    out = forecast(impl_->structural, steps);
    for (double& v : out.mean) v *= share;
    for (double& v : out.effect) v *= share;
  }
  for (const Member& m : impl_->members) {
    for (std::size_t h = 0; h < n; ++h) {
      out.mean[h] += share * m.mean[h];
      for (std::size_t j = 0; j <= h; ++j) {
        out.effect[h * n + j] += share * m.sigma * m.psi[h - j];
      }
    }
  }
  const double least = impl_->grid.logs ? kLeastSd : kLeastSd * 0.1;
  if (const double first = out.sd(0); first < least) {
    if (first > 0) {
      for (double& v : out.effect) v *= least / first;
    } else {
      for (std::size_t h = 0; h < n; ++h) out.effect[h * n + h] = least;
    }
  }
  const double unit = impl_->grid.unit;
  const double shift = impl_->grid.logs ? std::log(unit) : 0;
  for (double& v : out.mean) v = impl_->grid.logs ? v + shift : v * unit;
  if (!impl_->grid.logs) {
    for (double& v : out.effect) v *= unit;
  }
  return out;
}

double Model::widening(int h) const {
  return impl_->options.calibrated ? measured(impl_->kind, h + 1).widening : 1;
}
double Model::tails() const {
  return impl_->options.calibrated ? measured(impl_->kind, 1).tails : 1000;
}

}  // namespace tally::outlook
