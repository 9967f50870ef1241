// Eurostat as text: Easy Comext and the bulk files of Comext, SDMX-CSV and TSV of the data browser.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/eurostat.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

std::vector<std::string> lower_header(const Download& d, char separator) {
  auto header = d.header(separator);
  for (std::string& name : header) name = core::to_lower(tidy(name));
  return header;
}

std::size_t column(const std::vector<std::string>& header,
                   std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto at = std::find(header.begin(), header.end(), name);
    if (at != header.end()) return static_cast<std::size_t>(at - header.begin());
  }
  return SIZE_MAX;
}

struct Columns {
  std::size_t reporter, partner, product, flow, indicator, procedure, period, value, flag, updated;
};

Columns columns_of(const std::vector<std::string>& h) {
  return {column(h, {"reporter", "geo"}),
          column(h, {"partner"}),
          column(h, {"product", "product_nc", "sitc06", "sitc"}),
          column(h, {"flow", "stk_flow"}),
          column(h, {"indicators", "indic_et"}),
          column(h, {"stat_procedure", "statistical_procedure"}),
          column(h, {"time_period", "period"}),
          column(h, {"obs_value", "value_in_euros", "value_in_eur", "value_eur"}),
          column(h, {"obs_flag", "conf_status"}),
          column(h, {"last update"})};
}

bool are_there(const Columns& c) {
  return c.reporter != SIZE_MAX && c.partner != SIZE_MAX && c.flow != SIZE_MAX &&
         c.period != SIZE_MAX && c.value != SIZE_MAX;
}

bool is_bulk(const std::vector<std::string>& h) {
  return column(h, {"product_nc"}) != SIZE_MAX && column(h, {"stat_procedure"}) != SIZE_MAX;
}

bool fits_sdmx(const Download& d) {
  const auto h = lower_header(d, ',');
  return column(h, {"dataflow", "structure_id"}) != SIZE_MAX && are_there(columns_of(h));
}
bool fits_easy(const Download& d) {
  const auto h = lower_header(d, ',');
  return !is_bulk(h) && column(h, {"stat_procedure"}) != SIZE_MAX && are_there(columns_of(h));
}
bool fits_bulk(const Download& d) {
  const auto h = lower_header(d, ',');
  return is_bulk(h) && are_there(columns_of(h));
}
bool fits_tsv(const Download& d) {
  const auto h = d.header('\t');
  return h.size() > 1 && h[0].find("\\TIME_PERIOD") != std::string::npos &&
         h[0].find("partner") != std::string::npos;
}

template <typename F>
void each_row(const Download& d, char separator, std::size_t width, Take& take, F f) {
  core::CsvReader reader(d.text, d.name, separator);
  reader.next();
  while (reader.next() && !take.is_over_limit()) {
    if (!reader.ok()) {
      take.reject(reader.error().place.line, reader.error().place.column, reader.error().message,
                  reader.raw());
    } else if (reader.fields().size() != width) {
      take.reject(reader.line(), 0,
                  fmt::format("{} fields, the header has {}", reader.fields().size(), width),
                  reader.raw());
    } else {
      f(reader);
    }
  }
}

EurostatPoint point_of(const core::CsvReader& reader, const Columns& c) {
  const auto get = [&](std::size_t at) {
    return at == SIZE_MAX ? std::string_view() : reader.fields()[at];
  };
  EurostatPoint p;
  p.reporter = get(c.reporter);
  p.partner = get(c.partner);
  p.product = get(c.product);
  p.flow = get(c.flow);
  p.indicator = get(c.indicator);
  p.procedure = get(c.procedure);
  p.period = get(c.period);
  p.value = get(c.value);
  p.flag = get(c.flag);
  p.line = reader.line();
  return p;
}

core::Status read_rows(const Download& d, Take& take) {
  const auto header = lower_header(d, ',');
  const Columns c = columns_of(header);
  Eurostat eurostat(take);
  bool dated = false;
  each_row(d, ',', header.size(), take, [&](const core::CsvReader& reader) {
    if (!dated && c.updated != SIZE_MAX) eurostat.updated(reader.fields()[c.updated]);
    dated = true;
    eurostat.point(point_of(reader, c));
  });
  return {};
}

// The bulk files give the total of all products once for each customs procedure, and no row for all
// procedures: their sum is the total.
core::Status read_bulk(const Download& d, Take& take) {
  const auto header = lower_header(d, ',');
  Columns c = columns_of(header);
  struct Sum {
    core::Decimal value;
    std::int64_t line = 0;
    bool bad = false;
  };
  std::map<std::array<std::string, 4>, Sum> sums;
  Eurostat eurostat(take);
  each_row(d, ',', header.size(), take, [&](const core::CsvReader& reader) {
    const EurostatPoint p = point_of(reader, c);
    if (core::to_lower(tidy(p.product)) != "total") return take.aside("products");
    const CellValue v = cell_value(p.value);
    if (v.kind != CellValue::Kind::number || v.number.exponent != 0) {
      return take.reject(p.line, 0, "no whole number of euros", p.value);
    }
    const auto [at, fresh] = sums.try_emplace({std::string(p.reporter), std::string(p.partner),
                                               std::string(p.flow), std::string(p.period)},
                                              Sum{v.number, p.line, false});
    if (fresh) return;
    take.aside("customs procedures that were added up");
    if (__builtin_add_overflow(at->second.value.mantissa, v.number.mantissa,
                               &at->second.value.mantissa)) {
      at->second.bad = true;
    }
  });
  for (const auto& [key, sum] : sums) {
    const std::string value = sum.bad ? "too large" : sum.value.text();
    EurostatPoint p;
    p.reporter = key[0];
    p.partner = key[1];
    p.flow = key[2];
    p.period =
        key[3].ends_with("52") ? std::string_view(key[3]).substr(0, 4) : std::string_view(key[3]);
    p.value = value;
    p.line = sum.line;
    eurostat.point(p);
  }
  take.note("the total of a flow is the sum over its customs procedures");
  return {};
}

// freq,reporter,partner,product,flow,indicators\TIME_PERIOD <tab> 2020-01 <tab> ...
core::Status read_tsv(const Download& d, Take& take) {
  const auto header = d.header('\t');
  const std::string dims = core::to_lower(header[0].substr(0, header[0].find('\\')));
  std::vector<std::string> names;
  for (const auto name : core::split(dims, ',')) names.emplace_back(name);
  const Columns c = columns_of(names);
  if (c.reporter == SIZE_MAX || c.partner == SIZE_MAX || c.flow == SIZE_MAX) {
    return core::fail(core::Code::bad_input, "the table has no reporter, partner or flow",
                      {d.name, 1, 0});
  }
  Eurostat eurostat(take);
  each_row(d, '\t', header.size(), take, [&](const core::CsvReader& reader) {
    const auto keys = core::split(reader.fields()[0], ',');
    if (keys.size() != names.size()) {
      return take.reject(reader.line(), 1, "the key has not as many parts as the header",
                         reader.fields()[0]);
    }
    const auto get = [&](std::size_t at) { return at == SIZE_MAX ? std::string_view() : keys[at]; };
    for (std::size_t i = 1; i < reader.fields().size(); ++i) {
      EurostatPoint p;
      p.reporter = get(c.reporter);
      p.partner = get(c.partner);
      p.product = get(c.product);
      p.flow = get(c.flow);
      p.indicator = get(c.indicator);
      p.period = header[i];
      p.value = reader.fields()[i];
      p.line = reader.line();
      p.column = static_cast<std::int64_t>(i) + 1;
      eurostat.point(p);
    }
  });
  return {};
}

}  // namespace

const std::vector<Form>& eurostat_forms() {
  static const std::vector<Form> list = {
      {"eurostat-sdmx-csv", "Eurostat, SDMX-CSV", "CP1252", fits_sdmx, read_rows},
      {"eurostat-comext-bulk", "Eurostat, bulk file of Comext", "CP1252", fits_bulk, read_bulk},
      {"eurostat-easy-comext", "Eurostat, CSV of Easy Comext", "CP1252", fits_easy, read_rows},
      {"eurostat-tsv", "Eurostat, TSV", "CP1252", fits_tsv, read_tsv}};
  return list;
}

}  // namespace tally::sources::internal
