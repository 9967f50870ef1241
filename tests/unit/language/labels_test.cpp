// The labelled sentences and articles, where they are at hand: each claim that a careful reader
// finds has a statement, and each statement survives being written down.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "language/claim.h"
#include "language/parse.h"
#include "language/print.h"

namespace tally::language {
namespace {

using nlohmann::json;

std::string folder() {
  const char* shared = std::getenv("TALLY_SHARED");
  const std::string root =
      shared != nullptr ? shared : std::string(TALLY_SOURCE_DIR) + "/../shared";
  return root + "/reference/reading/";
}

template <typename E>
E named(const std::string& name, int count) {
  for (int i = 0; i < count; ++i) {
    if (to_string(static_cast<E>(i)) == name) return static_cast<E>(i);
  }
  ADD_FAILURE() << "no such name: " << name;
  return E{};
}

ClaimParty party(const std::string& code) {
  ClaimParty out;
  for (std::size_t at = 0; at <= code.size();) {
    const std::size_t plus = std::min(code.find('+', at), code.size());
    out.places.push_back(places::places().find(code.substr(at, plus - at)));
    EXPECT_TRUE(out.places.back()) << code;
    at = plus + 1;
  }
  return out;
}

Flow flow(const std::string& name) {
  return name == "exports"    ? Flow::exports
         : name == "imports"  ? Flow::imports
         : name == "turnover" ? Flow::turnover
                              : Flow::balance;
}

std::optional<Period> period(const json& j) {
  if (!j.is_string()) return std::nullopt;
  const std::string text = j;
  return Period{*Month::parse(text.substr(0, 7)), *Month::parse(text.substr(8))};
}

ClaimNumber number(const json& j) { return {Decimal::from_double(j.get<double>(), 12), 0, false}; }

std::optional<Month> month(const json& c, const char* key) {
  return c.contains(key) && c[key].is_string() ? Month::parse(c[key].get<std::string>())
                                               : std::nullopt;
}

std::optional<int> whole(const json& c, const char* key) {
  return c.contains(key) && c[key].is_number() ? std::optional<int>(c[key].get<int>())
                                               : std::nullopt;
}

void set_value(const json& c, Claim& out) {
  const json& v = c["value"];
  if (v.is_number()) out.value = number(v);
  if (v.is_array()) {
    out.value = number(v[0]);
    out.value_high = number(v[1]);
  }
  const std::string unit = c["unit"].is_string() ? c["unit"].get<std::string>() : "";
  if (const auto currency = Currency::parse(unit)) {
    out.currency = *currency;
    out.unit = ClaimUnit::money;
  } else {
    out.unit = named<ClaimUnit>(unit, 9);
  }
}

Claim claim(const json& c) {
  Claim out;
  out.kind = named<ClaimKind>(c["kind"], 13);
  out.reporter = party(c["reporter"]);
  out.partner = party(c["partner"]);
  out.flow = flow(c["flow"]);
  out.period = period(c["period"]);
  set_value(c, out);
  out.comparator = named<ClaimComparator>(c.value("comparator", "eq"), 30);
  out.base_period = period(c.value("base_period", json()));
  out.since = month(c, "since");
  out.first_since = month(c, "first_since");
  out.window_years = whole(c, "window_years");
  out.window_months = whole(c, "window_months");
  out.rank = whole(c, "rank");
  out.at_least = c.value("at_least", false);
  out.negated = c.value("negated", false);
  if (c.contains("product") && c["product"].is_string()) out.product = c["product"];
  if (c.contains("scope") && c["scope"].is_string()) out.scope = c["scope"];
  if (c.contains("other")) {
    const json& o = c["other"];
    ClaimSide side;
    if (o.contains("reporter")) side.reporter = party(o["reporter"]);
    if (o.contains("partner")) side.partner = party(o["partner"]);
    side.flow = o.contains("flow") ? flow(o["flow"]) : out.flow;
    if (o.contains("period")) side.period = period(o["period"]);
    out.other = side;
  }
  return out;
}

TEST(Labels, EveryClaimHasAStatement) {
  int claims = 0, silent = 0;
  std::set<std::string> seen;
  for (const char* name : {"dev.jsonl", "documents.jsonl"}) {
    std::ifstream file(folder() + name);
    if (!file.is_open()) GTEST_SKIP() << "skipped: " << folder() << name << " is not here";
    for (std::string line; std::getline(file, line);) {
      const json row = json::parse(line);
      for (const json& c : row["claims"]) {
        ++claims;
        seen.insert(c["kind"].get<std::string>() + " " + c.value("comparator", "eq"));
        const auto s = to_statement(claim(c));
        // A direction without a number does not count in the labels; it has no statement if not
        // even the direction is in the slots.
        const bool may_be_silent = c["value"].is_null() && c["kind"] == "change";
        if (!s && may_be_silent) {
          ++silent;
          continue;
        }
        ASSERT_TRUE(s.has_value()) << c.dump() << "\n" << s.error().to_string();
        EXPECT_EQ(*parse(print(*s)), *s) << print(*s);
        EXPECT_GT(plain(*s).size(), 10u);
      }
    }
  }
  EXPECT_GT(claims, 100);
  EXPECT_LT(silent, claims / 50);
  EXPECT_GT(seen.size(), 15u);
}

}  // namespace
}  // namespace tally::language
