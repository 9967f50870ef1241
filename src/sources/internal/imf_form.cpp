// IMF Direction of Trade Statistics, and International Trade in Goods by partner country: the bulk
// CSV with periods in columns or one a row, and SDMX-CSV of the service.
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
  for (const std::string_view n : names) {
    for (std::size_t c = 0; c < header.size(); ++c) {
      if (core::to_lower(tidy(header[c])) == n) return c;
    }
  }
  return SIZE_MAX;
}

struct Layout {
  std::size_t reporter, reporter_name, partner, partner_name, indicator, attribute, period, value,
      scale, status, first_period = SIZE_MAX;
  bool imts = false;
};

std::optional<Layout> layout_of(const std::vector<std::string>& h) {
  Layout out{column(h, {"country code", "ref_area", "country", "country.id"}),
             column(h, {"country name"}),
             column(h, {"counterpart country code", "counterpart_area", "counterpart_country",
                        "counterpart_country.id"}),
             column(h, {"counterpart country name"}),
             column(h, {"indicator code", "indicator", "indicator.id"}),
             column(h, {"attribute"}),
             column(h, {"time period", "time_period"}),
             column(h, {"value", "obs_value"}),
             column(h, {"unit_mult", "scale"}),
             column(h, {"status", "obs_status"})};
  if (out.reporter == SIZE_MAX || out.partner == SIZE_MAX || out.indicator == SIZE_MAX) {
    return std::nullopt;
  }
  if (out.period != SIZE_MAX && out.value != SIZE_MAX) {
    out.imts = column(h, {"counterpart_country"}) != SIZE_MAX;
    return out;
  }
  for (std::size_t c = 0; c < h.size() && out.first_period == SIZE_MAX; ++c) {
    if (c > out.indicator && c > out.partner && period_of(h[c])) out.first_period = c;
  }
  out.imts = column(h, {"counterpart_country", "counterpart_country.id"}) != SIZE_MAX;
  return out.first_period == SIZE_MAX ? std::nullopt : std::optional(out);
}

bool fits(const Download& d) { return layout_of(d.header(',')).has_value(); }

struct Indicator {
  enum class What : std::uint8_t { none, level, balance } what = What::none;
  Direction direction = Direction::exports;
};

Indicator indicator_of(std::string_view code) {
  using W = Indicator::What;
  if (code == "TXG_FOB_USD" || code == "XG_FOB_USD") return {W::level, Direction::exports};
  if (code == "TMG_CIF_USD" || code == "MG_CIF_USD") return {W::level, Direction::imports};
  // Where both are given, FOB imports are another valuation of the same trade.
  if (code == "TMG_FOB_USD" || code == "MG_FOB_USD") return {W::none, Direction::imports};
  if (code == "TBG_USD") return {W::balance, Direction::balance};
  return {};
}

// Codes of the present service are ISO 3166-1 alpha-3 with G... for groups (G001 is the world), of
// the older one alpha-2 or the IMF's numbers, beside which names stand.
Partner place_of(Partners& partners, std::string_view code, std::string_view name) {
  const std::string c = tidy(code);
  if (c == "G001" || c == "W00" || c == "001" || c == "1") return {places().world(), false};
  if (!name.empty()) {
    const Partner named = partners.named(name);
    if (named.group || named.place) return named;
  }
  if (c.size() == 3 && c[0] >= 'A' && c[0] <= 'Z') {
    if (c[0] == 'G' && c[1] >= '0' && c[1] <= '9') return {{}, true};
    return {places().find(c), false};
  }
  if (c.size() > 3 && (c[0] == 'G' || c[0] == 'T')) return {{}, true};  // groups of the new list
  if (c.size() == 2) {
    const bool group = c[1] >= '0' && c[1] <= '9';  // 1C_..., R1, B0
    return group ? Partner{{}, true} : partners.coded("iso2", c, core::Month(2015, 1));
  }
  if (c.find('_') != std::string::npos) return {{}, true};  // 1C_080, 7A, XR43
  return {};
}

class Reader {
 public:
  Reader(const Layout& at, std::vector<std::string> header, Take& take)
      : at_(at), header_(std::move(header)), take_(take), partners_("imf-dots") {
    for (const std::string& name : header_) periods_.push_back(period_of(name));
  }

  void row(const core::CsvReader& reader) {
    const auto& f = reader.fields();
    const auto get = [&](std::size_t c) { return c == SIZE_MAX ? std::string_view() : f[c]; };
    const bool wide = at_.first_period != SIZE_MAX;
    const auto cells = wide ? count(f) : std::int64_t{1};
    if (at_.attribute != SIZE_MAX && core::to_lower(tidy(get(at_.attribute))) != "value") {
      return take_.aside("attributes of the figures", cells);
    }
    const Indicator indicator = indicator_of(tidy(get(at_.indicator)));
    if (indicator.what == Indicator::What::balance) return take_.aside("balances", cells);
    if (indicator.what == Indicator::What::none) {
      return take_.aside("imports FOB and other indicators", cells);
    }
    const Partner reporter = place_of(partners_, get(at_.reporter), get(at_.reporter_name));
    const Partner partner = place_of(partners_, get(at_.partner), get(at_.partner_name));
    if (reporter.group || partner.group) return take_.aside("groups of countries", cells);
    if (!reporter.place || !partner.place) {
      return take_.reject(reader.line(), 0, reporter.place ? "no such partner" : "no such reporter",
                          reader.raw());
    }
    Item item;
    item.reporter = reporter.place;
    item.partner = partner.place;
    item.direction = indicator.direction;
    item.currency = core::kUsd;
    item.line = reader.line();
    const std::string status = core::to_lower(tidy(get(at_.status)));
    if (status == "e") item.flags |= ledger::kEstimated;
    if (status == "p") item.flags |= ledger::kProvisional;
    const int power = power_of(tidy(get(at_.scale)));
    if (!wide) return cell(item, period_of(get(at_.period)), get(at_.value), power);
    for (std::size_t c = at_.first_period; c < f.size(); ++c) {
      if (!periods_[c] || core::trim(f[c]).empty()) continue;
      item.column = static_cast<std::int64_t>(c) + 1;
      cell(item, periods_[c], f[c], power);
    }
  }

 private:
  [[nodiscard]] std::int64_t count(const std::vector<std::string_view>& f) const {
    std::int64_t n = 0;
    for (std::size_t c = at_.first_period; c < f.size(); ++c) n += core::trim(f[c]).empty() ? 0 : 1;
    return n;
  }

  static int power_of(const std::string& scale) {
    if (scale == "6" || scale == "Millions") return 6;
    if (scale == "3" || scale == "Thousands") return 3;
    if (scale == "9" || scale == "Billions") return 9;
    return 0;
  }

  void cell(Item item, const std::optional<ledger::Period>& period, std::string_view text,
            int power) {
    if (!period) return take_.reject(item.line, item.column, "no period", text);
    if (period->months() == 3) return take_.aside("quarters");
    const CellValue v = cell_value(text);
    if (v.kind == CellValue::Kind::missing) return take_.aside("cells without a figure");
    if (v.kind != CellValue::Kind::number) {
      return take_.reject(item.line, item.column, "no number", text);
    }
    item.period = *period;
    item.value = v.number.scaled(power);
    item.flags |= v.flags;
    take_.figure(item);
  }

  const Layout& at_;
  std::vector<std::string> header_;
  Take& take_;
  Partners partners_;
  std::vector<std::optional<ledger::Period>> periods_;
};

core::Status read(const Download& d, Take& take) {
  const auto header = d.header(',');
  const Layout at = *layout_of(header);
  take.source(at.imts ? "imf-imts" : "imf-dots");
  Reader rows(at, header, take);
  core::CsvReader reader(d.text, d.name);
  reader.next();
  while (reader.next() && !take.is_over_limit()) {
    // The bulk files end each row with one more comma.
    const bool one_more =
        reader.fields().size() == header.size() + 1 && reader.fields().back().empty();
    if (!reader.ok() || (reader.fields().size() != header.size() && !one_more)) {
      take.reject(reader.line(), 0,
                  reader.ok() ? "not as many fields as the header" : reader.error().message,
                  reader.raw());
      continue;
    }
    rows.row(reader);
  }
  return {};
}

}  // namespace

const std::vector<Form>& imf_forms() {
  static const std::vector<Form> list = {
      {"imf", "IMF, trade by partner country (CSV or SDMX-CSV)", "CP1252", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
