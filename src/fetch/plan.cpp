#include <fmt/format.h>

#include <algorithm>

#include "fetch/fetch.h"

namespace tally::fetch {
namespace {

using places::PlaceId;
using places::places;

constexpr std::size_t kMaxPieces = 400;

void replace(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

// Bytes that may stand in a query as they are.
std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.' || c == '~' || c == ',' || c == '+' ||
                       c == '*' || c == ':';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// What comes from a recipe may hold what has a meaning in an address; blanks may not stand there.
std::string without_blanks(std::string_view text) {
  std::string out(text);
  replace(out, " ", "%20");
  return out;
}

// "&partnerCode=" with nothing behind it asks some services for nothing, where leaving it out asks
// for all.
void drop_empty_parameters(std::string& url) {
  const auto question = url.find('?');
  if (question == std::string::npos) return;
  std::string out = url.substr(0, question);
  char joint = '?';
  std::string_view rest = std::string_view(url).substr(question + 1);
  while (!rest.empty()) {
    const auto end = std::min(rest.find('&'), rest.size());
    const std::string_view parameter = rest.substr(0, end);
    if (!parameter.empty() && parameter.back() != '=') {
      out += joint;
      out += parameter;
      joint = '&';
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  url = std::move(out);
}

core::Result<std::string> code_of(const Recipe& recipe, PlaceId place, const std::string& all) {
  if (!place) {
    if (all.empty()) {
      return core::fail(core::Code::bad_usage, fmt::format("'{}' wants a reporter", recipe.id), {},
                        fmt::format("as in 'tally fetch {} RUS 2022'", recipe.id));
    }
    return all == "-" ? std::string() : all;
  }
  const auto& row = places().row(place);
  if (const auto at = recipe.codes.find(row.code); at != recipe.codes.end()) return at->second;
  std::string out;
  if (recipe.scheme == "comtrade" || recipe.scheme == "m49") {
    out = row.numeric;
    while (out.size() > 1 && out[0] == '0') out.erase(0, 1);
  } else if (recipe.scheme == "iso2" || recipe.scheme == "eurostat") {
    out = row.alpha2;
  } else if (recipe.scheme == "name") {
    out = row.name;
  } else {
    out = row.code;
  }
  if (out.empty()) {
    return core::fail(core::Code::bad_usage,
                      fmt::format("'{}' has no code for {}", recipe.id, row.name), {},
                      "a recipe may name one under [codes]");
  }
  return out;
}

std::string written(const Recipe& recipe, const core::Period& period, bool months) {
  std::string out = months ? recipe.month : recipe.year;
  replace(out, "{year}", fmt::format("{:04}", period.first.year()));
  replace(out, "{month}", fmt::format("{:02}", period.first.month()));
  return out;
}

std::vector<core::Period> periods_of(const Query& query) {
  std::vector<core::Period> out;
  if (!query.first || !query.last) return out;
  if (query.months) {
    for (core::Month m = query.first->first; m <= query.last->last; m = m + 1)
      out.push_back({m, m});
  } else {
    for (int y = query.first->first.year(); y <= query.last->last.year(); ++y) {
      out.push_back(core::Period::year(y));
    }
  }
  return out;
}

core::Result<Piece> piece(const Recipe& recipe, const Query& query, const core::Period& period,
                          std::string_view period_text, std::string_view flow) {
  const bool by_reporter = recipe.url.find("{reporter}") != std::string::npos;
  TALLY_TRY(reporter, code_of(recipe, by_reporter ? query.reporter : places::PlaceId(),
                              by_reporter ? recipe.all_reporters : "-"));
  TALLY_TRY(partner, code_of(recipe, query.partner,
                             recipe.all_partners.empty() ? "-" : recipe.all_partners));
  Piece out;
  out.url = recipe.url;
  replace(out.url, "{reporter}", encoded(reporter));
  replace(out.url, "{partner}", encoded(partner));
  replace(out.url, "{period}", without_blanks(period_text));
  replace(out.url, "{flow}", without_blanks(flow));
  replace(out.url, "{frequency}", query.months ? recipe.month_word : recipe.year_word);
  drop_empty_parameters(out.url);
  out.flow = flow;
  out.period = period;
  out.what = recipe.id;
  if (query.reporter) out.what += ", " + places().code(query.reporter);
  if (query.partner) out.what += " with " + places().code(query.partner);
  if (!period_text.empty()) out.what += fmt::format(", {}", period_text);
  if (!flow.empty()) out.what += fmt::format(", {}", flow);
  return out;
}

std::vector<std::string> flows_of(const Recipe& recipe) {
  if (recipe.flows.empty()) return {std::string()};
  if (recipe.flow_joint.empty()) return recipe.flows;
  return {fmt::format("{}", fmt::join(recipe.flows, recipe.flow_joint))};
}

}  // namespace

core::Result<Query> parse_period(std::string_view text, Query query) {
  const auto dots = text.find("..");
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = dots == std::string_view::npos ? from : text.substr(dots + 2);
  query.first = core::Period::parse(from);
  query.last = core::Period::parse(to);
  const auto fits = [](const std::optional<core::Period>& p) {
    return p && (p->is_year() || p->is_month());
  };
  if (!fits(query.first) || !fits(query.last) ||
      query.first->is_month() != query.last->is_month() || query.last->first < query.first->first) {
    return core::fail(core::Code::bad_usage,
                      fmt::format("'{}' is no year, month or span of them", text), {},
                      "as in 2022, 2019..2023, 2024-01..2024-06");
  }
  query.months = query.first->is_month();
  return query;
}

core::Result<std::vector<Piece>> plan(const Recipe& recipe, const Query& query) {
  const bool wants_period = recipe.url.find("{period}") != std::string::npos;
  if (wants_period && !query.first) {
    return core::fail(core::Code::bad_usage, fmt::format("'{}' wants a period", recipe.id), {},
                      fmt::format("as in 'tally fetch {} RUS 2019..2023'", recipe.id));
  }
  if (query.months && recipe.month.empty()) {
    return core::fail(core::Code::bad_usage, fmt::format("'{}' has no months", recipe.id));
  }
  if (wants_period && !query.months && recipe.year.empty()) {
    return core::fail(core::Code::bad_usage, fmt::format("'{}' has months only", recipe.id), {},
                      "as in 2024-01..2024-06");
  }
  if (query.reporter && recipe.url.find("{reporter}") == std::string::npos &&
      !recipe.codes.empty() && !recipe.codes.contains(places().code(query.reporter))) {
    return core::fail(core::Code::bad_usage, fmt::format("'{}' has figures of {} alone", recipe.id,
                                                         recipe.codes.begin()->first));
  }
  std::vector<core::Period> periods = periods_of(query);
  if (periods.empty()) periods.push_back({});
  std::vector<Piece> out;
  for (const std::string& flow : flows_of(recipe)) {
    if (!recipe.range.empty() && query.first) {
      std::string span = recipe.range;
      replace(span, "{first}", written(recipe, periods.front(), query.months));
      replace(span, "{last}", written(recipe, periods.back(), query.months));
      TALLY_TRY(one,
                piece(recipe, query, {periods.front().first, periods.back().last}, span, flow));
      out.push_back(std::move(one));
      continue;
    }
    for (const core::Period& p : periods) {
      const std::string text = query.first ? written(recipe, p, query.months) : std::string();
      TALLY_TRY(one, piece(recipe, query, p, text, flow));
      out.push_back(std::move(one));
      if (out.size() > kMaxPieces) {
        return core::fail(core::Code::too_large, "that would be more than 400 requests", {},
                          "ask for fewer periods at a time");
      }
    }
  }
  return out;
}

std::vector<Piece> split(const Recipe& recipe, const Query& query, const Piece& whole) {
  std::vector<Piece> out;
  if (recipe.flows.size() < 2 || recipe.flow_joint.empty() ||
      whole.flow.find(recipe.flow_joint) == std::string::npos) {
    return out;
  }
  for (const std::string& flow : recipe.flows) {
    auto one =
        piece(recipe, query, whole.period, written(recipe, whole.period, query.months), flow);
    if (one) out.push_back(std::move(*one));
  }
  return out;
}

}  // namespace tally::fetch
