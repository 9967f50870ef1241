#include "outlook/cases.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>

#include "core/csv.h"
#include "outlook/score.h"

namespace tally::bench {
namespace {

using core::Month;
using core::Period;
using outlook::Model;
using outlook::Observation;
using outlook::Step;

constexpr int kMostOrigins = 12;
constexpr int kFewestMonths = 60, kFewestYears = 10;

std::uint64_t hash(std::string_view text) {
  std::uint64_t h = 1469598103934665603ULL;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return h ^ (h >> 29);
}

}  // namespace

int half_of(const std::string& name) {
  const auto words = core::split(name, ' ');
  std::string a = words.size() > 1 ? std::string(words[1]) : name;
  std::string b = words.size() > 2 ? std::string(words[2]) : "";
  if (b < a) std::swap(a, b);
  return static_cast<int>(hash(a + " " + b) % 2);
}

std::vector<Observation> up_to(const Series& s, Month origin) {
  std::vector<Observation> out;
  for (const Observation& o : s.values) {
    if (o.period.last <= origin) out.push_back(o);
  }
  return out;
}

std::vector<Month> origins(const Series& s) {
  const int step = static_cast<int>(s.step);
  const int fewest = s.step == Step::month ? kFewestMonths : kFewestYears;
  std::vector<Month> out;
  Month at = s.values.back().period.last - step;
  // Months: twelve apart, from a month that differs by series.
  if (s.step == Step::month) at = at - static_cast<int>(hash(s.name) % 12);
  for (; static_cast<int>(out.size()) < kMostOrigins &&
         at - s.values.front().period.first + 1 >= fewest * step;
       at = at - 12) {
    out.push_back(at);
  }
  return out;
}

std::vector<Observation> thinned(const std::vector<Observation>& months) {
  std::vector<Observation> out;
  const Month origin = months.back().period.last, first = months.front().period.first;
  const auto sum = [&](Month from, Month to) {
    double v = 0;
    for (Month m = from; m <= to; m = m + 1) {
      v += months[static_cast<std::size_t>(m - first)].value;
    }
    out.push_back({{from, to}, v, 0});
  };
  const auto from_year = first.month() == 1 ? first.year() : first.year() + 1;
  for (int y = from_year; y <= origin.year(); ++y) {
    const Month january(y, 1);
    if (january + 11 <= origin) sum(january, january + 11);
    if (y < origin.year() - 6) continue;
    for (const int end : {2, 6, 9, 11}) {
      // Not every release is kept: one in three is missing.
      if (january + (end - 1) <= origin && (y + end) % 3 != 0) sum(january, january + (end - 1));
    }
    if (y % 2 == 0 && january + 4 <= origin) sum(january + 4, january + 4);
  }
  if (origin.month() != 12) sum(Month(origin.year(), 1), origin);
  return out;
}

Run forecasts(const std::vector<Series>& all, outlook::Method method, bool thin) {
  Run out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Series& s = all[i];
    const bool monthly = s.step == Step::month;
    if (thin && !monthly) continue;
    const int ahead = monthly ? kMonthsAhead : kYearsAhead;
    const int season = monthly ? 12 : 1;
    for (const Month origin : origins(s)) {
      const std::vector<Observation> known = up_to(s, origin);
      outlook::Options options;
      options.method = method;
      options.calibrated = false;
      const auto began = std::chrono::steady_clock::now();
      auto past = outlook::history(thin ? thinned(known) : known, true);
      auto model = past ? Model::fit(std::move(*past), options)
                        : core::Result<Model>(core::fail(past.error()));
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
      if (!model) {
        ++out.refused;
        continue;
      }
      ++out.fits;
      out.fit_seconds += took.count();
      out.slowest_fit = std::max(out.slowest_fit, took.count());
      std::vector<double> past_values;
      for (const Observation& o : known) past_values.push_back(o.value);
      const double scale = outlook::naive_scale(past_values, season);
      const outlook::LinearPath path = model->linear(ahead);
      for (int h = 1; h <= ahead; ++h) {
        const std::size_t at = known.size() + static_cast<std::size_t>(h) - 1;
        if (at >= s.values.size() || scale <= 0) break;
        const double y = s.values[at].value;
        if (model->in_logs() && y <= 0) continue;
        out.cases.push_back({static_cast<int>(i), model->kind(), origin, h,
                             s.values[at].period.last.year(), model->in_logs() ? std::log(y) : y,
                             path.mean[static_cast<std::size_t>(h - 1)], path.sd(h - 1),
                             model->in_logs(), y, scale});
      }
    }
  }
  return out;
}

}  // namespace tally::bench
