// UN Comtrade as delimited text: the present form (comtradeplus, API, bulk files), comtradr's
// frames in snake_case, and the form up to 2023.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/comtrade.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {
namespace {

enum Field {
  kType,
  kFrequency,
  kPeriod,
  kReporter,
  kPartner,
  kPartner2,
  kFlow,
  kCommodity,
  kCustoms,
  kTransport,
  kSupply,
  kValue,
  kFields
};

using Names = std::array<std::string_view, kFields>;
constexpr Names kPresent = {"typecode",    "freqcode",     "period",   "reportercode",
                            "partnercode", "partner2code", "flowcode", "cmdcode",
                            "customscode", "motcode",      "moscode",  "primaryvalue"};
constexpr Names kOlder = {"",
                          "",
                          "period",
                          "reportercode",
                          "partnercode",
                          "2ndpartnercode",
                          "tradeflowcode",
                          "commoditycode",
                          "customsproccode",
                          "modeoftransportcode",
                          "",
                          "tradevalueus"};

// Letters and digits alone, lower case: "Trade Value (US$)" and "TradeValueUS" are one.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : core::to_lower(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::optional<std::array<std::size_t, kFields>> columns(const std::vector<std::string>& header,
                                                        const Names& names) {
  std::vector<std::string> have;
  have.reserve(header.size());
  for (const std::string& name : header) have.push_back(plain(name));
  std::array<std::size_t, kFields> out{};
  for (std::size_t f = 0; f < kFields; ++f) {
    out[f] = SIZE_MAX;
    if (names[f].empty()) continue;
    const auto at = std::find(have.begin(), have.end(), names[f]);
    if (at != have.end()) {
      out[f] = static_cast<std::size_t>(at - have.begin());
    } else if (f == kPeriod || f == kReporter || f == kPartner || f == kFlow || f == kCommodity ||
               f == kValue) {
      return std::nullopt;
    }
  }
  return out;
}

char separator_of(const Download& d) {
  for (const char separator : {',', '\t', ';'}) {
    const auto header = d.header(separator);
    if (columns(header, kPresent) || columns(header, kOlder)) return separator;
  }
  return '\0';
}

bool fits(const Download& d) { return !d.text.empty() && separator_of(d) != '\0'; }

core::Status read(const Download& d, Take& take) {
  const char separator = separator_of(d);
  const auto header = d.header(separator);
  const auto present = columns(header, kPresent);
  const auto at = present ? *present : *columns(header, kOlder);
  core::CsvReader reader(d.text, d.name, separator);
  reader.next();  // the header
  Comtrade comtrade(take);
  std::int64_t rows = 0;
  while (reader.next() && !take.is_over_limit()) {
    ++rows;
    if (!reader.ok()) {
      take.reject(reader.error().place.line, reader.error().place.column, reader.error().message,
                  reader.raw());
      continue;
    }
    const auto& fields = reader.fields();
    // Some of the service's files end each row with one more separator.
    const bool one_more = fields.size() == header.size() + 1 && fields.back().empty();
    if (fields.size() != header.size() && !one_more) {
      take.reject(reader.line(), 0,
                  fmt::format("{} fields, the header has {}", fields.size(), header.size()),
                  reader.raw());
      continue;
    }
    const auto get = [&](Field f) {
      return at[f] == SIZE_MAX ? std::string_view() : fields[at[f]];
    };
    ComtradeRow row;
    row.type = get(kType);
    row.frequency = get(kFrequency);
    row.period = get(kPeriod);
    row.reporter = get(kReporter);
    row.partner = get(kPartner);
    row.partner2 = get(kPartner2);
    row.flow = get(kFlow);
    row.commodity = get(kCommodity);
    row.customs = get(kCustoms);
    row.transport = get(kTransport);
    row.supply = get(kSupply);
    row.value = get(kValue);
    row.line = reader.line();
    comtrade.row(row);
  }
  comtrade.end(rows, "rows");
  return {};
}

}  // namespace

const std::vector<Form>& comtrade_forms() {
  static const std::vector<Form> list = {
      {"comtrade-csv", "UN Comtrade, CSV", "CP1252", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
