#include "outlook/calibration.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "core/csv.h"
#include "outlook/embedded.h"

namespace tally::outlook {
namespace {

struct Table {
  std::array<std::vector<Measured>, 3> rows;  // by kind, then horizon - 1
};

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

Kind kind_of(std::string_view text) {
  return text == "monthly" ? Kind::monthly : text == "mixed" ? Kind::mixed : Kind::yearly;
}

std::array<double, 3> read_slopes() {
  std::array<double, 3> out = {1, 1, 1};
  const auto text = embedded().get("outlook/odds.csv");
  if (!text) return out;
  core::CsvReader csv(*text, "outlook/odds.csv");
  csv.next();  // header: kind,slope,targets
  while (csv.next()) {
    const auto& f = csv.fields();
    if (f.size() < 2) continue;
    out[static_cast<std::size_t>(kind_of(f[0]))] = std::clamp(number(f[1]), 0.5, 1.5);
  }
  return out;
}

Table read() {
  Table out;
  const auto text = embedded().get("outlook/calibration.csv");
  if (!text) return out;
  core::CsvReader csv(*text, "outlook/calibration.csv");
  csv.next();  // header: kind,horizon,widening,tails,covers_50,covers_80,covers_95,cases
  while (csv.next()) {
    const auto& f = csv.fields();
    if (f.size() < 8) continue;
    const Kind kind = kind_of(f[0]);
    Measured m;
    m.widening = number(f[2]);
    m.tails = number(f[3]);
    m.covers_50 = number(f[4]);
    m.covers_80 = number(f[5]);
    m.covers_95 = number(f[6]);
    m.cases = static_cast<int>(number(f[7]));
    out.rows[static_cast<std::size_t>(kind)].push_back(m);
  }
  return out;
}

const Table& table() {
  static const Table kTable = read();
  return kTable;
}

std::string thousands(int n) {
  std::string out = std::to_string(n);
  for (int i = static_cast<int>(out.size()) - 3; i > 0; i -= 3) {
    out.insert(static_cast<std::size_t>(i), ",");
  }
  return out;
}

}  // namespace

Measured measured(Kind kind, int h) {
  const auto& rows = table().rows[static_cast<std::size_t>(kind)];
  if (rows.empty()) return {};
  return rows[static_cast<std::size_t>(std::clamp(h, 1, static_cast<int>(rows.size())) - 1)];
}

double odds_slope(Kind kind) {
  static const std::array<double, 3> kSlopes = read_slopes();
  return kSlopes[static_cast<std::size_t>(kind)];
}

std::string coverage_sentence(Kind kind, int h) {
  const auto& rows = table().rows[static_cast<std::size_t>(kind)];
  double inside = 0;
  int cases = 0;
  for (int i = 0; i < std::min(h, static_cast<int>(rows.size())); ++i) {
    const Measured& m = rows[static_cast<std::size_t>(i)];
    inside += m.covers_80 / 100 * m.cases;
    cases += m.cases;
  }
  const char* steps = kind == Kind::yearly ? "years" : "months";
  if (cases == 0) return "How often bands of this kind hold has not been measured.";
  std::string out = fmt::format(
      "80 % bands {}, up to {} {} ahead, held {:.0f} % of {} past figures.", in_words(kind),
      std::min(h, static_cast<int>(rows.size())), steps, 100 * inside / cases, thousands(cases));
  if (h > static_cast<int>(rows.size())) {
    out += fmt::format(" Further ahead than {} {} nothing was measured.", rows.size(), steps);
  }
  return out;
}

}  // namespace tally::outlook
