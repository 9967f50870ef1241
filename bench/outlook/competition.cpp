// outlook_competition M3.csv OUT.csv: the monthly series of a forecasting competition (columns sn,
// n, h, split, values_semicolon: 'train' and 'test' of each), one forecast of each as long as its
// test part, with the factors that the ledger's series gave. OUT.csv has the columns of
// bench/outlook/peers.py, whose `table` sets both side by side.
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/csv.h"
#include "outlook/calibration.h"
#include "outlook/marks.h"
#include "outlook/score.h"

namespace {

using tally::bench::Case;
using tally::bench::Tally;
using tally::core::Month;
using tally::outlook::Model;

std::vector<double> numbers(std::string_view text) {
  std::vector<double> out;
  for (const auto word : tally::core::split(text, ';')) {
    out.push_back(std::strtod(std::string(word).c_str(), nullptr));
  }
  return out;
}

struct Entry {
  std::vector<double> train, test;
};

std::map<std::string, Entry> read(const char* path) {
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  tally::core::CsvReader csv(text, path);
  std::map<std::string, Entry> out;
  csv.next();
  while (csv.next()) {
    const auto& f = csv.fields();
    if (f.size() < 8) continue;
    Entry& entry = out[std::string(f[0])];
    (f[6] == "train" ? entry.train : entry.test) = numbers(f[7]);
  }
  return out;
}

struct Sum {
  Tally all;
  double seconds = 0, slowest = 0;
  int series = 0, refused = 0;
};

void one(const std::string& name, const Entry& entry, Sum& sum, std::ofstream& out) {
  std::vector<tally::outlook::Observation> known;
  for (std::size_t i = 0; i < entry.train.size(); ++i) {
    const Month m = Month(1980, 1) + static_cast<int>(i);
    known.push_back({{m, m}, entry.train[i], 0});
  }
  const auto began = std::chrono::steady_clock::now();
  auto past = tally::outlook::history(known, true);
  if (!past) return;
  const auto model = Model::fit(std::move(*past), {});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  if (!model) {
    ++sum.refused;
    return;
  }
  ++sum.series;
  sum.seconds += took.count();
  sum.slowest = std::max(sum.slowest, took.count());
  const int steps = static_cast<int>(entry.test.size());
  const auto path = model->linear(steps);
  const double scale = tally::outlook::naive_scale(entry.train, 12);
  for (int h = 1; h <= steps && scale > 0; ++h) {
    Case c;
    c.y = entry.test[static_cast<std::size_t>(h - 1)];
    c.logs = model->in_logs();
    c.mean = path.mean[static_cast<std::size_t>(h - 1)];
    c.sd = path.sd(h - 1);
    c.scale = scale;
    const Tally t =
        tally::bench::score(c, model->widening(h - 1), static_cast<int>(model->tails()));
    sum.all += t;
    out << fmt::format("outlook,{},,{},{:.6g},{},{},{},{:.6g},{:.6g},{:.1f}\n", name, h, t.crps,
                       t.in50, t.in80, t.in95, t.mase, t.smape, 1000 * took.count());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "outlook_competition M3.csv OUT.csv\n";
    return 2;
  }
  std::ofstream out(argv[2]);
  out << "label,series,origin,h,crps,in50,in80,in95,mase,smape,ms\n";
  Sum sum;
  for (const auto& [name, entry] : read(argv[1])) one(name, entry, sum, out);
  const double n = std::max(1, sum.all.n);
  std::cout << fmt::format(
      "{} series, {} refused, {} forecasts: 50 % {:.1f}, 80 % {:.1f}, 95 % {:.1f}, CRPS {:.3f}, "
      "MASE "
      "{:.3f}, sMAPE {:.2f}; {:.1f} ms a fit, slowest {:.0f}\n",
      sum.series, sum.refused, sum.all.n, 100 * sum.all.in50 / n, 100 * sum.all.in80 / n,
      100 * sum.all.in95 / n, sum.all.crps / n, sum.all.mase / n, sum.all.smape / n,
      1000 * sum.seconds / std::max(1, sum.series), 1000 * sum.slowest);
  return sum.series > 0 ? 0 : 1;
}
