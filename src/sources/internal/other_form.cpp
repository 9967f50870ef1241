// Tables that others have made of a source's figures, one figure a row with the reporter and the
// partner by name; and files that are known and hold no trade by country, which are refused by
// name.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

struct Value {
  std::string_view column, currency;
  int power;
};
constexpr std::array<Value, 8> kValues = {{{"value_eur", "EUR", 0},
                                           {"value_usd", "USD", 0},
                                           {"value_usd_mn", "USD", 6},
                                           {"value_usd_th", "USD", 3},
                                           {"value_gbp_mn", "GBP", 6},
                                           {"value_gbp", "GBP", 0},
                                           {"value_cny", "CNY", 0},
                                           {"value_jpy_th", "JPY", 3}}};

struct Layout {
  std::size_t year = SIZE_MAX, month = SIZE_MAX, period = SIZE_MAX, reporter = SIZE_MAX,
              partner = SIZE_MAX, flow = SIZE_MAX, product = SIZE_MAX, value = SIZE_MAX;
  const Value* unit = nullptr;
  bool by_russia = false;
};

std::optional<Layout> layout_of(const std::vector<std::string>& h) {
  Layout out;
  for (std::size_t c = 0; c < h.size(); ++c) {
    const std::string name = core::to_lower(tidy(h[c]));
    if (name == "year") out.year = c;
    if (name == "month") out.month = c;
    if (name == "period") out.period = c;
    if (name == "reporter") out.reporter = c;
    if (name == "partner") out.partner = c;
    if (name ==
        "item_ru") {  // lines of Russian customs' tables, in whose words 'exports' is a total
      out.partner = c;
      out.by_russia = true;
    }
    if (name == "flow") out.flow = c;
    if (name == "product") out.product = c;
    for (const Value& v : kValues) {
      if (name == v.column) {
        out.value = c;
        out.unit = &v;
      }
    }
  }
  const bool dated = out.year != SIZE_MAX || out.period != SIZE_MAX;
  if (!dated || (out.reporter == SIZE_MAX && !out.by_russia) || out.partner == SIZE_MAX ||
      out.flow == SIZE_MAX || out.value == SIZE_MAX) {
    return std::nullopt;
  }
  return out;
}

bool fits_tidy(const Download& d) { return layout_of(d.header(',')).has_value(); }

// By code, else by the source's own spelling.
Partner place_of(Partners& partners, std::string_view text) {
  const std::string code = tidy(text);
  if (code.size() == 3 || code.find('_') != std::string::npos) {
    if (const auto place = places().find(code)) return {place, false};
  }
  return partners.named(text);
}

core::Status read_tidy(const Download& d, Take& take) {
  if (d.source.empty()) {
    return core::fail(core::Code::bad_usage, "the table does not say whose figures it holds",
                      {d.name, 1, 0}, "say it with --source, as in --source eu-eurostat");
  }
  const auto h = d.header(',');
  const Layout at = *layout_of(h);
  take.source(d.source);
  Partners partners(d.source);
  core::CsvReader reader(d.text, d.name);
  reader.next();
  while (reader.next() && !take.is_over_limit()) {
    const auto& f = reader.fields();
    if (!reader.ok() || f.size() != h.size()) {
      take.reject(reader.line(), 0,
                  reader.ok() ? "not as many fields as the header" : reader.error().message,
                  reader.raw());
      continue;
    }
    const std::string product = at.product == SIZE_MAX ? "" : core::to_lower(tidy(f[at.product]));
    if (!product.empty() && product != "total" && product != "total-total") {
      take.aside("products");
      continue;
    }
    std::string date = tidy(f[at.period != SIZE_MAX ? at.period : at.year]);
    if (at.period == SIZE_MAX && at.month != SIZE_MAX) {
      const std::string m = tidy(f[at.month]);
      date += (m.size() == 1 ? "-0" : "-") + m;
    }
    const auto period = period_of(date);
    const std::string flow = core::to_lower(tidy(f[at.flow]));
    const bool exports = flow.starts_with("export"), imports = flow.starts_with("import");
    const Partner reporter = at.reporter == SIZE_MAX ? Partner{places().find("RUS"), false}
                                                     : place_of(partners, f[at.reporter]);
    Partner partner = place_of(partners, f[at.partner]);
    const auto reject = [&](std::size_t c, std::string_view why) {
      take.reject(reader.line(), static_cast<std::int64_t>(c) + 1, std::string(why), f[c]);
    };
    const CellValue v = cell_value(f[at.value]);
    if (partner.group || reporter.group) {
      take.aside("groups of countries");
    } else if (!period) {
      reject(at.period != SIZE_MAX ? at.period : at.year, "no period");
    } else if (exports == imports) {
      reject(at.flow, "neither export nor import");
    } else if (!reporter.place) {
      reject(at.reporter, "no such reporter");
    } else if (!partner.place) {
      reject(at.partner, "no such partner");
    } else if (v.kind == CellValue::Kind::missing) {
      take.aside("cells without a figure");
    } else if (v.kind != CellValue::Kind::number) {
      reject(at.value, "no number");
    } else {
      Item item;
      item.reporter = reporter.place;
      item.partner = partner.place;
      item.direction = exports ? Direction::exports : Direction::imports;
      item.currency = *core::Currency::parse(at.unit->currency);
      item.period = *period;
      item.value = v.number.scaled(at.unit->power);
      item.line = reader.line();
      item.column = static_cast<std::int64_t>(at.value) + 1;
      take.figure(item);
    }
  }
  take.note(
      "the table was made by somebody from the source's figures: check it before you lean on it");
  return {};
}

// ---- known, and not for the ledger
struct Stranger {
  std::initializer_list<std::string_view> columns;
  char separator;
  std::string_view what;
};

const std::array<Stranger, 9>& strangers() {
  static const std::array<Stranger, 9> list = {{
      {{"exporter", "importer", "year", "trade"}, ',', "a panel for estimation"},
      {{"Date", "Country", "Exchange rate"}, ',', "exchange rates"},
      {{"Date", "Rate", "Currency", "Frequency"}, ',', "exchange rates"},
      {{"ym", "EUR", "CNY"}, ',', "exchange rates"},
      {{"Date", "CNY", "JPY"}, ';', "exchange rates"},
      {{"KEY", "FREQ", "CURRENCY", "OBS_VALUE"}, ',', "exchange rates"},
      {{"country_code", "iso_3digit_alpha"}, ',', "a list of country codes"},
      {{"sn", "type", "start_year", "values_semicolon"}, ',', "series for a contest of forecasts"},
      {{"method", "sn", "V1"}, ',', "forecasts"},
  }};
  return list;
}

const Stranger* stranger_of(const Download& d) {
  for (const Stranger& s : strangers()) {
    if (has_all(d.header(s.separator), s.columns)) return &s;
  }
  return nullptr;
}

bool fits_stranger(const Download& d) { return !d.text.empty() && stranger_of(d) != nullptr; }

core::Status read_stranger(const Download& d, Take& /*take*/) {
  return core::fail(core::Code::unsupported,
                    fmt::format("this file holds {}, and no trade as an office reported it",
                                stranger_of(d)->what),
                    {d.name, 0, 0}, "the ledger keeps reported trade alone");
}

}  // namespace

const std::vector<Form>& other_forms() {
  static const std::vector<Form> list = {
      {"tidy", "table made from a source's figures", "CP1252", fits_tidy, read_tidy},
      {"not-trade", "no trade by country", "CP1252", fits_stranger, read_stranger}};
  return list;
}

}  // namespace tally::sources::internal
