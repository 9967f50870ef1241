// outlook_calibration SERIES.csv FOLDER [--every N] [--members] [--odds N]: stands at each past
// day, forecasts, compares. Writes FOLDER/calibration.csv (for data/outlook), tables.md (for
// docs/outlook.md) and cases.csv (for bench/outlook/peers.py). Factors for one half of the pairs
// are measured on the other.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>

#include "outlook/cases.h"
#include "outlook/made_up.h"
#include "outlook/marks.h"
#include "outlook/score.h"
#include "outlook/student.h"
#include "outlook/target.h"

namespace {

using tally::bench::Case;
using tally::bench::Run;
using tally::bench::score;
using tally::bench::Series;
using tally::bench::Tally;
using tally::outlook::Kind;
using tally::outlook::Method;

double quantile(std::vector<double> v, double p) {
  if (v.empty()) return 0;
  std::sort(v.begin(), v.end());
  const double at = p * static_cast<double>(v.size() - 1);
  const auto i = static_cast<std::size_t>(at);
  return i + 1 < v.size() ? v[i] + (at - static_cast<double>(i)) * (v[i + 1] - v[i]) : v[i];
}

double z_of(const Case& c) { return (c.x - c.mean) / c.sd; }

// Spread factors by horizon and the tails of one kind.
struct Factors {
  std::vector<double> widening;
  int dof = 8;
};

// The factor puts 80 % of |z| inside the 80 % band, smoothed over neighbouring horizons; the tails
// are those with the lowest mean CRPS.
Factors learn(const std::vector<Case>& cases, Kind kind, int ahead) {
  Factors best;
  double best_score = 1e300;
  std::vector<std::vector<double>> sizes(static_cast<std::size_t>(ahead));
  for (const Case& c : cases) {
    if (c.kind == kind) sizes[static_cast<std::size_t>(c.h - 1)].push_back(std::abs(z_of(c)));
  }
  for (const int dof : {4, 6, 8, 12, 20}) {
    const double edge = tally::bench::student_quantile(0.9, dof);
    std::vector<double> rough;
    for (const auto& z : sizes) {
      rough.push_back(z.empty() ? (rough.empty() ? 1 : rough.back()) : quantile(z, 0.8) / edge);
    }
    Factors one{rough, dof};
    for (std::size_t h = 0; h < rough.size(); ++h) {
      const std::size_t low = h > 0 ? h - 1 : h, high = std::min(h + 1, rough.size() - 1);
      one.widening[h] = (rough[low] + 2 * rough[h] + rough[high]) / 4;
    }
    double sum = 0;
    for (const Case& c : cases) {
      if (c.kind == kind)
        sum += score(c, one.widening[static_cast<std::size_t>(c.h - 1)], dof).crps;
    }
    if (sum < best_score) {
      best_score = sum;
      best = one;
    }
  }
  return best;
}

std::string row(const std::string& name, const Tally& t) {
  const double n = std::max(1, t.n);
  return fmt::format("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.3f} | {:.3f} | {:.1f} | {:.2f} |\n",
                     name, t.n, 100 * t.in50 / n, 100 * t.in80 / n, 100 * t.in95 / n, t.crps / n,
                     t.mase / n, t.smape / n, t.width / n);
}
constexpr const char* kHead =
    "| | forecasts | in 50 % | in 80 % | in 95 % | CRPS | MASE | sMAPE | width of 80 % |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

int ahead_of(Kind kind) {
  return kind == Kind::yearly ? tally::bench::kYearsAhead : tally::bench::kMonthsAhead;
}

struct Writer {
  std::ofstream tables, calibration, cases, members, pit;
};

struct Crossed {
  Factors by_half[2];
  [[nodiscard]] const Factors& factors_for(const Case& c, const std::vector<int>& half) const {
    return by_half[1 - half[static_cast<std::size_t>(c.series)]];
  }
};

void tables(const std::vector<Series>& all, Run run, Kind kind, const std::vector<int>& half,
            Writer& out) {
  std::vector<Case> cases;
  for (const Case& c : run.cases) {
    if (c.kind == kind) cases.push_back(c);
  }
  const int ahead = ahead_of(kind);
  Crossed crossed;
  for (const int h : {0, 1}) {
    std::vector<Case> mine;
    for (const Case& c : cases) {
      if (half[static_cast<std::size_t>(c.series)] == h) mine.push_back(c);
    }
    crossed.by_half[h] = learn(mine, kind, ahead);
  }
  const Factors final = learn(cases, kind, ahead);
  std::vector<Tally> by_h(static_cast<std::size_t>(ahead));
  std::map<int, Tally> by_year;
  Tally total, raw;
  std::vector<int> histogram(10, 0);
  const bool keep = out.cases.is_open();
  for (const Case& c : cases) {
    const Factors& f = crossed.factors_for(c, half);
    const double w = f.widening[static_cast<std::size_t>(c.h - 1)];
    const Tally t = score(c, w, f.dof);
    by_h[static_cast<std::size_t>(c.h - 1)] += t;
    total += t;
    raw += score(c, 1, 1000);
    by_year[c.year] += t;
    const double u = tally::bench::student_cdf(z_of(c) / w, f.dof);
    ++histogram[static_cast<std::size_t>(std::clamp(static_cast<int>(u * 10), 0, 9))];
    if (keep) {
      out.cases << fmt::format(
          "{},{},{},{},{:.6g},{},{},{},{:.6g},{:.6g},{},{:.6g},{:.6g},{:.6g},{:.6g}\n",
          all[static_cast<std::size_t>(c.series)].name, c.origin.iso(), c.h, c.year, t.crps, t.in50,
          t.in80, t.in95, t.mase, t.smape, half[static_cast<std::size_t>(c.series)], c.x, c.mean,
          c.sd, c.scale);
    }
  }
  auto& md = out.tables;
  md << fmt::format("\n### {}: {} fits, {:.1f} ms each, slowest {:.0f} ms, {} refused\n\n",
                    tally::outlook::key(kind), run.fits, 1000 * run.fit_seconds / run.fits,
                    1000 * run.slowest_fit, run.refused);
  md << kHead << row("all", total) << row("all, before the factors", raw);
  for (int h = 1; h <= ahead; ++h) {
    const Tally& t = by_h[static_cast<std::size_t>(h - 1)];
    if (kind == Kind::yearly || h <= 3 || h % 3 == 0) md << row(fmt::format("{} ahead", h), t);
    const double n = std::max(1, t.n);
    out.calibration << fmt::format("{},{},{:.3f},{},{:.1f},{:.1f},{:.1f},{}\n",
                                   tally::outlook::key(kind), h,
                                   final.widening[static_cast<std::size_t>(h - 1)], final.dof,
                                   100 * t.in50 / n, 100 * t.in80 / n, 100 * t.in95 / n, t.n);
  }
  for (const int y : {2009, 2015, 2020, 2021, 2022}) {
    if (by_year.count(y) != 0) md << row(fmt::format("of {}", y), by_year[y]);
  }
  Tally quiet;
  for (const auto& [y, t] : by_year) {
    if (y != 2009 && y != 2015 && y != 2020 && y != 2022) quiet += t;
  }
  md << row("of all other years", quiet);
  md << "\nPIT, tenths: ";
  int tenth = 0;
  for (const int n : histogram) {
    const double share = 100.0 * n / static_cast<double>(std::max<std::size_t>(1, cases.size()));
    md << fmt::format("{:.1f} ", share);
    out.pit << fmt::format("{},{},{:.2f}\n", tally::outlook::key(kind), ++tenth, share);
  }
  md << "\n";
}

// Members side by side, each with factors of its own, learned on the other half.
void members(const std::vector<Series>& all, const std::vector<int>& half, Writer& out) {
  for (const bool monthly : {true, false}) {
    std::vector<Series> some;
    std::vector<int> halves;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_monthly = all[i].step == tally::outlook::Step::month;
      if (is_monthly == monthly && some.size() < 400) {
        some.push_back(all[i]);
        halves.push_back(half[i]);
      }
    }
    out.tables << (monthly ? "\n### Members, months\n\n" : "\n### Members, years\n\n") << kHead;
    for (const Method method : {Method::combination, Method::structural, Method::ets, Method::arima,
                                Method::theta, Method::seasonal_naive}) {
      const Run run = forecasts(some, method, false);
      for (const Case& c : run.cases) {
        out.members << fmt::format("{},{},{},{},{},{:.9g},{:.9g},{:.6g},{:.9g},{:.6g}\n",
                                   tally::outlook::key(method),
                                   some[static_cast<std::size_t>(c.series)].name,
                                   halves[static_cast<std::size_t>(c.series)], c.origin.iso(), c.h,
                                   c.x, c.mean, c.sd, c.y, c.scale);
      }
      Crossed crossed;
      const Kind kind = monthly ? Kind::monthly : Kind::yearly;
      for (const int h : {0, 1}) {
        std::vector<Case> mine;
        for (const Case& c : run.cases) {
          if (halves[static_cast<std::size_t>(c.series)] == h) mine.push_back(c);
        }
        crossed.by_half[h] = learn(mine, kind, ahead_of(kind));
      }
      Tally total;
      for (const Case& c : run.cases) {
        if (c.kind != kind) continue;
        const Factors& f = crossed.factors_for(c, halves);
        total += score(c, f.widening[static_cast<std::size_t>(c.h - 1)], f.dof);
      }
      out.tables << row(std::string(tally::outlook::key(method)), total);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "outlook_calibration SERIES.csv FOLDER [--every N] [--members]\n";
    return 2;
  }
  const std::string folder = argv[2];
  std::size_t every = 1;
  bool with_members = false;
  std::size_t odds_every = 0;
  for (int i = 3; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--every" && i + 1 < argc) every = std::strtoul(argv[++i], nullptr, 10);
    if (arg == "--members") with_members = true;
    if (arg == "--odds" && i + 1 < argc) odds_every = std::strtoul(argv[++i], nullptr, 10);
  }
  std::vector<Series> all;
  std::size_t index = 0;
  for (Series& s : tally::bench::from_csv(argv[1])) {
    if (index++ % std::max<std::size_t>(every, 1) == 0) all.push_back(std::move(s));
  }
  std::vector<int> half;
  for (const Series& s : all) half.push_back(tally::bench::half_of(s.name));
  Writer out;
  out.tables.open(folder + (odds_every > 0 ? "/odds.md" : "/tables.md"));
  if (odds_every > 0) {  // alone: they use the factors that are built in
    std::ofstream odds(folder + "/odds.csv");
    std::ofstream each(folder + "/targets.csv");
    out.tables << tally::bench::made_up_targets(all, odds_every, odds, each);
    return 0;
  }
  out.calibration.open(folder + "/calibration.csv");
  out.pit.open(folder + "/pit.csv");
  out.pit << "kind,tenth,share\n";
  out.cases.open(folder + "/cases.csv");
  out.calibration << "kind,horizon,widening,tails,covers_50,covers_80,covers_95,cases\n";
  out.cases << "series,origin,h,year,crps,in50,in80,in95,mase,smape,half,x,mean,sd,scale\n";
  const Run run = forecasts(all, Method::combination, false);
  tables(all, run, Kind::monthly, half, out);
  tables(all, run, Kind::yearly, half, out);
  out.cases.close();
  tables(all, forecasts(all, Method::combination, true), Kind::mixed, half, out);
  if (with_members) {
    out.members.open(folder + "/members.csv");
    out.members << "method,series,half,origin,h,x,mean,sd,y,scale\n";
    members(all, half, out);
  }
  return 0;
}
