// Turkey's statistics office, exports or imports by country: a title in Turkish or English, a row
// of years (perhaps with a row of months below it), then countries; in thousands of dollars unless
// the title says otherwise.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"
#include "sources/internal/heads.h"

namespace tally::sources::internal {
namespace {

using ledger::Direction;
using places::places;

// Letters that both cases share, so that I and i with and without a dot do not matter.
constexpr std::array<std::string_view, 12> kMonths = {"ocak",       "ubat",    "mart",   "nisan",
                                                      "may\u0131s", "haziran", "temmuz", "ustos",
                                                      "eyl",        "ekim",    "kas",    "aral"};

// "Ocak", "Ocak-January", "January".
int month_of(const std::string& text) {
  for (std::size_t m = 0; m < kMonths.size(); ++m) {
    if (text.find(kMonths[m]) != std::string::npos) return static_cast<int>(m) + 1;
  }
  const auto dash = text.find_last_of("-/ ");
  return month_number(dash == std::string::npos ? text : text.substr(dash + 1));
}

bool is_year(std::string_view cell) {
  const std::string text = tidy(cell).substr(0, 4);
  const auto period = period_of(text);
  return text.size() == 4 && period && period->is_year() && tidy(cell).size() <= 8;
}

struct Layout {
  std::size_t years = SIZE_MAX, first_year = SIZE_MAX, name = SIZE_MAX;
  bool months = false;  // the row below the years names months
  std::string title;
};

std::optional<Layout> layout_of(const Grid& g) {
  Layout out;
  for (std::size_t r = 0; r < std::min(g.rows.size(), kMostTitles); ++r) {
    std::size_t years = 0, first = SIZE_MAX;
    for (std::size_t c = 1; c < g.rows[r].size(); ++c) {
      if (!is_year(g.at(r, c))) continue;
      ++years;
      first = std::min(first, c);
    }
    if (years >= 1 && first != SIZE_MAX) {
      for (std::size_t c = 0; c < first; ++c) {
        const std::string head = word(g, r, c);
        const bool names =
            head.find("lke") != std::string::npos || head.find("countr") != std::string::npos;
        const bool codes =
            head.find("kod") != std::string::npos || head.find("code") != std::string::npos;
        if (names && (!codes || out.name == SIZE_MAX)) out.name = c;
      }
      if (out.name != SIZE_MAX) {
        out.years = r;
        out.first_year = first;
        break;
      }
    }
  }
  out.title = title_above(g, std::min(out.years, kMostTitles));
  const auto says = [&](std::string_view text) {
    return out.title.find(text) != std::string::npos;
  };
  const bool whose = says("t\u00fcrkiye") || says("turk") || says("t\u00fc\u0069k") ||
                     says("t\u00fc\u0131k") || says("bin abd") || says("lkelere g");
  const bool what = says("hracat") || says("thalat") || says("export") || says("import");
  if (out.years == SIZE_MAX || !whose || !what) return std::nullopt;
  for (std::size_t c = out.first_year;
       c < (out.years + 1 < g.rows.size() ? g.rows[out.years + 1].size() : 0); ++c) {
    out.months = out.months || month_of(word(g, out.years + 1, c)) > 0;
  }
  return out;
}

bool fits(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(),
                     [](const Grid& g) { return layout_of(g).has_value(); });
}

struct Unit {
  std::string_view currency = "USD";
  int power = 3;
};

Unit unit_of(const std::string& title) {
  Unit out;
  const auto says = [&](std::string_view text) { return title.find(text) != std::string::npos; };
  if (says("euro") || says("avro")) out.currency = "EUR";
  if (says(" tl") || says("turkish lira") || says("t\u00fcrk liras")) out.currency = "TRY";
  if (says("milyon") || says("million")) out.power = 6;
  return out;
}

class Reader {
 public:
  Reader(const Grid& grid, Layout layout, Take& take)
      : grid_(grid), at_(std::move(layout)), take_(take), partners_("tr-tuik") {
    unit_ = unit_of(at_.title);
  }

  core::Status read(const std::string& file) {
    const bool exports = at_.title.find("hracat") != std::string::npos ||
                         at_.title.find("export") != std::string::npos;
    const bool imports = at_.title.find("thalat") != std::string::npos ||
                         at_.title.find("import") != std::string::npos;
    if (exports == imports) {
      return core::fail(core::Code::bad_input, "the title does not say exports or imports",
                        {file, grid_.line(at_.years), 0});
    }
    direction_ = exports ? Direction::exports : Direction::imports;
    take_.note(fmt::format("the table gives {} in {} of {}", exports ? "exports" : "imports",
                           unit_.power == 6 ? "millions" : "thousands", unit_.currency));
    heads();
    for (std::size_t r = at_.years + (at_.months ? 2 : 1);
         r < grid_.rows.size() && !take_.is_over_limit(); ++r) {
      row(r);
    }
    return {};
  }

 private:
  // A period for each column; none for shares, changes and ranks.
  void heads() {
    periods_.assign(at_.first_year, std::nullopt);
    const std::size_t first = at_.years + (at_.months ? 2 : 1);
    for (const Head& head : heads_of(grid_, at_.years, first, at_.first_year)) {
      auto& period = periods_.emplace_back();
      if (!is_year(head.group)) continue;
      const int year = period_of(head.group.substr(0, 4))->first.year();
      if (const int m = month_of(head.below); m > 0) {
        period = ledger::Period::month(year, m);
      } else if (head.below.empty() || head.below.starts_with("toplam") ||
                 head.below.starts_with("total") || head.below.starts_with("y\u0131ll\u0131k")) {
        period = ledger::Period::year(year);
      }
    }
  }

  Partner partner_of(std::string_view cell) {
    const std::string name = tidy(cell);
    const std::string lower = core::to_lower(name);
    if (lower.starts_with("toplam") || lower.starts_with("total") ||
        lower.starts_with("genel toplam")) {
      return {places().world(), false};
    }
    Partner out = partners_.named(name);
    // "Almanya-Germany", "Almanya / Germany"
    for (const char mark : {'/', '-'}) {
      const auto at = name.rfind(mark);
      if (out.place || out.group || at == std::string::npos) continue;
      out = partners_.named(name.substr(at + 1));
      if (!out.place && !out.group) out = partners_.named(name.substr(0, at));
    }
    return out;
  }

  void row(std::size_t r) {
    const std::string name = tidy(grid_.at(r, at_.name));
    bool any = false;
    for (std::size_t c = at_.first_year; c < periods_.size(); ++c)
      any = any || !tidy(grid_.at(r, c)).empty();
    if (!any) return;  // a heading, or the notes below
    const Partner partner = partner_of(name);
    for (std::size_t c = at_.first_year; c < periods_.size(); ++c) {
      if (tidy(grid_.at(r, c)).empty()) continue;
      cell(r, c, name, partner);
    }
  }

  void cell(std::size_t r, std::size_t c, const std::string& name, const Partner& partner) {
    if (!periods_[c]) return take_.aside("shares, changes and ranks");
    if (partner.group) return take_.aside("groups of countries");
    const auto reject = [&](std::string_view why, std::string_view raw) {
      take_.reject(grid_.line(r), static_cast<std::int64_t>(c) + 1, std::string(why), raw);
    };
    if (name.empty()) return reject("no country stands beside it", grid_.at(r, c));
    if (!partner.place) return reject("no such partner", name);
    const CellValue v = cell_value(grid_.at(r, c));
    if (v.kind == CellValue::Kind::missing) return take_.aside("cells without a figure");
    if (v.kind == CellValue::Kind::bad) return reject("no number", grid_.at(r, c));
    Item item;
    item.reporter = places().find("TUR");
    item.partner = partner.place;
    item.direction = direction_;
    item.currency = *core::Currency::parse(unit_.currency);
    item.period = *periods_[c];
    if (v.kind == CellValue::Kind::number) item.value = v.number.scaled(unit_.power);
    item.flags = v.flags;
    item.line = grid_.line(r);
    item.column = static_cast<std::int64_t>(c) + 1;
    take_.figure(item);
  }

  const Grid& grid_;
  Layout at_;
  Take& take_;
  Partners partners_;
  Unit unit_;
  Direction direction_ = Direction::exports;
  std::vector<std::optional<ledger::Period>> periods_;
};

core::Status read(const Download& d, Take& take) {
  take.source("tr-tuik");
  for (const Grid& g : d.sheets) {
    auto layout = layout_of(g);
    if (!layout) continue;
    if (d.sheets.size() > 1) take.sheet(g.name);
    TALLY_CHECK(Reader(g, std::move(*layout), take).read(d.name));
  }
  return {};
}

}  // namespace

const std::vector<Form>& turkey_forms() {
  static const std::vector<Form> list = {
      {"tr-by-country", "Turkey's statistics office, exports or imports by country", "CP1254", fits,
       read}};
  return list;
}

}  // namespace tally::sources::internal
