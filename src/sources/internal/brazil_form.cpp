// Brazil's bulk files of Comex Stat (EXP_2024.csv, IMP_2024.csv): one row for each product, state,
// route and customs office in a month, added up to totals of countries while reading.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

constexpr std::int64_t kMost = std::int64_t{1} << 60;

struct Layout {
  std::size_t year = SIZE_MAX, month = SIZE_MAX, country = SIZE_MAX, value = SIZE_MAX;
  bool by_product = false, by_town = false, imports = false;
};

std::optional<Layout> layout_of(const Download& d) {
  const auto header = d.header(';');
  Layout out;
  for (std::size_t c = 0; c < header.size(); ++c) {
    const std::string_view name = header[c];
    if (name == "CO_ANO") out.year = c;
    if (name == "CO_MES") out.month = c;
    if (name == "CO_PAIS") out.country = c;
    if (name == "VL_FOB") out.value = c;
    if (name == "CO_NCM") out.by_product = true;
    if (name == "SH4") out.by_town = true;
    if (name == "VL_FRETE") out.imports = true;
  }
  const bool whole = out.year != SIZE_MAX && out.month != SIZE_MAX && out.country != SIZE_MAX &&
                     out.value != SIZE_MAX && (out.by_product || out.by_town);
  return whole ? std::optional(out) : std::nullopt;
}

bool fits(const Download& d) { return layout_of(d).has_value(); }

std::optional<std::int64_t> number(std::string_view text) {
  text = core::trim(text);
  std::int64_t n = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (ec != std::errc() || end != text.data() + text.size() || n < 0) return std::nullopt;
  return n;
}

struct Sum {
  std::int64_t dollars = 0, rows = 0, line = 0;
  places::PlaceId place;
  std::int64_t code = 0, month = 0;
};

class Reader {
 public:
  Reader(const Layout& at, Take& take) : at_(at), take_(take), partners_("br-secex") {}

  void read(core::CsvReader& reader, std::size_t width) {
    while (reader.next() && !take_.is_over_limit()) {
      const auto& f = reader.fields();
      if (!reader.ok() || f.size() != width) {
        take_.reject(reader.line(), 0,
                     reader.ok() ? "not as many fields as the header" : reader.error().message,
                     reader.raw());
        continue;
      }
      const auto year = number(f[at_.year]), month = number(f[at_.month]),
                 code = number(f[at_.country]), value = number(f[at_.value]);
      if (!year || *year < 1500 || *year > 2200 || !month || *month < 1 || *month > 12 || !code ||
          *code > 999 || !value || *value > kMost) {
        take_.reject(reader.line(), 0, "year, month, code of a country and a value are wanted",
                     reader.raw());
        continue;
      }
      add((*year * 12) + *month - 1, *code, *value, reader.line());
    }
  }

  // Sums as figures, in the order in which they began.
  void finish(ledger::Direction direction) {
    std::int64_t added = 0;
    for (const std::uint64_t key : order_) {
      const Sum& sum = sums_[key];
      added += sum.rows - 1;
      const Partner& partner = partner_of(sum.code);
      if (partner.group) {
        take_.aside("what belongs to no country");
        continue;
      }
      if (!partner.place) {
        take_.reject(sum.line, static_cast<std::int64_t>(at_.country) + 1,
                     fmt::format("Brazil's code {:03} means no place", sum.code));
        continue;
      }
      Item item;
      item.reporter = places::places().find("BRA");
      item.partner = partner.place;
      item.direction = direction;
      item.currency = core::kUsd;
      const auto month = core::Month::from_serial(static_cast<std::int32_t>(sum.month));
      item.period = {month, month};
      item.value = core::Decimal{sum.dollars, 0};
      item.flags = ledger::kDerived;
      item.line = sum.line;
      take_.figure(item);
    }
    if (added > 0) take_.aside("products that were added up", added);
  }

 private:
  const Partner& partner_of(std::int64_t code) {
    const auto [at, fresh] = known_.try_emplace(code);
    // Its codes do not change with the years.
    if (fresh)
      at->second = partners_.coded("br-secex", fmt::format("{:03}", code), core::Month(2000, 1));
    return at->second;
  }

  // Several codes may mean one place (the Canaries are Spain): they are one sum.
  void add(std::int64_t month, std::int64_t code, std::int64_t dollars, std::int64_t line) {
    const Partner& partner = partner_of(code);
    const std::uint64_t whom =
        partner.place ? partner.place.value() | 0x10000u : static_cast<std::uint64_t>(code);
    const std::uint64_t key = static_cast<std::uint64_t>(month) << 32 | whom;
    const auto [at, fresh] = sums_.try_emplace(key);
    Sum& sum = at->second;
    if (fresh) {
      order_.push_back(key);
      sum.line = line;
      sum.code = code;
      sum.month = month;
    }
    ++sum.rows;
    sum.dollars = std::min(sum.dollars + std::min(dollars, kMost - sum.dollars), kMost);
  }

  const Layout& at_;
  Take& take_;
  Partners partners_;
  std::unordered_map<std::int64_t, Partner> known_;
  std::unordered_map<std::uint64_t, Sum> sums_;
  std::vector<std::uint64_t> order_;
};

core::Status read(const Download& d, Take& take) {
  const Layout at = *layout_of(d);
  take.source("br-secex");
  core::CsvReader lines(d.text, d.name, ';');
  lines.next();
  Reader reader(at, take);
  reader.read(lines, d.header(';').size());
  reader.finish(at.imports ? ledger::Direction::imports : ledger::Direction::exports);
  take.note(fmt::format("taken for {}, since the file has {}freight and insurance",
                        at.imports ? "imports" : "exports", at.imports ? "" : "no "));
  take.note("totals are sums over the products in this file: import whole files");
  if (at.by_town) {
    take.note("files by town leave out what cannot be given to one: their totals are smaller");
  }
  return {};
}

}  // namespace

const std::vector<Form>& brazil_forms() {
  static const std::vector<Form> list = {
      {"br-bulk", "Brazil's Comex Stat, bulk file by product", "CP1252", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
