#include "sources/internal/consistency.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "sources/internal/admit.h"

namespace tally::sources::internal {
namespace {

using ledger::Batch;
using ledger::Direction;
using ledger::FigureRow;
using ledger::Measure;
using places::PlaceId;

constexpr std::size_t kExamples = 5;

struct Report {
  std::vector<Difference> list;
  Difference& of(std::string_view what) {
    const auto at =
        std::find_if(list.begin(), list.end(), [&](const Difference& d) { return d.what == what; });
    if (at != list.end()) return *at;
    list.push_back({std::string(what), 0, 0, 0, {}});
    return list.back();
  }
  static void add(Difference& d, std::string example) {
    ++d.found;
    if (d.examples.size() < kExamples) d.examples.push_back(std::move(example));
  }
};

// One series of one reporter and partner, across files of a source.
struct Line {
  std::string source;
  PlaceId reporter, partner;
  Direction direction = Direction::exports;
  std::string currency;
  auto tie() const { return std::tie(source, reporter, partner, direction, currency); }
  bool operator<(const Line& o) const { return tie() < o.tie(); }
  [[nodiscard]] std::string text() const {
    const auto& p = places::places();
    return fmt::format("{} {} {} {} {}", source, p.code(reporter), p.code(partner),
                       to_string(direction), currency);
  }
};

struct Newest {
  std::int32_t release = INT32_MIN;
  double value = 0;
  void take(std::int32_t day, double v) {
    if (day < release) return;
    release = day;
    value = v;
  }
};

struct YearOf {
  Newest whole;
  bool has_whole = false;
  std::map<int, Newest> months;  // by month of the year
};

// The tables by line and year, newest values.
using Tables = std::map<Line, std::map<int, YearOf>>;

Line line_of(const Batch& b, const FigureRow& row) {
  const ledger::SeriesKey& key = b.series[row.series];
  return {b.sources[row.source], row.reporter, row.partner, key.direction, key.currency.code()};
}

Tables tables_of(const Loaded& loaded) {
  Tables tables;
  for (std::size_t i = loaded.first_flow; i < loaded.batches.size(); ++i) {
    const Batch& b = loaded.batches[i];
    // Rows come in long runs of one line.
    const FigureRow* last = nullptr;
    std::map<int, YearOf>* years = nullptr;
    for (const FigureRow& row : b.figures) {
      if (last == nullptr || last->reporter != row.reporter || last->partner != row.partner ||
          last->series != row.series || last->source != row.source) {
        years = &tables[line_of(b, row)];
      }
      last = &row;
      YearOf& year = (*years)[row.first / 12];
      const double value = row.has_value ? row.value.value() : 0;
      if (row.months == 12 && row.first % 12 == 0) {
        year.whole.take(row.not_after, value);
        year.has_whole = true;
      } else if (row.months == 1) {
        year.months[row.first % 12].take(row.not_after, value);
      }
    }
  }
  return tables;
}

// Months against years; a year without its own row becomes the sum of its twelve months.
void compare_months(Tables& tables, Report& report) {
  Difference& d = report.of("months against year");
  for (auto& [line, years] : tables) {
    for (auto& [number, year] : years) {
      if (year.months.size() != 12) continue;
      double sum = 0;
      for (const auto& [month, newest] : year.months) sum += newest.value;
      if (!year.has_whole) {
        year.whole.value = sum;
        year.has_whole = true;
        continue;
      }
      ++d.tried;
      const double whole = year.whole.value;
      if (std::abs(sum - whole) > std::max(0.005 * whole, 6e6)) {
        Report::add(
            d, fmt::format("{} {}: months {:.0f}, year {:.0f}", line.text(), number, sum, whole));
      }
    }
  }
}

void compare_world(const Tables& tables, Report& report) {
  Difference& d = report.of("partners against World");
  struct Sum {
    double world = 0, parts = 0;
    bool has_world = false;
  };
  std::map<std::tuple<std::string, PlaceId, Direction, std::string, int>, Sum> sums;
  const auto& all = places::places();
  for (const auto& [line, years] : tables) {
    const places::PlaceKind kind = all.row(line.partner).kind;
    const bool country = kind == places::PlaceKind::country || kind == places::PlaceKind::former;
    for (const auto& [number, year] : years) {
      if (!year.has_whole) continue;
      Sum& sum = sums[{line.source, line.reporter, line.direction, line.currency, number}];
      if (line.partner == all.world()) {
        sum.world = year.whole.value;
        sum.has_world = true;
      } else if (country) {
        sum.parts += year.whole.value;
      }
    }
  }
  for (const auto& [key, sum] : sums) {
    if (!sum.has_world || sum.parts == 0) continue;
    ++d.tried;
    if (sum.parts > 1.005 * sum.world) {
      Report::add(d, fmt::format("{} {} {} {} {}: partners {:.0f}, World {:.0f}", std::get<0>(key),
                                 all.code(std::get<1>(key)), to_string(std::get<2>(key)),
                                 std::get<3>(key), std::get<4>(key), sum.parts, sum.world));
    }
  }
}

void compare_dates(const Loaded& loaded, Report& report) {
  Difference& d = report.of("code outside its dates");
  const auto& all = places::places();
  for (std::size_t i = loaded.first_flow; i < loaded.batches.size(); ++i) {
    const Batch& b = loaded.batches[i];
    for (const FigureRow& row : b.figures) {
      ++d.tried;
      for (const PlaceId id : {row.reporter, row.partner}) {
        const places::PlaceRow& place = all.row(id);
        if ((place.from && row.last() < place.from->serial()) ||
            (place.to && row.first > place.to->serial())) {
          Report::add(d, fmt::format("{}:{} {}", b.path, row.line, place.code));
        }
      }
    }
  }
}

// ---- releases

// One release: figures that one page of one day gave for one pair and period.
using ReleaseKey = std::tuple<std::uint16_t, PlaceId, PlaceId, std::int32_t, std::uint16_t,
                              std::string, ledger::Adjustment, std::int32_t, std::string>;

double room(const FigureRow& row) { return row.value.step() * (row.has(ledger::kCut) ? 1.0 : 0.5); }

void compare_legs(const Batch& b, Report& report) {
  Difference& turnover = report.of("releases: exports + imports = turnover");
  Difference& balance = report.of("releases: exports - imports = balance");
  std::map<ReleaseKey, std::map<Direction, const FigureRow*>> groups;
  for (const FigureRow& row : b.figures) {
    const ledger::SeriesKey& key = b.series[row.series];
    if (key.measure != Measure::level || row.not_after == FigureRow::kNoDay) continue;
    const std::string& page = b.details[static_cast<std::size_t>(row.detail)].page;
    groups[{row.source, row.reporter, row.partner, row.first, row.months, key.currency.code(),
            key.adjustment, row.not_after, page}][key.direction] = &row;
  }
  for (const auto& [key, group] : groups) {
    if (!group.contains(Direction::exports) || !group.contains(Direction::imports)) continue;
    const FigureRow& e = *group.at(Direction::exports);
    const FigureRow& i = *group.at(Direction::imports);
    for (const auto& [third, sign] :
         {std::pair{Direction::turnover, 1.0}, std::pair{Direction::balance, -1.0}}) {
      if (!group.contains(third)) continue;
      const FigureRow& t = *group.at(third);
      Difference& d = third == Direction::turnover ? turnover : balance;
      ++d.tried;
      double slack = room(e) + room(i) + room(t) + 1e5;
      if ((e.flags | i.flags | t.flags) & (ledger::kAbout | ledger::kMoreThan)) slack *= 4;
      if (std::abs(e.value.value() + sign * i.value.value() - t.value.value()) > slack) {
        Report::add(d, in_words(b, t));
      }
    }
  }
}

void compare_growth(const Batch& b, Report& report) {
  Difference& d = report.of("releases: growth against quotient of first levels");
  using Key = std::tuple<std::uint16_t, PlaceId, PlaceId, Direction, std::int32_t, int, std::string,
                         ledger::Adjustment>;
  const auto key_of = [&](const FigureRow& row, std::int32_t first, int months) {
    const ledger::SeriesKey& k = b.series[row.series];
    return Key{row.source, row.reporter, row.partner,       k.direction,
               first,      months,       k.currency.code(), k.adjustment};
  };
  std::map<Key, const FigureRow*> first_level;
  for (const FigureRow& row : b.figures) {
    const ledger::SeriesKey& k = b.series[row.series];
    if (k.measure != Measure::level || k.direction == Direction::balance ||
        row.has(ledger::kQuotedAgain)) {
      continue;
    }
    const FigureRow*& at = first_level[key_of(row, row.first, row.months)];
    const auto day = [](const FigureRow& r) {
      return r.not_after == FigureRow::kNoDay ? INT32_MAX : r.not_after;
    };
    if (at == nullptr || day(row) < day(*at)) at = &row;
  }
  for (const FigureRow& row : b.figures) {
    const ledger::SeriesKey& k = b.series[row.series];
    if (k.measure != Measure::growth || k.direction == Direction::balance ||
        row.has(ledger::kQuotedAgain)) {
      continue;
    }
    const auto& base = *b.details[static_cast<std::size_t>(row.detail)].base;
    const auto now = first_level.find(key_of(row, row.first, row.months));
    const auto then = first_level.find(key_of(row, base.first.serial(), base.months()));
    if (now == first_level.end() || then == first_level.end()) continue;
    ++d.tried;
    const double quotient = now->second->value.value() / then->second->value.value();
    if (std::abs((quotient - 1) * 100 - row.value.value()) > 0.3) {
      Report::add(d, fmt::format("{} quotient {:.1f}", in_words(b, row), (quotient - 1) * 100));
    }
  }
}

void compare_with_tables(const Batch& b, const Tables& tables, Report& report) {
  Difference& d = report.of("release against table, above 2 %");
  Difference& undated = report.of("releases: no release date");
  for (const FigureRow& row : b.figures) {
    ++undated.tried;
    if (row.not_after == FigureRow::kNoDay) Report::add(undated, in_words(b, row));
    const ledger::SeriesKey& k = b.series[row.series];
    if (k.measure != Measure::level || k.direction > Direction::imports ||
        k.adjustment != ledger::Adjustment::none || row.has(ledger::kQuotedAgain) ||
        row.months != 12 || row.first % 12 != 0) {
      continue;
    }
    const auto line = tables.find(line_of(b, row));
    if (line == tables.end()) continue;
    const auto year = line->second.find(row.first / 12);
    if (year == line->second.end() || !year->second.has_whole || year->second.whole.value == 0) {
      continue;
    }
    ++d.tried;
    const double table = year->second.whole.value;
    const double slack = 0.02 + row.value.step() * 0.5 / table;
    if (std::abs(row.value.value() / table - 1) > slack) {
      Report::add(d, fmt::format("{}, table {:.2f} bn", in_words(b, row), table / 1e9));
    }
  }
}

void compare_russia(const Loaded& loaded, Report& report) {
  Difference& d = report.of("Russian months against years");
  std::map<std::pair<std::string, int>, double> sums, years;
  const PlaceId china = places::places().find("CHN");
  for (const Batch& b : loaded.batches) {
    if (!b.name.starts_with("russia-")) continue;
    for (const FigureRow& row : b.figures) {
      if (row.partner != china) continue;
      const std::pair key{std::string(to_string(b.series[row.series].direction)), row.first / 12};
      if (row.months == 1) {
        sums[key] += row.value.value();
      } else {
        years[key] = row.value.value();
      }
    }
  }
  for (const auto& [key, sum] : sums) {
    ++d.tried;
    const auto year = years.find(key);
    if (year == years.end() || std::abs(sum - year->second) > 0.2e6) {
      Report::add(d, fmt::format("{} {}", key.first, key.second));
    }
  }
}

core::Status apply_budget(std::string_view text, const std::string& file, Report& report) {
  TALLY_TRY(table, core::CsvTable::parse(text, file));
  TALLY_TRY(what, table.require("what"));
  TALLY_TRY(allowed, table.require("allowed"));
  std::vector<std::string> named;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string name(table.at(row, what));
    const auto number = whole_number(table.at(row, allowed));
    const auto at = std::find_if(report.list.begin(), report.list.end(),
                                 [&](const Difference& d) { return d.what == name; });
    if (!number || at == report.list.end()) {
      return core::fail(core::Code::bad_input,
                        number ? fmt::format("no difference is called '{}'", name)
                               : std::string("'allowed' is no whole number"),
                        {file, table.line(row), 0});
    }
    at->allowed = *number;
    named.push_back(name);
  }
  for (const Difference& d : report.list) {
    if (std::find(named.begin(), named.end(), d.what) == named.end()) {
      return core::fail(core::Code::bad_input, fmt::format("'{}' has no budget", d.what),
                        {file, 0, 0});
    }
  }
  return {};
}

}  // namespace

core::Result<std::vector<Difference>> compare(const Loaded& loaded, std::string_view budget_csv,
                                              const std::string& budget_file) {
  Report report;
  report.list.reserve(16);  // references into it stay good
  Tables tables = tables_of(loaded);
  compare_months(tables, report);
  compare_world(tables, report);
  compare_dates(loaded, report);
  const Batch& releases = loaded.batches[loaded.releases];
  compare_legs(releases, report);
  compare_growth(releases, report);
  compare_with_tables(releases, tables, report);
  compare_russia(loaded, report);
  TALLY_CHECK(apply_budget(budget_csv, budget_file, report));
  return std::move(report.list);
}

}  // namespace tally::sources::internal
