#include "sources/rates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "core/csv.h"
#include "core/text.h"
#include "core/time.h"

namespace tally::sources {
namespace {

using core::Currency;
using core::Month;

constexpr std::string_view kTableHeader = "currency,month,per_usd,source,file,line\n";
constexpr std::size_t kMostExamples = 10;
constexpr std::size_t kMostRates = 1'000'000;

std::optional<double> number(std::string_view text) {
  text = core::trim(text);
  double value = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (ec != std::errc() || end != text.data() + text.size() || !std::isfinite(value) ||
      value <= 0 || value > 1e12) {
    return std::nullopt;
  }
  return value;
}

std::string_view first_line(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.substr(0, std::min<std::size_t>(text.find('\n'), 1000));
}

bool is_ecb(std::string_view text) {
  const std::string_view head = first_line(text);
  return head.starts_with("KEY,FREQ,CURRENCY,CURRENCY_DENOM") &&
         head.find("OBS_VALUE") != std::string_view::npos;
}

bool is_fed(std::string_view text) {
  return first_line(text).starts_with("\"Series Description\"") ||
         first_line(text).starts_with("Series Description");
}

void wrong(RateFile& out, std::int64_t line, std::string_view why) {
  ++out.bad;
  if (out.examples.size() < kMostExamples)
    out.examples.push_back(fmt::format("line {}: {}", line, why));
}

// ---- the ECB: units of a currency per euro; the dollar's own rate makes them units per dollar
core::Result<RateFile> read_ecb(std::string_view text, const std::string& file) {
  RateFile out;
  out.what = "European Central Bank, rates of the euro by month";
  out.source = "ECB monthly averages";
  core::CsvReader reader(text, file);
  reader.next();
  const std::vector<std::string> header(reader.fields().begin(), reader.fields().end());
  const auto column = [&](std::string_view name) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  };
  const std::size_t freq = column("FREQ"), currency = column("CURRENCY"),
                    denominator = column("CURRENCY_DENOM"), suffix = column("EXR_SUFFIX"),
                    time = column("TIME_PERIOD"), value = column("OBS_VALUE");
  if (time == header.size() || value == header.size()) {
    return core::fail(core::Code::bad_input, "TIME_PERIOD and OBS_VALUE are wanted", {file, 1, 0});
  }
  struct PerEuro {
    double value = 0;
    std::int64_t line = 0;
  };
  std::map<std::pair<std::int32_t, std::string>, PerEuro> per_euro;  // by month, currency
  while (reader.next()) {
    ++out.rows_in;
    const auto& f = reader.fields();
    if (!reader.ok() || f.size() != header.size()) {
      wrong(out, reader.line(), "not as many fields as the header");
      continue;
    }
    const bool average = suffix == header.size() || f[suffix] == "A";
    if (f[freq] != "M" || f[denominator] != "EUR" || !average || core::trim(f[value]).empty()) {
      ++out.set_aside;
      continue;
    }
    const auto month = Month::parse(f[time]);
    const auto rate = number(f[value]);
    if (!month || !rate || !Currency::parse(f[currency])) {
      wrong(out, reader.line(), "no month, currency and rate");
      continue;
    }
    const bool fresh =
        per_euro
            .try_emplace({month->serial(), std::string(f[currency])}, PerEuro{*rate, reader.line()})
            .second;
    if (!fresh) wrong(out, reader.line(), "the currency stands twice in that month");
    if (per_euro.size() > kMostRates) {
      return core::fail(core::Code::too_large, "more than a million rates", {file, 0, 0});
    }
  }
  for (const auto& [key, rate] : per_euro) {
    const auto dollar = per_euro.find({key.first, "USD"});
    if (dollar == per_euro.end()) {
      ++out.set_aside;  // no way to the dollar in that month
      continue;
    }
    const bool is_dollar = key.second == "USD";  // of which the euro's own rate is made
    out.rows.push_back({*Currency::parse(is_dollar ? "EUR" : key.second),
                        Month::from_serial(key.first),
                        (is_dollar ? 1.0 : rate.value) / dollar->second.value, rate.line});
  }
  return out;
}

// ---- the Fed: a column for each series, with its unit and currency above
struct Series {
  std::optional<Currency> currency;
  bool dollars_per_unit = false;
};

core::Result<RateFile> read_fed(std::string_view text, const std::string& file) {
  RateFile out;
  out.what = "Federal Reserve, H.10 by month";
  out.source = "Federal Reserve H.10 monthly averages";
  core::CsvReader reader(text, file);
  std::vector<std::string> units, currencies;
  std::vector<Series> series;
  while (reader.next()) {
    const auto& f = reader.fields();
    if (!reader.ok() || f.empty()) {
      ++out.rows_in;
      wrong(out, reader.line(), "not CSV");
      continue;
    }
    const std::string name = core::to_lower(core::trim(f[0]));
    if (series.empty()) {
      if (name.starts_with("unit:")) units.assign(f.begin(), f.end());
      if (name.starts_with("currency")) currencies.assign(f.begin(), f.end());
      if (!name.starts_with("time period")) continue;
      series.resize(f.size());
      for (std::size_t c = 1; c < f.size() && c < units.size() && c < currencies.size(); ++c) {
        // "Currency:_Per_USD" of currency CNY, or "Currency:_Per_EUR" of currency USD.
        const auto at = units[c].rfind('_');
        const std::string_view per = at == std::string::npos
                                         ? std::string_view()
                                         : std::string_view(units[c]).substr(at + 1);
        series[c].dollars_per_unit = currencies[c] == "USD";
        if (series[c].dollars_per_unit ? per != "USD" : per == "USD") {
          series[c].currency = Currency::parse(series[c].dollars_per_unit ? per : currencies[c]);
        }
      }
      continue;
    }
    const auto month = Month::parse(core::trim(f[0]).substr(0, 7));
    for (std::size_t c = 1; c < std::max(f.size(), series.size()); ++c) {
      ++out.rows_in;
      const std::string_view cell = c < f.size() ? core::trim(f[c]) : std::string_view();
      const auto rate = number(cell);
      if (c >= series.size() || !month) {
        wrong(out, reader.line(), month ? "a cell beyond the last series" : "no month");
      } else if (!series[c].currency || cell.empty() || cell == "ND") {
        ++out.set_aside;
      } else if (!rate) {
        wrong(out, reader.line(), "no rate");
      } else {
        out.rows.push_back({*series[c].currency, *month,
                            series[c].dollars_per_unit ? 1.0 / *rate : *rate, reader.line()});
      }
      if (out.rows.size() > kMostRates) {
        return core::fail(core::Code::too_large, "more than a million rates", {file, 0, 0});
      }
    }
  }
  if (series.empty()) {
    return core::fail(core::Code::bad_input, "no row begins with 'Time Period'", {file, 0, 0});
  }
  return out;
}

struct TableRow {
  std::string currency, month, per_usd, source, file, line;
};

core::Result<std::vector<TableRow>> rows_of(std::string_view text, const std::string& name) {
  std::vector<TableRow> out;
  if (text.empty()) return out;
  TALLY_TRY(table, core::CsvTable::parse(text, name));
  for (const std::string_view column : {"currency", "month", "per_usd", "source", "file", "line"}) {
    TALLY_CHECK(table.require(column));
  }
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const auto get = [&](std::string_view column) { return std::string(table.get(r, column)); };
    out.push_back(
        {get("currency"), get("month"), get("per_usd"), get("source"), get("file"), get("line")});
    if (!Currency::parse(out.back().currency) || !Month::parse(out.back().month) ||
        !number(out.back().per_usd)) {
      return core::fail(core::Code::bad_input, "a currency, a month and a rate are wanted",
                        {name, table.line(r), 0}, "import the rates anew");
    }
  }
  return out;
}

}  // namespace

bool holds_rates(std::string_view text) { return is_ecb(text) || is_fed(text); }

core::Result<RateFile> read_rates(std::string_view text, const std::string& file) {
  if (is_ecb(text)) return read_ecb(text, file);
  if (is_fed(text)) return read_fed(text, file);
  return core::fail(core::Code::unsupported, "no rates in a form that is known", {file, 1, 0});
}

core::Result<std::vector<places::UserRate>> read_rate_table(std::string_view text,
                                                            const std::string& file) {
  TALLY_TRY(rows, rows_of(text, file));
  std::vector<places::UserRate> out;
  out.reserve(rows.size());
  for (const TableRow& row : rows) {
    out.push_back({*Currency::parse(row.currency), *Month::parse(row.month), *number(row.per_usd),
                   fmt::format("{}, imported by you from {}", row.source, row.file)});
  }
  return out;
}

core::Result<std::string> with_rates(std::string_view table, const std::string& table_name,
                                     const RateFile& fresh, const std::string& fresh_name) {
  TALLY_TRY(old, rows_of(table, table_name));
  std::map<std::pair<std::string, std::string>, TableRow> rows;
  for (TableRow& row : old) rows[{row.currency, row.month}] = row;
  for (const RateRow& row : fresh.rows) {
    rows[{row.currency.code(), row.month.iso()}] = {
        row.currency.code(), row.month.iso(), fmt::format("{:.8g}", row.per_usd),
        fresh.source,        fresh_name,      std::to_string(row.line)};
  }
  std::string out(kTableHeader);
  for (const auto& [key, row] : rows) {
    out += fmt::format("{},{},{},{},{},{}\n", row.currency, row.month, row.per_usd,
                       core::csv_cell(row.source), core::csv_cell(row.file), row.line);
  }
  return out;
}

}  // namespace tally::sources
