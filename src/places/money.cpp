#include "places/money.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "core/csv.h"
#include "places/currencies.h"
#include "places/embedded.h"
#include "places/user_rates.h"

namespace tally::places {
namespace {

using core::Currency;

struct RateTable {
  // By currency and year, or currency and month.
  std::unordered_map<std::uint64_t, double> values;
};

std::uint64_t key(Currency currency, std::int32_t serial) {
  return (std::uint64_t{currency.packed()} << 32) | static_cast<std::uint32_t>(serial);
}

core::Result<RateTable> parse(std::string_view name, bool monthly) {
  TALLY_TRY(text, embedded().get(name));
  TALLY_TRY(table, core::CsvTable::parse(text, "data/" + std::string(name)));
  RateTable out;
  std::vector<Currency> columns(table.header().size());
  for (std::size_t c = 1; c < columns.size(); ++c) {
    const auto currency = Currency::parse(table.header()[c]);
    if (!currency) {
      return core::fail(core::Code::bad_input,
                        fmt::format("'{}' is not a currency code", table.header()[c]),
                        {table.file(), 1, 0});
    }
    columns[c] = *currency;
  }
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const auto period = core::Period::parse(table.at(r, 0));
    if (!period || (monthly ? !period->is_month() : !period->is_year())) {
      return core::fail(core::Code::bad_input,
                        fmt::format("'{}' is not a {}", table.at(r, 0), monthly ? "month" : "year"),
                        {table.file(), table.line(r), 1});
    }
    const std::int32_t serial = monthly ? period->first.serial() : period->first.year();
    for (std::size_t c = 1; c < columns.size(); ++c) {
      const std::string_view cell = table.at(r, c);
      if (cell.empty()) continue;
      double rate = 0;
      const auto done = std::from_chars(cell.data(), cell.data() + cell.size(), rate);
      if (done.ec != std::errc() || done.ptr != cell.data() + cell.size() || !(rate > 0)) {
        return core::fail(core::Code::bad_input, fmt::format("'{}' is not a rate", cell),
                          {table.file(), table.line(r), 0});
      }
      if (!out.values.emplace(key(columns[c], serial), rate).second) {
        return core::fail(core::Code::bad_input, fmt::format("{} stands twice", table.at(r, 0)),
                          {table.file(), table.line(r), 1});
      }
    }
  }
  return out;
}

struct Rates {
  RateTable annual, monthly;
  core::Status status;
};

const Rates& rates() {
  static const Rates instance = [] {
    Rates out;
    auto annual = parse("places/rates-annual.csv", false);
    auto monthly = parse("places/rates-monthly.csv", true);
    if (!annual) out.status = core::fail(annual.error());
    if (!monthly) out.status = core::fail(monthly.error());
    if (annual) out.annual = *std::move(annual);
    if (monthly) out.monthly = *std::move(monthly);
    return out;
  }();
  return instance;
}

struct Users {
  RateTable monthly;
  std::unordered_map<std::uint64_t, std::string> sources;
};

// Written by use_rates() alone, before anything is asked.
Users& users() {
  static Users instance;
  return instance;
}

// The rouble and the lira are from the ECB, the others from the Federal Reserve (README of
// data/places).
std::string monthly_source(Currency currency) {
  const std::string code = currency.code();
  return code == "RUB" || code == "TRY" ? "ECB monthly averages" : "FRED H.10 monthly averages";
}

}  // namespace

std::optional<Rate> usd_rate(Currency currency, const core::Period& period) {
  if (currency == core::kUsd) return Rate{1.0, "US dollars", true};
  if (currency.empty()) return std::nullopt;
  const Rates& all = rates();
  if (period.is_year()) {
    const auto it = all.annual.values.find(key(currency, period.first.year()));
    if (it != all.annual.values.end()) return Rate{it->second, "IMF IFS annual average", true};
  }
  if (period.months() > 1200) return std::nullopt;
  double sum = 0;
  int there = 0, shipped = 0;
  std::string own;  // whose the user's rates are
  for (core::Month m = period.first; m <= period.last; m = m + 1) {
    const std::uint64_t at = key(currency, m.serial());
    if (const auto it = all.monthly.values.find(at); it != all.monthly.values.end()) {
      sum += it->second;
      ++there;
      ++shipped;
    } else if (const auto mine = users().monthly.values.find(at);
               mine != users().monthly.values.end()) {
      sum += mine->second;
      ++there;
      own = users().sources.at(at);
    }
  }
  if (there == 0) return std::nullopt;
  std::string source = shipped > 0 ? monthly_source(currency) : std::string();
  if (!own.empty()) source += (source.empty() ? "" : "; ") + own;
  return Rate{sum / there, std::move(source), there == period.months()};
}

void use_rates(const std::vector<UserRate>& given) {
  users() = {};
  for (const UserRate& rate : given) {
    if (!std::isfinite(rate.per_usd) || rate.per_usd <= 0 || rate.currency.empty()) continue;
    const std::uint64_t at = key(rate.currency, rate.month.serial());
    users().monthly.values[at] = rate.per_usd;
    users().sources[at] = rate.source;
  }
}

bool rests_on_user_rates(Currency currency, const core::Period& period) {
  if (users().sources.empty() || currency.empty() || period.months() > 1200) return false;
  const Rates& all = rates();
  if (period.is_year() && all.annual.values.contains(key(currency, period.first.year()))) {
    return false;
  }
  for (core::Month m = period.first; m <= period.last; m = m + 1) {
    const std::uint64_t at = key(currency, m.serial());
    if (!all.monthly.values.contains(at) && users().sources.contains(at)) return true;
  }
  return false;
}

std::optional<double> convert(double amount, Currency from, Currency to,
                              const core::Period& period) {
  if (from == to && !from.empty()) return amount;
  const auto a = usd_rate(from, period);
  const auto b = usd_rate(to, period);
  if (!a || !b) return std::nullopt;
  return amount / a->per_usd * b->per_usd;
}

core::Status check_money() {
  if (!rates().status) return rates().status;
  return check_currencies();
}

}  // namespace tally::places
