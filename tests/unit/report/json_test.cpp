#include "report/json.h"

#include <gtest/gtest.h>

#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "report/odds.h"
#include "support/sample_page.h"

namespace tally::report {
namespace {

using Json = nlohmann::json;

Json schema() {
  std::ifstream file(std::string(TALLY_SOURCE_DIR) + "/docs/schema/answer-1.json");
  std::stringstream text;
  text << file.rdbuf();
  return Json::parse(text.str());
}

// The part of JSON Schema that answer-1.json uses; a key that it does not list is a fault as well,
// so that nothing is written without being documented.
class Validator {
 public:
  explicit Validator(Json root) : root_(std::move(root)) {}

  std::vector<std::string> faults(const Json& document, const std::string& definition) {
    faults_.clear();
    check(document, root_["$defs"][definition], definition);
    return faults_;
  }

 private:
  static bool is_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    if (type == "integer") return value.is_number_integer();
    return type == "number" && value.is_number();
  }

  void check(const Json& value, const Json& rule, const std::string& where) {
    if (rule.contains("$ref")) {
      check(value, root_.at(Json::json_pointer(rule["$ref"].get<std::string>().substr(1))), where);
    }
    if (rule.contains("anyOf")) any_of(value, rule["anyOf"], where);
    if (rule.contains("const") && value != rule["const"])
      faults_.push_back(where + ": not the constant");
    if (rule.contains("enum") &&
        std::find(rule["enum"].begin(), rule["enum"].end(), value) == rule["enum"].end()) {
      faults_.push_back(where + ": not in the list: " + value.dump());
    }
    if (rule.contains("type")) {
      const Json types = rule["type"].is_array() ? rule["type"] : Json::array({rule["type"]});
      const bool fits = std::any_of(types.begin(), types.end(), [&](const Json& t) {
        return is_type(value, t.get<std::string>());
      });
      if (!fits) faults_.push_back(where + ": of another type: " + value.dump());
    }
    if (rule.contains("minimum") && value.is_number() && value < rule["minimum"])
      faults_.push_back(where + ": too small");
    if (rule.contains("maximum") && value.is_number() && value > rule["maximum"])
      faults_.push_back(where + ": too large");
    if (value.is_array()) items(value, rule, where);
    if (value.is_object() && rule.contains("properties")) members(value, rule, where);
  }

  void any_of(const Json& value, const Json& rules, const std::string& where) {
    std::vector<std::string> first;
    for (const Json& rule : rules) {
      Validator part(root_);
      part.check(value, rule, where);
      if (part.faults_.empty()) return;
      if (first.empty()) first = part.faults_;
    }
    faults_.insert(faults_.end(), first.begin(), first.end());
  }

  void items(const Json& value, const Json& rule, const std::string& where) {
    if (rule.contains("minItems") && value.size() < rule["minItems"])
      faults_.push_back(where + ": too few");
    if (rule.contains("maxItems") && value.size() > rule["maxItems"])
      faults_.push_back(where + ": too many");
    if (!rule.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i)
      check(value[i], rule["items"], where + "[" + std::to_string(i) + "]");
  }

  void members(const Json& value, const Json& rule, const std::string& where) {
    for (const Json& name : rule.value("required", Json::array())) {
      if (!value.contains(name.get<std::string>()))
        faults_.push_back(where + ": lacks " + name.get<std::string>());
    }
    for (const auto& [name, member] : value.items()) {
      if (rule["properties"].contains(name)) {
        check(member, rule["properties"][name], where + "." + name);
      } else {
        faults_.push_back(where + ": not documented: " + name);
      }
    }
  }

  Json root_;
  std::vector<std::string> faults_;
};

AskAnswer sample_ask() {
  AskAnswer ask;
  ask.colophon = testing::sample_article().colophon;
  const Item item = testing::growth_item();
  ask.formal = item.formal;
  ask.checked = item.checked;
  return ask;
}

AskAnswer sample_query() {
  AskAnswer ask;
  ask.colophon = testing::sample_article().colophon;
  ask.formal = "exports(RUS, CHN)[2020..2021 by year]";
  verdict::Judge::Table table;
  table.title = "Russia's exports to China";
  table.books = {"Russian customs", "China's customs"};
  const auto figures = testing::gap_item().checked->as_known.evidence;
  table.rows.push_back({core::Period::year(2020), {std::nullopt, std::nullopt}});
  table.rows.push_back({core::Period::year(2021), {figures[1], figures[0]}});
  ask.table = table;
  return ask;
}

TEST(Json, AnswersFitTheSchema) {
  Validator validator(schema());
  EXPECT_EQ(validator.faults(Json::parse(to_json(testing::sample_article())), "article_answer"),
            std::vector<std::string>{});
  EXPECT_EQ(validator.faults(Json::parse(to_json(sample_ask())), "ask_answer"),
            std::vector<std::string>{});
  EXPECT_EQ(validator.faults(Json::parse(to_json(sample_query())), "ask_answer"),
            std::vector<std::string>{});
  EXPECT_EQ(validator.faults(Json::parse(to_json(testing::sample_page())), "pair_answer"),
            std::vector<std::string>{});
}

TargetAnswer sample_target() {
  TargetAnswer out;
  out.colophon = testing::sample_article().colophon;
  const Item item = testing::target_item();
  out.formal = item.formal;
  out.checked = *item.checked;
  out.checked.as_known.odds = testing::target_odds();
  out.stated = outlook::AtRate{25, true, 2023, 2021, 146.9e9};
  return out;
}

TEST(Json, OddsFitTheSchema) {
  Validator validator(schema());
  const Json document = Json::parse(to_json(sample_target()));
  EXPECT_EQ(validator.faults(document, "target_answer"), std::vector<std::string>{});
  EXPECT_EQ(document["odds"], 0.93);
  EXPECT_EQ(document["expected_month"], "2023-03");
  EXPECT_EQ(document["stated_rate"]["year"], 2023);
  EXPECT_EQ(document["outcome"]["verdict"], "holds");
  ArticleAnswer article = testing::sample_article();
  article.items[0].checked->as_known.odds = testing::target_odds();
  EXPECT_EQ(validator.faults(Json::parse(to_json(article)), "article_answer"),
            std::vector<std::string>{});
}

TEST(Odds, AreNamedInEveryForm) {
  TerminalOptions wide;
  wide.width = 300;  // no sentence is broken
  const std::string terminal = to_terminal(sample_target(), wide);
  EXPECT_NE(terminal.find("93 %"), std::string::npos) << terminal;
  EXPECT_NE(terminal.find("80 % bands held 80 %"), std::string::npos) << terminal;
  EXPECT_NE(to_csv(sample_target()).find("2023,210000000000,168000000000"), std::string::npos);
  EXPECT_NE(fan_svg(testing::target_odds()).find("class=\"fan f80\""), std::string::npos);
  EXPECT_EQ(chance_text(0.004), "under 1 %");
  EXPECT_EQ(chance_text(0.996), "over 99 %");
  EXPECT_EQ(chance_text(0.35), "35 %");
}

TEST(Json, ValidatorFindsFaults) {
  Validator validator(schema());
  Json document = Json::parse(to_json(testing::sample_article()));
  document["statements"][0]["verdicts"]["hindsight"]["verdict"] = "true";
  document["statements"][1].erase("spans");
  document["surprise"] = 1;
  EXPECT_EQ(validator.faults(document, "article_answer").size(), 3u);
}

TEST(Json, KeysStandInOrderAndBytesRepeat) {
  const std::string text = to_json(testing::sample_article());
  EXPECT_EQ(text, to_json(testing::sample_article()));
  EXPECT_TRUE(
      text.starts_with("{\n  \"schema\": 1,\n  \"tallystick\": \"0.1.0\",\n  \"ledger\": {"));
  std::size_t at = 0;
  for (const char* key : {"\"article\"", "\"statements\"", "\"events\"", "\"set_aside\"",
                          "\"unread\"", "\"notes\"", "\"sources\""}) {
    const std::size_t next = text.find(std::string("\n  ") + key, at);
    ASSERT_NE(next, std::string::npos) << key;
    at = next;
  }
}

TEST(Json, OffsetsCountCodePoints) {
  const ArticleAnswer answer = testing::sample_article();
  const Json document = Json::parse(to_json(answer));
  const std::string& text = answer.reading.text;  // holds ’, three bytes each
  for (const Json& statement : document["statements"]) {
    std::string cut;
    std::int64_t n = 0;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t length = 1;
      while (i + length < text.size() &&
             (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80)
        ++length;
      if (n >= statement["start"] && n < statement["end"]) cut += text.substr(i, length);
      i += length;
      ++n;
    }
    EXPECT_EQ(cut, statement["text"].get<std::string>());
  }
}

TEST(Json, FiguresAreEnoughToRecompute) {
  const Json document = Json::parse(to_json(testing::sample_article()));
  const Json& hindsight = document["statements"][1]["verdicts"]["hindsight"];
  const double value = hindsight["deciding"][0]["value"];
  EXPECT_EQ(hindsight["verdict"], "fails");
  EXPECT_TRUE(value < hindsight["claim_interval"]["low"] ||
              value > hindsight["claim_interval"]["high"]);
  EXPECT_EQ(hindsight["deciding"][0]["released"]["not_after"], "2023-01-13");
}

TEST(Json, NoNumbersThatJsonLacks) {
  ArticleAnswer answer = testing::sample_article();
  auto& v = answer.items[0].checked->hindsight;
  v.evidence[0].value = std::numeric_limits<double>::quiet_NaN();
  v.claim_interval = core::Interval{200e9};
  const Json document = Json::parse(to_json(answer));
  const Json& out = document["statements"][0]["verdicts"]["hindsight"];
  EXPECT_TRUE(out["deciding"][0]["value"].is_null());
  EXPECT_EQ(out["claim_interval"]["low"], 200e9);
  EXPECT_TRUE(out["claim_interval"]["high"].is_null());
}

TEST(Json, OutsideTextStaysText) {
  for (const std::string& hostile : testing::hostile_texts()) {
    const std::string text = to_json(testing::hostile_article(hostile));
    EXPECT_EQ(text.find('<'), std::string::npos);
    const Json document = Json::parse(text);  // throws on anything malformed
    EXPECT_EQ(document["statements"].size(), testing::sample_article().items.size());
    EXPECT_TRUE(Json::accept(to_json(testing::hostile_page(hostile))));
  }
}

TEST(Json, ClaimOnOneLineWithDigitsAsWritten) {
  language::Claim claim;
  claim.kind = language::ClaimKind::level;
  claim.value = language::ClaimNumber{*core::Decimal::parse("4.40"), 9, false};
  claim.unit = language::ClaimUnit::money;
  claim.currency = core::kUsd;
  claim.period = core::Period::year(2023);
  claim.hedge = language::Hedge::about;
  const std::string text = claim_json(claim, "about $4.40 billion");
  EXPECT_EQ(text.find('\n'), std::string::npos);
  const Json json = Json::parse(text);
  EXPECT_EQ(json["value"], 4.4e9);
  EXPECT_EQ(json["digits"], "4.40");
  EXPECT_EQ(json["scale"], 9);
  EXPECT_EQ(json["unit"], "USD");
  EXPECT_EQ(json["period"], "2023-01/2023-12");
  EXPECT_EQ(json["hedge"], "about");
  EXPECT_EQ(json["quote"], "about $4.40 billion");
}

TEST(Json, RangeIsTwoNumbers) {
  language::Claim claim;
  claim.value = language::ClaimNumber{*core::Decimal::parse("60"), 9, false};
  claim.value_high = language::ClaimNumber{*core::Decimal::parse("65"), 9, false};
  const Json json = Json::parse(claim_json(claim));
  EXPECT_EQ(json["value"], Json::array({60e9, 65e9}));
  EXPECT_EQ(json["digits"], Json::array({"60", "65"}));
}

}  // namespace
}  // namespace tally::report
