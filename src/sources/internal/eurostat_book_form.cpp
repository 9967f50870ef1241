// Eurostat's workbook of the data browser, and JSON-stat of its service.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/text.h"
#include "sources/internal/eurostat.h"
#include "sources/internal/form.h"
#include "sources/internal/json.h"

namespace tally::sources::internal {
namespace {

bool is_sheet(const Grid& g) {
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 12); ++r) {
    if (tidy(g.at(r, 0)).starts_with("Dataset:")) return true;
  }
  return false;
}

bool fits_book(const Download& d) {
  return std::any_of(d.sheets.begin(), d.sheets.end(), is_sheet);
}

// Above the table stand the fixed dimensions, one a line; then the row TIME and the row of labels.
void read_sheet(const Grid& g, Eurostat& eurostat) {
  std::string product, flow, indicator;
  std::size_t head = SIZE_MAX;
  const auto value_right_of = [&](std::size_t row) {
    for (std::size_t c = 1; c < 6; ++c) {
      if (const std::string v = tidy(g.at(row, c)); !v.empty()) return v;
    }
    return std::string();
  };
  for (std::size_t r = 0; r < std::min<std::size_t>(g.rows.size(), 40) && head == SIZE_MAX; ++r) {
    const std::string name = core::to_lower(tidy(g.at(r, 0)));
    if (name.starts_with("last updated")) eurostat.updated(value_right_of(r));
    if (name.starts_with("product") || name.starts_with("sitc")) product = value_right_of(r);
    if (name == "flow" || name.starts_with("flow [") || name.starts_with("stk_flow")) {
      flow = value_right_of(r);
    }
    if (name.starts_with("indicators") || name.starts_with("indic_et")) {
      indicator = value_right_of(r);
    }
    if (name == "time" || name.starts_with("time [")) head = r;
  }
  if (head == SIZE_MAX) return;
  std::size_t labels = head + 1, reporter = SIZE_MAX, partner = SIZE_MAX;
  for (; labels < std::min(head + 4, g.rows.size()); ++labels) {
    for (std::size_t c = 0; c < 8; ++c) {
      const std::string name = core::to_lower(tidy(g.at(labels, c)));
      if (name.starts_with("reporter") || name.starts_with("geo")) reporter = c;
      if (name.starts_with("partner")) partner = c;
    }
    if (partner != SIZE_MAX) break;
  }
  if (partner == SIZE_MAX || reporter == SIZE_MAX) return;
  for (std::size_t r = labels + 1; r < g.rows.size(); ++r) {
    const std::string_view who = g.at(r, reporter), with = g.at(r, partner);
    if (tidy(with).empty()) {
      if (tidy(who).starts_with("Special value") || tidy(who).starts_with("Available flags"))
        return;
      continue;
    }
    for (std::size_t c = std::max(reporter, partner) + 1; c < g.rows[r].size(); ++c) {
      const std::string_view period = g.at(head, c);
      if (tidy(period).empty()) continue;  // the column of flags
      EurostatPoint p;
      p.reporter = who;
      p.partner = with;
      p.product = product;
      p.flow = flow;
      p.indicator = indicator;
      p.period = period;
      p.value = g.at(r, c);
      p.flag = tidy(g.at(head, c + 1)).empty() ? g.at(r, c + 1) : std::string_view();
      p.line = g.line(r);
      p.column = static_cast<std::int64_t>(c) + 1;
      eurostat.point(p);
    }
  }
}

core::Status read_book(const Download& d, Take& take) {
  Eurostat eurostat(take);
  for (const Grid& g : d.sheets) {
    if (!is_sheet(g)) continue;
    take.sheet(g.name);
    read_sheet(g, eurostat);
  }
  return {};
}

bool fits_json(const Download& d) {
  if (!looks_like_json(d.text)) return false;
  const std::string_view head = d.text.substr(0, 2000);
  return head.find("\"dataset\"") != std::string_view::npos &&
         head.find("\"version\"") != std::string_view::npos;
}

// Codes of one dimension in their order.
std::vector<std::string> codes_of(const Json& category) {
  const Json& index = category["index"];
  std::vector<std::string> out;
  if (index.is(Json::Kind::array)) {
    for (const Json& item : index.items()) out.emplace_back(item.as_text());
  } else if (index.is(Json::Kind::object)) {
    out.resize(index.names().size());
    for (std::size_t i = 0; i < index.names().size(); ++i) {
      std::size_t at = SIZE_MAX;
      const auto text = index.items()[i].as_text();
      std::from_chars(text.data(), text.data() + text.size(), at);
      if (at < out.size()) out[at] = std::string(index.names()[i]);
    }
  } else {
    for (const auto name : category["label"].names()) out.emplace_back(name);
  }
  return out;
}

core::Status read_json(const Download& d, Take& take) {
  TALLY_TRY(document, JsonDocument::parse(d.text, d.name));
  const Json& root = document.root();
  const Json& ids = root["id"];
  const core::Place place{d.name, 0, 0};
  if (!ids.is(Json::Kind::array) || ids.items().empty() || ids.items().size() > 20) {
    return core::fail(core::Code::bad_input, "the data set names no dimensions", place);
  }
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> codes;
  std::size_t cells = 1;
  for (const Json& id : ids.items()) {
    names.push_back(core::to_lower(id.as_text()));
    codes.push_back(codes_of(root["dimension"][id.as_text()]["category"]));
    if (codes.back().empty() || codes.back().size() > 100'000 ||
        (cells *= codes.back().size()) > 50'000'000) {
      return core::fail(core::Code::bad_input,
                        fmt::format("dimension '{}' is empty or too large", names.back()), place);
    }
  }
  Eurostat eurostat(take);
  eurostat.updated(root["updated"].as_text());
  const auto one = [&](std::size_t cell, const Json& value, std::string_view flag) {
    EurostatPoint p;
    for (std::size_t k = names.size(); k-- > 0;) {
      const std::string_view code = codes[k][cell % codes[k].size()];
      cell /= codes[k].size();
      const std::string& n = names[k];
      if (n == "reporter" || n == "geo") p.reporter = code;
      if (n == "partner") p.partner = code;
      if (n == "product" || n == "sitc06") p.product = code;
      if (n == "flow" || n == "stk_flow") p.flow = code;
      if (n == "indicators" || n == "indic_et") p.indicator = code;
      if (n == "time" || n == "time_period") p.period = code;
    }
    p.value = value.as_text();
    p.flag = flag;
    p.line = value.line;
    eurostat.point(p);
  };
  const Json& values = root["value"];
  const Json& status = root["status"];
  std::unordered_map<std::string_view, std::string_view> flags;
  if (status.is(Json::Kind::object)) {
    for (std::size_t i = 0; i < status.names().size(); ++i) {
      flags.emplace(status.names()[i], status.items()[i].as_text());
    }
  }
  for (std::size_t i = 0; i < values.items().size(); ++i) {
    std::size_t cell = i;
    if (values.is(Json::Kind::object)) {
      const auto name = values.names()[i];
      const auto [end, ec] = std::from_chars(name.data(), name.data() + name.size(), cell);
      if (ec != std::errc() || end != name.data() + name.size() || cell >= cells) {
        take.reject(values.items()[i].line, 0, "a value outside the cube", name);
        continue;
      }
    } else if (cell >= cells) {
      take.reject(values.items()[i].line, 0, "a value outside the cube", {});
      continue;
    }
    const auto flag = flags.find(std::to_string(cell));
    one(cell, values.items()[i], flag == flags.end() ? std::string_view() : flag->second);
  }
  return {};
}

}  // namespace

const std::vector<Form>& eurostat_book_forms() {
  static const std::vector<Form> list = {
      {"eurostat-xlsx", "Eurostat, workbook of the data browser", "", fits_book, read_book},
      {"eurostat-json-stat", "Eurostat, JSON-stat", "", fits_json, read_json}};
  return list;
}

}  // namespace tally::sources::internal
