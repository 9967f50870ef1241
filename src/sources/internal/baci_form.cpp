// CEPII's BACI: t,i,j,k,v,q by product, added up to totals of pairs while reading.
#include <fmt/format.h>

#include <charconv>
#include <unordered_map>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

bool fits(const Download& d) {
  const auto h = d.header(',');
  if (h.size() < 5) return false;
  for (std::size_t i = 0; i < 5; ++i) {
    if (core::to_lower(tidy(h[i])) != std::string_view("tijkv").substr(i, 1)) return false;
  }
  return true;
}

struct Sum {
  std::int64_t dollars = 0, line = 0;
};

int number(std::string_view text) {
  int n = -1;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), n);
  return ec == std::errc() && end == text.data() + text.size() ? n : -1;
}

core::Status read(const Download& d, Take& take) {
  take.source("cepii-baci");
  core::CsvReader reader(d.text, d.name);
  reader.next();
  std::unordered_map<std::uint64_t, Sum> sums;
  std::vector<std::uint64_t> order;
  std::int64_t products = 0;
  std::uint64_t last = 0;  // the pair of the row before, whose rows stand together
  Sum* sum = nullptr;
  while (reader.next() && !take.is_over_limit()) {
    const auto& f = reader.fields();
    if (!reader.ok() || f.size() < 5) {
      take.reject(reader.line(), 0, reader.ok() ? "not five fields" : reader.error().message,
                  reader.raw());
      continue;
    }
    const int t = number(core::trim(f[0])), i = number(core::trim(f[1])),
              j = number(core::trim(f[2]));
    const CellValue v = cell_value(f[4]);
    // Thousands of dollars with three decimals: whole dollars.
    const bool fine = v.kind == CellValue::Kind::number && v.number.exponent >= -6 &&
                      v.number.exponent <= 0 && v.number.mantissa >= 0 &&
                      v.number.mantissa < 1'000'000'000'000'000;
    if (t < 1500 || t > 2200 || i < 0 || i > 9999 || j < 0 || j > 9999 || !fine) {
      take.reject(reader.line(), 0, "year, two codes and a value are wanted", reader.raw());
      continue;
    }
    std::int64_t dollars = v.number.mantissa;
    for (int e = v.number.exponent; e > -3; --e) dollars *= 10;
    for (int e = v.number.exponent; e < -3; ++e) dollars /= 10;
    const std::uint64_t key = static_cast<std::uint64_t>(t) << 32 |
                              static_cast<std::uint64_t>(i) << 16 | static_cast<std::uint64_t>(j);
    bool fresh = false;
    if (sum == nullptr || key != last) {
      const auto [at, is_new] = sums.try_emplace(key, Sum{0, reader.line()});
      fresh = is_new;
      sum = &at->second;
      last = key;
    }
    if (fresh) {
      order.push_back(key);
    } else {
      ++products;
    }
    sum->dollars = std::min(sum->dollars + dollars, std::int64_t{1} << 60);
  }
  if (products > 0) take.aside("products that were added up", products);
  Partners partners("cepii-baci");
  for (const std::uint64_t key : order) {
    const Sum& total = sums[key];
    const auto year = ledger::Period::year(static_cast<int>(key >> 32));
    const std::string i = std::to_string(key >> 16 & 0xffff), j = std::to_string(key & 0xffff);
    Item item;
    item.reporter = partners.coded("cepii", i, year.last).place;
    item.partner = partners.coded("cepii", j, year.last).place;
    if (!item.reporter || !item.partner) {
      take.reject(total.line, item.reporter ? 3 : 2,
                  fmt::format("CEPII's code {} means no place", item.reporter ? j : i), {});
      continue;
    }
    item.direction = ledger::Direction::exports;
    item.currency = core::kUsd;
    item.period = year;
    item.value = core::Decimal{total.dollars, 0};
    item.flags = ledger::kDerived;
    item.line = total.line;
    take.figure(item);
  }
  take.note("totals are sums over the products in this file: import whole years");
  return {};
}

}  // namespace

const std::vector<Form>& baci_forms() {
  static const std::vector<Form> list = {{"baci", "CEPII BACI, by product", "CP1252", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
