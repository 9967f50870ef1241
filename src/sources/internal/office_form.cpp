// Tables of single offices, in the forms that their services give: Statistics Canada, SingStat,
// India's TRADESTAT, Brazil's Comex Stat.
#include <fmt/format.h>

#include <algorithm>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

std::size_t column(const std::vector<std::string>& header,
                   std::initializer_list<std::string_view> names) {
  for (std::size_t c = 0; c < header.size(); ++c) {
    const std::string name = core::to_lower(tidy(header[c]));
    for (const std::string_view n : names) {
      if (name == n) return c;
    }
  }
  return SIZE_MAX;
}

Item item_of(std::string_view reporter, places::PlaceId partner, Direction direction,
             std::string_view currency, const ledger::Period& period, std::int64_t line) {
  Item item;
  item.reporter = places().find(reporter);
  item.partner = partner;
  item.direction = direction;
  item.currency = *core::Currency::parse(currency);
  item.period = period;
  item.line = line;
  return item;
}

// A cell of figures on its way in, with everything that can be wrong with it said.
void put(Take& take, Item item, std::string_view cell, int power, std::size_t c) {
  const CellValue v = cell_value(cell);
  item.column = static_cast<std::int64_t>(c) + 1;
  if (v.kind == CellValue::Kind::missing) return take.aside("cells without a figure");
  if (v.kind == CellValue::Kind::bad) {
    return take.reject(item.line, item.column, "no number", cell);
  }
  if (v.kind == CellValue::Kind::number) item.value = v.number.scaled(power);
  item.flags |= v.flags;
  take.figure(item);
}

// ---- Statistics Canada, table 12-10-0011-01
bool fits_statcan(const Download& d) {
  const auto h = d.header(',');
  return column(h, {"ref_date"}) != SIZE_MAX && column(h, {"vector"}) != SIZE_MAX &&
         column(h, {"principal trading partners"}) != SIZE_MAX;
}

core::Status read_statcan(const Download& d, Take& take) {
  take.source("ca-statcan");
  const auto h = d.header(',');
  const std::size_t date = column(h, {"ref_date"}), trade = column(h, {"trade"}),
                    basis = column(h, {"basis"}), adjustment = column(h, {"seasonal adjustment"}),
                    name = column(h, {"principal trading partners"}),
                    scalar = column(h, {"scalar_factor"}), value = column(h, {"value"}),
                    status = column(h, {"status"});
  if (trade == SIZE_MAX || value == SIZE_MAX) {
    return core::fail(core::Code::bad_input, "columns Trade and VALUE are wanted", {d.name, 1, 0});
  }
  Partners partners("ca-statcan");
  core::CsvReader reader(d.text, d.name);
  reader.next();
  while (reader.next() && !take.is_over_limit()) {
    if (!reader.ok() || reader.fields().size() != h.size()) {
      take.reject(reader.line(), 0,
                  reader.ok() ? "not as many fields as the header" : reader.error().message,
                  reader.raw());
      continue;
    }
    const auto get = [&](std::size_t c) {
      return c == SIZE_MAX ? std::string() : core::to_lower(tidy(reader.fields()[c]));
    };
    const std::string way = get(trade);
    if (way != "export" && way != "import") {
      take.aside("balances");
      continue;
    }
    if (!get(basis).empty() && get(basis) != "customs") {
      take.aside("balance-of-payments basis");
      continue;
    }
    const auto period = period_of(get(date));
    const Partner partner = partners.named(reader.fields()[name]);
    if (partner.group) {
      take.aside("groups of countries");
      continue;
    }
    if (!period || !partner.place) {
      take.reject(reader.line(), 0, period ? "no such partner" : "no period", reader.raw());
      continue;
    }
    Item item =
        item_of("CAN", partner.place, way == "export" ? Direction::exports : Direction::imports,
                "CAD", *period, reader.line());
    if (get(adjustment).starts_with("seasonally")) item.adjustment = ledger::Adjustment::seasonal;
    if (get(status) == "x") item.flags |= ledger::kConfidential;
    if (get(status) == "p") item.flags |= ledger::kProvisional;
    if (get(status) == "r") item.flags |= ledger::kRevised;
    const std::string factor = get(scalar);
    const int power = factor == "millions" ? 6 : factor == "thousands" ? 3 : 0;
    put(take, item, reader.fields()[value], power, value);
  }
  return {};
}

// ---- SingStat Table Builder: a title, then 'Data Series | 2024 Jan | ...'
std::size_t singstat_head(const Grid& g) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 20); ++r) {
    if (core::to_lower(tidy(g.at(r, 0))) == "data series" && g.rows[r].size() > 1) return r;
  }
  return SIZE_MAX;
}

std::string text_above(const Grid& g, std::size_t head) {
  std::string out;
  for (std::size_t r = 0; r < std::min(head, g.rows.size()); ++r) {
    for (std::size_t c = 0; c < std::min<std::size_t>(g.rows[r].size(), 4); ++c) {
      out += core::to_lower(tidy(g.at(r, c))) + "\n";
    }
  }
  return out;
}

bool fits_singstat(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(), [](const Grid& g) {
    const std::size_t head = singstat_head(g);
    return head != SIZE_MAX && text_above(g, head).find("merchandise") != std::string::npos;
  });
}

core::Status read_singstat(const Download& d, Take& take) {
  take.source("sg-singstat");
  Partners partners("sg-singstat");
  for (const Grid& g : d.sheets) {
    const std::size_t head = singstat_head(g);
    if (head == SIZE_MAX) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    const std::string title = text_above(g, head);
    const bool imports = title.find("merchandise imports") != std::string::npos;
    const bool re_exports = title.find("re-exports by") != std::string::npos;
    const bool domestic = title.find("domestic exports") != std::string::npos;
    const int power = title.find("million dollars") != std::string::npos ? 6 : 3;
    take.note(fmt::format("the table gives {} in {} of Singapore dollars",
                          imports ? "imports" : "exports", power == 6 ? "millions" : "thousands"));
    for (std::size_t r = head + 1; r < g.rows.size() && !take.is_over_limit(); ++r) {
      const std::string name = tidy(g.at(r, 0));
      if (name.empty() || g.rows[r].size() < 2) continue;
      if (core::to_lower(name).starts_with("footnotes")) break;
      const Partner partner = core::to_lower(name).starts_with("total")
                                  ? Partner{places().world(), false}
                                  : partners.named(name);
      for (std::size_t c = 1; c < g.rows[r].size(); ++c) {
        if (tidy(g.at(head, c)).empty()) continue;
        const auto period = period_of(g.at(head, c));
        if (partner.group || core::to_lower(name).starts_with("other")) {
          take.aside("regions and other markets");
        } else if (!partner.place || !period) {
          take.reject(g.line(r), static_cast<std::int64_t>(c) + 1,
                      period ? "no such partner" : "no period", period ? name : g.at(head, c));
        } else {
          Item item =
              item_of("SGP", partner.place, imports ? Direction::imports : Direction::exports,
                      "SGD", *period, g.line(r));
          if (re_exports) item.kind = ledger::FlowKind::re_export;
          if (domestic) item.kind = ledger::FlowKind::domestic;
          put(take, item, g.at(r, c), power, c);
        }
      }
    }
  }
  return {};
}

// ---- India, TRADESTAT: 'S.No. | Country | 2022-2023 | %Share | 2023-2024 | ...'
std::size_t tradestat_head(const Grid& g) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 15); ++r) {
    const std::string first = core::to_lower(tidy(g.at(r, 0)));
    const std::string second = core::to_lower(tidy(g.at(r, 1)));
    if ((first == "s.no." || first == "s.no") &&
        (second.starts_with("country") || second.starts_with("region"))) {
      return r;
    }
  }
  return SIZE_MAX;
}

// "2023-2024" is April 2023 to March 2024; "Apr-2024", "Apr-Sep 2024".
std::optional<ledger::Period> indian_period(std::string_view cell) {
  std::string text = tidy(cell);
  if (const auto at = text.find('('); at != std::string::npos) text = tidy(text.substr(0, at));
  if (text.size() == 9 && text[4] == '-') {
    const auto a = period_of(text.substr(0, 4)), b = period_of(text.substr(5));
    if (a && b && b->first.year() == a->first.year() + 1) {
      return places().fiscal_year(places().find("IND"), b->first.year());
    }
    return std::nullopt;
  }
  return period_of(text);
}

bool fits_tradestat(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return tradestat_head(g) != SIZE_MAX; });
}

core::Status read_tradestat(const Download& d, Take& take) {
  take.source("in-moc");
  Partners partners("in-moc");
  const std::string page = core::to_lower(d.text.substr(0, 20'000));
  for (const Grid& g : d.sheets) {
    const std::size_t head = tradestat_head(g);
    if (head == SIZE_MAX) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    const std::string title = text_above(g, head) + page;
    const bool exports = title.find("export") != std::string::npos;
    const bool imports = title.find("import") != std::string::npos;
    if (exports == imports) {
      return core::fail(core::Code::bad_input, "the table does not say exports or imports",
                        {d.name, g.line(head), 0});
    }
    const bool rupees =
        title.find("lakh") != std::string::npos || title.find("crore") != std::string::npos;
    const int power = title.find("crore") != std::string::npos ? 7 : rupees ? 5 : 6;
    take.note(fmt::format("the table gives {} in {}", exports ? "exports" : "imports",
                          rupees ? "rupees" : "millions of dollars"));
    for (std::size_t r = head + 1; r < g.rows.size() && !take.is_over_limit(); ++r) {
      std::string name = tidy(g.at(r, 1));
      const std::string first = core::to_lower(tidy(g.at(r, 0)));
      if (name.empty() && first.empty()) continue;
      if (first.starts_with("total") || core::to_lower(name).starts_with("total") ||
          core::to_lower(name).starts_with("india's total")) {
        name = "World";
      }
      const Partner partner = partners.named(name);
      for (std::size_t c = 2; c < g.rows[r].size(); ++c) {
        if (g.at(head, c).find('%') != std::string_view::npos) {
          take.aside("shares and growth");
          continue;
        }
        const auto period = indian_period(g.at(head, c));
        if (partner.group) {
          take.aside("groups of countries");
        } else if (!partner.place || !period) {
          take.reject(g.line(r), static_cast<std::int64_t>(c) + 1,
                      period ? "no such partner" : "no period", period ? name : g.at(head, c));
        } else {
          put(take,
              item_of("IND", partner.place, exports ? Direction::exports : Direction::imports,
                      rupees ? "INR" : "USD", *period, g.line(r)),
              g.at(r, c), power, c);
        }
      }
    }
  }
  return {};
}

// ---- Brazil, Comex Stat: 'Flow;Year;Month;Countries;US$ FOB', in English or Portuguese
struct Comex {
  char separator = ';';
  std::size_t flow, year, month, country, value;
};

std::optional<Comex> comex_layout(const Download& d) {
  for (const char separator : {';', ','}) {
    const auto h = d.header(separator);
    Comex out{separator,
              column(h, {"flow", "fluxo"}),
              column(h, {"year", "ano"}),
              column(h, {"month", "mês", "mes"}),
              column(h, {"countries", "country", "países", "paises", "país"}),
              column(h, {"us$ fob", "value us$ fob", "valor us$ fob", "fob value (us$)",
                         "valor fob (us$)"})};
    if (out.flow != SIZE_MAX && out.year != SIZE_MAX && out.country != SIZE_MAX &&
        out.value != SIZE_MAX) {
      return out;
    }
  }
  return std::nullopt;
}

bool fits_comex(const Download& d) { return comex_layout(d).has_value(); }

core::Status read_comex(const Download& d, Take& take) {
  take.source("br-secex");
  const Comex at = *comex_layout(d);
  const auto h = d.header(at.separator);
  Partners partners("br-secex");
  core::CsvReader reader(d.text, d.name, at.separator);
  reader.next();
  while (reader.next() && !take.is_over_limit()) {
    if (!reader.ok() || reader.fields().size() != h.size()) {
      take.reject(reader.line(), 0,
                  reader.ok() ? "not as many fields as the header" : reader.error().message,
                  reader.raw());
      continue;
    }
    const auto& f = reader.fields();
    const std::string flow = core::to_lower(tidy(f[at.flow]));
    const bool exports = flow.starts_with("exp"), imports = flow.starts_with("imp");
    std::string date = tidy(f[at.year]);
    if (at.month != SIZE_MAX) {
      const std::string m = tidy(f[at.month]).substr(0, 2);  // "01" or "01. January"
      if (!m.empty()) date += "-" + (m[1] < '0' || m[1] > '9' ? "0" + m.substr(0, 1) : m);
    }
    const auto period = period_of(date);
    const Partner partner = partners.named(f[at.country]);
    if (partner.group) {
      take.aside("groups of countries");
    } else if (exports == imports || !period || !partner.place) {
      take.reject(reader.line(), 0,
                  exports == imports ? "neither export nor import"
                  : !period          ? "no period"
                                     : "no such partner",
                  reader.raw());
    } else {
      put(take,
          item_of("BRA", partner.place, exports ? Direction::exports : Direction::imports, "USD",
                  *period, reader.line()),
          f[at.value], 0, at.value);
    }
  }
  return {};
}

}  // namespace

const std::vector<Form>& office_forms() {
  static const std::vector<Form> list = {
      {"statcan-12100011", "Statistics Canada, table 12-10-0011-01", "CP1252", fits_statcan,
       read_statcan},
      {"singstat", "SingStat Table Builder, merchandise trade by market", "CP1252", fits_singstat,
       read_singstat},
      {"in-tradestat", "India's TRADESTAT, country-wise", "CP1252", fits_tradestat, read_tradestat},
      {"br-comexstat", "Brazil's Comex Stat, by country", "CP1252", fits_comex, read_comex}};
  return list;
}

}  // namespace tally::sources::internal
