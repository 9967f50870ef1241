// UN Comtrade's service: {"count": N, "data": [{...}, ...]}.
#include <fmt/format.h>

#include <charconv>

#include "sources/internal/comtrade.h"
#include "sources/internal/form.h"
#include "sources/internal/json.h"

namespace tally::sources::internal {
namespace {

bool fits(const Download& d) {
  if (!looks_like_json(d.text)) return false;
  const std::string_view head = d.text.substr(0, 4000);
  return head.find("\"reporterCode\"") != std::string_view::npos &&
         head.find("\"flowCode\"") != std::string_view::npos;
}

core::Status read(const Download& d, Take& take) {
  Comtrade comtrade(take);
  std::int64_t rows = 0, count = -1;
  std::string error;
  const auto each = [&](const std::vector<std::string_view>& v, std::int64_t line) {
    ++rows;
    if (take.is_over_limit()) return;
    ComtradeRow row;
    row.type = v[0];
    row.frequency = v[1];
    row.period = v[2];
    row.reporter = v[3];
    row.partner = v[4];
    row.partner2 = v[5];
    row.flow = v[6];
    row.commodity = v[7];
    row.customs = v[8];
    row.transport = v[9];
    row.supply = v[10];
    row.value = v[11];
    row.line = line;
    comtrade.row(row);
  };
  const auto scalar = [&](std::string_view name, std::string_view value) {
    if (name == "count") std::from_chars(value.data(), value.data() + value.size(), count);
    if (name == "error") error = value;
  };
  TALLY_CHECK(
      each_object(d.text, d.name, "data",
                  {"typeCode", "freqCode", "period", "reporterCode", "partnerCode", "partner2Code",
                   "flowCode", "cmdCode", "customsCode", "motCode", "mosCode", "primaryValue"},
                  each, scalar));
  if (!error.empty()) {
    return core::fail(core::Code::bad_input,
                      fmt::format("the service answered with an error: {}", error.substr(0, 200)),
                      {d.name, 0, 0});
  }
  if (count >= 0 && count != rows) {
    return core::fail(core::Code::bad_input,
                      fmt::format("the file says that it has {} rows, and has {}", count, rows),
                      {d.name, 0, 0}, "it is cut off: fetch it again");
  }
  comtrade.end(rows, "rows");
  return {};
}

}  // namespace

const std::vector<Form>& comtrade_json_forms() {
  static const std::vector<Form> list = {
      {"comtrade-json", "UN Comtrade, JSON of its service", "", fits, read}};
  return list;
}

}  // namespace tally::sources::internal
